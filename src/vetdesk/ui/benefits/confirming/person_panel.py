"""One person of a round: photos of the confirmed, and what was found changed, for a clerk to accept or decline."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.confirming import ConfirmingRound
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.staff import Right
from vetdesk.services.confirming_changes import ConfirmedPerson
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.page import Navigator
from vetdesk.ui.photo_line import PhotoLine
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import SteadyPanel


class ConfirmedPersonPanel(Drafted, SteadyPanel):
    """Takes what an officer saw; nothing of it changes the archive by itself."""

    DRAFT = "confirmed"
    left = Signal()
    noted = Signal()
    """Something was kept."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__()
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self._vocabulary = services.station.definitions.vocabulary
        self._round: ConfirmingRound | None = None
        self._known: ConfirmedPerson | None = None
        self._title, self._told, self._fields_title, self._matter_label, self._text_label = (
            QLabel(self) for _ in range(5)
        )
        give_role(self._title, role="title")
        give_role(self._told, role="soft")
        give_role(self._fields_title, role="heading")
        for label in (self._told, self._fields_title):
            label.setWordWrap(True)
        self.photos = PhotoLine(services.station, talk, lambda: services.confirming_changes.largest_file, self)
        self.form = FieldForm(self._vocabulary, self, headings=False)
        self.matter, self.text = CodeEdit(self), QLineEdit(self)
        self.matter.setObjectName("found_matter")
        self.text.setObjectName("found_text")
        self._matter_label.setBuddy(self.matter)
        self._text_label.setBuddy(self.text)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("leave_confirmed", self.left.emit)
        self._record = self.buttons.add("record_of_confirmed", self._open_record)
        self._keep = self.buttons.add_primary("keep_found", self.primary)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        name = self._known.person.name if self._known else ""
        year = self._round.year if self._round else ""
        self._title.setText(self.tr("Confirmation {year}: {name}").format(year=year, name=name))
        self._fields_title.setText(
            self.tr("What is different now (a clerk accepts or declines each; what is left as it is says nothing):")
        )
        self._matter_label.setText(self.tr("Also found"))
        self._text_label.setText(self.tr("What is known of it (since when, from whom)"))
        self._back.setText(self.tr("&Back"))
        self._record.setText(self.tr("&Record"))
        self._keep.setText(self.tr("&Keep"))
        self.matter.setAccessibleName(self._matter_label.text())
        self.text.setAccessibleName(self._text_label.text())
        matters = self._services.confirming_changes.matters()
        self.matter.offer([(key, worded(label)) for key, label in matters.items()])
        self._tell()

    def begin(self, one: ConfirmingRound, recipient_id: int) -> None:
        """Fetch what is known of a person."""
        self._round, service, said = one, self._services.confirming_changes, language()
        self._tasks.look(
            lambda _progress: service.of_person(one.id, recipient_id, said), owner=self, done=self._show,
            instead_of="confirmed",
        )  # fmt: skip

    def primary(self) -> None:
        """Keep the photos and what was found."""
        one, known, service = self._round, self._known, self._services.confirming_changes
        if one is None or known is None:
            return
        values = {key: value for key, value in self.form.changed_values().items() if value not in (None, "")}
        by_hand: Mapping[str, str] = {self.matter.value(): self.text.text()} if self.matter.value() else {}
        reads, number = self.photos.reads(), known.person.recipient_id

        def keep(_progress: Progress) -> int:
            if reads:
                service.add_photos(one.id, number, [read() for read in reads])
            return service.note(one.id, number, values, by_hand)

        self._tasks.change(keep, owner=self, done=self._kept, failed=self._refused)

    def has_unsaved(self) -> bool:
        """Whether something was typed and not kept."""
        return self.form.is_changed() or bool(self.matter.value() or self.photos.reads())

    def draft_record(self) -> str:
        """The round and the person."""
        return f"{self._round.id}:{self._known.person.recipient_id}" if self._round and self._known else ""

    def draft_left_out(self) -> bool:
        """Photographs are not kept: the files they come from are where they were."""
        return self.isVisible() and bool(self.photos.reads())

    def _kept(self, count: int) -> None:
        self.draft_saved()
        self._navigator.say(self.tr("Kept. Proposed to the archive: {count}.").format(count=count))
        self.noted.emit()
        self.left.emit()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, InvalidFieldsError):
            self.form.show_problem_list(error.problems)
        else:
            self._talk.about_failure(error)

    def _show(self, known: ConfirmedPerson) -> None:
        self._known = known
        may = self._services.station.session.actor.may(Right.LOG_VISIT)
        self.form.show_fields(known.fields, known.values, editable=may)
        self.photos.clear()
        self.photos.setEnabled(may)
        self.matter.choose("")
        self.text.clear()
        self._keep.setEnabled(may)
        self.retranslate()
        self.draft_begun()

    def _tell(self) -> None:
        known = self._known
        if known is None:
            self._told.setText("")
            return
        told = [self.tr("Photos on file: {count}.").format(count=len(known.photos))]
        states = {code: one.label.text(language()) for code, one in self._vocabulary.codes("found_state").items()}
        line = self.tr("{label}: {value} ({state})")
        told += [
            line.format(label=worded(one.label), value=one.value, state=states[one.change.state]) for one in known.found
        ]
        self._told.setText("\n".join(told))

    def _open_record(self) -> None:
        if self._known is not None:
            self._navigator.open("recipient", self._known.person.recipient_id)

    def _arrange(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        parts = (self._told, self.photos, self._fields_title, self.form, self._matter_label, self.matter,
                 self._text_label, self.text)  # fmt: skip
        for widget in parts:
            column.addWidget(widget)
        column.addStretch(1)
        scroll = Overflow(inside, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
