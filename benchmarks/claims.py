"""Every claim on the shared corpus, as a table for a person who holds it against the documents.

A claim is a requirement that comes out met or blocked. The corpus holds documents of several regions: each of them is
taken for the institution once, unless some are named. What is right is not known here: a person reads the page.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.corpus import CORPUS
from benchmarks.measuring import Table

_CLAIMED = ("met", "blocked")
_HEAD = ("Requirement", "Verdict", "Title", "Document", "Page", "Article", "Quote")


def main() -> int:
    """Prints the table, an institution after the other. 1 where there is no corpus."""
    options = _options()
    if not options.folder.is_dir():
        print(f"skipped: {options.folder} is not there (set SPBE_SHARED)", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as made:
        for institution in options.institution or _regions(_scan(options, None, Path(made))):
            report = _scan(options, institution, Path(made))
            counts = {verdict: count for verdict, count in report["summary"]["requirements"].items() if count}
            print(f"\n## {institution}\n\n{counts}\n")
            claims = Table(_HEAD, list(_claims(report)))
            print(claims if claims.rows else "No claim.")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=CORPUS)
    parser.add_argument("--as-of", default="2024-10-22")
    parser.add_argument("--institution", action="append", help="only this one; may be given several times")
    return parser.parse_args()


def _scan(options: argparse.Namespace, institution: str | None, made: Path) -> dict[str, Any]:
    """The report of the folder; what was read for one institution is not read again for the next."""
    chosen = () if institution is None else ("--institution", institution)
    command = (sys.executable, "-m", "spbe_docs", "scan", str(options.folder), "--as-of", options.as_of, *chosen)
    quietly = ("--out", str(made / "out"), "--cache", str(made / "cache"), "--format", "json", "--quiet")
    subprocess.run((*command, *quietly), check=False)
    report: dict[str, Any] = json.loads((made / "out" / "report.json").read_text(encoding="utf-8"))
    return report


def _regions(report: dict[str, Any]) -> list[str]:
    return sorted({document["region"] for document in report["documents"] if document["region"]})


def _claims(report: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    """A row for each requirement that is claimed and one, led by its name, for each item that it was found by."""
    for indicator in report["indicators"]:
        for asked in indicator["requirements"]:
            if asked["verdict"] not in _CLAIMED:
                continue
            for shown in asked["evidence"]:
                where = (shown["document"], shown["page"], shown["article"], shown["quote"])
                yield _row(asked["id"], asked["verdict"], asked["title"], *where)
            for item in asked["items"]:
                if item["found"]:
                    yield _row("", "", f"item: {item['name']}", item["document"], item["page"], None, item["quote"])


def _row(*cells: object) -> tuple[str, ...]:
    return tuple("" if cell is None else " ".join(str(cell).split()).replace("|", "/") for cell in cells)


if __name__ == "__main__":
    sys.exit(main())
