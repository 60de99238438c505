"""`decide`, `waive` and `notes import`, from the command line to the next scan's report."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.at_rest import at_rest
from tests.papers import UNSIGNED as PERBUP
from tests.read.office import xlsx

from spbe_docs.cli.main import main
from spbe_docs.settings.decisions import FILE_NAME

WORDS = ["--office", "Kepala Bidang", "--reason", "Sudah dibaca."]


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A drive, and beside it a working folder with the report on it."""
    folder = tmp_path_factory.mktemp("once")
    for name in ("drive", "kerja"):
        (folder / name).mkdir()
    (folder / "drive" / "Perbup.txt").write_text(PERBUP, encoding="utf-8")
    (folder / "drive" / "catatan.txt").write_text("Catatan rapat tanpa judul.", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder / "kerja")
        scan()
    return folder


@pytest.fixture
def desk(scanned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, for one test alone; the working folder."""
    copied = shutil.copytree(scanned, tmp_path / "desk")
    monkeypatch.chdir(copied / "kerja")
    return copied / "kerja"


def scan() -> Any:
    """The report of a scan made now."""
    options = ["--as-of", "2024-10-22", "--institution", "Kabupaten Maju Jaya", "--no-cache", "--quiet", "--jobs", "1"]
    at_rest(Path("../drive"))
    assert main(["scan", "../drive", *options]) == 0
    return json.loads(Path("spbe-report/report.json").read_bytes())


def requirement(report: Any, identifier: str) -> Any:
    return next(one for i in report["indicators"] for one in i["requirements"] if one["id"] == identifier)


def test_a_document_is_accepted_until_it_changes(desk: Path) -> None:
    before = json.loads(Path("spbe-report/report.json").read_bytes())
    assert requirement(before, "01-L3-1")["verdict"] not in {"met", "blocked"}

    assert main(["decide", "01-L3-1", "Perbup.txt", "--accept", "--date", "2024-10-20", *WORDS]) == 0

    found = requirement(scan(), "01-L3-1")
    assert found["verdict"] in {"met", "blocked"}
    assert found["decision"]["office"] == "Kepala Bidang"
    assert found["evidence"][0]["document"] == "Perbup.txt"
    assert "Kepala Bidang" in Path("spbe-report/index.html").read_text(encoding="utf-8")
    (desk.parent / "drive" / "Perbup.txt").write_text(PERBUP + "\nTambahan.", encoding="utf-8")
    later = scan()
    assert requirement(later, "01-L3-1")["verdict"] not in {"met", "blocked"}
    (decision,) = later["decisions"]
    assert decision["standing"] == "file_changed"
    assert f"({FILE_NAME}, baris" in decision["message"]


@pytest.mark.usefixtures("desk")
def test_a_level_is_claimed_for_this_year() -> None:
    assert main(["decide", "1", "--level", "3", "--office", "Sekretaris Daerah"]) == 0

    report = scan()
    assert report["indicators"][0]["claimed_level"] == 3


@pytest.mark.usefixtures("desk")
def test_a_requirement_is_waived() -> None:
    span = ["--from", "2024-10-01", "--until", "2024-12-31"]
    given = ["--approver", "Sekretaris Daerah", "--letter", "045/1", "--reason", "Menunggu."]

    assert main(["waive", "16-L2-1", *given, *span]) == 0

    report = scan()
    assert requirement(report, "16-L2-1")["verdict"] == "waived"
    assert report["waivers"][0]["days_left"] == 70


BY_HAND = """\
[[waiver]]
requirement = "99-L1-1"
approver = "Sekretaris Daerah"
letter = "045/1"
reason = "Menunggu."
start = 2024-10-01
end = 2024-12-31

[[note]]
target = "99-L1-1"
text = "Lengkapi."
"""


@pytest.mark.usefixtures("desk")
def test_what_was_written_by_hand_on_an_unknown_requirement_says_so_with_its_line() -> None:
    Path(FILE_NAME).write_text(BY_HAND, encoding="utf-8")

    report = scan()

    assert f"({FILE_NAME}, baris 1)" in report["waivers"][0]["message"]
    assert f"({FILE_NAME}, baris 9)" in report["assessor_notes"][0]["message"]
    assert f"({FILE_NAME}, baris 9)" in Path("spbe-report/index.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("desk")
def test_a_level_of_an_indicator_that_is_not_there_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    claim = (
        'instrument = "permenpanrb-59-2020"\nyear = 2024\nindicator = 99\nlevel = 3\noffice = "x"\ndate = 2024-10-01\n'
    )
    Path(FILE_NAME).write_text(f"[[claim]]\n{claim}", encoding="utf-8")

    assert main(["scan", "../drive", "--as-of", "2024-10-22", "--no-cache"]) == 2
    assert f"{FILE_NAME}, baris 1: tingkat ditulis bagi indikator 99" in capsys.readouterr().err


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.usefixtures("desk")
def test_notes_are_imported_once_and_shown(separator: str) -> None:
    rows = [["Indikator", "Catatan", "Tanggal"], ["01-L2-1", "Lampirkan.", "22-10-2024"], ["12", "Perbarui", ""]]
    Path("catatan.csv").write_text("\n".join(separator.join(row) for row in rows), encoding="utf-8")

    assert main(["notes", "import", "catatan.csv"]) == 0
    assert main(["notes", "import", "catatan.csv"]) == 0

    notes = scan()["assessor_notes"]
    assert [(one["target"], one["text"], one["date"]) for one in notes] == [
        ("01-L2-1", "Lampirkan.", "2024-10-22"),
        ("12", "Perbarui", None),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("kode,catatan\n99-L1-1,x\n", "catatan.csv, baris 2: Persyaratan '99-L1-1' tidak dikenal."),
        ("kode,catatan\n01-L2-1,x\n99,x\n", "catatan.csv, baris 3: Indikator '99' tidak ada."),
        ("kode,catatan\n01-L2-1,\n", "catatan.csv, baris 2: catatannya kosong"),
        ("kode,catatan,tanggal\n1,x,kemarin\n", "catatan.csv, baris 2: tanggal 'kemarin' tidak sah"),
        ("a,b\n1,x\n", "baris judul kolomnya tidak dikenali"),
        ("", "baris judul kolomnya tidak dikenali"),
    ],
)
@pytest.mark.usefixtures("desk")
def test_wrong_notes_are_refused_whole(content: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("catatan.csv").write_text(content, encoding="utf-8")

    assert main(["notes", "import", "catatan.csv"]) == 2

    assert said in capsys.readouterr().err
    assert not Path(FILE_NAME).exists()


@pytest.mark.usefixtures("desk")
def test_notes_come_from_a_workbook_too() -> None:
    cells = [["Persyaratan", "Catatan"], ["01-L2-1", "Lampirkan."]]
    text = "<c t='inlineStr'><is><t>{}</t></is></c>"
    rows = "".join(f"<row>{''.join(map(text.format, row))}</row>" for row in cells)
    Path("catatan.xlsx").write_bytes(xlsx({"Lembar": rows}))

    assert main(["notes", "import", "catatan.xlsx"]) == 0

    assert [one["text"] for one in scan()["assessor_notes"]] == ["Lampirkan."]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["decide", "01-L3-9", "Perbup.txt", "--accept", *WORDS], "Persyaratan '01-L3-9' tidak dikenal. Maksud Anda"),
        (["decide", "01-L3-1", "Perbub.txt", "--accept", *WORDS], "Maksud Anda 'Perbup.txt'?"),
        (["decide", "01-L3-1", "Perbup.txt", *WORDS], "--accept (diterima) atau --reject"),
        (["decide", "01-L3-1", "Perbup.txt", "--accept", "--reject", *WORDS], "--accept (diterima) atau --reject"),
        (["decide", "01-L3-1", "Perbup.txt", "--accept"], "--office belum diisi"),
        (["decide", "01-L3-1", "--accept", *WORDS], "DOKUMEN belum ditulis"),
        (["decide", "99", "--level", "3", *WORDS], "Indikator '99' tidak ada. Tulis nomor 1 sampai 47."),
        (["decide", "1", "--level", "3", "--accept", *WORDS], "--level berlaku untuk satu indikator"),
        (["decide", "01-L3-1", "Perbup.txt", "--accept", *WORDS, "--date", "besok"], "Tanggal 'besok' tidak sah"),
        (
            ["waive", "16-L2-1", "--approver", "Sekda", "--letter", "1", "--reason", "x", "--until", "2020-01-01"],
            "Pengecualian berakhir",
        ),
        (["decide", "01-L3-1", "Perbup.txt", "--accept", *WORDS, "--result", "tidak-ada"], "spbe-docs scan"),
    ],
)
@pytest.mark.usefixtures("desk")
def test_what_cannot_be_decided_is_said_and_not_written(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2

    assert said in capsys.readouterr().err
    assert not Path(FILE_NAME).exists()


@pytest.mark.usefixtures("desk")
def test_the_opposite_word_is_refused_with_the_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["decide", "01-L3-1", "Perbup.txt", "--accept", *WORDS]) == 0
    before = Path(FILE_NAME).read_bytes()

    assert main(["decide", "01-L3-1", "Perbup.txt", "--reject", *WORDS]) == 2

    assert f"{FILE_NAME}, baris 3: keputusan yang berlawanan" in capsys.readouterr().err
    assert Path(FILE_NAME).read_bytes() == before


def test_decisions_inside_a_scanned_folder_are_refused(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drive = desk.parent / "drive"
    (drive / FILE_NAME).write_text("", encoding="utf-8")
    monkeypatch.chdir(drive)

    assert main(["scan", ".", "--out", str(desk / "out"), "--no-cache", "--quiet", "--jobs", "1"]) == 2
