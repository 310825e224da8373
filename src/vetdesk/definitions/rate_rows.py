"""What the reading of rates shares: months, money, shares, categories, conditions, and the rows of rules."""

import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any, TypeVar

from vetdesk.definitions.rule_conditions import ConditionReader
from vetdesk.definitions.source import DefinitionText, check_keys
from vetdesk.domain.amounts import amount
from vetdesk.domain.benefits.extras import Dated, Factor, NursingShare, StartRule, Tail, YearFigure
from vetdesk.domain.benefits.rate_checks import CATEGORY, Values
from vetdesk.domain.benefits.rate_tables import Benefit, Confidence, Period
from vetdesk.domain.forms import FieldKind
from vetdesk.domain.rules.conditions import IDENTITY, RECIPIENT, Condition, Confirmed, InList, fields_of, leaves
from vetdesk.domain.service_years import StartMonth
from vetdesk.domain.vocabulary import Vocabulary

_T = TypeVar("_T")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_FLAGS = ("0", "1")
_KNOWN = frozenset({RECIPIENT, IDENTITY})


class RowReader:
    """Reads parts of rates against the words that exist."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words

    def all(
        self,
        texts: Sequence[DefinitionText],
        name: str,
        one: Callable[[DefinitionText, str, Mapping[str, Any]], _T],
    ) -> tuple[_T, ...]:
        """Every row of a kind, in the order of the texts."""
        return tuple(
            one(text, f"{name}.{place}", raw)
            for text in texts
            for place, raw in enumerate(text.content.get(name, ()), 1)
        )

    def nursing(self, text: DefinitionText, where: str, raw: Mapping[str, Any]) -> NursingShare:
        """One share of the nursing fee."""
        check_keys(text, where, raw, {"from", "to", "categories", "facts", "share", "law"})
        facts = self.conditions(text, f"{where}.facts", raw.get("facts", {}))
        part = share(text, f"{where}.share", raw.get("share"))
        return NursingShare(
            self.dated(text, where, raw), self.categories(text, where, raw), facts, part, raw.get("law", "")
        )

    def tail(self, text: DefinitionText, where: str, raw: Mapping[str, Any]) -> Tail:
        """One tail after a death."""
        check_keys(text, where, raw, {"from", "to", "categories", "months", "law", "assumes"})
        months = whole(text, f"{where}.months", raw.get("months"))
        categories = self.categories(text, where, raw)
        dated, law = self.dated(text, where, raw), raw.get("law", "")
        return Tail(dated, categories, months, law, raw.get("assumes", ""), text.origin)

    def start(self, text: DefinitionText, where: str, raw: Mapping[str, Any]) -> StartRule:
        """One rule of the first month."""
        check_keys(text, where, raw, {"from", "to", "categories", "rule", "law", "age"})
        try:
            rule = StartMonth(raw.get("rule", ""))
        except ValueError as error:
            raise text.wrong(f"{where}.rule", str(error)) from error
        categories = self.categories(text, where, raw)
        return StartRule(self.dated(text, where, raw), categories, rule, raw.get("law", ""), raw.get("age", 0))

    def factor(self, text: DefinitionText, where: str, raw: Mapping[str, Any]) -> Factor:
        """One factor of a yearly grant."""
        check_keys(text, where, raw, {"benefit", "fact", "value", "factor", "source"})
        try:
            times = Fraction(str(raw["factor"]))
        except (KeyError, ValueError) as error:
            raise text.wrong(f"{where}.factor", "must be a number") from error
        return Factor(raw["benefit"], raw["fact"], raw["value"], times, raw.get("source", ""))

    def figure(self, text: DefinitionText, where: str, raw: Mapping[str, Any]) -> YearFigure:
        """One figure of a year; used from the next January on unless it says from when."""
        check_keys(text, where, raw, {"key", "year", "amount", "per", "from", "source", "confidence"})
        year = whole(text, f"{where}.year", raw.get("year"))
        if raw.get("key") not in self._words.code_lists["year_figure"]:
            raise text.wrong(f"{where}.key", f"no such figure: {raw.get('key')!r}")
        return YearFigure(
            key=raw["key"],
            year=year,
            amount=self.money(text, f"{where}.amount", raw.get("amount")),
            period=Period(raw.get("per", "year")),
            valid_from=month(text, f"{where}.from", raw.get("from", f"{year + 1:04d}-01")),
            source=raw.get("source", ""),
            confidence=self.confidence(text, where, raw),
            origin=text.origin,
        )

    def dated(self, text: DefinitionText, where: str, raw: Mapping[str, Any]) -> Dated:
        """From when to when something holds."""
        first, last = (raw.get(name, "") for name in ("from", "to"))
        return Dated(
            month(text, f"{where}.from", first) if first else "", month(text, f"{where}.to", last) if last else ""
        )

    def categories(self, text: DefinitionText, where: str, raw: Mapping[str, Any]) -> frozenset[str]:
        """Codes of categories as they stand, and every code of a group that is named."""
        found: set[str] = set()
        known = self._words.categories
        for name in raw.get("categories", ()):
            of_group = {code for code, one in known.items() if one.group == name}
            if name not in known and not of_group:
                raise text.wrong(f"{where}.categories", f"no such category or group: {name!r}")
            found |= of_group or {name}
        if not found:
            raise text.wrong(f"{where}.categories", "is missing")
        return frozenset(found)

    def conditions(
        self, text: DefinitionText, where: str, raw: Mapping[str, Sequence[object]]
    ) -> dict[str, frozenset[str]]:
        """Facts with the values that are asked for; both must exist."""
        found = {}
        for fact, values in raw.items():
            known = self.list_of(text, f"{where}.{fact}", fact)
            wanted = frozenset(map(str, values))
            if not wanted <= set(known):
                raise text.wrong(f"{where}.{fact}", f"no such value: {min(wanted - set(known))!r}")
            found[fact] = wanted
        return found

    def condition(self, text: DefinitionText, where: str, raw: object) -> Condition:
        """A condition of the rules' language that asks only what the archive has of the person and the identities."""
        found = ConditionReader(text, self._words, {}, {}).read(where, raw)
        for leaf in leaves(found):
            if isinstance(leaf, InList | Confirmed) or any(one.subject not in _KNOWN for one in fields_of(leaf)):
                raise text.wrong(where, "asks what a payment list does not know: only fields of person and identity")
        return found

    def list_of(self, text: DefinitionText, where: str, fact: str) -> Sequence[str]:
        """The values a fact can have."""
        declared = self._words.fields.get(fact)
        if fact == CATEGORY:
            return tuple(self._words.categories)
        if declared is None or declared.kind not in {FieldKind.CODE, FieldKind.FLAG}:
            raise text.wrong(where, f"no field with a list of values: {fact!r}")
        return _FLAGS if declared.kind is FieldKind.FLAG else tuple(self._words.code_lists[declared.vocabulary])

    def values(self, benefits: Mapping[str, Benefit]) -> Values:
        """The values of every fact by which rates differ; of the category those that have a benefit."""
        return values_of(self._words, benefits)

    def money(self, text: DefinitionText, where: str, value: object) -> int:
        """Yuan, whole or as text, in 1/10,000 yuan."""
        sign = -1 if isinstance(value, str) and value.startswith("-") else 1
        found = amount(str(value).removeprefix("-")) if isinstance(value, int | str) else None
        if found is None:
            raise text.wrong(where, "must be an amount in yuan, whole or as text")
        return sign * found

    def confidence(self, text: DefinitionText, where: str, raw: Mapping[str, Any]) -> Confidence:
        """How well it is known; of the station's own what it entered is certain."""
        try:
            return Confidence(raw.get("confidence", "certain" if text.origin == "station" else ""))
        except ValueError as error:
            raise text.wrong(f"{where}.confidence", str(error)) from error


def values_of(words: Vocabulary, benefits: Mapping[str, Benefit]) -> Values:
    """The values of every fact by which some benefit's rate may differ."""
    found: dict[str, tuple[str, ...]] = {}
    for key in {key for benefit in benefits.values() for key in benefit.keys if key != CATEGORY}:
        declared = words.fields[key]
        flag = declared.kind is FieldKind.FLAG
        found[key] = _FLAGS if flag else tuple(words.code_lists[declared.vocabulary])
    return found


def share(text: DefinitionText, where: str, value: object) -> Fraction:
    """A share written as "6%" or "5.5%"."""
    if isinstance(value, str) and value.endswith("%"):
        try:
            return Fraction(value[:-1]) / 100
        except ValueError as error:
            raise text.wrong(where, "must be a share such as 6%") from error
    raise text.wrong(where, "must be a share such as 6%")


def month(text: DefinitionText, where: str, value: object) -> str:
    """A month such as "2025-08"."""
    if not isinstance(value, str) or not _MONTH.fullmatch(value):
        raise text.wrong(where, "must be a month such as 2025-08")
    return value


def whole(text: DefinitionText, where: str, value: object) -> int:
    """A whole number."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise text.wrong(where, "must be a whole number")
    return value
