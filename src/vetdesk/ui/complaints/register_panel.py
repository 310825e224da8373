"""Registering a complaint (信访登记): an oral one with a few fields, the whole register when it is wanted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import FieldDeclaration
from vetdesk.services.complaints import ComplaintLinks, ComplaintView
from vetdesk.ui.complaints.links_form import LinksForm
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.page import Navigator
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import SteadyPanel


class RegisterPanel(Drafted, SteadyPanel):
    """The register of one complaint, new or to be corrected."""

    DRAFT = "complaint"
    left = Signal()
    """The user left without keeping."""
    kept = Signal(int)
    """The complaint of this id was kept."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._navigator = navigator
        self._shown: ComplaintView | None = None
        self._about = ""
        self._before: dict[str, str] = {}
        self._title = QLabel(self)
        give_role(self._title, role="heading")
        self.whole = QCheckBox(self)
        self.whole.setObjectName("whole_register")
        self.whole.toggled.connect(lambda _on: self._show_fields())
        self.form = FieldForm(services.station.definitions.vocabulary, self)
        self.links = LinksForm(services, tasks, self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_register", self.left.emit)
        self._keep = self.buttons.add_primary("keep_complaint", self.keep)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        new = self._shown is None
        self._title.setText(self.tr("Register a complaint") if new else self.tr("Correct the register"))
        self.whole.setText(self.tr("All fields and &links"))
        self._leave.setText(self.tr("&Back"))
        self._keep.setText(self.tr("&Register") if new else self.tr("&Keep"))
        self.buttons.set_hint(self.tr("Write down faithfully what was said; the person signs the printed form."))

    def begin(
        self, shown: ComplaintView | None = None, recipient: tuple[int, str] | None = None, case_id: int | None = None
    ) -> None:
        """Begin a new complaint, by a recipient about one of their cases if they are given, or correct one."""
        self._shown = shown
        complaints = self._services.complaints
        values = dict(shown.complaint.values) if shown else {"received_on": complaints.today().isoformat()}
        if shown is None and recipient:
            values["name"] = recipient[1]
        self._before = values
        self.whole.blockSignals(True)
        self.whole.setChecked(shown is not None or recipient is not None)
        self.whole.blockSignals(False)
        self.form.show_fields(self._fields(), values)
        found = shown.complaint if shown else None
        links = ComplaintLinks(recipient[0], case_id) if recipient else ComplaintLinks()
        if found:
            links = ComplaintLinks(found.recipient_id, found.case_id, found.earlier_id, found.about_staff_id)
        self.links.show_links(links, shown.recipient if shown else recipient[1] if recipient else "")
        self.links.setVisible(self.whole.isChecked())
        self.retranslate()
        self._about = f"{recipient[0]}:{case_id or ''}" if recipient else ""
        self.draft_begun()
        self.form.focus("channel")

    def has_unsaved(self) -> bool:
        """Whether something was typed."""
        return self.form.is_changed()

    def draft_record(self) -> str:
        """The complaint that is corrected, or by whom about which case a new one is."""
        return str(self._shown.complaint.id) if self._shown is not None else f"new{self._about and ':'}{self._about}"

    def draft_title(self) -> str:
        """The heading, with the number or the name."""
        named = self._shown.complaint.number if self._shown is not None else self.form.values().get("name", "")
        return f"{self._title.text()} {named}".strip()

    def draft_version(self) -> str:
        """Of the complaint that is corrected."""
        return str(self._shown.complaint.version) if self._shown is not None else ""

    def keep(self) -> None:
        """Register the complaint, or keep what was corrected."""
        complaints, shown, links = self._services.complaints, self._shown, self.links.links()
        values = (dict(shown.complaint.values) if shown else {}) | dict.fromkeys(self.form.keys, "")
        values |= {key: str(value) for key, value in self.form.values().items()}

        def change() -> int:
            if shown is None:
                return complaints.register(values, links)
            complaints.correct(shown.complaint.id, shown.complaint.version, values, links)
            return shown.complaint.id

        self._tasks.change(lambda _progress: change(), owner=self, done=self._done, failed=self._refused)

    def _done(self, number: int) -> None:
        self.form.show_fields((), {})
        self.draft_saved()
        self._navigator.say(self.tr("The complaint is registered. The limits are counted from the day received."))
        self.kept.emit(number)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._talk.about_failure(error)
            return
        if not {one.field for one in error.problems} <= set(self.form.keys):
            self.whole.setChecked(True)
        self.form.show_problem_list(error.problems)

    def _fields(self) -> list[FieldDeclaration]:
        rules = self._services.complaints.rules
        if self.whole.isChecked():
            return list(rules.fields)
        known = {one.key: one for one in rules.fields}
        return [known[key] for key in rules.quick]

    def _show_fields(self) -> None:
        self.form.draw_again(self._fields(), self._before)
        self.links.setVisible(self.whole.isChecked())

    def _arrange(self) -> None:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addWidget(self.links)
        column.addStretch(1)
        scroll = Overflow(inner, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self.whole)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
