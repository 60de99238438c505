"""`python -m spbe_docs` and the installed command."""

import gc
import signal
import sys
from types import FrameType

from spbe_docs.cli import main as cli

_YOUNG = 50_000
"""New values between two looks for garbage. Python's own 700 suits programmes that hold few."""


def main() -> None:
    """Runs the command line; the process ends with its exit code."""
    collect_seldom()
    stop_in_order()
    sys.exit(cli.main())


def collect_seldom() -> None:
    """Looks for garbage seldom: a scan of a drive holds millions of values to its end, and each look goes over them."""
    gc.set_threshold(_YOUNG)


def stop_in_order() -> None:
    """Makes an interrupt of a request to end: what was read is kept. A second request ends at once."""
    for number in _ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _interrupt)


_ENDING = (signal.SIGINT, signal.SIGTERM)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    for number in _ENDING:
        signal.signal(number, signal.SIG_DFL)
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
