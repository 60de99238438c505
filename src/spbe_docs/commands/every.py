"""`scan --all`: the institutions of the settings one after another, each with its own settings, cache and history."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

from spbe_docs.commands.asked import said, say
from spbe_docs.errors import ExitCode, SpbeDocsError, UsageError
from spbe_docs.model.settings import InstitutionSettings, Settings
from spbe_docs.relate.names import region_key
from spbe_docs.reports.filenames import safe
from spbe_docs.settings.load import load

_REPORT = "spbe-report"
_MILDEST_FIRST = (ExitCode.DONE, ExitCode.GAPS, ExitCode.UNREAD_FILES, ExitCode.SOURCE)
"""Every other code says that a run did not come to an end."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where one institution is scanned."""

    one: InstitutionSettings
    settings: Settings
    out: Path
    cache: Path | None
    """Its own, below the one of all where its settings name none. None: the user's, which tells institutions apart."""

    @property
    def roots(self) -> tuple[Path, ...]:
        """The folders of its documents, absolute."""
        return self.one.folders or tuple(root.folder for root in self.settings.roots)


def places(settings: Settings) -> tuple[Place, ...]:
    """Each institution of *settings* with what its own say.

    Raises UsageError when there is none, or when two would use the same name, code, settings, documents or folder of
    reports: papers of one must not prove anything for another.
    """
    if not settings.institutions:
        raise UsageError(f"{settings.file or 'Pengaturan'} tidak memuat [[institutions]]. Tulis dahulu instansinya.")
    found = tuple(_place(one, settings) for one in settings.institutions)
    for what, key in _MUST_DIFFER:
        seen: dict[object, Place] = {}
        for place in found:
            if (told := key(place)) is not None and (other := seen.setdefault(told, place)) is not place:
                raise _clash(settings, place, other, f"memakai {what} yang sama")
    for one, other in permutations(found, 2):
        if any(root.is_relative_to(its) for root in one.roots for its in other.roots):
            raise _clash(settings, one, other, "memakai folder dokumen yang saling mencakup")
        if any(Path(os.path.realpath(one.out)).is_relative_to(its) for its in other.roots):
            raise _clash(settings, one, other, "berbagi tempat: laporan yang satu di dalam folder dokumen yang lain")
    return found


_MUST_DIFFER: tuple[tuple[str, Callable[[Place], object]], ...] = (
    ("nama", lambda place: region_key(place.one.name)),
    ("berkas pengaturan", lambda place: os.path.realpath(place.one.settings)),
    ("kode wilayah", lambda place: place.one.code or place.settings.code),
    ("folder laporan", lambda place: os.path.realpath(place.out)),
)


def _clash(settings: Settings, one: Place, other: Place, what: str) -> UsageError:
    return UsageError(
        f"{settings.file}, baris {one.one.line}: {one.one.name} dan {other.one.name} (baris {other.one.line}) {what}. "
        "Pisahkan."
    )


def _place(one: InstitutionSettings, above: Settings) -> Place:
    try:
        own = load(one.settings)
    except UsageError:  # said when it is its turn: the others are scanned all the same
        own = Settings(file=one.settings)
    out = own.output.folder or one.settings.parent / _REPORT
    return Place(one, own, out, own.cache or (above.cache and above.cache / safe(one.name)))


def run(settings: Settings, scan: Callable[[Place], ExitCode], *, quiet: bool) -> ExitCode:
    """Scans each; one that fails is said and never stops the others. The gravest exit code of all."""
    codes = [_tried(place, scan, quiet=quiet) for place in places(settings)]
    return max(codes, key=_gravity)


def _gravity(code: ExitCode) -> tuple[int, int]:
    mild = code in _MILDEST_FIRST
    return (0, _MILDEST_FIRST.index(code)) if mild else (1, int(code))


def _tried(place: Place, scan: Callable[[Place], ExitCode], *, quiet: bool) -> ExitCode:
    name = place.one.name
    own = place.settings.institution
    if own is not None and region_key(own) != region_key(name):
        say(f"{name}: {place.one.settings} adalah pengaturan {own}, bukan {name}. Samakan namanya.")
        return ExitCode.USAGE
    code, other = place.one.code, place.settings.code
    if code and other and code != other:
        say(f"{name}: {place.one.settings} menyebut kode {other}, bukan {code}. Samakan kodenya.")
        return ExitCode.USAGE
    try:
        ended = scan(place)
    except SpbeDocsError as error:
        say(f"{name}: {error}")
        return error.exit_code
    except Exception as error:  # noqa: BLE001 - whatever happens with one institution, the others are scanned
        say(f"{name}: kesalahan internal ({type(error).__name__}: {error}). Laporkan kepada pengelola spbe-docs.")
        return ExitCode.INTERNAL
    if not quiet or ended is not ExitCode.DONE:
        tell = say if ended is ExitCode.SOURCE else said
        tell(f"{name}: selesai, kode keluar {int(ended)}; {place.out}")
    return ended
