"""What to bring to the interview, by indicator: the level aimed at, its evidence, what will be asked, who answers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spbe_docs.model.codes import Strength, Verdict
from spbe_docs.model.documents import TextSource
from spbe_docs.model.entries import DocumentInfo
from spbe_docs.model.indicators import Evidence, IndicatorInfo, ItemInfo, RequirementInfo
from spbe_docs.model.report import Report
from spbe_docs.model.rules import BINDING
from spbe_docs.reports import words
from spbe_docs.reports.layout import UNDECIDED, finder

_MOST_PROOFS = 12
_MOST_FILES = 6


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece of evidence to have at hand."""

    requirement: RequirementInfo
    evidence: Evidence
    items: tuple[ItemInfo, ...] = ()
    """What it shows, with the places: those that stand with no requirement above on the sheet."""


@dataclass(frozen=True, slots=True)
class Question:
    """What an assessor will ask, and what stands behind it."""

    about: RequirementInfo | None
    """None for what an assessor wrote about the indicator as a whole."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A requirement that waits for a file which could not be read, or not wholly."""

    requirement: RequirementInfo
    document: str
    """The file's path, or the folder nobody could open; may be empty."""

    remedy: str
    """What the clerk has to do, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """What the clerk has to do before the interview, and with which files."""

    text: str
    documents: tuple[str, ...]
    left_out: int
    """How many more files there are."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One indicator, on one page."""

    indicator: IndicatorInfo
    aimed: int | None
    """The level claimed, else the one after the level supported; None where levels are not known."""

    owners: tuple[str, ...]
    """Who answers, by name."""

    shown: tuple[Shown, ...]
    left_out: int
    """How many more pieces of evidence there are."""

    questions: tuple[Question, ...]
    unread: tuple[Unread, ...]
    """What nobody can say yet, for want of readable files: no question for the one who answers."""


def sheets(report: Report) -> tuple[Sheet, ...]:
    """A sheet for each indicator, in the order of the instrument."""
    names = {unit.id: unit.name for unit in report.opd}
    find = finder(report.documents)
    found = []
    for indicator in report.indicators:
        aimed = _aimed(indicator)
        asked = [one for one in indicator.requirements if aimed is None or one.level is None or one.level <= aimed]
        shown = _shown(asked)
        unread = {one.id: waits for one in asked if (waits := _unread(one, find(_nearest(one)))) is not None}
        questions = (
            *_noted(report, indicator),
            *_lapsing(report, {one.id: one for one in asked}),
            *(question for one in asked if one.id not in unread for question in _questions(one, find(_nearest(one)))),
        )
        owners = tuple(names.get(owner, owner) for owner in indicator.owners)
        left_out = max(len(shown) - _MOST_PROOFS, 0)
        found.append(
            Sheet(indicator, aimed, owners, tuple(shown[:_MOST_PROOFS]), left_out, questions, (*unread.values(),))
        )
    return tuple(found)


def remedies(told: Iterable[Sheet]) -> tuple[Remedy, ...]:
    """What the clerk has to do so that the sheets *told* can say more: each once, with its files."""
    found: dict[str, dict[str, None]] = {}
    for sheet in told:
        for one in sheet.unread:
            found.setdefault(one.remedy, {})[one.document] = None
    return tuple(_remedy(text, [one for one in documents if one]) for text, documents in found.items())


def _remedy(text: str, documents: Sequence[str]) -> Remedy:
    return Remedy(text, tuple(documents[:_MOST_FILES]), max(len(documents) - _MOST_FILES, 0))


def _unread(one: RequirementInfo, paper: DocumentInfo | None) -> Unread | None:
    """What it waits for, if that is a file nobody could read, and no person's judgement."""
    if one.necessity not in BINDING or one.verdict not in UNDECIDED:
        return None
    trouble = paper.reason.message if paper is not None and paper.reason is not None else None
    if trouble is not None and trouble in one.reason:
        return Unread(one, _nearest(one), trouble)
    return None if one.verdict is Verdict.REVIEW else Unread(one, "", one.reason)


def _shown(asked: Iterable[RequirementInfo]) -> list[Shown]:
    told = set[ItemInfo]()
    shown = []
    for one in asked:
        if one.verdict is Verdict.MET and one.evidence:
            items = tuple(item for item in one.items if item.found and item not in told)
            told.update(items)
            shown.append(Shown(one, one.evidence[0], items))
    return shown


def _aimed(indicator: IndicatorInfo) -> int | None:
    if not indicator.levels or indicator.supported_level is None:
        return None
    highest = max(level.level for level in indicator.levels)
    claimed = indicator.claimed_level or 0
    return claimed if claimed > indicator.supported_level else min(indicator.supported_level + 1, highest)


def _nearest(one: RequirementInfo) -> str:
    if one.nearest is not None:
        return one.nearest.document
    return one.evidence[0].document if one.evidence else ""


def _noted(report: Report, indicator: IndicatorInfo) -> Iterator[Question]:
    """What an assessor wrote and what is not met since."""
    by_id = {one.id: one for one in indicator.requirements}
    for note in report.assessor_notes:
        if not note.is_met and (note.target in by_id or note.target == indicator.id):
            when = f", {words.day(note.date)}" if note.date else ""
            yield Question(
                by_id.get(note.target),
                "Apa yang sudah dilakukan atas catatan ini?",
                f"Catatan asesor{when}: {note.text}",
            )


def _lapsing(report: Report, asked: Mapping[str, RequirementInfo]) -> Iterator[Question]:
    """Papers that soon count no more."""
    for paper in report.expiring:
        for identifier in paper.requirements:
            if identifier in asked:
                until = f"{paper.document} berlaku sampai {words.day(paper.ends_on)}. {paper.reason}"
                yield Question(asked[identifier], "Apa yang menggantikan dokumen ini bila masanya habis?", until)


def _questions(one: RequirementInfo, paper: DocumentInfo | None) -> Iterator[Question]:
    """What will be asked about one requirement; nothing where its evidence is plain."""
    if one.verdict is Verdict.MET:
        yield from _of_weak_evidence(one, paper)
        return
    asked = _ASKED.get(one.verdict)
    if asked is None or one.necessity not in BINDING:
        return
    yield Question(one, asked, one.reason)


def _of_weak_evidence(one: RequirementInfo, paper: DocumentInfo | None) -> Iterator[Question]:
    if one.decision is not None and one.decision.accepts:
        why = f"Diterima atas keputusan {one.decision.office}, bukan oleh pemeriksaan ini: {one.decision.reason}"
        yield Question(one, "Apa dasar dokumen ini diterima?", why)
    elif not any(proof.strength is Strength.KEY for proof in one.evidence):
        yield Question(one, "Adakah bukti utama selain bukti pendukung ini?", one.reason)
    elif paper is not None and paper.text_source is TextSource.OCR:
        why = f"Teks {paper.path} berasal dari hasil pindai; bawa naskah aslinya."
        yield Question(one, "Dapatkah naskah asli atau salinan yang jelas diperlihatkan?", why)


_ASKED = {
    Verdict.PARTIAL: "Di mana muatan yang belum ditemukan diatur atau ditunjukkan?",
    Verdict.REVIEW: "Dokumen mana yang membuktikan ini, dan pada bagian mana?",
    Verdict.DRAFT: "Kapan rancangan ini ditetapkan, dan apa yang masih menunggu?",
    Verdict.EXPIRED: "Apa pengganti dokumen yang sudah berakhir ini?",
    Verdict.LOOKALIKE: "Adakah dokumen yang memang diminta, bukan yang serupa ini?",
    Verdict.MISSING: "Apakah ini sudah dilakukan, dan adakah dokumennya?",
    Verdict.WAIVED: "Apa dasar persyaratan ini dikecualikan?",
}
