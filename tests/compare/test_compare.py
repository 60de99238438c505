"""What changed between two results: five lists, and a cause for everything that was lost."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.reports import factory

from spbe_docs.compare.compare import compare
from spbe_docs.compare.snapshot import Paper, Snapshot, Stand, snapshot
from spbe_docs.model.changes import Change, Changes
from spbe_docs.model.codes import Cause, InstitutionSource, Verdict
from spbe_docs.model.documents import DocumentStatus

PERBUP = "Kebijakan/Perbup SPBE.pdf"
REVIEW = "Reviu/Notulen reviu.pdf"
MET, MISSING = Verdict.MET, Verdict.MISSING


def paper(path: str = PERBUP, content: str | None = "a", **changes: Any) -> Paper:
    made = Paper("r1", path, content, True, DocumentStatus.ENACTED, None, None, ("01-L2-1",))  # noqa: FBT003
    return replace(made, **changes)


def stand(
    verdict: Verdict = MET, evidence: Sequence[str] = (PERBUP,), considered: Sequence[str] = (), **changes: Any
) -> Stand:
    own, others = (tuple(("r1", path) for path in paths) for paths in (evidence, considered))
    return replace(Stand(verdict, own, others, "", 1, 2), **changes)


def result(papers: Sequence[Paper], stands: Stand | Mapping[str, Stand], **changes: Any) -> Snapshot:
    made = Snapshot(
        as_of=date(2024, 10, 22),
        institution="Kabupaten Maju Jaya",
        instrument="satu",
        instrument_title="Evaluasi Satu",
        yardstick=("aturan 1",),
        sources={"r1": True},
        names={"r1": "bukti"},
        closed=(),
        papers=papers,
        stands={"01-L2-1": stands} if isinstance(stands, Stand) else stands,
    )
    return replace(made, **changes)


BEFORE = result([paper()], stand())
MISSED = stand(MISSING, ())


def only(changes: Changes, name: str) -> Change:
    """The one change there is, which is in the list of that *name*."""
    lists = ("newly_met", "lost", "worse", "better", "by_rules_or_source")
    assert {one: len(getattr(changes, one)) for one in lists if getattr(changes, one)} == {name: 1}
    change: Change = getattr(changes, name)[0]
    return change


class TestWhatIsLost:
    @pytest.mark.parametrize(
        ("papers", "cause"),
        [
            ([], Cause.DELETED),
            ([paper(content="b")], Cause.EDITED),
            ([paper(is_read=False)], Cause.UNREADABLE),
            ([paper(content="rusak", is_read=False)], Cause.UNREADABLE),
            ([paper("Arsip/Perbup SPBE.pdf", is_read=False)], Cause.UNREADABLE),
        ],
    )
    def test_it_has_the_cause_that_lies_in_its_evidence(self, papers: list[Paper], cause: Cause) -> None:
        lost = only(compare(BEFORE, result(papers, MISSED)), "lost")

        assert (lost.before, lost.after, lost.cause, lost.document) == (MET, MISSING, cause, PERBUP)

    def test_a_member_of_an_archive_that_no_longer_opens_is_not_deleted(self) -> None:
        archive = paper("Kiriman.zip", "z", used_by=())
        inside = paper("Kiriman.zip!/Perbup.pdf", container="Kiriman.zip")
        before = result([archive, inside], stand(evidence=[inside.path]))

        lost = only(compare(before, result([replace(archive, sha256="y", is_read=False)], MISSED)), "lost")

        assert (lost.cause, lost.document) == (Cause.UNREADABLE, inside.path)

    def test_a_file_that_nobody_could_read_and_that_may_hold_it_is_named(self) -> None:
        shut = paper("Kebijakan/scan.pdf", "s", is_read=False, used_by=())
        now = result([shut], stand(Verdict.UNREADABLE, (), [shut.path]))

        lost = only(compare(result([paper(), shut], stand()), now), "lost")

        assert (lost.cause, lost.document, lost.unread, lost.unread_root) == (Cause.DELETED, PERBUP, shut.path, "r1")

    def test_it_has_expired_when_only_time_has_passed(self) -> None:
        after = result([paper(status=DocumentStatus.EXPIRED)], stand(Verdict.EXPIRED, ()), as_of=date(2025, 1, 1))

        lost = only(compare(BEFORE, after), "lost")

        assert (lost.cause, lost.document) == (Cause.EXPIRED, PERBUP)

    def test_it_is_by_a_new_paper_that_revokes_the_evidence(self) -> None:
        newer = paper("Kebijakan/Perbup baru.pdf", "b", used_by=())
        revoked = paper(status=DocumentStatus.REVOKED, revoked_by=newer.place)

        lost = only(compare(BEFORE, result([revoked, newer], stand(Verdict.EXPIRED, ()))), "lost")

        assert (lost.cause, lost.document) == (Cause.NEW, newer.path)

    def test_what_builds_on_what_was_lost_has_the_same_cause(self) -> None:
        before = result([paper()], {"01-L2-1": stand(), "01-L3-1": stand(evidence=[REVIEW], level=3)})
        after = result([], {"01-L2-1": MISSED, "01-L3-1": stand(Verdict.BLOCKED, [REVIEW], level=3)})

        lost = {one.requirement: one for one in compare(before, after).lost}

        assert lost["01-L3-1"].after is Verdict.BLOCKED
        assert {(one.cause, one.document) for one in lost.values()} == {(Cause.DELETED, PERBUP)}

    def test_a_draft_that_counts_again_because_the_enacted_paper_is_gone_has_that_cause(self) -> None:
        overtaken = stand(Verdict.NOT_APPLICABLE, (), level=1)
        before = result([paper()], {"01-L1-1": overtaken, "01-L2-1": stand()})
        missed = replace(MISSED, level=1)
        after = result([], {"01-L1-1": missed, "01-L2-1": MISSED}, as_of=date(2024, 10, 23))

        (worse,) = compare(before, after).worse

        assert (worse.requirement, worse.cause, worse.document) == ("01-L1-1", Cause.DELETED, PERBUP)

    def test_it_is_by_another_version_that_came(self) -> None:
        other = paper("Arsip/Perbup lain.docx", "b", used_by=(), family="f1")
        after = result([paper(family="f1"), other], stand(Verdict.REVIEW), as_of=date(2024, 10, 23))

        lost = only(compare(BEFORE, after), "lost")

        assert (lost.cause, lost.document) == (Cause.NEW, other.path)

    def test_it_is_by_a_move_after_which_another_version_leads(self) -> None:
        other = paper("Kebijakan/Salinan.docx", "b", used_by=(), family="f1")
        before = result([paper(family="f2"), replace(other, family="f2")], stand())
        moved = paper("Pindah/Perbup.pdf", family="f1")
        after = result([other, moved], stand(Verdict.REVIEW, [moved.path]), as_of=date(2024, 10, 23))

        lost = only(compare(before, after), "lost")

        assert (lost.cause, lost.document, lost.to) == (Cause.MOVED, PERBUP, moved.path)

    def test_what_moved_can_expire_and_be_revoked_all_the_same(self) -> None:
        moved, newer = paper("Arsip/Perbup.pdf", used_by=()), paper("Perbup baru.pdf", "b", used_by=())
        missed = stand(Verdict.REVIEW, (), considered=())
        next_day = date(2024, 10, 23)
        over = result([replace(moved, status=DocumentStatus.EXPIRED)], missed, as_of=next_day, yardstick=("lain",))
        revoked = replace(moved, status=DocumentStatus.REVOKED, revoked_by=newer.place)

        expired = only(compare(BEFORE, over), "lost")
        replaced = only(compare(BEFORE, result([revoked, newer], missed, yardstick=("lain",))), "lost")

        assert (expired.cause, expired.document) == (Cause.EXPIRED, PERBUP)
        assert (replaced.cause, replaced.document) == (Cause.NEW, newer.path)

    def test_a_part_of_the_evidence_is_enough(self) -> None:
        before = result([paper(), paper(REVIEW, "r")], stand(evidence=[PERBUP, REVIEW]))
        after = result([paper()], stand(Verdict.PARTIAL, [PERBUP]))

        assert only(compare(before, after), "lost").document == REVIEW

    def test_what_lay_beside_the_evidence_is_found_last(self) -> None:
        present = paper("Kebijakan/Daftar hadir.pdf", "h", used_by=())
        before = result([paper(), present], stand())

        lost = only(compare(before, result([paper()], stand(Verdict.REVIEW, ()))), "lost")

        assert (lost.cause, lost.document) == (Cause.DELETED, present.path)


class TestWhatIsNoLoss:
    def test_a_move_is_recognised_by_content(self) -> None:
        moved = paper("Arsip/Perbup.pdf")

        changes = compare(BEFORE, result([moved], stand(evidence=[moved.path])))

        assert not changes.lost
        assert [(one.cause, one.document, one.to) for one in changes.documents] == [
            (Cause.MOVED, PERBUP, "Arsip/Perbup.pdf")
        ]

    def test_a_file_whose_copy_is_still_there_is_not_gone(self) -> None:
        copy = paper("Arsip/salinan.pdf", used_by=())
        before = result([paper(), copy], stand())

        (changed,) = compare(before, result([copy], stand(evidence=[copy.path]))).documents

        assert (changed.cause, changed.to) == (Cause.MOVED, copy.path)

    def test_another_file_in_the_place_of_one_that_moved(self) -> None:
        moved, other = paper("Arsip/lama.pdf"), paper(content="b")

        changes = compare(BEFORE, result([other, moved], stand()))

        assert [(one.cause, one.to) for one in changes.documents] == [(Cause.MOVED, moved.path)]

    @pytest.mark.parametrize(
        "trouble",
        [
            {"sources": {"r1": False}},
            {"closed": (("r1", "Kebijakan"),)},
            {"sources": {}, "names": {}},
        ],
    )
    def test_a_source_that_could_not_be_looked_into(self, trouble: dict[str, Any]) -> None:
        change = only(compare(BEFORE, result([], MISSED, **trouble)), "by_rules_or_source")

        assert change.cause is Cause.SOURCE_DOWN

    def test_a_source_that_is_back(self) -> None:
        down = result([], stand(Verdict.SOURCE_DOWN, ()), sources={"r1": False})

        change = only(compare(down, BEFORE), "by_rules_or_source")

        assert (change.before, change.cause) == (Verdict.SOURCE_DOWN, Cause.SOURCE_DOWN)

    def test_other_rules_over_the_same_document(self) -> None:
        after = result([paper()], stand(Verdict.PARTIAL), yardstick=("aturan 2",))

        assert only(compare(BEFORE, after), "by_rules_or_source").cause is Cause.RULE

    def test_other_rules_do_not_hide_that_the_document_is_gone(self) -> None:
        assert only(compare(BEFORE, result([], MISSED, yardstick=("aturan 2",))), "lost").cause is Cause.DELETED

    def test_what_better_papers_have_overtaken(self) -> None:
        changes = compare(BEFORE, result([paper()], stand(Verdict.NOT_APPLICABLE, ())))

        assert changes == Changes(BEFORE.as_of, until=BEFORE.as_of)


class TestWhatIsWon:
    @pytest.mark.parametrize(
        ("earlier", "cause"),
        [
            ([], Cause.NEW),
            ([paper(content="konsep")], Cause.EDITED),
            ([paper(is_read=False)], Cause.UNREADABLE),
            ([paper(content=None, is_read=False)], Cause.UNREADABLE),  # it was being saved
        ],
    )
    def test_it_is_newly_met_by_what_became_of_its_evidence(self, earlier: list[Paper], cause: Cause) -> None:
        won = only(compare(result(earlier, MISSED), BEFORE), "newly_met")

        assert (won.cause, won.document) == (cause, PERBUP)

    def test_a_person_accepted_it(self) -> None:
        before = result([paper()], stand(Verdict.REVIEW, ()))

        assert only(compare(before, result([paper()], stand(word="diterima"))), "newly_met").cause is Cause.DECISION

    @pytest.mark.parametrize("gone", [[], [paper("Arsip/Perbup lain.pdf", "c", used_by=(), family=None)]])
    def test_another_version_that_went_or_is_now_another_paper_left_no_doubt(self, gone: list[Paper]) -> None:
        other = paper("Arsip/Perbup lain.pdf", "b", used_by=(), family="f1")
        before = result([paper(family="f1"), other], stand(Verdict.REVIEW))
        after = result([paper(), *gone], stand(), as_of=date(2024, 10, 23))

        won = only(compare(before, after), "newly_met")

        assert (won.cause, won.document) == (Cause.EDITED if gone else Cause.DELETED, other.path)


class TestWhatIsBetterOrWorse:
    @pytest.mark.parametrize("verdict", [Verdict.UNREADABLE, Verdict.LOOKALIKE])
    def test_a_paper_that_does_not_do_where_nothing_was_is_no_news(self, verdict: Verdict) -> None:
        unread = result([paper(is_read=False, used_by=())], stand(verdict, (), considered=(PERBUP,)))

        for changes in (compare(result([], MISSED), unread), compare(unread, result([], MISSED))):
            assert (changes.better, changes.worse) == ((), ())

    def test_a_draft_where_nothing_was(self) -> None:
        draft = stand(Verdict.DRAFT, (), considered=(PERBUP,))

        better = only(compare(result([], MISSED), result([paper()], draft)), "better")

        assert (better.cause, better.document) == (Cause.NEW, PERBUP)

    def test_an_old_paper_that_was_put_in_has_not_just_expired(self) -> None:
        expired = stand(Verdict.EXPIRED, (), considered=(PERBUP,))
        after = result([paper(status=DocumentStatus.EXPIRED, used_by=())], expired, as_of=date(2024, 10, 23))

        better = only(compare(result([], MISSED), after), "better")

        assert (better.cause, better.document) == (Cause.NEW, PERBUP)

    @pytest.mark.parametrize("status", [DocumentStatus.EXPIRED, DocumentStatus.UNKNOWN])
    def test_an_old_paper_that_is_all_there_is_left_has_not_just_expired(self, status: DocumentStatus) -> None:
        old = paper("Arsip/Lama.pdf", "b", status=status, used_by=())
        doubtful = stand(Verdict.REVIEW, (), considered=(PERBUP, old.path))
        left = stand(Verdict.EXPIRED, (), considered=(old.path,))

        worse = only(compare(result([paper(), old], doubtful), result([old], left, as_of=date(2024, 10, 23))), "worse")

        assert (worse.cause, worse.document) == (Cause.DELETED, PERBUP)

    @pytest.mark.parametrize("path", [REVIEW, "Pindah/Notulen.pdf"])
    def test_a_review_that_has_grown_too_old_has_expired_whatever_else_changed(self, path: str) -> None:
        review, other = paper(REVIEW, "r", status=DocumentStatus.UNKNOWN), paper("Lain.pdf", "x", used_by=())
        before = result([review, other], stand(evidence=[REVIEW], considered=(other.path,)))
        after = result(
            [replace(review, path=path), replace(other, sha256="y")],
            stand(Verdict.EXPIRED, (), considered=(path, other.path)),
            as_of=date(2024, 10, 23),
        )

        assert only(compare(before, after), "lost").cause is Cause.EXPIRED

    def test_a_draft_that_is_gone(self) -> None:
        draft = stand(Verdict.DRAFT, (), considered=(PERBUP,))

        assert only(compare(result([paper()], draft), result([], MISSED)), "worse").cause is Cause.DELETED

    def test_a_waiver_that_is_over(self) -> None:
        before = result([], stand(Verdict.WAIVED, (), word="surat 1"))
        after = result([], MISSED, as_of=date(2025, 1, 1))

        assert only(compare(before, after), "worse").cause is Cause.EXPIRED


class TestAnInstitutionThatIsRecognised:
    """Which documents there are decides whose they are taken for; nobody changed a rule then."""

    def test_what_it_depends_on_is_the_cause(self) -> None:
        other = paper("Arsip/Perbup lain.pdf", "x", used_by=())
        after = result([paper()], stand(Verdict.REVIEW), institution=None, as_of=date(2024, 10, 23))

        lost = only(compare(result([paper(), other], stand()), after), "lost")

        assert (lost.cause, lost.document) == (Cause.DELETED, other.path)

    def test_it_is_no_part_of_the_yardstick_but_what_was_told_is(self) -> None:
        report = factory.report()

        def yardstick(how: InstitutionSource, name: str | None) -> tuple[str, ...]:
            institution = replace(report.institution, how=how, name=name)
            return snapshot(replace(report, institution=institution)).yardstick

        told, recognised = yardstick(InstitutionSource.SETTINGS, "Kabupaten A"), InstitutionSource.RECOGNISED
        assert yardstick(recognised, "Kabupaten A") == yardstick(InstitutionSource.UNCLEAR, None) != told
        assert yardstick(InstitutionSource.SETTINGS, "Kabupaten B") != told


class TestWhichAreCompared:
    def test_nothing_changed(self) -> None:
        assert compare(BEFORE, BEFORE) == Changes(BEFORE.as_of, until=BEFORE.as_of)

    @pytest.mark.parametrize("other", [{"instrument": "dua"}, {"institution": "Kabupaten Lain"}])
    def test_what_has_another_measure_is_not(self, other: dict[str, str]) -> None:
        changes = compare(BEFORE, result([], MISSED, **other))

        assert changes.not_comparable
        assert not changes.lost

    def test_a_folder_that_was_renamed_is_the_same_source(self) -> None:
        after = result([], MISSED, names={"r1": "bukti 2024"})

        assert only(compare(BEFORE, after), "lost").cause is Cause.DELETED

    def test_sources_in_another_order_are_the_same(self) -> None:
        other = paper("lain.pdf", "x", root="r2", used_by=())
        before = result([paper(), other], stand(), sources={"r1": True, "r2": True}, names={"r1": "a", "r2": "b"})
        after = result(
            [replace(other, root="r1"), paper(root="r2")],
            stand(),
            sources={"r1": True, "r2": True},
            names={"r1": "b", "r2": "a"},
        )

        assert compare(before, after) == Changes(BEFORE.as_of, until=BEFORE.as_of)
