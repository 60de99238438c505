"""Which instrument applies on a day."""

from datetime import date
from pathlib import Path

import pytest

from spbe_docs.errors import RulePackError, UsageError
from spbe_docs.rulepack.choose import AUTO, choose, refuse_overlaps


def installed(place: Path, **spans: str) -> Path:
    """A folder of instruments, each with the days it was in force: "2018-01-01 2020-08-31", or one day for no end."""
    for name, span in spans.items():
        first, _, last = span.partition(" ")
        (place / name).mkdir(parents=True)
        (place / name / "instrument.yaml").write_text(
            f"""
id: {name}
version: "1"
title: Instrumen {name}
regulation: Peraturan {name}
confidence: high
valid_from: {first}
valid_to: {last or "null"}
minimum: 1
maximum: 5
domains: [{{id: d, name: D, weight: "100"}}]
aspects: [{{id: a, name: A, domain: d, weight: "100"}}]
bands: [{{name: Kurang, at_least: "1"}}]
owners: [{{id: o, name: O}}]
sources: {{}}
""",
            encoding="utf-8",
        )
    return place


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    return installed(tmp_path, lama="2018-01-01 2020-08-31", baru="2020-09-01 2026-06-04")


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2018, 1, 1), "lama"),
        (date(2020, 8, 31), "lama"),
        (date(2020, 9, 1), "baru"),
        (date(2026, 6, 4), "baru"),
    ],
)
def test_auto_takes_the_one_in_force_on_the_day(rules: Path, day: date, name: str) -> None:
    choice = choose(rules, AUTO, day)

    assert (choice.folder.name, choice.fallback_reason) == (name, None)


@pytest.mark.parametrize("day", [date(2017, 12, 31), date(2026, 6, 5)])
def test_when_none_is_in_force_the_latest_is_taken_and_said_so(rules: Path, day: date) -> None:
    choice = choose(rules, AUTO, day)

    assert choice.folder.name == "baru"
    assert choice.fallback_reason is not None
    assert "Instrumen baru" in choice.fallback_reason
    assert f"{day:%d-%m-%Y}" in choice.fallback_reason


def test_an_instrument_without_an_end_is_in_force_for_good(tmp_path: Path) -> None:
    assert choose(installed(tmp_path, terus="2020-01-01"), AUTO, date(2099, 1, 1)).fallback_reason is None


def test_one_may_be_asked_for_by_its_id_on_any_day(rules: Path) -> None:
    choice = choose(rules, "lama", date(2024, 1, 1))

    assert (choice.folder.name, choice.fallback_reason) == ("lama", None)


def test_one_may_be_asked_for_by_its_folder(rules: Path, tmp_path: Path) -> None:
    elsewhere = installed(tmp_path / "lain", sendiri="2020-01-01") / "sendiri"

    assert choose(rules, str(elsewhere), date(2024, 1, 1)).folder == elsewhere


def test_an_unknown_one_is_refused_with_those_there_are(rules: Path) -> None:
    with pytest.raises(UsageError, match=r"Instrumen 'bru' tidak ditemukan\. Maksud Anda 'baru'\? .*baru, lama"):
        choose(rules, "bru", date(2024, 1, 1))


def test_a_place_without_any_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RulePackError, match="tidak ada instrumen"):
        choose(tmp_path, AUTO, date(2024, 1, 1))


def test_instruments_that_follow_one_another_do_not_overlap(rules: Path) -> None:
    refuse_overlaps(rules)


@pytest.mark.parametrize(
    ("first", "second"), [("2018-01-01 2020-09-01", "2020-09-01 2026-06-04"), ("2018-01-01", "2020-09-01")]
)
def test_instruments_in_force_on_the_same_day_are_refused(tmp_path: Path, first: str, second: str) -> None:
    overlapping = installed(tmp_path, lama=first, baru=second)

    with pytest.raises(RulePackError, match=r"masa berlaku lama .* dan baru \(mulai 01-09-2020\) bertumpang tindih"):
        refuse_overlaps(overlapping)
