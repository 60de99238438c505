"""Which instrument applies on a day."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from spbe_docs.errors import RulePackError, UsageError
from spbe_docs.model.rules import AgencyIndex, Instrument, Scale
from spbe_docs.rulepack.indicators import agency_index
from spbe_docs.rulepack.load import load_header
from spbe_docs.rulepack.schema import InstrumentFile
from spbe_docs.rulepack.words import closest

AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Choice:
    """The folder of an instrument, and whether it had to be taken for want of one in force."""

    folder: Path
    fallback_reason: str | None


def choose(rules: Path, wanted: str, as_of: date) -> Choice:
    """The instrument called *wanted*: an id, a folder, or "auto" for the one in force on *as_of*.

    Raises UsageError when it is not there.
    """
    return _in_force(_installed(rules), as_of) if wanted == AUTO else Choice(chosen(rules, wanted), None)


def installed(rules: Path) -> list[Path]:
    """The folders of all installed instruments, the latest first."""
    return [where for where, _ in sorted(_installed(rules).values(), key=lambda one: one[1].valid_from, reverse=True)]


def chosen(rules: Path, wanted: str) -> Path:
    """The folder of the instrument called *wanted*: an id or a folder. Raises UsageError when it is not there."""
    known = _installed(rules)
    if wanted in known:
        return known[wanted][0]
    folder = Path(wanted).expanduser()
    if (folder / "instrument.yaml").is_file():
        return folder
    raise UsageError(
        f"Instrumen '{wanted}' tidak ditemukan.{closest(wanted, tuple(known))} "
        f"Yang terpasang: {', '.join(known)}. Pilih salah satu, atau tulis folder yang memuat instrument.yaml."
    )


def refuse_overlaps(rules: Path) -> None:
    """Raises RulePackError when two installed instruments are in force on the same day."""
    heads = sorted((head for _, head in _installed(rules).values()), key=lambda head: head.valid_from)
    for head, after in pairwise(heads):
        if head.valid_to is None or head.valid_to >= after.valid_from:
            until = "tanpa batas" if head.valid_to is None else f"sampai {head.valid_to:%d-%m-%Y}"
            raise RulePackError(
                f"{rules}: masa berlaku {head.id} ({until}) dan {after.id} (mulai {after.valid_from:%d-%m-%Y}) "
                f"bertumpang tindih. Perbaiki valid_to pada {head.id} atau valid_from pada {after.id}."
            )


def known_agencies(rules: Path, also: Instrument) -> dict[str, AgencyIndex]:
    """The indices of other agencies that an installed instrument, or the one in use, takes over."""
    installed = {one.id: agency_index(one) for _, head in _installed(rules).values() for one in head.external}
    used = (one.external for indicator in also.indicators for one in indicator.requirements if one.external is not None)
    return installed | {one.id: one for one in used}


def known_scales(rules: Path, also: Instrument) -> dict[str, Scale]:
    """The scales of all installed instruments and of the one in use, by id."""
    installed = {name: Scale(head.minimum, head.maximum) for name, (_, head) in _installed(rules).items()}
    return installed | {also.id: Scale(also.minimum, also.maximum)}


def _installed(rules: Path) -> dict[str, tuple[Path, InstrumentFile]]:
    heads = {}
    for head in sorted(rules.glob("*/instrument.yaml")):
        data = load_header(head.parent)
        heads[data.id] = (head.parent, data)
    if not heads:
        raise RulePackError(f"{rules}: tidak ada instrumen (instrument.yaml) di sini. Pasang ulang spbe-docs.")
    return heads


def _in_force(installed: dict[str, tuple[Path, InstrumentFile]], as_of: date) -> Choice:
    for folder, head in installed.values():
        if head.valid_from <= as_of and (head.valid_to is None or as_of <= head.valid_to):
            return Choice(folder, None)
    folder, latest = max(installed.values(), key=lambda item: item[1].valid_from)
    return Choice(
        folder,
        f"Tidak ada instrumen terpasang yang berlaku pada {as_of:%d-%m-%Y}; dipakai yang terbaru, {latest.title} "
        f"({latest.regulation}).",
    )
