"""Tells why: of a document, an indicator or a requirement, from a result or from the one file that is asked about."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path

from spbe_docs.commands.alone import Alone, read_alone
from spbe_docs.commands.printing import show
from spbe_docs.discover import shown
from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.model.entries import DocumentInfo
from spbe_docs.model.naming import place_name
from spbe_docs.model.report import Report
from spbe_docs.reports.explained.document import document
from spbe_docs.reports.explained.indicator import indicator
from spbe_docs.reports.explained.lines import Line, Tone
from spbe_docs.reports.explained.requirement import requirement
from spbe_docs.reports.layout import requirements
from spbe_docs.reports.links import folders
from spbe_docs.reports.places import names_of, told_apart
from spbe_docs.reports.reopen import reopen

DEFAULT_RESULT = Path("spbe-report") / "report.json"
_INSIDE = "!/"
_MOST_NAMED = 3
_ALONE = (
    "Berkas ini dibaca sendiri. Pencabutan, perubahan, salinan, dan versi dalam berkas lain tidak terlihat; "
    "untuk itu jalankan spbe-docs scan, lalu jelaskan dari hasilnya (--result)."
)


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for."""

    target: str
    result: Path | None
    alone: Alone
    """How a file is read that the result does not know."""


def run(options: Options, *, now: datetime) -> ExitCode:
    """Prints what is believed of the target, and why. Raises UsageError when there is no such target."""
    file = options.result or (DEFAULT_RESULT if DEFAULT_RESULT.is_file() else None)
    report = reopen(file) if file is not None else None
    lines = _from_result(options.target, report, file) if report is not None and file is not None else None
    if lines is None:
        lines = _from_file(options, now)
    if lines is None:
        raise UsageError(_unknown(options.target, report, file))
    show(lines)
    return ExitCode.DONE


def _from_result(target: str, result: Report, file: Path) -> Iterable[Line] | None:
    """What *result*, read from *file*, says of the target; None when it does not know it."""
    report = told_apart(result)
    placed = {identifier.lower(): one for identifier, one in requirements(report).items()}
    if (of := placed.get(target.lower())) is not None:
        return requirement(of, report)
    if target.isdecimal() and (one := next((i for i in report.indicators if i.number == int(target)), None)):
        return indicator(one, report)
    found = {one.id for one in _documents(target, result, file)}
    told = [one for one in report.documents if one.id in found]
    if len(told) > 1:
        named = "; ".join(one.path for one in told[:_MOST_NAMED])
        raise UsageError(f"Ada {len(told)} berkas bernama '{target}': {named}. Tulis jalurnya lebih lengkap.")
    return _document(target, told[0], report) if told else None


def _documents(target: str, report: Report, file: Path) -> Sequence[DocumentInfo]:
    """The documents of *report*, read from *file*, that are called so.

    By path, with or without the name of the root, by the end of the path, or as a path on this computer.
    """
    documents, names = report.documents, names_of(report)
    wanted = shown(target.replace("\\", "/")).removeprefix("./")
    exact = [one for one in documents if wanted in {one.path, one.id, place_name(one.path, names.get(one.root))}]
    ending = [one for one in documents if one.path.endswith(f"/{wanted}")]
    return exact or ending or _on_disk(target, report, file)


def _on_disk(target: str, report: Report, file: Path) -> Sequence[DocumentInfo]:
    """The documents that a path on this computer may mean: those that lie there, else those that it ends with."""
    on_disk = shown(Path(os.path.abspath(target)).as_posix())  # noqa: PTH100 - `resolve` would ask the drive
    longer = [one for one in report.documents if on_disk.endswith(f"/{one.path}")]
    longest = max((len(one.path) for one in longer), default=0)
    ending = [one for one in longer if len(one.path) == longest]
    known = folders(report, file if file.is_dir() else file.parent)
    there = [one for one in ending if (at := known.get(one.root)) and on_disk == f"{at.as_posix()}/{one.path}"]
    return there or ending


def _document(target: str, one: DocumentInfo, report: Report) -> Iterator[Line]:
    yield from document(one, report)
    changed = _changed_since(Path(target.partition(_INSIDE)[0]), one)
    if changed:
        yield Line()
        yield Line("Berkas ini berubah sejak hasilnya dibuat. Jalankan spbe-docs scan lagi.", Tone.OPEN)


def _changed_since(file: Path, one: DocumentInfo) -> bool:
    """Whether the file itself, where it was named by a path on this computer, looks otherwise than in the result."""
    if one.container is not None or not file.is_file():
        return False
    status = file.stat()
    return status.st_size != one.bytes or datetime.fromtimestamp(status.st_mtime_ns // 10**9, UTC) != one.modified


def _from_file(options: Options, now: datetime) -> Iterable[Line] | None:
    """What the file itself says, read alone; None when there is no such file."""
    file = Path(options.target.partition(_INSIDE)[0])
    if not file.is_file():
        return None
    report = read_alone(file, options.alone, now)
    inside = options.target.partition(_INSIDE)[2]
    wanted = f"{report.documents[0].path}{_INSIDE}{shown(inside)}" if inside else report.documents[0].path
    one = next((one for one in report.documents if one.path == wanted), None)
    if one is None:
        held = [other.path.partition(_INSIDE)[2] for other in report.documents[1:]]
        raise UsageError(f"'{inside}' tidak ada di dalam {file}.{_near(inside, held)}")
    return (*document(one, report), Line(), Line(_ALONE, Tone.FAINT))


def _unknown(target: str, report: Report | None, file: Path | None) -> str:
    """What to write instead."""
    if report is None:
        return (
            f"'{target}' bukan berkas di komputer ini, dan belum ada hasil ({DEFAULT_RESULT}). Jalankan spbe-docs scan "
            "FOLDER, atau tunjukkan hasilnya dengan --result."
        )
    known = [one.path for one in report.documents]
    known += list(requirements(report)) + [str(one.number) for one in report.indicators]
    near = _near(target, known) or " Tulis jalur dokumen, nomor indikator, atau id persyaratan."
    return f"'{target}' tidak ditemukan dalam hasil {file}.{near}"


def _near(word: str, known: Sequence[str]) -> str:
    """A question that names what is known and much alike: as a whole, or as the last part of a path."""
    by_name = {re.split(r"/", one)[-1].lower(): one for one in reversed(known)} | {one.lower(): one for one in known}
    matches = get_close_matches(word.lower(), list(by_name), n=1, cutoff=0.6)
    return f" Maksud Anda '{by_name[matches[0]]}'?" if matches else ""
