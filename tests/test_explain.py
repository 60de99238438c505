"""`spbe-docs explain` as a caller meets it: from a result, from a file alone, and when there is nothing to explain."""

import io
import json
import os
import re
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.at_rest import at_rest

from spbe_docs.cli import main as cli
from spbe_docs.commands.printing import show
from spbe_docs.reports.explained.lines import Line, Tone

PERBUP = """BUPATI MAJU JAYA
PERATURAN BUPATI MAJU JAYA
NOMOR 12 TAHUN 2023
TENTANG
SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI MAJU JAYA,
Menimbang : bahwa perlu pengaturan;
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK.
BAB II
ARSITEKTUR SPBE
Pasal 3
(1) Arsitektur SPBE memuat domain arsitektur proses bisnis dan data dan informasi. NIP 19700101 199503 1 001
Ditetapkan di Maju Jaya
pada tanggal 4 Mei 2023
BUPATI MAJU JAYA,
ttd
BUDI SANTOSO
Diundangkan di Maju Jaya
pada tanggal 4 Mei 2023
BERITA DAERAH KABUPATEN MAJU JAYA TAHUN 2023 NOMOR 12
"""

Explain = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def drive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a regulation, minutes twice, and an archive, with the result of a scan beside it."""
    place = tmp_path_factory.mktemp("explain")
    folder = place / "drive"
    (folder / "A").mkdir(parents=True)
    (folder / "B").mkdir()
    (folder / "A" / "Perbup 12.txt").write_text(PERBUP, encoding="utf-8")
    (folder / "A" / "catatan.txt").write_text("Catatan rapat rutin.", encoding="utf-8")
    (folder / "B" / "catatan.txt").write_text("Catatan rapat lain.", encoding="utf-8")
    with zipfile.ZipFile(folder / "arsip.zip", "w") as archive:
        archive.writestr("dalam/Perbup.txt", PERBUP.replace("NOMOR 12", "NOMOR 15"))
    out = ("--out", str(place / "spbe-report"), "--as-of", "2024-10-22")
    at_rest(folder)
    code = cli.main(["scan", str(folder), *out, "--quiet", "--no-cache", "--ocr", "off"])
    assert code == 0
    return folder


@pytest.fixture
def explain(drive: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Explain:
    """Explains a target from the folder in which the scan was run."""
    for name in [name for name in os.environ if name.startswith("SPBE_DOCS_") and name != "SPBE_DOCS_CACHE"]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(drive.parent)

    def command(*arguments: str | Path) -> tuple[int, str, str]:
        capfd.readouterr()
        code = cli.main(["explain", *(str(argument) for argument in arguments)])
        return code, *capfd.readouterr()

    return command


class TestFromAResult:
    @pytest.mark.parametrize(
        "target", ["A/Perbup 12.txt", "Perbup 12.txt", "./A/Perbup 12.txt", "drive/A/Perbup 12.txt"]
    )
    def test_a_document_is_found_by_its_path_or_the_end_of_it(self, explain: Explain, target: str) -> None:
        code, out, err = explain(target)

        assert (code, err) == (0, "")
        assert out.startswith("A/Perbup 12.txt\n")
        assert 'halaman 1: "NOMOR 12 TAHUN 2023"' in out

    def test_a_requirement_shows_who_was_considered_and_what_is_lacking(self, explain: Explain) -> None:
        code, out, _ = explain("01-l3-1")

        assert code == 0
        assert "1. A/Perbup 12.txt: dapat diterima, belum lengkap" in out
        assert re.search(r"Kurang: .*Keamanan SPBE", out)
        assert "Untuk mencapai tingkat" in out

    @pytest.mark.parametrize("target", ["1", "01"])
    def test_an_indicator_shows_its_ladder(self, explain: Explain, target: str) -> None:
        code, out, _ = explain(target)

        assert code == 0
        assert out.startswith("1. ")
        assert "Tangga tingkat indikator 1" in out

    def test_another_result_can_be_named(self, explain: Explain, drive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(drive)

        assert explain("1", "--result", drive.parent / "spbe-report" / "report.json")[0] == 0

    def test_personal_data_stays_inside(self, explain: Explain) -> None:
        for target in ("A/Perbup 12.txt", "01-L3-1"):
            assert "19700101" not in explain(target)[1]

    def test_a_file_that_changed_since_is_said_to_have(self, explain: Explain, drive: Path) -> None:
        file = drive / "A" / "Perbup 12.txt"
        before = file.stat()
        try:
            os.utime(file, (1, 1))
            assert "berubah sejak hasilnya dibuat" in explain(file)[1]
        finally:
            os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert "berubah sejak hasilnya dibuat" not in explain(file)[1]


class TestFromAFileAlone:
    def test_a_file_is_read_without_any_result(
        self, explain: Explain, drive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)

        code, out, err = explain(drive / "A" / "Perbup 12.txt", "--ocr", "off", "--as-of", "2024-10-22")

        assert (code, err) == (0, "")
        assert 'halaman 1: "NOMOR 12 TAHUN 2023"' in out
        assert re.search(r"01-L2-1 .*: terpenuhi", out)
        assert "Berkas ini dibaca sendiri." in out

    def test_a_member_of_an_archive_can_be_named(
        self, explain: Explain, drive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)

        assert explain(f"{drive / 'arsip.zip'}!/dalam/Perbup.txt")[1].startswith("arsip.zip!/dalam/Perbup.txt\n")
        code, _, err = explain(f"{drive / 'arsip.zip'}!/dalam/Perbub.txt")
        assert code == 2
        assert "Maksud Anda 'dalam/Perbup.txt'?" in err

    def test_a_file_that_is_not_in_the_result_is_read(self, explain: Explain, tmp_path: Path) -> None:
        (tmp_path / "baru.txt").write_text(PERBUP, encoding="utf-8")

        assert explain(tmp_path / "baru.txt")[1].startswith("baru.txt\n")

    def test_nothing_is_written_beside_it(self, explain: Explain, drive: Path) -> None:
        before = sorted(drive.rglob("*"))

        explain(drive / "A" / "Perbup 12.txt")

        assert sorted(drive.rglob("*")) == before


class TestPrinting:
    LINES = (Line("NIP 19700101 199503 1 001 \x1b[31m", Tone.BAD, 2, "alasan"), Line("[bold]tegas[/bold] …"))

    def test_without_a_terminal_lines_are_plain_and_whole(self, capsys: pytest.CaptureFixture[str]) -> None:
        show((*self.LINES, Line("panjang " * 40)))

        out = capsys.readouterr().out.splitlines()
        assert out[:2] == ["  alasan                 NIP [NIP] \u241b[31m", "[bold]tegas[/bold] …"]
        assert out[2] == ("panjang " * 40).strip()

    def test_on_a_terminal_they_are_coloured_and_no_markup_is_obeyed(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.delenv("NO_COLOR", raising=False)

        show(self.LINES)

        out = capsys.readouterr().out
        assert "\x1b[31mNIP [NIP] \u241b[31m" in out
        assert "[bold]tegas[/bold] …" in out

    def test_signs_that_the_output_does_not_have_end_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        raw = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))

        show(self.LINES)

        sys.stdout.flush()
        assert b"tegas[/bold] ?" in raw.getvalue()


class TestWhatCannotBeExplained:
    @pytest.mark.parametrize(
        ("target", "meant"),
        [
            ("01-L33-1", "01-L3-1"),
            ("Perbub 12.txt", "A/Perbup 12.txt"),
            ("a/perbup 12.txt", "A/Perbup 12.txt"),
            ("077", None),
            ("zzz", None),
        ],
    )
    def test_an_unknown_target_is_one_sentence_that_asks_what_is_meant(
        self, explain: Explain, target: str, meant: str | None
    ) -> None:
        code, out, err = explain(target)

        assert (code, out) == (2, "")
        assert err.count("\n") == 1
        assert err.startswith(f"'{target}' tidak ditemukan dalam hasil spbe-report")
        assert (f"Maksud Anda '{meant}'?" in err) == (meant is not None)

    def test_several_files_of_that_name_are_named(self, explain: Explain) -> None:
        code, _, err = explain("catatan.txt")

        assert code == 2
        assert "A/catatan.txt; B/catatan.txt" in err

    def test_without_a_result_it_says_how_to_get_one(
        self, explain: Explain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)

        code, _, err = explain("01-L3-1")

        assert code == 2
        assert "spbe-docs scan" in err

    @pytest.mark.parametrize("content", [None, "{", json.dumps({"format_version": 99})])
    def test_a_result_that_cannot_be_used_is_refused(
        self, explain: Explain, tmp_path: Path, content: str | None
    ) -> None:
        file = tmp_path / "hasil.json"
        if content is not None:
            file.write_text(content, encoding="utf-8")

        code, _, err = explain("1", "--result", file)

        assert code == 2
        assert err.count("\n") == 1
