"""What the documents for developers and for authors of rules promise, and import-linter cannot see."""

import ast
import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest
from pydantic import BaseModel

from spbe_docs import fingerprints
from spbe_docs.rulepack import case_schema, schema
from spbe_docs.rulepack.load import load

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src" / "spbe_docs").rglob("*.py"))
HEAVY = ("spacy", "rich", "pydantic", "jinja2", "lxml", "pypdfium2", "PIL", "tesserocr", "yaml", "ahocorasick")
"""Libraries that take long to load."""

SHAPES = [
    shape
    for name, shape in {**vars(schema), **vars(case_schema)}.items()
    if isinstance(shape, type) and issubclass(shape, BaseModel) and name.endswith("File")
]
"""What may stand in rule files."""


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_every_module_says_why_it_exists(source: Path) -> None:
    assert ast.get_docstring(ast.parse(source.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "package", [source for source in SOURCES if source.name == "__init__.py"], ids=lambda path: path.parent.name
)
def test_a_package_holds_a_docstring_and_nothing_else(package: Path) -> None:
    assert len(ast.parse(package.read_text(encoding="utf-8")).body) == 1


def test_help_loads_no_heavy_library() -> None:
    loaded = _loaded_by("from spbe_docs.cli import main as cli; cli.main(['--help'])")

    assert not loaded.intersection(HEAVY)


def test_checking_rules_loads_no_reader_and_no_spacy() -> None:
    loaded = _loaded_by("from spbe_docs.cli import main as cli; cli.main(['rules', 'check', 'no-such-folder'])")

    assert "pydantic" in loaded
    assert not loaded.intersection(("spacy", "pypdfium2", "tesserocr", "lxml", "PIL", "jinja2"))


def test_explaining_from_a_result_loads_no_reader_and_no_spacy() -> None:
    loaded = _loaded_by("from spbe_docs.cli import main as cli; cli.main(['explain', '1', '--result', 'no-such-file'])")

    assert "pydantic" in loaded
    assert not loaded.intersection(("spacy", "pypdfium2", "tesserocr", "lxml", "PIL", "jinja2", "rich"))


def test_the_layers_in_the_document_are_the_layers_that_are_checked() -> None:
    contracts = ConfigParser(comment_prefixes=(";",))
    contracts.read(ROOT / ".importlinter", encoding="utf-8")
    checked = contracts["importlinter:contract:layers"]["layers"].split("\n")
    document = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    (written,) = re.findall(r"<!-- layers -->\n```\n(.*?)\n```", document, flags=re.DOTALL)

    assert written.split("\n") == [line for line in checked if line]


def test_every_decision_is_listed_in_the_document() -> None:
    document = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")

    for record in (ROOT / "docs" / "decisions").glob("*.md"):
        assert f"(decisions/{record.name})" in document, record.name


@pytest.mark.parametrize("shape", SHAPES)
def test_every_key_of_a_rule_file_is_explained_to_its_authors(shape: type[BaseModel]) -> None:
    explained = (ROOT / "rules" / "README.md").read_text(encoding="utf-8")

    assert not [key for key in _keys(shape) if f"`{key}`" not in explained]


def _keys(shape: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in shape.model_fields.items()]


def test_the_example_for_authors_of_rules_is_a_sound_indicator(tmp_path: Path) -> None:
    explained = (ROOT / "rules" / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"<!-- contoh -->\n```yaml\n(.*?)```", explained, flags=re.DOTALL)
    instrument = tmp_path / "instrument"
    shutil.copytree(ROOT / "rules" / "permenpanrb-59-2020", instrument)
    for taken_out in instrument.glob("indicators/47-*.yaml"):  # with its cases; no shared look-alike names it
        taken_out.unlink()
    of_the_same_weight = example.replace('weight: "1.30"', 'weight: "3.00"')
    (instrument / "indicators" / "48-example.yaml").write_text(of_the_same_weight, encoding="utf-8")

    rules = load(ROOT / "rules" / "kinds", instrument)

    last = rules.instrument.indicators[-1]
    contents = {content.id: content.binding for requirement in last.requirements for content in requirement.contents}
    assert last.number == 48
    assert contents == {"saluran": True, "waktu": True, "survei": False, "isu": True, "rekomendasi": True}


def _loaded_by(code: str) -> set[str]:
    """The top names of all modules that a fresh interpreter loads when it runs *code*."""
    told = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print('\\n'.join(sys.modules), file=sys.stderr)"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return {name.partition(".")[0] for name in told.stderr.split()}


def test_whatever_examines_a_file_decides_what_is_remembered_of_it() -> None:
    sources = {name.removesuffix(".py") for name in fingerprints.RECOGNISING_SOURCES + fingerprints.MATCHING_SOURCES}

    assert _used("examine.py") | _used("examiner.py") <= sources


def test_whatever_matches_decides_what_is_remembered_of_each_requirement() -> None:
    matching = {name.removesuffix(".py") for name in fingerprints.MATCHING_SOURCES}
    recognising = {name.removesuffix(".py") for name in fingerprints.RECOGNISING_SOURCES}
    used = set().union(*(_used(f"match/{file.name}") for file in (ROOT / "src" / "spbe_docs" / "match").glob("*.py")))

    assert used | _used("patterns.py") <= matching | recognising
    # Else an edit of how words are matched would cost to recognise every document anew.
    recognisers = (
        file for name in ("divide", "facts", "identify") for file in (ROOT / "src/spbe_docs" / name).glob("*.py")
    )
    assert not matching & set().union(*(_used(f"{file.parent.name}/{file.name}") for file in recognisers))


def _used(source: str) -> set[str]:
    """The parts of the package that one of its modules imports."""
    tree = ast.parse((ROOT / "src" / "spbe_docs" / source).read_text(encoding="utf-8"))
    modules = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {module.split(".")[1] for module in modules if module.startswith("spbe_docs.")}
