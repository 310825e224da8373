"""The form of one provider (服务资源): what, where, at what price, until when."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.services.providers import Provider, ProviderForm
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel

_CODE = Qt.ItemDataRole.UserRole
TEXTS = ("name", "contact", "phone", "address", "price_note", "note")


class ProviderFormPanel(Drafted, SteadyPanel):
    """Takes one provider; kinds of need and villages are ticked, no village ticked means everywhere."""

    DRAFT = "provider"
    left = Signal()
    """Kept, or the user left it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._seen = Provider(0, "", "", "", ())
        self._offered: ProviderForm | None = None
        self._title = QLabel(self)
        give_role(self._title, role="heading")
        self.kind, self.price = CodeEdit(self), CodeEdit(self)
        self.texts = {name: QLineEdit(self) for name in TEXTS}
        self.since, self.until = PartialDateEdit(self), PartialDateEdit(self)
        for edit in (self.since, self.until):
            edit.ask_day()
        self.serves, self.villages = QListWidget(self), QListWidget(self)
        self._edits: dict[str, QWidget] = {
            "name": self.texts["name"], "kind": self.kind, "price": self.price, "price_note": self.texts["price_note"],
            "contact": self.texts["contact"], "phone": self.texts["phone"], "since": self.since, "until": self.until,
            "address": self.texts["address"], "note": self.texts["note"], "serves": self.serves,
            "villages": self.villages,
        }  # fmt: skip
        self._labels = {name: QLabel(self) for name in self._edits}
        self._problems = ProblemLabel(self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_provider", self.left.emit)
        self._keep = self.buttons.add_primary("keep_provider", self.keep)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Edit provider") if self._seen.id else self.tr("New provider"))
        words = {
            "name": self.tr("Name *"), "kind": self.tr("Kind *"), "price": self.tr("Price *"),
            "price_note": self.tr("Price details"), "contact": self.tr("Contact person"), "phone": self.tr("Phone"),
            "since": self.tr("Agreement from"), "until": self.tr("Agreement until"), "address": self.tr("Address"),
            "note": self.tr("Remarks"), "serves": self.tr("Serves these needs *"),
            "villages": self.tr("Villages (none ticked: all)"),
        }  # fmt: skip
        for name, text in words.items():
            self._labels[name].setText(text)
            self._edits[name].setAccessibleName(text.removesuffix(" *"))
        self._leave.setText(self.tr("Back"))
        self._keep.setText(self.tr("Save"))
        if self._offered is not None:
            self._offer(self._offered, self.entered())

    def begin(self, form: ProviderForm, seen: Provider) -> None:
        """Show a provider; one with id 0 is new."""
        self._seen, self._offered = seen, form
        for name, edit in self.texts.items():
            edit.setText(getattr(seen, name))
        self.since.setText(seen.since)
        self.until.setText(seen.until)
        self._problems.show_problems(())
        self._offer(form, seen)
        self.retranslate()
        self.draft_begun()
        self.texts["name"].setFocus()

    def draft_record(self) -> str:
        """The provider that is changed, "" for a new one."""
        return str(self._seen.id or "")

    def draft_title(self) -> str:
        """The heading, and the name."""
        return f"{self._title.text()} {self.texts['name'].text()}".strip()

    def draft_version(self) -> str:
        """Of the provider."""
        return str(self._seen.version) if self._seen.id else ""

    def entered(self) -> Provider:
        """The provider as it is filled in."""
        texts = {name: edit.text().strip() for name, edit in self.texts.items()}
        return replace(
            self._seen,
            kind=self.kind.value(),
            price=self.price.value(),
            serves=tuple(_ticked(self.serves)),
            villages=tuple(int(code) for code in _ticked(self.villages)),
            since=self.since.value(),
            until=self.until.value(),
            name=texts["name"],
            contact=texts["contact"],
            phone=texts["phone"],
            address=texts["address"],
            price_note=texts["price_note"],
            note=texts["note"],
        )

    def keep(self) -> None:
        """Keep what is filled in."""
        one, providers = self.entered(), self._services.providers
        step = providers.change if one.id else providers.add
        self._tasks.change(
            lambda _progress: step(one), owner=self, done=lambda _kept: self._done(), failed=self._refused
        )

    def _done(self) -> None:
        self.draft_saved()
        self.left.emit()

    def _offer(self, form: ProviderForm, chosen: Provider) -> None:
        said = language()
        for edit, choices, code in ((self.kind, form.kinds, chosen.kind), (self.price, form.prices, chosen.price)):
            edit.offer([(one.code, one.label.text(said)) for one in choices])
            edit.choose(code)
        _tick(self.serves, ((one.code, one.label.text(said)) for one in form.needs), set(chosen.serves))
        villages = {str(number) for number in chosen.villages}
        _tick(self.villages, ((str(one.id), one.name) for one in form.villages), villages)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._talk.about_failure(error)
            return
        words = self._services.station.definitions.vocabulary
        self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in error.problems])

    def _arrange(self) -> None:
        form = QWidget(self)
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, (name, edit) in enumerate(self._edits.items()):
            label = self._labels[name]
            label.setWordWrap(True)
            edit.setObjectName(f"provider_{name}")
            row, column = divmod(place, 2)
            grid.addWidget(label, 2 * row, column)
            grid.addWidget(edit, 2 * row + 1, column)
            grid.setColumnStretch(column, 1)
        for ticks in (self.serves, self.villages):
            ticks.setMinimumHeight(ticks.fontMetrics().height() * 8)
        scroll = Overflow(form, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._problems)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)


def _tick(shown: QListWidget, choices: Iterable[tuple[str, str]], ticked: set[str]) -> None:
    shown.clear()
    for code, text in choices:
        item = QListWidgetItem(text, shown)
        item.setData(_CODE, code)
        item.setCheckState(Qt.CheckState.Checked if code in ticked else Qt.CheckState.Unchecked)


def _ticked(shown: QListWidget) -> list[str]:
    items = [shown.item(place) for place in range(shown.count())]
    return [str(item.data(_CODE)) for item in items if item.checkState() is Qt.CheckState.Checked]
