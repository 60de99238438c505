"""The installed instruments: which applies on a day, and what each must hold."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from spbe_docs.model.rules import Automation, Confidence, Indicator, Instrument, Requirement
from spbe_docs.resources import folder
from spbe_docs.rulepack.choose import AUTO, choose, refuse_overlaps
from spbe_docs.rulepack.load import load
from spbe_docs.score import band_of

IDS = ("permenpanrb-5-2018", "permenpanrb-59-2020", "permenpanrb-8-2026")


@cache
def pack(identifier: str) -> Instrument:
    rules = folder("rules")
    return load(rules / "kinds", rules / identifier).instrument


def requirements(identifier: str) -> Iterator[tuple[Indicator, Requirement]]:
    for indicator in pack(identifier).indicators:
        for requirement in indicator.requirements:
            yield indicator, requirement


@pytest.mark.parametrize(
    ("day", "identifier"),
    [
        (date(2018, 1, 1), IDS[0]),
        (date(2020, 8, 31), IDS[0]),
        (date(2020, 9, 1), IDS[1]),
        (date(2024, 10, 22), IDS[1]),
        (date(2026, 6, 4), IDS[1]),
        (date(2026, 6, 5), IDS[2]),
        (date(2026, 11, 26), IDS[2]),
    ],
)
def test_the_day_decides_the_instrument(day: date, identifier: str) -> None:
    choice = choose(folder("rules"), AUTO, day)

    assert (choice.folder.name, choice.fallback_reason) == (identifier, None)


def test_before_the_first_instrument_the_latest_is_taken_and_said_so() -> None:
    choice = choose(folder("rules"), AUTO, date(2017, 12, 31))

    assert choice.folder.name == IDS[2]
    assert choice.fallback_reason is not None


def test_no_two_are_in_force_on_the_same_day() -> None:
    refuse_overlaps(folder("rules"))


@pytest.mark.parametrize(
    ("identifier", "indicators", "aspects", "domains"), [(IDS[0], 35, 7, 3), (IDS[1], 47, 8, 4), (IDS[2], 20, 7, 0)]
)
def test_each_has_its_own_structure(identifier: str, indicators: int, aspects: int, domains: int) -> None:
    found = pack(identifier)

    assert [one.number for one in found.indicators] == list(range(1, indicators + 1))
    assert (len(found.aspects), len(found.domains)) == (aspects, domains)
    for aspect in found.aspects:
        assert sum(one.weight for one in found.indicators if one.aspect == aspect.id) == aspect.weight
    for domain in found.domains:
        assert sum(one.weight for one in found.indicators if one.domain == domain.id) == domain.weight


@pytest.mark.parametrize(
    ("index", "before", "now"),
    [
        ("1.49", "Kurang", "Kurang"),
        ("1.5", "Kurang", "Cukup"),
        ("2.5", "Cukup", "Baik"),
        ("3.99", "Sangat Baik", "Sangat Baik"),
        ("4", "Sangat Baik", "Memuaskan"),
    ],
)
def test_bands_of_the_same_name_begin_elsewhere(index: str, before: str, now: str) -> None:
    assert band_of(pack(IDS[1]).bands, Decimal(index)).name == before
    assert band_of(pack(IDS[2]).bands, Decimal(index)).name == now


def test_of_the_oldest_no_level_is_told_and_no_paper_is_sure() -> None:
    assert all(indicator.is_open for indicator in pack(IDS[0]).indicators)
    assert all(
        (requirement.level, requirement.confidence) == (None, Confidence.LOW) for _, requirement in requirements(IDS[0])
    )
    assert pack(IDS[0]).minimum == 0


@pytest.mark.parametrize("identifier", IDS[1:])
def test_every_indicator_has_five_levels_with_their_sources(identifier: str) -> None:
    for indicator in pack(identifier).indicators:
        assert [level.number for level in indicator.levels] == [1, 2, 3, 4, 5]
        for level in indicator.levels:
            assert any(requirement.level == level.number for requirement in indicator.requirements)


def test_every_level_of_59_2020_names_its_page_of_the_official_text() -> None:
    for indicator in pack(IDS[1]).indicators:
        for level in indicator.levels:
            assert "R59 page " in level.source, f"{indicator.number} level {level.number}"


@pytest.mark.parametrize("identifier", IDS)
def test_every_source_named_is_explained(identifier: str) -> None:
    known = {key for key, _ in pack(identifier).sources}
    said = {requirement.source for _, requirement in requirements(identifier)}
    said |= {level.source for indicator in pack(identifier).indicators for level in indicator.levels}

    assert {part.split()[0] for source in said for part in source.split("; ")} <= known


def test_what_is_of_low_confidence_says_why() -> None:
    assert [
        requirement.id
        for _, requirement in requirements(IDS[2])
        if requirement.confidence is Confidence.LOW and not requirement.note
    ] == []


def test_what_other_agencies_alone_decide_in_8_2026() -> None:
    outside = {one.number for one in pack(IDS[2]).indicators if one.automation is Automation.EXTERNAL}

    assert outside == {5, 6, 7, 18}
    for indicator, requirement in requirements(IDS[2]):
        if indicator.number in outside and requirement.external is None:
            assert requirement.necessity == "advised"


@pytest.mark.parametrize(
    ("number", "values"),
    [
        (5, {"0": 1, "12.4": 1, "12.5": 2, "37.5": 3, "62.5": 4, "75": 5, "100": 5}),
        (6, {"1": 1, "1.5": 2, "2.5": 3, "3.5": 4, "4": 5}),
        (7, {"1.79": 1, "1.8": 2, "2.6": 3, "3.5": 4, "4.2": 5}),
        (10, {"0": 1, "1.5": 2, "2.5": 3, "3.5": 4, "4": 5}),
        (18, {"12.5": 2, "75": 5}),
    ],
)
def test_an_index_reaches_the_level_of_its_band(number: int, values: dict[str, int]) -> None:
    indicator = pack(IDS[2]).indicators[number - 1]
    index = next(one.external for one in indicator.requirements if one.external is not None)

    assert {value: index.level_of(Decimal(value)) for value in values} == values


def test_what_claims_all_is_left_to_a_person_in_8_2026() -> None:
    """Judging decision 8: the same paper proves "some" and "all" only if its coverage shows all."""
    sure = [
        requirement.id
        for _, requirement in requirements(IDS[2])
        if any(content.id == "seluruh-layanan" for content in requirement.contents) and requirement.papers_prove
    ]

    assert sure == []
