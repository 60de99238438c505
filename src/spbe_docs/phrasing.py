"""What every part of the programme writes in the same way: days, first letters, sentences."""

from datetime import date

_MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


def day_in_words(day: date) -> str:
    """A date in words: "22 Oktober 2024"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def capitalised(text: str) -> str:
    """*text* with a capital at its beginning, and else as it is."""
    return text[:1].upper() + text[1:]


def as_sentence(words: str) -> str:
    """*words* with a capital at the beginning and one full stop at the end; nothing for nothing."""
    return f"{capitalised(words.rstrip('.'))}." if words else ""
