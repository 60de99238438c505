"""A pack to begin with, and the shapes of rule files for editors."""

import json
from pathlib import Path

import pytest

from spbe_docs.commands import rules_check, rules_new, rules_schema, rules_test
from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.resources import folder
from spbe_docs.rulepack.choose import choose
from spbe_docs.rulepack.load import load_header
from spbe_docs.rulepack.published import SHAPES, schema


def test_a_new_pack_passes_as_it_is(tmp_path: Path) -> None:
    pack = tmp_path / "evaluasi-sendiri"

    assert rules_new.run(pack) is ExitCode.DONE

    assert load_header(pack).id == "evaluasi-sendiri"
    assert rules_check.run(pack) is ExitCode.DONE
    assert rules_test.run(pack, mutations=True) is ExitCode.DONE


def test_the_pack_to_copy_is_no_installed_instrument() -> None:
    with pytest.raises(UsageError, match="tidak ditemukan"):
        choose(folder("rules"), "instrumen-baru", load_header(folder("rules") / "examples" / "pack").valid_from)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="sudah ada"):
        rules_new.run(tmp_path)


@pytest.mark.parametrize("name", ["dua kata", ".tersembunyi"])
def test_a_name_that_is_no_id_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="tidak dapat menjadi sebutan"):
        rules_new.run(tmp_path / name)


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_is_a_schema_that_refuses_other_keys(name: str) -> None:
    shape = schema(name)

    assert shape["additionalProperties"] is False
    assert shape["properties"]


def test_a_paper_may_be_named_or_written_on_the_spot() -> None:
    case = schema("indicator-cases")["$defs"]["CaseFile"]

    assert [choice.get("type", "object") for choice in case["properties"]["papers"]["items"]["oneOf"]] == [
        "string",
        "object",
    ]


def test_schemas_are_printed_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert rules_schema.run("indicator") is ExitCode.DONE
    assert "requirements" in json.loads(capsys.readouterr().out)["properties"]


def test_an_unknown_schema_is_refused_with_a_suggestion() -> None:
    with pytest.raises(UsageError, match="Maksud Anda 'indicator'"):
        rules_schema.run("indikator")
