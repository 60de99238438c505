"""Every hard case says what a legal drafter would; what is still wrong is marked in its file, with the reason."""

import pytest
from tests.identify.hard import Case, cases, kinds, misses

RULES = kinds()
LEAST = 150


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case.name,
            marks=[pytest.mark.xfail(reason=case.still_wrong, strict=True)] if case.still_wrong else [],
        )
        for case in cases()
    ],
)
def test_a_hard_case_is_told_rightly(case: Case) -> None:
    assert misses(case, RULES) == {}


def test_there_are_enough_of_them_and_no_two_of_one_name() -> None:
    names = [case.name for case in cases()]

    assert len(names) >= LEAST
    assert len(names) == len(set(names))
