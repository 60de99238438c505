"""The same numbers everywhere: each is read back out of every format and held against the result file."""

import csv
import html as markup
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from spbe_docs.commands import console
from spbe_docs.model.codes import ReadState, Verdict
from spbe_docs.model.report import Report
from spbe_docs.reports import words
from spbe_docs.reports.formats import FORMATS
from spbe_docs.reports.given import Given
from spbe_docs.reports.saved import load

GOLDEN = Path(__file__).parents[1] / "golden" / "samples.report.json"
READ_AT = "2024-10-22T02:10:00Z"
STATES = {words.word(state): state.value for state in ReadState}
VERDICTS = {words.word(verdict): verdict.value for verdict in Verdict}

Numbers = Mapping[str, object]


def report() -> Report:
    """What the samples prove, with what differs from machine to machine filled in."""
    told = json.loads(GOLDEN.read_text(encoding="utf-8"))
    told["tool"] |= {"version": "0", "engines": {"pdf": "p", "ocr": "o"}, "rules_digest": "r"}
    told["made_at"] = READ_AT
    for document in told["documents"]:
        document["modified"] = READ_AT
    told["summary"]["index"] |= {"claimed": 2.7, "official": 2.31, "previous_official": 1.955, "previous_year": 2023}
    told["stages"] = [{"name": "Interviu", "deadline": "2024-10-28", "days_left": 6}]
    return load(json.dumps(told).encode())


@pytest.fixture(scope="module")
def laid_out() -> dict[str, bytes]:
    """The files of every format but the letters."""
    result = report()
    names = [name for name in FORMATS if name != "docx"]
    return {file: content for name in names for file, content in FORMATS[name](result, Given())}


@pytest.fixture(scope="module")
def expected(laid_out: dict[str, bytes]) -> Numbers:
    """Every number of the first screen, of the units, indicators and requirements, by its name, from report.json."""
    told = json.loads(laid_out["report.json"])
    summary = told["summary"]
    numbers: dict[str, object] = {
        "index": summary["index"]["printed"],
        "band": summary["index"]["band"],
        "not visible": percent(summary["index"]["not_visible_weight"]),
        "target": decimal(summary["target"]["index"], 2),
        "steps": summary["target"]["step_count"],
        "total": summary["requirements"]["total"],
        "days": told["stages"][0]["days_left"],
    }
    numbers |= {name: decimal(summary["index"][name], 2) for name in ("claimed", "official", "previous_official")}
    numbers |= {f"action {n}": gain(one["points"]) for n, one in enumerate(summary["leader_actions"])}
    for group in (*summary["index"]["domains"], *summary["index"]["aspects"]):
        numbers[f"group {group['name']}"] = f"{percent(group['weight'])} {decimal(group['supported'], 2)}"
    numbers |= {f"files {name}": summary[name] for name in ("files", "read", "partial", "unreadable", "pending")}
    numbers |= {f"verdict {one}": summary["requirements"][one] for one in VERDICTS.values()}
    for unit in told["opd"]:
        numbers[f"unit {unit['name']}"] = f"{unit['met']} dari {unit['required']} {gain(unit['points'])}"
    for indicator in told["indicators"]:
        numbers[f"level {indicator['number']}"] = indicator["supported_level"]
        numbers[f"value {indicator['number']}"] = indicator["value"]
        for one in indicator["requirements"]:
            numbers[f"points {one['id']}"] = round(one["points"], 4)
            numbers[f"verdict of {one['id']}"] = one["verdict"]
            numbers[f"gain {one['id']}"] = gain(one["points"])
    return numbers


def decimal(value: float, decimals: int) -> str:
    return words.number(value, decimals)


def percent(value: float) -> str:
    return words.percent(value).replace("\u00a0", " ")


def gain(value: float) -> str:
    return words.points(value)


def only(expected: Numbers, told: Numbers, least: int) -> None:
    """*told* is what is expected, and enough of it was found to mean something."""
    assert len(told) >= least
    assert told == {name: expected[name] for name in told}


def sheet(laid_out: dict[str, bytes], name: str) -> list[list[Any]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(laid_out["report.xlsx"]))
    return [list(row) for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)]


def records(laid_out: dict[str, bytes], name: str) -> Iterator[dict[str, Any]]:
    heading, *rows = sheet(laid_out, name)
    for row in rows:
        yield dict(zip(heading, row, strict=True))


def counted(states: Counter[str], verdicts: Counter[str]) -> dict[str, object]:
    """Numbers of files and of requirements, counted from rows."""
    numbers: dict[str, object] = {f"files {code}": states[word] for word, code in STATES.items()}
    numbers["files files"] = states.total()
    numbers |= {f"verdict {code}": verdicts[word] for word, code in VERDICTS.items()}
    numbers["total"] = verdicts.total()
    return numbers


def test_the_tables(laid_out: dict[str, bytes], expected: Numbers) -> None:
    def rows(name: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(laid_out[name].decode("utf-8-sig"), newline=""), delimiter=";"))

    asked, documents = rows("requirements.csv"), rows("documents.csv")
    told = counted(Counter(one["keadaan"] for one in documents), Counter(one["hasil"] for one in asked))
    for one in asked:
        told[f"points {one['persyaratan']}"] = float(one["tambahan indeks"].replace(",", ".") or 0)
        told[f"verdict of {one['persyaratan']}"] = VERDICTS[one["hasil"]]

    only(expected, told, 800)


def test_the_sheets_of_the_workbook(laid_out: dict[str, bytes], expected: Numbers) -> None:
    work, documents = list(records(laid_out, "Daftar kerja")), list(records(laid_out, "Dokumen"))
    told = counted(Counter(one["Keadaan"] for one in documents), Counter(one["Hasil"] for one in work))
    for one in work:
        told[f"points {one['Persyaratan']}"] = round(one["Tambahan indeks"] or 0, 4)
        told[f"verdict of {one['Persyaratan']}"] = VERDICTS[one["Hasil"]]
    for one in records(laid_out, "Indikator"):
        told[f"level {one['Indikator']:.0f}"] = one["Tingkat yang didukung"]
        told[f"value {one['Indikator']:.0f}"] = one["Nilai dalam indeks"]

    only(expected, told, 900)


def test_the_first_sheet_of_the_workbook(laid_out: dict[str, bytes], expected: Numbers) -> None:
    lines = {str(row[0]): row for row in sheet(laid_out, "Ringkasan")}
    target, _, band = str(lines["Sasaran"][1]).partition(" ")
    told: dict[str, object] = {
        "index": lines["Indeks yang didukung dokumen"][1],
        "band": lines["Predikat"][1],
        "not visible": str(lines["Bobot yang tidak dapat dibuktikan dengan dokumen saja"][1]).replace("\u00a0", " "),
        "target": target,
        "steps": int(str(lines["Sasaran"][2]).split(" ")[0]),
        "total": lines["Persyaratan"][1],
        "files files": lines["Berkas ditemukan"][1],
        "files read": lines["Berkas terbaca"][1],
        "files partial": lines["Berkas terbaca sebagian"][1],
        "files unreadable": lines["Berkas tidak terbaca"][1],
        "files pending": lines["Berkas menunggu dibaca"][1],
        "claimed": lines["Indeks menurut penilaian mandiri"][1],
        "official": lines["Indeks resmi"][1],
        "previous_official": lines["Indeks resmi sebelumnya 2023"][1],
        "days": int(str(lines["Tahap Interviu"][2]).split(" ")[0]),
    }
    actions = [row for row in sheet(laid_out, "Ringkasan") if str(row[0]).startswith(("Perintahkan:", "Tetapkan"))]
    told |= {f"action {n}": row[2] for n, row in enumerate(actions)}
    told |= {f"verdict {code}": lines[f"Persyaratan: {word}"][1] for word, code in VERDICTS.items()}
    for name in (name.removeprefix("unit ") for name in expected if name.startswith("unit ")):
        told[f"unit {name}"] = f"{lines[name][1]} {lines[name][2]}"

    assert band.startswith("(")
    only(expected, told, 30)


def test_the_page(laid_out: dict[str, bytes], expected: Numbers) -> None:
    page = laid_out["index.html"].decode()
    first = plain(page[page.index("<body>") : page.index("<nav")])
    told = of_first_screen(first)
    for name, met, points in re.findall(
        r'<span class="nm">([^<]*)</span> <span class="r">(\d+ dari \d+) terpenuhi</span> <span class="gain">([^<]*)',
        page,
    ):
        told[f"unit {markup.unescape(name)}"] = f"{met} {points}"
    for number, level in re.findall(r'<span class="num">(\d+)</span>.*?<span class="lvl">([^<]*)', page):
        found = re.search(r"\d", level)
        told[f"level {number}"] = int(found[0]) if found else 0
    for name, weight, index in re.findall(
        r'<h\d class="(?:dom|asp)">(.*?) <small>bobot (.*?), indeks (.*?)</small>', page
    ):
        told[f"group {markup.unescape(name)}"] = f"{plain(weight)} {index}"
    for block in page.split('<div class="req" id="r-')[1:]:
        for points in re.findall(r'<p class="do">.*?<span class="gain">([^<]*)', block):
            told[f"gain {block.partition(chr(34))[0]}"] = points

    only(expected, told, 150)
    asked = re.findall(
        r'<span class="gain">([^<]*)</span>', page[page.index('class="sign"') : page.index('class="next"')]
    )
    assert sorted(asked) == sorted(str(value) for name, value in expected.items() if name.startswith("action "))
    shown = set(re.findall(r"(\d+ dari \d+) (\+\d,\d{3})", first))
    assert len(shown) == 8
    assert {" ".join(one) for one in shown} <= set(map(str, expected.values()))


def test_the_page_for_the_leadership(laid_out: dict[str, bytes], expected: Numbers) -> None:
    with pypdfium2.PdfDocument(io.BytesIO(laid_out["ringkasan.pdf"])) as document:
        (page,) = (" ".join(one.get_textpage().get_text_range().replace("\u200b", "").split()) for one in document)
    told: dict[str, object] = {}
    for name, pattern in (
        ("index", r"Indeks yang didukung dokumen (\S+)"),
        ("band", r"Predikat (\S+)"),
        ("not visible", r"dengan dokumen saja (\S+ %)"),
        ("target", r"Sasaran (\S+)"),
        ("claimed", r"penilaian mandiri (\S+)"),
        ("official", r"Indeks resmi (\d\S+)"),
        ("previous_official", r"resmi sebelumnya 2023 (\S+)"),
    ):
        told[name] = match(pattern, page)
    for name, label in (
        ("steps", r"Sasaran [^()]*\([^()]*\) (\d+) langkah lagi"),
        ("files files", r"Berkas ditemukan: (\d+)"),
        ("files read", r"Berkas terbaca: (\d+)"),
        ("files partial", r"Berkas terbaca sebagian: (\d+)"),
        ("files unreadable", r"Berkas tidak terbaca: (\d+)"),
        ("files pending", r"Berkas menunggu dibaca: (\d+)"),
        ("verdict review", r"perlu diperiksa petugas: (\d+)"),
        ("verdict unreadable", r"menunggu berkas yang tidak terbaca: (\d+)"),
        ("days", r"(\d+) hari lagi"),
    ):
        told[name] = int(match(label, page))
    shown = re.findall(r"(\d+ dari \d+) (\+\d,\d{3})", page)

    only(expected, told, 16)
    assert len(shown) == 8
    assert {" ".join(one) for one in shown} <= set(map(str, expected.values()))


def test_the_console(expected: Numbers) -> None:
    said = "\n".join(console.lines(report(), ()))
    files = re.search(r"(\d+) ditemukan, (\d+) terbaca utuh, (\d+) tidak", said)
    asked = re.search(
        r"(\d+) terpenuhi dari (\d+); (\d+) perlu diperiksa, (\d+) masih rancangan, (\d+) belum ada, (\d+) lainnya",
        said,
    )
    assert files is not None
    assert asked is not None
    names = ("verdict met", "total", "verdict review", "verdict draft", "verdict missing")
    told: dict[str, object] = dict(zip(names, map(int, asked.groups()), strict=False))
    told |= {"files files": int(files[1]), "files read": int(files[2])}
    told["index"] = match(r"Indeks       : (\S+)", said)
    told["band"] = match(r"Indeks       : \S+ \((\S+)\)", said)
    told["steps"] = int(match(r"(\d+) langkah lagi", said))

    only(expected, told, 10)
    assert int(files[3]) == expected["files unreadable"] + expected["files partial"]  # type: ignore[operator]
    assert int(asked[6]) == int(asked[2]) - sum(int(asked[place]) for place in (1, 3, 4, 5))


def test_the_units_own_files(laid_out: dict[str, bytes], expected: Numbers) -> None:
    told: dict[str, object] = {}
    for name, content in laid_out.items():
        if name.startswith("opd/") and name.endswith(".html"):
            page = content.decode()
            unit = markup.unescape(match(r"<h1>([^<]*)</h1>", page))
            told[unit] = match(r"<b>(\d+ dari \d+)</b> persyaratan", page)
            rows = CalamineWorkbook.from_filelike(io.BytesIO(laid_out[name.replace(".html", ".xlsx")]))
            verdicts = [row[6] for row in rows.get_sheet_by_name("Daftar kerja").to_python()[1:]]
            assert told[unit] == f"{verdicts.count(words.word(Verdict.MET))} dari {len(verdicts)}"

    units = {name: str(value) for name, value in expected.items() if name.startswith("unit ")}
    assert {f"unit {unit}": said for unit, said in told.items()} == {
        name: value.rpartition(" ")[0] for name, value in units.items()
    }


def test_the_same_result_gives_the_same_bytes(laid_out: dict[str, bytes]) -> None:
    result = report()

    again = {file: content for make in FORMATS.values() for file, content in make(result, Given())}

    assert {name: again[name] for name in laid_out} == laid_out


def of_first_screen(text: str) -> dict[str, object]:
    """The numbers of the HTML page's first screen."""
    told: dict[str, object] = {
        "index": match(r"Indeks yang didukung dokumen (\S+)", text),
        "band": match(r"Indeks yang didukung dokumen \S+ (\S+)", text),
        "not visible": match(r"(\S+ %) bobot", text),
        "target": match(r"Sasaran (\S+)", text),
        "steps": int(match(r": (\d+) langkah", text)),
        "files files": int(match(r"Dari (\d+) berkas", text)),
        "files unreadable": int(match(r"(\d+) tidak terbaca", text)),
        "verdict review": int(match(r"(\d+) persyaratan perlu diperiksa", text)),
        "verdict unreadable": int(match(r"(\d+) persyaratan menunggu berkas", text)),
        "claimed": match(r"Penilaian mandiri (\S+)", text),
        "official": match(r"Nilai resmi (\d,\S+)", text),
        "previous_official": match(r"Nilai resmi 2023 (\S+)", text),
        "days": int(match(r"(\d+) hari lagi", text)),
    }
    return told


def plain(page: str) -> str:
    return " ".join(markup.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def match(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    assert found is not None, pattern
    return found[1]
