"""The main job: read, match, judge, write the reports. Introduces the parts to each other and does nothing else."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path

from spbe_docs.assess.unread import FOLDER_UNREADABLE
from spbe_docs.commands import console, progress
from spbe_docs.commands.remember import remembered
from spbe_docs.discover import discover
from spbe_docs.engines.processes import ProcessEngine
from spbe_docs.errors import ExitCode, SourceError, UsageError
from spbe_docs.fingerprints import of_examining, of_reading
from spbe_docs.model.agencies import AgencyValue
from spbe_docs.model.documents import Reason
from spbe_docs.model.remembered import Cache
from spbe_docs.model.report import HealthCode, Report, Verdict
from spbe_docs.model.rules import AgencyIndex, Necessity
from spbe_docs.model.settings import Settings
from spbe_docs.ownership import with_units
from spbe_docs.pipeline import Question, scan
from spbe_docs.privacy import mask
from spbe_docs.read.ocr import engine_label
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.readers import READER_VERSION
from spbe_docs.recall import SHARE_CHECKED, Labels, Recall
from spbe_docs.reports.formats import FORMATS
from spbe_docs.reports.result import result
from spbe_docs.reports.scan import ScannedRoot
from spbe_docs.reports.write import write
from spbe_docs.resources import folder
from spbe_docs.rulepack.choose import choose, known_agencies
from spbe_docs.rulepack.load import load
from spbe_docs.rulepack.words import closest
from spbe_docs.settings import decisions as decisions_file
from spbe_docs.settings import load as settings_file
from spbe_docs.wire import Setup, dump_setup

WORKER = "spbe_docs.examine:worker"
_DEFAULT_OUT = "spbe-report"
_ACCEPTED_AS_UNREAD = frozenset({Reason.UNSUPPORTED_FORMAT, Reason.SHORTCUT})


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for."""

    folders: Sequence[Path]
    out: Path | None
    instrument: str
    as_of: date
    institution: str | None
    target: str | None
    formats: str
    jobs: int
    ocr: bool
    fail_on: str
    settings: Path | None
    quiet: bool
    progress: bool
    json: bool
    cache: Path | None
    use_cache: bool
    share_checked: float = SHARE_CHECKED


def run(options: Options, *, now: datetime) -> ExitCode:
    """Scans the folders, writes the reports, and says the result in a few lines."""
    roots = _roots(options.folders)
    out = _out(options.out, roots)
    formats = _formats(options.formats)
    target = _target(options.target)
    settings = settings_file.load(options.settings or settings_file.find(Path.cwd()))
    decisions = decisions_file.load(decisions_file.beside(settings.file, Path.cwd()))
    rules = folder("rules")
    choice = choose(rules, options.instrument, options.as_of)
    pack = with_units(load(rules / "kinds", choice.folder), settings)
    if target is not None and not pack.instrument.minimum <= target <= pack.instrument.maximum:
        span = f"{pack.instrument.minimum} sampai {pack.instrument.maximum}"
        raise UsageError(f"Sasaran {options.target} di luar rentang indeks ({span}). Pilih --target di dalamnya.")
    question = Question(
        as_of=options.as_of,
        made_at=now,
        institution_given=options.institution,
        institution_configured=settings.institution,
        institution_code=settings.code,
        target=target,
        rules=pack,
        fallback_reason=choice.fallback_reason,
        version=version("spbe-docs"),
        pdf_engine=pdf_engine(),
        ocr_engine=engine_label() if options.ocr else "dimatikan",
        agencies=_agencies(settings, known_agencies(rules, pack.instrument)),
        decisions=decisions,
        evaluations=settings.evaluations,
    )
    with remembered(options.cache, roots, now.date(), say, wanted=options.use_cache) as cache:
        report = _report(options, question, roots, cache)
    written = write(report, out, formats)
    _print(report, written, options)
    return _exit_code(report, options.fail_on)


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


def _report(options: Options, question: Question, roots: Sequence[Path], cache: Cache) -> Report:
    """What a scan of *roots* finds."""
    listed = [ScannedRoot(f"r{n}", root.name or str(root), discover(f"r{n}", root)) for n, root in enumerate(roots, 1)]
    for root, found in zip(roots, listed, strict=True):
        if not found.listing.files and not any(one.why == FOLDER_UNREADABLE for one in found.listing.not_opened):
            bare = not found.listing.ignored and not found.listing.not_opened
            what = "kosong" if bare else "hanya memuat berkas sistem atau tautan, tidak ada dokumen"
            raise SourceError(f"Folder {root} {what}. Periksa apakah drive sudah tersambung, atau pilih folder lain.")
    reading = ReadOptions(ocr=options.ocr)
    labels = Labels(of_reading(READER_VERSION, reading, question.ocr_engine), of_examining(question.rules))
    recall = Recall(cache, labels, question.made_at, question.as_of, options.share_checked)
    with (
        progress.shown(wanted=options.progress and not options.quiet) as tell,
        ProcessEngine(WORKER, dump_setup(Setup(question.rules, reading)), workers=options.jobs) as engine,
    ):
        return result(scan(question, listed, engine.map, tell, recall))


def pdf_engine() -> str:
    """What reads PDF files, with its version: texts may differ between versions."""
    return f"pypdfium2 {version('pypdfium2')}"


def _roots(folders: Sequence[Path]) -> list[Path]:
    """The folders to scan, absolute; none lies in another."""
    roots = []
    for given in folders:
        if not given.exists():
            raise UsageError(f"Folder {given} tidak ada. Periksa penulisannya, atau apakah drive sudah tersambung.")
        if not given.is_dir():
            raise UsageError(f"{given} adalah berkas, bukan folder. Tulis folder yang memuatnya.")
        roots.append(given.resolve())
    for one in roots:
        for other in roots:
            if one is not other and one.is_relative_to(other):
                raise UsageError(f"Folder {one} sudah tercakup oleh {other}. Cukup tulis salah satunya.")
    return roots


def _out(given: Path | None, roots: Sequence[Path]) -> Path:
    """Where the reports go: never inside a scanned folder."""
    if given is not None:
        for root in roots:
            if given.resolve().is_relative_to(root):
                raise UsageError(
                    f"Folder laporan {given} berada di dalam folder yang dipindai ({root}). "
                    "Pilih --out di luarnya agar laporan tidak ikut terbaca sebagai dokumen."
                )
        if given.exists() and not given.is_dir():
            raise UsageError(f"Folder laporan {given} adalah berkas. Pilih --out yang lain.")
        return given
    out = Path.cwd() / _DEFAULT_OUT
    inside = next((root for root in roots if out.is_relative_to(root)), None)
    if inside is None:
        return Path(_DEFAULT_OUT)
    out = inside.parent / f"{_DEFAULT_OUT}-{inside.name or 'folder'}"
    say(f"Laporan ditulis ke {out}, karena folder kerja ini termasuk folder yang dipindai.")
    return out


def _formats(given: str) -> list[str]:
    chosen = [name.strip().lower() for name in given.split(",") if name.strip()]
    unknown = [name for name in chosen if name not in FORMATS]
    if unknown or not chosen:
        raise UsageError(f"Format '{', '.join(unknown) or given}' tidak dikenal. Yang ada: {', '.join(FORMATS)}.")
    return chosen


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


def say(line: str) -> None:
    """A word to the user beside the result: on stderr."""
    print(mask(line), file=sys.stderr)  # noqa: T201


def _print(report: Report, written: Iterable[Path], options: Options) -> None:
    result_file = FORMATS["json"].render(report) if options.json else b""
    summary = "" if options.json or options.quiet else "\n".join([*map(mask, console.lines(report, list(written))), ""])
    try:
        if options.json:
            sys.stdout.buffer.write(result_file)
        else:
            sys.stdout.write(summary)
        sys.stdout.flush()
    except (OSError, AttributeError, ValueError):  # full, closed, or never there: the reports are written all the same
        say("Ringkasan tidak dapat ditulis ke keluaran standar; laporannya sudah tersimpan.")


def _exit_code(report: Report, fail_on: str) -> ExitCode:
    """4 wins over 3, 3 over 1."""
    if any(root.health.code is not HealthCode.OK for root in report.roots):
        return ExitCode.SOURCE
    if any(one.reason is not None and one.reason.code not in _ACCEPTED_AS_UNREAD for one in report.documents):
        return ExitCode.UNREAD_FILES
    return ExitCode.GAPS if _has_gaps(report, fail_on) else ExitCode.DONE


def _has_gaps(report: Report, fail_on: str) -> bool:
    if fail_on == "required":
        return bool(report.summary.target.steps)
    if fail_on == "any":
        binding = {Necessity.REQUIRED, Necessity.ONE_OF}
        settled = {Verdict.MET, Verdict.NOT_APPLICABLE, Verdict.WAIVED, Verdict.EXTERNAL}
        return any(
            one.necessity in binding and one.verdict not in settled
            for indicator in report.indicators
            for one in indicator.requirements
        )
    return False
