"""`rules list` and `rules show`: the rules as a person reads them, not as files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from spbe_docs.cli import main as cli
from spbe_docs.commands import rules_show
from spbe_docs.resources import folder
from spbe_docs.rulepack.load import load

SPBE = ("--instrument", "permenpanrb-59-2020")
Rules = Callable[..., tuple[int, str, str]]


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Rules:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SPBE_DOCS_INSTRUMENT", raising=False)

    def command(*arguments: str) -> tuple[int, str, str]:
        capfd.readouterr()
        code = cli.main(["rules", *arguments])
        return code, *capfd.readouterr()

    return command


class TestList:
    def test_every_installed_instrument_is_listed_with_its_indicators(self, rules: Rules) -> None:
        code, out, _ = rules("list")

        assert code == 0
        for head in folder("rules").glob("*/instrument.yaml"):
            assert f"{head.parent.name}: " in out
        assert "10. Kebijakan Tim Koordinasi SPBE (" in out
        assert "01-L2-1" not in out

    def test_one_instrument_is_listed_with_its_requirements(self, rules: Rules) -> None:
        _, out, _ = rules("list", *SPBE)

        pack = load(folder("rules") / "kinds", folder("rules") / "permenpanrb-59-2020")
        for indicator in pack.instrument.indicators:
            for requirement in indicator.requirements:
                assert f"{requirement.id} {requirement.title}" in out

    def test_an_instrument_that_is_not_there_is_refused(self, rules: Rules) -> None:
        code, _, err = rules("list", "--instrument", "permenpanrb-59-202")

        assert code == 2
        assert "Maksud Anda 'permenpanrb-59-2020'?" in err


class TestShow:
    def test_a_requirement_shows_kinds_subject_lookalikes_contents_and_source(self, rules: Rules) -> None:
        code, out, _ = rules("show", "10-l2-1", *SPBE)

        assert code == 0
        assert out.startswith("10-L2-1 ")
        for said in (
            "Keputusan Kepala Daerah, Peraturan Kepala Daerah",
            "hanya menguatkan       Surat Edaran",
            "frasa                  tim koordinasi dan|serta|atau ... spbe",
            "Tim audit memeriksa TIK; ia bukan Tim Koordinasi SPBE.",
            "dikenali dari judul: tim auditor",
            "Tugas Tim Koordinasi SPBE (mengikat, diminta sejak tingkat 2)",
            "frasa: mempunyai tugas;",
            "sumber: R59 halaman 40, keyakinan tinggi",
            "K962: Pedoman evaluasi",
        ):
            assert said in out, said

    def test_a_word_that_stands_for_names_is_shown_with_them(self, rules: Rules) -> None:
        _, out, _ = rules("show", "36-L4-1", *SPBE)

        assert "layanan-kepegawaian (" in out
        assert "simpeg" in out
        assert "kecuali kalimatnya memuat:" in out

    def test_conditions_of_time_are_told_in_words(self, rules: Rules) -> None:
        assert "tidak lebih tua dari 24 bulan" in rules("show", "12-L4-3", *SPBE)[1]
        assert "3 tahun anggaran berturut-turut" in rules("show", "12-L4-1", *SPBE)[1]

    @pytest.mark.parametrize("number", ["2", "02"])
    def test_an_indicator_shows_its_levels_with_what_each_asks(self, rules: Rules, number: str) -> None:
        code, out, _ = rules("show", number, *SPBE)

        assert code == 0
        assert out.index("Tingkat 1") < out.index("02-L1-1") < out.index("Tingkat 2") < out.index("02-L2-1")

    def test_an_instrument_without_levels_still_lists_its_papers(self, rules: Rules) -> None:
        code, out, _ = rules("show", "1", "--instrument", "permenpanrb-5-2018")

        assert code == 0
        assert "tingkatnya tidak diketahui" in out

    def test_a_kind_shows_by_what_it_is_recognised(self, rules: Rules) -> None:
        code, out, _ = rules("show", "sop")

        assert code == 0
        assert out.startswith("sop: Standar Operasional Prosedur")
        assert "Petunjuk, yang terkuat lebih dahulu" in out

    @pytest.mark.parametrize(
        ("identifier", "hint"),
        [("10-L22-1", "Maksud Anda '10-L2-1'?"), ("perkadaa", "Maksud Anda 'perkada'?"), ("zzzz", "rules list")],
    )
    def test_an_id_that_no_rule_has_is_one_sentence_with_a_hint(self, rules: Rules, identifier: str, hint: str) -> None:
        code, out, err = rules("show", identifier, *SPBE)

        assert (code, out, err.count("\n")) == (2, "", 1)
        assert hint in err

    def test_an_id_of_another_instrument_is_found_there(self, rules: Rules) -> None:
        code, _, err = rules("show", "47", "--instrument", "permenpanrb-8-2026")

        assert code == 2
        assert "--instrument permenpanrb-59-2020" in err

    def test_every_rule_can_be_shown(self) -> None:
        for head in sorted(folder("rules").glob("*/instrument.yaml")):
            pack = load(folder("rules") / "kinds", head.parent)
            requirements = [one.id for indicator in pack.instrument.indicators for one in indicator.requirements]
            numbers = [str(indicator.number) for indicator in pack.instrument.indicators]
            for identifier in (*requirements, *numbers, *(rule.kind.value for rule in pack.kinds)):
                lines = rules_show._found(identifier.lower(), pack)
                assert lines is not None
                assert next(iter(lines)).text.startswith((identifier, f"{identifier}.", f"{identifier}:")), identifier
