"""Papers are found by every name they are spoken of, and what a stranger wrote is shown as it is."""

from dataclasses import replace

import pytest
from tests.reports import factory

from spbe_docs.model.report import GroupIndex, LeaderAction, LookalikeInfo, Nearest, Verdict
from spbe_docs.reports import front, layout, unsettled
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
    asked = [one.id for step in layout.work(factory.report()) for one in step.requirements]

    assert "01-L2-1" not in asked
    assert "04-L2-2" not in asked


def test_a_file_that_was_not_read_names_the_requirements_that_wait_for_it() -> None:
    report = factory.report()
    locked = report.documents[6]
    waits = factory.requirement("11-L2-1", Verdict.UNREADABLE, nearest=Nearest(locked.path, "isinya", "belum terbaca"))
    more = replace(report, indicators=(*report.indicators, factory.indicator(11, "Arsitektur SPBE", (waits,))))

    first = unsettled.not_read(more)[0]

    assert first.document == locked
    assert [one.requirement.id for one in first.waiting] == ["11-L2-1"]
    assert "11-L2-1" not in [one.requirement.id for one in unsettled.to_decide(more)]


def test_what_the_leadership_orders_is_no_step_for_others() -> None:
    asked = front.asked_of_units(factory.report())

    assert [one.heading for one in asked] == ["Kebijakan Internal Arsitektur SPBE ke tingkat 3"]
    assert asked[0].detail == "Lengkapi muatan."


def test_an_order_is_named_for_what_it_lifts_and_a_paper_for_itself() -> None:
    order = LeaderAction("Perintahkan: Susun SOP.", None, ("29-L2-1",), "Inspektorat Daerah", 0.015)
    report = factory.report(summary=factory.summary(leader_actions=(*factory.summary().leader_actions, order)))

    paper, ordered = front.asked_of_leadership(report)

    assert paper.heading == "Tetapkan Peraturan Bupati tentang Manajemen Data."
    assert paper.paper == "Raperbup Manajemen Data (final edit 3).docx"
    assert ordered.heading == "Perintahkan melengkapi bukti Audit Infrastruktur SPBE (tingkat 2)"
    assert ordered.detail == "Susun SOP."


def test_a_reason_that_only_names_the_nearest_is_not_said_twice() -> None:
    near = Nearest("a.pdf", "masih rancangan", "")
    twice = factory.requirement("01-L2-1", reason="Terdekat: Perbup (a.pdf).", nearest=near)
    other = factory.requirement("01-L2-1", reason="Berkas b.pdf mungkin memuatnya.", nearest=near)

    assert layout.reason_alone(twice) == ""
    assert layout.reason_alone(other) == "Berkas b.pdf mungkin memuatnya."


def test_requirements_that_wait_for_a_person_come_with_the_most_valuable_first() -> None:
    waiting = [one.requirement.id for one in unsettled.to_decide(factory.report())]

    assert waiting == ["01-L3-2", "04-L3-1", "04-L3-2"]


def test_control_characters_and_marks_of_direction_are_made_visible() -> None:
    assert visible("a\x1b[31m\u202eb\tc\nd\x85") == "a␛[31m[U+202E]b\tc\nd\ufffd"


def test_halves_of_characters_are_replaced() -> None:
    assert encodable("a\udc80b") == "a\ufffdb"
