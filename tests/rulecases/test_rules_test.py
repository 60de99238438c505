"""Cases beside the rules: how they are written, what comes of them, and which rules have none."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from spbe_docs.commands import rules_test
from spbe_docs.errors import ExitCode, RulePackError
from spbe_docs.model.cases import CaseBook
from spbe_docs.model.rules import RulePack
from spbe_docs.resources import folder
from spbe_docs.rulecases.hold import hold
from spbe_docs.rulecases.mutate import mutate
from spbe_docs.rulecases.tally import Outcome, Tally
from spbe_docs.rulepack.cases import load_cases
from spbe_docs.rulepack.load import load

RULES = folder("rules")
README = (RULES / "README.md").read_text(encoding="utf-8")
PACK = "permenpanrb-59-2020"
CASE = """\
indicator: 48
papers:
  pasal:
    frame: perbup
    title: Layanan TIK
    body: |
      Pasal 9
      (1) Layanan bantuan SPBE dibuka setiap hari.
cases:
  - case: hanya layanannya
    papers: [pasal]
    level: 2
    met: [L1-1, L2-1]
    partial: [L3-1]
"""


def example(mark: str) -> str:
    (found,) = re.findall(rf"<!-- {mark} -->\n```yaml\n(.*?)```", README, flags=re.DOTALL)
    return str(found)


@pytest.fixture(scope="module")
def instrument(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An instrument whose only indicator is the one of the README."""
    place = tmp_path_factory.mktemp("rules") / "uji"
    (place / "indicators").mkdir(parents=True)
    head = (RULES / PACK / "instrument.yaml").read_text(encoding="utf-8").replace(f"id: {PACK}", "id: uji")
    own, _, _ = head.partition("\nlookalikes:\n")  # they name subjects of other indicators
    (place / "instrument.yaml").write_text(f"{own}\n", encoding="utf-8")
    content = example("contoh").replace('weight: "1.30"', 'weight: "100"')
    (place / "indicators" / "48-layanan-bantuan.yaml").write_text(content, encoding="utf-8")
    return place


@pytest.fixture
def tested(instrument: Path, tmp_path: Path) -> Callable[[str], Tally]:
    """What comes of a case file of indicator 48."""
    return lambda content: hold(*loaded(instrument, tmp_path / "uji", content), frozenset({48}))


def loaded(instrument: Path, place: Path, cases: str, **changes: str) -> tuple[RulePack, CaseBook]:
    """The rules of indicator 48, with each line of *changes* for the one that begins so, and its cases."""
    shutil.copytree(instrument, place)
    (place / "indicators" / "48-layanan-bantuan.cases.yaml").write_text(cases, encoding="utf-8")
    rules = place / "indicators" / "48-layanan-bantuan.yaml"
    content = rules.read_text(encoding="utf-8")
    for key, line in changes.items():
        content = re.sub(rf"{key}: .*", line, content)
    rules.write_text(content, encoding="utf-8")
    pack = load(RULES / "kinds", place)
    return pack, load_cases(RULES / "frames.yaml", place, pack.instrument)


Tested = Callable[[str], Tally]


def test_the_cases_of_the_readme_hold(tested: Tested) -> None:
    tally = tested(example("contoh kasus"))

    assert [answer.sentence for answer in tally.wrong] == []
    assert tally.by_rule["48-L4-1"][Outcome.RIGHT_YES] == 1
    assert tally.by_rule["48-L3-1"][Outcome.RIGHT_NO] == 3


def test_a_yes_where_a_no_is_expected_is_wrong(tested: Tested) -> None:
    (wrong,) = tested(CASE.replace("met: [L1-1, L2-1]", "met: [L1-1]\n    missing: [L2-1]")).wrong

    assert (wrong.rule, wrong.outcome) == ("48-L2-1", Outcome.WRONG_YES)
    assert "baris 10" in wrong.place


def test_a_no_where_a_yes_is_expected_is_wrong(tested: Tested) -> None:
    (wrong,) = tested(CASE.replace("met: [L1-1, L2-1]\n    partial: [L3-1]", "met: [L1-1, L2-1, L3-1]")).wrong

    assert (wrong.rule, wrong.outcome) == ("48-L3-1", Outcome.WRONG_NO)


def test_a_no_for_another_reason_is_wrong(tested: Tested) -> None:
    (wrong,) = tested(CASE.replace("partial", "draft")).wrong

    assert (wrong.rule, wrong.outcome) == ("48-L3-1", Outcome.WRONG_REASON)


def test_what_is_met_and_not_named_is_a_wrong_yes(tested: Tested) -> None:
    (wrong,) = tested(CASE.replace("met: [L1-1, L2-1]", "met: []")).wrong

    assert (wrong.rule, wrong.outcome) == ("48-L2-1", Outcome.WRONG_YES)


@pytest.mark.parametrize(("level", "outcome"), [(1, Outcome.WRONG_YES), (3, Outcome.WRONG_NO)])
def test_another_level_is_wrong(tested: Tested, level: int, outcome: Outcome) -> None:
    (wrong,) = tested(CASE.replace("level: 2", f"level: {level}")).wrong

    assert (wrong.rule, wrong.outcome) == ("48", outcome)


def test_a_paper_must_be_recognised_as_what_its_frame_is(tested: Tested) -> None:
    paper = "{text: Rapat dibuka., kind: notulen}"
    (wrong,) = tested(f"indicator: 48\ncases:\n  - {{case: x, papers: [{paper}], level: 0}}\n").wrong

    assert wrong.rule == "jenis notulen"


def test_rules_without_cases_are_named(tested: Tested) -> None:
    lacking = "\n".join(tested(CASE).lacking)

    assert "belum ada contoh yang memenuhi 48-L1-2, 48-L3-1, 48-L4-1" in lacking
    assert "belum ada contoh yang tidak memenuhi 48-L1-1, 48-L1-2, 48-L2-1, 48-L4-1" in lacking
    assert "Bantuan hukum atau bantuan sosial bukan layanan bantuan" in lacking
    assert "1 contoh menyebut 'level', sekurangnya 2" in lacking


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("frame: perbup", "frame: perbub", "baris 4, kolom 5: bingkai 'perbub' tidak dikenal. Maksud Anda 'perbup'?"),
        ("title: Layanan TIK", "titel: Layanan TIK", "kunci 'titel' tidak dikenal. Maksud Anda 'title'?"),
        ("title: Layanan TIK", "title: Layanan TIK\n    period: 2022-2026", "tidak memakai 'period'"),
        ("papers: [pasal]", "papers: [pasl]", "naskah 'pasl' tidak dikenal. Maksud Anda 'pasal'?"),
        ("papers: [pasal]", "papers: [{like: pasal, without: [tidak ada]}]", "kata 'tidak ada' tidak ada dalam"),
        ("met: [L1-1, L2-1]", "met: [L9-1]", "persyaratan 'L9-1' tidak dikenal"),
        ("indicator: 48", "indicator: 49", "indikator 49 tidak ada"),
        ("    level: 2\n    met: [L1-1, L2-1]\n    partial: [L3-1]\n", "", "tidak menyebut hasil apa pun"),
        ("frame: perbup", "like: pasal", "naskah 'pasal' menunjuk dirinya sendiri"),
    ],
)
def test_a_wrong_case_file_is_refused_with_its_place(tested: Tested, old: str, new: str, complaint: str) -> None:
    with pytest.raises(RulePackError) as refused:
        tested(CASE.replace(old, new))

    assert complaint in str(refused.value)
    assert "48-layanan-bantuan.cases.yaml, baris " in str(refused.value)


def test_what_is_taken_out_of_a_positive_case_is_missed(instrument: Path, tmp_path: Path) -> None:
    mutations = mutate(*loaded(instrument, tmp_path / "uji", example("contoh kasus")), frozenset({48}))

    assert mutations.survivors == ()
    assert mutations.tried > 20


def test_a_requirement_whose_age_nobody_checks_survives(instrument: Path, tmp_path: Path) -> None:
    rules = loaded(instrument, tmp_path / "uji", example("contoh kasus"), max_age_months="max_age_months: 240")

    (survivor,) = mutate(*rules, frozenset({48})).survivors

    assert (survivor.requirement, survivor.case) == ("48-L4-1", "Direviu tahun ini")
    assert "waktu" in survivor.taken_out


def test_the_command_fails_where_rules_have_no_cases(instrument: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert rules_test.run(instrument) is ExitCode.USAGE
    assert "KURANG Indikator 48" in capsys.readouterr().out


@pytest.mark.parametrize("head", sorted(RULES.glob("*/instrument.yaml")), ids=lambda head: head.parent.name)
def test_no_case_of_an_installed_instrument_comes_out_wrong_or_is_lacking(head: Path) -> None:
    pack = load(RULES / "kinds", head.parent)
    book = load_cases(RULES / "frames.yaml", head.parent, pack.instrument)

    tally = hold(pack, book, frozenset(indicator.number for indicator in pack.instrument.indicators))

    assert [f"{answer.place}: {answer.sentence}" for answer in tally.wrong] == []
    assert tally.lacking == ()


@pytest.mark.parametrize("head", sorted(RULES.glob("*/instrument.yaml")), ids=lambda head: head.parent.name)
def test_no_mutant_of_an_installed_instrument_survives(head: Path) -> None:
    pack = load(RULES / "kinds", head.parent)
    book = load_cases(RULES / "frames.yaml", head.parent, pack.instrument)

    mutations = mutate(pack, book, frozenset(case.indicator for case in book.cases))

    assert [f"{one.place}: {one.requirement} {one.taken_out}" for one in mutations.survivors] == []
