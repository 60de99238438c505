"""What stands beside the papers of a pack: the explanation of each requirement, and what is still lacking."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spbe_docs.model.documents import DocumentStatus
from spbe_docs.model.entries import DocumentInfo
from spbe_docs.model.indicators import Evidence, IndicatorInfo, ItemInfo, RequirementInfo
from spbe_docs.model.report import Report
from spbe_docs.model.rules import BINDING
from spbe_docs.packing.papers import Paper, Use
from spbe_docs.phrasing import capitalised
from spbe_docs.reports import words
from spbe_docs.reports.asks import wanted
from spbe_docs.reports.layout import SETTLED
from spbe_docs.reports.tables import Column

_MOST_PLACES = 4


@dataclass(frozen=True, slots=True)
class Explanation:
    """One requirement, the files that prove it, and why they do, ready to be pasted into the form."""

    indicator: IndicatorInfo
    requirement: RequirementInfo
    files: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that is not in the pack though the instrument asks for it."""

    indicator: IndicatorInfo
    requirement: RequirementInfo
    owners: str
    state: str
    action: str


def explanations(report: Report, papers: Iterable[Paper], files: Mapping[str, str]) -> tuple[Explanation, ...]:
    """The explanation of each requirement with a paper in *files* (paths by the document's id), in their order."""
    found: dict[str, list[tuple[Paper, Use]]] = {}
    for paper in papers:
        if paper.document.id in files:
            for use in paper.uses:
                found.setdefault(use.requirement.id, []).append((paper, use))
    return tuple(
        Explanation(
            indicator,
            requirement,
            tuple(files[paper.document.id] for paper, _ in found[requirement.id]),
            _text(requirement, found[requirement.id], files),
        )
        for indicator in report.indicators
        for requirement in indicator.requirements
        if requirement.id in found
    )


def lacks(report: Report, refused: Mapping[str, str], papers: Iterable[Paper]) -> tuple[Lack, ...]:
    """What binds and is not met, and what is met by a paper that could not be packed: *refused*, why by document."""
    names = {unit.id: unit.name for unit in report.opd}
    unpacked = {
        use.requirement.id: f"Berkas {paper.document.path} tidak ikut dalam paket. {refused[paper.document.id]}"
        for paper in papers
        if paper.document.id in refused
        for use in paper.uses
    }
    return tuple(_lacking(indicator, one, names, unpacked) for indicator, one in _open(report, unpacked))


def _open(report: Report, unpacked: Mapping[str, str]) -> Iterator[tuple[IndicatorInfo, RequirementInfo]]:
    for indicator in report.indicators:
        for one in indicator.requirements:
            if one.id in unpacked or (one.necessity in BINDING and one.verdict not in SETTLED):
                yield indicator, one


def _lacking(
    indicator: IndicatorInfo, one: RequirementInfo, names: Mapping[str, str], unpacked: Mapping[str, str]
) -> Lack:
    owners = ", ".join(names.get(owner, owner) for owner in one.owners)
    action = unpacked.get(one.id) or wanted(one)
    return Lack(indicator, one, owners, words.word(one.verdict), action)


def called(document: DocumentInfo) -> str:
    """*document* as a sentence names it, a draft as one."""
    draft = "rancangan " if document.status is DocumentStatus.DRAFT else ""
    title = f" tentang {document.title}" if document.form and document.title else ""
    if document.form:
        number = f" Nomor {document.number}" if document.number else ""
        told = document.year is None or number.endswith(str(document.year))
        year = f" Tahun {document.year}" if number and not told else ""
        return f"{draft}{document.form}{number}{year}{title}"
    kind = words.word(document.kind) if document.kind else "Dokumen"
    named = f" “{document.title}”" if document.title else ""
    return f"{draft}{kind}{named}{f' tanggal {words.day(document.signed_on)}' if document.signed_on else ''}"


def _text(requirement: RequirementInfo, proofs: Sequence[tuple[Paper, Use]], files: Mapping[str, str]) -> str:
    told = [_told(paper, use, files[paper.document.id]) for paper, use in proofs]
    placed = {item.id for _, use in proofs for item in _shown(use)}
    elsewhere = [item.name for item in requirement.items if item.found and item.id not in placed]
    if elsewhere:
        told.append(f"Muatan lain yang ditunjukkan: {'; '.join(elsewhere)}.")
    return " ".join(told)


def _shown(use: Use) -> tuple[ItemInfo, ...]:
    """What the paper shows, as far as it is known that it is this one."""
    papers = {(one.document, one.root) for one in use.evidence}
    return tuple(item for item in use.requirement.items if item.found and (item.document, item.root) in papers)


def _told(paper: Paper, use: Use, file: str) -> str:
    places = "; ".join(_place(one) for one in use.evidence[:_MOST_PLACES])
    shown = f": {places}" if places else ""
    confirmed = ""
    if use.requirement.decision is not None and use.requirement.decision.accepts and not use.evidence:
        confirmed = f", diperiksa dan diterima oleh {use.requirement.decision.office}"
    items = "; ".join(f"{item.name} ({_place(item)})" for item in _shown(use))
    contents = f" Muatannya: {items}." if items else ""
    return f"{capitalised(called(paper.document))} (berkas {file.rpartition('/')[2]}){confirmed}{shown}.{contents}"


def _place(one: Evidence | ItemInfo) -> str:
    page = "" if one.page is None else f"halaman {one.page}"
    quote = f"“{' '.join(one.quote.split())}”" if one.quote else ""
    return ", ".join(part for part in (page, one.article, quote) if part)


EXPLANATIONS: Sequence[Column[Explanation]] = (
    Column("indikator", lambda row: row.indicator.number),
    Column("nama indikator", lambda row: row.indicator.short_name),
    Column("tingkat", lambda row: row.requirement.level),
    Column("persyaratan", lambda row: row.requirement.title),
    Column("berkas", lambda row: ", ".join(row.files)),
    Column("penjelasan", lambda row: row.text),
)

LACKS: Sequence[Column[Lack]] = (
    Column("indikator", lambda row: row.indicator.number),
    Column("nama indikator", lambda row: row.indicator.short_name),
    Column("tingkat", lambda row: row.requirement.level),
    Column("persyaratan", lambda row: row.requirement.title),
    Column("hasil", lambda row: row.state),
    Column("tambahan indeks", lambda row: row.requirement.points or None, decimals=3),
    Column("yang perlu dilakukan", lambda row: row.action),
    Column("perangkat daerah", lambda row: row.owners),
)
