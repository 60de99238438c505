"""`spbe-docs pack`: the accepted papers of a result, copied under clean names and explained."""

import os
from collections.abc import Mapping
from pathlib import Path

from spbe_docs.commands.asked import say
from spbe_docs.discover import discover
from spbe_docs.engines.processes import ProcessEngine
from spbe_docs.errors import ExitCode, SourceError, UsageError
from spbe_docs.model.report import Report
from spbe_docs.model.settings import Pack
from spbe_docs.packing import naming
from spbe_docs.packing.copying import ENTRY
from spbe_docs.packing.pack import Packed, Wishes, pack
from spbe_docs.reports import words
from spbe_docs.reports.links import folders, with_outermost
from spbe_docs.reports.reopen import located, reopen
from spbe_docs.reports.sound import contradiction
from spbe_docs.settings.load import in_force

_LISTED = 5


def run(result: Path, out: Path, given: Pack, settings: Path | None) -> ExitCode:
    """Packs what the *result* of a scan accepts into *out*, as *given* or as the settings say.

    3 when a paper could not be packed.
    """
    wishes = _wishes(given, in_force(settings).pack)
    naming.check(wishes.name)
    report = reopen(result)
    if (why := contradiction(report)) is not None:
        raise UsageError(f"Hasil {located(result)}: {why}, seperti diubah dengan tangan. Pindai lagi, lalu ulangi.")
    roots = _folders(report, located(result).parent)
    place = Path(os.path.realpath(out))
    for root in roots.values():
        if place.is_relative_to(root) or root.is_relative_to(place):
            raise UsageError(f"Folder paket {out} dan folder dokumen {root} saling mencakup. Pilih --out yang lain.")
    with ProcessEngine(ENTRY, "", workers=1) as engine:
        packed = pack(report, _locations(report, roots), out, wishes, engine.map)
    _tell(packed, out)
    return ExitCode.UNREAD_FILES if packed.refused else ExitCode.DONE


def _wishes(given: Pack, settled: Pack) -> Wishes:
    return Wishes(
        given.name or settled.name or naming.DEFAULT,
        _bytes(given.file_mb or settled.file_mb),
        _bytes(given.part_mb or settled.part_mb),
    )


def _bytes(megabytes: float | None) -> int | None:
    return None if megabytes is None else int(megabytes * 1_000_000)


def _folders(report: Report, beside: Path) -> Mapping[str, Path]:
    """Where the roots of *report* lie, which was written to *beside*. Raises SourceError for one out of reach."""
    found = {}
    known = folders(report, beside)
    for root in report.roots:
        if (told := known[root.id]) is None:
            raise UsageError(f"Letak folder {root.name} tidak tercatat dalam hasil ini. Pindai lagi, lalu ulangi.")
        folder = Path(os.path.realpath(told))
        if not folder.is_dir():
            raise SourceError(f"Folder {folder} tidak terjangkau. Periksa apakah drive sudah tersambung.")
        found[root.id] = folder
    return found


def _locations(report: Report, folders: Mapping[str, Path]) -> Mapping[str, str]:
    """Where on the disk each document lies, by its id; of what lies in an archive, the archive.

    Found by listing: a path in the report may be masked, and so lead nowhere.
    """
    listed = {(root, file.path): file.location for root, at in folders.items() for file in discover(root, at).files}
    places = ((document.id, listed.get((document.root, path))) for document, path in with_outermost(report))
    return {identifier: location for identifier, location in places if location is not None}


def _tell(packed: Packed, out: Path) -> None:
    kept = packed.files - packed.copied
    say(
        f"Paket {out}: {packed.files} berkas ({words.size(packed.bytes)}); {packed.copied} baru atau berubah, "
        f"{kept} tetap, {packed.removed} dikeluarkan."
    )
    for path, why in list(packed.refused.items())[:_LISTED]:
        say(f"Tidak ikut: {path}. {why}")
    if len(packed.refused) > _LISTED:
        say(f"Tidak ikut pula: {len(packed.refused) - _LISTED} berkas lain; lihat daftar-periksa.csv.")
    say(f"Persyaratan yang masih kurang: {packed.lacking}; lihat daftar-periksa.csv.")
