"""The shared drives on the disk, changed together with the truth about them."""

import os
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.nights.papers import SUBJECTS, Paper, as_word, regulation

ROOTS = ("bukti", "arsip")
"""The scanned folders, in the order of the settings."""

SENTINEL = "bukti/JANGAN DIHAPUS.txt"
CLOSABLE = "bukti/Kebijakan"
_FOLDERS = (CLOSABLE, f"{CLOSABLE}/2024", "bukti/Bagian Hukum", "bukti", "arsip/2023", "arsip")
_ON_A_SUBJECT = 0.6


@dataclass(slots=True)
class Truth:
    """What is where."""

    papers: dict[str, Paper] = field(default_factory=dict)
    """By the path below the share, which begins with the root."""

    harder: frozenset[str] = frozenset()
    """Subjects of which the rules ask more than any paper has."""

    def copy(self) -> "Truth":
        return Truth(dict(self.papers), self.harder)

    def proofs(self, subject: str) -> list[str]:
        """The paths of the papers that regulate *subject*."""
        if subject in self.harder:
            return []
        return [path for path, paper in self.papers.items() if paper.proves == subject]


class Drive:
    """The share with its roots, and what people do there."""

    def __init__(self, place: Path, lots: random.Random) -> None:
        self.share = place / "share"
        self.truth = Truth()
        self._lots = lots
        self._number = 0
        self._clock = 0.0
        self._removed: dict[str, Paper] = {}

    def tick(self, now: datetime) -> None:
        """From now on, files are written in the evening before *now*."""
        self._clock = (now - timedelta(hours=8)).timestamp()

    def put(self, path: str, paper: Paper, when: float | None = None) -> None:
        file = self.share / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(paper.content)
        self._clock += 1
        os.utime(file, (when or self._clock, when or self._clock))
        self.truth.papers[path] = paper

    def add(self) -> None:
        bare = [one for one in SUBJECTS if len(self.truth.proofs(one)) < 2]
        subject = self._lots.choice(bare) if bare and self._lots.random() < _ON_A_SUBJECT else None
        self._number += 1
        folder = self._lots.choice(_FOLDERS)
        if subject is None:
            text = f"Catatan rapat nomor {self._number} tentang {self._lots.choice(['jaringan', 'kepegawaian'])}."
            self.put(f"{folder}/Catatan {self._number}.txt", Paper(text.encode()))
            return
        text = regulation(subject, self._number)
        is_word = self._lots.random() < 0.3
        name = f"Perbup {self._number} Layanan {subject}.{'docx' if is_word else 'txt'}"
        self.put(f"{folder}/{name}", Paper(as_word(text) if is_word else text.encode(), subject))

    def copy_one(self) -> None:
        path = self._some(lambda _, paper: paper.proves is not None)
        if path is not None:
            stem, _, ending = path.rpartition("/")[2].rpartition(".")
            to = f"{self._lots.choice(_FOLDERS)}/{stem} salinan {self._number}.{ending}"
            self.put(to, self.truth.papers[path])

    def edit(self) -> None:
        path = self._some(lambda path, paper: path.endswith(".txt") and paper.is_readable)
        if path is not None:
            self.put(path, self._edited(self.truth.papers[path]))

    def edit_and_move(self) -> None:
        """Saved under another name, and the old file thrown away."""
        path = self._some(lambda path, paper: path.endswith(".txt") and paper.proves is not None)
        if path is not None:
            paper = self._edited(self.truth.papers[path])
            self._drop(path)
            self._number += 1
            self.put(f"{self._lots.choice(_FOLDERS)}/Revisi {self._number} {path.rpartition('/')[2]}"[-80:], paper)

    def break_one(self) -> None:
        path = self._some(lambda path, paper: paper.proves is not None and path.endswith(".docx"))
        if path is not None:
            self.put(path, Paper(self.truth.papers[path].content[:400], is_readable=False))

    def move(self) -> None:
        """To another folder, or another root."""
        path = self._some(lambda *_: True)
        if path is not None:
            self.rename(path, self._lots.choice(_FOLDERS))

    def rename(self, path: str, folder: str) -> None:
        self._number += 1
        to = f"{folder}/Pindahan {self._number} {path.rpartition('/')[2][-60:]}"
        (self.share / to).parent.mkdir(parents=True, exist_ok=True)
        (self.share / path).rename(self.share / to)
        self.truth.papers[to] = self.truth.papers.pop(path)

    def replace_unseen(self) -> None:
        """Another content of the same size, with the same time."""
        path = self._some(lambda path, paper: paper.proves is not None and path.endswith(".txt"))
        if path is not None:
            when = (self.share / path).stat().st_mtime
            self.put(path, self._off_subject(self.truth.papers[path]), when)

    def remove(self) -> None:
        wanted = self._lots.random() < _ON_A_SUBJECT
        path = self._some(lambda _, paper: wanted == (paper.proves is not None))
        if path is not None:
            self._removed[path] = self.truth.papers[path]
            self._drop(path)

    def bring_back(self) -> None:
        """What was removed, where it was."""
        if self._removed:
            path = self._lots.choice(sorted(self._removed))
            self.put(path, self._removed.pop(path))

    def hide_half(self, to: Path) -> None:
        """Every second file of the first root goes; of those that stay, one is renamed."""
        own = [path for path in sorted(self.truth.papers) if path.startswith(ROOTS[0])]
        for path in own[::2]:
            (to / path).parent.mkdir(parents=True, exist_ok=True)
            (self.share / path).rename(to / path)
        self.rename(self._lots.choice(own[1::2]), ROOTS[0])

    def bring_half_back(self, place: Path) -> None:
        for file in [one for one in place.rglob("*") if one.is_file()]:
            file.rename(self.share / file.relative_to(place))
        shutil.rmtree(place, ignore_errors=True)

    def _drop(self, path: str) -> None:
        (self.share / path).unlink()
        del self.truth.papers[path]

    def _edited(self, paper: Paper) -> Paper:
        if paper.proves is None:
            return Paper(paper.content + b" Ditambah.")
        if self._lots.random() < 0.5:  # it says the same in other words
            text = paper.content.decode().replace("dilaksanakan oleh Dinas.", "dilaksanakan oleh Dinas. Diubah.", 1)
            return Paper(text.encode(), paper.proves)
        return self._off_subject(paper)

    def _off_subject(self, paper: Paper) -> Paper:
        subject = paper.proves or ""
        changed = paper.content.decode().replace(f"Layanan {subject}", f"Layanan {'x' * len(subject)}")
        return Paper(changed.encode())

    def _some(self, fits: Callable[[str, Paper], bool]) -> str | None:
        fitting = [path for path, paper in sorted(self.truth.papers.items()) if fits(path, paper)]
        return self._lots.choice(fitting) if fitting else None
