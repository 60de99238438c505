"""Headings with a space after every letter, or with none between their words, as one would have written them.

A small, closed vocabulary of drafting says where words end; what it does not wholly explain stays as it is printed.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

LONGEST = 300
"""No heading is longer; files that are one endless line must not cost more than others."""

_WORDS = frozenset(
    """
    PERATURAN KEPUTUSAN INSTRUKSI SURAT EDARAN TUGAS UNDANGAN PERINTAH PENGUMUMAN NOTA DINAS BERITA ACARA LEMBARAN
    NEGARA DAERAH KABUPATEN KOTA PROVINSI PEMERINTAH PEMERINTAHAN REPUBLIK INDONESIA PRESIDEN MENTERI KEMENTERIAN
    GUBERNUR BUPATI WALI WALIKOTA KEPALA WAKIL SEKRETARIS SEKRETARIAT BADAN KANTOR KECAMATAN CAMAT INSPEKTORAT DEWAN
    PERWAKILAN RAKYAT KETUA PIMPINAN PERANGKAT DENGAN RAHMAT TUHAN YANG MAHA ESA NOMOR TAHUN TANGGAL TENTANG
    MENIMBANG MENGINGAT MEMPERHATIKAN MEMUTUSKAN MENETAPKAN DITETAPKAN DIUNDANGKAN SALINAN RANCANGAN LAMPIRAN
    PENJELASAN ATAS BAB PASAL BAGIAN PARAGRAF KETENTUAN UMUM PERALIHAN PENUTUP PENDAHULUAN KESATU KEDUA KETIGA
    KEEMPAT KELIMA KEENAM PERTAMA PERUBAHAN PENCABUTAN PENETAPAN PEMBENTUKAN PENYELENGGARAAN PENGELOLAAN PELAKSANAAN
    PEDOMAN PETUNJUK TEKNIS STANDAR OPERASIONAL PROSEDUR TATA KELOLA KERJA CARA SUSUNAN ORGANISASI KEDUDUKAN FUNGSI
    SISTEM BERBASIS ELEKTRONIK ARSITEKTUR PETA RENCANA INDUK STRATEGIS AKSI MANAJEMEN RISIKO KEAMANAN INFORMASI DATA
    LAYANAN APLIKASI INFRASTRUKTUR AUDIT TEKNOLOGI KOMUNIKASI INFORMATIKA PERSANDIAN STATISTIK TIM KOORDINASI
    PENGARAH PELAKSANA EVALUASI PEMANTAUAN LAPORAN KINERJA PROGRAM KEGIATAN ANGGARAN BELANJA PENDAPATAN DOKUMEN
    DAFTAR ISI HADIR RAPAT NOTULEN KATA PENGANTAR MAKSUD TUJUAN SASARAN RUANG LINGKUP DASAR HUKUM LATAR BELAKANG
    VISI MISI PENGOLAH PARAF PUBLIK PELAYANAN DAN DI PADA UNTUK
    """.split()  # noqa: SIM905
)
_LONGEST_WORD = max(map(len, _WORDS))
_BEFORE_A_NUMBER = frozenset({"NOMOR", "TAHUN", "PASAL", "BAB", "TANGGAL"})
_ROMAN = re.compile(r"[IVX]{1,6}")
_NUMBER = re.compile(r"\d{1,4}(?!\d)")
_NUMBER_IN = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_EDGES = " .,:;()\"'"

_SPREAD_LETTERS = 3
"""Fewer single letters in a row are initials, marks in a table, or a list."""

_GLUED = 9
_GLUED_NUMBER = 6
_FRAGMENTS = 4


def is_spread(parts: Sequence[str], length: int) -> bool:
    """Whether the *parts* of a line of that *length* are so short on average that letters may stand apart."""
    return len(parts) > _SPREAD_LETTERS and length < 3 * len(parts) and length <= LONGEST


def respaced(raw: str) -> str:
    """*raw*, a line that `is_spread`, with the letters of each word closed up; gaps between words are wider."""
    runs = [run.split() for run in re.split(r"\s{2,}", raw.strip())]
    words: list[str] = []
    for run in runs:
        words += _closed_up(run, gaps=len(runs) > 1, after=words[-1] if words else "")
    return " ".join(words)


def separated(parts: Sequence[str]) -> str | None:
    """The *parts* of a line in capitals with glued words taken apart and broken ones mended; None when all is well."""
    found: list[str] = []
    changed = False
    position = 0
    while position < len(parts):
        taken, word = _mended(parts, position)
        changed = changed or word != parts[position]
        found.append(word)
        position += taken
    return " ".join(found) if changed else None


def _closed_up(tokens: list[str], *, gaps: bool, after: str) -> Iterator[str]:
    """*tokens* with each run of single letters as the word or the words it spells."""
    position = 0
    while position < len(tokens):
        end = position
        while end < len(tokens) and len(tokens[end]) == 1 and tokens[end].isalnum():
            end += 1
        before = tokens[position - 1] if position else after
        if before.upper() == "BAB" and _ROMAN.fullmatch(tokens[position]):
            end = position  # "BAB I P E N U T U P"
        word = "".join(tokens[position:end])
        if _spells(word):
            yield _NUMBER_IN.sub(" ", word) if gaps else _apart(word)
            position = end
        else:
            yield tokens[position]
            position += 1


def _spells(word: str) -> bool:
    """Whether single letters in a row spell *word*, rather than being the marks or the heads of columns."""
    spelled = [letter for letter in word if letter.isalpha()]
    enough = _SPREAD_LETTERS if word.isalpha() and word.isupper() else _SPREAD_LETTERS + 1
    if len(spelled) < enough or len({letter.lower() for letter in spelled}) < _SPREAD_LETTERS:
        return False
    codes = [ord(letter.lower()) for letter in spelled]
    counting = all(after - before == 1 for before, after in pairwise(codes))
    return not counting and not set("aeiou").isdisjoint(word.lower())


def _apart(word: str) -> str:
    """*word* as the known words it is made of; else only its letters and its numbers apart."""
    known = segmented(word.upper())
    if known is None:
        return _NUMBER_IN.sub(" ", word)
    pieces, start = [], 0
    for piece in known:
        pieces.append(word[start : start + len(piece)])
        start += len(piece)
    return " ".join(pieces)


def _mended(parts: Sequence[str], position: int) -> tuple[int, str]:
    """How many parts from *position* on belong together, and what they are."""
    part = parts[position]
    core = part.strip(_EDGES)
    if core in _WORDS:
        return _with_fragments(parts, position)
    if len(core) >= _GLUED or (len(core) >= _GLUED_NUMBER and not core.isalpha()):
        known = segmented(core)
        return 1, part.replace(core, " ".join(known)) if known else part
    return _with_fragments(parts, position)


def _with_fragments(parts: Sequence[str], position: int) -> tuple[int, str]:
    """Fragments as in "PRES I DEN" and "PEMERINTAH AN": at least one is no word, but all of them together are."""
    part = parts[position]
    if not part.isalpha() or len(part) >= _LONGEST_WORD:
        return 1, part
    unknown = part not in _WORDS
    joined = part
    for taken, following in enumerate(parts[position + 1 : position + _FRAGMENTS], start=2):
        bare = following.rstrip(_EDGES)
        if not bare.isalpha():
            break
        joined += bare
        unknown = unknown or bare not in _WORDS
        if unknown and joined in _WORDS:
            return taken, joined + following[len(bare) :]
        if bare != following or len(joined) > _LONGEST_WORD:
            break
    return 1, part


@lru_cache(maxsize=4_096)
def segmented(token: str) -> tuple[str, ...] | None:
    """The known words that *token* is made of, as few as possible; None when something of it is unknown."""
    if len(token) > LONGEST:
        return None
    best: list[tuple[str, ...] | None] = [(), *(None for _ in token)]
    for start in range(len(token)):
        so_far = best[start]
        if so_far is None:
            continue
        for end in _word_ends(token, start, so_far[-1] if so_far else ""):
            found = best[end]
            if found is None or len(found) > len(so_far) + 1:
                best[end] = (*so_far, token[start:end])
    words = best[-1]
    return words if words and len(words) > 1 else None


def _word_ends(token: str, start: int, before: str) -> Iterator[int]:
    """Where a word that starts at *start*, right after the word *before*, may end."""
    number = (_ROMAN if before == "BAB" else _NUMBER).match(token, start) if before in _BEFORE_A_NUMBER else None
    if number is not None:
        yield number.end()
    for end in range(start + 2, min(start + _LONGEST_WORD, len(token)) + 1):
        if token[start:end] in _WORDS:
            yield end
