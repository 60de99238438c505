"""Builds the values of the pure core for a fictional regency; a test says only what matters to it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from spbe_docs.assess.assessment import assess
from spbe_docs.assess.unread import Possible
from spbe_docs.assess.values import Finding, IndicatorFindings, Owner
from spbe_docs.assess.weigh import Scales
from spbe_docs.match.candidates import Matcher
from spbe_docs.model.codes import InstitutionSource, Verdict
from spbe_docs.model.documents import (
    DocumentStatus,
    Facts,
    Identity,
    Kind,
    Page,
    Reason,
    Reference,
    SourceFile,
    Table,
    TextSource,
    Trouble,
    Unreadable,
)
from spbe_docs.model.findings import Candidate, Examined, ItemHit, KindFit, Place
from spbe_docs.model.rules import (
    Automation,
    Band,
    Column,
    Confidence,
    Content,
    Grouping,
    Indicator,
    Instrument,
    KindRule,
    Level,
    Lookalike,
    Nature,
    Necessity,
    Phrase,
    Requirement,
    Rows,
    Stands,
    Subject,
)
from spbe_docs.model.rules import Owner as Unit
from spbe_docs.model.text import CleanText
from spbe_docs.read.clean import clean
from spbe_docs.relate.relate import relate
from spbe_docs.relate.values import Reading, Related
from spbe_docs.rulepack.phrases import expanded

OURS = "Kabupaten Maju Jaya"
THEIRS = "Kabupaten Lain Lagi"
AS_OF = date(2024, 10, 22)

BANDS = (
    Band("Kurang", Decimal("1.0")),
    Band("Cukup", Decimal("1.8")),
    Band("Baik", Decimal("2.6")),
    Band("Sangat Baik", Decimal("3.5")),
    Band("Memuaskan", Decimal("4.2")),
)


def kind_rule(
    kind: Kind, nature: Nature, name: str, *hints: str, national: bool = False, reports: bool = False
) -> KindRule:
    """How a kind comes into force and what its files are called; clues are of no matter to the core."""
    return KindRule(kind, name, nature, national, (), hints, reports=reports)


KINDS = (
    kind_rule(Kind.PERPRES, Nature.REGULATION, "Peraturan Presiden", "perpres", national=True),
    kind_rule(Kind.PERMEN, Nature.REGULATION, "Peraturan Menteri", "permen", national=True),
    kind_rule(Kind.PERKADA, Nature.REGULATION, "Peraturan Kepala Daerah", "perbup"),
    kind_rule(Kind.KEPUTUSAN_KADA, Nature.DECREE, "Keputusan Kepala Daerah", "sk bupati"),
    kind_rule(Kind.SURAT_EDARAN, Nature.DECREE, "Surat Edaran", "surat edaran"),
    kind_rule(Kind.DOKUMEN_PETA_RENCANA, Nature.FORMAL, "Dokumen Peta Rencana", "peta rencana"),
    kind_rule(Kind.SOP, Nature.FORMAL, "SOP", "sop"),
    kind_rule(Kind.RKA_DPA, Nature.RECORD, "RKA atau DPA", "dpa", "rka"),
    kind_rule(Kind.NOTULEN, Nature.RECORD, "Notulen", "notulen", reports=True),
    kind_rule(Kind.LAPORAN_REVIU, Nature.RECORD, "Laporan Reviu", "reviu"),
    kind_rule(Kind.LAPORAN_AUDIT, Nature.RECORD, "Laporan Audit", "lha"),
    kind_rule(Kind.PAPARAN, Nature.RECORD, "Paparan", "paparan"),
    kind_rule(Kind.BERITA, Nature.RECORD, "Berita", "berita"),
)
_ENACTED_BY_NATURE = {Nature.REGULATION, Nature.DECREE, Nature.FORMAL}


def phrases(*texts: str) -> tuple[Phrase, ...]:
    """Wordings to look for, as a rule file writes them."""
    return expanded(texts, {})


def subject(
    *texts: str,
    stands: Stands = Stands.OPERATIVE,
    lookalikes: Mapping[str, str] | None = None,
    narrowings: Mapping[str, str] | None = None,
) -> Subject:
    """What a document must be about; *lookalikes* maps a wording of a title to the reason."""
    wrong = tuple(Lookalike(phrases(text), reason) for text, reason in (lookalikes or {}).items())
    wrong += tuple(Lookalike(phrases(text), reason, follows=True) for text, reason in (narrowings or {}).items())
    return Subject(phrases(*texts), stands, wrong)


def content(
    name: str, *variants: str, binding: bool = True, from_level: int | None = 2, rows: Rows | None = None
) -> Content:
    """A content item, found under its own name unless other wordings are given, and in *rows* if any are asked."""
    wordings = phrases(*(variants or (name.lower(),)))
    if rows is not None and rows.names:
        rows = replace(rows, names=wordings)
    return Content(name.lower().replace(" ", "-"), name, wordings, from_level, binding, "R59", Confidence.HIGH, rows)


def rows(*columns: str, named: bool = True, empty: Iterable[str] = (), **changes: Any) -> Rows:
    """Rows of a table with these columns, all filled but those that may be *empty*."""
    asked = tuple(Column(name, phrases(name.lower()), filled=name not in empty) for name in columns)
    names = phrases("what the content item is called") if named else ()
    return replace(Rows(asked, names, (), (), (), 1, ()), **changes)


def requirement(identifier: str = "01-L2-1", /, **changes: Any) -> Requirement:
    """A policy on the Arsitektur SPBE; level as its id says; all binding contents must be found."""
    made = Requirement(
        id=identifier,
        level=int(identifier.split("-")[1][1:]),
        to_level=None,
        title=f"Persyaratan {identifier}",
        necessity=Necessity.REQUIRED,
        group=None,
        kinds=(Kind.PERKADA,),
        supporting_kinds=(),
        statuses=(),
        subject=subject("arsitektur spbe"),
        contents=(),
        at_least=0,
        stands=Stands.OPERATIVE,
        max_age_months=None,
        current_period=False,
        fiscal_years=None,
        version=None,
        national=False,
        papers_prove=True,
        papers_reason=None,
        owners=("diskominfo",),
        source="R59",
        confidence=Confidence.HIGH,
        note=None,
        action=f"Lengkapi {identifier}.",
    )
    asked = replace(made, **changes)
    if "at_least" in changes:
        return asked
    return replace(asked, at_least=sum(one.binding for one in asked.contents))


def indicator(
    *requirements: Requirement, number: int = 1, weight: str = "100", builds_on: Mapping[int, int] | None = None
) -> Indicator:
    """An indicator with five levels, each building on the one below unless *builds_on* says otherwise."""
    below = builds_on or {}
    levels = tuple(Level(n, f"Tingkat {n}", below.get(n, n - 1), "R59", Confidence.HIGH) for n in range(1, 6))
    return Indicator(
        number=number,
        id=f"{number:02d}",
        name=f"Tingkat Kematangan {number}",
        short_name=f"Indikator {number}",
        domain="kebijakan",
        aspect="kebijakan-internal",
        weight=Decimal(weight),
        owners=("diskominfo",),
        automation=Automation.FULL,
        note=None,
        levels=levels,
        requirements=requirements,
    )


def instrument(*indicators: Indicator, bands: Sequence[Band] = BANDS) -> Instrument:
    """An instrument of these indicators, with the bands of 59/2020."""
    return Instrument(
        id="permenpanrb-59-2020",
        version="1",
        title="Evaluasi SPBE",
        regulation="Peraturan Menteri PANRB Nomor 59 Tahun 2020",
        confidence=Confidence.HIGH,
        valid_from=date(2020, 9, 1),
        valid_to=None,
        minimum=1,
        maximum=5,
        domains=(Grouping("kebijakan", "Kebijakan Internal SPBE", Decimal(100)),),
        aspects=(Grouping("kebijakan-internal", "Kebijakan Internal", Decimal(100), "kebijakan"),),
        bands=tuple(bands),
        owners=(Unit("diskominfo", "Dinas Kominfo"),),
        sources=(("R59", "Peraturan Menteri PANRB Nomor 59 Tahun 2020"),),
        indicators=indicators,
    )


def place(quote: str = "Arsitektur SPBE", *, page: int = 1, confidence: float = 1.0) -> Place:
    """A place in a document."""
    return Place(page, None, quote, confidence)


def candidate(
    identifier: str = "01-L2-1", items: Iterable[str] = (), *, confidence: float = 1.0, **changes: Any
) -> Candidate:
    """An offer of an accepted kind that is about the subject and holds the content *items* (ids)."""
    made = Candidate(
        requirement=identifier,
        kind_fit=KindFit.ACCEPTED,
        subject=place(confidence=confidence),
        mention=None,
        items=tuple(ItemHit(item, place(item)) for item in items),
        mentioned_items=(),
        lookalike=None,
    )
    return replace(made, **changes)


def examined(*candidates: Candidate, kind: Kind | None = Kind.PERKADA, **facts: Any) -> Examined:
    """What one file says: by default a regulation of ours, enacted in 2023."""
    nature = next((rule.nature for rule in KINDS if rule.kind is kind), Nature.RECORD)
    enacted = DocumentStatus.ENACTED if nature in _ENACTED_BY_NATURE else DocumentStatus.UNKNOWN
    said = Facts(region=OURS, status=enacted, year=2023, signed_on=date(2023, 5, 4))
    form = {Kind.PERKADA: "Peraturan Bupati", Kind.KEPUTUSAN_KADA: "Keputusan Bupati"}.get(kind) if kind else None
    return Examined(
        page_count=1,
        pages_read=1,
        ocr_pages=0,
        text_source=TextSource.DIGITAL,
        ocr_confidence=None,
        identity=Identity(kind, 0.95, form=form),
        facts=replace(said, **facts),
        candidates=candidates,
        trouble=None,
        notes=(),
    )


def reading(outcome: Examined | Unreadable, path: str = "", number: int = 1, sha256: str | None = None) -> Reading:
    """One file with what became of it."""
    shown = path or f"berkas {number}.pdf"
    return Reading(f"d{number}", SourceFile("r1", shown, f"/r/{shown}", 10, 0), sha256 or f"{number:064x}", outcome)


def unreadable(path: str, reason: Reason = Reason.NEEDS_PASSWORD, number: int = 90) -> Reading:
    """A file that could not be read."""
    return reading(Unreadable(Trouble(reason, "Berkas terkunci kata sandi.")), path, number)


def reference(number: str, year: int | None, form: str = "peraturan bupati") -> Reference:
    """Another legal document, as one names it."""
    return Reference(form, number, year, 1, f"{form} nomor {number} tahun {year}")


def related(*documents: Examined, paths: Sequence[str] = (), as_of: date = AS_OF) -> tuple[Related, ...]:
    """The documents among each other."""
    names = [*paths, *[""] * len(documents)]
    readings = [reading(one, names[n], n + 1) for n, one in enumerate(documents)]
    return relate(readings, KINDS, as_of)


def scales(owner: str | None = OURS, as_of: date = AS_OF) -> Scales:
    """What every weighing needs; without *owner* it is unclear whose documents these are."""
    how = InstitutionSource.UNCLEAR if owner is None else InstitutionSource.GIVEN
    return Scales(Owner(owner, how), {rule.kind: rule for rule in KINDS}, as_of)


def judged(
    rules: Indicator,
    *documents: Examined,
    unread: Sequence[Possible] = (),
    owner: str | None = OURS,
    as_of: date = AS_OF,
    paths: Sequence[str] = (),
) -> IndicatorFindings:
    """The findings on one indicator."""
    (found,) = assess(instrument(rules), related(*documents, paths=paths, as_of=as_of), unread, scales(owner, as_of))
    return found


def finding(found: IndicatorFindings, identifier: str = "01-L2-1") -> Finding:
    """The finding on one requirement."""
    return next(one for one in found.findings if one.requirement.id == identifier)


def verdict(
    asked: Requirement,
    *documents: Examined,
    unread: Sequence[Possible] = (),
    owner: str | None = OURS,
    as_of: date = AS_OF,
) -> Verdict:
    """The verdict on *asked*, which stands alone so that no lower level blocks it."""
    alone = indicator(asked, builds_on={asked.level: 0} if asked.level else None)
    return finding(judged(alone, *documents, unread=unread, owner=owner, as_of=as_of), asked.id).verdict


def text(*pages: str, confidence: float | None = None) -> CleanText:
    """A document's text, page by page."""
    source = TextSource.DIGITAL if confidence is None else TextSource.OCR
    return clean(Page(number, page, source, confidence) for number, page in enumerate(pages, start=1))


def offer(
    asked: Requirement, *pages: str, kind: Kind | None = Kind.PERKADA, confidence: float | None = None, **facts: Any
) -> Candidate | None:
    """What a document with these pages offers for *asked*, None when it has nothing to do with it."""
    identity = facts.pop("identity", Identity(kind, 0.95))
    tables: Sequence[Table] = facts.pop("tables", ())
    matcher = Matcher(instrument(indicator(asked)), KINDS)
    found = matcher.candidates(
        text(*pages, confidence=confidence), identity, Facts(**facts), lambda _pages: tuple(tables)
    )
    return found[0] if found else None


def found_items(made: Candidate | None) -> set[str]:
    """The ids of the content items that count."""
    return {hit.item for hit in made.items} if made else set()
