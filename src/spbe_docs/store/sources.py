"""The last good listing of each root, a small file each beside the cache: what is used on the night its source is away.

It is no part of the cache, which can be made anew: this cannot, while the source is away.
"""

import hashlib
import json
import os
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from spbe_docs.model.documents import Reason, Trouble
from spbe_docs.refused import why
from spbe_docs.sources.values import Known
from spbe_docs.store.database import private_folder
from spbe_docs.whole import write_whole

FOLDER = "sources"

# 1: first layout.
_VERSION = 1
_QUICKLY = 1
"""Of zlib: names shrink well at any level."""


class KnownSources:
    """What is known of the roots of other runs, by their folder as it was named."""

    def __init__(self, folder: Path, say: Callable[[str], None]) -> None:
        """Below *folder*, which need not exist; *say* is told, in Indonesian, what a person should know."""
        self._folder = folder / FOLDER
        self._say = say
        self._before: dict[Path, tuple[str, bytes]] = {}

    def of(self, root: Path) -> Known | None:
        """The last good listing of the folder *root*; None when there is none, or none that can be trusted."""
        place = self._place(root)
        try:
            line, _, content = place.read_bytes().partition(b"\n")
        except FileNotFoundError:
            return None
        except OSError as error:
            self._say(f"Catatan sumber {place} tidak dapat dibaca ({why(error)}); dianggap belum ada.")
            return None
        try:
            head = _head(line, root, content)
            unread = {path: Trouble(Reason(code), message) for path, (code, message) in head["unread"].items()}
            day, files = date.fromisoformat(head["day"]), int(head["files"])
            known = Known(day, files, head["base"], head["terms"], unread, content)
            self._before[place] = head["content"], content
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self._say(f"Catatan sumber {place} rusak; dianggap belum ada.")
            return None
        return known

    def keep(self, root: Path, now: Known) -> None:
        """Remember *now*, whose content is not compressed, as the last good state of the folder *root*."""
        place = self._place(root)
        digest = _digest(now.content)
        if (before := self._before.get(place)) is not None and before[0] == digest:
            content = before[1]
        else:
            content = zlib.compress(now.content, _QUICKLY)
        head = {
            "version": _VERSION,
            "folder": str(root),
            "day": now.day.isoformat(),
            "files": now.files,
            "base": now.base,
            "terms": now.terms,
            "unread": {path: [trouble.reason, trouble.message] for path, trouble in now.unread.items()},
            "content": digest,
            "compressed": _digest(content),
        }
        try:
            private_folder(self._folder.parent)
            private_folder(self._folder)
            write_whole(place, json.dumps(head).encode("ascii") + b"\n" + content, private=True)
        except OSError as error:
            self._say(f"Daftar berkas sumber {root} tidak dapat dicatat ({why(error)}); periksa ruang disk.")

    def _place(self, root: Path) -> Path:
        return self._folder / f"{hashlib.sha256(os.fsencode(root)).hexdigest()[:32]}.listing"


def _head(line: bytes, root: Path, content: bytes) -> dict[str, Any]:
    """What stands before *content*. Raises ValueError or KeyError when it is not what was written for *root*."""
    head: dict[str, Any] = json.loads(line)
    if (head["version"], head["folder"], head["compressed"]) != (_VERSION, str(root), _digest(content)):
        raise ValueError("not what was written")
    return head


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()
