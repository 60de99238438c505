"""The straight line from files to a report: real rules, small papers of a fictional regency, no other process."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from tests.builders import AS_OF, OURS
from tests.read.office import mail, zipped

from spbe_docs.discover import Listing, NotOpened, discover
from spbe_docs.examine import worker
from spbe_docs.model.codes import HealthCode, InstitutionSource, Readiness, ReadState, Verdict
from spbe_docs.model.documents import DocumentStatus, Kind, Reason, TextSource, Trouble
from spbe_docs.model.findings import Lost
from spbe_docs.model.indicators import RequirementInfo
from spbe_docs.model.report import Report
from spbe_docs.model.rules import RulePack
from spbe_docs.pipeline import Question, scan
from spbe_docs.read.options import ReadOptions
from spbe_docs.reports import html, json
from spbe_docs.reports.result import result
from spbe_docs.reports.scan import ScannedRoot
from spbe_docs.resources import folder
from spbe_docs.rulepack.load import load
from spbe_docs.sources.values import WELL, Source, Standing
from spbe_docs.visit import FINGERPRINTING, READING, Map
from spbe_docs.wire import Setup, dump_setup, load_job

ARTICLES = """BAB II
ARSITEKTUR SPBE
Pasal 3
(1) Arsitektur SPBE memuat referensi arsitektur dan domain arsitektur.
(2) Domain arsitektur sebagaimana dimaksud pada ayat (1) terdiri atas:
a. proses bisnis;
b. data dan informasi;
c. infrastruktur SPBE;
d. aplikasi SPBE;
e. keamanan SPBE; dan
f. layanan SPBE.
"""


def perbup(
    articles: str = ARTICLES,
    *,
    number: str = "12",
    year: int = 2023,
    region: str = "MAJU JAYA",
    considering: str = "",
    title: str = "SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK",
    closing: str = "",
) -> str:
    """A regulation of the regent of *region*; without *number*, a draft."""
    day = f"4 Mei {year}" if number else "          "
    place = region.title()
    return f"""BUPATI {region}
PROVINSI JAWA TENGAH
PERATURAN BUPATI {region}
NOMOR {number or "      "} TAHUN {year}
TENTANG
{title}
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI {region},
Menimbang : a. bahwa {considering or "untuk mewujudkan pemerintahan yang baik"} perlu pengaturan;
b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu
menetapkan Peraturan Bupati tentang Sistem Pemerintahan Berbasis Elektronik;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG {title}.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Daerah adalah Kabupaten {place}.
2. Arsitektur SPBE adalah kerangka dasar yang memuat proses bisnis, data dan informasi, infrastruktur SPBE,
aplikasi SPBE, keamanan SPBE, dan layanan SPBE.
{articles}
BAB V
KETENTUAN PENUTUP
Pasal 20
{closing}
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya dalam
Berita Daerah Kabupaten {place}.
Ditetapkan di {place}
pada tanggal {day}
BUPATI {region},
{"ttd" if number else ""}
BUDI SANTOSO
Diundangkan di {place}
pada tanggal {day}
SEKRETARIS DAERAH KABUPATEN {region},
{"ttd" if number else ""}
SITI AMINAH
BERITA DAERAH KABUPATEN {region} TAHUN {year} NOMOR {number}
"""


@pytest.fixture(scope="module")
def rules() -> RulePack:
    return load(folder("rules") / "kinds", folder("rules") / "permenpanrb-59-2020")


Scanner = Callable[..., Report]


@pytest.fixture(scope="module")
def in_this_process(rules: RulePack) -> Map:
    """Does jobs as a worker would, one after the other."""
    work = worker(dump_setup(Setup(rules, ReadOptions(ocr=False))))

    def run(jobs: Iterable[bytes]) -> Iterator[tuple[int, bytes | Lost]]:
        for position, job in enumerate(jobs):
            yield position, work(job)

    return run


_WRITTEN_ON = 1_700_000_000


@pytest.fixture
def scanned(tmp_path: Path, rules: RulePack, in_this_process: Map) -> Scanner:
    """The report on a drive of text files."""

    def report(
        files: Mapping[str, str | bytes],
        *,
        run: Map = in_this_process,
        institution: str | None = OURS,
        as_of: date = AS_OF,
        target: str | None = None,
        closed: tuple[str, ...] = (),
        progress: Callable[[str, int, int], None] = lambda _stage, _done, _total: None,
    ) -> Report:
        for name, content in files.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
            os.utime(file, (_WRITTEN_ON, _WRITTEN_ON))  # else two scans of one drive differ by the second
        found = discover("r1", tmp_path)
        not_opened = (*found.not_opened, *(NotOpened(one, "folder_unreadable") for one in closed))
        standing = Standing(HealthCode.FOLDER_UNREADABLE) if closed else WELL
        root = ScannedRoot("drive", Source("r1", Listing(found.files, found.ignored, not_opened), standing))
        question = Question(
            as_of=as_of,
            made_at=datetime(2024, 10, 22, 8, 0, tzinfo=UTC),
            institution_given=institution,
            institution_configured=None,
            institution_code=None,
            target=None if target is None else Decimal(target),
            rules=rules,
            fallback_reason=None,
            version="0",
            pdf_engine="pdf",
            ocr_engine="ocr",
        )
        return result(scan(question, [root], run, progress))

    return report


def requirement(report: Report, identifier: str) -> RequirementInfo:
    return next(one for indicator in report.indicators for one in indicator.requirements if one.id == identifier)


def verdict(report: Report, identifier: str) -> Verdict:
    return requirement(report, identifier).verdict


def level(report: Report, number: int) -> int:
    found = next(indicator.supported_level for indicator in report.indicators if indicator.number == number)
    assert found is not None
    return found


def test_an_enacted_regulation_is_recognised_and_lifts_its_indicator(scanned: Scanner) -> None:
    report = scanned({"Perbup 12.txt": perbup()})

    (document,) = report.documents
    assert (document.kind, document.number, document.year) == (Kind.PERKADA, "12", 2023)
    assert (document.region, document.status) == (OURS, DocumentStatus.ENACTED)
    assert level(report, 1) == 3
    assert requirement(report, "01-L3-1").evidence[0].article == "Pasal 3"


class TestOverclaims:
    """The traps of a drive, from bytes to verdict."""

    def test_a_title_without_articles_proves_nothing(self, scanned: Scanner) -> None:
        report = scanned({"a.txt": perbup("Pasal 2\nCukup jelas.\n", title="ARSITEKTUR SPBE")})

        assert verdict(report, "01-L2-1") is Verdict.PARTIAL
        assert level(report, 1) < 2

    @pytest.mark.parametrize(
        "paper",
        [
            perbup("Pasal 2\nKetentuan umum pelaksanaan.\n"),
            perbup("Pasal 2\n(1) Isi.\n", considering="Arsitektur SPBE yang memuat proses bisnis dan layanan SPBE"),
            perbup("Pasal 2\n(1) Ketentuan lebih lanjut mengenai Arsitektur SPBE diatur dengan Keputusan Bupati.\n"),
            perbup(
                "BAB II\nARSITEKTUR SPBE\nPasal 2\nArsitektur SPBE yang memuat proses bisnis akan diatur lebih lanjut.\n"
            ),
        ],
        ids=["only Pasal 1", "Menimbang", "ketentuan lebih lanjut", "akan diatur"],
    )
    def test_what_is_only_named_is_not_regulated(self, scanned: Scanner, paper: str) -> None:
        """Decision 13."""
        report = scanned({"Perbup 12.txt": paper})

        assert verdict(report, "01-L2-1") is not Verdict.MET
        assert level(report, 1) < 2

    def test_a_draft_proves_level_1_only(self, scanned: Scanner) -> None:
        """Decisions 1 and 20, whatever the file is called."""
        report = scanned({"Perbup FINAL ttd.txt": perbup(number="")})

        assert report.documents[0].status is DocumentStatus.DRAFT
        assert (verdict(report, "01-L1-1"), verdict(report, "01-L2-1")) == (Verdict.MET, Verdict.DRAFT)
        assert level(report, 1) == 1

    def test_another_regencys_regulation_proves_nothing(self, scanned: Scanner) -> None:
        """Decision 11."""
        report = scanned({"Perbup 12.txt": perbup(region="SUMBER MAKMUR")})

        assert verdict(report, "01-L2-1") is Verdict.LOOKALIKE
        assert level(report, 1) == 0

    def test_a_revoked_regulation_proves_nothing_but_what_was_before(self, scanned: Scanner) -> None:
        """Decisions 9 and 21."""
        closing = "Peraturan Bupati Nomor 9 Tahun 2019 tentang SPBE dicabut dan dinyatakan tidak berlaku."
        new = perbup("Pasal 2\nIsi.\n", closing=closing)

        report = scanned({"baru.txt": new, "lama.txt": perbup(number="9", year=2019)})

        old = next(one for one in report.documents if one.path == "lama.txt")
        assert (old.status, old.revoked_by) == (DocumentStatus.REVOKED, "baru.txt")
        assert verdict(report, "01-L2-1") is Verdict.EXPIRED

    def test_while_it_is_unclear_whose_papers_these_are_nothing_is_met(self, scanned: Scanner) -> None:
        """Decision 33."""
        report = scanned({"a.txt": perbup(), "b.txt": perbup(region="SUMBER MAKMUR")}, institution=None)

        assert report.institution.how is InstitutionSource.UNCLEAR
        assert report.summary.requirements.met == 0

    def test_copies_of_one_paper_do_not_decide_whose_papers_these_are(self, scanned: Scanner) -> None:
        """Decision 33."""
        theirs = perbup(region="SUMBER MAKMUR")

        report = scanned({"a.txt": perbup(), "b.txt": theirs, "c.txt": theirs}, institution=None)

        assert report.institution.how is InstitutionSource.UNCLEAR

    def test_a_list_of_files_proves_nothing_of_what_it_lists(self, scanned: Scanner) -> None:
        """Decision 28."""
        listed = "path,title,year\nKebijakan/Perbup 12.pdf,Peraturan Bupati Maju Jaya tentang Arsitektur SPBE,2023\n"

        report = scanned({"manifest.csv": listed + "Rapat/Notulen.pdf,Notulen Reviu Arsitektur SPBE,2024\n"})

        assert report.documents[0].kind is Kind.LAINNYA
        assert report.summary.requirements.missing == report.summary.requirements.total

    def test_an_unreadable_candidate_leaves_nothing_missing(self, scanned: Scanner) -> None:
        """Decision 24."""
        report = scanned({"Perbup 12 Arsitektur SPBE.pdf": b"%PDF-1.7 rusak"})

        assert verdict(report, "01-L2-1") is Verdict.UNREADABLE
        assert verdict(report, "47-L2-1") is Verdict.MISSING

    def test_behind_a_closed_folder_nothing_is_missing(self, scanned: Scanner) -> None:
        """Decision 24."""
        report = scanned({"a.txt": "catatan"}, closed=("Rahasia",))

        assert report.summary.requirements.missing == 0
        assert report.summary.requirements.source_down == report.summary.requirements.total


class TestContainers:
    """What lies in archives and e-mails is read as if it lay in the folder."""

    def test_members_are_documents_of_their_own_and_evidence(self, scanned: Scanner) -> None:
        inner = zipped({"Perbup.txt": perbup().encode()})
        report = scanned(
            {"a/bukti.zip": zipped({"dalam.zip": inner, "catatan.md": b"catatan"}), "z.txt": "catatan lain"}
        )

        assert [(one.id, one.path, one.container) for one in report.documents] == [
            ("d1", "a/bukti.zip", None),
            ("d2", "a/bukti.zip!/dalam.zip", "a/bukti.zip"),
            ("d3", "a/bukti.zip!/dalam.zip!/Perbup.txt", "a/bukti.zip!/dalam.zip"),
            ("d4", "a/bukti.zip!/catatan.md", "a/bukti.zip"),
            ("d5", "z.txt", None),
        ]
        assert {proof.document for proof in requirement(report, "01-L3-1").evidence} == {
            "a/bukti.zip!/dalam.zip!/Perbup.txt"
        }

    def test_an_archive_itself_is_read_says_nothing_and_is_no_candidate(self, scanned: Scanner) -> None:
        report = scanned({"SK Tim Koordinasi SPBE.zip": zipped({"catatan.txt": b"catatan", ".DS_Store": b"x"})})

        archive = report.documents[0]
        assert (archive.state, archive.kind, archive.text_source) == (ReadState.READ, Kind.LAINNYA, TextSource.NONE)
        assert archive.notes == ("Arsip berisi 1 berkas. Sebanyak 1 berkas sistem di dalamnya diabaikan.",)
        assert verdict(report, "09-L2-1") is Verdict.MISSING

    def test_a_file_beside_an_archive_leads_before_its_copy_in_it(self, scanned: Scanner) -> None:
        report = scanned({"a.zip": zipped({"Perbup.txt": perbup().encode()}), "b.txt": perbup()})

        assert [one.duplicate_of for one in report.documents] == [None, "b.txt", None]

    def test_a_content_is_read_once_wherever_it_lies(self, scanned: Scanner, in_this_process: Map) -> None:
        asked: list[tuple[str, tuple[int, ...]]] = []

        def counting(jobs: Iterable[bytes]) -> Iterator[tuple[int, bytes | Lost]]:
            told = list(jobs)
            asked.extend(
                (Path(job.location).name, job.place) for job in map(load_job, told) if not job.fingerprint_only
            )
            return in_this_process(told)

        scanned({"a.zip": zipped({"x.txt": b"satu", "y.txt": b"satu", "z.txt": b"dua"}), "b.txt": "dua"}, run=counting)

        assert asked == [("a.zip", ()), ("b.txt", ()), ("a.zip", (0,))]

    def test_a_bad_member_is_unreadable_and_its_neighbours_are_read(self, scanned: Scanner) -> None:
        inside = {
            "rusak.pdf": b"%PDF-1.7 rusak",
            "kosong.txt": b"",
            "skrip.py": b"import os",
            "Perbup.txt": perbup().encode(),
        }
        report = scanned({"a.zip": zipped(inside)})

        reasons = {one.path: one.reason and one.reason.code for one in report.documents}
        assert reasons == {
            "a.zip": None,
            "a.zip!/rusak.pdf": Reason.CORRUPT,
            "a.zip!/kosong.txt": Reason.EMPTY,
            "a.zip!/skrip.py": Reason.UNSUPPORTED_FORMAT,
            "a.zip!/Perbup.txt": None,
        }

    def test_a_lost_worker_costs_one_member(self, scanned: Scanner, in_this_process: Map) -> None:
        def losing(jobs: Iterable[bytes]) -> Iterator[tuple[int, bytes | Lost]]:
            told = list(jobs)
            for position, answer in in_this_process(told):
                lost = load_job(told[position]).place == (0,)
                yield position, Lost(Trouble(Reason.CRASHED, "Berhenti.")) if lost else answer

        report = scanned({"a.zip": zipped({"x.txt": b"satu", "y.txt": b"dua"})}, run=losing)

        assert [one.state for one in report.documents] == [ReadState.READ, ReadState.UNREADABLE, ReadState.READ]

    def test_the_text_of_a_mail_and_its_attachments_are_documents(self, scanned: Scanner) -> None:
        report = scanned({"surat.eml": mail("Terlampir Perbup.", ("Perbup.txt", perbup().encode()))})

        assert [(one.path, one.kind) for one in report.documents][1] == ("surat.eml!/Perbup.txt", Kind.PERKADA)
        assert report.documents[0].notes == ("Surel dengan 1 lampiran.",)
        assert level(report, 1) == 3

    def test_names_out_of_the_archive_are_shown_masked_and_never_written(
        self, scanned: Scanner, tmp_path: Path
    ) -> None:
        report = scanned(
            {"a.zip": zipped({"../../3374061203880001.txt": b"satu", "../../3374061203880002.txt": b"dua"})}
        )

        members = [one.path for one in report.documents[1:]]
        assert members == ["a.zip!/../../[NIK].txt", "a.zip!/../../[NIK] (2).txt"]
        assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]

    def test_the_same_text_under_two_endings_is_judged_by_each_name(self, scanned: Scanner) -> None:
        report = scanned({"a.py": perbup(), "b.txt": perbup(), "c.pdf": perbup()})

        reasons = [one.reason and one.reason.code for one in report.documents]
        assert reasons == [Reason.UNSUPPORTED_FORMAT, None, Reason.CORRUPT]
        assert {proof.document for proof in requirement(report, "01-L3-1").evidence} == {"b.txt"}


class TestPersonalData:
    def test_nothing_of_it_leaves_and_the_evidence_stays(self, scanned: Scanner) -> None:
        persons = "Penanggung jawab NIP. 19700101 199503 1 001, NIK 3175994107990001, HP 0812-3456-7890. "
        articles = ARTICLES.replace("d. aplikasi SPBE", f"d. {persons}aplikasi SPBE")
        files: dict[str, str | bytes] = {
            "Perbup 3175994107990001.txt": perbup(articles, title="SPBE OLEH NIP 19700101 199503 1 001"),
            "Raperbup.txt": perbup(articles, number="", title="ARSITEKTUR SPBE NIK 3175994107990001"),
            "SK Tim Asesor 197001011995031001.txt": perbup(articles, title="TIM ASESOR INTERNAL SPBE"),
            "Arsitektur SPBE 3175994107990001.pdf": b"%PDF-1.7 terpotong",
            "a 3175994107990001.zip": zipped({"Notulen 3175994107990001.txt": persons.encode()}),
            "surat.eml": mail(f"Arsitektur SPBE. {persons}", ("Lampiran 3175994107990001.txt", persons.encode())),
            "~$3175994107990001.docx": b"",
        }

        report = scanned(files)

        shown = f"{json.render(report).decode()} {html.render(report).decode()}"
        assert not [secret for secret in ("19700101", "199503", "3175994107990001", "3456") if secret in shown]
        item = next(item for item in requirement(report, "01-L3-1").items if item.id == "aplikasi")
        assert item.quote is not None
        assert "[NIP]" in item.quote
        assert item.document == "Perbup [NIK].txt"
        assert level(report, 1) == 3


class TestReading:
    def test_files_with_the_same_bytes_are_read_once_and_count_once(
        self, scanned: Scanner, in_this_process: Map
    ) -> None:
        asked: list[str] = []

        def counting(jobs: Iterable[bytes]) -> Iterator[tuple[int, bytes | Lost]]:
            told = list(jobs)
            asked.extend(Path(job.location).name for job in map(load_job, told) if not job.fingerprint_only)
            return in_this_process(told)

        report = scanned({"a.txt": perbup(), "b.txt": perbup()}, run=counting)

        assert asked == ["a.txt"]
        assert [one.duplicate_of for one in report.documents] == [None, "a.txt"]
        assert {proof.document for proof in requirement(report, "01-L3-1").evidence} == {"a.txt"}

    def test_the_order_of_completion_does_not_matter(self, scanned: Scanner, in_this_process: Map) -> None:
        files = {"a.txt": perbup(), "b.txt": perbup(number=""), "c.txt": "catatan"}

        def backwards(jobs: Iterable[bytes]) -> Iterator[tuple[int, bytes | Lost]]:
            return reversed(list(in_this_process(jobs)))

        assert scanned(files, run=backwards) == scanned(files)

    def test_a_worker_that_is_lost_costs_one_file_and_says_so(self, scanned: Scanner, in_this_process: Map) -> None:
        def losing(jobs: Iterable[bytes]) -> Iterator[tuple[int, bytes | Lost]]:
            told = list(jobs)
            for position, answer in in_this_process(told):
                job = load_job(told[position])
                lost = not job.fingerprint_only and job.location.endswith("b.txt")
                yield position, Lost(Trouble(Reason.TIMED_OUT, "Terlalu lama.")) if lost else answer

        report = scanned({"a.txt": perbup(), "b.txt": "catatan"}, run=losing)

        states = {one.path: (one.state, one.reason.code if one.reason else None) for one in report.documents}
        assert states == {"a.txt": (ReadState.READ, None), "b.txt": (ReadState.UNREADABLE, Reason.TIMED_OUT)}
        assert level(report, 1) == 3

    @pytest.mark.parametrize("junk", [b"bukan json", b"{}", b'{"examined": {"page_count": "x"}}'])
    def test_an_answer_nobody_understands_is_an_unreadable_file(
        self, scanned: Scanner, in_this_process: Map, junk: bytes
    ) -> None:
        def babbling(jobs: Iterable[bytes]) -> Iterator[tuple[int, bytes | Lost]]:
            told = list(jobs)
            for position, answer in in_this_process(told):
                yield position, answer if load_job(told[position]).fingerprint_only else junk

        (document,) = scanned({"a.txt": perbup()}, run=babbling).documents

        assert (document.state, document.reason and document.reason.code) == (ReadState.UNREADABLE, Reason.CRASHED)

    def test_a_file_that_vanishes_is_listed_with_the_reason(
        self, scanned: Scanner, in_this_process: Map, tmp_path: Path
    ) -> None:
        def pulling_the_plug(jobs: Iterable[bytes]) -> Iterator[tuple[int, bytes | Lost]]:
            (tmp_path / "a.txt").unlink(missing_ok=True)
            return in_this_process(jobs)

        (document,) = scanned({"a.txt": perbup()}, run=pulling_the_plug).documents

        assert (document.state, document.reason and document.reason.code) == (ReadState.UNREADABLE, Reason.VANISHED)

    def test_every_file_is_accounted_for(self, scanned: Scanner) -> None:
        """Contract: documents and ignored files are all there is."""
        files: Mapping[str, str | bytes] = {
            "a.txt": perbup(),
            "b/kosong.pdf": b"",
            "b/c/foto.heic": b"\0\1",
            "Thumbs.db": b"x",
            "~$a.docx": b"x",
        }

        report = scanned(files)

        assert {one.path for one in report.documents} | {one.path for one in report.ignored} == set(files)
        assert report.roots[0].files == len(files)
        assert [one.id for one in report.documents] == ["d1", "d2", "d3"]

    def test_progress_is_told_from_nothing_to_all(self, scanned: Scanner) -> None:
        told: list[tuple[str, int, int]] = []

        scanned({"a.txt": "satu", "b.txt": "dua"}, progress=lambda *step: told.append(step))

        assert told == [(stage, done, 2) for stage in (FINGERPRINTING, READING) for done in range(3)]

    def test_the_same_drive_gives_the_same_report(self, scanned: Scanner) -> None:
        files = {"a.txt": perbup(), "b.txt": perbup(number="")}

        assert scanned(files) == scanned(files)


class TestReadiness:
    """Decision 32."""

    def readiness(self, report: Report) -> Readiness:
        return report.summary.readiness.code

    def test_it_is_ready_when_the_index_reaches_the_target(self, scanned: Scanner) -> None:
        assert self.readiness(scanned({"a.txt": perbup()}, target="1")) is Readiness.READY

    def test_it_is_not_ready_while_a_source_is_down(self, scanned: Scanner) -> None:
        report = scanned({"a.txt": perbup()}, target="1", closed=("Rahasia",))

        assert self.readiness(report) is not Readiness.READY

    def test_it_is_nearly_ready_when_five_steps_reach_the_target(self, scanned: Scanner) -> None:
        report = scanned({"a.txt": perbup()}, target="1.1")

        assert 1 <= report.summary.target.step_count <= 5
        assert self.readiness(report) is Readiness.NEARLY

    def test_it_is_not_ready_when_more_steps_are_needed(self, scanned: Scanner) -> None:
        report = scanned({"a.txt": perbup()}, target="3")

        assert report.summary.target.step_count > 5
        assert self.readiness(report) is Readiness.NOT_READY

    def test_without_a_target_the_next_band_is_aimed_at(self, scanned: Scanner) -> None:
        target = scanned({"a.txt": perbup()}).summary.target

        assert (target.index, target.band) == (1.8, "Cukup")


def test_points_are_worth_what_a_new_judgement_gives(scanned: Scanner) -> None:
    """Decision 30: enacting the draft adds to the index what the report said it would."""
    before = scanned({"a.txt": perbup(number="")})
    after = scanned({"a.txt": perbup()})

    promised = before.summary.unlocks_most
    assert promised is not None
    assert promised.document == "a.txt"
    assert after.summary.index.supported is not None
    assert before.summary.index.supported is not None
    assert after.summary.index.supported - before.summary.index.supported == pytest.approx(promised.points)
