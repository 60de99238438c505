"""The way to a folder through a child: what comes back, and when it is given up on."""

import json
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from spbe_docs.discover import FOLDER_UNREADABLE, Listing, NotOpened, discover
from spbe_docs.selection import Selection
from spbe_docs.sources.packed import pack, unpack
from spbe_docs.sources.reach import Wanted, looks, understood
from spbe_docs.sources.values import Look, NoLook

HANGING = "tests.sources.hanging"
FAKE_NIK = "3374061203880001"


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    place = tmp_path / "drive"
    for name in ("a.pdf", "b/c.docx", "b/Thumbs.db", f"b/KTP {FAKE_NIK}.pdf", f"b/KTP {FAKE_NIK[:-1]}2.pdf"):
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(b"isi")
    return place


@pytest.fixture
def _tests_can_be_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(paths))


def seen(look: Look | NoLook) -> Look:
    assert isinstance(look, Look), look
    return look


class TestLooks:
    def test_it_is_what_this_process_would_see(self, drive: Path) -> None:
        (look,) = looks([Wanted("r7", drive)])

        assert seen(look).listing == discover("r7", drive)
        assert (seen(look).base, seen(look).has_sentinel) == (str(drive), True)

    def test_links_to_the_folder_are_followed_links_in_it_are_not(self, drive: Path, tmp_path: Path) -> None:
        (tmp_path / "link").symlink_to(drive)
        (drive / "link").symlink_to(tmp_path)

        (look,) = looks([Wanted("r1", tmp_path / "link")])

        assert seen(look).base == str(drive)
        assert seen(look).listing == discover("r1", drive)

    def test_patterns_hold_and_the_sentinel_is_looked_for(self, drive: Path) -> None:
        with_it, without_it = looks(
            [Wanted("r1", drive, exclude=("b/",), sentinel="b/c.docx"), Wanted("r2", drive, sentinel="b")]
        )

        assert seen(with_it).listing == discover("r1", drive, Selection((), ("b/",)))
        assert (seen(with_it).has_sentinel, seen(without_it).has_sentinel) == (True, False)

    def test_the_time_it_took_is_told(self, drive: Path) -> None:
        before = time.time_ns()

        (look,) = looks([Wanted("r1", drive)])

        taken = seen(look).taken_ns
        assert taken is not None
        assert before <= taken[0] <= taken[1] <= time.time_ns()

    def test_what_is_not_there_or_no_folder_is_said_to_be_so(self, drive: Path) -> None:
        absent, file = looks([Wanted("r1", drive / "x"), Wanted("r2", drive / "a.pdf")])

        assert absent == NoLook("folder itu tidak ada", is_absent=True)
        assert file == NoLook("itu berkas, bukan folder", is_file=True)

    @pytest.mark.usefixtures("_tests_can_be_imported")
    def test_one_that_hangs_is_given_up_on_in_time(self, drive: Path) -> None:
        begun = time.monotonic()

        both = looks([Wanted("r1", drive), Wanted("r2", drive)], silence=1.0, lister=HANGING)

        assert both == (NoLook("sumbernya tidak menjawab"),) * 2
        assert time.monotonic() - begun < 60  # the hanging lasts ten minutes

    @pytest.mark.usefixtures("_tests_can_be_imported")
    def test_no_child_is_left(self, drive: Path) -> None:
        looks([Wanted("r1", drive)], silence=0.5, lister=HANGING)

        found = subprocess.run(["ps", "ax", "-o", "args"], capture_output=True, text=True, check=True).stdout
        assert f"{sys.executable} -P -m {HANGING}" not in found

    def test_a_child_that_dies_is_no_look(self, drive: Path) -> None:
        (look,) = looks([Wanted("r1", drive)], lister="tests.sources.no_such_module")

        assert look == NoLook("pembuatan daftar berkasnya gagal")

    def test_modules_in_the_working_folder_are_not_imported(
        self, drive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "json.py").write_text("raise SystemExit", encoding="utf-8")
        monkeypatch.chdir(tmp_path)

        assert seen(looks([Wanted("r1", drive)])[0]).listing.files


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can become somebody else")
def test_a_folder_that_may_not_be_listed_is_closed_and_the_rest_is_seen() -> None:
    nobody = pwd.getpwnam("nobody").pw_uid
    place = Path(tempfile.mkdtemp(dir="/tmp"))
    try:
        place.chmod(0o755)
        (place / "a.txt").write_text("isi", encoding="utf-8")
        (place / "rahasia").mkdir(mode=0o700)
        (place / "rahasia" / "b.txt").write_text("isi", encoding="utf-8")
        code = (
            "import os, sys; from spbe_docs.sources import lister; "
            f"os.setuid({nobody}); "
            f"sys.stdout.buffer.write(lister.look({{'folder': {str(place)!r}, 'include': [], 'exclude': [], "
            "'sentinel': None}, lambda: None))"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    finally:
        shutil.rmtree(place)

    listing = seen(understood(done.stdout, "r1")).listing
    assert [file.path for file in listing.files] == ["a.txt"]
    assert listing.not_opened == (NotOpened("rahasia", FOLDER_UNREADABLE),)


class TestPacked:
    @pytest.fixture(params=["drive", "odd names", "empty"])
    def listing(self, request: pytest.FixtureRequest, drive: Path, tmp_path: Path) -> tuple[Listing, str]:
        place = drive
        if request.param == "empty":
            place = tmp_path / "empty"
            place.mkdir()
        if request.param == "odd names" and os.name == "posix":
            (drive / "baris\nbaru.pdf").touch()
            (drive / os.fsdecode(b"surat \xe9\xff.pdf")).touch()
            os.utime(drive / "a.pdf", (-5, -5))
        return discover("r1", place), str(place)

    def test_it_comes_back_as_it_was(self, listing: tuple[Listing, str]) -> None:
        found, base = listing

        assert unpack(pack(found, base), "r1") == found

    def test_equal_listings_give_equal_bytes(self, drive: Path) -> None:
        assert pack(discover("r1", drive), str(drive)) == pack(discover("r2", drive), str(drive))

    def test_one_of_an_earlier_version_does_not_know_when_anything_changed(self, listing: tuple[Listing, str]) -> None:
        found, base = listing
        head, _, rest = pack(found, base).partition(b"\n")
        told = json.loads(head)
        del told["has_changes"]
        numbers = 8 * told["count"]
        earlier = json.dumps(told).encode() + b"\n" + rest[: 2 * numbers] + rest[3 * numbers :]

        files = tuple(file._replace(changed_ns=0) for file in found.files)
        assert unpack(earlier, "r1") == replace(found, files=files)

    def test_damage_is_seen(self, drive: Path) -> None:
        packed = pack(discover("r1", drive), str(drive))

        for junk in (b"", b"{}", packed[: len(packed) // 2], b"\xff" + packed):
            with pytest.raises(ValueError):  # noqa: PT011 - however it is put
                unpack(junk, "r1")


def test_a_folder_removed_while_it_is_listed_is_none(drive: Path) -> None:
    listing = discover("r1", drive, pulse=lambda: shutil.rmtree(drive / "b", ignore_errors=True))

    assert [file.path for file in listing.files] == ["a.pdf"]
    assert listing.not_opened == ()


def test_threads_that_listen_end_with_their_children(drive: Path) -> None:
    before = threading.active_count()

    looks([Wanted("r1", drive)] * 3)
    time.sleep(0.2)

    assert threading.active_count() <= before
