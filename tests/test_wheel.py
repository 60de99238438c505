"""The wheel by itself does the main job: no checkout, no developers' tools, in a folder of its own."""

import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FEW = (
    "01 Kebijakan/Perbup SPBE ttd FIX.pdf",
    "02 Tata Kelola/SK Tim Koordinasi.docx",
    "scan/scan0012.pdf",
    "daftar isi.txt",
)
"""One sample of each kind of reader: PDF, Word, OCR, plain text."""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts folder of an empty environment into which only the wheel and what it asks for were installed."""
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "build", "--wheel", "--outdir", folder / "dist", ROOT)
    (wheel,) = (folder / "dist").glob("*.whl")
    venv.create(folder / "env", with_pip=True)
    scripts = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
    _run(scripts / "python", "-m", "pip", "install", "--quiet", "--no-compile", wheel)
    return scripts


@pytest.fixture(scope="module")
def scanned(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A foreign working folder in which a few samples were scanned."""
    place = tmp_path_factory.mktemp("tempat kerja")
    for name in FEW:
        copy = place / "dokumen" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / "samples" / name, copy)
    _run(installed / "spbe-docs", "scan", "dokumen", "--as-of", "2024-10-22", "--out", "laporan", cwd=place)
    return place


def test_the_wheel_scans_documents_from_any_folder(scanned: Path) -> None:
    report = json.loads((scanned / "laporan" / "report.json").read_text(encoding="utf-8"))

    assert len(report["indicators"]) == 47
    assert {document["path"]: document["state"] for document in report["documents"]} == dict.fromkeys(FEW, "read")


def test_the_wheel_writes_a_report_for_people(scanned: Path) -> None:
    page = (scanned / "laporan" / "index.html").read_text(encoding="utf-8")

    assert "Kabupaten Maju Jaya" in page
    assert "<style" in page


def test_rules_and_templates_come_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    told = _run(
        installed / "python",
        "-c",
        "from spbe_docs.resources import folder; print(folder('rules')); print(folder('templates'))",
        cwd=tmp_path,
    )

    for line in told.splitlines():
        assert Path(line).is_relative_to(installed.parent), line
        assert Path(line).parent.name == "_data"


def test_the_doctor_finds_nothing_wrong_with_the_wheel(installed: Path, tmp_path: Path) -> None:
    told = _run(installed / "spbe-docs", "doctor", cwd=tmp_path)

    assert "RUSAK" not in told


def _run(*command: str | Path, cwd: Path | None = None) -> str:
    """What the command said on its standard output. Fails with all that it said when it does not end well."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV", "SPBE_DOCS"))}
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=clean, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def test_the_wheel_writes_workbooks_and_letters_and_says_what_pdf_needs(installed: Path, scanned: Path) -> None:
    _run(installed / "spbe-docs", "report", "laporan", "--out", "lagi", "--format", "xlsx,docx", cwd=scanned)
    without = subprocess.run(
        [installed / "spbe-docs", "report", "laporan", "--out", "lagi", "--format", "pdf"],
        cwd=scanned,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (scanned / "lagi" / "report.xlsx").is_file()
    assert list((scanned / "lagi" / "opd").glob("*.docx"))
    assert (without.returncode, "pip install typst" in without.stderr) == (2, True)
