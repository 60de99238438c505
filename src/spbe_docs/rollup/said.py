"""What page and workbook say alike."""

from datetime import date

from spbe_docs.reports import words

LEAST = (
    "Tanda ?: sekurangnya tingkat itu; tingkat berikutnya belum dapat dinyatakan karena berkasnya tidak terbaca atau "
    "perlu diperiksa."
)
NOT_NAMED = "Tidak satu pun dokumen yang ditetapkan menyebut nama instansi ini; periksa ejaannya."


def days_differ(first: date, last: date) -> str:
    """That the results of a table are not of one day."""
    return (
        f"Hasilnya bukan dari hari yang sama: keadaan per {words.day(first)} sampai {words.day(last)}, terpaut "
        f"{(last - first).days} hari. Pindai ulang pada hari yang sama sebelum membandingkan."
    )
