"""`init` writes settings that load again; `config show` tells each value with its origin."""

import io
import re
import sys
from pathlib import Path

import pytest

from spbe_docs.cli.main import main
from spbe_docs.model.settings import Settings
from spbe_docs.settings.blank import blank
from spbe_docs.settings.load import load, understood
from spbe_docs.settings.tables import SettingsFile
from spbe_docs.settings.toml import keys_of, tables_in

FILE = Path("spbe-docs.toml")


@pytest.fixture(autouse=True)
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def answers(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


class TestInit:
    def test_without_questions_the_file_holds_the_defaults(self) -> None:
        assert main(["init", "--yes"]) == 0

        assert load(FILE) == Settings(file=FILE)
        assert FILE.read_text(encoding="utf-8").startswith("# Pengaturan spbe-docs")

    def test_everything_that_is_commented_out_may_be_used(self) -> None:
        main(["init", "--yes"])
        lines = FILE.read_text(encoding="utf-8").splitlines()
        used = [re.sub(r"^# (?=\[|\w+ = )", "", line) for line in lines]

        settings = understood("\n".join(used), FILE)

        assert settings.institution == "Kabupaten Maju Jaya"
        names = set(settings.lines)
        single = {
            f"{name}.{key}"
            for name, field in SettingsFile.model_fields.items()
            for table in list(tables_in(field.annotation))[:1]
            for key, inner in keys_of(table).items()
            if not list(tables_in(inner.annotation))
        }
        assert {re.sub(r"\.1\.|\.satu-data\.", ".", name) for name in names} >= single
        assert "notification.smtp.from" in names

    def test_it_says_what_was_answered(self, monkeypatch: pytest.MonkeyPatch) -> None:
        answers(monkeypatch, "Kabupaten Maju Jaya", "32.99", "WITA", "/mnt/bukti")

        assert main(["init"]) == 0

        settings = load(FILE)
        assert (settings.institution, settings.code, str(settings.time_zone)) == (
            "Kabupaten Maju Jaya",
            "32.99",
            "WITA",
        )
        assert [(root.name, root.folder) for root in settings.roots] == [("bukti", Path("/mnt/bukti").absolute())]

    def test_an_answer_that_cannot_be_is_asked_for_again(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        answers(monkeypatch, 'Kabupaten "Maju" Jaya', "3299", "32.99", "GMT", "", "")

        assert main(["init"]) == 0

        said = capsys.readouterr().err
        assert "Tulis kode wilayah Kemendagri" in said
        assert "Tulis WIB, WITA, atau WIT" in said
        settings = load(FILE)
        assert (settings.institution, settings.code, settings.time_zone) == ('Kabupaten "Maju" Jaya', "32.99", None)

    def test_nobody_there_to_answer_is_as_if_nothing_was_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        answers(monkeypatch)

        assert main(["init"]) == 0
        assert load(FILE) == Settings(file=FILE)

    def test_what_was_named_is_not_asked(self, monkeypatch: pytest.MonkeyPatch) -> None:
        answers(monkeypatch, "", "")

        assert main(["init", "a/bukti", "b/bukti", "c", "--institution", "Kota Satu"]) == 0

        settings = load(FILE)
        assert settings.institution == "Kota Satu"
        assert [root.folder.relative_to(Path.cwd()).as_posix() for root in settings.roots] == [
            "a/bukti",
            "b/bukti",
            "c",
        ]

    def test_a_file_that_is_there_is_kept(self, capsys: pytest.CaptureFixture[str]) -> None:
        FILE.write_text("# milik kami\n", encoding="utf-8")

        assert main(["init", "--yes"]) == 2
        assert "sudah ada dan tidak ditimpa" in capsys.readouterr().err
        assert FILE.read_text(encoding="utf-8") == "# milik kami\n"

        assert main(["init", "--yes", "--force"]) == 0
        assert "milik kami" not in FILE.read_text(encoding="utf-8")

    def test_what_would_not_load_is_not_written(self) -> None:
        assert main(["init", "--yes", "bukti", "bukti/2024"]) == 2
        assert list(Path.cwd().iterdir()) == []

    def test_a_folder_that_is_not_there_is_said(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["init", "--yes", "--settings", "tiada/spbe-docs.toml"]) == 2
        assert "tidak dapat ditulis" in capsys.readouterr().err


class TestConfigShow:
    def shown(self, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, tuple[str, str]]:
        """By name, value and origin."""
        assert main(["config", "show", *options]) == 0
        rows = capsys.readouterr().out.splitlines()[2:]
        found = (re.fullmatch(r"(\S+) = (.+?) {2,}(\S.*)", row) for row in rows)
        return {one[1]: (one[2], one[3]) for one in found if one is not None}

    def test_each_value_has_its_origin(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        FILE.write_text("[scan]\njobs = 4\ntarget = 2.6\nocr = 'off'\n\n[[roots]]\nname = 'A'\nfolder = 'a'\n", "utf-8")
        monkeypatch.setenv("SPBE_DOCS_TARGET", "3,1")
        monkeypatch.setenv("SPBE_DOCS_OCR", "auto")

        shown = self.shown(capsys, "--ocr", "off", "--format", "json", "--institution", "Kota Satu")

        assert shown["scan.jobs"] == ("4", f"{FILE.absolute()}:2")
        assert shown["scan.target"] == ("3.1", "lingkungan SPBE_DOCS_TARGET")
        assert shown["scan.ocr"] == ('"off"', "pilihan --ocr")
        assert shown["output.formats"] == ('["json"]', "pilihan --format")
        assert shown["institution.name"] == ('"Kota Satu"', "pilihan --institution")
        assert shown["scan.fail_on"] == ('"none"', "bawaan")
        assert shown["roots.1.folder"] == ('"a"', f"{FILE.absolute()}:8")
        assert shown["letters.template"] == ("(tidak diatur)", "bawaan")

    def test_a_password_is_never_told(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert self.shown(capsys)["notification.smtp.password"] == ("(tidak diatur)", "bawaan")
        monkeypatch.setenv("SPBE_DOCS_SMTP_PASSWORD", "rahasia")

        assert self.shown(capsys)["notification.smtp.password"] == ("******", "lingkungan SPBE_DOCS_SMTP_PASSWORD")

    def test_settings_that_are_wrong_are_refused(self, capsys: pytest.CaptureFixture[str]) -> None:
        FILE.write_text("[scan]\njob = 4\n", encoding="utf-8")

        assert main(["config", "show"]) == 2
        assert "baris 2: kunci 'job' tidak dikenal. Maksud Anda 'jobs'?" in capsys.readouterr().err


def test_text_survives_being_written() -> None:
    name = 'Kab. "Maju" \\ Jaya é'
    assert understood(blank({"institution": {"name": name}}), FILE).institution == name
