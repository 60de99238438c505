"""Checks rule files and says which line to mend."""

from pathlib import Path

from spbe_docs.errors import ExitCode, UsageError
from spbe_docs.resources import folder
from spbe_docs.rulepack.cases import load_cases
from spbe_docs.rulepack.choose import refuse_overlaps
from spbe_docs.rulepack.crosswalk import check_crosswalks
from spbe_docs.rulepack.load import load


def run(path: Path | None) -> ExitCode:
    """Loads one instrument, or all installed ones, and says what they hold. Raises RulePackError for a wrong one."""
    rules = folder("rules")
    if path is not None and not (path / "instrument.yaml").is_file():
        raise UsageError(f"Folder {path} tidak memuat instrument.yaml. Tulis folder sebuah instrumen.")
    folders = [path] if path is not None else sorted(head.parent for head in rules.glob("*/instrument.yaml"))
    for one in folders:
        pack = load(rules / "kinds", one, thorough=True)
        cases = load_cases(rules / "frames.yaml", one, pack.instrument).cases
        requirements = sum(len(indicator.requirements) for indicator in pack.instrument.indicators)
        print(  # noqa: T201
            f"{pack.instrument.id}: baik. {len(pack.instrument.indicators)} indikator, {requirements} persyaratan, "
            f"{len(pack.kinds)} jenis dokumen, {len(cases)} contoh."
        )
    if path is None:
        refuse_overlaps(rules)
        print(f"Peralihan antarinstrumen: baik. {check_crosswalks(rules)} berkas.")  # noqa: T201
    return ExitCode.DONE
