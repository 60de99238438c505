"""However a draft is damaged on its way, it is never taken for an enacted document."""

import random
from dataclasses import replace

import pytest
from tests.identify.damage import DAMAGES
from tests.identify.hard import cases, kinds, told

from spbe_docs.model.documents import DocumentStatus, TextSource

RULES = kinds()
DRAFTS = [case for case in cases() if case.expect.get("status") == "draft"]
SEEDS = 4


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("source", [TextSource.DIGITAL, TextSource.OCR])
def test_a_damaged_draft_is_never_enacted(damage: str, source: TextSource) -> None:
    taken = []
    for case in DRAFTS:
        for seed in range(SEEDS):
            chance = random.Random(f"{case.name} {seed}")
            confidence = 0.8 if source is TextSource.OCR else None
            pages = tuple(
                replace(page, text=DAMAGES[damage](page.text, chance), source=source, ocr_confidence=confidence)
                for page in case.pages
            )
            if told(pages, RULES)[1].status is DocumentStatus.ENACTED:
                taken.append((case.name, seed))

    assert taken == []


def test_there_are_drafts_to_damage() -> None:
    assert len(DRAFTS) >= 20
