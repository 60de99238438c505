"""Tells people of a run what they should know; `notify test` tries the ways to them."""

import os
from collections.abc import Iterator
from pathlib import Path

from spbe_docs.commands.asked import say
from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.model.report import Report
from spbe_docs.model.settings import Settings
from spbe_docs.notify import mail, services
from spbe_docs.notify.failures import NotSentError
from spbe_docs.reports import html
from spbe_docs.reports.notice import Notice, notice
from spbe_docs.settings.load import in_force
from spbe_docs.settings.secrets import SMTP_PASSWORD, filled_in

_LARGEST_ATTACHMENT = 8_000_000


def after(report: Report, settings: Settings, *, says_again: bool = False) -> None:
    """Sends what there is to say of *report* to whom *settings* name. A failure is a warning: the report is written.

    *says_again*: an earlier run of the day told of its changes; then only trouble is a reason to send anything.
    """
    asked = settings.notification
    if asked.mail is None and not asked.apprise:
        return
    told = notice(report, asked.link, says_again=says_again)
    if told is None:
        return
    page = html.render(report) if asked.link is None and asked.mail is not None else None
    if page is not None and len(page) > _LARGEST_ATTACHMENT:
        page = None
    for failure in _failures(settings, told, page):
        say(f"Peringatan: {failure}")


def test(file: Path | None) -> ExitCode:
    """Sends a word to everybody that the settings name; 2 when one way fails. Raises UsageError when there is none."""
    settings = in_force(file)
    if settings.notification.mail is None and not settings.notification.apprise:
        raise UsageError("Pengaturan tidak memuat [notification]. Tulis dahulu [notification.smtp] atau apprise.")
    word = "Ini percobaan. Pemberitahuan spbe-docs akan dikirim dengan cara ini bila ada perubahan atau gangguan."
    told = Notice("Percobaan pemberitahuan spbe-docs", word, f"<p>{word}</p>")
    failures = list(_failures(settings, told, None))
    for failure in failures:
        say(failure)
    if not failures:
        say("Percobaan terkirim.")
    return ExitCode.USAGE if failures else ExitCode.DONE


def _failures(settings: Settings, told: Notice, page: bytes | None) -> Iterator[str]:
    asked = settings.notification
    if asked.mail is not None:
        try:
            mail.send(asked.mail, told, os.environ.get(SMTP_PASSWORD), page)
        except NotSentError as error:
            yield str(error)
    if asked.apprise:
        try:
            services.send([filled_in(one, os.environ) for one in asked.apprise], told)
        except (NotSentError, UsageError) as error:
            yield str(error)
