"""What is given on the command line, as it is meant; a UsageError for what cannot be."""

import re
from datetime import date, datetime
from decimal import Decimal

from spbe_docs.errors import UsageError


def day(given: str) -> date:
    """A day as the command line takes it."""
    try:
        return datetime.strptime(given, "%Y-%m-%d").date()  # noqa: DTZ007 - a day, not a moment
    except ValueError as error:
        raise UsageError(f"Tanggal '{given}' tidak sah. Tulis sebagai YYYY-MM-DD, misalnya 2024-10-22.") from error


def day_of(given: str | None) -> date | None:
    """A day; None: today, where the institution is."""
    return None if given is None else day(given)


def institution_of(given: str | None) -> str | None:
    """The name of an institution."""
    if given is not None and not given.strip():
        raise UsageError("--institution kosong. Tulis nama lengkapnya, misalnya 'Kabupaten Maju Jaya'.")
    return given


def one_of(option: str, given: str, allowed: tuple[str, ...]) -> str:
    """One of the words that an option takes."""
    if given not in allowed:
        raise UsageError(f"{option} '{given}' tidak dikenal. Pilih salah satu: {', '.join(allowed)}.")
    return given


def engine_of(given: str | None) -> str | None:
    """Where files are read."""
    if given not in {None, "local"} and not re.fullmatch(r"dask:\S+", given or ""):
        raise UsageError(f"--engine '{given}' tidak dikenal. Tulis local, atau misalnya dask:tcp://10.0.0.5:8786.")
    return given


def refuse_beside(option: str, **others: object) -> None:
    """Refuses what does not go together with *option*."""
    for name, given in others.items():
        if given:
            told = name if name.isupper() else f"--{name}"
            raise UsageError(f"{option} tidak dapat dipakai bersama {told}. Hapus salah satunya.")


def megabytes(option: str, given: float | None) -> float | None:
    """A size in millions of bytes."""
    if given is not None and not given > 0:
        raise UsageError(f"{option} {given} tidak sah. Tulis bilangan MB di atas 0.")
    return given


def ocr_of(given: str | None) -> bool | None:
    """Whether text is recognised in pictures."""
    return None if given is None else one_of("--ocr", given, ("auto", "off")) == "auto"


def fail_on_of(given: str | None) -> str | None:
    """Which gaps end the command with a code of their own."""
    return None if given is None else one_of("--fail-on", given, ("none", "required", "any"))


def jobs_of(given: int | None) -> int | None:
    """How many readers work at once."""
    if given is not None and given < 1:
        raise UsageError(f"--jobs {given} tidak sah. Tulis bilangan mulai dari 1.")
    return given


def formats_of(given: str | None) -> tuple[str, ...] | None:
    """The names of formats, separated by commas."""
    return None if given is None else tuple(name.strip().lower() for name in given.split(","))


def target_of(given: str | None) -> Decimal | None:
    """An index, with a point or a comma."""
    if given is None:
        return None
    try:
        value = Decimal(given.replace(",", "."))
    except ArithmeticError:
        value = Decimal("NaN")
    if not value.is_finite():
        raise UsageError(f"Sasaran '{given}' bukan bilangan. Tulis misalnya --target 2.6.")
    return value
