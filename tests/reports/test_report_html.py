"""The page: safe to open, nothing dangling, and a first screen that needs no legend."""

import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import quote

import pytest
from tests.reports import factory
from tests.reports.unpacking import unpacked

from spbe_docs.model.codes import HealthCode, InstitutionSource, Readiness, RootState, Verdict
from spbe_docs.model.decided import AssessorNoteInfo
from spbe_docs.model.entries import BetterPlace
from spbe_docs.model.indicators import CandidateInfo, ExternalIndex
from spbe_docs.model.report import Health, Institution, InstrumentInfo, Report
from spbe_docs.model.rules import Automation, Confidence
from spbe_docs.model.summary import Opd, ReadinessInfo, Target
from spbe_docs.reports import html, words


class Page(HTMLParser):
    """What a browser would see of a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inline: dict[str, str] = {}
        self.texts: list[str] = []
        self._inside: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("style", "script"):
            self._inside.append("packed" if dict(attrs).get("type") == "text/plain" else tag)

    def handle_endtag(self, tag: str) -> None:
        if self._inside and tag in ("style", "script"):
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.inline[self._inside[-1]] = self.inline.get(self._inside[-1], "") + data
        else:
            self.texts.append(data)

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.tags if (value := attributes.get(attribute))]

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", " ".join(self.texts))


def page(report: Report) -> Page:
    return Page(html.render(report).decode())


def first_screen(report: Report) -> Page:
    source = html.render(report).decode()
    return Page(source[source.index('<header id="ringkasan"') : source.index("</header>")])


def pieces(source: str) -> dict[str, str]:
    """What travels packed on the page."""
    (block,) = re.findall(r'id="simpanan">([^<]+)<', source)
    return unpacked(block)


def hash_of(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


class TestSafety:
    def test_names_titles_and_quotes_are_shown_as_text(self) -> None:
        source = html.render(factory.report()).decode()

        assert "<script>alert" not in source
        assert "<img" not in source
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in source
        assert "{{7*7}}" in page(factory.report()).text

    def test_marks_that_turn_the_reading_direction_and_terminal_codes_are_made_visible(self) -> None:
        source = html.render(factory.report()).decode()

        assert "\u202e" not in source
        assert "[U+202E]gpj.pdf" in source
        assert "\x1b" not in source

    def test_half_characters_do_not_break_the_page(self) -> None:
        source = html.render(factory.report(institution=Institution("Kota \udce9", None, InstitutionSource.GIVEN)))

        assert "Kota \ufffd" in source.decode()

    def test_only_the_inlined_style_and_script_may_act(self) -> None:
        seen = page(factory.report())
        (policy,) = [attributes["content"] for tag, attributes in seen.tags if "http-equiv" in attributes]

        assert policy == (
            f"default-src 'none'; style-src {hash_of(seen.inline['style'])}; "
            f"script-src {hash_of(seen.inline['script'])}; img-src data:; base-uri 'none'; form-action 'none'"
        )

    def test_nothing_on_the_page_needs_what_the_policy_forbids(self) -> None:
        for tag, attributes in page(factory.report()).tags:
            assert "style" not in attributes, tag
            assert not [name for name in attributes if name.startswith("on")], tag

    def test_nothing_is_asked_from_anywhere(self) -> None:
        seen = page(factory.report())

        assert [link for link in seen.values("href") if not link.startswith("#")] == ["data:,"]
        assert seen.values("src") == []
        assert "url(" not in seen.inline["style"]
        assert "@import" not in seen.inline["style"]

    def test_the_same_report_gives_the_same_bytes(self) -> None:
        assert html.render(factory.report()) == html.render(factory.report())


class TestStructure:
    def test_every_link_leads_somewhere(self) -> None:
        seen = page(factory.report())
        ids = seen.values("id")

        assert {link[1:] for link in seen.values("href") if link.startswith("#")} <= set(ids)
        assert len(ids) == len(set(ids))

    def test_the_page_says_its_language_and_headings_go_down_one_at_a_time(self) -> None:
        seen = page(factory.report())
        levels = [int(tag[1]) for tag, _ in seen.tags if re.fullmatch("h[1-6]", tag)]

        assert ("html", {"lang": "id"}) in seen.tags
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))

    def test_every_indicator_requirement_and_document_is_there(self) -> None:
        report = factory.report()
        ids = page(report).values("id")

        assert {f"i-{indicator.id}" for indicator in report.indicators} <= set(ids)
        assert {f"r-{one.id}" for indicator in report.indicators for one in indicator.requirements} <= set(ids)
        assert {f"dok-{document.id}" for document in report.documents} <= set(ids)

    def test_a_requirement_names_the_page_of_its_criterion_and_the_source_of_its_papers(self) -> None:
        (first, *others) = factory.indicators()
        asked = replace(first.requirements[0], criterion="R59 page 30; K962", source="P6")
        shown = page(
            factory.report(indicators=(replace(first, requirements=(asked, *first.requirements[1:])), *others))
        )

        assert "Kriteria tingkat: R59 halaman 30; K962. Dokumen: P6, keyakinan tinggi." in shown.text

    def test_where_levels_are_not_known_it_says_so_and_shows_what_is_asked(self) -> None:
        (first, *others) = factory.indicators()
        asked = tuple(replace(one, level=None, points=0.0, together_with=()) for one in first.requirements)
        bare = replace(first, levels=(), requirements=asked, supported_level=None, value=None, domain=None)
        index = replace(factory.summary().index, supported=None, band=None, printed="terbuka", domains=(), aspects=())
        target = Target(None, None, reachable=False, steps=())
        ready = ReadinessInfo(Readiness.OPEN, "Tingkat dan indeks terbuka.")
        summed = factory.summary(index=index, target=target, readiness=ready, next_steps=(), leader_actions=())

        shown = page(factory.report(indicators=(bare, *others), summary=summed)).text

        assert "tingkat terbuka" in shown
        assert "kriteria tingkatnya tidak diketahui, sehingga tingkat tidak dinyatakan" in shown
        assert "Indeks dan predikat tidak dihitung" in shown
        assert asked[0].title in shown
        assert "None" not in shown

    def test_a_claim_above_what_the_papers_support_is_said(self) -> None:
        (first, *others) = factory.indicators()
        supported = first.supported_level or 0
        told = [
            page(factory.report(indicators=(replace(first, claimed_level=claim), *others))).text
            for claim in (supported, supported + 1)
        ]

        assert "melebihi bukti" not in told[0]
        assert f"penilaian mandiri {supported + 1}, melebihi bukti" in told[1]

    def test_another_agencys_index_is_named_with_its_value_or_what_to_do(self) -> None:
        (first, *others) = factory.indicators()
        index = ExternalIndex("Indeks Uji", 47.2, 2025, "uji", "Lembaga Uji")
        known = replace(first, automation=Automation.EXTERNAL, external=index, supported_level=2, value=2.5)
        unknown = replace(known, external=replace(index, value=None, year=None), supported_level=0, value=1.0)

        told = [page(factory.report(indicators=(one, *others))).text for one in (known, unknown)]

        assert "Dihitung 2,5 dalam indeks." in told[0]
        assert "Indeks Uji (Lembaga Uji) 2025: 47,2." in told[0]
        assert "Indeks Uji (Lembaga Uji): nilai belum diisi dalam pengaturan." in told[1]
        assert "Dihitung 1 dalam indeks." in told[1]

    def test_the_way_to_the_next_instrument_says_what_serves_and_what_does_not(self) -> None:
        shown = page(factory.report()).text

        assert "bukti Evaluasi SPBE (47 indikator) untuk Evaluasi Lanjutan" in shown
        assert "1. Tata Kelola perbarui" in shown
        assert "Arsitektur sebagai bahan. Dari indikator lama 1 Kebijakan Internal Arsitektur SPBE." in shown
        assert "1 berkas yang diterima dalam penilaian ini; periksa apakah memuatnya" in shown
        assert "2. Statistik buat baru Tidak ada." in shown
        assert "tidak dapat dibandingkan" in shown

    def test_without_a_next_instrument_nothing_is_said_of_one(self) -> None:
        assert "Peralihan" not in page(factory.report(crosswalk=())).text

    def test_every_verdict_is_shown_in_words(self) -> None:
        text = page(factory.report()).text

        assert [verdict for verdict in Verdict if words.word(verdict) not in text] == []

    def test_codes_of_verdicts_and_reasons_are_not_shown(self) -> None:
        text = page(factory.report()).text

        assert not re.search(r"\b(missing|lookalike|needs_password|not_ready|one_of|unreadable)\b", text)

    def test_evidence_has_its_file_page_article_and_quote(self) -> None:
        text = page(factory.report()).text

        assert f"{factory.PERBUP} , halaman 3, Pasal 7 Arsitektur SPBE disusun dengan berpedoman" in text

    def test_the_nearest_paper_says_what_it_lacks_and_a_lookalike_why_it_is_none(self) -> None:
        text = page(factory.report()).text

        assert f"Paling mendekati: {factory.DRAFT} . Kekurangannya: nomor dan tanggal penetapan" in text
        assert "Surat/SK Tim Asesor Internal.pdf . Tim Asesor Internal, bukan Tim Auditor." in text

    def test_every_file_that_was_not_read_says_why_and_what_to_do(self) -> None:
        text = page(factory.report()).text

        assert "tidak terbaca terkunci kata sandi Berkas terkunci kata sandi. Simpan ulang" in text
        assert "terbaca sebagian hasil pindai kurang jelas, 2 dari 6 halaman" in text

    def test_papers_that_count_together_stand_together_the_most_valuable_first(self) -> None:
        source = html.render(factory.report()).decode()
        list_of_work = source[source.index('<table class="cards" id="kerja"') : source.index('<section id="opd"')]
        groups = [re.findall(r'href="#r-([^"]+)"', group) for group in list_of_work.split("<tbody")[1:]]

        assert groups == [["04-L2-1"], ["29-L2-1"], ["01-L3-1", "01-L3-2"]]

    def test_in_a_big_folder_what_is_used_stands_on_the_page_and_the_rest_travels_packed(self) -> None:
        many = tuple(factory.document(number, f"Arsip/{number}.pdf") for number in range(1000, 1300))
        used = factory.document(2000, "Zona/terakhir.pdf", used_by=("01-L2-1",))
        source = html.render(factory.report(documents=(*many, used))).decode()
        seen, packed = Page(source), pieces(source)
        there = {one for one in seen.values("id") if one.startswith("dok-")}

        assert len(there) == 25
        assert "dok-d2000" in there
        assert packed["berkas"].count("<tbody") == 276
        assert there.isdisjoint(re.findall(r'id="(dok-[^"]+)"', packed["berkas"]))
        assert "Keyakinan jenis" in packed["d-d1000"]
        assert "276 berkas lainnya disimpan terkompresi" in seen.text

    def test_what_the_indicators_say_is_there_without_javascript_and_mere_text_with_it(self) -> None:
        source = html.render(factory.report()).decode()
        asleep = source[source.index('<section id="indikator"') : source.index('<section id="diperiksa"')]

        awake = re.sub(r"<noscript>.*?</noscript>", "", asleep, flags=re.DOTALL)
        assert asleep.count('id="r-') == sum(len(one.requirements) for one in factory.indicators())
        assert 'id="r-' not in awake
        assert awake.count("<summary>") >= len(factory.indicators())

    def test_a_note_of_an_assessor_stays_readable_once_it_is_met(self) -> None:
        note = AssessorNoteInfo("01-L2-1", "Lampirkan naskah yang ditetapkan", None, is_met=True)

        shown = page(factory.report(assessor_notes=(note,))).text

        assert shown.count("Lampirkan naskah yang ditetapkan.") == 2
        assert "persyaratannya kini terpenuhi" in shown

    def test_a_content_item_that_does_not_bind_says_so(self) -> None:
        aside = replace(factory.not_found("Data dukung"), binds=False, from_level=4)
        first, *others = factory.indicators()
        asked = replace(first.requirements[0], level=2, items=(aside,))
        report = factory.report(indicators=(replace(first, requirements=(asked,)), *others))

        assert (
            "Belum ditemukan, tetapi tidak menentukan: Data dukung (baru diminta mulai tingkat 4)." in page(report).text
        )

    def test_a_unit_that_nobody_can_call_says_whom_to_ask(self) -> None:
        unit = replace(factory.report().opd[0], note="Tanyakan kepada Sekretariat Daerah")

        shown = page(factory.report(opd=(unit,))).text

        assert "Siapa yang dihubungi: Tanyakan kepada Sekretariat Daerah." in shown
        assert "(belum ditentukan)" in shown

    def test_every_candidate_travels_packed_with_why_it_was_not_accepted(self) -> None:
        shown = CandidateInfo(
            factory.HOSTILE, Verdict.LOOKALIKE, 2, None, "<b>kutipan</b>", (), "", "Tim Asesor, bukan Tim Auditor."
        )
        first, *others = factory.indicators()
        asked = replace(first.requirements[0], candidates=(shown,), candidate_count=14)
        report = factory.report(indicators=(replace(first, requirements=(asked,)), *others))
        source = html.render(report).decode()

        assert "1 terdekat dari 14 berkas dipertimbangkan" in Page(source).text
        piece = pieces(source)[f"k-{asked.id}"]
        assert "Tim Asesor, bukan Tim Auditor." in piece
        assert "&lt;b&gt;kutipan&lt;/b&gt;" in piece
        assert "<script>" not in piece

    def test_packed_rows_hold_what_is_for_later_and_what_is_finished(self) -> None:
        source = html.render(factory.report()).decode()

        assert re.findall(r'href="#r-([^"]+)"', pieces(source)["kerja"])[-1] == "29-L3-1"

    def test_a_file_in_the_wrong_folder_is_listed(self) -> None:
        wrong = factory.document(1, "Indikator 2/a.pdf", better_place=BetterPlace(9, "Terletak di folder lain."))

        assert "Indikator 2/a.pdf . Terletak di folder lain." in page(factory.report(documents=(wrong,))).text

    def test_a_document_can_be_opened_from_where_the_report_lies(self) -> None:
        report = factory.report(roots=(factory.root(link="../bukti%20spbe"),))
        links = [link for link in page(report).values("href") if not link.startswith(("#", "data:"))]

        assert "../bukti%20spbe/" + quote(factory.PERBUP) in links
        assert not [link for link in links if not link.startswith("../bukti%20spbe/")]
        assert f"Letaknya: {factory.PERBUP}" in page(factory.report()).text

    def test_an_empty_result_is_a_page_too(self) -> None:
        empty = factory.report(
            documents=(),
            ignored=(),
            not_opened=(),
            opd=(),
            stages=(),
            indicators=(),
            summary=factory.summary(next_steps=(), leader_actions=(), unlocks_most=None),
        )
        seen = page(empty)

        assert "Semua berkas terbaca." in seen.text
        assert {link[1:] for link in seen.values("href") if link.startswith("#")} <= set(seen.values("id"))


class TestFirstScreen:
    def test_it_says_whether_we_are_ready_in_one_word_and_one_sentence(self) -> None:
        text = first_screen(factory.report()).text

        assert "Kabupaten Maju Jaya" in text
        assert "Keadaan per 22 Oktober 2024" in text
        assert "Belum siap Dokumen baru mendukung predikat Cukup" in text

    def test_the_index_is_called_an_estimate(self) -> None:
        text = first_screen(factory.report()).text

        assert "2,31 Cukup" in text
        assert "Perkiraan dari kelengkapan dokumen, bukan nilai resmi." in text
        assert "45,5 % bobot tidak dapat dibuktikan dengan dokumen saja" in text

    def test_it_has_no_codes_no_ids_of_rules_and_no_english(self) -> None:
        text = first_screen(factory.report()).text

        assert not re.search(r"\d\d-L\d", text)
        assert not re.search(r"\b(ready|missing|partial|draft|index|score|level|read|ok)\b", text, re.IGNORECASE)

    def test_it_names_what_to_sign_and_whom_to_call(self) -> None:
        text = first_screen(factory.report()).text

        assert "Tetapkan Peraturan Bupati tentang Manajemen Data. +0,026 Bagian Hukum Sekretariat Daerah" in text
        assert "Naskah: Raperbup Manajemen Data (final edit 3).docx" in text

    def test_at_most_five_actions_three_steps_and_eight_units_are_shown(self) -> None:
        report = factory.report()
        action, step = report.summary.leader_actions[0], report.summary.next_steps[0]
        units = tuple(Opd(f"opd{number}", f"Dinas {number}", 1, 2, number / 100, ()) for number in range(12))
        seen = first_screen(
            replace(
                report,
                opd=units,
                summary=factory.summary(leader_actions=(replace(action, requirements=()),) * 7, next_steps=(step,) * 7),
            )
        )

        assert len([tag for tag, _ in seen.tags if tag == "li"]) == 5 + 3
        assert len([tag for tag, attributes in seen.tags if tag == "th" and attributes.get("scope") == "row"]) == 8
        assert "Semua perangkat daerah" in seen.text

    def test_units_are_sorted_by_what_they_would_add(self) -> None:
        text = first_screen(factory.report()).text

        assert text.index("Bagian Hukum Sekretariat Daerah 0 dari 3") < text.index("Inspektorat Daerah 0 dari 2")

    def test_it_says_how_far_the_reading_can_be_trusted(self) -> None:
        text = first_screen(factory.report()).text

        assert (
            "Dari 9 berkas , 1 terbaca sebagian , 1 tidak terbaca , 1 menunggu dibaca ; selebihnya terbaca utuh."
            in text
        )
        assert (
            "1 persyaratan perlu diperiksa petugas, 1 persyaratan menunggu berkas yang tidak terbaca. Semua sumber terjangkau."
            in text
        )

    def test_a_source_out_of_reach_is_line_one(self) -> None:
        down = factory.root(
            id="r2",
            name="Bappeda",
            state=RootState.UNREACHABLE,
            health=Health(HealthCode.UNREACHABLE),
            message="Folder tidak menjawab. Dipakai hasil baca 20-10-2024.",
            result_of=date(2024, 10, 20),
        )
        text = first_screen(factory.report(roots=(factory.root(), down))).text

        assert text.strip().startswith("Gangguan sumber Bappeda: tidak dapat dibuka.")
        assert "Dipakai hasil baca 20-10-2024." in text
        assert "Semua sumber terjangkau" not in text
        assert "selebihnya terbaca utuh (sebagian pada pembacaan sebelumnya)." in text
        assert (
            "Sumber Bappeda tidak dapat dibuka; yang tidak terjangkau di dalamnya dinyatakan menurut hasil baca "
            "20 Oktober 2024." in text
        )

    def test_an_unclear_institution_is_said_with_the_way_to_choose_one(self) -> None:
        unclear = Institution(None, None, InstitutionSource.UNCLEAR, ("Kabupaten Maju Jaya", "Kota Sentosa"))
        text = first_screen(factory.report(institution=unclear)).text

        assert "Pemerintah daerah belum dikenali" in text
        assert "Dokumen menyebut Kabupaten Maju Jaya, Kota Sentosa." in text
        assert '--institution "Kabupaten Maju Jaya"' in text

    def test_a_fallback_of_the_instrument_is_said(self) -> None:
        fallen = InstrumentInfo(
            "x", "1", "Evaluasi SPBE", Confidence.HIGH, fallback=True, fallback_reason="Sudah dicabut."
        )

        assert "dipakai yang terakhir. Sudah dicabut." in first_screen(factory.report(instrument=fallen)).text

    def test_the_target_says_how_far_it_is(self) -> None:
        near = Target(2.6, "Baik", reachable=True, steps=("04-L2-1",), step_count=2)
        text = first_screen(factory.report(summary=factory.summary(target=near))).text

        assert "Sasaran 2,60 (Baik): 2 langkah lagi." in text

    def test_a_target_out_of_reach_is_said(self) -> None:
        far = Target(4.2, "Memuaskan", reachable=False, steps=())
        text = first_screen(factory.report(summary=factory.summary(target=far))).text

        assert "Sasaran 4,20 (Memuaskan) tidak tercapai dengan melengkapi dokumen saja." in text

    def test_nothing_to_sign_is_said(self) -> None:
        text = first_screen(factory.report(summary=factory.summary(leader_actions=(), unlocks_most=None))).text

        assert "Tidak ada naskah yang menunggu" in text

    @pytest.mark.parametrize(
        ("code", "word"),
        [(Readiness.READY, "Siap"), (Readiness.NEARLY, "Beberapa langkah lagi"), (Readiness.NOT_READY, "Belum siap")],
    )
    def test_readiness_is_a_word(self, code: Readiness, word: str) -> None:
        summary = factory.summary(readiness=ReadinessInfo(code, "Kalimat."))

        assert f"{word} Kalimat." in first_screen(factory.report(summary=summary)).text
