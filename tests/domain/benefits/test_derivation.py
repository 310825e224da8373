"""Every step of every worked example can be printed in both languages, with all its numbers and in Chinese terms."""

from collections.abc import Iterator
from fractions import Fraction

import pytest

from tests.domain.benefits.worked import book, due_of, examples
from tests.people_world import definitions
from vetdesk.domain.benefits.derivation import Derived, Step, reason_told, share_text, told, yuan_text
from vetdesk.domain.benefits.month_due import MonthDue
from vetdesk.domain.benefits.one_time import funeral_grant, lump_sum
from vetdesk.domain.reasons import Reason


def months() -> Iterator[MonthDue]:
    for one in examples():
        if one["ask"] in {"due", "arrears"}:
            yield from due_of(one, book(one.get("book", "county")))


def test_every_step_and_reason_has_its_sentence() -> None:
    words, titles = definitions().vocabulary, book().titles
    steps = {step.key: step for month in months() for part in month.parts for step in part.steps}
    reasons = {
        reason.code: reason
        for month in months()
        for reason in (*month.unknown, *month.doubts, *((month.withheld,) if month.withheld else ()))
    }
    praise = lump_sum(book().one_time, "martyr", 518_210_000, 95_000_000, ["medal"])
    assert isinstance(praise, Derived)
    steps |= {step.key: step for step in (*praise.steps, *funeral_grant(praise, 6, "").steps)}
    assert len(steps) > 15
    assert len(reasons) >= 10
    printed = [told(one, words, titles) for one in steps.values()]
    printed += [reason_told(one, words, titles) for one in reasons.values()]
    for label in printed:
        for text in (label.zh, label.en):
            assert "derivation." not in text
            assert "{" not in text
            assert ":" not in text.replace(": ", "")  # no code is left unworded


def test_a_derivation_reads_as_an_official_would_write_it() -> None:
    words, titles = definitions().vocabulary, book().titles
    example = next(one for one in examples() if one["title"].startswith("Grade 6 on duty raised"))
    part = due_of(example, book())[0].parts[0]
    assert [told(step, words, titles).zh for step in part.steps] == [
        "县残疾抚恤金标准（2023年8月起）（自2023-08起）：六级因公 每年43290.00元",
        "43290.00元÷12个月＝每月3607.50元",
        "县残疾抚恤金提高幅度（2024年8月起）（自2024-08起）：原每年43290.00元提高5%＝每年45454.50元",
        "45454.50元÷12个月＝每月3787.875元",
    ]


def test_a_fact_without_wording_is_shown_as_it_stands() -> None:
    words = definitions().vocabulary
    assert told(Step("nothing"), words).zh == "derivation.nothing"
    assert reason_told(Reason("no_pay"), words).en == "The monthly basic pay is missing"


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (Fraction(33_400_000), "3340.00"),
        (Fraction(13_210_000, 12), "110.0833…"),
        (-5_000, "-0.50"),
        (315, "0.0315"),
        (0, "0.00"),
    ],
)
def test_amounts_show_whether_they_are_cut(amount: Fraction | int, text: str) -> None:
    assert yuan_text(amount) == text
    assert share_text(Fraction(55, 1000)) == "5.5%"
