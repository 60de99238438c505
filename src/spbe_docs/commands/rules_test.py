"""Holds the rules against the cases beside them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.resources import folder
from spbe_docs.rulecases.hold import hold, hold_kinds
from spbe_docs.rulecases.mutate import Mutations, mutate
from spbe_docs.rulecases.tally import Outcome, Tally
from spbe_docs.rulepack.cases import load_cases, load_kind_cases
from spbe_docs.rulepack.load import load, load_kinds

FRAMES = "frames.yaml"
_COLUMNS = {
    Outcome.RIGHT_YES: "ya benar",
    Outcome.RIGHT_NO: "tidak benar",
    Outcome.WRONG_YES: "ya salah",
    Outcome.WRONG_NO: "tidak salah",
    Outcome.WRONG_REASON: "sebab salah",
}
_MOST_LACKING = 20


def run(path: Path | None, *, mutations: bool = False) -> ExitCode:
    """Runs all cases, or those of one instrument or indicator, and says what came out.

    With *mutations*, the positive cases are made worse as well, one thing at a time: each must fall.

    Anything wrong, and any rule without the cases it needs, is a rule error. Raises RulePackError for a wrong file.
    """
    rules = folder("rules")
    sound = True
    if path is None:
        sound = _tell("Jenis dokumen", hold_kinds(load_kinds(rules / "kinds"), load_kind_cases(rules / "kinds")))
    for instrument, numbers in _wanted(rules, path):
        pack = load(rules / "kinds", instrument)
        begin = "".join(f"{number:02d}" for number in numbers)
        book = load_cases(rules / FRAMES, instrument, pack.instrument, begin)
        wanted = numbers or frozenset(one.number for one in pack.instrument.indicators)
        sound = _tell(pack.instrument.id, hold(pack, book, wanted)) and sound
        if mutations:
            sound = _tell_mutations(mutate(pack, book, wanted)) and sound
    return ExitCode.DONE if sound else ExitCode.USAGE


def _wanted(rules: Path, path: Path | None) -> Iterator[tuple[Path, frozenset[int]]]:
    """The folders of instruments to test, with the indicators; none: all of them."""
    if path is None:
        for head in sorted(rules.glob("*/instrument.yaml")):
            yield head.parent, frozenset()
    elif (path / "instrument.yaml").is_file():
        yield path, frozenset()
    elif path.is_file() and (path.parent.parent / "instrument.yaml").is_file() and path.name[:2].isdigit():
        yield path.parent.parent, frozenset({int(path.name.split("-")[0].split(".")[0])})
    else:
        raise UsageError(
            f"{path} bukan folder instrumen dan bukan berkas indikator. Tulis folder yang memuat instrument.yaml, "
            "atau satu berkas di dalam indicators/."
        )


def _tell(name: str, tally: Tally) -> bool:
    """Prints what came out; whether all is right and nothing is lacking."""
    _print("\n".join(_lines(name, tally)))
    return not tally.wrong and not tally.lacking


def _tell_mutations(mutations: Mutations) -> bool:
    """Prints which mutants survived; whether none did."""
    _print(f"Mutasi: {mutations.tried} dicoba, {len(mutations.survivors)} lolos.")
    for one in mutations.survivors:
        _print(f'LOLOS {one.place}: "{one.case}": {one.requirement} tetap terpenuhi tanpa {one.taken_out}.')
    _print("")
    return not mutations.survivors


def _lines(name: str, tally: Tally) -> Iterable[str]:
    rows = tally.by_rule
    width = max((len(rule) for rule in (*rows, "Jumlah")), default=0)
    yield f"{name}"
    yield "  ".join(("Aturan".ljust(width), *_COLUMNS.values()))
    for rule, counts in sorted(rows.items()):
        yield _row(rule.ljust(width), [counts[outcome] for outcome in _COLUMNS])
    sums = [sum(counts[outcome] for counts in rows.values()) for outcome in _COLUMNS]
    yield _row("Jumlah".ljust(width), sums)
    for answer in tally.wrong:
        yield f"SALAH {answer.place}: {answer.sentence}"
    for sentence in tally.lacking[:_MOST_LACKING]:
        yield f"KURANG {sentence}"
    if len(tally.lacking) > _MOST_LACKING:
        yield f"KURANG ... dan {len(tally.lacking) - _MOST_LACKING} hal lain."
    yield ""


def _row(rule: str, counts: list[int]) -> str:
    cells = (str(count or ".").rjust(len(title)) for count, title in zip(counts, _COLUMNS.values(), strict=True))
    return "  ".join((rule, *cells))


def _print(text: str) -> None:
    print(text)  # noqa: T201
