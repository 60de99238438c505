"""What a person gives the system so that it scans every night."""

import os
import re
import shutil
import sys
from collections.abc import Mapping
from datetime import time
from pathlib import Path
from types import MappingProxyType

from spbe_docs.commands.asked import say
from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.schedules import cron, systemd, windows
from spbe_docs.schedules.plan import Plan
from spbe_docs.settings.load import FILE_NAME, in_force
from spbe_docs.settings.secrets import needed

SYSTEMS = {"cron": cron.render, "systemd": systemd.render, "windows": windows.render}
NOTHING_TOLD: Mapping[str, object] = MappingProxyType({})
_FOR_ONE_SCAN = ("SPBE_DOCS_AS_OF", "SPBE_DOCS_COMPARE")
_LOG = "spbe-docs.log"
_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


def run(
    system: str, at: str, settings: Path | None, log: Path | None, told: Mapping[str, object] = NOTHING_TOLD
) -> ExitCode:
    """Prints the schedule for *system*, a key of `SYSTEMS`, with the paths of this machine.

    *told* are the options of the scan, with None for what was not said.

    Raises UsageError without settings or roots in them: a nightly run needs to know both by itself.
    """
    found = in_force(settings)
    if found.file is None:
        raise UsageError(f"Belum ada {FILE_NAME}. Buat dengan 'spbe-docs init', atau tunjuk dengan --settings.")
    if not found.roots:
        raise UsageError(f"{found.file} tidak memuat [[roots]]. Tulis dahulu folder yang dipindai tiap malam.")
    file = found.file.absolute()
    plan = Plan(
        program=_program(),
        settings=file,
        folder=file.parent,
        log=(log or file.parent / _LOG).absolute(),
        roots=tuple(root.folder for root in found.roots),
        at=_time(at),
        options=tuple(word for name, value in told.items() if value is not None for word in (name, _lasting(value))),
        secrets=needed(found.notification),
        dropped=tuple(name for name in _FOR_ONE_SCAN if os.environ.get(name)),
    )
    _refuse_line_ends(plan)
    sys.stdout.write(SYSTEMS[system](plan))
    say("Belum ada yang dipasang: ikuti petunjuk di awal teks itu.")
    return ExitCode.DONE


def _lasting(value: object) -> str:
    """What is said, true in the folder of the nightly run too: an instrument may be named by its folder."""
    is_folder = isinstance(value, Path) or (isinstance(value, str) and os.sep in value and Path(value).is_dir())
    return str(Path(str(value)).absolute()) if is_folder else str(value)


def _refuse_line_ends(plan: Plan) -> None:
    """No system takes a line end in a path: what stands behind it would be a line of its own, and run."""
    path = next((one for one in (*plan.command, *map(str, plan.roots)) if len(one.splitlines()) > 1), None)
    if path is not None:
        raise UsageError(
            f"Nama {path!r} memuat ganti baris, yang tidak dapat ditulis dalam jadwal. Ganti nama foldernya."
        )


def _program() -> tuple[str, ...]:
    """What starts the spbe-docs that is running now."""
    beside = shutil.which("spbe-docs", path=str(Path(sys.executable).parent))
    return (beside,) if beside else (sys.executable, "-m", "spbe_docs")


def _time(given: str) -> time:
    found = _TIME.fullmatch(given.strip())
    if found is None:
        raise UsageError(f"Jam '{given}' tidak sah. Tulis misalnya --at 02:10.")
    return time(int(found[1]), int(found[2]))
