"""The tables of `spbe-docs.toml` that say how scans run: each can do without."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, field_validator, model_validator

from spbe_docs.model.limits import LIMITS
from spbe_docs.model.settings import Output, Retention, Scanning
from spbe_docs.settings.keys import AS_PATTERNS, count, key, texts
from spbe_docs.settings.secrets import refuse_secret_keys, refuse_secrets
from spbe_docs.settings.toml import Table

Text = Annotated[str, Field(pattern=r"^[^\x00-\x08\x0a-\x1f\x7f]*[^\s\x00-\x1f\x7f][^\x00-\x08\x0a-\x1f\x7f]*$")]
"""Something, on one line: no file, folder or name holds a sign that nobody sees."""

_MEGABYTES = "Tulis bilangan MB di atas 0."
_BETWEEN = "Tulis bilangan antara 0 dan 1, misalnya 0.01."


class ScanTable(Table):
    model_config = ConfigDict(title="Cara memindai. Pilihan pada baris perintah dan lingkungan mengalahkannya.")

    instrument: Text = key("instrumen: auto (yang berlaku pada harinya), id-nya, atau foldernya", Scanning().instrument)
    target: int | Decimal | None = key(
        "indeks sasaran; tanpa ini: predikat berikutnya",
        None,
        write="Tulis bilangan dengan titik, misalnya 2.6.",
        example=Decimal("2.6"),
        ge=0,
    )
    jobs: int | None = count("banyaknya pembaca serentak; tanpa ini: jumlah prosesor", None, example=2)
    ocr: Literal["auto", "off"] = key(
        "mengenali teks pada hasil pindai: auto atau off", "auto", write="Tulis auto atau off dalam tanda kutip."
    )
    fail_on: Literal["none", "required", "any"] = key(
        "kekurangan yang membuat kode keluar 1: none, required, atau any",
        Scanning().fail_on,
        write="Tulis none, required, atau any dalam tanda kutip.",
    )
    engine: Text = key(
        "pembaca: local (komputer ini) atau dask: dan alamat penjadwal klaster",
        Scanning().engine,
        write='Tulis "local" atau misalnya "dask:tcp://10.0.0.5:8786".',
        pattern=r"^(local|dask:\S+)$",
    )
    rehash_share: int | Decimal = key(
        "bagian berkas yang tampak tetap, tetapi isinya diperiksa kembali tiap malam",
        Decimal(str(Scanning().rehash_share)),
        write=_BETWEEN,
        ge=0,
        le=1,
    )
    accept_unreadable: tuple[Text, ...] = texts(
        "pola berkas yang boleh tidak terbaca: tetap dilaporkan, tetapi tidak membuat kode keluar 3",
        write=AS_PATTERNS,
        example=("Denah/*.pdf",),
    )


class PackTable(Table):
    model_config = ConfigDict(title="Paket untuk diserahkan (spbe-docs pack).")

    name: Text | None = key(
        "pola nama berkas, dari indicator, level, number, dan name",
        None,
        example="I{indicator:02}_L{level}_{number}_{name}",
    )
    file_mb: int | Decimal | None = key(
        "ukuran terbesar satu berkas; yang lebih besar tidak ikut", None, write=_MEGABYTES, example=10, gt=0
    )
    part_mb: int | Decimal | None = key(
        "ukuran terbesar satu bagian; berkas dibagi ke beberapa bagian", None, write=_MEGABYTES, example=100, gt=0
    )


class ComparisonTable(Table):
    model_config = ConfigDict(title="Perbandingan antarinstansi (spbe-docs rollup).")

    share_details: bool = key(
        "bolehkah instansi lain melihat nama berkas dan kutipan", default=False, write="Tulis true atau false."
    )


class ClusterTable(Table):
    model_config = ConfigDict(title="Klaster pembaca (scan --engine dask:ALAMAT).")

    paths: dict[Text, Text] = key(
        "letak folder bagi para pembaca, bila berbeda dari letaknya di komputer ini",
        {},
        write='Tulis sebagai pasangan, misalnya { "/mnt/bukti" = "/srv/bukti" }.',
        example={"/mnt/bukti": "/srv/bukti"},
    )


class OutputTable(Table):
    model_config = ConfigDict(title="Laporan.")

    folder: Text | None = key(
        "foldernya, relatif terhadap berkas ini; tanpa ini: ./spbe-report", None, example="laporan"
    )
    formats: tuple[Text, ...] = key(
        "bentuknya: html, json, xlsx, csv, docx, pdf, interview",
        Output().formats,
        write='Tulis sebagai daftar, misalnya ["html", "json"].',
        strict=False,
        min_length=1,
    )


class CacheTable(Table):
    model_config = ConfigDict(title="Cache: apa yang sudah dibaca, agar tidak dibaca dua kali.")

    folder: Text | None = key(
        "foldernya, pada disk komputer ini; tanpa ini: milik pengguna", None, example="/var/lib/spbe-docs/cache"
    )


class RetentionTable(Table):
    model_config = ConfigDict(title="Berapa lama hasil pemindaian yang lalu disimpan.")

    history_nights: int = count("banyaknya pemindaian dalam riwayat", Retention().history_nights)
    history_days: int | None = count(
        "umur pemindaian dalam riwayat, dalam hari; tanpa ini: hanya banyaknya yang dibatasi", None, example=730
    )
    cache_days: int = count("isi cache yang tidak dipakai selama ini dihapus, dalam hari", Retention().cache_days)


class LimitsTable(Table):
    model_config = ConfigDict(title="Batas untuk tiap berkas. Yang melampauinya disebut dalam laporan.")

    file_seconds: int = count("detik untuk satu berkas, di luar OCR", LIMITS.file_seconds)
    ocr_page_seconds: int = count("detik OCR untuk satu halaman", LIMITS.ocr_page_seconds)
    extra_seconds_an_ocr_page: int = count(
        "tambahan detik untuk tiap halaman yang memerlukan OCR", LIMITS.extra_seconds_an_ocr_page
    )
    most_seconds: int = count("detik untuk satu berkas, dengan semua OCR-nya", LIMITS.most_seconds)
    memory_mib: int = count("memori satu pembaca, dalam MiB (dijamin di Linux)", LIMITS.memory_mib)
    file_mb: int = count("ukuran satu berkas, dalam MB", LIMITS.file_mb)
    pages: int = count("halaman satu dokumen", LIMITS.pages)
    characters: int = count("huruf satu dokumen", LIMITS.characters)
    sheet_cells: int = count("sel satu lembar kerja", LIMITS.sheet_cells)
    tiff_frames: int = count("gambar dalam satu TIFF", LIMITS.tiff_frames)
    picture_megapixels: int = count("megapiksel satu gambar; di atasnya tidak dibaca", LIMITS.picture_megapixels)
    page_megapixels: int = count("megapiksel satu halaman untuk OCR; di atasnya diperkecil", LIMITS.page_megapixels)
    members: int = count("berkas dalam satu arsip", LIMITS.members)
    nested_archives: int = count("arsip di dalam arsip, termasuk yang terluar", LIMITS.nested_archives)
    unpacked_mb: int = count("ukuran isi satu arsip, dalam MB", LIMITS.unpacked_mb)
    unpacked_ratio: int = count("berapa kali isi arsip boleh lebih besar daripada arsipnya", LIMITS.unpacked_ratio)

    @model_validator(mode="after")
    def _whole_above_part(self) -> Self:
        if self.most_seconds < self.file_seconds:
            raise ValueError(
                f"limits.most_seconds ({self.most_seconds}) lebih kecil daripada limits.file_seconds "
                f"({self.file_seconds}). Perbesar most_seconds."
            )
        return self


class SmtpTable(Table):
    model_config = ConfigDict(title="Peladen surel. Sandinya hanya dalam peubah lingkungan SPBE_DOCS_SMTP_PASSWORD.")

    host: Text = key("nama peladen", example="mail.example.go.id")
    port: int = key("porta", 587, write="Tulis bilangan 1 sampai 65535.", ge=1, le=65535)
    tls: Literal["starttls", "tls", "none"] = key(
        "pengamanan: starttls, tls, atau none", "starttls", write="Tulis starttls, tls, atau none dalam tanda kutip."
    )
    user: Text | None = key("nama pengguna, bila peladen memintanya", None, example="spbe-docs")
    sender: Text = key("alamat pengirim", example="spbe-docs@example.go.id", alias="from")
    to: tuple[Text, ...] = key(
        "alamat penerima",
        write="Tulis sebagai daftar alamat.",
        example=("spbe@example.go.id",),
        strict=False,
        min_length=1,
    )

    _no_password = model_validator(mode="before")(refuse_secret_keys)


class NotificationTable(Table):
    model_config = ConfigDict(title="Pemberitahuan. Tanpa bagian ini tidak ada yang dikirim.")

    apprise: tuple[Text, ...] = texts(
        "alamat layanan pesan menurut Apprise; rahasianya ditulis ${NAMA} dan diisi dari peubah lingkungan NAMA",
        example=("tgram://${TELEGRAM_TOKEN}/${TELEGRAM_CHAT}",),
    )
    link: Text | None = key(
        "alamat laporan bagi penerima; tanpa ini laporan dilampirkan pada surel",
        None,
        write='Tulis sebagai alamat, misalnya "https://spbe.example.go.id/laporan".',
        example="https://spbe.example.go.id/laporan",
        pattern=r"^https?://\S+$",
    )
    smtp: SmtpTable | None = Field(default=None, description="Tulis sebagai [notification.smtp].")

    _no_password = model_validator(mode="before")(refuse_secret_keys)

    @field_validator("apprise")
    @classmethod
    def _no_secrets(cls, addresses: tuple[str, ...]) -> tuple[str, ...]:
        refuse_secrets(addresses)
        return addresses
