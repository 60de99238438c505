"""The page of a unit: what is asked of it, and nothing of anybody else."""

from dataclasses import replace

from tests.reports import factory

from spbe_docs.model.codes import Verdict
from spbe_docs.model.indicators import Nearest
from spbe_docs.model.summary import Opd
from spbe_docs.reports import figures
from spbe_docs.reports.asks import asks_of
from spbe_docs.reports.message import message
from spbe_docs.reports.unit_pages import files


def test_a_unit_sees_what_is_asked_of_it_and_nobody_elses_gaps() -> None:
    page = dict(files(factory.report()))["opd/inspektorat-daerah.html"].decode()

    assert "<h1>Inspektorat Daerah</h1>" in page
    assert "<b>0 dari 2</b> persyaratan terpenuhi" in page
    assert "Tim Asesor Internal, bukan Tim Auditor." in page
    assert "Bagian Hukum" not in page
    assert "Manajemen Data" not in page
    assert "Arsitektur/" not in page


def test_a_unit_that_owes_nothing_gets_a_page_that_says_so() -> None:
    report = factory.report(opd=(Opd("setda", "Sekretariat Daerah", 4, 4, 0.0, ()),))

    ((name, page),) = files(report)

    assert name == "opd/sekretariat-daerah.html"
    assert "Tidak ada yang diminta sekarang." in page.decode()


def test_a_message_asks_for_a_readable_copy_on_one_line_whatever_the_file_is_called() -> None:
    report = factory.report()
    law = report.opd[1]
    unread = replace(
        report.indicators[1].requirements[0], verdict=Verdict.UNREADABLE, nearest=Nearest("a\n2. palsu.pdf", "", "")
    )
    changed = replace(report, indicators=(replace(report.indicators[1], requirements=(unread,)),))

    (line,) = [one for one in message(changed, asks_of(law, changed)).splitlines() if one[:1].isdigit()]

    assert line.startswith("1. Sediakan salinan a 2. palsu.pdf yang dapat dibaca.")


def test_a_unit_without_a_name_of_its_own_says_whom_to_ask() -> None:
    unit = replace(factory.report().opd[0], note="Tanyakan kepada Sekretariat Daerah")

    ((_, page),) = files(factory.report(opd=(unit,)))

    assert "Tanyakan kepada Sekretariat Daerah." in page.decode()
    assert ("Siapa yang dihubungi", "Tanyakan kepada Sekretariat Daerah.") in [
        (line.label, line.value) for line in figures.of_unit(unit)
    ]
