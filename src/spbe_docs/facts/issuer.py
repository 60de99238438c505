"""Who issues a document: the office in a legal heading, or the one on the letterhead."""

import re

from spbe_docs.facts.region import of_office
from spbe_docs.facts.wording import is_upper, letters, repaired, titled
from spbe_docs.model.text import CleanText

_FORM = re.compile(
    r"^\W*(?:surat\s+)?(?:peraturan|keputusan|instruksi|surat\s*edaran|qanun)\s*(?:bersama\s+)?", re.IGNORECASE
)
_CUT = re.compile(
    r"\b(?:selaku|sebagai|nomor|tentang|provinsi\s+\w+\s+nomor)\b.*|\brepublik\s+indonesia\b.*", re.IGNORECASE
)
_HEAD_OF_REGION = re.compile(r"^(gubernur|bupati|wali\s*kota)\s*", re.IGNORECASE)
_BARE_HEAD = re.compile(r"kepala(?:\s+(?:dinas|badan|bagian|kantor|biro|satuan))?", re.IGNORECASE)
_AGREEMENT = re.compile(r"^\W*(?:perjanjian|nota|kesepakatan|memorandum|addendum|kontrak)\b", re.IGNORECASE)
_ACTING = re.compile(r"^(?:p[ljh][ths]?|pjs|penjabat|a\.?\s?n)\b\.?\s*", re.IGNORECASE)
_REGIONAL = re.compile(r"^(?:daerah|aceh|kabupaten|kota|provinsi)\b", re.IGNORECASE)
_LETTERHEAD = re.compile(r"^\W*pemerintah\b", re.IGNORECASE)
_UNIT = re.compile(
    r"^\W*(dinas|badan|sekretariat|inspektorat|kecamatan|kelurahan|bagian|biro|kantor|satuan|rumah\s+sakit|rsud|uptd?|"
    r"kementerian|lembaga|komisi|dewan)\b.*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"^\W*(?:jalan|jl|jln|alamat|telp|telepon|kode|website|laman|email|e-mail)\b", re.IGNORECASE)
_TOP = 8


def of_heading(words: str, region: str | None) -> str | None:
    """The issuer that a legal heading names, e.g. "Bupati Maju Jaya"; for regional acts the region's government."""
    if _AGREEMENT.match(words):
        return f"Pemerintah {region}" if region else None
    office = _ACTING.sub("", _CUT.sub("", _FORM.sub("", " ".join(words.split()))).strip(" ,.:-"))
    if not office:
        return None
    if office.lower() == "pemerintah":  # a Peraturan Pemerintah
        return "Presiden"
    if _REGIONAL.match(office):
        return f"Pemerintah {region}" if region else None
    head = _HEAD_OF_REGION.match(office)
    if head is not None and region is not None:
        return f"{_head_title(head[1])} {region.partition(' ')[2]}"
    return titled(office)


def _head_title(word: str) -> str:
    return "Wali Kota" if word.lower().startswith("wali") else titled(word)


def of_letterhead(text: CleanText, region: str | None) -> str | None:
    """The unit under the government's name at the top: "Dinas Komunikasi dan Informatika Kabupaten Maju Jaya"."""
    lines = [repaired(line) for line in text.lines[:_TOP]]
    for place, line in enumerate(lines):
        match = _UNIT.match(line)
        if match is None or not (is_upper(line) or (place and _LETTERHEAD.match(lines[place - 1]))):
            continue
        unit = line.strip(" ,.|~-*")
        following = lines[place + 1] if place + 1 < len(lines) else ""
        if is_upper(following) and not _ADDRESS.match(following) and unit.endswith((",", "DAN")):
            unit = f"{unit} {following}"
        name = titled(unit)
        return name if region is None or of_office(unit) or name.startswith("Kementerian") else f"{name} {region}"
    return f"Pemerintah {region}" if region and lines and any(_LETTERHEAD.match(line) for line in lines[:3]) else None


def as_signatory(office: str, issuer: str | None, region: str | None) -> str:
    """The signing *office* in full: a head of region or an office that issued the document is called as in its heading.

    Signatures are where OCR errs most and long offices are broken over lines; "Sekretaris Daerah" lacks its region.
    """
    acting = _ACTING.match(office)
    prefix = (
        f"{acting[0].strip().rstrip('.').capitalize()}. " if acting and not acting[0].lower().startswith("a") else ""
    )
    bare = office[acting.end() :].strip() if acting else office
    head = _HEAD_OF_REGION.match(bare)
    if head is None and acting is None and issuer is not None and _HEAD_OF_REGION.match(issuer):
        return issuer  # the next office below a signature that OCR could not read
    if head is not None and region is not None:
        return f"{prefix}{_head_title(head[1])} {region.partition(' ')[2]}"
    if issuer is not None and _BARE_HEAD.fullmatch(bare) and _UNIT.match(issuer):
        return f"{prefix}Kepala {issuer}"
    if issuer is not None and letters(issuer)[:10] == letters(bare)[:10]:
        return f"{prefix}{issuer}"
    return f"{prefix}{with_region(bare, region)}"


def with_region(office: str, region: str | None) -> str:
    """*office* with its region, where it does not name one: "Sekretaris Daerah" signs for "Kabupaten Maju Jaya"."""
    if region is None or of_office(office) is not None or office.split(" ", maxsplit=1)[0] in ("Menteri", "Presiden"):
        return office
    return f"{office} {region}"
