"""`scan --all`: many institutions, each for itself."""

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from spbe_docs.cli.main import main

PERBUP = """PERATURAN BUPATI {upper}
NOMOR 12 TAHUN 2023
TENTANG
ARSITEKTUR SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK
Pasal 1
Bupati menetapkan Arsitektur SPBE.
Ditetapkan di {name}
pada tanggal 4 Mei 2023
BUPATI {upper},
ttd
"""
DOMAINS = """menetapkan:
(1) Arsitektur SPBE Pemerintah Daerah memuat referensi arsitektur dan domain arsitektur.
(2) Domain arsitektur terdiri atas: a. domain arsitektur proses bisnis; b. domain arsitektur data dan informasi;
c. domain arsitektur infrastruktur SPBE; d. domain arsitektur aplikasi SPBE."""
ONE = """
[[institutions]]
name = "Kabupaten {name}"
settings = "{folder}/spbe-docs.toml"
"""
OWN = """
[[roots]]
name = "Bukti"
folder = "bukti"
"""
QUIET = ("--quiet", "--no-progress", "--as-of", "2024-10-22")


@pytest.fixture
def province(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings of a province with two regencies, each with a folder of its own."""
    monkeypatch.setenv("SPBE_DOCS_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    told = ""
    for name, folder in (("Maju Jaya", "maju"), ("Suka Makmur", "suka")):
        (tmp_path / folder / "bukti").mkdir(parents=True)
        text = PERBUP.format(upper=name.upper(), name=name)
        (tmp_path / folder / "bukti" / "perbup.txt").write_text(text, encoding="utf-8")
        (tmp_path / folder / "spbe-docs.toml").write_text(OWN, encoding="utf-8")
        told += ONE.format(name=name, folder=folder)
    (tmp_path / "spbe-docs.toml").write_text(told, encoding="utf-8")
    return tmp_path


def names(province: Path) -> list[str | None]:
    found = []
    for folder in ("maju", "suka"):
        file = province / folder / "spbe-report" / "report.json"
        found.append(json.loads(file.read_text(encoding="utf-8"))["institution"]["name"] if file.exists() else None)
    return found


def test_each_has_its_own_report_and_history(province: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", "--all", *QUIET[1:]]) == 0
    assert names(province) == ["Kabupaten Maju Jaya", "Kabupaten Suka Makmur"]
    assert "Kabupaten Maju Jaya: selesai, kode keluar 0" in capsys.readouterr().err
    caches = sorted((province / "cache").iterdir())
    assert [one.name for one in caches] == ["kabupaten-maju-jaya", "kabupaten-suka-makmur"]
    assert all((one / "history.sqlite3").is_file() and (one / "cache.sqlite3").is_file() for one in caches)


def test_its_name_comes_from_the_settings_and_its_end_is_no_warning(province: Path) -> None:
    (province / "maju" / "bukti" / "rusak.pdf").write_bytes(b"%PDF-1.7 rusak")
    assert main(["scan", "--all", "--no-progress", "--as-of", "2024-10-22", "--log-file", "catatan.log"]) == 3
    report = json.loads((province / "maju" / "spbe-report" / "report.json").read_text(encoding="utf-8"))
    assert report["institution"]["how"] == "settings"
    log = (province / "catatan.log").read_text(encoding="utf-8")
    assert "info: Kabupaten Maju Jaya: selesai, kode keluar 3" in log
    assert "peringatan: Kabupaten Maju Jaya" not in log


@pytest.mark.parametrize(
    ("spoil", "code", "why"),
    [
        (lambda own: own.write_text("salah = 1\n", encoding="utf-8"), 2, "kunci 'salah' tidak dikenal"),
        (lambda own: own.unlink(), 2, "spbe-docs.toml"),
        (lambda own: (own.parent / "bukti" / "perbup.txt").unlink(), 4, "kosong"),
        (
            lambda own: own.write_text('[institution]\nname = "Kota Lain"\n' + OWN, encoding="utf-8"),
            2,
            "adalah pengaturan Kota Lain, bukan Kabupaten Maju Jaya",
        ),
    ],
    ids=["settings", "no settings", "empty", "another's"],
)
def test_one_that_fails_stops_no_other(
    province: Path, capsys: pytest.CaptureFixture[str], spoil: Callable[[Path], object], code: int, why: str
) -> None:
    spoil(province / "maju" / "spbe-docs.toml")
    assert main(["scan", "--all", *QUIET]) == code
    told = capsys.readouterr().err
    assert why in told
    assert names(province)[1] == "Kabupaten Suka Makmur"


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("Kabupaten Suka Makmur", "Kab. Maju Jaya", "nama"),
        ("suka/spbe-docs.toml", "maju/spbe-docs.toml", "berkas pengaturan"),
        ('settings = "suka', 'code = "32.11"\nsettings = "suka', "kode wilayah"),
    ],
)
def test_institutions_that_clash_are_one_sentence(
    province: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, what: str
) -> None:
    file = province / "spbe-docs.toml"
    own = province / "maju" / "spbe-docs.toml"
    name = '[institution]\nname = "Kabupaten Maju Jaya"\ncode = "32.11"\n'
    own.write_text(name + own.read_text(encoding="utf-8"), encoding="utf-8")
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert main(["scan", "--all", *QUIET]) == 2
    told = capsys.readouterr().err
    assert f"memakai {what} yang sama" in told
    assert ", baris 6: " in told
    assert names(province) == [None, None]


@pytest.mark.parametrize(
    ("own", "what"),
    [
        (OWN.replace("bukti", "../maju/bukti"), "folder dokumen yang saling mencakup"),
        (OWN.replace('"bukti"', '"../maju"'), "folder dokumen yang saling mencakup"),
        ('[output]\nfolder = "../maju/bukti/laporan"\n' + OWN, "laporan yang satu di dalam folder dokumen yang lain"),
    ],
    ids=["one folder", "around it", "report among documents"],
)
def test_nothing_of_one_lies_among_the_documents_of_another(
    province: Path, capsys: pytest.CaptureFixture[str], own: str, what: str
) -> None:
    (province / "suka" / "spbe-docs.toml").write_text(own, encoding="utf-8")
    assert main(["scan", "--all", *QUIET]) == 2
    assert what in capsys.readouterr().err
    assert names(province) == [None, None]
    assert [one.name for one in (province / "maju" / "bukti").iterdir()] == ["perbup.txt"]


def test_settings_reached_through_a_link_are_the_same(province: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (province / "suka" / "spbe-docs.toml").unlink()
    (province / "suka" / "spbe-docs.toml").symlink_to(province / "maju" / "spbe-docs.toml")
    assert main(["scan", "--all", *QUIET]) == 2
    assert "memakai berkas pengaturan yang sama" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["a\\u0000b", "a\\u001b[31mb"])
def test_signs_that_no_name_holds_are_refused(province: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    file = province / "spbe-docs.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("suka/spbe-docs.toml", name), encoding="utf-8")
    assert main(["scan", "--all", *QUIET]) == 2
    assert "isi kunci 'institutions.settings' tidak sah" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_settings_that_are_a_pipe_keep_nobody_waiting(province: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (province / "suka" / "spbe-docs.toml").unlink()
    os.mkfifo(province / "suka" / "spbe-docs.toml")
    assert main(["scan", "--all", *QUIET]) == 2
    assert "bukan berkas biasa" in capsys.readouterr().err
    assert names(province) == ["Kabupaten Maju Jaya", None]


def test_the_code_is_that_of_the_institutions(province: Path) -> None:
    file = province / "spbe-docs.toml"
    coded = file.read_text(encoding="utf-8").replace('settings = "suka', 'code = "32.11"\nsettings = "suka')
    file.write_text(coded, encoding="utf-8")
    assert main(["scan", "--all", *QUIET]) == 0
    told = json.loads((province / "suka" / "spbe-report" / "report.json").read_text(encoding="utf-8"))
    assert told["institution"]["code"] == "32.11"


def test_whose_source_is_away_is_said_even_when_quiet(province: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (province / "maju" / "bukti" / "perbup.txt").unlink()
    (province / "maju" / "bukti").rmdir()
    assert main(["scan", "--all", *QUIET]) == 4
    told = capsys.readouterr().err
    assert "Kabupaten Maju Jaya" in told
    assert "Kabupaten Suka Makmur" not in told


def test_one_folder_of_reports_for_two_is_refused(province: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("maju", "suka"):
        (province / folder / "spbe-docs.toml").write_text('[output]\nfolder = "../laporan"\n' + OWN, encoding="utf-8")
    assert main(["scan", "--all", *QUIET]) == 2
    assert "memakai folder laporan yang sama" in capsys.readouterr().err


@pytest.mark.parametrize("beside", [["."], ["--out", "x"], ["--institution", "Kabupaten X"], ["--json"]])
def test_what_concerns_one_institution_does_not_go_with_all(
    province: Path, capsys: pytest.CaptureFixture[str], beside: list[str]
) -> None:
    assert province.is_dir()
    assert main(["scan", "--all", *beside]) == 2
    assert "--all tidak dapat dipakai bersama" in capsys.readouterr().err


def test_no_institutions_is_one_sentence(province: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (province / "spbe-docs.toml").write_text("", encoding="utf-8")
    assert main(["scan", "--all", *QUIET]) == 2
    assert "tidak memuat [[institutions]]" in capsys.readouterr().err


@pytest.mark.parametrize("shares", [True, False])
def test_names_and_quotes_leave_an_institution_only_if_its_settings_allow_it(province: Path, *, shares: bool) -> None:
    """From the settings to the page and the workbook, with a third institution that lacks what two have."""
    for folder, allows in (("maju", shares), ("suka", False)):
        own = province / folder / "spbe-docs.toml"
        told = f"[comparison]\nshare_details = {str(allows).lower()}\n"
        own.write_text(told + own.read_text(encoding="utf-8"), encoding="utf-8")
        paper = province / folder / "bukti" / "perbup.txt"
        full = paper.read_text(encoding="utf-8").replace("menetapkan Arsitektur SPBE.", DOMAINS)
        paper.with_name(f"naskah-{folder}.txt").write_text(full, encoding="utf-8")
        paper.unlink()
    (province / "tiga" / "bukti").mkdir(parents=True)
    (province / "tiga" / "bukti" / "catatan-tiga.txt").write_text("Catatan rapat tanpa judul.", encoding="utf-8")
    (province / "tiga" / "spbe-docs.toml").write_text(OWN, encoding="utf-8")
    with (province / "spbe-docs.toml").open("a", encoding="utf-8") as settings:
        settings.write(ONE.format(name="Tiga Roda", folder="tiga"))
    assert main(["scan", "--all", *QUIET]) == 0
    results = [str(province / folder / "spbe-report") for folder in ("maju", "suka", "tiga")]
    assert main(["rollup", *results, "--out", str(province / "banding")]) == 0
    page = (province / "banding" / "index.html").read_text(encoding="utf-8")
    with zipfile.ZipFile(province / "banding" / "rollup.xlsx") as book:
        cells = "".join(book.read(name).decode() for name in book.namelist())
    assert ("naskah-maju.txt" in page, "<q>" in page) == (shares, shares)
    assert not any(name in page for name in ("naskah-suka.txt", "catatan-tiga.txt"))
    assert not any(name in cells for name in ("naskah-", "catatan-tiga.txt"))
    assert "Kabupaten Suka Makmur" in cells
