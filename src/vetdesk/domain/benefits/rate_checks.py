"""What is wrong with a table of rates: a combination without an amount, two amounts for one, an earlier table that is
not there. Gaps are allowed where they are named."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from vetdesk.domain.benefits.rate_tables import ANY, Benefit, Mode, RateTable

Values = Mapping[str, Sequence[str]]
"""The values that each fact can have, in the order of its code list; of the category it is the benefit's own."""
CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class RateFault:
    """One thing that is wrong with a table: `code` has its sentence ("problem.rate.CODE"), `facts` fill its blanks."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


def faults_of(table: RateTable, benefit: Benefit, tables: Mapping[str, RateTable], values: Values) -> list[RateFault]:
    """Everything that is wrong with a table beside the others; empty if nothing is."""
    unknown = [key for key in table.keys if key not in benefit.keys]
    if unknown:
        return [RateFault("key_unknown", {"key": unknown[0]})]
    known = {**values, CATEGORY: sorted(benefit.categories)}
    found = list(_wrong_values(table, known))
    if not found:
        found = [*_not_covered(table, benefit, known), *_ambiguous(table)]
    return [*found, *_wrong_changes(table, tables), *_wrong_dates(table, tables)]


def combinations_of(benefit: Benefit, keys: Sequence[str], values: Values) -> Iterator[tuple[str, ...]]:
    """Every combination of facts that the law knows, in the order of the code lists."""
    for combination in product(*(values[key] for key in keys)):
        facts = dict(zip(keys, combination, strict=True))
        if not any(all(facts.get(key, "") in wrong for key, wrong in never.items()) for never in benefit.never):
            yield combination


def _wrong_values(table: RateTable, values: Values) -> Iterator[RateFault]:
    for combination in (*table.amounts, *table.gaps):
        if len(combination) != len(table.keys):
            yield RateFault("wrong_length", {"combination": " ".join(combination)})
            continue
        for key, value in zip(table.keys, combination, strict=True):
            if value != ANY and value not in values[key]:
                yield RateFault("value_unknown", {"key": key, "value": value})
    for combination, amount in table.amounts.items():
        if amount < 0 and table.mode is Mode.AMOUNT:
            yield RateFault("negative", {"combination": " ".join(combination)})


def _not_covered(table: RateTable, benefit: Benefit, values: Values) -> Iterator[RateFault]:
    for combination in combinations_of(benefit, table.keys, values):
        if not any(_covers(one, combination) for one in (*table.amounts, *table.gaps)):
            named = (f"{key}:{value}" for key, value in zip(table.keys, combination, strict=True))
            yield RateFault("not_covered", {"combination": " ".join(named)})


def _ambiguous(table: RateTable) -> Iterator[RateFault]:
    """Two amounts for the same facts, of which neither is the more specific."""
    for (first, one), (second, other) in combinations(table.amounts.items(), 2):
        meet = all(a == b or ANY in {a, b} for a, b in zip(first, second, strict=True))
        if meet and one != other and first.count(ANY) == second.count(ANY):
            yield RateFault("ambiguous", {"first": " ".join(first), "second": " ".join(second)})


def _wrong_changes(table: RateTable, tables: Mapping[str, RateTable]) -> Iterator[RateFault]:
    needs_one = table.mode is not Mode.AMOUNT and _bare(table)
    if needs_one or (table.mode is Mode.AMOUNT and table.changes):
        yield RateFault("change_without_table", {"table": table.key})
    elif table.changes:
        earlier = tables.get(table.changes)
        if earlier is None or earlier.benefit != table.benefit or _is_raise_alone(earlier):
            yield RateFault("no_earlier_table", {"table": table.changes})
        elif earlier.valid_from >= table.valid_from:
            yield RateFault("not_earlier", {"table": table.changes, "month": earlier.valid_from})


def _bare(table: RateTable) -> bool:
    """A raise that is to be computed with, without the table that it raises."""
    return table.in_force and not table.changes


def _is_raise_alone(table: RateTable) -> bool:
    """A raise kept for reference, of which the table it raises is not known."""
    return table.mode is not Mode.AMOUNT and not table.changes


def _wrong_dates(table: RateTable, tables: Mapping[str, RateTable]) -> Iterator[RateFault]:
    if table.valid_to and table.valid_to < table.valid_from:
        yield RateFault("ends_before", {"month": table.valid_to})
    for other in tables.values():
        beside = other.key != table.key and other.origin == table.origin and other.benefit == table.benefit
        if beside and table.in_force and other.in_force and other.valid_from == table.valid_from:
            yield RateFault("same_date", {"table": other.key, "month": other.valid_from})


def _covers(entry: tuple[str, ...], combination: tuple[str, ...]) -> bool:
    return all(value in {ANY, wanted} for value, wanted in zip(entry, combination, strict=True))
