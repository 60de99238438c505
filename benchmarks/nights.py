"""A hundred nights over a shared drive that grows and has its troubles, against an oracle that knows the truth.

Files are added, edited, renamed, removed, broken, and replaced by others of the same size and time; the share is gone,
half gone, or cut off while it is read; somebody saves a file all through the run; the clock is moved back; a rule
changes; runs are killed; the disk is full. Every night the oracle compares each verdict and each change with what it
knows.

Each night is the real command line in a process of its own, but for its clock. A tiny rule pack asks for one regulation
for each subject, so that the truth needs no judging: a subject is regulated when a file says so.
"""

import argparse
import io
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import docx
from benchmarks.measuring import Table

NIGHTS = 100
FIRST = datetime(2025, 3, 3, 1, 0)  # noqa: DTZ001 - as the clock of the machine has it
CHECKED = 0.25
"""The share of unchanged files hashed all the same: so what is replaced under the same size and time is found."""


@dataclass(frozen=True, slots=True)
class Plan:
    """On which of a hundred nights what goes wrong."""

    gone: frozenset[int] = frozenset({13, 27, 48, 49, 77})
    half_gone: frozenset[int] = frozenset({20, 55, 90})
    cut: frozenset[int] = frozenset({33, 62, 85})
    in_motion: frozenset[int] = frozenset({17, 44, 70})
    clock_back: frozenset[int] = frozenset({40})
    rule_changed: frozenset[int] = frozenset({30, 66})
    killed: frozenset[int] = frozenset({6, 15, 24, 36, 46, 53, 60, 72, 83, 94})
    disk_full: frozenset[int] = frozenset({37, 81})

    def within(self, nights: int) -> "Plan":
        """The same in so many nights."""
        scaled = ({max(2, night * nights // 100) for night in getattr(self, one.name)} for one in fields(self))
        return Plan(*map(frozenset, scaled))


SUBJECTS = (
    "Anggrek", "Bakung", "Cempaka", "Dahlia", "Edelweis", "Flamboyan", "Gardenia", "Hortensia", "Iris", "Jasmin",
    "Kenanga", "Lavender", "Melati", "Nusaindah", "Oleander", "Petunia", "Ruellia", "Seroja", "Tulip", "Verbena",
)  # fmt: skip
RULES = Path(__file__).parents[1] / "rules"
_FOLDERS = ("Kebijakan", "Kebijakan/2024", "Bagian Hukum", "Arsip", "")
_ON_A_SUBJECT = 0.6
_LIMIT = 240.0
"""Seconds that no run may take: then it hangs."""

_RUN = """
import sys
from datetime import datetime
from spbe_docs.cli import main, scan
class Clock(datetime):
    @classmethod
    def now(cls, tz=None):
        return datetime.fromisoformat(sys.argv[1])
scan.datetime = Clock
sys.exit(main.main(sys.argv[2:]))
"""


@dataclass(frozen=True, slots=True)
class Paper:
    """What one file holds, as the oracle knows it."""

    content: bytes
    proves: str | None = None
    """The subject that it regulates."""

    is_readable: bool = True


@dataclass(slots=True)
class Truth:
    """The drive as it is."""

    papers: dict[str, Paper] = field(default_factory=dict)
    hidden: dict[str, Paper] = field(default_factory=dict)
    """By path: what stood there before it was replaced under the same size and time, as long as nobody noticed."""

    harder: frozenset[str] = frozenset()
    """Subjects of which the rules ask more than any paper has."""

    def copy(self) -> "Truth":
        return Truth(dict(self.papers), dict(self.hidden), self.harder)

    def has_twin(self, path: str) -> bool:
        """Whether another file holds another version of the regulation at *path*: nobody knows which holds."""
        number = _number(self.papers[path])
        papers = (*self.papers.items(), *self.hidden.items())
        return number is not None and any(
            other != path and _number(paper) == number and paper.content != self.papers[path].content
            for other, paper in papers
        )

    def proofs(self, subject: str, *, hidden: bool = False) -> list[str]:
        """The paths of the papers that regulate *subject*; *hidden*: as who has not noticed would say."""
        if subject in self.harder:
            return []
        papers = {**self.papers, **self.hidden} if hidden else self.papers
        return [path for path, paper in papers.items() if paper.proves == subject]


def _number(paper: Paper) -> bytes | None:
    """The number of a regulation that is plain text."""
    found = re.search(rb"^NOMOR (\d+) TAHUN", paper.content, re.MULTILINE)
    return found[1] if found else None


def regulation(subject: str, number: int, note: str = "", *, about: str | None = None) -> str:
    """A regulation on *subject*; *about*: on something else under its title, of the same length."""
    place = "KABUPATEN MAJU JAYA"
    return f"""BUPATI MAJU JAYA
PROVINSI JAWA TENGAH
PERATURAN BUPATI MAJU JAYA
NOMOR {number} TAHUN 2024
TENTANG
PENYELENGGARAAN URUSAN NOMOR {number}
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI MAJU JAYA,
Menimbang : bahwa untuk mewujudkan pemerintahan yang baik perlu pengaturan;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG PENYELENGGARAAN URUSAN NOMOR {number}.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan Daerah adalah Kabupaten Maju Jaya.
BAB II
PENYELENGGARAAN
Pasal 2
(1) Pemerintah Daerah menyelenggarakan Layanan {about or subject} bagi masyarakat.
(2) Layanan {about or subject} sebagaimana dimaksud pada ayat (1) dilaksanakan oleh Dinas. {note}
BAB III
KETENTUAN PENUTUP
Pasal 3
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Maju Jaya
pada tanggal 4 Mei 2024
BUPATI MAJU JAYA,
ttd
BUDI SANTOSO
Diundangkan di Maju Jaya
pada tanggal 4 Mei 2024
SEKRETARIS DAERAH {place},
ttd
SITI AMINAH
BERITA DAERAH {place} TAHUN 2024 NOMOR {number}
"""


def as_word(text: str) -> bytes:
    """*text* as a Word file."""
    made, out = docx.Document(), io.BytesIO()
    for line in text.splitlines():
        made.add_paragraph(line)
    made.save(out)
    return out.getvalue()


def write_rules(place: Path, harder: frozenset[str]) -> None:
    """A pack that asks for one regulation for each subject; of *harder* ones, with words that none has."""
    (place / "indicators").mkdir(parents=True, exist_ok=True)
    (place / "instrument.yaml").write_text(
        'id: malam\nversion: "1"\ntitle: Instrumen malam\nregulation: Peraturan contoh\nconfidence: medium\n'
        "valid_from: 2024-01-01\nvalid_to: null\nminimum: 1\nmaximum: 5\n"
        'domains: [{id: kebijakan, name: Kebijakan, weight: "100"}]\n'
        'aspects: [{id: internal, name: Kebijakan Internal, domain: kebijakan, weight: "100"}]\n'
        'bands: [{name: Kurang, at_least: "1.0"}, {name: Baik, at_least: "2.6"}]\n'
        "owners: [{id: diskominfo, name: Dinas Komunikasi dan Informatika}]\nsources: {PC: Peraturan contoh}\n",
        encoding="utf-8",
    )
    for number, subject in enumerate(SUBJECTS, 1):
        phrase = f"layanan {subject.lower()}" + (" terpadu" if subject in harder else "")
        (place / "indicators" / f"{number:02}-{subject.lower()}.yaml").write_text(
            f"number: {number}\nname: Tingkat Kematangan Kebijakan Layanan {subject}\nshort_name: Layanan {subject}\n"
            f'aspect: internal\nweight: "{100 // len(SUBJECTS)}"\nowners: [diskominfo]\nautomation: full\n'
            f"subjects: {{kebijakan: {{stands: operative, phrases: [{phrase}]}}}}\n"
            "levels: {2: {text: Ditetapkan., source: PC, confidence: medium, builds_on: 0}}\n"
            f"requirements:\n  - {{id: {number:02}-L2-1, level: 2, title: Kebijakan layanan {subject}, "
            "necessity: required, kinds: [perkada], subject: kebijakan, source: PC, confidence: medium, "
            "action: Tetapkan.}\n",
            encoding="utf-8",
        )


class Drive:
    """The folder on the disk, changed together with the truth."""

    def __init__(self, place: Path, lots: random.Random) -> None:
        self.root = place / "share" / "bukti"
        self.truth = Truth()
        self._lots = lots
        self._number = 0
        self._clock = FIRST.timestamp()

    def tick(self, now: datetime) -> None:
        """From now on, files are written in the evening before *now*."""
        self._clock = (now - timedelta(hours=8)).timestamp()

    def put(self, path: str, paper: Paper, when: float | None = None) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(paper.content)
        self._clock += 1
        os.utime(file, (when or self._clock, when or self._clock))
        self.truth.papers[path] = paper
        self.truth.hidden.pop(path, None)

    def drop(self, path: str) -> None:
        (self.root / path).unlink()
        del self.truth.papers[path]
        self.truth.hidden.pop(path, None)

    def add(self) -> None:
        bare = [one for one in SUBJECTS if len(self.truth.proofs(one)) < 2]
        subject = self._lots.choice(bare) if bare and self._lots.random() < _ON_A_SUBJECT else None
        self._number += 1
        folder = self._lots.choice(_FOLDERS)
        if subject is None:
            text = f"Catatan rapat nomor {self._number} tentang {self._lots.choice(['jaringan', 'kepegawaian'])}."
            self.put(_in(folder, f"Catatan {self._number}.txt"), Paper(text.encode()))
            return
        text = regulation(subject, self._number)
        is_word = self._lots.random() < 0.3
        name = f"Perbup {self._number} Layanan {subject}.{'docx' if is_word else 'txt'}"
        self.put(_in(folder, name), Paper(as_word(text) if is_word else text.encode(), subject))

    def copy_one(self) -> None:
        path = self._some(lambda _, paper: paper.proves is not None)
        if path is not None:
            stem, _, ending = path.rpartition("/")[2].rpartition(".")
            self.put(
                _in(self._lots.choice(_FOLDERS), f"{stem} salinan {self._number}.{ending}"), self.truth.papers[path]
            )

    def edit(self) -> None:
        path = self._some(lambda path, paper: path.endswith(".txt") and paper.is_readable)
        if path is None:
            return
        paper = self.truth.papers[path]
        if paper.proves is None:
            self.put(path, Paper(paper.content + b" Ditambah."))
        elif self._lots.random() < 0.5:  # it says the same in other words
            text = paper.content.decode().replace("dilaksanakan oleh Dinas.", "dilaksanakan oleh Dinas. Diubah.", 1)
            self.put(path, Paper(text.encode(), paper.proves))
        else:
            self.put(path, self._off_subject(paper))

    def break_one(self) -> None:
        path = self._some(lambda path, paper: paper.proves is not None and path.endswith(".docx"))
        if path is not None:
            self.put(path, Paper(self.truth.papers[path].content[:400], is_readable=False))

    def move(self) -> None:
        path = self._some(lambda *_: True)
        if path is None:
            return
        to = _in(self._lots.choice(_FOLDERS), f"Pindahan {self._number} {path.rpartition('/')[2]}"[-80:])
        self._number += 1
        (self.root / to).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).rename(self.root / to)
        self.truth.papers[to] = self.truth.papers.pop(path)
        self.truth.hidden.pop(path, None)

    def replace_unseen(self) -> None:
        """Another content of the same size, with the same time."""
        path = self._some(lambda path, paper: paper.proves is not None and path.endswith(".txt"))
        if path is None or path in self.truth.hidden:
            return
        before, when = self.truth.papers[path], (self.root / path).stat().st_mtime
        self.put(path, self._off_subject(before), when)
        self.truth.hidden[path] = before

    def remove(self) -> None:
        wanted = self._lots.random() < _ON_A_SUBJECT
        path = self._some(lambda _, paper: wanted == (paper.proves is not None))
        if path is not None:
            self.drop(path)

    def _off_subject(self, paper: Paper) -> Paper:
        subject = paper.proves or ""
        changed = paper.content.decode().replace(f"Layanan {subject}", f"Layanan {'x' * len(subject)}")
        return Paper(changed.encode())

    def _some(self, fits: Callable[[str, Paper], bool]) -> str | None:
        fitting = [path for path, paper in sorted(self.truth.papers.items()) if fits(path, paper)]
        return self._lots.choice(fitting) if fitting else None


def _in(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


class Cases(list[str]):
    """What must not be, said as soon as it is found."""

    def append(self, case: str) -> None:
        """One more."""
        print(case, file=sys.stderr, flush=True)
        super().append(case)


@dataclass(slots=True)
class Findings:
    """What the oracle counted."""

    false_missing: Cases = field(default_factory=Cases)
    wrong_verdicts: Cases = field(default_factory=Cases)
    unreported: Cases = field(default_factory=Cases)
    wrong_causes: Cases = field(default_factory=Cases)
    false_alarms: Cases = field(default_factory=Cases)
    wrong_codes: Cases = field(default_factory=Cases)
    hangs: Cases = field(default_factory=Cases)
    broken_reports: Cases = field(default_factory=Cases)
    lost_and_told: int = 0
    won_and_told: int = 0
    causes: Counter[str] = field(default_factory=Counter)
    found_after: list[int] = field(default_factory=list)
    """Nights until a replacement under the same size and time was found."""

    codes: Counter[int] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Told:
    """What a report said, and the drive it was made of."""

    report: Mapping[str, Any]
    truth: Truth

    def verdicts(self) -> dict[str, str]:
        """By subject."""
        found = [one["verdict"] for indicator in self.report["indicators"] for one in indicator["requirements"]]
        return dict(zip(SUBJECTS, found, strict=True))


class Oracle:
    """Knows the truth, and compares."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self.last: Told | None = None

    def night(self, name: str, report: Mapping[str, Any], truth: Truth, *, away: bool, moving: frozenset[str]) -> None:
        """Compares the *report* of a night; *away*: the source was, or went; *moving*: paths that were being saved."""
        told = Told(report, truth.copy())
        for subject, verdict in told.verdicts().items():
            self._verdict(f"{name} {subject}", subject, verdict, told, away=away, moving=moving)
        self._changes(name, told, away=away, moving=moving)
        self._notice(told, away=away)
        self.last = told

    def _verdict(
        self, where: str, subject: str, verdict: str, told: Told, *, away: bool, moving: frozenset[str]
    ) -> None:
        now, noticed = told.truth.proofs(subject), told.truth.proofs(subject, hidden=True)
        at_rest = [path for path in now if path not in moving]
        before = self.last.verdicts()[subject] if self.last is not None else None
        known_missing = away and before == "missing"  # when it was last seen
        if verdict == "missing" and not known_missing and not set(now) <= told.truth.hidden.keys():
            self._findings.false_missing.append(where)
        if away:
            right = {before, "source_down", "met" if noticed else "missing"}
        elif at_rest:
            right = {"met", "review"} if all(map(told.truth.has_twin, at_rest)) else {"met"}
        elif now:
            right = {"unreadable"}
        elif noticed:
            right = {"met", "missing", "unreadable"}
        elif subject in told.truth.harder:
            right = {"missing", "partial", "lookalike", "unreadable"}
        else:
            right = {"missing", "unreadable"}
        if verdict not in right:
            self._findings.wrong_verdicts.append(f"{where}: {verdict}, not {sorted(map(str, right))}")

    def _changes(self, name: str, told: Told, *, away: bool, moving: frozenset[str]) -> None:
        changes = told.report["changes"]
        entries: dict[str, tuple[str, dict[str, Any]]] = {}
        for kind in ("newly_met", "lost", "worse", "better", "by_rules_or_source"):
            for one in (changes or {}).get(kind, ()):
                entries[SUBJECTS[int(one["requirement"][:2]) - 1]] = (kind, one)
        if self.last is None:
            return
        earlier, now = self.last.verdicts(), told.verdicts()
        for subject in SUBJECTS:
            was, is_now = earlier[subject] == "met", now[subject] == "met"
            entry = entries.get(subject)
            if was == is_now:
                if entry is not None and entry[0] in {"newly_met", "lost"}:
                    self._findings.false_alarms.append(f"{name} {subject}: {entry}")
                continue
            if entry is None:
                self._findings.unreported.append(f"{name} {subject}: {earlier[subject]} -> {now[subject]}")
                continue
            self._findings.lost_and_told += was
            self._findings.won_and_told += is_now
            cause = entry[1]["cause"]
            self._findings.causes[cause] += 1
            right = self._causes(subject, told, is_loss=was, away=away, moving=moving)
            if cause not in right:
                self._findings.wrong_causes.append(f"{name} {subject}: {entry[1]}, not {sorted(right)}")

    def _causes(self, subject: str, told: Told, *, is_loss: bool, away: bool, moving: frozenset[str]) -> frozenset[str]:
        """What may be said to have changed the verdict on *subject*."""
        assert self.last is not None
        before, after = self.last.truth, told.truth
        causes = {"source_down"} if away or self.last.report["roots"][0]["health"]["code"] != "ok" else set()
        if causes and not away and not is_loss:
            causes.add("new")  # since the last night on which the source was well
        if subject in before.harder ^ after.harder:
            return frozenset(causes | {"rule"})
        listed = {
            one["path"] for one in self.last.report["documents"]
        }  # a source that was away showed less than there is
        old = {path: paper for path, paper in {**before.papers, **before.hidden}.items() if path in listed}
        new = after.papers
        for path in before.proofs(subject, hidden=True) if is_loss else after.proofs(subject):
            if is_loss and path not in old:
                continue
            if is_loss:
                causes.add(_lost_by(path, old, new, moving))
            else:
                causes.add(_won_by(path, old, new))
        return frozenset(causes)

    def _notice(self, told: Told, *, away: bool) -> None:
        """What was found of replacements nobody could see."""
        if away:
            return
        digests = {one["path"]: one["sha256"] for one in told.report["documents"]}
        for path in list(told.truth.hidden):
            if digests.get(path) == sha256(told.truth.papers[path].content).hexdigest():
                del told.truth.hidden[path]


def _lost_by(path: str, old: Mapping[str, Paper], new: Mapping[str, Paper], moving: frozenset[str]) -> str:
    if path in moving:
        return "unreadable"
    if path in new:
        return "edited" if new[path].is_readable else "unreadable"
    elsewhere = [to for to, paper in new.items() if paper.content == old[path].content and to not in old]
    if elsewhere:
        return "unreadable" if set(elsewhere) <= moving else "moved"
    return "deleted"


def _won_by(path: str, old: Mapping[str, Paper], new: Mapping[str, Paper]) -> str:
    if path in old:
        return "unreadable" if not old[path].is_readable or old[path] == new[path] else "edited"
    return "moved" if any(paper.content == new[path].content for paper in old.values()) else "new"


class Nights:
    """Runs night after night."""

    def __init__(self, place: Path, seed: int, nights: int) -> None:
        self.place = place
        self.lots = random.Random(seed)
        self.drive = Drive(place, self.lots)
        self.plan = Plan().within(nights)
        self.findings = Findings()
        self.oracle = Oracle(self.findings)
        self.replaced: dict[str, int] = {}
        (place / "kerja").mkdir()
        (place / "kerja" / "spbe-docs.toml").write_text(f"[scan]\nrehash_share = {CHECKED}\n", encoding="utf-8")
        shutil.copytree(RULES / "kinds", place / "rules" / "kinds")
        write_rules(place / "rules" / "malam", frozenset())
        for _ in range(30):
            self.drive.add()

    def live(self, nights: int) -> None:
        """All *nights*."""
        for night in range(1, nights + 1):
            print(f"night {night}", file=sys.stderr, flush=True)
            now = FIRST + timedelta(days=night)
            self.drive.tick(now)
            self._day(night)
            if night in self.plan.rule_changed:
                chosen = [one for one in SUBJECTS if self.drive.truth.proofs(one)][:2]
                self.drive.truth.harder = frozenset(chosen) if not self.drive.truth.harder else frozenset()
                write_rules(self.place / "rules" / "malam", self.drive.truth.harder)
            self._night(night, now - timedelta(days=3) if night in self.plan.clock_back else now)

    def _day(self, night: int) -> None:
        """What people do to the drive."""
        if night in self.plan.rule_changed:
            return
        drive, lots = self.drive, self.lots
        for _ in range(lots.randrange(3) + (12 if night in self.plan.cut | self.plan.killed else 0)):
            drive.add()
        deeds = (
            (drive.edit, 0.9), (drive.move, 0.6), (drive.remove, 0.6), (drive.copy_one, 0.2), (drive.break_one, 0.25),
            (drive.replace_unseen, 0.2),
        )  # fmt: skip
        for deed, chance in deeds:
            if lots.random() < chance:
                deed()

    def _night(self, night: int, now: datetime) -> None:
        name = f"night {night}"
        if night in self.plan.killed:
            self._run(now, killed=self._a_moment())
            self._whole(name)
            now += timedelta(hours=1)
        if night in self.plan.disk_full:
            code = self._run(now, most_bytes=30_000)
            if code not in {2, 4}:
                self.findings.wrong_codes.append(f"{name}: {code} with a full disk")
            self._whole(name)
            now += timedelta(hours=1)
        share, elsewhere = self.place / "share", self.place / "elsewhere"
        moving: frozenset[str] = frozenset()
        stop = threading.Event()
        truth = self.drive.truth
        if night in self.plan.gone:
            share.rename(elsewhere)
        if night in self.plan.half_gone:
            self._hide_half()
        if night in self.plan.in_motion:
            moving = self._keep_writing(stop)
        code = self._run(now, cut=self._a_moment() if night in self.plan.cut else None)
        stop.set()
        if elsewhere.exists():
            elsewhere.rename(share)
        self._bring_back()
        self.findings.codes[code] += 1
        report = self._report()
        ill = report["roots"][0]["health"]["code"] != "ok"
        troubled = night in self.plan.gone | self.plan.half_gone
        unread = moving or any(not paper.is_readable for paper in truth.papers.values())
        right = {4} if troubled else {0, 3, 4} if night in self.plan.cut else {3 if unread else 0}
        if code not in right or (code == 4) != ill:
            self.findings.wrong_codes.append(f"{name}: {code}, not {right}")
        self.oracle.night(name, report, truth, away=ill, moving=moving)
        self._settle(night, moving)

    def _a_moment(self) -> float:
        """Some seconds that a run has certainly begun and probably not ended after."""
        usual = sorted(self.findings.seconds[-9:])
        return self.lots.uniform(0.1, 0.9) * usual[len(usual) // 2]

    def _settle(self, night: int, moving: frozenset[str]) -> None:
        """What the night taught, and a file put down at last."""
        last = self.oracle.last
        for path in list(self.drive.truth.hidden):
            self.replaced.setdefault(path, night)
            if last is not None and path not in last.truth.hidden:
                self.findings.found_after.append(night - self.replaced.pop(path))
                del self.drive.truth.hidden[path]
        for path in moving:
            self.drive.put(path, self.drive.truth.papers[path])

    def _hide_half(self) -> None:
        for path in sorted(self.drive.truth.papers)[::2]:
            to = self.place / "half" / path
            to.parent.mkdir(parents=True, exist_ok=True)
            (self.drive.root / path).rename(to)

    def _bring_back(self) -> None:
        half = self.place / "half"
        for file in [one for one in half.rglob("*") if one.is_file()]:
            file.rename(self.drive.root / file.relative_to(half))

    def _keep_writing(self, stop: threading.Event) -> frozenset[str]:
        """Somebody saves a regulation again and again, always the same, until *stop* is set."""
        path = next(
            one for one, paper in sorted(self.drive.truth.papers.items()) if paper.proves and one.endswith(".txt")
        )
        file, content = self.drive.root / path, self.drive.truth.papers[path].content

        def write() -> None:
            while not stop.wait(0.05):
                file.write_bytes(content)

        file.write_bytes(content)
        threading.Thread(target=write, daemon=True).start()
        return frozenset({path})

    def _run(
        self,
        now: datetime,
        *,
        killed: float | None = None,
        cut: float | None = None,
        most_bytes: int | None = None,
    ) -> int:
        """The exit code of a run, killed or with the share cut off after some seconds, or with no room on the disk."""
        command = [sys.executable, "-c", _RUN, now.isoformat(), "scan", str(self.drive.root)]
        command += ["--instrument", str(self.place / "rules" / "malam"), "--institution", "Kabupaten Maju Jaya"]
        command += ["--cache", str(self.place / "state"), "--out", str(self.place / "out"), "--format", "json"]
        command += ["--ocr", "off", "--jobs", "1", "--no-progress"]
        limit = None if most_bytes is None else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes,) * 2)
        begun = time.monotonic()
        with (
            (self.place / "said").open("ab") as said,
            subprocess.Popen(
                command,
                cwd=self.place / "kerja",
                stdout=said,
                stderr=said,
                preexec_fn=limit,  # noqa: PLW1509
            ) as process,
        ):
            try:
                if killed is not None or cut is not None:
                    time.sleep(killed or cut or 0)
                    if killed is not None:
                        process.send_signal(signal.SIGKILL)
                    elif process.poll() is None:
                        (self.place / "share").rename(self.place / "elsewhere")
                code = process.wait(_LIMIT)
            except subprocess.TimeoutExpired:
                process.kill()
                self.findings.hangs.append(f"{now}")
                code = -1
        self.findings.seconds.append(time.monotonic() - begun)
        return code

    def _report(self) -> dict[str, Any]:
        report: dict[str, Any] = json.loads((self.place / "out" / "report.json").read_text(encoding="utf-8"))
        return report

    def _whole(self, name: str) -> None:
        """After a kill or with a full disk: the report of before, or a whole new one."""
        try:
            report = self._report()
        except FileNotFoundError:
            return
        except ValueError:
            self.findings.broken_reports.append(name)
            return
        last = self.oracle.last
        if last is not None and report["made_at"] != last.report["made_at"]:  # it got as far as that
            self.oracle.night(name, report, self.drive.truth, away=False, moving=frozenset())


def main() -> int:
    """Prints what was found; 1 when anything was said that is not so, or not said that is."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--nights", type=int, default=NIGHTS)
    asked.add_argument("--seed", type=int, default=2026)
    asked.add_argument("--keep", type=Path, help="a folder to leave everything in")
    options = asked.parse_args()
    if sys.platform != "linux":
        print("Skipped: wants Linux.")
        return 0
    with tempfile.TemporaryDirectory(prefix="nights-") as name:
        place = options.keep or Path(name)
        place.mkdir(exist_ok=True)
        nights = Nights(place, options.seed, options.nights)
        nights.live(options.nights)
    return _told(nights.findings, options.nights, len(nights.drive.truth.papers), len(nights.drive.truth.hidden))


def _told(found: Findings, nights: int, files: int, hidden: int) -> int:
    bounds: Sequence[tuple[str, Sequence[str]]] = (
        ("false missing", found.false_missing),
        ("wrong verdicts", found.wrong_verdicts),
        ("changes not reported", found.unreported),
        ("wrong causes", found.wrong_causes),
        ("changes that were none", found.false_alarms),
        ("wrong exit codes", found.wrong_codes),
        ("runs that hung", found.hangs),
        ("reports cut off", found.broken_reports),
    )
    table = Table(("of what", "how many", "bound"), [])
    for what, cases in bounds:
        table.add(what, str(len(cases)), "holds" if not cases else "MISSED")
    print(f"{nights} nights, {files} files in the end; exit codes {dict(sorted(found.codes.items()))}")
    print(
        f"{found.lost_and_told} losses and {found.won_and_told} gains told, causes {dict(found.causes.most_common())}"
    )
    print(
        f"replaced under the same size and time: {len(found.found_after)} found, after "
        f"{max(found.found_after, default=0)} nights at most; {hidden} not yet"
    )
    print(
        f"a run {sorted(found.seconds)[len(found.seconds) // 2]:.1f} s (median), {max(found.seconds):.1f} s at most\n"
    )
    print(table)
    for what, cases in bounds:
        for case in cases[:10]:
            print(f"{what}: {case}")
    return int(any(cases for _, cases in bounds))


if __name__ == "__main__":
    sys.exit(main())
