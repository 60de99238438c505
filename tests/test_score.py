"""From levels to the index, its band, and what each further paper is worth."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import product

import pytest
from tests.builders import BANDS, candidate, examined, indicator, instrument, related, requirement, scales

from spbe_docs.assess.assessment import assess
from spbe_docs.assess.values import Finding, IndicatorFindings
from spbe_docs.model.codes import Verdict
from spbe_docs.model.rules import Indicator, Instrument, Necessity
from spbe_docs.resources import folder
from spbe_docs.rulepack.load import load
from spbe_docs.score import Score, band_of, index_of, printed, score

# Kementerian Koordinator Bidang Perekonomian, Laporan Hasil Evaluasi SPBE Tahun 2021 of the Kementerian PANRB, page 10:
# "Perolehan Nilai Tingkat Kematangan Indikator", the values of indicators 1 to 47 in order. Page 5 prints the indices.
OFFICIAL_2021 = (
    *(3, 3, 3, 3, 3, 3, 3, 3, 3, 3),
    *(2, 2, 5, 4),
    *(3, 3, 3, 3),
    *(3, 2),
    *(1, 1, 1, 1, 1, 1, 1, 1),
    *(1, 1, 1),
    *(4, 4, 4, 4, 4, 4, 3, 3, 4, 5),
    *(4, 3, 2, 4, 3, 3),
)
OFFICIAL_DOMAINS = {"kebijakan": "3,00", "tata-kelola": "3,00", "manajemen": "1,00", "layanan": "3,61"}
OFFICIAL_ASPECTS = {
    "kebijakan-internal": "3,00",
    "perencanaan-strategis": "3,25",
    "tik": "3,00",
    "penyelenggara": "2,50",
    "penerapan-manajemen": "1,00",
    "audit-tik": "1,00",
    "layanan-administrasi": "3,90",
    "layanan-publik": "3,17",
}


def ladder(number: int, weight: str) -> Indicator:
    """An indicator with one required paper a level."""
    return indicator(*(requirement(f"{number:02d}-L{n}-1") for n in range(1, 6)), number=number, weight=weight)


def at_levels(rules: Instrument, levels: Sequence[int]) -> tuple[IndicatorFindings, ...]:
    """Findings that hold all levels up to the given one."""
    return tuple(
        IndicatorFindings(
            one,
            tuple(
                Finding(asked, Verdict.MET if (asked.level or 0) <= level else Verdict.MISSING, "")
                for asked in one.requirements
            ),
            frozenset(range(1, level + 1)),
        )
        for one, level in zip(rules.indicators, levels, strict=True)
    )


def scored(rules: Instrument, levels: Sequence[int], target: str | None = None) -> Score:
    return score(rules, at_levels(rules, levels), None if target is None else Decimal(target))


@pytest.fixture(scope="module")
def official() -> Instrument:
    """The instrument as installed."""
    rules = folder("rules")
    return load(rules / "kinds", rules / "permenpanrb-59-2020").instrument


def as_printed(values: Mapping[str, Decimal | None]) -> dict[str, str]:
    return {key: printed(BANDS, value) for key, value in values.items()}


def test_the_official_result_of_2021_comes_out_to_the_last_decimal(official: Instrument) -> None:
    """Decision 31."""
    result = scored(official, OFFICIAL_2021)

    assert result.index == Decimal("2.9475")
    assert (result.printed, result.band) == ("2,95", "Baik")
    assert as_printed(result.domains) == OFFICIAL_DOMAINS
    assert as_printed(result.aspects) == OFFICIAL_ASPECTS


TWO = instrument(ladder(1, "60"), ladder(2, "40"))


def test_the_index_is_the_weighted_mean_of_the_levels() -> None:
    assert scored(TWO, (3, 2)).index == Decimal("2.6")


def test_an_indicator_without_evidence_counts_the_instruments_minimum() -> None:
    """Decision 2."""
    assert scored(TWO, (0, 0)).index == Decimal(1)
    assert scored(TWO, (0, 1)).index == Decimal(1)


@pytest.mark.parametrize(
    ("index", "band"),
    [
        ("1", "Kurang"),
        ("1.7999", "Kurang"),
        ("1.8", "Cukup"),
        ("2.5999", "Cukup"),
        ("2.6", "Baik"),
        ("3.4999", "Baik"),
        ("3.5", "Sangat Baik"),
        ("4.1999", "Sangat Baik"),
        ("4.2", "Memuaskan"),
        ("5", "Memuaskan"),
        ("0.5", "Kurang"),
    ],
)
def test_the_band_is_decided_on_the_exact_decimal(index: str, band: str) -> None:
    """Decision 31."""
    assert band_of(BANDS, Decimal(index)).name == band


@pytest.mark.parametrize(
    ("index", "shown"),
    [
        ("2.9475", "2,95"),
        ("2.945", "2,95"),
        ("2.944", "2,94"),
        ("2.6", "2,60"),
        ("5", "5,00"),
        ("2.595", "2,595"),
        ("2.5949", "2,59"),
        ("3.498", "3,498"),
        ("2.5996", "2,5996"),
        ("4.1995", "4,1995"),
    ],
)
def test_two_decimals_are_printed_and_more_where_they_would_show_another_band(index: str, shown: str) -> None:
    """Decision 31."""
    assert printed(BANDS, Decimal(index)) == shown


def test_a_step_is_worth_what_it_adds_to_the_index() -> None:
    """Decision 30."""
    (first, second) = scored(TWO, (2, 2)).steps

    assert (first.indicator, first.to_level, first.requirements, first.gain) == (1, 3, ("01-L3-1",), Decimal("0.6"))
    assert (second.indicator, second.gain) == (2, Decimal("0.4"))


def test_a_step_of_an_indicator_at_0_goes_to_the_first_level_that_raises_the_index() -> None:
    """docs/decisions/0001."""
    (step,) = scored(instrument(ladder(1, "100")), (0,)).steps

    assert (step.to_level, step.requirements, step.gain) == (2, ("01-L1-1", "01-L2-1"), Decimal(1))


def test_the_papers_of_a_step_are_worth_something_together_only() -> None:
    """Decision 30: one step an indicator, so a sum never adds a set twice."""
    rules = instrument(indicator(requirement("01-L2-1"), requirement("01-L2-2"), builds_on={2: 0}))

    steps = scored(rules, (0,)).steps

    assert [(step.requirements, step.gain) for step in steps] == [(("01-L2-1", "01-L2-2"), Decimal(1))]


def judged(rules: Instrument, *identifiers: str) -> tuple[IndicatorFindings, ...]:
    return assess(rules, related(examined(*(candidate(one) for one in identifiers))), (), scales())


def test_a_step_that_frees_blocked_papers_is_worth_all_the_levels_it_lifts() -> None:
    """Decision 30: by scoring anew."""
    rules = instrument(ladder(1, "100"))
    findings = judged(rules, "01-L1-1", "01-L2-1", "01-L4-1", "01-L5-1")

    (step,) = score(rules, findings, None).steps

    assert (step.requirements, step.to_level, step.gain) == (("01-L3-1",), 5, Decimal(3))
    assert index_of(rules, judged(rules, "01-L1-1", "01-L2-1", "01-L3-1", "01-L4-1", "01-L5-1")) == Decimal(5)


def test_blocked_papers_need_not_be_handed_in_again() -> None:
    """Decision 30: only unmet ones."""
    rules = instrument(ladder(1, "100"))

    (step,) = score(rules, judged(rules, "01-L2-1"), None).steps

    assert step.requirements == ("01-L1-1",)


def test_advised_papers_are_no_step() -> None:
    """Decision 4."""
    rules = instrument(
        indicator(requirement("01-L2-1"), requirement("01-L2-2", necessity=Necessity.ADVISED), builds_on={2: 0})
    )

    (step,) = scored(rules, (0,)).steps

    assert step.requirements == ("01-L2-1",)


def test_a_level_that_asks_for_nothing_does_not_end_the_way_up() -> None:
    rules = instrument(indicator(requirement("01-L2-1"), requirement("01-L4-1"), builds_on={2: 0, 4: 2}))

    (step,) = score(rules, judged(rules, "01-L2-1"), None).steps

    assert (step.to_level, step.requirements) == (4, ("01-L4-1",))


def test_an_indicator_at_the_top_has_no_step() -> None:
    assert scored(instrument(ladder(1, "100")), (5,)).steps == ()


def test_without_a_target_the_next_band_is_the_target() -> None:
    """Decision 32."""
    result = scored(TWO, (2, 2))

    assert (result.target, result.target_band) == (Decimal("2.6"), "Baik")


def test_in_the_highest_band_the_target_is_reached() -> None:
    result = scored(TWO, (5, 5))

    assert (result.target, result.plan, result.reachable) == (Decimal(5), (), True)


def test_the_plan_reaches_the_target_with_the_papers_that_gain_most() -> None:
    result = scored(TWO, (2, 2), "2.6")

    assert [step.requirements for step in result.plan] == [("01-L3-1",)]
    assert result.reachable


def test_an_indicator_may_rise_more_than_once_in_a_plan() -> None:
    result = scored(TWO, (2, 2), "4")

    assert [step.requirements for step in result.plan] == [("01-L3-1",), ("01-L4-1",), ("01-L5-1",), ("02-L3-1",)]
    assert sum(step.gain for step in result.plan) == Decimal("2.2")


def test_a_plan_is_no_longer_needed_where_the_target_is_reached() -> None:
    assert scored(TWO, (3, 3), "2.6").plan == ()


def test_a_target_that_papers_cannot_reach_is_said_to_be_so() -> None:
    """Decision 32."""
    rules = instrument(indicator(requirement("01-L1-1"), requirement("01-L2-1")))

    result = scored(rules, (1,), "4")

    assert not result.reachable
    assert [step.requirements for step in result.plan] == [("01-L2-1",)]


class TestTheShortestPlan:
    """Few papers first: taking what gains most for each paper one after the other would ask for more."""

    def test_it_leaves_out_a_cheap_step_that_a_dearer_one_makes_needless(self) -> None:
        cheap = indicator(requirement("01-L1-1"), requirement("01-L2-1"), number=1, weight="30")
        dear = indicator(requirement("02-L1-1"), requirement("02-L2-1"), requirement("02-L2-2"), number=2, weight="50")
        rest = indicator(requirement("03-L1-1"), number=3, weight="20")

        result = scored(instrument(cheap, dear, rest), (1, 1, 1), "1.5")

        assert [step.requirements for step in result.plan] == [("02-L2-1", "02-L2-2")]
        assert result.reachable

    def test_it_passes_by_a_level_that_the_next_does_not_build_on(self) -> None:
        """Decision 3: level 4 of indicator 3 builds on 2."""
        asked = (requirement(f"01-L{n}-1") for n in range(1, 5))
        rules = instrument(indicator(*asked, builds_on={4: 2}))

        result = scored(rules, (2,), "4")

        assert [step.requirements for step in result.plan] == [("01-L4-1",)]

    def test_it_is_never_longer_than_any_other_list_that_reaches_the_target(self) -> None:
        rules = instrument(
            *(
                indicator(
                    requirement(f"{n:02d}-L1-1"),
                    *(requirement(f"{n:02d}-L2-{k}") for k in range(1, papers + 1)),
                    *(requirement(f"{n:02d}-L3-{k}") for k in range(1, papers % 3 + 2)),
                    number=n,
                    weight=weight,
                )
                for n, (papers, weight) in enumerate(
                    zip((1, 2, 3, 2, 1), ("7", "31", "23", "20", "19"), strict=True), 1
                )
            )
        )
        findings = at_levels(rules, (1,) * 5)
        steps = {
            (one.number, level): sum(asked.level in range(2, level + 1) for asked in one.requirements)
            for one in rules.indicators
            for level in (1, 2, 3)
        }
        for target in ("1.2", "1.5", "1.77", "2", "2.4", "2.9"):
            reaching = (
                sum(steps[one.number, level] for one, level in zip(rules.indicators, levels, strict=True))
                for levels in product((1, 2, 3), repeat=5)
                if sum(one.weight * level for one, level in zip(rules.indicators, levels, strict=True))
                >= Decimal(target) * 100
            )

            plan = score(rules, findings, Decimal(target)).plan

            assert sum(len(step.requirements) for step in plan) == min(reaching)
            assert sum(step.gain for step in plan) >= Decimal(target) - 1
