"""What a Word document hides is not read, but said; what it only proposes is marked."""

from pathlib import Path

import pytest
from tests.read.files import document, docx, line, paragraph, put, run, table, word

from spbe_docs.model.documents import Document
from spbe_docs.read.clean import clean

WHITE = '<w:color w:val="FFFFFF"/>'
SHADE = '<w:shd w:val="clear" w:fill="1F3864"/>'
HIDES = "Dokumen Word ini memuat teks yang tidak terlihat (disembunyikan, sewarna kertas, atau terlalu kecil): "
PROPOSES = "Dokumen Word ini memuat usulan perubahan (Track Changes)"


def looking(looks: str, content: str = "rahasia") -> str:
    return f"<w:r><w:rPr>{looks}</w:rPr><w:t>{content}</w:t></w:r>"


def inserted(content: str) -> str:
    return f'<w:ins w:author="x">{run(content)}</w:ins>'


def read(folder: Path, body: str, styles: str = "") -> Document:
    parts = {"styles.xml": word("styles", styles)}
    return document(put(folder, "a.docx", docx(body, parts, {"s": ("styles", "styles.xml")})))


def style(name: str, looks: str, kind: str = "character", based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}">{base}<w:rPr>{looks}</w:rPr></w:style>'


@pytest.mark.parametrize(
    ("body", "styles"),
    [
        (paragraph(looking("<w:vanish/>")), ""),
        (paragraph(looking(WHITE)), ""),
        (paragraph(looking('<w:color w:val="FEFEFE"/>')), ""),
        (paragraph(looking('<w:sz w:val="2"/>')), ""),
        (paragraph(looking(f'{WHITE}<w:shd w:val="clear" w:fill="FFFFFF"/>')), ""),
        (table([paragraph(looking(WHITE))]), ""),
        (paragraph(looking('<w:rStyle w:val="Samar"/>')), style("Samar", WHITE)),
        (
            paragraph(looking('<w:rStyle w:val="Anak"/>')),
            style("Samar", "<w:vanish/>") + style("Anak", "", based_on="Samar"),
        ),
        (
            paragraph(run("rahasia"), properties='<w:pStyle w:val="Kecil"/>'),
            style("Kecil", '<w:sz w:val="3"/>', "paragraph"),
        ),
    ],
)
def test_what_cannot_be_seen_is_left_out_and_said(tmp_path: Path, body: str, styles: str) -> None:
    found = read(tmp_path, line("Pasal 1") + body, styles)

    assert [page.text for page in found.pages] == ["Pasal 1"]
    assert found.notes == (
        f'{HIDES}"rahasia". Teks itu tidak dihitung sebagai bukti karena asesor tidak dapat melihatnya.',
    )


@pytest.mark.parametrize(
    ("body", "styles"),
    [
        (paragraph(looking(WHITE + SHADE)), ""),
        (paragraph(looking(f'{WHITE}<w:highlight w:val="black"/>')), ""),
        (paragraph(looking(WHITE), properties=SHADE), ""),
        (f"<w:tbl><w:tr><w:tc><w:tcPr>{SHADE}</w:tcPr>{paragraph(looking(WHITE))}</w:tc></w:tr></w:tbl>", ""),
        (
            '<w:tbl><w:tblPr><w:tblStyle w:val="GridTable4"/></w:tblPr><w:tr><w:tc>'
            f"{paragraph(looking(WHITE))}</w:tc></w:tr></w:tbl>",
            "",
        ),
        (paragraph(f"<w:r><w:txbxContent>{paragraph(looking(WHITE))}</w:txbxContent></w:r>"), ""),
        (paragraph(looking('<w:color w:val="auto"/>')), ""),
        (paragraph(looking('<w:color w:val="D9D9D9"/>')), ""),
        (paragraph(looking('<w:vanish w:val="0"/>')), ""),
        (paragraph(looking('<w:sz w:val="10"/>')), ""),
        (paragraph(looking('<w:rStyle w:val="Samar"/><w:color w:val="000000"/>')), style("Samar", WHITE)),
        (paragraph(looking("")), style("Lingkar", WHITE, based_on="Lingkar")),
    ],
)
def test_what_only_looks_hidden_is_read(tmp_path: Path, body: str, styles: str) -> None:
    found = read(tmp_path, body, styles)

    assert [page.text for page in found.pages] == ["rahasia"]
    assert found.notes == ()


def test_hidden_white_space_is_not_worth_a_note(tmp_path: Path) -> None:
    assert read(tmp_path, paragraph(run("isi"), looking(WHITE, " - "))).notes == ()


def test_personal_data_that_is_hidden_is_masked_in_the_note(tmp_path: Path) -> None:
    (note,) = read(tmp_path, paragraph(run("isi"), looking(WHITE, "NIK 3578011203850001"))).notes

    assert "3578011203850001" not in note


def test_lines_with_an_insertion_are_proposed_and_the_document_says_so(tmp_path: Path) -> None:
    found = read(
        tmp_path, line("Pasal 1") + paragraph(run("Arsitektur SPBE"), inserted(" memuat keamanan")) + line("Pasal 2")
    )

    assert (found.pages[0].text, found.pages[0].proposed) == ("Pasal 1\nArsitektur SPBE memuat keamanan\nPasal 2", (1,))
    assert [note for note in found.notes if note.startswith(PROPOSES)] == list(found.notes)
    text = clean(found.pages)
    place = text.text.find("keamanan")
    assert (text.is_proposed(place, place + 8), text.is_proposed(0, 7)) == (True, False)
    assert not text.is_proposed(text.text.find("pasal 2"), len(text.text))
    assert text.piece(1, 3).is_proposed(0, 5)


@pytest.mark.parametrize(
    ("body", "proposed"),
    [
        (f"<w:moveTo>{run('pindah')}</w:moveTo>", (0,)),
        ("<w:del><w:r><w:delText>lama</w:delText></w:r></w:del>", ()),
        (f"<w:moveFrom>{run('pindah')}</w:moveFrom>", ()),
    ],
)
def test_every_change_that_is_open_is_said(tmp_path: Path, body: str, proposed: tuple[int, ...]) -> None:
    found = read(tmp_path, paragraph(run("tetap "), body))

    assert found.pages[0].proposed == proposed
    assert found.notes[0].startswith(PROPOSES)


def test_an_inserted_paragraph_mark_is_no_change_of_words(tmp_path: Path) -> None:
    found = read(tmp_path, paragraph(run("isi"), properties='<w:rPr><w:ins w:author="x"/></w:rPr>'))

    assert (found.pages[0].proposed, found.notes) == ((), ())


def test_an_inserted_preamble_is_laid_out_as_a_typed_one(tmp_path: Path) -> None:
    rows = (("Menimbang", ":", "a.", "bahwa perlu"), ("", "", "b.", "bahwa maka"))
    typed = table(*([line(cell) for cell in row] for row in rows))
    proposed = table(*([paragraph(inserted(cell)) if cell else line("") for cell in row] for row in rows))

    assert read(tmp_path, proposed).pages[0].text == read(tmp_path, typed).pages[0].text
