"""Where PDFium finds no PDF or no page, pdfplumber is asked; what it reads is never called whole."""

from pathlib import Path

import pytest
from tests.read.files import REGULATION, pdf, put, raw_pdf, reason

from spbe_docs.model.documents import Document, Reason
from spbe_docs.read import plumber
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.readers import read

SHOWN = b"BT /F1 12 Tf 72 720 Td (Peraturan Bupati Contoh) Tj ET"


def without_page_tree() -> bytes:
    """A page that nothing leads to."""
    return raw_pdf(
        "<< /Type /Catalog >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        "<< >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        streams={4: SHOWN},
    )


def test_what_pdfium_gives_up_is_read_and_called_damaged(tmp_path: Path) -> None:
    result = read(str(put(tmp_path, "a.pdf", without_page_tree())), ReadOptions(ocr=False)).result

    assert isinstance(result, Document)
    assert result.pages[0].text == "Peraturan Bupati Contoh"
    assert result.trouble is not None
    assert result.trouble.reason is Reason.CORRUPT


def test_what_neither_can_read_is_corrupt(tmp_path: Path) -> None:
    assert reason(put(tmp_path, "a.pdf", b"%PDF-1.7\n" + b"\x00\xff" * 2_000)) is Reason.CORRUPT


def test_it_reads_no_more_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plumber, "MOST_PAGES", 3)

    assert list(plumber.texts(pdf(*[REGULATION] * 9), 1_000_000)) == [1, 2, 3]
    assert list(plumber.texts(pdf(*[REGULATION] * 9), 10)) == [1]
