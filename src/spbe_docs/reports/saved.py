"""A result file back into the result, for what reads no documents."""

import json
from typing import Any

from pydantic import TypeAdapter

from spbe_docs.model.report import FORMAT_VERSION, Report
from spbe_docs.reports.masking import masked


class NoResultError(ValueError):
    """What was to be read is no result file."""


class WrongVersionError(NoResultError):
    """The result file was written by a version whose fields mean something else."""


def load(content: bytes) -> Report:
    """The result that was written as *content*.

    Raises WrongVersionError for another format, NoResultError for what is no result file.
    """
    try:
        told: Any = json.loads(content)
        version = told["format_version"]
        if version != FORMAT_VERSION:
            raise WrongVersionError(str(version))
        for document in told["documents"]:
            if (period := document["period"]) is not None:
                period["from_"] = period.pop("from")  # no name for a field in Python
        return masked(TypeAdapter(Report).validate_python(told, strict=False))
    except NoResultError:
        raise
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise NoResultError(str(error)) from error
