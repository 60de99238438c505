"""Which result files can stand side by side, and why another cannot."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from pathlib import Path

from spbe_docs.errors import UsageError
from spbe_docs.model.report import Report
from spbe_docs.relate.names import region_key
from spbe_docs.reports.places import told_apart
from spbe_docs.reports.reopen import reopen
from spbe_docs.reports.sound import contradiction
from spbe_docs.reports.words import day

_LONGEST_NAME = 200
"""Characters. No institution is called more; a page cannot show it."""


@dataclass(frozen=True, slots=True)
class Result:
    """A result file and what is in it."""

    path: Path
    report: Report

    @property
    def name(self) -> str:
        """The institution."""
        return self.report.institution.name or ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A result file that is left out."""

    path: Path
    why: str
    """One Indonesian sentence."""


def results(paths: Iterable[Path]) -> tuple[tuple[Result, ...], tuple[Refused, ...]]:
    """The results that can be compared, by the institution's name, and those that cannot.

    Raises UsageError when two are of the same institution, or none is left.
    """
    taken: list[Result] = []
    refused: list[Refused] = []
    for path in paths:
        try:
            report = reopen(path)
        except UsageError as error:
            refused.append(Refused(path, str(error)))
            continue
        why = _objection(report)
        if why is None:
            taken.append(Result(path, told_apart(report)))
        else:
            refused.append(Refused(path, f"{path}: {why}"))
    _refuse_twice(taken)
    if not taken:
        raise UsageError("Tidak ada hasil yang dapat dibandingkan. " + " ".join(one.why for one in refused))
    return tuple(sorted(taken, key=lambda one: one.name.casefold())), tuple(refused)


def _objection(report: Report) -> str | None:
    """Why nothing can be told from *report*; None when all is well."""
    if not 0 < len((report.institution.name or "").strip()) <= _LONGEST_NAME:
        return "instansinya belum jelas. Pindai lagi dengan --institution."
    why = contradiction(report)
    return None if why is None else f"{why}, seperti diubah dengan tangan. Pindai lagi."


def _refuse_twice(taken: Iterable[Result]) -> None:
    """One institution under one instrument stands there once, by its name and by its region's code."""
    seen: dict[Hashable, Result] = {}
    for one in taken:
        instrument = one.report.instrument.id
        keys = [("nama", region_key(one.name), instrument)]
        if one.report.institution.code:
            keys.append(("kode wilayah", one.report.institution.code, instrument))
        for key in keys:
            other = seen.setdefault(key, one)
            if other is not one:
                raise UsageError(_twice(key[0], other, one))


def _twice(what: str, one: Result, other: Result) -> str:
    files = f"{one.path} (keadaan per {day(one.report.as_of)}) dan {other.path} (keadaan per {day(other.report.as_of)})"
    if what == "nama":
        return f"{other.name} ada dua kali: {files}. Sertakan satu hasil saja tiap instansi."
    return f"{one.name} dan {other.name} memakai {what} yang sama: {files}. Sertakan satu saja, atau perbaiki kodenya."
