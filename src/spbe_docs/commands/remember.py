"""Opens the cache for a scan, and says when there is none."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from spbe_docs.errors import UsageError
from spbe_docs.model.remembered import Cache
from spbe_docs.store.cache import CacheFile
from spbe_docs.store.places import cache_folder, network_file_system

_ELSEWHERE = "Pilih folder lain dengan --cache, atau pakai --no-cache."


@contextmanager
def remembered(
    given: Path | None, roots: Sequence[Path], today: date, say: Callable[[str], None], *, wanted: bool
) -> Iterator[Cache]:
    """The cache in the folder *given*, or in the user's own.

    Forgetful when it is not *wanted*, or when it cannot be used, which is said.

    Raises UsageError for a folder inside one of *roots*, a file of a newer version, and a folder that was *given*
    and cannot be written to.
    """
    file = None
    try:
        file = _opened(given, roots, today, say) if wanted else None
    except BlockingIOError:
        say("Cache sedang dipakai oleh pemindaian lain; pemindaian ini berjalan tanpa cache.")
    except (OSError, RuntimeError) as error:  # no home, no permission, a full disk
        if given is not None:
            raise UsageError(f"Folder cache {given} tidak dapat dipakai ({error}). {_ELSEWHERE}") from error
        say(f"Cache tidak dapat dipakai ({error}); pemindaian ini berjalan tanpa cache.")
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


def _opened(given: Path | None, roots: Sequence[Path], today: date, say: Callable[[str], None]) -> CacheFile:
    folder = (given or cache_folder()).absolute()
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
    return CacheFile(folder, today, write_ahead=remote is None)
