"""Rules in the window: read, set, written, tried out, kept, taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from tests.people_world import keep
from tests.services.test_entitlements import ex_conscript
from tests.services.test_rule_settings import COUNTY
from tests.ui.audit import HARDEST_LOOKS, Look
from tests.ui.desks import a_desk
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui.benefits.rules.rules_page import RulesPage
from vetdesk.ui.benefits.rules.words import problem_words
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with a_desk(tmp_path) as desk:
        keep(desk.station.database, ex_conscript("史长河", 40))
        yield desk


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> Iterator[RulesPage]:  # fmt: skip
    shown = RulesPage(services, tasks, talk, navigator)
    shown.show()
    shown.refresh()
    settle()
    yield shown
    settle()
    shown.close()


def told(page: QWidget, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert label is not None
    return label.text()


def test_a_rule_is_read_in_words_written_anew_tried_out_and_taken_back(
    page: RulesPage, talk: RecordingTalk, settle: Callable[[], None], audited: Callable[[RulesPage, Look], list[str]],
) -> None:  # fmt: skip
    assert page.rules.line() is not None, "one is told of from the beginning"
    page.rules.choose("old_age_subsidy")
    settle()
    assert "60" in told(page, "rule_told")
    assert str(page.rules.list.records.cell(0, 2)) == "Who is entitled"
    assert [fault for look in HARDEST_LOOKS for fault in audited(page, look)] == []
    page.new_rule()
    page.editor.text.setPlainText(COUNTY.replace('"phone"', '"fone"'))
    assert page.has_unsaved()
    page.editor.check()
    settle()
    assert "rule.county_phone.condition" in page.editor.keeping.problem_text()
    page.editor.text.setPlainText(COUNTY)
    page.editor.try_out()
    settle()
    assert page.editor.keeping.problem_text() == ""
    assert page.editor.keeping.effect.isVisibleTo(page)
    assert [fault for look in HARDEST_LOOKS for fault in audited(page, look)] == []
    talk.answers = ["县里的要求", "不再需要"]
    page.primary()
    settle()
    page.rules.choose("county_phone")
    settle()
    line = page.rules.line()
    assert line is not None
    assert line.own
    page.revert()
    settle()
    assert not any(one.own for one in page.services.rule_settings.lines())


def test_a_setting_is_tried_out_kept_and_set_back(
    page: RulesPage, talk: RecordingTalk, settle: Callable[[], None], audited: Callable[[RulesPage, Look], list[str]],
) -> None:  # fmt: skip
    page.show_settings()
    settle()
    page.settings.choose("soon_months")
    assert "expire; An" in told(page, "setting_about"), "titles that hold commas are told apart"
    page.settings.choose("old_age")
    page.settings.value.setText("七十")
    page.settings.source.setText("县〔2025〕1号")
    page.primary()
    assert page.settings.keeping.problem_text()
    page.settings.value.setText("70")
    page.settings.try_out()
    settle()
    effect = page.settings.keeping.effect
    assert "1" in told(effect, "rule_effect")
    assert [fault for look in HARDEST_LOOKS for fault in audited(page, look)] == []
    page.primary()
    settle()
    assert page.services.rule_settings.book.parameters["old_age"].value == 70
    page.settings.choose("old_age")
    talk.answers = ["弄错了"]
    page.settings.revert()
    settle()
    assert page.services.rule_settings.book.parameters["old_age"].value == 60


def test_what_is_wrong_with_a_text_is_said_in_a_sentence() -> None:
    assert "line 3" in problem_words("Expected '=' after a key in a key/value pair (at line 3, column 5)")
    assert "“x”" in problem_words("example 'x': expected soon, found nothing")
    assert problem_words("something new") == "something new"


def test_a_setting_of_few_words_is_chosen_by_its_words_and_kept(page: RulesPage, settle: Callable[[], None]) -> None:
    page.show_settings()
    settle()
    panel = page.settings
    panel.choose("old_age")
    assert panel.choice.isHidden()
    panel.choose("old_age_counting")
    assert panel.value.isHidden()
    assert not panel.choice.isHidden()
    offered = [panel.choice.itemText(place) for place in range(panel.choice.count())]
    assert offered == ["The 60th birthday", "The month of the 60th birthday", "January of that year"]
    assert panel.choice.currentText() == "The month of the 60th birthday"
    panel.choice.choose("day")
    panel.source.setText("县〔2025〕2号")
    panel.primary()
    settle()
    assert page.services.rule_settings.book.parameters["old_age_counting"].value == "day"
    line = next(one for one in page.services.rule_settings.settings() if one.parameter.key == "old_age_counting")
    assert [code for code, _ in line.choices] == ["day", "month", "year"]
