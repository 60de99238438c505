"""What is sent, when, and to whom: against a real mail server on loopback and a webhook on this machine."""

import json
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from tests.reports import factory

from spbe_docs.cli.main import main
from spbe_docs.commands import notify
from spbe_docs.model.changes import Change, Changes
from spbe_docs.model.codes import Cause, HealthCode, RootState, Verdict
from spbe_docs.model.report import Health, Report
from spbe_docs.model.settings import Mail, Notification, Settings
from spbe_docs.reports.notice import notice

aiosmtpd = pytest.importorskip("aiosmtpd.controller")
smtp = pytest.importorskip("aiosmtpd.smtp")


@dataclass
class Mailbox:
    """A mail server that keeps what it is given."""

    port: int
    mails: list[EmailMessage] = field(default_factory=list)
    refuses: bool = False

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        if self.refuses:
            return "554 no"
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        box = Mailbox(free.getsockname()[1])
    login = smtp.AuthResult

    def authenticate(_server: Any, _session: Any, _envelope: Any, _mechanism: str, given: Any) -> Any:
        return login(success=(given.login, given.password) == (b"spbe", b"rahasia"), handled=False)

    server = aiosmtpd.Controller(
        box, hostname="127.0.0.1", port=box.port, authenticator=authenticate, auth_require_tls=False
    )
    server.start()
    yield box
    server.stop()


@pytest.fixture
def webhook() -> Iterator[tuple[str, list[bytes]]]:
    """An address on this machine, and what was sent there."""
    sent: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            sent.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"json://127.0.0.1:{server.server_port}/", sent
    server.shutdown()
    thread.join()
    server.server_close()


def changed(lost: tuple[Change, ...] = ()) -> Report:
    return replace(factory.report(), changes=Changes(date(2024, 10, 21), lost=lost))


def lost() -> Report:
    one = factory.report().indicators[0].requirements[0]
    change = Change(one.id, Verdict.MET, Verdict.MISSING, Cause.DELETED, "Rahasia/Perbup 12.pdf", None)
    return changed(lost=(change,))


def in_trouble() -> Report:
    report = factory.report()
    root = replace(
        report.roots[0],
        state=RootState.UNREACHABLE,
        health=Health(HealthCode.UNREACHABLE, 5),
        owner="Bagian Organisasi",
    )
    return replace(report, roots=(root, *report.roots[1:]))


def mailing(box: Mailbox, **changes: Any) -> Settings:
    mail = Mail("127.0.0.1", "spbe@example.go.id", ("sekda@example.go.id",), box.port, "none")
    return Settings(notification=Notification(replace(mail, **changes)))


def texts(mail: EmailMessage) -> tuple[str, str]:
    plain, page = mail.get_body(("plain",)), mail.get_body(("html",))
    assert plain is not None
    assert page is not None
    return plain.get_content(), page.get_content()


class TestWhen:
    def test_a_quiet_night_says_nothing(self) -> None:
        assert notice(factory.report()) is None
        assert notice(changed()) is None
        assert notice(lost(), says_again=True) is None

    def test_a_loss_is_said_with_the_unit_and_not_the_file(self) -> None:
        told = notice(lost())
        assert told is not None
        assert told.subject.startswith("1 persyaratan tidak lagi terpenuhi")
        assert "Sejak 21 Oktober 2024: 1 tidak lagi terpenuhi." in told.text
        assert "Rahasia" not in told.text + told.page

    def test_trouble_is_said_first(self) -> None:
        told = notice(in_trouble(), says_again=True)
        assert told is not None
        assert told.subject.startswith("Gangguan sumber dokumen")
        assert told.text.startswith("GANGGUAN: 1 dari ")
        assert "Bagian Organisasi" in told.text


class TestMail:
    def test_arrives_as_text_as_page_and_with_the_report(self, mailbox: Mailbox) -> None:
        notify.after(lost(), mailing(mailbox))
        (mail,) = mailbox.mails
        plain, page = texts(mail)
        assert mail["To"] == "sekda@example.go.id"
        assert "1 tidak lagi terpenuhi" in plain
        assert "1 tidak lagi terpenuhi" in page
        assert [one.get_filename() for one in mail.iter_attachments()] == ["laporan.html"]

    def test_a_link_stands_for_the_report(self, mailbox: Mailbox) -> None:
        settings = mailing(mailbox)
        link = "https://spbe.example.go.id/laporan"
        notify.after(lost(), replace(settings, notification=replace(settings.notification, link=link)))
        (mail,) = mailbox.mails
        assert link in texts(mail)[0]
        assert f'href="{link}"' in texts(mail)[1]
        assert not list(mail.iter_attachments())

    def test_nothing_is_sent_on_a_quiet_night(self, mailbox: Mailbox) -> None:
        notify.after(factory.report(), mailing(mailbox))
        assert mailbox.mails == []

    def test_the_password_comes_from_the_environment(self, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SPBE_DOCS_SMTP_PASSWORD", "rahasia")
        notify.after(lost(), mailing(mailbox, user="spbe"))
        assert len(mailbox.mails) == 1

    def test_a_subject_of_several_lines_makes_no_headers(self, mailbox: Mailbox) -> None:
        report = lost()
        name = "Kabupaten A\r\nBcc: lain@example.org"
        notify.after(replace(report, institution=replace(report.institution, name=name)), mailing(mailbox))
        assert mailbox.mails[0]["Bcc"] is None


class TestFailures:
    @pytest.mark.parametrize(
        ("spoil", "why"),
        [
            ({"user": "spbe"}, "nama pengguna atau sandi ditolak"),
            ({"port": 9}, "menolak sambungan"),
            ({"security": "starttls"}, "tidak menyediakan starttls"),
            ({"host": "tidak.ada.invalid"}, "tidak terkirim"),
        ],
        ids=["password", "port", "tls", "host"],
    )
    def test_a_failure_is_a_warning_that_names_the_server_and_no_secret(
        self,
        mailbox: Mailbox,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
        spoil: dict[str, Any],
        why: str,
    ) -> None:
        monkeypatch.setenv("SPBE_DOCS_SMTP_PASSWORD", "salah-sandi")
        notify.after(lost(), mailing(mailbox, **spoil))
        told = capsys.readouterr().err
        assert told.startswith("Peringatan: Surel lewat ")
        assert why in told
        assert "salah-sandi" not in told
        assert mailbox.mails == []

    def test_a_server_that_refuses_the_mail_is_a_warning(
        self, mailbox: Mailbox, capsys: pytest.CaptureFixture[str]
    ) -> None:
        mailbox.refuses = True
        notify.after(lost(), mailing(mailbox))
        assert "tidak terkirim" in capsys.readouterr().err


class TestServices:
    def test_a_webhook_gets_the_counts(self, webhook: tuple[str, list[bytes]]) -> None:
        pytest.importorskip("apprise")
        address, sent = webhook
        notify.after(lost(), Settings(notification=Notification(apprise=(address,))))
        (body,) = map(json.loads, sent)
        assert "1 tidak lagi terpenuhi" in body["message"]
        assert "Rahasia" not in body["message"]

    def test_variables_are_filled_in_and_never_told(
        self,
        webhook: tuple[str, list[bytes]],
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        pytest.importorskip("apprise")
        address, sent = webhook
        monkeypatch.setenv("TUJUAN", "rahasia123")
        asked = (address + "${TUJUAN}", "json://127.0.0.1:9/${TUJUAN}", "json://127.0.0.1/${LUPA}")
        notify.after(lost(), Settings(notification=Notification(apprise=asked[:2])))
        assert len(sent) == 1
        told = capsys.readouterr().err
        assert "Pesan tidak terkirim lewat json" in told
        assert "rahasia123" not in told
        notify.after(lost(), Settings(notification=Notification(apprise=asked[2:])))
        assert "LUPA belum diisi" in capsys.readouterr().err


class TestCommand:
    SETTINGS = """
[notification.smtp]
host = "127.0.0.1"
port = {port}
tls = "none"
from = "spbe@example.go.id"
to = ["sekda@example.go.id"]
"""

    def test_the_trial_reaches_everybody(
        self, mailbox: Mailbox, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        file = tmp_path / "spbe-docs.toml"
        file.write_text(self.SETTINGS.format(port=mailbox.port), encoding="utf-8")
        assert main(["notify", "test", "--settings", str(file)]) == 0
        assert mailbox.mails[0]["Subject"] == "Percobaan pemberitahuan spbe-docs"
        assert "Percobaan terkirim." in capsys.readouterr().err

    def test_a_trial_that_fails_is_exit_2(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        file = tmp_path / "spbe-docs.toml"
        file.write_text(self.SETTINGS.format(port=9), encoding="utf-8")
        assert main(["notify", "test", "--settings", str(file)]) == 2
        assert "127.0.0.1:9" in capsys.readouterr().err

    def test_nobody_to_tell_is_one_sentence(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        file = tmp_path / "spbe-docs.toml"
        file.write_text("", encoding="utf-8")
        assert main(["notify", "test", "--settings", str(file)]) == 2
        assert "tidak memuat [notification]" in capsys.readouterr().err
