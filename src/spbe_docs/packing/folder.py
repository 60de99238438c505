"""The folder of a pack: what an earlier pack left there, and what may be put in or taken away."""

import hashlib
import json
from collections.abc import Container, Iterable, Mapping, Sequence
from pathlib import Path

from spbe_docs.errors import UsageError
from spbe_docs.refused import why
from spbe_docs.whole import write_whole

MANIFEST = "paket.json"
"""What the pack put here, with digests: only that is ever replaced or taken away."""

_CHUNK = 1 << 20


def earlier(out: Path) -> Mapping[str, str]:
    """The digests of what an earlier pack put into *out* and is still there, by path; empty for a new folder.

    Raises UsageError for a folder with anything else in it, or where somebody changed what the pack put there.
    """
    try:
        if not out.exists():
            return {}
        if not out.is_dir():
            raise UsageError(f"{out} adalah berkas, bukan folder. Pilih --out yang lain.")
        manifest = out / MANIFEST
        if not manifest.is_file():
            if any(out.iterdir()):
                raise UsageError(f"Folder {out} sudah berisi berkas lain. Pilih --out yang kosong.")
            return {}
        if link := next((one for one in out.rglob("*") if one.is_symlink()), None):
            raise UsageError(f"{link} adalah tautan. Hapus tautannya, atau pilih --out yang kosong, lalu ulangi.")
        found = {path: (digest_of(out / path), known) for path, known in _known(manifest) if (out / path).is_file()}
    except OSError as error:
        raise unusable(out, error) from error
    for path, (digest, known) in found.items():
        if digest not in known:
            raise UsageError(
                f"{out / path} diubah orang sejak paket terakhir dibuat. Pindahkan ke luar folder paket, lalu ulangi."
            )
    return {path: digest for path, (digest, _) in found.items()}


def refuse_others(out: Path, paths: Iterable[str], before: Container[str]) -> None:
    """Raises UsageError when at one of *paths* lies what no earlier pack put there: it would be lost."""
    other = next((out / path for path in paths if path not in before and (out / path).exists()), None)
    if other is not None:
        raise UsageError(f"{other} bukan dari paket sebelumnya. Pindahkan ke luar folder paket, lalu ulangi.")


def _known(manifest: Path) -> Iterable[tuple[str, Sequence[str]]]:
    """By path the digests that the pack may have put there: two where a run was cut off."""
    try:
        files = json.loads(manifest.read_text(encoding="utf-8"))["files"]
        known = {_inside(path): [str(digest) for digest in digests] for path, digests in files.items()}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError(f"{manifest} bukan daftar paket spbe-docs, atau rusak. Pilih --out yang kosong.") from error
    return known.items()


def _inside(path: str) -> str:
    """*path*. Raises ValueError when it leads out of the folder."""
    parts = Path(path).parts
    if not parts or Path(path).is_absolute() or {"\\", ":"} & set(path) or ".." in parts:
        raise ValueError(path)
    return path


def write_manifest(out: Path, *files: Mapping[str, str]) -> None:
    """Say what the pack put into *out*; while it is at work, both what was there and what is to be."""
    known: dict[str, list[str]] = {}
    for some in files:
        for path, digest in some.items():
            if digest not in known.setdefault(path, []):
                known[path].append(digest)
    told = {"tool": "spbe-docs", "files": dict(sorted(known.items()))}
    write_whole(out / MANIFEST, (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode())


def digest_of(file: Path) -> str:
    """The SHA-256 of *file*."""
    digest = hashlib.sha256()
    with file.open("rb") as content:
        while block := content.read(_CHUNK):
            digest.update(block)
    return digest.hexdigest()


def unusable(out: Path, error: OSError) -> UsageError:
    """*error* as a sentence on the folder."""
    return UsageError(f"Paket tidak dapat ditulis ke {out} ({why(error)}). Periksa izin dan ruang simpan.")
