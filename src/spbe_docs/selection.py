"""Which of the files below a root are read: neither what systems leave behind, nor what the settings leave out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from spbe_docs.globs import matching

_HIDDEN = ".*"
_FILES_IGNORED = (
    "~$*",
    ".~lock.*#",
    "._*",
    ".ds_store",
    "thumbs.db",
    "desktop.ini",
    "*.tmp",
    "*.part",
    "*.crdownload",
    _HIDDEN,
)
_FOLDERS_IGNORED = ("$recycle.bin", "system volume information", "@eadir", "#recycle", _HIDDEN)
_WRITTEN = {".ds_store": ".DS_Store", "thumbs.db": "Thumbs.db", "$recycle.bin": "$RECYCLE.BIN", "@eadir": "@eaDir"}
"""How a rule is shown where its usual spelling is not lower case."""

_DOCUMENT = re.compile(r".*\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|jpe?g|png|tiff?)", re.IGNORECASE | re.DOTALL)
"""Hidden or not, such a file is a document that somebody made."""

# Nearly every name is no such name, and its first or last letters tell.
_BEGINNINGS = tuple(pattern.partition("*")[0] for pattern in _FILES_IGNORED if not pattern.startswith("*"))
_ENDINGS = tuple(pattern[1:] for pattern in _FILES_IGNORED if pattern.startswith("*"))


@dataclass(frozen=True, slots=True)
class Selection:
    """What the settings say of a root, by patterns as `globs` understands them."""

    include: tuple[str, ...] = ()
    """All files when there are none."""

    exclude: tuple[str, ...] = ()

    def rule_against_file(self, name: str, path: str) -> str | None:
        """The rule by which the file of that *name*, at *path* below the root, is left out; None when it is wanted."""
        if rule := _file_rule(name) or matching(path, self.exclude):
            return rule
        return f"selain {', '.join(self.include)}" if self.include and not matching(path, self.include) else None

    def rule_against_folder(self, name: str, path: str) -> str | None:
        """The rule by which everything in that folder is left out; None when some of it may be wanted."""
        return _folder_rule(name) or matching(path + "/", self.exclude)


ALL_FILES = Selection()


def may_be_left_out(names: Sequence[str]) -> bool:
    """Whether one of *names* may be that of a file which systems leave behind: asked of a folder at once."""
    told = "\n".join(["", *names, ""]).lower()
    return any("\n" + beginning in told for beginning in _BEGINNINGS) or any(
        ending + "\n" in told for ending in _ENDINGS
    )


def _folder_rule(name: str) -> str | None:
    rule = _matching(name, _FOLDERS_IGNORED)
    return rule and rule + "/"


def _file_rule(name: str) -> str | None:
    lowered = name.lower()
    if not (lowered.startswith(_BEGINNINGS) or lowered.endswith(_ENDINGS)):
        return None
    rule = _matching(name, _FILES_IGNORED)
    return None if rule == _HIDDEN and _DOCUMENT.fullmatch(name) else rule


def _matching(name: str, patterns: tuple[str, ...]) -> str | None:
    for pattern in patterns:
        if fnmatchcase(name.lower(), pattern):
            return _WRITTEN.get(pattern, pattern)
    return None
