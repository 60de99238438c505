"""No text of a result leaves with personal data in it, whichever field it stands in and however it is shown."""

import re

import pytest
from tests.reports import factory
from tests.reports.reading import poisoned
from tests.reports.unpacking import unpacked

from spbe_docs.commands import console
from spbe_docs.reports import html, json
from spbe_docs.reports.masking import masked

PERSONAL = {
    "NIP": "NIP. 19700101 199503 1 001",
    "NIP without label": "Pembina 19700101 199503 1 001",
    "NIP recognised badly": "NIP : l97OO101 1995O3 1 OO1",
    "NIK": "NIK 3175994107990001",
    "NIK without label": "atas nama 3175994107990001 tersebut",
    "NPWP": "NPWP 01.234.567.8-901.000",
    "telephone": "HP 0812-3456-7890",
    "mail": "bendahara.pribadi@gmail.com",
    "account": "No. Rekening BRI 0123-01-012345-50-1",
    "home": "alamat rumah Jalan Kenanga Nomor 7",
}
SECRETS = {
    "NIP": "19700101",
    "NIP without label": "199503",
    "NIP recognised badly": "1995O3",
    "NIK": "3175994107990001",
    "NIK without label": "3175994107990001",
    "NPWP": "234.567",
    "telephone": "3456-7890",
    "mail": "bendahara.pribadi",
    "account": "012345",
    "home": "Kenanga",
}


@pytest.mark.parametrize("what", PERSONAL)
def test_no_field_of_a_result_shows_personal_data(what: str) -> None:
    digests = {"sha256", "rules_digest"}
    report = poisoned(factory.report(), lambda text: f"{text} {PERSONAL[what]}", lambda name, _: name in digests)

    safe = masked(report)

    page = html.render(safe).decode()
    packed = unpacked(page.partition('id="simpanan">')[2].partition("<")[0])
    shown = [json.render(safe).decode(), page, "".join(packed.values()), "\n".join(console.lines(safe, ()))]
    assert SECRETS[what] in json.render(report).decode()
    assert not [text for text in shown if SECRETS[what] in text]
    assert re.search(r"\[(?:NIP|NIK|NPWP|telepon|surel|rekening|alamat)\]", shown[0])


def test_what_holds_no_personal_data_is_handed_on_as_it_is() -> None:
    report = factory.report()

    assert masked(report) is report


def test_digests_stay_whatever_digits_they_have() -> None:
    document = factory.document(1, "a.pdf", sha256="ab3175994107990001" + "0" * 46)

    assert masked(document) == document


def test_a_file_whose_name_was_masked_is_not_linked() -> None:
    """A link would have to hold the whole name, or lead nowhere."""
    whole = factory.document(1, "KTP 3204011203850001.pdf")
    report = factory.report(documents=(whole,), roots=(factory.root(link="../bukti"),))

    assert "KTP%203204011203850001.pdf" in html.render(report).decode()
    assert "../bukti" not in html.render(masked(report)).decode()
