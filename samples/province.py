"""Builds the drives of a province that does not exist, Nusa Raya, and of its eleven regencies and cities.

    python samples/province.py FOLDER

writes a drive and settings for each below FOLDER, and settings for all of them beside, for `spbe-docs scan --all`. The
papers are those of the sample drive under other names: each institution has some of them, chosen by a fixed seed, so
that they have different gaps. Every run gives the same bytes.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from samples import build

_PROVINCE = "Nusa Raya"
_REGENCIES = ("Maju Jaya", "Arunika", "Beringin", "Cendana", "Dahlia", "Embun Pagi", "Fajar Timur", "Gunung Lestari")
_CITIES = ("Harapan", "Indah Permai", "Jembar")
_SEED = 20241022


@dataclass(frozen=True)
class Institution:
    """One local government: how it and its head are called."""

    kind: str
    name: str
    head: str

    @property
    def full(self) -> str:
        """As people write it."""
        return f"{self.kind} {self.name}"

    @property
    def folder(self) -> str:
        """Its folder's name."""
        return re.sub(r"[^a-z]+", "-", self.full.lower())

    def told(self, text: str) -> str:
        """*text*, of the regency of the samples, as if it were this one's."""
        if self.kind == "Provinsi":
            text = text.replace(f"^ PROVINSI {_PROVINCE.upper()}\n", "")
        pairs = (("Kabupaten Maju Jaya", self.full), ("Maju Jaya", self.name), ("Bupati", self.head))
        for old, new in pairs:
            text = text.replace(old, new).replace(old.upper(), new.upper())
        return text


INSTITUTIONS = (
    Institution("Provinsi", _PROVINCE, "Gubernur"),
    *(Institution("Kabupaten", name, "Bupati") for name in _REGENCIES),
    *(Institution("Kota", name, "Wali Kota") for name in _CITIES),
)

PAPERS: tuple[tuple[str, Callable[[str], bytes], str], ...] = (
    ("Kebijakan/Peraturan SPBE.pdf", build.pdf, build.PERBUP_2023),
    ("Kebijakan/Peta Rencana.pdf", build.pdf, build.PERBUP_PETA_RENCANA),
    ("Kebijakan/Rancangan Satu Data.docx", build.docx, build.RANCANGAN_SATU_DATA),
    ("Kebijakan/SE jaringan intra.pdf", build.pdf, build.SURAT_EDARAN),
    ("Tata Kelola/SK Arsitektur.pdf", build.pdf, build.SK_ARSITEKTUR),
    ("Tata Kelola/SK Tim Koordinasi.docx", build.docx, build.SK_TIM_KOORDINASI),
    ("Tata Kelola/SK Tim Asesor.pdf", build.pdf, build.SK_TIM_ASESOR),
    ("Tata Kelola/SOP pusat data.pdf", build.pdf, build.SOP_PUSAT_DATA),
    ("Manajemen/Laporan risiko.docx", build.docx, build.LAPORAN_RISIKO),
    ("Manajemen/LHA keamanan.pdf", build.pdf, build.AUDIT_KEAMANAN),
    ("Manajemen/Indeks KAMI.pdf", build.pdf, build.INDEKS_KAMI),
    ("Layanan/Manual SRIKANDI.pdf", build.pdf, build.MANUAL_SRIKANDI),
    ("Rapat/notulen.pdf", build.pdf, build.NOTULEN_JUNI),
    ("Rapat/undangan.pdf", build.pdf, build.UNDANGAN_JUNI),
    ("Rapat/daftar hadir.pdf", build.pdf, build.HADIR_JUNI),
)
"""Where each lies, what makes it, and its text."""

_FEWEST = 6


def main(arguments: list[str]) -> int:
    """Writes everything below the folder that is named."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    root = Path(arguments[0])
    for path, content in files():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    print(f"{len(INSTITUTIONS)} institutions written to {root}", file=sys.stderr)
    return 0


def files(institutions: tuple[Institution, ...] = INSTITUTIONS) -> Iterator[tuple[str, bytes]]:
    """Every file by its path: drives, their settings, and the settings of all."""
    yield "spbe-docs.toml", "\n".join(_listed(one) for one in institutions).encode()
    for number, one in enumerate(institutions):
        yield f"{one.folder}/spbe-docs.toml", _settings(one).encode()
        chance = random.Random(_SEED + number)
        for name, make, text in chance.sample(PAPERS, chance.randint(_FEWEST, len(PAPERS))):
            yield f"{one.folder}/bukti/{name}", make(one.told(text))


def _listed(one: Institution) -> str:
    return f'[[institutions]]\nname = "{one.full}"\nsettings = "{one.folder}/spbe-docs.toml"\n'


def _settings(one: Institution) -> str:
    stage = '[[calendar]]\nname = "Interviu"\ndeadline = 2024-10-28\n'
    return f'[institution]\nname = "{one.full}"\n\n[[roots]]\nname = "Bukti dukung"\nfolder = "bukti"\n\n{stage}'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
