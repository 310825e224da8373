"""Screens that show only after something happened: somebody objects, a rule is broken, a row is repaired."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.county_template import county_template
from tests.screens.leads import choose, drawing, lead, page, press, record, tab, then
from tests.screens.of_exchange import a_copy, elsewhere, export, known_file, taking_in
from tests.screens.screen import Lead, Screen
from tests.screens.shown_desk import ShownDesk
from tests.services.notice_desk import NoticeDesk, a_notice_desk
from vetdesk.demo import cast
from vetdesk.domain.matching import Pair, compare
from vetdesk.domain.notices import Outcome
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.domain.staff import Role
from vetdesk.services.notices import Answer, ObjectionRequest
from vetdesk.ui.cases.queues.queue_words import QUEUES
from vetdesk.ui.people.duplicates.duplicates_panel import DuplicatesPanel
from vetdesk.wiring import Services

_HELD: list[AbstractContextManager[NoticeDesk]] = []
"""What would close its station once nobody held it; the desk closes all stations at the end."""


def noticed(name: str, happen: Callable[[NoticeDesk], object], *deeds: Lead) -> Lead:
    """A station with three cases that wait to be posted, after something happened to them."""

    def make(folder: Path) -> Services:
        held = a_notice_desk(folder)
        _HELD.append(held)
        desk = held.__enter__()
        happen(desk)
        desk.be(Role.CLERK)
        return desk.services

    return elsewhere(name, make, *deeds)


def _objected(desk: NoticeDesk) -> None:
    """Somebody speaks against two of three; to the second it was answered, and nobody was told yet."""
    view = desk.posted()
    desk.clock.move(days=1)
    for place, text in ((0, "户籍不在本村。"), (1, "服役年限不对。")):
        request = ObjectionRequest(desk.cases[place], "2025-02-18", "周群众", "in_person", text)
        view = desk.notices.object(view.notice, request)
    desk.be(Role.EXAMINER)
    desk.notices.answer(view.objections[1].id, Answer(Outcome.DISMISSED, "核对入伍批准书，年限无误。"))


def _over(desk: NoticeDesk) -> None:
    desk.posted()
    desk.clock.move(days=3)


def _printed(desk: NoticeDesk) -> None:
    desk.posted()
    for paper in ("rural_subsidy_approval", "acceptance_notice"):
        desk.services.printing.make(paper, case_id=desk.cases[0])


def _left_alone(desk: NoticeDesk) -> None:
    """Somebody objects, and who would have to inquire has left."""
    _objected(desk)
    with desk.services.station.database.write("a colleague leaves", None) as work:
        for person in work.staff.all():
            if Role.CLERK not in person.roles and Role.KEEPER not in person.roles:
                work.staff.save(replace(person, active=False))


def _with_template(folder: Path) -> Services:
    services = a_copy(folder)
    services.templates.take_in(county_template(folder / "残疾人员导入模板.xlsx"))
    return services


def _scored(desk: ShownDesk) -> None:
    """A pair as the search finds it, with the reasons of its score."""
    service, people = desk.services().duplicates, (drawing(0)(desk), drawing(1)(desk))
    with desk.services().station.database.read() as look:
        found = look.duplicates.compared(people)
    desk.shown(DuplicatesPanel)._show_pair(*people, Pair(*people, compare(*found.values(), service.rules)))


def _conscript(desk: ShownDesk) -> int:
    """A rural ex-conscript."""
    return desk.services().archives.row_ids(PeopleFilter(categories=frozenset({"81"})))[0]


def _break_a_rule(desk: ShownDesk) -> None:
    """Nobody was a conscript before 1954, unless somebody tells why."""
    line = desk.shown(QLineEdit, "enlisted_on")
    line.selectAll()
    QTest.keyClicks(line, "1950-03-01")
    desk.press("edit_record")  # it says "Save" now


SCREENS = (
    Screen("notice-objected", "Objections to a notice", noticed("objected", _objected, record("notice", 1))),
    Screen("notice-over", "A notice to be closed", noticed("over", _over, record("notice", 1))),
    Screen(
        "notice-moving",
        "A notice posted anew",
        noticed("posted again", NoticeDesk.posted, record("notice", 1), press("move_notice")),
    ),
    Screen("case-printed", "A case with printed papers", noticed("printed", _printed, record("case", 1))),
    Screen(
        "cases-ways",
        "What may free a case",
        noticed(
            "left alone",
            _left_alone,
            page("cases"),
            lambda desk: desk.choose_of("queue", [queue.value for queue in QUEUES].index("stuck")),
            choose("cases"),
        ),
    ),
    Screen(
        "export-template-columns",
        "Export: the columns of a template",
        elsewhere("template", _with_template, export("template"), press("map_template")),
    ),
    Screen(
        "import-row-sides",
        "Import: what a row would change",
        lead(then(taking_in("rows", known_file)), choose("rows", 5)),
    ),
    Screen(
        "import-row-repair",
        "Import: repairing a row",
        lead(then(taking_in("rows", known_file)), choose("rows", 5), press("repair")),
    ),
    Screen(
        "people-pair-found",
        "Why two archives are alike",
        lead(page("people"), press("duplicates_panel_wanted"), then(_scored)),
    ),
    Screen(
        "record-edit-refused",
        "A rule broken, with the reason asked for",
        lead(record("recipient", _conscript), press("edit_record"), then(_break_a_rule)),
    ),
    Screen(
        "settings-route-chosen",
        "Settings: the route of one kind of case",
        lead(record("route"), lambda desk: desk.choose_of("route_kind", 1), user=cast.KEEPER),
    ),
    Screen(
        "rules-tried",
        "A setting tried out",
        lead(
            page("benefits"),
            tab(5),
            press("rule_settings_open"),
            choose("rule_settings"),
            lambda desk: desk.fill(setting_value="6", setting_source="县退役军人事务局通知"),
            press("try_setting"),
        ),
    ),
)
