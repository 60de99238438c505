"""A notice by messaging services: Telegram, gateways to WhatsApp, Mattermost, webhooks and what else Apprise knows."""

from collections.abc import Iterable
from typing import Any

from spbe_docs.notify.failures import NotSentError
from spbe_docs.reports.notice import Notice


def send(addresses: Iterable[str], notice: Notice) -> None:
    """Sends the text of *notice* to all *addresses*, the variables in which have been filled in.

    Raises NotSentError, which names the kinds of service that failed: an address holds secrets.
    """
    try:
        import apprise  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise NotSentError("Layanan pesan memerlukan paket apprise: pip install 'spbe-docs[notify]'.") from error
    failed = []
    for address in addresses:
        scheme = address.partition(":")[0]
        service: Any = apprise.Apprise()
        if not service.add(address):
            failed.append(f"{scheme} (alamatnya tidak dikenal)")
        elif not service.notify(body=notice.text, title=notice.subject):
            failed.append(scheme)
    if failed:
        raise NotSentError(f"Pesan tidak terkirim lewat {', '.join(failed)}. Periksa alamat dan sambungannya.")
