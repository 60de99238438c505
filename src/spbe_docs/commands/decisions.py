"""Where decisions are taken: the result they rest on and the file they go to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from spbe_docs.errors import UsageError
from spbe_docs.model.decisions import Decisions
from spbe_docs.model.entries import DocumentInfo
from spbe_docs.model.indicators import IndicatorInfo, RequirementInfo
from spbe_docs.model.naming import place_name
from spbe_docs.model.report import Report
from spbe_docs.reports.places import names_of
from spbe_docs.reports.reopen import reopen
from spbe_docs.settings import decisions as decisions_file
from spbe_docs.settings import load as settings_file
from spbe_docs.store.places import network_file_system


@dataclass(frozen=True)
class Desk:
    """One result and one decisions file."""

    report: Report
    file: Path

    @classmethod
    def at(cls, result: Path, settings: Path | None) -> "Desk":
        """The desk for the *result* of a scan and the decisions beside the *settings*.

        Raises UsageError for a result that cannot be opened, and for a decisions file on a share.
        """
        found = settings or settings_file.find(Path.cwd())
        if found is not None and not found.is_file():
            raise UsageError(f"Berkas pengaturan {found} tidak dapat dibaca. Periksa letak dan izinnya.")
        file = decisions_file.beside(found, Path.cwd())
        if (share := network_file_system(file.parent)) is not None:
            raise UsageError(
                f"Berkas keputusan {file} akan berada di drive bersama ({share}). Jalankan dari folder di komputer "
                "ini, atau tunjukkan berkas pengaturan di komputer ini dengan --settings."
            )
        return cls(reopen(result), file)

    @cached_property
    def decisions(self) -> Decisions:
        """What is decided so far."""
        return decisions_file.load(self.file)

    def add(self, table: str, entries: Sequence[decisions_file.Entry]) -> None:
        """Writes *entries* down, unless what is there already cannot be read."""
        _ = self.decisions
        decisions_file.add(self.file, table, entries)

    def requirement(self, given: str) -> RequirementInfo:
        """The requirement with this id."""
        known = {one.id: one for indicator in self.report.indicators for one in indicator.requirements}
        if given not in known:
            raise UsageError(f"Persyaratan '{given}' tidak dikenal.{_near(given, known)} Kodenya tertulis di laporan.")
        return known[given]

    def indicator(self, given: str) -> IndicatorInfo:
        """The indicator with this number."""
        known = {str(one.number): one for one in self.report.indicators}
        found = known.get(given.lstrip("0"))
        if found is None:
            numbers = [one.number for one in self.report.indicators]
            raise UsageError(f"Indikator '{given}' tidak ada. Tulis nomor {min(numbers)} sampai {max(numbers)}.")
        return found

    @cached_property
    def _roots(self) -> Mapping[str, str]:
        return names_of(self.report)

    def called(self, one: DocumentInfo) -> str:
        """A document as the report names it."""
        return place_name(one.path, self._roots.get(one.root))

    def document(self, given: str) -> DocumentInfo:
        """The document with this path (with or without its root), id, or name where only one has it."""
        called = self.called
        named = [one for one in self.report.documents if given in {one.path, one.id, called(one)}]
        named = named or [one for one in self.report.documents if one.path.rpartition("/")[2] == given]
        if len(named) == 1:
            return named[0]
        if named:
            raise UsageError(
                f"Ada {len(named)} berkas bernama '{given}': {called(named[0])}; {called(named[1])}. Tulis letaknya "
                "lengkap."
            )
        near = _near(given, [called(one) for one in self.report.documents])
        raise UsageError(f"Berkas '{given}' tidak ada dalam hasil ini.{near} Tulis letaknya seperti di laporan.")


def _near(given: str, known: Sequence[str] | Mapping[str, object]) -> str:
    match = get_close_matches(given, list(known), n=1)
    return f" Maksud Anda '{match[0]}'?" if match else ""
