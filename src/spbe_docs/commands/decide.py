"""A person's word on papers: accepted or refused, waived, the level claimed; kept in the decisions file."""

from dataclasses import dataclass
from datetime import date

from spbe_docs.commands.asked import say
from spbe_docs.commands.decisions import Desk
from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.phrasing import capitalised
from spbe_docs.settings.decisions import Entry, wrong_span


@dataclass(frozen=True, slots=True)
class Word:
    """Who says it, why, and when."""

    office: str
    reason: str
    day: date


def decide(desk: Desk, requirement: str, document: str, *, accepts: bool, word: Word) -> ExitCode:
    """Accepts or refuses one document for one requirement."""
    asked, paper = desk.requirement(requirement), desk.document(document)
    if paper.sha256 is None:
        raise UsageError(f"Berkas {paper.path} belum terbaca. Perbaiki dahulu berkasnya: keputusan diikat pada isinya.")
    for one in desk.decisions.decisions:
        if (one.requirement, one.sha256) == (asked.id, paper.sha256) and one.accepts is not accepts:
            raise UsageError(
                f"{desk.file}, baris {one.line}: keputusan yang berlawanan untuk berkas dan persyaratan ini sudah ada "
                f"(oleh {one.office}). Hapus dahulu keputusan itu."
            )
    if any(
        (one.requirement, one.sha256, one.accepts) == (asked.id, paper.sha256, accepts)
        for one in desk.decisions.decisions
    ):
        say(f"Keputusan yang sama atas {desk.called(paper)} untuk {asked.id} sudah tercatat.")
        return ExitCode.DONE
    entry: Entry = {
        "requirement": asked.id,
        "document": paper.path,
        "sha256": paper.sha256,
        "accepts": accepts,
        "office": word.office,
        "reason": word.reason,
        "date": word.day,
    }
    desk.add("decision", [entry])
    what = "diterima" if accepts else "ditolak"
    say(
        f"{desk.called(paper)} dicatat {what} untuk {asked.id} ({asked.title}). Keputusan gugur bila berkasnya berubah."
    )
    return ExitCode.DONE


def claim(desk: Desk, indicator: str, level: int, *, word: Word) -> ExitCode:
    """Records the level that the institution claims for an indicator this year."""
    number = desk.indicator(indicator).number
    report = desk.report
    highest = max((one.level for every in report.indicators for one in every.levels), default=level)
    if level > highest:
        raise UsageError(f"Tingkat {level} tidak ada dalam {report.instrument.id}. Yang tertinggi: {highest}.")
    entry: Entry = {
        "instrument": report.instrument.id,
        "year": report.as_of.year,
        "indicator": number,
        "level": level,
        "office": word.office,
        "date": word.day,
    }
    desk.add("claim", [entry])
    say(f"Tingkat {level} dicatat sebagai penilaian mandiri indikator {number} tahun {report.as_of.year}.")
    return ExitCode.DONE


def waive(desk: Desk, requirement: str, letter: str, *, until: date, word: Word) -> ExitCode:
    """Records a leave not to hand in what one requirement asks, from the day of the *word* to *until*."""
    asked = desk.requirement(requirement)
    if problem := wrong_span(word.day, until):
        raise UsageError(capitalised(problem))
    entry: Entry = {
        "requirement": asked.id,
        "approver": word.office,
        "letter": letter,
        "reason": word.reason,
        "start": word.day,
        "end": until,
    }
    desk.add("waiver", [entry])
    say(f"{asked.id} dikecualikan sampai dengan {until:%d-%m-%Y}. Persyaratan itu tidak dihitung terpenuhi.")
    return ExitCode.DONE
