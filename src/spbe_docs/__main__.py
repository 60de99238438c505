"""`python -m spbe_docs` and the installed command."""

import gc
import sys

from spbe_docs.cli import main as cli

_YOUNG = 50_000
"""New values between two looks for garbage. Python's own 700 suits programmes that hold few."""


def main() -> None:
    """Runs the command line; the process ends with its exit code."""
    collect_seldom()
    sys.exit(cli.main())


def collect_seldom() -> None:
    """Looks for garbage seldom: a scan of a drive holds millions of values to its end, and each look goes over them."""
    gc.set_threshold(_YOUNG)


if __name__ == "__main__":
    main()
