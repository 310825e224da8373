"""Beginning an archive."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from tests.people_world import id_number
from tests.ui.audit import HARDEST_LOOKS
from tests.ui.people.record.record_world import a_people_page, type_into
from tests.ui.recording import RecordingTalk
from vetdesk.ui.people.people_page import PeoplePage
from vetdesk.ui.tasks import TaskRunner

KNOWN = id_number("19640310", 5)


@pytest.fixture
def page(tasks: TaskRunner, talk: RecordingTalk, tmp_path: Path, settle: Callable[[], None]) -> Iterator[PeoplePage]:
    with a_people_page(tasks, talk, tmp_path, settle) as shown:
        shown.open_record("recipient", 0)
        yield shown


def test_birth_date_and_sex_follow_from_the_number_and_are_marked(page):
    type_into(page.new.fields, "id_number", id_number("19550101", 752))
    values = page.new.fields.values()
    assert (values["birth_date"], values["sex"]) == ("1955-01-01", "female")
    type_into(page.new.fields, "id_number", "5299")
    assert "birth_date" not in page.new.fields.values()


def test_who_has_an_archive_already_is_shown_and_opened_instead(page, settle):
    type_into(page.new.fields, "name", "史长河")
    type_into(page.new.fields, "id_number", id_number("19640301", 5))
    page.new._look_for_candidates()
    settle()
    (number,) = page.new.candidates.shown
    assert "史长河" in page.new.candidates._cards[0]._who.text()
    page.new.candidates.findChild(QPushButton, f"open_candidate_{number}").click()
    settle()
    assert "史长河" in page.record.header._title.text()


def test_another_person_is_begun_after_a_reason_which_is_kept_with_both(page, settle, talk):
    type_into(page.new.fields, "name", "史长河")
    type_into(page.new.fields, "id_number", id_number("19640301", 5))
    page.save()
    settle()
    assert page.services.archives.find("史长河").total == 1
    (other,) = page.new.candidates.shown
    talk.answers = ["堂兄弟，已核对户口簿"]
    page.new.candidates.findChild(QPushButton, f"another_person_{other}").click()
    page.save()
    settle()
    assert not talk.failures
    assert page.services.archives.find("史长河").total == 2
    assert page.services.duplicates.find_all().pairs == ()


def test_the_same_number_can_only_be_corrected_or_its_record_opened(page, settle, talk):
    type_into(page.new.fields, "name", "史常河")
    type_into(page.new.fields, "id_number", KNOWN)
    talk.answers = ["不是同一人", True]
    page.save()
    settle()
    for number in page.new.candidates.shown:
        page.new.candidates.findChild(QPushButton, f"another_person_{number}").click()
    page.save()
    settle()
    assert page.services.archives.find("史常河").total == 0
    assert "史长河" in page.record.header._title.text()


def test_somebody_without_a_number_gets_a_temporary_one_for_a_reason(page, settle, talk):
    type_into(page.new.fields, "name", "郑无证")
    talk.answers = ["出生时未登记户口"]
    page.new.findChild(QPushButton, "no_id_number").click()
    page.save()
    settle()
    (row,) = page.services.archives.find("郑无证").rows
    view = page.services.archives.get(row.id)
    assert view.temporary_number
    assert str(view.value("id_number")).startswith("临")


def test_nothing_is_cut_or_nameless(page, settle, audited):
    type_into(page.new.fields, "name", "史长河")
    type_into(page.new.fields, "id_number", id_number("19640301", 5))
    page.new._look_for_candidates()
    settle()
    assert page.new.candidates.shown
    assert audited(page, HARDEST_LOOKS) == []
