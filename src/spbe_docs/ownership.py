"""Which unit owns what, once the institution's own units are put into the instrument."""

from collections.abc import Mapping
from dataclasses import replace

from spbe_docs.errors import UsageError
from spbe_docs.model.rules import Indicator, Instrument, Owner, RulePack
from spbe_docs.model.settings import Settings, Unit
from spbe_docs.rulepack.words import closest


def with_units(pack: RulePack, settings: Settings) -> RulePack:
    """*pack* with the units of *settings*: names replaced, indicators handed over.

    A unit that is given an indicator takes the place of the indicator's first owner, there and in its requirements.

    Raises UsageError for an indicator that the instrument does not have, or that two units claim, and for a root whose
    owner is no unit.
    """
    instrument = pack.instrument
    owners = {owner.id: owner for owner in instrument.owners}
    owners |= {unit.id: Owner(unit.id, unit.name) for unit in settings.units}
    _refuse_unknown_owners(settings, {owner.id: owner.name for owner in owners.values()})
    taken = _taken(instrument, settings)
    indicators = tuple(
        _handed_over(indicator, taken[indicator.number].id) if indicator.number in taken else indicator
        for indicator in instrument.indicators
    )
    return replace(pack, instrument=replace(instrument, owners=tuple(owners.values()), indicators=indicators))


def _taken(instrument: Instrument, settings: Settings) -> Mapping[int, Unit]:
    """The unit that takes an indicator over, by the indicator's number."""
    known = {indicator.number for indicator in instrument.indicators}
    taken: dict[int, Unit] = {}
    for unit in settings.units:
        for number in unit.indicators.get(instrument.id, ()):
            place = f"{settings.file}, baris {unit.line}"
            if number not in known:
                raise UsageError(
                    f"{place}: OPD '{unit.id}' diberi indikator {number}, padahal {instrument.id} tidak memilikinya. "
                    "Perbaiki nomornya."
                )
            if number in taken and taken[number].id != unit.id:
                raise UsageError(
                    f"{place}: indikator {number} sudah menjadi tanggung jawab OPD '{taken[number].id}'. "
                    "Pilih salah satu OPD."
                )
            taken[number] = unit
    return taken


def _refuse_unknown_owners(settings: Settings, names: Mapping[str, str]) -> None:
    for root in settings.roots:
        if root.owner is not None and root.owner not in names:
            raise UsageError(
                f"{settings.file}, baris {root.line}: pemilik sumber '{root.name}', '{root.owner}', bukan OPD yang "
                f"dikenal.{closest(root.owner, tuple(names))} Yang ada: {', '.join(names)}."
            )


def _handed_over(indicator: Indicator, unit: str) -> Indicator:
    before = indicator.owners[0]

    def owners(of: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(unit if owner == before else owner for owner in of))

    requirements = tuple(replace(one, owners=owners(one.owners)) for one in indicator.requirements)
    return replace(indicator, owners=owners(indicator.owners), requirements=requirements)
