"""Which instrument applies on a day."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from spbe_docs.errors import RulePackError, UsageError
from spbe_docs.rulepack.load import load_header
from spbe_docs.rulepack.schema import InstrumentFile
from spbe_docs.rulepack.words import closest

AUTO = "auto"
_KINDS = "kinds"


@dataclass(frozen=True, slots=True)
class Choice:
    """The folder of an instrument, and whether it had to be taken for want of one in force."""

    folder: Path
    fallback_reason: str | None


def choose(rules: Path, wanted: str, as_of: date) -> Choice:
    """The instrument called *wanted*: an id, a folder, or "auto" for the one in force on *as_of*.

    Raises UsageError when it is not there.
    """
    installed = _installed(rules)
    if wanted == AUTO:
        return _in_force(installed, as_of)
    if wanted in installed:
        return Choice(installed[wanted][0], None)
    folder = Path(wanted).expanduser()
    if (folder / "instrument.yaml").is_file():
        return Choice(folder, None)
    raise UsageError(
        f"Instrumen '{wanted}' tidak ditemukan.{closest(wanted, tuple(installed))} "
        f"Yang terpasang: {', '.join(installed)}. Pilih salah satu, atau tulis folder yang memuat instrument.yaml."
    )


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
