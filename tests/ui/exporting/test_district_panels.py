"""A district's two panels: a township's report comes in, and the decisions on it go back."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from tests.builders import Clock, a_database
from tests.services.case_desk import a_desk, definitions
from tests.services.test_case_exchange import SIGNED
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.cases import Case
from vetdesk.domain.staff import Actor, Role, rights_of
from vetdesk.services.casework import StepRequest
from vetdesk.ui.exporting.answers_panel import AnswersPanel
from vetdesk.ui.exporting.exporting_page import ExportingPage
from vetdesk.ui.exporting.township_report_panel import TownshipReportPanel
from vetdesk.ui.page import Page
from vetdesk.ui.settings.level_section import LevelSection
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services

Shown = Callable[[type[Page]], Page]
REFUSAL = {
    "decision_number": "1号",
    "decided_on": "2025-01-20",
    "refusal_reason": "pension",
    "refusal_basis": "民发〔2011〕110号",
}
DECIDED: tuple[tuple[str, Role, dict[str, str]], ...] = (
    ("take_up", Role.CLERK, {}),
    ("examine", Role.EXAMINER, {}),
    ("no_objection", Role.SUPERVISOR, {}),
    (
        "refuse",
        Role.LEADER,
        {
            "decision_number": "1号",
            "decided_on": "2025-01-20",
            "refusal_reason": "pension",
            "refusal_basis": "民发〔2011〕110号",
        },
    ),
)


@pytest.fixture
def shown(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, qtbot: QtBot, settle: Callable[[], None]
) -> Shown:
    """Makes a page and shows it."""

    def show(kind: type[Page]) -> Page:
        page = kind(services, tasks, talk, RecordingNavigator())
        qtbot.add_widget(page)
        page.show()
        settle()
        return page

    return show


def a_report(folder: Path, clock: Clock) -> Path:
    """The roster of another station, which is a township's."""
    database = a_database(folder, clock)
    desk = a_desk(database, clock)
    path = folder / "上报花名册.xlsx"
    desk.casework(Role.CLERK).report_to_district([desk.reach(*SIGNED).case.id], path)
    database.close()
    return path


def as_role(services: Services, role: Role) -> None:
    """Whoever sits at the desk has every role in turn: each duty by a person of its own."""
    with services.station.database.read() as look:
        known = {person.user: person for person in look.staff.all()}
        person = next(one for one in known.values() if (role in one.roles and one.roles == {role}) or role in one.roles)
    services.station.session.actor = Actor(person, rights_of(person.roles, definitions().rights))


def the_case(services: Services) -> Case:
    with services.station.database.read() as look:
        (found,) = look.cases.find()
    return found


def test_a_district_receives_a_report_and_sends_the_decision_back(
    services: Services, shown: Shown, settle: Callable[[], None], tmp_path: Path
) -> None:
    services.district.set_level("district")
    page = shown(ExportingPage)
    assert isinstance(page, ExportingPage)
    page.choose("township_report")
    panel = page.panels["township_report"]
    assert isinstance(panel, TownshipReportPanel)
    (tmp_path / "township").mkdir()
    panel.look_at(a_report(tmp_path / "township", Clock()))
    settle()
    assert panel.ready()
    page.primary()
    settle()
    case = the_case(services)
    for key, role, details in DECIDED:
        as_role(services, role)
        services.casework.take(case.id, StepRequest(key, "经审核不符合条件。", dict(details)))
    as_role(services, Role.CLERK)
    page.choose("answers")
    page.refresh()
    settle()
    answers = page.panels["answers"]
    assert isinstance(answers, AnswersPanel)
    assert answers.ready()
    target = tmp_path / "审批结果.xlsx"
    answers._write(target)
    settle()
    texts = {cell.value for row in openpyxl.load_workbook(target).worksheets[0].iter_rows() for cell in row}
    assert {"史长河", "不同意", "1号"} <= texts
    assert not answers.ready()


def test_a_township_is_offered_neither(shown: Shown) -> None:
    page = shown(ExportingPage)
    assert isinstance(page, ExportingPage)
    assert not {"township_report", "answers"} & set(page.panels)


def test_the_keeper_sets_the_level_in_settings(services: Services, shown: Shown, settle: Callable[[], None]) -> None:
    section = shown(LevelSection)
    assert isinstance(section, LevelSection)
    assert section.level.currentData() == "township"
    section.level.setCurrentIndex(1)
    assert section.has_unsaved()
    section.primary()
    settle()
    assert not section.has_unsaved()
    assert services.district.level() == "district"
