"""The share is left as it was found: content, rights and every time of every file, whatever its format."""

import os
import sys
from pathlib import Path

import pytest
from tests.read.files import docx, encoded, line, pdf, scanned_pdf, written
from tests.read.office import mail, opendocument, outlook, pptx, shape, word97, xlsx, zipped

from spbe_docs.examine import fingerprint
from spbe_docs.read.opening import NotRegularError, opened
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.readers import read
from spbe_docs.wire import Job

OPTIONS = ReadOptions(ocr=False)
ONE_OF_EACH = {
    "a.pdf": pdf(["isi"]),
    "scan.pdf": scanned_pdf(written()),
    "a.docx": docx(line("isi")),
    "a.doc": word97("isi\r"),
    "a.xlsx": xlsx({"Sheet1": "<row><c><v>1</v></c></row>"}),
    "a.pptx": pptx(shape("isi")),
    "a.odt": opendocument("text", "<text:p>isi</text:p>"),
    "a.rtf": rb"{\rtf1 isi}",
    "a.html": b"<html><p>isi</p>",
    "a.txt": b"isi",
    "a.png": encoded(written(), "PNG"),
    "a.tif": encoded(written(), "TIFF"),
    "a.zip": zipped({"a.pdf": pdf(["isi"]), "b.zip": zipped({"c.txt": b"isi"})}),
    "a.eml": mail("isi", ("a.pdf", pdf(["isi"]))),
    "a.msg": outlook("perihal", "isi", {"a.txt": b"isi"}),
    "rusak.doc": word97("isi\r")[:700],
    "rusak.docx": b"PK\x03\x04noise",
    "kosong.pdf": b"",
}


def state(folder: Path) -> dict[str, tuple[object, ...]]:
    return {entry.name: _state(entry) for entry in os.scandir(folder)}


def _state(entry: os.DirEntry[str]) -> tuple[object, ...]:
    found = entry.stat()
    return found.st_mode, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_atime_ns, found.st_ino


@pytest.fixture
def share(tmp_path: Path) -> Path:
    """A folder with one file of every format, long unread: the next reading would be noted."""
    folder = tmp_path / "share"
    folder.mkdir()
    for name, content in ONE_OF_EACH.items():
        path = folder / name
        path.write_bytes(content)
        path.chmod(0o640)
        os.utime(path, (1_500_000_000, 1_600_000_000))
    return folder


@pytest.mark.skipif(not hasattr(os, "O_NOATIME"), reason="this system cannot read without a trace")
def test_reading_leaves_no_trace_on_any_file(share: Path) -> None:
    before = state(share)

    for name in ONE_OF_EACH:
        location = str(share / name)
        fingerprint(Job(location, fingerprint_only=True), OPTIONS)
        read(location, OPTIONS)
    read(str(share / "a.zip"), OPTIONS, place=(1, 0))

    assert state(share) == before
    assert {name: (share / name).read_bytes() for name in ONE_OF_EACH} == ONE_OF_EACH


def test_a_link_is_never_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("isi")
    (tmp_path / "tautan.txt").symlink_to("a.txt")

    with pytest.raises(NotRegularError):
        opened(str(tmp_path / "tautan.txt"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa")

    with pytest.raises(NotRegularError):
        opened(str(tmp_path / "pipa"))


def test_a_file_above_the_limit_is_not_hashed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("12345")

    answer = fingerprint(Job(str(tmp_path / "a.txt"), fingerprint_only=True), ReadOptions(max_bytes=4))

    assert answer.sha256 is None
    assert answer.unreadable is not None
    assert answer.unreadable.trouble.reason == "too_large"
