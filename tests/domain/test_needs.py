from dataclasses import replace

import pytest

from vetdesk.domain.errors import InvalidFieldsError, StepNotOpenError
from vetdesk.domain.needs import Need, NeedState, answered, assigned, call_back_by, called_back, limit_of
from vetdesk.domain.visit_rules import NeedKind, Outcome, Satisfaction, VisitRules

RULES = VisitRules(
    ways={},
    occasions={},
    fields=(),
    need_kinds={"errands": NeedKind("errands", 7)},
    outcomes={"done": Outcome("done", False), "impossible": Outcome("impossible", True)},
    satisfactions={"satisfied": Satisfaction("satisfied", True), "dissatisfied": Satisfaction("dissatisfied", False)},
    frequencies=(),
    call_back_days=5,
    reopened_days=3,
)
OPEN = Need(1, "u", 7, None, "errands", "代办优待证", "2026-03-08", asked_on="2026-03-01")
DONE = replace(OPEN, state=NeedState.DONE, outcome="done", outcome_text="已办", done_on="2026-03-05")


def codes(error: pytest.ExceptionInfo[InvalidFieldsError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def test_a_need_is_to_be_answered_within_the_days_of_its_kind() -> None:
    assert limit_of(RULES, "errands", "2026-02-25") == "2026-03-04"


def test_an_answer_makes_it_wait_for_the_call_back() -> None:
    need = answered(OPEN, RULES, "done", " 已陪同办理 ", "2026-03-05")
    assert (need.state, need.outcome_text, call_back_by(RULES, need)) == (NeedState.DONE, "已陪同办理", "2026-03-10")


def test_what_cannot_be_solved_must_be_explained_in_writing() -> None:
    with pytest.raises(InvalidFieldsError) as error:
        answered(OPEN, RULES, "impossible", "  ", "2026-03-05")
    assert codes(error) == ["need.text_missing"]


def test_an_unknown_outcome_and_a_day_before_the_need_are_refused() -> None:
    with pytest.raises(InvalidFieldsError) as unknown:
        answered(OPEN, RULES, "forgotten", "x", "2026-03-05")
    with pytest.raises(InvalidFieldsError) as early:
        answered(OPEN, RULES, "done", "x", "2026-02-28")
    assert codes(unknown) + codes(early) == ["visit.code_unknown", "need.before_asked"]


def test_only_a_satisfied_person_closes_a_need() -> None:
    need = called_back(DONE, RULES, "satisfied", "", "2026-03-09")
    assert (need.state, need.called_back_on, call_back_by(RULES, need)) == (NeedState.CLOSED, "2026-03-09", "")


def test_a_person_who_is_not_satisfied_opens_it_again_with_a_new_limit() -> None:
    need = called_back(DONE, RULES, "dissatisfied", "还没拿到", "2026-03-09")
    assert (need.state, need.due_on, need.reopened) == (NeedState.OPEN, "2026-03-12", 1)
    assert (need.outcome, need.done_on, need.call_back_text) == ("", "", "还没拿到")


def test_nothing_is_called_back_before_it_is_answered_nor_answered_twice() -> None:
    with pytest.raises(StepNotOpenError):
        called_back(OPEN, RULES, "satisfied", "", "2026-03-09")
    with pytest.raises(StepNotOpenError):
        answered(DONE, RULES, "done", "x", "2026-03-09")
    with pytest.raises(InvalidFieldsError):
        called_back(DONE, RULES, "satisfied", "", "2026-03-04")


def test_a_closed_need_is_not_handed_on() -> None:
    assert assigned(OPEN, 3, "2026-03-20").due_on == "2026-03-20"
    with pytest.raises(StepNotOpenError):
        assigned(replace(OPEN, state=NeedState.CLOSED), 3)
