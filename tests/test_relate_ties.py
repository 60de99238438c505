"""A kind that the clues leave open between two is the one that the file's name says; a name alone proves nothing."""

from dataclasses import replace

import pytest
from tests.builders import KINDS, examined, related

from spbe_docs.identify.kinds import identify
from spbe_docs.model.documents import Identity, Kind, Page, TextSource
from spbe_docs.model.rules import KindClue, KindRule, Nature
from spbe_docs.read.clean import clean
from spbe_docs.relate.names import NameHints
from spbe_docs.relate.ties import untied

HINTS = NameHints(KINDS)
OPEN = replace(
    examined(kind=None), identity=Identity(None, 0.5, Kind.PERKADA, rivals=(Kind.PERKADA, Kind.LAPORAN_REVIU))
)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("Kebijakan/Perbup 12.pdf", Kind.PERKADA),
        ("Reviu/dokumen 1.pdf", Kind.LAPORAN_REVIU),
        ("Reviu/Perbup 12.pdf", Kind.PERKADA),
        ("Reviu Perbup.pdf", None),
        ("Notulen rapat.pdf", None),
        ("dokumen.pdf", None),
    ],
)
def test_the_name_or_its_nearest_folder_breaks_a_tie(path: str, kind: Kind | None) -> None:
    assert untied(OPEN, path, HINTS).identity.kind is kind


def test_a_name_tells_nothing_where_the_clues_are_only_weak() -> None:
    weak = replace(OPEN, identity=replace(OPEN.identity, rivals=()))

    assert untied(weak, "Perbup 12.pdf", HINTS) is weak


def test_a_name_changes_no_kind_that_the_content_shows() -> None:
    told = examined(kind=Kind.KEPUTUSAN_KADA)

    assert untied(told, "Perbup 12.pdf", HINTS) is told


def test_what_broke_the_tie_is_said_and_the_rest_stays_open() -> None:
    (one,) = related(OPEN, paths=["Perbup 12.pdf"])

    assert (one.kind, one.examined.identity.runner_up) == (Kind.PERKADA, Kind.LAPORAN_REVIU)
    assert one.examined.candidates == OPEN.candidates
    assert "nama berkas" in one.examined.notes[-1]


def test_rivals_are_two_kinds_of_which_each_would_be_named_alone() -> None:
    def rule(kind: Kind, weight: float) -> KindRule:
        return KindRule(
            kind, "", Nature.RECORD, national=False, clues=(KindClue("^notulen", "title", weight),), name_hints=()
        )

    text = clean([Page(1, "NOTULEN", TextSource.DIGITAL)])

    assert identify(text, (rule(Kind.NOTULEN, 0.8), rule(Kind.UNDANGAN, 0.75))).rivals == (Kind.NOTULEN, Kind.UNDANGAN)
    assert identify(text, (rule(Kind.NOTULEN, 0.55), rule(Kind.UNDANGAN, 0.5))).rivals == ()
    assert identify(text, (rule(Kind.NOTULEN, 0.9), rule(Kind.UNDANGAN, 0.7))).rivals == ()
