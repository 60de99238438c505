"""What is said of something where it is named: that it is so, or that it is lacking, planned, announced or put off.

The wordings are those of Indonesian official writing, the same for every instrument.
"""

import re

from spbe_docs.match.structure import Passage
from spbe_docs.model.text import CleanText
from spbe_docs.patterns import Hit

ARTICLE_HEAD = re.compile(r"p[ao]sa[l1i]\s*\d{1,3}\s?[a-z]?\.?\s+|(?:diktum\s+)?ke\w+\s*:\s*")
PARAGRAPH = re.compile(r"\((?:\d{1,2}[a-z]?|l|i)\)\s")
SENTENCE_END = re.compile(r"(?<=[a-z0-9)]{3})\.\s")
"""Not the point after the letter or number of a list."""

_STOP = re.compile(r"[.;?]\s")
_SENTENCE_LENGTH = 200
"""Characters: the text of a screen has few stops, and what is far apart is not said of one thing."""

_PARAGRAPH_LENGTH = 1500
"""Characters: how far back a paragraph can begin."""

_NEW_LINE = re.compile(r"(?:\d{1,2}|[a-z])[.)]\s|[-•*]\s|[^.:;?]{1,40}\s?:")
"""A line that goes on with nothing: the next in a list, or one led by a label."""

_WORD_OF_CLAUSE = (
    r"(?: (?!(?:dan|serta|tetapi|namun|melainkan|sedangkan|menjadi|karena|sehingga|maka|adalah|ialah|merupakan|hanya|"
    r"lama|silakan|klik)\b)[\w/-]+)"
)
"""None of the words with which another thought begins."""

_UP_TO_THREE_WORDS = rf"{_WORD_OF_CLAUSE}{{0,3}} $"

# What is not there.
_LACKING_BEFORE = re.compile(
    rf"\b(?:tidak|belum|tanpa|nihil|bukan|tak|batal|gagal|urung){_UP_TO_THREE_WORDS}|"
    rf"\b(?:tidak|belum) (?:ada|terdapat){_WORD_OF_CLAUSE}{{0,5}} $|"
    r"\b(?:tidak|tak) satu ?pun (?:\w+ ){0,5}$"
)
_LACKING_AFTER = re.compile(
    r"[\w ,/()-]{0,40}?\b(?:belum|tidak) (?:tersedia|ada|dibahas|(?:meng|di)gunakan|dilaksanakan|dilakukan|memakai|"
    r"dipakai|(?:me|di)manfaatkan|menerapkan|diterapkan|terlaksana|terhubung|terkoneksi|tersambung|terintegrasi|"
    r"bergabung|berfungsi|ditemukan|diperlukan|disetujui|dapat (?:di)?(?:guna|akses|laku|laksana)\w*)\b|"
    r"(?: [\w/()-]+){0,3} (?:(?:batal|gagal|ditunda|dibatalkan|ditiadakan|dinonaktifkan|menyusul|tidak jadi|nihil)\b|"
    r"(?:masih kosong|dalam (?:tahap )?(?:proses|penjajakan|persiapan|pendataan|pembangunan|pengadaan))\b|"
    r"(?:0|nol)(?:[.,]0+)? ?(?:persen\b|%))"
)
"""What says of the words just found that they are not there: "belum tersedia". A colon or a stop ends the look."""

_EMPTY = re.compile(
    r"(?: [\w/()-]+){0,2}(?:(?: ?[:|] ?| )(?:[-–—]+|\.{2,}.*|…+|_{2,}|nihil|(?:tidak|belum) (?:ada|tersedia)|"
    r"kosong|contoh|menyusul|\[.*|\((?:di)?isi\b.*|n/a|(?:0|nol)(?: [a-z]+){0,2})| ?: ?(?:lihat lampiran|terlampir|"
    r"(?:masih )?(?:dalam|menunggu) (?:tahap |proses )?(?:penjajakan|persiapan|pendataan|pembangunan|penyusunan|"
    r"pengadaan|perencanaan|konfirmasi))\b.*)[ .]*"
)
"""The rest of a line that fills a form with nothing: "Isu : -"."""

_LABEL_ALONE = re.compile(r"(?: [\w/()-]+){0,2} ?:")
_NOTHING = re.compile(r"(?:\d{1,2}[.)]|[-–—.…_•*]|nihil|(?:tidak|belum) ada|kosong|[ .])+")
"""The line below a label that fills it in with nothing."""

_HEADINGS_OF_TABLE = re.compile(r"no(?:mor)?\.? \|(?: [^|]+ \|)+ [^|]+")

_HEADING = re.compile(r"(?:(?:bab )?[ivxlc\d]{1,5}[.)]? |[a-z][.)] |[-•*] )?(?:\w+ ){0,2}")
"""What may stand before the words of a heading on its line."""

_REST_OF_HEADING = re.compile(r"(?: [\w/()-]+){0,3}")
_END_OF_HEADING = re.compile(r" ?[.:|]")
_LEFT_UNDONE = re.compile(
    r" (?:(?:masih|saat ini|sampai saat ini|hingga kini) )?"
    r"(?:(?:belum|tidak|batal|urung) (?:pernah |dapat |sempat |mulai )?(?:(?:di|ter)\w+|ada|jadi)|"
    r"(?:baru )?akan (?:segera )?(?:mulai )?(?:(?:di|ter)\w+|mulai)|di(?:rencana|jadwal|usul)kan|ditunda)"
    r"(?= ?(?:[.;|,]|$)| (?:karena|sebab|mengingat|sehubungan|pada|di|tahun|triwulan|semester|hingga|sampai)\b)"
)
"""Under a heading, a sentence without a subject of its own: "Penanganan risiko. Belum dilakukan karena ..."."""

_FILLED_IN = re.compile(r"(?: [\w/()-]+){0,2} ?[:|]")
"""After a label, what it is filled in with ends with the sentence."""

# What is only to come.
_HOPES = r"(?:akan|agar|supaya|hendaknya|rencananya|di(?:rencana|target|usul|harap|jadwal)kan|diminta)"
_NEEDS = (
    r"(?:diwajibkan|wajib|harus|perlu(?:nya)?|(?<!yang )diperlukan|sebaiknya|seyogi?anya|di(?:saran|rekomendasi)kan)"
)
_WISHES = r"(?:berencana|berminat|berniat|bermaksud|ingin|di(?:imbau|himbau|dorong|anjurkan)|apabila|seandainya|andai)"
_HOPED_BEFORE = re.compile(
    rf"\b(?:{_HOPES}|{_NEEDS}|{_WISHES}|(?:rencana|usulan) (?:integrasi|pengintegrasian|interkoneksi|penyambungan|"
    rf"penghubungan|migrasi|pemindahan|penggunaan|pemanfaatan)){_UP_TO_THREE_WORDS}|\bcalon $"
)
_HOPED_AFTER = re.compile(
    rf"(?: (?!(?:dan|serta|yang)\b)[\w/-]+){{0,2}} {_HOPES}"
    r"(?: (?:segera|dapat|mulai|sudah|bisa|untuk)){0,2} "
    r"(?:(?:di|me|meng|ter)?(?:hubung|koneksi|sambung|integrasi|guna|manfaat|pakai|layan|bangun|sedia|gabung)\w*|"
    r"memakai|menyambung\w*|menempatkan|bergabung)\b|"
    rf"(?: [\w/-]+){{0,5}} {_HOPES} (?:segera )?(?:dibahas|disusun|dirumuskan|dilaksanakan|dilakukan)\b"
)
"""What says of the words just found that they are still to come: "akan terhubung dengan ..."."""

_PLANS = re.compile(r"\b(?:di(?:rencana|jadwal|target|usul|harap)kan|mengusulkan)\b|^(?:calon|rencana|target|usulan)\b")
_HAS_BEEN = re.compile(r"\b(?:telah|sudah|hasil|realisasi|ternyata)\b|,")
"""After a word for a plan: what follows is no longer planned."""

# What a paper or a meeting is for.
_PURPOSE = re.compile(
    r"\b(?:bertujuan|dimaksudkan|sistematika)\b|^(?:maksud|tujuan)\b|"
    r"\b(?:maksud|tujuan)(?:nya)?(?: \w+){0,4} (?:adalah|ialah)\b"
)
_IN_ORDER_TO = re.compile(
    r"\b(?:dalam rangka|(?:untuk|guna) (?:membahas|merumuskan|menyusun|menemukan|mengidentifikasi|menginventarisasi|"
    r"memberi(?:kan)?|memperoleh|mendapatkan|menghasilkan|mengetahui|menggali|menganalisis|mengkaji|menampung|mencari))\b"
)
_TURNS_TO_RESULTS = re.compile(r"\b(?:telah|sudah|ditemukan|terdapat|ternyata|hasil(?:nya)?|yaitu|adalah sebagai)\b")

# What a regulation only names: its principles, its purpose, its scope.
_NAMED_ONLY = re.compile(
    r"\b(?:(?:asas|prinsip)(?:-(?:asas|prinsip))?|berasaskan|bertujuan|dimaksudkan|dikenai|dikenakan)\b"
)
_SCOPE = re.compile(r"(?:ruang lingkup|maksud|tujuan|sasaran)\b")

# What is left to another document.
_OTHER_PAPER = (
    r"(?:keputusan|peraturan|dokumen|ketentuan)(?! (?:bupati|wali ?kota|gubernur|kepala daerah|daerah) ini\b)(?! ini\b)"
)
_ONE_UNIT = (
    r"(?:kecamatan|kelurahan|desa|dinas|badan|bagian|bidang|sekretariat|inspektorat|rumah sakit|rsud|puskesmas|sekolah|"
    r"uptd?|(?:satu|sebuah) (?:perangkat daerah|unit))\b(?! ?(?:,|dan\b|serta\b|/))"
)
_DEFERRED = re.compile(
    r"(?<!tindak )lanjut (?:mengenai|tentang)|"
    r"(?:akan |dapat )?di(?:atur|tetapkan) (?:lebih lanjut|tersendiri|kemudian)|akan (?:diatur|ditetapkan|disusun)|"
    rf"di(?:atur|tetapkan|tuangkan) (?:lebih lanjut )?(?:dengan|dalam|melalui) {_OTHER_PAPER}|"
    r"(?:disusun|ditetapkan) paling lambat|paling (?:lama|lambat) .{1,30} sejak|"
    r"(?:belum|tidak) (?:di|dapat )?(?:atur|tetapkan|susun|termasuk|mencakup|meliputi|berlaku|laksana|"
    r"di(?:atur|susun|laksana))\w*|"
    r"berwenang (?:menetapkan|mengatur|menyusun)|"
    r"(?:sedang|masih|dapat|direncanakan|rencananya) (?:dalam )?(?:tahap |proses )?"
    r"(?:di|pen|men)(?:[sy]usun|gatur|gkaji|atur|tetap)\w*|"
    r"(?:diatur|ditetapkan|disusun) setelah|menunggu (?:penetapan|penyusunan|ditetapkan)|"
    r"(?:diserahkan|dilimpahkan) kepada|(?:menjadi|merupakan) kewenangan|"
    r"\b(?:ditunda|dihapus|dikecualikan|ditiadakan|dibebaskan)\b|berlaku ketentuan|tidak (?:di)?wajib(?:kan)?\b|"
    r"(?:telah|sudah) (?:berakhir|tidak berlaku)|merupakan urusan|"
    r"di(?:atur|tetapkan) oleh (?:kepala (?!daerah)|dinas|badan|pejabat|perangkat|menteri|sekretaris)|"
    rf"\b(?:hanya |khusus )?berlaku\b[^,;]{{0,50}}? (?:pada|di|bagi|untuk) {_ONE_UNIT}|"
    r"\bdilarang (?:(?:di|meng|me)?(?:guna|manfaat|terap|akses|bangun|susun)\w*)\b"
    r"(?!.*\b(?:selain|tanpa|kecuali|di luar|untuk|oleh pihak|tidak|sendiri)\b)|"
    r"\byang (?:memuat|meliputi|mencakup|terdiri)\b.*\b(?:berpedoman|mengacu|mengikuti|merujuk)\b"
)
"""Wordings that leave a matter to another document or say that it is not regulated (judging decision 13)."""

_DEFERS_ALL = re.compile(r"(?:\w+ ){0,3}(?<!tindak )lanjut (?:mengenai|tentang)")
"""A paragraph that begins so leaves all of its list to another document."""


def is_lacking(text: CleanText, hit: Hit) -> bool:
    """Whether the words around *hit* say that it is not there or not done."""
    return (
        _is_left_undone(text, hit)
        or _is_left_empty(text, hit)
        or _says_lacking(text.text, hit, _leading(text, hit), _line_end(text, hit.end))
    )


def heads_empty_table(text: CleanText, hit: Hit) -> bool:
    """Whether *hit* stands in the headings of a table of which no row was read."""
    number = text.line_at(hit.start)
    around = (*text.lines[max(number - 1, 0) : number], *text.lines[number + 1 : number + 2])
    is_single = not any(" | " in line for line in around)
    return is_single and _HEADINGS_OF_TABLE.fullmatch(text.lines[number].lower()) is not None


def is_lacking_in(line: str, hit: Hit) -> bool:
    """The same in a *line* that stands for itself, such as the row of a table."""
    return _says_lacking(line, hit, line[: hit.start], len(line))


def _is_left_undone(text: CleanText, hit: Hit) -> bool:
    begin, line_end = text.starts[text.line_at(hit.start)], _line_end(text, hit.end)
    if not _HEADING.fullmatch(text.text, begin, hit.start):
        return False
    rest = _REST_OF_HEADING.match(text.text, hit.end, line_end)
    end = rest.end() if rest else hit.end
    mark = _END_OF_HEADING.match(text.text, end, line_end)
    if mark is None and end < line_end:
        return False
    begin = mark.end() if mark else line_end
    return bool(_LEFT_UNDONE.match(text.text, begin, begin + _SENTENCE_LENGTH))


def _is_left_empty(text: CleanText, hit: Hit) -> bool:
    """Whether *hit* is a label with nothing below it."""
    number = text.line_at(hit.start)
    following = text.lines[number + 1].lower() if number + 1 < len(text.lines) else ""
    is_label = _LABEL_ALONE.fullmatch(text.text, hit.end, _line_end(text, hit.end))
    return is_label is not None and _NOTHING.fullmatch(following) is not None


def _says_lacking(text: str, hit: Hit, before: str, line_end: int) -> bool:
    if _LACKING_BEFORE.search(before) or _LACKING_AFTER.match(text, hit.end, hit.end + 80):
        return True
    stop = _STOP.search(text, hit.end, line_end) if _FILLED_IN.match(text, hit.end, line_end) else None
    return bool(_EMPTY.fullmatch(text, hit.end, stop.start() if stop else line_end))


def is_hoped(text: CleanText, hit: Hit) -> bool:
    """Whether the words around *hit* say that it is planned, asked or hoped for."""
    before = _leading(text, hit)
    if _HOPED_BEFORE.search(before) or _HOPED_AFTER.match(text.text, hit.end, hit.end + 80):
        return True
    plan = _last(_PLANS, before)
    return plan is not None and not _HAS_BEEN.search(before, plan.end())


def is_announced(text: CleanText, hit: Hit) -> bool:
    """Whether the sentence of *hit* only says what a paper or a meeting is for: "bertujuan merumuskan rekomendasi"."""
    before = _leading(text, hit)
    word = _last(_PURPOSE, before)
    if word is not None and not _TURNS_TO_RESULTS.search(before, word.end()):
        return True
    word = _last(_IN_ORDER_TO, before)
    return word is not None and "," not in before[word.end() :] and not _TURNS_TO_RESULTS.search(before, word.end())


def is_named_only(text: str, hit: Hit, passage: Passage) -> bool:
    """Whether the paragraph of *hit* names it as a principle, a purpose, a scope or what is punished."""
    begin = paragraph_start(text, max(passage.start, hit.start - _PARAGRAPH_LENGTH), hit.start)
    sentence = max((end.end() for end in SENTENCE_END.finditer(text, begin, hit.start)), default=begin)
    return bool(_SCOPE.match(text, sentence, hit.start) or _NAMED_ONLY.search(text, sentence, hit.start))


def heads_paragraph(text: str, hit: Hit, passage: Passage) -> bool:
    """Whether the paragraph is about *hit* itself: it begins with it, or with one word before it."""
    begin = paragraph_start(text, max(passage.start, hit.start - _PARAGRAPH_LENGTH), hit.start)
    return len(text[begin : hit.start].split()) <= 1


def is_deferred(text: str, hit: Hit, passage: Passage) -> bool:
    """Whether the paragraph of *passage* around *hit* only leaves the matter to another document."""
    earliest = max(passage.start, hit.start - _PARAGRAPH_LENGTH)
    paragraph = paragraph_start(text, earliest, hit.start)
    if _DEFERS_ALL.match(text, paragraph, hit.start):
        return True
    sentence = max((end.end() for end in SENTENCE_END.finditer(text, paragraph, hit.start)), default=paragraph)
    begin = max(sentence, text.rfind(";", paragraph, hit.start) + 1)
    following = PARAGRAPH.search(text, hit.end, passage.end)
    stop = text.find(".", hit.end)
    ends = [passage.end, hit.end + 300]
    if following:
        ends.append(following.start())
    if stop >= 0:
        ends.append(stop)
    return defers(text[begin : min(ends)])


def defers(sentence: str) -> bool:
    """Whether *sentence* leaves its matter to another document, or says that it is not regulated."""
    return bool(_DEFERRED.search(sentence))


def in_mail_address(text: str, hit: Hit) -> bool:
    """Whether *hit* is part of an e-mail address: the "go.id" of an office's is not the address of a service."""
    return "@" in text[text.rfind(" ", 0, hit.start) + 1 : hit.start]


def in_one_sentence(text: str, one: Hit, other: Hit) -> bool:
    """Whether no sentence ends between *one* and *other*, and they are near enough to belong to one."""
    between = text[min(one.end, other.end) : max(one.start, other.start)]
    return len(between) <= _SENTENCE_LENGTH and not _STOP.search(between)


def paragraph_start(text: str, not_before: int, offset: int) -> int:
    """Where the paragraph ("ayat") that holds *offset* begins, after its number."""
    begin = not_before
    for number in PARAGRAPH.finditer(text, not_before, offset):
        begin = number.end()
    if begin == not_before and (heading := ARTICLE_HEAD.match(text, not_before, offset)):
        begin = heading.end()
    return begin


def _leading(text: CleanText, hit: Hit) -> str:
    """The words of the sentence of *hit* that stand before it."""
    earliest = max(hit.start - _SENTENCE_LENGTH, 0)
    line = text.line_at(hit.start)
    while line >= 0 and text.starts[line] > earliest:
        if marker := _NEW_LINE.match(text.text, text.starts[line], hit.start):
            earliest = max(earliest, text.starts[line] if ":" in marker.group() else marker.end())
            break
        line -= 1
    begin = max((stop.end() for stop in _STOP.finditer(text.text, earliest, hit.start)), default=earliest)
    return text.text[begin : hit.start]


def _line_end(text: CleanText, offset: int) -> int:
    line = text.line_at(offset)
    return text.starts[line] + len(text.lines[line])


def _last(pattern: "re.Pattern[str]", words: str) -> "re.Match[str] | None":
    return max(pattern.finditer(words), key=lambda found: found.start(), default=None)
