"""Opens the cache for a scan, and says when there is none."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from spbe_docs.errors import UsageError
from spbe_docs.model.remembered import Cache
from spbe_docs.model.settings import Settings
from spbe_docs.refused import why
from spbe_docs.settings.load import in_force
from spbe_docs.store.cache import CacheFile
from spbe_docs.store.places import cache_folder, network_file_system

_ELSEWHERE = "Pilih folder lain dengan --cache, atau pakai --no-cache."


def cache_of(given: Path | None) -> Path:
    """The folder of the cache and the history: as *given*, else by the settings, else the user's own."""
    return given or in_force(None).cache or cache_folder()


@contextmanager
def remembered(
    settings: Settings, roots: Sequence[Path], today: date, say: Callable[[str], None], *, wanted: bool
) -> Iterator[Cache]:
    """The cache in the folder of *settings*, or in the user's own.

    Forgetful when it is not *wanted*, or when it cannot be used, which is said.

    Raises UsageError for a folder inside one of *roots*, a file of a newer version, and a folder that was chosen
    and cannot be written to.
    """
    file = None
    try:
        file = _opened(settings, roots, today, say) if wanted else None
    except BlockingIOError:
        say("Cache sedang dipakai oleh pemindaian lain; pemindaian ini berjalan tanpa cache.")
    except (OSError, RuntimeError) as error:  # no home, no permission, a full disk
        if settings.cache is not None:
            raise UsageError(
                f"Folder cache {settings.cache} tidak dapat dipakai ({why(error)}). {_ELSEWHERE}"
            ) from error
        say(f"Cache tidak dapat dipakai ({why(error)}); pemindaian ini berjalan tanpa cache.")
    if file is None:
        yield Cache({}, {}, {}, {}, remembers=False)
        return
    said = len(file.said)
    for sentence in file.said:
        say(sentence)
    with file:
        yield file.cache
    for sentence in file.said[said:]:
        say(sentence)


def _opened(settings: Settings, roots: Sequence[Path], today: date, say: Callable[[str], None]) -> CacheFile:
    folder = (settings.cache or cache_folder()).absolute()
    for root in roots:
        if folder.resolve().is_relative_to(root):
            raise UsageError(
                f"Folder cache {folder} berada di dalam folder yang dipindai ({root}). Pilih --cache di luarnya, "
                "atau pakai --no-cache."
            )
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"Folder cache {folder} adalah berkas. {_ELSEWHERE}")
    remote = network_file_system(folder)
    if remote is not None:
        say(
            f"Peringatan: cache {folder} berada di drive jaringan ({remote}); itu lambat dan dapat merusaknya. "
            "Pilih folder pada disk komputer ini dengan --cache."
        )
    return CacheFile(folder, today, write_ahead=remote is None, unused_days=settings.retention.cache_days)
