"""Whether what recognises the corpus would have recognised it without having seen it: one region left out at a time.

A clue of a rule file that speaks only for documents of one region may have been written for them. For each region of
the corpus, the clues are listed that decide for its documents and fire, for their kind, neither on a document of
another region nor on a case of the project (fictional regions): the list should be empty. Then its documents are
recognised with only those clues that fire on documents of other regions: what would be known without them and without
the cases. And no pattern may hold the name of a region. What the code of `facts` knows cannot be left out this way: for
it, see what failed in the hard cases when first run (docs/decisions/0030).
"""

import importlib.util
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

import yaml
from benchmarks.corpus import CORPUS, TOOL, Labelled, labelled
from benchmarks.measuring import Table
from tests.identify.hard import cases

from spbe_docs.facts.region import known, names
from spbe_docs.identify.kinds import identify
from spbe_docs.model.documents import Kind, Page, TextSource
from spbe_docs.model.rules import KindClue, KindRule
from spbe_docs.model.text import CleanText
from spbe_docs.read.clean import clean
from spbe_docs.rulepack.load import load_kinds

KINDS = Path(__file__).parents[1] / "rules" / "kinds"
NOBODY = "(tanpa daerah)"

Clue = tuple[Kind, KindClue]


@dataclass(frozen=True, slots=True)
class Seen:
    """A document of the corpus, recognised with all rules, and the clues that fired for its kind."""

    one: Labelled
    text: CleanText
    region: str
    kind: Kind | None
    clues: frozenset[Clue]


def main() -> int:
    """Prints a row a region; 1 when a clue speaks for one region only, or names one."""
    if not CORPUS.is_dir():
        print(f"Skipped: no corpus at {CORPUS}; set SPBE_SHARED.")
        return 0
    rules = load_kinds(KINDS)
    tool = _tool()
    seen = [_seen(one, rules) for one in labelled()]
    elsewhere = _fired_on_cases(rules)
    of_region: Mapping[str, list[Seen]] = _grouped(seen)
    table = Table(("region", "documents", "kind right", "right without its own clues", "clues of it alone"), rows=[])
    alone: list[tuple[str, Clue]] = []
    totals = [0, 0, 0]
    for region, documents in sorted(of_region.items()):
        others = frozenset().union(*(one.clues for one in seen if one.region != region))
        own = {clue for one in documents for clue in one.clues} - others
        left_out = _with_only(rules, others)
        right = sum(_holds(tool, one, one.kind) for one in documents)
        without = sum(_holds(tool, one, _recognised(one, left_out)) for one in documents)
        suspect = [(region, clue) for clue in own if clue not in elsewhere]
        alone += suspect
        table.add(region, str(len(documents)), str(right), str(without), str(len(suspect)))
        totals = [total + more for total, more in zip(totals, (len(documents), right, without), strict=True)]
    table.add("all", *map(str, totals), str(len(alone)))
    print(table)
    for region, (kind, clue) in alone:
        print(f"\nonly {region}: {kind} in {clue.where}: {clue.pattern}")
    named = [(rule.kind, name) for rule in rules for clue in rule.clues for name in _names_in(clue.pattern)]
    for kind, name in named:
        print(f"\nnames a region: {kind}: {name}")
    print(f"\nno clue of one region alone, none that names one: {'MISSED' if alone or named else 'holds'}")
    return int(bool(alone or named))


def _seen(one: Labelled, rules: tuple[KindRule, ...]) -> Seen:
    text = clean(one.document.pages)
    kind = identify(text, rules, screenshot=one.document.screenshot, slides=one.document.slides).kind
    return Seen(one, text, _region(one.label["issuer"]), kind, _fired(text, rules, kind))


def _region(issuer: str) -> str:
    """The region in an issuer of the manifest: "Bupati Nganjuk", "Pemerintah Kota Surabaya"."""
    words = issuer.replace(",", " ").split()
    for start in range(len(words)):
        for kind in ("", "Kabupaten ", "Kota ", "Provinsi "):
            for end in range(len(words), start, -1):
                if (name := known(kind + " ".join(words[start:end]))) is not None:
                    return name
    return NOBODY


def _grouped(seen: Iterable[Seen]) -> Mapping[str, list[Seen]]:
    found: dict[str, list[Seen]] = defaultdict(list)
    for one in seen:
        found[one.region].append(one)
    return found


def _fired(text: CleanText, rules: tuple[KindRule, ...], kind: Kind | None) -> frozenset[Clue]:
    """The clues that speak for *kind* in *text*; each is asked as the only rule there is."""
    return frozenset(
        (rule.kind, clue)
        for rule in rules
        if rule.kind is kind
        for clue in rule.clues
        if clue.weight > 0 and identify(text, (replace(rule, clues=(clue,)),), mark=0.0).confidence > 0
    )


def _fired_on_cases(rules: tuple[KindRule, ...]) -> frozenset[Clue]:
    """The clues that speak for the kind of some case of the project."""
    found: set[Clue] = set()
    for case in cases():
        wanted = case.expect.get("kind")
        text = clean(case.pages)
        for kind in wanted if isinstance(wanted, list) else [wanted]:
            found |= _fired(text, rules, Kind(kind) if kind else None)
    for file in KINDS.glob("*.cases.yaml"):
        for sample in yaml.safe_load(file.read_text(encoding="utf-8"))["is"]:
            text = clean([Page(1, sample, TextSource.DIGITAL)])
            found |= _fired(text, rules, Kind(file.name.removesuffix(".cases.yaml")))
    return frozenset(found)


def _with_only(rules: tuple[KindRule, ...], clues: frozenset[Clue]) -> tuple[KindRule, ...]:
    return tuple(
        replace(rule, clues=tuple(clue for clue in rule.clues if clue.weight < 0 or (rule.kind, clue) in clues))
        for rule in rules
    )


def _recognised(one: Seen, rules: tuple[KindRule, ...]) -> Kind | None:
    document = one.one.document
    return identify(one.text, rules, screenshot=document.screenshot, slides=document.slides).kind


def _holds(tool: ModuleType, one: Seen, kind: Kind | None) -> bool:
    return bool(tool.kind_holds(one.one.label, {"kind": kind.value if kind else None}))


def _names_in(pattern: str) -> list[str]:
    """The regions whose bare name a pattern holds as a word."""
    plain = f" {' '.join(''.join(letter if letter.isalpha() else ' ' for letter in pattern.lower()).split())} "
    return [name for name in names() if len(name) > 3 and f" {name.lower()} " in plain]


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_identity", TOOL)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())
