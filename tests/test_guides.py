"""The guides, followed: their commands are run in the order of the page, on the samples.

In a block marked `sh` or `powershell` each line is a command; `# kode keluar N` behind it says how it ends. A block with
`berkas=NAME` is what the page has the reader write into a file, one with `tambahan=NAME` what it has added to one.
"""

import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from spbe_docs.cli.main import main
from spbe_docs.errors import ExitCode
from spbe_docs.reports import words
from spbe_docs.reports.formats import FORMATS
from spbe_docs.settings.load import load

ROOT = Path(__file__).parents[1]
PAGES = tuple(ROOT / "docs" / name for name in ("panduan.md", "operasi.md"))
OURS = "spbe-docs "
MOVES = "mv "

NOT_RUN = {
    "python3 -m venv": "test_wheel.py makes an environment and installs the wheel",
    "py -m venv": "the same, on Windows",
    "spbe/bin/python -m pip": "the same",
    r"spbe\Scripts\python -m pip": "the same, on Windows",
    ". spbe/bin/activate": "changes the shell that it is typed into",
    r"spbe\Scripts\Activate.ps1": "the same, on Windows",
    "crontab -e": "opens an editor; test_cli_nightly.py runs the line that goes into it",
    "sudo ": "changes the system",
    "journalctl": "reads the log of a service that is not installed here",
    "schtasks": "Windows only, and changes the system",
    "python3 -m pip": "asks the package index for every dependency",
    "export DASK_": "for the next line",
    "dask ": "runs until it is stopped; test_cli_cluster.py starts a cluster of its own",
    "spbe-docs doctor --engine": "test_cli_cluster.py looks at such a cluster",
    "spbe-docs scan --engine": "test_cli_cluster.py scans by it",
    "spbe-docs notify test": "the tests of `notify` send to servers of their own",
}
"""The beginnings of the commands that no test can run, each with the reason."""

_FENCE = re.compile(r"^```(\w+)(?: (\w+)=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ENDS = re.compile(r"\s+# kode keluar (\d+)$")
_LARGEST_PICTURE = 60_000


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block of a page."""

    line: int
    language: str
    action: str
    """`berkas`, `tambahan`, or nothing."""

    file: str
    text: str

    @property
    def commands(self) -> tuple[str, ...]:
        """Its lines, when they are commands."""
        return tuple(self.text.splitlines()) if self.language in {"sh", "powershell"} else ()


def blocks(page: Path) -> Iterator[Block]:
    text = page.read_text(encoding="utf-8")
    for found in _FENCE.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield Block(line, found[1], found[2] or "", found[3] or "", found[4])


def is_run(command: str) -> bool:
    return command.startswith((OURS, MOVES)) and not command.startswith(tuple(NOT_RUN))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Shared by the pages: they scan the same documents."""
    return tmp_path_factory.mktemp("cache of the guides")


@pytest.fixture
def place(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: the samples as the guide has them copied, and a paper of a second institution."""
    shutil.copytree(ROOT / "samples", tmp_path / "bukti", ignore=shutil.ignore_patterns("build.py", "__pycache__"))
    shutil.copytree(tmp_path / "bukti" / "01 Kebijakan" / "referensi", tmp_path / "bukti-sumber-makmur")
    monkeypatch.setenv("SPBE_DOCS_CACHE", str(cache))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_ends_as_the_page_says(page: Path, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = []
    for block in blocks(page):
        _write(block, place)
        for command in filter(is_run, block.commands):
            ended, expected = _ended(command, place), int(found[1]) if (found := _ENDS.search(command)) else 0
            told = capsys.readouterr().err.strip()
            if ended != expected:
                wrong.append(f"{page.name}, block of line {block.line}: {command!r} ended with {ended}: {told}")

    assert wrong == []


def _write(block: Block, place: Path) -> None:
    """What the page has written into a file."""
    if block.action:
        file = place / block.file
        before = file.read_text(encoding="utf-8") if block.action == "tambahan" else ""
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(before + block.text, encoding="utf-8")


def _ended(command: str, place: Path) -> int:
    words = shlex.split(_ENDS.sub("", command))
    if command.startswith(MOVES):
        (place / words[1]).rename(place / words[2])
        return 0
    return main(words[1:])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_is_not_run_is_listed_with_its_reason(page: Path) -> None:
    commands = [command for block in blocks(page) for command in block.commands if not is_run(command)]

    assert [command for command in commands if not command.startswith(tuple(NOT_RUN))] == []


def test_every_exemption_is_needed() -> None:
    commands = [command for page in PAGES for block in blocks(page) for command in block.commands]

    assert [one for one in NOT_RUN if not any(command.startswith(one) for command in commands)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_settings_on_the_page_are_understood(page: Path, tmp_path: Path) -> None:
    for block in blocks(page):
        if block.language == "toml":
            file = tmp_path / f"{block.line}.toml"
            file.write_text(block.text, encoding="utf-8")
            load(file)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_manifests_on_the_page_are_yaml(page: Path) -> None:
    for block in blocks(page):
        if block.language == "yaml":
            assert all(part["kind"] for part in yaml.safe_load_all(block.text))


@pytest.mark.parametrize("page", [*PAGES, ROOT / "README.md"], ids=lambda page: page.stem)
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)]+)\)", page.read_text(encoding="utf-8"))

    assert targets
    assert [target for target in targets if not _leads_somewhere(page, target)] == []


def _leads_somewhere(page: Path, target: str) -> bool:
    name, _, anchor = target.partition("#")
    file = page.parent / name if name else page
    if not file.exists():
        return False
    return not anchor or anchor in map(_slug, re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE))


def _slug(heading: str) -> str:
    """The anchor that GitHub makes of a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def test_pictures_are_small_and_made_by_the_script() -> None:
    script = (ROOT / "docs" / "make_screenshots.py").read_text(encoding="utf-8")

    for picture in (ROOT / "docs" / "gambar").iterdir():
        assert picture.stat().st_size < _LARGEST_PICTURE, picture.name
        assert f'"{picture.stem}"' in script


def test_every_exit_code_state_and_reason_is_explained() -> None:
    rows = re.findall(r"^\| (.+?) \|", PAGES[0].read_text(encoding="utf-8"), re.MULTILINE)
    explained = {word for row in rows for word in (row, *row.split(", "))}
    said = {*(str(int(code)) for code in ExitCode), *words.VERDICTS.values(), *words.REASONS.values()}

    assert said - explained == set()


def test_every_form_of_the_report_is_explained() -> None:
    text = PAGES[0].read_text(encoding="utf-8")

    assert [name for name in FORMATS if f"| `{name}` |" not in text] == []
