from datetime import datetime

from tests.domain.case_builders import CLERK, RECIPIENT, facts, new_case, route, walk
from vetdesk.domain.case_facts import Step, facts_hash, grounds
from vetdesk.domain.case_steps import Filing, opened, taken
from vetdesk.domain.permissions import permitted

AT = datetime(2025, 3, 3, 9)


def test_the_day_of_application_is_the_recorded_one_or_else_the_day_of_opening() -> None:
    assert opened(route(), "c1", RECIPIENT, CLERK, Filing(AT)).applied_on == "2025-03-03"
    earlier = Filing(AT, "", {"applied_on": "2025-02-28"})
    case = opened(route(), "c1", RECIPIENT, CLERK, earlier)
    assert (case.applied_on, case.values["applied_on"]) == ("2025-02-28", "2025-02-28")


def test_a_step_freezes_what_it_rested_on_and_changes_nothing_before_it() -> None:
    case = new_case()
    step = Step(route(), case, facts(), AT.date())
    (judged,) = [
        each for each in permitted(route(), case, CLERK, facts(), AT.date()) if each.transition.key == "withdraw"
    ]
    after = taken(step, judged, CLERK, Filing(AT, "本人撤回"))
    event = after.events[-1]
    assert (event.seq, event.facts_hash, event.grounds) == (2, facts_hash(step), grounds(step))
    assert (event.actor_id, event.actor, event.at, event.note) == (CLERK.staff.id, CLERK.name, AT, "本人撤回")
    assert case.events == new_case().events


def test_values_come_from_the_steps_that_stand() -> None:
    case = walk(new_case(), (CLERK, "record_village_opinion"))
    assert case.values["village_result"] == "agree"
    assert "village_result" not in walk(case, (CLERK, "recall")).values
