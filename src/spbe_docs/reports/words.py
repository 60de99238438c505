"""The one table from codes to the Indonesian words people read, so that every output says the same."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

from spbe_docs.model.codes import (
    Cause,
    HealthCode,
    Horizon,
    InstitutionSource,
    LeaderWork,
    Readiness,
    ReadState,
    RootState,
    Standing,
    Strength,
    Verdict,
)
from spbe_docs.model.crosswalk import Stance
from spbe_docs.model.documents import DocumentStatus, Kind, Reason, TextSource
from spbe_docs.model.indicators import RequirementInfo
from spbe_docs.model.rules import Automation, Confidence, Nature, Necessity, Stands
from spbe_docs.phrasing import day_in_words

VERDICTS: Mapping[Verdict, str] = {
    Verdict.NOT_APPLICABLE: "tidak berlaku",
    Verdict.EXTERNAL: "dinilai instansi lain",
    Verdict.MET: "terpenuhi",
    Verdict.WAIVED: "dikecualikan",
    Verdict.SOURCE_DOWN: "sumber tidak terjangkau",
    Verdict.UNREADABLE: "berkas tidak terbaca",
    Verdict.REVIEW: "perlu diperiksa",
    Verdict.DRAFT: "masih rancangan",
    Verdict.EXPIRED: "kedaluwarsa",
    Verdict.LOOKALIKE: "dokumen keliru",
    Verdict.PARTIAL: "sebagian",
    Verdict.MISSING: "belum ada",
    Verdict.BLOCKED: "tertahan",
}

VERDICT_MEANINGS: Mapping[Verdict, str] = {
    # In the order of the explanations on the page.
    Verdict.MET: "Ada dokumen berlaku yang memuat semua yang diminta; halaman dan kutipannya disebutkan.",
    Verdict.PARTIAL: (
        "Dokumennya ada dan berlaku, tetapi sebagian muatan yang diminta belum ditemukan; tertulis “muatan belum ada” "
        "bila belum satu pun ditemukan."
    ),
    Verdict.DRAFT: "Dokumennya ada, tetapi belum ditetapkan: nomor, tanggal, atau tanda tangannya masih kosong.",
    Verdict.EXPIRED: "Dokumennya ada, tetapi sudah lewat masa berlakunya, sudah dicabut, atau sudah terlalu lama.",
    Verdict.LOOKALIKE: "Ada dokumen yang mirip, tetapi bukan yang diminta; alasannya disebutkan.",
    Verdict.MISSING: "Tidak ada berkas yang memuatnya, dan tidak ada berkas tak terbaca yang mungkin memuatnya.",
    Verdict.BLOCKED: "Yang diminta sudah ada, tetapi belum dihitung karena tingkat di bawahnya belum terpenuhi.",
    Verdict.REVIEW: "Ada calon bukti, tetapi dokumen saja tidak dapat memastikannya; seseorang harus melihatnya.",
    Verdict.UNREADABLE: "Ada berkas yang menurut nama atau foldernya mungkin buktinya, tetapi isinya tidak terbaca.",
    Verdict.SOURCE_DOWN: "Folder yang mungkin memuat buktinya tidak dapat dibuka; belum dapat dikatakan tidak ada.",
    Verdict.WAIVED: "Dikecualikan atas keputusan pejabat yang jabatannya tercatat.",
    Verdict.EXTERNAL: "Nilainya diambil dari hasil penilaian instansi lain, bukan dari dokumen dalam folder.",
    Verdict.NOT_APPLICABLE: "Tidak dikenakan kepada instansi, atau sudah digantikan dokumen yang lebih tinggi.",
}

STATES: Mapping[ReadState, str] = {
    ReadState.READ: "terbaca",
    ReadState.PARTIAL: "terbaca sebagian",
    ReadState.UNREADABLE: "tidak terbaca",
    ReadState.PENDING: "menunggu dibaca",
}

ROOT_STATES: Mapping[RootState, str] = {
    RootState.READ: "terbaca",
    RootState.PARTIAL: "terbaca sebagian",
    RootState.UNREACHABLE: "tidak terjangkau",
}

HEALTH: Mapping[HealthCode, str] = {
    HealthCode.OK: "baik",
    HealthCode.UNREACHABLE: "tidak dapat dibuka",
    HealthCode.EMPTY: "kosong",
    HealthCode.SENTINEL_MISSING: "tidak memuat berkas penandanya",
    HealthCode.SHRUNKEN: "kehilangan banyak berkas",
    HealthCode.FOLDER_UNREADABLE: "memuat folder yang tidak dapat dibuka",
}

READINESS: Mapping[Readiness, str] = {
    Readiness.READY: "Siap",
    Readiness.NEARLY: "Beberapa langkah lagi",
    Readiness.NOT_READY: "Belum siap",
    Readiness.OPEN: "Terbuka",
}

LEADER_WORK: Mapping[LeaderWork, str] = {
    LeaderWork.SIGN: "Siap ditandatangani",
    LeaderWork.ENACT: "Perlu disusun, lalu ditetapkan",
    LeaderWork.ORDER: "Perlu diperintahkan",
}

INSTITUTION_SOURCES: Mapping[InstitutionSource, str] = {
    InstitutionSource.GIVEN: "ditentukan saat pemeriksaan dijalankan",
    InstitutionSource.SETTINGS: "menurut pengaturan",
    InstitutionSource.RECOGNISED: "dikenali dari dokumen",
    InstitutionSource.UNCLEAR: "belum dapat dipastikan",
}

STANDINGS: Mapping[Standing, str] = {
    Standing.HOLDS: "berlaku",
    Standing.FILE_CHANGED: "gugur, berkas berubah",
    Standing.FILE_GONE: "gugur, berkas tidak ada",
    Standing.NOT_READ: "berkas tidak terbaca",
    Standing.CONTRADICTED: "berlawanan",
    Standing.UNKNOWN_REQUIREMENT: "persyaratan tidak dikenal",
    Standing.NOT_YET: "belum mulai",
    Standing.OVER: "berakhir",
}

STRENGTHS: Mapping[Strength, str] = {
    Strength.KEY: "bukti utama",
    Strength.SUPPORTING: "bukti pendukung",
    Strength.CLAIM: "pernyataan dokumen sendiri",
}

HORIZONS: Mapping[Horizon, str] = {
    Horizon.DAYS_30: "dalam 30 hari",
    Horizon.DAYS_90: "dalam 90 hari",
    Horizon.NEXT_STAGE: "sebelum tahap berikutnya",
}

CAUSES: Mapping[Cause, str] = {
    Cause.DELETED: "berkas tidak ada lagi",
    Cause.MOVED: "berkas dipindahkan",
    Cause.EDITED: "isi berkas berubah",
    Cause.UNREADABLE: "keterbacaan berkas",
    Cause.SOURCE_DOWN: "sumber tidak terjangkau",
    Cause.RULE: "aturan, pengaturan, atau program berubah",
    Cause.EXPIRED: "waktu berlaku lewat",
    Cause.NEW: "berkas baru",
    Cause.DECISION: "keputusan petugas",
}

STANCES: Mapping[Stance, str] = {
    Stance.REUSE: "pakai ulang",
    Stance.RENEW: "perbarui",
    Stance.NEW: "buat baru",
}

NECESSITIES: Mapping[Necessity, str] = {
    Necessity.REQUIRED: "wajib",
    Necessity.ONE_OF: "salah satu",
    Necessity.ADVISED: "disarankan",
    Necessity.OPTIONAL: "opsional",
}

CONFIDENCES: Mapping[Confidence, str] = {
    Confidence.HIGH: "tinggi",
    Confidence.MEDIUM: "sedang",
    Confidence.LOW: "rendah",
}

AUTOMATIONS: Mapping[Automation, str] = {
    Automation.FULL: "dapat dibuktikan dengan dokumen",
    Automation.PARTIAL: "sebagian dapat dibuktikan dengan dokumen",
    Automation.MANUAL: "tidak dapat dibuktikan dengan dokumen saja",
    Automation.EXTERNAL: "dinilai instansi lain",
}

STATUSES: Mapping[DocumentStatus, str] = {
    DocumentStatus.ENACTED: "ditetapkan",
    DocumentStatus.DRAFT: "rancangan",
    DocumentStatus.AMENDED: "diubah",
    DocumentStatus.REVOKED: "dicabut",
    DocumentStatus.EXPIRED: "kedaluwarsa",
    DocumentStatus.UNKNOWN: "tidak dinyatakan",
}

TEXT_SOURCES: Mapping[TextSource, str] = {
    TextSource.DIGITAL: "teks digital",
    TextSource.OCR: "hasil pindai yang dikenali (OCR)",
    TextSource.MIXED: "teks digital dan hasil pindai (OCR)",
    TextSource.NONE: "tanpa teks",
}

REASONS: Mapping[Reason, str] = {
    Reason.NEEDS_PASSWORD: "terkunci kata sandi",
    Reason.CORRUPT: "berkas rusak",
    Reason.EMPTY: "berkas kosong",
    Reason.UNSUPPORTED_FORMAT: "format tidak didukung",
    Reason.TOO_LARGE: "berkas terlalu besar",
    Reason.NESTED_TOO_DEEP: "arsip terlalu berlapis",
    Reason.TIMED_OUT: "melewati batas waktu pembacaan",
    Reason.OUT_OF_MEMORY: "melewati batas memori",
    Reason.CRASHED: "pembacaan berhenti mendadak",
    Reason.PERMISSION_DENIED: "tidak ada izin membaca",
    Reason.VANISHED: "berkas hilang saat dibaca",
    Reason.STILL_CHANGING: "berkas masih disimpan atau disalin",
    Reason.NO_TEXT: "tidak ada teks yang dapat dibaca",
    Reason.POOR_SCAN: "hasil pindai kurang jelas",
    Reason.LIMIT_REACHED: "baru terbaca sebagian halaman",
    Reason.SHORTCUT: "pintasan, bukan dokumennya",
    Reason.SOURCE_DOWN: "sumbernya tidak terjangkau",
}

KINDS: Mapping[Kind, str] = {
    Kind.UU: "Undang-Undang",
    Kind.PP: "Peraturan Pemerintah",
    Kind.PERPRES: "Peraturan Presiden",
    Kind.PERMEN: "Peraturan Menteri atau Lembaga",
    Kind.KEPMEN: "Keputusan Menteri atau Lembaga",
    Kind.PERDA: "Peraturan Daerah",
    Kind.PERKADA: "Peraturan Kepala Daerah",
    Kind.KEPUTUSAN_KADA: "Keputusan Kepala Daerah",
    Kind.KEPUTUSAN_PIMPINAN_PD: "Keputusan Pimpinan Perangkat Daerah",
    Kind.INSTRUKSI: "Instruksi",
    Kind.SURAT_EDARAN: "Surat Edaran",
    Kind.SURAT_DINAS: "Surat Dinas",
    Kind.SURAT_TUGAS: "Surat Tugas",
    Kind.DOKUMEN_ARSITEKTUR: "Arsitektur SPBE",
    Kind.DOKUMEN_PETA_RENCANA: "Peta Rencana SPBE",
    Kind.DOKUMEN_PERENCANAAN: "Dokumen Perencanaan (RPJMD, RKPD, Renstra, Renja)",
    Kind.RKA_DPA: "RKA atau DPA",
    Kind.KAK: "Kerangka Acuan Kerja",
    Kind.SOP: "Standar Operasional Prosedur",
    Kind.PEDOMAN_TEKNIS: "Pedoman Teknis",
    Kind.PETA_PROSES_BISNIS: "Peta Proses Bisnis",
    Kind.NOTULEN: "Notulen",
    Kind.UNDANGAN: "Undangan",
    Kind.DAFTAR_HADIR: "Daftar Hadir",
    Kind.BERITA_ACARA: "Berita Acara",
    Kind.LAPORAN_REVIU: "Laporan Reviu",
    Kind.LAPORAN_KEGIATAN: "Laporan Kegiatan",
    Kind.LAPORAN_TINDAK_LANJUT: "Laporan Tindak Lanjut",
    Kind.LAPORAN_AUDIT: "Laporan Audit",
    Kind.RENCANA_AUDIT: "Rencana Audit",
    Kind.LAPORAN_SURVEI: "Laporan Survei",
    Kind.LAPORAN_KINERJA: "Laporan Kinerja",
    Kind.PENILAIAN_DAMPAK: "Penilaian Dampak",
    Kind.SERTIFIKAT: "Sertifikat",
    Kind.REGISTER_RISIKO: "Register Risiko",
    Kind.PAKTA_INTEGRITAS: "Pakta Integritas",
    Kind.INVENTARIS: "Inventaris",
    Kind.DOKUMEN_TEKNIS: "Dokumen Teknis",
    Kind.MANUAL_APLIKASI: "Manual Aplikasi",
    Kind.TANGKAPAN_LAYAR: "Tangkapan Layar",
    Kind.FOTO: "Foto",
    Kind.PERJANJIAN: "Perjanjian",
    Kind.PAPARAN: "Paparan",
    Kind.PROGRAM_KERJA: "Program Kerja",
    Kind.BERITA: "Berita",
    Kind.LAINNYA: "Dokumen lain",
}

STANDS: Mapping[Stands, str] = {
    Stands.TITLE: "judul dokumen",
    Stands.OPERATIVE: "judul bab atau pasal, awal ayat, diktum, atau lampiran",
    Stands.BODY: "mana pun dalam isi dokumen",
    Stands.ANNEX: "judul lampiran, atau isi dokumen yang bukan peraturan maupun keputusan",
}

NATURES: Mapping[Nature, str] = {
    Nature.REGULATION: "ditetapkan dan diundangkan",
    Nature.DECREE: "ditetapkan, tidak diundangkan",
    Nature.FORMAL: "disahkan",
    Nature.RECORD: "catatan; tidak ditetapkan",
}

WITHOUT_CONTENT = "muatan belum ada"
"""Said instead of "sebagian" where the paper is there and none of the contents asked for."""

CANDIDATES: Mapping[Verdict, str] = {
    # What is said of one document that was considered, where a requirement's word would mislead.
    Verdict.MET: "dapat diterima",
    Verdict.PARTIAL: "dapat diterima, belum lengkap",
    Verdict.MISSING: "tidak diterima",
}

_TABLES: tuple[Mapping[Any, str], ...] = (
    VERDICTS,
    STATES,
    ROOT_STATES,
    HEALTH,
    READINESS,
    LEADER_WORK,
    INSTITUTION_SOURCES,
    STANDINGS,
    STRENGTHS,
    CAUSES,
    HORIZONS,
    STANCES,
    NECESSITIES,
    CONFIDENCES,
    AUTOMATIONS,
    STATUSES,
    TEXT_SOURCES,
    REASONS,
    KINDS,
    STANDS,
    NATURES,
)

# By type as well: codes of two lists may be equal ("external", "partial"), and then they are one key.
_WORDS: Mapping[tuple[type[StrEnum], StrEnum], str] = {
    (type(code), code): text for table in _TABLES for code, text in table.items()
}

NOT_OPENED: Mapping[str, str] = {
    "link": "tautan, tidak diikuti",
    "special_file": "bukan berkas biasa",
    "folder_unreadable": "folder tidak dapat dibuka",
    "folder_ignored": "folder yang dilewati; isinya tidak dapat dilihat",
}

CLUE_FIELDS: Mapping[str, str] = {
    "kind": "jenis",
    "form": "bentuk",
    "number": "nomor",
    "year": "tahun",
    "title": "judul",
    "issuer": "penerbit",
    "region": "daerah",
    "signatory": "penanda tangan",
    "signed_on": "tanggal dokumen",
    "promulgated_on": "tanggal diundangkan",
    "gazette": "berita/lembaran daerah",
    "signature": "tanda tangan",
    "status": "status",
    "period": "periode",
    "fiscal_year": "tahun anggaran",
    "valid_until": "masa berlaku",
    "revokes": "mencabut",
    "revoked_by": "dicabut oleh",
    "amends": "mengubah",
}

_PAGES = re.compile(r"\bpages? (?=\d)")


def word(code: StrEnum) -> str:
    """What people read for *code*."""
    return _WORDS[type(code), code]


def word_of_requirement(one: RequirementInfo) -> str:
    """What people read of a requirement: the word of its verdict, unless a part is said of a paper without any."""
    binding = [item for item in one.items if item.binds]
    if one.verdict is Verdict.PARTIAL and binding and not any(item.found for item in binding):
        return WITHOUT_CONTENT
    return word(one.verdict)


def word_of_candidate(verdict: Verdict) -> str:
    """What people read of a document that was considered for a requirement."""
    return CANDIDATES.get(verdict, word(verdict))


def source(text: str) -> str:
    """A statement of source as people read it: rule files write "R59 page 31"."""
    return _PAGES.sub("halaman ", text)


def sentence(text: str) -> str:
    """*text* with a full stop, unless it ends with a sign of its own."""
    text = text.rstrip()
    if text.endswith("..") and not text.endswith("..."):
        return text[:-1]
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def number(value: float, decimals: int = 2) -> str:
    """With a decimal comma and dots between thousands, rounded half up: 2.305 is "2,31"."""
    written = f"{rounded(value, decimals):,.{decimals}f}"
    return written.translate(str.maketrans(",.", ".,"))


def whole(value: int) -> str:
    """With dots between thousands: 20.000.000."""
    return f"{value:,}".replace(",", ".")


def short_number(value: float, decimals: int = 2) -> str:
    """Like `number`, without zeros at the end: 45.50 is "45,5"."""
    written = number(value, decimals)
    return written.rstrip("0").rstrip(",") if "," in written else written


def percent(value: float) -> str:
    """A percentage with at most one decimal: "45,5 %", the space being one that does not break."""
    return f"{short_number(value, 1)}\u00a0%"


def share(value: float) -> str:
    """A share of one as a percentage without decimals: 0.81 is "81 %"."""
    return f"{number(value * 100, 0)}\u00a0%"


def points(value: float) -> str:
    """A gain in the index, to three decimals: "+0,013"; a dash when there is none."""
    return f"+{number(value, 3)}" if value else "–"


def rounded(value: float, decimals: int) -> Decimal:
    """The decimal that *value* is written as, rounded half up as people do."""
    return Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def day(value: date) -> str:
    """A date in words: "22 Oktober 2024"."""
    return day_in_words(value)


def moment(value: datetime) -> str:
    """A date with its time of day: "22 Oktober 2024 pukul 02.10"."""
    return f"{day(value)} pukul {value:%H.%M}"


def size(count: int) -> str:
    """A file's size for people: "1,2 MB"."""
    amount = float(count)
    for unit in ("B", "KB", "MB"):
        if amount < 1000:  # noqa: PLR2004 - decimal units
            return f"{short_number(amount, 1 if unit == 'MB' else 0)}\u00a0{unit}"
        amount /= 1000
    return f"{short_number(amount, 1)}\u00a0GB"
