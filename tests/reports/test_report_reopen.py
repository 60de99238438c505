"""A result file opened again is the report that was written."""

import json
from pathlib import Path

import pytest
from tests.reports import factory

from spbe_docs.errors import UsageError
from spbe_docs.reports import json as result_file
from spbe_docs.reports.reopen import reopen


def test_a_report_comes_back_as_it_was(tmp_path: Path) -> None:
    written = result_file.render(factory.report())
    (tmp_path / "report.json").write_bytes(written)

    assert result_file.render(reopen(tmp_path)) == written
    assert result_file.render(reopen(tmp_path / "report.json")) == written


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "rusak atau terpotong"),
        (b'{"format_version": 1', "rusak atau terpotong"),
        (b"\xff\xfe{}", "rusak atau terpotong"),
        (b"[" * 100_000, "rusak atau terpotong"),
        (b'{"format_version": 99}', "lebih baru"),
        (b'{"format_version": 1}', "tidak seperti yang ditulis spbe-docs"),
        (b"[]", "tidak seperti yang ditulis spbe-docs"),
    ],
)
def test_another_file_is_refused_in_one_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "report.json"
    file.write_bytes(content)

    with pytest.raises(UsageError, match=said) as caught:
        reopen(file)

    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_edited_result_is_refused_with_the_place(tmp_path: Path) -> None:
    told = json.loads(result_file.render(factory.report()))
    told["indicators"][0]["weight"] = "berat"
    file = tmp_path / "report.json"
    file.write_text(json.dumps(told), encoding="utf-8")

    with pytest.raises(UsageError, match=r"pada indicators\.0\.weight"):
        reopen(file)


def test_a_result_that_is_not_there_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="spbe-docs scan"):
        reopen(tmp_path)
