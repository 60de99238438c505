"""The indicators of a result, with levels, requirements and the reasons."""

from collections.abc import Mapping

from spbe_docs.assess.values import Finding, FoundItem, IndicatorFindings, Lookalike, Proof
from spbe_docs.assess.weigh import weighed_name
from spbe_docs.model.agencies import AgencyValue
from spbe_docs.model.codes import Standing
from spbe_docs.model.indicators import (
    Evidence,
    ExternalIndex,
    IndicatorInfo,
    ItemInfo,
    LevelInfo,
    LookalikeInfo,
    Nearest,
    RequirementInfo,
)
from spbe_docs.model.rules import Indicator
from spbe_docs.plan import Step
from spbe_docs.reports.candidates import candidates
from spbe_docs.reports.decided import decision, waiver
from spbe_docs.reports.scan import Scan
from spbe_docs.reports.stages import due
from spbe_docs.reports.values import as_number


def indicators(scan: Scan) -> tuple[IndicatorInfo, ...]:
    """Every indicator of the instrument, in its order."""
    steps = {step.indicator: step for step in scan.score.steps}
    return tuple(_indicator(one, steps.get(one.indicator.number), scan) for one in scan.findings)


def _indicator(found: IndicatorFindings, step: Step | None, scan: Scan) -> IndicatorInfo:
    instrument = scan.rules.instrument
    names: Mapping[str, str] = {group.id: group.name for group in (*instrument.domains, *instrument.aspects)}
    indicator = found.indicator
    return IndicatorInfo(
        number=indicator.number,
        id=indicator.id,
        name=indicator.name,
        short_name=indicator.short_name,
        domain=names[indicator.domain] if indicator.domain is not None else None,
        aspect=names[indicator.aspect],
        weight=float(indicator.weight),
        owners=indicator.owners,
        automation=indicator.automation,
        note=indicator.note,
        supported_level=found.supported_level,
        value=as_number(found.value(instrument.minimum)),
        external=_external(indicator, scan.agencies),
        claimed_level=scan.records.claimed.get(indicator.number),
        official_level=scan.records.official.get(indicator.number),
        levels=tuple(
            LevelInfo(
                level.number, level.text, level.builds_on, level.number in found.holding, level.source, level.confidence
            )
            for level in indicator.levels
        ),
        requirements=tuple(_requirement(finding, step, indicator, scan) for finding in found.findings),
    )


def _external(indicator: Indicator, values: Mapping[str, AgencyValue]) -> ExternalIndex | None:
    """The index of another agency that *indicator* takes over, with what the settings say of it."""
    index = next((one.external for one in indicator.requirements if one.external is not None), None)
    if index is None:
        return None
    known = values.get(index.id)
    value, year = (float(known.value), known.year) if known is not None else (None, None)
    return ExternalIndex(index.name, value, year, index.id, index.agency)


def _requirement(finding: Finding, step: Step | None, indicator: Indicator, scan: Scan) -> RequirementInfo:
    requirement = finding.requirement
    level = next((one for one in indicator.levels if one.number == requirement.level), None)
    together = step.requirements if step is not None and requirement.id in step.requirements else ()
    nearest = finding.nearest
    return RequirementInfo(
        id=requirement.id,
        level=requirement.level,
        to_level=requirement.to_level,
        title=requirement.title,
        necessity=requirement.necessity,
        group=requirement.group,
        owners=requirement.owners,
        source=requirement.source,
        confidence=requirement.confidence,
        note=requirement.note,
        verdict=finding.verdict,
        reason=finding.reason,
        evidence=tuple(map(_evidence, finding.proofs)),
        items=tuple(map(_item, finding.items)),
        nearest=Nearest(nearest.path, nearest.lacks, nearest.reason, nearest.root) if nearest else None,
        lookalikes=tuple(map(_lookalike, finding.lookalikes)),
        decision=decision(finding.decision, Standing.HOLDS, scan) if finding.decision else None,
        waiver=waiver(finding.waiver, Standing.HOLDS, scan) if finding.waiver else None,
        not_evaluated=finding.not_evaluated,
        action=requirement.action,
        points=float(step.gain) if step is not None and together else 0.0,
        together_with=tuple(other for other in together if other != requirement.id),
        deadline=due(scan) if together else None,
        criterion=level.source if level is not None else None,
        candidates=candidates(finding),
        candidate_count=finding.considered_count,
        kinds=requirement.kinds,
    )


def _evidence(proof: Proof) -> Evidence:
    file, place = proof.document.reading.file, proof.place
    return Evidence(
        document=file.path,
        part=proof.document.part_at(place.page),
        page=place.page,
        article=place.article,
        quote=place.quote,
        strength=proof.strength,
        confidence=proof.confidence,
        root=file.root,
    )


def _item(one: FoundItem) -> ItemInfo:
    file, place = one.document.reading.file if one.document else None, one.place
    return ItemInfo(
        id=one.content.id,
        name=one.content.name,
        found=place is not None,
        document=file and file.path,
        page=place.page if place else None,
        quote=place.quote if place else None,
        binds=one.content.binding,
        from_level=one.content.from_level,
        root=file and file.root,
        article=place.article if place else None,
    )


def _lookalike(one: Lookalike) -> LookalikeInfo:
    file = one.document.reading.file
    return LookalikeInfo(weighed_name(one.document), one.reason, file.path, file.root)
