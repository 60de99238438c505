"""A lister in the hands of a dead file server: it says a little, as its argument has it, and then nothing any more."""

import sys
import time


def main() -> None:
    """Takes the job and never answers."""
    sys.stdin.buffer.read()
    sys.stdout.buffer.write(b"..")
    sys.stdout.buffer.flush()
    time.sleep(600)


if __name__ == "__main__":
    main()
