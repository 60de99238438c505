"""From levels to the index, its band, and what each further paper is worth. Exact decimals; pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from spbe_docs.assess.values import IndicatorFindings
from spbe_docs.model.codes import Verdict
from spbe_docs.model.rules import Automation, Band, Indicator, Instrument
from spbe_docs.plan import Step, next_step, shortest

_OPEN = "terbuka"
_UNITS = (Decimal("0.01"), Decimal("0.001"), Decimal("0.0001"))


@dataclass(frozen=True, slots=True)
class Score:
    """The index that the papers support, and the way up from there."""

    index: Decimal | None
    """None when the level of an indicator is open, so that no index can be told."""

    band: str | None
    printed: str
    domains: Mapping[str, Decimal | None]
    aspects: Mapping[str, Decimal | None]
    not_visible_weight: Decimal
    steps: tuple[Step, ...]
    """One for each indicator that can rise, the most valuable first."""

    target: Decimal | None
    target_band: str | None
    plan: tuple[Step, ...]
    """The steps that reach the target, in order; an indicator may rise more than once."""

    reachable: bool


def score(instrument: Instrument, findings: Sequence[IndicatorFindings], target: Decimal | None) -> Score:
    """The score of *findings*; without a *target*, the next band above the index (in the highest: the index)."""
    state = _State(instrument, findings)
    index = state.index()
    aim = _next_band(instrument.bands, index) if target is None and index is not None else target
    steps = state.steps()
    plan, reached = state.plan(aim)
    return Score(
        index=index,
        band=None if index is None else band_of(instrument.bands, index).name,
        printed=printed(instrument.bands, index),
        domains={
            one.id: state.index(i for i in instrument.indicators if i.domain == one.id) for one in instrument.domains
        },
        aspects={
            one.id: state.index(i for i in instrument.indicators if i.aspect == one.id) for one in instrument.aspects
        },
        not_visible_weight=sum(
            (one.weight for one in instrument.indicators if one.automation is not Automation.FULL), Decimal(0)
        ),
        steps=steps,
        target=aim,
        target_band=None if aim is None else band_of(instrument.bands, aim).name,
        plan=plan,
        reachable=reached,
    )


def index_of(instrument: Instrument, findings: Sequence[IndicatorFindings]) -> Decimal | None:
    """The exact index that *findings* support; None when the level of an indicator is open."""
    return _State(instrument, findings).index()


class _State:
    """Values and met requirements of all indicators, which steps can change."""

    def __init__(self, instrument: Instrument, findings: Sequence[IndicatorFindings]) -> None:
        self._instrument = instrument
        self.values = {one.indicator.number: one.value(instrument.minimum) for one in findings}
        self.met = {one.indicator.number: _met(one) for one in findings}

    def index(self, indicators: Iterable[Indicator] | None = None) -> Decimal | None:
        """The weighted mean of the values of *indicators* (of all: the whole index); None when one is open."""
        chosen = tuple(self._instrument.indicators if indicators is None else indicators)
        weight, total = Decimal(0), Decimal(0)
        for one in chosen:
            value = self.values[one.number]
            if value is None:
                return None
            weight, total = weight + one.weight, total + one.weight * value
        return total / weight if weight else Decimal(self._instrument.minimum)

    def steps(self) -> tuple[Step, ...]:
        """The next step of every indicator, the most valuable first, of equals the one with fewest papers."""
        steps = []
        for one in self._instrument.indicators:
            value = self.values[one.number]
            if value is not None and (step := next_step(one, value, self.met[one.number])) is not None:
                steps.append(step)
        return tuple(sorted(steps, key=lambda step: (-step.gain, len(step.requirements), step.indicator)))

    def plan(self, target: Decimal | None) -> tuple[tuple[Step, ...], bool]:
        """The fewest papers that reach *target*, and whether any do; none for an open index."""
        index = self.index()
        if index is None or target is None:
            return (), False
        return shortest(self._instrument.indicators, self.values, self.met, target - index)


def _met(findings: IndicatorFindings) -> frozenset[str]:
    """Requirements that need nothing more; a blocked one only waits for a lower level."""
    return frozenset(one.requirement.id for one in findings.findings if one.counts or one.verdict is Verdict.BLOCKED)


def band_of(bands: Sequence[Band], index: Decimal) -> Band:
    """The band that *index* lies in, decided on the exact value."""
    return max((band for band in bands if band.at_least <= index), key=lambda band: band.at_least, default=bands[0])


def _next_band(bands: Sequence[Band], index: Decimal) -> Decimal:
    return min((band.at_least for band in bands if band.at_least > index), default=index)


def printed(bands: Sequence[Band], index: Decimal | None) -> str:
    """*index* as people read it: two decimals, half up; as many more as it takes to show no other band."""
    if index is None:
        return _OPEN
    band = band_of(bands, index)
    rounded = (index.quantize(unit, ROUND_HALF_UP) for unit in _UNITS)
    short = next((one for one in rounded if band_of(bands, one) == band), index)
    return str(short).replace(".", ",")
