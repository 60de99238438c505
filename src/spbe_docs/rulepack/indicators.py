"""From an indicator's file to the indicator, given what the instrument's head defines for all of them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from spbe_docs.errors import RulePackError
from spbe_docs.model.rules import (
    AgencyIndex,
    Content,
    Indicator,
    Level,
    Lookalike,
    Necessity,
    Phrase,
    Requirement,
    Stands,
    Subject,
)
from spbe_docs.rulepack.checks import check_ids, check_known, check_sources
from spbe_docs.rulepack.phrases import expanded
from spbe_docs.rulepack.rows import rows_of
from spbe_docs.rulepack.schema import (
    AgencyIndexFile,
    ContentFile,
    IndicatorFile,
    InstrumentFile,
    LookalikeFile,
    RequirementFile,
    SharedLookalikeFile,
    SubjectFile,
)
from spbe_docs.rulepack.tree import Path_, Tree


class IndicatorBuilder:
    """Turns indicator files into indicators, given what the instrument's head defines for all of them."""

    def __init__(self, head: InstrumentFile, tree: Tree) -> None:
        """*tree* is that of *head*. Raises RulePackError for a phrase in it that cannot be used."""
        self._domains = {aspect.id: aspect.domain for aspect in head.aspects}
        self._owners = {owner.id: owner for owner in head.owners}
        self._synonyms = head.synonyms
        self._shared = {content.id: content for content in head.contents}
        self._head = tree
        self._sources = head.sources
        self._lookalikes = tuple(
            zip(head.lookalikes, self._looking_alike(head.lookalikes, tree, (), shared=True), strict=True)
        )
        self._wholes = tuple(
            (whole, self._phrases(whole.followed_by, tree, ("wholes", position, "followed_by")))
            for position, whole in enumerate(head.wholes)
        )
        self._rows = {rows.id: rows for rows in head.rows}
        self._agencies = {one.id: agency_index(one) for one in head.external}

    def indicator(self, data: IndicatorFile, tree: Tree) -> Indicator:
        """The indicator. Raises RulePackError for a reference to something that is not defined."""
        check_known(tree, ("aspect",), data.aspect, self._domains)
        for position, owner in enumerate(data.owners):
            check_known(tree, ("owners", position), owner, self._owners)
        levels = _levels(data, tree)
        for position, content in enumerate(data.contents):
            if content.rows is not None:
                check_known(tree, ("contents", position, "rows"), content.rows, self._rows)
        check_ids(data, tree)
        check_sources(data, tree, self._sources)
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
        self._has_level(data, indicator, tree, path)
        if data.necessity is Necessity.ONE_OF and data.group is None:
            raise RulePackError(
                f"{tree.place((*path, 'necessity'))}: kunci 'group' belum ada. Beri nama pada kelompok pilihannya."
            )
        check_known(tree, (*path, "subject"), data.subject, indicator.subjects)
        subject = self._subject(indicator.subjects[data.subject], tree, data.subject, (indicator.number, data.id))
        contents = self._contents(data, indicator, tree, position)
        at_least = _at_least(data, contents, tree, path)
        for owner_position, owner in enumerate(data.owners or ()):
            check_known(tree, (*path, "owners", owner_position), owner, self._owners)
        if data.external is not None:
            check_known(tree, (*path, "external"), data.external, self._agencies)
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
            external=self._agencies[data.external] if data.external is not None else None,
        )

    def _has_level(
        self, data: RequirementFile, indicator: IndicatorFile, tree: Tree, path: tuple[str | int, ...]
    ) -> None:
        """A requirement belongs to a level wherever the levels are known, and to none where they are not."""
        if data.level is not None:
            check_known(tree, (*path, "level"), str(data.level), {str(number): None for number in indicator.levels})
        elif indicator.levels:
            raise RulePackError(
                f"{tree.place(path)}: kunci 'level' belum ada, padahal tingkat indikator ini tertulis. Tambahkan."
            )

    def _subject(self, data: SubjectFile, tree: Tree, name: str, asked_by: tuple[int, str]) -> Subject:
        """The subject as the requirement asks for it that *asked_by* names: its indicator's number, its id."""
        path: Path_ = ("subjects", name)
        own = self._looking_alike(data.lookalikes, tree, path)
        enacted = data.stands in {Stands.OPERATIVE, Stands.ANNEX}
        shared = tuple(one for of, one in self._lookalikes if _holds_for(of, name, asked_by, enacted=enacted))
        phrases = self._phrases(data.phrases, tree, (*path, "phrases"))
        return Subject(phrases, data.stands, (*own, *shared), self._followed_by(name, asked_by[0]))

    def _followed_by(self, subject: str, indicator: int) -> tuple[Phrase, ...] | None:
        """What may follow *subject* of an *indicator* in a title; None where the instrument says nothing of it."""
        said = [
            phrases
            for whole, phrases in self._wholes
            if subject in whole.subjects and (not whole.indicators or indicator in whole.indicators)
        ]
        return tuple(phrase for phrases in said for phrase in phrases) if said else None

    def _looking_alike(
        self, data: Iterable[LookalikeFile], tree: Tree, path: Path_, *, shared: bool = False
    ) -> tuple[Lookalike, ...]:
        return tuple(
            Lookalike(
                self._phrases(one.phrases, tree, (*path, "lookalikes", position, "phrases")),
                one.reason,
                one.follows,
                shared,
            )
            for position, one in enumerate(data)
        )

    def _contents(
        self, data: RequirementFile, indicator: IndicatorFile, tree: Tree, position: int
    ) -> tuple[Content, ...]:
        own = {content.id: content for content in indicator.contents}
        places = {content.id: index for index, content in enumerate(indicator.contents)}
        contents = []
        for index, key in enumerate(data.contents):
            check_known(tree, ("requirements", position, "contents", index), key, {**self._shared, **own})
            binding = _binds(own.get(key), data)
            if key in own:
                contents.append(self._content(own[key], tree, ("contents", places[key]), binding=binding))
            else:
                shared = ("contents", [*self._shared].index(key))
                contents.append(self._content(self._shared[key], self._head, shared, binding=binding))
        return tuple(contents)

    def _content(self, data: ContentFile, tree: Tree, path: Path_, *, binding: bool) -> Content:
        variants = self._phrases(data.variants, tree, (*path, "variants"))
        unless = self._phrases(data.unless, tree, (*path, "unless"))
        try:
            rows = rows_of(self._rows[data.rows], variants, self._synonyms) if data.rows is not None else None
        except ValueError as error:
            place = self._head.place(("rows", [*self._rows].index(data.rows or "")))
            raise RulePackError(f"{place}: {error}") from error
        return Content(
            data.id,
            data.name,
            variants,
            data.from_level,
            binding,
            data.source,
            data.confidence,
            rows,
            unless,
            self._phrases(data.near, tree, (*path, "near")),
            data.in_title,
        )

    def _phrases(self, texts: tuple[str, ...], tree: Tree, path: Path_) -> tuple[Phrase, ...]:
        """The phrases, or a refusal that says where the one stands that cannot be used."""
        try:
            return expanded(texts, self._synonyms)
        except ValueError as error:
            wrong = next(position for position, text in enumerate(texts) if not self._can_be_used(text))
            raise RulePackError(f"{tree.place((*path, wrong))}: {error}") from error

    def _can_be_used(self, text: str) -> bool:
        try:
            return bool(expanded((text,), self._synonyms))
        except ValueError:
            return False


def _levels(data: IndicatorFile, tree: Tree) -> tuple[Level, ...]:
    """The levels, ascending; each builds on one below it, the next lower one unless the file says another."""
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
    for level in levels:
        if level.builds_on >= level.number or (level.builds_on and str(level.builds_on) not in data.levels):
            raise RulePackError(
                f"{tree.place(('levels', str(level.number), 'builds_on'))}: tingkat {level.number} tidak dapat "
                f"didasarkan pada tingkat {level.builds_on} (builds_on). Pilih tingkat di bawahnya, atau 0."
            )
    return levels


def _at_least(data: RequirementFile, contents: Iterable[Content], tree: Tree, path: Path_) -> int:
    """How many of the *contents* that bind are needed."""
    binding = sum(content.binding for content in contents)
    at_least = {"all": binding, "some": min(1, binding)}[data.need] if isinstance(data.need, str) else data.need
    if at_least > binding:
        raise RulePackError(
            f"{tree.place((*path, 'need'))}: diminta {at_least} muatan, padahal hanya {binding} yang mengikat."
        )
    return at_least


def _holds_for(shared: SharedLookalikeFile, subject: str, asked_by: tuple[int, str], *, enacted: bool) -> bool:
    """Whether a shared look-alike is one of *subject*, as the indicator and the requirement *asked_by* ask for it.

    Records are recognised by their titles; what may stand before the subject there differs from one to the other:
    without names of subjects a look-alike is one of what is *enacted* only.
    """
    indicator, requirement = asked_by
    if (shared.indicators and indicator not in shared.indicators) or requirement in shared.accepted_by:
        return False
    return subject in shared.subjects if shared.subjects else enacted


def _binds(own: ContentFile | None, requirement: RequirementFile) -> bool:
    """Whether a content item can hold a level back.

    An item of the indicator counts from its own level on and never without one; an item shared by all indicators is
    asked for by the requirement itself.
    """
    if own is None:
        return True
    if own.from_level is None:
        return False
    return requirement.need != "all" or requirement.level is None or own.from_level <= requirement.level


def agency_index(data: AgencyIndexFile) -> AgencyIndex:
    """The index of another agency as its file says it."""
    reaches = tuple(sorted((int(level), least) for level, least in data.reaches.items()))
    return AgencyIndex(data.id, data.name, data.agency, data.maximum, reaches, data.source, data.confidence)


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
