"""Rule files into rules."""

import hashlib
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

from spbe_docs.errors import RulePackError
from spbe_docs.model.rules import (
    Band,
    Bundling,
    Grouping,
    Indicator,
    Instrument,
    KindClue,
    KindRule,
    Owner,
    RulePack,
)
from spbe_docs.rulepack.files import read_file, rule_files
from spbe_docs.rulepack.indicators import IndicatorBuilder
from spbe_docs.rulepack.schema import IndicatorFile, InstrumentFile, KindFile
from spbe_docs.rulepack.tree import Path_, Tree
from spbe_docs.rulepack.words import closest

_WHOLE = Decimal(100)


def load(kinds: Path, instrument: Path) -> RulePack:
    """The rules of the kinds in folder *kinds* and of the instrument in folder *instrument*.

    Raises RulePackError, with file, line and column, for anything that is not as the rules' README says.
    """
    digest = hashlib.sha256()
    kind_rules = _kinds(kinds, digest)
    return RulePack(kind_rules, _instrument(instrument, digest), digest.hexdigest()[:16])


def load_kinds(kinds: Path) -> tuple[KindRule, ...]:
    """Only the rules of the kinds in folder *kinds*. Raises RulePackError as `load` does."""
    return _kinds(kinds, hashlib.sha256())


def _kinds(folder: Path, digest: "hashlib._Hash") -> tuple[KindRule, ...]:
    return tuple(_kind(file, digest) for file in rule_files(folder))


def load_header(instrument: Path) -> InstrumentFile:
    """Only the head of an instrument: its name and when it was in force."""
    return read_file(instrument / "instrument.yaml", InstrumentFile, hashlib.sha256())[0]


def _kind(file: Path, digest: "hashlib._Hash") -> KindRule:
    data, tree = read_file(file, KindFile, digest)
    for position, clue in enumerate(data.clues):
        _check_pattern(clue.pattern, tree, ("clues", position, "pattern"))
    for position, pattern in enumerate(data.bundle.opens):
        _check_pattern(pattern, tree, ("bundle", "opens", position))
    clues = tuple(KindClue(clue.pattern, clue.where, clue.weight) for clue in data.clues)
    bundle = Bundling(data.bundle.opens, data.bundle.goes_on, data.bundle.accompanies, data.bundle.annexed)
    return KindRule(data.kind, data.name, data.nature, data.national, clues, data.name_hints, bundle)


def _check_pattern(pattern: str, tree: Tree, path: Path_) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        raise RulePackError(f"{tree.place(path)}: pola '{pattern}' tidak sah ({error}). Perbaiki polanya.") from error


def _instrument(folder: Path, digest: "hashlib._Hash") -> Instrument:
    head, tree = read_file(folder / "instrument.yaml", InstrumentFile, digest)
    _check_head(tree, head)
    builder = IndicatorBuilder(head)
    indicators = tuple(
        sorted(
            (builder.indicator(*read_file(file, IndicatorFile, digest)) for file in rule_files(folder / "indicators")),
            key=lambda i: i.number,
        )
    )
    _check_whole(tree, head, indicators)
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
        owners=tuple(Owner(owner.id, owner.name) for owner in head.owners),
        sources=tuple(head.sources.items()),
        indicators=indicators,
    )


def _check_head(tree: Tree, head: InstrumentFile) -> None:
    domains = [domain.id for domain in head.domains]
    for position, aspect in enumerate(head.aspects):
        if aspect.domain not in domains and (domains or aspect.domain is not None):
            named = aspect.domain or ""
            raise RulePackError(
                f"{tree.place(('aspects', position, 'domain'))}: domain '{named}' tidak dikenal."
                f"{closest(named, domains)} Yang ada: {', '.join(domains)}."
            )

    rows = [one.id for one in head.rows]
    for position, content in enumerate(head.contents):
        if content.rows is not None and content.rows not in rows:
            raise RulePackError(
                f"{tree.place(('contents', position, 'rows'))}: '{content.rows}' tidak dikenal."
                f"{closest(content.rows, rows)} Yang ada: {', '.join(rows)}."
            )


def _check_whole(tree: Tree, head: InstrumentFile, indicators: tuple[Indicator, ...]) -> None:
    """What no single file can know: sums of weights, and numbers and ids given twice."""
    for number, count in Counter(indicator.number for indicator in indicators).items():
        if count > 1:
            raise RulePackError(
                f"{tree.file.parent}: indikator {number} ada dalam {count} berkas. Hapus salah satunya."
            )
    ids = Counter(requirement.id for indicator in indicators for requirement in indicator.requirements)
    for key, count in ids.items():
        if count > 1:
            raise RulePackError(f"{tree.file.parent}: id '{key}' dipakai {count} kali. Beri id lain.")
    weights = {
        "indikator": [indicator.weight for indicator in indicators],
        "domain": [domain.weight for domain in head.domains],
        "aspek": [aspect.weight for aspect in head.aspects],
    }
    for what, parts in weights.items():
        total = sum(parts, Decimal(0))
        if parts and total != _WHOLE:
            raise RulePackError(
                f"{tree.place(())}: jumlah bobot {what} adalah {total}, seharusnya 100. Periksa bobotnya."
            )
