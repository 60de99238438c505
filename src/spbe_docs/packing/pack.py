"""Makes the pack: names the papers, copies what is new, explains, and takes away what is accepted no longer."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from spbe_docs.model.findings import Lost
from spbe_docs.model.report import Report
from spbe_docs.packing import copying, folder, naming
from spbe_docs.packing.copying import Wanted
from spbe_docs.packing.explained import EXPLANATIONS, LACKS, Explanation, Lack, explanations, lacks
from spbe_docs.packing.papers import Paper, papers
from spbe_docs.reports import csv, words
from spbe_docs.reports.explanation import explanation, rows
from spbe_docs.reports.places import told_apart
from spbe_docs.visit import Map
from spbe_docs.whole import write_whole

EXPLANATION = "penjelasan"
CHECKLIST = "daftar-periksa.csv"
SUMS = "SHA256SUMS.txt"
FILES = "berkas"
_BESIDE = (f"{EXPLANATION}.csv", f"{EXPLANATION}.docx", CHECKLIST, SUMS)
_PART = "bagian"
_FRESH = ".paket-"


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the pack is to look."""

    name: str = naming.DEFAULT
    file_bytes: int | None = None
    """No larger paper is packed; None: of any size."""

    part_bytes: int | None = None
    """The papers are put into numbered folders of at most so much; None: into one."""


@dataclass(frozen=True, slots=True)
class Packed:
    """What a pack came to."""

    files: int
    bytes: int
    copied: int
    """Of the files: new or changed since the last pack."""

    removed: int
    refused: Mapping[str, str] = field(default_factory=dict)
    """Why a paper is not in it, by the document's path."""

    lacking: int = 0


def pack(report: Report, locations: Mapping[str, str], out: Path, wishes: Wishes, run: Map) -> Packed:
    """Puts the papers that *report* accepts into the folder *out*.

    *locations* tell where on the disk each file of the report lies, by the document's id. Raises UsageError when
    *out* cannot be used.
    """
    before = folder.earlier(out)
    chosen = papers(report)
    refused = dict(_refused(chosen, locations, wishes))
    takes = [paper for paper in chosen if paper.document.id not in refused]
    placed = _placed(takes, naming.names(takes, wishes.name), wishes.part_bytes)
    folder.refuse_others(out, [*placed.values(), *_BESIDE], before)
    try:
        out.mkdir(parents=True, exist_ok=True)
        folder.write_manifest(out, before)  # from now on it is ours, wherever this run is cut off
        _clear(out)
        with tempfile.TemporaryDirectory(prefix=_FRESH, dir=out) as fresh:
            news = [one for one in takes if before.get(placed[one.document.id]) != one.document.sha256]
            failed = _copied(news, locations, Path(fresh), run)
            refused |= failed
            files = {identifier: path for identifier, path in placed.items() if identifier not in failed}
            digests = {files[one.document.id]: one.document.sha256 or "" for one in takes if one.document.id in files}
            lacking = lacks(told_apart(report), refused, chosen)
            texts = _texts(report, explanations(report, chosen, files), lacking, digests)
            whole = {**digests, **{name: _digest(content) for name, content in texts.items()}}
            folder.write_manifest(out, before, whole)
            for position, paper in enumerate(news):
                if paper.document.id in files:
                    target = out / files[paper.document.id]
                    target.parent.mkdir(parents=True, exist_ok=True)
                    (Path(fresh) / str(position)).replace(target)
        for name, content in texts.items():
            write_whole(out / name, content)
        removed = _remove(out, before.keys() - whole.keys())
        folder.write_manifest(out, whole)
    except OSError as error:
        raise folder.unusable(out, error) from error
    paths = {paper.document.id: paper.document.path for paper in chosen}
    return Packed(
        files=len(digests),
        bytes=sum(one.document.bytes for one in takes if one.document.id in files),
        copied=sum(one.document.id in files for one in news),
        removed=sum(path.startswith(FILES) for path in removed),
        refused={paths[identifier]: why for identifier, why in refused.items()},
        lacking=len(lacking),
    )


def _refused(chosen: Sequence[Paper], locations: Mapping[str, str], wishes: Wishes) -> Iterator[tuple[str, str]]:
    for paper in chosen:
        document = paper.document
        if document.sha256 is None or document.id not in locations:
            yield document.id, "Berkasnya tidak ditemukan lagi di tempatnya. Pindai lagi."
        elif wishes.file_bytes is not None and document.bytes > wishes.file_bytes:
            size, most = words.size(document.bytes), words.size(wishes.file_bytes)
            yield document.id, f"Ukurannya {size}, di atas batas {most}. Sediakan salinan yang lebih kecil."


def _placed(takes: Iterable[Paper], names: Mapping[str, str], part_bytes: int | None) -> Mapping[str, str]:
    """Where each paper lies in the pack, by the document's id."""
    placed: dict[str, str] = {}
    part, filled = 1, 0
    for paper in takes:
        document = paper.document
        if part_bytes is None:
            placed[document.id] = f"{FILES}/{names[document.id]}"
            continue
        if filled and filled + document.bytes > part_bytes:
            part, filled = part + 1, 0
        filled += document.bytes
        placed[document.id] = f"{FILES}/{_PART}-{part}/{names[document.id]}"
    return placed


def _copied(news: Sequence[Paper], locations: Mapping[str, str], fresh: Path, run: Map) -> dict[str, str]:
    """Copies the papers into *fresh*, each under its position; why one could not be, by that id."""
    jobs = (
        copying.dump(
            Wanted(
                locations[paper.document.id],
                paper.document.container is not None,
                paper.document.sha256 or "",
                str(fresh / str(position)),
            )
        )
        for position, paper in enumerate(news)
    )
    failed: dict[str, str] = {}
    for position, answer in run(jobs):
        identifier = news[position].document.id
        if isinstance(answer, Lost):
            failed[identifier] = answer.trouble.message
            continue
        copied = copying.load(answer)
        if copied.bytes is None:
            failed[identifier] = copied.why
    return failed


def _texts(
    report: Report, told: Sequence[Explanation], lacking: Sequence[Lack], digests: Mapping[str, str]
) -> Mapping[str, bytes]:
    """What stands beside the papers, by its name."""
    sums = "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items()))
    return {
        f"{EXPLANATION}.csv": csv.table(EXPLANATIONS, told),
        f"{EXPLANATION}.docx": explanation(report, rows(EXPLANATIONS, told), rows(LACKS, lacking)),
        CHECKLIST: csv.table(LACKS, lacking),
        SUMS: sums.encode(),
    }


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _clear(out: Path) -> None:
    """Takes away what a run left that was cut off."""
    for left in out.glob(f"{_FRESH}*"):
        shutil.rmtree(left)


def _remove(out: Path, paths: Iterable[str]) -> list[str]:
    """Takes away what an earlier pack put there; folders too that are empty then."""
    removed = []
    for path in sorted(paths):
        (out / path).unlink(missing_ok=True)
        removed.append(path)
        above = (out / path).parent
        if above != out and above.is_dir() and not any(above.iterdir()):
            shutil.rmtree(above)
    return removed
