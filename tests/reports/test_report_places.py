"""Where several folders were scanned, people read every path with its folder, in whatever part of a result it stands."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from tests.reports import factory
from tests.scanning import without_roots

from spbe_docs.model.changes import Change, Changes, DocumentChange, Expiring
from spbe_docs.model.codes import Cause, Horizon, Standing, Verdict
from spbe_docs.model.decided import DecisionInfo
from spbe_docs.model.indicators import CandidateInfo
from spbe_docs.model.naming import root_names
from spbe_docs.model.report import Report
from spbe_docs.reports import json as report_json
from spbe_docs.reports.front import asked_of_leadership
from spbe_docs.reports.places import changes_told_apart, told_apart
from spbe_docs.reports.saved import load

DAY = date(2024, 10, 22)
OTHER = factory.document(20, factory.PERBUP, root="r2", duplicate_of=factory.DRAFT, revoked_by=factory.DRAFT)
INSIDE = factory.document(21, "Kiriman.zip!/a.pdf", root="r2", container="Kiriman.zip")
CHANGES = Changes(
    DAY,
    lost=(Change("01-L2-1", Verdict.MET, Verdict.MISSING, Cause.MOVED, "lama.pdf", "baru.pdf", "r1", "r2"),),
    documents=(DocumentChange("lama.pdf", Cause.MOVED, "baru.pdf", (), "r1", "r2"),),
)


def result() -> Report:
    """Two folders, and a file in every part of the result that names one."""
    made = factory.report(roots=(factory.root(), factory.root(id="r2", name="Dinas Kominfo")))
    first = made.indicators[0]
    candidate = CandidateInfo(factory.DRAFT, Verdict.DRAFT, 1, None, None, (), "", "Rancangan.")
    decision = DecisionInfo(
        requirement="01-L2-1",
        document=factory.DRAFT,
        accepts=True,
        office="Sekretaris Daerah",
        reason="Dibaca.",
        date=DAY,
        standing=Standing.HOLDS,
        message="Dipakai.",
    )
    asked = replace(first.requirements[0], candidates=(candidate,), decision=decision)
    return replace(
        made,
        documents=(*made.documents, INSIDE),
        indicators=(replace(first, requirements=(asked, *first.requirements[1:])), *made.indicators[1:]),
        decisions=(decision,),
        expiring=(Expiring(factory.DRAFT, DAY, 0, Horizon.DAYS_30, None, ("01-L2-1",), "Habis."),),
    )


def saved(report: Report) -> Any:
    return json.loads(report_json.render(report))


def reloaded(told: Any) -> Report:
    return load(json.dumps(told).encode())


def texts(value: Any) -> Iterator[str]:
    if type(value) is str:
        yield value
    elif isinstance(value, tuple):
        for element in value:
            yield from texts(element)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def test_no_part_of_it_shows_a_path_without_its_folder() -> None:
    report = reloaded(without_roots(saved(result())))
    paths = {one.path for one in report.documents} | {"Kiriman.zip"}

    assert paths & set(texts(report))
    assert not paths & set(texts(told_apart(report)))
    assert told_apart(report).summary.leader_actions[0].document == f"bukti-spbe: {factory.DRAFT}"


def test_an_old_result_says_no_folder_where_two_have_the_path() -> None:
    report = reloaded(without_roots(saved(replace(result(), documents=(*factory.documents(), OTHER)))))
    told = told_apart(report)

    assert [one.root for one in report.indicators[0].requirements[0].evidence] == [None]
    assert told.indicators[0].requirements[0].evidence[0].document == factory.PERBUP
    assert told.documents[-1].path == f"Dinas Kominfo: {factory.PERBUP}"
    assert told.documents[-1].duplicate_of == f"bukti-spbe: {factory.DRAFT}"
    assert told.documents[-1].revoked_by == f"bukti-spbe: {factory.DRAFT}"


def test_with_one_folder_nothing_is_added() -> None:
    report = factory.report(changes=CHANGES)

    assert told_apart(report) is report
    assert changes_told_apart(CHANGES, report) is CHANGES


def test_a_move_from_one_folder_to_another_names_both() -> None:
    told = changes_told_apart(CHANGES, result())

    assert (told.lost[0].document, told.lost[0].to) == ("bukti-spbe: lama.pdf", "Dinas Kominfo: baru.pdf")
    assert (told.documents[0].document, told.documents[0].to) == ("bukti-spbe: lama.pdf", "Dinas Kominfo: baru.pdf")


def test_the_paper_to_be_signed_is_named_with_its_folder_where_there_are_several() -> None:
    def paper(report: Report) -> str | None:
        return asked_of_leadership(report)[0].asked[0].paper

    assert paper(factory.report()) == factory.DRAFT.rpartition("/")[2]
    assert paper(told_apart(reloaded(without_roots(saved(result()))))) == f"bukti-spbe: {factory.DRAFT}"


def test_folders_of_one_name_are_told_apart_by_their_ids() -> None:
    names = {"r1": "bukti", "r2": "arsip", "r3": "bukti"}

    assert root_names(names) == {"r1": "bukti (r1)", "r2": "arsip", "r3": "bukti (r3)"}
    assert root_names({"r1": "bukti"}) == {}
