"""What a person is told of one document, indicator or requirement: every field with its place, every reason."""

from collections.abc import Iterable
from dataclasses import replace

from tests.reports import factory

from spbe_docs.model.codes import Verdict
from spbe_docs.model.documents import Kind
from spbe_docs.model.entries import ClueInfo
from spbe_docs.model.indicators import CandidateInfo
from spbe_docs.model.report import Report
from spbe_docs.reports.explained.document import document
from spbe_docs.reports.explained.indicator import indicator
from spbe_docs.reports.explained.lines import Line, Tone
from spbe_docs.reports.explained.requirement import requirement
from spbe_docs.reports.layout import requirements

CANDIDATES = (
    CandidateInfo(factory.PERBUP, Verdict.PARTIAL, 3, "Pasal 7", "Arsitektur", ("Data",), "Aplikasi (1 dari 2)", ""),
    CandidateInfo(factory.DRAFT, Verdict.DRAFT, 1, None, "Rancangan", (), "", "Masih rancangan."),
    CandidateInfo("lain.pdf", Verdict.LOOKALIKE, None, None, None, (), "Data (0 dari 2)", "Peta jalan fisik."),
)


def texts(lines: Iterable[Line]) -> list[str]:
    return [f"{line.label.strip()}: {line.text}" if line.label.strip() else line.text for line in lines]


def considering(candidates: tuple[CandidateInfo, ...], count: int) -> Report:
    """The factory's report where the first requirement was offered *candidates*."""
    report = factory.report()
    first = report.indicators[0]
    told = replace(first.requirements[0], candidates=candidates, candidate_count=count)
    changed = replace(first, requirements=(told, *first.requirements[1:]))
    return replace(report, indicators=(changed, *report.indicators[1:]))


class TestDocument:
    def test_each_field_is_told_with_page_and_quotation(self) -> None:
        report = factory.report()

        told = texts(document(report.documents[0], report))

        assert told[0] == factory.PERBUP
        assert told[told.index("nomor: 12") + 1] == 'halaman 1: "NOMOR 12 TAHUN 2023"'
        assert "tanggal dokumen: 4 Mei 2023" in told
        assert "tanda tangan: tanda tangan atau ttd; keabsahannya tidak diperiksa" in told
        assert "alasan: Nomor, tanggal penetapan, dan tanggal pengundangan terisi." in told

    def test_of_what_is_not_known_it_is_said_whether_its_place_was_found(self) -> None:
        report = factory.report()
        nowhere = report.documents[1]
        blank = replace(nowhere, clues=(ClueInfo("number", 1, "NOMOR ... TAHUN 2024"),))

        assert "nomor: tidak ditemukan" in texts(document(nowhere, report))
        assert "nomor: kosong atau tidak terbaca" in texts(document(blank, report))

    def test_the_runner_up_is_named(self) -> None:
        report = factory.report()
        sure = replace(report.documents[0], kind_runner_up=Kind.PERDA)
        unsure = replace(sure, kind=None, kind_confidence=0.3)

        assert "kemungkinan lain: Peraturan Daerah" in texts(document(sure, report))
        assert {"jenis: tidak dapat dipastikan", "paling mendekati: Peraturan Daerah"} < set(
            texts(document(unsure, report))
        )

    def test_a_clue_is_told_once_and_one_for_another_field_is_not_lost(self) -> None:
        report = factory.report()
        clues = (ClueInfo("kind", 1, "NOTULEN"), ClueInfo("kind", 1, "NOTULEN"), ClueInfo("fiscal_year", 2, "TA 2024"))

        told = texts(document(replace(report.documents[0], clues=clues), report))

        assert told.count('halaman 1: "NOTULEN"') == 1
        assert 'tahun anggaran: halaman 2: "TA 2024"' in told

    def test_copies_versions_and_parts_are_told(self) -> None:
        report = factory.report()
        first = replace(report.documents[0], family="f01")
        parted = next(one for one in report.documents if one.parts)

        told = texts(document(first, report))

        assert "disalin dalam: Arsip/Salinan Perbup 12 2023.pdf" in told
        assert "versi lain: Perencanaan/Peta Rencana SPBE 2019-2023.pdf (yang dipakai)" in told
        assert "halaman 2-4: Notulen, tanpa judul, 12 Agustus 2024, tidak dinyatakan" in texts(document(parted, report))

    def test_a_file_that_was_not_read_says_why_and_claims_nothing(self) -> None:
        report = factory.report()
        locked = next(one for one in report.documents if one.reason is not None and one.pages is None)

        told = texts(document(locked, report))

        assert any(text.startswith("sebab: terkunci kata sandi. Berkas terkunci") for text in told)
        assert not any(text.startswith(("jenis", "nomor", "status")) for text in told)

    def test_where_it_is_used_and_why_not_elsewhere(self) -> None:
        report = considering(CANDIDATES, 3)
        used, draft = report.documents[0], report.documents[1]

        assert any(text.startswith("01-L2-1 ") for text in texts(document(used, report)))
        told = texts(document(draft, report))
        assert "Tidak menjadi bukti bagi persyaratan apa pun." in told
        assert told[-2].endswith(": masih rancangan")
        assert told[-1] == "Masih rancangan."


class TestRequirement:
    def told(self, report: Report, identifier: str = "01-L2-1") -> list[str]:
        return texts(requirement(requirements(report)[identifier], report))

    def test_every_candidate_stands_in_order_with_what_it_lacks_and_why_it_is_refused(self) -> None:
        told = self.told(considering(CANDIDATES, 3))

        start = told.index("Dokumen yang dipertimbangkan: 3")
        assert told[start + 1 : start + 9] == [
            f"1. {factory.PERBUP}: dapat diterima, belum lengkap",
            'halaman 3, Pasal 7: "Arsitektur"',
            "Memuat: Data.",
            "Kurang: Aplikasi (1 dari 2).",
            f"2. {factory.DRAFT}: masih rancangan",
            'halaman 1: "Rancangan"',
            "Masih rancangan.",
            "3. lain.pdf: dokumen keliru",
        ]
        assert told[start + 9] == "Peta jalan fisik."  # what another object does not hold is not worth a word

    def test_more_than_are_shown_are_counted(self) -> None:
        assert "Dokumen yang dipertimbangkan: 40; 3 terdekat ditampilkan" in self.told(considering(CANDIDATES, 40))

    def test_no_candidate_is_said(self) -> None:
        assert "Tidak ada dokumen yang menyebut pokok yang diminta." in self.told(considering((), 0))

    def test_the_ladder_and_what_the_next_level_needs_follow(self) -> None:
        report = factory.report()
        step = report.summary.next_steps[0]
        identifier = step.requirements[0]

        told = self.told(report, identifier)

        assert any(text.startswith(("1 terpenuhi: ", "1 belum: ")) for text in told)
        assert any(text.startswith(f"Untuk mencapai tingkat {step.to_level} (+") for text in told)


class TestIndicator:
    def test_the_level_the_ladder_and_every_requirement_are_told(self) -> None:
        report = factory.report()
        one = report.indicators[0]

        told = texts(indicator(one, report))

        assert told[0] == f"1. {one.name}"
        assert f"didukung dokumen: {one.supported_level}" in told
        for asked in one.requirements:
            assert any(text.startswith(f"{asked.id} ") for text in told)

    def test_an_indicator_whose_levels_are_not_known_claims_none(self) -> None:
        report = factory.report()
        requirements_ = tuple(replace(one, level=None) for one in report.indicators[0].requirements)
        opened = replace(report.indicators[0], supported_level=None, value=None, levels=(), requirements=requirements_)

        told = texts(indicator(opened, report))

        assert "didukung dokumen: belum dapat disebut: tingkatnya tidak diketahui" in told
        assert not any("Tangga" in text for text in told)

    def test_what_holds_and_what_does_not_look_different(self) -> None:
        report = factory.report()

        tones = {line.tone for line in indicator(report.indicators[0], report) if line.label.strip()[:1].isdigit()}

        assert tones == {Tone.GOOD, Tone.BAD}
