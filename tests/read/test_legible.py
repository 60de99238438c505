"""When a page's text is not its text."""

import csv
from pathlib import Path

import pytest

from spbe_docs.read.legible import GARBAGE_BELOW, is_garbage, legibility, letter_count, needs_ocr
from spbe_docs.read.pdfium import PdfFile

REGULATION = """BAB II TATA KELOLA Pasal 3 (1) Pemerintah Daerah menyelenggarakan tata kelola SPBE untuk memastikan
penerapan unsur secara terpadu. (2) Unsur sebagaimana dimaksud pada ayat (1) meliputi rencana induk, arsitektur,
peta rencana, rencana dan anggaran, proses bisnis, data dan informasi, infrastruktur, aplikasi, serta keamanan."""


@pytest.mark.parametrize(
    ("letters", "picture_share", "needed"),
    [
        (0, 1.0, True),
        (0, 0.41, True),
        (0, 0.40, False),  # a letterhead's emblem
        (99, 0.9, True),  # a running head over a scan
        (100, 0.9, False),  # a photograph with its caption, a text layer over a scan
        (2000, 1.0, False),
        (0, 0.0, False),  # a blank page
    ],
)
def test_a_page_needs_ocr_when_it_has_few_letters_and_is_mostly_picture(
    letters: int, picture_share: float, *, needed: bool
) -> None:
    assert needs_ocr(letters, picture_share) is needed


def shifted(text: str, by: int) -> str:
    """As a font without a character map gives it: every letter another one."""
    return "".join(chr((ord(letter) - 97 + by) % 26 + 97) if letter.islower() else letter for letter in text)


@pytest.mark.parametrize(
    ("text", "garbage"),
    [
        (REGULATION, False),
        (REGULATION.upper(), False),
        ("", False),
        ("No Uraian Volume Satuan Harga Jumlah\n" + "1 2 100.000.000 30 45,5% Rp 12.000\n" * 20, False),
        ("SPBE OPD ASN BMD RKA DPA KAK SOP LKE PPID JDIH BSSN " * 3, False),
        ("The quality of the services is measured and reported to the head of the agency in writing.", False),
        ("server, router, switch, firewall, backup, storage, cloud, proxy, gateway, domain, hosting, email", False),
        (shifted(REGULATION, 3), True),
        (shifted(REGULATION, 13), True),
        ("".join(chr(ord(letter) - 29) if letter > " " else letter for letter in REGULATION), True),
        ("".join(chr(ord(letter) + 0xF000) if letter > " " else letter for letter in REGULATION), True),
        ("\ufffd" * 400, True),
        ("PcrAtUrAn BuPAtl xhTz qwrtk ^^~ mNkl ijjjj wWwQ zzKk rTt lLl yyTrW bBv nMmQ kkRt sSdF" * 3, True),
    ],
)
def test_garbage_is_told_from_text_tables_and_other_languages(text: str, *, garbage: bool) -> None:
    assert is_garbage(text) is garbage


def test_letters_are_counted_without_white_space() -> None:
    assert letter_count(" a\tb\nc  d ") == 4


def test_no_typed_page_of_real_documents_is_taken_for_garbage(corpus: Path) -> None:
    with (corpus / "manifest.csv").open(encoding="utf-8", newline="") as file:
        typed = [row["path"] for row in csv.DictReader(file) if row["text_layer"] == "digital"]
    worst = []
    for path in typed:
        if path.endswith(".pdf"):
            with PdfFile((corpus / path).read_bytes()) as opened:
                for number in range(1, opened.page_count + 1):
                    with opened.page(number) as page:
                        assert page is not None
                        if letter_count(page.text()) >= 100:
                            worst.append((legibility(page.text()), path, number))

    assert len(worst) > 500
    assert min(worst)[0] > GARBAGE_BELOW + 0.1, min(worst)
