"""A set of rules is refused for what contradicts itself: periods, priorities, examples."""

from dataclasses import replace
from datetime import date

import pytest

from vetdesk.domain.forms import FieldKind, Label
from vetdesk.domain.rules.conditions import AgeAt, FactField, Op
from vetdesk.domain.rules.facts import Facts
from vetdesk.domain.rules.rules import Effect, Example, FindingKind, Rule
from vetdesk.domain.rules.truth import Truth
from vetdesk.domain.rules.validating import Fault, ended_by, problems_of

NAMED = Label("满60周岁", "Aged 60")
ON = date(2025, 1, 20)
MET = Example(Label("六十一", "Sixty-one"), ON, Facts({"birth_date": "1964-01-01"}), Truth.YES)
NOT_MET = Example(Label("五十九", "Fifty-nine"), ON, Facts({"birth_date": "1966-01-01"}), Truth.NO)
RULE = Rule(
    "aged",
    NAMED,
    NAMED,
    "62",
    Effect.ELIGIBLE,
    benefit="old_age_subsidy",
    applies_to=frozenset({"81"}),
    valid_from="2024-10-01",
    condition=AgeAt(FactField("birth_date", "recipient", FieldKind.DATE), Op.AT_LEAST, 60),
    examples=(MET, NOT_MET),
)


def faults(*rules: Rule) -> list[Fault]:
    return [problem.fault for problem in problems_of(rules)]


def test_versions_that_follow_each_other_are_fine() -> None:
    assert faults(replace(RULE, valid_from="2011-08-01", valid_to="2024-09-30"), RULE) == []


@pytest.mark.parametrize(
    ("end", "fault"), [("2024-10-01", Fault.OVERLAP), ("", Fault.OVERLAP), ("2024-09-29", Fault.GAP)]
)
def test_versions_may_not_overlap_or_leave_a_gap(end: str, fault: Fault) -> None:
    assert faults(replace(RULE, valid_from="2011-08-01", valid_to=end), RULE) == [fault]


def test_a_rule_may_not_end_before_it_begins() -> None:
    assert faults(replace(RULE, valid_to="2024-09-01")) == [Fault.PERIOD]


def test_two_rules_may_not_settle_one_benefit_with_the_same_priority() -> None:
    other = replace(RULE, code="other", applies_to=frozenset({"81", "51"}))
    assert faults(RULE, other) == [Fault.CONTRADICTION]
    assert faults(RULE, replace(other, priority=1)) == []
    assert faults(RULE, replace(other, applies_to=frozenset({"51"}))) == []
    assert faults(replace(RULE, valid_to="2025-01-01"), replace(other, valid_from="2025-01-02")) == []


def test_examples_are_run() -> None:
    wrong = replace(MET, answer=Truth.NO)
    (problem,) = problems_of((replace(RULE, examples=(MET, NOT_MET, wrong)),))
    assert (problem.fault, problem.told) == (Fault.EXAMPLE, ("六十一", "no", "yes"))
    assert str(problem) == "example '六十一': expected no, found yes"
    drawn_by_everybody = replace(NOT_MET, finding=FindingKind.UNCLAIMED)
    (problem,) = problems_of((replace(RULE, examples=(MET, drawn_by_everybody)),))
    assert problem.told == ("五十九", "unclaimed", "overpaid")


def test_a_rule_needs_an_example_that_is_met_and_one_that_is_not() -> None:
    assert faults(replace(RULE, examples=(MET,))) == [Fault.NO_EXAMPLE]
    assert faults(replace(RULE, examples=(NOT_MET,))) == [Fault.NO_EXAMPLE]


def test_a_newer_rule_ends_the_one_before_it() -> None:
    county = replace(RULE, valid_from="2025-07-01", origin="station")
    before, after = ended_by([RULE], [county])
    assert (before.valid_to, after) == ("2025-06-30", county)
    assert faults(before, after) == []


def test_a_rule_of_the_same_day_replaces_the_shipped_one() -> None:
    county = replace(RULE, origin="station")
    former = replace(RULE, valid_from="2011-08-01", valid_to="2024-09-30")
    assert ended_by([former, RULE], [county]) == [former, county]
