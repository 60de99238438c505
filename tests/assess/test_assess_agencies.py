"""What the index of another agency decides, and what is said where levels are not known."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.builders import (
    AS_OF,
    OURS,
    candidate,
    examined,
    finding,
    indicator,
    instrument,
    place,
    related,
    requirement,
    scales,
    verdict,
)

from spbe_docs.assess.assessment import assess
from spbe_docs.assess.values import IndicatorFindings
from spbe_docs.model.agencies import AgencyValue
from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import Kind
from spbe_docs.model.findings import KindFit
from spbe_docs.model.rules import AgencyIndex, Automation, Confidence, Indicator
from spbe_docs.score import score

INDEX = AgencyIndex(
    "satu-data",
    "Indeks Satu Data",
    "Bappenas",
    Decimal(100),
    ((1, Decimal(0)), (2, Decimal("12.5")), (3, Decimal("37.5")), (4, Decimal("62.5")), (5, Decimal(75))),
    "M8",
    Confidence.MEDIUM,
)
ALONE = replace(
    indicator(*(requirement(f"01-L{level}-1", external=INDEX, kinds=(Kind.LAPORAN_REVIU,)) for level in range(1, 6))),
    automation=Automation.EXTERNAL,
)


def value(amount: str, year: int = 2024, level: str | None = None) -> AgencyValue:
    return AgencyValue(Decimal(amount), year, None if level is None else Decimal(level))


def found(rules: Indicator, known: AgencyValue | None, *documents: object, as_of: date = AS_OF) -> IndicatorFindings:
    measure = replace(scales(OURS, as_of), agencies={"satu-data": known} if known else {})
    (one,) = assess(instrument(rules), related(*documents, as_of=as_of), (), measure)  # type: ignore[arg-type]
    return one


def test_without_a_value_it_is_external_and_never_missing() -> None:
    one = found(ALONE, None)

    assert {each.verdict for each in one.findings} == {Verdict.EXTERNAL}
    assert one.supported_level == 0
    assert "[external.satu-data]" in one.findings[0].reason


@pytest.mark.parametrize(
    ("amount", "level"), [("0", 1), ("12.4", 1), ("12.5", 2), ("37.49", 2), ("62.5", 4), ("75", 5), ("100", 5)]
)
def test_a_value_reaches_the_level_whose_least_value_it_has(amount: str, level: int) -> None:
    one = found(ALONE, value(amount))

    assert one.supported_level == level
    assert one.value(1) == level
    assert {each.verdict for each in one.findings} == {Verdict.EXTERNAL}


def test_the_reason_names_the_value_its_year_and_who_measured_it() -> None:
    assert found(ALONE, value("47.20")).findings[0].reason == (
        "Indeks Satu Data 2024 dari Bappenas: 47,2 menurut pengaturan, tingkat 3."
    )


def test_a_fraction_that_the_evaluation_gave_is_counted_exactly() -> None:
    one = found(ALONE, value("47.2", level="2.5"))

    assert (one.supported_level, one.value(1)) == (2, Decimal("2.5"))
    assert score(instrument(ALONE), [one], None).index == Decimal("2.5")


def test_a_value_of_a_year_to_come_does_not_count() -> None:
    one = found(ALONE, value("80", year=2025))

    assert one.supported_level == 0
    assert "sesudah hari penilaian" in one.findings[0].reason


def test_no_paper_raises_an_indicator_that_another_agency_decides() -> None:
    paper = examined(*(candidate(f"01-L{level}-1") for level in range(1, 6)), kind=Kind.LAPORAN_REVIU)

    one = found(ALONE, None, paper)

    assert one.supported_level == 0
    assert one.findings[0].proofs[0].document.id == "d1"
    assert "Periksa" in one.findings[0].reason
    assert score(instrument(ALONE), [one], None).steps == ()


def test_a_look_alike_of_the_result_is_named() -> None:
    paper = examined(
        candidate("01-L1-1", kind_fit=KindFit.ACCEPTED, subject=place(), lookalike="indeks KAMI bukan IKASANDI"),
        kind=Kind.LAPORAN_REVIU,
    )

    one = found(ALONE, None, paper)

    assert one.findings[0].lookalikes[0].reason == "Indeks KAMI bukan IKASANDI"
    assert not one.findings[0].proofs


def test_beside_papers_the_index_holds_the_level_back_until_it_reaches_it() -> None:
    both = indicator(requirement("01-L1-1"), requirement("01-L2-1", external=INDEX), requirement("01-L2-2"))
    paper = examined(candidate("01-L1-1"), candidate("01-L2-2"))

    assert found(both, None, paper).supported_level == 1
    assert found(both, value("12.4"), paper).supported_level == 1
    assert found(both, value("12.5"), paper).supported_level == 2


def test_a_step_by_papers_is_not_promised_where_the_index_is_too_low() -> None:
    both = indicator(requirement("01-L1-1"), requirement("01-L2-1", external=INDEX), requirement("01-L2-2"))
    paper = examined(candidate("01-L1-1"))

    assert score(instrument(both), [found(both, None, paper)], None).steps == ()
    (step,) = score(instrument(both), [found(both, value("20"), paper)], None).steps
    assert step.requirements == ("01-L2-2",)


OPEN = replace(indicator(requirement("01-L1-1", level=None, confidence=Confidence.LOW)), levels=())


def test_where_levels_are_not_known_nothing_is_said_of_them() -> None:
    one = found(OPEN, None, examined(candidate("01-L1-1")))

    assert one.supported_level is None
    assert one.value(1) is None
    result = score(instrument(OPEN), [one], Decimal(3))
    assert (result.index, result.band, result.printed) == (None, None, "terbuka")
    assert (result.steps, result.plan, result.reachable) == ((), (), False)
    assert result.domains == {"kebijakan": None}


def test_one_open_indicator_leaves_the_index_open_and_the_other_aspects_alone() -> None:
    known = replace(indicator(requirement("02-L1-1"), number=2, weight="40"), domain="layanan", aspect="layanan")
    rules = instrument(replace(OPEN, weight=Decimal(60)), known)
    rules = replace(rules, aspects=(*rules.aspects, replace(rules.aspects[0], id="layanan")))

    result = score(rules, assess(rules, (), (), scales()), None)

    assert result.index is None
    assert result.aspects == {"kebijakan-internal": None, "layanan": Decimal(1)}


def test_a_rule_of_low_confidence_is_never_met_and_says_why() -> None:
    unsure = requirement(confidence=Confidence.LOW, source="R5")

    assert verdict(unsure, examined(candidate())) is Verdict.REVIEW
    alone = indicator(unsure, builds_on={2: 0})
    reason = finding(found(alone, None, examined(candidate()))).reason
    assert "keyakinan aturannya rendah" in reason.lower()
    assert "R5" in reason
