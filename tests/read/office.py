"""Small real Office files beside those of `files`: sheets, slides, OpenDocument, e-mails, old Word."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from itertools import pairwise

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
ODF = " ".join(
    f'xmlns:{name}="{_ODF}{name}:1.0"' for name in ("office", "text", "table", "draw", "style", "presentation")
)


def zipped(parts: Mapping[str, str | bytes], *, stored: bool = False) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, compress_type=archive.compression)
    return stream.getvalue()


def relations(targets: Mapping[str, tuple[str, str]]) -> str:
    """By id: kind and target."""
    rows = "".join(
        f'<Relationship Id="{id_}" Type="{R}/{kind}" Target="{target}"/>' for id_, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def xlsx(
    sheets: Mapping[str, str], strings: Sequence[str] = (), styles: str = "", hidden: str = "", **more: str
) -> bytes:
    """A workbook; each sheet is given as the XML of its rows."""
    named = "".join(
        f'<sheet name="{name}" state="{"veryHidden" if name == hidden else "visible"}" r:id="r{n}"/>'
        for n, name in enumerate(sheets, 1)
    )
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "xl/workbook.xml": f'<workbook xmlns="{S}" xmlns:r="{R}"><sheets>{named}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            {f"r{n}": ("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)}
        ),
        "xl/sharedStrings.xml": f'<sst xmlns="{S}">{"".join(f"<si><t>{text}</t></si>" for text in strings)}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{S}">{styles}</styleSheet>',
    }
    for number, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = f'<worksheet xmlns="{S}"><sheetData>{rows}</sheetData></worksheet>'
    return zipped(parts | more)


def pptx(*slides: str, notes: Mapping[int, str] | None = None) -> bytes:
    """A slide show; each slide is given as the XML of its shapes."""
    space = f'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="{R}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ids = "".join(f'<p:sldId id="{255 + n}" r:id="r{n}"/>' for n in range(1, len(slides) + 1))
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "ppt/presentation.xml": f"<p:presentation {space}><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>",
        # The parts are numbered backwards: only the list says in which order they are shown.
        "ppt/_rels/presentation.xml.rels": relations(
            {f"r{n}": ("slide", f"slides/slide{len(slides) - n}.xml") for n in range(1, len(slides) + 1)}
        ),
    }
    for number, shapes in enumerate(slides, 1):
        name = f"slide{len(slides) - number}.xml"
        parts[f"ppt/slides/{name}"] = f"<p:sld {space}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"
        if note := (notes or {}).get(number):
            parts[f"ppt/slides/_rels/{name}.rels"] = relations({"n": ("notesSlide", f"../notesSlides/{name}")})
            parts[f"ppt/notesSlides/{name}"] = (
                f"<p:notes {space}><p:cSld><p:spTree>{note}</p:spTree></p:cSld></p:notes>"
            )
    return zipped(parts)


def shape(*lines: str, placeholder: str = "") -> str:
    kind = f'<p:nvSpPr><p:nvPr><p:ph type="{placeholder}"/></p:nvPr></p:nvSpPr>' if placeholder else ""
    return f"<p:sp>{kind}<p:txBody>{''.join(f'<a:p><a:r><a:t>{line}</a:t></a:r></a:p>' for line in lines)}</p:txBody></p:sp>"


def opendocument(kind: str, body: str, **more: str) -> bytes:
    """An OpenDocument of that *kind* ("text", "spreadsheet", "presentation")."""
    return zipped(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": f"<office:document-content {ODF}><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>",
        }
        | more
    )


def mail(body: str = "Terlampir.", *attachments: tuple[str, bytes], subject: str = "Dokumen SPBE") -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Budi <budi@x.go.id>", "Sekda <sekda@x.go.id>", subject
    message["Date"] = "Tue, 22 Oct 2024 08:00:00 +0700"
    message.set_content(body)
    for name, content in attachments:
        message.add_attachment(content, "application", "octet-stream", filename=name)
    if attachments:
        message.set_boundary("batas")
    return message.as_bytes()


def ole(streams: Mapping[str, bytes]) -> bytes:
    """An OLE2 file; names may hold "/" for storages. Every stream has sectors of its own, however small it is."""
    size = 512
    entries: list[tuple[str, int, int, int, list[int]]] = []  # name, kind, start, length, children
    entries.append(("Root Entry", 5, 0xFFFFFFFE, 0, []))
    folders = {"": 0}
    data = bytearray()
    table: list[int] = []
    for path, content in streams.items():
        *above, name = path.split("/")
        parent = 0
        for depth, folder in enumerate(above, 1):
            key = "/".join(above[:depth])
            if key not in folders:
                folders[key] = len(entries)
                entries[parent][4].append(len(entries))
                entries.append((folder, 1, 0xFFFFFFFE, 0, []))
            parent = folders[key]
        padded = content.ljust(max(4096, -(-len(content) // size) * size), b"\0")
        first, count = len(table), len(padded) // size
        table += [*range(first + 1, first + count), 0xFFFFFFFE]
        data += padded
        entries[parent][4].append(len(entries))
        entries.append((name, 2, first, max(len(content), 4096), []))
    directory = _directory(entries, size)
    directory_start = len(table)
    sectors = len(directory) // size
    table += [*range(directory_start + 1, directory_start + sectors), 0xFFFFFFFE]
    own = -(-(len(table) + 1) // (size // 4))
    while (len(table) + own) > own * (size // 4):
        own += 1
    table_start = len(table)
    table += [0xFFFFFFFD] * own
    table += [0xFFFFFFFF] * (own * (size // 4) - len(table))
    header = bytearray(size)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<I", header, 44, own)
    struct.pack_into("<I", header, 48, directory_start)
    struct.pack_into("<I", header, 56, 4096)
    struct.pack_into("<IIII", header, 60, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    struct.pack_into("<109I", header, 76, *range(table_start, table_start + own), *[0xFFFFFFFF] * (109 - own))
    return bytes(header) + bytes(data) + directory + struct.pack(f"<{len(table)}I", *table)


def _directory(entries: Sequence[tuple[str, int, int, int, list[int]]], size: int) -> bytes:
    directory = bytearray()
    siblings: dict[int, int] = {}
    for _, _, _, _, children in entries:  # a tree that leans all the way to the right
        children.sort(key=lambda number: (len(entries[number][0]), entries[number][0].upper()))
        siblings |= dict(pairwise(children))
    for number, (name, kind, start, length, children) in enumerate(entries):
        encoded = name.encode("utf-16-le")
        entry = bytearray(128)
        entry[: len(encoded)] = encoded
        child = children[0] if children else 0xFFFFFFFF
        struct.pack_into("<HBB", entry, 64, len(encoded) + 2, kind, 1)
        struct.pack_into("<III", entry, 68, 0xFFFFFFFF, siblings.get(number, 0xFFFFFFFF), child)
        struct.pack_into("<II", entry, 116, start, length)
        directory += entry
    directory += bytes(-len(directory) % size)
    return bytes(directory)


def word97(
    text: str, *, headers: str = "", deleted: Sequence[tuple[int, int]] = (), rows: Sequence[tuple[int, int, bool]] = ()
) -> bytes:
    """An old Word document. *deleted*: spans of characters; *rows*: spans within tables, and whether they end a row."""
    start = 1024
    everything = text + headers
    raw = everything.encode("utf-16-le")
    main = bytearray(start + len(raw) + (-(start + len(raw)) % 512))
    main[start : start + len(raw)] = raw
    struct.pack_into("<HH", main, 0, 0xA5EC, 0xC1)
    struct.pack_into("<H", main, 0x0A, 0x0200)
    struct.pack_into("<I", main, 0x4C, len(text))
    struct.pack_into("<I", main, 0x54, len(headers))
    table = bytearray()

    def put(at: int, content: bytes) -> None:
        struct.pack_into("<II", main, at, len(table), len(content))
        table.extend(content)

    def runs(spans: Sequence[tuple[int, int, bytes]], width: int) -> bytes:
        """A page of properties, and the table that names it."""
        page = bytearray(512)
        bounds, filled, free = [], [], 511
        for first, last, properties in spans:
            bounds += [start + 2 * first]
            free = (free - len(properties)) & ~1
            page[free : free + len(properties)] = properties
            filled.append(free // 2)
            end = start + 2 * last
        struct.pack_into(f"<{len(bounds) + 1}I", page, 0, *bounds, end)
        for number, place in enumerate(filled):
            page[4 * (len(bounds) + 1) + width * number] = place
        page[511] = len(bounds)
        number = len(main) // 512
        main.extend(page)
        return struct.pack("<III", start, end, number)

    if deleted:
        put(0xFA, runs([(first, last, b"\x03" + struct.pack("<HB", 0x0800, 1)) for first, last in deleted], 1))
    if rows:
        inside = struct.pack("<HB", 0x2416, 1)
        ends = inside + struct.pack("<HB", 0x2417, 1)
        put(
            0x102,
            runs([(a, b, _papx(ends if ends_row else inside)) for a, b, ends_row in rows], 13),
        )
    pieces = struct.pack("<II", 0, len(everything)) + struct.pack("<HIH", 0, start, 0)
    put(0x1A2, b"\x02" + struct.pack("<I", len(pieces)) + pieces)
    return ole({"WordDocument": bytes(main), "1Table": bytes(table)})


def _papx(properties: bytes) -> bytes:
    content = b"\0\0" + properties
    content += bytes(len(content) % 2)
    return bytes([0, len(content) // 2]) + content


def xls(name: str, *rows: Sequence[str | float], hidden: bool = False) -> bytes:
    """An old Excel workbook of one sheet (BIFF8)."""

    def record(number: int, content: bytes) -> bytes:
        return struct.pack("<HH", number, len(content)) + content

    def begin(kind: int) -> bytes:
        return record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6))

    cells = bytearray()
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            place = struct.pack("<HHH", row, column, 0)
            if isinstance(value, str):
                cells += record(0x0204, place + struct.pack("<HB", len(value), 0) + value.encode("latin-1"))
            else:
                cells += record(0x0203, place + struct.pack("<d", value))
    end = record(0x0A, b"")
    named = struct.pack("<BBBB", int(hidden), 0, len(name), 0) + name.encode("latin-1")
    start = len(begin(5)) + 4 + 4 + len(named) + len(end)
    book = begin(5) + record(0x85, struct.pack("<I", start) + named) + end
    return ole({"Workbook": book + begin(0x10) + bytes(cells) + end})


def outlook(
    subject: str, body: str, attachments: Mapping[str, bytes] | None = None, *, inner: tuple[str, str] | None = None
) -> bytes:
    """An e-mail as Outlook keeps it; *inner* is the subject and the body of one that was attached to it."""
    sent = struct.pack("<IIQ", 0x00390040, 6, 133_740_000_000_000_000)
    streams = {
        "__substg1.0_0037001F": subject.encode("utf-16-le"),
        "__substg1.0_1000001F": body.encode("utf-16-le"),
        "__substg1.0_0C1A001F": "Budi".encode("utf-16-le"),
        "__properties_version1.0": bytes(32) + sent,
    }
    for number, (name, content) in enumerate((attachments or {}).items()):
        storage = f"__attach_version1.0_#{number:08X}"
        streams[f"{storage}/__substg1.0_3707001F"] = name.encode("utf-16-le")
        streams[f"{storage}/__substg1.0_37010102"] = content
    if inner is not None:
        attached = "__attach_version1.0_#000000FF"
        streams[f"{attached}/__substg1.0_3001001F"] = inner[0].encode("utf-16-le")
        streams[f"{attached}/__substg1.0_3701000D/__substg1.0_0037001F"] = inner[0].encode("utf-16-le")
        streams[f"{attached}/__substg1.0_3701000D/__substg1.0_10130102"] = inner[1].encode()
    return ole(streams)
