"""From what a case says of a paper to its text: frames filled in, wordings exchanged."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from spbe_docs.errors import RulePackError
from spbe_docs.model.cases import Paper
from spbe_docs.phrasing import day_in_words
from spbe_docs.rulepack.case_schema import FrameFile, PaperFile
from spbe_docs.rulepack.tree import Path_, Tree
from spbe_docs.rulepack.words import closest

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_BLANK = "....."
_UNSIGNED = {"date": _BLANK, "year": _BLANK, "number": _BLANK, "signed": " "}
"""What a draft leaves open."""

_DAYS_A_MONTH = 30.4375
_FIELDS = ("title", "body", "number", "annex", "period", "unit", "attendees", "address")


@dataclass(frozen=True, slots=True)
class Named:
    """A paper as a case file describes it, with where it does."""

    data: PaperFile
    tree: Tree
    path: Path_


class Papers:
    """Makes the papers of one case file, which may be like others of the same or of the instrument's file."""

    def __init__(self, frames: Mapping[str, FrameFile], named: Mapping[str, Named]) -> None:
        self._frames = frames
        self._named = named

    def made(self, name: str, paper: Named, as_of: date) -> Paper:
        """The paper with its text. Raises RulePackError, with its place, when it cannot be made."""
        whole, chain = self._with_what_it_is_like(paper)
        if whole.text is not None:
            return Paper(name, _exchanged(whole.text, chain), None, whole.kind)
        if whole.frame is None:
            raise _refusal(paper, "naskah ini tidak menyebut 'frame', 'like', atau 'text'. Tambahkan salah satunya.")
        frame = self._frame(whole.frame, chain)
        filling = _filling(frame, whole, as_of)
        for field in ("title", "body"):
            if field in _asked(frame) and not filling[field]:
                raise _refusal(paper, f"bingkai '{whole.frame}' memerlukan '{field}'. Tambahkan kunci itu.")
        draft = _exchanged(_filled(frame, filling | _UNSIGNED), chain)
        text = draft if whole.draft else _exchanged(_filled(frame, filling), chain)
        kind = whole.kind or frame.kind
        return Paper(name, text, None if whole.draft else draft, kind, frame.screenshot, frame.slides)

    def _frame(self, name: str, chain: tuple[Named, ...]) -> FrameFile:
        if name not in self._frames:
            named = next(one for one in reversed(chain) if one.data.frame == name)
            raise _refusal(named, f"bingkai '{name}' tidak dikenal.{closest(name, self._frames)}", "frame")
        frame = self._frames[name]
        for one in chain:
            for field in sorted(one.data.model_fields_set & set(_FIELDS) - _asked(frame)):
                raise _refusal(one, f"bingkai '{name}' tidak memakai '{field}'. Hapus kunci itu.", field)
        return frame

    def _with_what_it_is_like(self, paper: Named) -> tuple[PaperFile, tuple[Named, ...]]:
        """All that is said of the paper, and where, from what it is like to itself."""
        chain = [paper]
        while (like := chain[0].data.like) is not None:
            if like not in self._named:
                raise _refusal(chain[0], f"naskah '{like}' tidak dikenal.{closest(like, self._named)}", "like")
            if any(self._named[like] is one for one in chain):
                raise _refusal(chain[0], f"naskah '{like}' menunjuk dirinya sendiri. Hapus 'like' itu.", "like")
            chain.insert(0, self._named[like])
        whole = chain[0].data
        for one in chain[1:]:
            said: dict[str, object] = {key: getattr(one.data, key) for key in one.data.model_fields_set}
            whole = whole.model_copy(update={"date": None, **said} if "months_ago" in said else said)
        return whole, tuple(chain)


def _asked(frame: FrameFile) -> set[str]:
    """What the frame has a place for."""
    return set(_PLACEHOLDER.findall(frame.text.lower()))


def _filling(frame: FrameFile, paper: PaperFile, as_of: date) -> dict[str, str]:
    """What goes into each place of the frame; "" where nothing does."""
    months = frame.months_ago if paper.months_ago is None else paper.months_ago
    day = paper.date or as_of - timedelta(days=round(months * _DAYS_A_MONTH))
    defaults = {str(key): text for key, text in frame.defaults.items()}
    filling = {field: str(getattr(paper, field) or defaults.get(field, "")) for field in _FIELDS}
    return filling | {"date": day_in_words(day), "year": str(day.year), "signed": "ttd."}


def _filled(frame: FrameFile, filling: Mapping[str, str]) -> str:
    """The frame with *filling*; a block of it in which a place stays empty is left out."""

    def value(placeholder: re.Match[str]) -> str:
        said = filling[placeholder[1].lower()]
        return said.upper() if placeholder[1].isupper() else said

    blocks = re.split(r"\n\s*\n", frame.text)
    kept = [one for one in blocks if all(filling[key.lower()] for key in _PLACEHOLDER.findall(one))]
    return "\n".join(_PLACEHOLDER.sub(value, block).strip("\n") for block in kept)


def _exchanged(text: str, chain: tuple[Named, ...]) -> str:
    """The text with the wordings exchanged that each paper of the chain names."""
    for one in chain:
        pairs: list[tuple[Path_, str, str]] = [(("replace", old), old, new) for old, new in one.data.replace.items()]
        pairs += [(("without", position), old, "") for position, old in enumerate(one.data.without)]
        for path, old, new in pairs:
            wording = re.compile(r"\s+".join(re.escape(word) for word in old.split()), re.IGNORECASE)
            text, count = wording.subn(lambda _, new=new: new, text)  # type: ignore[misc]
            if not count and _BLANK not in text:
                place = one.tree.place((*one.path, *path))
                raise RulePackError(f"{place}: kata '{old}' tidak ada dalam naskahnya. Samakan dengan isi naskah.")
    return text


def _refusal(paper: Named, why: str, *path: str) -> RulePackError:
    return RulePackError(f"{paper.tree.place((*paper.path, *path))}: {why}")
