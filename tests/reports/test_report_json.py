"""The result file is what the contract says, byte for byte the same, and valid against the published schema."""

import json
from dataclasses import fields, replace
from typing import Any

import jsonschema
from tests.reports import factory

from spbe_docs.model.codes import InstitutionSource
from spbe_docs.model.report import FORMAT_VERSION, Institution, Report
from spbe_docs.reports import json as report_json
from spbe_docs.reports import schema


def rendered(report: Report) -> Any:
    return json.loads(report_json.render(report))


def test_fields_stand_in_the_order_of_the_model() -> None:
    assert list(rendered(factory.report())) == [field.name for field in fields(Report)]


def test_a_period_says_from_and_to() -> None:
    result = rendered(factory.report())

    assert result["documents"][2]["period"] == {"from": 2019, "to": 2023}


def test_dates_are_iso_and_codes_are_english() -> None:
    result = rendered(factory.report())

    assert result["as_of"] == "2024-10-22"
    assert result["made_at"] == "2024-10-22T02:10:00+00:00"
    assert result["summary"]["readiness"]["code"] == "not_ready"
    assert result["indicators"][0]["requirements"][1]["verdict"] == "partial"


def test_numbers_have_at_most_four_decimals_rounded_half_up() -> None:
    report = factory.report(
        summary=factory.summary(next_steps=()), opd=(replace(factory.report().opd[0], points=0.01235),)
    )

    assert rendered(report)["opd"][0]["points"] == 0.0124


def test_text_stays_readable_and_ends_with_a_line() -> None:
    written = report_json.render(factory.report())

    assert "‘Agustus’ é 日".encode() in written
    assert written.endswith(b"\n}\n")
    assert b'\n "format_version": %d,' % FORMAT_VERSION in written


def test_half_characters_do_not_break_the_file() -> None:
    report = factory.report(institution=Institution("Kota \udce9", None, InstitutionSource.GIVEN))

    assert rendered(report)["institution"]["name"] == "Kota \ufffd"


def test_the_same_report_gives_the_same_bytes() -> None:
    assert report_json.render(factory.report()) == report_json.render(factory.report())


def test_the_published_schema_is_that_of_the_model() -> None:
    assert schema.PATH.read_bytes() == schema.schema(), "run: python -m spbe_docs.reports.schema"


def test_a_report_is_valid_against_the_schema() -> None:
    published = json.loads(schema.PATH.read_bytes())

    jsonschema.Draft202012Validator.check_schema(published)
    jsonschema.Draft202012Validator(published).validate(rendered(factory.report()))


def test_the_schema_allows_new_fields_and_refuses_unknown_codes() -> None:
    validator = jsonschema.Draft202012Validator(json.loads(schema.PATH.read_bytes()))
    newer = rendered(factory.report()) | {"something_new": 1}
    wrong = rendered(factory.report())
    wrong["indicators"][0]["requirements"][0]["verdict"] = "perhaps"

    assert validator.is_valid(newer)
    assert not validator.is_valid(wrong)
