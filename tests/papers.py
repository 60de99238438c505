"""Papers of a fictional regency, as plain text."""


def law(number: int = 12, subject: str = "ARSITEKTUR", regulated: str = "Arsitektur") -> str:
    """A regulation that was enacted and promulgated."""
    return f"""PERATURAN BUPATI MAJU JAYA
NOMOR {number} TAHUN 2023
TENTANG
{subject} SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK
Pasal 1
Bupati menetapkan {regulated} SPBE.
Ditetapkan di Maju Jaya
pada tanggal 4 Mei 2023
BUPATI MAJU JAYA,
ttd
Diundangkan di Maju Jaya
pada tanggal 4 Mei 2023
BERITA DAERAH KABUPATEN MAJU JAYA TAHUN 2023 NOMOR {number}
"""


UNSIGNED = """PERATURAN BUPATI MAJU JAYA
NOMOR 12 TAHUN 2023
TENTANG
ARSITEKTUR SPBE PEMERINTAH KABUPATEN MAJU JAYA
Pasal 1
Bupati menetapkan Arsitektur SPBE.
Ditetapkan di Maju Jaya
pada tanggal 4 Mei 2023
BUPATI MAJU JAYA
"""
"""One that nothing shows to be signed or promulgated."""
