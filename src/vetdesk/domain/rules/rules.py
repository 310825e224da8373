"""Rules (规则): conditions of law with their validity, and what is found of a person by them.

A rule of effect `eligible` tells who is entitled to a benefit; compared with who draws it, it finds both who draws
nothing (unclaimed) and who should not draw (overpaid). Every other rule names its one kind of finding. Rules propose;
a named person decides.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.people import Identity
from vetdesk.domain.rules.conditions import ALWAYS, Condition
from vetdesk.domain.rules.evaluating import Trace, evaluate
from vetdesk.domain.rules.facts import Facts, PersonFacts
from vetdesk.domain.rules.truth import Truth


class Effect(StrEnum):
    """What a rule does: says who is entitled, that payment should end, warns, or asks for a paper.

    Amounts are no rules: tables of rates give them (domain/benefits).
    """

    ELIGIBLE = "eligible"
    STOP = "stop"
    WARN = "warn"
    NEEDS_PAPER = "needs_paper"


class FindingKind(StrEnum):
    """What is found: 应享未享, 应停未停, 即将变化, 无法判断."""

    UNCLAIMED = "unclaimed"
    OVERPAID = "overpaid"
    SOON = "soon"
    CANNOT_TELL = "cannot_tell"


class Confidence(StrEnum):
    """How sure the facts behind a rule are: read in the law, one official source, unsure (to be set locally)."""

    CERTAIN = "certain"
    LIKELY = "likely"
    UNSURE = "unsure"


ASKED_IF_UNDRAWN, ASKED_IF_DRAWN = "undrawn", "drawn"
"""Of whom a missing fact is asked under a rule of entitlement: who does not draw the benefit, who draws it."""


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a rule (示例) that is run when the rule is loaded: facts, and what must come of them.

    `answer` is that of the condition, `finding` what is found ("" for nothing, None if not asked).
    """

    title: Label
    on: date
    facts: Facts
    answer: Truth | None = None
    finding: FindingKind | str | None = None
    source: str = ""


@dataclass(frozen=True)
class Rule:
    """One rule as it holds from `valid_from` to `valid_to` ("" open; both days included).

    `applies_to` are categories of identities, each examined by itself; empty examines the person as a whole, and
    `category` tells what identity the finding is about. `scope` presupposes: whoever does not surely meet it is not
    looked at. `drawn` tells of a rule of entitlement who draws the benefit. `asks` are those of whom a missing fact is
    found as "cannot tell": ASKED_IF_… for entitlement, for all other rules any entry asks. `parameters` are
    the names of the settings the rule rests on.
    """

    code: str
    title: Label
    law: Label
    article: str
    effect: Effect
    benefit: str = ""
    applies_to: frozenset[str] = frozenset()
    category: str = ""
    kind: FindingKind | None = None
    valid_from: str = ""
    valid_to: str = ""
    scope: Condition = ALWAYS
    drawn: Condition = ALWAYS
    condition: Condition = ALWAYS
    asks: frozenset[str] = frozenset()
    priority: int = 0
    confidence: Confidence = Confidence.UNSURE
    origin: str = "shipped"
    source: str = ""
    note: Label | None = None
    parameters: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()

    def is_in_force(self, on: date) -> bool:
        """Whether the rule holds on a day."""
        day = on.isoformat()
        return self.valid_from <= day and (not self.valid_to or day <= self.valid_to)

    def examines(self, category: str) -> bool:
        """Whether identities of a category are examined by it; "" asks whether the person as a whole is."""
        return category in self.applies_to if category else not self.applies_to

    def find(self, facts: Facts, on: date) -> "tuple[FindingKind, Trace] | None":
        """What is found by it of these facts; None if there is nothing to tell."""
        if evaluate(self.scope, facts, on).answer is not Truth.YES:
            return None
        trace = evaluate(self.condition, facts, on)
        if self.effect is Effect.ELIGIBLE:
            return self._compared(trace, evaluate(self.drawn, facts, on).answer)
        if trace.answer is Truth.CANNOT_TELL:
            return (FindingKind.CANNOT_TELL, trace) if self.asks else None
        if trace.answer is Truth.NO or self.kind is None:
            return None
        return self.kind, trace

    def _compared(self, trace: Trace, drawn: Truth) -> "tuple[FindingKind, Trace] | None":
        """Entitlement against what is drawn."""
        if drawn is Truth.CANNOT_TELL:
            return None
        if trace.answer is Truth.CANNOT_TELL:
            asked = ASKED_IF_DRAWN if drawn is Truth.YES else ASKED_IF_UNDRAWN
            return (FindingKind.CANNOT_TELL, trace) if asked in self.asks else None
        if trace.answer is drawn:
            return None
        return (FindingKind.UNCLAIMED if drawn is Truth.NO else FindingKind.OVERPAID), trace


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found of a person: of one identity, or of the person as a whole (`identity_id` None)."""

    kind: FindingKind
    rule: Rule
    identity_id: int | None
    category: str
    benefit: str
    trace: Trace


@dataclass(frozen=True, slots=True)
class Benefit:
    """A benefit (待遇) that rules speak of; `fund` is the code of the old provincial system, `recurring` tells that it

    is a national one paid month by month.
    """

    key: str
    label: Label
    fund: str = ""
    recurring: bool = False


@dataclass(frozen=True, slots=True)
class Parameter:
    """A setting (参数) on which rules rest and which a county may set otherwise.

    `of_rates`: its value is that of the rates (去世后继续发放月数), where it is set; rules only use it.
    `choices`: the words that its value may be, each with what it means; empty where the value is free.
    """

    key: str
    label: Label
    value: Value | tuple[Value, ...]
    confidence: Confidence
    source: str
    origin: str = "shipped"
    of_rates: bool = False
    choices: tuple[tuple[str, Label], ...] = ()


@dataclass(frozen=True, eq=False)
class RuleBook:
    """Every rule with its benefits and parameters; each reading of the definitions is a book of its own."""

    rules: tuple[Rule, ...]
    benefits: Mapping[str, Benefit] = field(default_factory=dict)
    parameters: Mapping[str, Parameter] = field(default_factory=dict)

    def in_force(self, on: date) -> tuple[Rule, ...]:
        """The rules that hold on a day, the weightiest first, then as declared."""
        return tuple(sorted((rule for rule in self.rules if rule.is_in_force(on)), key=lambda rule: -rule.priority))

    def rule(self, code: str, on: date) -> Rule:
        """The rule of a code that holds on a day; raises NotFoundError."""
        for rule in self._by_code.get(code, ()):
            if rule.is_in_force(on):
                return rule
        raise NotFoundError("rule", code)

    @cached_property
    def _by_code(self) -> Mapping[str, Sequence[Rule]]:
        found: dict[str, list[Rule]] = {}
        for rule in self.rules:
            found.setdefault(rule.code, []).append(rule)
        return found

    def findings_of(self, person: PersonFacts, on: date) -> tuple[Finding, ...]:
        """Everything that the rules in force on a day find of a person, the weightiest rule first."""
        whole, held = person.whole(), tuple(person.held())
        return tuple(finding for rule in self.in_force(on) for finding in _found(rule, whole, held, on))

    def eligible(self, benefit: str, facts: Facts, on: date) -> tuple[Rule, Trace] | None:
        """Whether somebody is entitled to a benefit under an identity: the rule and its answer; None without a rule."""
        category = "" if facts.identity is None else str(facts.identity.get("category", ""))
        for rule in self.in_force(on):
            if rule.effect is Effect.ELIGIBLE and rule.benefit == benefit and rule.examines(category):
                return rule, evaluate(rule.condition, facts, on)
        return None


def _found(rule: Rule, whole: Facts, held: Sequence[tuple[Identity, Facts]], on: date) -> Iterator[Finding]:
    if not rule.applies_to:
        found = rule.find(whole, on)
        if found:
            yield Finding(found[0], rule, None, rule.category, rule.benefit, found[1])
        return
    for one, facts in held:
        if one.category in rule.applies_to:
            found = rule.find(facts, on)
            if found:
                yield Finding(found[0], rule, one.id, rule.category or one.category, rule.benefit, found[1])
