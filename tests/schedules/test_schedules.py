"""Text for the schedulers: right for hard paths, and by the schedulers' own rules."""

import shlex
import shutil
import subprocess
from dataclasses import replace
from datetime import time
from pathlib import Path, PurePosixPath, PureWindowsPath
from xml.etree import ElementTree as ET

import pytest

from spbe_docs.schedules import cron, systemd, windows
from spbe_docs.schedules.plan import Plan

PLAN = Plan(
    program=("/opt/spbe docs/bin/spbe-docs",),
    settings=PurePosixPath("/srv/100% siap/spbe-docs.toml"),
    folder=PurePosixPath("/srv/100% siap"),
    log=PurePosixPath("/var/log/spbe-docs.log"),
    roots=(PurePosixPath("/mnt/Bagian Organisasi"), PurePosixPath("/mnt/kominfo")),
    at=time(2, 10),
)
WORDS = [
    "/opt/spbe docs/bin/spbe-docs",
    "scan",
    "--settings",
    "/srv/100% siap/spbe-docs.toml",
    "--log-file",
    "/var/log/spbe-docs.log",
    "--no-progress",
    "--quiet",
]


class TestCron:
    def test_is_a_line_that_a_shell_takes_apart_as_meant(self) -> None:
        line = cron.render(PLAN).splitlines()[-1]
        assert line.startswith("10 2 * * * ")
        command = line.removeprefix("10 2 * * * ").replace(r"\%", "%")
        assert shlex.split(command) == ["cd", "/srv/100% siap", "&&", *WORDS]

    def test_every_percent_sign_is_escaped(self) -> None:
        line = cron.render(PLAN).splitlines()[-1]
        assert line.count("%") == line.count(r"\%") == 2


class TestSystemd:
    def test_service_has_what_a_share_and_the_exit_codes_need(self) -> None:
        text = systemd.render(PLAN)
        assert "OnFailure= (docs/operasi.md bagian 12).\nRequiresMountsFor=" in text
        assert 'RequiresMountsFor="/mnt/Bagian Organisasi" /mnt/kominfo\n' in text
        assert "SuccessExitStatus=1 3\n" in text
        assert "WorkingDirectory=/srv/100%% siap\n" in text
        assert 'ExecStart="/opt/spbe docs/bin/spbe-docs" scan --settings "/srv/100%% siap/spbe-docs.toml"' in text

    def test_timer_makes_up_for_a_night_without_power(self) -> None:
        text = systemd.render(PLAN)
        assert "OnCalendar=*-*-* 02:10:00\n" in text
        assert "Persistent=true\n" in text

    def test_no_root_no_line_about_mounts(self) -> None:
        assert "RequiresMountsFor" not in systemd.render(replace(PLAN, roots=()))

    def test_dollar_and_quote_are_no_syntax(self) -> None:
        text = systemd.render(replace(PLAN, program=('/opt/a"b$c',)))
        assert 'ExecStart="/opt/a\\"b$$c" scan' in text

    @pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
    def test_systemd_takes_both_units(self, tmp_path: Path) -> None:
        program = tmp_path / "spbe-docs"
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
        plan = replace(PLAN, program=(str(program),), folder=PurePosixPath(tmp_path))
        _, service, timer = systemd.render(plan).split("# ---- ")
        for name, unit in ((systemd.SERVICE, service), (systemd.TIMER, timer)):
            (tmp_path / name).write_text(unit.partition("\n")[2].replace("User=spbe-docs\n", ""))
        said = subprocess.run(
            ["systemd-analyze", "verify", tmp_path / systemd.TIMER], capture_output=True, text=True, check=False
        )
        assert (said.returncode, said.stderr) == (0, "")


class TestWindows:
    PLAN = replace(
        PLAN,
        program=(r"C:\Program Files\spbe-docs\spbe-docs.exe",),
        settings=PureWindowsPath(r"C:\SPBE & TIK\spbe-docs.toml"),
        folder=PureWindowsPath(r"C:\SPBE & TIK"),
        log=PureWindowsPath(r"C:\SPBE & TIK\spbe-docs.log"),
        roots=(PureWindowsPath(r"\\server\bukti"),),
    )
    SPACE = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"

    def told(self, path: str) -> str | None:
        return ET.fromstring(windows.render(self.PLAN)).findtext(path.replace("/", f"/{self.SPACE}"))

    def test_is_well_formed_and_names_programme_arguments_and_folder(self) -> None:
        assert self.told("./Actions/Exec/Command") == r"C:\Program Files\spbe-docs\spbe-docs.exe"
        assert self.told("./Actions/Exec/WorkingDirectory") == r"C:\SPBE & TIK"
        arguments = self.told("./Actions/Exec/Arguments")
        assert arguments is not None
        assert arguments.startswith(r'scan --settings "C:\SPBE & TIK\spbe-docs.toml" --log-file ')

    def test_runs_with_nobody_logged_on_and_makes_up_for_a_missed_night(self) -> None:
        assert self.told("./Principals/Principal/LogonType") == "Password"
        assert self.told("./Settings/StartWhenAvailable") == "true"
        assert self.told("./Settings/MultipleInstancesPolicy") == "IgnoreNew"
        assert self.told("./Triggers/CalendarTrigger/StartBoundary") == "2000-01-01T02:10:00"
