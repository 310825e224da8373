"""One step in many cases: chosen from what they have in common, rehearsed, done, told case by case."""

import pytest

from tests.ui.audit import HARDEST_LOOKS
from tests.ui.cases.case_world import lead_on, open_cases
from vetdesk.services.queues import Queue


@pytest.fixture
def ids(page, services, settle) -> list[int]:
    found = open_cases(services, 3)
    page.queue.choose_queue(Queue.ALL)
    page.queue.refresh()
    settle()
    return found


def begin(page, settle, ids: list[int]) -> None:
    page.side.show_batch(ids)
    settle()


def rehearse(page, settle, step: str) -> None:
    page.side.batch.step.choose(step)
    page.side.batch.form.note.setPlainText("本人申请撤回")
    page.primary()
    settle()


def test_only_steps_in_common_are_offered(page, services, settle, ids) -> None:
    lead_on(services, ids[0], [("zhang", "record_village_opinion")])
    begin(page, settle, ids[:2])
    assert "withdraw" in page.side.batch._steps
    assert "record_village_opinion" not in page.side.batch._steps
    assert "accept" not in page.side.batch._steps


def test_nothing_is_kept_before_the_rehearsal_was_seen(page, services, settle, ids) -> None:
    begin(page, settle, ids)
    rehearse(page, settle, "withdraw")
    assert [line.allowed for line in page.side.batch._lines] == [True, True, True]
    assert not any(services.casework.get(number).case.closed for number in ids)
    page.primary()
    settle()
    assert all(services.casework.get(number).case.closed for number in ids)
    assert page.side.batch.verdicts._done


def test_a_case_that_is_refused_says_why_and_does_not_hold_up_the_others(page, services, settle, ids) -> None:
    lead_on(services, ids[0], [("zhang", "record_village_opinion")])
    lead_on(services, ids[1], [("zhang", "record_village_opinion")])
    services.casework.note_materials(ids[1], {"application": "", "id_card": ""})
    begin(page, settle, ids[:2])
    rehearse(page, settle, "accept")
    verdicts = {line.case_id: line for line in page.side.batch._lines}
    assert verdicts[ids[0]].allowed
    assert not verdicts[ids[1]].allowed
    assert verdicts[ids[1]].why_not
    page.primary()
    settle()
    assert services.casework.get(ids[0]).case.stage != services.casework.get(ids[1]).case.stage


def test_the_menu_waits_for_several_selected_cases(page, settle, ids) -> None:
    assert not page._batch.isEnabled()
    page.queue.list.selectAll()
    assert page._batch.isEnabled()
    assert "3" in page._batch.text()


def test_nothing_is_cut_or_nameless_in_a_batch(page, settle, ids, audited) -> None:
    begin(page, settle, ids)
    page.side.batch.step.choose("withdraw")
    assert audited(page, HARDEST_LOOKS) == []
    rehearse(page, settle, "withdraw")
    assert audited(page, HARDEST_LOOKS) == []


def test_the_chosen_cases_are_named_above_the_step(page, services, settle, ids) -> None:
    begin(page, settle, ids[:2])
    named = {services.casework.get(number).recipient.name for number in ids[:2]}
    assert set(page.side.batch._names.text().split(", ")) == named
