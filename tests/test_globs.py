"""Which files a pattern means, as people write it."""

import pytest

from spbe_docs.globs import matching


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("*.bak", "a.bak", True),
        ("*.bak", "2019/Lama/a.BAK", True),
        ("*.bak", "a.bak.pdf", False),
        ("Arsip", "Arsip/2019/a.pdf", True),
        ("arsip", "Bidang/ARSIP/a.pdf", True),
        ("Arsip", "Arsip lama/a.pdf", False),
        ("Arsip/", "Arsip/a.pdf", True),
        ("Arsip/", "Bidang/Arsip/a.pdf", True),
        ("Arsip/", "Arsip", False),
        ("Bidang/Arsip", "Bidang/Arsip/a.pdf", True),
        ("Bidang/Arsip", "Lain/Bidang/Arsip/a.pdf", False),
        ("/Arsip", "Arsip/a.pdf", True),
        ("/Arsip", "Bidang/Arsip/a.pdf", False),
        ("2019/*", "2019/a.pdf", True),
        ("2019/*.pdf", "2019/Lama/a.pdf", False),
        ("2019/**/*.pdf", "2019/a.pdf", True),
        ("2019/**/*.pdf", "2019/Lama/Sekali/a.pdf", True),
        ("**/konsep*", "a/b/Konsep Perbup.docx", True),
        ("SK ?.pdf", "SK 1.pdf", True),
        ("SK ?.pdf", "SK 12.pdf", False),
        ("[2024] SK.pdf", "[2024] SK.pdf", True),
        ("[2024] SK.pdf", "2 SK.pdf", False),
        ("Bidang\\Arsip", "Bidang/Arsip/a.pdf", True),
        ("caf\u00e9.pdf", "cafe\u0301.pdf", True),
    ],
)
def test_a_pattern_means_the_files_people_mean(pattern: str, path: str, matches: bool) -> None:  # noqa: FBT001
    assert matching(path, (pattern,)) == (pattern if matches else None)


def test_the_first_pattern_that_matches_is_told() -> None:
    assert matching("a.pdf", ("*.doc", "a*", "*.pdf")) == "a*"
    assert matching("a.pdf", ()) is None
