"""What a year of visits remembers of each person, and what the rules therefore ask for on a day."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from vetdesk.domain.visit_happenings import Happening, Met, due_for
from vetdesk.domain.visit_rules import PersonFacts, VisitRules


@dataclass
class Villager:
    """One person; `officer` is the one given to this person alone, 0 for the village's; `met` oldest first."""

    id: int
    village: int
    categories: frozenset[str]
    birth_date: str
    officer: int = 0
    standing: bool = True
    died: bool = False
    told: dict[str, str] = field(default_factory=dict)
    met: list[Met] = field(default_factory=list)
    needs: dict[int, tuple[str, str]] = field(default_factory=dict)
    promised: str = ""

    def facts(self) -> PersonFacts:
        """As the rules ask for it."""
        kinds = tuple(kind for kind, _day in self.needs.values())
        return PersonFacts(
            self.categories if self.standing else frozenset(), self.birth_date, self.told.get("living", ""),
            self.told.get("self_care", ""), self.died, self.told.get("hospital", ""), kinds,
        )  # fmt: skip

    def due(self, rules: VisitRules, day: date) -> str:
        """The day of the earliest visit that rules or facts ask for, "" for none."""
        facts = self.facts()
        found = rules.due_for(facts, [(met.on, met.in_person) for met in self.met], day)
        days = [due.due_on for due in found]
        happened = list(self._happened(rules, day))
        if facts.visited_at_all and (raised := due_for(happened, rules.raised, self.met, day)):
            days.append(raised.due_on)
        return min(days, default="")

    def promise(self, day: date) -> str:
        """The day of a visit that was promised for this day or before and not made yet, "" for none."""
        return self.promised if self.standing and self.promised <= day.isoformat() else ""

    def _happened(self, rules: VisitRules, day: date) -> Iterator[Happening]:
        """Needs of hardship and housing are the facts of this world."""
        rule = next(rule for rule in rules.raised if rule.fact == "needed")
        first = (day - timedelta(days=rule.within_days)).isoformat()
        for kind, on in self.needs.values():
            if kind in rule.codes and on >= first:
                yield Happening(self.id, rule.key, on, kind)
