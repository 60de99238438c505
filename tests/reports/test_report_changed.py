"""What changed since an earlier result: the same numbers and causes in every format."""

import io
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pypdfium2
import pytest
from tests.reports import factory
from tests.reports.reading import plain, rows

from spbe_docs.commands import console
from spbe_docs.compare.packed import pack_changes, unpack_changes
from spbe_docs.model.changes import Change, Changes, DocumentChange
from spbe_docs.model.codes import Cause, Verdict
from spbe_docs.model.report import Report
from spbe_docs.reports import html, pdf
from spbe_docs.reports.changed import since as since_sentence
from spbe_docs.reports.explained.changes import changes as lines
from spbe_docs.reports.json import render
from spbe_docs.reports.layout import requirements
from spbe_docs.reports.saved import load

GONE = "Kebijakan SPBE/<b>lama</b>.pdf"
CHANGES = Changes(
    since=date(2024, 10, 21),
    newly_met=(Change("01-L2-1", Verdict.REVIEW, Verdict.MET, Cause.DECISION, factory.PERBUP, None),),
    lost=(
        Change("04-L2-2", Verdict.MET, Verdict.EXPIRED, Cause.EXPIRED, factory.PERBUP, None),
        Change("29-L4-1", Verdict.MET, Verdict.MISSING, Cause.DELETED, GONE, None),
    ),
    worse=(Change("04-L3-1", Verdict.PARTIAL, Verdict.UNREADABLE, Cause.UNREADABLE, factory.DRAFT, None),),
    by_rules_or_source=(Change("04-L3-2", Verdict.MET, Verdict.SOURCE_DOWN, Cause.SOURCE_DOWN, None, None),),
    documents=(DocumentChange(GONE, Cause.DELETED, None, ("29-L4-1",)),),
)
OTHER = Changes(date(2024, 10, 21), not_comparable="Hasil sebelumnya dinilai dengan instrumen lain.")
SENTENCE = "Sejak 21 Oktober 2024: 2 hilang, 1 baru terpenuhi, 1 memburuk, 1 karena aturan atau sumber."


def report(changes: Changes | None = CHANGES) -> Report:
    return factory.report(changes=changes)


def test_it_survives_the_result_file() -> None:
    assert load(render(report())).changes == CHANGES


def test_the_console_says_it_in_one_line() -> None:
    assert f"Perubahan    : {SENTENCE}" in console.lines(report(), ())
    assert not any(line.startswith("Perubahan") for line in console.lines(report(None), ()))


@pytest.mark.parametrize(
    ("since", "told"),
    [
        (date(2024, 10, 21), "Sejak 21 Oktober 2024: tidak ada hasil yang berubah."),
        (date(2024, 10, 22), "Sejak pemindaian 22 November 2024 pukul 02.10: tidak ada hasil yang berubah."),
        (
            date(2024, 10, 23),
            "Dibandingkan dengan keadaan per 23 Oktober 2024, yang lebih kemudian: tidak ada hasil yang berubah.",
        ),
    ],
)
def test_for_one_day_the_run_is_named_and_time_never_runs_back(since: date, told: str) -> None:
    made_at = datetime(2024, 11, 22, 2, 10, tzinfo=UTC)
    changes = Changes(since, until=date(2024, 10, 22), since_made_at=made_at)

    assert since_sentence(unpack_changes(pack_changes(changes))) == told
    assert told in " ".join(plain(html.render(report(changes))).split())


class TestThePage:
    def test_its_first_screen_has_the_two_numbers_that_matter(self) -> None:
        first = plain(html.render(report()).partition(b"<nav")[0].partition(b"<body>")[2])

        assert "Sejak 21 Oktober 2024: 1 baru terpenuhi, 2 hilang, ada perubahan lain." in first

    def test_it_lists_every_change_with_its_cause(self) -> None:
        page = html.render(report())
        section = page.partition(b'<section id="perubahan">')[2].partition(b"</section>")[0]

        assert section.count(b"<li>") == len(list(_all(CHANGES))) + 1
        assert "Masa berlaku berkas Kebijakan SPBE/Perbup 12 Tahun 2023 SPBE.pdf sudah lewat." in plain(section)
        assert b"&lt;b&gt;lama" in section
        assert b"<b>lama" not in section

    def test_it_says_when_nothing_changed(self) -> None:
        page = plain(html.render(report(Changes(date(2024, 10, 21)))))

        assert page.count("Sejak 21 Oktober 2024: tidak ada hasil yang berubah.") == 2

    def test_it_says_why_nothing_is_compared(self) -> None:
        assert plain(html.render(report(OTHER))).count(OTHER.not_comparable or "") == 2

    def test_without_an_earlier_result_there_is_nothing_of_it(self) -> None:
        assert b"perubahan" not in html.render(report(None))


class TestTheWorkbook:
    def test_it_has_a_row_for_each_change(self) -> None:
        heading, *told = rows(report(), "Perubahan")

        assert heading[0] == "Perubahan"
        assert [row[1] for row in told] == [one.requirement for one in _all(CHANGES)]
        assert told[1][5:8] == ["terpenuhi", "belum ada", "berkas tidak ada lagi"]

    def test_its_first_sheet_counts_them(self) -> None:
        told = {str(row[0]): row[1] for row in rows(report(), "Ringkasan")}

        assert told["Perubahan: hilang"] == 2
        assert told["Perubahan: baru terpenuhi"] == 1

    def test_what_is_not_compared_has_no_sheet(self) -> None:
        with pytest.raises(Exception, match="Perubahan"):
            rows(report(OTHER), "Perubahan")


def test_the_page_for_the_leadership_counts_them() -> None:
    with pypdfium2.PdfDocument(io.BytesIO(pdf.render(report()))) as document:
        (page,) = (" ".join(one.get_textpage().get_text_range().split()) for one in document)

    assert "Perubahan: hilang: 2; Perubahan: baru terpenuhi: 1" in page


class TestTheLines:
    def test_they_name_each_requirement_with_its_cause(self) -> None:
        said = [line.text for line in lines(CHANGES, requirements(report()))]

        assert said[0] == SENTENCE
        assert "29-L4-1 Audit Infrastruktur SPBE: Kebijakan Arsitektur SPBE yang sudah ditetapkan" in said
        assert f"terpenuhi -> belum ada. Berkas {GONE} tidak ada lagi." in said
        assert "Bukti untuk 29-L4-1." in said

    def test_what_one_file_did_to_several_is_told_once(self) -> None:
        lost = tuple(
            Change(name, Verdict.MET, Verdict.UNREADABLE, Cause.DELETED, "a.pdf", None, unread="scan.pdf")
            for name in ("01-L2-1", "04-L2-2")
        )
        changes = Changes(date(2024, 10, 21), lost=lost)

        said = [line.text for line in lines(changes, {})]
        page = plain(html.render(report(changes)))

        why = "Berkas a.pdf tidak ada lagi. Belum dapat dikatakan belum ada: scan.pdf mungkin memuatnya, tetapi tidak"
        first = said.index("01-L2-1")
        assert said[first + 1] == "04-L2-2"
        assert said[first + 2] == f"2 persyaratan ini: terpenuhi -> berkas tidak terbaca. {why} terbaca."
        assert page.count(why) == 1

    def test_they_can_be_read_when_nothing_changed(self) -> None:
        said = [line.text for line in lines(Changes(date(2024, 10, 21)), {})]

        assert said == ["Sejak 21 Oktober 2024: tidak ada hasil yang berubah.", "Berkas: tidak ada yang berubah."]

    def test_a_document_of_many_requirements_names_the_first(self) -> None:
        many = tuple(f"01-L2-{number}" for number in range(1, 12))
        told = replace(CHANGES, documents=(replace(CHANGES.documents[0], requirements=many),))

        assert [line.text for line in lines(told, {})][-1].endswith("01-L2-8, dan 3 lainnya.")


def _all(changes: Changes) -> Iterator[Change]:
    """As they are shown: what was lost first."""
    ordered = {field.name: getattr(changes, field.name) for field in fields(changes)}
    for name in ("lost", "newly_met", "worse", "better", "by_rules_or_source"):
        yield from ordered[name]
