"""Hard cases: short texts of fictional regions, with what a legal drafter would say of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from spbe_docs.facts.read import read_facts
from spbe_docs.identify.kinds import identify
from spbe_docs.model.documents import Facts, Identity, Page, Period, TextSource
from spbe_docs.model.rules import KindRule
from spbe_docs.read.clean import clean
from spbe_docs.resources import folder
from spbe_docs.rulepack.load import load_kinds

CASES = Path(__file__).parent / "hard_cases"
PAGE_BREAK = "\n~~~\n"


@dataclass(frozen=True, slots=True)
class Case:
    """One text with what is expected of it: by field, a value, or a list of values that will do."""

    name: str
    text: str
    confidence: float | None
    expect: Mapping[str, Any]
    still_wrong: str | None
    """Why it fails so far, None where it must not."""

    @property
    def pages(self) -> tuple[Page, ...]:
        source = TextSource.DIGITAL if self.confidence is None else TextSource.OCR
        return tuple(
            Page(number, page, source, self.confidence)
            for number, page in enumerate(self.text.split(PAGE_BREAK), start=1)
        )


def cases() -> Iterator[Case]:
    """All hard cases, in the order of their files."""
    for file in sorted(CASES.glob("*.yaml")):
        for one in yaml.safe_load(file.read_text(encoding="utf-8")):
            yield Case(f"{file.stem}/{one['id']}", one["text"], one.get("ocr"), one["expect"], one.get("still_wrong"))


def kinds() -> tuple[KindRule, ...]:
    """The rules of all kinds."""
    return load_kinds(folder("rules") / "kinds")


def told(pages: tuple[Page, ...], rules: tuple[KindRule, ...]) -> tuple[Identity, Facts]:
    """What is said of a document of these pages."""
    text = clean(pages)
    identity = identify(text, rules)
    rule = next((rule for rule in rules if rule.kind is identity.kind), None)
    return identity, read_facts(text, identity, rule)


def misses(case: Case, rules: tuple[KindRule, ...]) -> dict[str, tuple[Any, Any]]:
    """By field, what was expected and what was found, where they differ."""
    identity, facts = told(case.pages, rules)
    return {
        field: (wanted, found)
        for field, wanted in case.expect.items()
        if not _agrees(field, wanted, found := _value(field, identity, facts))
    }


def _value(field: str, identity: Identity, facts: Facts) -> Any:
    match field:
        case "kind" | "form":
            return getattr(identity, field)
        case "ttd":
            return facts.signature.ttd
        case "tte":
            return facts.signature.tte_text
        case "note":
            return " ".join((*facts.notes, facts.status_reason or ""))
        case _:
            return getattr(facts, field)


def _agrees(field: str, wanted: Any, found: Any) -> bool:
    if isinstance(wanted, list):
        return any(_agrees(field, one, found) for one in wanted)
    if field == "note":
        return wanted in found
    if field == "title" and found is not None and wanted is not None:
        return _letters(wanted) == _letters(found)
    if field == "period" and isinstance(found, Period):
        return bool(wanted == {"start": found.start, "end": found.end})
    return bool(wanted == found)


def _letters(text: str) -> str:
    """A title as it counts: spacing, case and punctuation aside."""
    return "".join(letter for letter in text.lower() if letter.isalnum())
