"""Puts the report in the order of the page: groups, look-ups and shapes for the templates, but no number of its own."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass

from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import DocumentStatus
from spbe_docs.model.entries import DocumentInfo
from spbe_docs.model.indicators import CandidateInfo, IndicatorInfo, LevelInfo, LookalikeInfo, Nearest, RequirementInfo
from spbe_docs.model.limits import Limits
from spbe_docs.model.report import InstrumentInfo, Report, SourceInfo
from spbe_docs.model.summary import GroupIndex
from spbe_docs.reports import words
from spbe_docs.settings.running import LimitsTable

_SOURCE_KEY = re.compile(r"\b[A-Z]+\d+\b|\b[A-Z]{2,}\b")
"""A short key of a source: "R59", "OBS"."""

# States that colour-blind readers and grey print can tell apart by shape: done, in part, to be looked at, lacking,
# does not count.
_VERDICT_TONES: Mapping[Verdict, str] = {
    Verdict.NOT_APPLICABLE: "off",
    Verdict.EXTERNAL: "off",
    Verdict.MET: "ok",
    Verdict.WAIVED: "off",
    Verdict.SOURCE_DOWN: "ask",
    Verdict.UNREADABLE: "ask",
    Verdict.REVIEW: "ask",
    Verdict.DRAFT: "no",
    Verdict.EXPIRED: "no",
    Verdict.LOOKALIKE: "no",
    Verdict.PARTIAL: "part",
    Verdict.MISSING: "no",
    Verdict.BLOCKED: "part",
}
_STATUS_TONES: Mapping[DocumentStatus, str] = {
    DocumentStatus.ENACTED: "ok",
    DocumentStatus.DRAFT: "no",
    DocumentStatus.AMENDED: "part",
    DocumentStatus.REVOKED: "no",
    DocumentStatus.EXPIRED: "no",
    DocumentStatus.UNKNOWN: "off",
}

SETTLED = frozenset({Verdict.MET, Verdict.WAIVED, Verdict.NOT_APPLICABLE, Verdict.EXTERNAL})
"""Nothing is left to do for these."""

UNDECIDED = frozenset({Verdict.REVIEW, Verdict.UNREADABLE, Verdict.SOURCE_DOWN})
"""Nobody could look, or a person has to: these are not lacking."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A requirement with the indicator it belongs to."""

    indicator: IndicatorInfo
    requirement: RequirementInfo


@dataclass(frozen=True, slots=True)
class Rung:
    """A level with what it asks for."""

    level: LevelInfo | None
    """None for what is asked where the levels are not known."""

    requirements: tuple[RequirementInfo, ...]


@dataclass(frozen=True, slots=True)
class Aspect:
    """An aspect with its indicators; `group` is None when the index does not know it."""

    name: str
    group: GroupIndex | None
    indicators: tuple[IndicatorInfo, ...]


@dataclass(frozen=True, slots=True)
class Domain:
    """A domain with its aspects."""

    name: str | None
    """None where the instrument has aspects only."""

    group: GroupIndex | None
    aspects: tuple[Aspect, ...]


def tone(code: Verdict | DocumentStatus) -> str:
    """The shape and colour that *code* is shown in."""
    return _VERDICT_TONES[code] if isinstance(code, Verdict) else _STATUS_TONES[code]


def domains(report: Report) -> tuple[Domain, ...]:
    """The indicators below their domains and aspects, in the order of the instrument."""
    index = report.summary.index
    of_domain = {key: group for group in index.domains for key in (group.id, group.name)}
    of_aspect = {key: group for group in index.aspects for key in (group.id, group.name)}
    found: dict[str | None, dict[str, list[IndicatorInfo]]] = {}
    for indicator in report.indicators:
        found.setdefault(indicator.domain, {}).setdefault(indicator.aspect, []).append(indicator)
    return tuple(
        Domain(
            domain and _name(of_domain.get(domain), domain),
            of_domain.get(domain or ""),
            tuple(
                Aspect(_name(of_aspect.get(aspect), aspect), of_aspect.get(aspect), tuple(members))
                for aspect, members in aspects.items()
            ),
        )
        for domain, aspects in found.items()
    )


def _name(group: GroupIndex | None, otherwise: str) -> str:
    return group.name if group else otherwise


def rungs(indicator: IndicatorInfo) -> tuple[Rung, ...]:
    """The ladder of *indicator* from the bottom, each level with its requirements; one rung where levels are open."""
    if not indicator.levels:
        return (Rung(None, indicator.requirements),)
    return tuple(
        Rung(level, tuple(one for one in indicator.requirements if one.level == level.level))
        for level in indicator.levels
    )


def limits(given: Limits) -> tuple[tuple[str, str], ...]:
    """Each limit as the settings tell it, with its value."""
    told = LimitsTable.model_fields
    return tuple((told[name].title or name, words.whole(value)) for name, value in asdict(given).items())


def requirements(report: Report) -> Mapping[str, Placed]:
    """Every requirement by its id."""
    return {one.id: Placed(indicator, one) for indicator in report.indicators for one in indicator.requirements}


def finder(documents: tuple[DocumentInfo, ...]) -> Callable[[str], DocumentInfo | None]:
    """Finds a document by what it is called elsewhere: its id, its path, or its own name with the path in brackets."""
    by_path: dict[str, DocumentInfo] = {}
    for document in documents:
        by_path.setdefault(document.path, document)
    known = by_path | {document.id: document for document in documents}

    def find(reference: str) -> DocumentInfo | None:
        path = reference.partition(" (")[2].removesuffix(")")
        return known.get(reference) or known.get(path)

    return find


def cited(indicator: IndicatorInfo, sources: tuple[SourceInfo, ...]) -> tuple[SourceInfo, ...]:
    """Those of *sources* that *indicator*, its levels or its requirements rest on."""
    told = [level.source for level in indicator.levels]
    told += [text for one in indicator.requirements for text in (one.source, one.criterion or "")]
    return named(told, sources)


def named(texts: Iterable[str], sources: tuple[SourceInfo, ...]) -> tuple[SourceInfo, ...]:
    """Those of *sources* whose short key stands in *texts*."""
    keys = {key for text in texts for key in _SOURCE_KEY.findall(text)}
    return tuple(source for source in sources if source.key in keys)


def part_of(candidate: CandidateInfo, find: Callable[[str], DocumentInfo | None]) -> str:
    """Which part of its file a candidate is, in brackets; empty where the file is one document."""
    document = find(candidate.document) if candidate.part else None
    part = next((one for one in document.parts if one.id == candidate.part), None) if document else None
    if part is None or not part.pages:
        return ""
    first, last = part.pages[0], part.pages[-1]
    pages = f"halaman {first}" if first == last else f"halaman {first}–{last}"
    return f" ({words.word(part.kind)}, {pages})" if part.kind else f" ({pages})"


def other_indicators(document: DocumentInfo, but: int, placed: Mapping[str, Placed]) -> tuple[IndicatorInfo, ...]:
    """The indicators that *document* is evidence for, without the one with the number *but*."""
    served = {placed[one].indicator.number: placed[one].indicator for one in document.used_by if one in placed}
    return tuple(indicator for number, indicator in sorted(served.items()) if number != but)


def reason_alone(requirement: RequirementInfo) -> str:
    """Why this verdict, unless what is said of the nearest paper says the same."""
    repeated = requirement.nearest is not None and requirement.nearest.document in requirement.reason
    return "" if repeated else requirement.reason


def other_lookalikes(requirement: RequirementInfo) -> tuple[LookalikeInfo, ...]:
    """The look-alikes but the one that is already said to come nearest."""
    nearest = requirement.nearest
    return tuple(one for one in requirement.lookalikes if nearest is None or nearest.document not in one.document)


def why_near(nearest: Nearest) -> str:
    """What makes it the nearest, unless that only repeats which document it is."""
    return "" if nearest.document in nearest.reason else nearest.reason


def short_name(instrument: InstrumentInfo) -> str:
    """The instrument with its regulation's number, as it is spoken of."""
    full = f"{instrument.title}, {instrument.regulation}" if instrument.regulation else instrument.title
    return full.partition(" tentang ")[0]
