"""The institution's own units in the place of the instrument's."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import KINDS, indicator, instrument, requirement

from spbe_docs.errors import UsageError
from spbe_docs.model.rules import Owner, RulePack
from spbe_docs.model.settings import RootSettings, Settings, Unit
from spbe_docs.ownership import with_units

PACK = RulePack(
    KINDS,
    instrument(
        indicator(requirement("01-L2-1"), requirement("01-L3-1", owners=("inspektorat", "diskominfo"))),
        indicator(requirement("02-L2-1"), number=2),
    ),
    "digest",
)
FILE = Path("spbe-docs.toml")


def test_a_unit_takes_the_name_the_institution_gives_it() -> None:
    renamed = with_units(PACK, Settings(units=(Unit("diskominfo", "Diskominfotik"),))).instrument

    assert [(owner.id, owner.name) for owner in renamed.owners] == [("diskominfo", "Diskominfotik")]


def test_an_indicator_is_handed_over_with_its_requirements() -> None:
    unit = Unit("bapenda", "Bapenda", indicators={PACK.instrument.id: (1,)})

    first, second = with_units(PACK, Settings(units=(unit,))).instrument.indicators

    assert first.owners == ("bapenda",)
    assert [one.owners for one in first.requirements] == [("bapenda",), ("inspektorat", "bapenda")]
    assert second.owners == ("diskominfo",)


def test_indicators_of_another_instrument_are_left_alone() -> None:
    unit = Unit("bapenda", "Bapenda", indicators={"permenpanrb-8-2026": (99,)})

    assert with_units(PACK, Settings(units=(unit,))).instrument.indicators == PACK.instrument.indicators


def test_an_indicator_that_is_not_there_or_claimed_twice_is_refused() -> None:
    nowhere = Unit("bapenda", "Bapenda", indicators={PACK.instrument.id: (99,)}, line=7)
    twice = (
        Unit("a", "A", indicators={PACK.instrument.id: (1,)}),
        Unit("b", "B", indicators={PACK.instrument.id: (1,)}, line=9),
    )

    with pytest.raises(UsageError, match=r"spbe-docs.toml, baris 7: OPD 'bapenda' diberi indikator 99"):
        with_units(PACK, Settings(units=(nowhere,), file=FILE))
    with pytest.raises(UsageError, match=r"baris 9: indikator 1 sudah menjadi tanggung jawab OPD 'a'"):
        with_units(PACK, Settings(units=twice, file=FILE))


def test_the_owner_of_a_root_is_a_unit_of_the_instrument_or_of_the_settings() -> None:
    def owned_by(owner: str) -> Settings:
        root = RootSettings("Bukti", Path("/srv/bukti"), owner, line=4)
        return Settings(roots=(root,), units=(Unit("bapenda", "Bapenda"),), file=FILE)

    with_units(PACK, owned_by("diskominfo"))
    with_units(PACK, owned_by("bapenda"))
    with pytest.raises(UsageError, match=r"baris 4: pemilik sumber 'Bukti', 'bapend', .* Maksud Anda 'bapenda'\?"):
        with_units(PACK, owned_by("bapend"))


def test_whom_to_ask_is_said_until_the_institution_names_the_unit() -> None:
    unnamed = replace(PACK.instrument, owners=(Owner("diskominfo", "Dinas sektor", "Tanyakan kepada Sekretariat."),))
    pack = replace(PACK, instrument=unnamed)

    named = with_units(pack, Settings(units=(Unit("diskominfo", "Dinas Perhubungan"),))).instrument

    assert with_units(pack, Settings()).instrument.owners == unnamed.owners
    assert named.owners == (Owner("diskominfo", "Dinas Perhubungan"),)
