"""Facts of regulations and decrees: what has a heading, considerations and a closing."""

import re
from dataclasses import dataclass, replace
from datetime import date

from spbe_docs.facts import amendment, annex, foreign, issuer, marks, period, references, region, site, validity
from spbe_docs.facts.annex import AnnexHead
from spbe_docs.facts.closing import Closing, Closings, find_closings, foot_office
from spbe_docs.facts.dates import Written
from spbe_docs.facts.gazette import find_gazette
from spbe_docs.facts.heading import Heading, find_heading
from spbe_docs.facts.heading_number import other_numbers
from spbe_docs.facts.landmarks import lines_starting
from spbe_docs.facts.letters import letter_day, own_day
from spbe_docs.facts.notice import Notice
from spbe_docs.facts.numbers import UNSURE, Given, NumberReading
from spbe_docs.facts.second_law import remark_second_law
from spbe_docs.facts.status import Standing, Traces, decide
from spbe_docs.facts.title import agreed, enacted_title, fuller
from spbe_docs.model.documents import Facts, Kind, Period, Signature
from spbe_docs.model.rules import Nature
from spbe_docs.model.text import CleanText

_AGREEMENTS = frozenset({"perjanjian", "nota", "kesepakatan", "memorandum", "addendum"})
_SHOWN = 5
_TERMED = frozenset({Kind.PERKADA, Kind.KEPUTUSAN_KADA, Kind.PERDA, Kind.KEPUTUSAN_PIMPINAN_PD})


@dataclass(frozen=True, slots=True)
class LegalHead:
    """Where a legal document says what it is: its heading, or the head of an annex kept as a file of its own."""

    heading: Heading | None
    annexes: tuple[AnnexHead, ...]
    words: str
    """The form with its issuer: "KEPUTUSAN BUPATI MAJU JAYA"."""

    line: int

    @property
    def alone(self) -> bool:
        """Whether this is an annex without its document."""
        return self.heading is None

    @property
    def form(self) -> str:
        """The form by its first word: "peraturan", "keputusan" ..."""
        return self.words.lower().removeprefix("surat ").partition(" ")[0]


def find_head(text: CleanText, kind: Kind, form: str | None = None) -> LegalHead | None:
    """The head of a legal document of *kind*; None when it has none, whatever it was taken for."""
    heading = find_heading(text, kind, form)
    annexes = annex.find_annexes(text)
    first = annexes[0] if annexes and annexes[0].line < annex.FIRST_LINES else None
    if first is not None and (heading is None or heading.line >= first.line):
        return LegalHead(None, annexes, first.words, first.line)
    if heading is None:
        return None
    annexes = annex.belonging(annexes, heading.title)
    return LegalHead(heading, annexes, heading.words, heading.line)


def legal_facts(
    text: CleanText, kind: Kind, nature: Nature, head: LegalHead, *, national: bool, signature_field: bool
) -> Facts:
    """What a document under *head* says about itself."""
    notice = Notice(text)
    body = None if national else foreign.of_heading(head.words, head.line)
    place = None if national or body is not None else _region(text, head, notice)
    office = issuer.of_heading(head.words, place)
    closings = find_closings(text, office)
    number = _number(text, head, notice)
    day, day_written = _day(text, kind, head, closings, notice)
    promulgated = _promulgated(closings, notice)
    title = _title(text, head, notice)
    signature = marks.signature(text, _span(closings.enacted), field=signature_field)
    standing = decide(
        nature,
        Traces(
            draft_heading=head.heading is not None and head.heading.draft,
            draft_mark=marks.has_running_mark(text),
            not_yet=marks.says_not_yet(text),
            placeholder=number.placeholder or marks.has_placeholder(text, *_spans(closings)),
            number=number.state,
            day=day_written,
            promulgated=promulgated is not None,
            signed=signature != Signature(),
            scanned=_scanned(text, head, closings),
            covered=number.covered,
            annex_only=head.alone,
            national=national,
            proposed=notice.is_proposed("number", "signed_on", "promulgated_on"),
        ),
    )
    notice.remark(*standing.notes)
    _remark_blanks(closings, standing, notice)
    _remark_year(number.year, day, notice)
    gazette = find_gazette(text)
    notice.found("gazette", gazette[1] if gazette else None)
    signatory = _signatory(text, closings, office, place, notice)
    term = _validity(text, kind, nature, day)
    revokes = references.revoked_by_it(text, title, text.line_pages[head.line])
    amends = references.amended_by_it(title, text.line_pages[head.line])
    changes = amendment.changes_by_it(text) if amends else ()
    if deleted := [change.place for change in changes if change.deleted and change.whole]:
        notice.remark(f"Menghapus {', '.join(deleted[:_SHOWN])} dari yang diubahnya.")
    if head.heading is not None and closings.enacted is not None:
        remark_second_law(text, kind, head.heading, closings.enacted.line, notice)
    return Facts(
        number=number.number,
        year=number.year or (day.year if day else None) or (promulgated.year if promulgated else None),
        title=title,
        issuer=office or signatory or issuer.of_letterhead(text, place),
        region=place,
        national=national or (body is not None and body.national),
        signatory=signatory or _head_of_region(office),
        signed_on=day,
        promulgated_on=promulgated,
        gazette=gazette[0] if gazette else None,
        signature=signature,
        status=standing.status,
        status_reason=standing.reason,
        period=period.period_of_title(title) or (_term(text) if kind in _TERMED else None),
        fiscal_year=period.fiscal_year(title),
        revokes=revokes,
        amends=amends,
        changes=changes,
        clues=notice.clues,
        notes=notice.notes,
        replaces=references.replaced_by_it(text, revokes),
        valid_from=term.start,
        valid_until=term.end,
        foreign_issuer=body.name if body is not None and not body.national else None,
        site=site.host(text),
        annex_only=head.alone,
        has_annex=bool(head.annexes),
        number_confidence=number.confidence,
        number_unsure=number.unsure,
    )


def _region(text: CleanText, head: LegalHead, notice: Notice) -> str | None:
    place = region.of_office(head.words, trusted=text.confidences[head.line] >= 1.0)
    if place is not None:
        notice.found("region", head.line)
    return place or region.of_document(text)


def _number(text: CleanText, head: LegalHead, notice: Notice) -> NumberReading:
    """The number of the heading; where it is blank or cannot be read, the one that an annex repeats."""
    if head.heading is not None:
        reading, line = head.heading.number, head.heading.number_line
    else:
        reading, line = head.annexes[0].number or NumberReading(Given.BLANK), head.annexes[0].number_line
    if reading.state is not Given.GIVEN:
        repeated = annex.settled(head.annexes, head.form)
        if repeated is not None and repeated.number is not None and _may_be(reading, repeated.number):
            if reading.state is Given.BLANK:
                notice.remark("Nomornya kosong pada judul dan diambil dari kepala lampiran.")
            else:
                notice.remark("Nomor pada judul tidak terbaca dengan pasti dan diambil dari kepala lampiran.")
            reading, line = repeated.number, repeated.number_line
    notice.found("number", line)
    if reading.number is not None and line is not None and head.form in _AGREEMENTS:
        reading = replace(reading, number="; ".join((reading.number, *other_numbers(text, line))))
    if reading.state is Given.DOUBTFUL:
        notice.remark(UNSURE)
    if reading.state is Given.BLANK and line is None:
        return NumberReading(Given.ABSENT, None, reading.year)
    return reading


def _may_be(reading: NumberReading, repeated: NumberReading) -> bool:
    """Whether *repeated* can be the number of the heading; one that only seems to stand there must be the same."""
    return reading.unsure is None or reading.unsure == repeated.number


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


def _title(text: CleanText, head: LegalHead, notice: Notice) -> str | None:
    """The title of the heading, or what Menetapkan repeats where two-column heads lost lines of it."""
    if head.heading is None:
        notice.found("title", head.annexes[0].title_line)
        return head.annexes[0].title
    if head.heading.title_lines is not None:
        notice.found("title", *head.heading.title_lines)
    decided = lines_starting(text, "memutuskan")
    repeated = enacted_title(text, decided[0]) if decided else None
    title = fuller(head.heading.title, repeated)
    if title is not None and text.confidences[head.line] < 1.0:
        title = agreed(title, repeated, text)
    return title


def _signatory(
    text: CleanText, closings: Closings, office: str | None, place: str | None, notice: Notice
) -> str | None:
    closing = closings.enacted
    if closing is not None and closing.office is not None and closing.office_lines is not None:
        notice.found("signatory", *closing.office_lines)
        return issuer.as_signatory(closing.office, office, place)
    signing, line = foot_office(text) if closing is None else (None, None)
    if signing is None:
        return None
    notice.found("signatory", line)
    return issuer.as_signatory(signing, office, place)


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
