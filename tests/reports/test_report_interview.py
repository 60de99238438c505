"""The sheets for the interview: what is asked follows from the verdicts, and nothing is promised that is not there."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx import Document
from tests.reports import factory

from spbe_docs.model.changes import Expiring
from spbe_docs.model.codes import Horizon, ReadState, Standing, Strength, Verdict
from spbe_docs.model.decided import AssessorNoteInfo, DecisionInfo
from spbe_docs.model.documents import Reason, TextSource
from spbe_docs.model.entries import ReasonInfo
from spbe_docs.model.indicators import Evidence, IndicatorInfo, ItemInfo, Nearest, RequirementInfo
from spbe_docs.model.report import Report
from spbe_docs.reports.interview import Unread, remedies, sheets
from spbe_docs.reports.interview_files import files


def with_requirement(**changes: object) -> tuple[Report, RequirementInfo]:
    """The factory's report, whose first requirement is changed, and that requirement."""
    report = factory.report()
    indicator = report.indicators[0]
    one = replace(indicator.requirements[0], **changes)  # type: ignore[arg-type]
    changed = replace(indicator, requirements=(one, *indicator.requirements[1:]))
    return replace(report, indicators=(changed, *report.indicators[1:])), one


def first(report: Report) -> IndicatorInfo:
    return report.indicators[0]


@pytest.mark.parametrize(
    ("verdict", "asked"),
    [
        (Verdict.PARTIAL, "Di mana muatan yang belum ditemukan"),
        (Verdict.DRAFT, "Kapan rancangan ini ditetapkan"),
        (Verdict.EXPIRED, "Apa pengganti dokumen"),
        (Verdict.REVIEW, "Dokumen mana yang membuktikan ini"),
        (Verdict.MISSING, "Apakah ini sudah dilakukan"),
    ],
)
def test_what_is_not_met_is_asked_with_its_reason(verdict: Verdict, asked: str) -> None:
    report, one = with_requirement(verdict=verdict, reason="Terdekat: Perbup 1. Kurang: domain.")
    (question,) = [each for each in sheets(report)[0].questions if each.about == one]
    assert question.text.startswith(asked)
    assert question.why == "Terdekat: Perbup 1. Kurang: domain."


@pytest.mark.parametrize("verdict", [Verdict.UNREADABLE, Verdict.REVIEW])
def test_a_file_that_nobody_could_read_is_no_question_and_its_remedy_is_told_once(verdict: Verdict) -> None:
    report = factory.report()
    remedy = "Berkas ini hasil pindai tanpa teks. Jalankan dengan --ocr auto."
    unread = replace(report.documents[0], state=ReadState.UNREADABLE, reason=ReasonInfo(Reason.NO_TEXT, remedy))
    near = Nearest(unread.path, "isinya belum dapat diperiksa", "")
    changed, one = with_requirement(
        verdict=verdict, nearest=near, evidence=(), reason=f"Berkas {unread.path} mungkin yang diminta. {remedy}"
    )
    indicator = changed.indicators[0]
    both = replace(indicator, requirements=(one, replace(one, id="again")))
    changed = replace(changed, indicators=(both, *changed.indicators[1:]), documents=(unread, *changed.documents[1:]))
    sheet = sheets(changed)[0]
    assert not [each for each in sheet.questions if each.about in both.requirements]
    assert [waits.requirement for waits in sheet.unread] == [*both.requirements]
    told = dict(files(changed))
    page = told["interviu.html"].decode()
    words = "\n".join(each.text for each in Document(BytesIO(told["interviu.docx"])).paragraphs)
    for text in (page, words):
        assert text.count("--ocr auto") == 1
        assert text.count("Catatan untuk petugas") == 1
        assert "Belum dapat dinyatakan" in text


def test_of_many_files_the_clerk_is_told_some_and_how_many_more() -> None:
    report = factory.report()
    sheet = sheets(report)[0]
    asked = sheet.indicator.requirements[0]
    waits = tuple(Unread(asked, f"pindai {number}.pdf", "Pindai ulang.") for number in range(9))
    (remedy,) = remedies([replace(sheet, unread=waits)])
    assert (remedy.documents[0], len(remedy.documents) + remedy.left_out) == ("pindai 0.pdf", 9)
    assert remedy.left_out > 0


def test_a_source_out_of_reach_is_no_question_either() -> None:
    report, one = with_requirement(verdict=Verdict.SOURCE_DOWN, nearest=None, reason="Folder Arsip tidak dapat dibuka.")
    sheet = sheets(report)[0]
    assert not [each for each in sheet.questions if each.about == one]
    assert [waits.remedy for waits in sheet.unread if waits.requirement == one] == ["Folder Arsip tidak dapat dibuka."]


@pytest.mark.parametrize("verdict", [Verdict.NOT_APPLICABLE, Verdict.EXTERNAL, Verdict.BLOCKED])
def test_what_no_paper_is_wanted_for_is_not_asked(verdict: Verdict) -> None:
    report, one = with_requirement(verdict=verdict)
    assert not [each for each in sheets(report)[0].questions if each.about == one]


def test_plain_evidence_is_shown_and_not_asked_about() -> None:
    proof = Evidence("Kebijakan/Perbup.pdf", None, 3, "Pasal 7", "Arsitektur SPBE disusun", Strength.KEY, 0.9)
    report, one = with_requirement(verdict=Verdict.MET, evidence=(proof,), decision=None)
    sheet = sheets(report)[0]
    assert [shown.evidence for shown in sheet.shown if shown.requirement == one] == [proof]
    assert not [each for each in sheet.questions if each.about == one]


def test_what_the_paper_shows_is_told_with_article_and_quote_once() -> None:
    proof = Evidence("Kebijakan/Perbup.pdf", None, 3, "Pasal 3", "Arsitektur SPBE disusun", Strength.KEY, 0.9)
    item = ItemInfo(
        "x", "Integrasi", found=True, document=proof.document, page=4, quote="dasar integrasi", article="Pasal 4"
    )
    report, one = with_requirement(verdict=Verdict.MET, evidence=(proof,), items=(item,), decision=None)
    indicator = report.indicators[0]
    again = replace(one, id="again")
    report = replace(report, indicators=(replace(indicator, requirements=(one, again)), *report.indicators[1:]))
    assert [shown.items for shown in sheets(report)[0].shown] == [(item,), ()]
    told = dict(files(report))
    assert "Integrasi: halaman 4, Pasal 4, <q>dasar integrasi</q>" in told["interviu.html"].decode()
    table = Document(BytesIO(told["interviu.docx"])).tables[1]
    assert "Integrasi: halaman 4, Pasal 4, “dasar integrasi”" in " ".join(cell.text for cell in table.rows[1].cells)


def test_evidence_that_only_supports_is_asked_about() -> None:
    proof = Evidence("Kebijakan/SE.pdf", None, 1, None, "Arsitektur SPBE", Strength.SUPPORTING, 0.9)
    report, one = with_requirement(verdict=Verdict.MET, evidence=(proof,), decision=None)
    (question,) = [each for each in sheets(report)[0].questions if each.about == one]
    assert question.text == "Adakah bukti utama selain bukti pendukung ini?"


def test_a_scan_makes_people_bring_the_original() -> None:
    report = factory.report()
    document = replace(report.documents[0], text_source=TextSource.OCR)
    proof = Evidence(document.path, None, 1, None, "Arsitektur SPBE", Strength.KEY, 0.9)
    changed, one = with_requirement(verdict=Verdict.MET, evidence=(proof,), decision=None, nearest=None)
    changed = replace(changed, documents=(document, *report.documents[1:]))
    (question,) = [each for each in sheets(changed)[0].questions if each.about == one]
    assert "bawa naskah aslinya" in question.why


def test_what_a_person_accepted_is_asked_with_the_office() -> None:
    decision = DecisionInfo(
        "01-L1-1",
        "Perbup.pdf",
        accepts=True,
        office="Kepala Bidang",
        reason="Sudah dibaca.",
        date=date(2024, 10, 1),
        standing=Standing.HOLDS,
        message="",
    )
    report, one = with_requirement(verdict=Verdict.MET, decision=decision)
    (question,) = [each for each in sheets(report)[0].questions if each.about == one]
    assert "Diterima atas keputusan Kepala Bidang" in question.why


def test_notes_of_an_assessor_come_first_until_they_are_met() -> None:
    report = factory.report()
    note = AssessorNoteInfo(first(report).requirements[0].id, "Belum ada tanggalnya.", date(2023, 9, 1), is_met=False)
    met = replace(note, text="Sudah beres.", is_met=True)
    questions = sheets(replace(report, assessor_notes=(note, met)))[0].questions
    assert questions[0].why == "Catatan asesor, 1 September 2023: Belum ada tanggalnya."
    assert not any("Sudah beres." in each.why for each in questions)


def test_what_soon_counts_no_more_is_asked_about() -> None:
    report = factory.report()
    one = first(report).requirements[0]
    lapsing = Expiring("Perbup.pdf", date(2024, 12, 31), 70, Horizon.DAYS_90, None, (one.id,), "Rencananya berakhir.")
    questions = sheets(replace(report, expiring=(lapsing,)))[0].questions
    (asked,) = [each for each in questions if each.about == one and "menggantikan" in each.text]
    assert asked.why == "Perbup.pdf berlaku sampai 31 Desember 2024. Rencananya berakhir."


def test_nothing_is_asked_above_the_level_aimed_at() -> None:
    report = factory.report()
    for sheet in sheets(report):
        for question in sheet.questions:
            if question.about is not None and question.about.level is not None and sheet.aimed is not None:
                assert question.about.level <= sheet.aimed


def test_a_claimed_level_above_the_supported_one_is_aimed_at() -> None:
    report = factory.report()
    claimed = replace(first(report), claimed_level=4)
    assert sheets(replace(report, indicators=(claimed, *report.indicators[1:])))[0].aimed == 4


def test_page_and_word_file_hold_a_sheet_for_each_indicator_with_the_same_questions() -> None:
    report = factory.report()
    told = dict(files(report))
    page = told["interviu.html"].decode()
    assert page.count('<section class="sheet"') == len(report.indicators)
    tables = Document(BytesIO(told["interviu.docx"])).tables
    assert len(tables) == 2 * len(report.indicators)
    asked = [[row.cells[2].text for row in table.rows[1:]] for table in tables[::2]]
    assert asked == [[question.why for question in sheet.questions] for sheet in sheets(report)]


def test_names_from_strangers_are_shown_as_text() -> None:
    proof = Evidence("<script>alert(1)</script>{{ 7 * 7 }}\u202e.pdf", None, 1, None, "{{ 7 * 7 }}", Strength.KEY, 0.9)
    report, _ = with_requirement(verdict=Verdict.MET, evidence=(proof,), decision=None)
    told = dict(files(report))
    assert "<script>alert" not in told["interviu.html"].decode()
    words = "\n".join(
        cell.text
        for table in Document(BytesIO(told["interviu.docx"])).tables
        for row in table.rows
        for cell in row.cells
    )
    assert "<script>alert(1)</script>{{ 7 * 7 }}[U+202E].pdf" in words
    assert "49" not in words
