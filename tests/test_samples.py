"""The whole line on the sample drive: the golden result, and the truth worked out by hand."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.scanning import scan_samples

from spbe_docs.errors import ExitCode

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden" / "samples.report.json"
TRUTH = yaml.safe_load((ROOT / "tests" / "samples_truth.yaml").read_text(encoding="utf-8"))

TOO_LOW: dict[int, str] = {}
"""Indicators on which the tool still claims less than the truth, with the reason. Never more."""


def scanned(out: Path, *, ocr: bool) -> dict[str, Any]:
    code = scan_samples(out, ocr=ocr)
    assert code is ExitCode.UNREAD_FILES
    report: dict[str, Any] = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return report


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return scanned(tmp_path_factory.mktemp("samples"), ocr=True)


@pytest.fixture(scope="module")
def documents(report: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {document["path"]: document for document in report["documents"]}


def everywhere_the_same(report: dict[str, Any]) -> dict[str, Any]:
    """Without what differs from machine to machine."""
    for key in ("version", "engines", "rules_digest"):
        del report["tool"][key]
    del report["made_at"]
    for document in report["documents"]:
        del document["modified"]
    for root in report["roots"]:
        del root["link"]
    return report


def test_the_samples_give_the_golden_result(tmp_path: Path) -> None:
    found = everywhere_the_same(scanned(tmp_path, ocr=False))
    told = json.dumps(found, ensure_ascii=False, indent=1) + "\n"

    new = tmp_path / "samples.report.json"
    new.write_text(told, encoding="utf-8")

    assert told == GOLDEN.read_text(encoding="utf-8"), f"see tests/golden/README.md; the new result is {new}"


def test_every_file_is_accounted_for(report: Mapping[str, Any]) -> None:
    there = {path.relative_to(ROOT / "samples").as_posix() for path in (ROOT / "samples").rglob("*") if path.is_file()}

    listed = [document["path"] for document in report["documents"]] + [one["path"] for one in report["ignored"]]

    assert sorted(listed) == sorted(there)


IDENTITY = [
    pytest.param(path, field, id=f"{path}-{field}")
    for path, truth in TRUTH["documents"].items()
    for field in ("kind", "number", "year", "title", "issuer", "status")
    if field in truth
]


@pytest.mark.parametrize(("path", "field"), IDENTITY)
def test_a_document_is_recognised_as_a_person_would(
    path: str, field: str, documents: Mapping[str, Mapping[str, Any]]
) -> None:
    if path not in documents:
        pytest.fail(f"{path} is not in the report")
    truth = TRUTH["documents"][path]
    accepted = [truth[field], *_listed(truth.get(f"{field}_also"))]

    found = documents[path][field]

    if field == "title" and documents[path]["text_source"] == "ocr":
        assert _alike(found, truth[field])
    elif field == "title":
        assert str(found).casefold() in [str(title).casefold() for title in accepted]  # as judging decision 27: alike
    else:
        assert found in accepted


def _listed(also: object) -> list[object]:
    return also if isinstance(also, list) else [also] if also is not None else []


def _alike(found: str, wanted: str) -> bool:
    """Recognised text may have a wrong letter here and there."""
    wrong = sum(one != other for one, other in zip(found, wanted, strict=False)) + abs(len(found) - len(wanted))
    return wrong <= len(wanted) // 20


@pytest.mark.parametrize("path", [path for path, truth in TRUTH["documents"].items() if "parts" in truth])
def test_a_bundle_is_told_apart(path: str, documents: Mapping[str, Mapping[str, Any]]) -> None:
    assert [part["kind"] for part in documents[path]["parts"]] == TRUTH["documents"][path]["parts"]


@pytest.mark.parametrize("path", [path for path, truth in TRUTH["documents"].items() if "family_of" in truth])
def test_what_belongs_to_another_file_is_of_its_family(path: str, documents: Mapping[str, Mapping[str, Any]]) -> None:
    leader = f"{path.rpartition('/')[0]}/{TRUTH['documents'][path]['family_of']}"

    assert documents[path]["family"] == documents[leader]["family"]
    assert documents[path]["family"] is not None
    assert (documents[leader]["family_leads"], documents[path]["family_leads"]) == (True, False)


@pytest.mark.parametrize("number", sorted(TRUTH["indicators"]))
def test_a_level_is_what_the_papers_prove(number: int, report: Mapping[str, Any]) -> None:
    truth = TRUTH["indicators"][number]
    found = report["indicators"][number - 1]["supported_level"]

    if number in TOO_LOW:
        assert found < truth["level"], f"no longer too low: take {number} off the list"
    else:
        assert found in (truth["level"], truth.get("level_also", truth["level"]))


def test_nothing_is_claimed_on_the_word_of_another_institution(report: Mapping[str, Any]) -> None:
    foreign = {"Kabupaten Sumber Makmur"}
    theirs = {document["path"] for document in report["documents"] if document["region"] in foreign}

    shown = {
        evidence["document"]
        for indicator in report["indicators"]
        for requirement in indicator["requirements"]
        for evidence in requirement["evidence"]
    }

    assert theirs
    assert not shown & theirs


def test_the_builders_own_source_and_lists_are_no_evidence(report: Mapping[str, Any]) -> None:
    used = {document["path"] for document in report["documents"] if document["used_by"]}

    assert used
    assert not used & {"build.py", "province.py", "daftar isi.txt"}
