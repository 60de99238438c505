"""E-mails as Outlook keeps them (.msg): turned into a message of the internet, and then read as one."""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any, BinaryIO, TypeAlias

import olefile

from spbe_docs.model.documents import Unreadable
from spbe_docs.read.entries import Contents
from spbe_docs.read.html import html_lines
from spbe_docs.read.mail import contents_of
from spbe_docs.read.options import ReadOptions

# Properties by their number in [MS-OXPROPS].
_SUBJECT, _BODY, _HTML, _SENDER, _SENDER_ADDRESS, _TO, _CC = "0037", "1000", "1013", "0C1A", "0C1F", "0E04", "0E03"
_DATA, _LONG_NAME, _SHORT_NAME, _SHOWN_NAME, _CONTENT_ID = "3701", "3707", "3704", "3001", "3712"
_UNICODE, _BYTES, _ANSI, _STORAGE = "001F", "0102", "001E", "000D"
_SENT = 0x00390040
_ATTACHMENT = re.compile(r"__attach_version1\.0_#[0-9A-F]{8}", re.IGNORECASE)
_MOST_DEPTH = 5
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_WESTERN = timezone(timedelta(hours=7))
"""It keeps the moment and not the place; most of the country lives by this time."""

_BOUNDARY = "lampiran-surel-outlook"
"""Always the same: the same message must have the same bytes."""

_Path = tuple[str, ...]
_Ole: TypeAlias = "olefile.OleFileIO[Any]"


def contents(file: BinaryIO, options: ReadOptions) -> Contents | Unreadable:
    """The e-mail's own text, and its attachments."""
    with olefile.OleFileIO(file) as ole:
        return contents_of(_message(ole, (), 0), options)


def _message(ole: _Ole, at: _Path, depth: int) -> EmailMessage:
    """The message in the storage *at*."""
    message = EmailMessage(policy=policy.default)
    sender, address = _text(ole, at, _SENDER), _text(ole, at, _SENDER_ADDRESS)
    shown = f"{sender} ({address})" if "@" in address and address != sender else sender or address
    headers = {"From": shown, "To": _text(ole, at, _TO), "Cc": _text(ole, at, _CC), "Subject": _text(ole, at, _SUBJECT)}
    for name, value in headers.items():
        if written := " ".join(value.split()):
            with suppress(Exception):  # the standard library fails on odd addresses in its own ways
                message[name] = written
    if sent := _sent(ole, at):
        message["Date"] = sent
    message.set_content(_body(ole, at))
    for storage in _attachments(ole, at):
        _attach(message, ole, (*at, storage), depth)
    if message.is_multipart():
        message.set_boundary(f"{_BOUNDARY}-{depth}")
    return message


def _body(ole: _Ole, at: _Path) -> str:
    if text := _text(ole, at, _BODY):
        return text
    html = _stream(ole, at, _HTML + _BYTES) or _text(ole, at, _HTML)
    return "\n".join(html_lines(html)) if html else ""


def _attachments(ole: _Ole, at: _Path) -> list[str]:
    below = {path[len(at)] for path in ole.listdir() if len(path) > len(at) and tuple(path[: len(at)]) == at}
    return sorted(name for name in below if _ATTACHMENT.fullmatch(name))


def _attach(message: EmailMessage, ole: _Ole, at: _Path, depth: int) -> None:
    """Add the attachment in the storage *at*, which may be a message itself."""
    name = _text(ole, at, _LONG_NAME) or _text(ole, at, _SHOWN_NAME) or _text(ole, at, _SHORT_NAME)
    content = _stream(ole, at, _DATA + _BYTES)
    if content is not None:
        if not (_text(ole, at, _CONTENT_ID) and name.lower().endswith((".png", ".jpg", ".jpeg", ".gif"))):
            message.add_attachment(content, "application", "octet-stream", filename=name or "lampiran")
    elif depth < _MOST_DEPTH:
        inner = (*at, f"__substg1.0_{_DATA}{_STORAGE}")
        if ole.exists(list(inner)):
            message.add_attachment(_message(ole, inner, depth + 1), filename=f"{name or 'surel'}.eml")


def _text(ole: _Ole, at: _Path, number: str) -> str:
    content = _stream(ole, at, number + _UNICODE)
    if content is not None:
        return content.decode("utf-16-le", "replace").rstrip("\0")
    return (_stream(ole, at, number + _ANSI) or b"").decode("cp1252", "replace").rstrip("\0")


def _stream(ole: _Ole, at: _Path, tag: str) -> bytes | None:
    path = [*at, f"__substg1.0_{tag}"]
    if not ole.exists(path) or ole.get_type(path) != olefile.STGTY_STREAM:
        return None
    content: bytes = ole.openstream(path).read()
    return content


def _sent(ole: _Ole, at: _Path) -> str:
    """When it was sent, as a header says it; "" when it does not say."""
    path = [*at, "__properties_version1.0"]
    if not ole.exists(path):
        return ""
    content = ole.openstream(path).read()
    for start in range(24 if at else 32, len(content) - 15, 16):
        if int.from_bytes(content[start : start + 4], "little") == _SENT:
            ticks = int.from_bytes(content[start + 8 : start + 16], "little")
            try:
                return format_datetime((_EPOCH + timedelta(microseconds=ticks // 10)).astimezone(_WESTERN))
            except (OverflowError, ValueError):
                return ""
    return ""
