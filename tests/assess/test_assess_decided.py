"""What a person's word changes, and what it cannot change."""

from dataclasses import replace
from datetime import date

import pytest
from tests.builders import (
    AS_OF,
    KINDS,
    candidate,
    content,
    examined,
    finding,
    indicator,
    instrument,
    reading,
    requirement,
    scales,
    unreadable,
)

from spbe_docs.assess.assessment import assess
from spbe_docs.assess.decided import Decided, decided
from spbe_docs.assess.values import Finding
from spbe_docs.model.codes import Standing, Verdict
from spbe_docs.model.decisions import AssessorNote, Decision, Decisions, Waiver
from spbe_docs.model.documents import DocumentStatus, Kind, Period
from spbe_docs.model.findings import Examined, KindFit
from spbe_docs.model.rules import Requirement
from spbe_docs.relate.relate import relate

DAY = date(2024, 10, 1)
SHA = "a" * 64
ASKED = requirement(contents=(content("Proses Bisnis"), content("Data")))


def word(*, accepts: bool = True, sha256: str = SHA, document: str = "Perbup.pdf", of: str = "01-L2-1") -> Decision:
    return Decision(of, document, sha256, accepts, "Kepala Bidang", "Sudah dibaca seluruhnya.", DAY)


def judged(asked: Requirement, document: Examined, *words: Decision, waivers: tuple[Waiver, ...] = ()) -> Finding:
    rules = instrument(indicator(asked, builds_on={asked.level: 0} if asked.level else None))
    readings = [reading(document, "Perbup.pdf", sha256=SHA)]
    settled = decided(Decisions(words, waivers), readings, rules, AS_OF)
    weighing = replace(scales(), decided=settled)
    (found,) = assess(rules, relate(readings, KINDS, AS_OF), (), weighing)
    return finding(found, asked.id)


class TestAccepted:
    @pytest.mark.parametrize(
        "document",
        [
            examined(candidate(items=["data"])),
            examined(candidate(kind_fit=KindFit.UNSURE), kind=None),
            examined(candidate(lookalike="Ini keputusan lain.")),
            examined(status=DocumentStatus.UNKNOWN),
        ],
        ids=["partly found", "kind unsure", "taken for a look-alike", "not even a candidate"],
    )
    def test_it_settles_what_the_document_is(self, document: Examined) -> None:
        assert judged(ASKED, document).verdict is not Verdict.MET

        found = judged(ASKED, document, word())

        assert found.verdict is Verdict.MET
        assert found.reason.startswith("Diterima oleh Kepala Bidang (01-10-2024): Sudah dibaca seluruhnya.")
        assert found.decision == word()
        assert [proof.document.reading.file.path for proof in found.proofs] == ["Perbup.pdf"]

    @pytest.mark.parametrize(
        ("document", "said"),
        [
            (examined(candidate(), status=DocumentStatus.DRAFT), Verdict.DRAFT),
            (examined(candidate(), status=DocumentStatus.REVOKED), Verdict.EXPIRED),
        ],
        ids=["draft", "revoked"],
    )
    def test_it_does_not_bring_a_paper_into_force(self, document: Examined, said: Verdict) -> None:
        assert judged(ASKED, document, word()).verdict is said

    def test_it_does_not_outlive_the_period_of_a_plan(self) -> None:
        asked = requirement(kinds=(Kind.DOKUMEN_PETA_RENCANA,), current_period=True)
        plan = examined(candidate(), kind=Kind.DOKUMEN_PETA_RENCANA, period=Period(2019, 2023))

        assert judged(asked, plan, word()).verdict is Verdict.EXPIRED


class TestRejected:
    def test_it_takes_the_document_away_with_the_reason(self) -> None:
        met = examined(candidate(items=["proses-bisnis", "data"]))
        assert judged(ASKED, met).verdict is Verdict.MET

        found = judged(ASKED, met, word(accepts=False))

        assert found.verdict is Verdict.LOOKALIKE
        assert "Ditolak oleh Kepala Bidang (01-10-2024): Sudah dibaca seluruhnya." in found.lookalikes[0].reason


class TestStanding:
    def test_it_lapses_when_the_file_changes(self) -> None:
        rules = instrument(indicator(ASKED))
        changed = [reading(examined(), "Perbup.pdf", sha256="b" * 64)]

        ((_, standing),) = decided(Decisions((word(),)), changed, rules, AS_OF).decisions

        assert standing is Standing.FILE_CHANGED

    def test_it_follows_a_file_that_moved(self) -> None:
        moved = [reading(examined(), "Baru/Perbup.pdf", sha256=SHA)]

        settled = decided(Decisions((word(),)), moved, instrument(indicator(ASKED)), AS_OF)

        assert settled.on("01-L2-1", SHA) == word()

    def test_a_file_that_is_gone_or_unread_is_said(self) -> None:
        locked = replace(unreadable("SK.pdf"), sha256="c" * 64)
        words = (word(), word(sha256="c" * 64, document="SK.pdf"))

        settled = decided(Decisions(words), [locked], instrument(indicator(ASKED)), AS_OF)

        assert [standing for _, standing in settled.decisions] == [Standing.FILE_GONE, Standing.NOT_READ]
        assert settled.on("01-L2-1", "c" * 64) is None

    def test_words_that_contradict_each_other_count_for_nothing(self) -> None:
        met = examined(candidate(items=["proses-bisnis", "data"]))
        words = (word(), word(accepts=False))

        assert judged(ASKED, met, *words).decision is None
        settled = decided(Decisions(words), [reading(met, sha256=SHA)], instrument(indicator(ASKED)), AS_OF)
        assert {standing for _, standing in settled.decisions} == {Standing.CONTRADICTED}

    def test_an_unknown_requirement_is_said(self) -> None:
        settled = decided(
            Decisions((word(of="99-L1-1"),), notes=(AssessorNote("99", "?"), AssessorNote("01", "Perbaiki."))),
            [],
            instrument(indicator(ASKED)),
            AS_OF,
        )

        assert settled.decisions[0][1] is Standing.UNKNOWN_REQUIREMENT
        assert [note.target for note in settled.stray_notes] == ["99"]
        assert list(settled.notes) == ["01"]


class TestWaived:
    WAIVER = Waiver("01-L2-1", "Sekretaris Daerah", "045/1/2024", "Menunggu.", DAY, AS_OF)

    def test_it_holds_to_its_last_day_and_is_never_met(self) -> None:
        found = judged(ASKED, examined(), waivers=(self.WAIVER,))

        assert found.verdict is Verdict.WAIVED
        assert "Tidak dihitung terpenuhi." in found.reason
        assert found.waiver == self.WAIVER

    def test_it_is_over_the_day_after(self) -> None:
        over = replace(self.WAIVER, end=date(2024, 10, 21))

        assert judged(ASKED, examined(), waivers=(over,)).verdict is Verdict.MISSING

    def test_what_is_met_is_met(self) -> None:
        met = examined(candidate(items=["proses-bisnis", "data"]))

        assert judged(ASKED, met, waivers=(self.WAIVER,)).verdict is Verdict.MET


def test_nothing_is_decided_by_default() -> None:
    assert Decided().on("01-L2-1", SHA) is None
