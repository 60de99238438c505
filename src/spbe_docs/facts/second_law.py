"""Whether another decree or regulation begins in a file after the first has ended."""

from spbe_docs.facts.heading import Heading, heading_above
from spbe_docs.facts.landmarks import lines_starting
from spbe_docs.facts.notice import Notice
from spbe_docs.facts.numbers import Given
from spbe_docs.facts.wording import letters
from spbe_docs.model.documents import Kind
from spbe_docs.model.text import CleanText

_TOP = 12
"""Lines of a page among which a heading begins, below a letterhead."""

_MOST = 20


def remark_second_law(text: CleanText, kind: Kind, first: Heading, end: int, notice: Notice) -> None:
    """Say in *notice* that another law than *first*, which ends on line *end*, lies in the file and is not judged."""
    other = second_law(text, kind, first, end)
    if other is not None:
        notice.remark(
            f"Berkas ini memuat lebih dari satu {first.words.lower().partition(' ')[0]}: mulai halaman "
            f"{text.line_pages[other.line]} ada yang bernomor {other.number.number}. Hanya yang pertama yang dinilai; "
            "simpan yang lain sebagai berkas tersendiri."
        )


def second_law(text: CleanText, kind: Kind, first: Heading, end: int) -> Heading | None:
    """The heading of another one of *kind* than *first*, which ends on line *end*.

    It tops a page, carries a number of its own and goes on with considerations. Forms and samples in an annex have
    no number; a copy of the first has its number and its title.
    """
    considered = [line for line in lines_starting(text, "menimbang") if line > end]
    for line in considered[:_MOST]:
        heading = heading_above(text, kind, line, end)
        if (
            heading is not None
            and heading.title is not None
            and heading.number.state is Given.GIVEN
            and heading.number.number != first.number.number
            and letters(heading.title) != letters(first.title or "")
            and _tops_page(text, heading.line)
        ):
            return heading
    return None


def _tops_page(text: CleanText, line: int) -> bool:
    above = max(line - _TOP, 0)
    return text.line_pages[above] != text.line_pages[line]
