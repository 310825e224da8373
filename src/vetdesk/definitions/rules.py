"""Read the rules (规则) with their benefits, parameters and examples; every example is run.

A station's own text adds rules and parameters: its version of a code holds from its first day on and ends the shipped
one before it; its parameter of the same name is the one that counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any, TypeVar

from vetdesk.definitions.rule_conditions import ConditionReader, day_of, number_of
from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.benefits.entitled import tail_of
from vetdesk.domain.benefits.extras import Tail
from vetdesk.domain.forms import FieldKind, Label, Value
from vetdesk.domain.outside_lists import ListBook
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.rules.conditions import ALWAYS, IDENTITY, RECIPIENT, Condition
from vetdesk.domain.rules.facts import Facts, Listed, Values
from vetdesk.domain.rules.rules import (
    ASKED_IF_DRAWN,
    ASKED_IF_UNDRAWN,
    Benefit,
    Confidence,
    Effect,
    Example,
    FindingKind,
    Parameter,
    Rule,
    RuleBook,
)
from vetdesk.domain.rules.truth import Truth
from vetdesk.domain.rules.validating import day_before, ended_by, problems_of
from vetdesk.domain.vocabulary import Vocabulary

Table = Mapping[str, Any]
Word = TypeVar("Word", bound=StrEnum)
_TOP = {"version", "valid_from", "law", "benefit", "parameter", "condition", "rule"}
_NEEDED = ("code", "title", "law", "article", "effect", "valid_from", "confidence", "source")
_RULE = {*_NEEDED, "benefit", "applies_to", "category", "kind", "valid_to", "scope", "drawn", "condition"}
_RULE |= {"asks", "priority", "note", "example", "earlier"}
_EARLIER = ("valid_from", "law", "article", "confidence", "source")
_EXAMPLE = {"title", "on", "person", "identity", "others", "entries", "listed", "confirmed", "answer", "finding"}
_EXAMPLE |= {"source"}
_ASKS = {ASKED_IF_UNDRAWN, ASKED_IF_DRAWN}
_DRAWN = {"field": "status", "is": "drawing"}
"""Who draws a benefit, unless the rule says otherwise."""
_ANY_DAY = "9999-12"
"""A death under the rates as they are declared last."""
_OWN_VALUES = ("category", "status", "since")


def read(
    texts: Sequence[DefinitionText], vocabulary: Vocabulary, lists: ListBook, tails: Sequence[Tail] = ()
) -> RuleBook:
    """The book of rules; raises DefinitionError for the first thing that is wrong, examples included.

    `tails` are those of the rates: how long a rate goes on after a death is declared there and nowhere else.
    """
    findings = {key: frozenset(kind.findings) for key, kind in lists.kinds.items()}
    reader = _Reader(texts, vocabulary, findings, tails)
    shipped = [rule for text in texts if text.origin != "station" for rule in reader.rules(text)]
    own = [rule for text in texts if text.origin == "station" for rule in reader.rules(text)]
    rules = tuple(ended_by(shipped, own))
    for problem in problems_of(ended_by(reader.as_written(shipped), own)):
        raise reader.file_of(problem.rule).wrong(f"rule.{problem.rule}", str(problem))
    return RuleBook(rules, reader.benefits, reader.parameters)


class _Reader:
    """What all texts declare together."""

    def __init__(
        self, texts: Sequence[DefinitionText], vocabulary: Vocabulary, findings: Mapping[str, frozenset[str]],
        tails: Sequence[Tail],
    ) -> None:  # fmt: skip
        self._tails = tails
        self._texts = texts
        self._vocabulary = vocabulary
        self._findings = findings
        self._files: dict[str, DefinitionText] = {}
        for text in texts:
            check_keys(text, "", text.content, _TOP)
        self.laws = {key: label(text, f"law.{key}", raw) for text, key, raw in self._tables("law")}
        self.benefits = {key: _benefit(text, key, raw) for text, key, raw in self._tables("benefit")}
        self.parameters = {key: one for _, key, one in self._read_parameters()}
        self._named = {key: (text, raw) for text, key, raw in self._tables("condition")}

    def _tables(self, name: str) -> Iterable[tuple[DefinitionText, str, Table]]:
        """The entries of a table over all texts, a station's own last."""
        for text in sorted(self._texts, key=lambda one: one.origin == "station"):
            for key, raw in text.content.get(name, {}).items():
                yield text, key, raw

    def as_written(self, shipped: Sequence[Rule]) -> Sequence[Rule]:
        """The shipped rules under the shipped settings, for which their examples were written."""
        tails = [one for one in self._tails if one.origin != "station"]
        brought = {key: one for text, key, one in self._read_parameters(tails) if text.origin != "station"}
        if all(self.parameters[key] == one for key, one in brought.items()):
            return shipped
        now, self.parameters = self.parameters, {**self.parameters, **brought}
        rules = [rule for text in self._texts if text.origin != "station" for rule in self.rules(text)]
        self.parameters = now
        return rules

    def _read_parameters(self, tails: Sequence[Tail] | None = None) -> Iterable[tuple[DefinitionText, str, Parameter]]:
        of_rates: set[str] = set()
        for text, key, raw in self._tables("parameter"):
            if key in of_rates:
                raise text.wrong(f"parameter.{key}", "is set under rates, and only there")
            if "tail" in raw:
                of_rates.add(key)
                yield text, key, _tail_parameter(text, key, raw, self._tails if tails is None else tails)
            else:
                yield text, key, _parameter(text, key, raw)

    def file_of(self, code: str) -> DefinitionText:
        """The text that declares a rule."""
        return self._files[code]

    def rules(self, text: DefinitionText) -> list[Rule]:
        """The rules of a text."""
        return [one for raw in text.content.get("rule", []) for one in self._versions(text, raw)]

    def _versions(self, text: DefinitionText, raw: Table) -> Iterable[Rule]:
        """A rule, before it those that said the same under earlier law (`earlier`, in the order of time)."""
        rule = self._rule(text, raw)
        versions = [self._earlier(text, rule, n, one) for n, one in enumerate(raw.get("earlier", ()))]
        for version, after in pairwise([*versions, rule]):
            yield replace(version, valid_to=day_before(after.valid_from))
        yield rule

    def _earlier(self, text: DefinitionText, rule: Rule, place: int, raw: Table) -> Rule:
        where = f"rule.{rule.code}.earlier.{place}"
        check_keys(text, where, raw, _EARLIER)
        for key in _EARLIER:
            if key not in raw:
                raise text.wrong(f"{where}.{key}", "is missing")
        return replace(
            rule,
            valid_from=day_of(text, f"{where}.valid_from", raw["valid_from"]),
            law=self._law(text, where, raw["law"]),
            article=str(raw["article"]),
            confidence=_one_of(text, f"{where}.confidence", Confidence, raw["confidence"]),
            source=raw["source"],
        )

    def _rule(self, text: DefinitionText, raw: Table) -> Rule:
        where = f"rule.{raw.get('code', '?')}"
        check_keys(text, where, raw, _RULE)
        for key in _NEEDED:
            if key not in raw:
                raise text.wrong(f"{where}.{key}", "is missing")
        self._files[raw["code"]] = text
        conditions = ConditionReader(text, self._vocabulary, self._findings, self.parameters, self._named)
        effect = _one_of(text, f"{where}.effect", Effect, raw["effect"])
        return Rule(
            code=raw["code"],
            title=label(text, f"{where}.title", raw["title"]),
            law=self._law(text, where, raw["law"]),
            article=str(raw["article"]),
            effect=effect,
            benefit=self._known(text, f"{where}.benefit", raw.get("benefit", ""), self.benefits),
            applies_to=self._categories(text, f"{where}.applies_to", raw.get("applies_to", ())),
            category=self._known(text, f"{where}.category", raw.get("category", ""), self._vocabulary.categories),
            kind=self._kind(text, where, effect, raw),
            valid_from=day_of(text, f"{where}.valid_from", raw["valid_from"]),
            valid_to=day_of(text, f"{where}.valid_to", raw.get("valid_to", "")),
            scope=self._condition(conditions, where, raw, "scope"),
            drawn=conditions.read(f"{where}.drawn", raw.get("drawn", _DRAWN)),
            condition=self._condition(conditions, where, raw, "condition"),
            asks=self._asks(text, where, effect, raw.get("asks", ())),
            priority=raw.get("priority", 0),
            confidence=_one_of(text, f"{where}.confidence", Confidence, raw["confidence"]),
            origin=text.origin,
            source=raw["source"],
            note=label(text, f"{where}.note", raw["note"]) if "note" in raw else None,
            parameters=tuple(dict.fromkeys(conditions.used)),
            examples=tuple(self._example(text, f"{where}.example.{n}", one) for n, one in enumerate(_examples(raw))),
        )

    def _law(self, text: DefinitionText, where: str, key: object) -> Label:
        if key not in self.laws:
            raise text.wrong(f"{where}.law", f"no such law: {key!r}")
        return self.laws[str(key)]

    def _known(self, text: DefinitionText, where: str, key: str, known: Iterable[str]) -> str:
        if key and key not in known:
            raise text.wrong(where, f"is not declared: {key!r}")
        return key

    def _categories(self, text: DefinitionText, where: str, raw: Iterable[str]) -> frozenset[str]:
        return frozenset(self._known(text, where, code, self._vocabulary.categories) for code in raw)

    def _kind(self, text: DefinitionText, where: str, effect: Effect, raw: Table) -> FindingKind | None:
        if effect is Effect.ELIGIBLE:
            if "kind" in raw:
                raise text.wrong(f"{where}.kind", "what a rule of entitlement finds follows from who draws the benefit")
            return None
        return _one_of(text, f"{where}.kind", FindingKind, raw.get("kind", ""))

    def _asks(self, text: DefinitionText, where: str, effect: Effect, raw: Iterable[str]) -> frozenset[str]:
        known = _ASKS if effect is Effect.ELIGIBLE else {"all"}
        for one in raw:
            self._known(text, f"{where}.asks", one, known)
        return frozenset(raw)

    def _condition(self, conditions: ConditionReader, where: str, raw: Table, key: str) -> Condition:
        return conditions.read(f"{where}.{key}", raw[key]) if key in raw else ALWAYS

    def _example(self, text: DefinitionText, where: str, raw: Table) -> Example:
        check_keys(text, where, raw, _EXAMPLE)
        finding = raw.get("finding")
        on = day_of(text, f"{where}.on", raw.get("on", "?"))
        return Example(
            _title(text, f"{where}.title", raw.get("title", where.rsplit(".", 1)[-1])),
            date.fromisoformat(on),
            self.facts(text, where, raw),
            _one_of(text, f"{where}.answer", Truth, raw["answer"]) if "answer" in raw else None,
            _one_of(text, f"{where}.finding", FindingKind, finding) if finding else finding,
            raw.get("source", ""),
        )

    def facts(self, text: DefinitionText, where: str, raw: Table) -> Facts:
        """The facts of an example; money is written in yuan."""
        held = raw.get("identity")
        return Facts(
            self._values(text, f"{where}.person", RECIPIENT, raw.get("person", {})),
            None if held is None else self._values(text, f"{where}.identity", IDENTITY, held),
            tuple(self._values(text, f"{where}.others", IDENTITY, one) for one in raw.get("others", ())),
            {
                kind: tuple(self._values(text, f"{where}.entries.{kind}", kind, one) for one in several)
                for kind, several in raw.get("entries", {}).items()
            },
            tuple(Listed(one["list"], one["says"]) for one in raw.get("listed", ())),
            frozenset(raw.get("confirmed", ())),
        )

    def _values(self, text: DefinitionText, where: str, subject: str, raw: Table) -> Values:
        return {key: self._value(text, f"{where}.{key}", subject, key, value) for key, value in raw.items()}

    def _value(self, text: DefinitionText, where: str, subject: str, key: str, value: object) -> Value:
        if subject == IDENTITY and key in _OWN_VALUES:
            codes: Mapping[str, object] = {} if key == "since" else self._vocabulary.codes(key)
            return self._known(text, where, str(value), codes) if codes else str(value)
        declared = self._vocabulary.fields.get(key)
        if declared is None or declared.subject != subject:
            raise text.wrong(where, "no such field")
        if declared.kind in {FieldKind.INTEGER, FieldKind.MONEY, FieldKind.FLAG}:
            return number_of(text, where, declared.kind, value)
        if declared.kind is FieldKind.CODE:
            return self._known(text, where, str(value), self._vocabulary.codes(declared.vocabulary))
        if declared.kind is FieldKind.DATE:
            try:
                return str(PartialDate.parse(str(value)))
            except ValueError as error:
                raise text.wrong(where, "is no date") from error
        return str(value)


def _title(text: DefinitionText, where: str, raw: object) -> Label:
    """What an example is called, in both languages; a station's own may have one name for both."""
    return Label(raw, raw) if isinstance(raw, str) and text.origin == "station" else label(text, where, raw)


def _examples(raw: Table) -> Iterable[Table]:
    examples: Iterable[Table] = raw.get("example", [])
    return examples


def _one_of(text: DefinitionText, where: str, words: type[Word], raw: object) -> Word:
    try:
        return words(str(raw))
    except ValueError as error:
        raise text.wrong(where, f"must be one of {', '.join(words)}") from error


def _benefit(text: DefinitionText, key: str, raw: Table) -> Benefit:
    where = f"benefit.{key}"
    check_keys(text, where, raw, {"zh", "en", "fund", "recurring"})
    return Benefit(key, label(text, where, raw), raw.get("fund", ""), raw.get("recurring", False))


def _tail_parameter(text: DefinitionText, key: str, raw: Table, tails: Sequence[Tail]) -> Parameter:
    """How many months the rates let a benefit go on after a death: `tail` names categories, `died` the month.

    All the categories must have the same number of months, for a rule asks one.
    """
    where = f"parameter.{key}"
    check_keys(text, where, raw, {"zh", "en", "tail", "died"})
    found = {code: tail_of(tails, code, str(raw.get("died", _ANY_DAY))) for code in raw["tail"]}
    months = {code: one.months if one is not None else 0 for code, one in found.items()}
    if len(set(months.values())) != 1:
        told = ", ".join(f"{code}: {count}" for code, count in months.items())
        raise text.wrong(where, f"the rates let these go on differently after a death ({told}); name them apart")
    law = next((one.law for one in found.values() if one is not None), "")
    (count,) = set(months.values())
    return Parameter(key, label(text, where, raw), count, Confidence.LIKELY, law, text.origin, of_rates=True)


def _parameter(text: DefinitionText, key: str, raw: Table) -> Parameter:
    where = f"parameter.{key}"
    check_keys(text, where, raw, {"zh", "en", "value", "confidence", "source", "choices"})
    if not isinstance(raw.get("value"), int | str | list):
        raise text.wrong(f"{where}.value", "must be a number, a word or a list")
    value = tuple(raw["value"]) if isinstance(raw["value"], list) else raw["value"]
    choices = {code: label(text, f"{where}.choices.{code}", told) for code, told in raw.get("choices", {}).items()}
    if choices and value not in choices:
        raise text.wrong(f"{where}.value", f"must be one of {', '.join(choices)}")
    confidence = _one_of(text, f"{where}.confidence", Confidence, raw.get("confidence", ""))
    named, source = label(text, where, raw), raw.get("source", "")
    return Parameter(key, named, value, confidence, source, text.origin, choices=tuple(choices.items()))
