"""What a scan is asked, from options, settings and rules; and the reading with a pool of workers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from importlib.metadata import version
from pathlib import Path

from spbe_docs import runlog
from spbe_docs.agreement import Known, refuse_disagreement, refuse_unknown_indicators
from spbe_docs.commands import progress
from spbe_docs.commands.engine import engine
from spbe_docs.errors import UsageError
from spbe_docs.fingerprints import of_matching, of_reading, of_recognising
from spbe_docs.gather import Watch
from spbe_docs.model.remembered import Cache
from spbe_docs.model.settings import Settings
from spbe_docs.ownership import with_units
from spbe_docs.pipeline import Question, scan
from spbe_docs.privacy import mask
from spbe_docs.read.ocr import engine_label
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.pdf_engine import pdf_engine
from spbe_docs.read.readers import READER_VERSION
from spbe_docs.recall import Labels, Recall
from spbe_docs.reports.scan import Scan, ScannedRoot
from spbe_docs.reports.visible import visible
from spbe_docs.resources import folder
from spbe_docs.rulepack.choose import choose, known_agencies, known_scales
from spbe_docs.rulepack.crosswalk import crosswalk_of
from spbe_docs.rulepack.load import load
from spbe_docs.settings import decisions as decisions_file
from spbe_docs.talk import talk
from spbe_docs.wire import Setup, dump_setup


def question(settings: Settings, now: datetime, as_of: date | None = None, institution: str | None = None) -> Question:
    """The whole question, as *settings*, with options laid over, and rules put it.

    *as_of* is today where it is None. Raises UsageError or RulePackError for a wrong part.
    """
    made_at = now.astimezone(settings.time_zone) if settings.time_zone else now
    as_of = as_of or made_at.date()
    target = settings.scanning.target
    decisions = decisions_file.load(decisions_file.beside(settings.file, Path.cwd()))
    rules = folder("rules")
    choice = choose(rules, settings.scanning.instrument, as_of)
    pack = replace(with_units(load(rules / "kinds", choice.folder), settings), kind_mark=settings.kind_mark)
    if target is not None and not pack.instrument.minimum <= target <= pack.instrument.maximum:
        span = f"{pack.instrument.minimum} sampai {pack.instrument.maximum}"
        place = settings.place("scan.target")
        raise UsageError(f"{place}Sasaran {target} di luar rentang indeks ({span}). Pilih sasaran di dalamnya.")
    known = Known(known_scales(rules, pack.instrument), known_agencies(rules, pack.instrument))
    refuse_disagreement(settings, decisions, known)
    refuse_unknown_indicators(settings, decisions, pack.instrument)
    return Question(
        as_of=as_of,
        made_at=made_at,
        institution_given=institution,
        institution_configured=settings.institution,
        institution_code=settings.code,
        shares_details=settings.shares_details,
        limits=settings.limits,
        target=target,
        rules=pack,
        fallback_reason=choice.fallback_reason,
        version=version("spbe-docs"),
        pdf_engine=pdf_engine(),
        ocr_engine=engine_label() if settings.scanning.ocr else "dimatikan",
        agencies=settings.agencies,
        crosswalk=crosswalk_of(rules, pack.instrument),
        decisions=decisions,
        evaluations=settings.evaluations,
        calendar=settings.calendar,
    )


def judged(
    asked: Question,
    roots: Sequence[ScannedRoot],
    cache: Cache,
    settings: Settings,
    watch: Watch | None = None,
    *,
    show: bool,
) -> Scan:
    """What the files of *roots* prove, read as *settings* say; *show*: with the progress."""
    scanning = settings.scanning
    reading = ReadOptions.within(settings.limits, ocr=scanning.ocr)
    setup = dump_setup(Setup(asked.rules, reading))
    read = of_reading(READER_VERSION, reading, asked.ocr_engine)
    labels = Labels(read, of_recognising(asked.rules), of_matching(asked.rules))
    recall = Recall(cache, labels, asked.made_at, asked.as_of, scanning.rehash_share)
    with (
        progress.shown(wanted=show) as tell,
        engine(settings, setup) as run,
    ):
        return scan(asked, roots, run, tell, recall, watch=watch)


def said(line: str) -> None:
    """A word to the user that nobody has to see to: on stderr, and in the log."""
    talk(visible(mask(line)))
    runlog.tell(line)


def say(line: str) -> None:
    """A word of warning to the user beside the result: on stderr, and in the log."""
    talk(visible(mask(line)))
    runlog.warn(line)
