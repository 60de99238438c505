"""Equal values of an answer are held once."""

from dataclasses import fields, replace

from tests.builders import candidate, examined, place

from spbe_docs.model.findings import KindFit, Shortfall
from spbe_docs.model.sharing import shared
from spbe_docs.wire import Answer, dump_answer, load_answer


def test_a_place_that_speaks_for_many_requirements_is_held_once() -> None:
    one, other = candidate("01-L1-1", items=("a",)), candidate("01-L2-1", items=("a",))
    answer = Answer(examined=replace(examined(one, other)), as_listed=True)

    told = load_answer(dump_answer(answer))

    assert told == answer
    assert told.examined is not None
    first, second = told.examined.candidates
    assert first.subject is second.subject
    assert first.items[0] is second.items[0]


def test_everything_else_of_an_offer_stays_as_it_is() -> None:
    told = candidate(
        "01-L1-1",
        kind_fit=KindFit.UNSURE,
        mention=place("Arsitektur"),
        mentioned_items=("b",),
        lookalike="contoh",
        shortfalls=(Shortfall("a", "kolom"),),
        row_pages=(2, 3),
        doubt="judul",
    )

    assert shared(examined(told)) == examined(told)
    assert all(getattr(told, one.name) != one.default for one in fields(told))
