"""Equal values of an answer are held once."""

from dataclasses import replace

from tests.builders import candidate, examined

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
