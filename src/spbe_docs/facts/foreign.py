"""Papers that are not a regional government's own: of a ministry, a company, a university, a village, a council."""

import re
from dataclasses import dataclass

from spbe_docs.facts.wording import is_upper, repaired, titled
from spbe_docs.model.text import CleanText

_TOP = 12
_LONGEST = 110
_REGION = re.compile(
    r"^\W*pemerintah\s+(?:daerah\s+)?(?:kabupaten|kota|provinsi|propinsi|aceh|daerah)\b", re.IGNORECASE
)
_NATIONAL = re.compile(
    r"^\W*(?:(?:keputusan|peraturan|surat\s+edaran)\s+)?(?:kepala\s+|menteri\s+|sekretaris\s+|ketua\s+|deputi\s+|direktur\s+)?(?:"
    r"(?:kementerian|kementrian)\b|badan\s+(?:siber|pembinaan\s+hukum|pusat\s+statistik|pengawasan|pemeriksa\s+keuangan|riset|"
    r"kepegawaian\s+negara|informasi\s+geospasial|nasional|narkotika|meteorologi|intelijen|pertanahan|standardisasi)\b|"
    r"badan\b.*\b(?:nasional|negara|republik\s+indonesia)\W*$|lembaga\s+(?:administrasi|kebijakan|ilmu|ketahanan|sandi|penjaminan)\b|"
    r"lembaga\b.*\b(?:nasional|negara|republik\s+indonesia)\W*$|komisi\s+(?:informasi\s+pusat|pemberantasan|aparatur|pemilihan)\b|"
    r"otoritas\b|kepolisian\b|kejaksaan\b|ombudsman\b|arsip\s+nasional\b|perpustakaan\s+nasional\b|mahkamah\b|"
    r"direktorat\s+jenderal\b|inspektorat\s+jenderal\b|sekretariat\s+(?:jenderal|negara|kabinet)\b|deputi\s+bidang\b|"
    r"(?:bssn|bphn|bpkp|lkpp|brin|bkn|bappenas|kominfo\s+ri|kemenpan\w*|kemendagri|kemkominfo|komdigi)\W*$|republik\s+indonesia\W*$)",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"^\W*(?:universitas|institut|politeknik|sekolah\s+tinggi|akademi|stmik|fakultas)\b|"
    r"^\W*(?:p\.?\s?t|c\.?\s?v)\b\.?\s+(?=\w)|^\W*(?:perseroan|firma|koperasi(?!\s+dan)|yayasan|perkumpulan|asosiasi)\b|\btbk\b\.?\W*$|"
    r"^\W*pemerintah(?:an)?\s+(?:desa|nagari|gampong|kampung|pekon|negeri)\b|"
    r"^\W*(?:dewan\s+perwakilan\s+rakyat|dprd)\b",
    re.IGNORECASE,
)
_SIGNING = re.compile(
    r"^\W*(?:surat\s+)?(?:keputusan|peraturan|instruksi|surat\s+edaran)\s+(?P<office>(?:kepala\s+)?desa\b.*|(?:kepala|wali)\s+"
    r"(?:desa|nagari|kampung|sekolah|puskesmas|madrasah|uptd?|unit\s+pelaksana)\b.*|(?:camat|lurah|keuchik|geuchik|rektor|dekan|direksi)\b.*|"
    r"direktur\b.*|(?:ketua|pimpinan|badan)\s+(?:dewan|dprd|badan|komisi|yayasan|lembaga)\b.*|"
    r"dewan\s+perwakilan\b.*|dprd\b.*|kepala\s+badan\s+(?:siber|pembinaan|pusat|pengawasan|riset|nasional)\b.*)$",
    re.IGNORECASE,
)
_PART = re.compile(r"^\W*(?:deputi|direktorat|sekretariat|inspektorat|pusat|biro)\b", re.IGNORECASE)
# What the body on the next line is, if it is not the issuer.
_TO = re.compile(
    r"\b(?:oleh|kepada|dengan|dan|antara|yth\.?|untuk|dari|di|pada|ke|bersama|kpd)\W*$|,$|^\W*(?:kepada|yth|tembusan|lampiran|hal|nomor)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"^\W*(?:kepada|yth|menimbang|mengingat|bab\s+[i1]\b|pada\s+hari\s+ini|daftar\s+isi|kata\s+pengantar)\b",
    re.IGNORECASE,
)
_WORDS_AFTER = re.compile(r"\s*(?:\bnomor\b|\btentang\b).*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Foreign:
    """A body that is no regional government."""

    name: str
    national: bool
    line: int


def is_national(body: Foreign | None) -> bool:
    """Whether *body* is one of the state's."""
    return body is not None and body.national


def other_issuer(body: Foreign | None) -> str | None:
    """The name of *body*, unless it is one of the state's."""
    return body.name if body is not None and not body.national else None


def of_letterhead(text: CleanText) -> Foreign | None:
    """The foreign body whose letterhead or cover this is: it stands alone on one of the first lines.

    A body under the name of a regional government is named there for another reason.
    """
    lines = [repaired(line) for line in text.lines[:_TOP] if not _is_address(line)]
    if any(_REGION.match(line) for line in lines):
        return None
    for place, line in enumerate(lines):
        if _ENDS.match(line):
            return None
        if place and _TO.search(lines[place - 1]):
            continue
        if len(line) > _LONGEST or ":" in line or line.endswith((".", ";")) or not _is_name(line):
            continue
        if (signing := _SIGNING.match(line)) is not None:
            return _foreign(signing["office"], place)
        if _NATIONAL.match(line) or _BODY.search(line):
            return _foreign(_whole(lines, place), place)
    return None


def _whole(lines: list[str], place: int) -> str:
    """The name on the line at *place*: the ministry that a deputy belongs to, with the line it goes on over."""
    following = [*lines[place + 1 : place + 3], "", ""]
    if _PART.match(lines[place]) and _NATIONAL.match(following[0]):
        return _whole(lines, place + 1)
    return f"{lines[place]} {following[0]}" if following[0].lower().startswith("dan ") else lines[place]


def of_heading(words: str, line: int) -> Foreign | None:
    """The foreign body that the heading "KEPUTUSAN CAMAT X" or "KEPUTUSAN REKTOR ..." names."""
    signing = _SIGNING.match(" ".join(words.split())[:_LONGEST])
    return _foreign(signing["office"], line) if signing is not None else None


def _foreign(words: str, line: int) -> Foreign:
    name = titled(_WORDS_AFTER.sub("", words).strip(" ,.|~-*"))
    return Foreign(name, _NATIONAL.match(words) is not None, line)


def _is_name(line: str) -> bool:
    """Whether *line* can be a name: set in capitals, or each of its longer words begins with one."""
    words = [word for word in re.findall(r"[A-Za-z]+", line) if len(word) > 3]  # noqa: PLR2004
    return is_upper(line) or (bool(words) and all(word[0].isupper() for word in words))


def _is_address(line: str) -> bool:
    return (
        re.match(
            r"^\W*(?:jalan|jl|jln|alamat|telp|telepon|kode|website|laman|email|e-mail|http|www)\b", line, re.IGNORECASE
        )
        is not None
    )
