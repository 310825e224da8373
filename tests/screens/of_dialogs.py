"""Screens of windows over the window: sheets, boxes, the print window, dialogs of the settings, the lock."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tests.screens.leads import choose, drawing, lead, page, press, record, then
from tests.screens.screen import Lead, Screen
from tests.screens.shown_desk import ShownDesk
from vetdesk.demo import cast
from vetdesk.domain.errors import DamagedDatabaseError, WrongPasswordError
from vetdesk.domain.second_person import Leaving, Way
from vetdesk.ui.cases.cases_page import CasesPage
from vetdesk.ui.people.people_page import PeoplePage
from vetdesk.ui.printing.presets_window import PresetsWindow
from vetdesk.ui.printing.returned_window import ReturnedWindow
from vetdesk.ui.second_person import WHY, SecondPersonDialog
from vetdesk.ui.settings.change_key_dialog import ChangeKeyDialog
from vetdesk.ui.settings.missing_window import MissingWindow
from vetdesk.ui.settings.settings_page import SECTIONS
from vetdesk.ui.talk import Question, Talk


def menu(name: str) -> Lead:
    """Choose an entry of the menus."""
    return lead(page("today"), press(name))


def said(say: Callable[[Talk], None]) -> Lead:
    """Let the program say or ask something over Today."""
    return lead(page("today"), then(lambda desk: say(desk.talk)))


def section(key: str, *deeds: Lead) -> Lead:
    """A section of the settings, as the keeper sees it."""
    return lead(record(key), *deeds, user=cast.KEEPER)


def over(make: Callable[[ShownDesk], QWidget], user: str = cast.KEEPER) -> Lead:
    """Open a dialog over Today."""

    def do(desk: ShownDesk) -> None:
        make(desk).show()

    return lead(page("today"), then(do), user=user)


def _second(desk: ShownDesk) -> QWidget:
    desk.written.append(LEAVING.purpose)
    return SecondPersonDialog(desk.services(), desk.tasks, LEAVING, next(iter(WHY)), desk.window)


def _bug(talk: Talk) -> None:
    try:
        _ = 1 / (len(talk.objectName()) * 0)  # an example of a mistake of ours
    except ZeroDivisionError as error:
        Talk.about_failure(talk, error)


def _ask(talk: Talk) -> None:
    talk.ask(
        Question(
            QCoreApplication.translate("Leaving", "Something you typed has not been saved yet."),
            QCoreApplication.translate("Leaving", "&Leave without saving"),
            QCoreApplication.translate("Leaving", "&Stay"),
            destructive=True,
        ),
        lambda: None,
    )  # fmt: skip


def _printed(desk: ShownDesk) -> None:
    page = desk.record("recipient", drawing(0)(desk))
    assert isinstance(page, PeoplePage)
    page.print_paper()


def _paper(desk: ShownDesk) -> None:
    page = desk.record("case", desk.world.cases[0])
    assert isinstance(page, CasesPage)
    page._print("acceptance_notice")


def _which(desk: ShownDesk) -> None:
    page = desk.page("cases")
    assert isinstance(page, CasesPage)
    page.papers.blank_forms()


_FIELD = [key for key, _, _ in SECTIONS].index("field")
LEAVING = Leaving(Way.WORKBOOK, "roster", "报县局", 46)
SCREENS = (
    Screen(
        "second-person",
        "A second person confirms",
        over(_second, cast.CLERK),
    ),
    Screen(
        "print-words",
        "Words of the station's papers",
        over(lambda desk: PresetsWindow(desk.services(), desk.tasks, desk.talk, desk.window), cast.CLERK),
    ),
    *(Screen(f"menu-{key}", f"Help: {key}", menu(key)) for key in ("help", "shortcuts", "typing", "about")),
    Screen(
        "box-failure",
        "What went wrong, in a sentence",
        said(lambda talk: talk.about_failure(WrongPasswordError("jingban"))),
    ),
    Screen("box-damage", "Damaged data", said(lambda talk: talk.about_failure(DamagedDatabaseError("E:/vetdesk")))),
    Screen("box-bug", "A mistake of ours", said(_bug)),
    Screen("box-told", "Something to be read", said(lambda talk: talk.tell(talk.tr("VetDesk")))),
    Screen("box-question", "A decision", said(_ask)),
    Screen("box-text", "A reason asked for", said(lambda talk: talk.ask_text(talk.tr("VetDesk"), lambda _text: None))),
    Screen("password", "Changing one's password", menu("password")),
    Screen("locked", "The lock screen", lead(page("today"), then(lambda desk: desk.window.lock()))),
    Screen("print-window", "The print window", lead(then(_printed))),
    Screen("print-which", "Which paper of several cases", lead(page("cases"), then(_which))),
    Screen("staff-add", "A new member of staff", section("staff", press("add_staff"))),
    Screen("staff-roles", "Roles of somebody", section("staff", choose("staff_list"), press("change_roles"))),
    Screen("staff-reset", "A password for somebody", section("staff", choose("staff_list"), press("reset_password"))),
    Screen("staff-hand-over", "Handing over", section("staff", choose("staff_list"), press("hand_over"))),
    Screen("villages-merge", "Merging villages", section("village", choose("village_list"), press("merge_village"))),
    Screen(
        "field-add",
        "A field of the station's own",
        lead(page("settings"), choose("sections", _FIELD), press("add_field"), user=cast.KEEPER),
    ),
    Screen(
        "key-change",
        "A new key",
        over(lambda desk: ChangeKeyDialog(desk.services(cast.KEEPER), desk.tasks, desk.talk, desk.window, why="")),
    ),
    Screen(
        "deeds-missing",
        "Deeds that are missing",
        over(lambda desk: MissingWindow(desk.services(cast.KEEPER), desk.tasks, desk.talk, desk.window)),
    ),
    Screen(
        "returned",
        "Papers that came back",
        over(lambda desk: ReturnedWindow(desk.services(), desk.tasks, desk.talk, desk.window, desk.window), cast.CLERK),
    ),
)
