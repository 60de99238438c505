"""With each finding stands what was considered for it: the nearest first, with what each holds, lacks, and why not."""

from dataclasses import replace

from tests.builders import THEIRS, candidate, content, examined, finding, indicator, judged, place, requirement

from spbe_docs.assess.unread import Possible
from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import DocumentStatus, Kind
from spbe_docs.model.findings import KindFit
from spbe_docs.model.indicators import CandidateInfo
from spbe_docs.reports.candidates import candidates

ALL = requirement(contents=(content("Proses Bisnis", "proses bisnis"), content("Data", "data")), at_least=2)
LOCKED = Possible(
    "terkunci.pdf",
    " terkunci ",
    frozenset({Kind.PERKADA}),
    Verdict.UNREADABLE,
    "Terkunci kata sandi.",
    root="r1",
)


def considered(*documents: object, paths: tuple[str, ...], unread: tuple[Possible, ...] = ()) -> list[CandidateInfo]:
    found = finding(judged(indicator(ALL), *documents, paths=paths, unread=unread))  # type: ignore[arg-type]
    return list(candidates(found))


def test_all_stand_in_the_order_in_which_they_come_close() -> None:
    told = considered(
        examined(candidate(kind_fit=KindFit.NO), kind=Kind.NOTULEN),
        examined(candidate(lookalike="Peta jalan fisik.")),
        examined(candidate(items=["data"])),
        examined(candidate(items=["proses-bisnis", "data"])),
        examined(candidate(items=["data"]), status=DocumentStatus.DRAFT),
        paths=("notulen", "mirip", "sebagian", "lengkap", "rancangan"),
    )

    assert [(one.document, one.verdict) for one in told] == [
        ("lengkap", Verdict.MET),
        ("sebagian", Verdict.PARTIAL),
        ("rancangan", Verdict.DRAFT),
        ("notulen", Verdict.MISSING),
        ("mirip", Verdict.LOOKALIKE),
    ]


def test_each_says_what_it_holds_what_it_lacks_and_why_it_is_refused() -> None:
    draft, part = considered(
        examined(candidate(items=["data"])),
        examined(candidate(items=["proses-bisnis", "data"]), status=DocumentStatus.DRAFT),
        paths=("sebagian", "rancangan"),
    )

    assert (part.found, part.lacks, part.reason) == (("Data",), "Proses Bisnis (1 dari 2 muatan ditemukan)", "")
    assert (draft.found, draft.lacks) == (("Proses Bisnis", "Data"), "")
    assert draft.reason.startswith("Masih rancangan")
    assert draft.reason.endswith(".")


def test_where_it_is_only_mentioned_is_shown_too() -> None:
    (told,) = considered(examined(candidate(subject=None, mention=place("sekadar disebut", page=4))), paths=("a",))

    assert (told.page, told.quote) == (4, "sekadar disebut")
    assert "hanya menyebut" in told.reason.lower()


def test_a_file_nobody_could_look_into_comes_first_where_the_verdict_speaks_of_it() -> None:
    told = considered(examined(candidate(items=["data"])), paths=("sebagian",), unread=(LOCKED,))

    assert [one.document for one in told] == ["terkunci.pdf", "sebagian"]
    assert told[0].reason == "Terkunci kata sandi."


def test_only_the_nearest_ten_are_kept_and_all_are_counted() -> None:
    many = [examined(candidate(items=["data"])) for _ in range(14)]

    found = finding(judged(indicator(ALL), *many, paths=[f"{n}.pdf" for n in range(14)], unread=(LOCKED,)))

    assert len(candidates(found)) == 10
    assert found.considered_count == 15


def test_a_file_that_is_offered_is_not_said_to_be_unseen_as_well() -> None:
    told = considered(
        examined(candidate(items=["data"])), paths=("sebagian",), unread=(replace(LOCKED, path="sebagian"),)
    )

    assert [one.document for one in told] == ["sebagian"]


def test_a_file_of_the_same_path_in_another_root_is_unseen_all_the_same() -> None:
    there = replace(LOCKED, path="sebagian", root="r2")
    told = considered(examined(candidate(items=["data"])), paths=("sebagian",), unread=(there,))

    assert {(one.document, one.root) for one in told} == {("sebagian", "r1"), ("sebagian", "r2")}


def test_an_own_start_leads_before_what_others_made() -> None:
    """Nobody can mend a ministry's regulation; an own paper that is about the subject is where to begin."""
    told = considered(
        examined(candidate(items=["data"]), region=THEIRS),
        examined(candidate(subject=None, mention=place("sekadar disebut", page=4))),
        examined(candidate(lookalike="Peta jalan fisik.")),
        examined(candidate(kind_fit=KindFit.NO), kind=Kind.NOTULEN),
        paths=("lain", "sebutan", "mirip", "notulen"),
    )

    assert [one.document for one in told] == ["mirip", "notulen", "lain", "sebutan"]
