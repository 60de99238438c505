"""`spbe-docs rules`: what concerns the rules and no documents."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from spbe_docs.cli.app import Command, group
from spbe_docs.cli.options import env

rules_app = group("rules", "Membaca, memeriksa, dan menguji aturan.")


@rules_app.command(name="list", cls=Command)
def rules_list(
    instrument: Annotated[
        str | None,
        typer.Option(metavar="ID|PATH", help="Satu instrumen beserta persyaratannya. Bawaan: semua, ringkas."),
    ] = None,
) -> None:
    """Menyebutkan instrumen yang terpasang beserta indikatornya."""
    from spbe_docs.commands import rules_list as command  # noqa: PLC0415

    raise typer.Exit(command.run(instrument))


@rules_app.command(name="show", cls=Command)
def rules_show(
    identifier: Annotated[
        str, typer.Argument(metavar="ID", help="Id persyaratan, nomor indikator, atau jenis dokumen.")
    ],
    instrument: Annotated[
        str, typer.Option(metavar="auto|ID|PATH", help="Instrumen; auto = yang berlaku hari ini.", **env("INSTRUMENT"))
    ] = "auto",
) -> None:
    """Menampilkan bunyi satu aturan: apa yang diminta, apa yang keliru, dan sumbernya."""
    from spbe_docs.commands import rules_show as command  # noqa: PLC0415

    raise typer.Exit(command.run(identifier, instrument, datetime.now().astimezone().date()))


@rules_app.command(name="check", cls=Command)
def rules_check(
    path: Annotated[
        Path | None, typer.Argument(metavar="[PATH]", help="Folder instrumen. Bawaan: semua yang terpasang.")
    ] = None,
) -> None:
    """Memeriksa berkas aturan dan menunjukkan baris yang salah."""
    from spbe_docs.commands import rules_check as command  # noqa: PLC0415

    raise typer.Exit(command.run(path))


@rules_app.command(name="test", cls=Command)
def rules_test(
    path: Annotated[
        Path | None,
        typer.Argument(metavar="[PATH]", help="Folder instrumen atau satu berkas indikator. Bawaan: semuanya."),
    ] = None,
    mutations: Annotated[
        bool,
        typer.Option("--mutate", help="Juga menghilangkan tiap muatan, penetapan, waktu, dan instansi dari contoh."),
    ] = False,
) -> None:
    """Menguji aturan dengan contoh-contoh di sebelahnya.

    Kode keluar: 0 semua contoh benar dan lengkap; 2 ada yang salah, atau ada aturan tanpa contoh.
    """
    from spbe_docs.commands import rules_test as command  # noqa: PLC0415

    raise typer.Exit(command.run(path, mutations=mutations))


@rules_app.command(name="new", cls=Command)
def rules_new(path: Annotated[Path, typer.Argument(metavar="PATH", help="Folder yang akan dibuat.")]) -> None:
    """Membuat instrumen contoh untuk disalin: satu indikator dengan contoh-contohnya."""
    from spbe_docs.commands import rules_new as command  # noqa: PLC0415

    raise typer.Exit(command.run(path))


@rules_app.command(name="schema", cls=Command)
def rules_schema(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Misalnya indicator. Bawaan: semuanya, menurut namanya.")
    ] = None,
) -> None:
    """Menampilkan JSON Schema berkas aturan, untuk penyunting teks."""
    from spbe_docs.commands import rules_schema as command  # noqa: PLC0415

    raise typer.Exit(command.run(name))
