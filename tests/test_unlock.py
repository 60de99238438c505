"""What each waiting draft would be worth if it were enacted today."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from tests.builders import candidate, examined, indicator, instrument, related, requirement, scales

from spbe_docs.assess.assessment import judged, weighed_offers
from spbe_docs.assess.unread import Unread
from spbe_docs.model.documents import DocumentStatus, Kind
from spbe_docs.model.findings import Examined, KindFit
from spbe_docs.model.rules import Instrument, Version
from spbe_docs.unlock import Enactment, enactments

RULES = instrument(indicator(requirement("01-L2-1"), requirement("01-L3-1"), builds_on={2: 0}))


def worth(rules: Instrument, *documents: Examined) -> Sequence[Enactment]:
    offers, unread = weighed_offers(rules, related(*documents), scales()), Unread((), rules)
    return enactments(rules, offers, unread, scales(), judged(rules.indicators, offers, unread, scales()))


def draft(*identifiers: str) -> Examined:
    return examined(*(candidate(one) for one in identifiers), status=DocumentStatus.DRAFT)


def test_a_draft_is_worth_what_its_enactment_would_add_to_the_index() -> None:
    (found,) = worth(RULES, draft("01-L2-1", "01-L3-1"))

    assert (found.document.id, found.requirements, found.gain) == ("d1", ("01-L2-1", "01-L3-1"), Decimal(2))


def test_the_draft_that_is_worth_most_comes_first() -> None:
    found = worth(RULES, draft("01-L2-1"), draft("01-L2-1", "01-L3-1"))

    assert [(one.document.id, one.gain) for one in found] == [("d2", Decimal(2)), ("d1", Decimal(1))]


def test_a_draft_whose_enactment_would_meet_nothing_is_not_named() -> None:
    """It lacks content, or is another region's: signing it does not help."""
    asked = instrument(indicator(requirement("01-L2-1", at_least=1), builds_on={2: 0}))

    assert worth(asked, draft("01-L2-1")) == ()


def test_a_draft_of_what_is_enacted_already_is_not_named() -> None:
    assert worth(RULES, draft("01-L2-1"), examined(candidate("01-L2-1"))) == ()


def test_a_draft_that_is_met_as_a_draft_is_worth_its_higher_level() -> None:
    """Decision 1."""
    rules = instrument(
        indicator(requirement("01-L1-1", to_level=1, statuses=(DocumentStatus.DRAFT,)), requirement("01-L2-1"))
    )

    (found,) = worth(rules, draft("01-L1-1", "01-L2-1"))

    assert (found.requirements, found.gain) == (("01-L2-1",), Decimal(1))


def test_a_draft_of_a_lower_level_brings_what_was_only_blocked_by_it() -> None:
    rules = instrument(indicator(requirement("01-L2-1"), requirement("01-L3-1"), builds_on={2: 0, 3: 2}))

    (found,) = worth(rules, draft("01-L2-1"), examined(candidate("01-L3-1")))

    assert (found.requirements, found.gain) == (("01-L2-1", "01-L3-1"), Decimal(2))


def test_a_draft_that_was_the_earlier_record_is_none_once_it_is_enacted() -> None:
    """Then the later record improves on nothing, which takes away from what the draft is worth."""
    rules = instrument(
        indicator(
            requirement("01-L2-1", kinds=(Kind.NOTULEN,)),
            requirement("01-L3-1", kinds=(Kind.LAPORAN_REVIU,)),
            requirement("01-L3-2", kinds=(Kind.NOTULEN,), version=Version.LATER),
            builds_on={2: 0, 3: 2},
        )
    )
    title = "CATATAN PUSAT DATA"
    earlier = examined(
        candidate("01-L2-1"),
        candidate("01-L3-2", kind_fit=KindFit.NO),
        kind=Kind.NOTULEN,
        status=DocumentStatus.DRAFT,
        signed_on=date(2023, 1, 9),
        title=title,
    )
    review = examined(
        candidate("01-L3-1"),
        kind=Kind.LAPORAN_REVIU,
        status=DocumentStatus.UNKNOWN,
        signed_on=date(2023, 6, 12),
    )
    later = examined(
        candidate("01-L3-2"),
        kind=Kind.NOTULEN,
        status=DocumentStatus.UNKNOWN,
        signed_on=date(2023, 12, 4),
        title=title,
    )

    (found,) = worth(rules, earlier, review, later)

    assert (found.document.id, found.gain) == ("d1", Decimal(1))
