"""A result file opened again, and what is said of a file that is none."""

from pathlib import Path

import pytest
from tests.reports import factory

from spbe_docs.errors import UsageError
from spbe_docs.reports import json as result_file
from spbe_docs.reports.reopen import reopen


def test_a_report_is_found_by_its_file_or_its_folder(tmp_path: Path) -> None:
    written = result_file.render(factory.report())
    (tmp_path / "report.json").write_bytes(written)

    assert result_file.render(reopen(tmp_path)) == result_file.render(reopen(tmp_path / "report.json")) == written


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "terpotong"),
        (b'{"format_version": 1', "terpotong"),
        (b"\xff\xfe{}", "terpotong"),
        (b"[" * 100_000, "terpotong"),
        (b"[]", "terpotong"),
        (b'{"format_version": 1}', "terpotong"),
        (b'{"format_version": 99}', "format 99 yang tidak dikenal"),
    ],
)
def test_another_file_is_refused_in_one_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "report.json"
    file.write_bytes(content)

    with pytest.raises(UsageError, match=said) as caught:
        reopen(file)

    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_result_that_is_not_there_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="spbe-docs scan"):
        reopen(tmp_path)
