"""A notice as an e-mail."""

import smtplib
import socket
import ssl
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from spbe_docs.model.settings import Mail
from spbe_docs.notify.failures import NotSentError
from spbe_docs.reports.notice import Notice

_SECONDS = 30.0
ATTACHMENT = "laporan.html"


def send(mail: Mail, notice: Notice, password: str | None, report: bytes | None = None) -> None:
    """Sends *notice*, with the page *report* attached when there is one.

    Raises NotSentError, with the server's name, when it cannot be handed over.
    """
    try:
        with _connected(mail) as server:
            if mail.user is not None:
                server.login(mail.user, password or "")
            server.send_message(message(mail, notice, report))
    except (OSError, smtplib.SMTPException, ValueError) as error:
        raise NotSentError(f"Surel lewat {mail.host}:{mail.port} tidak terkirim ({_why(error)}).") from error


def message(mail: Mail, notice: Notice, report: bytes | None) -> EmailMessage:
    """The e-mail: text, the same as a page, and what is attached."""
    told = EmailMessage()
    told["From"], told["To"] = mail.sender, ", ".join(mail.recipients)
    told["Subject"] = " ".join(notice.subject.split())
    told["Date"], told["Message-ID"] = formatdate(localtime=True), make_msgid("spbe-docs")
    told["Auto-Submitted"] = "auto-generated"
    told.set_content(notice.text)
    told.add_alternative(notice.page, subtype="html")
    if report is not None:
        told.add_attachment(report, maintype="text", subtype="html", filename=ATTACHMENT)
    return told


def _connected(mail: Mail) -> smtplib.SMTP:
    trusted = ssl.create_default_context()
    if mail.security == "tls":
        return smtplib.SMTP_SSL(mail.host, mail.port, timeout=_SECONDS, context=trusted)
    server = smtplib.SMTP(mail.host, mail.port, timeout=_SECONDS)
    if mail.security == "starttls":
        try:
            server.starttls(context=trusted)
        except BaseException:
            server.close()
            raise
    return server


_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (smtplib.SMTPAuthenticationError, "nama pengguna atau sandi ditolak"),
    (smtplib.SMTPRecipientsRefused, "alamat penerima ditolak"),
    (smtplib.SMTPSenderRefused, "alamat pengirim ditolak"),
    (smtplib.SMTPNotSupportedError, "peladen tidak menyediakan starttls atau masuk dengan sandi"),
    (ssl.SSLError, "sertifikat atau pengamanan peladen tidak dapat dipercaya"),
    (TimeoutError, "peladen tidak menjawab"),
    (ConnectionRefusedError, "peladen menolak sambungan"),
    (socket.gaierror, "nama peladen tidak ditemukan"),
    (smtplib.SMTPException, "peladen menolak suratnya"),
    (OSError, "sambungannya gagal"),
)


def _why(error: Exception) -> str:
    """What went wrong, in words that name no secret."""
    return next((words for kind, words in _REASONS if isinstance(error, kind)), "isinya tidak dapat disusun")
