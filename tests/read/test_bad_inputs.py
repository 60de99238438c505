"""Broken and hostile files, each read by a worker with limits: none ends the run, and nearly all are told rightly."""

import csv
import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests.read.reading_task import ENTRY

from spbe_docs.discover import discover
from spbe_docs.engines.engine import Limits
from spbe_docs.engines.processes import ProcessEngine
from spbe_docs.model.findings import Lost

# Two or four letters from fonts without a character map; there is too little to tell them from text.
TOO_LITTLE_TO_TELL = {"pdfjs__ContentStreamCycleType3insideType3.pdf", "pdfjs__TrueType_without_cmap.pdf"}

Entry = dict[str, Any]


def read_all(folder: Path) -> dict[str, Entry]:
    """What became of every file below *folder*, by path, in the words of the report."""
    files = discover("r1", folder).files
    entries: dict[str, Entry] = {}
    with ProcessEngine(ENTRY, json.dumps({"ocr": True}), 2, Limits(seconds=60)) as engine:
        for position, answer in engine.map(json.dumps(file.location).encode() for file in files):
            if isinstance(answer, Lost):
                reason = {"code": answer.trouble.reason.value, "message": answer.trouble.message}
                entries[files[position].path] = {"state": "unreadable", "reason": reason, "text": ""}
            else:
                entries[files[position].path] = json.loads(answer)
    return entries


@pytest.fixture(scope="module")
def score(tools: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_outcomes", tools / "score_outcomes.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def wrong(score: ModuleType, entries: dict[str, Entry], manifest: Path) -> Iterator[str]:
    """The files in *manifest* of which something else was said than it allows."""
    with manifest.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            allowed = set(f"{row['expected']}|{row.get('also_ok') or ''}".replace(";", "|").split("|")) - {""}
            if row["file"] in entries and not score.outcomes(entries[row["file"]]) & allowed:
                yield row["file"]


@pytest.fixture(scope="module")
def real(bad_inputs: Path) -> dict[str, Entry]:
    return read_all(bad_inputs)


@pytest.fixture(scope="module")
def hostile(tools: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Entry]]:
    folder = tmp_path_factory.mktemp("hostile")
    make = [sys.executable, str(tools / "make_hostile.py"), str(folder), "--bomb-mib", "64"]
    subprocess.run([*make, "--only", "pdf", "docx", "image", "broken", "xlsx", "odt"], check=True, capture_output=True)
    return folder, read_all(folder)


def test_broken_files_of_other_projects_are_told_rightly(
    real: dict[str, Entry], score: ModuleType, bad_inputs: Path
) -> None:
    with (bad_inputs / "manifest.csv").open(encoding="utf-8", newline="") as file:
        assert {row["file"] for row in csv.DictReader(file)} <= real.keys()
    assert set(wrong(score, real, bad_inputs / "manifest.csv")) <= TOO_LITTLE_TO_TELL


def test_hostile_files_are_told_rightly(hostile: tuple[Path, dict[str, Entry]], score: ModuleType) -> None:
    folder, entries = hostile

    assert len(entries) > 50
    assert list(wrong(score, entries, folder / "expected.csv")) == []


def test_no_hostile_file_brings_in_another_files_text(hostile: tuple[Path, dict[str, Entry]]) -> None:
    assert not any("root:" in entry["text"] for entry in hostile[1].values())


def test_every_unread_file_has_an_indonesian_sentence(
    real: dict[str, Entry], hostile: tuple[Path, dict[str, Entry]]
) -> None:
    for path, entry in (real | hostile[1]).items():
        if entry["reason"] is not None:
            assert entry["reason"]["message"][0].isupper(), path
            assert entry["reason"]["message"].endswith("."), path
