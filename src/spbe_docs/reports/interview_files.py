"""The interview's sheets as files: a page to be read or printed, and a Word file to be worked in."""

from collections.abc import Iterator

from spbe_docs.model.indicators import Evidence, ItemInfo
from spbe_docs.model.report import Report
from spbe_docs.reports import words
from spbe_docs.reports.html import alone
from spbe_docs.reports.interview import Sheet, remedies, sheets
from spbe_docs.reports.layout import short_name
from spbe_docs.reports.visible import flat
from spbe_docs.reports.word_files import filled
from spbe_docs.resources import folder

PAGE = "interviu.html"
WORD = "interviu.docx"
OPEN = "–"
FOR_THE_CLERK = "Catatan untuk petugas, sebelum interviu: ada berkas yang belum dapat dibaca."


def files(report: Report) -> Iterator[tuple[str, bytes]]:
    """Both files."""
    told = sheets(report)
    yield PAGE, alone("interviu.html", report=report, sheets=told, remedies=remedies(told), for_the_clerk=FOR_THE_CLERK)
    yield WORD, _word(report, told)


def _word(report: Report, told: tuple[Sheet, ...]) -> bytes:
    fields = {
        "instansi": flat(report.institution.name or "Instansi belum jelas"),
        "instrumen": short_name(report.instrument),
        "tanggal_keadaan": words.day(report.as_of),
        "catatan": " ".join(_remedies(told)),
        "lembar": [_sheet(sheet) for sheet in told],
    }
    return filled((folder("templates") / WORD).read_bytes(), fields, report.made_at)


def _remedies(told: tuple[Sheet, ...]) -> Iterator[str]:
    """What the clerk is told once, before all sheets."""
    for number, one in enumerate(remedies(told)):
        if not number:
            yield FOR_THE_CLERK
        more = f" dan {one.left_out} berkas lain" if one.left_out else ""
        yield flat(f"{', '.join(one.documents)}{more}: {one.text}" if one.documents else one.text)


def _sheet(sheet: Sheet) -> dict[str, object]:
    indicator = sheet.indicator
    return {
        "nomor": str(indicator.number),
        "nama": flat(indicator.name),
        "didukung": OPEN if indicator.supported_level is None else str(indicator.supported_level),
        "dituju": OPEN if sheet.aimed is None else str(sheet.aimed),
        "penjawab": flat(", ".join(sheet.owners)) or OPEN,
        "belum_terbaca": "; ".join(dict.fromkeys(flat(one.requirement.title) for one in sheet.unread)),
        "bukti": [
            {
                "persyaratan": flat(one.requirement.title),
                "tingkat": OPEN if one.requirement.level is None else str(one.requirement.level),
                "dokumen": flat(one.evidence.document),
                "tempat": _place(one.evidence),
                "kutipan": flat(one.evidence.quote),
                "muatan": "".join(f"; {_item(item, one.evidence)}" for item in one.items),
            }
            for one in sheet.shown
        ],
        "pertanyaan": [
            {
                "nomor": str(number),
                "tentang": flat(one.about.title) if one.about else "Indikator ini",
                "pertanyaan": one.text,
                "latar": flat(one.why),
            }
            for number, one in enumerate(sheet.questions, 1)
        ],
    }


def _item(one: ItemInfo, beside: Evidence) -> str:
    document = flat(one.document) if one.document and one.document != beside.document else ""
    quote = f"“{flat(one.quote)}”" if one.quote else ""
    return f"{flat(one.name)}: {', '.join(part for part in (document, _place(one), quote) if part)}"


def _place(one: Evidence | ItemInfo) -> str:
    page = "" if one.page is None else f"halaman {one.page}"
    return ", ".join(part for part in (page, flat(one.article or "")) if part)
