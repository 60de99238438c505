"""Rule files into rules."""

import hashlib
import re
from pathlib import Path

from spbe_docs.errors import RulePackError
from spbe_docs.model.rules import (
    Band,
    Bundling,
    Grouping,
    Instrument,
    KindClue,
    KindLookalike,
    KindRule,
    Owner,
    RulePack,
)
from spbe_docs.rulepack.checks import check_head, check_shared, check_whole
from spbe_docs.rulepack.files import read_file, rule_files
from spbe_docs.rulepack.indicators import IndicatorBuilder
from spbe_docs.rulepack.macros import read_macros
from spbe_docs.rulepack.phrases import expanded
from spbe_docs.rulepack.schema import IndicatorFile, InstrumentFile, KindFile, KindLookalikeFile
from spbe_docs.rulepack.slow import is_slow
from spbe_docs.rulepack.tree import Path_, Tree


def load(kinds: Path, instrument: Path, *, thorough: bool = False) -> RulePack:
    """The rules of the kinds in folder *kinds* and of the instrument in folder *instrument*.

    A *thorough* look takes a second more and refuses slow patterns that a scan would only leave out. Raises
    RulePackError, with file, line and column, for anything that is not as the rules' README says.
    """
    digest = hashlib.sha256()
    kind_rules = _kinds(kinds, digest, thorough=thorough)
    return RulePack(kind_rules, _instrument(instrument, digest), digest.hexdigest()[:16])


def load_kinds(kinds: Path) -> tuple[KindRule, ...]:
    """Only the rules of the kinds in folder *kinds*. Raises RulePackError as `load` does."""
    return _kinds(kinds, hashlib.sha256(), thorough=False)


def _kinds(folder: Path, digest: "hashlib._Hash", *, thorough: bool) -> tuple[KindRule, ...]:
    return tuple(_kind(file, digest, thorough=thorough) for file in rule_files(folder))


def load_header(instrument: Path) -> InstrumentFile:
    """Only the head of an instrument: its name and when it was in force."""
    return read_file(instrument / "instrument.yaml", InstrumentFile, hashlib.sha256())[0]


def _kind(file: Path, digest: "hashlib._Hash", *, thorough: bool) -> KindRule:
    data, tree = read_file(file, KindFile, digest)
    for position, clue in enumerate(data.clues):
        _check_pattern(clue.pattern, tree, ("clues", position, "pattern"), thorough=thorough)
    for position, pattern in enumerate(data.bundle.opens):
        _check_pattern(pattern, tree, ("bundle", "opens", position), thorough=thorough)
    clues = tuple(KindClue(clue.pattern, clue.where, clue.weight) for clue in data.clues)
    bundle = Bundling(data.bundle.opens, data.bundle.goes_on, data.bundle.accompanies, data.bundle.annexed)
    lookalikes = tuple(_kind_lookalike(one, tree, position) for position, one in enumerate(data.lookalikes))
    return KindRule(
        data.kind, data.name, data.nature, data.national, clues, data.name_hints, bundle, data.reports, lookalikes
    )


def _kind_lookalike(data: KindLookalikeFile, tree: Tree, position: int) -> KindLookalike:
    try:
        return KindLookalike(expanded(data.phrases, {}), data.reason, data.most_words)
    except ValueError as error:
        raise RulePackError(f"{tree.place(('lookalikes', position, 'phrases'))}: {error}") from error


def _check_pattern(pattern: str, tree: Tree, path: Path_, *, thorough: bool) -> None:
    try:
        slow = is_slow(pattern, thorough=thorough)
    except (re.error, RecursionError, OverflowError) as error:
        raise RulePackError(f"{tree.place(path)}: pola '{pattern}' tidak sah ({error}). Perbaiki polanya.") from error
    if slow:
        raise RulePackError(
            f"{tree.place(path)}: pola '{pattern}' terlalu lambat: pengulangan di dalam atau di sebelah pengulangan. "
            "Hapus salah satu tanda + atau *-nya."
        )


def _instrument(folder: Path, digest: "hashlib._Hash") -> Instrument:
    head, tree = read_file(folder / "instrument.yaml", InstrumentFile, digest)
    check_head(tree, head)
    builder = IndicatorBuilder(head, tree)
    macros, content = read_macros(folder)
    digest.update(content)
    files = [read_file(file, IndicatorFile, digest, macros.filled_in) for file in rule_files(folder / "indicators")]
    indicators = tuple(sorted((builder.indicator(*one) for one in files), key=lambda i: i.number))
    macros.refuse_unused()
    check_shared(tree, head, (data for data, _ in files))
    check_whole(tree, head, indicators)
    return Instrument(
        id=head.id,
        version=head.version,
        title=head.title,
        regulation=head.regulation,
        topic=head.topic,
        confidence=head.confidence,
        valid_from=head.valid_from,
        valid_to=head.valid_to,
        minimum=head.minimum,
        maximum=head.maximum,
        domains=tuple(Grouping(domain.id, domain.name, domain.weight) for domain in head.domains),
        aspects=tuple(Grouping(aspect.id, aspect.name, aspect.weight, aspect.domain) for aspect in head.aspects),
        bands=tuple(
            sorted((Band(band.name, band.at_least, band.also) for band in head.bands), key=lambda band: band.at_least)
        ),
        owners=tuple(Owner(owner.id, owner.name, owner.note) for owner in head.owners),
        sources=tuple(head.sources.items()),
        indicators=indicators,
    )
