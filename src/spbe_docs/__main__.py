"""`python -m spbe_docs` and the installed command."""

import sys

from spbe_docs.cli import main as cli


def main() -> None:
    """Runs the command line; the process ends with its exit code."""
    sys.exit(cli.main())


if __name__ == "__main__":
    main()
