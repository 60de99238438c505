"""In which order documents come close to what a requirement asks."""

from collections.abc import Iterable
from heapq import nsmallest

from spbe_docs.assess.values import Weighed
from spbe_docs.model.report import Verdict

_NEARNESS = (Verdict.MET, Verdict.REVIEW, Verdict.DRAFT, Verdict.EXPIRED, Verdict.MISSING, Verdict.LOOKALIKE)
"""From what needs least to be met to what needs most."""


def nearest(verdict: Verdict, offers: Iterable[Weighed], most: int) -> list[Weighed]:
    """At most *most* offers: those that the *verdict* speaks of, then those that need least.

    Of equals, the one with most content comes first.
    """
    return nsmallest(
        most,
        offers,
        key=lambda offer: (
            offer.verdict is not verdict,
            _NEARNESS.index(offer.verdict),
            -len(offer.candidate.items),
        ),
    )
