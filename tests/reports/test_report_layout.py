"""Papers are found by every name they are spoken of, and what a stranger wrote is shown as it is."""

import random
from dataclasses import replace
from datetime import date

import pytest
from tests.reports import factory
from tests.reports.unpacking import unpacked

from spbe_docs.model.codes import LeaderWork, Verdict
from spbe_docs.model.documents import DocumentStatus, Kind
from spbe_docs.model.entries import Part
from spbe_docs.model.indicators import CandidateInfo, LookalikeInfo, Nearest
from spbe_docs.model.report import SourceInfo
from spbe_docs.model.summary import GroupIndex, LeaderAction, Stage
from spbe_docs.reports import charts, front, layout, papers, unsettled, work
from spbe_docs.reports.asks import asks_of
from spbe_docs.reports.message import message
from spbe_docs.reports.packed import Packed
from spbe_docs.reports.visible import encodable, visible


@pytest.mark.parametrize("name", ["d1", factory.PERBUP, f"Peraturan Bupati Nomor 12 ({factory.PERBUP})"])
def test_a_document_is_found_by_its_id_its_path_and_its_name(name: str) -> None:
    found = layout.finder(factory.documents())(name)

    assert found is not None
    assert found.id == "d1"


def test_a_document_with_brackets_in_its_name_is_found() -> None:
    found = layout.finder(factory.documents())(f"Rancangan ({factory.DRAFT})")

    assert found is not None
    assert found.id == "d2"


def test_an_unknown_name_finds_nothing() -> None:
    assert layout.finder(factory.documents())("Perbup 99 (hilang).pdf") is None


def test_of_two_files_with_one_path_the_first_is_meant() -> None:
    twice = (factory.document(1, "a.pdf", root="r1"), factory.document(2, "a.pdf", root="r2"))
    found = layout.finder(twice)("a.pdf")

    assert found is not None
    assert found.root == "r1"


def test_the_name_of_the_nearest_is_not_said_twice() -> None:
    assert layout.why_near(Nearest("a.pdf", "nomor", "Perbup 1 (a.pdf)")) == ""
    assert layout.why_near(Nearest("a.pdf", "nomor", "Masih rancangan.")) == "Masih rancangan."


def test_a_lookalike_that_is_the_nearest_is_not_said_twice() -> None:
    near, other = LookalikeInfo("Laporan (a.pdf)", "x"), LookalikeInfo("Laporan (b.pdf)", "y")
    asked = factory.requirement("01-L2-1", nearest=Nearest("a.pdf", "x", ""), lookalikes=(near, other))

    assert layout.other_lookalikes(asked) == (other,)


def test_domains_are_known_by_id_and_by_name() -> None:
    report = factory.report()
    by_name = replace(report.indicators[0], domain="Kebijakan Internal SPBE")
    (of_id, *_), (of_name, *_) = layout.domains(report), layout.domains(replace(report, indicators=(by_name,)))

    assert of_id.name == of_name.name == "Kebijakan Internal SPBE"
    assert isinstance(of_name.group, GroupIndex)


def test_work_that_is_settled_or_adds_nothing_is_not_listed() -> None:
    asked = [one.id for step in work.work(factory.report()) for one in step.requirements]

    assert "01-L2-1" not in asked
    assert "04-L2-2" not in asked


def test_the_list_of_what_waits_goes_by_the_result_and_ends_with_unread_files_nothing_waits_for() -> None:
    report = factory.report()
    listed = unsettled.waiting(report, layout.finder(report.documents))

    assert [(one.name, [wait.requirement.id for wait in one.waiting]) for one in listed[:3]] == [
        (report.documents[6].path, ["04-L3-1"]),
        ("rahasia", ["04-L3-2"]),
        (None, ["01-L3-2"]),
    ]
    assert [one.document.id for one in listed[3:] if one.document] == ["d9", "d8"]


def test_what_the_leadership_orders_is_no_step_for_others() -> None:
    asked = front.asked_of_units(factory.report())

    assert [one.heading for one in asked] == ["Kebijakan Internal Arsitektur SPBE ke tingkat 3"]
    assert asked[0].detail == "Lengkapi muatan."


def test_an_order_is_named_for_what_it_lifts_and_a_paper_for_itself() -> None:
    order = LeaderAction("Perintahkan: Susun SOP.", None, ("29-L2-1",), "Inspektorat Daerah", 0.015)
    report = factory.report(summary=factory.summary(leader_actions=(*factory.summary().leader_actions, order)))

    signed, orders = front.asked_of_leadership(report)
    (paper,), (ordered,) = signed.asked, orders.asked

    assert paper.heading == "Tetapkan Peraturan Bupati tentang Manajemen Data."
    assert paper.paper == "Raperbup Manajemen Data (final edit 3).docx"
    assert ordered.heading == "Perintahkan melengkapi bukti Audit Infrastruktur SPBE (tingkat 2)"
    assert ordered.detail == "Susun SOP."


def test_what_lies_ready_to_be_signed_comes_first_whatever_an_order_would_add() -> None:
    order = LeaderAction("Perintahkan: Susun SOP.", None, ("29-L2-1",), "Inspektorat Daerah", 0.5)
    report = factory.report(summary=factory.summary(leader_actions=(order, *factory.summary().leader_actions)))

    assert [group.what for group in front.asked_of_leadership(report)] == [LeaderWork.SIGN, LeaderWork.ORDER]


def test_the_next_stage_is_the_first_that_is_not_over() -> None:
    over, next_one = Stage("Mandiri", date(2024, 10, 11), -11), Stage("Interviu", date(2024, 10, 28), 6)

    assert front.next_stage((over, next_one)) == next_one
    assert front.next_stage((over,)) == over
    assert front.next_stage(()) is None


def test_the_rest_of_the_work_is_every_other_requirement_the_finished_last() -> None:
    report = factory.report()
    rest = work.rest(report)
    ids = [one.id for step in (*work.work(report), *rest) for one in step.requirements]

    assert sorted(ids) == sorted(layout.requirements(report))
    assert [one.id for step in rest if step.scope is work.Scope.DONE for one in step.requirements] == [
        "01-L1-1",
        "01-L2-1",
        "01-L5-1",
        "29-L3-1",
    ]


def test_a_document_says_who_needs_it_its_versions_its_copies_and_where_it_was_refused() -> None:
    refused = CandidateInfo(factory.PERBUP, Verdict.LOOKALIKE, 1, None, None, (), "", "Bukan yang diminta.")
    first, *others = factory.indicators()
    asked = factory.requirement("01-L3-1", candidates=(refused,))
    documents = (
        factory.document(1, factory.PERBUP, used_by=("01-L2-1",), family="f1"),
        factory.document(2, "lama.pdf", family="f1", family_leads=False),
        factory.document(3, "salinan.pdf", duplicate_of=factory.PERBUP),
    )
    report = factory.report(
        documents=documents, indicators=(replace(first, requirements=(*first.requirements[:1], asked)), *others)
    )

    paper = papers.papers(report, {})[0]

    assert paper.owners == first.requirements[0].owners[:1]
    assert paper.versions == documents[1:2]
    assert paper.copies == documents[2:]
    assert [[asked.id for asked in one.requirements] for one in paper.refused] == [["01-L3-1"]]


def test_of_many_versions_one_lists_all_and_the_others_lead_to_it() -> None:
    documents = tuple(
        factory.document(number, f"versi {number}.pdf", family="f1", family_leads=number == 7)
        for number in range(1, 14)
    )

    by_path = {one.document.path: one for one in papers.papers(factory.report(documents=documents), {})}
    leads, other = by_path["versi 7.pdf"], by_path["versi 1.pdf"]

    assert leads.versions == (*documents[:6], *documents[7:])
    assert leads.more_versions == 0
    assert other.versions == (documents[6],)
    assert other.more_versions == 11


def test_what_is_refused_for_one_reason_is_said_once() -> None:
    reasons = {"01-L3-1": "Tim lain.", "01-L2-1": "Tim lain.", "01-L4-1": "Kurang."}
    asked = tuple(
        factory.requirement(
            name,
            level=int(name[4]),
            candidates=(CandidateInfo("sk.pdf", Verdict.LOOKALIKE, None, None, None, (), "", reason),),
        )
        for name, reason in reasons.items()
    )
    first = replace(factory.indicators()[0], requirements=asked)

    (paper,) = papers.papers(factory.report(documents=(factory.document(1, "sk.pdf"),), indicators=(first,)), {})

    assert [(one.levels, one.reason) for one in paper.refused] == [((2, 3), "Tim lain."), ((4,), "Kurang.")]


def test_a_unit_is_drawn_done_only_where_all_that_binds_is_met() -> None:
    rows = {
        row.opd.id: {cell.indicator.number: cell.tone for cell in row.cells} for row in charts.matrix(factory.report())
    }

    assert rows["inspektorat"] == {29: "no"}
    assert rows["diskominfo"][1] == "ask"


def test_a_message_names_what_is_asked_next_and_by_when() -> None:
    report = factory.report()
    law, informatics = report.opd[1], report.opd[0]

    assert message(report, asks_of(law, report)).splitlines()[2:4] == [
        "Untuk Evaluasi SPBE (47 indikator) mohon disiapkan paling lambat 28 Oktober 2024:",
        "1. Tetapkan Peraturan Bupati tentang Manajemen Data. (Sekarang: masih rancangan.)",
    ]
    assert message(report, asks_of(replace(informatics, actions=()), report)) == ""


def test_what_is_packed_comes_back_as_it_was_and_nothing_packed_is_nothing() -> None:
    packed = Packed()
    assert packed.block() == ""
    packed.put("a", "<p>\nsatu\n</p>")
    packed.put("a", "<p>dua</p>")

    assert unpacked(packed.block()) == {"a": "<p> satu </p><p>dua</p>"}


def test_what_is_packed_comes_back_however_much_it_is() -> None:
    lots = random.Random(2024)
    packed, long = Packed(), "".join(lots.choices("abcdefghijklmnopqrstuvwxyz", k=200_000))
    packed.put("a", long)

    assert unpacked(str(packed.block())) == {"a": long}


def test_a_reason_that_only_names_the_nearest_is_not_said_twice() -> None:
    near = Nearest("a.pdf", "masih rancangan", "")
    twice = factory.requirement("01-L2-1", reason="Terdekat: Perbup (a.pdf).", nearest=near)
    other = factory.requirement("01-L2-1", reason="Berkas b.pdf mungkin memuatnya.", nearest=near)

    assert layout.reason_alone(twice) == ""
    assert layout.reason_alone(other) == "Berkas b.pdf mungkin memuatnya."


def test_control_characters_and_marks_of_direction_are_made_visible() -> None:
    assert visible("a\x1b[31m\u202eb\tc\nd\x85") == "a␛[31m[U+202E]b\tc\nd\ufffd"


def test_halves_of_characters_are_replaced() -> None:
    assert encodable("a\udc80b") == "a\ufffdb"


def test_an_indicator_says_which_sources_it_cites_and_no_others() -> None:
    sources = (SourceInfo("R59", "Peraturan"), SourceInfo("K962", "Keputusan"), SourceInfo("R5", "Pedoman"))
    first = factory.indicators()[0]
    asked = replace(first.requirements[0], source="K962 page 4", criterion=None)

    cited = layout.cited(replace(first, levels=(), requirements=(asked,)), sources)

    assert [source.key for source in cited] == ["K962"]


def test_a_candidate_that_is_a_part_says_which() -> None:
    part = Part("d1.2", (3, 4), Kind.NOTULEN, None, None, None, DocumentStatus.UNKNOWN)
    bundle = factory.document(1, "rapat.pdf", parts=(part,))
    whole = CandidateInfo("rapat.pdf", Verdict.MISSING, None, None, None, (), "", "")
    find = layout.finder((bundle,))

    assert layout.part_of(replace(whole, part="d1.2"), find) == " (Notulen, halaman 3–4)"
    assert layout.part_of(whole, find) == ""
