"""A document can be opened from the report where that is possible, and is not promised where it is not."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.reports import factory

from spbe_docs.model.report import Report
from spbe_docs.reports import links


def with_paths(*paths: str, container: str | None = None, link: str | None = "../bukti%20spbe") -> Report:
    documents = tuple(factory.document(n, path, container=container) for n, path in enumerate(paths, 1))
    return factory.report(roots=(factory.root(link=link),), documents=documents)


def test_the_way_to_a_folder_is_relative_and_percent_encoded(tmp_path: Path) -> None:
    assert links.between(tmp_path / "laporan", tmp_path / "bukti #1? 100%") == "../bukti%20%231%3F%20100%25"


@pytest.mark.parametrize("name", ["KTP 3302011204567890", "HP 081234567890", "3302011204567890"])
def test_a_folder_whose_name_points_to_a_person_has_no_link(tmp_path: Path, name: str) -> None:
    assert links.between(tmp_path / "laporan", tmp_path / name) is None


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("Kebijakan/Perbup 12.pdf", "../bukti%20spbe/Kebijakan/Perbup%2012.pdf"),
        ("javascript:alert(1)", "../bukti%20spbe/javascript%3Aalert%281%29"),
        ('"><img src=x>.pdf', "../bukti%20spbe/%22%3E%3Cimg%20src%3Dx%3E.pdf"),
        ("#1 50% ?.pdf", "../bukti%20spbe/%231%2050%25%20%3F.pdf"),
    ],
)
def test_names_are_percent_encoded(path: str, link: str) -> None:
    assert links.of_documents(with_paths(path)) == {"d1": link}


@pytest.mark.parametrize("path", ["KTP [NIK].pdf", "surat%FFdinas.pdf"])
def test_a_name_that_is_not_the_one_on_the_disk_gets_no_link(path: str) -> None:
    assert links.of_documents(with_paths(path)) == {}


def test_what_lies_in_an_archive_leads_to_the_archive() -> None:
    report = with_paths("a.zip/b.pdf", container="a.zip")

    assert links.of_documents(report) == {"d1": "../bukti%20spbe/a.zip"}


def test_without_a_way_to_the_folder_there_is_no_link() -> None:
    assert links.of_documents(with_paths("a.pdf", link=None)) == {}


def test_a_report_that_is_laid_out_elsewhere_leads_to_the_same_folder(tmp_path: Path) -> None:
    moved = links.moved(with_paths("a.pdf"), tmp_path / "lama", tmp_path / "arsip" / "baru")

    assert links.of_documents(moved) == {"d1": "../../bukti%20spbe/a.pdf"}


def test_hidden_personal_data_in_the_way_is_not_told(tmp_path: Path) -> None:
    assert links.between(tmp_path / "laporan", tmp_path / "3204011203850001") is None
    assert replace(factory.root()).link is None


@pytest.mark.parametrize(
    ("link", "sources", "placed"),
    [
        ("../bukti%20spbe", ["/data/bukti spbe", "/data/lain"], "../data/bukti%20spbe"),
        ("../../data/bukti%20spbe", ["/arsip/bukti spbe", "/data/bukti spbe"], "../data/bukti%20spbe"),
        (".", ["/data"], "../data"),
        ("../bukti%20spbe", ["/arsip/bukti spbe", "/data/bukti spbe"], None),
        ("../bukti%20spbe", ["/data/bukti spbe lama"], None),
        (None, ["/data/bukti spbe"], None),
    ],
)
def test_a_result_of_unknown_origin_leads_to_its_sources_or_nowhere(
    link: str | None, sources: list[str], placed: str | None
) -> None:
    report = links.placed(with_paths(link=link), map(Path, sources), Path("/kembali"))

    assert report.roots[0].link == placed
