"""Two folders may hold different papers at the same place: every output names and opens the right one."""

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from python_calamine import CalamineWorkbook
from tests.papers import law
from tests.scanning import without_roots

from spbe_docs.cli.main import main

FIRST = law()
SECOND = law(13, "PETA RENCANA", "Peta Rencana")
OTHER = law(14, "HARI KERJA PADA", "hari kerja pada")
PATH = "Kebijakan/Perbup.txt"
BROKEN = "Kebijakan/Perbup Manajemen Data SPBE.docx"
IN_FIRST, IN_SECOND = f"Bagian Hukum: {PATH}", f"Dinas Kominfo: {PATH}"
OPTIONS = ("--institution", "Kabupaten Maju Jaya", "--quiet", "--no-progress", "--jobs", "1", "--ocr", "off")
FORMATS = "html,json,xlsx,csv,docx,interview"


def scan(*options: str) -> int:
    return main(["scan", "../Bagian Hukum", "../Dinas Kominfo", *OPTIONS, *options])


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Two drives with a regulation at the same place, and beside them a working folder with the reports on them."""
    place = tmp_path_factory.mktemp("dua")
    for name, content in (("Bagian Hukum", FIRST), ("Dinas Kominfo", SECOND)):
        (place / name / "Kebijakan").mkdir(parents=True)
        (place / name / PATH).write_text(content, encoding="utf-8")
    readable = Document()
    for line in OTHER.splitlines():
        readable.add_paragraph(line)
    readable.save(str(place / "Bagian Hukum" / BROKEN))
    (place / "Dinas Kominfo" / BROKEN).write_bytes(b"PK\x03\x04 terpotong")
    (place / "kerja").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place / "kerja")
        assert scan("--as-of", "2024-10-22", "--format", FORMATS) == 3
        yield place


@pytest.fixture(scope="module")
def result(scanned: Path) -> Any:
    return json.loads((scanned / "kerja/spbe-report/report.json").read_text(encoding="utf-8"))


def requirements(result: Any) -> list[Any]:
    return [one for indicator in result["indicators"] for one in indicator["requirements"]]


def proved(result: Any) -> dict[str, set[str]]:
    """By the root of the first place that speaks for them, the requirements that are met."""
    found: dict[str, set[str]] = {}
    for one in requirements(result):
        if one["verdict"] == "met":
            found.setdefault(one["evidence"][0]["root"], set()).add(one["id"])
    return found


def test_the_result_says_in_which_root_each_paper_lies(result: Any) -> None:
    of_root = proved(result)
    documents = {(one["root"], one["path"]): one for one in result["documents"]}

    assert of_root.keys() == {"r1", "r2"}
    assert all(set(documents[root, PATH]["used_by"]) >= met for root, met in of_root.items())
    titles = {one["id"]: one["title"] for one in requirements(result)}
    assert all("Arsitektur" in titles[one] for one in of_root["r1"])
    assert all("Peta Rencana" in titles[one] for one in of_root["r2"])
    reasons = {one["reason"] for one in requirements(result) if one["id"] in of_root["r2"]}
    assert reasons == {f"Terpenuhi oleh Peraturan Bupati Nomor 13 Tahun 2023 ({IN_SECOND})."}


def test_a_file_nobody_could_read_is_looked_for_in_its_own_root(result: Any) -> None:
    waiting = [check for check in result["checks"] if check["document"] == BROKEN]

    assert [check["root"] for check in waiting] == ["r2"]
    asked = next(one for one in requirements(result) if one["verdict"] == "unreadable")
    assert (asked["nearest"]["document"], asked["nearest"]["root"]) == (BROKEN, "r2")
    unread = {(one["document"], one["root"]) for one in asked["candidates"] if one["verdict"] == "unreadable"}
    assert unread == {(BROKEN, "r2")}


def test_the_page_opens_the_right_one(scanned: Path, result: Any) -> None:
    page = (scanned / "kerja/spbe-report/index.html").read_text(encoding="utf-8")
    ids = {one["root"]: one["id"] for one in result["documents"] if one["path"] == PATH}
    opened = {
        identifier: re.search(f'<tbody id="dok-{identifier}">.*?href="([^"]+)"[^>]*>([^<]+)<', page, re.DOTALL)
        for identifier in ids.values()
    }

    assert {key: found and found.groups() for key, found in opened.items()} == {
        ids["r1"]: ("../../Bagian%20Hukum/Kebijakan/Perbup.txt", IN_FIRST),
        ids["r2"]: ("../../Dinas%20Kominfo/Kebijakan/Perbup.txt", IN_SECOND),
    }
    places = dict(re.findall(r'<p class="ev"><a class="f" href="#dok-(d\d+)">([^<]+)</a>', page))
    assert places == {ids["r1"]: IN_FIRST, ids["r2"]: IN_SECOND}


def test_tables_name_the_right_one(scanned: Path, result: Any) -> None:
    text = (scanned / "kerja/spbe-report/requirements.csv").read_text(encoding="utf-8-sig")
    rows = {row["persyaratan"]: row for row in csv.DictReader(io.StringIO(text), delimiter=";")}
    book = CalamineWorkbook.from_path(str(scanned / "kerja/spbe-report/report.xlsx"))
    cells = [[str(cell) for cell in row] for row in book.get_sheet_by_name("Bukti").to_python()]

    for root, name in (("r1", IN_FIRST), ("r2", IN_SECOND)):
        assert {rows[one]["bukti"] for one in proved(result)[root]} == {name}
        assert {row[4] for row in cells if row[0] in proved(result)[root]} == {name}


def test_units_and_the_interview_are_told_the_right_one(scanned: Path) -> None:
    out = scanned / "kerja/spbe-report"
    interview = (out / "interviu.html").read_text(encoding="utf-8")
    unit_pages = " ".join(page.read_text(encoding="utf-8") for page in (out / "opd").glob("*.html"))
    tables = (table for file in (out / "opd").glob("*.docx") for table in Document(str(file)).tables)
    letters = " ".join(cell.text for table in tables for row in table.rows for cell in row.cells)

    assert IN_FIRST in interview
    assert IN_SECOND in interview
    asked = f"Sediakan salinan Dinas Kominfo: {BROKEN} yang dapat dibaca."
    assert asked in unit_pages
    assert asked in letters
    assert f"salinan {BROKEN}" not in unit_pages + letters


def test_the_pack_holds_both(scanned: Path) -> None:
    main(["pack", "--out", "paket"])
    texts = {file.read_text(encoding="utf-8") for file in (scanned / "kerja/paket/berkas").rglob("*.txt")}

    assert texts == {FIRST, SECOND}


@pytest.mark.usefixtures("scanned")
class TestWhereOneIsAskedFor:
    def test_a_path_that_both_have_is_answered_with_their_roots(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["explain", PATH]) == 2
        said = capsys.readouterr().err
        assert IN_FIRST in said
        assert IN_SECOND in said

    @pytest.mark.parametrize("target", [IN_SECOND, f"../Dinas Kominfo/{PATH}"])
    def test_one_is_found_by_its_root_or_on_the_disk(self, target: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["explain", target]) == 0
        said = capsys.readouterr().out
        assert said.startswith(IN_SECOND)
        assert "PETA RENCANA" in said

    def test_a_decision_is_on_the_one_that_is_named(self, result: Any, capsys: pytest.CaptureFixture[str]) -> None:
        asked = next(one["id"] for one in requirements(result) if one["verdict"] == "missing")
        word = ("--office", "Sekretaris Daerah", "--reason", "Sudah dibaca.", "--accept")
        assert main(["decide", asked, PATH, *word]) == 2
        assert IN_SECOND in capsys.readouterr().err

        assert main(["decide", asked, IN_SECOND, *word]) == 0
        assert capsys.readouterr().err.startswith(f"{IN_SECOND} dicatat diterima")
        scan("--as-of", "2024-10-22", "--out", "diputuskan", "--no-cache")
        again = json.loads(Path("diputuskan/report.json").read_text(encoding="utf-8"))
        (decision,) = again["decisions"]
        assert (decision["document"], decision["root"], decision["standing"]) == (PATH, "r2", "holds")


def test_what_changed_names_the_right_one_also_against_a_result_without_roots(
    scanned: Path, result: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    (scanned / "lama.json").write_text(json.dumps(without_roots(result)), encoding="utf-8")
    (scanned / "Dinas Kominfo" / PATH).write_text(SECOND.replace("Peta Rencana", "Apa saja"), encoding="utf-8")
    scan("--as-of", "2024-10-22", "--out", "baru", "--no-cache", "--compare", "../lama.json")
    changes = json.loads((scanned / "kerja/baru/report.json").read_text(encoding="utf-8"))["changes"]

    assert [(one["document"], one["root"], one["cause"]) for one in changes["documents"]] == [(PATH, "r2", "edited")]
    capsys.readouterr()
    assert main(["diff", "../lama.json", "baru"]) == 0
    assert f"Isi berkas {IN_SECOND} berubah." in capsys.readouterr().out
