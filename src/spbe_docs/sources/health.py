"""Whether a source is well, judged by what was seen of it now and by what is known of it from before. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from spbe_docs.discover import FOLDER_UNREADABLE, Listing
from spbe_docs.model.codes import HealthCode
from spbe_docs.model.documents import SourceFile
from spbe_docs.model.settings import RootSettings
from spbe_docs.phrasing import capitalised
from spbe_docs.sources.values import Known, Look, NoLook, Source, Standing

_A_TRIFLE = 1e-9
"""0.3 is no number that a computer has."""

_A_DAYS_WORK = 10
"""So many files somebody may replace in one day; other files in the place of more than that are another folder."""


def judged(
    identifier: str,
    root: RootSettings,
    seen: Look | NoLook,
    known: Known | None,
    *,
    accept_fewer: bool = False,
    before: int | None = None,
) -> Source:
    """The source to work with: as it was seen when it is well, else as it is *known*; unknown when it is neither.

    *accept_fewer*: somebody says that fewer files, or none, are all there are. *before*: how many there were earlier
    in this run, which then is what counts.
    """
    code, trouble = _diagnosed(root, seen, known, accept_fewer=accept_fewer, before=before)
    if isinstance(seen, Look) and code is HealthCode.OK:
        return Source(identifier, seen.listing, taken_ns=seen.taken_ns)
    if isinstance(seen, Look) and code is HealthCode.FOLDER_UNREADABLE:
        return _with_closed_folders(identifier, seen, known)
    return _as_known(identifier, code, trouble, known)


def terms(root: RootSettings) -> str:
    """What decides which files of *root* are counted."""
    return "\n".join([*root.include, "", *root.exclude])


def count(listing: Listing) -> int:
    """The regular files in *listing*."""
    return len(listing.files) + len(listing.ignored)


def _diagnosed(
    root: RootSettings, seen: Look | NoLook, known: Known | None, *, accept_fewer: bool, before: int | None
) -> tuple[HealthCode, str]:
    """What the source has, and a sentence that says more than the word for it; "" where nothing more is to be said."""
    if isinstance(seen, NoLook):
        return HealthCode.UNREACHABLE, f"{capitalised(seen.why)}."
    listing = seen.listing
    closed = _closed(listing)
    fewer_is_right = accept_fewer and known is not None
    if not listing.files and not closed and not fewer_is_right:
        bare = not listing.ignored and not listing.not_opened
        return HealthCode.EMPTY, "" if bare else "Hanya ada tautan dan berkas yang dilewati, tidak ada dokumen."
    if root.sentinel is not None and not seen.has_sentinel:
        return HealthCode.SENTINEL_MISSING, f"Yang dicari: {root.sentinel}."
    fewer = "" if accept_fewer else _too_few(root, _carried_over(listing, known), known, before)
    if fewer and not (closed and before is None and known is None):
        return HealthCode.SHRUNKEN, fewer
    return (HealthCode.FOLDER_UNREADABLE if closed else HealthCode.OK), ""


def _too_few(root: RootSettings, listing: Listing, known: Known | None, before: int | None) -> str:
    """A sentence when there are fewer files than there may be, or others in their place."""
    there = count(listing)
    if before is not None:
        lost = _lost_too_many(there, before, root.max_loss)
        return f"Tinggal {there} dari {before} berkas yang ada pada awal pemindaian." if lost else ""
    if there < root.minimum_files:
        return f"Hanya ada {there} berkas, padahal paling sedikit {root.minimum_files}."
    if known is None or known.terms != terms(root):
        return ""
    if _lost_too_many(there, known.files, root.max_loss):
        return f"Tinggal {there} dari {known.files} berkas yang ada pada {_day(known.day)}."
    gone = _gone(listing, known)
    if gone > _A_DAYS_WORK and _lost_too_many(known.files - gone, known.files, root.max_loss):
        return (
            f"{gone} dari {known.files} berkas yang ada pada {_day(known.day)} tidak ada lagi; yang ada sekarang "
            "sebagian besar berkas lain."
        )
    return ""


def _gone(listing: Listing, known: Known) -> int:
    """How many files of *known* are neither where they were nor, by size and time of content, anywhere else."""
    try:
        if known.has_states(listing.files):  # a quiet night
            return 0
        before = known.states()
        now = {(file.size, file.modified_ns) for file in listing.files}
        if sum(state not in now for state in before) <= _A_DAYS_WORK:
            return 0
        paths = {file.path for file in listing.files}
        was = known.listing("").files
    except ValueError:  # damaged: as if nothing were known
        return 0
    return sum(file.path not in paths and (file.size, file.modified_ns) not in now for file in was)


def _lost_too_many(there: int, before: int, most: float) -> bool:
    return before - there > most * before + _A_TRIFLE


_WHAT_TO_DO = {
    HealthCode.UNREACHABLE: "Periksa apakah drive sudah tersambung dan hak aksesnya, lalu pindai lagi.",
    HealthCode.EMPTY: "Periksa apakah drive sudah tersambung, atau pilih folder lain.",
    HealthCode.SENTINEL_MISSING: "Periksa apakah drive sudah tersambung, lalu pindai lagi.",
    HealthCode.SHRUNKEN: "Bila memang demikian, pindai sekali dengan --accept-fewer; bila tidak, periksa drivenya.",
}


def _as_known(identifier: str, code: HealthCode, trouble: str, known: Known | None) -> Source:
    """The source as it was on its last good day."""
    advice = _WHAT_TO_DO[code]
    listing = _listing_of(known, identifier)
    if known is None or listing is None:
        message = (
            f"{trouble} {advice} Belum ada hasil baca sebelumnya: yang mungkin ada di situ tidak dinyatakan belum ada."
        ).lstrip()
        return Source(identifier, Listing((), (), ()), Standing(code, message, unknown=True))
    day = _oldest(listing.files, known.day)
    message = f"{trouble} {advice} Dipakai hasil baca {_day(day)}; tidak ada isinya yang dinyatakan hilang.".lstrip()
    return Source(identifier, listing, Standing(code, message, known.files, day), unread=known.unread)


def _with_closed_folders(identifier: str, seen: Look, known: Known | None) -> Source:
    """The source as it is, with the last known files of the folders that nobody could look into."""
    listing = _carried_over(seen.listing, known, identifier)
    carried = [file for file in listing.files if file.last_seen is not None]
    closed = _closed(seen.listing)
    message = f"{len(closed)} folder tidak dapat dibuka, antara lain {closed[0]}."
    day = _oldest(carried, None)
    if day is not None:
        message += f" Dipakai hasil baca {_day(day)} untuk {len(carried)} berkas di dalamnya."
    message += " Minta hak baca, lalu pindai lagi."
    standing = Standing(HealthCode.FOLDER_UNREADABLE, message, _files_of(known), day)
    return Source(identifier, listing, standing, seen.taken_ns, {} if known is None else known.unread)


def _carried_over(listing: Listing, known: Known | None, identifier: str = "") -> Listing:
    """*listing* with the *known* files below its closed folders."""
    closed = tuple(f"{path}/" for path in _closed(listing))
    before = _listing_of(known, identifier) if closed else None
    if before is None:
        return listing
    there = {file.path for file in listing.files}
    carried = [file for file in before.files if file.path.startswith(closed) and file.path not in there]
    files = sorted([*listing.files, *carried], key=lambda file: file.path)
    return replace(listing, files=tuple(files))


def _closed(listing: Listing) -> Sequence[str]:
    return [one.path for one in listing.not_opened if one.why == FOLDER_UNREADABLE]


def _listing_of(known: Known | None, identifier: str) -> Listing | None:
    if known is None:
        return None
    try:
        return known.listing(identifier)
    except ValueError:  # damaged: as if nothing were known
        return None


def _files_of(known: Known | None) -> int | None:
    return None if known is None else known.files


def _oldest(files: Sequence[SourceFile], otherwise: date | None) -> date | None:
    return min((file.last_seen for file in files if file.last_seen is not None), default=otherwise)


def _day(day: date | None) -> str:
    return "" if day is None else f"{day:%d-%m-%Y}"
