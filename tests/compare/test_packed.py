"""What is kept of a run comes back as it was."""

import json
import zlib
from datetime import date

import pytest
from tests.reports import factory

from spbe_docs.compare.packed import pack, pack_changes, unpack, unpack_changes
from spbe_docs.compare.snapshot import snapshot
from spbe_docs.model.changes import Change, Changes, DocumentChange
from spbe_docs.model.codes import Cause, Verdict


def test_a_snapshot() -> None:
    kept = snapshot(factory.report())

    assert unpack(pack(kept)) == kept


def test_a_snapshot_that_names_papers_by_their_paths_alone() -> None:
    kept = snapshot(factory.report())
    told = json.loads(zlib.decompress(pack(kept)))
    told["version"] = 1
    for stand in told["stands"].values():
        stand[1:3] = [[path for _, path in places] for places in stand[1:3]]

    assert any(stand.evidence for stand in kept.stands.values())
    assert unpack(zlib.compress(json.dumps(told).encode())) == kept


def test_changes_but_for_what_rested_on_the_documents() -> None:
    lost = Change("01-L2-1", Verdict.MET, Verdict.MISSING, Cause.MOVED, "a.pdf", "b.pdf")
    behind = Change("01-L2-2", Verdict.MET, Verdict.UNREADABLE, Cause.DELETED, "a.pdf", None, unread="scan.pdf")
    changes = Changes(
        date(2024, 10, 21), lost=(lost, behind), documents=(DocumentChange("a.pdf", Cause.MOVED, "b.pdf", ()),)
    )

    assert unpack_changes(pack_changes(changes)) == changes


@pytest.mark.parametrize("content", [b"", b"x", pack_changes(Changes(date(2024, 10, 21)))])
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says
        unpack(content)
