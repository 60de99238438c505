"""Personal data out of everything that is shown: what points to a person, never offices or the numbers of documents."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

# What OCR makes of digits; it also puts spaces, dots and hyphens between them.
_LIKE_DIGITS = r"[\dOoIl|SB]"
_READ_AS = str.maketrans("OoIl|SB", "0011158")
_AFTER_LABEL = r"[\s.:;|_/,=)\-]{0,5}"


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What personal data looks like; group `n` is what is masked."""

    name: str
    regex: re.Pattern[str]
    is_one: Callable[[str], bool] = bool
    """Whether what the group caught is one, where a pattern cannot tell."""


def mask(text: str, start: int = 0, end: int | None = None) -> str:
    """*text* from *start* to *end* with what points to a person replaced by its name in brackets.

    NIK, NIP, NPWP, telephone numbers, private e-mail addresses, bank accounts and addresses where somebody lives.
    What stands before *start* and after *end* is looked at too, so that a quote shows no half of a number. What is
    masked once stays as it is. Classification numbers (188.45/1195/HK/2019), account codes (5.1.02.02.01.0026),
    dates and sums stay.
    """
    end = len(text) if end is None else end
    if not has_long_number(text) and not _TELLING.search(text):  # as nearly all texts
        return text[start:end]
    pieces: list[str] = []
    at = start
    for left, right, name in sorted(_found(text)):
        if right > start and left < end:
            pieces += text[at:left], f"[{name}]"
            at = right
    return "".join([*pieces, text[at:end]])


def is_masked(text: str) -> bool:
    """Whether something in *text* was masked."""
    return any(f"[{pattern.name}]" in text for pattern in _PATTERNS)


def has_long_number(text: str) -> bool:
    """Whether there are as many digits close together as point to a person at least.

    Asked of every path and every quote: in plain letters, by counting, at a fifth of what the pattern costs.
    """
    if not text.isascii():
        return _SEVERAL_DIGITS.search(text) is not None
    marked = text.encode().translate(_MARKED)
    return marked.count(_DIGIT) >= _SEVERAL and _RUN in marked.replace(_FAR_APART, b"|").replace(b" ", b"")


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    """Where personal data stands and what it is; none overlaps another."""
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.regex.finditer(text):
            left, right = match.span("n")
            if pattern.is_one(match["n"]) and all(right <= start or end <= left for start, end in taken):
                taken.append((left, right))
                yield left, right, pattern.name


def _digits(number: str) -> str:
    """The digits of *number*, with letters that OCR writes for some."""
    return re.sub(r"\D", "", number.translate(_READ_AS))


def _is_mostly_digits(number: str) -> bool:
    return sum(letter.isdigit() for letter in number) >= 6  # noqa: PLR2004 - a third of the shortest such number


def _is_nip(number: str) -> bool:
    """Whether the digits are a birth date, the month of appointment (21 for contracts) and a sex, as in an NIP."""
    return _is_mostly_digits(number) and _NIP_SHAPE.match(_digits(number)) is not None


_NIP_SHAPE = re.compile(
    r"(?:19[3-9]|20[01])\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19[5-9]|20[0-6])\d(?:0[1-9]|1[0-2]|21)[123]\d{3}$"
)


def _is_nik(number: str) -> bool:
    """Whether the digits are a place and a birth date: programmes, too, give numbers of 16 digits to files."""
    return _NIK_SHAPE.match(_digits(number)) is not None


# Province, regency (from 01) or city (from 71), district, day of birth (women: plus 40), month, year, serial number.
_NIK_SHAPE = re.compile(
    r"(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])(?:0[1-9]|[12]\d|3[0-6]|7[1-9])\d\d"
    r"(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(?:0[1-9]|1[0-2])\d\d\d{4}$"
)


def _is_mobile(number: str) -> bool:
    """Whether it is as long as a mobile number: 10 to 13 digits, with 0 or 62 before the 8."""
    return re.fullmatch(r"(?:0|62)8\d{8,11}", _digits(number)) is not None


def _is_private(address: str) -> bool:
    """Whether an e-mail address is not that of an authority."""
    return re.search(r"[.,] ?(?:go|desa|mil) ?[.,] ?i", address, re.IGNORECASE) is None


def _is_account(number: str) -> bool:
    return 9 <= len(_digits(number)) <= 18  # noqa: PLR2004 - the shortest and the longest in use


_SEVERAL = 7
_DIGIT, _RUN, _FAR_APART = b"0", b"0" * _SEVERAL, b" " * 4
_MARKED = b"".join(b"0" if bytes([code]).isdigit() else b" " for code in range(256))
"""Digits as zeros, anything else as blanks."""

_SEVERAL_DIGITS = re.compile(r"\d(?:\D{0,3}\d){6}")
_TELLING = re.compile(r"@|\b(?:alamat|tinggal|domisili|rt)\b", re.IGNORECASE)

_STREET = r"(?:jl|jln|jalan|gg|gang|dsn|dusun|kp|kampung|perum|perumahan|komp|kompleks|komplek|blok)\b"

_BYTE = r"(?<=%[\dA-F]{2})"
"""Behind a byte that is written as a number, as in names that are no UTF-8: its digits are no part of another."""

_PATTERNS = (
    _Pattern(
        "NIP",
        re.compile(
            r"(?<!\[)\b(?:N[\s.]{0,2}[Il1][\s.]{0,2}P{1,3}K?|NRP)(?![A-Za-z])"
            rf"{_AFTER_LABEL}(?P<n>[\dOoIlu|](?:[ .'\-]{{0,2}}[\dOoIlur|SB]){{7,17}})(?![A-Za-z\d])",
            re.IGNORECASE,
        ),
        _is_mostly_digits,
    ),
    _Pattern(
        "NPWP",
        re.compile(
            rf"(?<!\[)\bN\.?\s?P\.?\s?W\.?\s?P\b{_AFTER_LABEL}(?P<n>\d(?:[ .,\-]{{0,3}}\d){{13,15}})(?!\d)",
            re.IGNORECASE,
        ),
    ),
    _Pattern(
        "NPWP",
        re.compile(r"(?<![\d.])(?P<n>\d{2} ?[.,] ?\d{3} ?[.,] ?\d{3} ?[.,] ?\d ?[-–] ?\d{3} ?[.,] ?\d{3})(?!\d)"),
    ),
    _Pattern(
        "NIK",
        re.compile(
            r"(?<!\[)\b(?:N[\s.]{0,2}[Il1][\s.]{0,2}K|KTP|(?:no|nomor)[\s.]{1,2}KK|kartu keluarga|kependudukan)"
            rf"(?![A-Za-z]){_AFTER_LABEL}(?P<n>[\dOoIl|](?:[ .\-]{{0,2}}{_LIKE_DIGITS}){{13,16}})(?![A-Za-z\d])",
            re.IGNORECASE,
        ),
        _is_mostly_digits,
    ),
    _Pattern(
        "telepon",
        re.compile(
            r"(?<!\[)\b(?:telp|tlp|telepon|telp?on|fax|faks|faksimile?|hp|wa|whatsapp|handphone|ponsel|narahubung)\b"
            r"[\s.:/)]*(?:\(?(?:fax|faks|hp|wa|whatsapp|faksimile?|no|nomor)\b[\s.:/)]*){0,2}"
            r"(?P<n>\(?\+?[\dO][\dOl() -]{5,16}[\dO](?![A-Za-z])(?:\s?[,/]\s?\d{5,8})*)",
            re.IGNORECASE,
        ),
        _is_mostly_digits,
    ),
    _Pattern(
        "rekening",
        re.compile(
            r"(?<!\[)(?<!kode )\brek(?:ening)?\b[\s.:]*"
            r"(?:(?:giro|tabungan|bank|nomor|no|bri|bni|bca|bjb|btn|bsi|bpd|mandiri|danamon|muamalat)\b[\s.:]*){0,4}"
            r"(?P<n>\d{3}(?:[ -]?\d){6,17})(?!\d|[.,/]\d)",
            re.IGNORECASE,
        ),
        _is_account,
    ),
    # A look ahead, so that a number is found that begins within what only seems one.
    _Pattern(
        "NIP",
        re.compile(rf"(?:(?<![A-Za-z\d])|{_BYTE})(?=(?P<n>[12Il](?:[ .\-]{{0,2}}{_LIKE_DIGITS}){{17}})(?!\d))"),
        _is_nip,
    ),
    _Pattern("NIK", re.compile(rf"(?:(?<!\d)|{_BYTE})(?P<n>\d{{16}}|\d{{4}}(?:[ -]\d{{4}}){{3}})(?!\d)"), _is_nik),
    _Pattern("NIK", re.compile(r"(?<!\d)(?P<n>(?:\d\d[ .-]){3}\d{6}[ .-]\d{4})(?!\d)"), _is_nik),
    _Pattern(
        "NIK",
        re.compile(r"(?<![\d.,/-])(?P<n>\d{6}[ .]?\d{6}[ .]?\d{4})(?![\d/]|[.,-]\d|\.[A-Za-z]{2,5}\b)"),
    ),
    _Pattern(
        "telepon",
        re.compile(
            r"(?P<n>\(0\d{2,3}\)[ -]?\d{3,4}[ -]?\d{2,5}(?:\s?,\s?\d{5,8})*|\+62[ -]?\d{2,3}[ -]?\d{3,4}[ -]?\d{3,4})"
        ),
    ),
    _Pattern(
        "telepon",
        re.compile(
            r"(?<![A-Za-z\d./-])(?P<n>(?:\+\s?62[ -]?|62[ -]?|[0O])8[\dOl]{1,3}(?:[ -]?[\dOl]{2,5}){2,3})"
            r"(?!\d|[.,]\d|/[\dA-Z])"
        ),
        _is_mobile,
    ),
    _Pattern("surel", re.compile(r"(?P<n>[\w.+-]+ ?@ ?[\w-]+(?: ?[.,] ?[A-Za-z][\w-]*)+)"), _is_private),
    _Pattern(
        "alamat",
        re.compile(
            r"\b(?:alamat(?:\s+(?:rumah|tinggal|domisili|ktp))|tempat\s+tinggal|bertempat\s+tinggal|domisili|berdomisili)"
            rf"(?:\s+di)?\b[\s.:]*(?P<n>{_STREET}[^;|\[\n]{{3,90}}?)"
            r"(?=$|[;|\[\n]|(?<!no)(?<!r[tw])(?<!jl)\.\s|,?\s+(?:yang|untuk|selanjutnya|bertindak|dalam|pekerjaan|jabatan|"
            r"nip|nik|(?:no(?:mor)?[.\s]+)?(?:telp|telepon|hp|wa))\b)",
            re.IGNORECASE,
        ),
    ),
    _Pattern(
        "alamat",
        re.compile(
            rf"(?P<n>(?:\b{_STREET}[^;:|\[\n]{{1,80}}?)?\bRT\b(?:[\s.:/]*\d{{1,3}}\b[\s,./]*RW[\s.:/]*\d{{1,3}}\b"
            r"|\s*/\s*RW[\s.:]*\d{1,3}\s*/\s*\d{1,3}\b))",
            re.IGNORECASE,
        ),
    ),
)
"""The first wins where two overlap: what a label names, then what its form tells."""
