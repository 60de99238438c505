"""The decisions file: read with its lines, only ever added to, refused with a remedy."""

from datetime import date
from pathlib import Path

import pytest

from spbe_docs.errors import UsageError
from spbe_docs.model.decisions import AssessorNote, Claim, Decision, Decisions, Waiver
from spbe_docs.settings.decisions import FILE_NAME, add, beside, load

DAY = date(2024, 10, 22)
REASON = "Sudah diperiksa \\ dibaca.\nLengkap."
WAITING = "Menunggu pusat data provinsi."
ACCEPTED: dict[str, str | bool | date] = {
    "requirement": "01-L3-1",
    "document": 'Kebijakan/Perbup "final".pdf',
    "sha256": "a" * 64,
    "accepts": True,
    "office": "Kepala Bidang",
    "reason": REASON,
    "date": DAY,
}
WAIVED: dict[str, str | date] = {
    "requirement": "16-L4-1",
    "approver": "Sekretaris Daerah",
    "letter": "045/12/2024",
    "reason": WAITING,
    "start": DAY,
    "end": date(2025, 10, 21),
}


def test_without_a_file_nothing_is_decided(tmp_path: Path) -> None:
    assert load(tmp_path / FILE_NAME) == Decisions(file=tmp_path / FILE_NAME)


def test_the_file_lies_beside_the_settings(tmp_path: Path) -> None:
    assert beside(tmp_path / "a" / "spbe-docs.toml", Path("/x")) == tmp_path / "a" / FILE_NAME
    assert beside(None, tmp_path) == tmp_path / FILE_NAME


def test_what_is_added_is_read_again_and_remarks_stay(tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    file.write_text("# Catatan rapat 22 Oktober", encoding="utf-8")
    file.chmod(0o640)

    add(file, "decision", [ACCEPTED])
    add(file, "waiver", [WAIVED])
    add(file, "claim", [{"instrument": "i", "year": 2024, "indicator": 1, "level": 3, "office": "Sekda", "date": DAY}])
    add(file, "note", [{"target": "12", "text": "Perbarui.", "date": None}, {"target": "13", "text": "Ulangi."}])

    found = load(file)
    assert file.read_text(encoding="utf-8").startswith("# Catatan rapat 22 Oktober\n")
    assert file.stat().st_mode & 0o777 == 0o640
    assert found.decisions == (
        Decision(
            requirement="01-L3-1",
            document='Kebijakan/Perbup "final".pdf',
            sha256="a" * 64,
            accepts=True,
            office="Kepala Bidang",
            reason=REASON,
            day=DAY,
            line=3,
        ),
    )
    assert found.waivers == (
        Waiver("16-L4-1", "Sekretaris Daerah", "045/12/2024", WAITING, DAY, date(2025, 10, 21), 12),
    )
    assert found.claims == (Claim("i", 2024, 1, 3, "Sekda", DAY, 20),)
    assert found.notes == (AssessorNote("12", "Perbarui.", None, 28), AssessorNote("13", "Ulangi.", None, 32))
    assert sorted(one.name for one in tmp_path.iterdir()) == [FILE_NAME]


@pytest.mark.parametrize("end", [date(2024, 10, 21), date(2025, 10, 22), date(2026, 1, 1)])
def test_a_waiver_lasts_at_most_a_year(tmp_path: Path, end: date) -> None:
    with pytest.raises(UsageError, match="pengecualian"):
        add(tmp_path / FILE_NAME, "waiver", [{**WAIVED, "end": end}])

    assert not (tmp_path / FILE_NAME).exists()


def test_what_would_not_be_readable_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    add(file, "decision", [ACCEPTED])
    before = file.read_bytes()

    with pytest.raises(UsageError):
        add(file, "decision", [{**ACCEPTED, "sha256": "x"}])

    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[[decision]]\nrequirement = '01-L3-1'\n", "baris 1: kunci 'document' belum ada"),
        ("[[note]]\ntarget = '12'\ntext = 'x'\ndate = '2024-10-22'\n", "baris 4: isi kunci 'note.date' tidak sah"),
        ("[[notes]]\n", "baris 1: kunci 'notes' tidak dikenal. Maksud Anda 'note'?"),
    ],
)
def test_a_wrong_file_is_refused_with_the_place(tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / FILE_NAME
    file.write_text(content, encoding="utf-8")

    with pytest.raises(UsageError, match="baris") as caught:
        load(file)

    assert said in str(caught.value)
