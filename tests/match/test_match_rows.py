"""Rows of tables: what counts as one, what is lacking where none does, and on which pages they are looked for."""

from collections.abc import Sequence

import pytest
from tests.builders import KINDS, content, indicator, instrument, offer, phrases, requirement, rows, subject, text

from spbe_docs.match.candidates import Matcher
from spbe_docs.model.documents import Facts, Identity, Kind, Table
from spbe_docs.model.findings import Candidate, ItemHit
from spbe_docs.model.rules import Covered, Rows, Stands

PLAN = rows("Program", "Tahun", empty=["Tahun"])
REGISTER = rows("Risiko", "Dampak", named=False)
BUDGET = rows("Uraian", "Jumlah", without=phrases("jumlah total"), labels=phrases("sub kegiatan"))
RISK = "Manajemen Risiko SPBE"
BODY = "PETA RENCANA SPBE\nPenjelasan tentang manajemen risiko SPBE dan lainnya.\n"
HEADING = ("No", "Program", "Tahun")


def asked(
    of: Rows,
    tables: Sequence[Table] = (),
    pages: Sequence[str] = (BODY,),
    kind: Kind = Kind.DOKUMEN_PETA_RENCANA,
) -> Candidate | None:
    """What a document offers for a content item that rows must show."""
    one = requirement(
        kinds=(Kind.DOKUMEN_PETA_RENCANA, Kind.RKA_DPA),
        subject=subject("peta rencana", "anggaran", stands=Stands.BODY),
        contents=(content(RISK, rows=of),),
        stands=Stands.BODY,
    )
    return offer(one, *pages, "Halaman 2\n", *map(printed, tables), kind=kind, tables=tables)


def printed(table: Table) -> str:
    """*table* as it stands in the text of its page."""
    return "\n".join(" ".join(row) for row in (table.heading, *table.rows))


def plan(*cells: Sequence[str], heading: Sequence[str] = HEADING, page: int = 3) -> tuple[Table, ...]:
    return (Table(page, tuple(heading), tuple(map(tuple, cells))),)


def item(made: Candidate | None) -> ItemHit:
    assert made is not None
    (hit,) = made.items
    return hit


def lacks(made: Candidate | None) -> str:
    assert made is not None
    (one,) = made.shortfalls
    return one.lacks


def test_a_row_that_names_it_shows_it_with_page_and_wording() -> None:
    hit = item(asked(PLAN, tables=plan(["1", "Penerapan Manajemen Risiko SPBE", "2024"])))

    assert (hit.in_row, hit.doubt) == (True, None)
    assert (hit.place.page, hit.place.quote) == (3, "1 | Penerapan Manajemen Risiko SPBE | 2024")


def test_a_column_that_a_plan_only_colours_may_be_empty() -> None:
    assert item(asked(PLAN, tables=plan(["1", "Manajemen Risiko SPBE", ""]))).in_row


@pytest.mark.parametrize(
    ("tables", "reason"),
    [
        ((), "baris tabel yang menamainya, dengan kolom Program dan Tahun"),
        (plan(["1", "Arsitektur SPBE", "2024"]), "baris tabel yang menamainya, dengan kolom Program dan Tahun"),
        (plan(["1", "Manajemen risiko SPBE belum tersedia", "2024"]), "baris tabel yang menamainya"),
        (
            plan(["1", "Manajemen Risiko SPBE tahun depan", ""], heading=["No", "Program", "Biaya"]),
            "kolom Tahun pada tabel di halaman 3",
        ),
        (
            plan(["1", "Manajemen Risiko SPBE", "2024"], heading=[]),
            "baris tabel yang menamainya, dengan kolom Program dan Tahun",
        ),
    ],
    ids=["no table", "another programme", "denied", "without years", "without headings"],
)
def test_words_without_their_row_are_left_to_a_person(tables: tuple[Table, ...], reason: str) -> None:
    made = asked(PLAN, tables=tables)

    hit = item(made)
    assert not hit.in_row
    assert hit.doubt == f"{RISK} disebut di halaman 1, tetapi tidak terbaca {reason}"
    assert lacks(made) == reason


def test_without_row_and_words_it_is_not_there() -> None:
    made = asked(PLAN, pages=("PETA RENCANA SPBE\nUmum.\n",), tables=plan(["1", "Arsitektur SPBE", "2024"]))

    assert made is not None
    assert made.items == ()
    assert lacks(made) == "baris tabel yang menamainya, dengan kolom Program dan Tahun"


def test_a_column_that_must_be_filled_and_is_not() -> None:
    made = asked(BUDGET, tables=plan(["1", "Manajemen Risiko SPBE", "-"], heading=["No", "Uraian", "Jumlah"]))

    assert lacks(made) == "isi kolom Jumlah pada barisnya di halaman 3"


def test_a_sum_is_no_row() -> None:
    made = asked(
        BUDGET, tables=plan(["", "Jumlah total manajemen risiko SPBE", "50.000"], heading=["No", "Uraian", "Jumlah"])
    )

    assert item(made).doubt is not None


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        ("Sub Kegiatan : 2.16.03.2.02.0001 Manajemen Risiko SPBE", True),
        ("Sub kegiatan manajemen risiko SPBE akan dianggarkan", False),
        ("Sub Kegiatan: Rapat. Catatan: manajemen risiko SPBE", False),
    ],
)
def test_a_labelled_line_counts_like_a_row(line: str, *, counts: bool) -> None:
    hit = item(asked(BUDGET, pages=(f"DPA\nanggaran\n{line}\n",), kind=Kind.RKA_DPA))

    assert hit.in_row is counts


def test_any_filled_row_of_a_register_will_do() -> None:
    hit = item(asked(REGISTER, tables=plan(["1", "Listrik padam", "5"], heading=["No", "Risiko", "Dampak"])))

    assert hit.place.quote == "1 | Listrik padam | 5"


def test_so_many_different_rows() -> None:
    units = [[str(number), f"Dinas {number % 3}", "5"] for number in range(9)]
    heading = ["No", "Risiko", "Dampak"]
    many = rows("Risiko", "Dampak", named=False, at_least=3)
    more = rows("Risiko", "Dampak", named=False, at_least=4)

    assert item(asked(many, tables=plan(*units, heading=heading))).in_row
    assert lacks(asked(more, tables=plan(*units, heading=heading))) == "4 baris dalam tabelnya, baru 3"


def test_a_matrix_must_cover_its_list() -> None:
    domains = tuple(Covered(name, phrases(name.lower())) for name in ("Data", "Layanan", "Keamanan"))
    matrix = rows("Program", "Tahun", named=False, covers=domains)
    cells = [["1", "Data dan informasi", "2024"], ["2", "Layanan publik", "2024"]]

    assert lacks(asked(matrix, tables=plan(*cells))) == "baris tentang Keamanan"
    assert item(asked(matrix, tables=plan(*cells, ["3", "Keamanan siber", "2025"]))).in_row


def test_other_kinds_than_those_asked_show_it_by_their_text() -> None:
    only_budgets = rows("Program", "Tahun", kinds=(Kind.RKA_DPA,))

    assert item(asked(only_budgets)) == ItemHit(
        "manajemen-risiko-spbe", item(asked(only_budgets)).place, in_row=False, doubt=None
    )


def test_personal_data_in_a_row_are_masked() -> None:
    hit = item(asked(REGISTER, tables=plan(["1", "NIK 3201011212900001", "5"], heading=["No", "Risiko", "Dampak"])))

    assert "3201011212900001" not in hit.place.quote


class TestPages:
    """The pages on which tables are looked for."""

    HEADED = "No Program Tahun\n"
    NAMED = "3 Manajemen Risiko SPBE 2025\n"
    OTHER = "Uraian panjang.\n"
    WHOLE = (OTHER, HEADED, OTHER, NAMED, OTHER)

    def pages(
        self, *pages: str, kind: Kind | None = Kind.DOKUMEN_PETA_RENCANA, title: str = "PETA RENCANA", of: Rows = PLAN
    ) -> tuple[int, ...]:
        wrong = {"peta rencana jalan": "Bukan SPBE."}
        one = requirement(
            kinds=(Kind.DOKUMEN_PETA_RENCANA,),
            subject=subject("peta rencana", stands=Stands.TITLE, lookalikes=wrong),
            contents=(content(RISK, rows=of),),
        )
        asked: list[tuple[int, ...]] = []

        def tables(numbers: tuple[int, ...]) -> tuple[Table, ...]:
            asked.append(numbers)
            return ()

        matcher = Matcher(instrument(indicator(one)), KINDS)
        matcher.candidates(text(*pages), Identity(kind, 0.9), Facts(title=title), tables)
        return asked[0] if asked else ()

    def test_the_row_and_the_way_from_its_headings(self) -> None:
        assert self.pages(*self.WHOLE) == (2, 3, 4)

    def test_words_like_headings_on_the_way_do_not_shorten_it(self) -> None:
        assert self.pages(self.HEADED, "Program tahun ini\n", self.NAMED) == (1, 2, 3)

    def test_headings_that_run_along_all_pages_count_on_each(self) -> None:
        plan = [f"No Program Tahun\n{self.OTHER}" + f"Halaman berisi hal {number}\n" for number in range(1, 9)]

        assert self.pages(*plan, "No Program Tahun\n" + self.NAMED)[-1] == 9

    def test_of_many_pages_the_first(self) -> None:
        assert self.pages(*[self.HEADED + self.NAMED] * 90) == tuple(range(1, 21))

    def test_no_page_far_from_any_headings(self) -> None:
        assert self.pages(self.HEADED, *[self.OTHER] * 7, self.NAMED) == ()

    def test_none_of_a_kind_that_proves_nothing_here(self) -> None:
        assert self.pages(*self.WHOLE, kind=Kind.NOTULEN) == ()

    def test_none_of_a_document_about_something_else(self) -> None:
        assert self.pages(*self.WHOLE, title="RENCANA KERJA") == ()
        assert self.pages(*self.WHOLE, title="PETA RENCANA JALAN") == ()

    def test_none_of_a_kind_whose_text_will_do(self) -> None:
        assert self.pages(*self.WHOLE, of=rows("Program", kinds=(Kind.PERKADA,))) == ()

    def test_the_pages_with_the_headings_where_any_row_will_do(self) -> None:
        assert self.pages("Risiko dan dampak\n", self.OTHER, of=REGISTER) == (1,)


@pytest.mark.parametrize("amount", ["Rp0", "0,00", "Rp. 0"])
def test_a_sum_of_nothing_fills_no_column(amount: str) -> None:
    made = asked(BUDGET, tables=plan(["1", "Manajemen Risiko SPBE", amount], heading=["No", "Uraian", "Jumlah"]))

    assert lacks(made) == "isi kolom Jumlah pada barisnya di halaman 3"
