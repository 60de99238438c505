"""Plain text is one page, whatever wrote it."""

from pathlib import Path

import pytest
from tests.read.files import document, put, text

from spbe_docs.model.documents import Reason
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.plain import decoded


@pytest.mark.parametrize(
    "content",
    [
        "Rencana – 5 €".encode(),
        "Rencana – 5 €".encode("utf-8-sig"),
        "Rencana – 5 €".encode("utf-16"),
        b"\xfe\xff" + "Rencana – 5 €".encode("utf-16-be"),
        "Rencana – 5 €".encode("cp1252"),
    ],
)
def test_text_is_decoded_by_its_mark_or_by_what_it_can_be(content: bytes) -> None:
    assert decoded(content) == "Rencana – 5 €"


def test_lines_end_in_line_feeds_and_the_file_has_no_pages(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", b"satu\r\ndua\rtiga\n")

    assert text(path) == "satu\ndua\ntiga\n"
    assert document(path).page_count == 0


def test_a_text_too_long_is_cut_and_said_so(tmp_path: Path) -> None:
    found = document(put(tmp_path, "a.txt", b"x" * 100), ReadOptions(max_characters=10))

    assert found.pages[0].text == "x" * 10
    assert found.trouble is not None
    assert found.trouble.reason is Reason.LIMIT_REACHED
