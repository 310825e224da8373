"""The tab of honour services (尊崇服务): this month's work, birthdays, plates, cards, merit notices, coverage."""

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.people import Village
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.honours.birthdays_view import BirthdaysView
from vetdesk.ui.honours.cards_view import CardsView
from vetdesk.ui.honours.coverage_view import CoverageView
from vetdesk.ui.honours.honour_view import HonourView
from vetdesk.ui.honours.merits_view import MeritsView
from vetdesk.ui.honours.month_view import MonthView
from vetdesk.ui.honours.plates_view import PlatesView
from vetdesk.ui.page import Page
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown
from vetdesk.ui.widgets.flow_layout import FlowingRow
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel

NAMES = {
    "month": QT_TRANSLATE_NOOP("honours", "This month"),
    "birthdays": QT_TRANSLATE_NOOP("honours", "Birthdays"),
    "plates": QT_TRANSLATE_NOOP("honours", "Plates of honour"),
    "cards": QT_TRANSLATE_NOOP("honours", "Preference cards"),
    "merits": QT_TRANSLATE_NOOP("honours", "Merit notices"),
    "coverage": QT_TRANSLATE_NOOP("honours", "Coverage by village"),
}
OF_ALL = frozenset({"month", "coverage"})
"""Lists that no village is chosen for."""


class HonoursPanel(SteadyPanel):
    """One list at a time; the village holds for those that are of people."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._stale = True
        self._villages: Sequence[Village] = ()
        self.which, self.village = CodeEdit(self), CodeEdit(self)
        self.which.setObjectName("honours_which")
        self.village.setObjectName("honours_village")
        self.views: dict[str, HonourView] = {
            "month": MonthView(page), "birthdays": BirthdaysView(page), "plates": PlatesView(page),
            "cards": CardsView(page), "merits": MeritsView(page), "coverage": CoverageView(page),
        }  # fmt: skip
        self._stack = CurrentStack(self)
        top = FlowingRow(self)
        top.add(self.which, self.village)
        for view in self.views.values():
            self._stack.addWidget(view)
            top.add(view.tools)
            view.wanted.connect(self.show_list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(top)
        layout.addWidget(self._stack, 1)
        self.retranslate()
        self.which.choose("month")
        self.which.currentIndexChanged.connect(lambda _index: self._choose())
        self.village.currentIndexChanged.connect(lambda _index: self._choose())

    def retranslate(self) -> None:
        """Set every text."""
        self.which.setAccessibleName(self.tr("Honour service"))
        self.village.setAccessibleName(self.tr("Village"))
        self.which.offer([(key, shown("honours", text)) for key, text in NAMES.items()], empty=False)
        every = [("", self.tr("All villages"))]
        self.village.offer([*every, *((str(one.id), one.name) for one in self._villages)], empty=False)

    def name(self) -> str:
        """The name of the tab."""
        return self.tr("Honour&s")

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: it comes into sight."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def refresh(self, _today: str = "") -> None:
        """Fetch the villages and the list in front, now or when they come into sight."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        self._page.tasks.look(
            lambda _progress: self._page.services.honours.villages(), owner=self, done=self._show_villages,
            instead_of="honour_villages",
        )  # fmt: skip
        self._choose()

    def show_list(self, key: str) -> None:
        """Show one of the lists by its key."""
        self.which.choose(key)

    def show_birthday(self, recipient_id: int) -> None:
        """Show the birthdays with somebody chosen."""
        self.show_list("birthdays")
        self.views["birthdays"].list.choose(recipient_id)

    def front(self) -> HonourView:
        """The list in front."""
        return self.views[self.which.value() or "month"]

    def primary(self) -> None:
        """The main deed of the list in front."""
        self.front().primary()

    def has_unsaved(self) -> bool:
        """Whether a form is being filled in."""
        return any(view.has_unsaved() for view in self.views.values())

    def _choose(self) -> None:
        view = self.front()
        self._stack.setCurrentWidget(view)
        for each in self.views.values():
            each.tools.setVisible(each is view and each.has_tools)
        self.village.setVisible(self.which.value() not in OF_ALL)
        view.show_village(int(self.village.value() or 0))

    def _show_villages(self, villages: Sequence[Village]) -> None:
        self._villages = villages
        self.retranslate()
