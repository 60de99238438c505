"""Small real files for the tests of the readers."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from fpdf import FPDF
from PIL import Image, ImageDraw, ImageFont

from spbe_docs.model.containers import Container
from spbe_docs.model.documents import Document, Reason, Unreadable
from spbe_docs.read import refusals
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.readers import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WITHOUT_OCR = ReadOptions(ocr=False)

REGULATION = (
    "PERATURAN BUPATI CONTOH",
    "NOMOR 12 TAHUN 2023",
    "TENTANG",
    "SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK",
    "Menimbang : a. bahwa untuk mewujudkan tata kelola pemerintahan yang bersih,",
    "efektif, transparan, dan akuntabel perlu diatur pelaksanaan sistem ini;",
    "Pasal 1 Dalam Peraturan Bupati ini yang dimaksud dengan Daerah adalah",
    "Kabupaten Contoh dan Bupati adalah Bupati Contoh.",
)


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def result_of(location: str, options: ReadOptions = WITHOUT_OCR) -> Document | Unreadable | Container:
    """What became of a file, with what its name adds to it."""
    told = read(location, options)
    if told.file_type is None:
        return told.result
    suffix = refusals.ending(location)
    trouble, note = refusals.refusal(told.file_type, suffix), refusals.note(told.file_type, suffix)
    if trouble is not None:
        return Unreadable(trouble)
    if note is None or isinstance(told.result, Unreadable):
        return told.result
    return replace(told.result, notes=(*told.result.notes, note))


def document(path: Path, options: ReadOptions = WITHOUT_OCR) -> Document:
    result = result_of(str(path), options)
    assert isinstance(result, Document), result
    return result


def text(path: Path, options: ReadOptions = WITHOUT_OCR) -> str:
    return "\n".join(page.text for page in document(path, options).pages)


def reason(path: Path, options: ReadOptions = WITHOUT_OCR) -> Reason:
    return reason_of(result_of(str(path), options))


def reason_of(result: Document | Unreadable | Container) -> Reason:
    assert isinstance(result, Unreadable), result
    assert result.trouble.message.endswith((".", ")."))
    return result.trouble.reason


def pdf(*pages: Sequence[str], password: str = "", owner: str = "") -> bytes:
    made = _typed(pages)
    if password or owner:
        made.set_encryption(owner_password=owner or password, user_password=password)
    return bytes(made.output())


def _typed(pages: Sequence[Sequence[str]]) -> FPDF:
    made = FPDF()
    made.set_font("Helvetica", size=12)
    for lines in pages:
        made.add_page()
        for line in lines:
            made.cell(text=line)
            made.ln()
    return made


def scanned_pdf(*pictures: Image.Image, typed: str = "") -> bytes:
    made = FPDF()
    made.set_font("Helvetica", size=8)
    for picture in pictures:
        made.add_page()
        made.image(picture, x=0, y=0, w=made.w, h=made.h)
        if typed:
            made.text(x=10, y=5, text=typed)
    return bytes(made.output())


def written(lines: Sequence[str] = REGULATION, size: tuple[int, int] = (1654, 2339)) -> Image.Image:
    """An A4 page at 200 dots an inch, as a scanner gives it."""
    picture = Image.new("L", size, 255)
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(lines):
        draw.text((120, 160 + 60 * number), line, fill=0, font=ImageFont.load_default(34))
    return picture


def encoded(picture: Image.Image, form: str, **how: object) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, form, **how)
    return stream.getvalue()


def docx(
    body: str,
    parts: Mapping[str, str] | None = None,
    relations: Mapping[str, tuple[str, str]] | None = None,
    pictures: Mapping[str, bytes] | None = None,
) -> bytes:
    """A Word document with *body*; *relations* by id: kind and target of the *parts*."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
            '.wordprocessingml.document.main+xml"/></Types>',
        )
        archive.writestr("word/document.xml", word("document", f"<w:body>{body}</w:body>"))
        for name, content in (parts or {}).items():
            archive.writestr(f"word/{name}", content)
        for name, picture in (pictures or {}).items():
            archive.writestr(f"word/{name}", picture)
        rows = "".join(
            f'<Relationship Id="{id_}" Type="{R}/{kind}" Target="{target}"/>'
            for id_, (kind, target) in (relations or {}).items()
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>',
        )
    return stream.getvalue()


def word(root: str, content: str) -> str:
    return (
        f'<w:{root} xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f'xmlns:v="urn:schemas-microsoft-com:vml">{content}</w:{root}>'
    )


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def run(content: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{content}</w:t></w:r>'


def line(content: str) -> str:
    return paragraph(run(content))


def table(*rows: Sequence[str]) -> str:
    """A table whose cells are given as the XML of their paragraphs."""
    return (
        "<w:tbl>"
        + "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def raw_pdf(*objects: str, streams: Mapping[int, bytes] | None = None) -> bytes:
    """A PDF of *objects*, numbered from 1, the first being its catalogue; *streams* belong to those numbers."""
    content, places = bytearray(b"%PDF-1.7\n"), []
    for number, written_object in enumerate(objects, start=1):
        places.append(len(content))
        stream = (streams or {}).get(number)
        if stream is None:
            content += f"{number} 0 obj\n{written_object}\nendobj\n".encode("latin-1")
        else:
            head = written_object.rstrip().removesuffix(">>") + f"/Length {len(stream)} >>"
            content += f"{number} 0 obj\n{head}\nstream\n".encode("latin-1") + stream + b"\nendstream\nendobj\n"
    start = len(content)
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    count = len(objects) + 1
    content += f"xref\n0 {count}\n0000000000 65535 f \n{rows}trailer\n<< /Size {count} /Root 1 0 R >>\n".encode()
    content += f"startxref\n{start}\n%%EOF\n".encode()
    return bytes(content)
