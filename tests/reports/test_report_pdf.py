"""The page for the leadership: one page, whatever names are like, with what the first screen says."""

import io
import re
from dataclasses import replace

import pypdfium2
import pytest
from tests.reports import factory

from spbe_docs.model.report import Report
from spbe_docs.model.summary import LeaderAction, NextStep, Opd, Stage
from spbe_docs.reports import pdf

pytestmark = pytest.mark.skipif(not pdf.is_available(), reason="typst (extra `pdf`) is not installed")


def pages(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(io.BytesIO(content)) as document:
        return [re.sub(r"\s+", " ", page.get_textpage().get_text_range().replace("\u200b", "")) for page in document]


def hostile(report: Report, text: str) -> Report:
    """As many lines as there can be, all of them called *text*."""
    summary = report.summary
    return replace(
        report,
        institution=replace(report.institution, name=text),
        roots=tuple(factory.root(id=f"r{n}", name=text, message=text, state="partial") for n in range(9)),
        stages=tuple(Stage(text, report.as_of, 0) for _ in range(9)),
        opd=tuple(Opd(f"u{n}", text, 0, 9, 0.1, ()) for n in range(20)),
        summary=replace(
            summary,
            readiness=replace(summary.readiness, sentence=text),
            leader_actions=tuple(LeaderAction(text, f"a/{text}", ("04-L2-1",), text, 0.1) for _ in range(5)),
            next_steps=tuple(NextStep(("01-L3-1",), 0.1, text, text, None, 1, 3) for _ in range(20)),
            index=replace(summary.index, claimed=1.0, official=2.0, previous_official=3.0, previous_year=2023),
        ),
    )


def test_one_page_says_whether_we_are_ready_what_to_sign_and_whom_to_call() -> None:
    (page,) = pages(pdf.render(factory.report()))

    assert "Kabupaten Maju Jaya" in page
    assert "Belum siap" in page
    assert "2,31" in page
    assert "perkiraan dari kelengkapan dokumen, bukan nilai resmi" in page
    assert "1. Tetapkan Peraturan Bupati tentang Manajemen Data." in page
    assert "Bagian Hukum Sekretariat Daerah · Naskah: Raperbup Manajemen Data" in page
    assert "Naskah: Raperbup Manajemen Data (final edit 3).docx" in page
    assert "Inspektorat Daerah 0 dari 2 +0,015" in page
    assert "Tahap Interviu 28 Oktober 2024 6 hari lagi" in page


@pytest.mark.parametrize(
    "text",
    [
        "W" * 4096,
        "panjang sekali " * 300,
        "<script>alert(1)</script> #panic() $x$ *a* _b_ `c` @d {{7*7}} \\",
        "\x1b[31m\u202egpj\ud800\uffff.pdf",
    ],
)
def test_it_stays_one_page_and_text_whatever_stands_in_it(text: str) -> None:
    told = pages(pdf.render(hostile(factory.report(), text)))

    assert len(told) == 1
    assert "Berkas ditemukan: 9" in told[0]
    assert "\u202e" not in told[0]
    if text.startswith("<script>"):
        assert text in told[0]


def test_the_same_result_gives_the_same_bytes_dated_by_the_result() -> None:
    report = factory.report()
    first = pdf.render(report)

    assert pdf.render(report) == first
    assert b"2024" in first
    with pypdfium2.PdfDocument(io.BytesIO(first)) as document:
        assert document.get_metadata_dict()["CreationDate"].startswith("D:20241022")
