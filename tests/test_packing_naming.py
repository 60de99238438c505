"""Names of papers in a pack: whole phrases, and the year stays."""

from dataclasses import replace

import pytest
from tests.reports import factory

from spbe_docs.model.documents import DocumentStatus, Kind
from spbe_docs.packing.naming import names
from spbe_docs.packing.papers import Paper, Use


def named(title: str, kind: Kind) -> str:
    report = factory.report()
    document = replace(
        report.documents[0],
        form=None,
        kind=kind,
        title=title,
        year=2023,
        path="x.pdf",
        status=DocumentStatus.ENACTED,
    )
    indicator = report.indicators[0]
    use = Use(indicator, indicator.requirements[0], ())
    return names((Paper(document, (use,)),))[document.id].partition("_1_")[2]


@pytest.mark.parametrize(
    ("title", "kind", "name"),
    [
        (
            "Dokumen Pelaksanaan Anggaran Satuan Kerja Perangkat Daerah",
            Kind.RKA_DPA,
            "RKA-atau-DPA-Dokumen-Pelaksanaan-Anggaran-Satuan-Kerja-Perangkat-Daerah-2023.pdf",
        ),
        (
            "Laporan Hasil Reviu dan Evaluasi Arsitektur serta Peta Rencana Pemerintahan Digital",
            Kind.LAPORAN_REVIU,
            "Laporan-Hasil-Reviu-dan-Evaluasi-Arsitektur-2023.pdf",
        ),
        (
            "Laporan Hasil Audit Keamanan Informasi Pusat Data Pemerintah Kabupaten Sumber Makmur",
            Kind.LAPORAN_AUDIT,
            "Laporan-Hasil-Audit-Keamanan-Informasi-Pusat-Data-2023.pdf",
        ),
        (
            "Manual Penggunaan Aplikasi Surat (Sistem Persuratan Elektronik Daerah Terpadu)",
            Kind.MANUAL_APLIKASI,
            "Manual-Penggunaan-Aplikasi-Surat-2023.pdf",
        ),
        ("Rencana Kerja di Lingkungan " + "Dinas" * 20, Kind.RKA_DPA, "RKA-atau-DPA-Rencana-Kerja-2023.pdf"),
    ],
)
def test_a_long_subject_ends_with_a_phrase_and_keeps_the_year(title: str, kind: Kind, name: str) -> None:
    assert named(title, kind) == name
