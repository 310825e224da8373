"""What follows from declared values and is therefore computed and shown, never stored (domain facts 2.1, 2.3)."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from vetdesk.domain.entries import FAMILY_MEMBER, Entry
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Value
from vetdesk.domain.record_views import ComputedView
from vetdesk.domain.vocabulary import Vocabulary, money_text

_SUMS = {"E": "computed.support_total"}
"""Blocks of a person whose sums of money add up to a figure of their own."""


def of_block(vocabulary: Vocabulary, block: str, values: Mapping[str, Value]) -> tuple[ComputedView, ...]:
    """The figures of a block of the person: floor area per head (人均), income of support in all (生活费合计)."""
    if block == "B":
        share = area_per_head(values)
        return (_figure(vocabulary, "computed.area_per_head", share),) if share else ()
    if block in _SUMS:
        sums = [values[field.key] for field in vocabulary.fields_for("recipient") if _is_sum(field, block, values)]
        return (_figure(vocabulary, _SUMS[block], money_text(sum(map(int, sums)))),) if sums else ()
    return ()


def area_per_head(values: Mapping[str, Value]) -> str:
    """Square metres of floor for each member of the household, two decimals; "" if either is unknown."""
    try:
        area, heads = Decimal(str(values.get("house_area", ""))), Decimal(str(values.get("household_members", "")))
    except InvalidOperation:
        return ""
    return str((area / heads).quantize(Decimal("0.01"), ROUND_HALF_UP)) if heads > 0 else ""


def of_entries(vocabulary: Vocabulary, kind: str, entries: Sequence[Entry]) -> tuple[ComputedView, ...]:
    """The figures over all entries of a kind: how many, and the total of each sort of money together."""
    if not entries:
        return ()
    sums = [field.key for field in vocabulary.fields_for(kind) if field.kind is FieldKind.MONEY]
    counted = "computed.people" if kind == FAMILY_MEMBER else "computed.count"
    found = [_figure(vocabulary, counted, str(len(entries)))]
    given = [entry.values[key] for entry in entries for key in sums if key in entry.values]
    if given and kind != FAMILY_MEMBER:
        found.append(_figure(vocabulary, "computed.total", money_text(sum(map(int, given)))))
    return tuple(found)


def of_entry(vocabulary: Vocabulary, entry: Entry) -> tuple[ComputedView, ...]:
    """The total of one entry that has several sums: a year's payment with its increases, a grant with its parts."""
    fields = vocabulary.fields_for(entry.kind)
    sums = [entry.values[field.key] for field in fields if field.kind is FieldKind.MONEY and field.key in entry.values]
    if len(sums) < 2:
        return ()
    return (_figure(vocabulary, "computed.total", money_text(sum(map(int, sums)))),)


def _is_sum(field: FieldDeclaration, block: str, values: Mapping[str, Value]) -> bool:
    return field.block == block and field.kind is FieldKind.MONEY and field.key in values


def _figure(vocabulary: Vocabulary, key: str, value: str) -> ComputedView:
    return ComputedView(key, vocabulary.texts[key], value)
