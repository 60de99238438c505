"""The straight line, from files to everything a report shows. Knows no command line, clock or disk layout."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from spbe_docs.assess.assessment import assess
from spbe_docs.assess.institution import institution
from spbe_docs.assess.unread import by_subject, closed_folders, possibles
from spbe_docs.assess.weigh import Scales
from spbe_docs.model.documents import Reason, SourceFile, Trouble, Unreadable
from spbe_docs.model.findings import Examined, Lost
from spbe_docs.model.rules import RulePack
from spbe_docs.relate import Reading, relate
from spbe_docs.reports.scan import Scan, ScannedRoot
from spbe_docs.score import score
from spbe_docs.unlock import enactments
from spbe_docs.wire import Answer, Job, dump_job, load_answer

Map = Callable[[Iterable[bytes]], Iterator[tuple[int, bytes | Lost]]]
"""Does jobs somewhere: each answer with the position of its job, in the order of completion."""

Progress = Callable[[str, int, int], None]
"""Told the stage, how much is done and how much there is."""

FINGERPRINTING = "fingerprint"
READING = "read"


@dataclass(frozen=True, slots=True)
class Question:
    """What a scan is asked."""

    as_of: date
    made_at: datetime
    institution_given: str | None
    institution_configured: str | None
    institution_code: str | None
    target: Decimal | None
    rules: RulePack
    fallback_reason: str | None
    version: str
    pdf_engine: str
    ocr_engine: str


def scan(question: Question, roots: Sequence[ScannedRoot], run: Map, progress: Progress) -> Scan:
    """Reads every file below *roots*, judges them together, and says what they prove."""
    files = [file for root in roots for file in root.listing.files]
    readings = _read(files, run, progress)
    related = relate(readings, question.rules.kinds, question.as_of)
    owner = institution(
        question.institution_given,
        question.institution_configured,
        (one.facts for one in related if one.duplicate_of is None),
    )
    scales = Scales(owner, {rule.kind: rule for rule in question.rules.kinds}, question.as_of)
    unread = (
        *by_subject(possibles(readings, related, scales.kinds), question.rules.instrument),
        *closed_folders(root.listing for root in roots),
    )
    instrument = question.rules.instrument
    findings = assess(instrument, related, unread, scales)
    return Scan(
        version=question.version,
        pdf_engine=question.pdf_engine,
        ocr_engine=question.ocr_engine,
        made_at=question.made_at,
        as_of=question.as_of,
        owner=owner,
        institution_code=question.institution_code,
        rules=question.rules,
        fallback_reason=question.fallback_reason,
        roots=roots,
        readings=readings,
        related=related,
        findings=findings,
        score=score(instrument, findings, question.target),
        enactments=enactments(instrument, related, unread, scales, findings),
    )


def _read(files: Sequence[SourceFile], run: Map, progress: Progress) -> tuple[Reading, ...]:
    """What became of each file. Files with the same content are read once."""
    digests: dict[int, str] = {}
    outcomes: dict[int, Examined | Unreadable] = {}
    for position, answer in _ask(files, range(len(files)), run, progress, FINGERPRINTING):
        if answer.sha256 is not None:
            digests[position] = answer.sha256
        else:
            outcomes[position] = _outcome(answer)
    first: dict[str, int] = {}
    for position in sorted(digests):
        first.setdefault(digests[position], position)
    for position, answer in _ask(files, sorted(first.values()), run, progress, READING):
        outcomes[position] = _outcome(answer)
    return tuple(
        Reading(
            f"d{position + 1}",
            file,
            digests.get(position),
            outcomes[first[digests[position]] if position in digests else position],
        )
        for position, file in enumerate(files)
    )


def _ask(
    files: Sequence[SourceFile], positions: Sequence[int], run: Map, progress: Progress, stage: str
) -> Iterator[tuple[int, Answer]]:
    """The answers for the files at *positions*, in the order of completion."""
    jobs = (dump_job(Job(files[position].location, stage == FINGERPRINTING)) for position in positions)
    progress(stage, 0, len(positions))
    for done, (number, answer) in enumerate(run(jobs), start=1):
        progress(stage, done, len(positions))
        yield positions[number], _understood(answer)


def _understood(answer: bytes | Lost) -> Answer:
    if isinstance(answer, Lost):
        return Answer(unreadable=Unreadable(answer.trouble))
    try:
        return load_answer(answer)
    except ValueError:
        message = "Pembaca berkas ini memberi jawaban yang tidak sah. Simpan ulang berkasnya, lalu pindai lagi."
        return Answer(unreadable=Unreadable(Trouble(Reason.CRASHED, message)))


def _outcome(answer: Answer) -> Examined | Unreadable:
    outcome = answer.examined or answer.unreadable
    if outcome is None:
        message = "Berkas ini tidak memberi hasil. Simpan ulang berkasnya, lalu pindai lagi."
        return Unreadable(Trouble(Reason.CRASHED, message))
    return outcome
