"""Values as JSON, between processes."""

from dataclasses import replace

import pytest
from tests.builders import (
    candidate,
    content,
    examined,
    indicator,
    instrument,
    kind_rule,
    place,
    reference,
    requirement,
    subject,
)

from spbe_docs.model.documents import Clue, Kind, Period, Reason, Signature, Trouble, Unreadable
from spbe_docs.model.rules import KindClue, Nature, RulePack
from spbe_docs.read.options import ReadOptions
from spbe_docs.resources import folder
from spbe_docs.rulepack.load import load
from spbe_docs.wire import (
    Answer,
    Job,
    Setup,
    dump_answer,
    dump_job,
    dump_setup,
    load_answer,
    load_job,
    load_setup,
)


def test_the_rules_come_through_unchanged() -> None:
    rules = RulePack(
        (replace(kind_rule(Kind.PERKADA, Nature.REGULATION, "Perkada"), clues=(KindClue("^(a)$", "title", 0.5),)),),
        instrument(
            indicator(
                requirement(contents=(content("Data"),), subject=subject("a ... b|c", lookalikes={"x": "bukan"})),
                weight="1.30",
            )
        ),
        "abc",
    )

    assert load_setup(dump_setup(Setup(rules, ReadOptions(ocr=False)))) == Setup(rules, ReadOptions(ocr=False))


def test_the_installed_rules_come_through_unchanged() -> None:
    setup = Setup(load(folder("rules") / "kinds", folder("rules") / "permenpanrb-59-2020"), ReadOptions())

    assert load_setup(dump_setup(setup).encode()) == setup


def test_what_a_file_says_comes_through_unchanged() -> None:
    said = examined(
        candidate(items=["data"], mention=place(page=3), lookalike="bukan"),
        number="12",
        period=Period(2023, 2027),
        signature=Signature(ttd=True),
        revokes=(reference("9", None),),
        clues=(Clue("title", 1, "TENTANG “SPBE” – é"),),
    )

    assert load_answer(dump_answer(Answer(examined=said))) == Answer(examined=said)


@pytest.mark.parametrize(
    "answer",
    [
        Answer(sha256="ab" * 32),
        Answer(unreadable=Unreadable(Trouble(Reason.NEEDS_PASSWORD, "Terkunci."))),
        Answer(examined=examined(kind=None)),
    ],
)
def test_every_kind_of_answer_comes_through_unchanged(answer: Answer) -> None:
    assert load_answer(dump_answer(answer)) == answer


@pytest.mark.parametrize(
    "location", ["/d/Perbup 12.pdf", "/d/Notulen – ‘Agustus’ 日.docx", "/d/bukan\udcff utf8.pdf", '/d/"kutip"\n.pdf']
)
def test_a_job_keeps_names_of_any_bytes(location: str) -> None:
    job = Job(location, fingerprint_only=True, place=(3, 0))

    content = dump_job(job)

    assert content.isascii()
    assert content.count(b"\n") == 1
    assert load_job(content) == job


def test_a_job_keeps_what_is_packed_apart() -> None:
    job = Job("/d/a.pdf", fingerprint_only=False, pages=b"x\n\x00", earlier=b"\n[]", changed=("01-L1-1",))

    assert load_job(dump_job(job)) == job


@pytest.mark.parametrize("junk", [b"", b"{", b"[]", b'{"sha256": 7}', b'{"examined": {}}', b"\xff"])
def test_junk_is_refused_as_a_value_error(junk: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        load_answer(junk)
