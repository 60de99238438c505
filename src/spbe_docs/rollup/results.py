"""Which result files can stand side by side, and why another cannot."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from spbe_docs.errors import UsageError
from spbe_docs.model.indicators import IndicatorInfo
from spbe_docs.model.report import Report
from spbe_docs.relate.names import region_key
from spbe_docs.reports.places import told_apart
from spbe_docs.reports.reopen import reopen

_ROUNDING = 0.01


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
    if not report.institution.name:
        return "instansinya belum jelas. Pindai lagi dengan --institution."
    if not _agrees(report):
        return "angka ringkasannya tidak cocok dengan rinciannya, seperti diubah dengan tangan. Pindai lagi."
    return None


def _agrees(report: Report) -> bool:
    """Whether the summary is that of the details: a file that somebody edited is no result."""
    verdicts = Counter(one.verdict.value for indicator in report.indicators for one in indicator.requirements)
    told: Mapping[str, int] = asdict(report.summary.requirements)
    summed = {**dict.fromkeys(told, 0), **verdicts, "total": verdicts.total()}
    levels = all(_supported(one) == one.supported_level for one in report.indicators)
    return dict(told) == summed and levels and _is_index_of_values(report)


def _is_index_of_values(report: Report) -> bool:
    """Whether the index is the weighted mean of the indicators' values, as far as rounding tells."""
    told = report.summary.index.supported
    if told is None or any(one.value is None for one in report.indicators):
        return True
    whole = sum(one.weight for one in report.indicators)
    mean = sum((one.value or 0) * one.weight for one in report.indicators) / whole if whole else 0.0
    return abs(mean - told) < _ROUNDING


def _supported(indicator: IndicatorInfo) -> int | None:
    """The highest of the levels that hold; what is said where they are not known."""
    if not indicator.levels:
        return indicator.supported_level
    return max((level.level for level in indicator.levels if level.holds), default=0)


def _refuse_twice(taken: Iterable[Result]) -> None:
    seen: dict[tuple[str, str], Result] = {}
    for one in taken:
        key = region_key(one.name), one.report.instrument.id
        if key in seen:
            raise UsageError(
                f"{one.name} ada dua kali: {seen[key].path} dan {one.path}. Sertakan satu hasil saja tiap instansi."
            )
        seen[key] = one
