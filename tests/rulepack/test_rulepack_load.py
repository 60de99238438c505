"""Rule files into rules, or into a message that says which line to mend."""

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from textwrap import dedent

import pytest

from spbe_docs.errors import ExitCode, RulePackError
from spbe_docs.model.documents import Kind
from spbe_docs.model.rules import Indicator, Necessity, Requirement, Rows, RulePack, Stands
from spbe_docs.resources import folder
from spbe_docs.rulepack.load import load

KIND = """\
kind: perkada
name: Peraturan Kepala Daerah
nature: regulation
clues:
  - {pattern: '^peraturan bupati', where: title, weight: 0.8}
name_hints: [perbup]
"""
INSTRUMENT = """\
id: uji
version: "1"
title: Instrumen Uji
regulation: Peraturan Uji
confidence: high
valid_from: 2020-01-01
valid_to: null
minimum: 1
maximum: 5
domains:
  - {id: kebijakan, name: Kebijakan, weight: "100"}
aspects:
  - {id: internal, name: Kebijakan Internal, domain: kebijakan, weight: "100"}
bands:
  - {name: Baik, at_least: "2.6"}
  - {name: Kurang, at_least: "1.0"}
owners:
  - {id: diskominfo, name: Dinas Kominfo}
sources:
  R59: Peraturan Menteri
synonyms:
  spbe: [pemerintahan berbasis elektronik]
contents:
  - {id: isu, name: Isu, variants: [isu], source: P6, confidence: medium}
"""
INDICATOR = """\
number: 1
name: Kebijakan Arsitektur
short_name: Arsitektur
aspect: internal
weight: "100"
owners: [diskominfo]
automation: full
contents:
  - {id: proses, name: Proses, variants: [proses bisnis], from_level: 3, source: R59, confidence: high}
  - {id: data, name: Data, variants: [data|informasi], from_level: 4, source: R59, confidence: high}
  - {id: contoh, name: Contoh, variants: [contoh], source: R59, confidence: low}
subjects:
  kebijakan:
    stands: operative
    phrases: [arsitektur spbe, arsitektur ... spbe]
    lookalikes:
      - {phrases: [arsitektur gedung], reason: Bukan SPBE.}
levels:
  1: {text: Rancangan., source: R59, confidence: high}
  2: {text: Ditetapkan., source: R59, confidence: high, builds_on: 0}
  3: {text: Lengkap., source: R59, confidence: high}
requirements:
  - id: 01-L2-1
    level: 2
    title: Kebijakan
    necessity: required
    kinds: [perkada]
    subject: kebijakan
    contents: [proses, data, contoh, isu]
    source: R59
    confidence: high
    action: Tetapkan.
"""

ROWS = """\
rows:
  - id: baris-rencana
    columns:
      - {name: Program, variants: [program]}
      - {name: Tahun, variants: [tahun], filled: false}
"""
INDICATOR_FILE = "uji/indicators/01-arsitektur.yaml"
INSTRUMENT_FILE = "uji/instrument.yaml"

BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in pairwise("abcdefghijklmnop")
)
"""Some 10^14 elements, were it written out."""

Files = dict[str, str | bytes]


def written(place: Path, files: Files) -> tuple[Path, Path]:
    """The folders of kinds and of the instrument, with *files* in place of the sound ones."""
    sound: Files = {
        "kinds/perkada.yaml": KIND,
        "uji/instrument.yaml": INSTRUMENT,
        "uji/indicators/01-arsitektur.yaml": INDICATOR,
    }
    for name, content in (sound | files).items():
        file = place / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else dedent(content).encode())
    return place / "kinds", place / "uji"


def loaded(place: Path, **changes: str) -> RulePack:
    """The rules with an indicator in which each key of *changes* was replaced by its value."""
    return load(*written(place, {"uji/indicators/01-arsitektur.yaml": changed(INDICATOR, **changes)}))


def shared_lookalike(keys: str) -> Files:
    """A look-alike for all indicators with *keys*, and a second indicator, which asks for another subject."""
    second = changed(INDICATOR, number="number: 2", weight='weight: "50"', id="- id: 02-L2-1")
    return {
        INSTRUMENT_FILE: f"{INSTRUMENT}lookalikes:\n  - phrases: [dinas]\n    reason: Satu dinas.\n    {keys}\n",
        INDICATOR_FILE: changed(INDICATOR, weight='weight: "50"'),
        "uji/indicators/02-reviu.yaml": second.replace("kebijakan:", "reviu:").replace(
            "subject: kebijakan", "subject: reviu"
        ),
    }


def changed(content: str, **changes: str) -> str:
    """*content* with the first line that begins with each key replaced by the given lines."""
    lines = content.splitlines(keepends=True)
    for key, replacement in changes.items():
        number = next(n for n, line in enumerate(lines) if line.lstrip(" -").startswith(f"{key}:"))
        indent = lines[number][: len(lines[number]) - len(lines[number].lstrip())]
        lines[number] = f"{indent}{replacement}\n"
    return "".join(lines)


def only(rules: RulePack) -> Indicator:
    (found,) = rules.instrument.indicators
    return found


def asked(rules: RulePack) -> Requirement:
    (found,) = only(rules).requirements
    return found


@pytest.fixture
def refusal(tmp_path: Path) -> Callable[[Files], str]:
    """What is said about wrong files, the folder left out."""

    def said(files: Files) -> str:
        with pytest.raises(RulePackError) as caught:
            load(*written(tmp_path, files))
        assert caught.value.exit_code is ExitCode.USAGE
        return str(caught.value).replace(f"{tmp_path}/", "")

    return said


class TestRows:
    """A table that is described once, and the content items that must stand in it."""

    @staticmethod
    def rows(place: Path, more: str = "") -> Rows | None:
        inside = INDICATOR.replace("[proses bisnis], from", "[proses spbe], rows: baris-rencana, from")
        files: Files = {INDICATOR_FILE: inside, INSTRUMENT_FILE: INSTRUMENT + ROWS + more}
        return asked(load(*written(place, files))).contents[0].rows

    def test_a_row_must_name_the_item_in_all_its_wordings(self, tmp_path: Path) -> None:
        rows = self.rows(tmp_path)

        assert rows is not None
        assert rows.names[0].chunks == (("proses spbe", "proses pemerintahan berbasis elektronik"),)
        assert [(one.name, one.filled) for one in rows.columns] == [("Program", True), ("Tahun", False)]
        assert (rows.at_least, rows.kinds) == (1, ())

    def test_any_row_will_do_where_none_is_to_name_it(self, tmp_path: Path) -> None:
        rows = self.rows(tmp_path, "    named: false\n    at_least: 4\n    kinds: [perkada]\n")

        assert rows is not None
        assert (rows.names, rows.at_least, rows.kinds) == ((), 4, (Kind.PERKADA,))

    def test_without_them_the_text_will_do(self, tmp_path: Path) -> None:
        assert asked(loaded(tmp_path)).contents[0].rows is None


class TestSound:
    def test_a_requirement_is_what_its_file_says(self, tmp_path: Path) -> None:
        requirement = asked(loaded(tmp_path))

        assert (requirement.id, requirement.level, requirement.kinds) == ("01-L2-1", 2, (Kind.PERKADA,))
        assert requirement.owners == ("diskominfo",)
        assert requirement.subject.lookalikes[0].reason == "Bukan SPBE."

    @pytest.mark.parametrize(
        ("keys", "holds"),
        [
            ("", True),
            ("indicators: [1, 2]", True),
            ("indicators: [2]", False),
            ("accepted_by: [02-L2-1]", True),
            ("accepted_by: [01-L2-1]", False),
            ("subjects: [reviu]", False),
        ],
    )
    def test_a_shared_look_alike_holds_where_it_says(self, tmp_path: Path, keys: str, holds: bool) -> None:  # noqa: FBT001
        requirement = load(*written(tmp_path, shared_lookalike(keys))).instrument.indicators[0].requirements[0]

        assert ("Satu dinas." in [one.reason for one in requirement.subject.lookalikes]) is holds

    def test_contents_stand_where_the_subject_stands_unless_said_otherwise(self, tmp_path: Path) -> None:
        assert asked(loaded(tmp_path)).stands is Stands.OPERATIVE
        assert asked(loaded(tmp_path, action="action: A\n    stands: body")).stands is Stands.BODY

    def test_a_level_builds_on_the_one_below_unless_said_otherwise(self, tmp_path: Path) -> None:
        """Decision 3."""
        assert [(level.number, level.builds_on) for level in only(loaded(tmp_path)).levels] == [(1, 0), (2, 0), (3, 2)]

    def test_a_content_item_binds_from_its_own_level_only(self, tmp_path: Path) -> None:
        """Decision 5: `contoh` has none and never binds; what all indicators share is asked for by the requirement."""
        at_level_3 = asked(loaded(tmp_path, level="level: 3"))

        assert {one.id: one.binding for one in at_level_3.contents} == {
            "proses": True,
            "data": False,
            "contoh": False,
            "isu": True,
        }
        assert at_level_3.at_least == 2

    def test_some_asks_for_one_of_what_binds_later(self, tmp_path: Path) -> None:
        """Decision 4."""
        some = asked(loaded(tmp_path, subject="subject: kebijakan\n    need: some"))

        assert some.at_least == 1
        assert [one.id for one in some.contents if one.binding] == ["proses", "data", "isu"]

    def test_a_number_may_be_asked_for(self, tmp_path: Path) -> None:
        assert asked(loaded(tmp_path, subject="subject: kebijakan\n    need: 2")).at_least == 2

    def test_synonyms_and_choices_are_written_out(self, tmp_path: Path) -> None:
        rules = loaded(tmp_path)

        assert asked(rules).subject.phrases[0].chunks == (
            ("arsitektur spbe", "arsitektur pemerintahan berbasis elektronik"),
        )
        assert asked(rules).contents[1].variants[0].chunks == (("data", "informasi"),)

    @pytest.mark.parametrize(
        ("other", "necessity"),
        [("", Necessity.REQUIRED), ("required", Necessity.ADVISED), ("advised", Necessity.REQUIRED)],
    )
    def test_a_choice_of_one_is_no_choice(self, tmp_path: Path, other: str, necessity: Necessity) -> None:
        """Decision 3."""
        head, requirement = INDICATOR.split("  - id: 01-L2-1")
        choice = "  - id: 01-L2-1" + requirement.replace("necessity: required", "necessity: one_of\n    group: a")
        second = "  - id: 01-L2-2" + requirement.replace("required", other) if other else ""

        rules = load(*written(tmp_path, {"uji/indicators/01-arsitektur.yaml": head + choice + second}))

        assert only(rules).requirements[0].necessity is necessity

    def test_bands_are_taken_in_order(self, tmp_path: Path) -> None:
        assert [band.name for band in loaded(tmp_path).instrument.bands] == ["Kurang", "Baik"]

    def test_decimals_keep_every_digit(self, tmp_path: Path) -> None:
        assert loaded(tmp_path).instrument.bands[1].at_least == Decimal("2.6")

    def test_cases_beside_the_rules_are_no_rules(self, tmp_path: Path) -> None:
        rules = load(*written(tmp_path, {"kinds/perkada.cases.yaml": "is: [x]\n"}))

        assert [rule.kind for rule in rules.kinds] == [Kind.PERKADA]

    def test_the_digest_changes_with_any_byte_and_with_nothing_else(self, tmp_path: Path) -> None:
        one = load(*written(tmp_path / "a", {})).digest

        assert load(*written(tmp_path / "b", {})).digest == one
        assert load(*written(tmp_path / "c", {"kinds/perkada.yaml": KIND + "# catatan\n"})).digest != one

    def test_the_installed_rules_load(self) -> None:
        rules = load(folder("rules") / "kinds", folder("rules") / "permenpanrb-59-2020")

        assert [indicator.number for indicator in rules.instrument.indicators] == list(range(1, 48))
        assert len(rules.kinds) == len(Kind)


class TestMistakesInAnIndicator:
    @pytest.mark.parametrize(
        ("changes", "said"),
        [
            ({"weight": "bobot: 7"}, "baris 5, kolom 1: kunci 'bobot' tidak dikenal."),
            ({"owners": "owner: [diskominfo]"}, "kolom 1: kunci 'owner' tidak dikenal. Maksud Anda 'owners'?"),
            ({"necessity": "necesity: required"}, "kolom 5: kunci 'necesity' tidak dikenal. Maksud Anda 'necessity'?"),
            ({"stands": "stand: operative"}, "kolom 5: kunci 'stand' tidak dikenal. Maksud Anda 'stands'?"),
            (
                {"1": "1: {txt: x, source: R59, confidence: high}"},
                "kunci 'txt' tidak dikenal. Maksud Anda 'text'?",
            ),
            ({"title": "subject: kebijakan"}, "kunci 'subject' ditulis dua kali. Hapus salah satunya."),
            ({"name": "number: 1"}, "baris 2, kolom 1: kunci 'number' ditulis dua kali."),
            ({"number": "number: satu"}, "baris 1, kolom 1: isi kunci 'number' harus berupa bilangan bulat."),
            ({"number": 'number: "1"'}, "baris 1, kolom 1: isi kunci 'number' harus berupa bilangan bulat."),
            ({"owners": "owners: diskominfo"}, "baris 6, kolom 1: isi kunci 'owners' harus berupa daftar"),
            ({"weight": "weight: berat"}, "baris 5, kolom 1: isi kunci 'weight' harus berupa bilangan desimal"),
            ({"name": "name: 7"}, "baris 2, kolom 1: isi kunci 'name' harus berupa teks"),
            ({"name": 'name: ""'}, "baris 2, kolom 1: isi kunci 'name' tidak boleh kosong."),
            ({"level": "level: 6"}, "baris 24, kolom 5: isi kunci 'level' terlalu besar."),
            (
                {"subject": "subject: kebijakan\n    need: semua"},
                "baris 29, kolom 5: isi 'semua' pada 'need' tidak dikenal. Yang sah: all, some.",
            ),
            ({"subject": "subject: kebijakan\n    need: 9"}, "baris 29, kolom 5: diminta 9 muatan, padahal hanya"),
            ({"kinds": "kinds: [perkad]"}, "isi 'perkad' pada 'kinds' tidak dikenal. Maksud Anda 'perkada'?"),
            ({"kinds": "kinds: []"}, "isi kunci 'kinds' tidak boleh kosong."),
            ({"necessity": "necessity: wajib"}, "isi 'wajib' pada 'necessity' tidak dikenal."),
            ({"subject": "subject: kebijakn"}, "kolom 5: 'kebijakn' tidak dikenal. Maksud Anda 'kebijakan'?"),
            ({"aspect": "aspect: interna"}, "baris 4, kolom 1: 'interna' tidak dikenal. Maksud Anda 'internal'?"),
            (
                {"owners": "owners: [diskominf]"},
                "baris 6, kolom 10: 'diskominf' tidak dikenal. Maksud Anda 'diskominfo'?",
            ),
            ({"name": "name: !!python/object:os.system x"}, "baris 2, kolom 7: penanda jenis"),
            ({"name": "name: !jenis x"}, "baris 2, kolom 7: penanda jenis '!jenis' tidak diizinkan."),
            ({"name": "name: &a x\nshort: *a"}, "rujukan (& dan *) tidak dipakai"),
            ({"phrases": "phrases: [... spbe]"}, "frasa '... spbe' berawal atau berakhir dengan '...'"),
            ({"number": "number: [1"}, "penulisan YAML tidak sah."),
            ({"number": "? [a]\n: 1"}, "baris 1, kolom 3: kunci harus berupa kata."),
            ({"automation": "# automation"}, "baris 1, kolom 1: kunci 'automation' belum ada."),
            ({"necessity": "necessity: one_of"}, "kunci 'group' belum ada"),
            ({"level": "level: 4"}, "baris 24, kolom 5: '4' tidak dikenal. Yang ada: 1, 2, 3."),
            ({"2": "2: {text: x, source: R59, confidence: high, builds_on: 2}"}, "builds_on"),
        ],
    )
    def test_each_is_named_with_file_line_and_column(
        self, refusal: Callable[[Files], str], changes: dict[str, str], said: str
    ) -> None:
        message = refusal({INDICATOR_FILE: changed(INDICATOR, **changes)})

        assert message.startswith(f"{INDICATOR_FILE}, baris ")
        assert ", kolom " in message
        assert said in message

    @pytest.mark.parametrize(
        ("file", "content"),
        [
            (INDICATOR_FILE, INDICATOR.replace("[proses bisnis], from", "[proses bisnis], rows: baris-recana, from")),
            (INSTRUMENT_FILE, INSTRUMENT.replace("[isu], source", "[isu], rows: baris-recana, source") + ROWS),
        ],
    )
    def test_rows_that_are_not_defined_are_named(
        self, file: str, content: str, refusal: Callable[[Files], str]
    ) -> None:
        message = refusal({INSTRUMENT_FILE: INSTRUMENT + ROWS, file: content})

        assert message.startswith(f"{file}, baris ")
        assert "'baris-recana' tidak dikenal. Maksud Anda 'baris-rencana'?" in message

    @pytest.mark.parametrize(
        ("keys", "said"),
        [
            ("subjects: [reviu, kebijakn]", "kolom 23: 'kebijakn' tidak dikenal. Maksud Anda 'kebijakan'?"),
            ("indicators: [1, 3]", "kolom 21: '3' tidak dikenal. Yang ada: 1, 2."),
            ("accepted_by: [01-L2-2]", "kolom 19: '01-L2-2' tidak dikenal. Maksud Anda '01-L2-1'?"),
        ],
    )
    def test_a_shared_lookalike_of_what_is_not_there_is_named(
        self, keys: str, said: str, refusal: Callable[[Files], str]
    ) -> None:
        message = refusal(shared_lookalike(keys))

        assert message.startswith(f"{INSTRUMENT_FILE}, baris ")
        assert said in message

    def test_a_content_that_is_not_defined_is_named(self, refusal: Callable[[Files], str]) -> None:
        wrong = INDICATOR.replace("contents: [proses, data", "contents: [proces, data")

        assert refusal({INDICATOR_FILE: wrong}).startswith(
            f"{INDICATOR_FILE}, baris 29, kolom 16: 'proces' tidak dikenal. Maksud Anda 'proses'?"
        )

    def test_an_id_used_twice_is_named(self, refusal: Callable[[Files], str]) -> None:
        twice = INDICATOR + "  - id: 01-L2-1" + INDICATOR.split("  - id: 01-L2-1")[1]

        assert "id '01-L2-1' dipakai 2 kali" in refusal({INDICATOR_FILE: twice})

    @pytest.mark.parametrize(
        ("changes", "said"),
        [
            ({"number": "number: 2"}, "baris 23, kolom 5: id '01-L2-1' bukan milik indikator 2. Awali dengan '02-'"),
            ({"owners": "owners: []"}, "isi kunci 'owners' tidak boleh kosong"),
            ({"weight": 'weight: "-1"'}, "isi kunci 'weight' harus lebih besar dari 0"),
            ({"source": "source: R95 page 3; R59"}, "'R95' tidak dikenal. Maksud Anda 'R59'?"),
            ({"phrases": "phrases: [arsitektur spbe, ... spbe]"}, "baris 15, kolom 32: frasa '... spbe' berawal"),
        ],
    )
    def test_what_does_not_agree_is_told_with_its_place(
        self, refusal: Callable[[Files], str], changes: dict[str, str], said: str
    ) -> None:
        assert said in refusal({INDICATOR_FILE: changed(INDICATOR, **changes)})

    def test_several_mistakes_are_told_at_once_but_not_all_of_many(self, refusal: Callable[[Files], str]) -> None:
        wrong = "\n".join(f"kunci{n}: 1" for n in range(30))

        lines = refusal({INDICATOR_FILE: wrong}).splitlines()

        assert len(lines) == 6
        assert "kesalahan lain" in lines[-1]

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            ("", "berkas aturan kosong"),
            ("# hanya catatan\n", "berkas aturan kosong"),
            (b"name: \xff\n", "bukan teks UTF-8 (bita ke-6)"),
            ("- 1\n", "harus berupa pasangan kunci dan isi"),
            ("[" * 5000, "susunan terlalu dalam"),
            ('a: !!python/object/apply:os.system ["x"]\n', "penanda jenis"),
            ("a: &a [*a]\n", "rujukan (& dan *) tidak dipakai"),
            (BOMB, "rujukan (& dan *) tidak dipakai"),
            ("a:\n" + "".join(" " * n + "a:\n" for n in range(1, 60)), "susunan terlalu dalam"),
            ("a: 1\n---\nb: 2\n", "penulisan YAML tidak sah"),
            ("x" * 2_000_001, "lebih besar dari 2 MB"),
        ],
        ids=[
            "empty",
            "only a comment",
            "not UTF-8",
            "a list",
            "too deep to parse",
            "a Python object",
            "a list within itself",
            "an anchor bomb",
            "too deep",
            "two documents",
            "huge",
        ],
    )
    def test_a_file_that_is_no_rule_file_is_refused(
        self, refusal: Callable[[Files], str], content: str | bytes, said: str
    ) -> None:
        message = refusal({INDICATOR_FILE: content})

        assert message.startswith(INDICATOR_FILE)
        assert said in message


class TestMistakesInAnInstrument:
    @pytest.mark.parametrize(
        ("wrong", "right", "said"),
        [
            ('weight: "100"}\nbands', 'weight: "99"}\nbands', "jumlah bobot aspek adalah 99, seharusnya 100"),
            ('weight: "100"}\naspects', 'weight: "99"}\naspects', "jumlah bobot domain adalah 99, seharusnya 100"),
            ("domain: kebijakan", "domain: kebijakn", "'kebijakn' tidak dikenal. Maksud Anda 'kebijakan'?"),
            (", domain: kebijakan", "", "domain '' tidak dikenal. Yang ada: kebijakan."),
            ("valid_from: 2020-01-01", "valid_from: awal tahun", "harus berupa tanggal"),
            ("bands:\n", "band:\n", "kunci 'band' tidak dikenal. Maksud Anda 'bands'?"),
        ],
    )
    def test_each_is_named(self, refusal: Callable[[Files], str], wrong: str, right: str, said: str) -> None:
        assert wrong in INSTRUMENT
        message = refusal({INSTRUMENT_FILE: INSTRUMENT.replace(wrong, right)})

        assert message.startswith(f"{INSTRUMENT_FILE}, baris ")
        assert said in message

    def test_weights_of_the_indicators_that_are_not_100_are_named(self, refusal: Callable[[Files], str]) -> None:
        message = refusal({INDICATOR_FILE: changed(INDICATOR, weight='weight: "99.9"')})

        assert message.startswith(f"{INSTRUMENT_FILE}, baris 1, kolom 1: jumlah bobot indikator adalah 99.9")

    def test_a_number_given_twice_is_named(self, refusal: Callable[[Files], str]) -> None:
        assert "indikator 1 ada dalam 2 berkas" in refusal({"uji/indicators/01-lagi.yaml": INDICATOR})

    def test_an_id_used_in_two_indicators_is_named(self, refusal: Callable[[Files], str]) -> None:
        other = changed(INDICATOR, number="number: 2", weight='weight: "40"')

        message = refusal(
            {INDICATOR_FILE: changed(INDICATOR, weight='weight: "60"'), "uji/indicators/02-lain.yaml": other}
        )

        assert "01-L2-1" in message

    def test_an_instrument_without_indicators_is_refused(self, tmp_path: Path) -> None:
        kinds, instrument = written(tmp_path, {})
        (instrument / "indicators" / "01-arsitektur.yaml").unlink()

        with pytest.raises(RulePackError, match="tidak ada berkas aturan"):
            load(kinds, instrument)

    def test_a_folder_that_is_not_there_is_refused(self, tmp_path: Path) -> None:
        kinds, _ = written(tmp_path, {})

        with pytest.raises(RulePackError, match="tidak dapat dibuka") as caught:
            load(kinds, tmp_path / "lain")
        assert "No such file" not in str(caught.value)


class TestMistakesInAKind:
    @pytest.mark.parametrize(
        ("wrong", "right", "said"),
        [
            ("kind: perkada", "kind: perkad", "isi 'perkad' pada 'kind' tidak dikenal. Maksud Anda 'perkada'?"),
            ("nature: regulation", "nature: aturan", "isi 'aturan' pada 'nature' tidak dikenal."),
            ("weight: 0.8", "weight: 1.8", "isi kunci 'weight' terlalu besar."),
            ("'^peraturan bupati'", "'(peraturan'", "pola '(peraturan' tidak sah"),
            ("where: title", "where: atas", "isi 'atas' pada 'where' tidak dikenal."),
            ("name_hints", "name_hint", "Maksud Anda 'name_hints'?"),
        ],
    )
    def test_each_is_named(self, refusal: Callable[[Files], str], wrong: str, right: str, said: str) -> None:
        assert wrong in KIND
        message = refusal({"kinds/perkada.yaml": KIND.replace(wrong, right)})

        assert message.startswith("kinds/perkada.yaml, baris ")
        assert said in message
