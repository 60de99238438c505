"""What is sent to a unit: the papers that are asked of it next, as plain text for any messenger."""

from spbe_docs.model.report import Report
from spbe_docs.reports import words
from spbe_docs.reports.asks import Asks
from spbe_docs.reports.visible import flat

_MOST = 10


def message(report: Report, told: Asks) -> str:
    """The text with what is *told* of a unit, the most valuable first; empty when nothing is asked of it now."""
    if not told.now:
        return ""
    by = f" paling lambat {words.day(told.deadline)}" if told.deadline else ""
    topic = report.instrument.topic
    purpose = f"evaluasi {topic}" if topic else report.instrument.title
    lines = [f"Yth. {told.unit.name}", "", f"Untuk {purpose} mohon disiapkan{by}:"]
    for number, one in enumerate(told.now[:_MOST], 1):
        lines.append(f"{number}. {one.wanted} (Sekarang: {words.word_of_requirement(one.requirement)}.)")
    if len(told.now) > _MOST:
        lines.append("Selebihnya tercantum dalam daftar kerja.")
    lines += ["", f"Keadaan per {words.day(report.as_of)}. Terima kasih."]
    return "\n".join(flat(line) for line in lines)
