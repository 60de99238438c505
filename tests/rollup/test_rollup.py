"""Institutions side by side: counted rightly, nobody's documents shown unless shared, and bad results left out aloud."""

import errno
import json
import os
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from tests.reports import factory

from spbe_docs.cli.main import main
from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.model.codes import HealthCode, ReadState, Strength, Verdict
from spbe_docs.model.indicators import Evidence, IndicatorInfo, RequirementInfo
from spbe_docs.model.report import Health, Report
from spbe_docs.model.rules import BINDING, Necessity
from spbe_docs.model.summary import RequirementCounts
from spbe_docs.reports import json as result_file
from spbe_docs.rollup import page
from spbe_docs.rollup.results import Refused, Result, results
from spbe_docs.rollup.together import Together, together

QUOTE = "Arsitektur SPBE disusun oleh Dinas"
PROOF = Evidence("Rahasia/Perbup 12.pdf", None, 3, None, QUOTE, Strength.KEY, 0.9)
NOW = datetime(2024, 10, 22, tzinfo=UTC)


def of(name: str, change: Callable[[RequirementInfo], RequirementInfo] = lambda one: one) -> Report:
    """The factory's report as that of the institution *name*, each requirement changed, all else as it follows."""
    report = factory.report()
    indicators = tuple(following(indicator, change) for indicator in report.indicators)
    verdicts = Counter(one.verdict.value for indicator in indicators for one in indicator.requirements)
    names = {field.name for field in fields(RequirementCounts)} - {"total"}
    counts = RequirementCounts(total=verdicts.total(), **{one: verdicts[one] for one in names})
    mean = sum((one.value or 0) * one.weight for one in indicators) / sum(one.weight for one in indicators)
    band = max((band for band in report.instrument.bands if band.at_least <= mean), key=lambda band: band.at_least)
    index = replace(report.summary.index, supported=mean, band=band.name, printed=f"{mean:.2f}".replace(".", ","))
    states = Counter(one.state for one in report.documents)
    summary = replace(
        report.summary,
        requirements=counts,
        index=index,
        files=len(report.documents),
        read=states[ReadState.READ],
        partial=states[ReadState.PARTIAL],
        unreadable=states[ReadState.UNREADABLE],
        pending=states[ReadState.PENDING],
    )
    return replace(report, institution=replace(report.institution, name=name), indicators=indicators, summary=summary)


def following(indicator: IndicatorInfo, change: Callable[[RequirementInfo], RequirementInfo]) -> IndicatorInfo:
    """*indicator* with its requirements changed, and the levels that follow from them."""
    requirements = tuple(change(one) for one in indicator.requirements)
    highest = 0
    for level in indicator.levels:
        asked = [one for one in requirements if one.level == level.level and one.necessity in BINDING]
        if not asked or level.builds_on != highest or any(one.verdict is not Verdict.MET for one in asked):
            break
        highest = level.level
    levels = tuple(replace(level, holds=level.level <= highest) for level in indicator.levels)
    return replace(
        indicator,
        requirements=requirements,
        levels=levels,
        supported_level=highest if levels else None,
        value=max(highest, 1) if levels else None,
    )


def met(one: RequirementInfo) -> RequirementInfo:
    return replace(one, verdict=Verdict.MET, evidence=(PROOF,), points=0.0)


def lacking(one: RequirementInfo) -> RequirementInfo:
    return replace(one, verdict=Verdict.MISSING, evidence=(), points=0.1)


def side_by_side(*reports: Report, ranked: bool = False) -> Together:
    return together([Result(Path(one.institution.name or ""), one) for one in reports], (), ranked=ranked)


def write(folder: Path, report: Report) -> Path:
    folder.mkdir()
    (folder / "report.json").write_bytes(result_file.render(report))
    return folder


class TestNumbers:
    def test_a_gap_of_half_of_them_is_shared_and_one_of_less_is_not(self) -> None:
        two = side_by_side(of("Kabupaten A", met), of("Kabupaten B", lacking)).groups[0]
        three = side_by_side(of("Kabupaten A", met), of("Kabupaten B", lacking), of("Kabupaten C", met)).groups[0]
        assert two.gaps
        assert all(gap.is_shared for gap in two.gaps)
        assert three.gaps
        assert not any(gap.is_shared for gap in three.gaps)

    def test_one_institution_shares_nothing(self) -> None:
        (group,) = side_by_side(of("Kabupaten B", lacking)).groups
        assert not any(gap.is_shared for gap in group.gaps)

    def test_who_has_it_is_named_beside_who_lacks_it(self) -> None:
        gap = side_by_side(of("Kabupaten A", met), of("Kabupaten B", lacking)).groups[0].gaps[0]
        assert [holder.name for holder in gap.holders] == ["Kabupaten A"]
        assert gap.lacking == ("Kabupaten B",)

    def test_what_is_not_needed_for_the_next_level_is_no_gap(self) -> None:
        later = of("Kabupaten B", lambda one: replace(lacking(one), points=0.0))
        assert side_by_side(of("Kabupaten A", met), later).groups[0].gaps == ()

    def test_instruments_are_never_mixed(self) -> None:
        other = of("Kabupaten B", lacking)
        other = replace(
            other, instrument=replace(other.instrument, id="permenpanrb-8-2026", title="Pemerintah Digital")
        )
        told = side_by_side(of("Kabupaten A", met), other)
        assert [[one.name for one in group.standings] for group in told.groups] == [["Kabupaten A"], ["Kabupaten B"]]
        assert "disajikan terpisah" in page.render(told, NOW).decode()

    def test_other_rules_are_said(self) -> None:
        odd = of("Kabupaten C")
        odd = replace(odd, tool=replace(odd.tool, rules_digest="lain"))
        (group,) = side_by_side(of("Kabupaten A"), of("Kabupaten B"), odd).groups
        assert [one.name for one in group.standings if one.rules_differ] == ["Kabupaten C"]

    def test_by_name_unless_ranked(self) -> None:
        first, second = of("Kabupaten A"), of("Kabupaten B")
        index = replace(second.summary.index, supported=4.0)
        second = replace(second, summary=replace(second.summary, index=index))
        names = [
            [one.name for one in side_by_side(first, second, ranked=ranked).groups[0].standings]
            for ranked in (False, True)
        ]
        assert names == [["Kabupaten A", "Kabupaten B"], ["Kabupaten B", "Kabupaten A"]]


class TestWhatNobodySaw:
    """Could not look is not lacking."""

    @pytest.mark.parametrize("verdict", [Verdict.UNREADABLE, Verdict.REVIEW, Verdict.SOURCE_DOWN])
    def test_it_is_told_apart_from_what_is_lacking(self, verdict: Verdict) -> None:
        unseen = of("Kabupaten B", lambda one: replace(lacking(one), verdict=verdict))
        gap = side_by_side(of("Kabupaten A", met), unseen).groups[0].gaps[0]
        assert (gap.lacking, gap.unknown) == ((), ("Kabupaten B",))
        assert (gap.is_shared, gap.is_widely_unknown) == (False, True)

    def test_that_nobody_has_it_is_said_only_where_all_were_seen(self) -> None:
        def unseen(one: RequirementInfo) -> RequirementInfo:
            return replace(lacking(one), verdict=Verdict.UNREADABLE)

        pairs = ((lacking, lacking), (lacking, unseen))
        shown = [
            page.render(side_by_side(of("Kabupaten A", one), of("Kabupaten B", other)), NOW).decode()
            for one, other in pairs
        ]
        assert ['<td data-l="Sudah memiliki">belum ada</td>' in one for one in shown] == [True, False]

    def test_another_of_its_group_may_do(self) -> None:
        def half_seen(one: RequirementInfo) -> RequirementInfo:
            verdict = Verdict.MISSING if one.id == first.id else Verdict.REVIEW
            return replace(lacking(one), verdict=verdict, necessity=Necessity.ONE_OF, group="a", level=first.level)

        first = factory.report().indicators[0].requirements[0]
        gap = side_by_side(of("Kabupaten A", met), of("Kabupaten B", half_seen)).groups[0].gaps[0]
        assert (gap.title, gap.lacking, gap.unknown) == (first.title, (), ("Kabupaten B",))

    def test_a_level_is_the_lowest_it_can_be_only_where_nothing_is_known_to_lack(self) -> None:
        unseen = of("Kabupaten B", lambda one: replace(lacking(one), verdict=Verdict.UNREADABLE))
        told = side_by_side(of("Kabupaten A", lacking), unseen)
        reached = {one.name: one.levels[0] for one in told.groups[0].standings}
        assert [(one.level, one.may_be_higher) for one in reached.values()] == [(0, False), (0, True)]

    def test_page_and_workbook_mark_it(self, tmp_path: Path) -> None:
        unseen = of("Kabupaten B", lambda one: replace(lacking(one), verdict=Verdict.UNREADABLE))
        paths = [write(tmp_path / "a", of("Kabupaten A", met)), write(tmp_path / "b", unseen)]
        assert main(["rollup", *map(str, paths), "--out", str(tmp_path / "out")]) == ExitCode.DONE
        shown = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
        assert '<b class="ask">0?</b>' in shown
        assert "Yang belum dapat dinyatakan pada sekurangnya separuh instansi" in shown
        book = CalamineWorkbook.from_path(tmp_path / "out" / "rollup.xlsx")
        assert book.get_sheet_by_name("Matriks").to_python()[2][1] == "0?"
        headings, first = book.get_sheet_by_name("Kekurangan").to_python()[:2]
        row = dict(zip(headings, first, strict=True))
        assert (row["Yang belum memiliki"], row["Yang belum dapat dinyatakan"]) == ("", "Kabupaten B")


class TestWhatIsSaidBeside:
    def test_counts_are_those_of_the_report(self) -> None:
        report = of("Kabupaten B", lacking)
        (one,) = side_by_side(report).groups[0].standings
        counts = report.summary.requirements
        assert (one.met, one.requirements) == (counts.met, counts.total)

    def test_results_of_different_days_are_said_to_be(self) -> None:
        late = replace(of("Kabupaten B", met), as_of=date(2024, 12, 1))
        early = replace(of("Kabupaten A", met), as_of=date(2024, 10, 22))
        assert side_by_side(late, early).groups[0].span == (date(2024, 10, 22), date(2024, 12, 1))
        shown = page.render(side_by_side(late, early), NOW).decode()
        assert "keadaan per 22 Oktober 2024 sampai 1 Desember 2024, terpaut 40 hari" in shown
        assert side_by_side(early).groups[0].span is None

    def test_a_name_that_no_document_says_is_said_to_be_so(self) -> None:
        report = of("Maju Jaya", met)
        unnamed = replace(report, institution=replace(report.institution, named=False))
        said = "Tidak satu pun dokumen yang ditetapkan menyebut nama instansi ini"
        shown = [page.render(side_by_side(one), NOW).decode() for one in (report, unnamed)]
        assert [said in one for one in shown] == [False, True]


class TestPrivacy:
    def test_names_of_files_and_quotes_stay_at_home(self) -> None:
        shown = page.render(side_by_side(of("Kabupaten A", met), of("Kabupaten B", lacking)), NOW).decode()
        assert QUOTE not in shown
        assert "Rahasia" not in shown

    def test_unless_the_institution_shares_them(self) -> None:
        open_one = of("Kabupaten A", met)
        open_one = replace(open_one, institution=replace(open_one.institution, shares_details=True))
        shown = page.render(side_by_side(open_one, of("Kabupaten B", lacking)), NOW).decode()
        assert QUOTE in shown
        assert "Rahasia/Perbup 12.pdf" in shown

    def test_names_of_sources_stay_at_home_too(self) -> None:
        report = of("Kabupaten A", met)
        ill = replace(report.roots[0], name="Bukti Rahasia", health=Health(HealthCode.UNREACHABLE))
        report = replace(report, roots=(ill,))
        open_one = replace(report, institution=replace(report.institution, shares_details=True))
        told = [page.render(side_by_side(one), NOW).decode() for one in (report, open_one)]
        assert ["Bukti Rahasia" in one for one in told] == [False, True]
        assert "Sumber terganggu: 1" in told[0]

    def test_script_in_a_result_is_text(self) -> None:
        shown = page.render(
            side_by_side(of("<script>alert(1)</script>", met), of("Kabupaten B", lacking)), NOW
        ).decode()
        assert "<script>alert" not in shown


class TestFiles:
    def test_page_and_workbook_show_the_same_numbers(self, tmp_path: Path) -> None:
        paths = [write(tmp_path / name[-1], of(name, how)) for name, how in (("Kota A", met), ("Kota B", lacking))]
        assert main(["rollup", *map(str, paths), "--out", str(tmp_path / "out")]) == 0
        told = together(*results(paths), ranked=False)
        book = CalamineWorkbook.from_path(tmp_path / "out" / "rollup.xlsx")
        rows = book.get_sheet_by_name("Instansi").to_python()[2:]
        standings = told.groups[0].standings
        assert [(row[0], row[8], row[9]) for row in rows] == [
            (one.name, one.met, one.requirements) for one in standings
        ]
        shown = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
        for one in standings:
            assert f"{one.met} dari {one.requirements}" in shown
        levels = book.get_sheet_by_name("Matriks").to_python()[1 : len(standings) + 1]
        assert [tuple(row[1:]) for row in levels] == [tuple(at.level for at in one.levels) for one in standings]

    @pytest.mark.parametrize(
        ("spoil", "why"),
        [
            (lambda text: text[: len(text) // 2], "terpotong"),
            (lambda text: text.replace('"format_version":1', '"format_version":99'), "tidak dikenal versi ini"),
            (lambda text: text.replace('"verdict":"missing"', '"verdict":"met"', 1), "diubah dengan tangan"),
            (lambda text: re.sub(r'"supported":[\d.]+,"band"', '"supported":4.9,"band"', text), "diubah dengan tangan"),
            (lambda text: re.sub(r'"printed":"[^"]*"', '"printed":"4,90"', text), "diubah dengan tangan"),
            (lambda text: text.replace('"code":"not_ready"', '"code":"ready"'), "diubah dengan tangan"),
            (lambda text: text.replace('"id":"d2"', '"id":"d1"'), "dokumen d1 tercatat dua kali"),
            (lambda text: re.sub(r'"files":\d+,"read"', '"files":-5,"read"', text), "diubah dengan tangan"),
            (lambda text: text.replace('"format_version":1', '"format_version":{"a":1}'), "bukan hasil spbe-docs"),
            (lambda _: "[]", "bukan hasil spbe-docs"),
        ],
        ids=["cut", "newer", "edited", "index", "printed", "ready", "ids", "files", "version", "no result"],
    )
    def test_a_bad_result_is_left_out_with_its_reason_and_the_others_stay(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], spoil: Callable[[str], str], why: str
    ) -> None:
        good, bad = write(tmp_path / "a", of("Kota A", met)), write(tmp_path / "b", of("Kota B", lacking))
        told = json.dumps(json.loads((bad / "report.json").read_text(encoding="utf-8")), separators=(",", ":"))
        (bad / "report.json").write_text(spoil(told), encoding="utf-8")
        assert main(["rollup", str(good), str(bad), "--out", str(tmp_path / "out")]) == 3
        assert why in capsys.readouterr().err
        shown = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
        assert "Tidak disertakan" in shown
        assert "Kota A" in shown

    def test_a_report_of_one_institution_is_not_written_over(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        one = write(tmp_path / "a", of("Kota A", met))
        (one / "index.html").write_text("laporannya", encoding="utf-8")
        assert main(["rollup", str(one), "--out", str(one)]) == ExitCode.USAGE
        assert "memuat laporan satu instansi" in capsys.readouterr().err
        assert (one / "index.html").read_text(encoding="utf-8") == "laporannya"

    def test_nothing_is_written_among_the_documents(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        report = of("Kota A", met)
        root = replace(report.roots[0], link="../bukti")
        one = write(tmp_path / "a", replace(report, roots=(root,)))
        assert main(["rollup", str(one), "--out", str(tmp_path / "bukti" / "x")]) == ExitCode.USAGE
        assert "di dalam folder dokumen Kota A" in capsys.readouterr().err
        assert not (tmp_path / "bukti").exists()

    def test_on_a_full_disk_page_and_workbook_stay_as_they_were(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        one, out = write(tmp_path / "a", of("Kota A", met)), tmp_path / "out"
        assert main(["rollup", str(one), "--out", str(out)]) == ExitCode.DONE
        before = {file.name: file.read_bytes() for file in out.iterdir()}
        left = iter([True])

        def synced(_descriptor: int) -> None:
            if not next(left, False):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(os, "fsync", synced)
        assert main(["rollup", str(one), str(write(tmp_path / "b", of("Kota B", met))), "--out", str(out)]) == 2
        assert "ruang simpan penuh" in capsys.readouterr().err
        assert {file.name: file.read_bytes() for file in out.iterdir()} == before

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
    def test_what_is_no_file_is_left_out(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        good = write(tmp_path / "a", of("Kota A", met))
        os.mkfifo(tmp_path / "pipa")
        (tmp_path / "lingkar").symlink_to("lingkar")
        bad = [str(tmp_path / "pipa"), str(tmp_path / "lingkar"), "x" * 5_000, str(tmp_path / "tiada")]
        assert main(["rollup", str(good), *bad, "--out", str(tmp_path / "out")]) == ExitCode.UNREAD_FILES
        told = capsys.readouterr().err
        assert told.count("Tidak disertakan") == len(bad)
        for why in ("bukan berkas biasa", "tautannya berputar", "namanya terlalu panjang", "tidak ada"):
            assert why in told

    def test_a_region_s_code_is_of_one_institution(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        reports = [of(name, met) for name in ("Kabupaten A", "Kabupaten B")]
        coded = [replace(one, institution=replace(one.institution, code="32.11")) for one in reports]
        paths = [write(tmp_path / name, one) for name, one in zip("ab", coded, strict=True)]
        assert main(["rollup", *map(str, paths), "--out", str(tmp_path / "out")]) == ExitCode.USAGE
        assert "Kabupaten A dan Kabupaten B memakai kode wilayah yang sama" in capsys.readouterr().err

    def test_two_results_of_one_institution_are_one_sentence(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        paths = [write(tmp_path / name, of("Kabupaten A", met)) for name in "ab"]
        assert main(["rollup", *map(str, paths), "--out", str(tmp_path / "out")]) == 2
        assert "Kabupaten A ada dua kali" in capsys.readouterr().err
        assert not (tmp_path / "out").exists()

    def test_an_institution_that_is_not_clear_is_left_out(self, tmp_path: Path) -> None:
        unclear = of("Kabupaten A", met)
        unclear = replace(unclear, institution=replace(unclear.institution, name=None))
        blank = replace(unclear, institution=replace(unclear.institution, name="  "))
        paths = [
            write(tmp_path / "a", unclear),
            write(tmp_path / "b", of("Kabupaten B", met)),
            write(tmp_path / "c", blank),
            write(tmp_path / "d", of("Kabupaten " + "X" * 5_000)),
        ]
        taken, refused = results(paths)
        assert [one.name for one in taken] == ["Kabupaten B"]
        assert len(refused) == len(paths) - 1
        assert all(isinstance(one, Refused) and "instansinya belum jelas" in one.why for one in refused)

    def test_nothing_to_compare_is_an_error(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match="Tidak ada hasil yang dapat dibandingkan"):
            results([tmp_path])
