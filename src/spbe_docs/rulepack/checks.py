"""What a rule file must agree on, with itself and with the others: names, sources, weights, days.

Every check raises RulePackError with the place to mend.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from spbe_docs.errors import RulePackError
from spbe_docs.model.rules import Indicator
from spbe_docs.rulepack.schema import IndicatorFile, InstrumentFile
from spbe_docs.rulepack.tree import Path_, Tree
from spbe_docs.rulepack.words import closest

_WHOLE = Decimal(100)


def check_known(tree: Tree, path: Path_, key: str, known: Mapping[str, object]) -> None:
    """What stands at *path* is one of the names in *known*."""
    if key not in known:
        raise RulePackError(
            f"{tree.place(path)}: '{key}' tidak dikenal.{closest(key, known)} Yang ada: {', '.join(known)}."
        )


def check_ids(data: IndicatorFile, tree: Tree) -> None:
    """The ids of requirements begin with the number of their indicator, and none is given twice."""
    begin = f"{data.number:02d}-"
    counts = Counter(requirement.id for requirement in data.requirements)
    for position, requirement in enumerate(data.requirements):
        place = tree.place(("requirements", position, "id"))
        if not requirement.id.startswith(begin):
            raise RulePackError(
                f"{place}: id '{requirement.id}' bukan milik indikator {data.number}. Awali dengan '{begin}', atau "
                "perbaiki 'number'."
            )
        if counts[requirement.id] > 1:
            raise RulePackError(f"{place}: id '{requirement.id}' dipakai {counts[requirement.id]} kali. Beri id lain.")


def check_sources(data: IndicatorFile, tree: Tree, known: Mapping[str, object]) -> None:
    """Every source that the file names is one of those that the instrument lists."""
    for path, said in _sources(data):
        for one in said.split(";"):
            check_known(tree, path, one.split()[0] if one.split() else "", known)


def _sources(data: IndicatorFile) -> Iterator[tuple[Path_, str]]:
    """Where an indicator's file names its sources, and which."""
    for position, content in enumerate(data.contents):
        yield ("contents", position, "source"), content.source
    for number, level in data.levels.items():
        yield ("levels", number, "source"), level.source
    for position, requirement in enumerate(data.requirements):
        yield ("requirements", position, "source"), requirement.source


def check_head(tree: Tree, head: InstrumentFile) -> None:
    """What the head of an instrument must agree on with itself."""
    if head.valid_to is not None and head.valid_to < head.valid_from:
        raise RulePackError(
            f"{tree.place(('valid_to',))}: masa berlaku berakhir pada {head.valid_to}, sebelum mulai pada "
            f"{head.valid_from}. Perbaiki salah satu tanggalnya."
        )
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


def check_shared(tree: Tree, head: InstrumentFile, files: Iterable[IndicatorFile]) -> None:
    """What is shared names subjects, indicators and requirements that some file has: else it holds nowhere."""
    files = tuple(files)
    known: Mapping[str, Mapping[str, object]] = {
        "subjects": dict.fromkeys(name for data in files for name in data.subjects),
        "indicators": dict.fromkeys(str(data.number) for data in files),
        "accepted_by": dict.fromkeys(one.id for data in files for one in data.requirements),
    }
    for group, ones in (("lookalikes", head.lookalikes), ("wholes", head.wholes)):
        for position, one in enumerate(ones):
            for key, names in known.items():
                for place, name in enumerate(getattr(one, key, ())):
                    check_known(tree, (group, position, key, place), str(name), names)


def check_whole(tree: Tree, head: InstrumentFile, indicators: tuple[Indicator, ...]) -> None:
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
