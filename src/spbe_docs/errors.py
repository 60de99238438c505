"""Every way a run can be refused, each with its exit code.

SpbeDocsError
├── UsageError         an option, a folder or a setting is wrong     exit 2
├── RulePackError      a rule file is wrong                          exit 2
├── SourceError        a source cannot be listed or is empty         exit 4
└── BusyError          another run is at work on the same report     exit 5

A message says what happened, to what, and what to do, in Indonesian. A broken document is no error: it is a value
(`Unreadable`) that the report shows.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process tells its caller; the meanings stand in docs/panduan.md."""

    DONE = 0
    GAPS = 1
    USAGE = 2
    UNREAD_FILES = 3
    SOURCE = 4
    BUSY = 5
    INTERNAL = 70
    INTERRUPTED = 130


class SpbeDocsError(Exception):
    """A run is refused."""

    exit_code = ExitCode.INTERNAL


class UsageError(SpbeDocsError):
    """An option, a folder or a setting cannot be used as it stands."""

    exit_code = ExitCode.USAGE


class RulePackError(SpbeDocsError):
    """A rule file cannot be used as it stands."""

    exit_code = ExitCode.USAGE


class SourceError(SpbeDocsError):
    """A source cannot be listed, or holds nothing."""

    exit_code = ExitCode.SOURCE


class BusyError(SpbeDocsError):
    """Another run is at work on the same report."""

    exit_code = ExitCode.BUSY
