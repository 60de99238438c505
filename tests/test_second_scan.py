"""A scan after a scan: the same report, for next to nothing, whatever became of the cache."""

import io
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from fpdf import FPDF
from tests.builders import AS_OF, OURS
from tests.read.files import written
from tests.test_pipeline import perbup

from spbe_docs.cli import main as cli
from spbe_docs.discover import discover
from spbe_docs.examine import worker
from spbe_docs.fingerprints import of_matching, of_recognising
from spbe_docs.model.codes import ReadState
from spbe_docs.model.findings import Lost
from spbe_docs.model.remembered import Cache
from spbe_docs.model.report import Report
from spbe_docs.model.rules import RulePack
from spbe_docs.pipeline import Question, scan
from spbe_docs.read.ocr import is_available
from spbe_docs.read.options import ReadOptions
from spbe_docs.recall import Labels, Recall
from spbe_docs.reports.result import result
from spbe_docs.reports.scan import ScannedRoot
from spbe_docs.resources import folder
from spbe_docs.rulepack.load import load
from spbe_docs.sources.values import Source
from spbe_docs.store.cache import FILE_NAME, CacheFile
from spbe_docs.visit import EXAMINING
from spbe_docs.wire import Job, Setup, dump_setup, load_job

SAMPLES = Path(__file__).parents[1] / "samples"
NOW = datetime(2024, 10, 22, 8, 0, tzinfo=UTC)
LONG_AGO = (1_700_000_000, 1_700_000_000)


def zipped(files: Mapping[str, str]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return content.getvalue()


FILES: Mapping[str, bytes] = {
    "Perbup 12.txt": perbup().encode(),
    "sub/rancangan.txt": perbup(number="").encode(),
    "sub/salinan.txt": perbup().encode(),
    "rusak.pdf": b"%PDF-1.7 rusak",
    "kiriman.zip": zipped({"Perbup 9.txt": perbup(number="9", year=2019), "catatan.txt": "Catatan rapat."}),
}


@pytest.fixture(scope="module")
def rules() -> RulePack:
    return load(folder("rules") / "kinds", folder("rules") / "permenpanrb-59-2020")


Edited = Callable[[str, str, str], RulePack]


@pytest.fixture
def edited(tmp_path: Path) -> Edited:
    """The rules with one edit of one of their files."""

    def edit(file: str, old: str, new: str) -> RulePack:
        place = tmp_path / "rules"
        shutil.copytree(folder("rules"), place)
        text = (place / file).read_text(encoding="utf-8")
        assert old in text
        (place / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return load(place / "kinds", place / "permenpanrb-59-2020")

    return edit


class Drive:
    """A folder that is scanned again and again, with what the workers are asked each time."""

    def __init__(self, place: Path, rules: RulePack) -> None:
        self.place = place
        self.use(rules)
        self.jobs: list[Job] = []
        self.stages: list[str] = []
        """Of which progress was told, each once."""

        self.tells_changes = False
        """Whether it tells when anything about a file was changed, which nobody can set back."""

    def put(self, name: str, content: bytes, when: tuple[int, int] = LONG_AGO) -> None:
        file = self.place / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        os.utime(file, when)

    def use(self, rules: RulePack) -> None:
        """From now on, judge by *rules*."""
        self._rules = rules
        self._work = worker(dump_setup(Setup(rules, ReadOptions(ocr=False))))

    def patience(self, options: ReadOptions) -> None:
        """From now on, workers read as *options* say; to the cache that is the same."""
        self._work = worker(dump_setup(Setup(self._rules, options)))

    def poison(self) -> None:
        """Makes every file a hole, which looks as before to who knows size and time of content only."""
        for file in self.place.rglob("*"):
            if file.is_file():
                when = file.stat().st_mtime_ns
                file.write_bytes(bytes(file.stat().st_size))
                os.utime(file, ns=(when, when))

    def report(self, cache: Cache, share: float = 0.0) -> Report:
        self.jobs.clear()
        self.stages.clear()
        listing = discover("r1", self.place)
        if not self.tells_changes:
            listing = replace(listing, files=tuple(file._replace(changed_ns=0) for file in listing.files))
        root = ScannedRoot("drive", Source("r1", listing))
        question = Question(
            as_of=AS_OF,
            made_at=NOW,
            institution_given=OURS,
            institution_configured=None,
            institution_code=None,
            target=None,
            rules=self._rules,
            fallback_reason=None,
            version="0",
            pdf_engine="pdf",
            ocr_engine="ocr",
        )
        recall = Recall(
            cache, Labels("reader 1", of_recognising(self._rules), of_matching(self._rules)), NOW, AS_OF, share
        )
        return result(scan(question, [root], self._run, self._progress, recall))

    def _progress(self, stage: str, _done: int, _total: int) -> None:
        if stage not in self.stages:
            self.stages.append(stage)

    def _run(self, jobs: Iterable[bytes]) -> Iterator[tuple[int, bytes | Lost]]:
        for position, job in enumerate(jobs):
            self.jobs.append(load_job(job))
            yield position, self._work(job)

    @property
    def asked(self) -> list[tuple[str, bool]]:
        """The files that workers were asked about, and whether they had to open them."""
        return [(Path(job.location).name, not job.pages) for job in self.jobs]


@pytest.fixture
def drive(tmp_path: Path, rules: RulePack) -> Drive:
    one = Drive(tmp_path / "drive", rules)
    for name, content in FILES.items():
        one.put(name, content)
    return one


@pytest.fixture(params=["dict", "file"])
def cache(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Cache]:
    if request.param == "dict":
        yield Cache({}, {}, {}, {})
    else:
        with CacheFile(tmp_path / "cache", NOW.date()) as file:
            yield file.cache


def test_a_second_scan_gives_the_same_and_asks_no_worker(drive: Drive, cache: Cache) -> None:
    first = drive.report(cache)
    drive.poison()

    assert drive.report(cache) == first
    assert drive.asked == []
    assert len(first.documents) == len(FILES) + 2


def test_a_changed_kind_judges_anew_without_opening_a_document(drive: Drive, cache: Cache, edited: Edited) -> None:
    drive.report(cache)
    drive.use(edited("kinds/perkada.yaml", "weight: 0.85", "weight: 0.8"))
    expected = drive.report(Cache({}, {}, {}, {}))
    drive.poison()

    assert drive.report(cache) == expected
    assert len(drive.asked) == 6  # four contents and the two of the archive
    assert not any(opened for _, opened in drive.asked)
    assert not any(job.earlier for job in drive.jobs)
    assert set(drive.stages) == {EXAMINING}


FIRST = "permenpanrb-59-2020/indicators/01-kebijakan-arsitektur-spbe.yaml"


@pytest.fixture(scope="module")
def sampled(tmp_path_factory: pytest.TempPathFactory, rules: RulePack) -> tuple[Drive, Cache]:
    """Some samples, with files of several documents and with tables, and what a scan remembers of them."""
    drive, cache = Drive(tmp_path_factory.mktemp("samples"), rules), Cache({}, {}, {}, {})
    for name in ("01 Kebijakan", "02 Tata Kelola/Anggaran", "Rapat 2024"):
        shutil.copytree(SAMPLES / name, drive.place / name)
    for file in drive.place.rglob("*"):
        os.utime(file, LONG_AGO)
    drive.report(cache)
    drive.poison()
    return drive, cache


def _copy(cache: Cache) -> Cache:
    return Cache(
        dict(cache.listing), dict(cache.pages), dict(cache.examined), dict(cache.rules), folders=dict(cache.folders)
    )


@pytest.mark.parametrize(
    ("edit", "most"),
    [
        ((FIRST, "variants: [keamanan spbe, ", "variants: ["), 20),
        ((FIRST, "contents: [proses-bisnis, ", "contents: ["), 1),
        (("permenpanrb-59-2020/instrument.yaml", "variants: [isu, isu strategis, permasalahan, ", "variants: ["), 60),
        (("permenpanrb-59-2020/instrument.yaml", "reviu: [review, evaluasi, ", "reviu: [review, "), 300),
    ],
    ids=["wordings", "contents", "shared content", "synonyms"],
)
def test_an_edited_rule_costs_only_the_requirements_that_it_changes(
    sampled: tuple[Drive, Cache], edited: Edited, edit: tuple[str, str, str], most: int
) -> None:
    drive, before = sampled
    cache = _copy(before)
    drive.use(edited(*edit))
    expected = drive.report(replace(_copy(before), examined={}, rules={}))

    assert drive.report(cache) == expected
    assert not any(opened for _, opened in drive.asked)
    (changed,) = {job.changed for job in drive.jobs}
    assert 0 < len(changed) <= most
    assert drive.report(cache) == expected
    assert drive.asked == []


def test_a_remark_in_a_rule_file_costs_nothing(drive: Drive, cache: Cache, edited: Edited) -> None:
    first = drive.report(cache)
    drive.use(edited(FIRST, "number: 1\n", "number: 1  # Arsitektur\n"))

    assert drive.report(cache).documents == first.documents
    assert drive.asked == []


def test_a_changed_file_alone_is_read_anew(drive: Drive, cache: Cache) -> None:
    drive.report(cache)
    drive.put("sub/rancangan.txt", perbup(number="77").encode(), when=(1_700_000_100, 1_700_000_100))

    report = drive.report(cache)

    assert drive.asked == [("rancangan.txt", True)] * 2  # its digest, then its text
    assert next(one.number for one in report.documents if one.path == "sub/rancangan.txt") == "77"


def test_a_renamed_file_is_hashed_but_not_read(drive: Drive, cache: Cache) -> None:
    drive.report(cache)
    (drive.place / "Perbup 12.txt").rename(drive.place / "baru.txt")

    report = drive.report(cache)

    assert [job.fingerprint_only for job in drive.jobs] == [True]
    assert next(one.number for one in report.documents if one.path == "baru.txt") == "12"


def test_what_the_name_adds_is_added_after_the_cache(drive: Drive, cache: Cache) -> None:
    drive.report(cache)
    (drive.place / "Perbup 12.txt").rename(drive.place / "Perbup 12.pdf")
    (drive.place / "sub" / "salinan.txt").unlink()

    assert drive.report(cache) == drive.report(Cache({}, {}, {}, {}))


def test_another_content_under_the_same_size_and_time_is_seen_by_the_time_of_its_state(
    drive: Drive, cache: Cache
) -> None:
    drive.tells_changes = True
    drive.report(cache)
    drive.put("Perbup 12.txt", perbup(number="77").encode())

    report = drive.report(cache)

    assert next(one.number for one in report.documents if one.path == "Perbup 12.txt") == "77"


def test_a_content_check_finds_what_size_and_time_hide(drive: Drive, cache: Cache) -> None:
    first = drive.report(cache)
    drive.poison()

    assert drive.report(cache, share=1.0) != first


def test_a_file_that_is_changed_while_it_is_read_is_not_remembered(drive: Drive, cache: Cache) -> None:
    def changing(jobs: Iterable[bytes]) -> Iterator[tuple[int, bytes | Lost]]:
        for position, job in enumerate(jobs):
            if not load_job(job).fingerprint_only:
                drive.put("Perbup 12.txt", perbup(number="13").encode(), when=(1_700_000_200, 1_700_000_200))
            yield position, drive._work(job)

    ordinary, drive._run = drive._run, changing  # type: ignore[method-assign]
    drive.report(cache)
    drive._run = ordinary  # type: ignore[method-assign]
    drive.put("Perbup 12.txt", FILES["Perbup 12.txt"])

    report = drive.report(cache)

    assert next(one.number for one in report.documents if one.path == "Perbup 12.txt") == "12"


@pytest.mark.skipif(not is_available(), reason="no OCR here")
def test_a_scan_for_which_there_was_no_time_is_gone_on_with(drive: Drive, cache: Cache) -> None:
    drive.put("pindai.pdf", a_typed_page_and_a_scanned_one())

    drive.patience(ReadOptions(ocr_seconds=0, ocr_seconds_a_page=0))
    begun = drive.report(cache)
    drive.patience(ReadOptions())
    finished = drive.report(cache)
    again = drive.report(cache)

    assert state_of(begun, "pindai.pdf") == (ReadState.PARTIAL, 1)
    assert state_of(finished, "pindai.pdf") == (ReadState.READ, 2)
    assert again == finished
    assert drive.asked == []


def a_typed_page_and_a_scanned_one() -> bytes:
    made = FPDF()
    made.set_font("Helvetica", size=11)
    made.add_page()
    made.multi_cell(0, 8, "Daftar layanan SPBE Kabupaten Maju Jaya. " * 10)
    made.add_page()
    made.image(written(), x=0, y=0, w=made.w, h=made.h)
    return bytes(made.output())


def state_of(report: Report, path: str) -> tuple[ReadState, int]:
    (found,) = [one for one in report.documents if one.path == path]
    return found.state, found.pages_read


@pytest.mark.parametrize("junk", [b"", b"bukan zlib", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_damaged_contents_are_made_anew(drive: Drive, junk: bytes) -> None:
    cache = Cache({}, {}, {}, {})
    first = drive.report(cache)
    for mapping in (cache.pages, cache.examined):
        for key, kept in mapping.items():
            mapping[key] = replace(kept, content=junk)

    assert drive.report(cache) == first


Scan = Callable[..., dict[str, Any]]


@pytest.fixture
def scanned(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Scan:
    """What a command line finds on a copy of some samples, without the time, and what it says."""
    shutil.copytree(SAMPLES / "01 Kebijakan", tmp_path / "01 Kebijakan")

    def command(*options: str, expected: int = 0) -> dict[str, Any]:
        capfd.readouterr()
        where = ["--cache", str(tmp_path / "cache"), "--as-of", "2024-10-22", "--out", str(tmp_path / "out")]
        code = cli.main(["scan", str(tmp_path / "01 Kebijakan"), *where, "--json", "--no-progress", *options])
        out, err = capfd.readouterr()
        assert code == expected, err
        found: dict[str, Any] = json.loads(out) if out else {}
        found.pop("made_at", None)
        return {"report": found, "err": err}

    return command


class TestCommandLine:
    def test_with_and_without_a_cache_the_report_is_the_same(self, scanned: Scan, tmp_path: Path) -> None:
        without = scanned("--no-cache")
        assert not (tmp_path / "cache").exists()

        assert scanned()["report"] == scanned()["report"] == without["report"]
        assert without["err"] == "Karena --no-cache, pemindaian ini tidak dicatat dalam riwayat.\n"
        assert (tmp_path / "cache" / FILE_NAME).is_file()

    def test_a_damaged_cache_gives_the_same_report_and_a_sentence(self, scanned: Scan, tmp_path: Path) -> None:
        sound = scanned()
        file = tmp_path / "cache" / FILE_NAME
        content = bytearray(file.read_bytes())
        content[5_000:20_000] = random.Random(1).randbytes(15_000)
        file.write_bytes(content)

        damaged = scanned()

        assert damaged["report"] == sound["report"]
        assert "rusak; disisihkan sebagai cache.rusak.sqlite3" in damaged["err"]
        assert scanned() == sound

    def test_a_cache_in_use_is_left_alone(self, scanned: Scan, tmp_path: Path) -> None:
        with CacheFile(tmp_path / "cache", NOW.date()):
            busy = scanned()

        assert "sedang dipakai oleh pemindaian lain" in busy["err"]
        assert busy["report"] == scanned()["report"]

    def test_a_cache_inside_a_scanned_folder_is_refused(self, scanned: Scan, tmp_path: Path) -> None:
        inside = tmp_path / "01 Kebijakan" / "cache"

        said = scanned("--cache", str(inside), expected=2)["err"]

        assert "berada di dalam folder yang dipindai" in said
        assert not inside.exists()

    def test_a_cache_that_is_a_file_is_refused(self, scanned: Scan, tmp_path: Path) -> None:
        (tmp_path / "berkas").touch()

        assert "adalah berkas" in scanned("--cache", str(tmp_path / "berkas"), expected=2)["err"]
        assert "tidak dapat dipakai" in scanned("--cache", str(tmp_path / "berkas" / "x"), expected=2)["err"]

    def test_info_and_clear_say_what_is_there(
        self, scanned: Scan, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        where = ["--cache", str(tmp_path / "cache")]

        def said(command: str) -> str:
            capfd.readouterr()
            assert cli.main(["cache", command, *where]) == 0
            return capfd.readouterr().out

        assert "belum ada" in said("info")
        scanned()
        assert "dokumen dengan teks halamannya" in said("info")
        assert "Dihapus: " in said("clear")
        assert "Tidak ada cache" in said("clear")
        assert "belum ada" in said("info")

    def test_info_says_that_a_cache_is_damaged_and_clear_removes_it(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / FILE_NAME).write_bytes(b"rusak" * 1_000)

        assert cli.main(["cache", "info", "--cache", str(tmp_path)]) == 0
        assert "rusak" in capfd.readouterr().out
        assert cli.main(["cache", "clear", "--cache", str(tmp_path)]) == 0
        assert not (tmp_path / FILE_NAME).exists()

    def test_clear_is_refused_while_a_scan_is_at_work(self, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
        with CacheFile(tmp_path, NOW.date()):
            assert cli.main(["cache", "clear", "--cache", str(tmp_path)]) == 2

        assert "sedang dipakai" in capfd.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_after_a_kill_the_next_scan_gives_the_report_of_an_undisturbed_one(scanned: Scan, tmp_path: Path) -> None:
    undisturbed = scanned("--no-cache")["report"]
    moments = random.Random(3)
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-m", "spbe_docs", "scan", str(tmp_path / "01 Kebijakan"), "--no-progress"],
            cwd=tmp_path,
            env={**os.environ, "SPBE_DOCS_CACHE": str(tmp_path / "cache")},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,  # a child that was just being born may complain
        )
        time.sleep(moments.uniform(0.5, 3.0))
        process.send_signal(signal.SIGKILL)
        process.wait()

        killed = scanned()

        assert killed == {"report": undisturbed, "err": ""}
        shutil.rmtree(tmp_path / "cache")
