"""Entries of every kind: added, changed, linked and withdrawn on the record."""

from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from tests.people_world import id_number
from tests.ui.people.record.record_world import services_of, type_into
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.people.record.entry_line import EntryLine


def lines(page) -> list[str]:
    tab = page.record.tabs.currentWidget()
    return [line._text.text() for line in tab.findChildren(EntryLine) if not line.isHidden()]


def press(page, name: str) -> None:
    """Press a button of the one line that is shown."""
    tab = page.record.tabs.currentWidget()
    (line,) = [line for line in tab.findChildren(EntryLine) if not line.isHidden()]
    line.findChild(QToolButton, name).click()


def test_a_family_member_is_added_changed_and_withdrawn_with_a_reason(page, settle, talk, open_record):
    recipient_id = open_record("史长河", "family_tab")
    page.primary()
    form = page.record.tabs.currentWidget().entries.cards[0].form
    assert form.link.search.x() == 0  # it begins where the names of the fields do
    type_into(form.fields, "member_name", "史小妹")
    form.fields.findChild(CodeEdit, "member_relation").choose("30")
    assert page.has_unsaved()
    page.save()
    settle()
    assert not page.has_unsaved()
    assert lines(page)[0].startswith("史小妹")
    press(page, "change_entry")
    type_into(form.fields, "member_occupation", "教师")
    form.save()
    settle()
    assert "教师" in lines(page)[0]
    talk.answers = ["登记错人"]
    press(page, "withdraw_entry")
    settle()
    assert lines(page) == []
    with services_of(page).station.database.read() as look:
        withdrawn = look.journal.entries(kind="entry")[-1]
    assert withdrawn.reason == "登记错人"
    assert not [block for block in services_of(page).entries.of(recipient_id) if block.rows]


def test_what_is_wrong_with_an_entry_stands_beside_its_field(page, settle, talk, open_record):
    open_record("史长河", "family_tab")
    page.primary()
    form = page.record.tabs.currentWidget().entries.cards[0].form
    page.record.tabs.currentWidget().save()
    form.save()
    settle()
    assert not talk.failures
    assert form._problems.text() or form.fields.findChild(CodeEdit, "member_relation").accessibleDescription()


def shown_in(line: QWidget) -> list[str]:
    return [name.text() for name in line.findChildren(QPushButton) if not name.isHidden()]


def test_a_member_with_an_archive_here_is_linked_and_the_household_seen_from_both_sides(
    qtbot, page, settle, open_record
):
    wife = open_record("王㛃", "family_tab")
    husband = open_record("史长河", "family_tab")
    page.primary()
    tab = page.record.tabs.currentWidget()
    form = tab.entries.cards[0].form
    form.link.search.setText("王㛃")
    settle()
    form.link.search.returnPressed.emit()
    assert form.link.recipient_id == wife
    form.fields.findChild(CodeEdit, "member_relation").choose("10")
    living = form.fields.findChild(CodeEdit, "same_household")
    living.setCurrentIndex(living.findData("1"))
    page.save()
    settle()
    assert "王㛃" in lines(page)[0]
    qtbot.wait_until(lambda: shown_in(tab._lines[0]) == ["王㛃 (Spouse)"])  # a layout shows what is new a moment later
    page.show_record(wife)
    settle()
    qtbot.wait_until(lambda: shown_in(tab._lines[0]) == ["史长河"])
    tab._lines[0].opened.emit(husband)
    assert page.navigator.opened[-1] == ("recipient", husband)


def test_an_entry_that_is_being_typed_is_not_lost_by_a_change_elsewhere(page, settle, open_record):
    open_record("史长河", "honours_tab")
    page.primary()
    form = page.record.tabs.currentWidget().entries.cards[0].form
    type_into(form.fields, "merit_unit", "某部")
    page.refresh()
    settle()
    assert page.has_unsaved()
    assert form.fields.changed_values() == {"merit_unit": "某部"}


def test_what_is_wrong_with_an_entry_is_said_in_its_line(page, settle, open_record):
    recipient_id = open_record("史长河", "family_tab")
    values = {
        "member_name": "史大年",
        "member_relation": "30",
        "member_id_number": id_number("19860501", 3),
        "member_birth_date": "1986-07",
    }
    services_of(page).entries.add(recipient_id, "family_member", values)
    page.show_record(recipient_id)
    settle()
    (line,) = [one for one in page.record.tabs.currentWidget().findChildren(EntryLine) if not one.isHidden()]
    assert "1986-05-01" in line._problems.text()
