"""What another agency measured, as the institution's settings say it."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from spbe_docs.model.rules import AgencyIndex


@dataclass(frozen=True, slots=True)
class AgencyValue:
    """The value of another agency's index."""

    value: Decimal
    year: int
    level: Decimal | None = None
    """The indicator's value that the evaluation drew from it, where that is known; may be a fraction."""

    line: int = field(default=1, compare=False)
    """Of the settings file."""

    def counts_on(self, day: date) -> bool:
        """Whether it had been measured by *day*."""
        return self.year <= day.year

    def level_on(self, index: AgencyIndex) -> Decimal:
        """What it makes of an indicator that takes *index* over."""
        return self.level if self.level is not None else Decimal(index.level_of(self.value))
