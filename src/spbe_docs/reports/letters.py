"""A letter to each unit that something is asked of, laid out from a Word file that the secretariat may replace."""

from collections.abc import Iterator
from datetime import date, datetime

from spbe_docs.errors import UsageError
from spbe_docs.model.report import Report
from spbe_docs.reports import words
from spbe_docs.reports.asks import Ask, Asks, asks
from spbe_docs.reports.filenames import unit_files
from spbe_docs.reports.given import Given
from spbe_docs.reports.layout import short_name
from spbe_docs.reports.visible import flat
from spbe_docs.reports.word_files import Fields, filled
from spbe_docs.resources import folder

TEMPLATE = "nota-dinas.docx"
BLANK = "........................"
"""To be filled in by hand."""


def files(report: Report, given: Given) -> Iterator[tuple[str, bytes]]:
    """A letter for each unit of which something is asked now."""
    template = given.letter or (folder("templates") / TEMPLATE).read_bytes()
    paths = unit_files(report.opd)
    for one in asks(report):
        if one.now:
            yield f"{paths[one.unit.id]}.docx", _letter(template, _fields(report, one), report.made_at)


def check(template: bytes) -> None:
    """Whether *template* can be filled in. Raises UsageError, saying what is wrong with it."""
    row = dict.fromkeys(_ROW, "x")
    _letter(template, {**dict.fromkeys(_FIELDS, "x"), "daftar": [row]}, datetime(2000, 1, 1))  # noqa: DTZ001 - any


_FIELDS = (
    "instansi",
    "opd",
    "penerima",
    "penilaian",
    "instrumen",
    "tanggal_keadaan",
    "jumlah_persyaratan",
    "jumlah_terpenuhi",
    "jumlah_diminta",
    "paling_lambat",
)
_ROW = ("nomor", "indikator", "tingkat", "hasil", "diminta", "tindakan", "alasan", "paling_lambat")


def _fields(report: Report, one: Asks) -> Fields:
    values = (
        report.institution.name or BLANK,
        one.unit.name,
        _receiver(one.unit.name),
        report.instrument.topic or report.instrument.title,
        short_name(report.instrument),
        words.day(report.as_of),
        str(one.unit.required),
        str(one.unit.met),
        str(len(one.now)),
        _day(one.deadline),
    )
    fields: dict[str, str | list[dict[str, str]]] = {
        name: flat(value) for name, value in zip(_FIELDS, values, strict=True)
    }
    fields["daftar"] = [_row(number, ask) for number, ask in enumerate(one.now, 1)]
    return fields


def _row(number: int, ask: Ask) -> dict[str, str]:
    level = ask.requirement.level
    values = (
        str(number),
        f"{ask.indicator.number}. {ask.indicator.short_name}",
        "" if level is None else str(level),
        words.word_of_requirement(ask.requirement),
        ask.requirement.title,
        ask.wanted,
        ask.why,
        _day(ask.requirement.deadline),
    )
    return {name: flat(value) for name, value in zip(_ROW, values, strict=True)}


def _receiver(unit: str) -> str:
    """Who answers letters to *unit*, by the office."""
    first, _, rest = unit.partition(" ")
    if first in _HEADS:
        return f"{_HEADS[first]} {rest}".strip()
    return f"Kepala {unit}" if first in _WITH_HEADS else f"Pimpinan {unit}"


_HEADS = {"Sekretariat": "Sekretaris", "Inspektorat": "Inspektur"}
_WITH_HEADS = frozenset({"Dinas", "Badan", "Bagian", "Kantor", "Satuan", "Unit", "Biro"})


def _day(value: date | None) -> str:
    return BLANK if value is None else words.day(value)


def _letter(template: bytes, fields: Fields, made_at: datetime) -> bytes:
    """*template* with *fields* filled in. Raises UsageError when that cannot be done."""
    try:
        return filled(template, fields, made_at)
    except Exception as error:
        raise UsageError(
            f"Naskah nota dinas tidak dapat diisi: {error}. Simpan sebagai .docx, dan pakai isian yang dikenal saja: "
            f"{', '.join((*_FIELDS, 'daftar'))}; di dalam daftar: {', '.join(_ROW)}."
        ) from error
