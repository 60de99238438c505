"""What files hold, as who made them knows."""

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass

import docx

SUBJECTS = (
    "Anggrek", "Bakung", "Cempaka", "Dahlia", "Edelweis", "Flamboyan", "Gardenia", "Hortensia", "Iris", "Jasmin",
    "Kenanga", "Lavender", "Melati", "Nusaindah", "Oleander", "Petunia", "Ruellia", "Seroja", "Tulip", "Verbena",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paper:
    """What one file holds, as the oracle knows it."""

    content: bytes
    proves: str | None = None
    """The subject that it regulates."""

    is_readable: bool = True

    def has_twin(self, papers: Iterable["Paper"]) -> bool:
        """Whether one of *papers* is another version of this regulation: then nobody knows which holds."""
        return self.number is not None and any(
            other.number == self.number and other.content != self.content for other in papers
        )

    @property
    def number(self) -> bytes | None:
        """The number of a regulation that is plain text."""
        found = re.search(rb"^NOMOR (\d+) TAHUN", self.content, re.MULTILINE)
        return found[1] if found else None


def regulation(subject: str, number: int, note: str = "", *, about: str | None = None) -> str:
    """A regulation on *subject*; *about*: on something else under its title, of the same length."""
    place = "KABUPATEN MAJU JAYA"
    return f"""BUPATI MAJU JAYA
PROVINSI JAWA TENGAH
PERATURAN BUPATI MAJU JAYA
NOMOR {number} TAHUN 2024
TENTANG
PENYELENGGARAAN URUSAN NOMOR {number}
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI MAJU JAYA,
Menimbang : bahwa untuk mewujudkan pemerintahan yang baik perlu pengaturan;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG PENYELENGGARAAN URUSAN NOMOR {number}.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan Daerah adalah Kabupaten Maju Jaya.
BAB II
PENYELENGGARAAN
Pasal 2
(1) Pemerintah Daerah menyelenggarakan Layanan {about or subject} bagi masyarakat.
(2) Layanan {about or subject} sebagaimana dimaksud pada ayat (1) dilaksanakan oleh Dinas. {note}
BAB III
KETENTUAN PENUTUP
Pasal 3
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Maju Jaya
pada tanggal 4 Mei 2024
BUPATI MAJU JAYA,
ttd
BUDI SANTOSO
Diundangkan di Maju Jaya
pada tanggal 4 Mei 2024
SEKRETARIS DAERAH {place},
ttd
SITI AMINAH
BERITA DAERAH {place} TAHUN 2024 NOMOR {number}
"""


def as_word(text: str) -> bytes:
    """*text* as a Word file."""
    made, out = docx.Document(), io.BytesIO()
    for line in text.splitlines():
        made.add_paragraph(line)
    made.save(out)
    return out.getvalue()
