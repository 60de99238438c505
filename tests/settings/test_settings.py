"""What an institution sets for itself, and what is said about a file that is not as it should be."""

import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.model.agencies import AgencyValue
from spbe_docs.model.settings import CalendarStage, RootSettings, Settings
from spbe_docs.settings.load import FILE_NAME, find, load


def written(folder: Path, content: str | bytes) -> Path:
    file = folder / FILE_NAME
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def refusal(folder: Path, content: str | bytes) -> str:
    """What is said about settings with this *content*; it names the file."""
    file = written(folder, content)
    with pytest.raises(UsageError) as caught:
        load(file)
    assert caught.value.exit_code is ExitCode.USAGE
    assert str(caught.value).count(str(file)) == 1
    return str(caught.value).replace(str(file), "FILE")


def test_the_template_of_the_letters_lies_beside_the_settings(tmp_path: Path) -> None:
    file = written(tmp_path, '[letters]\ntemplate = "surat/nota.docx"\n')

    assert load(file).letter == tmp_path / "surat" / "nota.docx"
    assert "Tulis letak berkas .docx." in refusal(tmp_path, '[letters]\ntemplate = "nota.pdf"\n')


def test_without_a_file_the_defaults_hold() -> None:
    assert load(None) == Settings()


def test_the_institution_and_its_code_are_taken(tmp_path: Path) -> None:
    file = written(tmp_path, '[institution]\nname = "Kabupaten Maju Jaya"\ncode = "32.11"\n')

    assert load(file) == Settings("Kabupaten Maju Jaya", "32.11", file=file)


def test_the_confidence_from_which_a_kind_is_named_is_taken(tmp_path: Path) -> None:
    assert load(written(tmp_path, "[recognition]\nkind_confidence = 0.75\n")).kind_mark == 0.75
    assert load(written(tmp_path, "")).kind_mark == 0.6


def test_a_confidence_that_is_none_is_refused(tmp_path: Path) -> None:
    said = refusal(tmp_path, "[recognition]\nkind_confidence = 60\n")

    assert said == (
        "FILE, baris 2: isi kunci 'recognition.kind_confidence' tidak sah. Tulis bilangan antara 0 dan 1, misalnya 0.6."
    )


def test_values_of_other_agencies_are_taken_exactly(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        "[external.satu-data]\nvalue = 47.2\nyear = 2025\nlevel = 2.5\n[external.lain]\nvalue = 3\nyear = 2024\n",
    )

    assert load(file).agencies == {
        "satu-data": AgencyValue(Decimal("47.2"), 2025, Decimal("2.5")),
        "lain": AgencyValue(Decimal(3), 2024),
    }


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[external.x]\nvalue = 3\n", "FILE, baris 1: kunci 'year' belum ada. Tambahkan kunci itu."),
        (
            "[external.x]\nvalue = 3\nyears = 2024\nyear = 2024",
            "FILE, baris 3: kunci 'years' tidak dikenal. Maksud Anda 'year'?",
        ),
        (
            "[external.x]\nvalue = -1\nyear = 2024",
            "FILE, baris 2: isi kunci 'external.x.value' tidak sah. Tulis bilangan",
        ),
        (
            '[external.x]\nvalue = "3"\nyear = 2024',
            "FILE, baris 2: isi kunci 'external.x.value' tidak sah. Tulis bilangan",
        ),
        ("[external.x]\nvalue = 3\nyear = 24", "FILE, baris 3: isi kunci 'external.x.year' tidak sah. Tulis bilangan"),
        ("[external.x]\nvalue = 3\nyear = 2024\nlevel = -1", "FILE, baris 4: isi kunci 'external.x.level' tidak sah."),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_its_line(tmp_path: Path, content: str, said: str) -> None:
    assert refusal(tmp_path, content).startswith(said)


@pytest.mark.parametrize("content", ["", "# kosong\n", "\ufeff# dengan BOM\n"])
def test_a_file_that_sets_nothing_is_fine(tmp_path: Path, content: str) -> None:
    file = written(tmp_path, content)

    assert load(file) == Settings(file=file)


def test_the_nearest_file_upward_is_found(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    written(tmp_path, "")
    nearer = written(tmp_path / "a", "")

    assert find(below) == nearer


def test_a_folder_of_that_name_is_no_settings_file(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()

    assert find(tmp_path) != tmp_path / FILE_NAME


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[institution]\nname = 'X'\nkode = '32'\n", "FILE, baris 3: kunci 'kode' tidak dikenal. Maksud Anda 'code'?"),
        (
            "\n[institusion]\nname = 'X'\n",
            "FILE, baris 2: kunci 'institusion' tidak dikenal. Maksud Anda 'institution'?",
        ),
        ("[institution]\ncode = '32'\n", "FILE, baris 1: kunci 'name' belum ada"),
        ("[institution]\nname = 7\n", "FILE, baris 2: isi kunci 'institution.name' tidak sah"),
        ("[institution]\nname = ''\n", "FILE, baris 2: isi kunci 'institution.name' tidak sah"),
        ("[institution]\nnama = 'X'\n", "FILE, baris 2: kunci 'nama' tidak dikenal. Maksud Anda 'name'?"),
        ("institution = 'X'\n", "FILE, baris 1: isi kunci 'institution' tidak sah"),
        ("[institution]\nname = 'X'\nname = 'Y'\n", "FILE, baris 3, kolom 11: penulisan TOML tidak sah"),
        ("[institution]\nname = X\n", "FILE, baris 2, kolom 8: penulisan TOML tidak sah"),
        ("[institution\n", "FILE, baris 1, kolom 13: penulisan TOML tidak sah"),
        (b"name = '\xff'\n", "FILE: bukan teks UTF-8"),
    ],
)
def test_a_wrong_file_is_refused_with_the_place_and_the_remedy(tmp_path: Path, content: str | bytes, said: str) -> None:
    assert refusal(tmp_path, content).startswith(said)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="tidak dapat dibaca") as caught:
        load(tmp_path / "tidak-ada.toml")

    assert "Errno" not in str(caught.value)
    assert "No such file" not in str(caught.value)


UNITS = """
[[opd]]
id = "diskominfo"
name = "Dinas Komunikasi dan Informatika"
aliases = ["Diskominfotik"]

[[opd]]
id = "bapenda"
name = "Badan Pendapatan Daerah"
indicators = { "permenpanrb-59-2020" = [32, 33] }

[[evaluation]]
year = 2023
instrument = "permenpanrb-59-2020"
official_index = 2.45
official = { "1" = 2 }
"""


def test_units_and_evaluations_are_taken_with_their_lines(tmp_path: Path) -> None:
    settings = load(written(tmp_path, UNITS))

    assert [(one.id, one.line) for one in settings.units] == [("diskominfo", 2), ("bapenda", 7)]
    assert settings.units[0].aliases == ("Diskominfotik",)
    assert settings.units[1].indicators == {"permenpanrb-59-2020": (32, 33)}
    (evaluation,) = settings.evaluations
    assert (evaluation.official_index, evaluation.official, evaluation.line) == (Decimal("2.45"), {1: 2}, 12)


ROOTS = """
[[roots]]
name = "Bukti Bersama"
folder = "bukti"

[[roots]]
name = "Inspektorat"
folder = "/srv/inspektorat"
owner = "inspektorat"
include = ["*.pdf"]
exclude = ["Arsip/", "*.bak"]
sentinel = "JANGAN DIHAPUS.txt"
minimum_files = 40
max_loss = 0.1
"""


def test_the_roots_are_taken_and_a_relative_folder_counts_from_the_file(tmp_path: Path) -> None:
    shared, audit = load(written(tmp_path, ROOTS)).roots

    assert shared == RootSettings("Bukti Bersama", tmp_path / "bukti", line=2)
    assert (shared.minimum_files, shared.max_loss) == (1, 0.3)
    assert audit == RootSettings(
        name="Inspektorat",
        folder=Path("/srv/inspektorat").absolute(),
        owner="inspektorat",
        include=("*.pdf",),
        exclude=("Arsip/", "*.bak"),
        sentinel="JANGAN DIHAPUS.txt",
        minimum_files=40,
        max_loss=0.1,
        line=6,
    )


@pytest.mark.skipif(os.name == "nt", reason="there, these are folders")
@pytest.mark.parametrize("folder", ["\\\\srv\\bukti", "//srv/bukti", "Z:\\Bukti"])
def test_an_address_of_windows_is_refused_where_it_means_nothing(tmp_path: Path, folder: str) -> None:
    said = refusal(tmp_path, f"[[roots]]\nname = 'A'\nfolder = '{folder}'\n")

    assert said.startswith(f"FILE, baris 3: {folder} adalah alamat Windows. Sambungkan drive itu")


def test_the_stages_of_the_calendar_are_taken(tmp_path: Path) -> None:
    file = written(tmp_path, "[[calendar]]\nname = 'Penilaian mandiri'\ndeadline = 2024-10-28\n")

    assert load(file).calendar == (CalendarStage("Penilaian mandiri", date(2024, 10, 28), 1),)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            "[[calendar]]\nname = 'Interviu'\ndeadline = '28-10-2024'\n",
            "FILE, baris 3: isi kunci 'calendar.deadline' tidak sah. Tulis tanggal tanpa tanda kutip, misalnya 2024-10-28.",
        ),
        (
            "[[calendar]]\nname = 'Interviu'\ndeadline = 2024-10-28\n[[calendar]]\nname = 'interviu'\ndeadline = 2024-11-01\n",
            "FILE, baris 4: tahap 'interviu' sudah ditulis pada baris 1. Pilih salah satu tanggal.",
        ),
        ("[[opd]]\nid = 'a'\nname = 'A'\n\n[[opd]]\nid = 'b'\nnama = 'B'\n", "FILE, baris 7: kunci 'nama' tidak"),
        ("[[opd]]\nid = 'a'\nname = 'A'\n\n[[opd]]\nid = 'b'\n", "FILE, baris 5: kunci 'name' belum ada"),
        ("[[opd]]\nid = 'Dinas A'\nname = 'A'\n", "FILE, baris 2: isi kunci 'opd.id' tidak sah. Tulis huruf kecil"),
        (
            "[[opd]]\nid = 'a'\nname = 'A'\n[[opd]]\nid = 'a'\nname = 'B'\n",
            "FILE, baris 4: OPD 'a' sudah ditulis pada baris 1",
        ),
        (
            "[[opd]]\nid = 'a'\nname = 'A'\nindicators = [1]\n",
            "FILE, baris 4: isi kunci 'opd.indicators' tidak sah. Tulis nomor",
        ),
        (
            "[[evaluation]]\nyear = 24\ninstrument = 'x'\n",
            "FILE, baris 2: isi kunci 'evaluation.year' tidak sah. Tulis tahun",
        ),
        (
            "[[evaluation]]\nyear = 2024\ninstrument = 'x'\n[evaluation.claimed]\n1 = -1\n",
            "FILE, baris 5: isi kunci 'evaluation.claimed.1' tidak sah. Tulis nomor indikator",
        ),
        (
            "[[evaluation]]\nyear = 2024\ninstrument = 'x'\nclaimed_index = '2,4'\n",
            "FILE, baris 4: isi kunci 'evaluation.claimed_index' tidak sah. Tulis sebagai bilangan dengan titik",
        ),
        (
            "[[evaluation]]\nyear = 2024\ninstrument = 'x'\n[[evaluation]]\nyear = 2024\ninstrument = 'x'\n",
            "FILE, baris 4: evaluasi 2024 dengan x sudah ditulis pada baris 1",
        ),
        (
            "[[roots]]\nname = 'A'\n",
            "FILE, baris 1: kunci 'folder' belum ada",
        ),
        (
            "[[roots]]\nname = 'A'\nfolder = 'a'\nmax_loss = 30\n",
            "FILE, baris 4: isi kunci 'roots.max_loss' tidak sah. Tulis bagian antara 0 dan 1",
        ),
        (
            "[[roots]]\nname = 'A'\nfolder = 'a'\nexclude = '*.bak'\n",
            "FILE, baris 4: isi kunci 'roots.exclude' tidak sah. Tulis sebagai daftar pola",
        ),
        (
            "[[roots]]\nname = 'A'\nfolder = 'a'\n[[roots]]\nname = 'a'\nfolder = 'b'\n",
            "FILE, baris 4: sumber 'a' sudah ditulis pada baris 1. Beri nama yang berbeda.",
        ),
        (
            "[[roots]]\nname = 'A'\nfolder = 'a/../b/c'\n[[roots]]\nname = 'B'\nfolder = 'b'\n",
            "FILE, baris 4: folder sumber 'B' dan 'A' (baris 1) saling mencakup.",
        ),
        ("opd = 'x'\n", "FILE, baris 1: isi kunci 'opd' tidak sah. Tulis sebagai [[opd]]."),
        ("a = " + "[" * 5000 + "]" * 5000, "FILE: isinya bersarang terlalu dalam"),
    ],
)
def test_wrong_tables_are_refused_with_their_own_line(tmp_path: Path, content: str, said: str) -> None:
    assert refusal(tmp_path, content).startswith(said)
