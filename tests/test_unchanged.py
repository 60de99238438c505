"""Which files count as unchanged: folder by folder, and file by file where something in a folder differs."""

import os
from dataclasses import replace

import pytest

from spbe_docs.model.documents import SourceFile
from spbe_docs.model.formats import FileType, Format
from spbe_docs.model.remembered import Cache
from spbe_docs.unchanged import Content, Unchanged

PDF = FileType(Format.PDF, "PDF", (".pdf",))
DOCX = FileType(Format.DOCX, "DOCX", (".docx",))
LOOKS = {b"p": PDF, b"d": DOCX}
FILES = tuple(
    SourceFile("r1", f"a/{name}", f"/drive/a/{name}", 10 + number, 1_000 + number)
    for number, name in enumerate(("a.pdf", "b/x.pdf", "b/y.docx", "c.pdf", "d.docx"))
)
"""Those of one folder do not stand together."""


class Night:
    """What is remembered from one night to the next."""

    def __init__(self) -> None:
        self.cache = Cache({}, {}, {}, {})

    def begin(self) -> Unchanged:
        return Unchanged(self.cache, LOOKS.get)

    def hash(self, *files: SourceFile, digest: str = "") -> Unchanged:
        """Files are looked at."""
        one = self.begin()
        one.contents(files)
        for file in files:
            one.keep(file, digest or _digest(file), _look(file))
        return one

    def whole(self, *files: SourceFile) -> None:
        """A night to its end, on which all files are looked at that have to be."""
        one = self.begin()
        for file, content in zip(files, one.contents(files), strict=True):
            if content is None:
                one.keep(file, _digest(file), _look(file))
        one.settle(files)

    def known(self, *files: SourceFile) -> list[Content | None]:
        return self.begin().contents(files)


def _digest(file: SourceFile) -> str:
    return f"{file.size:064x}"


def _look(file: SourceFile) -> bytes:
    return b"p" if file.path.endswith(".pdf") else b"d"


def _contents(*files: SourceFile) -> list[Content | None]:
    return [Content(_digest(file), LOOKS[_look(file)]) for file in files]


@pytest.fixture
def night() -> Night:
    return Night()


def test_after_a_night_each_folder_is_one_record(night: Night) -> None:
    night.whole(*FILES)

    assert not night.cache.listing
    assert set(night.cache.folders) == {b"/drive/a", b"/drive/a/b"}
    assert night.known(*FILES) == _contents(*FILES)


def test_a_quiet_night_writes_nothing(night: Night) -> None:
    night.whole(*FILES)
    before = dict(night.cache.folders)

    class Closed(dict[bytes, bytes]):
        def __setitem__(self, key: bytes, value: bytes) -> None:
            raise AssertionError(key)

    night.cache = replace(night.cache, folders=Closed(before), listing=Closed())
    night.whole(*FILES)


def test_what_was_looked_at_is_known_after_a_kill(night: Night) -> None:
    night.hash(*FILES[:3])

    assert night.known(*FILES) == [*_contents(*FILES[:3]), None, None]


@pytest.mark.parametrize(
    "changed",
    [
        FILES[3]._replace(size=99),
        FILES[3]._replace(modified_ns=99),
        FILES[3]._replace(modified_ns=-99),
        FILES[3]._replace(changed_ns=99),
        FILES[3]._replace(path="a/neu.pdf", location="/drive/a/neu.pdf"),
    ],
)
def test_a_changed_file_leaves_the_others_known(night: Night, changed: SourceFile) -> None:
    night.whole(*FILES)
    files = (*FILES[:3], changed, FILES[4])

    assert night.known(*files) == [*_contents(*FILES[:3]), None, *_contents(FILES[4])]

    night.whole(*files)
    assert not night.cache.listing
    assert night.known(*files) == _contents(*files)


def test_records_of_earlier_versions_tell_what_a_file_was_but_not_that_it_is_still_so(night: Night) -> None:
    night.whole(*FILES)
    for folder, record in night.cache.folders.items():
        count = record[3]
        names_end = 8 + int.from_bytes(record[4:8])
        without_changes = record[: names_end + 16 * count] + record[names_end + 24 * count :]
        night.cache.folders[folder] = bytes(4 - 1) + bytes([count]) + without_changes[4:]
    now = [file._replace(changed_ns=5) for file in FILES]

    assert night.known(*FILES) == _contents(*FILES)  # as a listing of that time has them
    assert night.known(*now) == [None] * len(FILES)
    assert [night.begin().last_digest(file) for file in now] == [_digest(file) for file in FILES]


def test_a_removed_file_is_forgotten_with_the_next_record(night: Night) -> None:
    night.whole(*FILES)
    night.whole(*FILES[1:])

    assert night.known(*FILES) == [None, *_contents(*FILES[1:])]


def test_swapped_names_are_a_change(night: Night) -> None:
    """The same sizes and times in another order."""
    one, other = FILES[0], FILES[3]
    night.whole(one, other)
    swapped = (
        one._replace(size=other.size, modified_ns=other.modified_ns),
        other._replace(size=one.size, modified_ns=one.modified_ns),
    )

    assert night.known(*swapped) == [None, None]


def test_another_content_found_behind_the_same_size_and_time_counts_even_after_a_kill(night: Night) -> None:
    night.whole(*FILES)
    night.hash(FILES[0], digest="ab" * 32)

    assert night.known(*FILES) == [Content("ab" * 32, PDF), *_contents(*FILES[1:])]


def test_what_a_file_was_stays_known_while_it_cannot_be_read(night: Night) -> None:
    night.whole(*FILES)
    changed = (FILES[0]._replace(size=99), *FILES[1:])
    for _ in range(2):
        one = night.begin()
        assert one.contents(changed)[0] is None
        one.settle(changed)

    assert night.begin().last_digest(changed[0]) == _digest(FILES[0])
    assert night.known(*changed) == [None, *_contents(*FILES[1:])]


def test_a_part_of_a_folder_does_not_replace_its_record(night: Night) -> None:
    """As on the second turn of files in motion."""
    night.whole(*FILES)
    one = night.begin()
    one.contents(FILES)
    one.contents(FILES[:1])
    one.settle(FILES)

    assert night.known(*FILES) == _contents(*FILES)


def test_what_other_readers_saw_is_not_understood_and_looked_at_again(night: Night) -> None:
    night.whole(*FILES)
    newer = Unchanged(night.cache, {b"d": DOCX, b"P": PDF}.get)

    assert [content is None for content in newer.contents(FILES)] == [True, True, False, True, False]
    for file in (FILES[0], FILES[1], FILES[3]):
        newer.keep(file, _digest(file), b"P")
    newer.settle(FILES)
    assert Unchanged(night.cache, {b"d": DOCX, b"P": PDF}.get).contents(FILES) == _contents(*FILES)


def test_names_that_are_no_utf_8_and_times_past_2262_are_known_too(night: Night) -> None:
    odd = SourceFile("r1", "x%FF.pdf", os.fsdecode(b"/drive/x\xff.pdf"), 10, 2**63 + 5)
    night.whole(odd, *FILES)

    assert night.known(odd, *FILES) == _contents(odd, *FILES)
