"""The verdict on one requirement: what proves it, and what only looks as if it did."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from tests.builders import (
    AS_OF,
    KINDS,
    OURS,
    THEIRS,
    candidate,
    content,
    examined,
    finding,
    indicator,
    instrument,
    judged,
    place,
    reading,
    reference,
    requirement,
    scales,
    verdict,
)

from spbe_docs.assess.assessment import assess
from spbe_docs.assess.unread import ANYTHING, Possible
from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import DocumentStatus, Kind, Period, SkippedPattern
from spbe_docs.model.findings import Candidate, Examined, ItemHit, KindFit, Shortfall
from spbe_docs.model.rules import Confidence
from spbe_docs.relate.relate import relate

POLICY = requirement()
ALL = requirement(contents=(content("Proses Bisnis"), content("Data"), content("Aplikasi")))
SOME = requirement(contents=ALL.contents, at_least=1)
ALIKE = " arsitektur spbe "
UNREADABLE = Possible("Perbup.pdf", ALIKE, frozenset(), Verdict.UNREADABLE, "Terkunci.")
UNRECOGNISED = Possible("scan.pdf", ALIKE, frozenset(), Verdict.REVIEW, "Jenisnya tidak pasti.")
CLOSED = Possible("Rahasia", ANYTHING, frozenset(), Verdict.SOURCE_DOWN, "Folder Rahasia tidak dapat dibuka.")


def test_an_enacted_policy_of_our_own_meets_the_requirement() -> None:
    assert verdict(POLICY, examined(candidate())) is Verdict.MET


def test_a_requirement_without_evidence_is_missing() -> None:
    assert verdict(POLICY) is Verdict.MISSING


@pytest.mark.parametrize(
    "site", ["jdih.majujayakab.go.id", "majujayakab.go.id", "majaykab.go.id", "srikandi.arsip.go.id", "example.com"]
)
def test_an_address_of_our_own_or_of_no_region_is_no_objection(site: str) -> None:
    assert verdict(POLICY, examined(candidate(), site=site)) is Verdict.MET


class TestContent:
    """Decisions 4, 5 and 8."""

    def test_a_title_alone_proves_nothing_where_content_is_asked(self) -> None:
        assert verdict(SOME, examined(candidate())) is Verdict.PARTIAL

    def test_some_needs_one_item_and_all_needs_every_item(self) -> None:
        policy = examined(candidate(items=["data"]))

        assert verdict(SOME, policy) is Verdict.MET
        assert verdict(ALL, policy) is Verdict.PARTIAL
        assert verdict(ALL, examined(candidate(items=["proses-bisnis", "data", "aplikasi"]))) is Verdict.MET

    def test_an_item_that_is_only_mentioned_does_not_count(self) -> None:
        """Decision 13."""
        assert verdict(SOME, examined(candidate(mentioned_items=("data",)))) is Verdict.PARTIAL

    def test_an_item_that_does_not_bind_never_blocks_and_never_counts(self) -> None:
        """Decision 5."""
        asked = requirement(contents=(content("Data"), content("Contoh", binding=False)))

        assert verdict(asked, examined(candidate(items=["data"]))) is Verdict.MET
        assert verdict(asked, examined(candidate(items=["contoh"]))) is Verdict.PARTIAL

    def test_several_files_may_meet_a_requirement_together(self) -> None:
        """Decision 8."""
        found = judged(
            indicator(ALL, builds_on={2: 0}),
            examined(candidate(items=["proses-bisnis"])),
            examined(candidate(items=["data", "aplikasi"])),
        )

        assert finding(found).verdict is Verdict.MET
        assert {proof.document.id for proof in finding(found).proofs} == {"d1", "d2"}

    def test_only_files_on_what_is_reviewed_add_to_one_another(self) -> None:
        """An agenda "Reviu X" and the findings on Y are no review of X."""
        asked = requirement(contents=(replace(content("Objek"), in_title=True), content("Isu"), content("Saran")))
        agenda, elsewhere = examined(candidate(items=["objek"])), examined(candidate(items=["isu", "saran"]))
        minutes = examined(candidate(items=["objek", "isu"]))
        report = examined(candidate(items=["objek", "saran"]))

        assert verdict(asked, agenda, elsewhere) is Verdict.PARTIAL
        assert verdict(asked, minutes, report) is Verdict.MET

    @pytest.mark.parametrize(
        "other",
        [
            examined(candidate(items=["aplikasi"]), status=DocumentStatus.DRAFT),
            examined(candidate(items=["aplikasi"]), region=THEIRS),
            examined(candidate(items=["aplikasi"], kind_fit=KindFit.SUPPORTING)),
            examined(candidate(items=["aplikasi"], subject=None, mention=place())),
        ],
        ids=["a draft", "another region's", "a circular", "a mention"],
    )
    def test_a_paper_that_proves_nothing_itself_adds_no_item(self, other: Examined) -> None:
        assert verdict(ALL, examined(candidate(items=["proses-bisnis", "data"])), other) is not Verdict.MET

    def test_the_reason_names_what_is_lacking(self) -> None:
        found = finding(judged(indicator(ALL), examined(candidate(items=["data"]))))

        assert found.nearest is not None
        assert found.nearest.lacks == "Proses Bisnis dan Aplikasi (1 dari 3 muatan ditemukan)"

    def test_a_draft_is_not_said_to_lack_what_it_holds(self) -> None:
        draft = examined(candidate(items=["proses-bisnis", "aplikasi"]), status=DocumentStatus.DRAFT)

        found = finding(judged(indicator(ALL), examined(candidate(items=["data"])), draft))

        assert found.nearest is not None
        assert "masih rancangan" in found.nearest.lacks
        assert "belum memuat" not in found.nearest.lacks


class TestOverclaims:
    """What must never be `met`."""

    @pytest.mark.parametrize(
        ("document", "expected"),
        [
            (examined(candidate(), status=DocumentStatus.DRAFT), Verdict.DRAFT),  # decision 20
            (examined(candidate(), status=DocumentStatus.UNKNOWN), Verdict.REVIEW),  # decision 20
            (examined(candidate(), period=Period(2018, 2022)), Verdict.EXPIRED),  # decision 22
            (examined(candidate(), region=THEIRS), Verdict.LOOKALIKE),  # decision 11
            (examined(candidate(), region=None), Verdict.REVIEW),  # decision 33
            (examined(candidate(), region=None, national=True), Verdict.LOOKALIKE),  # decision 11
            (examined(candidate(lookalike="Bukan SPBE.")), Verdict.LOOKALIKE),  # decision 11
            (examined(candidate(kind_fit=KindFit.SUPPORTING), kind=Kind.SURAT_EDARAN), Verdict.LOOKALIKE),  # 12
            (examined(candidate(subject=None, mention=place())), Verdict.MISSING),  # decision 13
            (examined(candidate(kind_fit=KindFit.UNSURE), kind=None), Verdict.REVIEW),
            (examined(candidate(kind_fit=KindFit.NO), kind=Kind.NOTULEN), Verdict.MISSING),
            (examined(candidate(kind_fit=KindFit.NO), kind=Kind.PAPARAN), Verdict.LOOKALIKE),  # decision 11
            (examined(candidate(kind_fit=KindFit.NO), kind=Kind.BERITA), Verdict.LOOKALIKE),  # decision 11
            (
                examined(candidate(kind_fit=KindFit.NO), kind=Kind.PERMEN, national=True, region=None),
                Verdict.LOOKALIKE,  # decision 11
            ),
            (examined(candidate(confidence=0.4)), Verdict.REVIEW),
            (examined(candidate(subject=replace(place(), proposed=True))), Verdict.REVIEW),  # decision 20
            (examined(candidate(), foreign_issuer="PT Contoh"), Verdict.LOOKALIKE),  # decision 11
            (examined(candidate(), site="jdih.sumbermakmurkab.go.id"), Verdict.REVIEW),  # decision 11
            (examined(candidate(), promulgated_on=date(2024, 12, 1)), Verdict.REVIEW),
            (examined(candidate(), number="12", year=2026), Verdict.REVIEW),
            (examined(candidate(), signed_on=date(2024, 12, 24)), Verdict.REVIEW),
        ],
        ids=[
            "a draft",
            "signed but undated",
            "an expired plan",
            "another region's",
            "nobody's",
            "a national regulation",
            "a look-alike",
            "a circular",
            "a mention",
            "an unsure kind",
            "minutes",
            "slides",
            "news",
            "a national regulation of a kind nobody asked for",
            "a poor scan",
            "a change that nobody has accepted",
            "enacted after the day",
            "a company's",
            "of another region's site",
            "promulgated after the day",
            "numbered after the day",
        ],
    )
    def test_it_is_not_met(self, document: Examined, expected: Verdict) -> None:
        assert verdict(POLICY, document) is expected

    def test_a_revoked_policy(self) -> None:
        """Decision 21."""
        revoking = examined(number="12", revokes=(reference("9", 2019),))

        assert verdict(POLICY, examined(candidate(), number="9", year=2019), revoking) is Verdict.EXPIRED

    def test_an_amended_policy_is_in_force(self) -> None:
        """Decision 21: read together with what amends it."""
        amending = examined(number="12", amends=(reference("9", 2019),))

        assert verdict(POLICY, examined(candidate(), number="9", year=2019), amending) is Verdict.MET

    def test_a_second_copy_is_no_second_proof(self) -> None:
        twins = [reading(examined(candidate()), f"{n}.pdf", n, sha256="same") for n in (1, 2)]

        (found,) = assess(instrument(indicator(POLICY, builds_on={2: 0})), relate(twins, KINDS, AS_OF), (), scales())

        assert [proof.document.id for proof in finding(found).proofs] == ["d1"]

    def test_a_regulation_that_only_revokes(self) -> None:
        """Decision 13: "tentang Pencabutan ... tentang Arsitektur SPBE" regulates nothing."""
        revocation = examined(
            candidate(), title="PENCABUTAN PERATURAN BUPATI NOMOR 9 TAHUN 2019 TENTANG ARSITEKTUR SPBE"
        )

        assert verdict(POLICY, revocation) is Verdict.LOOKALIKE


class TestInstitution:
    """Decision 33."""

    @pytest.mark.parametrize("kind", [Kind.PERKADA, Kind.NOTULEN])
    def test_while_it_is_unclear_nothing_is_met(self, kind: Kind) -> None:
        asked = requirement(kinds=(kind,))

        assert verdict(asked, examined(candidate(), kind=kind), owner=None) is Verdict.REVIEW

    def test_a_national_document_is_met_where_one_is_asked_for_even_then(self) -> None:
        asked = requirement(kinds=(Kind.PERMEN,), national=True)
        ministry = examined(candidate(), kind=Kind.PERMEN, national=True, region=None)

        assert verdict(asked, ministry, owner=None) is Verdict.MET

    def test_a_record_need_not_name_the_institution(self) -> None:
        asked = requirement(kinds=(Kind.NOTULEN,))

        assert verdict(asked, examined(candidate(), kind=Kind.NOTULEN, region=None)) is Verdict.MET

    def test_a_record_of_another_institution_is_a_lookalike(self) -> None:
        """Decision 11."""
        asked = requirement(kinds=(Kind.NOTULEN,))

        assert verdict(asked, examined(candidate(), kind=Kind.NOTULEN, region=THEIRS)) is Verdict.LOOKALIKE

    def test_the_institution_may_be_spelt_in_any_way(self) -> None:
        assert (
            verdict(POLICY, examined(candidate(), region="KAB. MAJU JAYA"), owner=f"Pemerintah {OURS}") is Verdict.MET
        )

    def test_a_ministrys_papers_are_foreign_to_a_local_government(self) -> None:
        ministry = examined(candidate(), region=None, national=True)

        assert verdict(POLICY, ministry, owner="Kementerian Contoh") is Verdict.LOOKALIKE


class TestStatus:
    """Decisions 20, 22 and 23."""

    def test_a_draft_meets_what_asks_for_a_draft(self) -> None:
        asked = requirement("01-L1-1", statuses=(DocumentStatus.DRAFT,))
        draft = examined(candidate("01-L1-1"), status=DocumentStatus.DRAFT)

        assert verdict(asked, draft) is Verdict.MET

    def test_a_draft_proves_level_1_only(self) -> None:
        """Decision 1."""
        rules = indicator(
            requirement("01-L1-1", to_level=1, statuses=(DocumentStatus.DRAFT,)), requirement(), requirement("01-L3-1")
        )
        draft = examined(candidate("01-L1-1"), candidate("01-L2-1"), candidate("01-L3-1"), status=DocumentStatus.DRAFT)

        found = judged(rules, draft)

        assert [one.verdict for one in found.findings] == [Verdict.MET, Verdict.DRAFT, Verdict.DRAFT]
        assert found.supported_level == 1
        assert finding(found).waiting_drafts == ("d1",)

    def test_an_enacted_policy_meets_what_asks_for_its_draft(self) -> None:
        """Decision 1: it once was that draft."""
        asked = requirement("01-L1-1", statuses=(DocumentStatus.DRAFT,))

        assert verdict(asked, examined(candidate("01-L1-1"))) is Verdict.MET

    def test_an_expired_policy_does_not(self) -> None:
        asked = requirement("01-L1-1", statuses=(DocumentStatus.DRAFT,))

        assert verdict(asked, examined(candidate("01-L1-1"), period=Period(2018, 2022))) is Verdict.EXPIRED

    def test_a_record_is_met_without_being_enacted(self) -> None:
        """Decision 23."""
        assert verdict(requirement(kinds=(Kind.NOTULEN,)), examined(candidate(), kind=Kind.NOTULEN)) is Verdict.MET

    def test_a_record_with_placeholders_is_a_draft(self) -> None:
        """Decision 23."""
        draft = examined(candidate(), kind=Kind.NOTULEN, status=DocumentStatus.DRAFT)

        assert verdict(requirement(kinds=(Kind.NOTULEN,)), draft) is Verdict.DRAFT

    @pytest.mark.parametrize("kind", [Kind.SOP, Kind.DOKUMEN_PETA_RENCANA, Kind.KEPUTUSAN_KADA])
    def test_a_paper_that_needs_approval_is_reviewed_without_it(self, kind: Kind) -> None:
        unapproved = examined(candidate(), kind=kind, status=DocumentStatus.UNKNOWN)

        assert verdict(requirement(kinds=(kind,)), unapproved) is Verdict.REVIEW

    def test_a_decree_for_last_year_has_expired(self) -> None:
        """Decision 22."""
        decree = examined(candidate(), kind=Kind.KEPUTUSAN_KADA, fiscal_year=2023)

        assert verdict(requirement(kinds=(Kind.KEPUTUSAN_KADA,)), decree) is Verdict.EXPIRED


class TestTime:
    """Decisions 7, 10 and 22."""

    REVIEW = requirement("01-L4-1", kinds=(Kind.LAPORAN_REVIU,), max_age_months=24)

    @pytest.mark.parametrize(
        ("signed_on", "expected"),
        [
            (date(2022, 10, 22), Verdict.MET),
            (date(2022, 10, 21), Verdict.EXPIRED),
            (date(2024, 10, 22), Verdict.MET),
            (date(2024, 10, 23), Verdict.REVIEW),
        ],
    )
    def test_a_review_is_at_most_24_months_old_on_the_day(self, signed_on: date, expected: Verdict) -> None:
        """Decision 10."""
        report = examined(candidate("01-L4-1"), kind=Kind.LAPORAN_REVIU, signed_on=signed_on)

        assert verdict(self.REVIEW, report) is expected

    @pytest.mark.parametrize(("day", "expected"), [(28, Verdict.MET), (27, Verdict.EXPIRED)])
    def test_months_end_with_their_last_day(self, day: int, expected: Verdict) -> None:
        report = examined(candidate("01-L4-1"), kind=Kind.LAPORAN_REVIU, signed_on=date(2022, 2, day))

        assert verdict(self.REVIEW, report, as_of=date(2024, 2, 29)) is expected

    @pytest.mark.parametrize(
        ("year", "expected"), [(2021, Verdict.EXPIRED), (2022, Verdict.REVIEW), (None, Verdict.REVIEW)]
    )
    def test_a_review_without_a_day_is_left_to_a_person_unless_its_year_is_over(
        self, year: int | None, expected: Verdict
    ) -> None:
        """Decision 10."""
        report = examined(candidate("01-L4-1"), kind=Kind.LAPORAN_REVIU, signed_on=None, year=year)

        assert verdict(self.REVIEW, report) is expected

    @pytest.mark.parametrize(
        ("period", "expected"),
        [
            (Period(2020, 2024), Verdict.MET),
            (Period(2024, 2028), Verdict.MET),
            (Period(2025, 2029), Verdict.EXPIRED),
            (Period(2019, 2023), Verdict.EXPIRED),
            (None, Verdict.REVIEW),
        ],
    )
    def test_a_plan_must_be_in_force_on_the_day(self, period: Period | None, expected: Verdict) -> None:
        """Decision 7."""
        plan = examined(candidate(), kind=Kind.DOKUMEN_PETA_RENCANA, period=period)

        assert verdict(requirement(kinds=(Kind.DOKUMEN_PETA_RENCANA,), current_period=True), plan) is expected

    @pytest.mark.parametrize(
        ("years", "expected"),
        [
            ((2022, 2023, 2024), Verdict.MET),
            ((2021, 2022, 2023), Verdict.MET),
            ((2020, 2021, 2022), Verdict.PARTIAL),
            ((2021, 2022, 2024), Verdict.PARTIAL),
            ((2024, 2024, 2024), Verdict.PARTIAL),
            ((2023, 2024, 2025), Verdict.PARTIAL),
            ((2023, 2024), Verdict.PARTIAL),
        ],
    )
    def test_three_fiscal_years_are_consecutive_and_end_this_year_or_the_last(
        self, years: Sequence[int], expected: Verdict
    ) -> None:
        """Decision 10."""
        budgets = [
            examined(candidate(), kind=Kind.RKA_DPA, fiscal_year=year, signed_on=date(min(year - 1, 2023), 12, 1))
            for year in years
        ]

        assert verdict(requirement(kinds=(Kind.RKA_DPA,), fiscal_years=3), *budgets) is expected

    def test_the_fiscal_years_that_are_lacking_are_named(self) -> None:
        asked = requirement(kinds=(Kind.RKA_DPA,), fiscal_years=3)
        budget = examined(candidate(), kind=Kind.RKA_DPA, fiscal_year=2023)

        found = finding(judged(indicator(asked), budget))

        assert found.nearest is not None
        assert found.nearest.lacks == "tahun anggaran 2022 dan 2024"


class TestPrecedence:
    """Decision 29: when several could be said."""

    DRAFT = examined(candidate(), status=DocumentStatus.DRAFT)
    OVER = examined(candidate(), period=Period(2018, 2022))
    FOREIGN = examined(candidate(), region=THEIRS)
    UNSURE = examined(candidate(kind_fit=KindFit.UNSURE), kind=None)
    MENTION = examined(candidate(subject=None, mention=place()))

    @pytest.mark.parametrize(
        ("documents", "unread", "expected"),
        [
            ((MENTION, FOREIGN), (), Verdict.LOOKALIKE),
            ((FOREIGN, OVER), (), Verdict.EXPIRED),
            ((OVER, DRAFT), (), Verdict.DRAFT),
            ((DRAFT, UNSURE), (), Verdict.REVIEW),
            ((DRAFT, UNSURE), (UNREADABLE,), Verdict.UNREADABLE),
            ((DRAFT, UNSURE), (UNREADABLE, CLOSED), Verdict.SOURCE_DOWN),
            ((DRAFT, UNSURE, examined(candidate())), (UNREADABLE, CLOSED), Verdict.MET),
            ((DRAFT,), (UNRECOGNISED,), Verdict.REVIEW),
        ],
    )
    def test_the_first_that_applies_is_said(
        self, documents: Sequence[Examined], unread: Sequence[Possible], expected: Verdict
    ) -> None:
        assert verdict(POLICY, *documents, unread=unread) is expected

    @pytest.mark.parametrize(
        "other",
        [
            examined(candidate(), region=THEIRS),
            examined(candidate(items=["data"]), status=DocumentStatus.DRAFT),
            examined(candidate(items=["data"]), period=Period(2018, 2022)),
        ],
        ids=["a look-alike", "a draft that lacks the same", "an expired paper that lacks the same"],
    )
    def test_what_fills_no_gap_does_not_hide_that_a_part_is_there(self, other: Examined) -> None:
        assert verdict(ALL, examined(candidate(items=["data"])), other) is Verdict.PARTIAL

    def test_a_draft_that_would_fill_the_gap_is_said_before_partial(self) -> None:
        draft = examined(candidate(items=["proses-bisnis", "aplikasi"]), status=DocumentStatus.DRAFT)

        assert verdict(ALL, examined(candidate(items=["data"])), draft) is Verdict.DRAFT

    def test_the_order_of_verdicts_is_that_of_the_decision(self) -> None:
        said = (
            "not_applicable external met waived source_down unreadable review draft expired lookalike partial missing"
        )

        assert [one.value for one in Verdict][:12] == said.split()

    def test_what_needs_a_person_but_would_still_lack_content_is_partial(self) -> None:
        unsure = examined(candidate(items=["data"], kind_fit=KindFit.UNSURE), kind=None)

        assert verdict(ALL, unsure) is Verdict.PARTIAL


class TestUnread:
    """Decision 24: nothing is missing while something unread could be it."""

    def test_an_unreadable_candidate_makes_it_unreadable(self) -> None:
        found = finding(judged(indicator(POLICY), unread=[UNREADABLE]))

        assert found.verdict is Verdict.UNREADABLE
        assert found.nearest is not None
        assert found.nearest.path == "Perbup.pdf"
        assert "Terkunci." in found.nearest.reason

    def test_a_closed_folder_makes_it_source_down_and_says_which(self) -> None:
        found = finding(judged(indicator(POLICY), unread=[UNREADABLE, CLOSED]))

        assert found.verdict is Verdict.SOURCE_DOWN
        assert "Folder Rahasia" in found.reason
        assert found.nearest is not None
        assert found.nearest.path == "Rahasia"

    def test_an_unrecognised_candidate_makes_it_review_and_says_which(self) -> None:
        found = finding(
            judged(indicator(POLICY), examined(candidate(subject=None, mention=place())), unread=[UNRECOGNISED])
        )

        assert found.verdict is Verdict.REVIEW
        assert "scan.pdf" in found.reason

    def test_an_unreadable_file_does_not_unmake_what_is_met(self) -> None:
        assert verdict(POLICY, examined(candidate()), unread=[UNREADABLE]) is Verdict.MET


class TestCertainty:
    def test_what_papers_cannot_prove_is_left_to_a_person(self) -> None:
        """Decision 26."""
        asked = requirement(papers_prove=False, papers_reason="Perlu melihat aplikasinya.")

        found = finding(judged(indicator(asked), examined(candidate())))

        assert found.verdict is Verdict.REVIEW
        assert "Perlu melihat aplikasinya" in found.reason

    def test_an_uncertain_rule_never_says_met(self) -> None:
        assert verdict(requirement(confidence=Confidence.LOW), examined(candidate())) is Verdict.REVIEW


class TestRows:
    """Content that a row of a table must show."""

    PLANS = requirement(contents=(content("Program"), content("Anggaran")))
    DOUBT = ItemHit("program", place("program", page=4), doubt="Program disebut, barisnya tidak terbaca.")
    ROW = ItemHit("program", place("1 | Program | 2024", page=9), in_row=True)
    OTHER = ItemHit("anggaran", place("anggaran"))

    def test_words_without_their_row_are_left_to_a_person(self) -> None:
        found = finding(judged(indicator(self.PLANS), examined(candidate(items=[])), examined(self.offer(self.DOUBT))))

        assert found.verdict is Verdict.REVIEW
        assert found.nearest is not None
        assert found.nearest.lacks == "Program disebut, barisnya tidak terbaca"

    def test_a_row_elsewhere_settles_the_doubt(self) -> None:
        assert verdict(self.PLANS, examined(self.offer(self.DOUBT)), examined(self.offer(self.ROW))) is Verdict.MET

    def test_what_a_doubtful_document_shows_besides_counts_with_what_others_show(self) -> None:
        """Decision 8."""
        asked = requirement(contents=(content("Program"), content("Anggaran"), content("Pakta")))
        plan = examined(self.offer(self.ROW))
        pledge = examined(replace(candidate(), items=(self.DOUBT, ItemHit("pakta", place("pakta")))))

        assert verdict(asked, plan, pledge) is Verdict.MET
        assert verdict(asked, examined(candidate(items=["anggaran"])), pledge) is Verdict.REVIEW

    def test_a_doubtful_document_is_no_evidence_where_others_suffice_or_each_year_has_its_own(self) -> None:
        met = finding(
            judged(
                indicator(self.PLANS, builds_on={2: 0}),
                examined(self.offer(self.DOUBT)),
                examined(self.offer(self.ROW)),
            )
        )
        years = requirement(contents=(content("Program"),), fiscal_years=2)
        budgets = [
            examined(replace(candidate(), items=(hit,)), kind=Kind.PERKADA, fiscal_year=year)
            for hit, year in ((self.ROW, 2024), (self.DOUBT, 2023))
        ]

        assert [proof.place.page for proof in met.proofs] == [9]
        assert verdict(years, *budgets) is not Verdict.MET

    def test_a_part_beside_a_doubt_is_a_part_whatever_looks_alike(self) -> None:
        asked = requirement(contents=(content("Program"), content("Anggaran"), content("Pakta")))

        assert verdict(asked, examined(self.offer(self.DOUBT)), examined(candidate(), region=THEIRS)) is Verdict.PARTIAL

    def test_a_doubtful_part_does_not_make_an_unsure_rule_sure(self) -> None:
        asked = requirement(contents=(content("Program"), content("Pakta")), confidence=Confidence.LOW)
        pledge = examined(replace(candidate(), items=(self.DOUBT, ItemHit("pakta", place("pakta")))))

        assert verdict(asked, examined(self.offer(self.ROW)), pledge) is Verdict.REVIEW

    def test_a_doubt_about_more_than_is_asked_does_no_harm(self) -> None:
        some = requirement(contents=self.PLANS.contents, at_least=1)

        found = finding(judged(indicator(some, builds_on={2: 0}), examined(self.offer(self.DOUBT))))

        assert found.verdict is Verdict.MET
        assert [item.place is not None for item in found.items] == [False, True]

    def test_the_row_is_the_evidence(self) -> None:
        found = finding(judged(indicator(self.PLANS, builds_on={2: 0}), examined(self.offer(self.ROW))))

        assert [(proof.place.page, proof.place.quote) for proof in found.proofs] == [(9, "1 | Program | 2024")]

    def test_what_the_table_lacks_is_said(self) -> None:
        offer = candidate(items=["anggaran"], shortfalls=(Shortfall("program", "kolom Tahun pada tabel di halaman 3"),))

        found = finding(judged(indicator(self.PLANS), examined(offer)))

        assert found.nearest is not None
        assert found.nearest.lacks == "Program (kolom Tahun pada tabel di halaman 3) (1 dari 2 muatan ditemukan)"

    def test_each_year_shows_its_own_row(self) -> None:
        budgets = [
            examined(
                replace(candidate(), items=(replace(self.ROW, place=place(f"TA {year}")),)),
                kind=Kind.RKA_DPA,
                fiscal_year=year,
            )
            for year in (2022, 2023, 2024)
        ]
        asked = requirement(kinds=(Kind.RKA_DPA,), fiscal_years=3, contents=self.PLANS.contents[:1])

        found = finding(judged(indicator(asked, builds_on={2: 0}), *budgets))

        assert sorted(proof.place.quote for proof in found.proofs) == ["TA 2022", "TA 2023", "TA 2024"]

    def offer(self, *hits: ItemHit) -> Candidate:
        return replace(candidate(), items=(*hits, self.OTHER))


class TestProof:
    def test_what_is_met_shows_where(self) -> None:
        found = finding(judged(indicator(POLICY, builds_on={2: 0}), examined(candidate()), paths=["Perbup 12.pdf"]))

        assert found.proofs[0].place.quote == "Arsitektur SPBE"
        assert "Perbup 12.pdf" in found.reason
        assert found.nearest is None

    def test_what_came_closest_needs_least(self) -> None:
        documents = [TestPrecedence.FOREIGN, TestPrecedence.DRAFT, TestPrecedence.MENTION]

        found = finding(judged(indicator(POLICY), *documents, paths=["lain.pdf", "draf.docx", "sebut.pdf"]))

        assert found.nearest is not None
        assert found.nearest.path == "draf.docx"
        assert [one.document.reading.file.path for one in found.lookalikes] == ["lain.pdf"]

    def test_one_file_may_serve_many_requirements(self) -> None:
        """Decision 8."""
        rules = indicator(requirement(), requirement("01-L3-1"), builds_on={2: 0})

        found = judged(rules, examined(candidate("01-L2-1"), candidate("01-L3-1")))

        assert [one.verdict for one in found.findings] == [Verdict.MET, Verdict.MET]


def test_what_a_pattern_without_end_left_open_is_looked_at_by_a_person_and_named() -> None:
    unsure = examined(candidate(kind_fit=KindFit.UNSURE), kind=None)
    skipped = (SkippedPattern(Kind.PERKADA, "(a+)+$"), SkippedPattern(Kind.NOTULEN, "(b+)+$"))
    paper = replace(unsure, identity=replace(unsure.identity, not_evaluated=skipped))

    found = finding(judged(indicator(POLICY, builds_on={2: 0}), paper))

    assert found.verdict is Verdict.REVIEW
    assert found.not_evaluated == ("perkada: (a+)+$",)
