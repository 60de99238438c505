"""A snapshot and changes as bytes, to be kept: positions instead of names, compressed."""

import json
import zlib
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from spbe_docs.compare.snapshot import Paper, Place, Places, Snapshot, Stand
from spbe_docs.model.changes import Change, Changes, DocumentChange
from spbe_docs.model.codes import Cause, Verdict
from spbe_docs.model.documents import DocumentStatus

# 1: first layout. 2: every place with its source, where there was a path alone.
_VERSION = 2
_READABLE = frozenset({1, _VERSION})
_USED_BY = 7
"""Its position in the row of a paper."""

_LISTS = ("newly_met", "lost", "worse", "better", "by_rules_or_source")


def pack(snapshot: Snapshot) -> bytes:
    """*snapshot* as it is kept."""
    return _packed(
        {
            "version": _VERSION,
            "as_of": snapshot.as_of.isoformat(),
            "made_at": _when(snapshot.made_at),
            "institution": snapshot.institution,
            "instrument": [snapshot.instrument, snapshot.instrument_title],
            "yardstick": snapshot.yardstick,
            "sources": snapshot.sources,
            "names": snapshot.names,
            "closed": snapshot.closed,
            "papers": [
                [
                    *(one.root, one.path, one.sha256, one.is_read, one.status, one.revoked_by, one.container),
                    *(one.used_by, one.family),
                ]
                for one in snapshot.papers
            ],
            "stands": {
                key: [one.verdict, one.evidence, one.considered, one.word, one.indicator, one.level]
                for key, one in snapshot.stands.items()
            },
        }
    )


def unpack(content: bytes) -> Snapshot:
    """The snapshot that was packed as *content*. Raises ValueError for anything else."""
    try:
        told: Any = json.loads(zlib.decompress(content))
        if told["version"] not in _READABLE:
            raise ValueError("another version")
        papers: list[list[Any]] = told["papers"]
        places = Places((row[0], row[1], bool(row[_USED_BY])) for row in papers)
        return Snapshot(
            as_of=date.fromisoformat(told["as_of"]),
            institution=told["institution"],
            instrument=told["instrument"][0],
            instrument_title=told["instrument"][1],
            yardstick=tuple(told["yardstick"]),
            sources=told["sources"],
            names=told["names"],
            closed=tuple((root, path) for root, path in told["closed"]),
            papers=[_paper(places, *row) for row in papers],
            stands={key: _stand(places, *one) for key, one in told["stands"].items()},
            made_at=_moment(told.get("made_at")),
        )
    except (zlib.error, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error


def pack_changes(changes: Changes) -> bytes:
    """*changes* as they are kept."""
    lists = {
        name: [
            [
                one.requirement,
                one.before,
                one.after,
                one.cause,
                one.document,
                one.to,
                *([one.unread] if one.unread else []),
            ]
            for one in members
        ]
        for name in _LISTS
        if (members := getattr(changes, name))
    }
    documents = [[one.document, one.cause, one.to] for one in changes.documents]
    told = {
        "since": changes.since.isoformat(),
        "until": _when(changes.until),
        "since_made_at": _when(changes.since_made_at),
        "documents": documents,
        "reason": changes.not_comparable,
    }
    return _packed(told | lists)


def unpack_changes(content: bytes) -> Changes:
    """The changes that were packed as *content*, without what rested on the documents. Raises ValueError."""
    try:
        told: Any = json.loads(zlib.decompress(content))
        lists = {name: tuple(_change(*one) for one in told.get(name, ())) for name in _LISTS}
        documents = tuple(DocumentChange(path, Cause(cause), to, ()) for path, cause, to in told["documents"])
        since = date.fromisoformat(told["since"])
        until = date.fromisoformat(told["until"]) if told.get("until") else None
        made_at = _moment(told.get("since_made_at"))
        return Changes(
            since, **lists, documents=documents, not_comparable=told["reason"], until=until, since_made_at=made_at
        )
    except (zlib.error, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _change(  # noqa: PLR0917 - a row
    requirement: str,
    before: str,
    after: str,
    cause: str,
    document: str | None,
    to: str | None,
    unread: str | None = None,  # left out where there is none
) -> Change:
    return Change(requirement, Verdict(before), Verdict(after), Cause(cause), document, to, unread=unread)


def _when(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _moment(told: str | None) -> datetime | None:
    return None if told is None else datetime.fromisoformat(told)


def _packed(told: Any) -> bytes:
    return zlib.compress(json.dumps(told, ensure_ascii=True, separators=(",", ":")).encode())


def _place(told: str | Sequence[str], places: Places) -> Place:
    """A place as it was kept: source and path, or the path alone."""
    if isinstance(told, str):
        return places.of(told)
    source, path = told
    return source, path


def _paper(  # noqa: PLR0917 - a row
    places: Places,
    root: str,
    path: str,
    sha256: str | None,
    is_read: bool,  # noqa: FBT001
    status: str,
    revoked_by: str | Sequence[str] | None,
    container: str | None,
    used_by: list[str],
    family: str | None = None,  # not in what was kept by earlier versions
) -> Paper:
    revoking = None if revoked_by is None else _place(revoked_by, places)
    return Paper(root, path, sha256, is_read, DocumentStatus(status), revoking, container, tuple(used_by), family)


def _stand(  # noqa: PLR0917 - a row
    places: Places,
    verdict: str,
    evidence: Sequence[str | Sequence[str]],
    considered: Sequence[str | Sequence[str]],
    word: str,
    indicator: int,
    level: int | None,
) -> Stand:
    own, others = (tuple(_place(one, places) for one in several) for several in (evidence, considered))
    return Stand(Verdict(verdict), own, others, word, indicator, level)
