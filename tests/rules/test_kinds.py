"""Every kind is recognised by its own examples and told from its near misses."""

from pathlib import Path

import pytest
import yaml

from spbe_docs.identify.kinds import identify
from spbe_docs.model.documents import Kind, Page, TextSource
from spbe_docs.read.clean import clean
from spbe_docs.rulepack.load import load_kinds

KINDS = Path(__file__).parents[2] / "rules" / "kinds"
ENOUGH = 3


RULES = load_kinds(KINDS)


def _cases(key: str) -> list[object]:
    found: list[object] = []
    for file in sorted(KINDS.glob("*.cases.yaml")):
        kind = file.name.removesuffix(".cases.yaml")
        for number, case in enumerate(yaml.safe_load(file.read_text(encoding="utf-8"))[key], start=1):
            text, because = (case, "") if isinstance(case, str) else (case["text"], case["because"])
            found.append(pytest.param(kind, text, because, id=f"{file.name}-{key}-{number}"))
    return found


def _kind_of(text: str) -> Kind | None:
    return identify(clean([Page(1, text, TextSource.DIGITAL)]), RULES).kind


@pytest.mark.parametrize(("kind", "text", "because"), _cases("is"))
def test_an_example_is_recognised(kind: str, text: str, because: str) -> None:
    assert _kind_of(text) == kind, because


@pytest.mark.parametrize(("kind", "text", "because"), _cases("is_not"))
def test_a_near_miss_is_told_apart(kind: str, text: str, because: str) -> None:
    assert _kind_of(text) != kind, because


def test_every_kind_of_the_closed_list_has_a_rule_and_cases() -> None:
    wanted = {kind.value for kind in Kind}

    assert {rule.kind.value for rule in RULES} == wanted
    assert {file.name.removesuffix(".cases.yaml") for file in KINDS.glob("*.cases.yaml")} == wanted


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_enough_cases_of_both_sorts(kind: Kind) -> None:
    cases = yaml.safe_load((KINDS / f"{kind}.cases.yaml").read_text(encoding="utf-8"))

    assert len(cases["is"]) >= ENOUGH
    assert len(cases["is_not"]) >= ENOUGH


def test_kinds_in_a_file_name_never_belong_to_two_kinds() -> None:
    hints = [hint for rule in RULES for hint in rule.name_hints]

    assert sorted(hints) == sorted(set(hints))
