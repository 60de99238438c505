"""Several documents in one file, among the documents of a folder."""

from dataclasses import replace
from datetime import date

from tests.builders import (
    AS_OF,
    KINDS,
    candidate,
    examined,
    finding,
    indicator,
    instrument,
    reading,
    reference,
    requirement,
    scales,
)

from spbe_docs.assess.assessment import assess
from spbe_docs.model.documents import DocumentStatus, Kind
from spbe_docs.model.findings import Examined, Part
from spbe_docs.relate.relate import relate


def part(pages: tuple[int, int], said: Examined, *, leads: bool = False, is_annex: bool = False) -> Part:
    return Part(*pages, said.identity, said.facts, said.candidates, leads=leads, is_annex=is_annex)


def file_of(leading: Examined, *parts: Part) -> Examined:
    return replace(leading, page_count=9, parts=parts)


MEMO = examined(kind=Kind.NOTULEN, title="Penyampaian")
LAW = examined(candidate(), number="12", revokes=(reference("9", 2019),))
PLAN = examined(kind=Kind.DOKUMEN_PETA_RENCANA, title="PETA RENCANA SPBE")
BOTH = file_of(LAW, part((1, 2), MEMO), part((3, 6), LAW, leads=True), part((7, 9), PLAN, is_annex=True))


def test_each_document_of_a_file_is_one_among_the_others_and_an_annex_is_not() -> None:
    law, memo, old = relate(
        [reading(BOTH, number=17), reading(examined(number="9", year=2019), number=18)], KINDS, AS_OF
    )

    assert (law.id, memo.id, old.id) == ("d17", "d17.1", "d18")
    assert (law.kind, memo.kind) == (Kind.PERKADA, Kind.NOTULEN)
    assert (old.status, old.revoked_by) == (DocumentStatus.REVOKED, "d17")


def test_a_part_that_does_not_lead_can_revoke_and_be_revoked() -> None:
    two = file_of(MEMO, part((1, 2), MEMO, leads=True), part((3, 6), LAW))
    newest = examined(number="15", year=2024, signed_on=date(2024, 2, 1), revokes=(reference("12", 2023),))

    _, law, old, _ = relate(
        [reading(two, number=1), reading(examined(number="9", year=2019), number=2), reading(newest, number=3)],
        KINDS,
        AS_OF,
    )

    assert (law.id, law.revoked_by, old.revoked_by) == ("d1.2", "d3", "d1.2")


def test_a_page_is_that_of_the_part_that_holds_it() -> None:
    law, memo = relate([reading(BOTH, number=17)], KINDS, AS_OF)

    assert [law.part_at(page) for page in (3, 6, 7, 9)] == ["d17.2", "d17.2", "d17.3", "d17.3"]
    assert memo.part_at(1) == "d17.1"


def test_a_file_of_one_document_has_no_part() -> None:
    (only,) = relate([reading(LAW)], KINDS, AS_OF)

    assert only.part_at(1) is None


def test_the_documents_of_a_copied_file_are_copies() -> None:
    found = relate([reading(BOTH, "a.pdf", 1, "same"), reading(BOTH, "b.pdf", 2, "same")], KINDS, AS_OF)

    assert [(one.id, one.duplicate_of) for one in found] == [
        ("d1", None),
        ("d1.1", None),
        ("d2", "d1"),
        ("d2.1", "d1.1"),
    ]


def test_each_document_of_a_file_offers_for_itself() -> None:
    asked = requirement()
    memo_first = file_of(MEMO, part((1, 2), MEMO, leads=True), part((3, 6), LAW))
    documents = relate([reading(memo_first, number=4)], KINDS, AS_OF)

    (found,) = assess(instrument(indicator(asked, builds_on={2: 0})), documents, (), scales())

    (proof,) = finding(found).proofs
    assert proof.document.id == "d4.2"
