"""The shapes of rule files as JSON Schemas, for editors that complete and check while one types."""

from typing import Any

from pydantic import BaseModel

from spbe_docs.rulepack.case_schema import FramesFile, IndicatorCasesFile, InstrumentCasesFile, KindCasesFile
from spbe_docs.rulepack.schema import IndicatorFile, InstrumentFile, KindFile

SHAPES: dict[str, type[BaseModel]] = {
    "kind": KindFile,
    "kind-cases": KindCasesFile,
    "instrument": InstrumentFile,
    "instrument-cases": InstrumentCasesFile,
    "indicator": IndicatorFile,
    "indicator-cases": IndicatorCasesFile,
    "frames": FramesFile,
}
"""By what a file of that shape holds."""


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of the files called *name* in `SHAPES`."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **SHAPES[name].model_json_schema()}
