"""Night after night: what people do by day, what goes wrong, the run, and the oracle."""

import json
import random
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.nights.drive import CLOSABLE, ROOTS, SENTINEL, Drive
from benchmarks.nights.oracle import Findings, Oracle
from benchmarks.nights.papers import SUBJECTS
from benchmarks.nights.plan import Plan
from benchmarks.nights.rules import write_rules
from benchmarks.nights.runs import HangError, Trouble, run

FIRST = datetime(2025, 3, 3, 1, 0)  # noqa: DTZ001 - as the clock of the machine has it
_KINDS = Path(__file__).parents[2] / "rules" / "kinds"
_QUIET = Trouble()


class Nights:
    """Runs night after night."""

    def __init__(self, place: Path, seed: int, nights: int) -> None:
        self.place = place
        self.lots = random.Random(seed)
        self.drive = Drive(place, self.lots)
        self.plan = Plan().within(nights)
        self.findings = Findings()
        self.oracle = Oracle(self.findings)
        (place / "kerja").mkdir()
        (place / "kerja" / "spbe-docs.toml").write_text(self._settings(), encoding="utf-8")
        shutil.copytree(_KINDS, place / "rules" / "kinds")
        write_rules(place / "rules" / "malam", frozenset())
        self.drive.tick(FIRST)
        for root in ROOTS:
            (self.drive.share / root).mkdir(parents=True)
        (self.drive.share / SENTINEL).write_text("Jangan dihapus.", encoding="utf-8")
        for _ in range(40):
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

    def _settings(self) -> str:
        roots = (
            f'[[roots]]\nname = "{root}"\nfolder = "{self.drive.share / root}"\n'
            + (f'sentinel = "{SENTINEL.rpartition("/")[2]}"\n' if SENTINEL.startswith(root) else "")
            for root in ROOTS
        )
        return "".join(roots)

    def _day(self, night: int) -> None:
        """What people do to the drive."""
        if night in self.plan.rule_changed:
            return
        drive, lots = self.drive, self.lots
        for _ in range(lots.randrange(3) + (12 if night in self.plan.cut | self.plan.killed else 0)):
            drive.add()
        deeds = (
            (drive.edit, 0.9), (drive.move, 0.6), (drive.remove, 0.6), (drive.copy_one, 0.2), (drive.break_one, 0.25),
            (drive.replace_unseen, 0.25), (drive.edit_and_move, 0.25), (drive.bring_back, 0.3),
        )  # fmt: skip
        for deed, chance in deeds:
            if lots.random() < chance:
                deed()

    def _night(self, night: int, now: datetime) -> None:
        name, plan = f"night {night}", self.plan
        if night in plan.killed:
            self._run(now, Trouble(killed_after=self._a_moment()))
            self._whole(name)
            now += timedelta(hours=1)
        if night in plan.disk_full:
            code = self._run(now, Trouble(most_bytes=30_000))
            if code not in {2, 4}:
                self.findings.wrong_codes.append(f"{name}: {code} with a full disk")
            self._whole(name)
            now += timedelta(hours=1)
        with self._source(night) as is_ill, self._files(night, is_well=not is_ill) as unread:
            elsewhere = self.place / "elsewhere"
            cut = Trouble(after=self._a_moment(), happens=lambda: _swap(self.drive.share, elsewhere))
            code = self._run(now, cut if night in plan.cut else _QUIET)
            if elsewhere.exists():
                elsewhere.rename(self.drive.share)
        self.findings.codes[code] += 1
        report = self._report()
        self.oracle.night(name, report, self.drive.truth, unread)
        is_unread = unread or any(not paper.is_readable for paper in self.drive.truth.papers.values())
        right = {4} if is_ill else {3 if is_unread else 0} | ({4} if night in plan.cut else set())
        if code not in right or (code == 4) != any(root["health"]["code"] != "ok" for root in report["roots"]):
            self.findings.wrong_codes.append(f"{name}: {code}, not {right}")

    @contextmanager
    def _source(self, night: int) -> Iterator[bool]:
        """What is wrong with the sources that night; whether anything is."""
        share, aside, plan = self.drive.share, self.place / "aside", self.plan
        if night in plan.gone:
            with _away(share, aside):
                yield True
        elif night in plan.half_gone:
            self.drive.hide_half(aside)
            yield True
            self.drive.bring_half_back(aside)
        elif night in plan.emptied | plan.other_mounted:
            root = share / ROOTS[night in plan.emptied]
            with _away(root, aside):
                for number in range(0 if night in plan.emptied else sum(1 for _ in aside.rglob("*.*"))):
                    (root / "lain").mkdir(parents=True, exist_ok=True)
                    (root / "lain" / f"{number}.txt").write_text(f"Bukan dari sini: {number}.", encoding="utf-8")
                root.mkdir(exist_ok=True)
                if night in plan.other_mounted:
                    shutil.copy(aside / SENTINEL.rpartition("/")[2], root)
                yield True
                shutil.rmtree(root)
        elif night in plan.sentinel_gone:
            with _away(share / SENTINEL, aside):
                yield True
        elif night in plan.folder_closed and (share / CLOSABLE).is_dir():
            (share / CLOSABLE).chmod(0)
            yield True
            (share / CLOSABLE).chmod(0o755)
        else:
            yield False

    @contextmanager
    def _files(self, night: int, *, is_well: bool) -> Iterator[frozenset[str]]:
        """Which files nobody can read that night, where the sources are well."""
        papers = sorted(self.drive.truth.papers.items())
        path = next(one for one, paper in papers if paper.proves and one.endswith(".txt"))
        file = self.drive.share / path
        if is_well and night in self.plan.file_closed:
            file.chmod(0)
            yield frozenset({path})
            file.chmod(0o644)
        elif is_well and night in self.plan.in_motion:
            stop = threading.Event()
            thread = threading.Thread(target=_keep_saving, args=(file, self.drive.truth.papers[path].content, stop))
            thread.start()
            yield frozenset({path})
            stop.set()
            thread.join()
            self.drive.put(path, self.drive.truth.papers[path])
        else:
            yield frozenset()

    def _a_moment(self) -> float:
        """Some seconds that a run has certainly begun and probably not ended after."""
        usual = sorted(self.findings.seconds[-9:])
        return self.lots.uniform(0.1, 0.9) * usual[len(usual) // 2] if usual else 1.0

    def _run(self, now: datetime, trouble: Trouble) -> int:
        begun = time.monotonic()
        try:
            return run(self.place, now, trouble)
        except HangError as error:
            self.findings.hangs.append(str(error))
            return -1
        finally:
            self.findings.seconds.append(time.monotonic() - begun)

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
            self.oracle.night(name, report, self.drive.truth)


@contextmanager
def _away(what: Path, aside: Path) -> Iterator[None]:
    what.rename(aside)
    yield
    aside.rename(what)


def _swap(one: Path, other: Path) -> None:
    one.rename(other)


def _keep_saving(file: Path, content: bytes, stop: threading.Event) -> None:
    """Somebody saves a file again and again, always the same, until told to *stop*."""
    file.write_bytes(content)
    while not stop.wait(0.05):
        file.write_bytes(content)
