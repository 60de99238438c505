"""What the index of another agency decides: never missing, never met by a paper, counted by its value."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from spbe_docs.assess.values import Finding, Lookalike, Proof, Weighed
from spbe_docs.assess.weigh import weighed_name
from spbe_docs.model.agencies import AgencyValue
from spbe_docs.model.codes import Strength, Verdict
from spbe_docs.model.rules import AgencyIndex, Automation, Indicator, Requirement
from spbe_docs.phrasing import capitalised

_MOST = 3


def find_external(
    requirement: Requirement, index: AgencyIndex, offers: Sequence[Weighed], value: AgencyValue | None, as_of: date
) -> Finding:
    """The finding on a *requirement* that *index* decides, with the papers that seem to tell of its result."""
    accepted = [offer for offer in offers if offer.verdict not in {Verdict.LOOKALIKE, Verdict.MISSING}][:_MOST]
    wrong = [offer for offer in offers if offer.verdict is Verdict.LOOKALIKE][:_MOST]
    counted = value if value is not None and value.counts_on(as_of) else None
    return Finding(
        requirement,
        Verdict.EXTERNAL,
        _reason(index, value, as_of, accepted),
        proofs=tuple(_proof(offer) for offer in accepted if offer.candidate.subject is not None),
        lookalikes=tuple(Lookalike(one.document, capitalised(one.why)) for one in wrong),
        reached=counted is not None and counted.level_on(index) >= (requirement.level or 0),
    )


def _proof(offer: Weighed) -> Proof:
    place = offer.candidate.subject
    assert place is not None  # noqa: S101 - asked by the caller
    sure = min(place.confidence, max(offer.document.examined.identity.confidence, 0.0))
    return Proof(offer.document, place, Strength.SUPPORTING, sure)


def _reason(index: AgencyIndex, value: AgencyValue | None, as_of: date, accepted: Sequence[Weighed]) -> str:
    if value is None:
        asked = f"Ditentukan {index.name} dari {index.agency}, bukan oleh dokumen; nilainya belum diisi"
        if not accepted:
            return f"{asked} dalam pengaturan ([external.{index.id}])."
        return f"{asked} dalam pengaturan ([external.{index.id}]). Periksa {weighed_name(accepted[0].document)}."
    if not value.counts_on(as_of):
        return f"{index.name} dalam pengaturan bertahun {value.year}, sesudah hari penilaian, sehingga belum dihitung."
    level = _written(value.level_on(index))
    return (
        f"{index.name} {value.year} dari {index.agency}: {_written(value.value)} menurut pengaturan, tingkat {level}."
    )


def _written(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")


def given(indicator: Indicator, values: Mapping[str, AgencyValue], as_of: date) -> Decimal | None:
    """The value of an *indicator* that another agency alone decides; None when it is not known."""
    if indicator.automation is not Automation.EXTERNAL:
        return None
    indices = {one.external.id: one.external for one in indicator.requirements if one.external is not None}
    known = [
        values[key].level_on(index) for key, index in indices.items() if key in values and values[key].counts_on(as_of)
    ]
    return min(known) if known and len(known) == len(indices) else None
