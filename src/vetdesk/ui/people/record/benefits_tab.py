"""Benefits of a person: what the rules say, what was paid, and the policy note on it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from vetdesk.domain.record_views import RecordView
from vetdesk.ui.benefits.benefits_of_person import BenefitsOfPerson
from vetdesk.ui.desk import Desk
from vetdesk.ui.learning.policy_button import PolicyButton
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.record_tab import RecordTab
from vetdesk.ui.scrolling.overflow import fill_with
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner


class BenefitsTab(RecordTab):
    """Shows; findings are answered on their own page."""

    SHOWS = ("finding", "identity", "payment_list", "payment_result", "recovery", "one_time_payment")

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        self.shown = BenefitsOfPerson(services, tasks, navigator, self)
        self.policy = PolicyButton(services, tasks, navigator, self)
        row = QHBoxLayout()
        row.addWidget(self.policy)
        row.addStretch(1)
        fill_with(self, (self.shown, row))

    def title(self) -> str:
        """The name of the tab."""
        return self.tr("Benefits")

    def show_record(self, view: RecordView) -> None:
        """Fetch what is known of the person."""
        self.shown.show_person(view.id)
        self.policy.about_categories([held.identity.category for held in view.identities])

    def begin_adding(self) -> None:
        """Ctrl+Enter: why something was found."""
        self.shown.explain()

    def retranslate(self) -> None:
        """Its parts look after themselves."""
