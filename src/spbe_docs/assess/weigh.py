"""One document against one requirement: the first thing an assessor would object to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from sys import intern

from spbe_docs.assess.amended import as_amended
from spbe_docs.assess.decided import Decided
from spbe_docs.assess.values import Owner, Weighed
from spbe_docs.model.agencies import AgencyValue
from spbe_docs.model.codes import InstitutionSource, Verdict
from spbe_docs.model.decisions import Decision
from spbe_docs.model.documents import DocumentStatus, Kind, Period
from spbe_docs.model.findings import Candidate, KindFit
from spbe_docs.model.rules import Confidence, KindRule, Nature, Requirement, Version
from spbe_docs.relate.names import called, same_name
from spbe_docs.relate.values import Related

TRUSTED = 0.6
"""Below this, recognised text is left to a person."""

_ENACTED = frozenset({DocumentStatus.ENACTED, DocumentStatus.AMENDED})
_OVER = frozenset({DocumentStatus.EXPIRED, DocumentStatus.REVOKED})
_NEVER_EVIDENCE = frozenset({Kind.PAPARAN, Kind.BERITA})
"""With national regulations: what an assessor takes for a mistake when it is handed in (judging decision 11)."""

Objection = tuple[Verdict, str]


@dataclass(frozen=True, slots=True)
class Scales:
    """What every weighing needs to know."""

    owner: Owner
    kinds: Mapping[Kind, KindRule]
    as_of: date
    agencies: Mapping[str, AgencyValue] = field(default_factory=dict)
    """What other agencies measured, by the id that the rules give the index."""
    decided: Decided = field(default_factory=Decided)

    def weigh(self, requirement: Requirement, document: Related, candidate: Candidate) -> Weighed:
        """The first objection to *document*, in the order in which an assessor would raise it."""
        decision = self.decided.on(requirement.id, document.reading.sha256)
        if decision is not None:
            verdict, why = _decided(decision, requirement, document, self)
            return Weighed(document, candidate, verdict, why, decision)
        candidate, amended = as_amended(document, candidate)
        verdict, why = (
            _version(document)
            or _object(requirement, document, candidate, self.owner)
            or _kind(requirement, document, candidate, self.kinds)
            or _institution(requirement, document, self)
            or _status(requirement, document, self)
            or amended
            or _meeting(document)
            or _time(requirement, document, self)
            or _certainty(requirement, candidate)
            or _twin(document)
            or (Verdict.MET, "")
        )
        # The same is said of thousands of documents: its words are held once.
        return Weighed(document, candidate, verdict, intern(why), is_foreign=_foreign(document, self.owner) is not None)

    def nature(self, kind: Kind | None) -> Nature:
        """How documents of *kind* come into force."""
        rule = self.kinds.get(kind) if kind is not None else None
        return rule.nature if rule is not None else Nature.RECORD


def _decided(decision: Decision, requirement: Requirement, document: Related, scales: Scales) -> tuple[Verdict, str]:
    """What a person's word makes of *document*: it settles what the document is, not whether it is in force."""
    if not decision.accepts:
        return Verdict.LOOKALIKE, f"ditolak oleh {decision.office} ({decision.day:%d-%m-%Y}): {decision.reason}"
    for objection in (_status(requirement, document, scales), _time(requirement, document, scales)):
        if objection is not None and objection[0] is not Verdict.REVIEW:
            return objection
    return Verdict.MET, ""


def _version(document: Related) -> Objection | None:
    """Of several versions one is judged; the others are shown."""
    if document.instead is None or not document.is_told_apart:
        return None
    return Verdict.MISSING, f"versi lain dari dokumen yang sama; yang dinilai {document.instead}"


def _twin(document: Related) -> Objection | None:
    """Where nothing tells which of two versions holds, what only the other shows is left to a person."""
    if document.instead is None or document.is_told_apart:
        return None
    return Verdict.REVIEW, f"ada versi lain yang isinya berbeda ({document.instead}); pastikan mana yang berlaku"


def _object(requirement: Requirement, document: Related, candidate: Candidate, owner: Owner) -> Objection | None:
    if candidate.lookalike is not None:
        foreign = _foreign(document, owner)
        return Verdict.LOOKALIKE, candidate.lookalike if foreign is None else f"{foreign}; {candidate.lookalike}"
    if (document.facts.title or "").lower().startswith("pencabutan"):
        return Verdict.LOOKALIKE, "hanya mencabut peraturan lain, tidak mengatur pokoknya"
    if candidate.subject is None:
        return Verdict.MISSING, f"hanya menyebut, bukan tentang pokok yang diminta ({requirement.title})"
    return None


def _kind(
    requirement: Requirement, document: Related, candidate: Candidate, kinds: Mapping[Kind, KindRule]
) -> Objection | None:
    if candidate.kind_fit is KindFit.ACCEPTED:
        return None
    asked = ", ".join(kinds[kind].name if kind in kinds else kind.value for kind in requirement.kinds)
    name = kinds[document.kind].name if document.kind is not None and document.kind in kinds else "dokumen lain"
    match candidate.kind_fit:
        case KindFit.SUPPORTING:
            return (
                Verdict.LOOKALIKE,
                f"{name} hanya menguatkan dan tidak dapat menjadi bukti utama; yang diminta: {asked}",
            )
        case KindFit.UNSURE:
            return Verdict.REVIEW, f"jenis dokumennya tidak dapat dipastikan; yang diminta: {asked}"
        case KindFit.NO:
            never = document.facts.national or document.kind in _NEVER_EVIDENCE
            return Verdict.LOOKALIKE if never else Verdict.MISSING, f"jenisnya {name}; yang diminta: {asked}"


def _institution(requirement: Requirement, document: Related, scales: Scales) -> Objection | None:
    facts, owner = document.facts, scales.owner
    if facts.national and requirement.national:
        return None
    if foreign := _foreign(document, owner):
        return Verdict.LOOKALIKE, foreign
    if owner.how is InstitutionSource.UNCLEAR:
        return (
            Verdict.REVIEW,
            "belum diketahui milik instansi mana dokumen ini (sebutkan instansinya dengan --institution)",
        )
    if _is_foreign_site(facts.site, owner):
        return Verdict.REVIEW, f"alamatnya {facts.site}; pastikan layanan itu milik {owner.name}"
    if facts.region is None and scales.nature(document.kind) is not Nature.RECORD:
        return Verdict.REVIEW, "tidak menyebut instansi yang menetapkannya"
    return None


def _foreign(document: Related, owner: Owner) -> str | None:
    """Why the paper is another body's; None when nothing says so."""
    facts = document.facts
    if facts.national:
        return "peraturan atau dokumen instansi pusat, bukan dokumen instansi sendiri"
    if facts.foreign_issuer is not None:
        return f"dokumen {facts.foreign_issuer}, bukan dokumen pemerintah daerah sendiri"
    if facts.region is not None and owner.name is not None and not same_name(facts.region, owner.name):
        return f"dokumen milik {facts.region}, bukan {owner.name}"
    return None


_REGIONAL_SITE = re.compile(r"(?:^|\.)([a-z0-9-]+?)(?:kab|kota|prov)\.go\.id$")


def _is_foreign_site(site: str | None, owner: Owner) -> bool:
    """Whether an address seems to name another region: jdih.sumbermakmurkab.go.id.

    An address that names none says nothing, and a region may be shortened in its own: sulutprov.go.id.
    """
    named = _REGIONAL_SITE.search(site or "")
    if named is None or owner.name is None:
        return False
    words = re.sub(r"^(?:provinsi|kabupaten|kab\.?|kota)\s+", "", owner.name.lower())
    left = iter(re.sub(r"[^a-z]", "", words))
    return not all(letter in left for letter in re.sub(r"[^a-z]", "", named.group(1)))


def _status(requirement: Requirement, document: Related, scales: Scales) -> Objection | None:
    status, reason = document.status, (document.status_reason or "").rstrip(".")
    explained = f": {reason[:1].lower()}{reason[1:]}" if reason else ""
    if requirement.statuses:
        # Where a draft would do, the enacted paper does: it once was that draft.
        asks_for_draft = DocumentStatus.DRAFT in requirement.statuses
        if status in requirement.statuses or (asks_for_draft and status in _ENACTED):
            return None
    if status is DocumentStatus.DRAFT:
        return Verdict.DRAFT, f"masih rancangan{explained}"
    if status in _OVER and requirement.version is not Version.EARLIER:
        return Verdict.EXPIRED, f"tidak berlaku lagi{explained}"
    is_replaced = requirement.version is Version.EARLIER and document.replaced_by is not None
    if scales.nature(document.kind) is not Nature.RECORD and status not in _ENACTED | _OVER and not is_replaced:
        return Verdict.REVIEW, f"penetapan atau pengesahannya tidak dapat dipastikan{explained}"
    return None


def _meeting(document: Related) -> Objection | None:
    """What was kept of a meeting must agree in day and matter (judging decision 19)."""
    return (Verdict.REVIEW, document.contradiction) if document.contradiction is not None else None


def _time(requirement: Requirement, document: Related, scales: Scales) -> Objection | None:
    facts, as_of = document.facts, scales.as_of
    for day in (facts.signed_on, facts.promulgated_on):
        if day is not None and day > as_of:
            return Verdict.REVIEW, f"bertanggal {day:%d-%m-%Y}, sesudah hari penilaian"
    if facts.number is not None and facts.year is not None and facts.year > as_of.year:
        return Verdict.REVIEW, f"bernomor tahun {facts.year}, sesudah hari penilaian"
    if requirement.current_period:
        period = facts.period or _year_of_a_programme(document, scales)
        if period is None:
            return Verdict.REVIEW, "periode berlakunya tidak terbaca"
        if not period.start <= as_of.year <= period.end:
            return Verdict.EXPIRED, f"periodenya {period.start}-{period.end}"
    if requirement.max_age_months is not None:
        return _age(requirement.max_age_months, document, as_of)
    return None


def _year_of_a_programme(document: Related, scales: Scales) -> Period | None:
    """A programme for one year, such as an audit programme, is a plan for that year."""
    year = document.facts.fiscal_year
    if year is None and scales.nature(document.kind) is Nature.RECORD:
        year = document.facts.year
    return None if year is None else Period(year, year)


def _age(months: int, document: Related, as_of: date) -> Objection | None:
    day, year = document.facts.signed_on, document.facts.year
    if day is None:
        if year is not None and date(year, 12, 31) < _months_before(as_of, months):
            return Verdict.EXPIRED, f"dari tahun {year}, lebih tua dari {months} bulan"
        return Verdict.REVIEW, f"tanggalnya tidak terbaca, padahal tidak boleh lebih tua dari {months} bulan"
    if day < _months_before(as_of, months):
        return Verdict.EXPIRED, f"bertanggal {day:%d-%m-%Y}, lebih tua dari {months} bulan"
    return None


def _months_before(day: date, months: int) -> date:
    """The same day of the month *months* earlier, or the last one that month has."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    for candidate in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, candidate)
        except ValueError:
            continue
    raise AssertionError(day)


def _certainty(requirement: Requirement, candidate: Candidate) -> Objection | None:
    places = [hit.place for hit in candidate.items] + ([candidate.subject] if candidate.subject is not None else [])
    if any(place.confidence < TRUSTED for place in places):
        return Verdict.REVIEW, "hasil pindainya kurang jelas untuk dipastikan"
    if DocumentStatus.DRAFT not in requirement.statuses and any(place.proposed for place in places):
        return Verdict.REVIEW, "kutipannya memuat usulan perubahan (Track Changes) yang belum diterima"
    if doubt := candidate.doubt or doubt_of(requirement, candidate):
        return Verdict.REVIEW, doubt
    if not requirement.papers_prove:
        return Verdict.REVIEW, (requirement.papers_reason or "dokumen saja tidak dapat membuktikannya").rstrip(".")
    if requirement.confidence is Confidence.LOW:
        return Verdict.REVIEW, f"keyakinan aturannya rendah (sumber: {requirement.source}), jadi perlu dipastikan orang"
    return None


def doubt_of(requirement: Requirement, candidate: Candidate) -> str | None:
    """Why a person has to look at content on which the requirement depends; None when enough is beyond doubt."""
    binding = {content.id for content in requirement.contents if content.binding}
    hits = [hit for hit in candidate.items if hit.item in binding]
    doubts = [hit.doubt for hit in hits if hit.doubt is not None]
    return doubts[0] if doubts and len(hits) - len(doubts) < requirement.at_least else None


def weighed_name(document: Related) -> str:
    """A document as the report calls it, a draft as one, with its file."""
    draft = "rancangan " if document.facts.status is DocumentStatus.DRAFT else ""
    return f"{draft}{called(document.examined)} ({document.reading.name})"
