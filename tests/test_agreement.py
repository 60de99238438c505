"""What the institution wrote down is held against the instruments it names."""

from decimal import Decimal
from pathlib import Path

import pytest
from tests.builders import AS_OF, indicator, instrument, requirement
from tests.settings.test_settings import written

from spbe_docs.agreement import Known, refuse_disagreement, refuse_unknown_indicators
from spbe_docs.errors import UsageError
from spbe_docs.model.decisions import Claim, Decisions
from spbe_docs.model.rules import AgencyIndex, Confidence, Scale
from spbe_docs.model.settings import Evaluation, Settings
from spbe_docs.settings.load import load

KNOWN = Known(
    {"lama": Scale(0, 4), "baru": Scale(1, 5)},
    {"satu-data": AgencyIndex("satu-data", "Indeks Satu Data", "Badan", Decimal(100), (), "R", Confidence.HIGH)},
)
EVALUATION = "[[evaluation]]\nyear = 2024\ninstrument = '{}'\n"
UNIT = "[[opd]]\nid = 'a'\nname = 'A'\nindicators = {{ {} = [1] }}\n"
EXTERNAL = "[external.satu-data]\nyear = 2025\nvalue = {}\nlevel = {}\n"


@pytest.mark.parametrize(
    "content",
    [
        EVALUATION.format("lama") + "claimed_index = 0\nofficial_index = 4\nofficial = { 1 = 4 }\n",
        EVALUATION.format("baru") + "claimed_index = 1\nofficial_index = 5.00\nclaimed = { 1 = 5, 2 = 0 }\n",
        UNIT.format("baru"),
        EXTERNAL.format(100, 5),
    ],
)
def test_what_can_be_is_taken(tmp_path: Path, content: str) -> None:
    refuse_disagreement(load(written(tmp_path, content)), Decisions(), KNOWN)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            EVALUATION.format("bary"),
            "baris 1: instrumen 'bary' tidak dikenal. Maksud Anda 'baru'? Yang ada: lama, baru.",
        ),
        (UNIT.format("laba"), "baris 1: instrumen 'laba' tidak dikenal. Maksud Anda 'lama'?"),
        (
            EVALUATION.format("baru") + "official_index = 0.9\n",
            "baris 4: official_index adalah 0.9, padahal indeks baru berkisar 1 sampai 5. Perbaiki nilainya.",
        ),
        (EVALUATION.format("lama") + "claimed_index = 4.1\n", "baris 4: claimed_index adalah 4.1, padahal indeks lama"),
        (
            EVALUATION.format("lama") + "[evaluation.claimed]\n1 = 5\n",
            "baris 4: claimed, indikator 1 adalah 5, padahal tingkat tertinggi lama adalah 4. Perbaiki nilainya.",
        ),
        (
            EVALUATION.format("lama") + "[[evaluation]]\nyear = 2025\ninstrument = 'baru'\nofficial = { 3 = 9 }\n",
            "baris 7: official, indikator 3 adalah 9, padahal tingkat tertinggi baru adalah 5.",
        ),
        (
            EXTERNAL.format(470, 1),
            "baris 3: nilai external.satu-data adalah 470, padahal Indeks Satu Data paling tinggi",
        ),
        (EXTERNAL.format(47, 6.5), "baris 4: level external.satu-data adalah 6.5, padahal tingkat tertinggi adalah 5."),
    ],
)
def test_what_no_instrument_has_is_refused_with_its_line(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        refuse_disagreement(load(written(tmp_path, content)), Decisions(), KNOWN)

    assert str(caught.value).replace(f"{tmp_path}", "").startswith(f"/spbe-docs.toml, {said}")


def test_a_level_that_was_decided_is_held_against_its_instrument(tmp_path: Path) -> None:
    def claimed(level: int, instrument: str) -> Decisions:
        claim = Claim(instrument, 2024, 1, level, "Sekretaris Daerah", AS_OF, 7)
        return Decisions(claims=(claim,), file=tmp_path / "d.toml")

    settings = load(None)
    refuse_disagreement(settings, claimed(5, "baru"), KNOWN)
    refuse_disagreement(settings, claimed(9, "lain"), KNOWN)  # made under rules that are not here
    with pytest.raises(UsageError, match=r"d.toml, baris 7: level adalah 5, padahal tingkat tertinggi lama adalah 4"):
        refuse_disagreement(settings, claimed(5, "lama"), KNOWN)


@pytest.mark.parametrize(("claimed", "official"), [({1: 3, 2: 2}, {}), ({}, {2: 2})])
def test_a_level_of_an_indicator_that_is_not_there_is_refused_under_the_same_instrument(
    claimed: dict[int, int], official: dict[int, int]
) -> None:
    rules = instrument(indicator(requirement()))

    def check(name: str) -> None:
        evaluation = Evaluation(2024, name, claimed=claimed, official=official, line=7)
        refuse_unknown_indicators(Settings(evaluations=(evaluation,), file=Path("d.toml")), Decisions(), rules)

    check("lain")
    with pytest.raises(UsageError, match=r"d.toml, baris 7: tingkat ditulis bagi indikator 2, padahal"):
        check(rules.id)
