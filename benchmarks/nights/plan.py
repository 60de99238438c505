"""On which night what goes wrong."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Plan:
    """On which of a hundred nights what goes wrong."""

    gone: frozenset[int] = frozenset({13, 27, 48, 49, 77})
    half_gone: frozenset[int] = frozenset({20, 55, 90})
    cut: frozenset[int] = frozenset({33, 62, 85})
    in_motion: frozenset[int] = frozenset({17, 44, 70})
    clock_back: frozenset[int] = frozenset({40})
    rule_changed: frozenset[int] = frozenset({30, 66})
    killed: frozenset[int] = frozenset({6, 15, 24, 36, 46, 53, 60, 72, 83, 94})
    disk_full: frozenset[int] = frozenset({37, 81})
    emptied: frozenset[int] = frozenset({10, 58})
    sentinel_gone: frozenset[int] = frozenset({22, 68})
    folder_closed: frozenset[int] = frozenset({28, 52, 87})
    file_closed: frozenset[int] = frozenset({11, 42, 64, 79})
    other_mounted: frozenset[int] = frozenset({38, 92})

    def within(self, nights: int) -> "Plan":
        """The same in so many nights."""
        scaled = ({max(2, night * nights // 100) for night in getattr(self, one.name)} for one in fields(self))
        return Plan(*map(frozenset, scaled))
