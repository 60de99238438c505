"""Whether what an institution wrote down can be, under the instruments it names: ids, levels, indices."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from spbe_docs.errors import UsageError
from spbe_docs.model.decisions import Decisions
from spbe_docs.model.rules import AgencyIndex, Instrument, Scale
from spbe_docs.model.settings import Settings
from spbe_docs.rulepack.words import closest


class Known(NamedTuple):
    """What there is to agree with, by id."""

    scales: Mapping[str, Scale]
    """Of the instruments."""

    agencies: Mapping[str, AgencyIndex]


def refuse_disagreement(settings: Settings, decisions: Decisions, known: Known) -> None:
    """Raises UsageError, with the place, for the first thing in *settings* or *decisions* that cannot be."""
    for problem in (*_with_scales(settings, decisions, known.scales), *_with_agencies(settings, known)):
        raise UsageError(problem)


def _with_scales(settings: Settings, decisions: Decisions, scales: Mapping[str, Scale]) -> Iterator[str]:
    for unit in settings.units:
        for instrument in unit.indicators:
            yield from _unknown(f"{settings.file}, baris {unit.line}", instrument, scales)
    for position, one in enumerate(settings.evaluations, start=1):
        yield from _unknown(f"{settings.file}, baris {one.line}", one.instrument, scales)
        if (scale := scales.get(one.instrument)) is None:
            continue
        for name, index in (("claimed_index", one.claimed_index), ("official_index", one.official_index)):
            yield from _outside(
                f"{settings.place(f'evaluation.{position}.{name}')}{name}", index, scale, one.instrument
            )
        for name, levels in (("claimed", one.claimed), ("official", one.official)):
            where = settings.place(f"evaluation.{position}.{name}")
            for number, level in levels.items():
                yield from _above(f"{where}{name}, indikator {number}", level, scale, one.instrument)
    for claim in decisions.claims:
        if (scale := scales.get(claim.instrument)) is not None:
            place = f"{decisions.file}, baris {claim.line}: level"
            yield from _above(place, claim.level, scale, claim.instrument)


def _unknown(place: str, instrument: str, scales: Mapping[str, Scale]) -> Iterator[str]:
    if instrument not in scales:
        yield (
            f"{place}: instrumen '{instrument}' tidak dikenal.{closest(instrument, tuple(scales))} "
            f"Yang ada: {', '.join(scales)}."
        )


def _outside(place: str, index: Decimal | None, scale: Scale, instrument: str) -> Iterator[str]:
    if index is not None and not scale.minimum <= index <= scale.maximum:
        yield (
            f"{place} adalah {index}, padahal indeks {instrument} berkisar {scale.minimum} sampai {scale.maximum}. "
            "Perbaiki nilainya."
        )


def _above(place: str, level: int, scale: Scale, instrument: str) -> Iterator[str]:
    if level > scale.maximum:
        yield (
            f"{place} adalah {level}, padahal tingkat tertinggi {instrument} adalah {scale.maximum}. Perbaiki nilainya."
        )


def _with_agencies(settings: Settings, known: Known) -> Iterator[str]:
    """The values of other agencies' indices, as far as an instrument knows the index and its range."""
    highest = max(scale.maximum for scale in known.scales.values())
    for key, given in settings.agencies.items():
        index, line = known.agencies.get(key), f"{settings.file}, baris {given.line}: "
        if index is None:
            yield (
                f"{line}indeks 'external.{key}' tidak dikenal.{closest(key, tuple(known.agencies))} "
                f"Yang ada: {', '.join(known.agencies) or 'tidak ada'}."
            )
            continue
        if given.value > index.maximum:
            yield (
                f"{settings.place(f'external.{key}.value') or line}nilai external.{key} adalah "
                f"{given.value}, padahal {index.name} paling tinggi {index.maximum}. Perbaiki nilainya."
            )
        if given.level is not None and given.level > highest:
            yield (
                f"{settings.place(f'external.{key}.level') or line}level external.{key} adalah "
                f"{given.level}, padahal tingkat tertinggi adalah {highest}. Perbaiki nilainya."
            )


def refuse_unknown_indicators(settings: Settings, decisions: Decisions, instrument: Instrument) -> None:
    """Raises UsageError, with the place, for a level of an indicator that *instrument* does not have."""
    known = {indicator.number for indicator in instrument.indicators}
    for place, number in (*_levels(settings, instrument.id), *_claims(decisions, instrument.id)):
        if number not in known:
            raise UsageError(
                f"{place}: tingkat ditulis bagi indikator {number}, padahal {instrument.id} tidak memilikinya. "
                "Perbaiki nomornya."
            )


def _levels(settings: Settings, instrument: str) -> Iterator[tuple[str, int]]:
    """Where the settings give levels under *instrument*, and of which indicators."""
    for one in settings.evaluations:
        levels: Iterable[int] = (*one.claimed, *one.official) if one.instrument == instrument else ()
        yield from ((f"{settings.file}, baris {one.line}", number) for number in levels)


def _claims(decisions: Decisions, instrument: str) -> Iterator[tuple[str, int]]:
    for one in decisions.claims:
        if one.instrument == instrument:
            yield f"{decisions.file}, baris {one.line}", one.indicator
