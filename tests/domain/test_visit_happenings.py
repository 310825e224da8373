from datetime import date

import pytest

from vetdesk.domain.forms import Label
from vetdesk.domain.visit_happenings import AWARDED, NEEDED, Happening, Met, answered, due_for, first_day
from vetdesk.domain.visit_rules import Group, PersonFacts, Raised

TODAY = date(2025, 3, 10)
AWARD = Raised("award", Label("立功受奖", "Award"), Group(), "award", AWARDED, days=15, within_days=180)
NEED = Raised(
    "difficulty", Label("困难", "Difficulty"), Group(), "difficulty", NEEDED, days=7, within_days=60, in_person=False
)


@pytest.mark.parametrize(
    ("met", "counts"),
    [
        (Met("2025-03-02", in_person=True, occasion="routine"), True),
        (Met("2025-03-01", in_person=True, occasion="award"), True),
        (Met("2025-03-01", in_person=True, occasion="routine"), False),
        (Met("2025-03-05", in_person=False, occasion="award"), False),
        (Met("2025-02-28", in_person=True, occasion="award"), False),
    ],
)
def test_a_visit_in_person_after_the_fact_answers_it_or_one_on_its_day_under_its_occasion(
    met: Met, counts: bool
) -> None:
    assert answered(Happening(1, "award", "2025-03-01"), AWARD, [met]) is counts


def test_a_call_answers_where_no_visit_is_asked_for() -> None:
    assert answered(Happening(1, "difficulty", "2025-03-01"), NEED, [Met("2025-03-02", False, "routine")])


def test_the_earliest_day_of_several_facts_counts_and_tells_its_fact_and_occasion() -> None:
    facts = [Happening(1, "award", "2025-03-01"), Happening(1, "difficulty", "2025-03-03", "hardship")]
    due = due_for(facts, (AWARD, NEED), [Met("2025-02-01", True, "routine")], TODAY)
    assert due is not None
    assert (due.due_on, due.demand.occasion, due.demand.fact) == ("2025-03-10", "difficulty", "2025-03-03")
    assert due.last_on == "2025-02-01"


def test_nothing_is_asked_for_a_fact_that_lies_ahead() -> None:
    ahead = [Happening(1, "award", "2025-03-15")]
    assert due_for(ahead, (AWARD,), [], TODAY) is None
    assert due_for(ahead, (AWARD,), [], TODAY, ahead_days=7) is not None
    assert first_day(NEED, TODAY) == "2025-01-09"


@pytest.mark.parametrize(
    ("group", "person", "has"),
    [
        (Group(hospital=frozenset({"inside"})), PersonFacts(frozenset({"51"}), hospital="inside"), True),
        (Group(hospital=frozenset({"inside"})), PersonFacts(frozenset({"51"})), False),
        (Group(open_needs=2), PersonFacts(frozenset({"51"}), open_needs=("errands", "errands")), True),
        (Group(open_needs=2), PersonFacts(frozenset({"51"}), open_needs=("errands",)), False),
        (
            Group(open_needs=1, need_kinds=frozenset({"housing"})),
            PersonFacts(frozenset({"51"}), open_needs=("errands",)),
            False,
        ),
    ],
)
def test_groups_follow_the_hospital_and_the_level_of_need(group: Group, person: PersonFacts, has: bool) -> None:
    assert group.has(person, TODAY) is has
