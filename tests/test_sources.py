"""Night after night over sources that go away, shrink, close and come back, and over files in motion."""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from tests.builders import OURS
from tests.read.office import zipped
from tests.test_pipeline import perbup, requirement, verdict

from spbe_docs.commands.sources import sources
from spbe_docs.discover import NotOpened
from spbe_docs.errors import SourceError, UsageError
from spbe_docs.examine import worker
from spbe_docs.fingerprints import of_matching, of_recognising
from spbe_docs.model.codes import HealthCode, ReadState, RootState, Verdict
from spbe_docs.model.documents import Reason
from spbe_docs.model.findings import Lost
from spbe_docs.model.remembered import Cache
from spbe_docs.model.report import Report
from spbe_docs.model.rules import RulePack
from spbe_docs.model.settings import RootSettings
from spbe_docs.pipeline import Question, scan
from spbe_docs.read.options import ReadOptions
from spbe_docs.recall import Labels, Recall
from spbe_docs.reports.result import result
from spbe_docs.reports.scan import ScannedRoot
from spbe_docs.resources import folder
from spbe_docs.rulepack.load import load
from spbe_docs.sources import lister
from spbe_docs.sources.reach import Wanted, understood
from spbe_docs.sources.values import Look, NoLook
from spbe_docs.sources.watch import Looker
from spbe_docs.visit import Map
from spbe_docs.wire import Setup, dump_setup, load_job

FIRST = date(2024, 10, 22)
LONG_AGO = 1_700_000_000
PROOF, UNPROVEN = "01-L2-1", "47-L2-1"
"""Of the regulation on the drive, and of nothing there."""

Jobs = Iterable[bytes]
Answers = Iterator[tuple[int, bytes | Lost]]


@pytest.fixture(scope="module")
def rules() -> RulePack:
    return load(folder("rules") / "kinds", folder("rules") / "permenpanrb-59-2020")


@pytest.fixture(scope="module")
def work(rules: RulePack) -> Callable[[bytes], bytes]:
    return worker(dump_setup(Setup(rules, ReadOptions(ocr=False))))


def here(wanted: Sequence[Wanted]) -> tuple[Look | NoLook, ...]:
    """Looks as the child does, in this process."""
    jobs = ({**asdict(one), "folder": str(one.folder)} for one in wanted)
    return tuple(understood(lister.look(job, lambda: None), one.id) for job, one in zip(jobs, wanted, strict=True))


def unreachable(wanted: Sequence[Wanted]) -> tuple[Look | NoLook, ...]:
    return tuple(NoLook("sumbernya tidak menjawab") for _ in wanted)


def closing(*closed: str) -> Looker:
    """Looks like somebody who may not look into the folders *closed*."""

    def look(wanted: Sequence[Wanted]) -> tuple[Look | NoLook, ...]:
        return tuple(_without(one, closed) for one in here(wanted))

    return look


def _without(seen: Look | NoLook, closed: tuple[str, ...]) -> Look | NoLook:
    assert isinstance(seen, Look)
    files = tuple(file for file in seen.listing.files if not file.path.startswith(tuple(f"{one}/" for one in closed)))
    not_opened = tuple(NotOpened(one, "folder_unreadable") for one in closed)
    return replace(seen, listing=replace(seen.listing, files=files, not_opened=not_opened))


class Drive:
    """A drive that is scanned every night."""

    def __init__(self, place: Path, state: Path, rules: RulePack, work: Callable[[bytes], bytes]) -> None:
        self.place = place
        self.state = state
        self.root = RootSettings("drive", place)
        self.configured: tuple[RootSettings, ...] = ()
        self.cache = Cache({}, {}, {}, {})
        self.rules = rules
        self.work = work
        self.day = FIRST
        self.said: list[str] = []
        self.waited: list[float] = []
        place.mkdir()

    def put(self, name: str, content: str | bytes, when: float = LONG_AGO) -> None:
        file = self.place / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        os.utime(file, (when, when))

    def fill(self, count: int) -> None:
        for number in range(count):
            self.put(f"catatan/{number}.txt", f"Catatan rapat nomor {number}.")

    def run(self, jobs: Jobs) -> Answers:
        for position, job in enumerate(jobs):
            yield position, self.work(job)

    def night(
        self,
        *,
        look: Looker = here,
        run: Map | None = None,
        accept_fewer: bool = False,
        wait: Callable[[float], None] | None = None,
    ) -> Report:
        """The report of the next night."""
        seen = sources(
            [self.root],
            self.configured,
            self.state,
            self.said.append,
            remembers=True,
            accept_fewer=accept_fewer,
            look=look,
        )
        seen.watch.wait = wait or self.waited.append
        roots = [ScannedRoot(self.root.name, one) for one in seen.found]
        now = datetime(self.day.year, self.day.month, self.day.day, 1, 0, tzinfo=UTC)
        question = Question(
            as_of=self.day,
            made_at=now,
            institution_given=OURS,
            institution_configured=None,
            institution_code=None,
            target=None,
            rules=self.rules,
            fallback_reason=None,
            version="0",
            pdf_engine="pdf",
            ocr_engine="ocr",
        )
        labels = Labels("reader 1", of_recognising(self.rules), of_matching(self.rules))
        recall = Recall(self.cache, labels, now, self.day, 1.0)
        found = scan(question, roots, run or self.run, lambda *_: None, recall, watch=seen.watch)
        seen.as_left(found).keep()
        self.day += timedelta(days=1)
        return result(found)


@pytest.fixture
def drive(tmp_path: Path, rules: RulePack, work: Callable[[bytes], bytes]) -> Drive:
    one = Drive(tmp_path / "drive", tmp_path / "state", rules, work)
    one.put("Perbup 12.txt", perbup())
    one.fill(9)
    return one


def health(report: Report) -> HealthCode:
    return report.roots[0].health.code


def told(report: Report) -> str:
    return report.roots[0].message or ""


def reasons(report: Report) -> dict[str, Reason]:
    return {one.path: one.reason.code for one in report.documents if one.reason is not None}


def empty(drive: Drive) -> None:
    for file in [one for one in drive.place.rglob("*") if one.is_file()]:
        file.unlink()


def gone(drive: Drive) -> None:
    drive.place.rename(drive.place.with_name("elsewhere"))


def shrink(drive: Drive) -> None:
    for number in range(4):
        (drive.place / f"catatan/{number}.txt").unlink()


def lose_sentinel(drive: Drive) -> None:
    (drive.place / "Perbup 12.txt").unlink()


def reorder(drive: Drive) -> None:
    """Every file under another path."""
    (drive.place / "catatan").rename(drive.place / "Catatan rapat")


def replace_ten(drive: Drive) -> None:
    """As many as somebody may replace by others."""
    for number in range(10):
        (drive.place / f"catatan/{number}.txt").unlink()
        drive.put(f"catatan/{number} baru.txt", f"Catatan baru nomor {number} yang lain.")


def save_all(drive: Drive) -> None:
    """Every file with another content where it was."""
    for file in drive.place.glob("catatan/*"):
        drive.put(f"catatan/{file.name}", f"Disimpan lagi: {file.name}.", LONG_AGO + 5)


FAULTS: dict[HealthCode, Callable[[Drive], None]] = {
    HealthCode.UNREACHABLE: gone,
    HealthCode.EMPTY: empty,
    HealthCode.SHRUNKEN: shrink,
    HealthCode.SENTINEL_MISSING: lose_sentinel,
}


class TestSourcesThatAreDown:
    @pytest.mark.parametrize("code", FAULTS)
    def test_the_last_good_verdicts_are_kept_and_dated(self, drive: Drive, code: HealthCode) -> None:
        if code is HealthCode.SENTINEL_MISSING:
            drive.root = replace(drive.root, sentinel="Perbup 12.txt")
        well = drive.night()
        FAULTS[code](drive)

        ill = drive.night()

        assert health(ill) is code
        assert (ill.indicators, ill.summary.requirements) == (well.indicators, well.summary.requirements)
        assert verdict(ill, PROOF) is Verdict.MET
        assert (ill.roots[0].result_of, ill.roots[0].health.previous_files) == (FIRST, 10)
        assert "Dipakai hasil baca 22-10-2024" in told(ill)
        assert len(ill.documents) == ill.roots[0].files == 10
        assert {one.notes[0] for one in ill.documents} == {
            "Tidak terjangkau pada pemindaian ini; dipakai hasil baca 22-10-2024."
        }

    @pytest.mark.parametrize("code", FAULTS)
    def test_it_is_repeated_until_the_source_is_well(self, drive: Drive, code: HealthCode) -> None:
        if code is HealthCode.SENTINEL_MISSING:
            drive.root = replace(drive.root, sentinel="Perbup 12.txt")
        well = drive.night()
        elsewhere = drive.place.with_name("copy")
        os.system(f"cp -a '{drive.place}' '{elsewhere}'")
        FAULTS[code](drive)

        nights = [drive.night() for _ in range(3)]
        os.system(f"rm -rf '{drive.place}'; cp -a '{elsewhere}' '{drive.place}'")
        again = drive.night()

        assert [health(one) for one in nights] == [code] * 3
        assert {one.roots[0].result_of for one in nights} == {FIRST}
        assert health(again) is HealthCode.OK
        assert (again.documents, again.indicators) == (well.documents, well.indicators)
        assert again.roots[0].result_of == again.as_of

    def test_a_source_that_does_not_answer_is_down(self, drive: Drive) -> None:
        drive.night()

        ill = drive.night(look=unreachable)

        assert (health(ill), ill.roots[0].state) == (HealthCode.UNREACHABLE, RootState.UNREACHABLE)
        assert told(ill).startswith("Sumbernya tidak menjawab. Periksa apakah drive sudah tersambung")
        assert verdict(ill, PROOF) is Verdict.MET

    def test_nothing_of_it_is_touched(self, drive: Drive) -> None:
        drive.night()
        asked: list[bytes] = []

        def asking(jobs: Jobs) -> Answers:
            asked.extend(jobs)
            return iter(())

        drive.night(look=unreachable, run=asking)

        assert not asked

    def test_a_loss_of_just_the_share_is_none(self, drive: Drive) -> None:
        drive.night()
        for number in range(3):
            (drive.place / f"catatan/{number}.txt").unlink()

        assert health(drive.night()) is HealthCode.OK

    def test_the_share_can_be_set(self, drive: Drive) -> None:
        drive.root = replace(drive.root, max_loss=0.1)
        drive.night()
        for number in range(2):
            (drive.place / f"catatan/{number}.txt").unlink()

        assert health(drive.night()) is HealthCode.SHRUNKEN

    def test_another_folder_in_its_place_is_a_fault_though_it_has_as_many_files(self, drive: Drive) -> None:
        drive.fill(20)
        drive.night()
        for file in drive.place.glob("catatan/*"):
            file.unlink()
        for number in range(20):
            drive.put(f"lain/{number}.txt", f"Berkas lain nomor {number} sama sekali.")

        ill = drive.night()

        assert health(ill) is HealthCode.SHRUNKEN
        assert "20 dari 21 berkas yang ada pada 22-10-2024 tidak ada lagi" in told(ill)
        assert health(drive.night(accept_fewer=True)) is HealthCode.OK

    @pytest.mark.parametrize("change", [reorder, replace_ten, save_all])
    def test_as_many_files_after_a_days_work_are_no_fault(self, drive: Drive, change: Callable[[Drive], None]) -> None:
        drive.fill(20)
        drive.night()
        change(drive)

        assert health(drive.night()) is HealthCode.OK

    def test_fewer_files_than_there_must_be_are_a_fault(self, drive: Drive) -> None:
        drive.night()
        drive.root = replace(drive.root, minimum_files=11)

        ill = drive.night()

        assert health(ill) is HealthCode.SHRUNKEN
        assert "paling sedikit 11" in told(ill)

    def test_with_other_patterns_fewer_files_are_no_loss(self, drive: Drive) -> None:
        drive.night()
        drive.root = replace(drive.root, exclude=("catatan/",))

        well = drive.night()

        assert health(well) is HealthCode.OK
        assert [one.path for one in well.documents] == ["Perbup 12.txt"]

    @pytest.mark.parametrize("fault", [shrink, empty])
    def test_fewer_are_accepted_when_somebody_says_so_and_from_then_on(
        self, drive: Drive, fault: Callable[[Drive], None]
    ) -> None:
        drive.night()
        fault(drive)
        drive.night()

        accepted = drive.night(accept_fewer=True)

        assert health(accepted) is HealthCode.OK
        assert len(accepted.documents) == (6 if fault is shrink else 0)
        if fault is shrink:
            assert health(drive.night()) is HealthCode.OK
        else:
            assert verdict(accepted, PROOF) is Verdict.MISSING
            assert drive.night().documents == ()

    @pytest.mark.parametrize("look", [unreachable, here])
    def test_what_cannot_be_seen_at_all_is_not_accepted(self, drive: Drive, look: Looker) -> None:
        drive.root = replace(drive.root, sentinel="penanda.txt")
        drive.put("penanda.txt", "ada")
        drive.night()
        (drive.place / "penanda.txt").unlink()

        assert health(drive.night(look=look, accept_fewer=True)) is not HealthCode.OK

    def test_a_rule_that_changes_meanwhile_is_judged_by_from_what_was_read(self, drive: Drive) -> None:
        drive.night()
        drive.cache.examined.clear()  # as if everything had to be looked for anew

        ill = drive.night(look=unreachable)

        assert verdict(ill, PROOF) is Verdict.MET
        assert not reasons(ill)

    def test_without_the_readings_nothing_is_missing(self, drive: Drive) -> None:
        drive.night()
        drive.cache = Cache({}, {}, {}, {})

        ill = drive.night(look=unreachable)

        assert set(reasons(ill).values()) == {Reason.SOURCE_DOWN}
        assert {one.state for one in ill.documents} == {ReadState.PENDING}
        assert ill.summary.pending == 10
        assert (ill.summary.requirements.missing, verdict(ill, UNPROVEN)) == (0, Verdict.SOURCE_DOWN)
        assert "Hasil baca 10 berkas di dalamnya tidak tersimpan" in told(ill)

    def test_what_could_not_be_read_then_is_said_as_then(self, drive: Drive) -> None:
        drive.put("rusak.pdf", b"%PDF-1.7 rusak")
        drive.put("terkunci.txt", "rahasia")

        def locked(jobs: Jobs) -> Answers:
            for position, job in enumerate(jobs):
                if load_job(job).location.endswith("terkunci.txt"):
                    (drive.place / "terkunci.txt").unlink()
                yield position, drive.work(job)

        drive.night(run=locked)
        drive.cache.examined.clear()
        drive.cache.pages.clear()
        ill = drive.night(look=unreachable)

        assert reasons(ill)["rusak.pdf"] is Reason.CORRUPT
        assert "terkunci.txt" not in reasons(ill)

    def test_the_members_of_archives_are_kept_too(self, drive: Drive) -> None:
        drive.put("bukti.zip", zipped({"Perbup 9.txt": perbup(number="9", year=2021).encode()}))
        well = drive.night()

        ill = drive.night(look=unreachable)

        assert [one.path for one in ill.documents] == [one.path for one in well.documents]
        assert not reasons(ill)


class TestSourcesNobodyKnows:
    def test_one_that_was_never_seen_and_is_not_there_is_a_mistake(self, drive: Drive) -> None:
        gone(drive)

        with pytest.raises(UsageError, match=r"tidak ada\. Periksa penulisannya"):
            drive.night()

    def test_one_of_the_settings_that_is_not_there_is_down(self, drive: Drive) -> None:
        drive.configured = (drive.root,)
        gone(drive)

        with pytest.raises(SourceError, match="Belum ada hasil baca sebelumnya"):
            drive.night()

    def test_a_file_is_no_source(self, drive: Drive) -> None:
        drive.root = RootSettings("x", drive.place / "Perbup 12.txt")

        with pytest.raises(UsageError, match="adalah berkas, bukan folder"):
            drive.night()

    def test_beside_one_that_is_well_everything_else_may_lie_there(self, drive: Drive, tmp_path: Path) -> None:
        other = RootSettings("jauh", tmp_path / "jauh")
        seen = sources(
            [drive.root, other], [other], drive.state, drive.said.append, remembers=True, accept_fewer=False, look=here
        )

        assert [one.standing.unknown for one in seen.found] == [False, True]


class TestClosedFolders:
    def test_its_last_known_files_are_kept_and_dated(self, drive: Drive) -> None:
        drive.put("Rahasia/Perbup 3.txt", perbup(number="3"))
        drive.put("Rahasia/dalam/catatan.txt", "catatan dalam")
        (drive.place / "Perbup 12.txt").unlink()
        well = drive.night()

        ill = drive.night(look=closing("Rahasia"))

        assert (health(ill), ill.roots[0].state) == (HealthCode.FOLDER_UNREADABLE, RootState.PARTIAL)
        assert ill.indicators == well.indicators
        assert ill.roots[0].result_of == FIRST
        assert "1 folder tidak dapat dibuka, antara lain Rahasia. Dipakai hasil baca 22-10-2024 untuk 2" in told(ill)
        dated = [one.path for one in ill.documents if "hasil baca 22-10-2024" in "".join(one.notes)]
        assert dated == ["Rahasia/Perbup 3.txt", "Rahasia/dalam/catatan.txt"]

    def test_they_are_kept_for_many_nights_with_their_day(self, drive: Drive) -> None:
        drive.put("Rahasia/Perbup 3.txt", perbup(number="3"))
        drive.night()

        for _ in range(3):
            ill = drive.night(look=closing("Rahasia"))

        assert ill.roots[0].result_of == FIRST
        assert "Rahasia/Perbup 3.txt" in {one.path for one in ill.documents}

    def test_a_root_that_is_down_after_that_keeps_both_days(self, drive: Drive) -> None:
        drive.put("Rahasia/Perbup 3.txt", perbup(number="3"))
        drive.night()
        drive.night(look=closing("Rahasia"))

        ill = drive.night(look=unreachable)

        dated = {one.path: one.notes[0][-11:-1] for one in ill.documents}
        assert (dated["Rahasia/Perbup 3.txt"], dated["Perbup 12.txt"]) == ("22-10-2024", "23-10-2024")
        assert ill.roots[0].result_of == FIRST

    def test_what_lies_in_one_never_seen_is_not_missing(self, drive: Drive) -> None:
        ill = drive.night(look=closing("Rahasia"))

        assert health(ill) is HealthCode.FOLDER_UNREADABLE
        assert ill.summary.requirements.missing == 0

    def test_the_rest_of_the_root_is_read_anew(self, drive: Drive) -> None:
        drive.put("Rahasia/catatan.txt", "catatan")
        drive.night()
        drive.put("Perbup 12.txt", perbup(number="13"), when=LONG_AGO + 60)

        ill = drive.night(look=closing("Rahasia"))

        assert "13" in {one.number for one in ill.documents}


class Meddling:
    """Does jobs, and something to the drive before the job on a certain file."""

    def __init__(self, drive: Drive, name: str, deed: Callable[[], object], *, at_reading: bool) -> None:
        self.drive, self.name, self.deed, self.at_reading = drive, name, deed, at_reading
        self.done = False

    def __call__(self, jobs: Jobs) -> Answers:
        for position, content in enumerate(jobs):
            job = load_job(content)
            is_it = job.location.endswith(self.name) and job.fingerprint_only != self.at_reading
            if is_it and not self.done:
                self.done = True
                self.deed()
            yield position, self.drive.work(content)


STAGES = pytest.mark.parametrize("at_reading", [False, True], ids=["before its digest", "after its digest"])


class TestFilesInMotion:
    def test_one_that_was_changed_just_now_is_read_at_the_end_once_it_is_at_rest(self, drive: Drive) -> None:
        drive.put("Perbup 12.txt", perbup(), when=time.time())

        def rest(seconds: float) -> None:
            assert seconds == 3.0
            drive.put("Perbup 12.txt", perbup(number="77"), when=time.time() - seconds - 1)

        report = drive.night(wait=rest)

        assert report.documents[0].number == "77"
        assert verdict(report, PROOF) is Verdict.MET

    def test_one_that_does_not_come_to_rest_is_pending_and_read_the_next_night(self, drive: Drive) -> None:
        (drive.place / "Perbup 12.txt").rename(drive.place / "Perbup Arsitektur SPBE.txt")
        drive.put("Perbup Arsitektur SPBE.txt", perbup(), when=time.time())

        first = drive.night(wait=lambda _: drive.put("Perbup Arsitektur SPBE.txt", perbup(), when=time.time()))
        drive.put("Perbup Arsitektur SPBE.txt", perbup())
        second = drive.night()

        assert reasons(first) == {"Perbup Arsitektur SPBE.txt": Reason.STILL_CHANGING}
        assert (first.documents[0].state, first.summary.pending) == (ReadState.PENDING, 1)
        assert verdict(first, PROOF) is Verdict.UNREADABLE
        assert not reasons(second)

    @STAGES
    def test_one_that_is_replaced_while_it_is_read_is_read_again_as_it_is_then(
        self, drive: Drive, *, at_reading: bool
    ) -> None:
        other = perbup(number="77")
        replacing = Meddling(
            drive, "Perbup 12.txt", lambda: drive.put("Perbup 12.txt", other, LONG_AGO + 9), at_reading=at_reading
        )

        report = drive.night(run=replacing)

        assert replacing.done
        assert report.documents[0].number == "77"
        assert drive.waited == [3.0]
        assert drive.night(look=unreachable).documents[0].number == "77"

    def test_one_that_changes_whenever_it_is_read_is_never_remembered_half(self, drive: Drive) -> None:
        drive.night()
        times = iter(range(1, 100))

        def changing(jobs: Jobs) -> Answers:
            for position, job in enumerate(jobs):
                drive.put("Perbup 12.txt", perbup(number="8"), LONG_AGO + next(times))
                yield position, drive.work(job)

        motion = drive.night(run=changing)
        drive.put("Perbup 12.txt", perbup())
        after = drive.night()

        assert reasons(motion)["Perbup 12.txt"] is Reason.STILL_CHANGING
        assert after.documents[0].number == "12"

    def test_what_it_proved_before_is_not_missing_meanwhile_whatever_its_name(self, drive: Drive) -> None:
        (drive.place / "Perbup 12.txt").rename(drive.place / "a0001.txt")
        drive.night()

        report = drive.night(wait=lambda _: drive.put("a0001.txt", perbup(), when=time.time()), look=here_in_motion)

        assert reasons(report) == {"a0001.txt": Reason.STILL_CHANGING}
        assert verdict(report, PROOF) is Verdict.UNREADABLE
        nearest = requirement(report, PROOF).nearest
        assert nearest is not None
        assert nearest.document == "a0001.txt"

    @STAGES
    def test_one_that_vanishes_is_said_to_and_only_that_night(self, drive: Drive, *, at_reading: bool) -> None:
        vanishing = Meddling(drive, "catatan/3.txt", (drive.place / "catatan/3.txt").unlink, at_reading=at_reading)

        report = drive.night(run=vanishing)

        assert reasons(report) == {"catatan/3.txt": Reason.VANISHED}
        assert health(report) is HealthCode.OK
        assert not drive.waited
        assert "catatan/3.txt" not in {one.path for one in drive.night(look=unreachable).documents}

    def test_a_file_saved_under_another_name_meanwhile_is_found_there(self, drive: Drive) -> None:
        renaming = Meddling(
            drive,
            "Perbup 12.txt",
            lambda: (drive.place / "Perbup 12.txt").rename(drive.place / "Perbup final.txt"),
            at_reading=False,
        )

        report = drive.night(run=renaming)

        assert reasons(report) == {"Perbup 12.txt": Reason.VANISHED}
        assert verdict(report, PROOF) is Verdict.MET

    def test_a_time_in_the_future_is_no_motion(self, drive: Drive) -> None:
        drive.put("Perbup 12.txt", perbup(), when=time.time() + 86_400)

        assert not reasons(drive.night())
        assert not drive.waited

    def test_nothing_waits_where_nothing_moves(self, drive: Drive) -> None:
        drive.night()

        assert not drive.waited


def here_in_motion(wanted: Sequence[Wanted]) -> tuple[Look | NoLook, ...]:
    """Looks just after somebody has saved one file."""
    for one in wanted:
        os.utime(one.folder / "a0001.txt")
    return here(wanted)


class TestSourcesThatGoAwayMeanwhile:
    @STAGES
    @pytest.mark.parametrize("fault", [gone, empty])
    def test_what_was_read_holds_and_the_rest_is_as_it_was(
        self, drive: Drive, fault: Callable[[Drive], None], *, at_reading: bool
    ) -> None:
        well = drive.night()
        for number in range(9):
            drive.put(f"catatan/{number}.txt", f"Catatan rapat baru {number}.", LONG_AGO + 60)
        drive.put("baru.txt", "Catatan baru.")
        cut = Meddling(drive, "catatan/4.txt", lambda: fault(drive), at_reading=at_reading)

        ill = drive.night(run=cut)

        assert cut.done
        assert health(ill) is (HealthCode.UNREACHABLE if fault is gone else HealthCode.EMPTY)
        assert told(ill).startswith("Sumber ini terputus ketika dibaca; ")
        assert verdict(ill, PROOF) is Verdict.MET
        assert len(ill.documents) == 11
        assert len(well.documents) == 10

    def test_of_a_first_night_nothing_is_missing(self, drive: Drive) -> None:
        cut = Meddling(drive, "catatan/4.txt", lambda: gone(drive), at_reading=False)

        ill = drive.night(run=cut)

        assert set(reasons(ill).values()) == {Reason.SOURCE_DOWN}
        assert ill.summary.requirements.missing == 0

    def test_it_is_not_taken_for_the_last_good_state(self, drive: Drive) -> None:
        drive.night()
        drive.put("baru.txt", "Catatan baru.")
        drive.night(run=Meddling(drive, "baru.txt", lambda: gone(drive), at_reading=False))

        ill = drive.night()

        assert ill.roots[0].result_of == FIRST
        assert len(ill.documents) == 10

    def test_workers_that_hang_are_not_given_more_of_it(self, drive: Drive) -> None:
        """Each would cost two minutes."""
        asked: list[str] = []

        def hanging(jobs: Jobs) -> Answers:
            from spbe_docs.engines.engine import timed_out  # noqa: PLC0415

            for position, job in enumerate(jobs):
                asked.append(load_job(job).location)
                gone(drive) if drive.place.exists() else None
                yield position, timed_out(120)

        ill = drive.night(run=hanging)

        assert len(asked) == 1
        assert health(ill) is HealthCode.UNREACHABLE
