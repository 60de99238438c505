"""Case files into cases."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from spbe_docs.errors import RulePackError
from spbe_docs.model.cases import Case, CaseBook, Expected, Sample
from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import Kind
from spbe_docs.model.rules import Indicator, Instrument
from spbe_docs.rulepack.case_schema import (
    CaseFile,
    FrameFile,
    FramesFile,
    IndicatorCasesFile,
    InstrumentCasesFile,
    KindCasesFile,
    PaperFile,
)
from spbe_docs.rulepack.files import CASES, read_file
from spbe_docs.rulepack.load import load_header
from spbe_docs.rulepack.papers import Named, Papers
from spbe_docs.rulepack.schema import InstrumentFile
from spbe_docs.rulepack.tree import Tree
from spbe_docs.rulepack.words import closest

YES = frozenset({Verdict.MET, Verdict.BLOCKED})
"""What the requirement itself asks for is there."""

NO = frozenset(Verdict) - YES
_KEYS: Mapping[str, frozenset[Verdict]] = {
    "met": YES,
    "not_met": NO,
    **{
        key: frozenset({Verdict(key)})
        for key in ("partial", "draft", "expired", "lookalike", "review", "missing", "external")
    },
}
_LEVELS = 2
_AS_OF = date(2024, 10, 22)


def load_cases(frames: Path, folder: Path, instrument: Instrument, begin: str = "") -> CaseBook:
    """The cases beside the rules of *instrument*, which lie in *folder*; *frames* is the file of frames.

    Only files whose names *begin* so are read: a mistake in another one's cases need not stop an author.

    Raises RulePackError, with file, line and column, for anything that is not as the rules' README says.
    """
    framed, _ = read_file(frames, FramesFile)
    rules = load_header(folder)
    head, tree = _head(folder)
    shared = {name: Named(paper, tree, ("papers", name)) for name, paper in head.papers.items()} if tree else {}
    files = sorted((folder / "indicators").glob(f"{begin}*{CASES}"))
    loader = _Loader(framed.frames, head.as_of, shared, {one.number: one for one in instrument.indicators})
    return CaseBook(
        framed.institution,
        head.levels_at_least,
        tuple(case for file in files for case in loader.cases(file)),
        tuple(_contents(head, tree, rules)) if tree else (),
        tuple(content.id for content in rules.contents),
        tuple(lookalike.reason for lookalike in rules.lookalikes),
    )


def load_kind_cases(kinds: Path) -> tuple[tuple[Kind, Sample], ...]:
    """The examples and near misses of each kind. Raises RulePackError like `load_cases`."""
    return tuple(sample for file in sorted(kinds.glob(f"*{CASES}")) for sample in _samples(file))


def _samples(file: Path) -> Iterator[tuple[Kind, Sample]]:
    data, tree = read_file(file, KindCasesFile)
    name = file.name.removesuffix(CASES)
    if name not in set(Kind):
        raise RulePackError(f"{file}: tidak ada jenis '{name}'.{closest(name, list(Kind))} Ubah nama berkas itu.")
    for position, text in enumerate(data.is_):
        yield Kind(name), Sample(text, tree.place(("is", position)), is_one=True)
    for position, refused in enumerate(data.lookalike):
        place = tree.place(("lookalike", position))
        yield Kind(name), Sample(refused.text, place, is_one=True, lookalike=refused.reason)
    for position, near in enumerate(data.is_not):
        yield Kind(name), Sample(near.text, tree.place(("is_not", position)), is_one=False, because=near.because)


def _head(folder: Path) -> tuple[InstrumentCasesFile, Tree | None]:
    file = folder / f"instrument{CASES}"
    if file.is_file():
        return read_file(file, InstrumentCasesFile)
    return InstrumentCasesFile(as_of=_AS_OF, levels_at_least=_LEVELS), None


def _contents(head: InstrumentCasesFile, tree: Tree, rules: InstrumentFile) -> Iterator[tuple[str, Sample]]:
    known = [content.id for content in rules.contents]
    for key, data in head.contents.items():
        if key not in known:
            raise RulePackError(f"{tree.place(('contents', key))}: muatan '{key}' tidak dikenal.{closest(key, known)}")
        for name, texts in (("found", data.found), ("not_found", data.not_found)):
            for position, text in enumerate(texts):
                place = tree.place(("contents", key, name, position))
                yield key, Sample(text, place, is_one=name == "found")


@dataclass(frozen=True, slots=True)
class _Loader:
    """What the case files of one instrument share."""

    frames: Mapping[str, FrameFile]
    as_of: date
    shared: Mapping[str, Named]
    indicators: Mapping[int, Indicator]

    def cases(self, file: Path) -> Iterator[Case]:
        data, tree = read_file(file, IndicatorCasesFile)
        if data.indicator not in self.indicators:
            raise RulePackError(
                f"{tree.place(('indicator',))}: indikator {data.indicator} tidak ada dalam instrumen ini."
            )
        own = {name: Named(paper, tree, ("papers", name)) for name, paper in data.papers.items()}
        papers = Papers(self.frames, {**self.shared, **own})
        for position, one in enumerate(data.cases):
            yield self._case(one, tree, position, papers, self.indicators[data.indicator])

    def _case(self, data: CaseFile, tree: Tree, position: int, papers: Papers, indicator: Indicator) -> Case:
        path = ("cases", position)
        as_of = data.as_of or self.as_of
        written = [PaperFile(like=paper) if isinstance(paper, str) else paper for paper in data.papers]
        made = tuple(
            papers.made(paper.like or f"naskah {number}", Named(paper, tree, (*path, "papers", number - 1)), as_of)
            for number, paper in enumerate(written, start=1)
        )
        expected = tuple(
            Expected(self._requirement(asked, indicator, tree.place((*path, key, number))), verdicts)
            for key, verdicts in _KEYS.items()
            for number, asked in enumerate(getattr(data, key))
        )
        if data.level is None and not expected:
            raise RulePackError(
                f"{tree.place(path)}: contoh ini tidak menyebut hasil apa pun. Tulis 'met' atau 'level'."
            )
        return Case(data.case, tree.place((*path, "case")), indicator.number, made, as_of, data.level, expected)

    def _requirement(self, asked: str, indicator: Indicator, place: str) -> str:
        """The whole id of the requirement that a case calls "L2-1" or, of another indicator, "02-L2-1"."""
        known = {one.id for other in self.indicators.values() for one in other.requirements}
        whole = asked if asked in known else f"{indicator.id}-{asked}"
        if whole not in known:
            own = [one.id.removeprefix(f"{indicator.id}-") for one in indicator.requirements]
            raise RulePackError(
                f"{place}: persyaratan '{asked}' tidak dikenal.{closest(asked, own)} Yang ada: {', '.join(own)}."
            )
        return whole
