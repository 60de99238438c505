"""What a scan is asked, from options, settings and rules; and the reading with a pool of workers."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path

from spbe_docs import runlog
from spbe_docs.commands import progress
from spbe_docs.engines.processes import ProcessEngine
from spbe_docs.errors import UsageError
from spbe_docs.fingerprints import of_matching, of_reading, of_recognising
from spbe_docs.gather import Watch
from spbe_docs.model.agencies import AgencyValue
from spbe_docs.model.remembered import Cache
from spbe_docs.model.rules import AgencyIndex
from spbe_docs.model.settings import Settings
from spbe_docs.ownership import with_units
from spbe_docs.pipeline import Question, scan
from spbe_docs.privacy import mask
from spbe_docs.read.ocr import engine_label
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.readers import READER_VERSION
from spbe_docs.recall import SHARE_CHECKED, Labels, Recall
from spbe_docs.reports.scan import Scan, ScannedRoot
from spbe_docs.resources import folder
from spbe_docs.rulepack.choose import choose, known_agencies
from spbe_docs.rulepack.crosswalk import crosswalk_of
from spbe_docs.rulepack.load import load
from spbe_docs.rulepack.words import closest
from spbe_docs.settings import decisions as decisions_file
from spbe_docs.wire import Setup, dump_setup

WORKER = "spbe_docs.examine:worker"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line says of the question."""

    instrument: str
    as_of: date
    institution: str | None
    target: str | None
    ocr: bool
    settings: Settings


def question(asked: Asked, now: datetime) -> Question:
    """The whole question, with what settings and rules add. Raises UsageError or RulePackError for a wrong part."""
    target = _target(asked.target)
    settings = asked.settings
    decisions = decisions_file.load(decisions_file.beside(settings.file, Path.cwd()))
    rules = folder("rules")
    choice = choose(rules, asked.instrument, asked.as_of)
    pack = replace(with_units(load(rules / "kinds", choice.folder), settings), kind_mark=settings.kind_mark)
    if target is not None and not pack.instrument.minimum <= target <= pack.instrument.maximum:
        span = f"{pack.instrument.minimum} sampai {pack.instrument.maximum}"
        raise UsageError(f"Sasaran {asked.target} di luar rentang indeks ({span}). Pilih --target di dalamnya.")
    return Question(
        as_of=asked.as_of,
        made_at=now,
        institution_given=asked.institution,
        institution_configured=settings.institution,
        institution_code=settings.code,
        target=target,
        rules=pack,
        fallback_reason=choice.fallback_reason,
        version=version("spbe-docs"),
        pdf_engine=pdf_engine(),
        ocr_engine=engine_label() if asked.ocr else "dimatikan",
        agencies=_agencies(settings, known_agencies(rules, pack.instrument)),
        crosswalk=crosswalk_of(rules, pack.instrument),
        decisions=decisions,
        evaluations=settings.evaluations,
        calendar=settings.calendar,
    )


def judged(
    asked: Question,
    roots: Sequence[ScannedRoot],
    cache: Cache,
    watch: Watch | None = None,
    *,
    ocr: bool,
    jobs: int,
    show: bool,
    share_checked: float = SHARE_CHECKED,
) -> Scan:
    """What the files of *roots* prove, read by *jobs* workers; *show*: with the progress."""
    reading = ReadOptions(ocr=ocr)
    read = of_reading(READER_VERSION, reading, asked.ocr_engine)
    labels = Labels(read, of_recognising(asked.rules), of_matching(asked.rules))
    recall = Recall(cache, labels, asked.made_at, asked.as_of, share_checked)
    with (
        progress.shown(wanted=show) as tell,
        ProcessEngine(WORKER, dump_setup(Setup(asked.rules, reading)), workers=jobs) as engine,
    ):
        return scan(asked, roots, engine.map, tell, recall, watch=watch)


def _target(given: str | None) -> Decimal | None:
    if given is None:
        return None
    try:
        value = Decimal(given.replace(",", "."))
    except ArithmeticError as error:
        raise UsageError(f"Sasaran '{given}' bukan bilangan. Tulis misalnya --target 2.6.") from error
    if not value.is_finite():
        raise UsageError(f"Sasaran '{given}' bukan bilangan. Tulis misalnya --target 2.6.")
    return value


def _agencies(settings: Settings, known: Mapping[str, AgencyIndex]) -> Mapping[str, AgencyValue]:
    """The values of other agencies' indices, as far as an instrument knows the index and its range."""
    for key, given in settings.agencies.items():
        if key not in known:
            raise UsageError(
                f"{settings.file}: indeks 'external.{key}' tidak dikenal.{closest(key, tuple(known))} "
                f"Yang ada: {', '.join(known) or 'tidak ada'}."
            )
        if given.value > known[key].maximum:
            raise UsageError(
                f"{settings.file}: nilai external.{key} adalah {given.value}, padahal {known[key].name} paling tinggi "
                f"{known[key].maximum}. Perbaiki nilainya."
            )
    return settings.agencies


def pdf_engine() -> str:
    """What reads PDF files, with its version: texts may differ between versions."""
    return f"pypdfium2 {version('pypdfium2')}"


def say(line: str) -> None:
    """A word to the user beside the result: on stderr, and in the log."""
    print(mask(line), file=sys.stderr)  # noqa: T201
    runlog.warn(line)
