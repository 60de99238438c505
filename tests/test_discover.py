"""Every regular file below a root is listed or ignored with its rule; nothing is opened and no link is followed."""

import os
import socket
import sys
from pathlib import Path

import pytest

from spbe_docs.discover import discover, shown
from spbe_docs.errors import SourceError
from spbe_docs.read.opening import opened
from spbe_docs.selection import Selection

FAKE_NIK = "3175994107990001"
"""The shape of an NIK, in a district that does not exist."""

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="names and files that Windows does not have")
not_root = pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() == 0, reason="nothing is closed to the administrator")


def put(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(b"x")


def paths(folder: Path) -> list[str]:
    return [file.path for file in discover("r1", folder).files]


def test_files_are_listed_by_their_path_below_the_root(tmp_path: Path) -> None:
    put(tmp_path, "b.pdf", "Kebijakan/Perbup 12 Tahun 2023.pdf", "Kebijakan/2023/a.docx", "a.txt")

    assert paths(tmp_path) == ["Kebijakan/2023/a.docx", "Kebijakan/Perbup 12 Tahun 2023.pdf", "a.txt", "b.pdf"]


def test_a_file_is_known_with_its_root_place_size_and_time(tmp_path: Path) -> None:
    put(tmp_path, "a.pdf")
    os.utime(tmp_path / "a.pdf", ns=(0, 1_700_000_000_123_456_789))

    (file,) = discover("r7", tmp_path).files

    assert (file.root, file.location, file.size) == ("r7", str(tmp_path / "a.pdf"), 1)
    assert file.modified_ns == (tmp_path / "a.pdf").stat().st_mtime_ns


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("~$lembar.docx", "~$*"),
        (".~lock.surat.odt#", ".~lock.*#"),
        ("Thumbs.db", "Thumbs.db"),
        ("THUMBS.DB", "Thumbs.db"),
        ("desktop.ini", "desktop.ini"),
        (".DS_Store", ".DS_Store"),
        ("._Perbup.pdf", "._*"),
        ("unggahan.tmp", "*.tmp"),
        ("unduhan.pdf.PART", "*.part"),
        ("unduhan.crdownload", "*.crdownload"),
        (".gitignore", ".*"),
        (".git/config", ".*/"),
        (".git/objects/ab/cd.pdf", ".*/"),
        (".Trash-1000/files/Perbup.pdf", ".*/"),
        ("$RECYCLE.BIN/S-1-5/x.pdf", "$RECYCLE.BIN/"),
        ("System Volume Information/x", "system volume information/"),
        ("@eaDir/x.pdf/thumb.jpg", "@eaDir/"),
        ("#recycle/x.pdf", "#recycle/"),
    ],
)
def test_system_and_lock_files_are_ignored_with_their_rule(tmp_path: Path, path: str, rule: str) -> None:
    put(tmp_path, path)

    listing = discover("r1", tmp_path)

    assert [(ignored.path, ignored.rule) for ignored in listing.ignored] == [(path, rule)]
    assert listing.files == ()


@pytest.mark.parametrize("name", [".tersembunyi.pdf", "...pdf", "tmp", "part.pdf", "Sub.git/a.pdf", "~catatan.docx"])
def test_documents_with_odd_names_are_documents(tmp_path: Path, name: str) -> None:
    put(tmp_path, name)

    assert paths(tmp_path) == [name]


def test_a_folder_called_rules_holds_documents_like_any_other(tmp_path: Path) -> None:
    """Judging decision 28."""
    put(tmp_path, "rules/instrument.yaml", "rules/Perbup.pdf")

    assert paths(tmp_path) == ["rules/Perbup.pdf", "rules/instrument.yaml"]


def test_every_regular_file_is_accounted_for(tmp_path: Path) -> None:
    put(tmp_path, "a.pdf", "b/.git/x", "b/c/~$d.docx", "e.py", ".f/g.pdf", "h.tmp", "b/i")

    listing = discover("r1", tmp_path)

    regular = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    accounted = [file.path for file in listing.files] + [file.path for file in listing.ignored]
    assert sorted(accounted) == sorted(regular)


@posix_only
def test_links_are_named_and_never_followed(tmp_path: Path) -> None:
    put(tmp_path, "asli.pdf")
    (tmp_path / "tautan.pdf").symlink_to(tmp_path / "asli.pdf")
    (tmp_path / "lingkaran").symlink_to(tmp_path)
    (tmp_path / "buntu").symlink_to(tmp_path / "tiada")

    listing = discover("r1", tmp_path)

    assert paths(tmp_path) == ["asli.pdf"]
    assert [(entry.path, entry.why) for entry in listing.not_opened] == [
        ("buntu", "link"),
        ("lingkaran", "link"),
        ("tautan.pdf", "link"),
    ]


@posix_only
def test_pipes_and_sockets_are_named_and_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    os.mkfifo("pipa.pdf")
    with socket.socket(socket.AF_UNIX) as connection:
        connection.bind("soket.pdf")
        listing = discover("r1", tmp_path)

    assert [(entry.path, entry.why) for entry in listing.not_opened] == [
        ("pipa.pdf", "special_file"),
        ("soket.pdf", "special_file"),
    ]
    assert listing.files == ()


@posix_only
@not_root
def test_a_closed_folder_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    put(tmp_path, "a.pdf", "tertutup/b.pdf")
    (tmp_path / "tertutup").chmod(0)
    try:
        listing = discover("r1", tmp_path)
    finally:
        (tmp_path / "tertutup").chmod(0o700)

    assert [(entry.path, entry.why) for entry in listing.not_opened] == [("tertutup", "folder_unreadable")]
    assert [file.path for file in listing.files] == ["a.pdf"]


@pytest.mark.skipif(os.open not in os.supports_dir_fd, reason="this system takes one call for a whole path")
def test_a_folder_too_deep_for_one_call_is_listed_and_its_files_can_be_opened(tmp_path: Path) -> None:
    name = "folder-dengan-nama-yang-panjang" * 5
    above = os.open(tmp_path, os.O_RDONLY)
    for _ in range(40):
        os.mkdir(name, dir_fd=above)
        below = os.open(name, os.O_RDONLY, dir_fd=above)
        os.close(above)
        above = below
    os.close(os.open("a.txt", os.O_WRONLY | os.O_CREAT, 0o600, dir_fd=above))
    os.close(above)

    listing = discover("r1", tmp_path)

    assert listing.not_opened == ()
    assert [file.path.count("/") for file in listing.files] == [40]
    with opened(listing.files[0].location) as file:
        assert file.read() == b""


@posix_only
@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has no such names")
def test_bytes_that_are_not_utf8_are_percent_encoded_and_can_still_be_opened(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/surat \xe9\xff.pdf")).write_bytes(b"isi")

    (file,) = discover("r1", tmp_path).files

    assert file.path == "surat %E9%FF.pdf"
    assert Path(file.location).read_bytes() == b"isi"


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        (f"KTP {FAKE_NIK}.pdf", "KTP [NIK].pdf"),
        (f"{FAKE_NIK}", "[NIK]"),
        (f"SK-{FAKE_NIK}-2023.pdf", "SK-[NIK]-2023.pdf"),
        (f"9{FAKE_NIK}.pdf", f"9{FAKE_NIK}.pdf"),  # 17 digits
        ("SK CPNS_198001012005011001.pdf", "SK CPNS_[NIP].pdf"),
        ("081234567890/ijazah.pdf", "[telepon]/ijazah.pdf"),
        ("188.45-1195-HK-2019.pdf", "188.45-1195-HK-2019.pdf"),
        ("IMG_20240105_081233.jpg", "IMG_20240105_081233.jpg"),
        ("5889658057523200.xls", "5889658057523200.xls"),  # no province 58, no 57th day
        ("Perwali Çankaya – 2023.pdf", "Perwali Çankaya – 2023.pdf"),
    ],
)
def test_only_numbers_that_point_to_a_person_are_masked(name: str, seen: str) -> None:
    assert shown(name) == seen


def test_files_whose_names_look_the_same_when_masked_are_told_apart(tmp_path: Path) -> None:
    put(tmp_path, f"KTP {FAKE_NIK}.pdf", f"KTP {FAKE_NIK[:-1]}2.pdf", f"KTP {FAKE_NIK} (2).pdf", f"{FAKE_NIK}")

    assert paths(tmp_path) == ["KTP [NIK] (2).pdf", "KTP [NIK] (3).pdf", "KTP [NIK].pdf", "[NIK]"]


def test_a_second_look_gives_the_same(tmp_path: Path) -> None:
    put(tmp_path, *(f"{letter}/{number}.pdf" for letter in "cab" for number in range(5)))

    assert discover("r1", tmp_path) == discover("r1", tmp_path)


@pytest.mark.parametrize("name", ["tiada", "berkas.pdf"])
def test_a_root_that_cannot_be_listed_ends_the_run(tmp_path: Path, name: str) -> None:
    put(tmp_path, "berkas.pdf")

    with pytest.raises(SourceError, match="tidak dapat dibuka"):
        discover("r1", tmp_path / name)


@pytest.mark.parametrize("folder", ["1987 05", f"KTP {FAKE_NIK}", "Surat é", "NIP", "Surat"])
def test_what_is_masked_does_not_depend_on_the_other_names_in_the_folder(tmp_path: Path, folder: str) -> None:
    names = [f"{FAKE_NIK}.pdf", "Tahun 2023 nomor 12.pdf", "biasa.pdf"]
    (tmp_path / folder).mkdir()
    for name in names:
        (tmp_path / folder / name).touch()

    found = discover("r1", tmp_path).files

    assert [one.path for one in found] == sorted(shown(f"{folder}/{name}") for name in names)


def test_what_the_settings_leave_out_is_ignored_with_the_pattern(tmp_path: Path) -> None:
    put(tmp_path, "a.pdf", "b.bak.pdf", "c.xlsx", "Arsip/2019/d.pdf", "~$e.pdf")

    listing = discover("r1", tmp_path, Selection(include=("*.pdf", "*.docx"), exclude=("Arsip/", "*.bak.*")))

    assert [file.path for file in listing.files] == ["a.pdf"]
    assert [(one.path, one.rule) for one in listing.ignored] == [
        ("Arsip/2019/d.pdf", "Arsip/"),
        ("b.bak.pdf", "*.bak.*"),
        ("c.xlsx", "selain *.pdf, *.docx"),
        ("~$e.pdf", "~$*"),
    ]


def test_patterns_are_held_against_the_name_on_the_disk(tmp_path: Path) -> None:
    put(tmp_path, f"KTP {FAKE_NIK}.pdf", "a.pdf")

    listing = discover("r1", tmp_path, Selection(exclude=(f"*{FAKE_NIK[:6]}*",)))

    assert [one.path for one in listing.ignored] == ["KTP [NIK].pdf"]


@posix_only
@not_root
@pytest.mark.parametrize("folder", ["Rahasia", "System Volume Information"])
def test_a_closed_folder_that_nobody_wants_is_no_trouble(tmp_path: Path, folder: str) -> None:
    put(tmp_path, "a.pdf", f"{folder}/b.pdf")
    (tmp_path / folder).chmod(0)
    try:
        listing = discover("r1", tmp_path, Selection(exclude=("rahasia/",)))
    finally:
        (tmp_path / folder).chmod(0o700)

    assert [(entry.path, entry.why) for entry in listing.not_opened] == [(folder, "folder_ignored")]
