"""What may stand in `spbe-docs.toml`, table by table; those on how scans run stand in `running`."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from spbe_docs.model.rules import KIND_MARK
from spbe_docs.model.settings import MAX_LOSS
from spbe_docs.settings.keys import AS_PATTERNS, count, key, texts
from spbe_docs.settings.running import (
    CacheTable,
    ClusterTable,
    ComparisonTable,
    LimitsTable,
    NotificationTable,
    OutputTable,
    PackTable,
    RetentionTable,
    ScanTable,
    Text,
)
from spbe_docs.settings.toml import Table

_INDEX = "Tulis sebagai bilangan dengan titik, misalnya 2.45."
_Levels = dict[Annotated[str, Field(pattern=r"^\d{1,2}$")], Annotated[int, Field(ge=0)]]
_LEVELS = 'Tulis nomor indikator dan tingkatnya, misalnya { "1" = 3, "2" = 2 }.'
_YEAR = "Tulis tahun evaluasi, misalnya 2024."
_NUMBER = "Tulis bilangan, misalnya value = 47.2 dan year = 2025."
_SHARE = "Tulis bagian antara 0 dan 1, misalnya 0.3."


def _region_code(about: str, example: str) -> Any:
    """The key of a region's code, as the Ministry of Home Affairs writes it."""
    return key(
        about,
        None,
        write='Tulis kode wilayah Kemendagri, misalnya "32" atau "32.11".',
        example=example,
        pattern=r"^\d{2}(\.\d{2})?$",
    )


class InstitutionTable(Table):
    model_config = ConfigDict(title="Instansi pemilik dokumen.")

    name: Text = key("nama lengkapnya", example="Kabupaten Maju Jaya")
    code: str | None = _region_code("kode wilayah Kemendagri", "32.99")
    time_zone: Literal["WIB", "WITA", "WIT"] | None = key(
        "zona waktu: WIB, WITA, atau WIT; tanpa ini: zona waktu komputer",
        None,
        write="Tulis WIB, WITA, atau WIT dalam tanda kutip.",
        example="WIB",
    )


class RootTable(Table):
    model_config = ConfigDict(title="Folder yang dipindai bila FOLDER tidak ditulis; satu bagian [[roots]] per folder.")

    name: Text = key("namanya dalam laporan", example="Bukti Bersama")
    folder: Text = key("letaknya; relatif terhadap berkas ini, atau lengkap", example="/mnt/bukti")
    owner: Text | None = key("OPD pemiliknya (id)", None, example="diskominfo")
    include: tuple[Text, ...] = texts("pola: hanya berkas ini yang dibaca", write=AS_PATTERNS, example=("*.pdf",))
    exclude: tuple[Text, ...] = texts(
        "pola: berkas dan folder ini dilewati", write=AS_PATTERNS, example=("Arsip lama/",)
    )
    sentinel: Text | None = key(
        "berkas yang harus selalu ada; bila hilang, sumbernya dianggap terganggu", None, example="JANGAN DIHAPUS.txt"
    )
    minimum_files: int = count("banyaknya berkas paling sedikit", 1)
    max_loss: int | Decimal = key(
        "bagian berkas yang boleh hilang sejak pemindaian terakhir", Decimal(str(MAX_LOSS)), write=_SHARE, ge=0, le=1
    )


class UnitTable(Table):
    model_config = ConfigDict(title="Perangkat daerah dengan nama setempat.")

    id: str = key(
        "unit kerja pada instrumen, atau id baru",
        write="Tulis huruf kecil, angka, dan tanda hubung saja.",
        example="diskominfo",
        pattern=r"^[a-z0-9-]+$",
    )
    name: Text = key("namanya", example="Dinas Komunikasi dan Informatika")
    aliases: tuple[Text, ...] = texts("nama lainnya", example=("Diskominfo",))
    indicators: dict[str, Annotated[tuple[int, ...], Field(strict=False)]] = Field(
        default_factory=dict,
        title="indikator yang menjadi tanggung jawabnya, menurut instrumen",
        description='Tulis nomor indikator per instrumen, misalnya { "permenpanrb-59-2020" = [1, 2] }.',
        examples=[{"permenpanrb-59-2020": (1, 2)}],
    )


class EvaluationTable(Table):
    model_config = ConfigDict(title="Satu tahun evaluasi: nilai mandiri dan nilai resmi, sejauh diketahui.")

    year: int = key("tahunnya", write=_YEAR, example=2023, ge=2018, le=2100)
    instrument: Text = key("instrumennya", example="permenpanrb-59-2020")
    claimed_index: int | Decimal | None = key(
        "indeks penilaian mandiri", None, write=_INDEX, example=Decimal("2.6"), ge=0
    )
    official_index: int | Decimal | None = key("indeks resmi", None, write=_INDEX, example=Decimal("2.45"), ge=0)
    claimed: _Levels = Field(
        default_factory=dict, title="tingkat penilaian mandiri", description=_LEVELS, examples=[{"1": 3}]
    )
    official: _Levels = Field(default_factory=dict, title="tingkat resmi", description=_LEVELS, examples=[{"1": 2}])


class StageTable(Table):
    model_config = ConfigDict(title="Tahap evaluasi.")

    name: Text = key("namanya", example="Interviu")
    deadline: date = key(
        "tenggatnya", write="Tulis tanggal tanpa tanda kutip, misalnya 2024-10-28.", example=date(2024, 10, 28)
    )


class ExternalTable(Table):
    model_config = ConfigDict(title="Indeks yang diukur instansi lain, bila instrumennya memakainya.")

    value: int | Decimal = key("nilai indeksnya", write=_NUMBER, example=Decimal("47.2"), ge=0)
    year: int = key("tahun penilaiannya", write=_NUMBER, example=2025, ge=2000, le=2100)
    level: int | Decimal | None = key(
        "nilai indikator menurut evaluasi, boleh pecahan", None, write=_NUMBER, example=Decimal("2.5"), ge=0
    )


class RecognitionTable(Table):
    model_config = ConfigDict(title="Pengenalan jenis dokumen.")

    kind_confidence: int | Decimal = key(
        "di bawah keyakinan ini jenis dokumen tidak disebut dan perlu diperiksa",
        Decimal(str(KIND_MARK)),
        write="Tulis bilangan antara 0 dan 1, misalnya 0.6.",
        ge=0,
        le=1,
    )


class LettersTable(Table):
    model_config = ConfigDict(title="Nota dinas kepada OPD (format docx).")

    template: str = key(
        "naskah sendiri, relatif terhadap berkas ini",
        write="Tulis letak berkas .docx.",
        example="surat/nota.docx",
        pattern=r"(?i)\.docx$",
    )


class SeveralTable(Table):
    model_config = ConfigDict(title="Instansi yang dipindai bersama (scan --all).")

    name: Text = key("nama lengkapnya", example="Kabupaten Maju Jaya")
    code: str | None = _region_code("kode wilayahnya", "32.11")
    settings: Text = key("berkas pengaturannya, relatif terhadap berkas ini", example="maju-jaya/spbe-docs.toml")
    folders: tuple[Text, ...] = texts(
        "folder dokumennya; tanpa ini: [[roots]] dalam berkas pengaturannya",
        write="Tulis sebagai daftar folder.",
        example=("/mnt/maju-jaya",),
    )


class SettingsFile(Table):
    """The whole file. A table that is left out holds its defaults."""

    institution: InstitutionTable | None = None
    roots: tuple[RootTable, ...] = Field((), strict=False, description="Tulis sebagai [[roots]].")
    scan: ScanTable = ScanTable()
    output: OutputTable = OutputTable()
    opd: tuple[UnitTable, ...] = Field((), strict=False, description="Tulis sebagai [[opd]].")
    calendar: tuple[StageTable, ...] = Field((), strict=False, description="Tulis sebagai [[calendar]].")
    evaluation: tuple[EvaluationTable, ...] = Field((), strict=False, description="Tulis sebagai [[evaluation]].")
    external: dict[str, ExternalTable] = Field(default_factory=dict, description=_NUMBER, examples=["satu-data"])
    recognition: RecognitionTable = RecognitionTable()
    letters: LettersTable | None = None
    notification: NotificationTable = NotificationTable()
    retention: RetentionTable = RetentionTable()
    pack: PackTable = PackTable()
    comparison: ComparisonTable = ComparisonTable()
    cluster: ClusterTable = ClusterTable()
    institutions: tuple[SeveralTable, ...] = Field((), strict=False, description="Tulis sebagai [[institutions]].")
    cache: CacheTable = CacheTable()
    limits: LimitsTable = LimitsTable()
