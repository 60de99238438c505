"""The decisions file: what people decided, beside the settings and never on the share.

People may write it by hand. Commands only ever add to its end, so that remarks stay where they are.
"""

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field

from spbe_docs.errors import UsageError
from spbe_docs.model.decisions import AssessorNote, Claim, Decision, Decisions, Waiver
from spbe_docs.settings.literal import literal
from spbe_docs.settings.toml import Table, line_of, read

FILE_NAME = "spbe-docs-decisions.toml"
_MOST_MONTHS = 12

Entry = Mapping[str, str | int | bool | date | None]
"""What is added to a table: keys and values; None is left out."""

_Text = Annotated[str, Field(pattern=r"\S")]
_DAY = "Tulis sebagai tanggal tanpa tanda kutip, misalnya 2024-10-22."
_Day = Annotated[date, Field(description=_DAY)]
_MaybeDay = Annotated[date | None, Field(description=_DAY)]
_Level = Annotated[int, Field(ge=0, description="Tulis tingkat sebagai bilangan bulat.")]
_Year = Annotated[int, Field(ge=2018, le=2100, description="Tulis tahun evaluasi, misalnya 2024.")]
_Sha256 = Annotated[
    str, Field(pattern=r"^[0-9a-f]{64}$", description="Salin dari laporan (64 huruf dan angka heksadesimal).")
]


class _Decision(Table):
    requirement: _Text
    document: _Text
    sha256: _Sha256
    accepts: Annotated[bool, Field(description="Tulis true (diterima) atau false (ditolak).")]
    office: _Text
    reason: _Text
    date: _Day


class _Waiver(Table):
    requirement: _Text
    approver: _Text
    letter: _Text
    reason: _Text
    start: _Day
    end: _Day


class _Claim(Table):
    instrument: _Text
    year: _Year
    indicator: Annotated[int, Field(ge=1, description="Tulis nomor indikator.")]
    level: _Level
    office: _Text
    date: _Day


class _Note(Table):
    target: _Text
    text: _Text
    date: _MaybeDay = None


class _File(Table):
    decision: tuple[_Decision, ...] = Field((), strict=False, description="Tulis sebagai [[decision]].")
    waiver: tuple[_Waiver, ...] = Field((), strict=False, description="Tulis sebagai [[waiver]].")
    claim: tuple[_Claim, ...] = Field((), strict=False, description="Tulis sebagai [[claim]].")
    note: tuple[_Note, ...] = Field((), strict=False, description="Tulis sebagai [[note]].")


def beside(settings: Path | None, working_folder: Path) -> Path:
    """Where the decisions are kept: beside the settings file, else in the working folder."""
    return (settings.parent if settings is not None else working_folder) / FILE_NAME


def load(file: Path) -> Decisions:
    """What is decided; nothing when there is no file.

    Raises UsageError, with the place, for a file that is not as it should be.
    """
    if not file.exists():
        return Decisions(file=file)
    data, content = read(file, _File, "Berkas keputusan")
    found = Decisions(
        decisions=tuple(_decisions(data, content)),
        waivers=tuple(_waivers(data, content)),
        claims=tuple(_claims(data, content)),
        notes=tuple(
            AssessorNote(one.target, one.text, one.date, line_of(content, ("note", number)))
            for number, one in enumerate(data.note)
        ),
        file=file,
    )
    for waiver in found.waivers:
        if problem := wrong_span(waiver.start, waiver.end):
            raise UsageError(f"{file}, baris {waiver.line}: {problem}")
    return found


def _decisions(data: _File, content: str) -> Iterator[Decision]:
    for number, one in enumerate(data.decision):
        line = line_of(content, ("decision", number))
        yield Decision(one.requirement, one.document, one.sha256, one.accepts, one.office, one.reason, one.date, line)


def _waivers(data: _File, content: str) -> Iterator[Waiver]:
    for number, one in enumerate(data.waiver):
        line = line_of(content, ("waiver", number))
        yield Waiver(one.requirement, one.approver, one.letter, one.reason, one.start, one.end, line)


def _claims(data: _File, content: str) -> Iterator[Claim]:
    for number, one in enumerate(data.claim):
        line = line_of(content, ("claim", number))
        yield Claim(one.instrument, one.year, one.indicator, one.level, one.office, one.date, line)


def wrong_span(start: date, end: date) -> str | None:
    """What is wrong with the time of a waiver; None when nothing is."""
    if end < start:
        return f"pengecualian berakhir ({end:%d-%m-%Y}) sebelum dimulai ({start:%d-%m-%Y}). Perbaiki tanggalnya."
    months = (end.year - start.year) * 12 + end.month - start.month
    if months > _MOST_MONTHS or (months == _MOST_MONTHS and end.day >= start.day):
        return f"pengecualian paling lama {_MOST_MONTHS} bulan. Majukan tanggal akhirnya."
    return None


def add(file: Path, table: str, entries: Sequence[Entry]) -> None:
    """Adds *entries* as `[[table]]` to the end of *file*, which is replaced whole or stays as it was.

    Raises UsageError when it cannot be written, or would not be readable afterwards.
    """
    blocks = [_HEAD] if not file.exists() else []
    for entry in entries:
        lines = [f"{key} = {literal(value)}" for key, value in entry.items() if value is not None]
        blocks.append("\n".join([f"[[{table}]]", *lines]) + "\n")
    try:
        before = file.read_text(encoding="utf-8-sig") if file.exists() else ""
        joint = "" if before.endswith("\n\n") or not before else "\n" * (1 + (not before.endswith("\n")))
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="replace", dir=file.parent, delete=False
        ) as written:
            written.write(before + joint + "\n".join(blocks))
        new = Path(written.name)
        try:
            load(new)
            if file.exists():
                new.chmod(file.stat().st_mode & 0o777)
            os.replace(new, file)  # noqa: PTH105 - whole or not at all
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"Berkas keputusan {file} tidak dapat ditulis. Periksa izin foldernya.") from error


_HEAD = """\
# Keputusan orang atas dokumen. Boleh disunting; tiap keputusan gugur bila berkasnya berubah.
"""
