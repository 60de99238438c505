"""The log of an unattended run: a line for its start, its progress, each word to the user, and its end.

The file is opened anew for every line, so that logrotate and the like may move it at any time.
"""

import json
import logging
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from spbe_docs.errors import UsageError
from spbe_docs.privacy import mask

SECONDS_BETWEEN_LINES = 30.0
"""Between two lines about the progress of one stage."""

_WORDS = {logging.INFO: "info", logging.WARNING: "peringatan", logging.ERROR: "kesalahan"}
_log = logging.getLogger("spbe_docs.run")
_log.propagate = False
_log.setLevel(logging.INFO)


def keep(file: Path | None, style: str) -> None:
    """Put what is told from now on into *file* too, in the *style* "text", or "json": a JSON object a line.

    Without a *file* nothing is kept. Raises UsageError when it cannot be written.
    """
    for handler in [*_log.handlers]:
        _log.removeHandler(handler)
        handler.close()
    if file is None:
        _log.addHandler(logging.NullHandler())
        return
    try:
        with file.open("a", encoding="utf-8"):
            pass
    except OSError as error:
        raise UsageError(
            f"Berkas catatan {file} tidak dapat ditulis. Periksa folder dan izinnya, atau pilih --log-file yang lain."
        ) from error
    handler = _OpenedAnew(file, mode="a", encoding="utf-8", delay=True)
    handler.setFormatter(_Lines(as_json=style == "json"))
    _log.addHandler(handler)


def is_kept() -> bool:
    """Whether there is a log."""
    return any(isinstance(handler, _OpenedAnew) for handler in _log.handlers)


def tell(message: str, **facts: str | float | None) -> None:
    """A line on how the run goes; *facts* stand in a JSON line as fields of their own."""
    _put(logging.INFO, message, facts)


def warn(message: str) -> None:
    """A line on something that a person should look at."""
    _put(logging.WARNING, message, {})


def fail(message: str) -> None:
    """A line on what ended the run."""
    _put(logging.ERROR, message, {})


def _put(level: int, message: str, facts: dict[str, str | float | None]) -> None:
    if is_kept():
        _log.log(level, "%s", mask(message), extra={"facts": facts})


class _OpenedAnew(logging.FileHandler):
    """A file that is closed after every line. A line that cannot be written is lost: the run goes on."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line."""
        super().emit(record)
        with suppress(OSError):
            self.close()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Take no notice: the disk may be full, and the reports matter more."""


class _Lines(logging.Formatter):
    """A record as one line, whatever signs its message holds."""

    def __init__(self, *, as_json: bool) -> None:
        super().__init__()
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        moment = datetime.fromtimestamp(record.created, UTC).astimezone().isoformat(timespec="seconds")
        level, message = _WORDS.get(record.levelno, record.levelname), record.getMessage()
        if self._as_json:
            facts = getattr(record, "facts", {})
            told = {"time": moment, "level": record.levelname.lower(), "message": message, **facts}
            return json.dumps(told, ensure_ascii=False)
        return f"{moment} {level}: {' '.join(message.split())}"
