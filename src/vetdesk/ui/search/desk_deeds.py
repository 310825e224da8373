"""What can be done and shown at the desk, for the search: menus, pages and their parts, kinds of case, and help."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QRadioButton, QTabWidget

from vetdesk.domain.staff import Right
from vetdesk.services.progress import Progress
from vetdesk.ui import guide
from vetdesk.ui.catalogue import plain
from vetdesk.ui.desk import Desk
from vetdesk.ui.following import deeds_of_menus, reason, words_of
from vetdesk.ui.menus import Menus
from vetdesk.ui.page import Page
from vetdesk.ui.page_stack import PageStack
from vetdesk.ui.pages import PageOffer
from vetdesk.ui.parts import PARTS, Way
from vetdesk.ui.people.newcomer import may_be_somebody
from vetdesk.ui.search.deeds import Deed, DeedIndex
from vetdesk.ui.search.going import Going
from vetdesk.ui.search.hits import DEED, HELP, HERE, Hit
from vetdesk.ui.search.recent import Recent
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown

HEADINGS = 3
"""So many headings of the help are listed at most."""
NOT_NOW = QT_TRANSLATE_NOOP("search", "not possible now: first choose something in the list")
_FIRST = ("new_person", "log_visit", "import", "help", "shortcuts")
"""Entries of the menus that are offered while nothing is typed."""


class DeskDeeds(QObject):
    """Collects the deeds once for each language, and those of the page in front whenever somebody begins to search."""

    def __init__(
        self, menus: Menus, going: Going, pages: PageStack, offers: Sequence[PageOffer], *, services: Desk,
        tasks: TaskRunner, parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._menus = menus
        self._going = going
        self._pages = pages
        self._offers = offers
        self._services = services
        self._tasks = tasks
        self._language = ""
        self._everywhere = DeedIndex()
        self._here = DeedIndex()
        self._help = DeedIndex()
        self._kinds: Mapping[str, str] = {}
        self.recent = Recent()

    def begin(self) -> None:
        """Somebody is about to search."""
        if self._language != language():
            self._language = language()
            self._collect()
            self._learn()
        page = self._pages.current()
        self._here.show(_here(page) if page is not None else ())

    def find(self, words: str, limit: int) -> list[Hit]:
        """Deeds of the page in front, deeds anywhere, and headings of the help."""
        here = self._here.find(words, limit)
        known = {hit.text for hit in here}
        everywhere = [hit for hit in self._everywhere.find(words, 2 * limit) if hit.text not in known]
        return [*here, *everywhere[: limit + 3], *self._help.find(words, HEADINGS)]

    def first(self, limit: int) -> list[Hit]:
        """What one may begin with."""
        return self._everywhere.first(limit)

    def newcomer(self, words: str) -> list[Hit]:
        """Beginning an archive for whom nobody was found, where the words can be a name or an ID number."""
        may = self._services.station.session.actor.may(Right.EDIT_ARCHIVE)
        if not may or not may_be_somebody(words):
            return []
        text = self.tr("New person “{words}”").format(words=words)
        return [Hit(DEED, 0, text, DEED, act=partial(self._going.new_person, words))]

    def opened_last(self) -> list[tuple[str, int]]:
        """The records opened last."""
        return self.recent.records()

    def _collect(self) -> None:
        self._everywhere.show([*self._of_menus(), *self._of_pages(), *self._of_parts(), *self._for_somebody()])
        self._help.show(self._of_help())

    def _learn(self) -> None:
        """Ask how the words are read and which kinds of case there are, beside the window."""
        unread = [*self._everywhere.unread(), *self._help.unread()]
        routes, wanted = self._services.station.definitions, language()

        def look(_progress: Progress) -> tuple[dict[str, str], dict[str, str]]:
            from vetdesk.services.spelling import spellings

            titles = {
                kind: routes.workflow(kind).title.text(wanted) for kind in sorted({k for k, _ in routes.workflows})
            }
            new = [self.tr("New case: {kind}").format(kind=title) for title in titles.values()]
            return titles, spellings([*unread, *new])

        self._tasks.look(look, owner=self, done=lambda found: self._take(*found), instead_of="letters")

    def _take(self, kinds: Mapping[str, str], letters: Mapping[str, str]) -> None:
        self._kinds = kinds
        self._collect()
        for index in (self._everywhere, self._help):
            index.learn(letters)

    def _of_menus(self) -> Iterator[Deed]:
        entries = sorted(self._menus.entries(), key=lambda one: one[0].key not in _FIRST)
        for offer, action in entries:
            if offer.key == "search":
                continue
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            where = "　".join(filter(None, (self._menus.title(offer.menu), key)))
            yield Deed(
                plain(action.text()), partial(self._menus.carry_out, offer), where, shown("actions", offer.also),
                partial(self._menus.why_not, offer),
            )  # fmt: skip

    def _of_pages(self) -> Iterator[Deed]:
        for offer in self._offers:
            yield Deed(shown("pages", offer.name), partial(self._going.to_page, offer.key), self.tr("Page"))

    def _of_parts(self) -> Iterator[Deed]:
        names = {offer.key: shown("pages", offer.name) for offer in self._offers}
        for part in PARTS:
            if part.page not in names or (part.tab and not self._may(part.tab)):
                continue
            where, way = names[part.page], [part.tab] if part.tab else []
            if part.tab:
                yield Deed(words_of(part.tab), partial(self._going.to_part, part.page, way), where)
                where = f"{where} › {words_of(part.tab)}"
            for deed in filter(self._may, part.deeds):
                yield Deed(words_of(deed), partial(self._going.to_part, part.page, [*way, deed]), where)

    def _for_somebody(self) -> Iterator[Deed]:
        """What is done for a person, who is asked for first."""
        may = self._services.station.session.actor.may
        keys = {offer.key for offer in self._offers}
        kinds: list[tuple[str, str, bool]] = [
            (self.tr("Log a visit to …"), "log_visit", "visits" in keys and may(Right.LOG_VISIT)),
            (self.tr("Register a complaint by …"), "complaint_of", "complaints" in keys),
        ]
        for text, kind, allowed in kinds:
            if allowed:
                yield Deed(plain(text), partial(self._going.for_person, text, kind))
        if "cases" in keys and may(Right.WORK_CASES):
            for kind, title in self._kinds.items():
                text = self.tr("New case: {kind}").format(kind=title)
                prompt = self.tr("{kind}: for whom?").format(kind=title)
                yield Deed(text, partial(self._going.new_case, prompt, kind))

    def _of_help(self) -> Iterator[Deed]:
        titles: dict[str, str] = {}
        for place in guide.headings(language()):
            title = titles.setdefault(place.topic, place.text)
            yield Deed(place.text, partial(self._going.to_help, place), title if place.heading else "", group=HELP)

    def _may(self, way: Way) -> bool:
        return way.right is None or self._services.station.session.actor.may(way.right)


def _here(page: Page) -> Iterator[Deed]:
    """What can be pressed on the page in front: its tabs, its buttons, and what stands in the menus behind them."""
    tabs: QTabWidget
    button: QAbstractButton
    for tabs in page.findChildren(QTabWidget):
        for place in range(tabs.count()):
            if tabs.isVisibleTo(page) and tabs.isTabVisible(place):
                yield Deed(plain(tabs.tabText(place)), partial(tabs.setCurrentIndex, place), group=HERE)
    for button in page.findChildren(QAbstractButton):
        if not button.isVisibleTo(page) or isinstance(button, QCheckBox | QRadioButton):
            continue
        if isinstance(button.parent(), QLineEdit) or getattr(button, "menu", lambda: None)() is not None:
            continue
        if words := plain(button.text()):
            yield Deed(words, button.click, why_not=partial(_why_not, button), group=HERE)
    for action in deeds_of_menus(page):
        yield Deed(plain(action.text()), action.trigger, why_not=partial(_why_not, action), group=HERE)


def _why_not(found: QAction | QAbstractButton) -> str:
    """Why something on the page cannot be pressed; where it does not say so itself, in general words."""
    return "" if found.isEnabled() else reason(found) or shown("search", NOT_NOW)
