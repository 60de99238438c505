"""What the next run is compared with: this one, and where it could not look, what was last seen there."""

from dataclasses import replace

from spbe_docs.compare.snapshot import Snapshot, with_sources_of
from spbe_docs.model.codes import Verdict


def carried(before: Snapshot, now: Snapshot) -> Snapshot:
    """*now*, with the documents and verdicts of *before* for what could not be looked into.

    So a paper that goes while its source is away is missed on the day the source is back, and the way there and back is
    no news by itself. *now* as it is where the two are not comparable.
    """
    if before.instrument != now.instrument or not before.may_be_of_one_with(now):
        return now
    before = with_sources_of(before, now)
    unseen = [paper for paper in before.papers if not now.was_looked_at(paper, unknown=True)]
    places = {paper.place for paper in unseen}
    papers = [paper for paper in now.papers if paper.place not in places and now.was_looked_at(paper, unknown=True)]
    stands = {
        key: before.stands.get(key, stand) if stand.verdict is Verdict.SOURCE_DOWN else stand
        for key, stand in now.stands.items()
    }
    was_carried = any(stand is not now.stands[key] for key, stand in stands.items())
    known = {source: well or before.sources.get(source, False) for source, well in now.sources.items()}
    closed = tuple(one for one in now.closed if one in before.closed or one[0] not in before.sources)
    return replace(
        now,
        # Rules that changed while nobody could look are the cause of what is found when the source is back.
        yardstick=before.yardstick if was_carried else now.yardstick,
        papers=[*papers, *unseen],
        stands=stands,
        sources=known,
        closed=closed,
    )
