"""The identities of a person, one below the other."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Problem, Value
from vetdesk.domain.record_views import RecordView
from vetdesk.domain.staff import Right
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.block_form import BlockForm
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.record.field_tab import FieldTab
from vetdesk.ui.people.record.identity_card import IdentityCard
from vetdesk.ui.scrolling.overflow import fill_with
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import Tone
from vetdesk.ui.undoing import undoable_with_reason
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.inline_bar import InlineBar

DIED = "died"


class IdentitiesTab(FieldTab):
    """Shows and edits identities, and changes their status."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        self.cards: dict[int, IdentityCard] = {}
        self._empty = EmptyState(self)
        self._next = InlineBar(self)
        self._column = QVBoxLayout()
        fill_with(self, (self._next, self.bar, self._empty, self._column))
        self.retranslate()

    def title(self) -> str:
        """The name of the tab."""
        return self.tr("Identities")

    def retranslate(self) -> None:
        """Set every text."""
        self._empty.set_text(self.tr("No identity yet. Add the category the person belongs to."))
        super().retranslate()

    def forms(self) -> Sequence[tuple[str, BlockForm]]:
        """One form for each identity, marked by its number."""
        return [(str(number), card.form) for number, card in self.cards.items()]

    def fill(self, view: RecordView) -> None:
        """Draw the identities."""
        self._match(view)
        for held in view.identities:
            card = self.cards[held.identity.id]
            card.show_identity(held, view, editing=self.editing)
            self.show_blocks(card.form, held.blocks, view)
        self.tasks.look(
            lambda _progress: self.services.archives.given_by_hand(view.id), owner=self,
            done=self._offer_taking_back, instead_of="by_hand",
        )  # fmt: skip
        self._empty.setVisible(not view.identities)
        self.bar.setVisible(bool(view.identities))

    def changes(self) -> dict[int, Mapping[str, Value]]:
        """What was changed, by identity."""
        return {number: card.form.changed_values() for number, card in self.cards.items() if card.form.is_changed()}

    def has_unsaved(self) -> bool:
        """Whether an entry or a status is being typed."""
        return any(card.has_unsaved() for card in self.cards.values())

    def save(self) -> None:
        """Keep the entry that is being typed."""
        for card in self.cards.values():
            if card.entries.has_unsaved():
                card.entries.save()
                return

    def show_status_problems(self, problems: Sequence[Problem]) -> None:
        """Show what keeps a status from being given."""
        for card in self.cards.values():
            card.status.show_problem_list(problems)

    def _match(self, view: RecordView) -> None:
        """Have one card for each identity; a card stays with its identity."""
        wanted = [held.identity.id for held in view.identities]
        if list(self.cards) == wanted:
            return
        for card in self.cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {number: self._card(number) for number in wanted}

    def _card(self, number: int) -> IdentityCard:
        card = IdentityCard(self.services, self.tasks, self.talk, self.navigator, self)
        card.form.setObjectName(f"identity_{number}")
        card.changed.connect(self.changed)
        card.form.reveal_wanted.connect(lambda key: self.reveal(card.form, key, number))
        card.status.wanted.connect(self._change_status)
        card.status.case_wanted.connect(self._open_case)
        card.status.back_wanted.connect(self._ask_why_back)
        self._column.addWidget(card)
        return card

    def _open_case(self) -> None:
        if self.view is not None:
            self.navigator.open("new_case", self.view.id)

    def _change_status(self, identity_id: int, status: str, values: dict[str, Value], reason: str) -> None:
        view = self.view
        if view is not None:
            self.tasks.change(
                lambda _progress: self.services.archives.change_status(
                    view.id, view.version, identity_id, status, values=values, reason=reason
                ),
                owner=self, done=partial(self._status_given, identity_id, status), failed=self._refused,
            )  # fmt: skip

    def _status_given(self, identity_id: int, status: str, view: RecordView) -> None:
        """Say what comes next: after a death the family may have a funeral grant."""
        self.cards[identity_id].status.draft_saved()
        name = self.tr("status change of {name}").format(name=view.name)
        archives = self.services.archives
        undoable_with_reason(
            self.navigator, self.talk, self.tasks, self, name,
            lambda reason: archives.take_back_status(view.id, view.version, identity_id, reason),
        )  # fmt: skip
        self._status_changed(view)
        if status == DIED and self.services.station.session.actor.may(Right.PREPARE_PAYMENTS):
            told = self.tr("A funeral grant may be due to the family of {name}.").format(name=view.name)
            self._next.show_message(
                told, self.tr("Work it out…"), lambda: self.navigator.open("one_time_of", view.id), Tone.WAITING
            )

    def _offer_taking_back(self, by_hand: frozenset[int]) -> None:
        for number, card in self.cards.items():
            card.status.offer_taking_back(by_hand=number in by_hand)

    def _ask_why_back(self, identity_id: int) -> None:
        self.talk.ask_text(
            self.tr("Why is the status undone? The one before it comes back, with what was filled in then."),
            lambda reason: self._take_back(identity_id, reason),
        )

    def _take_back(self, identity_id: int, reason: str) -> None:
        view = self.view
        if view is not None and reason.strip():
            self.tasks.change(
                lambda _progress: self.services.archives.take_back_status(view.id, view.version, identity_id, reason),
                owner=self, done=self._status_changed,
            )  # fmt: skip

    def _status_changed(self, view: RecordView) -> None:
        for card in self.cards.values():
            card.status.status.choose("")
        self.navigator.say(self.tr("The status of {name} is changed.").format(name=view.name))
        self.changed.emit()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, InvalidFieldsError):
            self.show_status_problems(error.problems)
        else:
            self.talk.about_failure(error)
