"""The titles of documents without a legal heading: what an SOP is named, a letter is about, a meeting dealt with."""

import re

from spbe_docs.facts.cover import cover_title, first_lines, leading_line, running_title
from spbe_docs.facts.fields import Field, find_field, is_labelled
from spbe_docs.facts.letters import LETTERS
from spbe_docs.facts.title import tidy
from spbe_docs.model.documents import Identity, Kind
from spbe_docs.model.text import CleanText

_ORDERED = r"untuk|maksud"
_SUBJECT = r"hal|perihal|h\s?a\s?l"
_MATTERS = (
    r"sidang\s*/\s*rapat|nama\s*rapat|tema(?:\s*rapat)?|judul(?:\s*rapat)?|nama\s*kegiatan",
    r"acara|agenda(?:\s*rapat)?",
    r"kegiatan|topik|materi|rapat",
    _SUBJECT,
)
_SOP_NAME = r"nama\s*s[o0]p|judul\s*s[o0]p|nama\s*prosedur"
_PLAN_WORDS = re.compile(r"renstra|rencana|renja|rpjmd|rkpd|arsitektur|pedoman|laporan|roadmap", re.IGNORECASE)
_READABLE = 0.8
_EMPTY_SUBJECTS = frozenset({"undangan", "undangan rapat", "surat undangan", "-"})
_TABLE_LABEL = re.compile(r"^\W*(?:hari|tanggal|waktu|pukul|jam|tempat)\b", re.IGNORECASE)
_TABLE_LABELS = 2
_TABLE_LINES = 30
_MATTER_ROW = re.compile(r"^\W*(?i:acara|agenda(?:\s*rapat)?)\s+(?P<value>[A-Z].+)$")
# Whom a letter is for, which follows its subject in a narrow column.
_ADDRESSEE = re.compile(r"^\W*(?:kepada\b|yth\b|yang\s+terhormat\b|sdr\b|saudara\b|bapak\b|ibu\b)", re.IGNORECASE)
_SUBJECT_LINES = 4


def record_title(text: CleanText, identity: Identity) -> tuple[str | None, int | None]:
    """The title and its first line: a field of the head, the cover, a running head or the first lines."""
    kind = identity.kind
    found: tuple[str, int] | None = None
    if kind is Kind.SOP:
        found = _sop_name(text, identity)
    elif kind is Kind.SURAT_TUGAS:
        field = find_field(text, _ORDERED)
        found = (field.value, field.line) if field else None
    elif kind in LETTERS:
        found = _subject(text)
    elif kind in (Kind.NOTULEN, Kind.DAFTAR_HADIR):
        begin = leading_line(text, identity)
        fields = (find_field(text, labels, begin=begin, end=begin + 30) for labels in _MATTERS)
        field = next((field for field in fields if field is not None), None) or _in_table(text, begin)
        found = (field.value, field.line) if field else None
    found = found or cover_title(text, identity)
    if found is None and (running := running_title(text, _PLAN_WORDS)) is not None:
        return running, None
    found = found or first_lines(text)
    if found is None:
        return None, None
    return tidy(found[0]), found[1]


def _in_table(text: CleanText, begin: int) -> Field | None:
    """What a meeting dealt with in a table that lost its colons: "Acara Sosialisasi Satu Data" below "Tempat ...".

    Other labels must stand above it, and a value begins with a capital: prose does not. It ends with its line.
    """
    labels = 0
    for line in range(begin, min(begin + _TABLE_LINES, len(text.lines))):
        row = _MATTER_ROW.match(text.lines[line])
        if row is not None and labels >= _TABLE_LABELS:
            return Field(row["value"], line)
        labels += _TABLE_LABEL.match(text.lines[line]) is not None
    return None


def _sop_name(text: CleanText, identity: Identity) -> tuple[str, int] | None:
    """The name in the SOP's table or, where that is hardly readable, what its cover calls it."""
    field = find_field(text, _SOP_NAME, colon=False)
    if field is not None and _is_readable(text, field):
        return field.value, field.line
    return cover_title(text, identity, after_form=True) or ((field.value, field.line) if field else None)


def _is_readable(text: CleanText, field: Field) -> bool:
    """Whether its page was recognised well, and most of its own words."""
    weak = len(text.trust(field.line).doubts_on(field.value))
    return text.confidences[field.line] >= _READABLE and 2 * weak <= len(field.value.split())


def _subject(text: CleanText) -> tuple[str, int] | None:
    """What a letter is about; an invitation that says no more than that is named by what it invites to."""
    field = _to_addressee(text, find_field(text, _SUBJECT, end=40))
    matter = find_field(text, r"acara|agenda(?:\s*rapat)?|kegiatan", end=60)
    if field is None or field.value.lower().strip(" .:") in _EMPTY_SUBJECTS:
        if matter is not None:
            return f"Undangan {matter.value}", matter.line
        return (field.value, field.line) if field else None
    return field.value, field.line


def _to_addressee(text: CleanText, field: Field | None) -> Field | None:
    """The subject with the lines below it as far as the addressee: its column is narrow, so it may wrap anywhere."""
    if field is None:
        return None
    below: list[str] = []
    for line in text.lines[field.line + 1 : field.line + 1 + _SUBJECT_LINES]:
        if _ADDRESSEE.match(line):
            value = " ".join((text.lines[field.line].partition(":")[2].strip(), *below))
            return Field(value, field.line) if below and len(value) > len(field.value) else field
        if is_labelled(line):
            break
        below.append(line)
    return field
