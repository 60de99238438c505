"""The result as two tables for spreadsheets and other programmes: a row a requirement, a row a document."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from spbe_docs.model.report import DocumentInfo, IndicatorInfo, Report, RequirementInfo
from spbe_docs.reports import words
from spbe_docs.reports.visible import visible

REQUIREMENTS = "requirements.csv"
DOCUMENTS = "documents.csv"

_MARK = "\ufeff"
"""Without it a spreadsheet takes UTF-8 for something else."""

_FORMULA = re.compile(r"^[\s'\"]*[=+\-@\t\r|]")
"""How a cell begins that a spreadsheet would calculate. Letters and digits alone never do."""


def files(report: Report) -> Iterator[tuple[str, bytes]]:
    """Both tables, separated by semicolons as spreadsheets with an Indonesian keyboard expect."""
    owners = {unit.id: unit.name for unit in report.opd}
    rows = (_requirement(indicator, one, owners) for indicator in report.indicators for one in indicator.requirements)
    yield REQUIREMENTS, _table(_OF_REQUIREMENTS, rows)
    yield DOCUMENTS, _table(_OF_DOCUMENTS, map(_document, report.documents))


_OF_REQUIREMENTS = (
    "persyaratan",
    "indikator",
    "nama indikator",
    "tingkat",
    "uraian",
    "sifat",
    "perangkat daerah",
    "hasil",
    "alasan",
    "bukti",
    "halaman",
    "kutipan",
    "terdekat",
    "kurang",
    "tindakan",
    "tambahan indeks",
    "sumber",
    "keyakinan",
)


def _requirement(indicator: IndicatorInfo, one: RequirementInfo, owners: dict[str, str]) -> Sequence[object]:
    best = one.evidence[0] if one.evidence else None
    return (
        one.id,
        indicator.number,
        indicator.short_name,
        one.level,
        one.title,
        words.word(one.necessity),
        ", ".join(owners.get(owner, owner) for owner in one.owners),
        words.word(one.verdict),
        one.reason,
        best.document if best else None,
        best.page if best else None,
        best.quote if best else None,
        one.nearest.document if one.nearest else None,
        one.nearest.lacks if one.nearest else None,
        one.action,
        words.number(one.points, 4) if one.points else None,
        words.source(one.source),
        words.word(one.confidence),
    )


_OF_DOCUMENTS = (
    "id",
    "berkas",
    "keadaan",
    "sebab",
    "jenis",
    "keyakinan jenis",
    "bentuk",
    "nomor",
    "tahun",
    "judul",
    "penerbit",
    "wilayah",
    "ditetapkan",
    "status",
    "halaman",
    "halaman terbaca",
    "halaman OCR",
    "keyakinan OCR",
    "dipakai untuk",
    "salinan dari",
    "catatan",
    "sha256",
)


def _document(one: DocumentInfo) -> Sequence[object]:
    return (
        one.id,
        one.path,
        words.word(one.state),
        one.reason.message if one.reason else None,
        words.word(one.kind) if one.kind else None,
        words.number(one.kind_confidence, 2),
        one.form,
        one.number,
        one.year,
        one.title,
        one.issuer,
        one.region,
        one.signed_on.isoformat() if one.signed_on else None,
        words.word(one.status),
        one.pages,
        one.pages_read,
        one.ocr_pages,
        None if one.ocr_confidence is None else words.number(one.ocr_confidence, 2),
        ", ".join(one.used_by),
        one.duplicate_of,
        "; ".join(one.notes),
        one.sha256,
    )


def _table(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table in UTF-8; every cell is text that no spreadsheet calculates."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(heading)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return (_MARK + text.getvalue()).encode()


def _cell(value: object) -> str:
    """*value* as text; an apostrophe before what would be a formula."""
    if value is None:
        return ""
    text = visible(str(value))
    return f"'{text}" if isinstance(value, str) and _FORMULA.match(text) else text
