"""What a title that names a subject leaves in doubt: whether it means all of it, and whether the paper is about it.

The wordings are those of Indonesian official writing, the same for every instrument.
"""

import re
from collections.abc import Iterable

from spbe_docs.model.text import CleanText
from spbe_docs.patterns import Hit

_LEAVES_WHOLE = re.compile(
    r"\W*$|\s*[^\w\s]|\s\W*(?:"
    r"dan|serta|atau|maupun|beserta|pada|di|dalam|untuk|bagi|oleh|dengan|secara|melalui|menurut|sesuai|berdasarkan|atas|"
    r"terhadap|kepada|dari|yang|sebagai|guna|antar\w*|lintas|seluruh|semua|setiap|"
    r"tahun\w*|semester|triwulan|caturwulan|periode|bulan|masa|edisi|versi|tahap|nomor|[ivx]+|\d\S*|"
    r"januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|"
    r"pemerintah\w*|kabupaten|kab|kota|provinsi|daerah|lingkungan|lingkup|tingkat|instansi|organisasi|perangkat|opd|skpd|"
    r"dinas|badan|bagian|bidang|biro|sekretariat|setda|inspektorat|kecamatan|diskominfo\w*|bappe\w+|bapelitbang\w*|"
    r"bk(?:d|pp|psdm)|terpadu|terintegrasi|berbasis|internal"
    r")\b"
)
"""What may follow a subject in a title and leave it whole: nothing, a joint, a time, an office or whose it is."""

_NAMES_ITS_MATTER = re.compile(
    r"(?:(?:notulen|notula|risalah|laporan|hasil|rapat|pelaksanaan)\s)*"
    r"(?:reviu|review|evaluasi|tela+h\w*|peninjauan|kaji ulang|tindak lanjut|pembahasan)\b"
)
"""A title that says what is looked at, and not only who meets."""

_DISCUSSED = re.compile(
    r"(?:pembahasan|pokok (?:bahasan|pembahasan)|materi(?: rapat)?|topik|yang dibahas)\s*:\s*([^.:;]{3,60}?)\.?",
    re.IGNORECASE,
)
"""A line that says in a few words what was discussed."""

_SAYS_NOTHING = re.compile(
    r"rapat|notulen|notula|risalah|laporan|hasil|pelaksanaan|kegiatan|pembahasan|tahun|semester|triwulan|periode|"
    r"bulan|pemerintah|daerah|kabupaten|kota|provinsi|dinas|badan|bagian|kepala|komunikasi|informatika|tanggal|nomor"
)
"""Words that stand in any paper."""


def is_left_whole(title: str, subject: Hit, followed_by: Iterable[str]) -> bool:
    """Whether what follows *subject* in *title* leaves it whole: no word of another matter, or one of *followed_by*.

    So does one of these in the subject itself: "Manajemen Aset TIK".
    """
    if _LEAVES_WHOLE.match(title, subject.end):
        return True
    before, after = title[subject.start : subject.end], title[subject.end + 1 :]
    escaped = map(re.escape, followed_by)
    return any(re.search(rf"\b{words}$", before) or re.match(rf"{words}\b", after) for words in escaped)


def next_words(title: str, subject: Hit) -> str:
    """*subject* with the word of *title* that follows it."""
    return title[subject.start : subject.end] + "".join(re.findall(r"^\s\S+", title[subject.end :]))


def other_matter(title: str, text: CleanText) -> str | None:
    """What a paper itself says was discussed, where that is not what its *title* names; None when nothing says so.

    Nor may any word of the title stand in it again, other than those that any paper has.
    """
    if not _NAMES_ITS_MATTER.match(title):
        return None
    words = {word for word in re.findall(r"\w{4,}", title) if not _SAYS_NOTHING.fullmatch(word)}
    if not words or any(text.text.count(word) > title.count(word) for word in words):
        return None
    return next((found[1] for line in text.lines if (found := _DISCUSSED.fullmatch(line))), None)
