"""Screens of forms and results that are reached from other screens: what is entered, tried out or compared."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QAbstractItemView, QWidget

from tests.builders import a_station
from tests.screens.leads import choose, drawing, lead, page, press, record, tab, then
from tests.screens.of_cases import side
from tests.screens.screen import Lead, Screen
from tests.screens.shown_desk import ShownDesk
from tests.services.notice_desk import NoticeDesk, a_notice_desk
from vetdesk.demo import cast
from vetdesk.domain.bulk_changes import BulkEdits
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.services.case_taking import StepRequest
from vetdesk.ui.activities.activities_panel import ActivitiesPanel
from vetdesk.ui.benefits.confirming.confirming_page import ConfirmingPage
from vetdesk.ui.benefits.one_time.one_time_page import OneTimePage
from vetdesk.ui.benefits.payments.payments_page import PaymentsPage
from vetdesk.ui.benefits.rates.rates_page import RatesPage
from vetdesk.ui.cases.cases_page import CasesPage
from vetdesk.ui.cases.deeds.batch_panel import BatchPanel
from vetdesk.ui.honours.honours_panel import NAMES, HonoursPanel
from vetdesk.ui.learning.library_panel import LibraryPanel
from vetdesk.ui.pages import PAGES
from vetdesk.ui.people.duplicates.duplicates_panel import DuplicatesPanel
from vetdesk.ui.people.filing.filing_tab import FilingTab
from vetdesk.ui.people.lists.bulk_panel import BulkPanel
from vetdesk.ui.people.new_person_panel import NewPersonPanel
from vetdesk.ui.people.people_page import PeoplePage
from vetdesk.ui.surveys.surveys_panel import SurveysPanel
from vetdesk.ui.visits.needs_panel import NeedsPanel
from vetdesk.ui.visits.officers_panel import OfficersPanel
from vetdesk.ui.widgets.record_list import RecordList
from vetdesk.wiring import Services

PAGE_KEYS = tuple(offer.key for offer in PAGES if offer.key != "settings")
Part = TypeVar("Part", bound=QWidget)


def on(kind: type[Part], deed: Callable[[Part], object]) -> Lead:
    """Do something with a part in sight that is otherwise reached by its menus."""
    return then(lambda desk: deed(desk.shown(kind)))


def opened(name: str, row: int = 0) -> Lead:
    """Open a row of a list, as Enter does."""

    def do(desk: ShownDesk) -> None:
        desk.choose(name, row)
        shown = desk.shown(QAbstractItemView, name)
        assert isinstance(shown, RecordList)
        shown.opened.emit(shown.current_id())

    return then(do)


def visits(place: int, *deeds: Lead, user: str = cast.CLERK) -> Lead:
    """A tab of the visits."""
    return lead(page("visits"), tab(place), *deeds, user=user)


def benefits(place: int, *deeds: Lead, user: str = cast.CLERK) -> Lead:
    """A tab of the benefits."""
    return lead(page("benefits"), tab(place), *deeds, user=user)


def _note_participant(panel: ActivitiesPanel) -> None:
    view = panel.page.view
    assert view is not None
    panel._note(view.people[0])


def _reasons(panel: ActivitiesPanel) -> None:
    names = [line.person.name for line in panel.turns._lines.values()][:2]
    panel.turns.reasons.begin(list(enumerate(names, 1)))
    panel.turns._stack.setCurrentWidget(panel.turns.reasons)


def _step(desk: ShownDesk, place: int, key: str = "") -> None:
    shown = desk.record("case", desk.world.cases[place])
    assert isinstance(shown, CasesPage)
    assert shown._view is not None
    steps = [each for each in shown._view.steps if not key or each.key == key]
    shown._begin_step(steps[0])


def _reroute(desk: ShownDesk) -> None:
    shown = desk.record("case", desk.world.cases[6])
    assert isinstance(shown, CasesPage)
    shown._begin_deed("reroute")


def _circular(desk: ShownDesk) -> None:
    desk.written.append("残疾")  # a sheet of the workbook
    desk.shown(RatesPage).read(next(desk.world.folder.glob("*调标通知*.xls")))


def _pair(desk: ShownDesk) -> None:
    panel = desk.shown(DuplicatesPanel)
    panel._show_pair(drawing(0)(desk), drawing(1)(desk), None)


def _merge(desk: ShownDesk) -> None:
    _pair(desk)
    desk.settle()
    desk.shown(DuplicatesPanel)._begin_merging(drawing(0)(desk), drawing(1)(desk))


def _filter(desk: ShownDesk) -> None:
    shown = desk.page("people")
    assert isinstance(shown, PeoplePage)
    shown._list_people(PeopleFilter(statuses=frozenset({"drawing"}), categories=frozenset({"51", "81"})))


def _leads_to(kind: str, number: Callable[[ShownDesk], int]) -> Lead:
    return lead(record(kind, number))


def _people_of(panel: ActivitiesPanel) -> None:
    """Activities that everybody may come to ask whom to invite."""
    view = panel.page.view
    assert view is not None
    panel._stack.setCurrentWidget(panel.people)
    panel.people.begin(view.activity)


def _form(kind: type[Part], name: str) -> Lead:
    """Bring a part of a stack to the front that needs a file or a deed before."""

    def do(one: Part) -> None:
        one._stack.setCurrentWidget(getattr(one, name))  # type: ignore[attr-defined]  # parts have a stack

    return on(kind, do)


def _batch(desk: ShownDesk) -> None:
    side("batch")(desk)
    desk.settle()
    panel = desk.shown(BatchPanel)
    panel._rehearse(StepRequest("accept", "情况属实，予以受理。"))


def _alike(desk: ShownDesk) -> None:
    """A new person who may be somebody known."""
    desk.record("recipient", 0)
    archives = desk.services().archives
    (known,) = archives.rows(archives.row_ids()[:1])
    panel = desk.shown(NewPersonPanel)
    panel.fields.take_typed({"name": known.name, "birth_date": known.birth_date})
    panel._pause.stop()  # asked for at once instead, lest they come while the screen is looked at
    panel._look_for_candidates()


_HELD: list[AbstractContextManager[NoticeDesk]] = []
"""What would close its station once nobody held it; the desk closes all stations at the end."""


def _notice_station(*, posted: bool) -> Callable[[Path], Services]:
    def make(folder: Path) -> Services:
        held = a_notice_desk(folder)
        _HELD.append(held)
        desk = held.__enter__()
        if posted:
            desk.posted()
        else:
            desk.notices.prepare(desk.cases)
        return desk.services

    return make


def _notices(*deeds: Lead, posted: bool = True) -> Lead:
    def do(desk: ShownDesk) -> None:
        name = "posted" if posted else "prepared"
        desk.sit_down(services=desk.elsewhere(name, _notice_station(posted=posted)))
        for deed in deeds:
            deed(desk)
            desk.settle()

    return do


def _no_round(desk: ShownDesk) -> None:
    desk.sit_down(services=desk.elsewhere("empty", lambda folder: Services(a_station(folder))))


def _empty(*deeds: Lead) -> Lead:
    """A station in which nothing was done yet."""

    def do(desk: ShownDesk) -> None:
        _no_round(desk)
        for deed in deeds:
            deed(desk)
            desk.settle()

    return do


def _bulk(desk: ShownDesk) -> None:
    page = desk.page("people")
    assert isinstance(page, PeoplePage)
    page.list.begin_bulk()
    desk.settle()
    panel = desk.shown(BulkPanel)
    people = panel.what.ids()[:12]
    edits = BulkEdits({"remarks": "2025-03-14"}, status="suspended", category="51")
    panel._show_plan(desk.services().bulk_changes.dry_run(people, edits))


FURTHER = (
    Screen("people-alike", "A new person who may be known", lead(then(_alike))),
    Screen("people-bulk-tried", "A change of many, tried out", lead(page("people"), then(_bulk))),
    Screen("notice-prepared", "A notice to be posted", _notices(record("notice", 1), posted=False)),
    Screen("notice-posted", "A notice that hangs", _notices(record("notice", 1))),
    Screen("confirming-new", "A first round", _empty(page("benefits"), tab(3))),
    *(Screen(f"empty-{key}", f"An empty station: {key}", _empty(page(key))) for key in PAGE_KEYS),
    Screen(
        "complaint-links",
        "The whole register of a complaint",
        lead(page("complaints"), press("new_complaint", "whole_register")),
    ),
    Screen(
        "record-edit-identities",
        "Identities being edited",
        lead(record("recipient", drawing(0)), tab(1), press("edit_record")),
    ),
    Screen(
        "question-answer",
        "Answering a question",
        lead(page("policies"), tab(1), choose("questions", 4), press("answer_question"), user=cast.LEADER),
    ),
    Screen(
        "survey-returned", "Forms that came back", visits(8, choose("survey_runs"), _form(SurveysPanel, "returned"))
    ),
    Screen(
        "people-mergings",
        "Mergings",
        lead(
            page("people"),
            press("duplicates_panel_wanted"),
            on(DuplicatesPanel, lambda one: one.tabs.setCurrentIndex(2)),
        ),
    ),
    Screen("case-deadline", "A case with a deadline", lead(record("case", lambda desk: desk.world.cases[3]))),
)
SCREENS = (
    *FURTHER,
    Screen("activity-choice", "Whom to invite", visits(6, opened("activities"), on(ActivitiesPanel, _people_of))),
    Screen("activity-people", "People for an activity", visits(6, opened("activities"), press("put_people_on"))),
    Screen(
        "activity-note",
        "What became of a participant",
        visits(6, opened("activities"), on(ActivitiesPanel, _note_participant)),
    ),
    Screen(
        "activity-cost",
        "What an activity cost",
        visits(6, opened("activities"), on(ActivitiesPanel, lambda one: one._go(one.cost))),
    ),
    Screen("activity-turns", "Whose turn it is", visits(6, opened("activities", 0), press("put_people_on"))),
    Screen(
        "activity-reasons",
        "Why turns are changed",
        visits(6, opened("activities", 0), press("put_people_on"), on(ActivitiesPanel, _reasons)),
    ),
    *(
        Screen(
            f"honours-{key}", f"Honours: {key}", visits(7, on(HonoursPanel, lambda one, key=key: one.show_list(key)))
        )
        for key in NAMES
    ),
    *(
        Screen(
            f"honours-{key}-form",
            f"A deed of honours: {key}",
            visits(7, on(HonoursPanel, lambda one, key=key: one.show_list(key)), choose(name), press(button)),
        )
        for key, name, button in (("plates", "plates", "hang_plate"), ("merits", "merits", "new_merit"))
    ),
    Screen(
        "survey-entry", "Entering a form", visits(8, choose("survey_runs"), on(SurveysPanel, lambda one: one.enter()))
    ),
    Screen("survey-results", "Results of a survey", visits(8, choose("survey_runs"), press("survey_results"))),
    Screen(
        "survey-named",
        "Who left a name",
        visits(8, choose("survey_runs"), on(SurveysPanel, lambda one: one.show_named())),
    ),
    Screen(
        "visits-assign",
        "Giving an area",
        visits(4, on(OfficersPanel, lambda one: one.begin_assigning()), user=cast.LEADER),
    ),
    Screen(
        "visits-assign-people",
        "Giving people",
        visits(4, on(OfficersPanel, lambda one: one.give_person()), user=cast.LEADER),
    ),
    Screen("need-assign", "Giving a need", visits(2, choose("needs"), on(NeedsPanel, lambda one: one._assign()))),
    Screen("need", "A need", visits(2, choose("needs"))),
    Screen("visit", "A visit", visits(3, opened("visits_made"))),
    Screen(
        "confirming-person",
        "What was found of somebody",
        benefits(
            3, on(ConfirmingPage, lambda one: one._show_people(None)), choose("confirming_people"), press("note_found")
        ),
    ),
    Screen("one-time-form", "Proposing a payment to somebody", _leads_to("one_time_of", drawing(2))),
    Screen(
        "one-time-account",
        "An account for one payment",
        benefits(2, opened("one_time_payments"), on(OneTimePage, lambda one: one._stack.setCurrentWidget(one.account))),
    ),
    Screen("recovery-form", "Agreeing on a recovery", _leads_to("recovery_of", drawing(2))),
    Screen(
        "repayment-form",
        "A repayment",
        benefits(1, press("show_recoveries"), choose("recoveries"), press("enter_repayment")),
    ),
    Screen(
        "bank-file",
        "A bank's file",
        benefits(1, on(PaymentsPage, lambda one: one._stack.setCurrentWidget(one.bank_file))),
    ),
    Screen("rates-circular", "A circular read", benefits(4, then(_circular))),
    Screen("rates-circular-tried", "A circular tried out", benefits(4, then(_circular), press("try_circular"))),
    Screen("case-step", "A step of a case", lead(then(lambda desk: _step(desk, 7)))),
    Screen("case-return", "A step of a case that waits", lead(then(lambda desk: _step(desk, 5)))),
    Screen("case-reroute", "Another route", lead(then(_reroute))),
    Screen("cases-batch-tried", "One step in several cases, tried out", lead(then(_batch))),
    Screen("notice", "A public notice", lead(record("notice", lambda _desk: 1))),
    Screen(
        "complaint-step",
        "A step of a complaint",
        lead(page("complaints"), opened("complaints"), then(lambda desk: desk.press_first("step_"))),
    ),
    Screen(
        "policy-note",
        "Writing a policy",
        lead(page("policies"), on(LibraryPanel, lambda one: one._write("")), user=cast.LEADER),
    ),
    Screen(
        "people-pair", "Two archives side by side", lead(page("people"), press("duplicates_panel_wanted"), then(_pair))
    ),
    Screen(
        "people-merge", "Merging two archives", lead(page("people"), press("duplicates_panel_wanted"), then(_merge))
    ),
    Screen("people-filtered", "The list, filtered", lead(then(_filter))),
    Screen(
        "record-as-it-was",
        "A record as it was",
        lead(record("recipient", drawing(0)), tab("history_tab"), then(lambda desk: desk.choose_of("history_way", 2))),
    ),
    Screen(
        "record-looks",
        "Who looked at a record",
        lead(record("recipient", drawing(0)), tab("history_tab"), then(lambda desk: desk.choose_of("history_way", 1))),
    ),
    Screen(
        "record-incoming",
        "Scans that came in",
        lead(record("recipient", drawing(0)), tab("papers_tab"), on(FilingTab, lambda one: one._to_folder())),
    ),
    Screen(
        "record-letter",
        "A letter for missing papers",
        lead(
            record("recipient", drawing(0)), tab("papers_tab"), on(FilingTab, lambda one: one._print("missing_letter"))
        ),
    ),
    Screen(
        "record-paper",
        "One paper",
        lead(
            record("recipient", drawing(0)),
            tab("papers_tab"),
            on(FilingTab, lambda one: one._describe(one.list.current())),
        ),
    ),
    Screen(
        "record-family-add",
        "A member of a family",
        lead(record("recipient", drawing(0)), tab("family_tab"), press("add_family_member")),
    ),
    Screen("reports-behind", "Whom a figure counts", lead(page("reports"), press("open_figure"))),
)
