"""E-mails in the format of the internet (.eml), and saved web pages (.mht), which are built like them."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import partial
from typing import BinaryIO

from spbe_docs.model.documents import Document, ReadResult, Unreadable
from spbe_docs.read.entries import Contents, Entry, is_system_file, shown_name
from spbe_docs.read.html import html_lines
from spbe_docs.read.options import OcrPages, ReadOptions
from spbe_docs.read.typed import typed

_SHOWN_HEADERS = {"From": "Dari", "To": "Kepada", "Cc": "Tembusan", "Date": "Tanggal", "Subject": "Perihal"}
_ENDINGS = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "text/plain": ".txt",
    "text/html": ".html",
    "message/rfc822": ".eml",
}
_MOST_DEPTH = 50
_BASE64 = 3 / 4


def contents(file: BinaryIO, options: ReadOptions) -> Contents | Unreadable:
    """The e-mail's own text, and its attachments."""
    return contents_of(parsed(file.read()), options)


def parsed(content: bytes) -> EmailMessage:
    """The message that *content* holds."""
    message = message_from_bytes(content, policy=policy.default)
    if not isinstance(message, EmailMessage):
        raise TypeError("no message")
    return message


def contents_of(message: EmailMessage, options: ReadOptions) -> Contents | Unreadable:
    """The text of *message*, and its attachments."""
    body = _body(message)
    own = typed(["\n".join([*_headers(message), "", *_body_lines(body)])], options, "Surel ini", page_count=0)
    attached = [part for part in _leaves(message, 0) if part is not body and _is_attachment(part)]
    entries = [_entry(part, number) for number, part in enumerate(attached, start=1)]
    wanted = tuple(entry for entry in entries if not is_system_file(entry.name))
    document = own if isinstance(own, Document) else Document((), page_count=0)
    return Contents(wanted, document, left_out=len(entries) - len(wanted))


def read_mhtml(file: BinaryIO, options: ReadOptions, _ocr_pages: OcrPages) -> ReadResult:
    """The text of a web page that was saved with its pictures."""
    pages = [part for part in _leaves(parsed(file.read()), 0) if part.get_content_type() == "text/html"]
    lines = [line for page in pages for line in html_lines(_text(page))]
    return typed(["\n".join(lines)], options, "Halaman web ini", page_count=0)


def _headers(message: EmailMessage) -> Iterator[str]:
    for name, shown in _SHOWN_HEADERS.items():
        value = _header(message, name)
        if value:
            yield f"{shown}: {value}"


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name) or "").split())
    except Exception:  # noqa: BLE001 - the standard library fails on odd addresses in its own ways
        return ""


def _body(message: EmailMessage) -> EmailMessage | None:
    try:
        body = message.get_body(("plain", "html"))
    except Exception:  # noqa: BLE001 - the same, on odd structures
        return None
    return body if isinstance(body, EmailMessage) else None


def _body_lines(body: EmailMessage | None) -> list[str]:
    if body is None:
        return []
    text = _text(body)
    return html_lines(text) if body.get_content_type() == "text/html" else text.splitlines()


def _text(part: EmailMessage) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    try:
        return content.decode(part.get_content_charset("utf-8"))
    except (LookupError, UnicodeDecodeError):
        return content.decode("cp1252", "replace")


def _leaves(message: EmailMessage, depth: int) -> Iterator[EmailMessage]:
    """The parts that hold something, an attached message as one of them."""
    if message.is_multipart() and message.get_content_maintype() == "multipart":
        if depth < _MOST_DEPTH:
            for part in message.iter_parts():
                if isinstance(part, EmailMessage):
                    yield from _leaves(part, depth + 1)
    else:
        yield message


def _is_attachment(part: EmailMessage) -> bool:
    """Whether a person would call it one: not the same text once more, nor the pictures shown in it."""
    if part.get_content_disposition() == "attachment":
        return True
    if part.get_content_maintype() == "image" and part["Content-ID"]:
        return False
    return bool(part.get_filename()) or part.get_content_maintype() not in ("text", "multipart")


def _entry(part: EmailMessage, number: int) -> Entry:
    kind = part.get_content_type()
    given = _filename(part) or f"lampiran {number}{_ENDINGS.get(kind, '')}"
    return Entry(shown_name(given), _size(part), partial(_content, part))


def _filename(part: EmailMessage) -> str:
    if part.get_content_type() == "message/rfc822" and not part.get_filename():
        inner = part.get_payload(0)
        subject = _header(inner, "Subject") if isinstance(inner, EmailMessage) else ""
        return re.sub(r"[\\/:*?\"<>|\s]+", " ", subject).strip()[:80] + ".eml" if subject else ""
    return str(part.get_filename() or "")


def _size(part: EmailMessage) -> int:
    if part.is_multipart():
        return len(_content(part))
    payload = part.get_payload()
    length = len(payload) if isinstance(payload, str) else 0
    return int(length * _BASE64) if str(part["Content-Transfer-Encoding"]).lower() == "base64" else length


def _content(part: EmailMessage) -> bytes:
    if part.is_multipart():  # an attached message
        inner = part.get_payload(0)
        return inner.as_bytes() if isinstance(inner, EmailMessage) else part.as_bytes()
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""
