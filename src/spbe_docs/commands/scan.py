"""The main job: read, match, judge, write the reports. Introduces the parts to each other and does nothing else."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from spbe_docs import runlog
from spbe_docs.commands import console, every, notify
from spbe_docs.commands.alone_in import alone_in
from spbe_docs.commands.asked import judged, question, say
from spbe_docs.commands.laid_out import chosen_formats, own_letter
from spbe_docs.commands.past import Asked as PastAsked
from spbe_docs.commands.past import past
from spbe_docs.commands.remember import remembered
from spbe_docs.commands.roots import chosen_roots, refuse_overlaps
from spbe_docs.commands.sources import Left, Sources, sources
from spbe_docs.compare.snapshot import snapshot
from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.globs import matching
from spbe_docs.model.codes import HealthCode, Verdict
from spbe_docs.model.documents import Reason
from spbe_docs.model.entries import DocumentInfo
from spbe_docs.model.report import Report
from spbe_docs.model.rules import BINDING
from spbe_docs.model.settings import RootSettings, Scanning, Settings
from spbe_docs.privacy import mask
from spbe_docs.reports import json as result_file
from spbe_docs.reports.links import between
from spbe_docs.reports.reopen import reopen
from spbe_docs.reports.result import result
from spbe_docs.reports.scan import ScannedRoot
from spbe_docs.reports.write import write
from spbe_docs.settings import decisions as decisions_file
from spbe_docs.settings.load import in_force
from spbe_docs.settings.overrides import NO_OVERRIDES, Overrides, laid_over

_DEFAULT_OUT = "spbe-report"
_ACCEPTED_AS_UNREAD = frozenset({Reason.UNSUPPORTED_FORMAT, Reason.SHORTCUT})


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for."""

    folders: Sequence[Path]
    overrides: Overrides = NO_OVERRIDES
    """What wins over the settings."""

    as_of: date | None = None
    """None: today, where the institution is."""

    institution: str | None = None
    settings: Path | None = None
    quiet: bool = False
    progress: bool = True
    json: bool = False
    use_cache: bool = True
    log_file: Path | None = None
    log_format: str = "text"
    accept_fewer: bool = False
    compare: Path | None = None
    """An earlier result, for what changed."""


def run(options: Options, *, now: datetime) -> ExitCode:
    """Scans the folders, writes the reports, and says the result in a few lines."""
    runlog.keep(options.log_file, options.log_format)
    runlog.tell("Pemindaian dimulai.", event="start")
    settings = laid_over(in_force(options.settings), options.overrides)
    roots = chosen_roots(options.folders, settings)
    form = _form(settings, roots)
    with alone_in(form.out, now):
        done = _scanned(options, settings, roots, form, now)
    report, written = done.report, done.written
    if not (options.use_cache or options.quiet):
        say("Karena --no-cache, pemindaian ini tidak dicatat dalam riwayat.")
    _print(report, written, options)
    notify.after(report, settings, says_again=done.says_again)
    code = _exit_code(report, settings.scanning)
    runlog.tell(console.closing(report, code), event="end", exit_code=int(code))
    return code


@dataclass(frozen=True, slots=True)
class _Form:
    """Where and how the report is laid out."""

    out: Path
    formats: Sequence[str]
    letter: bytes | None


def _form(settings: Settings, roots: Sequence[RootSettings]) -> _Form:
    formats = chosen_formats(settings)
    letter = own_letter(formats, settings)
    return _Form(_out(settings.output.folder, [root.folder for root in roots]), formats, letter)


@dataclass(frozen=True, slots=True)
class _Scanned:
    """What a scan found, and the files in which that was written."""

    report: Report
    written: Sequence[Path]
    says_again: bool
    """Whether its changes are those that an earlier run of the day told."""


def _scanned(
    options: Options, settings: Settings, roots: Sequence[RootSettings], form: _Form, now: datetime
) -> _Scanned:
    """Scans *roots* and writes what is found."""
    earlier = snapshot(reopen(options.compare)) if options.compare is not None else None
    report, left = _found(options, settings, roots, form, now)
    folders = [root.folder for root in roots]
    its_past = PastAsked(folders, options.institution or settings.institution, settings.retention)
    with past(settings.cache, its_past, say, wanted=options.use_cache) as before:
        report = before.beside(report, earlier)
        written = write(report, form.out, form.formats, form.letter)
        before.record(report, written)
    left.keep()
    return _Scanned(report, written, before.says_again)


def _found(
    options: Options, settings: Settings, roots: Sequence[RootSettings], form: _Form, now: datetime
) -> tuple[Report, Left]:
    """What a scan of *roots* finds, and what is to be remembered of them.

    The scan itself ends here: of a large drive, it and the laid-out report would not have room beside one another.
    """
    asked = question(settings, now, options.as_of, options.institution)
    seen = sources(
        roots,
        settings.roots,
        settings.cache,
        say,
        remembers=options.use_cache,
        accept_fewer=options.accept_fewer,
    )
    refuse_overlaps(seen.places)
    _refuse_inside(form.out, seen.places)
    _refuse_decisions_inside(seen.places, settings.file)
    with remembered(settings, seen.places, asked.made_at.date(), say, wanted=options.use_cache) as cache:
        listed = _listed(seen, form.out)
        found = judged(asked, listed, cache, settings, seen.watch, show=options.progress and not options.quiet)
        return result(found), seen.as_left(found)


def run_all(options: Options, *, now: datetime) -> ExitCode:
    """Scans every institution of the settings, each as its own settings say."""

    def scan(place: every.Place) -> ExitCode:
        one = place.one
        overrides = replace(options.overrides, out=place.out, cache=place.cache, code=one.code, institution=one.name)
        own = replace(options, folders=one.folders, overrides=overrides, settings=one.settings)
        return run(own, now=now)

    settings = in_force(options.settings)
    shared = options.overrides.cache or settings.cache
    return every.run(replace(settings, cache=shared), scan, quiet=options.quiet)


def _refuse_decisions_inside(roots: Sequence[Path], settings: Path | None) -> None:
    """No decisions from inside a scanned folder, where anybody could decide."""
    file = decisions_file.beside(settings, Path.cwd())
    inside = next((root for root in roots if file.resolve().is_relative_to(root)), None)
    if inside is not None and file.exists():
        raise UsageError(
            f"Berkas keputusan {file} berada di dalam folder yang dipindai ({inside}). Pindahkan ke luar folder itu, "
            "di sebelah berkas pengaturannya."
        )


def _listed(seen: Sources, out: Path) -> list[ScannedRoot]:
    """The sources, with the way to them from *out*."""
    return [
        ScannedRoot(root.name, source, between(out, place), root.owner)
        for source, root, place in zip(seen.found, seen.watch.roots.values(), seen.places, strict=True)
    ]


def _out(given: Path | None, roots: Sequence[Path]) -> Path:
    """Where the reports go: never inside a scanned folder."""
    if given is not None:
        _refuse_inside(given, roots)
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


def _refuse_inside(out: Path, roots: Sequence[Path]) -> None:
    inside = next((root for root in roots if out.resolve().is_relative_to(root)), None)
    if inside is not None:
        raise UsageError(
            f"Folder laporan {out} berada di dalam folder yang dipindai ({inside}). "
            "Pilih --out di luarnya agar laporan tidak ikut terbaca sebagai dokumen."
        )


def _print(report: Report, written: Iterable[Path], options: Options) -> None:
    told = result_file.render(report) if options.json else b""
    summary = "" if options.json or options.quiet else "\n".join([*map(mask, console.lines(report, list(written))), ""])
    try:
        if options.json:
            sys.stdout.buffer.write(told)
        else:
            sys.stdout.write(summary)
        sys.stdout.flush()
    except (OSError, AttributeError, ValueError):  # full, closed, or never there: the reports are written all the same
        say("Ringkasan tidak dapat ditulis ke keluaran standar; laporannya sudah tersimpan.")


def _exit_code(report: Report, scanning: Scanning) -> ExitCode:
    """4 wins over 3, 3 over 1."""
    if any(root.health.code is not HealthCode.OK for root in report.roots):
        return ExitCode.SOURCE
    if any(_is_unread(one, scanning.accept_unreadable) for one in report.documents):
        return ExitCode.UNREAD_FILES
    return ExitCode.GAPS if _has_gaps(report, scanning.fail_on) else ExitCode.DONE


def _is_unread(document: DocumentInfo, accepted: Sequence[str]) -> bool:
    """Whether it should have been readable, and was not."""
    if document.reason is None or document.reason.code in _ACCEPTED_AS_UNREAD:
        return False
    return matching(document.path, accepted) is None


def _has_gaps(report: Report, fail_on: str) -> bool:
    if fail_on == "required":
        return bool(report.summary.target.steps)
    if fail_on == "any":
        settled = {Verdict.MET, Verdict.NOT_APPLICABLE, Verdict.WAIVED, Verdict.EXTERNAL}
        return any(
            one.necessity in BINDING and one.verdict not in settled
            for indicator in report.indicators
            for one in indicator.requirements
        )
    return False
