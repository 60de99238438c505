"""Builds believable reports of a fictional regency; a test says only what matters to it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from spbe_docs.model.codes import (
    HealthCode,
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
from spbe_docs.model.decided import WaiverInfo
from spbe_docs.model.documents import DocumentStatus, Kind, Reason, TextSource
from spbe_docs.model.entries import (
    BetterPlace,
    ClueInfo,
    DocumentInfo,
    Ignored,
    NotOpened,
    Part,
    PeriodInfo,
    ReasonInfo,
    SignatureInfo,
)
from spbe_docs.model.indicators import (
    Check,
    Evidence,
    IndicatorInfo,
    ItemInfo,
    LevelInfo,
    LookalikeInfo,
    Nearest,
    RequirementInfo,
)
from spbe_docs.model.report import (
    FORMAT_VERSION,
    BandInfo,
    CrosswalkOrigin,
    CrosswalkRow,
    Engines,
    Health,
    Institution,
    InstrumentInfo,
    Report,
    Root,
    SourceInfo,
    Tool,
)
from spbe_docs.model.rules import Automation, Confidence, Necessity
from spbe_docs.model.summary import (
    GroupIndex,
    Index,
    LeaderAction,
    NextStep,
    Opd,
    ReadinessInfo,
    RequirementCounts,
    Stage,
    Summary,
    Target,
    Unlock,
)

PERBUP = "Kebijakan SPBE/Perbup 12 Tahun 2023 SPBE.pdf"
WAIVER = WaiverInfo(
    "01-L5-1",
    "Sekretaris Daerah",
    "045/12/2024",
    "Menunggu reviu.",
    date(2024, 1, 1),
    date(2024, 12, 31),
    70,
    Standing.HOLDS,
    "Sampai dengan 31-12-2024 (70 hari lagi).",
)
DRAFT = "Rancangan/Raperbup Manajemen Data (final edit 3).docx"
HOSTILE = "<script>alert(1)</script> \"bukti\" & 'lain' \u202egpj.pdf"
UNICODE = "Notulen Rapat – Koordinasi SPBE ‘Agustus’ é 日.docx"


def document(ordinal: int, path: str, /, **changes: Any) -> DocumentInfo:
    """A regulation that was read without trouble."""
    made = DocumentInfo(
        id=f"d{ordinal}",
        root="r1",
        path=path,
        container=None,
        sha256=f"{ordinal:064x}",
        bytes=123_456,
        modified=datetime(2024, 9, 3, 8, 15, tzinfo=UTC),
        pages=14,
        pages_read=14,
        ocr_pages=0,
        state=ReadState.READ,
        reason=None,
        text_source=TextSource.DIGITAL,
        ocr_confidence=None,
        kind=Kind.PERKADA,
        kind_confidence=0.97,
        kind_runner_up=None,
        form="Peraturan Bupati",
        number="12",
        year=2023,
        title="SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK",
        issuer="Bupati Maju Jaya",
        region="Kabupaten Maju Jaya",
        signatory="Bupati Maju Jaya",
        signed_on=date(2023, 5, 4),
        promulgated_on=date(2023, 5, 4),
        gazette="Berita Daerah Kabupaten Maju Jaya Tahun 2023 Nomor 12",
        signature=SignatureInfo(ttd=True, tte_text=False, pdf_field=False),
        status=DocumentStatus.ENACTED,
        status_reason="Nomor, tanggal penetapan, dan tanggal pengundangan terisi.",
        period=None,
        valid_until=None,
        revokes=(),
        revoked_by=None,
        amends=(),
        duplicate_of=None,
        family=None,
        family_leads=True,
        parts=(),
        clues=(
            ClueInfo("number", 1, "NOMOR 12 TAHUN 2023"),
            ClueInfo("title", 1, "TENTANG SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK"),
        ),
        used_by=(),
        better_place=None,
        notes=(),
    )
    return replace(made, **changes)


def unread(ordinal: int, path: str, reason: Reason, message: str, **changes: Any) -> DocumentInfo:
    """A file of which nothing is known but why it could not be read."""
    nothing: dict[str, Any] = {
        "state": ReadState.UNREADABLE,
        "reason": ReasonInfo(reason, message),
        "text_source": TextSource.NONE,
        "pages": None,
        "pages_read": 0,
        "kind": None,
        "kind_confidence": 0.0,
        "status": DocumentStatus.UNKNOWN,
        "status_reason": None,
        "signature": SignatureInfo(ttd=False, tte_text=False, pdf_field=False),
        "clues": (),
    }
    blank = dict.fromkeys(
        ("form", "number", "year", "title", "issuer", "region", "signatory", "signed_on", "promulgated_on", "gazette")
    )
    return document(ordinal, path, **(nothing | blank | changes))


def requirement(name: str, verdict: Verdict = Verdict.MISSING, **changes: Any) -> RequirementInfo:
    """The requirement called *name* ("01-L3-1"), unmet unless said otherwise."""
    made = RequirementInfo(
        id=name,
        level=int(name[4]),
        to_level=None,
        title="Kebijakan Arsitektur SPBE yang sudah ditetapkan",
        necessity=Necessity.REQUIRED,
        group=None,
        owners=("diskominfo", "bagian-hukum"),
        source="R59 page 30",
        confidence=Confidence.HIGH,
        note=None,
        verdict=verdict,
        reason="Tidak ada berkas yang memuatnya.",
        evidence=(),
        items=(),
        nearest=None,
        lookalikes=(),
        decision=None,
        waiver=None,
        not_evaluated=(),
        action="Tetapkan Peraturan Bupati tentang Arsitektur SPBE.",
        points=0.0,
        together_with=(),
        deadline=None,
    )
    return replace(made, **changes)


def found(name: str, where: str, page: int, quote: str) -> ItemInfo:
    """A content item with its place."""
    return ItemInfo(name.lower().replace(" ", "-"), name, found=True, document=where, page=page, quote=quote)


def not_found(name: str) -> ItemInfo:
    """A content item that no document regulates."""
    return ItemInfo(name.lower().replace(" ", "-"), name, found=False, document=None, page=None, quote=None)


LEVELS = (
    "Kebijakan belum ada, atau baru sebatas konsep.",
    "Kebijakan sudah ditetapkan, tetapi muatannya baru diatur sebagian.",
    "Kebijakan yang ditetapkan mengatur semua muatan.",
    "Kebijakan juga mengatur integrasi dengan instansi lain, dan direviu serta dievaluasi berkala.",
    "Hasil reviu dan evaluasi ditindaklanjuti dengan kebijakan yang baru.",
)


def indicator(number: int, name: str, requirements: tuple[RequirementInfo, ...], **changes: Any) -> IndicatorInfo:
    """An indicator whose first *supported_level* levels hold."""
    supported = changes.get("supported_level", 2)
    made = IndicatorInfo(
        number=number,
        id=f"{number:02}",
        name=f"Tingkat Kematangan {name}",
        short_name=name,
        domain="kebijakan",
        aspect="kebijakan-internal",
        weight=1.3,
        owners=("diskominfo", "bagian-hukum"),
        automation=Automation.FULL,
        note=None,
        supported_level=supported,
        value=float(max(supported, 1)),
        claimed_level=None,
        official_level=None,
        external=None,
        levels=tuple(
            LevelInfo(level, text, level - 1, level <= supported, f"R59 page {29 + number}", Confidence.HIGH)
            for level, text in enumerate(LEVELS, 1)
        ),
        requirements=requirements,
    )
    return replace(made, **changes)


def documents() -> tuple[DocumentInfo, ...]:
    """A folder with everything that folders have: good papers, drafts, copies, nasty names, files that do not open."""
    return (
        document(1, PERBUP, used_by=("01-L2-1", "01-L3-1"), notes=("Nama berkas menyebut Perbup, isinya sesuai.",)),
        document(
            2,
            DRAFT,
            number=None,
            title="MANAJEMEN DATA",
            signed_on=None,
            promulgated_on=None,
            gazette=None,
            status=DocumentStatus.DRAFT,
            status_reason="Nomor dan tanggal penetapan masih kosong, dan kepala halaman bertuliskan RANCANGAN.",
            clues=(ClueInfo("status", 1, "RANCANGAN PERATURAN BUPATI MAJU JAYA NOMOR ... TAHUN 2024"),),
        ),
        document(
            3,
            "Perencanaan/Peta Rencana SPBE 2019-2023.pdf",
            kind=Kind.DOKUMEN_PETA_RENCANA,
            form=None,
            title="PETA RENCANA SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK",
            status=DocumentStatus.EXPIRED,
            status_reason="Periode 2019-2023 sudah lewat pada 22 Oktober 2024.",
            period=PeriodInfo(2019, 2023),
            ocr_pages=9,
            ocr_confidence=0.81,
            text_source=TextSource.MIXED,
            family="f01",
        ),
        document(
            4,
            "Arsip/Salinan Perbup 12 2023.pdf",
            duplicate_of="d1",
            family="f02",
            family_leads=False,
            better_place=BetterPlace(1, "Memuat pengaturan Arsitektur SPBE."),
        ),
        document(
            5,
            UNICODE,
            kind=Kind.NOTULEN,
            form="Notulen",
            number=None,
            title="Rapat Koordinasi SPBE",
            status=DocumentStatus.UNKNOWN,
            status_reason=None,
            parts=(
                Part(
                    "d5.1", (1, 1), Kind.UNDANGAN, "Undangan Rapat", date(2024, 8, 5), "005/77", DocumentStatus.UNKNOWN
                ),
                Part("d5.2", (2, 4), Kind.NOTULEN, None, date(2024, 8, 12), None, DocumentStatus.UNKNOWN),
            ),
        ),
        document(6, HOSTILE, title='"><img src=x onerror=alert(1)> {{7*7}} =cmd|x', notes=("\x1b[31mmerah\x1b[0m",)),
        unread(
            7,
            "Arsitektur/Arsitektur SPBE (terkunci).pdf",
            Reason.NEEDS_PASSWORD,
            "Berkas terkunci kata sandi. Simpan ulang tanpa kata sandi, lalu jalankan pemeriksaan lagi.",
        ),
        unread(
            8,
            "Laporan/scan0001.pdf",
            Reason.POOR_SCAN,
            "Hasil pindai terlalu kabur untuk dikenali. Pindai ulang pada 300 dpi.",
            pages=6,
            state=ReadState.PARTIAL,
            pages_read=2,
        ),
        unread(
            9,
            "Surat/SK Tim Asesor.zip/SK.pdf",
            Reason.STILL_CHANGING,
            "Berkas masih disalin saat dibaca; akan dibaca pada pemeriksaan berikutnya.",
            state=ReadState.PENDING,
            container="Surat/SK Tim Asesor.zip",
        ),
    )


def indicators() -> tuple[IndicatorInfo, ...]:
    """Three indicators that show every verdict between them."""
    return (
        indicator(
            1,
            "Kebijakan Internal Arsitektur SPBE",
            (
                requirement(
                    "01-L2-1",
                    Verdict.MET,
                    reason="Peraturan Bupati Nomor 12 Tahun 2023 mengaturnya pada Pasal 7.",
                    evidence=(
                        Evidence(
                            PERBUP,
                            None,
                            3,
                            "Pasal 7",
                            "Arsitektur SPBE disusun dengan berpedoman pada Arsitektur SPBE Nasional.",
                            Strength.KEY,
                            1.0,
                        ),
                    ),
                ),
                requirement(
                    "01-L3-1",
                    Verdict.PARTIAL,
                    title="Kebijakan Arsitektur SPBE: referensi dan enam domain arsitektur",
                    reason="Dua dari tujuh muatan belum diatur.",
                    items=(
                        found("Proses Bisnis", PERBUP, 4, "a. arsitektur proses bisnis;"),
                        not_found("Keamanan SPBE"),
                    ),
                    nearest=Nearest(PERBUP, "Keamanan SPBE; Referensi Arsitektur", "Hanya disebut pada Pasal 1."),
                    points=0.013,
                    together_with=("01-L3-2",),
                ),
                requirement(
                    "01-L3-2",
                    Verdict.REVIEW,
                    necessity=Necessity.ONE_OF,
                    group="peta",
                    points=0.013,
                    together_with=("01-L3-1",),
                ),
                requirement("01-L4-1", Verdict.BLOCKED, necessity=Necessity.ADVISED),
                requirement("01-L1-1", Verdict.NOT_APPLICABLE, to_level=1, necessity=Necessity.OPTIONAL),
                requirement("01-L5-1", Verdict.WAIVED, waiver=WAIVER),
            ),
        ),
        indicator(
            4,
            "Kebijakan Internal Manajemen Data",
            (
                requirement(
                    "04-L2-1",
                    Verdict.DRAFT,
                    title="Kebijakan Manajemen Data yang sudah ditetapkan",
                    reason="Baru berupa rancangan.",
                    nearest=Nearest(DRAFT, "nomor dan tanggal penetapan", "Rancangan hanya membuktikan tingkat 1."),
                    action="Tetapkan Peraturan Bupati tentang Manajemen Data.",
                    points=0.026,
                    owners=("bagian-hukum",),
                    note="Harus bernomor dan bertanggal.",
                    deadline=date(2024, 10, 28),
                ),
                requirement("04-L2-2", Verdict.EXPIRED),
                requirement("04-L3-1", Verdict.UNREADABLE),
                requirement("04-L3-2", Verdict.SOURCE_DOWN),
            ),
            supported_level=0,
        ),
        indicator(
            29,
            "Audit Infrastruktur SPBE",
            (
                requirement(
                    "29-L2-1",
                    Verdict.LOOKALIKE,
                    lookalikes=(
                        LookalikeInfo("Surat/SK Tim Asesor Internal.pdf", "Tim Asesor Internal, bukan Tim Auditor."),
                    ),
                    owners=("inspektorat",),
                    points=0.015,
                ),
                requirement("29-L3-1", Verdict.EXTERNAL),
                requirement("29-L4-1", Verdict.MISSING, not_evaluated=("alamat layanan",)),
            ),
            domain="manajemen",
            aspect="audit-tik",
            weight=1.5,
            automation=Automation.MANUAL,
            supported_level=1,
            note="Penilaian memerlukan interviu.",
        ),
    )


def summary(**changes: Any) -> Summary:
    """Not ready, with something to sign."""
    made = Summary(
        readiness=ReadinessInfo(
            Readiness.NOT_READY,
            "Dokumen baru mendukung predikat Cukup; untuk Baik masih diperlukan sembilan langkah.",
        ),
        files=9,
        read=6,
        partial=1,
        unreadable=1,
        pending=1,
        requirements=RequirementCounts(
            total=13,
            not_applicable=1,
            external=1,
            met=1,
            waived=1,
            source_down=1,
            unreadable=1,
            review=1,
            draft=1,
            expired=1,
            lookalike=1,
            partial=1,
            missing=1,
            blocked=1,
        ),
        index=Index(
            supported=2.31,
            band="Cukup",
            printed="2,31",
            domains=(
                GroupIndex("kebijakan", "Kebijakan Internal SPBE", 13.0, 2.6),
                GroupIndex("manajemen", "Manajemen SPBE", 16.5, 1.2727),
            ),
            aspects=(
                GroupIndex("kebijakan-internal", "Kebijakan Internal Tata Kelola SPBE", 13.0, 2.6),
                GroupIndex("audit-tik", "Pelaksanaan Audit TIK", 4.5, 1.0),
            ),
            not_visible_weight=45.5,
        ),
        target=Target(2.6, "Baik", reachable=True, steps=("04-L2-1", "01-L3-1", "01-L3-2"), step_count=2),
        next_steps=(
            NextStep(
                ("04-L2-1",), 0.026, "Bagian Hukum Sekretariat Daerah", "Tetapkan Perbup.", date(2024, 10, 28), 4, 2
            ),
            NextStep(("01-L3-1", "01-L3-2"), 0.013, "Dinas Komunikasi dan Informatika", "Lengkapi muatan.", None, 1, 3),
        ),
        leader_actions=(
            LeaderAction(
                "Tetapkan Peraturan Bupati tentang Manajemen Data.",
                DRAFT,
                ("04-L2-1",),
                "Bagian Hukum Sekretariat Daerah",
                0.026,
                LeaderWork.SIGN,
            ),
        ),
        unlocks_most=Unlock(DRAFT, ("04-L2-1",), 0.026),
    )
    return replace(made, **changes)


def root(**changes: Any) -> Root:
    """A folder that was read."""
    made = Root("r1", "bukti-spbe", None, RootState.READ, 9, None, Health(HealthCode.OK, 8), date(2024, 10, 22))
    return replace(made, **changes)


def crosswalk() -> tuple[CrosswalkRow, ...]:
    """The way to a later instrument: one indicator with papers, one without anything."""
    made = CrosswalkRow(
        from_instrument="Evaluasi SPBE (47 indikator)",
        to_instrument="Evaluasi Lanjutan",
        number=1,
        name="Tata Kelola",
        stance=Stance.RENEW,
        origin=(CrosswalkOrigin(1, "Kebijakan Internal Arsitektur SPBE"),),
        serves=("Arsitektur sebagai bahan",),
        make_new=("Rencana Aksi",),
        documents=(PERBUP,),
        confidence=Confidence.LOW,
        note="Sumber menyebut indikator 2.",
        source="Klasifikasi pihak ketiga",
    )
    bare = replace(made, number=2, name="Statistik", stance=Stance.NEW, origin=(), serves=(), documents=(), note=None)
    return made, bare


def report(**changes: Any) -> Report:
    """The whole result, small."""
    made = Report(
        format_version=FORMAT_VERSION,
        tool=Tool("spbe-docs", "0.1.0", Engines("pypdfium2 5.15", "tesseract 5.5/eng"), "5f2a9c0d"),
        made_at=datetime(2024, 10, 22, 2, 10, tzinfo=UTC),
        as_of=date(2024, 10, 22),
        institution=Institution("Kabupaten Maju Jaya", None, InstitutionSource.RECOGNISED),
        instrument=InstrumentInfo(
            id="permenpanrb-59-2020",
            version="1",
            title="Evaluasi SPBE (47 indikator)",
            regulation="Peraturan Menteri PANRB Nomor 59 Tahun 2020 tentang Pemantauan dan Evaluasi SPBE",
            confidence=Confidence.HIGH,
            fallback=False,
            sources=(SourceInfo("R59", "PermenPANRB 59/2020, salinan resmi, Lampiran I"),),
            bands=(BandInfo("Kurang", 1.0), BandInfo("Cukup", 1.8), BandInfo("Baik", 2.6)),
        ),
        roots=(root(),),
        summary=summary(),
        opd=(
            Opd("diskominfo", "Dinas Komunikasi dan Informatika", 1, 5, 0.013, ("01-L3-1", "01-L3-2")),
            Opd("bagian-hukum", "Bagian Hukum Sekretariat Daerah", 0, 3, 0.026, ("04-L2-1", "04-L2-2")),
            Opd("inspektorat", "Inspektorat Daerah", 0, 2, 0.015, ("29-L2-1",)),
        ),
        stages=(Stage("Interviu", date(2024, 10, 28), 6),),
        documents=documents(),
        ignored=(Ignored("Kebijakan SPBE/~$Perbup.docx", "r1", "~$*"),),
        not_opened=(NotOpened("tautan-lama", "r1", "link"), NotOpened("rahasia", "r1", "folder_unreadable")),
        indicators=indicators(),
        crosswalk=crosswalk(),
        checks=(
            Check("Arsitektur/Arsitektur SPBE (terkunci).pdf", ("04-L3-1",), 0.0),
            Check("rahasia", ("04-L3-2",), 0.0),
            Check(None, ("01-L3-2",), 0.013),
        ),
    )
    return replace(made, **changes)
