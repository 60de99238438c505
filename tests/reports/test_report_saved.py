"""A result file can be read back: what was written is what is known again."""

import json
from typing import Any

import pytest
from tests.reports import factory

from spbe_docs.reports import json as report_json
from spbe_docs.reports.saved import NoResultError, WrongVersionError, load


def written() -> Any:
    return json.loads(report_json.render(factory.report()))


def test_what_was_written_is_read_back() -> None:
    content = report_json.render(factory.report())

    assert report_json.render(load(content)) == content


def test_fields_of_a_later_version_are_passed_over_and_new_ones_may_lack() -> None:
    told = written() | {"someday": 1}
    for indicator in told["indicators"]:
        for requirement in indicator["requirements"]:
            del requirement["candidates"]

    assert load(json.dumps(told).encode()).indicators[0].requirements[0].candidates == ()


def test_personal_data_in_a_file_of_another_version_is_masked() -> None:
    told = written()
    told["documents"][0]["title"] = "NIP 19700101 199503 1 001"

    assert load(json.dumps(told).encode()).documents[0].title == "NIP [NIP]"


def test_another_format_is_refused() -> None:
    with pytest.raises(WrongVersionError, match="99"):
        load(json.dumps(written() | {"format_version": 99}).encode())


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b'{"format_version": 1}', b"\xff\xfe"])
def test_what_is_no_result_file_is_refused(content: bytes) -> None:
    with pytest.raises(NoResultError):
        load(content)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1e999", "1e308"])
def test_a_number_that_no_output_can_show_is_refused(number: str) -> None:
    told = written()
    told["summary"]["index"]["supported"] = "here"

    with pytest.raises(NoResultError):
        load(json.dumps(told).replace('"here"', number).encode())


def test_a_document_that_lies_in_itself_is_refused() -> None:
    told = written()
    told["documents"][0]["container"] = told["documents"][0]["path"]

    with pytest.raises(NoResultError):
        load(json.dumps(told).encode())
