"""What a file's name adds to its content."""

import pytest

from spbe_docs.model.documents import Reason
from spbe_docs.model.formats import FileType, Format
from spbe_docs.read.containers import OPENERS
from spbe_docs.read.readers import READERS
from spbe_docs.read.refusals import ending, note, refusal
from spbe_docs.read.sniff import DOCX, EMPTY, LOCKED, PDF, SHORTCUT, TEXT, UNKNOWN

ZIP = FileType(Format.ZIP, "arsip ZIP (.zip)", (".zip",))


@pytest.mark.parametrize(
    ("file_type", "suffix", "expected"),
    [
        (PDF, ".docx", None),
        (DOCX, "", None),
        (ZIP, ".zip", None),
        (ZIP, ".docx", Reason.CORRUPT),
        (TEXT, ".txt", None),
        (TEXT, ".csv", None),
        (TEXT, "", None),
        (TEXT, ".doc", None),
        (TEXT, ".xls", None),
        (TEXT, ".py", Reason.UNSUPPORTED_FORMAT),
        (TEXT, ".pdf", Reason.CORRUPT),
        (TEXT, ".jpg", Reason.CORRUPT),
        (TEXT, ".zip", Reason.CORRUPT),
        (TEXT, ".url", Reason.SHORTCUT),
        (EMPTY, ".pdf", Reason.EMPTY),
        (EMPTY, ".gsheet", Reason.SHORTCUT),
        (SHORTCUT, ".txt", Reason.SHORTCUT),
        (LOCKED, ".docx", Reason.NEEDS_PASSWORD),
        (UNKNOWN, ".bin", Reason.UNSUPPORTED_FORMAT),
        (UNKNOWN, ".pdf", Reason.CORRUPT),
        (UNKNOWN, ".doc", Reason.CORRUPT),
        (FileType(Format.MANGLED, "berkas Office"), ".docx", Reason.CORRUPT),
        (FileType(Format.MEDIA, "rekaman video"), ".mp4", Reason.UNSUPPORTED_FORMAT),
    ],
)
def test_a_file_is_refused_for_its_content_or_for_content_that_belies_its_name(
    file_type: FileType, suffix: str, expected: Reason | None
) -> None:
    trouble = refusal(file_type, suffix)

    assert (trouble and trouble.reason) is expected
    assert trouble is None or trouble.message.endswith(".")


@pytest.mark.parametrize("form", Format)
def test_every_format_is_read_or_refused(form: Format) -> None:
    is_read = form in READERS or form in OPENERS

    assert is_read is (refusal(FileType(form, "berkas"), ".txt") is None)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a/Perbup.PDF", ".pdf"),
        ("Perbup No. 12 Tahun 2023", ""),
        ("Perbup 12.2023", ""),
        ("a.b/Perbup", ""),
        (".hidden", ""),
        ("arsip.zip!/surat.docx", ".docx"),
    ],
)
def test_an_ending_is_what_a_programme_would_write(path: str, expected: str) -> None:
    assert ending(path) == expected


def test_the_ending_of_another_format_is_noted() -> None:
    assert note(PDF, ".docx") == "Nama berkas berakhiran .docx, tetapi isinya PDF."
    assert note(PDF, "") == "Nama berkas tidak berakhiran, tetapi isinya PDF."
    assert note(PDF, ".pdf") is None
    assert note(UNKNOWN, ".x") is None
