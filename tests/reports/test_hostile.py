"""Whatever strangers call their files and write in them is text in every format, and deceives no eye."""

import csv
import io
import json
import re
import zipfile
from typing import Any

import docx
import pypdfium2
import pytest
from python_calamine import CalamineWorkbook
from tests.reports import factory
from tests.reports.reading import poisoned

from spbe_docs.commands import console
from spbe_docs.model.report import Report
from spbe_docs.reports import notice
from spbe_docs.reports.formats import FORMATS
from spbe_docs.reports.given import Given

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "image": '"><img src=x onerror=alert(1)>',
    "link": "javascript:alert(1)",
    "template": "{{ 7*7 }}{% raw %}#{7*7}",
    "formula": "=cmd|'/C calc'!A1",
    "direction": "gnp\u202efdp.exe\u2066",
    "terminal": "\x1b[31mmerah\x1b]0;judul\x07\x9b1m",
    "half characters": "a\ud800b\udfff\uffff\ufffe",
    "long": "n" * 4096,
    "lines": "satu\r\n\n2. dua\ttiga",
}
DECEIVING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


_REFERENCES = {"id", "sha256", "rules_digest", "actions", "owners", "used_by", "requirements", "root", "together_with"}


def _is_reference(name: str, value: Any) -> bool:
    """Whether it is an id or a digest, which no person writes."""
    told = type(value) is str or (isinstance(value, tuple) and all(type(element) is str for element in value))
    return name in _REFERENCES and told


@pytest.fixture(params=HOSTILE, scope="module")
def poison(request: pytest.FixtureRequest) -> str:
    return HOSTILE[request.param]


@pytest.fixture(scope="module")
def report(poison: str) -> Report:
    changed: Report = poisoned(factory.report(), lambda text: f"{poison} {text}", _is_reference)
    return changed


def made(report: Report, name: str) -> dict[str, bytes]:
    return dict(FORMATS[name](report, Given()))


def test_the_pages(report: Report) -> None:
    for page in (content.decode() for content in made(report, "html").values()):
        assert page.count("<script") <= 2
        assert "<img" not in page
        assert not re.search(r"""(?:href|src)=["']?\s*javascript:""", page)
        assert not DECEIVING.search(page)
        assert not re.search(r"[^\d]49[^\d]*#\{7", page)


def test_the_workbooks(report: Report, poison: str) -> None:
    for name, content in made(report, "xlsx").items():
        assert re.fullmatch(r"(?:opd/)?[a-z0-9-]{1,90}\.xlsx", name)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = {part: archive.read(part).decode() for part in archive.namelist()}
        assert not any("<f>" in text or "<hyperlink" in text for text in parts.values())
        assert not any(DECEIVING.search(text) for text in parts.values())
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        told = [cell for sheet in book.sheet_names for row in book.get_sheet_by_name(sheet).to_python() for cell in row]
        if not DECEIVING.search(poison) and "\r" not in poison:
            assert any(poison in str(cell) for cell in told)


def test_the_tables(report: Report) -> None:
    for content in made(report, "csv").values():
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
        assert len({len(row) for row in rows}) == 1
        assert not any(cell.startswith(("=", "+", "@", "\t")) for row in rows for cell in row)
        assert not any(DECEIVING.search(cell) for row in rows for cell in row)


def test_the_letters(report: Report, poison: str) -> None:
    for name, content in made(report, "docx").items():
        assert re.fullmatch(r"opd/[a-z0-9-]{1,90}\.docx", name)
        told = "\n".join(cell.text for table in docx.Document(io.BytesIO(content)).tables for cell in table._cells)
        assert not DECEIVING.search(told)
        if not DECEIVING.search(poison) and "\n" not in poison:
            assert poison in told


def test_the_page_for_the_leadership(report: Report) -> None:
    (content,) = made(report, "pdf").values()
    with pypdfium2.PdfDocument(io.BytesIO(content)) as document:
        assert len(document) == 1
        told = document[0].get_textpage().get_text_range()
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b]", told)
    assert b"/JavaScript" not in content
    assert b"/URI" not in content


def test_the_result_file(report: Report, poison: str) -> None:
    (content,) = made(report, "json").values()

    told = json.loads(content)["documents"][0]["title"]
    assert told.startswith(re.sub("[\ud800-\udfff]", "\ufffd", poison))
    assert not re.search(rb"[\x00-\x09\x0b-\x1f]", content)


def test_the_console(report: Report) -> None:
    told = console.lines(report, ())

    assert not any(DECEIVING.search(line) or "\n" in line for line in told)
    assert len(told) <= 12
    "\n".join(told).encode()


def test_the_sheets_of_the_interview_hold_no_sign_that_deceives(report: Report) -> None:
    document = docx.Document(io.BytesIO(made(report, "interview")["interviu.docx"]))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert cells
    assert not any(DECEIVING.search(text) for text in [*cells, *(one.text for one in document.paragraphs)])


def test_a_notice_has_its_own_lines_only_and_a_subject_that_fits(report: Report) -> None:
    told, plain = notice.told(report), notice.told(factory.report())
    assert len(told.subject) <= 160
    assert len(told.text.splitlines()) == len(plain.text.splitlines())
    assert not DECEIVING.search(told.subject + told.text)
    told.text.encode()
