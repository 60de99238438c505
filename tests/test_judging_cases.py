"""Every decision on how a verdict is reached is held by a test or by a case of the rules (judging_cases.yaml)."""

import ast
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from spbe_docs.resources import folder

HERE = Path(__file__).parent
INDICATORS = folder("rules") / "permenpanrb-59-2020" / "indicators"
DECISIONS: dict[int, dict[str, Any]] = yaml.safe_load((HERE / "judging_cases.yaml").read_text(encoding="utf-8"))


def test_no_decision_is_left_out() -> None:
    assert list(DECISIONS) == list(range(1, 34))


@pytest.mark.parametrize("number", DECISIONS)
def test_what_holds_a_decision_is_there(number: int) -> None:
    tests, cases = DECISIONS[number].get("tests", ()), DECISIONS[number].get("cases", ())

    assert [*tests, *cases]
    assert [name for name in tests if name.partition("::")[2] not in _tests_of(name.partition("::")[0])] == []
    assert [name for name in cases if name.partition("::")[2] not in _cases_of(name.partition("::")[0])] == []


@cache
def _tests_of(file: str) -> frozenset[str]:
    """The tests in *file*, those of a class led by its name."""
    body = ast.parse((HERE / file).read_text(encoding="utf-8")).body
    classes = [one for one in body if isinstance(one, ast.ClassDef)]
    pairs = [("", one) for one in body] + [(f"{group.name}::", one) for group in classes for one in group.body]
    return frozenset(f"{group}{one.name}" for group, one in pairs if isinstance(one, ast.FunctionDef))


@cache
def _cases_of(indicator: str) -> frozenset[str]:
    """What the cases of an indicator are called."""
    book = yaml.safe_load((INDICATORS / f"{indicator}.cases.yaml").read_text(encoding="utf-8"))
    return frozenset(case["case"] for case in book["cases"])
