"""The rate book (待遇标准簿): which rate is in force in a month, for whom, and how much it is for one month.

Facts are the archive's: values of the identity, then of the person, and the category; see `facts_of`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from vetdesk.domain.benefits.derivation import CannotTell, Derived, Outcome, Step, share_text, yuan_text
from vetdesk.domain.benefits.extras import Factor, Habits, NursingShare, StartRule, Supplement, Tail, YearFigure
from vetdesk.domain.benefits.months import month_after
from vetdesk.domain.benefits.one_time import OneTimeRules
from vetdesk.domain.benefits.rate_tables import STATION, Benefit, BenefitKind, Mode, Period, RateTable, matches
from vetdesk.domain.forms import Label
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.reasons import Reason
from vetdesk.domain.service_years import converted_years

Facts = Mapping[str, str]
AVERAGE_WAGE = "average_wage"
"""The figure of a year that nursing fees are a share of: the local average wage of urban units."""
SERVICE_YEARS = "service_years"
_SCALE = 10_000


def facts_of(person: Recipient, held: Identity) -> Facts:
    """What an archive says of a person under one identity, as text.

    Where it has no 折算年限, the years follow from the conscript service, if both its days are known well enough.
    """
    facts = {key: str(value) for values in (person.values, held.values) for key, value in values.items()}
    if SERVICE_YEARS not in facts and (years := _conscript_years(facts)):
        facts[SERVICE_YEARS] = years
    return facts | {"category": held.category}


def _conscript_years(facts: Facts) -> str:
    """The converted years of 服义务兵开始 to 结束时间; "" if a date is missing or leaves them open."""
    try:
        begin, end = (PartialDate.parse(facts.get(key, "")) for key in ("conscript_from", "conscript_to"))
    except ValueError:
        return ""
    found = converted_years(begin, end)
    return str(found.years) if found is not None and found.certain else ""


@dataclass(frozen=True)
class RateBook:
    """All rates, supplements and rules of paying that are declared or entered; never changed in place."""

    benefits: Mapping[str, Benefit]
    tables: Mapping[str, RateTable]
    supplements: tuple[Supplement, ...] = ()
    nursing: tuple[NursingShare, ...] = ()
    tails: tuple[Tail, ...] = ()
    starts: tuple[StartRule, ...] = ()
    factors: tuple[Factor, ...] = ()
    figures: tuple[YearFigure, ...] = ()
    habits: Habits = field(default_factory=Habits)
    one_time: OneTimeRules = field(default_factory=OneTimeRules)

    def benefit_of(self, category: str) -> Benefit | None:
        """The recurring benefit of a category (对象类别); None for one that has none."""
        return self._by_category.get(category)

    def table(self, benefit: str, month: str) -> RateTable | None:
        """The table in force in a month; from the station's own first table on, shipped samples count no more."""
        return next((table for table in reversed(self._by_benefit.get(benefit, ())) if table.holds(month)), None)

    def monthly(self, benefit: str, facts: Facts, month: str) -> Outcome:
        """The rate for one month, exact, with its derivation; or which fact or table is missing."""
        table = self.table(benefit, month)
        if table is None:
            return CannotTell(Reason("no_table", {"benefit": f"benefit:{benefit}"}))
        known = self._known
        asked = (table.key, *(facts.get(key, "") for key in self._facts_asked(table)))
        if asked not in known:
            known[asked] = self._times(self.benefits[benefit], self._rate(table, facts), facts)
        return known[asked]

    def rate_by(self, table: RateTable, facts: Facts) -> Outcome:
        """The rate that one table gives for a month, in force or not; per year of service, where it is by years."""
        return self._rate(table, facts)

    def figure(self, key: str, month: str) -> YearFigure | None:
        """The figure of a year that is used in a month; the station's own wins over a shipped one of the same year."""
        found = [one for one in self.figures if one.key == key and one.valid_from <= month]
        return max(found, key=lambda one: (one.year, one.origin == STATION, one.valid_from), default=None)

    def figure_of(self, key: str, year: int) -> YearFigure | None:
        """The figure of one year."""
        found = [one for one in self.figures if (one.key, one.year) == (key, year)]
        return max(found, key=lambda one: (one.origin == STATION, one.valid_from), default=None)

    @cached_property
    def titles(self) -> Mapping[str, Label]:
        """The names that steps refer to: "table:KEY", "benefit:KEY", "supplement:KEY"."""
        names = {f"table:{key}": table.title for key, table in self.tables.items()}
        names |= {f"benefit:{key}": benefit.label for key, benefit in self.benefits.items()}
        return names | {f"supplement:{one.key}": one.title for one in self.supplements}

    @cached_property
    def turning(self) -> frozenset[str]:
        """Every month in which some table, supplement, rule or figure begins, or no longer holds."""
        tables = ((one.valid_from, one.valid_to) for one in self.tables.values())
        dated = (*(one.dated for one in self.supplements), *(one.dated for one in self.nursing))
        spans = (*tables, *((one.valid_from, one.valid_to) for one in dated))
        ends = (month_after(last) for _first, last in spans if last)
        return frozenset((*(first for first, _last in spans), *ends, *(one.valid_from for one in self.figures)))

    def _rate(self, table: RateTable, facts: Facts) -> Outcome:
        """The rate of one table for one month, before it is multiplied by years of service."""
        amount = self._entry(table, facts)
        if isinstance(amount, CannotTell):
            return amount
        if table.mode is Mode.AMOUNT:
            return _announced(table, facts, amount)
        earlier = self._rate(self.tables[table.changes], facts)
        return earlier if isinstance(earlier, CannotTell) else _changed(table, earlier, amount)

    @staticmethod
    def _entry(table: RateTable, facts: Facts) -> int | CannotTell:
        """The amount that a table has for these facts."""
        entries = table.entries(facts)
        missing = table.missing(facts)
        named = {"table": f"table:{table.key}"}
        if any(matches(gap, table.keys, facts) for gap in table.gaps):
            return CannotTell(Reason("gap", {**named, "facts": _facts_text(table, facts)}))
        if not entries:
            return CannotTell(Reason("no_entry", {**named, "facts": _facts_text(table, facts)}))
        if missing and len({amount for _values, amount in entries}) > 1:
            return CannotTell(Reason("fact_missing", {**named, "field": f"field:{missing[0]}"}))
        return entries[0][1]

    @staticmethod
    def _times(benefit: Benefit, rate: Outcome, facts: Facts) -> Outcome:
        """The rate per service year times the years."""
        if not benefit.times or isinstance(rate, CannotTell):
            return rate
        count = facts.get(benefit.times, "")
        if not count.isdecimal():
            named = {"table": f"benefit:{benefit.key}", "field": f"field:{benefit.times}"}
            return CannotTell(Reason("fact_missing", named))
        amount = rate.amount * int(count)
        shown = {"rate": yuan_text(rate.amount), "years": count, "result": yuan_text(amount)}
        return rate.then(amount, Step("times_years", shown, benefit.law))

    def _facts_asked(self, table: RateTable) -> tuple[str, ...]:
        """Every fact that a table or those it changes may ask."""
        found = self._asked.get(table.key)
        if found is None:
            earlier = self._facts_asked(self.tables[table.changes]) if table.changes else ()
            found = tuple(dict.fromkeys((*table.keys, *earlier, self.benefits[table.benefit].times)))
            self._asked[table.key] = found
        return found

    @cached_property
    def _by_category(self) -> Mapping[str, Benefit]:
        return {category: benefit for benefit in self.benefits.values() for category in benefit.categories}

    @cached_property
    def _by_benefit(self) -> Mapping[str, tuple[RateTable, ...]]:
        """The tables of each benefit, by date; without samples that begin after the station's own tables do."""
        found: dict[str, list[RateTable]] = {}
        for table in sorted(self.tables.values(), key=lambda one: (one.valid_from, one.key)):
            found.setdefault(table.benefit, []).append(table)
        return {benefit: tuple(_counting(tables)) for benefit, tables in found.items()}

    @cached_property
    def _known(self) -> dict[tuple[str, ...], Outcome]:
        """Rates that were worked out before: few among thousands of people."""
        return {}

    @cached_property
    def _asked(self) -> dict[str, tuple[str, ...]]:
        return {}


def _counting(tables: list[RateTable]) -> list[RateTable]:
    """Samples end where the station's own tables begin."""
    first = min((one.valid_from for one in tables if one.origin == STATION and one.in_force), default="")
    return [one for one in tables if one.origin == STATION or not first or one.valid_from < first]


def _announced(table: RateTable, facts: Facts, amount: int) -> Derived:
    """A rate as it was announced, for one month."""
    shown = {
        "table": f"table:{table.key}",
        "facts": _facts_text(table, facts),
        "amount": yuan_text(amount),
        "from": table.valid_from,
    }
    derived = Derived(Fraction(amount), (Step(f"announced_{table.period}", shown, table.source),))
    return _for_month(table, derived)


def _changed(table: RateTable, earlier: Derived, amount: int) -> Derived:
    """An earlier rate with what a circular added to it, or the share it was raised by."""
    before = earlier.amount * table.period.months
    shown = {"table": f"table:{table.key}", "from": table.valid_from, "before": yuan_text(before)}
    if table.mode is Mode.ADDED:
        now, key, shown["added"] = before + amount, "added", yuan_text(amount)
    else:
        share = Fraction(amount, _SCALE)
        now, key, shown["share"] = before * (1 + share), "raised", share_text(share)
    step = Step(f"{key}_{table.period}", {**shown, "result": yuan_text(now)}, table.source)
    return _for_month(table, _rounded(table, earlier.then(now, step)))


def _rounded(table: RateTable, derived: Derived) -> Derived:
    if not table.round_to:
        return derived
    rounded = (derived.amount / table.round_to + Fraction(1, 2)) // 1 * table.round_to
    shown = {"to": yuan_text(table.round_to), "result": yuan_text(rounded)}
    return derived.then(Fraction(rounded), Step("rounded", shown, table.source))


def _for_month(table: RateTable, derived: Derived) -> Derived:
    """An amount of a table for one month: a twelfth, if it is for a year."""
    if table.period is Period.MONTH:
        return derived
    amount = derived.amount / table.period.months
    return derived.then(amount, Step("twelfth", {"amount": yuan_text(derived.amount), "result": yuan_text(amount)}))


def _facts_text(table: RateTable, facts: Facts) -> str:
    """The facts that chose the amount: "disability_grade:6 disability_cause:duty"."""
    return " ".join(f"{key}:{facts[key]}" for key in table.keys if facts.get(key))


def is_national(benefit: Benefit | None) -> bool:
    """Whether it is one of the recurring benefits of which a person has only the highest."""
    return benefit is not None and benefit.kind is BenefitKind.NATIONAL
