"""The first screen of a result: one word, one number, and what to do next."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from spbe_docs.model.codes import HealthCode, LeaderWork, Readiness, ReadState, Verdict
from spbe_docs.model.entries import DocumentInfo
from spbe_docs.model.rules import BINDING, Nature, Requirement
from spbe_docs.model.summary import (
    GroupIndex,
    Index,
    LeaderAction,
    NextStep,
    Opd,
    ReadinessInfo,
    RequirementCounts,
    Summary,
    Target,
    Unlock,
)
from spbe_docs.plan import Step
from spbe_docs.relate.names import called
from spbe_docs.reports.scan import Scan
from spbe_docs.reports.stages import due
from spbe_docs.reports.values import as_number
from spbe_docs.score import printed
from spbe_docs.unlock import Enactment

_ASKED = {LeaderWork.ENACT: "Tetapkan", LeaderWork.ORDER: "Perintahkan"}
_NEARLY_STEPS = 5
_LEADER_ACTIONS = 5
_SIGNATURES = 3
_NEXT_STEPS = 20
_SMALL_WORDS = frozenset(
    {"dan", "di", "ke", "dari", "yang", "untuk", "atas", "pada", "dengan", "tentang", "dalam", "atau"}
)


def summary(scan: Scan, documents: Sequence[DocumentInfo]) -> Summary:
    """The first screen."""
    states = Counter(document.state for document in documents)
    requirements = {f.requirement.id: f.requirement for one in scan.findings for f in one.findings}
    steps = tuple(_next_step(step, requirements, scan) for step in scan.score.steps)
    return Summary(
        readiness=_readiness(scan),
        files=len(documents),
        read=states[ReadState.READ],
        partial=states[ReadState.PARTIAL],
        unreadable=states[ReadState.UNREADABLE],
        pending=states[ReadState.PENDING],
        requirements=_counts(scan),
        index=_index(scan),
        target=Target(
            index=as_number(scan.score.target),
            band=scan.score.target_band,
            reachable=scan.score.reachable,
            steps=tuple(identifier for step in scan.score.plan for identifier in step.requirements),
            step_count=len(scan.score.plan),
        ),
        next_steps=steps[:_NEXT_STEPS],
        leader_actions=_leader_actions(scan, steps),
        unlocks_most=_unlock(scan.enactments[0]) if scan.enactments else None,
    )


def _readiness(scan: Scan) -> ReadinessInfo:
    score = scan.score
    if score.index is None or score.target is None:
        sentence = (
            "Tingkat dan indeks terbuka: yang diketahui dari instrumen ini hanya daftar dokumennya, bukan kriteria "
            "tingkatnya. Laporan memperlihatkan dokumen yang ditemukan dan yang belum."
        )
        return ReadinessInfo(Readiness.OPEN, sentence)
    target = f"{score.target_band} ({printed(scan.rules.instrument.bands, score.target)})"
    now = f"indeks {score.printed} ({score.band})"
    waiting = any(
        finding.verdict is Verdict.REVIEW
        and (finding.requirement.level or 0) <= (one.supported_level or 0)
        and finding.requirement.necessity in BINDING
        for one in scan.findings
        for finding in one.findings
    )
    ill = any(root.standing.health is not HealthCode.OK for root in scan.roots)
    if score.index >= score.target and not waiting and not ill:
        return ReadinessInfo(Readiness.READY, f"Dokumen mendukung {now}; sasaran {target} tercapai.")
    if score.index >= score.target:
        sentence = (
            f"Dokumen mendukung {now}, tetapi masih ada yang perlu diperiksa orang sebelum sasaran {target} pasti."
        )
        return ReadinessInfo(Readiness.NEARLY, sentence)
    if not score.reachable:
        sentence = (
            f"Dokumen yang ada baru mendukung {now}; "
            f"sasaran {target} tidak dapat dicapai dengan melengkapi dokumen saja."
        )
        return ReadinessInfo(Readiness.NOT_READY, sentence)
    code = Readiness.NEARLY if len(score.plan) <= _NEARLY_STEPS else Readiness.NOT_READY
    papers = sum(len(step.requirements) for step in score.plan)
    lowest = score.index <= scan.rules.instrument.minimum
    stand = (
        f"Dokumen belum mendukung tingkat mana pun: {now} adalah nilai terendah"
        if lowest
        else f"Dokumen yang ada baru mendukung {now}"
    )
    return ReadinessInfo(code, f"{stand}; {len(score.plan)} langkah lagi ({papers} dokumen) menuju {target}.")


def _counts(scan: Scan) -> RequirementCounts:
    verdicts = Counter(finding.verdict for one in scan.findings for finding in one.findings)
    return RequirementCounts(total=sum(verdicts.values()), **{verdict.value: verdicts[verdict] for verdict in Verdict})


def _index(scan: Scan) -> Index:
    score, instrument = scan.score, scan.rules.instrument
    return Index(
        supported=as_number(score.index),
        band=score.band,
        printed=score.printed,
        domains=tuple(
            GroupIndex(g.id, g.name, float(g.weight), as_number(score.domains[g.id])) for g in instrument.domains
        ),
        aspects=tuple(
            GroupIndex(g.id, g.name, float(g.weight), as_number(score.aspects[g.id])) for g in instrument.aspects
        ),
        not_visible_weight=float(score.not_visible_weight),
        claimed=_number(scan.records.claimed_index),
        official=_number(scan.records.official_index),
        previous_official=_number(scan.records.previous_official),
        previous_year=scan.records.previous_year,
    )


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _next_step(step: Step, requirements: Mapping[str, Requirement], scan: Scan) -> NextStep:
    first = requirements[step.requirements[0]]
    more = len(step.requirements) - 1
    action = first.action if not more else f"{first.action.rstrip('.')}; beserta {more} dokumen lain."
    return NextStep(
        requirements=step.requirements,
        points=float(step.gain),
        owner=owner_name(first.owners[0], scan),
        action=action,
        deadline=due(scan),
        indicator=step.indicator,
        to_level=step.to_level,
    )


def owner_name(identifier: str, scan: Scan) -> str:
    """What the unit with this id is called."""
    return next(owner.name for owner in scan.rules.instrument.owners if owner.id == identifier)


def _leader_actions(scan: Scan, steps: Sequence[NextStep]) -> tuple[LeaderAction, ...]:
    """What only the leadership can do, the most valuable first: papers that wait for a signature, and orders.

    Signatures keep places of their own, since nothing else is as quick.
    """
    signing = [_enact(enactment, scan) for enactment in scan.enactments]
    signed = {identifier for action in signing for identifier in action.requirements}
    open_steps = [step for step in steps if not signed & set(step.requirements)]
    own = [step for step in open_steps if _is_enacted(step.requirements[0], scan)]
    signing = (signing + [_order(LeaderWork.ENACT, step) for step in own])[:_SIGNATURES]
    kept = {identifier for action in signing for identifier in action.requirements}
    orders = [_order(LeaderWork.ORDER, step) for step in open_steps if not kept & set(step.requirements)]
    chosen = (signing + orders)[:_LEADER_ACTIONS]
    return tuple(sorted(chosen, key=lambda action: (-action.points, action.document is None)))


def _order(what: LeaderWork, step: NextStep) -> LeaderAction:
    return LeaderAction(f"{_ASKED[what]}: {step.action}", None, step.requirements, step.owner, step.points, what)


def _is_enacted(identifier: str, scan: Scan) -> bool:
    """Whether the paper asked for is one that the head of the region enacts."""
    natures = {rule.kind: rule.nature for rule in scan.rules.kinds}
    kind = next(f.requirement.kinds[0] for one in scan.findings for f in one.findings if f.requirement.id == identifier)
    return natures.get(kind) in {Nature.REGULATION, Nature.DECREE}


def _enact(enactment: Enactment, scan: Scan) -> LeaderAction:
    document = enactment.document
    title = document.facts.title
    about = f" tentang {calm(title, _acronyms(scan))}" if title else ""
    owners = {f.requirement.id: f.requirement.owners[0] for one in scan.findings for f in one.findings}
    return LeaderAction(
        action=f"Tetapkan rancangan {called(document.examined)}{about}.",
        document=document.reading.file.path,
        requirements=enactment.requirements,
        owner=owner_name(owners[enactment.requirements[0]], scan),
        points=float(enactment.gain),
        what=LeaderWork.SIGN,
        root=document.reading.file.root,
    )


def _unlock(enactment: Enactment) -> Unlock:
    file = enactment.document.reading.file
    return Unlock(file.path, enactment.requirements, float(enactment.gain), file.root)


def _acronyms(scan: Scan) -> frozenset[str]:
    """Words that the instrument's texts write in capitals."""
    texts = " ".join(indicator.indicator.name for indicator in scan.findings)
    return frozenset(re.findall(r"\b[A-Z]{2,}\b", texts))


def calm(title: str, acronyms: frozenset[str]) -> str:
    """A title in capitals as a person would write it in a sentence; acronyms stay."""
    if not title.isupper():
        return title
    words = []
    for position, word in enumerate(title.split()):
        if word in acronyms:
            words.append(word)
        elif position and word.lower() in _SMALL_WORDS:
            words.append(word.lower())
        else:
            words.append(word.capitalize())
    return " ".join(words)


def opd(scan: Scan) -> tuple[Opd, ...]:
    """The units that own requirements, those whose papers are worth most first."""
    steps = {step.indicator: step for step in scan.score.steps}
    rows = []
    for owner in scan.rules.instrument.owners:
        owned = [
            (finding, steps.get(one.indicator.number))
            for one in scan.findings
            for finding in one.findings
            if finding.requirement.owners[0] == owner.id
            and finding.requirement.necessity in BINDING
            and finding.verdict is not Verdict.NOT_APPLICABLE
        ]
        if not owned:
            continue
        unmet = [
            (finding.requirement.id, step.gain if step and finding.requirement.id in step.requirements else 0)
            for finding, step in owned
            if finding.verdict is not Verdict.MET
        ]
        first = {step.requirements[0]: step.gain for step in steps.values()}
        rows.append(
            Opd(
                id=owner.id,
                name=owner.name,
                met=len(owned) - len(unmet),
                required=len(owned),
                points=float(sum(first.get(identifier, 0) for identifier, _ in unmet)),
                actions=tuple(identifier for identifier, _ in sorted(unmet, key=lambda item: -item[1])),
                note=owner.note,
            )
        )
    return tuple(sorted(rows, key=lambda row: (-row.points, row.name)))
