"""Says what the cache holds and where it lies, or empties it."""

from pathlib import Path

from spbe_docs.commands.remember import cache_of
from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.refused import why
from spbe_docs.store.cache import FILE_NAME, counts
from spbe_docs.store.database import DamagedError, files_of, remove

_WORDS = {
    "folders": "folder dengan berkas yang sudah dikenali isinya",
    "listing": "berkas lain yang pernah dikenali isinya",
    "pages": "dokumen dengan teks halamannya",
    "examined": "hasil pemeriksaan dokumen menurut aturan",
    "rules": "susunan aturan yang pernah dipakai",
}


def info(given: Path | None) -> ExitCode:
    """Prints where the cache lies, what it holds and how large it is."""
    folder = cache_of(given)
    print(f"Letak  : {folder}")  # noqa: T201
    try:
        found = counts(folder)
    except DamagedError:
        print("Isi    : rusak. Pemindaian berikutnya memulainya dari awal; atau hapus: spbe-docs cache clear")  # noqa: T201
    else:
        if found is None:
            print("Isi    : belum ada")  # noqa: T201
            return ExitCode.DONE
        for table, count in found.items():
            print(f"Isi    : {_number(count)} {_WORDS[table]}")  # noqa: T201
    size = sum(file.stat().st_size for file in files_of(folder / FILE_NAME))
    print(f"Ukuran : {_size(size)}")  # noqa: T201
    return ExitCode.DONE


def clear(given: Path | None) -> ExitCode:
    """Removes the cache and says what that was. Raises UsageError while a scan uses it."""
    folder = cache_of(given)
    try:
        removed = remove(folder / FILE_NAME)
    except BlockingIOError as error:
        raise UsageError(
            f"Cache di {folder} sedang dipakai oleh pemindaian lain. Tunggu sampai selesai, lalu jalankan lagi."
        ) from error
    except OSError as error:
        raise UsageError(f"Cache di {folder} tidak dapat dihapus ({why(error)}). Periksa izinnya.") from error
    if not removed:
        print(f"Tidak ada cache di {folder}.")  # noqa: T201
    for file, size in removed:
        print(f"Dihapus: {file} ({_size(size)})")  # noqa: T201
    return ExitCode.DONE


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB".replace(".", ",")
