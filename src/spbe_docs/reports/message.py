"""What is sent to a unit: the papers that are asked of it next, as plain text for any messenger."""

from spbe_docs.model.report import Opd, Report
from spbe_docs.reports import words
from spbe_docs.reports.layout import SETTLED, requirements

_MOST = 10


def message(report: Report, opd: Opd) -> str:
    """The text for *opd*, the most valuable first; empty when nothing is asked of it for the next levels."""
    placed = requirements(report)
    owed = [placed[one] for one in opd.actions if one in placed]
    asked = [one for one in owed if one.requirement.points and one.requirement.verdict not in SETTLED]
    if not asked:
        return ""
    dates = [one.requirement.deadline for one in asked if one.requirement.deadline is not None]
    by = f" paling lambat {words.day(min(dates))}" if dates else ""
    topic = report.instrument.topic
    purpose = f"evaluasi {topic}" if topic else report.instrument.title
    lines = [f"Yth. {opd.name}", "", f"Untuk {purpose} mohon disiapkan{by}:"]
    for number, one in enumerate(asked[:_MOST], 1):
        state = words.word(one.requirement.verdict)
        lines.append(f"{number}. {words.sentence(one.requirement.action)} (Sekarang: {state}.)")
    if len(asked) > _MOST:
        lines.append("Selebihnya tercantum dalam daftar kerja.")
    lines += ["", f"Keadaan per {words.day(report.as_of)}. Terima kasih."]
    return "\n".join(lines)
