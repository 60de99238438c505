"""Lets the tests here, and the workers they start, import their tasks as `tests.engines.odd_tasks`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
