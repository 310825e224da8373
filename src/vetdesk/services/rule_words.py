"""Says in words why a rule (规则) found what it found: each fact, what the rule asks of it, and the outcome."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from vetdesk.domain.forms import FieldKind, Label, Value
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.rules.conditions import (
    IDENTITY,
    AgeAt,
    Compare,
    Confirmed,
    Counting,
    Exists,
    FactField,
    HasValue,
    InList,
    Leaf,
    MonthsBetween,
    Operand,
    Season,
    YearsOfService,
    fields_of,
)
from vetdesk.domain.rules.evaluating import LeafTrace, Trace
from vetdesk.domain.rules.truth import Truth
from vetdesk.domain.vocabulary import Vocabulary

_BORN = "birth_date"
_OF_EVERY_IDENTITY = {"category": "category", "status": "status", "since": ""}
"""Fields that identities have without a declaration, with the list of their codes."""


@dataclass(frozen=True, slots=True)
class ExplainedFact:
    """One line of an explanation: the fact as the archive has it, what is asked of it, the outcome (a Truth).

    `deciding` tells that this fact makes the answer; `missing` that the archive lacks it.
    """

    fact: str
    value: str
    asked: str
    outcome: str
    deciding: bool
    missing: bool


class RuleWords:
    """Words in one language; `lists` names the kinds of lists from outside (业务名单)."""

    def __init__(self, vocabulary: Vocabulary, lists: Mapping[str, Label], language: str) -> None:
        self._vocabulary = vocabulary
        self._lists = lists
        self._language = language
        self._asked: Mapping[type, Callable[[Any], str]] = {
            Compare: self._compare,
            HasValue: lambda _asked: self._text("has_value"),
            AgeAt: self._age,
            MonthsBetween: self._months,
            YearsOfService: self._service_years,
            InList: self._in_list,
            Confirmed: lambda asked: self._text("confirmed_last" if asked.years_ahead < 0 else "confirmed"),
            Season: lambda asked: self._text("season", first=str(asked.first_month), last=str(asked.last_month)),
            Exists: lambda _asked: self._text("exists"),
        }

    def explained(self, trace: Trace) -> tuple[ExplainedFact, ...]:
        """Every fact of a trace: those that decide first, each in the order of the rule."""
        deciding = [self._line(leaf, deciding=True) for leaf in trace.deciding]
        rest = [self._line(leaf, deciding=False) for leaf in trace.leaves if leaf not in trace.deciding]
        return tuple(dict.fromkeys((*deciding, *rest)))

    def deciding(self, trace: Trace) -> str:
        """The facts that decide in one line, as a list shows them."""
        lines = [self._line(leaf, deciding=True) for leaf in trace.deciding]
        told = (self._text("fact_is", fact=one.fact, value=one.value) if one.value else one.fact for one in lines)
        return self._join(dict.fromkeys(told))

    def asked(self, leaf: Leaf | Exists) -> str:
        """What a leaf asks."""
        return self._asked[type(leaf)](leaf)

    def said(self, leaf: Leaf) -> str:
        """A leaf as a sentence: of which fact what is asked, and what counts where the archive has nothing."""
        names = () if isinstance(leaf, MonthsBetween) else [self._name(field, "") for field in fields_of(leaf)]
        told = self._join(names) or self._about(leaf)
        blank = getattr(leaf, "blank", Truth.CANNOT_TELL)
        after = "" if blank is Truth.CANNOT_TELL else self._text(f"if_blank.{blank}")
        return f"{told}{self._text('colon')}{self.asked(leaf)}{after}" if told else f"{self.asked(leaf)}{after}"

    def left_blank(self, asked: HasValue) -> str:
        """The sentence that asks for a field to be blank."""
        return self._text("left_blank", fact=self._name(asked.field, ""))

    def there_is(self, asked: Exists) -> str:
        """The sentence above what another identity, or an entry, must be like."""
        return self._text("there_is", what=self._about(asked), count=str(asked.least))

    def joined_by(self, how: str) -> str:
        """The sentence above several conditions: "all", "any", "none", "not"."""
        return self._text(f"joined.{how}")

    def _line(self, leaf: LeafTrace, *, deciding: bool) -> ExplainedFact:
        names = [self._name(field, leaf.looked_at) for field, _ in leaf.values]
        values = [self._value(field, value) for field, value in leaf.values]
        fact = self._join(names) or self._about(leaf.asked)
        return ExplainedFact(
            fact, self._join(values), self.asked(leaf.asked), str(leaf.outcome), deciding, bool(leaf.missing)
        )

    def _about(self, asked: Leaf | Exists) -> str:
        """What a leaf without fields is about."""
        if isinstance(asked, MonthsBetween):
            return ""
        if isinstance(asked, Exists):
            if asked.subject == IDENTITY:
                return self._text("other_identities")
            kind = self._vocabulary.entry_kinds.get(asked.subject)
            return kind.label.text(self._language) if kind else asked.subject
        return self._text(f"about.{type(asked).__name__.lower()}")

    def _name(self, field: FactField, looked_at: str) -> str:
        if field.subject == IDENTITY and field.key in _OF_EVERY_IDENTITY:
            name = self._text(f"field.{field.key}")
        else:
            name = self._vocabulary.field(field.key).label.text(self._language)
        kind, _, which = looked_at.partition(":")
        if kind == IDENTITY and which:
            return self._text("of", of=self._vocabulary.code_label("category", which, self._language), name=name)
        return name

    def _value(self, field: FactField, value: Value | None) -> str:
        if value is None or value == "":
            return self._text("blank")
        if field.subject == IDENTITY and field.key in _OF_EVERY_IDENTITY:
            codes = _OF_EVERY_IDENTITY[field.key]
            return self._vocabulary.code_label(codes, value, self._language) if codes else str(value)
        return self._vocabulary.value_text(field.key, value, self._language)

    def _compare(self, asked: Compare) -> str:
        if isinstance(asked.value, tuple):
            return self._text(
                f"op.{asked.op}", value=self._join(self._operand(asked.field, one) for one in asked.value)
            )
        day = "day_" if asked.field.kind is FieldKind.DATE else ""
        return self._text(f"op.{day}{asked.op}", value=self._operand(asked.field, asked.value))

    def _operand(self, field: FactField, value: Operand) -> str:
        if isinstance(value, PartialDate):
            return str(value)
        return "" if isinstance(value, tuple) else self._value(field, value)

    def _op(self, op: str) -> str:
        return self._text(f"number.{op}")

    def _service_years(self, asked: YearsOfService) -> str:
        """Against a number of years, or the field that holds one."""
        years = f"“{self._name(asked.years, '')}”" if isinstance(asked.years, FactField) else str(asked.years)
        return self._text("service_years", op=self._op(asked.op), years=years)

    def _age(self, asked: AgeAt) -> str:
        when = self._text("age_on", day=asked.at.isoformat()) if asked.at else ""
        if asked.months_ahead:
            when = self._text("age_ahead", months=str(asked.months_ahead))
        counted = "" if asked.counting is Counting.DAY else self._text(f"counted_by.{asked.counting}")
        since = "age" if asked.field.key == _BORN else "years_since"
        told = self._text(since, when=when, op=self._op(asked.op), years=str(asked.years))
        return f"{told}{counted}"

    def _months(self, asked: MonthsBetween) -> str:
        begin, end = (self._name(one, "") if one else self._text("today") for one in (asked.begin, asked.end))
        return self._text("months", begin=begin, end=end, op=self._op(asked.op), months=str(asked.months))

    def _in_list(self, asked: InList) -> str:
        named = (self._lists[one].text(self._language) for one in sorted(asked.lists) if one in self._lists)
        return self._text("in_list", lists=self._join(named))

    def _join(self, parts: Iterable[str]) -> str:
        return ("、" if self._language.startswith("zh") else ", ").join(part for part in parts if part)

    def _text(self, key: str, **facts: str) -> str:
        return self._label(key).text(self._language).format_map(facts)

    def _label(self, key: str) -> Label:
        return self._vocabulary.texts[f"rule.{key}"]
