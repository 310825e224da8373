"""Settings: a year of working days from the published notice, from a file, by hand; reached from a deadline."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from tests.domain.test_holiday_notices import NOTICE_2025
from tests.ui.audit import LOOKS
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui.settings.calendar_section import CalendarSection
from vetdesk.ui.settings.settings_page import SettingsPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services

Settle = Callable[[], None]
NOTICE = "2027年1月1日（周五）至3日（周日）放假，共3天。1月9日（周六）上班。"


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator
) -> SettingsPage:
    shown = SettingsPage(services, tasks, talk, navigator)
    qtbot.addWidget(shown)
    shown.show()
    return shown


@pytest.fixture
def section(page: SettingsPage, settle: Settle) -> CalendarSection:
    page.open_record("calendar", 2027)
    settle()
    return page.findChild(CalendarSection)


def field(section: CalendarSection, name: str) -> QPlainTextEdit:
    return section.findChild(QPlainTextEdit, name)


def click(section: CalendarSection, name: str) -> None:
    section.window().findChild(QPushButton, name).click()  # the buttons at the foot stand below what scrolls


def test_a_deadline_leads_to_the_year_and_the_pasted_notice_loads_it(section, services, settle) -> None:
    assert section.findChild(QSpinBox, "year").value() == 2027
    field(section, "pasted_notice").setPlainText(NOTICE)
    click(section, "read_notice")
    assert field(section, "days_off").toPlainText() == "1-1~1-3"
    assert field(section, "makeup_days").toPlainText() == "1-9"
    assert not services.station.definitions.calendar.knows(2027)
    click(section, "add_year")
    settle()
    assert services.station.definitions.calendar.knows(2027)
    assert field(section, "pasted_notice").toPlainText() == ""


def test_a_notice_with_a_slip_is_filled_in_and_named(section) -> None:
    field(section, "pasted_notice").setPlainText(NOTICE.replace("周五", "周四"))
    click(section, "read_notice")
    assert "1月1日（周四）" in section._problem.text
    field(section, "pasted_notice").setPlainText("没有日期。")
    click(section, "read_notice")
    assert "No days off" in section._problem.text
    assert field(section, "days_off").toPlainText() == "1-1~1-3"


def test_a_year_is_read_from_a_file(section, settle, talk, tmp_path: Path) -> None:
    path = tmp_path / "2025.txt"
    path.write_text(NOTICE_2025, encoding="utf-8")
    talk.answers.append(path)
    click(section, "read_calendar_file")
    settle()
    assert section.findChild(QSpinBox, "year").value() == 2025
    assert field(section, "days_off").toPlainText().startswith("1-1, 1-28~2-4, 4-4~4-6")


def test_a_known_year_is_shown_to_be_changed_by_hand(section, page, settle) -> None:
    page.open_record("calendar", 2026)
    settle()
    assert "10-1~10-7" in field(section, "days_off").toPlainText()


def test_nothing_is_cut_off(section, page, audited) -> None:
    field(section, "pasted_notice").setPlainText(NOTICE)
    click(section, "read_notice")
    assert audited(page, LOOKS) == []
