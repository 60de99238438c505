"""Facts of regulations and decrees: what has a heading, considerations and a closing."""

import re
from dataclasses import dataclass, replace
from datetime import date

from spbe_docs.facts import amendment, annex, foreign, issuer, marks, period, references, region, site, validity
from spbe_docs.facts.closing import Closing, Closings, find_closings, foot_office
from spbe_docs.facts.dates import Written
from spbe_docs.facts.foreign import Foreign
from spbe_docs.facts.gazette import find_gazette
from spbe_docs.facts.landmarks import lines_starting
from spbe_docs.facts.legal_head import LegalHead, number_of, title_of
from spbe_docs.facts.letters import letter_day, own_day
from spbe_docs.facts.notice import Notice
from spbe_docs.facts.numbers import NumberReading
from spbe_docs.facts.second_law import remark_second_law
from spbe_docs.facts.status import Standing, Traces, decide
from spbe_docs.model.documents import Change, Facts, Kind, Period, Reference, Signature
from spbe_docs.model.rules import Nature
from spbe_docs.model.text import CleanText

_SHOWN = 5
_TERMED = frozenset({Kind.PERKADA, Kind.KEPUTUSAN_KADA, Kind.PERDA, Kind.KEPUTUSAN_PIMPINAN_PD})


@dataclass(frozen=True, slots=True)
class _Origin:
    """Whose it is, as its head says."""

    office: str | None
    region: str | None
    body: Foreign | None
    """That which is no regional government."""


@dataclass(frozen=True, slots=True)
class _Effects:
    """What it does to other laws."""

    revokes: tuple[Reference, ...]
    replaces: tuple[Reference, ...]
    amends: tuple[Reference, ...]
    changes: tuple[Change, ...]


def legal_facts(
    text: CleanText, kind: Kind, nature: Nature, head: LegalHead, *, national: bool, signature_field: bool
) -> Facts:
    """What a document under *head* says about itself."""
    notice = Notice(text)
    origin = _origin(text, head, notice, national=national)
    closings = find_closings(text, origin.office)
    number = number_of(text, head, notice)
    day, written = _day(text, kind, head, closings, notice)
    promulgated = _promulgated(closings, notice)
    title = title_of(text, head, notice)
    signature = marks.signature(text, _span(closings.enacted), field=signature_field)
    traces = _traces(text, head, closings, number, notice)
    signed = signature != Signature()
    standing = decide(nature, replace(traces, day=written, signed=signed, national=national))
    notice.remark(*standing.notes)
    _remark_blanks(closings, standing, notice)
    _remark_year(number.year, day, notice)
    gazette = find_gazette(text)
    notice.found("gazette", gazette[1] if gazette else None)
    signatory = _signatory(text, closings, origin, notice)
    term = _validity(text, kind, nature, day)
    effects = _effects(text, title, head, notice)
    if head.heading is not None and closings.enacted is not None:
        remark_second_law(text, kind, head.heading, closings.enacted.line, notice)
    return Facts(
        number=number.number,
        year=number.year or (day.year if day else None) or (promulgated.year if promulgated else None),
        title=title,
        issuer=origin.office or signatory or issuer.of_letterhead(text, origin.region),
        region=origin.region,
        national=national or foreign.is_national(origin.body),
        signatory=signatory or _head_of_region(origin.office),
        signed_on=day,
        promulgated_on=promulgated,
        gazette=gazette[0] if gazette else None,
        signature=signature,
        status=standing.status,
        status_reason=standing.reason,
        period=period.period_of_title(title) or (_term(text) if kind in _TERMED else None),
        fiscal_year=period.fiscal_year(title),
        revokes=effects.revokes,
        amends=effects.amends,
        changes=effects.changes,
        clues=notice.clues,
        notes=notice.notes,
        replaces=effects.replaces,
        valid_from=term.start,
        valid_until=term.end,
        foreign_issuer=foreign.other_issuer(origin.body),
        site=site.host(text),
        annex_only=head.alone,
        has_annex=bool(head.annexes),
        number_confidence=number.confidence,
        number_unsure=number.unsure,
    )


def _origin(text: CleanText, head: LegalHead, notice: Notice, *, national: bool) -> _Origin:
    """The office that the head names, and its region; a body that is no regional government has none."""
    body = None if national else foreign.of_heading(head.words, head.line)
    place = None if national or body is not None else _region(text, head, notice)
    return _Origin(issuer.of_heading(head.words, place), place, body)


def _traces(text: CleanText, head: LegalHead, closings: Closings, number: NumberReading, notice: Notice) -> Traces:
    """What head, closings and marks show of its coming into force, besides its day and its signature."""
    closing = closings.promulgated
    return Traces(
        draft_heading=head.heading is not None and head.heading.draft,
        draft_mark=marks.has_running_mark(text),
        not_yet=marks.says_not_yet(text),
        placeholder=number.placeholder or marks.has_placeholder(text, *_spans(closings)),
        number=number.state,
        promulgated=closing is not None and closing.day.day is not None,
        scanned=_scanned(text, head, closings),
        covered=number.covered,
        annex_only=head.alone,
        proposed=notice.is_proposed("number", "signed_on", "promulgated_on"),
    )


def _effects(text: CleanText, title: str | None, head: LegalHead, notice: Notice) -> _Effects:
    page = text.line_pages[head.line]
    revokes = references.revoked_by_it(text, title, page)
    amends = references.amended_by_it(title, page)
    changes = amendment.changes_by_it(text) if amends else ()
    if deleted := [change.place for change in changes if change.deleted and change.whole]:
        notice.remark(f"Menghapus {', '.join(deleted[:_SHOWN])} dari yang diubahnya.")
    return _Effects(revokes, references.replaced_by_it(text, revokes), amends, changes)


def _region(text: CleanText, head: LegalHead, notice: Notice) -> str | None:
    place = region.of_office(head.words, trusted=text.confidences[head.line] >= 1.0)
    if place is not None:
        notice.found("region", head.line)
    return place or region.of_document(text)


def _day(
    text: CleanText, kind: Kind, head: LegalHead, closings: Closings, notice: Notice
) -> tuple[date | None, Written | None]:
    """The day of enactment and what stands at its place: in the closing, an annex's head, a circular's letterhead."""
    closing = closings.enacted
    if closing is not None and closing.day.written is Written.GIVEN:
        notice.found("signed_on", closing.line, closing.day_line)
        return closing.day.day, Written.GIVEN
    repeated = annex.dated(head.annexes, head.form)
    if repeated is not None and repeated.day is not None and _agrees(text, closing, repeated.day.day):
        notice.found("signed_on", repeated.day_line)
        return repeated.day.day, Written.GIVEN
    if kind is Kind.SURAT_EDARAN and (found := letter_day(text)) is not None:
        notice.found("signed_on", found[1])
        return found[0], Written.GIVEN
    if closing is not None:
        notice.found("signed_on", closing.line, closing.day_line)
        return None, closing.day.written
    if kind is Kind.PERJANJIAN and (found := own_day(text, kind)) is not None:
        notice.found("signed_on", found[1])
        return found[0], Written.GIVEN
    first = head.annexes[0].day if head.alone else None
    return None, first.written if first is not None else None


def _agrees(text: CleanText, closing: Closing | None, day: date | None) -> bool:
    """Whether *day*, from an annex, can be what the closing says where only its month cannot be read."""
    if day is None or closing is None or closing.day.written is not Written.UNREADABLE:
        return day is not None
    return str(day.day) in re.findall(r"\d+", text.lines[closing.day_line])


def _promulgated(closings: Closings, notice: Notice) -> date | None:
    closing = closings.promulgated
    if closing is None or closing.day.day is None:
        return None
    notice.found("promulgated_on", closing.line, closing.day_line)
    return closing.day.day


def _signatory(text: CleanText, closings: Closings, origin: _Origin, notice: Notice) -> str | None:
    closing = closings.enacted
    if closing is not None and closing.office is not None and closing.office_lines is not None:
        notice.found("signatory", *closing.office_lines)
        return issuer.as_signatory(closing.office, origin.office, origin.region)
    signing, line = foot_office(text) if closing is None else (None, None)
    if signing is None:
        return None
    notice.found("signatory", line)
    return issuer.as_signatory(signing, origin.office, origin.region)


def _head_of_region(office: str | None) -> str | None:
    """Regulations and decrees are signed by who issues them."""
    return office if office and not office.startswith(("Pemerintah", "Badan", "Komisi")) else None


def _remark_blanks(closings: Closings, standing: Standing, notice: Notice) -> None:
    closing = closings.promulgated
    if closing is not None and closing.day.written is not Written.GIVEN and standing.status.value == "enacted":
        what = {Written.BLANK: "kosong", Written.IMPOSSIBLE: "tidak ada dalam kalender"}.get(
            closing.day.written, "tidak terbaca"
        )
        notice.remark(f"Tanggal pengundangannya {what}; periksa dan lengkapi bersama Bagian Hukum.")


def _remark_year(year: int | None, day: date | None, notice: Notice) -> None:
    """Numbers are given in the year of enactment or, around its end, the one before."""
    if year is not None and day is not None and not 0 <= day.year - year <= 1:
        notice.remark(f"Tahun pada nomornya ({year}) tidak sesuai dengan tahun penetapannya ({day.year}).")


def _validity(text: CleanText, kind: Kind, nature: Nature, day: date | None) -> validity.Term:
    """From when and until when it says it holds, in its operative part."""
    if kind is Kind.PERJANJIAN:
        return validity.of_agreement(text, day)
    decided = lines_starting(text, "memutuskan")
    begin = text.starts[decided[0]] if decided else 0
    return validity.of_decree(text, begin, day) if nature is Nature.DECREE else validity.of_regulation(text, begin)


def _term(text: CleanText) -> Period | None:
    """The term in the operative part: what stands before MEMUTUSKAN cites other plans."""
    decided = lines_starting(text, "memutuskan")
    return period.period_of_term(text, text.starts[decided[0]]) if decided else None


def _scanned(text: CleanText, head: LegalHead, closings: Closings) -> bool:
    lines = [head.line, *(closing.line for closing in (closings.enacted, closings.promulgated) if closing)]
    return any(text.confidences[line] < 1.0 for line in lines)


def _span(closing: Closing | None) -> tuple[int, int] | None:
    return (closing.line, closing.day_line) if closing else None


def _spans(closings: Closings) -> list[tuple[int, int]]:
    found = [_span(closings.enacted), _span(closings.promulgated)]
    return [(span[0], span[1] + 4) for span in found if span is not None]
