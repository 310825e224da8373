"""The record as a whole: reasons against rules, roster columns, half-typed work, and every tab in hard looks."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from tests.people_world import a_person, id_number, keep, with_identities
from tests.ui.audit import HARDEST_LOOKS
from tests.ui.people.record.record_world import a_people_page, services_of, type_into
from tests.ui.recording import RecordingTalk
from vetdesk.ui.people.people_page import PeoplePage
from vetdesk.ui.tasks import TaskRunner


@pytest.fixture
def page(tasks: TaskRunner, talk: RecordingTalk, tmp_path: Path, settle: Callable[[], None]) -> Iterator[PeoplePage]:
    with a_people_page(tasks, talk, tmp_path, settle) as shown:
        yield shown


def texts(place) -> str:
    return "\n".join(label.text() for label in place.findChildren(QLabel) if not label.isHidden())


def an_old_soldier(page: PeoplePage) -> int:
    """Somebody of category 81, with a roster column that holds a phone number."""
    person = with_identities(
        a_person(
            "周铁柱",
            9,
            id_number=id_number("19350506", 17),
            birth_date="1935-05-06",
            enlisted_on="1955-12",
            discharged_on="1959-03",
        ),
        ("81", "drawing"),
    )
    (kept,) = keep(services_of(page).station.database, replace(person, extra={"亲属电话": "13812345678"}))
    return kept.id


def test_what_speaks_against_a_rule_is_kept_with_its_reason_and_shown_afterwards(page, settle, talk):
    recipient_id = an_old_soldier(page)
    page.show_record(recipient_id)
    settle()
    page.edit()
    type_into(page.record.person, "enlisted_on", "1953-12")
    page.save()
    settle()
    assert page.record.editing
    for line in page.record.findChildren(QLineEdit):
        if line.objectName().startswith("reason_"):
            line.setText("县局2011年批复")
    page.save()
    settle()
    assert not talk.failures
    assert not page.record.editing
    kept = services_of(page).archives.get(recipient_id).exceptions
    assert {one.reason for one in kept} == {"县局2011年批复"}
    assert "县局2011年批复" in texts(page.record)


def test_a_refused_field_has_the_cursor_and_is_in_sight_with_what_speaks_against_it(page, settle, qtbot):
    recipient_id = an_old_soldier(page)
    page.resize(851, 420)
    page.show_record(recipient_id)
    settle()
    page.edit()
    type_into(page.record.person, "enlisted_on", "1953-12")
    page.save()
    settle()
    (line,) = [one for one in page.record.findChildren(QLineEdit, "enlisted_on") if one.isVisible()]
    (reason,) = [one for one in page.record.findChildren(QLineEdit) if one.objectName().startswith("reason_")]
    qtbot.wait_until(lambda: wholly_seen(line) and wholly_seen(reason))
    assert page.window().focusWidget() is line
    page.resize(851, 700)
    page.resize(700, 420)
    qtbot.wait_until(lambda: wholly_seen(line) and wholly_seen(reason))


def test_on_a_low_screen_what_stands_beside_its_field_is_said_there_alone(page, settle, qtbot):
    recipient_id = an_old_soldier(page)
    page.resize(1000, 800)
    page.show_record(recipient_id)
    settle()
    page.edit()
    type_into(page.record.person, "enlisted_on", "1953-12")
    page.save()
    settle()
    assert not page.record.problems.isHidden()
    page.resize(1000, 380)
    qtbot.wait_until(page.record.problems.isHidden)
    page.resize(1000, 800)
    qtbot.wait_until(lambda: not page.record.problems.isHidden())


def wholly_seen(widget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_a_number_in_a_roster_column_is_masked_and_shown_for_a_purpose(page, settle, talk):
    page.show_record(an_old_soldier(page))
    settle()
    extra = page.record.person.extra
    assert "138****5678" in texts(extra)
    talk.answers = ["联系家属"]
    extra.findChild(QToolButton, "reveal_extra:亲属电话").click()
    settle()
    assert "13812345678" in texts(extra)
    with services_of(page).station.database.read() as look:
        assert look.journal.entries(kind="reveal")[-1].reason == "联系家属"


def test_half_typed_work_is_asked_about_before_another_record_is_shown(page, settle, talk):
    first, second = (page.services.archives.find(name).rows[0].id for name in ("史长河", "王㛃"))
    page.show_record(first)
    settle()
    page.edit()
    type_into(page.record.person, "unit", "32001部队")
    talk.answers = [False]
    page.show_record(second)
    settle()
    assert page.has_unsaved()
    talk.answers = [True]
    page.show_record(second)
    settle()
    assert "王㛃" in page.record.header._title.text()
    assert not page.has_unsaved()


def test_an_edit_that_makes_somebody_alike_says_so(page, settle):
    other = page.services.archives.find("史长河").rows[0].id
    page.show_record(other)
    settle()
    page.edit()
    type_into(page.record.person, "name", "王㛃")
    type_into(page.record.person, "birth_date", "1950-03-05")
    page.record.problems.hide()
    page.services.archives.save(other, 1, {"name": "王㛃"})
    page.record.stop_editing()
    page._saved(page.services.archives.get(other), frozenset({"name"}))
    settle()
    found = page.services.duplicates.candidates({}, other)
    assert page.record.notice.isHidden() == (not found)


def test_nothing_is_cut_or_nameless_on_any_of_our_tabs(page, settle, audited):
    page.show_record(an_old_soldier(page))
    settle()
    faults = {}
    for name in ("person_tab", "identities_tab", "family_tab", "honours_tab"):
        page.record.show_tab(name)
        settle()
        if found := audited(page, HARDEST_LOOKS):
            faults[name] = found
    page.record.show_tab("family_tab")
    page.primary()
    if found := audited(page, HARDEST_LOOKS):
        faults["a new family member"] = found
    page.record.tabs.currentWidget().entries.cards[0].form.left.emit()
    page.record.show_tab("person_tab")
    page.edit()
    if found := audited(page, HARDEST_LOOKS):
        faults["editing"] = found
    assert faults == {}


def test_the_list_of_blocks_names_the_one_that_has_the_keyboard(page, settle):
    page.show_record(an_old_soldier(page))
    settle()
    page.show()
    page.edit()
    tab = page.record.person
    for key in ("enlisted_on", "name"):
        tab.form.focus(key)
        settle()
        card = next(card for card in tab.form.cards if key in {view.field.key for view in card.block.fields})
        assert tab.index.currentRow() == tab.form.cards.index(card)
