"""Real public documents outside the project: these tests skip where they are absent."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(os.environ.get("SPBE_SHARED", Path(__file__).parents[2] / "shared"))
CORPUS = SHARED / "corpus"
SCORE = SHARED / "tools" / "score_identity.py"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"the corpus is not at {CORPUS} (set SPBE_SHARED)")

FLOORS = ("kind=0.80", "number=0.75", "year=0.85", "no_overclaim=1.0", "number_not_wrong=1.0")


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("corpus")
    command = [sys.executable, "-m", "spbe_docs", "scan", str(CORPUS), "--out", str(out), "--as-of", "2024-10-22"]
    done = subprocess.run([*command, "--quiet", "--no-cache"], capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode in (0, 3), done.stderr
    return out / "report.json"


@pytest.fixture(scope="module")
def report(result: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(result.read_text(encoding="utf-8"))
    return loaded


def test_documents_are_recognised_well_enough(result: Path) -> None:
    floors = [part for floor in FLOORS for part in ("--floor", floor)]

    done = subprocess.run(
        [sys.executable, str(SCORE), str(result), str(CORPUS / "manifest.csv"), *floors],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_every_regular_file_is_accounted_for(report: dict[str, Any]) -> None:
    there = sorted(path.relative_to(CORPUS).as_posix() for path in CORPUS.rglob("*") if path.is_file())

    listed = [document["path"] for document in report["documents"]] + [one["path"] for one in report["ignored"]]

    assert sorted(listed) == there


def test_papers_of_other_institutions_and_of_the_nation_are_no_evidence(report: dict[str, Any]) -> None:
    regions = {document["path"]: document["region"] for document in report["documents"]}

    shown = {
        evidence["document"]
        for indicator in report["indicators"]
        for requirement in indicator["requirements"]
        for evidence in requirement["evidence"]
    }

    assert {regions[path] for path in shown} <= {report["institution"]["name"], None}


def test_several_institutions_are_said_with_the_way_to_choose(report: dict[str, Any]) -> None:
    assert len(report["institution"]["candidates"]) > 1
