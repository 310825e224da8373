"""The tab of activities, used as an officer uses it: plan, put people on, invite, who came, results, costs, turns."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.builders import Clock
from tests.people_world import a_person, keep, with_identities
from tests.services.activity_world import BATCH, CLINIC
from tests.ui.audit import HARDEST_LOOKS, Look
from tests.ui.desks import a_desk, settle_people
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.services.activity_lists import PeopleFilter
from vetdesk.ui.activities.activities_of_person import ActivitiesOfPerson
from vetdesk.ui.activities.activities_panel import ActivitiesPanel
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with a_desk(tmp_path, clock=Clock()) as desk:
        settle_people(desk)
        waiting = with_identities(a_person("白鹭", 7, living_ability="1"), ("51", "drawing"))
        keep(desk.station.database, waiting)
        yield desk


@pytest.fixture
def panel(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> Iterator[ActivitiesPanel]:  # fmt: skip
    shown = ActivitiesPanel(services, tasks, talk, navigator)
    shown.show()
    shown.refresh()
    settle()
    yield shown
    settle()
    shown.close()


def names(panel: ActivitiesPanel) -> list[str]:
    return [line.person.name for line in panel.page.lines.values()]


def test_a_clinic_day_from_planning_to_closing(panel, settle, services, talk, tmp_path):
    panel.primary()
    settle()
    panel.primary()
    settle()
    assert panel.form._problems.text()
    panel.form.kind.choose("clinic_day")
    rules = services.activities.rules
    fields = rules.fields_of(rules.kinds["clinic_day"])
    planned = {"title": "春季义诊", "since": "2025-01-20", "hospital": "县人民医院", "cost_plan": 8_000_000}
    panel.form.form.show_fields(fields, planned)
    panel.form.keep()
    settle()
    assert panel.page.view.activity.title == "春季义诊"
    panel.deeds._people.click()
    settle()
    panel.people.category.choose("51")
    settle()
    assert panel.people.list.records.rowCount() == 2
    panel.people._all.click()
    settle()
    assert sorted(names(panel)) == ["王㛃", "白鹭"]
    panel.deeds.invite("phone")
    settle()
    panel.page.list.selectRow(0)
    panel.deeds.attendance(but_chosen=True)
    settle()
    assert sorted(line.participant.attended for line in panel.page.lines.values()) == ["no", "yes"]
    came = next(line for line in panel.page.lines.values() if line.participant.attended == "yes")
    panel.page.list.opened.emit(came.participant.id)
    panel.participant.codes["result"].choose("examine_further")
    panel.participant.texts["result_text"].setText("膝关节需拍片")
    panel.participant.keep()
    settle()
    panel.page.list.opened.emit(came.participant.id)
    assert panel.participant.need_kind.value() == "medical_company"
    panel.participant.need_text.setText("陪同到县医院拍片")
    panel.participant.open_need()
    settle()
    panel.deeds._close.click()
    settle()
    assert "note what was paid first" in panel.page.notice.text
    panel.deeds.cost_wanted.emit()
    panel.cost.form.propose("transport_cost", 3_500_000, "发票")
    panel.primary()
    settle()
    panel.primary()
    settle()
    (line,) = services.activities.lines()
    assert (line.state.value, line.activity.cost, line.counts.attended) == ("closed", 3_500_000, 1)
    with services.station.database.read() as look:
        assert [one.text for one in look.needs.of_recipient(came.person.recipient_id)] == ["陪同到县医院拍片"]
    talk.answers = ["义诊", tmp_path / "a.xlsx"]
    panel.deeds.write()
    of_person = ActivitiesOfPerson(services, panel._tasks)
    of_person.show_person(came.person.recipient_id)
    settle()
    assert (tmp_path / "a.xlsx").exists()
    assert "春季义诊 · Took part · Further examination · 膝关节需拍片" in of_person._lines.text()
    assert not talk.failures


def test_turns_are_confirmed_and_what_deviates_asks_for_its_reason(panel, settle, services, talk):
    services.activities.plan(BATCH)
    panel.refresh()
    settle()
    panel.list.step(1)
    panel._open.click()
    settle()
    panel.deeds._people.click()
    settle()
    lines = {line.person.name: number for number, line in panel.turns._lines.items()}
    assert panel.turns.chosen == {lines["王㛃"], lines["白鹭"]}
    panel.turns.confirm()
    settle()
    assert list(panel.turns.reasons.edits) == [lines["王㛃"]]
    panel.turns.reasons.edits[lines["王㛃"]].setText("询问本人，能自理")
    panel.primary()
    settle()
    assert sorted(names(panel)) == ["王㛃", "白鹭"]
    assert not talk.failures


@pytest.mark.parametrize("look", HARDEST_LOOKS, ids=str)
def test_nothing_is_cut_or_nameless_anywhere_on_the_tab(panel, settle, services, audited, look: Look):
    held, batch = services.activities.plan(CLINIC), services.activities.plan(BATCH)
    assert audited(panel, look) == []
    panel.plan()
    panel.form.kind.choose("recuperation")
    settle()
    assert audited(panel, look) == []
    people = services.activities.lists.fitting(PeopleFilter())
    services.activities.lists.put_on(held.id, people)
    panel.show_activity(held.id)
    settle()
    assert audited(panel, look) == []
    panel._note(next(iter(panel.page.lines.values())))
    assert audited(panel, look) == []
    panel.show_activity(held.id)
    settle()
    panel.deeds._people.click()
    settle()
    assert audited(panel, look) == []
    panel.show_activity(held.id)
    settle()
    panel._go(panel.cost)
    assert audited(panel, look) == []
    panel.show_activity(batch.id)
    settle()
    panel.deeds._people.click()
    settle()
    assert audited(panel, look) == []
    panel.turns.confirm()
    settle()
    assert audited(panel, look) == []
    services.activities.lists.attendance(held.id)
    panel._go(panel.figures)
    settle()
    assert audited(panel, look) == []
