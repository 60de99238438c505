"""LibreOffice as a second reader, where it is installed: in a folder of its own, never on the share."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

_SECONDS = 60
_PROGRAMMES = ("soffice", "libreoffice")


def text_of(content: bytes, suffix: str) -> str | None:
    """The text of a document with that *content*; None when there is no LibreOffice, or it cannot read it either."""
    programme = next((found for name in _PROGRAMMES if (found := shutil.which(name))), None)
    if programme is None:
        return None
    with tempfile.TemporaryDirectory(prefix="spbe-docs-") as private:  # mode 0700
        folder = Path(private)
        source = folder / f"document{suffix}"
        source.touch(mode=0o600)
        source.write_bytes(content)
        command = [
            programme,
            "--headless",
            "--norestore",
            "--nolockcheck",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(folder),
            str(source),
        ]
        environment = {**os.environ, "HOME": private, "TMPDIR": private}
        try:
            subprocess.run(  # noqa: S603 - a programme of the system, on a file of ours
                command, timeout=_SECONDS, check=True, capture_output=True, env=environment, cwd=private
            )
            return (folder / "document.txt").read_text(encoding="utf-8-sig", errors="replace")
        except (OSError, subprocess.SubprocessError):
            return None
