"""Ways to the policy notes: from records, from the search over everything, into the log of a visit."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui.learning.policy_button import REMEDIES, PolicyButton
from vetdesk.ui.quick_search import Hit
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.visits.visit_entry import VisitEntryPanel
from vetdesk.wiring import Services, people_finder


def test_a_button_leads_to_the_note_on_what_is_shown(
    services: Services, tasks: TaskRunner, navigator: RecordingNavigator, settle: Callable[[], None]
) -> None:
    parent = QWidget()
    button = PolicyButton(services, tasks, navigator, parent)
    for tell in (
        lambda: button.about_case("funeral"), lambda: button.about_categories(["S9", "22"]),
        lambda: button.about_rule("two_recurring"), lambda: button.about_note(REMEDIES),
    ):  # fmt: skip
        tell()
        button.click()
        settle()
    assert navigator.opened == [("policy", 17), ("policy", 2), ("policy", 20), ("policy", 22)]


def test_notes_are_found_by_the_search_over_everything(services: Services) -> None:
    hits = people_finder(services).further("优待证")
    assert [(hit.kind, hit.record_id) for hit in hits] == [("policy", 14)]
    assert isinstance(hits[0], Hit)


def test_titles_of_notes_are_put_into_the_log_of_a_visit(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> None:  # fmt: skip
    panel = VisitEntryPanel(services, tasks, talk, navigator)
    panel.fields.show_fields(panel._sheet.fields, {})
    panel.policies.click()
    settle()
    actions = panel.policies.choices.actions()
    panel.policies.choices.close()
    for action in actions[:2]:
        action.trigger()
    assert panel.fields.values()["policies"] == "、".join(action.text() for action in actions[:2])
    assert panel.has_unsaved()
