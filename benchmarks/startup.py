"""How long `spbe-docs --help` takes, beside importing typer. The bound: at most 3 times."""

import statistics
import sys

from benchmarks.measuring import Table, children_cpu

ROUNDS = 15
BOUND = 3.0

COMMANDS = {
    "spbe-docs --help": [sys.executable, "-m", "spbe_docs", "--help"],
    'python -c "import typer"': [sys.executable, "-c", "import typer"],
    'python -c ""': [sys.executable, "-c", ""],
}


def main() -> int:
    """Prints the table of medians; 1 when the bound is missed."""
    if sys.platform != "linux":
        print("Skipped: the time of all descendants can be counted on Linux only.")
        return 0
    seconds: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for turn in range(ROUNDS + 1):
        for name, command in COMMANDS.items():
            taken = children_cpu(command)
            if turn:  # the first warms up
                seconds[name].append(taken)
    own, typer, bare = (statistics.median(taken) for taken in seconds.values())
    table = Table(("what", "CPU ms"), rows=[])
    for name, taken in zip(COMMANDS, (own, typer, bare), strict=True):
        table.add(name, f"{taken * 1000:.0f}")
    missed = own / typer > BOUND
    print(f"median of {ROUNDS}; Python {sys.version.split()[0]}\n")
    print(table)
    print(f"\nat most {BOUND:.0f} times importing typer: {'MISSED' if missed else 'holds'} ({own / typer:.2f})")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
