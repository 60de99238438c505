"""`scan --all`: the institutions of the settings one after another, each with its own settings, cache and history."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from spbe_docs.commands.asked import say
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
    """None: the user's own, which tells roots apart."""


def places(settings: Settings) -> tuple[Place, ...]:
    """Each institution of *settings* with what its own say.

    Raises UsageError when there is none, or when two would use the same name, settings or folder of reports.
    """
    if not settings.institutions:
        raise UsageError(f"{settings.file or 'Pengaturan'} tidak memuat [[institutions]]. Tulis dahulu instansinya.")
    found = tuple(_place(one, settings) for one in settings.institutions)
    for what, key in _MUST_DIFFER:
        seen: dict[object, Place] = {}
        for place in found:
            other = seen.setdefault(key(place), place)
            if other is not place:
                raise UsageError(
                    f"{settings.file}, baris {place.one.line}: {place.one.name} dan {other.one.name} (baris "
                    f"{other.one.line}) memakai {what} yang sama. Pisahkan."
                )
    return found


_MUST_DIFFER: tuple[tuple[str, Callable[[Place], object]], ...] = (
    ("nama", lambda place: region_key(place.one.name)),
    ("berkas pengaturan", lambda place: place.one.settings),
    ("folder laporan", lambda place: place.out.resolve()),
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
    try:
        code = scan(place)
    except SpbeDocsError as error:
        say(f"{name}: {error}")
        return error.exit_code
    except Exception as error:  # noqa: BLE001 - whatever happens with one institution, the others are scanned
        say(f"{name}: kesalahan internal ({type(error).__name__}: {error}). Laporkan kepada pengelola spbe-docs.")
        return ExitCode.INTERNAL
    if not quiet:
        say(f"{name}: selesai, kode keluar {int(code)}; {place.out}")
    return code
