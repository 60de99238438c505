"""Builds the sample drive: the papers of a regency that does not exist, Kabupaten Maju Jaya.

    python samples/build.py

writes the drive into the folder of this file. Every run gives the same bytes: dates, identifiers, seeds and
ZIP times are fixed. The drive is as untidy as a real one, and every file is there for a reason: the reasons,
and what each paper proves on 22 October 2024, stand in ``tests/samples_truth.yaml``.

Needs fpdf2, python-docx and Pillow. All persons, offices, addresses and amounts are made up.

How to read this file: ``drive`` lists the files; the makers of each format follow; the texts of the documents
stand at the end, in a small markup that ``parse`` describes.
"""

from __future__ import annotations

import io
import itertools
import random
import re
import sys
import textwrap
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from fpdf import FPDF
from fpdf.enums import AccessPermission, EncryptionMethod
from PIL import Image, ImageDraw, ImageFilter, ImageFont

MADE = datetime(2024, 10, 1, 8, 0, tzinfo=UTC)
ZIP_TIME = (2024, 10, 1, 8, 0, 0)
LOCKED_WITH = "maju-jaya"  # opens the locked PDF; no secret, the tests may use it
MINUTES_OF_JUNE = "Rapat 2024/Reviu Kebijakan dan Arsitektur 12 Juni/"

Maker = Callable[[], bytes]


def main() -> int:
    """Write the drive into the folder of this file."""
    root = Path(__file__).resolve().parent
    files = drive()
    for name, make in files.items():
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(make())
    print(f"{len(files)} files written to {root}", file=sys.stderr)
    return 0


def drive() -> dict[str, Maker]:
    """Every file of the drive, by its path, with the function that makes its bytes."""
    return {
        # 01 Kebijakan
        "01 Kebijakan/Perbup SPBE ttd FIX.pdf": lambda: pdf(PERBUP_2023),
        "01 Kebijakan/Perbup 9 Tahun 2019 SPBE.pdf": lambda: pdf(PERBUP_2019),
        "01 Kebijakan/Perbup No 31 Th 2023 Peta Rencana.pdf": lambda: pdf(PERBUP_PETA_RENCANA),
        "01 Kebijakan/Rancangan Perbup Satu Data FINAL.docx": lambda: docx(RANCANGAN_SATU_DATA),
        "01 Kebijakan/SE Sekda jaringan intra & email dinas.pdf": lambda: pdf(SURAT_EDARAN),
        "01 Kebijakan/referensi/PermenPANRB 59-2020 (kutipan).pdf": lambda: pdf(PERMEN_KUTIPAN),
        "01 Kebijakan/referensi/Perbup SPBE contoh utk ditiru.pdf": lambda: pdf(PERBUP_TETANGGA),
        # 02 Tata Kelola
        "02 Tata Kelola/SK Arsitektur SPBE 2023-2027.pdf": lambda: pdf(SK_ARSITEKTUR),
        "02 Tata Kelola/Peta Rencana 2018–2022 (lama).pdf": lambda: pdf(PETA_RENCANA_LAMA),
        "02 Tata Kelola/SK Tim Koordinasi.docx": lambda: docx(SK_TIM_KOORDINASI),
        "02 Tata Kelola/~$SK Tim Koordinasi.docx": word_lock,
        "02 Tata Kelola/SK Tim SPBE 2024.pdf": lambda: pdf(SK_TIM_ASESOR),
        "02 Tata Kelola/Anggaran/RKA 2022.pdf": lambda: pdf(budget(RKA_2022), size=9, font="Helvetica"),
        "02 Tata Kelola/Anggaran/DPA Diskominfo TA 2023.pdf": lambda: pdf(budget(DPA_2023), size=9, font="Helvetica"),
        "02 Tata Kelola/Anggaran/DPA Diskominfo TA 2024.pdf": lambda: pdf(budget(DPA_2024), size=9, font="Helvetica"),
        "02 Tata Kelola/Anggaran/DPA Dispusip 2024.pdf": lambda: pdf(DPA_KEARSIPAN, size=9, font="Helvetica"),
        "02 Tata Kelola/SK Domain/SK Pengelola Domain (batang tubuh).pdf": lambda: pdf(SK_DOMAIN),
        "02 Tata Kelola/SK Domain/Lampiran SK Pengelola Domain.docx": lambda: docx(SK_DOMAIN_LAMPIRAN),
        "02 Tata Kelola/SOP/SOP Pusat Data.pdf": lambda: pdf(SOP_PUSAT_DATA, size=10),
        "02 Tata Kelola/SOP/SOP CSIRT - insiden.pdf": lambda: pdf(SOP_INSIDEN, size=10),
        "02 Tata Kelola/SOP/SOP pembangunan aplikasi.docx": lambda: docx(SOP_APLIKASI),
        "02 Tata Kelola/Inventaris aplikasi 2024.xlsx": lambda: xlsx("Aplikasi", INVENTARIS_APLIKASI),
        "02 Tata Kelola/Peta Proses Bisnis.pdf": not_a_pdf,
        # 03 Manajemen
        "03 Manajemen/Laporan Pelaksanaan MR SPBE.docx": lambda: docx(LAPORAN_RISIKO),
        "03 Manajemen/Daftar risiko 2024.xlsx": lambda: xlsx("Risiko", DAFTAR_RISIKO),
        "03 Manajemen/Reviu MR SPBE 2024.pdf": lambda: pdf(REVIU_RISIKO, font="Helvetica", size=10),
        "03 Manajemen/LHA Keamanan 2024.pdf": lambda: pdf(AUDIT_KEAMANAN, font="Helvetica", size=10),
        "03 Manajemen/Laporan audit Indeks KAMI 2024.pdf": lambda: pdf(INDEKS_KAMI, font="Helvetica", size=10),
        "03 Manajemen/TL audit keamanan.pdf": lambda: pdf(TINDAK_LANJUT_AUDIT, font="Helvetica", size=10),
        "03 Manajemen/Laporan Audit Infrastruktur SPBE 2023.pdf": lambda: pdf(AUDIT_TERKUNCI, password=LOCKED_WITH),
        "03 Manajemen/SK Tim Manajemen Perubahan final (2).docx": lambda: docx(RANCANGAN_SK_PERUBAHAN),
        "03 Manajemen/Notulen Forum Satu Data.pdf": lambda: b"",
        # 04 Layanan
        "04 Layanan/JDIH/Screenshot (14).png": lambda: screenshot(LAYAR_JDIH, "PNG"),
        "04 Layanan/JDIH/JDIH Maju Jaya.url": lambda: SHORTCUT.replace("\n", "\r\n").encode("ascii"),
        "04 Layanan/Pengaduan/IMG_20240930.jpg": lambda: screenshot(LAYAR_LAPOR, "JPEG"),
        "04 Layanan/e-office/srikandi surat masuk.png": lambda: screenshot(LAYAR_SRIKANDI, "PNG"),
        "04 Layanan/e-office/Manual SRIKANDI.pdf": lambda: pdf(MANUAL_SRIKANDI, font="Helvetica", size=10),
        # Rapat 2024
        MINUTES_OF_JUNE + "undangan.pdf": lambda: pdf(UNDANGAN_JUNI),
        MINUTES_OF_JUNE + "daftar hadir.pdf": lambda: pdf(HADIR_JUNI),
        MINUTES_OF_JUNE + "notulen.pdf": lambda: pdf(NOTULEN_JUNI),
        MINUTES_OF_JUNE + "notulen (edit).docx": lambda: docx(NOTULEN_JUNI),
        "Rapat 2024/Rapat Tim Koordinasi 12 Maret.pdf": lambda: pdf(RAPAT_MARET),
        "Rapat 2024/Rapat Pusat Data 3 April.pdf": lambda: pdf(RAPAT_APRIL),
        "Rapat 2024/lama/Notulen reviu peta rencana.pdf": lambda: pdf(NOTULEN_2021),
        # Kiriman OPD
        "Kiriman OPD/Perbup 12-2023 dari Bag Hukum.pdf": lambda: pdf(PERBUP_2023),
        "Kiriman OPD/Paparan Jum'at Diskominfo.pptx": lambda: pptx(PAPARAN),
        "Kiriman OPD/SK CSIRT Maju Jaya.pdf": lambda: pdf(SK_TIM_ASESOR)[:400],
        # scan
        "scan/scan0012.pdf": lambda: scanned(SK_LAMA_PINDAIAN),
        "scan/scan0013.pdf": lambda: poorly_scanned(SK_LAMA_PINDAIAN),
        # what lies about on every drive
        "daftar isi.txt": lambda: listing().encode("utf-8"),
        "Thumbs.db": lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504),
        "desktop.ini": lambda: b"[.ShellClassInfo]\r\nLocalizedResourceName=Data SPBE\r\n",
        ".DS_Store": lambda: b"\x00\x00\x00\x01Bud1" + bytes(248),
    }


# ---------------------------------------------------------------------------------------------------------------
# The markup of the texts


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, with up to two things that stand before it: a label (with colon) and a marker."""

    text: str
    style: str = "plain"
    label: str = ""
    marker: str = ""
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first is the heading unless ``form``, a table of labels and values."""

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    form: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """A new page."""


Block = Line | Table | Break

_ITEM = re.compile(r"(\(\d+[a-z]?\)|\d+\)|[a-z]\)|[a-z]\.|\d+\.)\s+(.*)")
_STYLES = {"^": "title", "~": "centre", "*": "bold", ">": "right", "<": "left", "!": "letterhead"}


def parse(text: str) -> Iterator[Block]:
    """The blocks of a text in the markup.

    A line that is indented goes on from the line before. Otherwise the first character decides:
    ``^`` title, ``~`` centred, ``*`` bold, ``!`` letterhead, ``>`` signature block, ``<`` block at the left,
    ``# BAB I|NAME`` chapter, ``%`` the next Pasal, ``@label|marker|text`` the columns of Menimbang and KESATU,
    ``= label : value`` a form line, ``| a | b`` a table row (``|w 10 20`` its widths, ``|f 10 20`` without heading),
    ``---`` a new page; ``(1)``, ``a.``, ``1)`` are items; the rest are paragraphs.
    """
    articles = itertools.count(1)
    lines = _joined(text)
    while lines:
        line = lines.pop(0)
        if line.startswith("|"):
            rows = [line]
            while lines and lines[0].startswith("| "):
                rows.append(lines.pop(0))
            yield _table(rows)
        elif line == "---":
            yield Break()
        elif line == "%":
            yield Line(f"Pasal {next(articles)}", "article")
        elif line.startswith("# "):
            head, _, name = line[2:].partition("|")
            yield Line(head, "chapter")
            yield Line(name, "chapter-name")
        else:
            yield _line(line)


def _line(line: str) -> Line:
    if line.startswith("@"):
        label, marker, rest = line[1:].split("|", 2)
        return Line(rest, "labelled", label, marker)
    if line.startswith("= "):
        label, _, rest = line[2:].partition(" : ")
        return Line(rest, "form", label)
    if line[0] in _STYLES:
        return Line(line[1:].strip(), _STYLES[line[0]])
    if item := _ITEM.fullmatch(line):
        return Line(item[2], "item", marker=item[1], depth=_depth(item[1]))
    return Line(line)


def _joined(text: str) -> list[str]:
    joined: list[str] = []
    for line in textwrap.dedent(text).strip().splitlines():
        if line.startswith("    "):
            joined[-1] += " " + line.strip()
        elif line.strip():
            joined.append(line.rstrip())
    return joined


def _depth(marker: str) -> int:
    if marker.startswith("(") or re.fullmatch(r"\d+\.", marker):
        return 0
    return 1 if marker.endswith(".") else 2


def _table(lines: Sequence[str]) -> Table:
    widths = tuple(int(width) for width in lines[0][2:].split())
    rows = tuple(tuple(cell.strip() for cell in line[1:].split("|")) for line in lines[1:])
    return Table(rows, widths, form=lines[0].startswith("|f"))


# ---------------------------------------------------------------------------------------------------------------
# PDF


class Paper(FPDF):
    """A4 pages in a core font, numbered as official papers are, with fixed dates."""

    def __init__(self, font: str, size: float) -> None:
        """Open the first page."""
        super().__init__(format="A4")
        self.base_font, self.base_size = font, size
        self.line_height = size * 0.46
        self.set_margins(25, 20, 22)
        self.set_auto_page_break(auto=True, margin=20)
        self.set_creation_date(MADE)
        self.set_producer("samples/build.py")
        self.set_font(font, size=size)
        self.add_page()

    def header(self) -> None:
        """The number of the page, from the second one on."""
        if self.page_no() > 1:
            self.set_font(self.base_font, size=self.base_size)
            self.cell(w=self.epw, h=6, text=f"- {self.page_no()} -", align="C", new_x="LMARGIN", new_y="NEXT")
            self.ln(3)


def pdf(text: str, *, font: str = "Times", size: float = 12, password: str | None = None) -> bytes:
    """A PDF of a text in the markup."""
    paper = Paper(font, size)
    if password:
        # RC4, because the stronger methods draw random numbers and would change the bytes at every run.
        paper.set_encryption("pemilik", password, EncryptionMethod.RC4, AccessPermission.none())
    for block in parse(text):
        _put(paper, block)
    return bytes(paper.output())


def _put(paper: Paper, block: Block) -> None:
    if isinstance(block, Break):
        paper.add_page()
    elif isinstance(block, Table):
        _put_table(paper, block)
    else:
        _put_line(paper, block)


def _put_table(paper: Paper, table: Table) -> None:
    paper.ln(1.5)
    paper.set_font(paper.base_font, size=min(paper.base_size, 9.5))
    with paper.table(
        col_widths=table.widths, line_height=4.4, padding=0.8, text_align="LEFT", first_row_as_headings=not table.form
    ) as grid:
        for row in table.rows:
            cells = grid.row()
            for cell in row:
                cells.cell(cell)
    paper.set_font(paper.base_font, size=paper.base_size)
    paper.ln(2)


_CENTRED_BOLD = {"title", "chapter-name", "letterhead"}
_CENTRED = {"chapter", "article", "centre"}


def _put_line(paper: Paper, line: Line) -> None:
    if line.style in {"chapter", "article", "bold"}:
        paper.ln(paper.line_height / 2)
    if line.style in _CENTRED_BOLD | _CENTRED:
        _centred(paper, line.text, bold=line.style in _CENTRED_BOLD)
        if line.style == "letterhead" and line.text.startswith("Jalan"):
            paper.line(paper.l_margin, paper.get_y() + 1, paper.w - paper.r_margin, paper.get_y() + 1)
            paper.ln(4)
    elif line.style == "labelled":
        before = [(0.0, line.label), (27.0, ":" if line.label else ""), (31.0, line.marker)]
        _columns(paper, before, 38 if line.marker else 31, line.text, "J")
    elif line.style == "form":
        _columns(paper, [(0, line.label), (42, ":")], 45, line.text, "L")
    elif line.style == "item":
        start = (0, 8, 15)[line.depth]
        _columns(paper, [(start, line.marker)], start + 9, line.text, "J")
    elif line.style == "plain":
        _columns(paper, [], 0, line.text, "J")
    else:
        paper.set_font(style="B" if line.style == "bold" else "")
        _columns(paper, [], 82 if line.style == "right" else 0, line.text, "L")
        paper.set_font(style="")


def _centred(paper: Paper, text: str, *, bold: bool) -> None:
    paper.set_font(style="B" if bold else "")
    _keep_room(paper, 2)
    paper.multi_cell(paper.epw, paper.line_height, text, align="C", new_x="LMARGIN", new_y="NEXT")
    paper.set_font(style="")


def _columns(paper: Paper, before: Sequence[tuple[float, str]], start: float, text: str, align: str) -> None:
    """Text that hangs at ``start`` millimetres, with other words before it on its first line."""
    _keep_room(paper, 1)
    top = paper.get_y()
    for offset, words in before:
        if words:
            paper.set_xy(paper.l_margin + offset, top)
            paper.cell(h=paper.line_height, text=words)
    paper.set_xy(paper.l_margin + start, top)
    paper.multi_cell(paper.epw - start, paper.line_height, text or " ", align=align, new_x="LMARGIN", new_y="NEXT")
    paper.ln(0.6)


def _keep_room(paper: Paper, lines: int) -> None:
    if paper.will_page_break(paper.line_height * lines):
        paper.add_page()


# ---------------------------------------------------------------------------------------------------------------
# Word


def docx(text: str) -> bytes:
    """A Word file of a text in the markup."""
    paper = Document()
    paper.core_properties.author = "PEJABAT CONTOH"
    paper.core_properties.created = paper.core_properties.modified = MADE.replace(tzinfo=None)
    normal = paper.styles["Normal"]
    if isinstance(normal, ParagraphStyle):
        normal.font.name, normal.font.size = "Bookman Old Style", Pt(11)
        normal.paragraph_format.space_after = Pt(2)
    for block in parse(text):
        if isinstance(block, Break):
            paper.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        elif isinstance(block, Table):
            grid = paper.add_table(rows=0, cols=len(block.widths), style="Table Grid")
            for row in block.rows:
                for cell, words in zip(grid.add_row().cells, row, strict=True):
                    cell.text = words
        else:
            _add_paragraph(paper.add_paragraph(), block)
    raw = io.BytesIO()
    paper.save(raw)
    return _with_fixed_times(raw.getvalue())


def _add_paragraph(paragraph: Paragraph, line: Line) -> None:
    shape = paragraph.paragraph_format
    centred = line.style in {"title", "chapter", "chapter-name", "article", "centre", "letterhead"}
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if line.style == "right":
        shape.left_indent = Mm(82)
    if line.style == "form":
        words = f"{line.label}\t: {line.text}"
        shape.tab_stops.add_tab_stop(Mm(42))
    elif line.style == "labelled":
        words = f"{line.label}\t{':' if line.label else ''}\t{line.marker}{' ' if line.marker else ''}{line.text}"
        shape.left_indent, shape.first_line_indent = Mm(32), Mm(-32)
        shape.tab_stops.add_tab_stop(Mm(28))
        shape.tab_stops.add_tab_stop(Mm(32))
    elif line.style == "item":
        words = f"{line.marker}\t{line.text}"
        shape.left_indent, shape.first_line_indent = Mm((9, 17, 24)[line.depth]), Mm(-9)
    else:
        words = line.text
    run = paragraph.add_run(words)
    run.bold = line.style in {"title", "chapter-name", "bold", "letterhead"}


def _with_fixed_times(archive: bytes) -> bytes:
    """The same ZIP with the same time on every member."""
    with zipfile.ZipFile(io.BytesIO(archive)) as source:
        return zipped({name: source.read(name) for name in source.namelist()})


def zipped(members: Mapping[str, bytes | str]) -> bytes:
    """A ZIP whose bytes depend on its members alone."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as target:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, content)
    return raw.getvalue()


# ---------------------------------------------------------------------------------------------------------------
# Excel and PowerPoint: the least that makes a valid file

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_VENDOR = "application/vnd.openxmlformats-officedocument"


def xlsx(sheet: str, text: str) -> bytes:
    """A workbook of one *sheet*; each line of the text is a row, its cells parted by ``|``."""
    rows = "".join(
        f'<row r="{number}">{"".join(_cell(chr(65 + at), number, cell) for at, cell in enumerate(line.split("|")))}</row>'
        for number, line in enumerate(_joined(text), start=1)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return zipped(
        {
            "[Content_Types].xml": _content_types(
                {
                    "/xl/workbook.xml": "spreadsheetml.sheet.main+xml",
                    "/xl/worksheets/sheet1.xml": "spreadsheetml.worksheet+xml",
                }
            ),
            "_rels/.rels": _relations({"officeDocument": "xl/workbook.xml"}),
            "xl/workbook.xml": f'{_XML}<workbook xmlns="{main}" xmlns:r="{_OFFICE}"><sheets>'
            f'<sheet name="{sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": _relations({"worksheet": "worksheets/sheet1.xml"}),
            "xl/worksheets/sheet1.xml": f'{_XML}<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>',
        }
    )


def _cell(column: str, row: int, words: str) -> str:
    return f'<c r="{column}{row}" t="inlineStr"><is><t>{escape(words.strip())}</t></is></c>'


def pptx(text: str) -> bytes:
    """Slides parted by ``---``; the first line of each is its title."""
    slides = [part.strip().splitlines() for part in textwrap.dedent(text).split("---")]
    names = [f"ppt/slides/slide{number}.xml" for number in range(1, len(slides) + 1)]
    members = {
        "[Content_Types].xml": _content_types(
            {
                "/ppt/presentation.xml": "presentationml.presentation.main+xml",
                "/ppt/slideMasters/slideMaster1.xml": "presentationml.slideMaster+xml",
                "/ppt/slideLayouts/slideLayout1.xml": "presentationml.slideLayout+xml",
                "/ppt/theme/theme1.xml": "theme+xml",
                **{f"/{name}": "presentationml.slide+xml" for name in names},
            }
        ),
        "_rels/.rels": _relations({"officeDocument": "ppt/presentation.xml"}),
        "ppt/presentation.xml": _presentation(len(slides)),
        "ppt/_rels/presentation.xml.rels": _relations(
            {"slideMaster": "slideMasters/slideMaster1.xml"}, *({"slide": name.removeprefix("ppt/")} for name in names)
        ),
        "ppt/slideMasters/slideMaster1.xml": _slide_part(
            "sldMaster",
            [],
            '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
            'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
            '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>',
        ),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(
            {"slideLayout": "../slideLayouts/slideLayout1.xml", "theme": "../theme/theme1.xml"}
        ),
        "ppt/slideLayouts/slideLayout1.xml": _slide_part("sldLayout", [], ""),
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": _relations({"slideMaster": "../slideMasters/slideMaster1.xml"}),
        "ppt/theme/theme1.xml": _theme(),
    }
    for name, lines in zip(names, slides, strict=True):
        members[name] = _slide_part("sld", lines, "")
        members[name.replace("slides/", "slides/_rels/") + ".rels"] = _relations(
            {"slideLayout": "../slideLayouts/slideLayout1.xml"}
        )
    return zipped(members)


def _content_types(parts: Mapping[str, str]) -> str:
    overrides = "".join(f'<Override PartName="{name}" ContentType="{_VENDOR}.{kind}"/>' for name, kind in parts.items())
    return (
        f'{_XML}<Types xmlns="{_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(*groups: Mapping[str, str]) -> str:
    pairs = [pair for group in groups for pair in group.items()]
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(pairs, start=1)
    )
    return f'{_XML}<Relationships xmlns="{_RELATIONS}">{entries}</Relationships>'


_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
_SPACES = f'xmlns:a="{_DRAWING}" xmlns:p="{_SLIDES}" xmlns:r="{_OFFICE}"'


def _presentation(slides: int) -> str:
    entries = "".join(f'<p:sldId id="{255 + number}" r:id="rId{number + 1}"/>' for number in range(1, slides + 1))
    return (
        f'{_XML}<p:presentation {_SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/>'
        f'</p:sldMasterIdLst><p:sldIdLst>{entries}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/>'
        '<p:notesSz cx="6858000" cy="9144000"/></p:presentation>'
    )


def _slide_part(tag: str, lines: Sequence[str], after: str) -> str:
    paragraphs = "".join(f"<a:p><a:r><a:t>{escape(line.strip())}</a:t></a:r></a:p>" for line in lines)
    shape = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Isi"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>'
        '<a:off x="600000" y="600000"/><a:ext cx="7900000" cy="5600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        f"</a:prstGeom></p:spPr><p:txBody><a:bodyPr/>{paragraphs}</p:txBody></p:sp>"
        if lines
        else ""
    )
    return (
        f'{_XML}<p:{tag} {_SPACES}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/>'
        f"</p:nvGrpSpPr><p:grpSpPr/>{shape}</p:spTree></p:cSld>{after}</p:{tag}>"
    )


def _theme() -> str:
    names = ["dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink"]
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{"FFFFFF" if name.startswith("lt") else "1F3864"}"/></a:{name}>' for name in names
    )
    font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    line = '<a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{_XML}<a:theme xmlns:a="{_DRAWING}" name="Polos"><a:themeElements><a:clrScheme name="Polos">{colours}'
        f'</a:clrScheme><a:fontScheme name="Polos"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="Polos"><a:fillStyleLst>{fill}</a:fillStyleLst><a:lnStyleLst>{line}'
        f"</a:lnStyleLst><a:effectStyleLst>{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


# ---------------------------------------------------------------------------------------------------------------
# Pictures: screens and scans


def screenshot(text: str, form: str) -> bytes:
    """A browser window: the first line of the text is the address, the second the clock, the rest the page."""
    address, clock, heading, *lines = _joined(text)
    image = Image.new("RGB", (1180, 720), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 1180, 54), fill="#dfe3e8")
    draw.rectangle((90, 10, 1090, 44), fill="white", outline="#9aa5b1")
    draw.text((105, 15), address, fill="black", font=_letters(20))
    draw.rectangle((0, 54, 1180, 120), fill="#eaf1f9")
    draw.text((40, 70), heading, fill="#102a48", font=_letters(28))
    for at, line in enumerate(lines):
        _put_screen_line(draw, 150 + at * 56, line)
    draw.line((0, 670, 1180, 670), fill="#9aa5b1")
    draw.text((40, 682), clock, fill="black", font=_letters(20))
    return _saved(image.quantize(48).convert("RGB") if form == "JPEG" else image.quantize(32), form)


def _put_screen_line(draw: ImageDraw.ImageDraw, top: int, line: str) -> None:
    """Words as they are; words in square brackets become buttons."""
    left = 40.0
    for part in re.split(r"(\[[^\]]+\])", line):
        words, button = part.strip(" []"), part.startswith("[")
        width = draw.textlength(words, font=_letters(22))
        if button:
            draw.rectangle((left - 14, top - 8, left + width + 14, top + 36), outline="#8fb0d4")
        draw.text((left, top), words, fill="black", font=_letters(22))
        left += width + (56 if button else 24 if words else 0)


def _letters(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise TypeError("Pillow was built without FreeType, so its letters have one size only.")
    return font


def _saved(image: Image.Image, form: str) -> bytes:
    raw = io.BytesIO()
    image.save(raw, form, optimize=True, **({"quality": 62} if form == "JPEG" else {}))
    return raw.getvalue()


def scanned(text: str) -> bytes:
    """A PDF of pictures only, as from an office scanner: a little askew, a little dirty, readable."""
    pages = [
        _dirty(page.rotate(0.4, fillcolor=255), seed=12).convert("1", dither=Image.Dither.NONE) for page in _typed(text)
    ]
    return _picture_pdf([_saved(page, "PNG") for page in pages])


def poorly_scanned(text: str) -> bytes:
    """The same paper from a telephone in bad light: too coarse for any reader."""
    page = _typed(text)[0].filter(ImageFilter.GaussianBlur(5)).resize((330, 467))
    faint = _dirty(page.point(lambda grey: 150 + grey // 5), seed=13).resize((660, 934))
    return _picture_pdf([_saved(faint, "JPEG")])


def _typed(text: str) -> list[Image.Image]:
    """Pages of 200 dots per inch with the lines of a text."""
    pages = []
    for part in text.split("---"):
        page = Image.new("L", (1654, 2339), 255)
        draw = ImageDraw.Draw(page)
        top = 170
        for line in textwrap.dedent(part).strip().splitlines():
            centred = line.startswith("^")
            for row in textwrap.wrap(line.lstrip("^ "), 68, subsequent_indent="" if centred else " " * 4) or [""]:
                left = (1654 - draw.textlength(row, font=_letters(36))) / 2 if centred else 170 + 14 * _indent(row)
                draw.text((left, top), row.strip(), fill=0, font=_letters(36))
                top += 52
        pages.append(page)
    return pages


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())


def _dirty(page: Image.Image, seed: int) -> Image.Image:
    """The page with some dots that the glass of a scanner leaves."""
    dice = random.Random(seed)
    draw = ImageDraw.Draw(page)
    for _ in range(page.width // 6):
        x, y = dice.randrange(page.width), dice.randrange(page.height)
        draw.ellipse((x, y, x + dice.randrange(4), y + dice.randrange(4)), fill=dice.randrange(0, 200))
    return page


def _picture_pdf(pictures: Sequence[bytes]) -> bytes:
    paper = FPDF(format="A4")
    paper.set_creation_date(MADE)
    paper.set_producer("samples/build.py")
    paper.set_auto_page_break(auto=False)
    for picture in pictures:
        paper.add_page()
        paper.image(io.BytesIO(picture), x=0, y=0, w=paper.w, h=paper.h)
    return bytes(paper.output())


# ---------------------------------------------------------------------------------------------------------------
# Files that cannot be read, and files that no one wrote


def not_a_pdf() -> bytes:
    """Noise under the name of a PDF."""
    dice = random.Random(7)
    return ("unduhan gagal; coba lagi\n" + "".join(chr(dice.randrange(33, 127)) for _ in range(900)) + "\n").encode(
        "ascii"
    )


def word_lock() -> bytes:
    """What Word leaves beside a file that someone has open."""
    return b"\x07Operator" + b" " * 46 + "\x08Operator".encode("utf-16-le") + bytes(90)


# ---------------------------------------------------------------------------------------------------------------
# Budget papers: the lines are content, the sums are worked out


@dataclass(frozen=True, slots=True)
class Budget:
    """The lines of a budget paper: the code and name of a sub-activity, and its amounts by account."""

    form: str
    number: str
    year: int
    approved: str
    activities: tuple[tuple[str, str, tuple[tuple[str, str, int], ...]], ...]


def budget(paper: Budget) -> str:
    """A budget paper in the markup."""
    long_form = {"DPA": "DOKUMEN PELAKSANAAN ANGGARAN", "RKA": "RENCANA KERJA DAN ANGGARAN"}[paper.form]
    rows = ["|w 30 92 36", "| Kode Rekening | Uraian | Jumlah (Rp)"]
    total = 0
    for code, name, accounts in paper.activities:
        amount = sum(rupiah for _, _, rupiah in accounts)
        total += amount
        rows.append(f"| {code} | Sub Kegiatan: {name} | {_rupiah(amount)}")
        rows += [f"| {account} | {words} | {_rupiah(rupiah)}" for account, words, rupiah in accounts]
    rows.append(f"|  | Jumlah Anggaran Sub Kegiatan | {_rupiah(total)}")
    return BUDGET_FRAME.format(
        long_form=long_form,
        form=paper.form,
        number=paper.number,
        year=paper.year,
        approved=paper.approved,
        total=_rupiah(total),
        rows="\n".join(rows),
    )


def _rupiah(amount: int) -> str:
    return f"{amount:,}".replace(",", ".") + ",00"


# ---------------------------------------------------------------------------------------------------------------
# The texts: regulations

_MENGINGAT = """
@Mengingat|1.|Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik (Lembaran Negara Republik Indonesia Tahun 2008 Nomor 61, Tambahan Lembaran Negara Republik Indonesia Nomor 4846);
@|2.|Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038);
@|3.|Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587) sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 6 Tahun 2023;
@|4.|Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik (Lembaran Negara Republik Indonesia Tahun 2018 Nomor 182);
@|5.|Peraturan Presiden Nomor 39 Tahun 2019 tentang Satu Data Indonesia (Lembaran Negara Republik Indonesia Tahun 2019 Nomor 112);
"""

PERBUP_2023 = f"""
^ BUPATI MAJU JAYA
^ PROVINSI NUSA RAYA
^ PERATURAN BUPATI MAJU JAYA
^ NOMOR 12 TAHUN 2023
^ TENTANG
^ SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK
^ DENGAN RAHMAT TUHAN YANG MAHA ESA
^ BUPATI MAJU JAYA,
@Menimbang|a.|bahwa untuk mewujudkan tata kelola pemerintahan yang bersih, efektif, transparan, dan akuntabel serta pelayanan publik yang berkualitas diperlukan sistem pemerintahan berbasis elektronik yang terpadu;
@|b.|bahwa Peraturan Bupati Nomor 9 Tahun 2019 tentang Sistem Pemerintahan Berbasis Elektronik belum mengatur manajemen keamanan informasi, manajemen data, dan audit teknologi informasi dan komunikasi sehingga perlu diganti;
@|c.|bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Peraturan Bupati tentang Sistem Pemerintahan Berbasis Elektronik;
{_MENGINGAT}
@|6.|Peraturan Daerah Kabupaten Maju Jaya Nomor 4 Tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah (Lembaran Daerah Kabupaten Maju Jaya Tahun 2016 Nomor 4);
^ MEMUTUSKAN:
@Menetapkan||PERATURAN BUPATI TENTANG SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK.
# BAB I|KETENTUAN UMUM
%
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Daerah adalah Kabupaten Maju Jaya.
2. Bupati adalah Bupati Maju Jaya.
3. Perangkat Daerah adalah unsur pembantu Bupati dan Dewan Perwakilan Rakyat Daerah dalam penyelenggaraan urusan pemerintahan yang menjadi kewenangan Daerah.
4. Dinas adalah Perangkat Daerah yang membidangi urusan pemerintahan bidang komunikasi dan informatika.
5. Sistem Pemerintahan Berbasis Elektronik yang selanjutnya disingkat SPBE adalah penyelenggaraan pemerintahan yang memanfaatkan teknologi informasi dan komunikasi untuk memberikan layanan kepada pengguna SPBE.
6. Arsitektur SPBE adalah kerangka dasar yang mendeskripsikan integrasi proses bisnis, data dan informasi, infrastruktur SPBE, aplikasi SPBE, dan keamanan SPBE untuk menghasilkan layanan SPBE yang terintegrasi.
7. Peta Rencana SPBE adalah dokumen yang mendeskripsikan arah dan langkah penyiapan dan pelaksanaan SPBE yang terintegrasi.
8. Manajemen Data adalah proses pengelolaan arsitektur data, data induk, data referensi, basis data, kualitas data, dan interoperabilitas data.
9. Pusat Data Nasional adalah sekumpulan pusat data yang digunakan secara bagi pakai oleh instansi pusat dan pemerintah daerah, dan saling terhubung.
10. Jaringan Intra adalah jaringan tertutup yang menghubungkan antar simpul jaringan dalam suatu organisasi.
11. Jaringan Intra Pemerintah adalah jaringan interkoneksi tertutup yang menghubungkan antar Jaringan Intra instansi pusat dan pemerintah daerah.
12. Sistem Penghubung Layanan adalah perangkat integrasi yang terhubung untuk melakukan pertukaran layanan SPBE.
13. Sistem Penghubung Layanan Pemerintah adalah perangkat integrasi yang menghubungkan Sistem Penghubung Layanan antar instansi pusat dan pemerintah daerah.
14. Audit Teknologi Informasi dan Komunikasi yang selanjutnya disebut Audit TIK adalah proses sistematis untuk memperoleh dan mengevaluasi bukti secara objektif terhadap infrastruktur SPBE, aplikasi SPBE, dan keamanan SPBE.
15. Manajemen Risiko, manajemen aset TIK, manajemen pengetahuan, manajemen perubahan, dan manajemen layanan SPBE adalah serangkaian proses untuk mencapai penerapan SPBE yang efektif, efisien, dan berkesinambungan.
%
(1) Peraturan Bupati ini dimaksudkan sebagai pedoman bagi Perangkat Daerah dalam penyelenggaraan SPBE di lingkungan Pemerintah Daerah.
(2) Peraturan Bupati ini bertujuan agar penyelenggaraan SPBE terpadu, berkesinambungan, dan memberi manfaat bagi masyarakat.
# BAB II|TATA KELOLA SPBE
# Bagian Kesatu|Arsitektur SPBE
%
(1) Pemerintah Daerah menyusun Arsitektur SPBE Pemerintah Daerah untuk jangka waktu 5 (lima) tahun.
(2) Arsitektur SPBE Pemerintah Daerah sebagaimana dimaksud pada ayat (1) memuat:
a. referensi arsitektur; dan
b. domain arsitektur.
(3) Referensi arsitektur sebagaimana dimaksud pada ayat (2) huruf a mendeskripsikan komponen dasar arsitektur baku yang digunakan sebagai acuan dalam menyusun setiap domain arsitektur.
(4) Domain arsitektur sebagaimana dimaksud pada ayat (2) huruf b mendeskripsikan substansi arsitektur yang memuat:
a. domain arsitektur proses bisnis;
b. domain arsitektur data dan informasi;
c. domain arsitektur infrastruktur SPBE;
d. domain arsitektur aplikasi SPBE;
e. domain arsitektur keamanan SPBE; dan
f. domain arsitektur layanan SPBE.
%
(1) Arsitektur SPBE Pemerintah Daerah menjadi dasar integrasi SPBE dengan instansi pusat dan pemerintah daerah lain.
(2) Integrasi sebagaimana dimaksud pada ayat (1) dilakukan terhadap proses bisnis, data, aplikasi, dan layanan yang melintasi kewenangan Daerah berdasarkan kesepakatan antar instansi.
(3) Arsitektur SPBE Pemerintah Daerah ditetapkan dengan Keputusan Bupati.
(4) Arsitektur SPBE Pemerintah Daerah direviu pada paruh waktu dan tahun terakhir pelaksanaan atau sewaktu-waktu sesuai dengan kebutuhan.
# Bagian Kedua|Peta Rencana SPBE
%
(1) Pemerintah Daerah menyusun Peta Rencana SPBE Pemerintah Daerah dengan berpedoman pada Arsitektur SPBE Pemerintah Daerah, rencana pembangunan jangka menengah Daerah, dan rencana strategis Perangkat Daerah.
(2) Peta Rencana SPBE Pemerintah Daerah memuat:
a. tata kelola SPBE;
b. manajemen SPBE;
c. layanan SPBE;
d. infrastruktur SPBE;
e. aplikasi SPBE;
f. keamanan SPBE; dan
g. Audit TIK.
(3) Peta Rencana SPBE Pemerintah Daerah disusun dalam bentuk program dan kegiatan untuk jangka waktu 5 (lima) tahun dan ditetapkan dengan Peraturan Bupati.
# Bagian Ketiga|Pembangunan dan Pengembangan Aplikasi SPBE
%
(1) Pembangunan dan pengembangan aplikasi SPBE oleh Perangkat Daerah wajib mengikuti siklus pembangunan aplikasi.
(2) Siklus pembangunan aplikasi sebagaimana dimaksud pada ayat (1) meliputi tahapan:
a. analisis kebutuhan;
b. perencanaan;
c. rancang bangun;
d. implementasi;
e. pengujian kelaikan;
f. pemeliharaan; dan
g. evaluasi.
(3) Setiap tahapan didokumentasikan dan dokumennya diserahkan kepada Dinas.
%
(1) Perangkat Daerah yang akan membangun atau mengembangkan aplikasi SPBE wajib berkonsultasi dengan Dinas sejak tahap analisis kebutuhan sampai dengan tahap evaluasi.
(2) Hasil konsultasi sebagaimana dimaksud pada ayat (1) dituangkan dalam berita acara yang memuat rekomendasi Dinas.
%
(1) Pembangunan aplikasi SPBE dilaksanakan secara terpadu di bawah pengendalian Dinas.
(2) Keterpaduan dan pengendalian pembangunan aplikasi sebagaimana dimaksud pada ayat (1) dilakukan melalui:
a. pemeriksaan keserupaan fungsi dengan aplikasi yang telah ada;
b. pencatatan aplikasi dan kode sumber dalam repositori Dinas; dan
c. pemberian rekomendasi sebagai syarat penganggaran.
# Bagian Keempat|Layanan Pusat Data
%
(1) Dinas menyelenggarakan layanan pusat data Pemerintah Daerah.
(2) Seluruh Perangkat Daerah wajib menggunakan layanan pusat data sebagaimana dimaksud pada ayat (1) untuk penempatan, penyimpanan, pengolahan, dan pemulihan data.
(3) Penggunaan layanan pusat data diajukan secara tertulis kepada Dinas.
# Bagian Kelima|Layanan Jaringan Intra
%
(1) Dinas menyelenggarakan layanan jaringan intra Pemerintah Daerah untuk menjaga keamanan pengiriman data dan informasi antar simpul jaringan.
(2) Layanan jaringan intra sebagaimana dimaksud pada ayat (1) digunakan oleh seluruh Perangkat Daerah.
(3) Pengoperasian jaringan intra meliputi pengaturan alamat, pemantauan lalu lintas, dan penanganan gangguan.
# Bagian Keenam|Sistem Penghubung Layanan
%
(1) Setiap pertukaran layanan antar aplikasi SPBE di lingkungan Pemerintah Daerah dilakukan melalui sistem penghubung layanan yang diselenggarakan oleh Dinas.
(2) Seluruh Perangkat Daerah wajib menggunakan sistem penghubung layanan sebagaimana dimaksud pada ayat (1).
(3) Sistem penghubung layanan paling sedikit menyediakan:
a. jalur penghubung sehingga aplikasi tidak dihubungkan dari titik ke titik;
b. repositori metadata; dan
c. direktori layanan.
# BAB III|MANAJEMEN SPBE
# Bagian Kesatu|Manajemen Keamanan Informasi
%
(1) Manajemen keamanan informasi bertujuan menjamin keberlangsungan SPBE dengan meminimalkan dampak risiko keamanan informasi.
(2) Manajemen keamanan informasi diterapkan pada seluruh Perangkat Daerah melalui rangkaian proses:
a. penetapan ruang lingkup;
b. penetapan penanggung jawab;
c. perencanaan;
d. dukungan pengoperasian;
e. evaluasi kinerja; dan
f. perbaikan berkelanjutan.
%
(1) Penetapan ruang lingkup meliputi data dan informasi, aplikasi, dan infrastruktur SPBE.
(2) Penanggung jawab keamanan informasi adalah Sekretaris Daerah yang dibantu oleh pelaksana teknis pada Dinas.
(3) Perencanaan memuat program kerja dan target realisasi keamanan informasi setiap tahun.
(4) Dukungan pengoperasian dilakukan melalui penyediaan sumber daya manusia dan anggaran keamanan informasi.
(5) Evaluasi kinerja keamanan informasi dilaksanakan paling sedikit 1 (satu) kali dalam 1 (satu) tahun.
(6) Perbaikan berkelanjutan merupakan tindak lanjut dari hasil evaluasi kinerja.
# Bagian Kedua|Manajemen Data
%
(1) Manajemen data bertujuan menjamin data yang akurat, mutakhir, dan dapat diakses sebagai dasar perencanaan dan pengendalian pembangunan Daerah.
(2) Manajemen data dilakukan melalui rangkaian proses pengelolaan:
a. arsitektur data;
b. data induk;
c. data referensi; dan
d. kualitas data.
(3) Pengelolaan data sebagaimana dimaksud pada ayat (2) dikoordinasikan oleh Perangkat Daerah yang membidangi perencanaan pembangunan bersama Dinas selaku walidata.
# BAB IV|AUDIT TEKNOLOGI INFORMASI DAN KOMUNIKASI
%
(1) Audit TIK dilaksanakan secara berkala terhadap:
a. infrastruktur SPBE; dan
b. aplikasi SPBE.
(2) Audit infrastruktur SPBE dilaksanakan paling sedikit 1 (satu) kali dalam 2 (dua) tahun atas jaringan intra dan sistem penghubung layanan Pemerintah Daerah.
(3) Audit aplikasi SPBE dilaksanakan paling sedikit 1 (satu) kali dalam 2 (dua) tahun atas aplikasi khusus.
(4) Audit sebagaimana dimaksud pada ayat (2) dan ayat (3) meliputi penerapan tata kelola dan manajemen, fungsionalitas, kinerja yang dihasilkan, dan aspek teknologi lainnya.
%
Ketentuan mengenai audit keamanan SPBE akan diatur lebih lanjut dengan Peraturan Bupati tersendiri.
# BAB V|TIM KOORDINASI SPBE
%
(1) Bupati menetapkan Tim Koordinasi SPBE yang diketuai oleh Sekretaris Daerah.
(2) Tim Koordinasi SPBE mempunyai tugas:
a. mengarahkan, memantau, dan mengevaluasi pelaksanaan SPBE yang terpadu pada seluruh Perangkat Daerah;
b. mengoordinasikan penyusunan kebijakan SPBE; dan
c. memberi saran pemecahan masalah penerapan SPBE kepada Bupati.
(3) Susunan keanggotaan Tim Koordinasi SPBE ditetapkan dengan Keputusan Bupati.
# BAB VI|PEMBIAYAAN
%
Pembiayaan penyelenggaraan SPBE bersumber dari anggaran pendapatan dan belanja Daerah serta sumber lain yang sah dan tidak mengikat.
# BAB VII|KETENTUAN PENUTUP
%
Pada saat Peraturan Bupati ini mulai berlaku, Peraturan Bupati Maju Jaya Nomor 9 Tahun 2019 tentang Sistem Pemerintahan Berbasis Elektronik (Berita Daerah Kabupaten Maju Jaya Tahun 2019 Nomor 9), dicabut dan dinyatakan tidak berlaku.
%
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya dalam Berita Daerah Kabupaten Maju Jaya.
> Ditetapkan di Sukamaju
> pada tanggal 4 Mei 2023
> BUPATI MAJU JAYA,
> ttd
> PEJABAT CONTOH
< Diundangkan di Sukamaju
< pada tanggal 4 Mei 2023
< SEKRETARIS DAERAH KABUPATEN MAJU JAYA,
< ttd
< PEJABAT CONTOH
< BERITA DAERAH KABUPATEN MAJU JAYA TAHUN 2023 NOMOR 12
> Salinan sesuai dengan aslinya
> KEPALA BAGIAN HUKUM,
> ttd
> PEJABAT CONTOH
"""

PERBUP_2019 = """
^ BUPATI MAJU JAYA
^ PROVINSI NUSA RAYA
^ PERATURAN BUPATI MAJU JAYA
^ NOMOR 9 TAHUN 2019
^ TENTANG
^ SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK
^ DENGAN RAHMAT TUHAN YANG MAHA ESA
^ BUPATI MAJU JAYA,
@Menimbang|a.|bahwa untuk meningkatkan mutu pelayanan pemerintahan perlu memanfaatkan teknologi informasi dan komunikasi secara terarah;
@|b.|bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Peraturan Bupati tentang Sistem Pemerintahan Berbasis Elektronik;
@Mengingat|1.|Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587) sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 9 Tahun 2015;
@|2.|Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik (Lembaran Negara Republik Indonesia Tahun 2018 Nomor 182);
^ MEMUTUSKAN:
@Menetapkan||PERATURAN BUPATI TENTANG SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK.
# BAB I|KETENTUAN UMUM
%
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Daerah adalah Kabupaten Maju Jaya.
2. Sistem Pemerintahan Berbasis Elektronik yang selanjutnya disingkat SPBE adalah penyelenggaraan pemerintahan dengan memanfaatkan teknologi informasi dan komunikasi.
3. Dinas adalah Dinas Komunikasi dan Informatika.
# BAB II|PENYELENGGARAAN SPBE
%
(1) Arsitektur SPBE Daerah paling sedikit menggambarkan proses bisnis, aplikasi SPBE, dan infrastruktur SPBE.
(2) Arsitektur SPBE disusun oleh Dinas.
%
(1) Pembangunan aplikasi dilakukan oleh Perangkat Daerah dengan memberitahukan kepada Dinas.
(2) Pusat data Pemerintah Daerah dapat digunakan oleh Perangkat Daerah yang membutuhkan.
%
Penyelenggaraan SPBE dikoordinasikan oleh Sekretaris Daerah.
# BAB III|KETENTUAN PENUTUP
%
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya dalam Berita Daerah Kabupaten Maju Jaya.
> Ditetapkan di Sukamaju
> pada tanggal 18 Februari 2019
> BUPATI MAJU JAYA,
> ttd
> PEJABAT CONTOH
< Diundangkan di Sukamaju
< pada tanggal 18 Februari 2019
< SEKRETARIS DAERAH KABUPATEN MAJU JAYA,
< ttd
< PEJABAT CONTOH
< BERITA DAERAH KABUPATEN MAJU JAYA TAHUN 2019 NOMOR 9
"""

PERBUP_PETA_RENCANA = f"""
^ BUPATI MAJU JAYA
^ PROVINSI NUSA RAYA
^ PERATURAN BUPATI MAJU JAYA
^ NOMOR 31 TAHUN 2023
^ TENTANG
^ PETA RENCANA SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK KABUPATEN MAJU JAYA TAHUN 2023-2027
^ DENGAN RAHMAT TUHAN YANG MAHA ESA
^ BUPATI MAJU JAYA,
@Menimbang||bahwa untuk melaksanakan ketentuan Pasal 5 ayat (3) Peraturan Bupati Maju Jaya Nomor 12 Tahun 2023 tentang Sistem Pemerintahan Berbasis Elektronik, perlu menetapkan Peraturan Bupati tentang Peta Rencana Sistem Pemerintahan Berbasis Elektronik Kabupaten Maju Jaya Tahun 2023-2027;
{_MENGINGAT}
@|6.|Peraturan Bupati Maju Jaya Nomor 12 Tahun 2023 tentang Sistem Pemerintahan Berbasis Elektronik (Berita Daerah Kabupaten Maju Jaya Tahun 2023 Nomor 12);
^ MEMUTUSKAN:
@Menetapkan||PERATURAN BUPATI TENTANG PETA RENCANA SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK KABUPATEN MAJU JAYA TAHUN 2023-2027.
%
Dalam Peraturan Bupati ini yang dimaksud dengan Peta Rencana Sistem Pemerintahan Berbasis Elektronik yang selanjutnya disebut Peta Rencana SPBE adalah dokumen yang mendeskripsikan arah dan langkah penyiapan dan pelaksanaan SPBE Pemerintah Kabupaten Maju Jaya.
%
(1) Peta Rencana SPBE berlaku untuk periode tahun 2023 sampai dengan tahun 2027.
(2) Peta Rencana SPBE tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Bupati ini.
%
(1) Peta Rencana SPBE menjadi acuan Perangkat Daerah dalam menyusun rencana kerja dan anggaran SPBE.
(2) Peta Rencana SPBE direviu pada paruh waktu dan tahun terakhir pelaksanaan.
%
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya dalam Berita Daerah Kabupaten Maju Jaya.
> Ditetapkan di Sukamaju
> pada tanggal 2 Oktober 2023
> BUPATI MAJU JAYA,
> ttd
> PEJABAT CONTOH
< Diundangkan di Sukamaju
< pada tanggal 2 Oktober 2023
< SEKRETARIS DAERAH KABUPATEN MAJU JAYA,
< ttd
< PEJABAT CONTOH
< BERITA DAERAH KABUPATEN MAJU JAYA TAHUN 2023 NOMOR 31
---
> LAMPIRAN
> PERATURAN BUPATI MAJU JAYA
> NOMOR 31 TAHUN 2023
> TENTANG
> PETA RENCANA SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK KABUPATEN MAJU JAYA TAHUN 2023-2027
^ PETA RENCANA SPBE KABUPATEN MAJU JAYA TAHUN 2023-2027
# BAB I|PENDAHULUAN
Peta Rencana SPBE disusun berdasarkan Arsitektur SPBE Kabupaten Maju Jaya dan Rencana Pembangunan Jangka Menengah Daerah. Peta Rencana ini menjabarkan arah dan langkah penerapan SPBE selama lima tahun menjadi program dan kegiatan pada setiap tahun beserta perangkat daerah penanggung jawabnya.
# BAB II|KONDISI DAN ARAH
Nilai indeks SPBE Pemerintah Kabupaten Maju Jaya masih perlu ditingkatkan. Arah penerapan dalam lima tahun adalah memadukan layanan, menertibkan pembangunan aplikasi, dan memperkuat keamanan informasi.
# BAB III|PROGRAM DAN KEGIATAN
* A. Tata Kelola SPBE
|w 8 72 40 36
| No | Program/Kegiatan | Tahun | Penanggung Jawab
| 1 | Penyusunan dan pemutakhiran Arsitektur SPBE | 2023, 2025, 2027 | Dinas Komunikasi dan Informatika
| 2 | Penguatan Tim Koordinasi SPBE dan program kerjanya | 2023-2027 | Sekretariat Daerah
| 3 | Penyusunan proses bisnis berbasis elektronik | 2024-2025 | Bagian Organisasi
* B. Manajemen SPBE
|w 8 72 40 36
| No | Program/Kegiatan | Tahun | Penanggung Jawab
| 1 | Penerapan Manajemen Risiko SPBE | 2023-2027 | Inspektorat Daerah dan Dinas Komunikasi dan Informatika
| 2 | Penerapan Manajemen Keamanan Informasi | 2023-2027 | Dinas Komunikasi dan Informatika
| 3 | Penerapan Manajemen Data dan Satu Data | 2024-2027 | Badan Perencanaan Pembangunan Daerah
| 4 | Penerapan Manajemen Aset TIK | 2024-2026 | Badan Keuangan dan Aset Daerah
| 5 | Pemenuhan kompetensi sumber daya manusia SPBE | 2023-2027 | Badan Kepegawaian dan Pengembangan SDM
| 6 | Penerapan Manajemen Perubahan SPBE | 2024-2027 | Dinas Komunikasi dan Informatika
| 7 | Penerapan Manajemen Layanan SPBE melalui meja layanan | 2024-2027 | Dinas Komunikasi dan Informatika
* C. Layanan SPBE
|w 8 72 40 36
| No | Program/Kegiatan | Tahun | Penanggung Jawab
| 1 | Peningkatan layanan administrasi pemerintahan berbasis elektronik | 2023-2027 | Seluruh Perangkat Daerah
| 2 | Pemaduan layanan publik dalam satu portal | 2025-2026 | Dinas Komunikasi dan Informatika
* D. Infrastruktur SPBE
|w 8 72 40 36
| No | Program/Kegiatan | Tahun | Penanggung Jawab
| 1 | Peningkatan ruang pusat data dan pemulihan bencana | 2023-2025 | Dinas Komunikasi dan Informatika
| 2 | Perluasan jaringan intra ke kecamatan | 2024-2026 | Dinas Komunikasi dan Informatika
* E. Aplikasi SPBE
|w 8 72 40 36
| No | Program/Kegiatan | Tahun | Penanggung Jawab
| 1 | Penertiban dan penggabungan aplikasi khusus | 2023-2025 | Dinas Komunikasi dan Informatika
| 2 | Penggunaan aplikasi umum | 2023-2027 | Seluruh Perangkat Daerah
* F. Keamanan SPBE
|w 8 72 40 36
| No | Program/Kegiatan | Tahun | Penanggung Jawab
| 1 | Pengujian kerentanan aplikasi dan pembentukan tim tanggap insiden | 2023-2027 | Dinas Komunikasi dan Informatika
| 2 | Penerapan sertifikat elektronik | 2023-2027 | Dinas Komunikasi dan Informatika
* G. Audit TIK
|w 8 72 40 36
| No | Program/Kegiatan | Tahun | Penanggung Jawab
| 1 | Audit Infrastruktur SPBE | 2025, 2027 | Inspektorat Daerah
| 2 | Audit Aplikasi SPBE | 2025, 2027 | Inspektorat Daerah
| 3 | Audit Keamanan SPBE | 2024, 2026 | Inspektorat Daerah
# BAB IV|PENUTUP
Pelaksanaan Peta Rencana SPBE dipantau oleh Tim Koordinasi SPBE dan dilaporkan kepada Bupati setiap tahun.
> BUPATI MAJU JAYA,
> ttd
> PEJABAT CONTOH
"""

RANCANGAN_SATU_DATA = """
^ BUPATI MAJU JAYA
^ PROVINSI NUSA RAYA
^ PERATURAN BUPATI MAJU JAYA
^ NOMOR ....... TAHUN 2024
^ TENTANG
^ PENYELENGGARAAN SATU DATA DAN MANAJEMEN DATA
^ DENGAN RAHMAT TUHAN YANG MAHA ESA
^ BUPATI MAJU JAYA,
@Menimbang|a.|bahwa data yang akurat, mutakhir, terpadu, dan mudah dibagipakaikan diperlukan dalam perencanaan pembangunan;
@|b.|bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Peraturan Bupati tentang Penyelenggaraan Satu Data dan Manajemen Data;
@Mengingat|1.|Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
@|2.|Peraturan Presiden Nomor 39 Tahun 2019 tentang Satu Data Indonesia (Lembaran Negara Republik Indonesia Tahun 2019 Nomor 112);
^ MEMUTUSKAN:
@Menetapkan||PERATURAN BUPATI TENTANG PENYELENGGARAAN SATU DATA DAN MANAJEMEN DATA.
# BAB I|KETENTUAN UMUM
%
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Satu Data adalah kebijakan tata kelola data Pemerintah Daerah.
2. Walidata adalah unit yang mengumpulkan, memeriksa, dan mengelola data dari produsen data.
# BAB II|MANAJEMEN DATA
%
(1) Manajemen data selaras dengan Satu Data Indonesia dan dilakukan melalui pengelolaan:
a. arsitektur data;
b. data induk;
c. data referensi;
d. basis data;
e. kualitas data; dan
f. interoperabilitas data.
(2) Pengelolaan basis data meliputi perancangan, pencadangan, dan pemulihan.
(3) Interoperabilitas data diwujudkan melalui format terbuka yang dapat dibaca sistem elektronik.
%
Forum Satu Data tingkat Daerah mengoordinasikan penyelenggaraan Satu Data.
# BAB III|KETENTUAN PENUTUP
%
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya dalam Berita Daerah Kabupaten Maju Jaya.
> Ditetapkan di Sukamaju
> pada tanggal .......................
> BUPATI MAJU JAYA,
> ...
> .......................
< Diundangkan di Sukamaju
< pada tanggal .......................
< SEKRETARIS DAERAH KABUPATEN MAJU JAYA,
< ...
< .......................
< BERITA DAERAH KABUPATEN MAJU JAYA TAHUN 2024 NOMOR .......
"""

PERBUP_TETANGGA = """
^ BUPATI SUMBER MAKMUR
^ PROVINSI NUSA RAYA
^ PERATURAN BUPATI SUMBER MAKMUR
^ NOMOR 5 TAHUN 2022
^ TENTANG
^ PENYELENGGARAAN SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK
^ DENGAN RAHMAT TUHAN YANG MAHA ESA
^ BUPATI SUMBER MAKMUR,
@Menimbang||bahwa untuk melaksanakan Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik perlu menetapkan Peraturan Bupati tentang Penyelenggaraan Sistem Pemerintahan Berbasis Elektronik;
@Mengingat|1.|Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
@|2.|Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik (Lembaran Negara Republik Indonesia Tahun 2018 Nomor 182);
^ MEMUTUSKAN:
@Menetapkan||PERATURAN BUPATI TENTANG PENYELENGGARAAN SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK.
# BAB I|KETENTUAN UMUM
%
Dalam Peraturan Bupati ini yang dimaksud dengan Daerah adalah Kabupaten Sumber Makmur.
# BAB II|TATA KELOLA DAN MANAJEMEN SPBE
%
Peta Rencana SPBE Daerah selaras dengan Peta Rencana SPBE Nasional.
%
(1) Seluruh Perangkat Daerah menggunakan layanan Pusat Data Nasional.
(2) Jaringan intra Daerah terhubung dengan Jaringan Intra Pemerintah.
(3) Sistem penghubung layanan Daerah terhubung dengan Sistem Penghubung Layanan Pemerintah.
%
Manajemen data meliputi arsitektur data, data induk, data referensi, basis data, kualitas data, dan interoperabilitas data.
%
Audit TIK terdiri atas audit infrastruktur SPBE, audit aplikasi SPBE, dan audit keamanan SPBE.
# BAB III|KETENTUAN PENUTUP
%
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
> Ditetapkan di Makmur Sentosa
> pada tanggal 21 Maret 2022
> BUPATI SUMBER MAKMUR,
> ttd
> PEJABAT CONTOH
< Diundangkan di Makmur Sentosa
< pada tanggal 21 Maret 2022
< SEKRETARIS DAERAH KABUPATEN SUMBER MAKMUR,
< ttd
< PEJABAT CONTOH
< BERITA DAERAH KABUPATEN SUMBER MAKMUR TAHUN 2022 NOMOR 5
"""

PERMEN_KUTIPAN = """
> SALINAN
^ PERATURAN MENTERI PENDAYAGUNAAN APARATUR NEGARA DAN REFORMASI BIROKRASI REPUBLIK INDONESIA
^ NOMOR 59 TAHUN 2020
^ TENTANG
^ PEMANTAUAN DAN EVALUASI SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK
^ DENGAN RAHMAT TUHAN YANG MAHA ESA
^ MENTERI PENDAYAGUNAAN APARATUR NEGARA DAN REFORMASI BIROKRASI REPUBLIK INDONESIA,
@Menimbang||bahwa pelaksanaan ketentuan Peraturan Presiden tentang Sistem Pemerintahan Berbasis Elektronik memerlukan aturan mengenai cara memantau dan mengevaluasi penerapannya;
@Mengingat|1.|Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik (Lembaran Negara Republik Indonesia Tahun 2018 Nomor 182);
^ MEMUTUSKAN:
@Menetapkan||PERATURAN MENTERI TENTANG PEMANTAUAN DAN EVALUASI SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK.
(Kutipan ringkas untuk bahan rapat, disusun dengan kalimat sendiri; bukan naskah resmi.)
%
Instansi pusat dan pemerintah daerah dinilai menurut empat domain: kebijakan internal, tata kelola, manajemen, dan layanan.
%
Penilaian mencakup antara lain kebijakan Arsitektur SPBE, Peta Rencana SPBE, manajemen data, pembangunan aplikasi, pusat data, jaringan intra, sistem penghubung layanan, manajemen keamanan informasi, audit TIK, dan Tim Koordinasi SPBE.
%
Tingkat kematangan terdiri atas lima tingkat yang dinilai secara kumulatif.
---
> Ditetapkan di Jakarta
> pada tanggal 2 September 2020
> MENTERI PENDAYAGUNAAN APARATUR NEGARA DAN REFORMASI BIROKRASI REPUBLIK INDONESIA,
> ttd
< Diundangkan di Jakarta
< pada tanggal 4 September 2020
< BERITA NEGARA REPUBLIK INDONESIA TAHUN 2020 NOMOR 994
"""

SURAT_EDARAN = """
! PEMERINTAH KABUPATEN MAJU JAYA
! SEKRETARIAT DAERAH
! Jalan Contoh Nomor 1 Sukamaju, Provinsi Nusa Raya
> Sukamaju, 22 Januari 2024
< Yth. Para Kepala Perangkat Daerah
< di Sukamaju
^ SURAT EDARAN
^ NOMOR 000.8.6/112/SETDA/2024
^ TENTANG
^ PENGGUNAAN JARINGAN INTRA DAN SURAT ELEKTRONIK DINAS DI LINGKUNGAN PEMERINTAH KABUPATEN MAJU JAYA
* A. Umum
Dalam rangka menjaga keamanan pengiriman data antar perangkat daerah, perlu diingatkan kembali penggunaan jaringan intra dan surat elektronik dinas.
* B. Maksud dan Tujuan
Surat Edaran ini dimaksudkan sebagai imbauan agar lalu lintas data kedinasan tidak melewati jaringan umum.
* C. Ruang Lingkup
Surat Edaran ini ditujukan kepada seluruh perangkat daerah.
* D. Dasar
Peraturan Bupati Maju Jaya Nomor 12 Tahun 2023 tentang Sistem Pemerintahan Berbasis Elektronik.
* E. Isi Edaran
1. Seluruh perangkat daerah agar menggunakan jaringan intra untuk mengakses aplikasi internal.
2. Jaringan intra Pemerintah Daerah akan diinterkoneksikan dengan Jaringan Intra Pemerintah secara bertahap.
3. Surat elektronik berakhiran majujayakab.example digunakan untuk seluruh korespondensi kedinasan.
* F. Penutup
Demikian untuk menjadi perhatian dan dilaksanakan.
> a.n. BUPATI MAJU JAYA
> SEKRETARIS DAERAH,
> ttd
> PEJABAT CONTOH
< Tembusan:
< 1. Bupati Maju Jaya (sebagai laporan).
"""

# ---------------------------------------------------------------------------------------------------------------
# The texts: decrees and plans

SK_ARSITEKTUR = f"""
^ BUPATI MAJU JAYA
^ PROVINSI NUSA RAYA
^ KEPUTUSAN BUPATI MAJU JAYA
^ NOMOR : 188.45/210/2023
^ TENTANG
^ ARSITEKTUR SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK KABUPATEN MAJU JAYA TAHUN 2023-2027
^ BUPATI MAJU JAYA,
@Menimbang|a.|bahwa untuk melaksanakan ketentuan Pasal 4 ayat (3) Peraturan Bupati Maju Jaya Nomor 12 Tahun 2023 tentang Sistem Pemerintahan Berbasis Elektronik, Arsitektur SPBE ditetapkan dengan Keputusan Bupati;
@|b.|bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan Bupati tentang Arsitektur Sistem Pemerintahan Berbasis Elektronik Kabupaten Maju Jaya Tahun 2023-2027;
{_MENGINGAT}
@|6.|Peraturan Presiden Nomor 132 Tahun 2022 tentang Arsitektur Sistem Pemerintahan Berbasis Elektronik Nasional;
@|7.|Peraturan Bupati Maju Jaya Nomor 12 Tahun 2023 tentang Sistem Pemerintahan Berbasis Elektronik (Berita Daerah Kabupaten Maju Jaya Tahun 2023 Nomor 12);
^ MEMUTUSKAN:
@Menetapkan||KEPUTUSAN BUPATI TENTANG ARSITEKTUR SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK KABUPATEN MAJU JAYA TAHUN 2023-2027.
@KESATU||Menetapkan Arsitektur Sistem Pemerintahan Berbasis Elektronik Kabupaten Maju Jaya Tahun 2023-2027 sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan Bupati ini.
@KEDUA||Arsitektur sebagaimana dimaksud dalam Diktum KESATU menjadi acuan seluruh Perangkat Daerah dalam mengintegrasikan proses bisnis, data, aplikasi, infrastruktur, dan keamanan.
@KETIGA||Segala biaya yang timbul akibat ditetapkannya Keputusan Bupati ini dibebankan pada Anggaran Pendapatan dan Belanja Daerah.
@KEEMPAT||Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.
> Ditetapkan di Sukamaju
> pada tanggal 14 Juli 2023
> BUPATI MAJU JAYA,
> ttd
> PEJABAT CONTOH
< Tembusan disampaikan kepada:
< 1. Gubernur Nusa Raya;
< 2. Inspektur Daerah Kabupaten Maju Jaya.
---
> LAMPIRAN
> KEPUTUSAN BUPATI MAJU JAYA
> NOMOR : 188.45/210/2023
> TENTANG
> ARSITEKTUR SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK KABUPATEN MAJU JAYA TAHUN 2023-2027
^ ARSITEKTUR SPBE KABUPATEN MAJU JAYA
^ TAHUN 2023-2027
# BAB I|PENDAHULUAN
Arsitektur SPBE Kabupaten Maju Jaya mengacu pada Arsitektur SPBE Nasional sebagaimana ditetapkan dengan Peraturan Presiden Nomor 132 Tahun 2022. Seluruh kode pada dokumen ini sesuai dengan referensi arsitektur nasional sampai dengan tingkat ketiga, sedangkan tingkat keempat disusun menurut kekhasan Daerah.
# BAB II|REFERENSI ARSITEKTUR
Referensi arsitektur yang dipakai adalah referensi arsitektur proses bisnis (RAB), referensi arsitektur layanan (RAL), referensi arsitektur data dan informasi (RAD), referensi arsitektur aplikasi (RAA), referensi arsitektur infrastruktur (RAI), dan referensi arsitektur keamanan (RAK).
|w 24 66 66
| Kode | Referensi | Kesesuaian dengan referensi nasional
| RAB.01 | Pemerintahan umum | sesuai, tingkat 1 sampai dengan 3
| RAL.01 | Layanan administrasi pemerintahan | sesuai, tingkat 1 sampai dengan 3
| RAD.01 | Data pemerintahan umum | sesuai, tingkat 1 sampai dengan 3
| RAA.01 | Aplikasi umum | sesuai, tingkat 1 sampai dengan 3
| RAI.01 | Fasilitas komputasi | sesuai, tingkat 1 sampai dengan 3
| RAK.01 | Standar keamanan | sesuai, tingkat 1 sampai dengan 3
# BAB III|DOMAIN ARSITEKTUR PROSES BISNIS
Proses bisnis Pemerintah Kabupaten Maju Jaya dikelompokkan menurut sektor, urusan, fungsi, dan sub fungsi pemerintahan.
|w 24 66 66
| Kode | Proses bisnis | Perangkat Daerah
| RAB.01.01 | Perencanaan dan penganggaran Daerah | Badan Perencanaan Pembangunan Daerah
| RAB.01.02 | Pengelolaan kepegawaian | Badan Kepegawaian dan Pengembangan SDM
| RAB.06.01 | Pelayanan kesehatan dasar | Dinas Kesehatan
# BAB IV|DOMAIN ARSITEKTUR DATA DAN INFORMASI
Data dan informasi dipetakan terhadap proses bisnis yang menghasilkannya serta tingkat kerahasiaannya.
|w 24 66 66
| Kode | Data pokok | Penghasil
| RAD.01.01 | Data dokumen perencanaan | Badan Perencanaan Pembangunan Daerah
| RAD.01.02 | Data pegawai | Badan Kepegawaian dan Pengembangan SDM
| RAD.06.01 | Data kunjungan pasien | Dinas Kesehatan
# BAB V|DOMAIN ARSITEKTUR LAYANAN SPBE
Layanan SPBE terdiri atas layanan administrasi pemerintahan dan layanan publik.
|w 24 66 66
| Kode | Layanan | Sasaran
| RAL.01.01 | Layanan perencanaan | Perangkat Daerah
| RAL.02.01 | Layanan pengaduan | Masyarakat
# BAB VI|DOMAIN ARSITEKTUR APLIKASI SPBE
Aplikasi SPBE terdiri atas aplikasi umum dan aplikasi khusus. Aplikasi khusus yang serupa digabungkan sebelum tahun 2026.
|w 24 66 66
| Kode | Aplikasi | Jenis
| RAA.01.01 | Aplikasi kearsipan dinamis | Umum
| RAA.02.01 | Aplikasi pelayanan puskesmas | Khusus
# BAB VII|DOMAIN ARSITEKTUR INFRASTRUKTUR SPBE
Infrastruktur SPBE terdiri atas pusat data, jaringan intra, dan sistem penghubung layanan Daerah.
|w 24 66 66
| Kode | Infrastruktur | Pengelola
| RAI.01.01 | Pusat data Daerah | Dinas Komunikasi dan Informatika
| RAI.02.01 | Jaringan intra Daerah | Dinas Komunikasi dan Informatika
# BAB VIII|DOMAIN ARSITEKTUR KEAMANAN SPBE
Keamanan SPBE meliputi penjaminan kerahasiaan, keutuhan, ketersediaan, keaslian, dan kenirsangkalan.
|w 24 66 66
| Kode | Kontrol keamanan | Objek
| RAK.01.01 | Sertifikat elektronik | Aplikasi
| RAK.02.01 | Pembatasan akses | Infrastruktur
# BAB IX|PENUTUP
Arsitektur SPBE ini direviu pada paruh waktu dan tahun terakhir pelaksanaan atau sewaktu-waktu sesuai dengan kebutuhan.
> BUPATI MAJU JAYA,
> ttd
> PEJABAT CONTOH
"""

PETA_RENCANA_LAMA = """
^ PEMERINTAH KABUPATEN MAJU JAYA
^ PETA RENCANA
^ SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK
^ KABUPATEN MAJU JAYA
^ TAHUN 2018-2022
~ Dinas Komunikasi dan Informatika
~ Sukamaju, 2018
---
^ LEMBAR PENGESAHAN
Peta Rencana Sistem Pemerintahan Berbasis Elektronik Kabupaten Maju Jaya Tahun 2018-2022 ini disahkan sebagai acuan perangkat daerah dalam menyusun program dan kegiatan teknologi informasi dan komunikasi.
> Ditetapkan di Sukamaju
> pada tanggal 28 Desember 2018
> BUPATI MAJU JAYA,
> ttd
> PEJABAT CONTOH
---
# BAB I|PENDAHULUAN
Peta Rencana ini disusun sebagai kelanjutan rencana induk teknologi informasi dan berlaku untuk periode tahun 2018 sampai dengan tahun 2022.
# BAB II|PROGRAM
|w 8 72 40 36
| No | Program/Kegiatan | Tahun | Penanggung Jawab
| 1 | Tata Kelola SPBE: penyusunan peraturan bupati | 2018-2019 | Dinas Komunikasi dan Informatika
| 2 | Manajemen SPBE: manajemen risiko dan manajemen pengetahuan | 2020-2022 | Dinas Komunikasi dan Informatika
| 3 | Layanan SPBE: layanan pengaduan dan perizinan | 2018-2022 | Perangkat Daerah
| 4 | Infrastruktur SPBE: ruang server dan jaringan serat optik | 2018-2020 | Dinas Komunikasi dan Informatika
| 5 | Aplikasi SPBE: aplikasi surat dan aplikasi pegawai | 2019-2021 | Dinas Komunikasi dan Informatika
| 6 | Keamanan SPBE: tembok api | 2020 | Dinas Komunikasi dan Informatika
| 7 | Audit TIK | 2022 | Inspektorat Daerah
# BAB III|PENUTUP
Peta Rencana ini ditinjau kembali bila diperlukan.
"""

SK_TIM_KOORDINASI = f"""
^ BUPATI MAJU JAYA
^ PROVINSI NUSA RAYA
^ KEPUTUSAN BUPATI MAJU JAYA
^ NOMOR : 188.45/87/2024
^ TENTANG
^ TIM KOORDINASI SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK KABUPATEN MAJU JAYA
^ BUPATI MAJU JAYA,
@Menimbang|a.|bahwa untuk melaksanakan ketentuan Pasal 17 ayat (3) Peraturan Bupati Maju Jaya Nomor 12 Tahun 2023 tentang Sistem Pemerintahan Berbasis Elektronik perlu membentuk Tim Koordinasi SPBE;
@|b.|bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan Bupati tentang Tim Koordinasi Sistem Pemerintahan Berbasis Elektronik Kabupaten Maju Jaya;
{_MENGINGAT}
@|6.|Peraturan Bupati Maju Jaya Nomor 12 Tahun 2023 tentang Sistem Pemerintahan Berbasis Elektronik (Berita Daerah Kabupaten Maju Jaya Tahun 2023 Nomor 12);
^ MEMUTUSKAN:
@Menetapkan||KEPUTUSAN BUPATI TENTANG TIM KOORDINASI SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK KABUPATEN MAJU JAYA.
@KESATU||Membentuk Tim Koordinasi Sistem Pemerintahan Berbasis Elektronik Kabupaten Maju Jaya dengan susunan keanggotaan sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan Bupati ini.
@KEDUA||Tim Koordinasi SPBE sebagaimana dimaksud dalam Diktum KESATU diketuai oleh Sekretaris Daerah selaku Koordinator SPBE.
@KETIGA||Tim Koordinasi SPBE mempunyai tugas:
a. mengarahkan, memantau, dan mengevaluasi penerapan SPBE pada seluruh Perangkat Daerah;
b. menyusun dan melaksanakan program kerja tahunan SPBE;
c. melakukan koordinasi dan kerja sama penerapan SPBE dengan instansi pusat dan pemerintah daerah lain; dan
d. melaporkan pelaksanaan tugas kepada Bupati paling sedikit 1 (satu) kali dalam 1 (satu) tahun.
@KEEMPAT||Pada saat Keputusan Bupati ini mulai berlaku, Keputusan Bupati Maju Jaya Nomor 188.45/143/2021 tentang Tim Koordinasi Sistem Pemerintahan Berbasis Elektronik Kabupaten Maju Jaya dicabut dan dinyatakan tidak berlaku.
@KELIMA||Segala biaya yang timbul akibat ditetapkannya Keputusan Bupati ini dibebankan pada Anggaran Pendapatan dan Belanja Daerah.
@KEENAM||Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.
> Ditetapkan di Sukamaju
> pada tanggal 19 Februari 2024
> BUPATI MAJU JAYA,
> ttd
> PEJABAT CONTOH
---
> LAMPIRAN
> KEPUTUSAN BUPATI MAJU JAYA
> NOMOR : 188.45/87/2024
> TENTANG
> TIM KOORDINASI SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK KABUPATEN MAJU JAYA
^ SUSUNAN KEANGGOTAAN
|w 10 80 66
| No | Jabatan dalam Dinas | Kedudukan dalam Tim
| 1 | Bupati Maju Jaya | Pengarah
| 2 | Sekretaris Daerah | Ketua/Koordinator
| 3 | Kepala Dinas Komunikasi dan Informatika | Sekretaris
| 4 | Kepala Badan Perencanaan Pembangunan Daerah | Anggota
| 5 | Kepala Badan Keuangan dan Aset Daerah | Anggota
| 6 | Kepala Badan Kepegawaian dan Pengembangan SDM | Anggota
| 7 | Inspektur Daerah | Anggota
| 8 | Kepala Dinas Kesehatan | Anggota
| 9 | Kepala Dinas Pendidikan | Anggota
| 10 | Kepala Bagian Organisasi Sekretariat Daerah | Anggota
| 11 | Kepala Bagian Hukum Sekretariat Daerah | Anggota
> BUPATI MAJU JAYA,
> ttd
> PEJABAT CONTOH
"""

SK_TIM_ASESOR = """
^ BUPATI MAJU JAYA
^ PROVINSI NUSA RAYA
^ KEPUTUSAN BUPATI MAJU JAYA
^ NOMOR : 188.45/132/2024
^ TENTANG
^ TIM ASESOR INTERNAL SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK TAHUN ANGGARAN 2024
^ BUPATI MAJU JAYA,
@Menimbang||bahwa untuk kelancaran penilaian mandiri SPBE Tahun 2024 yang dikoordinasikan oleh Tim Koordinasi SPBE perlu menetapkan Keputusan Bupati tentang Tim Asesor Internal Sistem Pemerintahan Berbasis Elektronik Tahun Anggaran 2024;
@Mengingat|1.|Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik (Lembaran Negara Republik Indonesia Tahun 2018 Nomor 182);
@|2.|Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 59 Tahun 2020 tentang Pemantauan dan Evaluasi Sistem Pemerintahan Berbasis Elektronik (Berita Negara Republik Indonesia Tahun 2020 Nomor 994);
^ MEMUTUSKAN:
@Menetapkan||KEPUTUSAN BUPATI TENTANG TIM ASESOR INTERNAL SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK TAHUN ANGGARAN 2024.
@KESATU||Menunjuk Tim Asesor Internal SPBE Tahun Anggaran 2024 dengan susunan: Koordinator, Kepala Dinas Komunikasi dan Informatika; Asesor, Kepala Bidang Aplikasi Informatika, Auditor pada Inspektorat Daerah, dan Analis pada Bagian Organisasi.
@KEDUA||Tim Asesor Internal mempunyai tugas:
a. mengumpulkan dan memeriksa bukti dukung penilaian mandiri dari seluruh Perangkat Daerah;
b. mengisi kuesioner penilaian mandiri; dan
c. mendampingi asesor eksternal.
@KETIGA||Segala biaya yang timbul akibat ditetapkannya Keputusan Bupati ini dibebankan pada Anggaran Pendapatan dan Belanja Daerah Tahun Anggaran 2024.
@KEEMPAT||Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.
> Ditetapkan di Sukamaju
> pada tanggal 22 April 2024
> BUPATI MAJU JAYA,
> ttd
> PEJABAT CONTOH
"""

SK_DOMAIN = """
^ BUPATI MAJU JAYA
^ PROVINSI NUSA RAYA
^ KEPUTUSAN BUPATI MAJU JAYA
^ NOMOR : 188.45/155/2024
^ TENTANG
^ PENGELOLA NAMA DOMAIN PEMERINTAH KABUPATEN MAJU JAYA
^ BUPATI MAJU JAYA,
@Menimbang||bahwa untuk menertibkan nama domain perangkat daerah perlu menetapkan Keputusan Bupati tentang Pengelola Nama Domain Pemerintah Kabupaten Maju Jaya;
@Mengingat|1.|Peraturan Bupati Maju Jaya Nomor 12 Tahun 2023 tentang Sistem Pemerintahan Berbasis Elektronik;
^ MEMUTUSKAN:
@Menetapkan||KEPUTUSAN BUPATI TENTANG PENGELOLA NAMA DOMAIN PEMERINTAH KABUPATEN MAJU JAYA.
@KESATU||Menunjuk pengelola nama domain sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan Bupati ini.
@KEDUA||Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.
> Ditetapkan di Sukamaju
> pada tanggal 6 Mei 2024
> BUPATI MAJU JAYA,
> ttd
> PEJABAT CONTOH
"""

SK_DOMAIN_LAMPIRAN = """
LAMPIRAN
KEPUTUSAN BUPATI MAJU JAYA
NOMOR : 188.45/155/2024
TANGGAL : 6 MEI 2024
TENTANG
PENGELOLA NAMA DOMAIN PEMERINTAH KABUPATEN MAJU JAYA
|w 10 60 90
| No | Kedudukan | Jabatan
| 1 | Penanggung jawab | Kepala Dinas Komunikasi dan Informatika
| 2 | Pengelola | Kepala Bidang Aplikasi Informatika
"""

RANCANGAN_SK_PERUBAHAN = """
^ BUPATI MAJU JAYA
^ PROVINSI NUSA RAYA
^ KEPUTUSAN BUPATI MAJU JAYA
^ NOMOR : 188.45/      /2024
^ TENTANG
^ TIM MANAJEMEN PERUBAHAN SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK
^ BUPATI MAJU JAYA,
@Menimbang||bahwa untuk menerapkan manajemen perubahan SPBE pada seluruh perangkat daerah perlu menetapkan Keputusan Bupati tentang Tim Manajemen Perubahan Sistem Pemerintahan Berbasis Elektronik;
@Mengingat|1.|Peraturan Bupati Maju Jaya Nomor 12 Tahun 2023 tentang Sistem Pemerintahan Berbasis Elektronik;
^ MEMUTUSKAN:
@Menetapkan||KEPUTUSAN BUPATI TENTANG TIM MANAJEMEN PERUBAHAN SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK.
@KESATU||Membentuk Tim Manajemen Perubahan SPBE dengan susunan sebagaimana tercantum dalam Lampiran.
@KEDUA||Tim bertugas menyusun strategi manajemen perubahan SPBE yang meliputi perubahan aplikasi, infrastruktur, dan proses bisnis.
@KETIGA||Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.
> Ditetapkan di Sukamaju
> pada tanggal                2024
> BUPATI MAJU JAYA,
> ...
> (nama)
"""

SK_LAMA_PINDAIAN = """
^BUPATI MAJU JAYA
^PROVINSI NUSA RAYA

^KEPUTUSAN BUPATI MAJU JAYA
^NOMOR : 188.45/143/2021
^TENTANG
^TIM KOORDINASI SISTEM PEMERINTAHAN
^BERBASIS ELEKTRONIK KABUPATEN MAJU JAYA

^BUPATI MAJU JAYA,

Menimbang : bahwa untuk mengoordinasikan penyelenggaraan Sistem Pemerintahan Berbasis Elektronik perlu menetapkan Keputusan Bupati tentang Tim Koordinasi Sistem Pemerintahan Berbasis Elektronik Kabupaten Maju Jaya;

Mengingat : Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik;

^MEMUTUSKAN:
Menetapkan : KEPUTUSAN BUPATI TENTANG TIM KOORDINASI SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK KABUPATEN MAJU JAYA.
KESATU : Membentuk Tim Koordinasi SPBE yang diketuai oleh Sekretaris Daerah.
KEDUA : Tim Koordinasi SPBE bertugas mengoordinasikan penerapan SPBE pada perangkat daerah.
---
KETIGA : Susunan Tim Koordinasi SPBE:
1. Ketua: Sekretaris Daerah
2. Sekretaris: Kepala Dinas Komunikasi dan Informatika
3. Anggota: para Kepala Badan dan Kepala Bagian
KEEMPAT : Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.

                                        Ditetapkan di Sukamaju
                                        pada tanggal 8 Maret 2021
                                        BUPATI MAJU JAYA,

                                        ttd

                                        PEJABAT CONTOH
"""

# ---------------------------------------------------------------------------------------------------------------
# The texts: procedures

SOP_PUSAT_DATA = """
! PEMERINTAH KABUPATEN MAJU JAYA
! DINAS KOMUNIKASI DAN INFORMATIKA
! Jalan Contoh Nomor 7 Sukamaju, Provinsi Nusa Raya
^ STANDAR OPERASIONAL PROSEDUR
|f 55 108
| NOMOR SOP | 000.8.3.3/SOP/04/DISKOMINFO/2023
| TANGGAL PEMBUATAN | 3 Juli 2023
| TANGGAL REVISI | -
| TANGGAL EFEKTIF | 1 Agustus 2023
| DISAHKAN OLEH | KEPALA DINAS KOMUNIKASI DAN INFORMATIKA, ttd, PEJABAT CONTOH
| NAMA SOP | PENGELOLAAN LAYANAN PUSAT DATA
| DASAR HUKUM | Peraturan Bupati Maju Jaya Nomor 12 Tahun 2023 tentang Sistem Pemerintahan Berbasis Elektronik
| KUALIFIKASI PELAKSANA | Memahami pengoperasian server, jaringan, dan pencadangan data
| KETERKAITAN | SOP Manajemen Insiden Keamanan Informasi
| PERALATAN/PERLENGKAPAN | Konsol pemantauan, kartu akses, buku tamu
| PERINGATAN | Bila tidak dilaksanakan, layanan perangkat daerah dapat terhenti
| PENCATATAN DAN PENDATAAN | Buku penempatan server; catatan pencadangan harian
* Uraian Prosedur
|w 8 62 30 30 14 26
| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output
| 1 | Menerima permohonan penempatan server atau aplikasi dari perangkat daerah pengguna (saat ini Dinas Kesehatan, Dinas Pendidikan, dan Badan Keuangan dan Aset Daerah) | Petugas layanan | Surat permohonan | 1 hari | Permohonan tercatat
| 2 | Memeriksa kebutuhan kapasitas dan keamanan | Pengelola pusat data | Formulir spesifikasi | 2 hari | Hasil pemeriksaan
| 3 | Menyiapkan ruang, alamat, dan mesin virtual | Pengelola pusat data | Hasil pemeriksaan | 2 hari | Mesin siap pakai
| 4 | Memantau suhu, daya, dan ketersediaan layanan | Operator | Konsol pemantauan | Harian | Catatan harian
| 5 | Mencadangkan data dan menguji pemulihannya | Operator | Media cadangan | Harian | Catatan pencadangan
| 6 | Melaporkan pengelolaan pusat data kepada Kepala Dinas | Kepala Bidang | Catatan harian | Bulanan | Laporan
"""

SOP_INSIDEN = """
! PEMERINTAH KABUPATEN MAJU JAYA
! DINAS KOMUNIKASI DAN INFORMATIKA
! Jalan Contoh Nomor 7 Sukamaju, Provinsi Nusa Raya
^ STANDAR OPERASIONAL PROSEDUR
|f 55 108
| NOMOR SOP | 000.8.3.3/SOP/09/DISKOMINFO/2024
| TANGGAL PEMBUATAN | 15 Januari 2024
| TANGGAL REVISI | -
| TANGGAL EFEKTIF | 1 Februari 2024
| DISAHKAN OLEH | KEPALA DINAS KOMUNIKASI DAN INFORMATIKA, ttd, PEJABAT CONTOH
| NAMA SOP | MANAJEMEN INSIDEN KEAMANAN INFORMASI (MAJUJAYA-CSIRT)
| DASAR HUKUM | Peraturan Badan Siber dan Sandi Negara Nomor 1 Tahun 2024 tentang Pengelolaan Insiden Siber
| KUALIFIKASI PELAKSANA | Memahami penanganan insiden siber
| KETERKAITAN | SOP Pengelolaan Layanan Pusat Data
| PERALATAN/PERLENGKAPAN | Alat analisis log, surat elektronik aduan
| PERINGATAN | Bukti digital tidak boleh diubah
| PENCATATAN DAN PENDATAAN | Register insiden
* Uraian Prosedur
|w 8 62 30 30 14 26
| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output
| 1 | Menerima laporan insiden dari perangkat daerah | Petugas piket | Formulir aduan | 30 menit | Tiket insiden
| 2 | Menilai dampak dan menentukan prioritas | Analis | Tiket insiden | 1 jam | Prioritas
| 3 | Mengisolasi sistem yang terdampak | Tim tanggap insiden | Prioritas | 4 jam | Sistem terisolasi
| 4 | Memulihkan layanan dan menguji ulang | Tim tanggap insiden | Cadangan data | 1 hari | Layanan pulih
| 5 | Menyusun laporan insiden | Analis | Register insiden | 2 hari | Laporan insiden
"""

SOP_APLIKASI = """
! PEMERINTAH KABUPATEN MAJU JAYA
! DINAS KOMUNIKASI DAN INFORMATIKA
^ STANDAR OPERASIONAL PROSEDUR
|f 55 108
| NOMOR SOP | 000.8.3.3/SOP/06/DISKOMINFO/2023
| TANGGAL PEMBUATAN | 10 Juli 2023
| TANGGAL REVISI | -
| TANGGAL EFEKTIF | 1 September 2023
| DISAHKAN OLEH | KEPALA DINAS KOMUNIKASI DAN INFORMATIKA, ttd, PEJABAT CONTOH
| NAMA SOP | PEMBANGUNAN DAN PENGEMBANGAN APLIKASI
| DASAR HUKUM | Peraturan Bupati Maju Jaya Nomor 12 Tahun 2023 tentang Sistem Pemerintahan Berbasis Elektronik
| KUALIFIKASI PELAKSANA | Memahami analisis sistem dan pemrograman
| KETERKAITAN | SOP Pengelolaan Layanan Pusat Data
| PERALATAN/PERLENGKAPAN | Repositori kode sumber, server uji
| PERINGATAN | Aplikasi tanpa uji kelaikan tidak boleh dipakai
| PENCATATAN DAN PENDATAAN | Dokumen tahapan pembangunan aplikasi
* Uraian Prosedur
|w 8 62 30 30 14 26
| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output
| 1 | Perangkat daerah pengusul menyampaikan kebutuhan aplikasi | Perangkat daerah | Surat usulan | 1 hari | Usulan tercatat
| 2 | Analisis kebutuhan dan perencanaan | Analis | Usulan | 10 hari | Dokumen kebutuhan
| 3 | Rancang bangun dan implementasi | Pemrogram | Dokumen kebutuhan | 60 hari | Aplikasi
| 4 | Pengujian kelaikan | Penguji | Skenario uji | 7 hari | Berita acara uji
| 5 | Pemeliharaan dan evaluasi | Pengelola aplikasi | Catatan gangguan | Tahunan | Laporan evaluasi
"""

# ---------------------------------------------------------------------------------------------------------------
# The texts: meetings

UNDANGAN_JUNI = """
! PEMERINTAH KABUPATEN MAJU JAYA
! DINAS KOMUNIKASI DAN INFORMATIKA
! Jalan Contoh Nomor 7 Sukamaju, Provinsi Nusa Raya
> Sukamaju, 5 Juni 2024
= Nomor : 000.1.5/318/DISKOMINFO/2024
= Sifat : Biasa
= Lampiran : -
= Hal : Undangan
< Yth. (daftar terlampir)
< di Sukamaju
Dalam rangka reviu kebijakan dan Arsitektur SPBE Kabupaten Maju Jaya, dengan hormat mengundang Saudara untuk hadir pada:
= Hari/Tanggal : Rabu, 12 Juni 2024
= Pukul : 09.00 s.d. selesai
= Tempat : Ruang Rapat Dinas Komunikasi dan Informatika
= Acara : Reviu Kebijakan dan Arsitektur SPBE
Mengingat pentingnya acara tersebut, diharapkan hadir tepat waktu. Atas perhatiannya disampaikan terima kasih.
> KEPALA DINAS KOMUNIKASI DAN INFORMATIKA,
> ttd
> PEJABAT CONTOH
"""

HADIR_JUNI = """
! PEMERINTAH KABUPATEN MAJU JAYA
! DINAS KOMUNIKASI DAN INFORMATIKA
! Jalan Contoh Nomor 7 Sukamaju, Provinsi Nusa Raya
^ DAFTAR HADIR
= Hari/Tanggal : Rabu, 12 Juni 2024
= Tempat : Ruang Rapat Dinas Komunikasi dan Informatika
= Acara : Reviu Kebijakan dan Arsitektur SPBE
|w 10 46 46 34 27
| No | Nama | Instansi | Jabatan | Tanda Tangan
| 1 | PESERTA CONTOH A | Dinas Komunikasi dan Informatika | Kepala Bidang | ttd
| 2 | PESERTA CONTOH B | Badan Perencanaan Pembangunan Daerah | Perencana | ttd
| 3 | PESERTA CONTOH C | Bagian Hukum | Perancang | ttd
| 4 | PESERTA CONTOH D | Bagian Organisasi | Analis | ttd
| 5 | PESERTA CONTOH E | Inspektorat Daerah | Auditor | ttd
| 6 | PESERTA CONTOH F | Dinas Kesehatan | Pranata Komputer | ttd
"""

NOTULEN_JUNI = """
! PEMERINTAH KABUPATEN MAJU JAYA
! DINAS KOMUNIKASI DAN INFORMATIKA
! Jalan Contoh Nomor 7 Sukamaju, Provinsi Nusa Raya
^ NOTULEN RAPAT
= Hari/Tanggal : Rabu, 12 Juni 2024
= Waktu : 09.00 s.d. 12.15
= Tempat : Ruang Rapat Dinas Komunikasi dan Informatika
= Acara : Reviu Kebijakan dan Arsitektur SPBE
= Pimpinan Rapat : Kepala Dinas Komunikasi dan Informatika
= Peserta : Bappeda, Bagian Hukum, Bagian Organisasi, Inspektorat Daerah, Dinas Kesehatan
* I. Pembukaan
Pimpinan rapat menyampaikan bahwa rapat mereviu dan mengevaluasi kebijakan Arsitektur SPBE, yaitu pengaturan Arsitektur SPBE dalam Peraturan Bupati Nomor 12 Tahun 2023, serta dokumen Arsitektur SPBE Kabupaten Maju Jaya Tahun 2023-2027 yang ditetapkan dengan Keputusan Bupati Nomor 188.45/210/2023. Muatan lain dalam Peraturan Bupati tersebut belum dibahas pada rapat ini.
* II. Pembahasan
1. Bagian Hukum menjelaskan pengaturan referensi arsitektur, domain arsitektur, dan integrasi dengan instansi lain dalam kebijakan Arsitektur SPBE.
2. Dinas Komunikasi dan Informatika menjelaskan isi dokumen Arsitektur SPBE dan kesesuaiannya dengan Arsitektur SPBE Nasional.
3. Bappeda menyampaikan bahwa kode proses bisnis belum dipakai dalam rencana kerja perangkat daerah.
* III. Isu/Permasalahan
1. Kebijakan Arsitektur SPBE belum mengatur siapa yang memutakhirkan setiap domain arsitektur.
2. Dokumen Arsitektur SPBE belum memuat layanan dua kecamatan hasil pemekaran.
3. Pemetaan data pokok baru mencakup urusan wajib pelayanan dasar.
* IV. Rekomendasi
1. Menambah pengaturan penanggung jawab pemutakhiran domain arsitektur pada perubahan kebijakan berikutnya.
2. Memutakhirkan domain layanan dan domain data dan informasi dalam dokumen Arsitektur SPBE.
3. Dinas Komunikasi dan Informatika menyiapkan bahan perubahan bersama Bagian Hukum.
* V. Penutup
Rapat ditutup pukul 12.15.
> Notulis,
> ttd
> PEJABAT CONTOH
"""

RAPAT_MARET = """
! PEMERINTAH KABUPATEN MAJU JAYA
! SEKRETARIAT DAERAH
! Jalan Contoh Nomor 1 Sukamaju, Provinsi Nusa Raya
> Sukamaju, 6 Maret 2024
= Nomor : 000.1.5/207/SETDA/2024
= Sifat : Penting
= Lampiran : -
= Hal : Undangan
< Yth. Anggota Tim Koordinasi SPBE
< di Sukamaju
Sehubungan dengan pembentukan Tim Koordinasi SPBE dengan Keputusan Bupati Nomor 188.45/87/2024, dengan hormat mengundang Saudara untuk hadir pada:
= Hari/Tanggal : Selasa, 12 Maret 2024
= Pukul : 13.00 s.d. selesai
= Tempat : Ruang Rapat Sekretariat Daerah
= Acara : Rapat Tim Koordinasi SPBE
Demikian, atas kehadirannya disampaikan terima kasih.
> SEKRETARIS DAERAH,
> ttd
> PEJABAT CONTOH
---
^ DAFTAR HADIR
= Hari/Tanggal : Selasa, 12 Maret 2024
= Tempat : Ruang Rapat Sekretariat Daerah
= Acara : Rapat Tim Koordinasi SPBE
|w 10 46 46 34 27
| No | Nama | Instansi | Jabatan | Tanda Tangan
| 1 | PESERTA CONTOH G | Sekretariat Daerah | Sekretaris Daerah | ttd
| 2 | PESERTA CONTOH H | Dinas Komunikasi dan Informatika | Kepala Dinas | ttd
| 3 | PESERTA CONTOH I | Badan Perencanaan Pembangunan Daerah | Kepala Bidang | ttd
| 4 | PESERTA CONTOH J | Dinas Kesehatan | Sekretaris | ttd
| 5 | PESERTA CONTOH K | Dinas Pendidikan | Kepala Subbagian | ttd
---
^ NOTULEN RAPAT
= Hari/Tanggal : Selasa, 12 Maret 2024
= Waktu : 13.00 s.d. 15.30
= Tempat : Ruang Rapat Sekretariat Daerah
= Acara : Rapat Tim Koordinasi SPBE
= Pimpinan Rapat : Sekretaris Daerah selaku Ketua Tim Koordinasi SPBE
= Peserta : Lima perangkat daerah (daftar hadir terlampir)
* I. Pembukaan
Ketua menjelaskan pembentukan Tim Koordinasi SPBE dan tugasnya menurut Keputusan Bupati Nomor 188.45/87/2024.
* II. Pembahasan
1. Pelaksanaan program kerja Tim Koordinasi SPBE Tahun 2024: dua dari enam kegiatan telah dilaksanakan, yaitu penyusunan daftar aplikasi dan bimbingan penilaian mandiri; empat kegiatan lainnya berjalan mulai triwulan kedua.
2. Konsultasi rencana dan anggaran SPBE Tahun 2025: Dinas Kesehatan dan Dinas Pendidikan mengonsultasikan rencana belanja SPBE kepada Dinas Komunikasi dan Informatika; perangkat daerah lainnya belum.
3. Konsultasi pembangunan aplikasi: Dinas Kesehatan selaku pengusul mengonsultasikan pembangunan aplikasi e-Puskesmas kepada Dinas Komunikasi dan Informatika selaku pengelola TIK.
* III. Kesimpulan dan Tindak Lanjut
1. Sekretariat Tim menyampaikan laporan kemajuan program kerja setiap triwulan.
2. Belanja SPBE Dinas Kesehatan dan Dinas Pendidikan dapat dilanjutkan dengan penyesuaian spesifikasi.
3. Dinas Kesehatan melengkapi dokumen kebutuhan aplikasi e-Puskesmas sebelum pembahasan berikutnya.
> Notulis,
> ttd
> PEJABAT CONTOH
"""

RAPAT_APRIL = """
! PEMERINTAH KABUPATEN MAJU JAYA
! DINAS KOMUNIKASI DAN INFORMATIKA
! Jalan Contoh Nomor 7 Sukamaju, Provinsi Nusa Raya
> Sukamaju, 22 Maret 2024
= Nomor : 000.1.5/241/DISKOMINFO/2024
= Sifat : Biasa
= Lampiran : -
= Hal : Undangan
< Yth. Kepala Bidang
< di Sukamaju
Dengan hormat mengundang Saudara untuk hadir pada:
= Hari/Tanggal : Rabu, 27 Maret 2024
= Pukul : 09.00 s.d. selesai
= Tempat : Ruang Rapat Dinas Komunikasi dan Informatika
= Acara : Pembagian Tugas Jaga Ruang Server
Demikian, atas kehadirannya disampaikan terima kasih.
> KEPALA DINAS,
> ttd
> PEJABAT CONTOH
---
^ NOTULEN RAPAT
= Hari/Tanggal : Rabu, 3 April 2024
= Waktu : 09.00 s.d. 11.00
= Tempat : Ruang Rapat Dinas Komunikasi dan Informatika
= Acara : Reviu Kebijakan Layanan Pusat Data
= Pimpinan Rapat : Kepala Dinas Komunikasi dan Informatika
= Peserta : Bagian Hukum, Inspektorat Daerah
* I. Pembahasan
Rapat mereviu dan mengevaluasi kebijakan Layanan Pusat Data dalam Peraturan Bupati Nomor 12 Tahun 2023.
* II. Isu/Permasalahan
1. Kebijakan belum mengatur pusat data cadangan.
* III. Rekomendasi
1. Menambah pengaturan pusat data cadangan pada perubahan berikutnya.
> Notulis,
> ttd
> PEJABAT CONTOH
"""

NOTULEN_2021 = """
! PEMERINTAH KABUPATEN MAJU JAYA
! DINAS KOMUNIKASI DAN INFORMATIKA
! Jalan Contoh Nomor 7 Sukamaju, Provinsi Nusa Raya
^ NOTULEN RAPAT
= Hari/Tanggal : Kamis, 9 September 2021
= Waktu : 09.30 s.d. 11.45
= Tempat : Aula Dinas Komunikasi dan Informatika
= Acara : Reviu Peta Rencana SPBE Tahun 2018-2022
= Pimpinan Rapat : Sekretaris Dinas Komunikasi dan Informatika
= Peserta : Bappeda, Badan Keuangan dan Aset Daerah, Inspektorat Daerah
* I. Pembahasan
Rapat mereviu dan mengevaluasi pelaksanaan Peta Rencana SPBE Tahun 2018-2022.
* II. Isu/Permasalahan
1. Program manajemen SPBE belum dianggarkan secara konsisten.
2. Audit TIK belum pernah dilaksanakan.
* III. Rekomendasi
1. Menyusun Peta Rencana SPBE periode berikutnya sebelum akhir tahun 2022.
2. Mencantumkan penanggung jawab pada setiap kegiatan.
> Notulis,
> ttd
> PEJABAT CONTOH
"""

# ---------------------------------------------------------------------------------------------------------------
# The texts: budgets

BUDGET_FRAME = """
^ {long_form}
^ SATUAN KERJA PERANGKAT DAERAH
~ FORMULIR {form}-RINCIAN BELANJA SKPD
~ Pemerintah Kabupaten Maju Jaya   TAHUN ANGGARAN {year}
= Nomor {form} : {number}
= Urusan Pemerintahan : 2.16 Urusan Pemerintahan Bidang Komunikasi dan Informatika
= Unit Organisasi : 2.16.2.20.2.21.01.0000 Dinas Komunikasi dan Informatika
= Program : 2.16.03 Program Pengelolaan Aplikasi Informatika
= Kegiatan : 2.16.03.2.02 Pengelolaan e-Government di Lingkup Pemerintah Daerah Kabupaten/Kota
= Sumber Dana : Dana Alokasi Umum
= Jumlah : Rp{total}
{rows}
> Sukamaju, {approved}
> PEJABAT PENGELOLA KEUANGAN DAERAH,
> ttd
> PEJABAT CONTOH
~ Dicetak dari Sistem Informasi Pemerintahan Daerah - halaman ini bukan bukti pencairan
"""

RKA_2022 = Budget(
    "RKA",
    "RKA/A.1/2.16.2.20.2.21.01.0000/001/2022",
    2022,
    "8 November 2021",
    (
        (
            "2.16.03.2.02.0001",
            "Penatalaksanaan dan Pengawasan e-Government dalam Penyelenggaraan Pemerintahan Daerah",
            (
                ("5.1.02.01.01.0024", "Belanja Alat/Bahan untuk Kegiatan Kantor", 14_500_000),
                ("5.1.02.02.01.0003", "Honorarium Narasumber penyusunan kebijakan SPBE", 36_000_000),
            ),
        ),
        (
            "2.16.03.2.02.0004",
            "Pengelolaan Pusat Data Pemerintahan Daerah",
            (("5.1.02.02.01.0063", "Belanja Kawat/Faksimili/Internet/TV Berlangganan", 412_000_000),),
        ),
    ),
)

DPA_2023 = Budget(
    "DPA",
    "DPA/A.1/2.16.2.20.2.21.01.0000/001/2023",
    2023,
    "3 Januari 2023",
    (
        (
            "2.16.03.2.02.0001",
            "Penatalaksanaan dan Pengawasan e-Government dalam Penyelenggaraan Pemerintahan Daerah",
            (("5.1.02.02.01.0003", "Honorarium Narasumber penyusunan Arsitektur dan Peta Rencana SPBE", 74_000_000),),
        ),
        (
            "2.16.03.2.02.0004",
            "Pengelolaan Pusat Data Pemerintahan Daerah",
            (
                ("5.1.02.02.01.0063", "Belanja Kawat/Faksimili/Internet/TV Berlangganan", 455_000_000),
                ("5.2.02.10.02.0004", "Belanja Modal Peralatan Jaringan", 268_750_000),
            ),
        ),
        (
            "2.16.03.2.02.0008",
            "Pengembangan Aplikasi dan Proses Bisnis Pemerintahan Berbasis Elektronik",
            (("5.1.02.02.08.0006", "Belanja Jasa Konsultansi Pengembangan Aplikasi", 190_000_000),),
        ),
    ),
)

DPA_2024 = Budget(
    "DPA",
    "DPA/A.1/2.16.2.20.2.21.01.0000/001/2024",
    2024,
    "2 Januari 2024",
    (
        (
            "2.16.03.2.02.0001",
            "Penatalaksanaan dan Pengawasan e-Government dalam Penyelenggaraan Pemerintahan Daerah",
            (("5.1.02.02.01.0003", "Honorarium Narasumber rapat Tim Koordinasi SPBE", 48_000_000),),
        ),
        (
            "2.16.03.2.02.0004",
            "Pengelolaan Pusat Data Pemerintahan Daerah",
            (
                ("5.1.02.02.01.0063", "Belanja Kawat/Faksimili/Internet/TV Berlangganan", 470_000_000),
                ("5.1.02.02.08.0019", "Belanja Jasa Audit Keamanan SPBE", 125_000_000),
            ),
        ),
        (
            "2.16.03.2.02.0008",
            "Pengembangan Aplikasi dan Proses Bisnis Pemerintahan Berbasis Elektronik",
            (
                ("5.1.02.02.08.0006", "Belanja Jasa Konsultansi Penggabungan Aplikasi Khusus", 160_000_000),
                ("5.1.02.02.08.0007", "Belanja Jasa Pengembangan Aplikasi Manajemen Pengetahuan SPBE", 60_000_000),
            ),
        ),
    ),
)

DPA_KEARSIPAN = """
^ DOKUMEN PELAKSANAAN ANGGARAN
^ SATUAN KERJA PERANGKAT DAERAH
~ Pemerintah Kabupaten Maju Jaya   TAHUN ANGGARAN 2024
= Nomor DPA : DPA/A.1/2.24.2.23.0.00.01.0000/001/2024
= Unit Organisasi : 2.24.2.23.0.00.01.0000 Dinas Perpustakaan dan Kearsipan
Dokumen ini mendukung penerapan SPBE dan evaluasi SPBE Kabupaten Maju Jaya Tahun 2024.
---
~ FORMULIR DPA-RINCIAN BELANJA SKPD
= Program : 2.24.02 Program Pengelolaan Arsip
= Kegiatan : 2.24.02.2.01 Pengelolaan Arsip Dinamis Daerah Kabupaten/Kota
|w 30 92 36
| Kode Rekening | Uraian | Jumlah (Rp)
| 2.24.02.2.01.0001 | Sub Kegiatan: Penciptaan dan Penggunaan Arsip Dinamis | 86.400.000,00
| 5.1.02.01.01.0024 | Belanja Alat/Bahan untuk Kegiatan Kantor | 31.400.000,00
| 5.1.02.02.01.0003 | Honorarium Narasumber penataan arsip | 55.000.000,00
|  | Jumlah Anggaran Sub Kegiatan | 86.400.000,00
> Sukamaju, 2 Januari 2024
> PEJABAT PENGELOLA KEUANGAN DAERAH,
> ttd
> PEJABAT CONTOH
"""

# ---------------------------------------------------------------------------------------------------------------
# The texts: reports

LAPORAN_RISIKO = """
^ LAPORAN PELAKSANAAN MANAJEMEN RISIKO SPBE
^ KABUPATEN MAJU JAYA
^ TAHUN 2024
~ Dinas Komunikasi dan Informatika
~ Sukamaju, 31 Juli 2024
# BAB I|PENDAHULUAN
Manajemen risiko SPBE dilaksanakan sesuai kegiatan Penerapan Manajemen Risiko SPBE dalam Peta Rencana SPBE Tahun 2023-2027. Laporan ini mencakup tiga layanan pada Dinas Komunikasi dan Informatika, periode Januari sampai dengan Juni 2024.
# BAB II|PELAKSANAAN
Pelaksanaan diawali dengan penetapan konteks risiko SPBE, dilanjutkan dengan penilaian risiko SPBE melalui lokakarya pada 14 Mei 2024.
* Register Risiko
|w 8 44 36 16 16 44
| No | Risiko | Penyebab | Kemungkinan | Dampak | Rencana penanganan
| 1 | Layanan pusat data terhenti | Pasokan listrik satu jalur | 3 | 5 | Menambah pembangkit cadangan
| 2 | Kebocoran data pegawai | Hak akses terlalu luas | 2 | 5 | Meninjau hak akses setiap triwulan
| 3 | Aplikasi tidak dapat dipulihkan | Cadangan data tidak diuji | 3 | 4 | Uji pemulihan dua kali setahun
# BAB III|PENUTUP
Dua dari tiga rencana penanganan risiko telah dilaksanakan sampai dengan akhir Juni 2024.
> KEPALA DINAS KOMUNIKASI DAN INFORMATIKA,
> ttd
> PEJABAT CONTOH
"""

REVIU_RISIKO = """
! PEMERINTAH KABUPATEN MAJU JAYA
! INSPEKTORAT DAERAH
! Jalan Contoh Nomor 3 Sukamaju, Provinsi Nusa Raya
^ LAPORAN HASIL REVIU
^ PENERAPAN MANAJEMEN RISIKO SPBE
^ TAHUN 2024
= Nomor : 700.1.2/64/LHR/INSPEKTORAT/2024
= Tanggal : 27 Agustus 2024
* A. Dasar dan Tujuan
Reviu dilakukan untuk mengevaluasi penerapan manajemen risiko SPBE pada Dinas Komunikasi dan Informatika selama semester pertama tahun 2024.
* B. Isu/Permasalahan
1. Penerapan manajemen risiko SPBE baru dilakukan oleh satu perangkat daerah.
2. Komite Manajemen Risiko SPBE belum ditetapkan.
3. Pakta integritas manajemen risiko belum ditandatangani.
* C. Rekomendasi Perbaikan
1. Menyusun pedoman manajemen risiko SPBE yang berlaku bagi seluruh perangkat daerah.
2. Menetapkan Komite Manajemen Risiko SPBE.
3. Memperluas register risiko ke seluruh perangkat daerah pada tahun 2025.
* D. Penutup
Hasil reviu disampaikan kepada Sekretaris Daerah selaku Ketua Tim Koordinasi SPBE.
> INSPEKTUR DAERAH,
> ttd
> PEJABAT CONTOH
"""

AUDIT_KEAMANAN = """
^ LAPORAN HASIL AUDIT KEAMANAN SPBE
^ PEMERINTAH KABUPATEN MAJU JAYA
^ TAHUN 2024
~ Disusun oleh PT Audit Contoh Nusantara
~ Lembaga Audit TIK terakreditasi
= Nomor : LHA/017/ACN/VII/2024
= Tanggal : 19 Juli 2024
# BAB I|PENUGASAN
* A. Tujuan Audit
Memberi keyakinan yang memadai atas pengendalian keamanan SPBE Pemerintah Kabupaten Maju Jaya.
* B. Ruang Lingkup
Audit meliputi kontrol keamanan pada aplikasi kearsipan dinamis, aplikasi pelayanan puskesmas, serta infrastruktur pusat data dan jaringan intra. Masa yang diaudit adalah Januari sampai dengan Mei 2024. Hal pokok teknis yang diperiksa adalah penerapan tata kelola, penerapan manajemen, dan fungsionalitas.
* C. Kriteria
Peraturan Badan Siber dan Sandi Negara Nomor 4 Tahun 2021 serta SNI ISO/IEC 27001.
* D. Tim Auditor
|w 10 54 56 43
| No | Auditor | Sertifikat | Peran
| 1 | AUDITOR CONTOH SATU | Certified Information Systems Auditor, nomor CONTOH-001 | Ketua tim
| 2 | AUDITOR CONTOH DUA | Lead Auditor ISO/IEC 27001, nomor CONTOH-002 | Anggota
* E. Metode
Wawancara, pemeriksaan dokumen, pengujian kerentanan, dan pengamatan di lapangan.
---
# BAB II|TEMUAN DAN REKOMENDASI
* Temuan 1. Hak akses pengelola tidak ditinjau
= Kondisi : Tiga akun pengelola aplikasi pelayanan puskesmas milik pegawai yang telah pindah masih aktif.
= Kriteria : Hak akses ditinjau secara berkala.
= Sebab : Belum ada prosedur pencabutan hak akses.
= Akibat : Data pasien dapat dibuka oleh pihak yang tidak berwenang.
= Rekomendasi : Menetapkan prosedur dan mencabut ketiga akun.
= Tanggapan auditi : Setuju, dilaksanakan paling lambat September 2024.
* Temuan 2. Pencadangan belum diuji
= Kondisi : Cadangan data pusat data tidak pernah diuji pemulihannya selama masa audit.
= Kriteria : Cadangan diuji paling sedikit dua kali setahun.
= Sebab : Server uji belum tersedia.
= Akibat : Layanan mungkin tidak dapat dipulihkan.
= Rekomendasi : Menyediakan server uji dan jadwal pengujian.
= Tanggapan auditi : Setuju, dianggarkan pada perubahan anggaran.
# BAB III|SIMPULAN
Pengendalian keamanan SPBE dalam lingkup audit cukup memadai dengan dua temuan yang perlu ditindaklanjuti.
> PT AUDIT CONTOH NUSANTARA
> Ketua Tim Auditor,
> ttd
> AUDITOR CONTOH SATU
"""

INDEKS_KAMI = """
^ LAPORAN PENILAIAN MANDIRI
^ INDEKS KEAMANAN INFORMASI (INDEKS KAMI)
^ PEMERINTAH KABUPATEN MAJU JAYA
^ TAHUN 2024
~ Dinas Komunikasi dan Informatika
~ Sukamaju, 30 April 2024
# BAB I|PENDAHULUAN
Penilaian mandiri dilakukan dengan mengisi kuesioner Indeks KAMI oleh pegawai Dinas Komunikasi dan Informatika.
# BAB II|HASIL PENGISIAN KUESIONER
|w 10 90 30 33
| No | Area | Nilai | Tingkat
| 1 | Tata kelola keamanan informasi | 68 | II
| 2 | Pengelolaan risiko keamanan informasi | 31 | I+
| 3 | Kerangka kerja keamanan informasi | 74 | II
| 4 | Pengelolaan aset informasi | 95 | II
| 5 | Teknologi dan keamanan informasi | 71 | II
Nilai akhir 339 dengan kategori pemenuhan kerangka kerja dasar. Berdasarkan penilaian ini, keamanan SPBE Kabupaten Maju Jaya dinyatakan telah diaudit dan berada pada tingkat 4.
# BAB III|PENUTUP
Hasil penilaian mandiri menjadi bahan penyusunan program kerja tahun berikutnya.
> KEPALA DINAS KOMUNIKASI DAN INFORMATIKA,
> ttd
> PEJABAT CONTOH
"""

TINDAK_LANJUT_AUDIT = """
! PEMERINTAH KABUPATEN MAJU JAYA
! DINAS KOMUNIKASI DAN INFORMATIKA
! Jalan Contoh Nomor 7 Sukamaju, Provinsi Nusa Raya
^ LAPORAN TINDAK LANJUT
^ HASIL AUDIT KEAMANAN SPBE TAHUN 2024
= Nomor : 000.8.5/402/DISKOMINFO/2024
= Tanggal : 30 September 2024
Laporan ini menindaklanjuti Laporan Hasil Audit Keamanan SPBE Nomor LHA/017/ACN/VII/2024 tanggal 19 Juli 2024.
|w 10 48 48 34 22
| No | Temuan | Rekomendasi | Tindak lanjut | Status
| 1 | Hak akses pengelola tidak ditinjau | Menetapkan prosedur dan mencabut ketiga akun | Ketiga akun dicabut pada 12 Agustus 2024 | Selesai
| 2 | Pencadangan belum diuji | Menyediakan server uji dan jadwal pengujian | Server uji dianggarkan | Proses
> KEPALA DINAS KOMUNIKASI DAN INFORMATIKA,
> ttd
> PEJABAT CONTOH
"""

AUDIT_TERKUNCI = """
^ LAPORAN HASIL AUDIT INFRASTRUKTUR SPBE
^ PEMERINTAH KABUPATEN MAJU JAYA
^ TAHUN 2023
Berkas ini terkunci dengan kata sandi, sehingga isinya tidak boleh diduga dari namanya.
"""

# ---------------------------------------------------------------------------------------------------------------
# The texts: services, sheets, slides and what else lies about

MANUAL_SRIKANDI = """
^ MANUAL PENGGUNAAN APLIKASI
^ SRIKANDI (SISTEM INFORMASI KEARSIPAN DINAMIS TERINTEGRASI)
^ PEMERINTAH KABUPATEN MAJU JAYA
~ Dinas Perpustakaan dan Kearsipan
~ Versi 1.2 - Februari 2024
= Alamat aplikasi : https://srikandi.majujayakab.example
---
# BAB I|MASUK KE APLIKASI
1. Buka alamat aplikasi dengan peramban.
2. Isi nama pengguna dan kata sandi yang diberikan pengelola, lalu tekan tombol Masuk.
# BAB II|MENCARI, MENGUNGGAH, DAN MENGUNDUH NASKAH
1. Menu Pencarian dipakai untuk mencari naskah menurut nomor, perihal, dan tanggal.
2. Tombol Unggah dipakai untuk mengunggah naskah dan lampirannya dalam bentuk PDF.
3. Tombol Unduh dipakai untuk mengunduh naskah yang telah disahkan.
# BAB III|ALUR VERIFIKASI DAN PERSETUJUAN
1. Konsep naskah diteruskan otomatis kepada verifikator sesuai alur kerja yang telah diatur.
2. Verifikator memvalidasi naskah: Setujui, Perbaiki, atau Tolak.
3. Pejabat penanda tangan memberi persetujuan dengan tanda tangan elektronik.
4. Pemberitahuan dikirim otomatis kepada penerima disposisi.
5. Menu Statistik menampilkan analitik jumlah dan lama penyelesaian naskah.
# BAB IV|BANTUAN
Gangguan disampaikan kepada petugas layanan pada jam kerja.
"""

LAYAR_SRIKANDI = """
https://srikandi.majujayakab.example/naskah-masuk
30/09/2024  09:41
SRIKANDI - Sistem Informasi Kearsipan Dinamis
Pemerintah Kabupaten Maju Jaya      Selamat datang, Pengguna Contoh
[Naskah Masuk] [Naskah Keluar] [Pencarian] [Unggah] [Unduh]
Daftar Naskah Masuk
1   000.1.5/207   Undangan rapat   06/03/2024   Menunggu persetujuan
2   000.8.6/112   Surat edaran   22/01/2024   Selesai
3   000.1.5/318   Undangan reviu   05/06/2024   Selesai
"""

LAYAR_JDIH = """
https://jdih.majujayakab.example/peraturan
30/09/2024  10:05
JDIH Kabupaten Maju Jaya
Jaringan Dokumentasi dan Informasi Hukum
Produk Hukum Terbaru
Peraturan Bupati Nomor 31 Tahun 2023   Peta Rencana SPBE
Peraturan Bupati Nomor 12 Tahun 2023   Sistem Pemerintahan Berbasis Elektronik
Berita: Sosialisasi produk hukum daerah di Kecamatan Sukamaju
Hubungi kami: Bagian Hukum Sekretariat Daerah
"""

LAYAR_LAPOR = """
https://majujaya.lapor.example/beranda
30/09/2024  10:22
SP4N-LAPOR!  Pemerintah Kabupaten Maju Jaya
Layanan Pengaduan Pelayanan Publik
Tulis laporan Anda   [Unggah Lampiran]
Cari aduan menurut nomor   [Cari]
Rekap aduan tahun 2024   [Unduh]
Jumlah aduan: 214
"""

SHORTCUT = """[InternetShortcut]
URL=https://jdih.majujayakab.example/
"""

INVENTARIS_APLIKASI = """
INVENTARIS APLIKASI PEMERINTAH KABUPATEN MAJU JAYA
Keadaan per 31 Agustus 2024 - Dinas Komunikasi dan Informatika
No | Nama Aplikasi | Perangkat Daerah Pemilik | Jenis | Tempat | Tahun
1 | e-Puskesmas | Dinas Kesehatan | Khusus | Pusat data Daerah | 2024
2 | Data Pokok Sekolah | Dinas Pendidikan | Khusus | Pusat data Daerah | 2021
3 | e-Retribusi | Badan Keuangan dan Aset Daerah | Khusus | Pusat data Daerah | 2022
4 | SIMPEG | Badan Kepegawaian dan Pengembangan SDM | Khusus | Penyedia luar | 2019
5 | SRIKANDI | Dinas Perpustakaan dan Kearsipan | Umum | Instansi pusat | 2023
"""

DAFTAR_RISIKO = """
DAFTAR RISIKO SPBE KABUPATEN MAJU JAYA TAHUN 2024
Dinas Komunikasi dan Informatika - keadaan per 28 Juni 2024
No | Risiko | Penyebab | Dampak | Rencana penanganan
1 | Layanan pusat data terhenti | Pasokan listrik satu jalur | Semua layanan berhenti | Menambah pembangkit cadangan
2 | Kebocoran data pegawai | Hak akses terlalu luas | Pelanggaran pelindungan data | Meninjau hak akses setiap triwulan
3 | Aplikasi tidak dapat dipulihkan | Cadangan data tidak diuji | Kehilangan data | Uji pemulihan dua kali setahun
"""

PAPARAN = """
Kesiapan Evaluasi SPBE Tahun 2024
Dinas Komunikasi dan Informatika Kabupaten Maju Jaya
---
Capaian menurut Diskominfo
Kebijakan Audit TIK sudah lengkap (tingkat 3)
Inovasi proses bisnis sudah tingkat 4
Manajemen pengetahuan diterapkan seluruh perangkat daerah
---
Rencana
Melengkapi bukti dukung sebelum akhir Oktober 2024
"""


def listing() -> str:
    """A table of contents that promises more than the drive holds."""
    return DAFTAR_ISI.strip().replace("\n", "\r\n") + "\r\n"


DAFTAR_ISI = """
DAFTAR ISI FOLDER SPBE KABUPATEN MAJU JAYA
(per 20 Oktober 2024)

Indikator 1-10
- Peraturan Bupati Nomor 12 Tahun 2023 tentang Sistem Pemerintahan Berbasis Elektronik
- Peraturan Bupati Nomor 31 Tahun 2023 tentang Peta Rencana SPBE Tahun 2023-2027
- Peraturan Bupati tentang Satu Data dan Manajemen Data
- Keputusan Bupati Nomor 188.45/87/2024 tentang Tim Koordinasi SPBE
Indikator 11-20
- Arsitektur SPBE Kabupaten Maju Jaya Tahun 2023-2027
- Peta proses bisnis dan inovasi proses bisnis
- Topologi jaringan intra dan daftar perangkat daerah yang terhubung
- Keputusan Bupati tentang Forum Kolaborasi SPBE
Indikator 21-31
- Pedoman Manajemen Risiko SPBE
- Laporan pelaksanaan manajemen pengetahuan
- Laporan hasil audit infrastruktur, audit aplikasi, dan audit keamanan SPBE
Indikator 32-47
- Tangkapan layar SIPD, SPSE, SIASN, e-SAKIP, portal data
"""


if __name__ == "__main__":
    raise SystemExit(main())
