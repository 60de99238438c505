"""Options that several commands take, each said once. None: nothing was said, so that the settings hold."""

from pathlib import Path
from typing import Annotated, Any

import typer


def env(name: str) -> dict[str, Any]:
    """The environment variable that stands for an option."""
    return {"envvar": f"SPBE_DOCS_{name}", "show_envvar": False}


Out = Annotated[
    Path | None, typer.Option("--out", metavar="DIR", help="Folder laporan. Bawaan: ./spbe-report.", **env("OUT"))
]
Instrument = Annotated[
    str | None,
    typer.Option(
        metavar="auto|ID|PATH",
        help="Instrumen penilaian. Bawaan: auto, yang berlaku pada hari penilaian.",
        **env("INSTRUMENT"),
    ),
]
AsOf = Annotated[
    str | None, typer.Option(metavar="YYYY-MM-DD", help="Hari penilaian. Bawaan: hari ini.", **env("AS_OF"))
]
Institution = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Instansi pemilik dokumen, misalnya 'Kabupaten Maju Jaya'. Bawaan: dikenali dari dokumen.",
        **env("INSTITUTION"),
    ),
]
Target = Annotated[
    str | None, typer.Option(metavar="INDEX", help="Indeks sasaran. Bawaan: predikat berikutnya.", **env("TARGET"))
]
Formats = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT,...",
        help="Bentuk laporan: html, json, xlsx, csv, docx, pdf, interview. Bawaan: html,json.",
        **env("FORMAT"),
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(metavar="N", help="Banyaknya pembaca serentak. Bawaan: jumlah prosesor.", **env("JOBS")),
]
Ocr = Annotated[
    str | None,
    typer.Option(metavar="auto|off", help="Mengenali teks pada hasil pindai. Bawaan: auto.", **env("OCR")),
]
Engine = Annotated[
    str | None,
    typer.Option(
        metavar="local|dask:ADDRESS", help="Tempat membaca: komputer ini atau klaster. Bawaan: local.", **env("ENGINE")
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        metavar="none|required|any", help="Kekurangan yang membuat kode keluar 1. Bawaan: none.", **env("FAIL_ON")
    ),
]
CacheFolder = Annotated[
    Path | None, typer.Option("--cache", metavar="DIR", help="Folder cache. Bawaan: milik pengguna.", **env("CACHE"))
]
SettingsFile = Annotated[
    Path | None,
    typer.Option(
        "--settings", metavar="FILE", help="Berkas pengaturan. Bawaan: spbe-docs.toml terdekat.", **env("SETTINGS")
    ),
]
