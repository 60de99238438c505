"""The way from one instrument to the next, or a message that says which line to mend."""

import shutil
from functools import cache
from pathlib import Path

import pytest

from spbe_docs.errors import RulePackError
from spbe_docs.model.crosswalk import Named, Stance
from spbe_docs.model.rules import Confidence, Instrument
from spbe_docs.resources import folder
from spbe_docs.rulepack.crosswalk import check_crosswalks, crosswalk_of
from spbe_docs.rulepack.load import load

FILE = Path("crosswalk") / "permenpanrb-59-2020-to-permenpanrb-8-2026.yaml"


@cache
def instrument(identifier: str) -> Instrument:
    rules = folder("rules")
    return load(rules / "kinds", rules / identifier).instrument


@pytest.mark.parametrize("used", ["permenpanrb-59-2020", "permenpanrb-8-2026"])
def test_it_is_known_from_both_ends(used: str) -> None:
    way = crosswalk_of(folder("rules"), instrument(used))

    assert way is not None
    assert (way.from_id, way.to_id) == ("permenpanrb-59-2020", "permenpanrb-8-2026")
    assert [one.to.number for one in way.crossings] == list(range(1, 21))
    audit = way.crossings[8]
    assert audit.to == Named(9, "Audit Keamanan dan Teknologi")
    assert [one.number for one in audit.origin] == [29, 30, 31]
    assert audit.origin[0].name == "Pelaksanaan Audit Infrastruktur SPBE"


def test_an_instrument_without_a_way_has_none() -> None:
    assert crosswalk_of(folder("rules"), instrument("permenpanrb-5-2018")) is None


def test_nothing_of_it_is_said_to_be_sure() -> None:
    way = crosswalk_of(folder("rules"), instrument("permenpanrb-8-2026"))

    assert way is not None
    assert Confidence.HIGH not in {one.confidence for one in way.crossings}
    assert all(one.make_new for one in way.crossings)
    assert all(one.serves for one in way.crossings if one.stance is not Stance.NEW)


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A copy of the rules to spoil."""
    return Path(shutil.copytree(folder("rules"), tmp_path / "rules"))


@pytest.mark.parametrize(
    ("there", "instead", "said"),
    [
        (
            "  - number: 20\n",
            "  - number: 21\n",
            "kunci 'rows' harus memuat tiap indikator permenpanrb-8-2026 satu kali",
        ),
        ("[29, 30, 31]", "[29, 30, 310]", "permenpanrb-59-2020 tidak mempunyai indikator 310. Perbaiki nomornya."),
        ("from: permenpanrb-59-2020", "from: permenpanrb-1-1999", "instrumen 'permenpanrb-1-1999' tidak terpasang."),
        ("stance: renew", "stance: renews", "isi 'renews' pada 'stance' tidak dikenal. Maksud Anda 'renew'?"),
    ],
)
def test_a_wrong_file_is_refused_with_its_place(rules: Path, there: str, instead: str, said: str) -> None:
    file = rules / FILE
    file.write_text(file.read_text(encoding="utf-8").replace(there, instead, 1), encoding="utf-8")

    with pytest.raises(RulePackError) as caught:
        check_crosswalks(rules)

    assert str(file) in str(caught.value)
    assert said in str(caught.value)
