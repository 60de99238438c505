"""`pack`, from a drive to the folder to hand in, and again."""

import csv
import hashlib
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from docx import Document
from tests.papers import law
from tests.scanning import without_roots

from spbe_docs.cli.main import main
from spbe_docs.errors import ExitCode

PERBUP = law()
DRAFT = (
    PERBUP.replace("NOMOR 12 TAHUN 2023", "NOMOR ... TAHUN 2024")
    .replace("ARSITEKTUR SISTEM", "PETA RENCANA SISTEM")
    .replace("Arsitektur", "Peta Rencana")
    .replace("4 Mei 2023", "... 2024")
    .replace("PERATURAN BUPATI MAJU JAYA\n", "RANCANGAN PERATURAN BUPATI MAJU JAYA\n")
)
NAME = "berkas/I01_L1_1_Perbup-12-2023-Arsitektur-SPBE.txt"


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A drive with one enacted regulation, and beside it a working folder with the report on it."""
    place = tmp_path_factory.mktemp("once")
    for name in ("drive", "kerja"):
        (place / name).mkdir()
    (place / "drive" / "final fix (2).txt").write_text(PERBUP, encoding="utf-8")
    (place / "drive" / "catatan.txt").write_text("Catatan rapat tanpa judul.", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place / "kerja")
        scan(place / "drive")
    return place


@pytest.fixture
def scanned(once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that drive, for this test alone; the working folder is beside it."""
    shutil.copytree(once, tmp_path / "sini")
    monkeypatch.chdir(tmp_path / "sini" / "kerja")
    return tmp_path / "sini" / "drive"


def scan(drive: Path) -> None:
    options = [
        "--as-of",
        "2024-10-22",
        "--institution",
        "Kabupaten Maju Jaya",
        "--quiet",
        "--no-progress",
        "--jobs",
        "1",
    ]
    assert main(["scan", str(drive), *options]) == 0


def pack(*options: str) -> int:
    return main(["pack", "--out", "paket", *options])


def packed() -> list[str]:
    return sorted(one.relative_to("paket").as_posix() for one in Path("paket/berkas").rglob("*") if one.is_file())


def rows(name: str) -> list[dict[str, str]]:
    with Path("paket", name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_only_what_is_accepted_is_in_it_and_each_copy_is_the_original(scanned: Path) -> None:
    assert pack() == 0
    assert packed() == [NAME]
    assert Path("paket", NAME).read_text(encoding="utf-8") == PERBUP
    digest = hashlib.sha256(PERBUP.encode()).hexdigest()
    assert Path("paket/SHA256SUMS.txt").read_text(encoding="utf-8") == f"{digest}  {NAME}\n"
    assert (scanned / "final fix (2).txt").is_file()


@pytest.mark.usefixtures("scanned")
def test_every_met_requirement_is_explained_and_every_other_one_is_on_the_checklist() -> None:
    pack()
    report = json.loads(Path("spbe-report/report.json").read_text(encoding="utf-8"))
    asked = [one for indicator in report["indicators"] for one in indicator["requirements"]]
    met = [one["title"] for one in asked if one["verdict"] == "met"]
    assert met
    explained = rows("penjelasan.csv")
    assert [row["persyaratan"] for row in explained] == met
    assert all(row["berkas"] == NAME for row in explained)
    assert "Peraturan Bupati Nomor 12 Tahun 2023 tentang ARSITEKTUR" in explained[0]["penjelasan"]
    assert "halaman 1" in explained[0]["penjelasan"]
    lacking = {row["persyaratan"] for row in rows("daftar-periksa.csv")}
    assert not lacking & set(met)
    assert {one["title"] for one in asked if one["necessity"] == "required" and one["verdict"] == "missing"} <= lacking


def test_the_explanation_says_which_article_shows_what(scanned: Path) -> None:
    more = """Pasal 2
Arsitektur SPBE memuat domain arsitektur proses bisnis, domain arsitektur data dan informasi, domain arsitektur
infrastruktur SPBE, domain arsitektur aplikasi SPBE, domain arsitektur keamanan SPBE, dan domain arsitektur layanan SPBE
serta referensi arsitektur.
Ditetapkan di"""
    (scanned / "final fix (2).txt").write_text(PERBUP.replace("Ditetapkan di", more, 1), encoding="utf-8")
    scan(scanned)
    pack()
    report = json.loads(Path("spbe-report/report.json").read_text(encoding="utf-8"))
    one = next(one for one in report["indicators"][0]["requirements"] if one["id"] == "01-L3-1")
    assert one["verdict"] == "met"
    told = next(row["penjelasan"] for row in rows("penjelasan.csv") if row["persyaratan"] == one["title"])
    for item in (item for item in one["items"] if item["found"]):
        assert item["article"] == "Pasal 2"
        assert f"{item['name']} (halaman 1, Pasal 2, “{item['quote']}”)" in told


@pytest.mark.usefixtures("scanned")
def test_word_file_says_the_same_as_the_tables() -> None:
    pack()
    first, second = Document("paket/penjelasan.docx").tables
    assert [row.cells[4].text for row in first.rows[1:]] == [row["penjelasan"] for row in rows("penjelasan.csv")]
    assert [row.cells[4].text for row in second.rows[1:]] == [
        row["yang perlu dilakukan"] for row in rows("daftar-periksa.csv")
    ]


@pytest.mark.usefixtures("scanned")
def test_second_run_copies_only_what_changed(capsys: pytest.CaptureFixture[str]) -> None:
    pack()
    before = Path("paket", NAME).stat().st_mtime_ns
    capsys.readouterr()
    assert pack() == 0
    assert "1 berkas" in (told := capsys.readouterr().err)
    assert "0 baru atau berubah, 1 tetap, 0 dikeluarkan" in told
    assert Path("paket", NAME).stat().st_mtime_ns == before


def test_what_is_accepted_no_longer_is_taken_away(scanned: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack()
    (scanned / "final fix (2).txt").unlink()
    scan(scanned)
    capsys.readouterr()
    assert pack() == 0
    assert "0 berkas" in (told := capsys.readouterr().err)
    assert "1 dikeluarkan" in told
    assert not Path("paket/berkas").exists()


def test_a_paper_that_changed_since_the_scan_is_left_out_and_said(
    scanned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (scanned / "final fix (2).txt").write_text(PERBUP.replace("4 Mei", "5 Mei"), encoding="utf-8")
    assert pack() == 3
    assert "Tidak ikut: final fix (2).txt. Isinya berubah sejak dipindai." in capsys.readouterr().err
    assert not Path("paket/berkas").exists()
    assert any("Isinya berubah sejak dipindai" in row["yang perlu dilakukan"] for row in rows("daftar-periksa.csv"))
    assert rows("penjelasan.csv") == []


def test_a_paper_that_is_gone_is_left_out_and_said(scanned: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (scanned / "final fix (2).txt").unlink()
    assert pack() == 3
    assert "tidak ditemukan lagi" in capsys.readouterr().err


def test_a_member_of_an_archive_is_taken_out(scanned: Path) -> None:
    (scanned / "final fix (2).txt").unlink()
    with zipfile.ZipFile(scanned / "kiriman.zip", "w") as archive:
        archive.writestr("../../keluar.txt", PERBUP)
    scan(scanned)
    assert pack() == 0
    assert packed() == [NAME]
    assert Path("paket", NAME).read_text(encoding="utf-8") == PERBUP


def test_copies_are_packed_once(scanned: Path) -> None:
    (scanned / "OPD").mkdir()
    shutil.copyfile(scanned / "final fix (2).txt", scanned / "OPD" / "salinan.txt")
    scan(scanned)
    assert pack() == 0
    assert packed() == [NAME]


def test_a_draft_is_called_one(scanned: Path) -> None:
    (scanned / "Perbup Peta Rencana.txt").write_text(DRAFT, encoding="utf-8")
    scan(scanned)
    pack()
    name = "I02_L1_1_Rancangan-Perbup-2024-Peta-Rencana-SPBE.txt"
    assert f"berkas/{name}" in packed()
    told = [row["penjelasan"] for row in rows("penjelasan.csv") if name in row["berkas"]]
    assert told
    assert all("Rancangan Peraturan Bupati" in text for text in told)
    report = json.loads(Path("spbe-report/report.json").read_text(encoding="utf-8"))
    asked = [one for indicator in report["indicators"] for one in indicator["requirements"]]
    assert any(one["reason"].startswith("Terpenuhi oleh rancangan Peraturan Bupati") for one in asked)


@pytest.mark.usefixtures("scanned")
def test_a_paper_above_the_limit_is_refused_with_both_sizes(capsys: pytest.CaptureFixture[str]) -> None:
    assert pack("--max-file", "0.0001") == 3
    assert "di atas batas 100\u00a0B" in capsys.readouterr().err


def test_papers_are_put_into_parts_of_a_size(scanned: Path) -> None:
    (scanned / "Perbup Peta Rencana.txt").write_text(DRAFT, encoding="utf-8")
    scan(scanned)
    assert pack("--max-part", "0.0006") == 0
    assert [path.split("/")[1] for path in packed()] == ["bagian-1", "bagian-2"]


@pytest.mark.usefixtures("scanned")
def test_names_follow_a_pattern() -> None:
    assert pack("--name", "{indicator}.{level}.{number}") == 0
    assert packed() == ["berkas/1.1.1.txt"]


@pytest.mark.usefixtures("scanned")
def test_a_name_that_windows_keeps_for_itself_is_given_another_beginning() -> None:
    assert pack("--name", "con.{indicator}.{number}") == 0
    assert packed() == ["berkas/berkas-con.1.1.txt"]


@pytest.mark.usefixtures("scanned")
def test_a_result_that_somebody_edited_packs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    result = Path("spbe-report/report.json")
    told = json.loads(result.read_text(encoding="utf-8"))
    asked = next(one for one in told["indicators"][0]["requirements"] if one["verdict"] == "missing")
    asked["verdict"] = "met"
    for verdict, change in (("missing", -1), ("met", 1)):
        told["summary"]["requirements"][verdict] += change
    result.write_text(json.dumps(told), encoding="utf-8")
    assert pack() == ExitCode.USAGE
    assert f"persyaratan {asked['id']} dinyatakan terpenuhi tanpa bukti" in capsys.readouterr().err
    assert not Path("paket").exists()


@pytest.mark.usefixtures("scanned")
@pytest.mark.parametrize("path", ["../../luar.txt", "/etc/passwd", "a\0b", "x" * 5_000])
def test_a_path_that_somebody_edited_leads_nowhere(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    result = Path("spbe-report/report.json")
    Path("../luar.txt").write_text(PERBUP, encoding="utf-8")
    told = result.read_text(encoding="utf-8").replace('"final fix (2).txt"', json.dumps(path))
    result.write_text(told, encoding="utf-8")
    assert pack() == ExitCode.UNREAD_FILES
    assert "tidak ditemukan lagi" in capsys.readouterr().err
    assert not Path("paket/berkas").exists()


@pytest.mark.usefixtures("scanned")
def test_a_link_in_a_circle_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    Path("paket").symlink_to("paket")
    assert pack() == ExitCode.USAGE
    assert "Paket tidak dapat ditulis" in capsys.readouterr().err


@pytest.mark.parametrize(
    "pattern", ["{name}", "{indicator}{number}{name.__class__}", "../{indicator}{number}", "{indicator"]
)
@pytest.mark.usefixtures("scanned")
def test_a_pattern_that_cannot_name_is_refused(pattern: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert pack("--name", pattern) == 2
    assert "Pola nama" in capsys.readouterr().err
    assert not Path("paket").exists()


@pytest.mark.usefixtures("scanned")
def test_a_folder_with_other_files_is_refused_and_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    Path("paket").mkdir()
    Path("paket/punya orang.txt").write_text("penting", encoding="utf-8")
    assert pack() == 2
    assert "sudah berisi berkas lain" in capsys.readouterr().err
    assert [one.name for one in Path("paket").iterdir()] == ["punya orang.txt"]


@pytest.mark.usefixtures("scanned")
def test_what_somebody_changed_in_the_pack_is_not_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    pack()
    Path("paket", NAME).write_text("diberi catatan", encoding="utf-8")
    assert pack() == 2
    assert "diubah orang sejak paket terakhir dibuat" in capsys.readouterr().err
    assert Path("paket", NAME).read_text(encoding="utf-8") == "diberi catatan"


@pytest.mark.usefixtures("scanned")
@pytest.mark.parametrize("name", [NAME, "daftar-periksa.csv"])
def test_what_lies_where_a_paper_would_go_is_not_overwritten(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("paket", name).parent.mkdir(parents=True, exist_ok=True)
    Path("paket/paket.json").write_text('{"files": {}}', encoding="utf-8")
    Path("paket", name).write_text("milik orang lain", encoding="utf-8")
    assert pack() == ExitCode.USAGE
    assert "bukan dari paket sebelumnya" in capsys.readouterr().err
    assert Path("paket", name).read_text(encoding="utf-8") == "milik orang lain"


@pytest.mark.usefixtures("scanned")
def test_nothing_is_written_through_a_link(capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("paket", "lain"):
        Path(folder).mkdir()
    Path("paket/paket.json").write_text('{"files": {}}', encoding="utf-8")
    Path("paket/berkas").symlink_to(Path("lain").absolute())
    assert pack() == ExitCode.USAGE
    assert "adalah tautan" in capsys.readouterr().err
    assert not list(Path("lain").iterdir())


def test_of_two_roots_with_one_path_each_paper_that_proves_is_packed_and_no_quote_goes_to_the_other(
    scanned: Path,
) -> None:
    other = scanned.parent / "lain"
    other.mkdir()
    (other / "final fix (2).txt").write_text(PERBUP.replace("12", "13").replace("4 Mei", "5 Mei"), encoding="utf-8")
    options = ["--as-of", "2024-10-22", "--institution", "Kabupaten Maju Jaya", "--quiet", "--jobs", "1"]
    assert main(["scan", str(scanned), str(other), *options]) == 0
    report = json.loads(Path("spbe-report/report.json").read_text(encoding="utf-8"))
    both = set.intersection(*(set(one["used_by"]) for one in report["documents"] if "final" in one["path"]))
    assert pack() == ExitCode.DONE
    assert len(packed()) == 2
    assert both
    assert {told.count(": halaman 1, “") for told in explained_by_two()} == {2}

    result = Path("spbe-report/report.json")
    result.write_text(json.dumps(without_roots(report)), encoding="utf-8")  # nobody can tell which one is quoted
    assert pack() == ExitCode.DONE
    assert {told.count(": halaman 1, “") for told in explained_by_two()} == {0}


def explained_by_two() -> list[str]:
    return [row["penjelasan"] for row in rows("penjelasan.csv") if row["berkas"].count("berkas/") == 2]


@pytest.mark.usefixtures("scanned")
def test_an_id_that_leads_elsewhere_leads_nowhere() -> None:
    result = Path("spbe-report/report.json")
    told = json.loads(result.read_text(encoding="utf-8"))
    for document in told["documents"]:
        document["id"] = "../../luar-" + document["id"]
        Path("luar-" + document["id"].rpartition("luar-")[2]).write_text("milik orang lain", encoding="utf-8")
    result.write_text(json.dumps(told), encoding="utf-8")
    assert pack() == ExitCode.DONE
    assert packed() == [NAME]
    assert len(list(Path().glob("luar-*"))) == len(told["documents"])


@pytest.mark.usefixtures("scanned")
@pytest.mark.parametrize("told", ["[" * 100_000, "NaN"])
def test_a_manifest_that_is_none_is_refused(told: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("paket").mkdir()
    Path("paket/paket.json").write_text(told, encoding="utf-8")
    assert pack() == ExitCode.USAGE
    assert "bukan daftar paket" in capsys.readouterr().err


@pytest.mark.usefixtures("scanned")
def test_what_somebody_put_beside_the_papers_stays() -> None:
    pack()
    Path("paket/berkas/surat pengantar.txt").write_text("penting", encoding="utf-8")
    assert pack() == 0
    assert Path("paket/berkas/surat pengantar.txt").is_file()


@pytest.mark.parametrize("path", ["../keluar.txt", "/etc/passwd", "a\\..\\b", "C:/x"])
@pytest.mark.usefixtures("scanned")
def test_a_manifest_that_leads_elsewhere_is_refused(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    pack()
    Path("paket/paket.json").write_text(json.dumps({"files": {path: ["0"]}}), encoding="utf-8")
    assert pack() == 2
    assert "bukan daftar paket" in capsys.readouterr().err


@pytest.mark.usefixtures("scanned")
def test_a_run_that_was_cut_off_is_taken_up() -> None:
    pack()
    Path("paket/.paket-abc").mkdir()
    Path("paket/.paket-abc/d1").write_text("separuh", encoding="utf-8")
    told = json.loads(Path("paket/paket.json").read_text(encoding="utf-8"))
    told["files"][NAME].append("0" * 64)
    told["files"]["berkas/belum ada.txt"] = ["1" * 64]
    Path("paket/paket.json").write_text(json.dumps(told), encoding="utf-8")
    assert pack() == 0
    assert packed() == [NAME]
    assert not Path("paket/.paket-abc").exists()


def test_folder_of_documents_and_pack_must_not_hold_each_other(
    scanned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for out in (scanned / "paket", scanned.parent):
        assert main(["pack", "--out", str(out)]) == 2
        assert "saling mencakup" in capsys.readouterr().err
    assert sorted(one.name for one in scanned.iterdir()) == ["catatan.txt", "final fix (2).txt"]


def test_a_drive_out_of_reach_is_exit_4(scanned: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scanned.rename(scanned.parent / "lain")
    assert pack() == ExitCode.SOURCE
    assert "tidak terjangkau" in capsys.readouterr().err
    assert not Path("paket").exists()


@pytest.mark.usefixtures("scanned")
def test_no_result_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree("spbe-report")
    assert pack() == 2
    assert capsys.readouterr().err.count("\n") == 1
