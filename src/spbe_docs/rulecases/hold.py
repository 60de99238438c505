"""Rules held against their cases."""

from collections.abc import Iterable, Iterator

from spbe_docs.identify.kinds import identify
from spbe_docs.match.kind_lookalikes import KindLookalikes
from spbe_docs.model.cases import Case, CaseBook, Expected, Sample
from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import Kind, Page, TextSource
from spbe_docs.model.rules import KindRule, Requirement, RulePack
from spbe_docs.read.clean import clean
from spbe_docs.rulecases import wordings
from spbe_docs.rulecases.bench import Bench, Judged
from spbe_docs.rulecases.tally import Answer, Outcome, Tally, can_be_met, lacking

YES = frozenset({Verdict.MET, Verdict.BLOCKED})


def hold(rules: RulePack, book: CaseBook, only: frozenset[int]) -> Tally:
    """The answers of the cases of the indicators *only*, and what these indicators still need."""
    answers: list[Answer] = []
    refusals: set[str] = set()
    for number in sorted(only):
        cases = [case for case in book.cases if case.indicator == number]
        bench = bench_for(rules, book, cases)
        for case in cases:
            judged = bench.judge(case.papers, case.as_of)
            refusals |= judged.refusals
            answers += answers_to(case, judged)
    if len(only) == len(rules.instrument.indicators):
        answers += wordings.hold(rules, book)
    missing = lacking(rules, book, answers, frozenset(refusals), only)
    return Tally(tuple(answers), missing)


def bench_for(rules: RulePack, book: CaseBook, cases: Iterable[Case]) -> Bench:
    """The rules of the indicators that *cases* speak of."""
    asked = {expected.requirement for case in cases for expected in case.expected}
    numbers = {
        indicator.number
        for indicator in rules.instrument.indicators
        if any(one.id in asked for one in indicator.requirements)
    }
    return Bench(rules, numbers | {case.indicator for case in cases}, book.institution)


def hold_kinds(rules: tuple[KindRule, ...], samples: Iterable[tuple[Kind, Sample]]) -> Tally:
    """The answers of the examples and near misses of the kinds and of their look-alikes, and which have none."""
    told = tuple(samples)
    lookalikes = KindLookalikes(rules)
    recognised = tuple(_recognised(rules, kind, sample) for kind, sample in told if not sample.lookalike)
    having = {one.kind for one in rules if one.lookalikes}
    refused = tuple(_refused(lookalikes, kind, sample) for kind, sample in told if sample.is_one and kind in having)
    seen = {answer.rule for answer in recognised}
    shown = {(kind, sample.lookalike) for kind, sample in told}
    absent = [f"Jenis {one.kind}: belum ada contoh." for one in rules if one.kind.value not in seen]
    absent += [
        f"Jenis {one.kind}: belum ada contoh bagi dokumen yang mirip: {lookalike.reason}"
        for one in rules
        for lookalike in one.lookalikes
        if (one.kind, lookalike.reason) not in shown
    ]
    return Tally((*recognised, *refused), tuple(absent))


def _refused(lookalikes: KindLookalikes, kind: Kind, sample: Sample) -> Answer:
    """Whether the look-alikes of the kind refuse what they must, for the right reason, and nothing else."""
    why = lookalikes.reason(kind, clean([Page(1, sample.text, TextSource.DIGITAL)])) or ""
    rule = f"{kind.value} yang mirip"
    if why == sample.lookalike:
        return Answer(rule, Outcome.RIGHT_NO if why else Outcome.RIGHT_YES, sample.place, "")
    if not sample.lookalike:
        return Answer(rule, Outcome.WRONG_NO, sample.place, f"ditolak: {why}")
    outcome = Outcome.WRONG_REASON if why else Outcome.WRONG_YES
    return Answer(rule, outcome, sample.place, f"{why or 'tidak ditolak'}; seharusnya: {sample.lookalike}")


def _recognised(rules: tuple[KindRule, ...], kind: Kind, sample: Sample) -> Answer:
    found = identify(clean([Page(1, sample.text, TextSource.DIGITAL)]), rules).kind
    if (found is kind) == sample.is_one:
        return Answer(kind.value, Outcome.RIGHT_YES if sample.is_one else Outcome.RIGHT_NO, sample.place, "")
    if sample.is_one:
        return Answer(kind.value, Outcome.WRONG_NO, sample.place, f"dikenali sebagai {found}, seharusnya {kind}")
    return Answer(kind.value, Outcome.WRONG_YES, sample.place, f"dikenali sebagai {kind}, padahal: {sample.because}")


def answers_to(case: Case, judged: Judged) -> Iterator[Answer]:
    """What came of each statement of *case*."""
    for expected in case.expected:
        yield _of_requirement(case, expected, judged)
    if case.expected:
        yield from _unforeseen(case, judged)
    if case.level is not None:
        yield _of_level(case, case.level, judged.indicators[case.indicator].supported_level)
    for paper, kind in zip(case.papers, judged.kinds, strict=True):
        if paper.kind is not None and kind is not paper.kind:
            why = f"\"{case.name}\": naskah '{paper.name}' dikenali sebagai {kind}, seharusnya {paper.kind}"
            yield Answer(f"jenis {paper.kind}", Outcome.WRONG_NO, case.place, why)


def is_yes(requirement: Requirement, verdict: Verdict) -> bool:
    """Whether the verdict is the best that papers can bring the requirement."""
    if requirement.external is not None:
        return verdict is Verdict.EXTERNAL
    return verdict in YES or (verdict is Verdict.REVIEW and not can_be_met(requirement))


def expects_yes(requirement: Requirement, expected: Expected) -> bool:
    """Whether the case says that the requirement is met as far as papers can."""
    return all(is_yes(requirement, verdict) for verdict in expected.verdicts)


def _of_requirement(case: Case, expected: Expected, judged: Judged) -> Answer:
    finding = judged.finding(expected.requirement)
    wanted = expects_yes(finding.requirement, expected)
    if finding.verdict in expected.verdicts:
        outcome = Outcome.RIGHT_YES if wanted else Outcome.RIGHT_NO
        return Answer(expected.requirement, outcome, case.place, "")
    if wanted:
        outcome = Outcome.WRONG_NO
    else:
        outcome = Outcome.WRONG_YES if is_yes(finding.requirement, finding.verdict) else Outcome.WRONG_REASON
    asked = " atau ".join(sorted(expected.verdicts)) if len(expected.verdicts) <= len(YES) else "tidak terpenuhi"
    why = f'"{case.name}": {expected.requirement} {finding.verdict}, seharusnya {asked}. {finding.reason}'
    return Answer(expected.requirement, outcome, case.place, why)


def _unforeseen(case: Case, judged: Judged) -> Iterator[Answer]:
    """Requirements that are met though the case does not say so; those of drafts do not matter above their level."""
    named = {expected.requirement for expected in case.expected}
    for finding in judged.indicators[case.indicator].findings:
        asked = finding.requirement
        if asked.id not in named and asked.to_level is None and finding.verdict in YES:
            why = f'"{case.name}": {asked.id} terpenuhi, padahal tidak disebut. {finding.reason}'
            yield Answer(asked.id, Outcome.WRONG_YES, case.place, why)


def _of_level(case: Case, wanted: int, level: int | None) -> Answer:
    rule = f"{case.indicator:02d}"
    if level == wanted:
        return Answer(rule, Outcome.RIGHT_YES if wanted else Outcome.RIGHT_NO, case.place, "")
    outcome = Outcome.WRONG_YES if level is not None and level > wanted else Outcome.WRONG_NO
    said = "tingkatnya terbuka" if level is None else f"tingkat {level}"
    return Answer(rule, outcome, case.place, f'"{case.name}": {said}, seharusnya {wanted}')
