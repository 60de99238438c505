"""Lets the tests here import their factory as `tests.reports.factory`, however pytest was started."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
