"""The tables that say how scans run; what the command line says wins over them; secrets stay out of the file."""

from dataclasses import fields
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from tests.settings.test_settings import refusal, written

from spbe_docs.engines.engine import Limits as EngineLimits
from spbe_docs.errors import UsageError
from spbe_docs.model.limits import LIMITS, Limits
from spbe_docs.model.settings import Mail, Notification, Output, Retention, Scanning, Settings
from spbe_docs.read.options import ReadOptions
from spbe_docs.settings.load import load
from spbe_docs.settings.overrides import KEY_OF, Overrides, laid_over
from spbe_docs.settings.secrets import filled_in

WHOLE = """
[institution]
name = "Kabupaten Maju Jaya"
code = "32.11"
time_zone = "WITA"

[scan]
instrument = "permenpanrb-59-2020"
target = 2.6
jobs = 3
ocr = "off"
fail_on = "required"
engine = "dask:tcp://10.0.0.9:8786"
rehash_share = 0.05
accept_unreadable = ["Denah/"]

[output]
folder = "laporan"
formats = ["json", "xlsx"]

[cache]
folder = "/var/cache/spbe"

[retention]
history_nights = 30
history_days = 60
cache_days = 10

[limits]
pages = 10
file_seconds = 60

[notification]
apprise = ["tgram://${BOT}/12345", "json://peladen.example.go.id:8080/spbe"]

[notification.smtp]
host = "mail.example.go.id"
port = 465
tls = "tls"
user = "spbe"
from = "spbe@example.go.id"
to = ["opd@example.go.id"]
"""


def test_what_stands_in_the_file_is_taken(tmp_path: Path) -> None:
    settings = load(written(tmp_path, WHOLE))

    assert settings.time_zone is not None
    assert settings.time_zone.utcoffset(None) == timedelta(hours=8)
    assert settings.scanning == Scanning(
        "permenpanrb-59-2020",
        Decimal("2.6"),
        3,
        ocr=False,
        fail_on="required",
        rehash_share=0.05,
        accept_unreadable=("Denah/",),
        engine="dask:tcp://10.0.0.9:8786",
    )
    assert settings.output == Output(tmp_path / "laporan", ("json", "xlsx"))
    assert settings.cache == Path("/var/cache/spbe")
    assert settings.retention == Retention(30, 60, 10)
    assert (settings.limits.pages, settings.limits.file_seconds, settings.limits.file_mb) == (10, 60, LIMITS.file_mb)
    mail = Mail("mail.example.go.id", "spbe@example.go.id", ("opd@example.go.id",), 465, "tls", "spbe")
    assert settings.notification == Notification(
        mail, ("tgram://${BOT}/12345", "json://peladen.example.go.id:8080/spbe")
    )


def test_each_value_is_known_with_its_line(tmp_path: Path) -> None:
    settings = load(written(tmp_path, WHOLE))

    lines = WHOLE.splitlines()
    assert lines[settings.lines["scan.target"] - 1] == "target = 2.6"
    assert lines[settings.lines["notification.smtp.from"] - 1] == 'from = "spbe@example.go.id"'
    assert settings.place("output.folder") == f"{settings.file}, baris {lines.index('[output]') + 2}: "
    assert settings.place("limits.members") == ""


def test_a_file_that_says_nothing_of_it_gives_the_defaults(tmp_path: Path) -> None:
    assert load(written(tmp_path, "[scan]\n[output]\n[limits]\n[notification]\n")) == Settings(
        file=tmp_path / "spbe-docs.toml"
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[scan]\nocr = 'on'\n", "baris 2: isi kunci 'scan.ocr' tidak sah. Tulis auto atau off dalam tanda kutip."),
        ("[scan]\ntarget = '2,6'\n", "baris 2: isi kunci 'scan.target' tidak sah. Tulis bilangan dengan titik"),
        ("[scan]\njobs = 0\n", "baris 2: isi kunci 'scan.jobs' tidak sah. Tulis bilangan bulat mulai dari 1."),
        ("[scan]\nrehash_share = 2\n", "baris 2: isi kunci 'scan.rehash_share' tidak sah. Tulis bilangan antara 0"),
        ("[output]\nformats = 'html'\n", "baris 2: isi kunci 'output.formats' tidak sah. Tulis sebagai daftar"),
        ("[output]\nfolders = 'x'\n", "baris 2: kunci 'folders' tidak dikenal. Maksud Anda 'folder'?"),
        ("[limits]\npages = true\n", "baris 2: isi kunci 'limits.pages' tidak sah. Tulis bilangan bulat"),
        ("[limits]\nfile_seconds = 3600\n", "baris 1: limits.most_seconds (1800) lebih kecil daripada"),
        (
            "[institution]\nname = 'X'\ntime_zone = 'WIP'\n",
            "baris 3: isi kunci 'institution.time_zone' tidak sah. Tulis",
        ),
        ("[institution]\nname = 'X'\ncode = '3211'\n", "baris 3: isi kunci 'institution.code' tidak sah. Tulis kode"),
        ("[notification.smtp]\nhost = 'x'\n", "baris 1: kunci 'from' belum ada."),
        ("[notification.smtp]\nform = 'x'\n", "baris 2: kunci 'form' tidak dikenal. Maksud Anda 'from'?"),
    ],
)
def test_what_is_wrong_is_said_with_the_remedy(tmp_path: Path, content: str, said: str) -> None:
    assert refusal(tmp_path, content).startswith(f"FILE, {said}")


@pytest.mark.parametrize(
    "content",
    [
        "[notification.smtp]\nhost = 'x'\nfrom = 'a'\nto = ['b']\npassword = 'rahasia'\n",
        "[notification.smtp]\nhost = 'x'\nfrom = 'a'\nto = ['b']\nsandi = 'rahasia'\n",
        "[notification]\ntoken = 'rahasia'\n",
        "[notification]\napprise = ['mailto://spbe:rahasia@example.go.id']\n",
        "[notification]\napprise = ['tgram://123456789:AAabcdefghijklmnopqrst/12345']\n",
        "[notification]\napprise = ['https://hooks.example.com/services/T01/${A}/x9y8z7w6v5u4t3s2']\n",
    ],
)
def test_a_secret_in_the_file_is_refused_and_not_repeated(tmp_path: Path, content: str) -> None:
    said = refusal(tmp_path, content)

    assert "peubah lingkungan" in said
    assert "rahasia" not in said
    assert "abcdefghijkl" not in said


def test_addresses_take_their_secrets_from_the_environment() -> None:
    assert filled_in("tgram://${BOT}/1", {"BOT": "12:ab"}) == "tgram://12:ab/1"
    with pytest.raises(UsageError, match="Peubah lingkungan BOT belum diisi, padahal alamat tgram memerlukannya"):
        filled_in("tgram://${BOT}/1", {"BOT": ""})


def test_what_is_given_wins_and_no_longer_stands_in_the_file(tmp_path: Path) -> None:
    settings = load(written(tmp_path, WHOLE))
    given = Overrides(
        out=Path("lain"),
        formats=("html",),
        instrument="auto",
        target=Decimal(3),
        jobs=1,
        ocr=True,
        fail_on="any",
        engine="dask:tcp://10.0.0.5:8786",
        rehash_share=0.0,
        cache=Path("c"),
        code="32.12",
        institution="Kota Lain",
    )

    over = laid_over(settings, given)

    assert over.output == Output(Path("lain"), ("html",))
    assert over.cache == Path("c")
    assert over.code == "32.12"
    assert over.institution == "Kota Lain"
    assert over.scanning == Scanning("auto", Decimal(3), 1, True, "any", 0.0, ("Denah/",), "dask:tcp://10.0.0.5:8786")  # noqa: FBT003
    assert {name for name in settings.lines if name not in over.lines} == set(KEY_OF.values())
    assert {one.name for one in fields(Overrides)} == set(KEY_OF)
    assert laid_over(settings, Overrides()) == settings


def test_every_limit_reaches_the_readers_or_their_engine() -> None:
    usual = (ReadOptions.within(LIMITS, ocr=True), EngineLimits.within(LIMITS))
    assert usual == (ReadOptions(), EngineLimits())

    for limit in fields(Limits):
        doubled = Limits(**{limit.name: 2 * getattr(LIMITS, limit.name)})
        assert (ReadOptions.within(doubled, ocr=True), EngineLimits.within(doubled)) != usual, limit.name


def test_ocr_ends_before_its_worker_is_ended() -> None:
    for seconds in (10, 120, 1_800):
        limits = Limits(file_seconds=seconds)
        reading, engine = ReadOptions.within(limits, ocr=True), EngineLimits.within(limits)
        for pages in (1, 50, 5_000):
            recognising = min(reading.ocr_seconds + pages * reading.ocr_seconds_a_page, reading.ocr_seconds_at_most)
            assert recognising < engine.seconds_for(pages)
