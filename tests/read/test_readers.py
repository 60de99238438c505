"""Reading never raises for a bad file: whatever happens becomes a reason of the closed list, with a sentence."""

import os
import sys
import zipfile
from pathlib import Path

import pytest
from tests.read.files import WITHOUT_OCR, document, docx, line, pdf, put, reason, result_of

from spbe_docs.model.documents import Document, ReadResult, Reason, Unreadable
from spbe_docs.model.formats import Format
from spbe_docs.read import readers
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.readers import read


def message(path: Path) -> str:
    result = result_of(str(path))
    assert isinstance(result, Unreadable)
    return result.trouble.message


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("kosong.pdf", b"", Reason.EMPTY),
        ("tautan.url", b"[InternetShortcut]", Reason.SHORTCUT),
        ("skrip.py", b"import os\n", Reason.UNSUPPORTED_FORMAT),
        ("surat.rtf", b"{\\rtf1}", Reason.NO_TEXT),
        ("arsip.rar", b"Rar!\x1a\x07\x01\0", Reason.UNSUPPORTED_FORMAT),
        ("rusak.pdf", b"%PDF-1.7\nnothing more", Reason.CORRUPT),
        ("bukan.pdf", b"only text", Reason.CORRUPT),
        ("rusak.docx", b"PK\x03\x04noise", Reason.CORRUPT),
        ("rusak.png", b"\x89PNG\r\n\x1a\nnoise", Reason.CORRUPT),
        ("kosong.txt", b"  \n ", Reason.NO_TEXT),
    ],
)
def test_each_kind_of_bad_file_has_its_reason(tmp_path: Path, name: str, content: bytes, expected: Reason) -> None:
    assert reason(put(tmp_path, name, content)) is expected


def test_an_unread_format_is_named(tmp_path: Path) -> None:
    put(tmp_path, "a.rar", b"Rar!\x1a\x07\x01\0")

    assert message(tmp_path / "a.rar").startswith("Arsip RAR belum dapat dibaca.")


def test_a_file_that_is_gone_has_vanished(tmp_path: Path) -> None:
    assert reason(tmp_path / "tiada.pdf") is Reason.VANISHED


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() == 0, reason="nothing is closed to the administrator")
def test_a_file_without_permission_is_denied(tmp_path: Path) -> None:
    path = put(tmp_path, "a.pdf", pdf(["isi"]))
    path.chmod(0)

    assert reason(path) is Reason.PERMISSION_DENIED


def test_a_file_above_the_limit_is_not_opened(tmp_path: Path) -> None:
    path = put(tmp_path, "a.pdf", pdf(["isi"]))

    assert reason(path, ReadOptions(max_bytes=100)) is Reason.TOO_LARGE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa.pdf")

    assert reason(tmp_path / "pipa.pdf") is Reason.UNSUPPORTED_FORMAT


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (PermissionError(13, "closed"), Reason.PERMISSION_DENIED),
        (FileNotFoundError(2, "gone"), Reason.VANISHED),
        (OSError(5, "the server went away"), Reason.VANISHED),
        (OSError("image file is truncated"), Reason.CORRUPT),
        (MemoryError(), Reason.OUT_OF_MEMORY),
        (RecursionError(), Reason.NESTED_TOO_DEEP),
        (KeyError("NULL"), Reason.CORRUPT),
        (zipfile.BadZipFile(), Reason.CORRUPT),
    ],
)
def test_whatever_a_library_raises_becomes_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, expected: Reason
) -> None:
    def raising(*_: object) -> ReadResult:
        raise error

    monkeypatch.setitem(readers.READERS, Format.TEXT, raising)

    assert reason(put(tmp_path, "a.txt", b"isi")) is expected


def test_the_name_of_an_unknown_mistake_is_told_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def raising(*_: object) -> ReadResult:
        raise KeyError("NULL")

    monkeypatch.setitem(readers.READERS, Format.TEXT, raising)

    assert message(put(tmp_path, "a.txt", b"isi")).endswith("(KeyError).")


def test_a_file_that_changes_while_it_is_read_is_left_for_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "a.txt", b"isi")

    def writing(*_: object) -> ReadResult:
        path.write_bytes(b"isi yang lebih panjang")
        return Document((), 0)

    monkeypatch.setitem(readers.READERS, Format.TEXT, writing)

    assert reason(path) is Reason.STILL_CHANGING


@pytest.mark.parametrize(
    ("name", "content", "note"),
    [
        ("Perbup.docx", pdf(["isi"]), "Nama berkas berakhiran .docx, tetapi isinya PDF."),
        ("Perbup.pdf", docx(line("isi")), "Nama berkas berakhiran .pdf, tetapi isinya dokumen Word (.docx)."),
        ("Perbup", pdf(["isi"]), "Nama berkas tidak berakhiran, tetapi isinya PDF."),
        ("Perbup.PDF", pdf(["isi"]), None),
    ],
)
def test_a_wrong_ending_is_noted_and_the_content_read(
    tmp_path: Path, name: str, content: bytes, note: str | None
) -> None:
    found = document(put(tmp_path, name, content))

    assert found.pages[0].text.strip() == "isi"
    assert found.notes == ((note,) if note else ())


def test_a_name_that_is_not_utf8_can_be_read(tmp_path: Path) -> None:
    location = os.fsdecode(os.fsencode(tmp_path) + b"/surat \xe9.pdf")
    try:
        Path(location).write_bytes(pdf(["isi"]))
    except OSError:
        pytest.skip("this system has no such names")

    assert isinstance(result_of(location), Document)


def test_files_are_left_as_they_are(tmp_path: Path) -> None:
    path = put(tmp_path, "a.pdf", pdf(["isi"]))
    path.chmod(0o400)
    before = path.stat()

    document(path)

    after = path.stat()
    assert (after.st_size, after.st_mtime_ns, after.st_mode) == (before.st_size, before.st_mtime_ns, before.st_mode)
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.pdf"]


def test_a_reader_tells_before_ocr_how_many_pages_there_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []

    def reader(_file: object, _options: ReadOptions, ocr_pages: OcrPages) -> ReadResult:
        ocr_pages.tell(7)
        return Document((), 0)

    monkeypatch.setitem(readers.READERS, Format.TEXT, reader)
    read(str(put(tmp_path, "a.txt", b"isi")), WITHOUT_OCR, OcrPages(told.append))

    assert told == [7]
