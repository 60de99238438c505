"""What the institution claimed and what it was given, this year and before, for one instrument."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from spbe_docs.model.decisions import Decisions
from spbe_docs.model.settings import Evaluation


@dataclass(frozen=True, slots=True)
class Records:
    """Levels by number of the indicator, and indices; None where nobody said."""

    claimed: Mapping[int, int] = field(default_factory=dict)
    official: Mapping[int, int] = field(default_factory=dict)
    claimed_index: Decimal | None = None
    official_index: Decimal | None = None
    previous_official: Decimal | None = None
    previous_year: int | None = None


def records(decisions: Decisions, evaluations: Sequence[Evaluation], instrument: str, year: int) -> Records:
    """What stands in settings and decisions for *year*; a claim made by a command wins over the settings.

    The previous official index is the latest earlier one under the same *instrument*: indices of two instruments are
    not comparable.
    """
    same = [one for one in evaluations if one.instrument == instrument]
    now = next((one for one in same if one.year == year), Evaluation(year, instrument))
    earlier = [one for one in same if one.year < year and one.official_index is not None]
    last = max(earlier, key=lambda one: one.year, default=None)
    claims = {one.indicator: one.level for one in decisions.claims if (one.instrument, one.year) == (instrument, year)}
    return Records(
        claimed={**now.claimed, **claims},
        official=now.official,
        claimed_index=now.claimed_index,
        official_index=now.official_index,
        previous_official=last.official_index if last else None,
        previous_year=last.year if last else None,
    )
