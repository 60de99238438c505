"""Secrets never stand in the settings: they come from the environment."""

import re
from collections.abc import Iterable, Mapping

from spbe_docs.errors import UsageError
from spbe_docs.model.settings import Notification

SMTP_PASSWORD = "SPBE_DOCS_SMTP_PASSWORD"  # noqa: S105 - the name of a variable
"""The variable of the environment that holds the password of the mail server."""

_SECRET_KEYS = frozenset({"password", "pass", "passwd", "sandi", "kata_sandi", "secret", "token", "key", "api_key"})
_VARIABLE = re.compile(r"\$\{(\w+)\}")
_PASSWORD = re.compile(r"://[^/?#\s]*:(?!\$\{)[^/?#@\s]+@")
"""`user:password@` in an address."""

_WORDS = re.compile(r"[^/?&=@#,;\s]+")
_SHORTEST_TOKEN = 16


def refuse_secret_keys(table: object) -> object:
    """*table*, as TOML gives it, when none of its keys asks for a secret. Raises ValueError otherwise."""
    for name in table if isinstance(table, dict) else ():
        if str(name).lower().replace("-", "_") in _SECRET_KEYS:
            raise ValueError(
                f"kunci '{name}': sandi dan token tidak boleh ditulis di berkas pengaturan. Hapus, lalu isi peubah "
                f"lingkungan {SMTP_PASSWORD}."
            )
    return table


def refuse_secrets(addresses: Iterable[str]) -> None:
    """Raises ValueError when one of *addresses* seems to hold a password or a token."""
    for number, address in enumerate(addresses, start=1):
        if _PASSWORD.search(address) or any(_is_token(word) for word in _WORDS.findall(_VARIABLE.sub("", address))):
            raise ValueError(
                f"alamat apprise ke-{number} tampaknya memuat sandi atau token. Tulis ${{NAMA}} di tempatnya, lalu isi "
                "peubah lingkungan NAMA."
            )


def needed(notification: Notification) -> tuple[str, ...]:
    """The variables of the environment without which nothing can be sent."""
    password = [SMTP_PASSWORD] if notification.mail is not None and notification.mail.user else []
    return tuple(dict.fromkeys([*password, *(name for one in notification.apprise for name in _VARIABLE.findall(one))]))


def filled_in(address: str, environment: Mapping[str, str]) -> str:
    """*address* with the values of its variables. Raises UsageError for one that *environment* does not have."""

    def value(found: re.Match[str]) -> str:
        if not environment.get(found[1]):
            raise UsageError(f"Peubah lingkungan {found[1]} belum diisi, padahal {_scheme(address)} memerlukannya.")
        return environment[found[1]]

    return _VARIABLE.sub(value, address)


def _is_token(word: str) -> bool:
    """Whether that is no word of a language: long, with letters and digits. Host names have dots."""
    mixed = re.search(r"\d", word) and re.search(r"[a-zA-Z]", word)
    return len(word) >= _SHORTEST_TOKEN and "." not in word and mixed is not None


def _scheme(address: str) -> str:
    return f"alamat {address.partition(':')[0]}"
