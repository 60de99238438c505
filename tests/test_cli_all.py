"""`scan --all`: many institutions, each for itself."""

import json
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
    ],
)
def test_institutions_that_clash_are_one_sentence(
    province: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, what: str
) -> None:
    file = province / "spbe-docs.toml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert main(["scan", "--all", *QUIET]) == 2
    told = capsys.readouterr().err
    assert f"memakai {what} yang sama" in told
    assert ", baris 6: " in told
    assert names(province) == [None, None]


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
