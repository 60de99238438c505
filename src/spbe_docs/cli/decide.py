"""`spbe-docs decide`, `waive`, `notes import`: what people add to the papers."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from spbe_docs.cli.app import Command, app, group
from spbe_docs.cli.given import day
from spbe_docs.cli.options import env
from spbe_docs.errors import UsageError

notes_app = group("notes", "Catatan asesor.")

_Result = Annotated[
    Path, typer.Option("--result", metavar="FILE", help="Hasil pemindaian (report.json) atau foldernya.")
]
_Settings = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Berkas pengaturan; keputusan disimpan di sebelahnya.", **env("SETTINGS")),
]
_Office = Annotated[str, typer.Option(metavar="JABATAN", help="Jabatan yang memutuskan, bukan nama orang.")]
_REPORT = Path("spbe-report")


@app.command(cls=Command)
def decide(
    target: Annotated[str, typer.Argument(metavar="TARGET", help="Kode persyaratan, atau nomor indikator.")],
    document: Annotated[
        str | None, typer.Argument(metavar="[DOKUMEN]", help="Letak dokumen seperti di laporan.")
    ] = None,
    accept: Annotated[bool, typer.Option("--accept", help="Dokumen membuktikan persyaratan.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="Dokumen bukan yang diminta.")] = False,
    level: Annotated[
        int | None, typer.Option(metavar="N", min=0, help="Tingkat yang dinilai sendiri untuk indikator.")
    ] = None,
    office: _Office = "",
    reason: Annotated[str, typer.Option(metavar="TEKS", help="Alasannya.")] = "",
    on: Annotated[
        str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="Tanggalnya. Bawaan: hari ini.")
    ] = None,
    result: _Result = _REPORT,
    settings: _Settings = None,
) -> None:
    """Mencatat keputusan petugas: dokumen diterima atau ditolak, atau tingkat yang dinilai sendiri."""
    from spbe_docs.commands import decide as command  # noqa: PLC0415
    from spbe_docs.commands.decisions import Desk  # noqa: PLC0415

    if level is not None:
        if document is not None or accept or reject:
            raise UsageError("--level berlaku untuk satu indikator, tanpa DOKUMEN, --accept, atau --reject.")
        word = command.Word(_said("--office", office), reason, _today(on, settings))
        raise typer.Exit(command.claim(Desk.at(result, settings), target, level, word=word))
    if document is None:
        raise UsageError("DOKUMEN belum ditulis. Tulis letaknya seperti di laporan.")
    if accept == reject:
        raise UsageError("Pilih salah satu: --accept (diterima) atau --reject (ditolak).")
    word = command.Word(_said("--office", office), _said("--reason", reason), _today(on, settings))
    raise typer.Exit(command.decide(Desk.at(result, settings), target, document, accepts=accept, word=word))


@app.command(cls=Command)
def waive(
    requirement: Annotated[str, typer.Argument(metavar="PERSYARATAN", help="Kode persyaratan.")],
    approver: Annotated[str, typer.Option(metavar="JABATAN", help="Jabatan yang memberi pengecualian.")],
    letter: Annotated[str, typer.Option(metavar="NOMOR", help="Nomor surat pengecualian.")],
    reason: Annotated[str, typer.Option(metavar="TEKS", help="Alasannya.")],
    until: Annotated[str, typer.Option(metavar="YYYY-MM-DD", help="Hari terakhir; paling lama 12 bulan.")],
    start: Annotated[
        str | None, typer.Option("--from", metavar="YYYY-MM-DD", help="Hari pertama. Bawaan: hari ini.")
    ] = None,
    result: _Result = _REPORT,
    settings: _Settings = None,
) -> None:
    """Mencatat pengecualian satu persyaratan untuk waktu tertentu; tidak pernah dihitung terpenuhi."""
    from spbe_docs.commands import decide as command  # noqa: PLC0415
    from spbe_docs.commands.decisions import Desk  # noqa: PLC0415

    word = command.Word(_said("--approver", approver), _said("--reason", reason), _today(start, settings))
    desk = Desk.at(result, settings)
    raise typer.Exit(command.waive(desk, requirement, _said("--letter", letter), until=day(until), word=word))


@notes_app.command(name="import", cls=Command)
def notes_import(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV atau XLSX, satu catatan per baris.")],
    result: _Result = _REPORT,
    settings: _Settings = None,
) -> None:
    """Memasukkan catatan asesor; tiap catatan tampil sampai persyaratannya terpenuhi."""
    from spbe_docs.commands import notes as command  # noqa: PLC0415
    from spbe_docs.commands.decisions import Desk  # noqa: PLC0415

    raise typer.Exit(command.import_notes(Desk.at(result, settings), file))


def _said(option: str, given: str) -> str:
    if not given.strip():
        raise UsageError(f"{option} belum diisi. Keputusan perlu mencatat siapa dan mengapa.")
    return given.strip()


def _today(given: str | None, settings: Path | None) -> date:
    """The day that is *given*, else the one it is where the institution is."""
    from spbe_docs.settings.load import in_force  # noqa: PLC0415

    return datetime.now(in_force(settings).time_zone).date() if given is None else day(given)
