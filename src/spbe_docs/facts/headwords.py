"""The words that the heading of a legal document is made of, as typed and as OCR reads them."""

import re
from difflib import SequenceMatcher

from spbe_docs.facts.wording import is_upper, letters

FORM = re.compile(
    r"^\W*(?:\d{1,2}\s+)?"
    r"(?P<above>(?:bupati|wali\s*kota|gubernur|pro[vp]insi|daerah\s+istimewa|menteri|presiden|republik|badan|salinan)\b"
    r"(?:(?!\b(?:tentang|nomor|atas|laporan|pelaksanaan|penyusunan|pembahasan|sosialisasi)\b).){0,120}?\s)?"
    r"(?:salinan\W+)?(?P<draft>(?:rancangan|rencana|draft?|konsep)\W+)?(?:surat\s+)?"
    r"(?P<form>peraturan(?:\s+bersama)?|keputusan(?:\s+bersama)?|instruksi|surat\s*edaran|qanun|undang\s*-\s*undang|perjanjian|addendum|nota\s+kese\w+|"
    r"kesepakatan|memorandum|kontrak)(?!\s+perundang)",
    re.IGNORECASE,
)
# OCR reads TENTANC, TEMTANG, TENTAN6: alone on its line there is nothing else it could be.
_ABOUT = re.compile(r"(?:^|\W)t\s?e\s?n\s?t\s?a\s?n\s?g\W*$|^\W*(?-i:T[EF][NMH]T[A4][NMH][GCQ6])\W*$", re.IGNORECASE)
_ABOUT_NEARLY = "tentang"
_ABOUT_ALIKE = 0.75
ABOUT_INSIDE = re.compile(r"\bt\s?e\s?n\s?t\s?a\s?n\s?g\b\s*:?\s*(?=\S)", re.IGNORECASE)
CONSIDERING = re.compile(r"^\W*(?:menimbang|mengingat|memutuskan)\b(?=.*\w{3,}.*\w)", re.IGNORECASE)


def is_about(wording: str) -> bool:
    """Whether TENTANG ends the line *wording*, or stands alone on it as OCR may have read it."""
    return _ABOUT.search(wording) is not None


def is_about_misread(wording: str) -> bool:
    """Whether TENTANG stands alone on the line, with letters lost or misread: "ENTANG", "TFNTANG"."""
    said = letters(wording)
    if not is_upper(wording) or " " in wording.strip() or abs(len(said) - len(_ABOUT_NEARLY)) > 1:
        return False
    return SequenceMatcher(None, _ABOUT_NEARLY, said, autojunk=False).ratio() >= _ABOUT_ALIKE
