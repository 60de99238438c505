"""Requirements written once and filled in where they are used."""

from pathlib import Path

import pytest

from spbe_docs.errors import RulePackError
from spbe_docs.rulepack.macros import FILE_NAME, Macros, read_macros
from spbe_docs.rulepack.tree import Tree, Value, parse

REVIEW = """reviu:
  level: 4
  title: Reviu {objek}
  kinds: [notulen, "{jenis}"]
  action: Reviu {objek} setiap dua tahun.
"""


def macros(folder: Path, content: str = REVIEW) -> Macros:
    (folder / FILE_NAME).write_text(content, encoding="utf-8")
    return read_macros(folder)[0]


def indicator(use: str) -> Tree:
    return parse(Path("16.yaml"), f"number: 16\nrequirements:\n{use}".encode())


def requirement(tree: Tree) -> Value:
    assert isinstance(tree.value, dict)
    requirements = tree.value["requirements"]
    assert isinstance(requirements, list)
    return requirements[0]


def test_blanks_are_filled_and_own_keys_win(tmp_path: Path) -> None:
    used = indicator("  - use: reviu\n    id: 16-L4-2\n    objek: pusat data\n    jenis: sop\n    level: 5\n")

    assert requirement(macros(tmp_path).filled_in(used)) == {
        "title": "Reviu pusat data",
        "kinds": ["notulen", "sop"],
        "action": "Reviu pusat data setiap dua tahun.",
        "id": "16-L4-2",
        "level": 5,
    }


def test_what_uses_no_macro_stays_as_it_is(tmp_path: Path) -> None:
    plain = indicator("  - id: 16-L4-2\n    title: Reviu {objek}\n")

    assert macros(tmp_path).filled_in(plain).value == plain.value


def test_a_blank_of_a_replaced_key_need_not_be_filled(tmp_path: Path) -> None:
    used = indicator("  - use: reviu\n    id: a\n    objek: x\n    kinds: [sop]\n")

    filled = requirement(macros(tmp_path).filled_in(used))
    assert isinstance(filled, dict)
    assert filled["kinds"] == ["sop"]


@pytest.mark.parametrize(
    ("use", "said"),
    [
        (
            "  - use: review\n    id: a\n",
            "16.yaml, baris 3, kolom 5: makro 'review' tidak dikenal. Maksud Anda 'reviu'?",
        ),
        (
            "  - use: reviu\n    id: a\n    jenis: sop\n",
            "16.yaml, baris 3, kolom 5: makro 'reviu' memerlukan kunci 'objek'",
        ),
        (
            "  - use: reviu\n    id: a\n    jenis: sop\n    objek: [a]\n",
            "16.yaml, baris 6, kolom 5: makro 'reviu' memerlukan kunci 'objek' yang berisi teks",
        ),
        (
            "  - use: reviu\n    id: a\n    jenis: sop\n    obyek: a\n",
            "16.yaml, baris 6, kolom 5: kunci 'obyek' tidak dikenal. Maksud Anda 'objek'?",
        ),
    ],
)
def test_a_wrong_use_is_refused_where_it_stands(tmp_path: Path, use: str, said: str) -> None:
    with pytest.raises(RulePackError) as caught:
        macros(tmp_path).filled_in(indicator(use))

    assert str(caught.value).startswith(said)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("reviu:\n  titel: x\n", "baris 2, kolom 3: kunci 'titel' tidak dikenal. Maksud Anda 'title'?"),
        ("reviu: x\n", "baris 1, kolom 1: makro 'reviu' tidak berisi"),
        ("- reviu\n", "baris 1, kolom 1: harus berupa pasangan"),
    ],
)
def test_a_wrong_macro_is_refused_where_it_stands(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(RulePackError) as caught:
        macros(tmp_path, content)

    assert said in str(caught.value)


def test_an_unused_macro_is_refused(tmp_path: Path) -> None:
    used = macros(tmp_path)
    with pytest.raises(RulePackError, match="makro 'reviu' tidak dipakai"):
        used.refuse_unused()

    used.filled_in(indicator("  - use: reviu\n    id: a\n    objek: x\n    jenis: sop\n"))
    used.refuse_unused()


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    assert read_macros(tmp_path)[1] == b""
