"""Rule files into rules."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from spbe_docs.errors import RulePackError
from spbe_docs.model.rules import (
    Band,
    Content,
    Grouping,
    Indicator,
    Instrument,
    KindClue,
    KindRule,
    Level,
    Lookalike,
    Necessity,
    Owner,
    Requirement,
    RulePack,
    Subject,
)
from spbe_docs.rulepack.phrases import expanded
from spbe_docs.rulepack.schema import ContentFile, IndicatorFile, InstrumentFile, KindFile, RequirementFile, SubjectFile
from spbe_docs.rulepack.tree import Tree, parse
from spbe_docs.rulepack.words import closest, rule_error

_Model = TypeVar("_Model", bound=BaseModel)
_WHOLE = Decimal(100)


def load(kinds: Path, instrument: Path) -> RulePack:
    """The rules of the kinds in folder *kinds* and of the instrument in folder *instrument*.

    Raises RulePackError, with file, line and column, for anything that is not as the rules' README says.
    """
    digest = hashlib.sha256()
    kind_rules = tuple(_kind(file, digest) for file in _files(kinds) if not file.name.endswith(".cases.yaml"))
    return RulePack(kind_rules, _instrument(instrument, digest), digest.hexdigest()[:16])


def load_header(instrument: Path) -> InstrumentFile:
    """Only the head of an instrument: its name and when it was in force."""
    return _read(instrument / "instrument.yaml", InstrumentFile, hashlib.sha256())[0]


def _files(folder: Path) -> list[Path]:
    found = sorted(folder.glob("*.yaml"))
    if not found:
        raise RulePackError(f"{folder}: tidak ada berkas aturan (*.yaml) di sini. Periksa letak aturannya.")
    return found


def _read(file: Path, model: type[_Model], digest: "hashlib._Hash") -> tuple[_Model, Tree]:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise RulePackError(f"{file}: berkas aturan tidak dapat dibuka ({error.strerror}).") from error
    digest.update(file.name.encode() + b"\0" + content)
    tree = parse(file, content)
    try:
        return model.model_validate_json(json.dumps(tree.value)), tree
    except ValidationError as error:
        raise rule_error(tree, model, error) from error


def _kind(file: Path, digest: "hashlib._Hash") -> KindRule:
    data, _ = _read(file, KindFile, digest)
    clues = tuple(KindClue(clue.pattern, clue.where, clue.weight) for clue in data.clues)
    return KindRule(data.kind, data.name, data.nature, data.national, clues, data.name_hints)


def _instrument(folder: Path, digest: "hashlib._Hash") -> Instrument:
    head, tree = _read(folder / "instrument.yaml", InstrumentFile, digest)
    aspects = {aspect.id: aspect for aspect in head.aspects}
    builder = _IndicatorBuilder(head, {aspect.id: str(aspect.domain) for aspect in head.aspects})
    indicators = tuple(
        sorted(
            (builder.indicator(*_read(file, IndicatorFile, digest)) for file in _files(folder / "indicators")),
            key=lambda i: i.number,
        )
    )
    _check_whole(tree, head, indicators)
    return Instrument(
        id=head.id,
        version=head.version,
        title=head.title,
        regulation=head.regulation,
        confidence=head.confidence,
        valid_from=head.valid_from,
        valid_to=head.valid_to,
        minimum=head.minimum,
        maximum=head.maximum,
        domains=tuple(Grouping(domain.id, domain.name, domain.weight) for domain in head.domains),
        aspects=tuple(Grouping(aspect.id, aspect.name, aspect.weight, aspect.domain) for aspect in aspects.values()),
        bands=tuple(sorted((Band(band.name, band.at_least) for band in head.bands), key=lambda band: band.at_least)),
        owners=tuple(Owner(owner.id, owner.name) for owner in head.owners),
        sources=tuple(head.sources.items()),
        indicators=indicators,
    )


def _check_whole(tree: Tree, head: InstrumentFile, indicators: tuple[Indicator, ...]) -> None:
    """What no single file can know: sums of weights, and numbers given twice."""
    for number, count in Counter(indicator.number for indicator in indicators).items():
        if count > 1:
            raise RulePackError(
                f"{tree.file.parent}: indikator {number} ada dalam {count} berkas. Hapus salah satunya."
            )
    sums = {
        "indikator": sum((indicator.weight for indicator in indicators), Decimal(0)),
        "domain": sum((domain.weight for domain in head.domains), Decimal(0)),
        "aspek": sum((aspect.weight for aspect in head.aspects), Decimal(0)),
    }
    for what, total in sums.items():
        if total != _WHOLE:
            raise RulePackError(
                f"{tree.place(())}: jumlah bobot {what} adalah {total}, seharusnya 100. Periksa bobotnya."
            )


class _IndicatorBuilder:
    """Turns indicator files into indicators, given what the instrument's head defines for all of them."""

    def __init__(self, head: InstrumentFile, domains: Mapping[str, str]) -> None:
        self._domains = domains
        self._owners = {owner.id: owner for owner in head.owners}
        self._synonyms = head.synonyms
        self._shared = {content.id: content for content in head.contents}

    def indicator(self, data: IndicatorFile, tree: Tree) -> Indicator:
        self._known(tree, ("aspect",), data.aspect, self._domains)
        for position, owner in enumerate(data.owners):
            self._known(tree, ("owners", position), owner, self._owners)
        levels = tuple(
            Level(
                int(number),
                level.text,
                int(number) - 1 if level.builds_on is None else level.builds_on,
                level.source,
                level.confidence,
            )
            for number, level in sorted(data.levels.items(), key=lambda item: int(item[0]))
        )
        self._unique(tree, [requirement.id for requirement in data.requirements])
        return Indicator(
            number=data.number,
            id=f"{data.number:02d}",
            name=data.name,
            short_name=data.short_name,
            domain=self._domains[data.aspect],
            aspect=data.aspect,
            weight=data.weight,
            owners=data.owners,
            automation=data.automation,
            note=data.note,
            levels=levels,
            requirements=_without_single_choices(
                tuple(self._requirement(one, data, tree, position) for position, one in enumerate(data.requirements))
            ),
        )

    def _requirement(self, data: RequirementFile, indicator: IndicatorFile, tree: Tree, position: int) -> Requirement:
        path = ("requirements", position)
        self._known(tree, (*path, "subject"), data.subject, indicator.subjects)
        subject = self._subject(indicator.subjects[data.subject], tree, data.subject)
        contents = self._contents(data, indicator, tree, position)
        binding = sum(content.binding for content in contents)
        at_least = {"all": binding, "some": min(1, binding)}[data.need] if isinstance(data.need, str) else data.need
        if at_least > binding:
            raise RulePackError(
                f"{tree.place((*path, 'need'))}: diminta {at_least} muatan, padahal hanya {binding} yang mengikat."
            )
        for owner_position, owner in enumerate(data.owners or ()):
            self._known(tree, (*path, "owners", owner_position), owner, self._owners)
        return Requirement(
            id=data.id,
            level=data.level,
            to_level=data.to_level,
            title=data.title,
            necessity=data.necessity,
            group=data.group,
            kinds=data.kinds,
            supporting_kinds=data.supporting,
            statuses=data.statuses,
            subject=subject,
            contents=contents,
            at_least=at_least,
            stands=data.stands or subject.stands,
            max_age_months=data.max_age_months,
            current_period=data.current_period,
            fiscal_years=data.fiscal_years,
            version=data.version,
            national=data.national,
            papers_prove=data.papers_prove,
            papers_reason=data.papers_reason,
            owners=data.owners or indicator.owners,
            source=data.source,
            confidence=data.confidence,
            note=data.note,
            action=data.action,
        )

    def _subject(self, data: SubjectFile, tree: Tree, name: str) -> Subject:
        try:
            return Subject(
                expanded(data.phrases, self._synonyms),
                data.stands,
                tuple(
                    Lookalike(expanded(lookalike.phrases, self._synonyms), lookalike.reason)
                    for lookalike in data.lookalikes
                ),
            )
        except ValueError as error:
            raise RulePackError(f"{tree.place(('subjects', name))}: {error}") from error

    def _contents(
        self, data: RequirementFile, indicator: IndicatorFile, tree: Tree, position: int
    ) -> tuple[Content, ...]:
        own = {content.id: content for content in indicator.contents}
        contents = []
        for index, key in enumerate(data.contents):
            self._known(tree, ("requirements", position, "contents", index), key, {**self._shared, **own})
            binding = _binds(own.get(key), data)
            contents.append(self._content(own.get(key) or self._shared[key], tree, binding=binding))
        return tuple(contents)

    def _content(self, data: ContentFile, tree: Tree, *, binding: bool) -> Content:
        try:
            variants = expanded(data.variants, self._synonyms)
        except ValueError as error:
            raise RulePackError(f"{tree.place(('contents',))}: {error}") from error
        return Content(data.id, data.name, variants, data.from_level, binding, data.source, data.confidence)

    def _known(self, tree: Tree, path: tuple[str | int, ...], key: str, known: Mapping[str, object]) -> None:
        if key not in known:
            raise RulePackError(
                f"{tree.place(path)}: '{key}' tidak dikenal.{closest(key, known)} Yang ada: {', '.join(known)}."
            )

    def _unique(self, tree: Tree, ids: Iterable[str]) -> None:
        for position, (key, count) in enumerate(Counter(ids).items()):
            if count > 1:
                raise RulePackError(
                    f"{tree.place(('requirements', position, 'id'))}: id '{key}' dipakai {count} kali. Beri id lain."
                )


def _binds(own: ContentFile | None, requirement: RequirementFile) -> bool:
    """Whether a content item can hold a level back.

    An item of the indicator counts from its own level on and never without one; an item shared by all indicators is
    asked for by the requirement itself.
    """
    if own is None:
        return True
    if own.from_level is None:
        return False
    return requirement.need != "all" or own.from_level <= requirement.level


def _without_single_choices(requirements: tuple[Requirement, ...]) -> tuple[Requirement, ...]:
    """A choice of one is no choice: it is advised where its level also requires something, else required."""
    members = Counter((one.level, one.group) for one in requirements if one.necessity is Necessity.ONE_OF)
    requiring = {one.level for one in requirements if one.necessity is Necessity.REQUIRED}
    settled = []
    for one in requirements:
        if one.necessity is Necessity.ONE_OF and members[one.level, one.group] == 1:
            necessity = Necessity.ADVISED if one.level in requiring else Necessity.REQUIRED
            settled.append(replace(one, necessity=necessity, group=None))
        else:
            settled.append(one)
    return tuple(settled)
