"""From what was found on the pages of a file to a document that says what of it could not be read."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from spbe_docs.model.documents import (
    Document,
    Page,
    ReadResult,
    Reason,
    Recognised,
    TextSource,
    Trouble,
    Unfinished,
    Unreadable,
)
from spbe_docs.read.legible import FEW_LETTERS, legibility, letter_count
from spbe_docs.read.scans import NOT_SCANNED, Scanned

POOR_BELOW = 0.45
_HARDLY_LEGIBLE = 0.45
_CLEARER = 0.03
"""So much more legible is a scanner's poor text layer read anew; below, either may have the better number."""

_NEARLY_AS_MUCH = 0.7


@dataclass(frozen=True, slots=True)
class Reading:
    """What the pages of one file gave."""

    page_count: int
    layers: Mapping[int, str]
    """The text layer by page, for every page that was opened."""

    pictures: frozenset[int]
    """Pages that say nothing without OCR: pictures of text, and text layers that are garbage."""

    ocr: bool
    """Whether OCR was allowed, and there is one."""

    scanned: Scanned = NOT_SCANNED
    """What OCR made of those it had time for, and of pages whose text layer it may better."""

    cut: bool = False
    """A limit of pages or characters ended the reading."""

    missing: int = 0
    """Pages that could not be opened."""

    damaged: bool = False
    """Something of the file is lacking, though what is there could be read."""

    @property
    def found(self) -> Mapping[int, Recognised]:
        """What was recognised, by page."""
        return self.scanned.found


def document(reading: Reading, *, signature_field: bool = False, screenshot: bool = False) -> ReadResult:
    """The document that *reading* amounts to, or why it amounts to none."""
    pages = tuple(_page(number, reading) for number in sorted(reading.layers) if _was_looked_at(number, reading))
    if not any(page.text.strip() for page in pages):
        return Unreadable(_no_text(reading))
    trouble = _cut_short(reading, len(pages)) or _poor(reading) or _broken(reading)
    return Document(
        pages,
        page_count=reading.page_count,
        signature_field=signature_field,
        trouble=trouble,
        notes=_notes(reading, trouble),
        screenshot=screenshot,
        unfinished=_unfinished(reading.scanned),
    )


def _unfinished(scanned: Scanned) -> Unfinished | None:
    if not scanned.left:
        return None
    return Unfinished(tuple((number, scanned.found[number]) for number in sorted(scanned.found.keys() - scanned.left)))


def better(layer: str, seen: Recognised) -> bool:
    """Whether what was recognised on a page says more than its text layer."""
    few = letter_count(layer) < FEW_LETTERS
    if few:
        return letter_count(seen.text) > letter_count(layer)
    clearer = legibility(seen.text) - legibility(layer) >= _CLEARER
    return clearer and letter_count(seen.text) > _NEARLY_AS_MUCH * letter_count(layer)


def _was_looked_at(number: int, reading: Reading) -> bool:
    return number not in reading.pictures or number in reading.found or bool(reading.layers[number].strip())


def _page(number: int, reading: Reading) -> Page:
    layer = reading.layers[number]
    seen = reading.found.get(number)
    if seen is not None and better(layer, seen):
        seen = _with_typed(layer, seen)
        return Page(number, seen.text, TextSource.OCR, seen.confidence, seen.weak)
    return Page(number, layer, TextSource.DIGITAL if layer.strip() else TextSource.NONE)


def _with_typed(layer: str, seen: Recognised) -> Recognised:
    """What was recognised, after the few typed words of the page where OCR did not see them."""
    typed = layer.split()
    if not typed or letter_count(layer) >= FEW_LETTERS:
        return seen
    recognised = set(seen.text.split())
    if all(word in recognised for word in typed):
        return seen
    weak = tuple(replace(word, position=word.position + len(typed)) for word in seen.weak)
    return replace(seen, text=f"{layer.strip()}\n{seen.text}", weak=weak)


def _no_text(reading: Reading) -> Trouble:
    if reading.scanned.left:
        return _no_time(reading)
    if not reading.pictures:
        return Trouble(Reason.NO_TEXT, "Berkas ini tidak memuat satu huruf pun. Periksa apakah isinya memang kosong.")
    if not reading.ocr:
        return Trouble(
            Reason.NO_TEXT,
            "Berkas ini hasil pindai tanpa teks, sedangkan pengenalan huruf (OCR) dimatikan atau tidak tersedia. "
            "Jalankan dengan --ocr auto, atau periksa dengan spbe-docs doctor.",
        )
    return Trouble(
        Reason.NO_TEXT,
        "Pengenalan huruf (OCR) tidak menemukan teks di dalam berkas ini. "
        "Pindai ulang lebih tajam, atau unggah berkas aslinya.",
    )


def _cut_short(reading: Reading, pages_read: int) -> Trouble | None:
    if reading.cut:
        return Trouble(
            Reason.LIMIT_REACHED,
            f"Hanya {pages_read} dari {reading.page_count} halaman yang dibaca karena batas tercapai. Bagi berkas itu.",
        )
    if reading.scanned.left:
        return _no_time(reading)
    unread = len(reading.pictures - reading.found.keys())
    if not unread:
        return None
    if reading.ocr:
        return Trouble(
            Reason.LIMIT_REACHED,
            f"Sebanyak {unread} dari {reading.page_count} halaman hasil pindai belum dikenali hurufnya: "
            "halamannya rusak atau terlalu rumit. Bagi berkas itu, atau pindai ulang.",
        )
    return Trouble(
        Reason.NO_TEXT,
        f"Sebanyak {unread} dari {reading.page_count} halaman berupa gambar dan tidak dibaca "
        "karena pengenalan huruf (OCR) dimatikan atau tidak tersedia. Jalankan dengan --ocr auto.",
    )


def _no_time(reading: Reading) -> Trouble:
    pages_read = len(reading.layers) - len(reading.pictures - reading.found.keys())
    return Trouble(
        Reason.LIMIT_REACHED,
        f"Baru {pages_read} dari {reading.page_count} halaman yang dibaca: waktu pengenalan huruf (OCR) habis. "
        "Jalankan pemindaian sekali lagi untuk melanjutkannya dari cache, atau bagi berkas itu.",
    )


def _poor(reading: Reading) -> Trouble | None:
    """Whether most of what was recognised can hardly be trusted."""
    seen = [page for number, page in reading.found.items() if number in reading.pictures and page.text]
    letters = sum(letter_count(page.text) for page in seen)
    if not letters:
        return None
    confidence = sum(page.confidence * letter_count(page.text) for page in seen) / letters
    legible = legibility("\n".join(page.text for page in seen)) >= _HARDLY_LEGIBLE
    if legible and confidence >= POOR_BELOW:
        return None
    return Trouble(
        Reason.POOR_SCAN,
        f"Hasil pindai kurang jelas: keyakinan pengenalan huruf hanya {confidence:.0%}. "
        "Pindai ulang dengan 300 dpi, atau unggah berkas aslinya.",
    )


def _broken(reading: Reading) -> Trouble | None:
    if reading.damaged:
        return Trouble(Reason.CORRUPT, "Berkas ini terpotong: hanya sebagian yang terbaca. Ambil salinan yang baik.")
    if not reading.missing:
        return None
    return Trouble(
        Reason.CORRUPT,
        f"Sebanyak {reading.missing} dari {reading.page_count} halaman rusak dan tidak dapat dibuka. "
        "Ambil salinan yang baik.",
    )


def _notes(reading: Reading, trouble: Trouble | None) -> tuple[str, ...]:
    illegible = sorted(
        number
        for number in reading.pictures
        if letter_count(reading.layers[number]) >= FEW_LETTERS
        and (number not in reading.found or not better(reading.layers[number], reading.found[number]))
    )
    if not illegible or trouble is not None:
        return ()
    return (f"Lapisan teks pada {len(illegible)} halaman tampaknya rusak atau salah dikenali.",)
