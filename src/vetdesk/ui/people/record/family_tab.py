"""Family and household: who lives with whom, guardians and account holders, and the family members entered."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.households import HouseholdPerson, HouseholdView
from vetdesk.domain.record_views import RecordView
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.record.entry_cards import FAMILY, EntryCards
from vetdesk.ui.people.record.people_line import PeopleLine, Shown
from vetdesk.ui.people.record_tab import RecordTab
from vetdesk.ui.scrolling.overflow import fill_with
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role


class FamilyTab(RecordTab):
    """Shows the household as the archives of all who live in it tell it."""

    SHOWS = ("entry",)

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        self._view: RecordView | None = None
        self._household = HouseholdView()
        self._heading = QLabel(self)
        give_role(self._heading, role="heading")
        self._alone = QLabel(self)
        self._alone.setWordWrap(True)
        self._lines = [PeopleLine(self) for _ in range(6)]
        for line in self._lines:
            line.opened.connect(lambda recipient_id: navigator.open("recipient", recipient_id))
        self.entries = EntryCards(FAMILY, services, tasks, talk, navigator, self)
        self.entries.changed.connect(self.changed)
        self._arrange()
        self.retranslate()

    def title(self) -> str:
        """The name of the tab."""
        return self.tr("Family")

    def show_record(self, view: RecordView) -> None:
        """Show the family members at once and the household when it is found."""
        self._view = view
        self.entries.show_entries(view)
        self.tasks.look(
            lambda _progress: self.services.entries.household(view.id), owner=self, done=self._show_household,
            instead_of="household",
        )  # fmt: skip

    def has_unsaved(self) -> bool:
        """Whether a family member is being typed."""
        return self.entries.has_unsaved()

    def save(self) -> None:
        """Keep the family member that is being typed."""
        self.entries.save()

    def begin_adding(self) -> None:
        """Open the form of a new family member."""
        self.entries.begin_adding()

    def retranslate(self) -> None:
        """Set every text."""
        found = self._household
        self._heading.setText(self.tr("Household"))
        self._alone.setText(self.tr("Nobody is entered as living in the household."))
        self._alone.setVisible(not found.people)
        for line, heading, people in zip(
            self._lines,
            (
                self.tr("Lives with"),
                self.tr("Guardian"),
                self.tr("Holds the bank account"),
                self.tr("Is guardian of"),
                self.tr("Holds the bank account of"),
                self.tr("Entered as a family member by"),
            ),
            (
                self._worded(found.people),
                self._worded(found.guardians),
                self._worded(found.account_holders),
                self._names(found.guardian_of),
                self._names(found.holds_account_of),
                self._namers(found.named_by),
            ),
            strict=True,
        ):
            line.show_people(heading, people)

    def _show_household(self, household: HouseholdView) -> None:
        self._household = household
        self.retranslate()

    def _worded(self, people: Iterable[HouseholdPerson]) -> list[Shown]:
        """Names with what they are to this person, where their own archive says it."""
        own = self._view.id if self._view is not None else 0
        text = self.tr("{name} ({relation})")
        return [
            (text.format(name=one.name, relation=self._relation(one)), one.recipient_id)
            if one.relation and one.told_by == own
            else (one.name, one.recipient_id)
            for one in people
        ]

    def _namers(self, people: Iterable[HouseholdPerson]) -> list[Shown]:
        text = self.tr("{name} (as {relation})")
        return [
            (text.format(name=one.name, relation=self._relation(one)) if one.relation else one.name, one.recipient_id)
            for one in people
        ]

    @staticmethod
    def _names(people: Iterable[HouseholdPerson]) -> list[Shown]:
        return [(one.name, one.recipient_id) for one in people]

    def _relation(self, one: HouseholdPerson) -> str:
        vocabulary = self.services.station.definitions.vocabulary
        return vocabulary.code_label("household_relation", one.relation, language())

    def _arrange(self) -> None:
        card = QFrame(self)
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        for widget in (self._heading, self._alone, *self._lines):
            inner.addWidget(widget)
        fill_with(self, (card, self.entries))
