"""Papers in the dress of another: collections, samples, news and slides that hold a whole regulation or decree."""

import re

from spbe_docs.model.documents import Kind
from spbe_docs.model.text import CleanText

_FIRST = 4
_LEGAL = r"(?:surat\s+)?(?:peraturan|keputusan|perda|perbup|perwal\w*|pergub|perkada|sk|instruksi|produk\s+hukum)\b"
_OTHERS = (
    (
        re.compile(rf"^\W*(?:himpunan|kumpulan|kompilasi)\s+(?:{_LEGAL}|regulasi|perundang|dokumen)", re.IGNORECASE),
        Kind.LAINNYA,
    ),
    (
        re.compile(
            rf"^\W*(?:contoh|template|format|model|blangko)\s+(?:\(|format|template|formulir|naskah|dokumen|laporan|{_LEGAL})",
            re.IGNORECASE,
        ),
        Kind.LAINNYA,
    ),
    (
        re.compile(
            r"\buntuk\s+ditiru\b|\bcontoh\s+dari\s+(?:kabupaten|kota|provinsi|daerah|instansi)\b", re.IGNORECASE
        ),
        Kind.LAINNYA,
    ),
    (re.compile(r"^\W*(?:[\w-]+\.)+(?:id|com|net)\b\W{1,4}\d{1,2}\s+\w+\s+\d{4}", re.IGNORECASE), Kind.BERITA),
)
_HEADING = re.compile(rf"^\W*(?:{_LEGAL}|tentang\b|nomor\b)", re.IGNORECASE)
_SLIDE = re.compile(r"^\W*(?:slide|salindia)\s*\d{1,3}\W*$", re.IGNORECASE)
_SLIDES = 2
_LONGEST = 160
_LINES = 400


def disguised(text: CleanText) -> Kind | None:
    """What the lines before any heading say that this is, whatever follows; slides are headed "Slide 2"."""
    for line in text.lines[:_FIRST]:
        if _HEADING.match(line):
            break
        for pattern, kind in _OTHERS:
            if len(line) <= _LONGEST and pattern.search(line):
                return kind
    slides = sum(1 for line in text.lines[:_LINES] if _SLIDE.match(line))
    return Kind.PAPARAN if slides >= _SLIDES else None
