"""The law and the circulars, computed to the fen (算例): each example by the program and by plain arithmetic."""

import os
from pathlib import Path

import pytest

from tests.domain.benefits.worked import Example, answer, book, by_hand, due_of, examples
from vetdesk.domain.amounts import to_fen
from vetdesk.domain.benefits.derivation import yuan_text

DOCUMENT = Path(__file__).parents[3] / "docs" / "worked-examples.md"
HEAD = """# Worked examples of the money part

What VetDesk works out, each with its source, the sum by hand, and the amount to the fen (分). A test asks the program
and adds up the sum apart from it. "R24" is the 军人抚恤优待条例 of 2024, "LS24" the 烈士褒扬条例, "NH23" the Ninghua
guide on the 60-year subsidy, "W-24" and "LZ25" are reports of the circular of August 2024, "FL25" is the Fuling page of
2025. The county whose rates are used is invented and has the figures of those reports (tests/domain/benefits). Nothing
is rounded before a payment line is; where a fact or a table is missing, no amount is guessed.

| no. | what | source | by hand | yuan |
|---|---|---|---|---|
"""


@pytest.mark.parametrize("example", examples(), ids=lambda one: one["title"])
def test_the_program_agrees_with_the_sum_by_hand(example: Example) -> None:
    if "sum" in example:
        assert yuan_text(to_fen(by_hand(example["sum"]) * 10_000)) == _written(example["expected"])
    assert answer(example) == _written(example["expected"])


@pytest.mark.parametrize("kind", ["unknown", "doubt", "withheld"])
def test_what_cannot_be_told_or_gives_way_is_named(kind: str) -> None:
    asked = [one for one in examples() if kind in one]
    assert asked
    for one in asked:
        first = due_of(one, book(one.get("book", "county")))[0]
        reasons = {"unknown": first.unknown, "doubt": first.doubts, "withheld": (first.withheld,)}[kind]
        assert one[kind] in {reason.code for reason in reasons if reason}, one["title"]


def test_an_example_without_a_named_gap_has_none() -> None:
    for one in examples():
        if one["ask"] == "due" and "unknown" not in one and "part" not in one:
            assert all(month.certain for month in due_of(one, book(one.get("book", "county")))), one["title"]


def test_the_document_lists_them_all() -> None:
    lines = [
        f"| {number} | {one['title']} | {one['source']} | {one.get('sum', '').replace('*', '×').replace(' / ', ' ÷ ')} "
        f"| {'cannot be told' if one.get('sum') == '0' and 'unknown' in one else _written(one['expected'])} |\n"
        for number, one in enumerate(examples(), 1)
    ]
    text = HEAD + "".join(lines)
    if os.environ.get("VETDESK_WRITE_GOLDEN"):
        DOCUMENT.write_text(text, encoding="utf-8")
    assert len(lines) >= 60
    assert DOCUMENT.read_text(encoding="utf-8") == text


def _written(expected: str) -> str:
    return f"{expected}.00" if expected == "0" else expected
