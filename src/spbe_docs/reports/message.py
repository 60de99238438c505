"""What is sent to a unit: the papers that are asked of it next, as plain text for any messenger."""

from spbe_docs.model.report import Opd, Report
from spbe_docs.reports import words
from spbe_docs.reports.asks import asks_of
from spbe_docs.reports.visible import visible

_MOST = 10


def message(report: Report, opd: Opd) -> str:
    """The text for *opd*, the most valuable first; empty when nothing is asked of it for the next levels."""
    told = asks_of(opd, report)
    if not told.now:
        return ""
    by = f" paling lambat {words.day(told.deadline)}" if told.deadline else ""
    topic = report.instrument.topic
    purpose = f"evaluasi {topic}" if topic else report.instrument.title
    lines = [f"Yth. {opd.name}", "", f"Untuk {purpose} mohon disiapkan{by}:"]
    for number, one in enumerate(told.now[:_MOST], 1):
        lines.append(f"{number}. {one.wanted} (Sekarang: {words.word_of_requirement(one.requirement)}.)")
    if len(told.now) > _MOST:
        lines.append("Selebihnya tercantum dalam daftar kerja.")
    lines += ["", f"Keadaan per {words.day(report.as_of)}. Terima kasih."]
    return "\n".join(visible(" ".join(line.split())) for line in lines)
