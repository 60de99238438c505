"""The one-file task: tables are read where rules ask for rows, and never twice."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from fpdf import FPDF
from tests.builders import KINDS, content, indicator, instrument, requirement, rows, subject

from spbe_docs.examine import pages_of, worker
from spbe_docs.model.documents import Document, Kind
from spbe_docs.model.findings import Candidate
from spbe_docs.model.rules import KindClue, Requirement, RulePack, Stands
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.readers import read
from spbe_docs.wire import (
    Job,
    Pages,
    Setup,
    dump_job,
    dump_setup,
    line_and_packed,
    load_answer,
    pack_pages,
    unpack_pages,
)

BUDGET = Path(__file__).parents[1] / "samples" / "02 Tata Kelola" / "Anggaran" / "DPA Diskominfo TA 2023.pdf"
WITHOUT_OCR = ReadOptions(ocr=False)
ACTIVITY = "Pengelolaan Pusat Data Pemerintahan Daerah"
ASKED = requirement(
    kinds=(Kind.RKA_DPA,),
    subject=subject("spbe", stands=Stands.BODY),
    contents=(content(ACTIVITY, rows=rows("Uraian", "Jumlah")),),
    stands=Stands.BODY,
)
NOT_ASKED = replace(ASKED, contents=(content(ACTIVITY),))


def rules(asked: Requirement) -> RulePack:
    clue = KindClue("^dokumen pelaksanaan", "title", 0.9)
    kinds = tuple(replace(rule, clues=(clue,)) if rule.kind is Kind.RKA_DPA else rule for rule in KINDS)
    return RulePack(kinds, instrument(indicator(asked)), "digest")


def job(file: Path, modified_ns: int, pages: bytes) -> Job:
    return Job(str(file), fingerprint_only=False, modified_ns=modified_ns, wants_pages=True, pages=pages)


def examined(asked: Requirement, file: Path, remembered: Pages | None = None) -> tuple[Candidate, Pages | None]:
    """What a worker offers for *asked*, and what it gives to be remembered, if anything."""
    work = worker(dump_setup(Setup(rules(asked), WITHOUT_OCR)))
    modified_ns = file.stat().st_mtime_ns if file.exists() else 0
    packed = pack_pages(remembered) if remembered is not None else b""
    answer = work(dump_job(job(file, modified_ns, packed)))
    pages = line_and_packed(answer)[1]
    made = load_answer(answer).examined
    assert made is not None
    (candidate,) = made.candidates
    return candidate, unpack_pages(pages) if pages else None


@pytest.fixture
def budget(tmp_path: Path) -> Path:
    file = tmp_path / "dpa.pdf"
    file.write_bytes(BUDGET.read_bytes())
    return file


def text_only() -> Pages:
    """What was remembered of the budget before any rule asked for rows, with a word that is not in the file."""
    pages = pages_of(read(str(BUDGET), WITHOUT_OCR))
    assert isinstance(pages.document, Document)
    first = replace(pages.document.pages[0], text=pages.document.pages[0].text + "\nSPBE teringat")
    return replace(pages, document=replace(pages.document, pages=(first, *pages.document.pages[1:])))


def test_a_row_is_the_evidence_where_rules_ask_for_rows(budget: Path) -> None:
    candidate, remembered = examined(ASKED, budget)

    assert candidate.items[0].place.quote.startswith(f"2.16.03.2.02.0004 | Sub Kegiatan: {ACTIVITY} | ")
    assert remembered is not None
    assert remembered.document is not None
    assert [one.pages for one in remembered.document.searches] == [(1,)]


def test_no_table_is_read_where_none_asks(budget: Path) -> None:
    candidate, remembered = examined(NOT_ASKED, budget)

    assert not candidate.items[0].in_row
    assert remembered is not None
    assert remembered.document is not None
    assert remembered.document.searches == ()


def test_rows_that_are_asked_later_cost_the_tables_and_no_text(budget: Path) -> None:
    candidate, remembered = examined(ASKED, budget, text_only())

    assert candidate.items[0].in_row
    assert remembered is not None
    assert remembered.document is not None
    assert "teringat" in remembered.document.pages[0].text
    assert remembered.document.searches[0].tables


def test_tables_that_are_remembered_open_no_file(budget: Path) -> None:
    _, remembered = examined(ASKED, budget)
    assert remembered is not None
    budget.unlink()

    candidate, again = examined(ASKED, budget, remembered)

    assert candidate.items[0].in_row
    assert again is None


def test_rules_that_no_longer_ask_open_none_either(budget: Path) -> None:
    budget.unlink()

    candidate, again = examined(NOT_ASKED, budget, text_only())

    assert not candidate.items[0].in_row
    assert again is None


def test_tables_of_a_file_that_changed_meanwhile_are_not_remembered(budget: Path) -> None:
    os.utime(budget, (1, 1))
    work = worker(dump_setup(Setup(rules(ASKED), WITHOUT_OCR)))

    answer = work(dump_job(job(budget, 5, pack_pages(text_only()))))

    assert not load_answer(answer).as_listed
    assert line_and_packed(answer)[1] == b""


def test_a_file_without_its_tables_still_speaks_by_its_text(budget: Path) -> None:
    budget.write_bytes(b"%PDF-1.7 rusak")

    candidate, _ = examined(ASKED, budget, text_only())

    assert candidate.items[0].doubt is not None


def budget_with_hidden(line: str) -> bytes:
    page = FPDF()
    page.add_page()
    page.set_font("Helvetica", size=12)
    page.text(20, 20, "DOKUMEN PELAKSANAAN ANGGARAN SPBE")
    page.text(20, 40, "Sub kegiatan yang disetujui disebut di bawah ini.")
    page.set_text_color(255, 255, 255)
    page.text(20, 60, line)
    return bytes(page.output())


def test_what_nobody_sees_is_no_evidence_and_is_told(tmp_path: Path) -> None:
    file = tmp_path / "dpa.pdf"
    file.write_bytes(budget_with_hidden(ACTIVITY))
    told = worker(dump_setup(Setup(rules(NOT_ASKED), WITHOUT_OCR)))(dump_job(job(file, file.stat().st_mtime_ns, b"")))

    examined_file = load_answer(told).examined

    assert examined_file is not None
    assert [candidate.items for candidate in examined_file.candidates] == [()]
    assert [note for note in examined_file.notes if note.startswith("Halaman 1 memuat teks yang tidak terlihat")]


def test_what_was_looked_through_is_remembered_so(tmp_path: Path) -> None:
    file = tmp_path / "dpa.pdf"
    file.write_bytes(budget_with_hidden(ACTIVITY))
    _, remembered = examined(NOT_ASKED, file)
    file.unlink()

    candidate, again = examined(NOT_ASKED, file, remembered)

    assert (candidate.items, again) == ((), None)
