"""The report as people meet it: opened from a file, on a phone or a laptop, with a mouse, a keyboard or neither script."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.reports import factory

from spbe_docs.reports import html

Opened = Callable[..., Any]
Shot = Callable[[Any], None]

WIDTHS = (360, 768, 1280)
SERIOUS = {"serious", "critical"}


def shown(page: Any, table: str) -> list[str]:
    """The groups of a list that can be seen, each by its first line."""
    texts: list[str] = page.locator(f"#{table} > tbody:visible").all_inner_texts()
    return [text.split("\n")[0].strip() for text in texts]


def settled(page: Any, table: str) -> None:
    """Waits until what was chosen is done; typing is looked at only when it pauses."""
    page.wait_for_timeout(150)
    until(page, f"document.querySelector('[data-count={table}]').textContent !== ''")


def until(page: Any, expression: str) -> None:
    """Waits until *expression* holds on the page, whose policy lets Playwright's own waiting run nothing."""
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(25)
    pytest.fail(f"never: {expression}")


def laid_out(page: Any) -> None:
    """Lays out what is out of sight as well: a browser leaves that for later, and what sticks out of it unseen."""
    page.evaluate(
        "document.querySelectorAll('main > section').forEach((one) => {one.style.contentVisibility='visible'})"
    )


class TestFits:
    @pytest.mark.parametrize("width", WIDTHS)
    def test_nothing_is_wider_than_the_window(self, opened: Opened, shot: Shot, width: int) -> None:
        page = opened(width=width)
        shot(page)
        page.click("nav button") if width > 1000 else None
        laid_out(page)

        assert page.evaluate("document.documentElement.scrollWidth") <= width

    @pytest.mark.parametrize("width", WIDTHS)
    def test_nothing_is_wider_than_the_window_when_an_indicator_is_open(self, opened: Opened, width: int) -> None:
        page = opened("#i-29", width=width)
        page.wait_for_selector("#i-29[open]")
        page.evaluate("document.querySelectorAll('#i-29 details, .drawing').forEach((one) => { one.open = true; })")
        until(page, "!document.querySelector('#i-29 details[data-more]')")
        laid_out(page)

        assert page.evaluate("document.documentElement.scrollWidth") <= width

    def test_on_a_laptop_the_first_screen_needs_no_scrolling(self, opened: Opened) -> None:
        page = opened()

        lowest = page.evaluate(
            "Math.max(...Array.from(document.querySelectorAll('.first *'), (one) => one.getBoundingClientRect().bottom))"
        )
        assert lowest <= 800

    def test_on_a_phone_the_sentence_and_the_first_action_need_no_scrolling(self, opened: Opened, shot: Shot) -> None:
        page = opened(width=360, height=740)
        shot(page)

        for part in (".sentence", ".sign li:first-child a"):
            assert page.locator(part).first.bounding_box()["y"] < 700

    def test_the_first_screen_has_at_most_twelve_numbers_besides_its_lists_each_a_link(self, opened: Opened) -> None:
        page = opened()
        links = page.locator(".index a, .due a, .trust a").all_inner_texts()
        bare = page.evaluate(
            """Array.from(document.querySelectorAll('.index, .due, .trust'), (part) => {
              const copy = part.cloneNode(true);
              copy.querySelectorAll('a, dt, code').forEach((one) => one.remove());
              return copy.textContent.replace(/\\d+ (Januari|Oktober) \\d{4}/, '');
            }).join(' ')"""
        )

        assert len([text for text in links if re.search(r"\d", text)]) <= 12
        assert not re.search(r"\d", bare)

    def test_the_first_printed_page_is_the_first_screen(self, opened: Opened, tmp_path: Path) -> None:
        import pypdfium2  # noqa: PLC0415 - here only

        opened().pdf(path=tmp_path / "cetak.pdf", prefer_css_page_size=True)
        pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(tmp_path / "cetak.pdf")]

        assert "Kabupaten Maju Jaya" in pages[0]
        assert "Sejauh mana hasil ini dapat dipercaya" in pages[0]
        assert "Tindakan pimpinan" not in pages[1]
        assert "Daftar kerja" in pages[1]


class TestLists:
    def test_a_unit_is_chosen_and_the_choice_stays_in_the_address(self, opened: Opened) -> None:
        page = opened()
        page.select_option("[data-for=kerja][data-pick=opd]", "inspektorat")
        settled(page, "kerja")
        chosen = shown(page, "kerja")

        assert 0 < len(chosen) < 15
        assert page.url.endswith("#pekerjaan?opd=inspektorat")
        assert all(
            "Inspektorat Daerah" in row for row in page.locator("#kerja tbody tr:not(.step):visible").all_inner_texts()
        )

        again = opened("#" + page.url.partition("#")[2])
        settled(again, "kerja")

        assert shown(again, "kerja") == chosen

    def test_finished_rows_are_hidden_until_asked_for(self, opened: Opened) -> None:
        page = opened("#pekerjaan?opd=inspektorat")
        settled(page, "kerja")
        before = page.locator("#kerja tbody:visible").count()

        assert "terpenuhi" not in page.inner_text("#kerja")

        page.check("[data-scope=done]")
        settled(page, "kerja")

        assert "terpenuhi" in page.inner_text("#kerja")
        assert page.locator("#kerja tbody:visible").count() > before

    @pytest.mark.parametrize(
        ("key", "value"),
        [("keadaan", "lookalike"), ("indikator", "29"), ("jenis", "laporan_audit"), ("keadaan", "met")],
    )
    def test_other_filters_show_only_what_fits(self, opened: Opened, key: str, value: str) -> None:
        page = opened(f"#pekerjaan?{key}={value}&later=1&done=1")
        settled(page, "kerja")
        rows = page.locator("#kerja tbody tr:not(.step):visible")

        assert rows.count() > 0
        told = rows.evaluate_all(
            f"(rows) => rows.map((row) => row.dataset.{key} ?? row.closest('tbody').dataset.{key})"
        )
        assert all(value in one.split("|") for one in told)

    def test_a_search_that_finds_nothing_says_so_and_can_be_taken_back(self, opened: Opened) -> None:
        page = opened("#pekerjaan")
        page.fill("[data-search=kerja]", "tidak ada di mana pun")
        settled(page, "kerja")

        assert page.inner_text("[data-count=kerja]") == "Tidak ada yang cocok."
        page.click("[data-clear=kerja]")
        settled(page, "kerja")
        assert len(shown(page, "kerja")) > 5

    def test_documents_are_sorted_both_ways_and_the_heading_says_how(self, opened: Opened) -> None:
        page = opened("#dokumen")
        heading = page.locator("th[data-sort=berkas]")
        heading.locator("button").click()
        settled(page, "berkas")
        names = page.locator("#berkas > tbody > tr:first-child .f")
        ascending = names.all_text_contents()
        assert heading.get_attribute("aria-sort") == "ascending"

        heading.locator("button").press("Enter")
        settled(page, "berkas")

        assert heading.get_attribute("aria-sort") == "descending"
        assert names.all_text_contents() == ascending[::-1]
        assert len(set(ascending)) > 40

    def test_a_link_from_the_first_screen_opens_the_requirement_it_names(self, opened: Opened) -> None:
        page = opened()
        link = page.locator(".sign .acts a").first
        target = link.get_attribute("href")
        link.press("Enter")
        page.wait_for_timeout(200)

        assert page.locator(target).is_visible()

    def test_what_was_considered_is_unpacked_when_it_is_opened(self, opened: Opened) -> None:
        page = opened("#r-30-L2-1")
        considered = page.locator("#r-30-L2-1 details[data-more]").last
        considered.locator("summary").click()
        page.wait_for_selector("#r-30-L2-1 ol li")

        assert "tidak diterima" in page.inner_text("#r-30-L2-1") or "dokumen keliru" in page.inner_text("#r-30-L2-1")

    def test_open_all_unpacks_everything_for_print_and_for_finding(self, opened: Opened) -> None:
        page = opened()
        page.click("nav button")
        until(page, "!document.querySelector('details[data-more]') && document.querySelector('#i-47[open]')")

        assert page.locator("details:not([open])").count() == 0

    def test_what_is_folded_away_is_laid_out_when_it_is_opened_and_nothing_else_is(self, opened: Opened) -> None:
        page = opened()
        assert page.locator(".req").count() == 0

        page.click("#i-29 > summary")
        page.wait_for_selector("#i-29 .req")

        assert page.locator(".req").count() == page.locator("#i-29 .req").count()

    @pytest.mark.parametrize("width", [360, 1280])
    def test_a_newcomer_finds_what_is_asked_with_two_clicks(self, opened: Opened, width: int) -> None:
        page = opened(width=width)
        page.click(".units a:has-text('Inspektorat')")
        page.wait_for_selector("#opd-inspektorat .call")
        assert "paling lambat 28 Oktober 2024" in page.inner_text("#opd-inspektorat .call")
        page.click("#opd-inspektorat >> text=Pesan untuk dikirim")
        assert page.locator("#pesan-inspektorat").bounding_box()["y"] < page.viewport_size["height"]

        page = opened("#dokumen", width=width)
        page.fill("[data-search=berkas]", "SK Tim Asesor")
        settled(page, "berkas")
        page.click("#berkas tbody:visible summary")
        page.wait_for_selector("#berkas tbody:visible dl")
        assert "Tim Asesor Internal menilai penerapan SPBE" in page.inner_text("#berkas tbody:visible")

    def test_a_message_is_ready_for_the_unit(self, opened: Opened) -> None:
        page = opened("#opd-inspektorat")
        page.locator("#opd-inspektorat .later > summary").first.click()

        assert "paling lambat 28 Oktober 2024" in page.inner_text("#pesan-inspektorat")
        page.click("[data-copy=pesan-inspektorat]")
        assert page.evaluate("getSelection().toString()").startswith("Yth. Inspektorat Daerah")


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a folder with more documents than stand on it."""
    many = tuple(factory.document(number, f"Arsip/surat {number}.pdf") for number in range(1000, 1400))
    page = tmp_path_factory.mktemp("besar") / "index.html"
    page.write_bytes(html.render(replace(factory.report(), documents=(*factory.documents(), *many))))
    return page


class TestBigFolder:
    def test_a_packed_document_is_found_by_search(self, opened: Opened, big: Path) -> None:
        page = opened("#dokumen", page=big)
        assert page.locator("#dok-d1399").count() == 0

        page.fill("[data-search=berkas]", "surat 1399")
        page.wait_for_selector("#dok-d1399")
        settled(page, "berkas")

        assert page.locator("#berkas tbody:visible").count() == 1

    def test_what_is_folded_away_is_found_as_people_write_it(self, opened: Opened, tmp_path: Path) -> None:
        noted = factory.document(77, "Arsip/surat.pdf", notes=('Kiriman Jum\'at & Sabtu "lengkap".',))
        page_file = tmp_path / "catatan.html"
        page_file.write_bytes(html.render(replace(factory.report(), documents=(*factory.documents(), noted))))
        page = opened("#dokumen", page=page_file)

        page.fill("[data-search=berkas]", 'jum\'at & sabtu "lengkap"')
        settled(page, "berkas")

        assert shown(page, "berkas") == ["Arsip/surat.pdf"]

    def test_a_link_to_a_packed_document_leads_to_it_with_its_details(self, opened: Opened, big: Path) -> None:
        page = opened("#dok-d1399", page=big)
        page.wait_for_selector("#dok-d1399 dl")

        assert page.locator("#dok-d1399").is_visible()
        assert "NOMOR 12 TAHUN 2023" in page.inner_text("#dok-d1399")

    def test_a_browser_that_cannot_unpack_says_where_the_rest_is(self, opened: Opened, big: Path) -> None:
        page = opened(page=big)
        page.evaluate("delete window.DecompressionStream")
        page.fill("[data-search=berkas]", "surat 1399")
        page.wait_for_selector("#dokumen >> text=isinya ada dalam report.json")


class TestForEveryone:
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_axe_finds_nothing_serious(self, opened: Opened, shot: Shot, scheme: str) -> None:
        page = opened("#i-29", color_scheme=scheme, reduced_motion="reduce")
        page.evaluate(
            "document.querySelectorAll('.drawing, #opd-inspektorat, #i-29 details').forEach((one) => { one.open = true; })"
        )
        until(page, "!document.querySelector('#i-29 details[data-more]')")
        laid_out(page)
        shot(page)

        found = Axe().run(page).response["violations"]

        assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in SERIOUS] == []

    def test_without_javascript_the_first_screen_the_lists_and_the_quotes_are_there(self, opened: Opened) -> None:
        page = opened(java_script_enabled=False)

        assert page.locator("details.ind").count() == 47
        assert page.locator("#kerja tbody").count() > 20
        assert page.locator(".ev q").count() > 50
        assert page.locator(".tools:visible, nav button:visible").count() == 0
        page.locator("#i-01 > summary").click()
        assert page.locator("#i-01 .ev").first.is_visible()

    def test_the_keyboard_reaches_the_lists_with_a_focus_that_is_seen(self, opened: Opened) -> None:
        page = opened()
        page.keyboard.press("Tab")

        assert page.evaluate("document.activeElement.closest('header') !== null")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        page.locator("#i-01 > summary").focus()
        page.keyboard.press("Enter")
        assert page.locator("#i-01").get_attribute("open") is not None

    def test_names_and_quotes_of_strangers_run_nothing_and_fit(self, opened: Opened, tmp_path: Path) -> None:
        long = factory.document(77, f"Panjang/{'SK_' * 1300}.pdf", title="JUDUL" * 400)
        report = factory.report(documents=(*factory.documents(), long), roots=(factory.root(link="../bukti"),))
        page_file = tmp_path / "jahat.html"
        page_file.write_bytes(html.render(report))
        page = opened("#dokumen", page=page_file, width=360)
        page.evaluate("document.querySelector('nav button').click()")
        until(page, "!document.querySelector('details[data-more]')")
        laid_out(page)

        assert page.locator("img, iframe, object").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert "<script>alert(1)</script>" in page.inner_text("#berkas")
