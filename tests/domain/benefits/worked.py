"""The worked examples of the money part: read, asked of the program, and added up by hand."""

import ast
import operator
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from tests.people_world import definitions
from vetdesk.definitions import rates
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.amounts import amount, to_fen
from vetdesk.domain.benefits.arrears import arrears, month_differences
from vetdesk.domain.benefits.course import Interruption, ruled_start
from vetdesk.domain.benefits.derivation import CannotTell, yuan_text
from vetdesk.domain.benefits.entitled import entitled
from vetdesk.domain.benefits.month_due import MonthDue
from vetdesk.domain.benefits.one_time import lump_sum
from vetdesk.domain.benefits.rates import RateBook
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.service_years import converted_years

HERE = Path(__file__).parent
Example = Mapping[str, Any]
_HANDS: Mapping[type, Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
}  # fmt: skip


@cache
def examples() -> Sequence[Example]:
    """Every example, in its order."""
    found: list[Example] = tomllib.loads((HERE / "worked_examples.toml").read_text(encoding="utf-8"))["example"]
    return found


@cache
def county_text() -> DefinitionText:
    """The rates of the county, as its station entered them."""
    text = (HERE / "county_rates.toml").read_text(encoding="utf-8")
    return DefinitionText("rates", "county", 1, "2023-08-01", "station", text)


@cache
def book(name: str = "county") -> RateBook:
    """The shipped samples, with or without the county's rates."""
    texts = [*definitions().of_kind("rates"), *([county_text()] if name == "county" else ())]
    return rates.read(texts, definitions().vocabulary)


@cache
def book_until(month: str) -> RateBook:
    """The county's book as it was before later tables were announced."""
    whole = book()
    return replace(whole, tables={key: one for key, one in whole.tables.items() if one.valid_from <= month})


def by_hand(text: str) -> Fraction:
    """A sum of plain arithmetic, exact, in yuan."""

    def value(node: ast.expr) -> Fraction:
        if isinstance(node, ast.BinOp):
            return _HANDS[type(node.op)](value(node.left), value(node.right))
        assert isinstance(node, ast.Constant)
        return Fraction(str(node.value))

    return value(ast.parse(text, mode="eval").body)


def the_person(example: Example) -> tuple[Recipient, Identity]:
    """The person of an example with every identity, and the identity that is asked about."""
    asked = _identity(1, example)
    others = tuple(_identity(number, one) for number, one in enumerate(example.get("others", ()), 2))
    values = {"household_type": "rural", "birth_date": "1965-03-05", **example.get("person", {})}
    return Recipient(1, "", values, (asked, *others)), asked


def _identity(number: int, one: Mapping[str, Any]) -> Identity:
    values = {"benefit_from": "2000-01", **one.get("values", {})}
    return Identity(number, "", one["category"], one.get("status", "drawing"), values)


def due_of(example: Example, within: RateBook) -> tuple[MonthDue, ...]:
    """What is due month by month."""
    person, asked = the_person(example)
    interrupted = {1: [Interruption(*example["interrupted"])]} if "interrupted" in example else {}
    return entitled(
        person, asked, example["first"], example["last"], within,
        interruptions=interrupted, assume_drawing=example.get("assume", False),
    )  # fmt: skip


def answer(example: Example) -> str:
    """What the program says, written as the example expects it."""
    return _ANSWERS[example["ask"]](example)


def _due(example: Example) -> str:
    months = due_of(example, book(example.get("book", "county")))
    parts = [part for month in months for part in month.parts if example.get("part", part.kind.value) == part.kind]
    return yuan_text(to_fen(sum((part.amount for part in parts), Fraction(0))))


def _arrears(example: Example) -> str:
    before, now = due_of(example, book_until(example["before"])), due_of(example, book())
    paid = amount(example.get("paid", "0")) or 0
    return yuan_text(arrears(month_differences(before, now)) - paid)


def _lump(example: Example) -> str:
    within, rule = book(), book().one_time.sums[example["kind"]]
    figure = within.figure_of(rule.income, example["year"])
    pay = amount(example["pay"]) if "pay" in example else None
    found = lump_sum(
        within.one_time, example["kind"], figure.amount if figure else None, pay, example.get("honours", ())
    )
    assert not isinstance(found, CannotTell)
    return yuan_text(to_fen(found.amount))


def _start(example: Example) -> str:
    person, asked = the_person(example)
    found = ruled_start(person, asked, book().starts)
    return found[0] if found else ""


def _years(example: Example) -> str:
    found = converted_years(PartialDate.parse(example["begin"]), PartialDate.parse(example["end"]))
    return str(found.years) if found else ""


_ANSWERS: Mapping[str, Callable[[Example], str]] = {
    "due": _due, "arrears": _arrears, "lump": _lump, "start": _start, "years": _years,
}  # fmt: skip
