"""What is wrong with a set of rules: periods that overlap or leave gaps, contradictions, examples that fail.

Unknown fields, codes and names are found where rules are read (definitions/rule_conditions). A county's changes pass
the same checks before they are kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations, pairwise

from vetdesk.domain.rules.evaluating import evaluate
from vetdesk.domain.rules.rules import Effect, Example, Rule
from vetdesk.domain.rules.truth import Truth


class Fault(StrEnum):
    """What kind of mistake it is."""

    OVERLAP = "overlap"
    GAP = "gap"
    PERIOD = "period"
    CONTRADICTION = "contradiction"
    NO_EXAMPLE = "no_example"
    EXAMPLE = "example"


@dataclass(frozen=True, slots=True)
class RuleProblem:
    """One mistake: `rule` and `valid_from` name the version, `told` are its facts in the order of the sentence."""

    fault: Fault
    rule: str
    valid_from: str
    told: tuple[str, ...] = ()

    def __str__(self) -> str:
        return _SENTENCES[self.fault].format(*self.told)


_SENTENCES = {
    Fault.OVERLAP: "holds from {0}, but an earlier version still holds until {1}",
    Fault.GAP: "nothing holds between {0} and {1}",
    Fault.PERIOD: "begins on {0} and ends before it, on {1}",
    Fault.CONTRADICTION: "{0} is settled by {1} as well, with the same priority {2}",
    Fault.NO_EXAMPLE: "needs an example that is met and one that is not",
    Fault.EXAMPLE: "example {0!r}: expected {1}, found {2}",
}


def problems_of(rules: Sequence[Rule]) -> Iterator[RuleProblem]:
    """Every mistake of a set of rules, rule by rule."""
    by_code: dict[str, list[Rule]] = {}
    for rule in rules:
        by_code.setdefault(rule.code, []).append(rule)
    for versions in by_code.values():
        yield from _periods(sorted(versions, key=lambda rule: rule.valid_from))
    yield from _contradictions(rules)
    for rule in rules:
        yield from problems_of_examples(rule)


def problems_of_examples(rule: Rule) -> Iterator[RuleProblem]:
    """The examples of a rule that do not come out as expected, and examples that are lacking."""
    if not {True, False} <= {_is_met(one) for one in rule.examples}:
        yield RuleProblem(Fault.NO_EXAMPLE, rule.code, rule.valid_from)
    for one in rule.examples:
        for expected, found in _outcomes(rule, one):
            if expected != found:
                told = (one.title.zh, expected, found)
                yield RuleProblem(Fault.EXAMPLE, rule.code, rule.valid_from, told)


def _is_met(example: Example) -> bool:
    return example.answer is Truth.YES or (example.answer is None and bool(example.finding))


def _outcomes(rule: Rule, example: Example) -> Iterator[tuple[str, str]]:
    """What an example expects, and what comes of it."""
    if example.answer is not None:
        yield str(example.answer), str(evaluate(rule.condition, example.facts, example.on).answer)
    if example.finding is not None:
        found = rule.find(example.facts, example.on)
        yield str(example.finding) or "nothing", str(found[0]) if found else "nothing"


def _periods(versions: Sequence[Rule]) -> Iterator[RuleProblem]:
    """Versions of one code follow each other without overlap and without gap."""
    for rule in versions:
        if rule.valid_to and rule.valid_to < rule.valid_from:
            yield RuleProblem(Fault.PERIOD, rule.code, rule.valid_from, (rule.valid_from, rule.valid_to))
    for before, after in pairwise(versions):
        if not before.valid_to or before.valid_to >= after.valid_from:
            told = (after.valid_from, before.valid_to or "…")
            yield RuleProblem(Fault.OVERLAP, after.code, after.valid_from, told)
        elif day_before(after.valid_from) != before.valid_to:
            yield RuleProblem(Fault.GAP, after.code, after.valid_from, (before.valid_to, after.valid_from))


def _contradictions(rules: Sequence[Rule]) -> Iterator[RuleProblem]:
    """Two rules that settle the same thing of the same people at the same time, neither weightier than the other."""
    for one, other in combinations(rules, 2):
        if one.code == other.code or one.priority != other.priority or not _meet(one, other):
            continue
        for name in sorted(_settles(one) & _settles(other)):
            told = (name, other.code, str(one.priority))
            yield RuleProblem(Fault.CONTRADICTION, one.code, one.valid_from, told)


def _settles(rule: Rule) -> frozenset[str]:
    """The benefit whose conditions a rule settles; a rule of every other effect settles nothing."""
    return frozenset({rule.benefit}) if rule.effect is Effect.ELIGIBLE else frozenset()


def _meet(one: Rule, other: Rule) -> bool:
    """Whether two rules ever hold on the same day for identities of one category."""
    same = one.applies_to & other.applies_to or (
        not one.applies_to and not other.applies_to and one.category == other.category
    )
    apart = (one.valid_to and one.valid_to < other.valid_from) or (other.valid_to and other.valid_to < one.valid_from)
    return bool(same) and not apart


def ended_by(rules: Sequence[Rule], newer: Sequence[Rule]) -> list[Rule]:
    """The rules with newer ones in their place: these replace the versions of their code from their first day on.

    What held before stays and ends the day before.
    """
    first: dict[str, str] = {}
    for rule in newer:
        first[rule.code] = min(rule.valid_from, first.get(rule.code, rule.valid_from))
    kept = []
    for rule in rules:
        begin = first.get(rule.code)
        if begin is None:
            kept.append(rule)
        elif rule.valid_from < begin:
            end = day_before(begin)
            kept.append(rule if rule.valid_to and rule.valid_to <= end else replace(rule, valid_to=end))
    return [*kept, *newer]


def day_before(day: str) -> str:
    """The day before another, both ISO."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
