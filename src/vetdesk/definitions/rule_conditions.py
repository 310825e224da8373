"""Read conditions of rules from tables that an official can read; nothing in them is ever executed.

    { field = "disability_cause", in = ["war", "duty"] }        a code, one of several; also is, is_not, not_in
    { field = "nursing_allowance", more = 0 }                   a number (money in yuan); also less, at_most, at_least
    { field = "enlisted_on", until = "1954-10-31" }             a date; also before, from, after, within
    { field = "died_on", has_value = false }
    { age_of = "birth_date", at_least = 60, counting = "month", months_ahead = 3, on = "1985-01-01" }
    { months_from = "assessed_on", to = "today", at_least = 12 }
    { service_from = "conscript_from", to = "conscript_to", less = "service_years" }
    { list = ["death"], says = ["alive_on_books"] }
    { confirmed = "this_year" }        { season = [9, 12] }
    { any_other_identity = { … } }     { any_entry = "family_member", where = { … }, count = 2 }
    { all = [ … ] }   { any = [ … ] }   { not = { … } }   { use = "a named condition" }

`blank = "yes"` or `"no"` is the answer where the archive has no value; without it, it cannot be told. In place of a
value, `{ parameter = "name" }` stands for a setting that a county may change.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any as Anything

from vetdesk.definitions.source import DefinitionText, check_keys
from vetdesk.domain.forms import FieldKind, Value
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.rules.conditions import (
    IDENTITY,
    AgeAt,
    All,
    Any,
    Compare,
    Condition,
    Confirmed,
    Counting,
    Exists,
    FactField,
    HasValue,
    InList,
    MonthsBetween,
    Not,
    Op,
    Operand,
    Season,
    YearsOfService,
)
from vetdesk.domain.rules.rules import Parameter
from vetdesk.domain.rules.truth import Truth
from vetdesk.domain.vocabulary import Vocabulary

Table = Mapping[str, Anything]
_CODES = {"is": Op.EQUAL, "is_not": Op.DIFFERENT, "in": Op.IN, "not_in": Op.NOT_IN}
_NUMBERS = {"less": Op.LESS, "at_most": Op.AT_MOST, "more": Op.MORE, "at_least": Op.AT_LEAST, "is": Op.EQUAL}
_NUMBERS |= {"is_not": Op.DIFFERENT}
_DATES = {"before": Op.LESS, "until": Op.AT_MOST, "after": Op.MORE, "from": Op.AT_LEAST, "within": Op.EQUAL}
_NUMBER_KINDS = frozenset({FieldKind.INTEGER, FieldKind.MONEY, FieldKind.FLAG})
_OWN = {
    "category": FactField("category", IDENTITY, FieldKind.CODE),
    "status": FactField("status", IDENTITY, FieldKind.CODE),
    "since": FactField("since", IDENTITY, FieldKind.DATE),
}
"""What every identity has beside its declared fields."""
_UNIT = 10_000


@dataclass
class ConditionReader:
    """Reads the conditions of one text. `named` are the declared conditions; `used` collects the parameters met."""

    source: DefinitionText
    vocabulary: Vocabulary
    findings: Mapping[str, frozenset[str]]
    parameters: Mapping[str, Parameter]
    named: Mapping[str, tuple[DefinitionText, Table]] = field(default_factory=dict)
    used: list[str] = field(default_factory=list)
    _within: tuple[str, ...] = ()

    def read(self, where: str, raw: object) -> Condition:
        """The condition of a table; raises DefinitionError naming file and key."""
        if not isinstance(raw, dict):
            raise self.source.wrong(where, "must be a table such as { field = …, is = … }")
        for key, form in _FORMS.items():
            if key in raw:
                return form(self, where, raw)
        raise self.source.wrong(where, f"asks nothing that is known: {', '.join(raw) or 'it is empty'}")

    def field(self, where: str, key: object) -> FactField:
        """A declared field."""
        if key in _OWN:
            return _OWN[str(key)]
        declared = self.vocabulary.fields.get(str(key))
        if declared is None or key == "village":
            raise self.source.wrong(where, f"no such field: {key!r}")
        return FactField(declared.key, declared.subject, declared.kind)

    def codes(self, asked: FactField) -> frozenset[str]:
        """The codes that a field may hold."""
        name = asked.key if asked.key in _OWN else self.vocabulary.field(asked.key).vocabulary
        return frozenset(self.vocabulary.codes(name))

    def value(self, where: str, raw: object) -> object:
        """A value as it stands, or that of the parameter named in its place."""
        if not isinstance(raw, dict):
            return raw
        check_keys(self.source, where, raw, {"parameter"})
        key = str(raw.get("parameter", ""))
        if key not in self.parameters:
            raise self.source.wrong(where, f"no such parameter: {key!r}")
        self.used.append(key)
        return self.parameters[key].value

    def number(self, where: str, raw: object) -> int:
        """A whole number."""
        found = self.value(where, raw)
        if not isinstance(found, int) or isinstance(found, bool):
            raise self.source.wrong(where, "must be a whole number")
        return found

    def part(self, where: str, raw: Table, key: str) -> Condition:
        """The condition below a key."""
        if key not in raw:
            raise self.source.wrong(f"{where}.{key}", "is missing")
        return self.read(f"{where}.{key}", raw[key])

    def keys(self, where: str, raw: Table, *allowed: str) -> None:
        """Refuse keys that nobody reads."""
        check_keys(self.source, where, raw, allowed)

    def blank(self, where: str, raw: Table) -> Truth:
        """The answer where there is no value."""
        given = raw.get("blank", Truth.CANNOT_TELL.value)
        try:
            return Truth(given)
        except ValueError as error:
            raise self.source.wrong(f"{where}.blank", "must be yes or no") from error

    def operator(self, where: str, raw: Table, known: Mapping[str, Op]) -> tuple[str, Op]:
        """The one comparison of a table: its key and what it means."""
        asked = [key for key in raw if key in known]
        if len(asked) != 1:
            raise self.source.wrong(where, f"needs exactly one of {', '.join(known)}")
        return asked[0], known[asked[0]]

    def use(self, where: str, raw: Table) -> Condition:
        """A named condition."""
        self.keys(where, raw, "use")
        name = str(raw["use"])
        if name not in self.named or name in self._within:
            raise self.source.wrong(where, f"no such condition: {name!r}")
        source, table = self.named[name]
        reader = ConditionReader(
            source, self.vocabulary, self.findings, self.parameters, self.named, self.used, (*self._within, name)
        )
        return reader.read(f"condition.{name}", table)


def _field(reader: ConditionReader, where: str, raw: Table) -> Condition:
    asked = reader.field(f"{where}.field", raw["field"])
    if "has_value" in raw:
        reader.keys(where, raw, "field", "has_value")
        return HasValue(asked) if raw["has_value"] is True else Not(HasValue(asked))
    known = _operators(asked)
    reader.keys(where, raw, "field", "blank", *known)
    key, op = reader.operator(where, raw, known)
    operand = _operand(reader, f"{where}.{key}", asked, op, reader.value(f"{where}.{key}", raw[key]))
    return Compare(asked, op, operand, reader.blank(where, raw))


def _operators(asked: FactField) -> Mapping[str, Op]:
    if asked.kind is FieldKind.DATE:
        return _DATES
    return _NUMBERS if asked.kind in _NUMBER_KINDS else _CODES


def _operand(reader: ConditionReader, where: str, asked: FactField, op: Op, raw: object) -> Operand:
    """What a field is compared with, as the archive keeps such values."""
    if asked.kind is FieldKind.DATE:
        return _date(reader.source, where, raw)
    if asked.kind in _NUMBER_KINDS:
        return number_of(reader.source, where, asked.kind, raw)
    several: list[str] = [*raw] if isinstance(raw, list | tuple) else [str(raw)]
    texts = all(isinstance(one, str) for one in (raw if isinstance(raw, list | tuple) else [raw]))
    if isinstance(raw, list | tuple) != (op in {Op.IN, Op.NOT_IN}) or not texts:
        raise reader.source.wrong(where, "must be a text, or several in a list for in and not_in")
    if asked.kind is FieldKind.CODE:
        unknown = sorted(set(several) - reader.codes(asked))
        if unknown:
            raise reader.source.wrong(where, f"no such code of {asked.key}: {unknown[0]!r}")
    return tuple(several) if op in {Op.IN, Op.NOT_IN} else str(raw)


def number_of(source: DefinitionText, where: str, kind: FieldKind, raw: object) -> Value:
    """A number as the archive keeps it: money is written in yuan."""
    try:
        amount = Decimal(str(raw)) * (_UNIT if kind is FieldKind.MONEY else 1)
    except InvalidOperation as error:
        raise source.wrong(where, "must be a number") from error
    if isinstance(raw, bool) or amount != int(amount):
        raise source.wrong(where, "must be a whole number, or a sum of money in yuan")
    return int(amount)


def _date(source: DefinitionText, where: str, raw: object) -> PartialDate:
    try:
        return PartialDate.parse(str(raw))
    except ValueError as error:
        raise source.wrong(where, "must be a date such as 1954, 1954-10 or 1954-10-31") from error


def _age(reader: ConditionReader, where: str, raw: Table) -> Condition:
    reader.keys(where, raw, "age_of", "counting", "months_ahead", "on", "blank", *_NUMBERS)
    key, op = reader.operator(where, raw, _NUMBERS)
    asked = _of_date(reader, f"{where}.age_of", raw["age_of"])
    day = _date(reader.source, f"{where}.on", raw["on"]) if "on" in raw else None
    return AgeAt(
        asked,
        op,
        reader.number(f"{where}.{key}", raw[key]),
        _counting(reader, where, raw),
        reader.number(f"{where}.months_ahead", raw.get("months_ahead", 0)),
        day.first_day() if day else None,
        reader.blank(where, raw),
    )


def _months(reader: ConditionReader, where: str, raw: Table) -> Condition:
    reader.keys(where, raw, "months_from", "to", "counting", "blank", *_NUMBERS)
    key, op = reader.operator(where, raw, _NUMBERS)
    begin, end = (_end(reader, f"{where}.{name}", raw.get(name)) for name in ("months_from", "to"))
    if begin is None and end is None:
        raise reader.source.wrong(where, "asks for no field")
    months = reader.number(f"{where}.{key}", raw[key])
    return MonthsBetween(begin, end, op, months, _counting(reader, where, raw), reader.blank(where, raw))


def _end(reader: ConditionReader, where: str, raw: object) -> FactField | None:
    return None if raw == "today" else _of_date(reader, where, raw)


def _of_date(reader: ConditionReader, where: str, raw: object) -> FactField:
    asked = reader.field(where, raw)
    if asked.kind is not FieldKind.DATE:
        raise reader.source.wrong(where, f"{raw!r} is no date")
    return asked


def _counting(reader: ConditionReader, where: str, raw: Table) -> Counting:
    try:
        return Counting(str(reader.value(f"{where}.counting", raw.get("counting", Counting.DAY.value))))
    except ValueError as error:
        raise reader.source.wrong(f"{where}.counting", "must be day, month or year") from error


def _service(reader: ConditionReader, where: str, raw: Table) -> Condition:
    reader.keys(where, raw, "service_from", "to", "blank", *_NUMBERS)
    key, op = reader.operator(where, raw, _NUMBERS)
    begin, end = (_of_date(reader, f"{where}.{name}", raw.get(name)) for name in ("service_from", "to"))
    years: int | FactField
    if isinstance(raw[key], str):
        years = reader.field(f"{where}.{key}", raw[key])
        if years.kind is not FieldKind.INTEGER:
            raise reader.source.wrong(f"{where}.{key}", f"{raw[key]!r} is no number")
    else:
        years = reader.number(f"{where}.{key}", raw[key])
    return YearsOfService(begin, end, op, years, reader.blank(where, raw))


def _list(reader: ConditionReader, where: str, raw: Table) -> Condition:
    reader.keys(where, raw, "list", "says")
    lists, says = frozenset(raw["list"]), frozenset(raw.get("says", ()))
    unknown = sorted(lists - set(reader.findings))
    if unknown or not lists:
        raise reader.source.wrong(f"{where}.list", f"no such kind of list: {(unknown or [''])[0]!r}")
    known = frozenset(finding for kind in lists for finding in reader.findings[kind])
    unknown = sorted(says - known)
    if unknown or not says:
        raise reader.source.wrong(f"{where}.says", f"no such finding: {(unknown or [''])[0]!r}")
    return InList(lists, says)


def _confirmed(reader: ConditionReader, where: str, raw: Table) -> Condition:
    reader.keys(where, raw, "confirmed")
    years = {"this_year": 0, "last_year": -1}
    if raw["confirmed"] not in years:
        raise reader.source.wrong(f"{where}.confirmed", f"must be {' or '.join(years)}")
    return Confirmed(years[raw["confirmed"]])


def _season(reader: ConditionReader, where: str, raw: Table) -> Condition:
    reader.keys(where, raw, "season")
    months = raw["season"]
    if not isinstance(months, list) or len(months) != 2:
        raise reader.source.wrong(f"{where}.season", "must be the first and the last month")
    first, last = (reader.number(f"{where}.season", month) for month in months)
    if not (1 <= first <= 12 and 1 <= last <= 12):
        raise reader.source.wrong(f"{where}.season", "months are 1 to 12")
    return Season(first, last)


def _other_identity(reader: ConditionReader, where: str, raw: Table) -> Condition:
    reader.keys(where, raw, "any_other_identity", "count")
    return Exists(
        IDENTITY,
        reader.part(where, raw, "any_other_identity"),
        reader.number(f"{where}.count", raw.get("count", 1)),
    )


def _entry(reader: ConditionReader, where: str, raw: Table) -> Condition:
    reader.keys(where, raw, "any_entry", "where", "count")
    if raw["any_entry"] not in reader.vocabulary.entry_kinds:
        raise reader.source.wrong(f"{where}.any_entry", f"no such kind of entry: {raw['any_entry']!r}")
    inner = reader.part(where, raw, "where") if "where" in raw else All(())
    return Exists(raw["any_entry"], inner, reader.number(f"{where}.count", raw.get("count", 1)))


def _parts(reader: ConditionReader, where: str, raw: Table, key: str) -> tuple[Condition, ...]:
    reader.keys(where, raw, key)
    if not isinstance(raw[key], list):
        raise reader.source.wrong(f"{where}.{key}", "must be a list of conditions")
    return tuple(reader.read(f"{where}.{key}.{place}", one) for place, one in enumerate(raw[key]))


def _all(reader: ConditionReader, where: str, raw: Table) -> Condition:
    return All(_parts(reader, where, raw, "all"))


def _any(reader: ConditionReader, where: str, raw: Table) -> Condition:
    return Any(_parts(reader, where, raw, "any"))


def _not(reader: ConditionReader, where: str, raw: Table) -> Condition:
    reader.keys(where, raw, "not")
    return Not(reader.part(where, raw, "not"))


_FORMS: Mapping[str, Callable[[ConditionReader, str, Table], Condition]] = {
    "field": _field,
    "age_of": _age,
    "months_from": _months,
    "service_from": _service,
    "list": _list,
    "confirmed": _confirmed,
    "season": _season,
    "any_other_identity": _other_identity,
    "any_entry": _entry,
    "all": _all,
    "any": _any,
    "not": _not,
    "use": ConditionReader.use,
}


def day_of(source: DefinitionText, where: str, raw: object) -> str:
    """A whole day, ISO; "" stays open."""
    if raw == "":
        return ""
    try:
        return date.fromisoformat(str(raw)).isoformat()
    except ValueError as error:
        raise source.wrong(where, "must be a day such as 2024-10-01") from error
