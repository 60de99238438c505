"""The day of a record: of its approval, in closing or head, else the one that it bears."""

import re
from datetime import date

from spbe_docs.facts.closing import Closings
from spbe_docs.facts.dates import Written, find_day
from spbe_docs.facts.fields import find_field
from spbe_docs.facts.letters import LETTERS, MEETINGS, numbered_day, own_day, signing_day
from spbe_docs.facts.notice import Notice
from spbe_docs.model.documents import Kind
from spbe_docs.model.text import CleanText

_APPROVED = (r"(?:tanggal|tgl\.?)\s*pengesahan", r"(?:tanggal|tgl\.?)\s*efektif")
_MADE = r"(?:tanggal|tgl\.?)\s*(?:pembuatan|terbit)"
_APPROVED_BY = r"disahkan\s*oleh"
_FAR_APART = 60
"""In days."""


def approval(
    text: CleanText, kind: Kind | None, closings: Closings | None, notice: Notice
) -> tuple[date | None, Written | None]:
    """The day of its approval, and what stands at the place of it: in its closing, or in the head of an SOP."""
    approved = _approved(text, notice) if kind is Kind.SOP else (None, None)
    closing = closings.enacted if closings is not None else None
    if closing is None:
        return approved
    notice.found("signed_on", closing.line, closing.day_line)
    return closing.day.day, closing.day.written


def own_day_of(text: CleanText, kind: Kind | None, notice: Notice) -> date | None:
    """The day that a paper without an approval bears; none where two of its days are far apart."""
    own = own_day(text, kind)
    if own is None:
        return None
    if kind not in LETTERS | MEETINGS and (other := _contradiction(text, own)) is not None:
        notice.remark(
            f"Memuat dua tanggal yang berjauhan ({own[0]:%d-%m-%Y} dan {other:%d-%m-%Y}), jadi tidak dipakai."
        )
        return None
    notice.found("signed_on", own[1])
    return own[0]


def _approved(text: CleanText, notice: Notice) -> tuple[date | None, Written | None]:
    """The day of an SOP's approval, and what stands at its place.

    The day it was made stands for it, unless the places of day and name of the approval are there and empty.
    """
    for labels in _APPROVED:
        if (found := _labelled_day(text, labels)) is not None:
            notice.found("signed_on", found[1])
            return found[0], Written.GIVEN
    made = _labelled_day(text, _MADE)
    if made is not None and not (_is_blank(text, _APPROVED[0]) and _is_blank(text, _APPROVED_BY)):
        notice.found("signed_on", made[1])
        return made[0], Written.GIVEN
    return None, Written.BLANK if any(_has_label(text, labels) for labels in (*_APPROVED, _MADE)) else None


def head_approval(text: CleanText, notice: Notice) -> tuple[date | None, Written | None]:
    """The day of a guideline that is approved by its own number and day at the head, and a signature at the end."""
    found = numbered_day(text)
    if found is None:
        return None, None
    notice.found("signed_on", found[1])
    return found[0], Written.GIVEN


def _labelled_day(text: CleanText, labels: str) -> tuple[date, int] | None:
    field = find_field(text, labels, colon=False)
    day = find_day(field.value) if field else None
    return (day, field.line) if field is not None and day is not None else None


def _has_label(text: CleanText, labels: str) -> bool:
    return re.search(labels, " ".join(text.lines[:40]), re.IGNORECASE) is not None


def _is_blank(text: CleanText, labels: str) -> bool:
    return _has_label(text, labels) and find_field(text, labels, colon=False) is None


def _contradiction(text: CleanText, own: tuple[date, int]) -> date | None:
    """The day above the signature, where it is far from the one at the head."""
    signed = signing_day(text)
    return signed[0] if signed is not None and abs((signed[0] - own[0]).days) > _FAR_APART else None
