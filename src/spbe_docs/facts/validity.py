"""From which day and until which day a decree, a regulation, an agreement or a certificate says that it holds."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from spbe_docs.facts.dates import find_day
from spbe_docs.model.text import CleanText

_DAY = r"(?P<day>(?:tanggal\s+)?\d{1,2}\s?[-./ ]?\s?[a-z0-9]{1,10}\s?[-./ ]?\s?(?:19|20)\d{2})(?!\d)"
_TO = r"(?:sampai\s+dengan|sampai|hingga|s\.?\s?/?\s?d\.?|berakhir(?:\s+pada)?)"
_ITSELF = r"(?:keputusan|peraturan|instruksi|surat\s+edaran|perjanjian|kesepakatan)(?:\s+\w+){0,3}?\s+ini"
_TEAM = (
    r"(?:masa\s+(?:kerja|tugas|bakti|keanggotaan|penugasan|berlaku)|"
    r"(?:tim|forum|sekretariat|pokja|satuan\s+tugas)\b[^.;]{0,60}?\b(?:bertugas|bekerja|melaksanakan\s+tugas))"
)
_GAP = r"(?:(?!\bpasal\s+\d)[^.;]){0,160}?"
_ITS_END = re.compile(
    rf"\b{_ITSELF}\s+(?:mulai\s+)?(?:berlaku|berakhir)\b{_GAP}\b{_TO}\s*(?:pada\s+)?(?:tanggal\s+)?{_DAY}"
)
_TEAM_END = re.compile(rf"\b{_TEAM}\b{_GAP}\b{_TO}\s*(?:pada\s+)?(?:tanggal\s+)?{_DAY}")
_ANY_END = re.compile(rf"\b(?:berlaku|valid)\b{_GAP}\b(?:{_TO}|until|through)\s*(?:pada\s+)?(?:tanggal\s+)?:?\s*{_DAY}")
_CERTIFICATE_END = re.compile(
    rf"\b(?:masa\s+berlaku|berlaku\s+(?:sampai|hingga)|valid\s+(?:until|through)|expir\w+(?:\s+date)?)\b[^.;]{{0,60}}?{_DAY}"
)
_START = re.compile(
    rf"\b{_ITSELF}\s+(?:mulai\s+)?berlaku\s+(?:efektif\s+)?(?:(?:pada|sejak|mulai|terhitung)\s+){{0,3}}(?:tanggal\s+){_DAY}"
)
_COUNTS = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "dua belas": 12}
_LENGTH = re.compile(
    rf"\b(?:{_ITSELF}\s+(?:mulai\s+)?berlaku|{_TEAM}){_GAP}\b(?:selama|jangka\s+waktu)\s+"
    rf"(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})\s*(?:\([^)]*\)\s*)?(?P<unit>tahun|bulan)\b"
)
_YEAR = re.compile(rf"\b{_ITSELF}\s+(?:mulai\s+)?berlaku\s+(?:untuk|selama|pada|dalam)\s+tahun\s+(?P<year>20\d{{2}})\b")
_FISCAL = re.compile(r"\b(?:untuk|dalam|selama|pada)\s+tahun\s+anggaran\s+(?P<year>20\d{2})\b")
_MONEY = re.compile(r"\b(?:biaya|dibebankan|pembiayaan|pendanaan|anggaran\s+pendapatan|apbd|dpa|pagu|honorarium)\b")
_MONTHS_OF_YEAR = 12
_SENTENCE = 400
_REACH = 150_000
"""How far from where the operative part begins its term is looked for."""


@dataclass(frozen=True, slots=True)
class Term:
    """The first and the last day on which something holds, as far as it names them."""

    start: date | None = None
    end: date | None = None


def of_decree(text: CleanText, begin: int, day: date | None) -> Term:
    """The term that the dicta after *begin* name for the decree itself or for the team it appoints.

    *day*: when it was enacted, from which a term "selama 1 (satu) tahun" runs.
    """
    start = _found(_START, text, begin)
    ends = [found for pattern in (_ITS_END, _TEAM_END) if (found := _found(pattern, text, begin)) is not None]
    if not ends and (length := _after(_LENGTH, text, begin, start or day)) is not None:
        ends.append(length)
    if not ends and (year := _fiscal_year(text, begin)) is not None:
        ends.append(date(year, 12, 31))
    return Term(start, min(ends, default=None))


def of_regulation(text: CleanText, begin: int) -> Term:
    """The term that a regulation names for itself; licences and cards that it speaks of have their own."""
    return Term(_found(_START, text, begin), _found(_ITS_END, text, begin))


def of_agreement(text: CleanText, day: date | None) -> Term:
    """The term of an agreement."""
    end = _found(_ITS_END, text, 0) or _found(_ANY_END, text, 0) or _after(_LENGTH, text, 0, day)
    return Term(None, end)


def of_certificate(text: CleanText) -> Term:
    """The last day on which a certificate holds."""
    return Term(None, _found(_CERTIFICATE_END, text, 0) or _found(_ANY_END, text, 0))


def _found(pattern: re.Pattern[str], text: CleanText, begin: int) -> date | None:
    for match in pattern.finditer(text.text, begin, begin + _REACH):
        day = find_day(match["day"])
        if day is not None:
            return day
    return None


def _after(pattern: re.Pattern[str], text: CleanText, begin: int, day: date | None) -> date | None:
    """The last day of a term of some years or months from *day* on."""
    match = pattern.search(text.text, begin, begin + _REACH)
    if match is None or day is None:
        return None
    count = _COUNTS.get(match["count"]) or int(match["count"])
    months = count * (_MONTHS_OF_YEAR if match["unit"] == "tahun" else 1)
    year, month = divmod(day.year * _MONTHS_OF_YEAR + day.month - 1 + months, _MONTHS_OF_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])) - timedelta(days=1)


def _fiscal_year(text: CleanText, begin: int) -> int | None:
    """The year of "untuk Tahun Anggaran 2022" in a dictum that does not speak of money, or of its own "Tahun 2022"."""
    own = _YEAR.search(text.text, begin, begin + _REACH)
    if own is not None:
        return int(own["year"])
    for match in _FISCAL.finditer(text.text, begin, begin + _REACH):
        left = max(begin, match.start() - _SENTENCE)
        sentence = max(text.text.rfind(". ", left, match.start()), text.text.rfind("; ", left, match.start()), left)
        if not _MONEY.search(text.text, sentence, match.end() + 20):
            return int(match["year"])
    return None
