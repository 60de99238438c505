"""Word files filled in from a template that people may edit, the same bytes for the same input."""

import zipfile
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from spbe_docs.reports.visible import visible

Fields = Mapping[str, object]
"""Texts, and lists of rows of texts, by the names that stand in the template."""

_YEAR_OF_ZIP = (1980, 1, 1, 0, 0, 0)


def filled(template: bytes, fields: Fields, made_at: datetime) -> bytes:
    """The Word file *template* with *fields* filled in. Raises whatever docxtpl does for a template it cannot fill."""
    from docxtpl import DocxTemplate  # noqa: PLC0415 - slow to load, and seldom asked for

    document: Any = DocxTemplate(BytesIO(template))
    document.render(dict(fields), _environment())
    about = document.docx.core_properties
    about.created = about.modified = made_at.replace(tzinfo=None)
    out = BytesIO()
    document.save(out)
    return _dateless(out)


def _environment() -> SandboxedEnvironment:
    """As for pages: everything is escaped, unknown names are refused, what would deceive the eye is shown."""
    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=_finalized)


def _finalized(value: object) -> object:
    return visible(value) if type(value) is str else value


def _dateless(archive: BytesIO) -> bytes:
    """The ZIP *archive* without the time at which it was made."""
    out = BytesIO()
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, _YEAR_OF_ZIP)
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return out.getvalue()
