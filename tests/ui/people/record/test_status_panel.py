"""Changing a status by hand."""

from PySide6.QtWidgets import QPushButton

from tests.ui.people.record.record_world import type_into


def test_a_status_waits_for_its_reason_and_death_for_its_dates(page, settle, talk, open_record):
    recipient_id = open_record("王㛃", "identities_tab")
    (card,) = page.record.identities.cards.values()
    panel = card.status
    panel.status.choose("died")
    assert set(panel.demands.keys) == {"died_on", "last_paid_month"}
    assert not panel._change.isEnabled()
    assert "Next" in panel._next.text()
    panel.reason.setText("家属报告")
    panel._change.click()
    settle()
    assert panel._problems.text() or panel.demands.findChild(type(panel.reason), "died_on").accessibleDescription()
    type_into(panel.demands, "died_on", "2025-01-10")
    type_into(panel.demands, "last_paid_month", "2025-01")
    panel._change.click()
    settle()
    assert not talk.failures
    assert page.services.archives.get(recipient_id).identities[0].identity.status == "died"


def test_what_only_a_case_gives_is_said_and_the_case_can_be_opened(page, settle, open_record):
    recipient_id = open_record("王㛃", "identities_tab")
    (card,) = page.record.identities.cards.values()
    assert "Moved away" in card.status._cases.text()
    assert "Recognised" in card.status._cases.text()
    button = card.findChild(QPushButton, "case_for_status")
    button.click()
    assert page.navigator.opened[-1] == ("new_case", recipient_id)


def test_a_death_entered_by_mistake_is_taken_back_with_a_reason(page, settle, talk, open_record):
    recipient_id = open_record("王㛃", "identities_tab")
    archives = page.services.archives
    (card,) = page.record.identities.cards.values()
    assert not card.findChild(QPushButton, "take_back_status").isVisibleTo(page)
    held = archives.get(recipient_id).identities[0].identity.id
    facts = {"died_on": "2025-01-10", "last_paid_month": "2025-01"}
    archives.change_status(recipient_id, 1, held, "died", values=facts, reason="村里报告")
    page.show_record(recipient_id)
    settle()
    settle()
    button = card.findChild(QPushButton, "take_back_status")
    assert button.isVisibleTo(page)
    talk.answers += ["", "同名误报"]
    button.click()
    settle()
    assert archives.get(recipient_id).identities[0].identity.status == "died"
    button.click()
    settle()
    assert not talk.failures
    assert archives.get(recipient_id).identities[0].identity.status == "drawing"
