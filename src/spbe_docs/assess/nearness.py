"""In which order documents come close to what a requirement asks."""

from collections.abc import Iterable
from heapq import nsmallest

from spbe_docs.assess.values import Weighed
from spbe_docs.model.codes import Verdict

_NEARNESS = (Verdict.MET, Verdict.REVIEW, Verdict.DRAFT, Verdict.EXPIRED, Verdict.MISSING, Verdict.LOOKALIKE)
"""From what needs least to be met to what needs most."""

_WRONG = frozenset({Verdict.MISSING, Verdict.LOOKALIKE})
"""What no signature or date can mend."""


def nearest(verdict: Verdict, offers: Iterable[Weighed], most: int) -> list[Weighed]:
    """At most *most* offers: those that the *verdict* speaks of, then those that need least.

    Among those that are wrong, what the institution itself made leads before the papers of others, which nobody there
    can mend. Of equals, the one with most content comes first.
    """

    def distance(offer: Weighed) -> tuple[bool, int, bool, bool, int, int]:
        speaks, wrong = offer.verdict is verdict, offer.verdict in _WRONG
        return (
            not speaks and verdict not in _WRONG,
            _NEARNESS.index(Verdict.MISSING if wrong else offer.verdict),
            wrong and not _is_own_start(offer),
            not speaks,
            _NEARNESS.index(offer.verdict),
            -len(offer.candidate.items),
        )

    return nsmallest(most, offers, key=distance)


def _is_own_start(offer: Weighed) -> bool:
    """Whether it is the institution's own and about the subject or like it, not only a mention."""
    about = offer.candidate.subject is not None or offer.candidate.lookalike is not None
    return about and not offer.is_foreign
