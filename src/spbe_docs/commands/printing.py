"""Prints lines: with colours and wrapped on a terminal, plain and whole elsewhere."""

import sys
from collections.abc import Iterable

from spbe_docs.privacy import mask
from spbe_docs.reports.explained.lines import LABEL_WIDTH, Line, Tone
from spbe_docs.reports.visible import visible

_STYLES = {
    Tone.TITLE: "bold",
    Tone.HEADING: "bold cyan",
    Tone.PLAIN: "",
    Tone.FAINT: "dim",
    Tone.GOOD: "green",
    Tone.OPEN: "yellow",
    Tone.BAD: "red",
}


def show(lines: Iterable[Line]) -> None:
    """Prints *lines* on stdout; what comes from strangers is made visible, personal data masked."""
    if sys.stdout.isatty():
        _draw(lines)
        return
    for line in lines:
        print(_writable(_plain(line)))  # noqa: T201


def _plain(line: Line) -> str:
    label = f"{line.label:<{LABEL_WIDTH}} " if line.label else ""
    return f"{' ' * line.indent}{label}{_safe(line.text)}".rstrip()


def _writable(text: str) -> str:
    """*text* without what the output's encoding does not have."""
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)


def _draw(lines: Iterable[Line]) -> None:
    from rich.console import Console  # noqa: PLC0415 - only where there is a terminal to draw on
    from rich.padding import Padding  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False)
    for line in lines:
        text = Text(_safe(line.text), style=_STYLES[line.tone])  # no markup: "[NIP]" is a word
        if line.label:
            row = Table.grid()
            row.add_column(width=LABEL_WIDTH + 1)
            row.add_column()
            row.add_row(Text(line.label), text)
            console.print(Padding(row, (0, 0, 0, line.indent)))
        else:
            console.print(Padding(text, (0, 0, 0, line.indent)))


def _safe(text: str) -> str:
    return mask(visible(" ".join(text.split("\n"))))
