"""Policies and training, used as the staff of a station use them."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from tests.ui.audit import HARDEST_LOOKS, Look
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui.colours import SCHEMES, Scheme
from vetdesk.ui.learning.learning_page import LearningPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Theme
from vetdesk.wiring import Services

QUESTION = {"asked_on": "2025-01-10", "text": "户口迁走以后钱谁发？", "remark": "当年由原来的地方发。"}


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> Iterator[LearningPage]:  # fmt: skip
    shown = LearningPage(services, tasks, talk, navigator)
    shown.resize(1200, 700)
    shown.show()
    settle()
    yield shown
    settle()
    shown.close()


def test_a_note_is_found_read_and_its_links_lead_on_and_back(
    page: LearningPage, services: Services, settle: Callable[[], None]
) -> None:
    library = page.library
    assert library.list.records.rowCount() == 24
    library.search.setText("nczjtysbln")
    settle()
    library.search.setText("志愿兵 年限")
    settle()
    page.open_record("policy", 7)
    settle()
    assert library.reader.page is not None
    assert library.reader.page.note == "rural_ex_conscript"
    library.reader.follow(QUrl("policy://case/rural_ex_conscript"))
    settle()
    library.reader.follow(QUrl("policy://law/preference_regulation#62"))
    settle()
    assert library.reader.page.address == "law/preference_regulation#62"
    assert library.reader.go_back()
    settle()
    assert library.reader.page.address == "case/rural_ex_conscript"


def test_without_a_choice_the_notes_of_all_categories_are_shown_and_it_says_so(
    page: LearningPage, settle: Callable[[], None]
) -> None:
    library = page.library
    assert library.category.currentText() == "All categories"
    library.category.setCurrentIndex(1)
    settle()
    assert library.list.records.rowCount() < 24
    library._show_all()
    settle()
    assert (library.category.currentText(), library.list.records.rowCount()) == ("All categories", 24)


def test_links_take_the_colours_of_another_scheme(
    page: LearningPage, settle: Callable[[], None], dressed: tuple[Language, Theme]
) -> None:
    page.open_record("policy", 7)
    settle()
    text = page.library.reader.text
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        dressed[1].use_scheme(scheme)
        settle()
        assert SCHEMES[scheme].link.lower() in text.toHtml().lower()


def test_a_note_is_changed_in_the_window_and_marked_as_read(
    page: LearningPage, services: Services, navigator: RecordingNavigator, settle: Callable[[], None]
) -> None:
    page.open_record("policy", 19)
    settle()
    page.library._begin_change()
    settle()
    form = page.library.form
    form.lines["title"].setText("")
    page.primary()
    settle()
    assert page.has_unsaved()
    form.lines["title"].setText("短期疗养和轮养")
    page.primary()
    settle()
    assert services.policies.page("note/recuperation", "zh_CN").title == "短期疗养和轮养"
    page.library._mark_read()
    settle()
    assert next(line.read for line in services.policies.lines() if line.key == "recuperation") is True


def test_a_question_is_noted_counted_and_answered_for_everybody(
    page: LearningPage, services: Services, settle: Callable[[], None]
) -> None:
    page.open_record("asked_question", 0)
    settle()
    panel = page.questions
    panel.form.note.choose("transfer")
    panel.form.fields.show_fields(services.questions.form().fields, QUESTION)
    page.primary()
    settle()
    (line,) = services.questions.lines()
    panel.list.choose(line.question.id)
    panel.answer()
    page.primary()
    settle()
    assert "当年由原来的地方发。" in services.policies.page("note/transfer", "zh_CN").markdown
    panel.view.choose("sums")
    settle()
    assert panel.list.records.rowCount() == 1


def test_a_training_is_noted_with_who_took_part_and_shown_by_member_of_staff(
    page: LearningPage, services: Services, settle: Callable[[], None]
) -> None:
    page.tabs.setCurrentWidget(page.training)
    page.primary()
    settle()
    form = page.training.form
    values = {"held_on": "2025-01-08", "topic": "残疾抚恤", "hours": "2", "held_by": "县局"}
    form.fields.show_fields(services.trainings.fields, values)
    page.primary()
    settle()
    assert form.isVisible()
    staff = [(str(one.id), one.name) for one in services.trainings.staff()]
    form.staff.offer(staff, {staff[0][0]})
    form.notes.offer([("disabled", "残疾军人")], {"disabled"})
    page.primary()
    settle()
    (line,) = services.trainings.lines()
    assert (line.staff, line.training.minutes) == ((staff[0][1],), 120)
    for view in ("staff", "reading", "register"):
        page.training.view.choose(view)
        settle()
        assert page.training.list.records.rowCount() >= 1


def answer(page: LearningPage, services: Services) -> None:
    """Begin to answer a question that was noted."""
    noted = services.questions.note(QUESTION, "transfer")
    line = next(line for line in services.questions.lines() if line.question.id == noted.id)
    page.questions._stack.setCurrentWidget(page.questions.answer_form)
    page.questions.answer_form.begin(line)


@pytest.mark.parametrize("look", HARDEST_LOOKS, ids=str)
def test_every_tab_and_form_is_readable(
    page: LearningPage,
    services: Services,
    audited: Callable[[QWidget, Look], list[str]],
    settle: Callable[[], None],
    look: Look,
) -> None:
    faults: dict[str, list[str]] = {}
    for place, open_it in (
        ("library", lambda: page.open_record("policy", 1)),
        ("note form", page.library._begin_change),
        ("questions", lambda: page.tabs.setCurrentWidget(page.questions)),
        ("question form", page.questions.begin),
        ("answer form", lambda: answer(page, services)),
        ("training", lambda: page.tabs.setCurrentWidget(page.training)),
        ("training form", page.training.begin),
    ):
        open_it()
        settle()
        if found := audited(page, look):
            faults[place] = found
    assert faults == {}
