"""The title of a legal document: what stands after TENTANG, put together from its lines."""

import re
from difflib import SequenceMatcher
from itertools import takewhile

from spbe_docs.facts.wording import LONGEST, is_upper, letters, repaired
from spbe_docs.model.text import CleanText

MOST_LINES = 12
LONGEST_TITLE = 700
_OFFICE = (
    r"(?:p[jl][ths.]*\s+|penjabat\s+)?(?:gubernur|bupati|wali\s*kota|presiden|menteri|kepala|sekretaris|ketua|pimpinan|"
    r"inspektur|direktur|camat|lurah|dewan\s+perwakilan)\b"
)
# "DENGAN RAHMAT TUHAN YANG MAHA ESA", as OCR may have read it: "DFNGAN RAMAT TUHAN".
_INVOCATION = (
    r"(?:\b\w{4,7}\s*)?\bra\w{2,5}\s*(?:tuhan|allah)\b|\bdengan\s*rahma\w?\s*tuhan|\btuhan\s*yang\s*maha\b|"
    r"\bd[\w'`~]{4,6}\s+[rp][\w'`~]{4,6}\s+[\w'`~]{4,6}\s+yang\s*maha\b"
)
_INVOKED = "denganrahmattuhanyangmahaesa"
_INVOKED_ALIKE = 0.75
_INVOKED_SLACK = 4
"""Letters that OCR adds or loses; a title on the same line is longer."""

_ENDS = re.compile(
    r"^\W*(?:bismillah|dengan\s+nama\s+allah|atas\s+(?:berkat|rahmat)\b|menimbang|mengingat|memutuskan|menetapkan|memperhatikan|membaca|"
    r"(?-i:Dalam\s+rangka\b)|kepada\s*:|yth\b|untuk\s*:|pada\s+hari\s+ini|yang\s+bertanda|bab\s+[i1]\b|pasal\s*[1i]\b|"
    r"[a-i]\s?[.)]\s|[1i]\s?[.)]\s|\(?\d\)\s|kesatu\b|pertama\b|lampiran\b|[nm][o0]\w{1,2}[o0]r\s*(?::|pihak\b)|tanggal\s*:|antara\b\W*$|"
    r"bahwa\b|undang-undang\s+nomor)",
    re.IGNORECASE,
)
_ENDS_INSIDE = re.compile(
    rf"{_INVOCATION}|\b(?:bismillah|menimbang\s*:|menimbang\s+bahwa|"
    rf"{_OFFICE}[^,;]{{0,60}}[,;]\W*(?:menimbang\b|d\w{{3,6}}\s*ra\w{{2,5}})|menimbang\W*$)",
    re.IGNORECASE,
)
_OFFICE_AT_END = re.compile(
    rf"^(.{{4,}})\s{_OFFICE}(?:(?!\b(?:dan|atau|kepada)\s*[,;]).){{0,80}}[,;]\W*$", re.IGNORECASE
)
_AGAIN = re.compile(r"^\W*t\s?e\s?n\s?t\s?a\s?n\s?g\W*$", re.IGNORECASE)
# The office before the considerations, with a comma, or alone on its line: "BUPATI MAJU JAYA,".
_OFFICE_LINE = re.compile(rf"^\W{{0,3}}(?:\w{{1,3}}\s)?{_OFFICE}.*[,;]\W*$", re.IGNORECASE)
_LABEL = re.compile(r"^\W*(?:menimbang|mengingat)?\W*(?:[a-z]\W*|\d{1,2}\W*)?$", re.IGNORECASE)
# With the wordmarks that all offices print beside their arms.
_FURNITURE = re.compile(
    r"^\W*(?:-\s*\d+\s*-|\d{1,3}|salinan|sk\s+no\b.*|halaman\s+\d+.*|ber\s?akhlak|bangga\s*melayani(?:\s*bangsa)?)\W*$",
    re.IGNORECASE,
)
_YEARS_ALONE = re.compile(r"^\W*(?:19|20)\d\d(?:\s*(?:[-–—/]|s\.?\s?/?d\.?)\s*(?:19|20)\d\d)?\W*$", re.IGNORECASE)
HANGING = re.compile(
    r"(?:[,-]|\b(?:dan|atau|serta|tentang|atas|kepada|oleh|pada|di|dari|untuk|dengan|dalam|bagi|sebagai|"
    r"peraturan|keputusan|instruksi|lampiran|wewenang))\W*$",
    re.IGNORECASE,
)
"""What a title cannot end with: it goes on, whatever the next line looks like."""

_CITED = re.compile(r"\b(?:nomor|tentang)\b", re.IGNORECASE)
# What begins the considerations elsewhere, but a law that is cited in the title where that hangs.
_CITED_FORM = re.compile(r"^\W*(?:lampiran|undang-undang)\b", re.IGNORECASE)
_CONSIDERATIONS = re.compile(
    r"^\W*(?:men\w{2,4}bang|mengingat|membaca|memperhatikan|a\s?[.)]\s*bahwa|bahwa)\b", re.IGNORECASE
)
_ALMOST = 0.85
_FAR_LONGER = 1.2
_OVERLAP = 12
_ENACTED = re.compile(
    r"(?:peraturan|keputusan|instruksi|qanun|undang-undang)\b.{0,200}?\btentang\s+(.+?)"
    r"(?:\.(?:\s|$)|\s(?:bab\s+[i1l]\b|pasal\s*[1iIl]\b|kesatu\b|pertama\s*:|bagian\s+kesatu\b)|$)",
    re.IGNORECASE,
)
_ENACTED_LINES = 14
# A short decree ends, and its annex begins, within these lines.
_ENDED = re.compile(r"^\W*(?:lampiran\b|ditetapkan\s+di\b)", re.IGNORECASE)
_TELLING = 12
"""So many letters are no coincidence."""


def read_title(text: CleanText, line: int, begun: str, form: str) -> tuple[str | None, tuple[int, int] | None]:
    """The title after the TENTANG on *line* (of which *begun* may stand on that same line), and its lines.

    It goes on until the invocation, the office before Menimbang, or the considerations themselves.
    """
    issuer = letters(form.partition(" ")[2])[:18]
    begun, ended = _cut(begun)
    parts = [begun] if begun else []
    first = last = line if parts else line + 1
    for place in range(line + 1, min(line + 1 + MOST_LINES, len(text.lines))):
        if ended:
            break
        printed = repaired(text.lines[place])
        if _LABEL.match(printed) or _FURNITURE.match(printed) or (not parts and _AGAIN.match(printed)):
            continue
        if _is_invocation(printed):
            break
        wording, ended = _cut(printed)
        if ended and not wording:
            parts.append(printed)  # cut off below: its first words may stand on the line before
            break
        following = repaired(text.lines[place + 1]) if place + 1 < len(text.lines) else ""
        if _ends(wording, following, issuer, parts):
            break
        parts.append(wording)
        last = place
    title = tidy(_without_office(" ".join(parts)))
    return (title, (first, last)) if title else (None, None)


def _cut(wording: str) -> tuple[str, bool]:
    """*wording* up to an invocation or considerations that stand on the same line, and whether there are."""
    inside = _ENDS_INSIDE.search(wording)
    return (wording[: inside.start()].strip(), True) if inside else (wording.strip(), False)


def _is_invocation(wording: str) -> bool:
    """Whether "DENGAN RAHMAT TUHAN YANG MAHA ESA" stands alone on the line, in whatever way OCR misread it."""
    said = letters(wording)
    return abs(len(said) - len(_INVOKED)) <= _INVOKED_SLACK and _alike(_INVOKED, said) >= _INVOKED_ALIKE


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _begins_considerations(wording: str) -> bool:
    """Whether *wording* begins with Menimbang or another word of the considerations, or nearly so: "Menirnbang"."""
    first = letters(wording.partition(":")[0][:12])
    return _CONSIDERATIONS.match(wording) is not None or _alike("menimbang", first) >= _ALMOST


def _ends(wording: str, following: str, issuer: str, parts: list[str]) -> bool:
    """Whether *wording* belongs no longer to the title of *parts*; *following* is the line after it."""
    hangs = bool(parts) and HANGING.search(parts[-1]) is not None
    if _begins_considerations(wording) or (_ENDS.match(wording) and not (hangs and _CITED_FORM.match(wording))):
        return True
    if not parts or _YEARS_ALONE.match(wording):
        return False
    said = letters(wording)
    if len(said) >= _TELLING and letters(" ".join(parts)).startswith(said):  # the annex's own heading begins
        return True
    if _OFFICE_LINE.match(wording) or _is_issuer(wording, following, issuer, hangs=hangs):
        return True
    if len(said) >= _TELLING and issuer.startswith(said) and wording.rstrip().endswith(","):
        return True
    return is_upper(parts[0]) and not is_upper(wording) and not parts[-1].rstrip().endswith((",", "-"))


def _is_issuer(wording: str, following: str, issuer: str, *, hangs: bool) -> bool:
    """Whether *wording* is the office before the considerations, and none that the title names.

    OCR misreads a letter of it, or its comma; then it is told by the considerations on the line *following*.
    """
    said = letters(wording)
    if len(issuer) <= 5 or _CITED.search(wording):  # noqa: PLR2004
        return False
    considered = _begins_considerations(following)
    if said.startswith(issuer):
        return considered or not hangs
    return considered and _alike(issuer, said[: len(issuer)]) >= _ALMOST


def _without_office(title: str) -> str:
    """*title* without what stood behind it on broken lines: the invocation, the office with its comma."""
    title, _ = _cut(title)
    office = _OFFICE_AT_END.match(title)
    return office[1] if office is not None else title


def tidy(title: str) -> str:
    """A title in one line: no stray marks at its ends, no gaps before its commas."""
    title = re.sub(r"\s+([,;.)])", r"\1", re.sub(r"\s+", " ", title))
    return title[:LONGEST_TITLE].strip(" :;,-_*~'\"`.|")


def enacted_title(text: CleanText, line: int) -> str | None:
    """The title as Menetapkan repeats it, in the lines after the MEMUTUSKAN on *line*."""
    below = (repaired(wording) for wording in text.lines[line + 1 : line + 1 + _ENACTED_LINES])
    after = " ".join(takewhile(lambda wording: not _ENDED.match(wording), below))[:LONGEST]
    match = _ENACTED.search(after)
    return tidy(match[1]) if match else None


def agreed(title: str, repeated: str | None, text: CleanText) -> str:
    """*title* as OCR read it, but each word as Menetapkan repeats it if the text writes that more often."""
    words, others = title.split(), (repeated or "").split()
    if len(words) != len(others):
        return title
    return " ".join(
        other if letters(word) != letters(other) and _uses(text, other) > _uses(text, word) else word
        for word, other in zip(words, others, strict=True)
    )


def _uses(text: CleanText, word: str) -> int:
    return text.text.count(word.lower().strip(",.;:()"))


def fuller(title: str | None, repeated: str | None) -> str | None:
    """*title*, or what Menetapkan repeats where the heading lost lines of it.

    Two-column heads drop lines of a title at other places; then the repeated one holds all that is left of it and more.
    """
    if title is None or repeated is None:
        return title or repeated
    short, long = letters(title), letters(repeated)
    if len(long) < len(short) * _FAR_LONGER:
        return title
    if short in long:
        return repeated
    words = title.split()
    for count in range(len(words) - 1, 0, -1):
        begun = letters(" ".join(words[:count]))
        if len(begun) >= _OVERLAP and long.endswith(begun):
            return f"{repeated} {' '.join(words[count:])}"
    blocks = SequenceMatcher(None, short, long, autojunk=False).get_matching_blocks()
    kept = sum(block.size for block in blocks if block.size > 3)  # noqa: PLR2004
    return repeated if kept >= 0.9 * len(short) else title
