"""What a row of trials found: how often something happened, and whatever was lost or left by half."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

SHOWN = 20


@dataclass
class Findings:
    """Counts by name, and what was wrong, each with the trial that shows it again."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def count(self, name: str, by: int = 1) -> None:
        """One more of something."""
        self.counts[name] += by

    def note(self, trial: str, wrong: list[str]) -> None:
        """What a trial found wrong."""
        self.wrong += [f"{trial}: {each}" for each in wrong]
        for each in wrong:
            self.counts[each.partition(":")[0].partition(" ")[0]] += 1

    def add(self, other: "Findings", name: str = "") -> None:
        """Take in what a part of the row found."""
        self.counts.update({name + key: value for key, value in other.counts.items()})
        self.wrong += other.wrong

    def told(self) -> dict[str, Any]:
        """The same as JSON takes it."""
        return {
            "counts": dict(sorted(self.counts.items())),
            "wrong": self.wrong[:SHOWN],
            "wrong_count": len(self.wrong),
        }
