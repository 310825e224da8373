"""The station's own fields: what the archive shall know beyond what is shipped."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLabel, QVBoxLayout

from vetdesk.domain.staff import Right
from vetdesk.domain.station_fields import StationField
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.settings.field_dialogs import KIND_NAMES, FieldDialog
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status

if TYPE_CHECKING:  # the services pull in the database
    from vetdesk.services.station_fields import StationFieldLine

COLUMNS: Final = (
    Column("name", "fields", QT_TRANSLATE_NOOP("fields", "Field"), 20),
    Column("kind", "fields", QT_TRANSLATE_NOOP("fields", "Type"), 18),
    Column("subject", "fields", QT_TRANSLATE_NOOP("fields", "About"), 16),
    Column("state", "fields", QT_TRANSLATE_NOOP("fields", "Status"), 14),
    Column("values", "fields", QT_TRANSLATE_NOOP("fields", "Values"), 8, right=True),
    Column("marks", "fields", QT_TRANSLATE_NOOP("fields", "Marks"), 24),
)
_IN_USE = QT_TRANSLATE_NOOP("fields", "In use")
_RETIRED = QT_TRANSLATE_NOOP("fields", "Retired")
_MARKS: Final = {
    "in_roster": QT_TRANSLATE_NOOP("fields", "in the roster"),
    "searchable": QT_TRANSLATE_NOOP("fields", "searchable"),
    "sensitive": QT_TRANSLATE_NOOP("fields", "sensitive"),
}


class FieldsSection(Page):
    """The list of own fields and what can be done with the chosen one."""

    SHOWS = ("station_field", "definition", "batch")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._lines: dict[int, StationFieldLine] = {}
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        give_role(self._hint, role="soft")
        self._list = RecordList(COLUMNS, tasks, self)
        self._list.setObjectName("field_list")
        self._list.chosen.connect(lambda _id: self._enable())
        self._list.opened.connect(lambda _id: self._change())
        deeds: dict[str, Callable[[], None]] = {
            "change_field": self._change,
            "field_up": lambda: self._move(-1),
            "field_down": lambda: self._move(1),
            "retire_field": self._retire,
            "bring_back_field": self._bring_back,
        }
        bar = ButtonBar(self)
        self._buttons = {name: bar.add(name, deed) for name, deed in deeds.items()}
        self._buttons["add_field"] = bar.add_primary("add_field", self._add)
        column = QVBoxLayout(self)
        column.addWidget(self._hint)
        column.addWidget(self._list, 1)
        column.addWidget(bar)
        self.retranslate()
        self._enable()

    def retranslate(self) -> None:
        """Set every text."""
        self._hint.setText(
            self.tr(
                "Anything else the station records about its people. Like all other fields they appear on the "
                "record page, in the history and on the master sheet, and are imported from workbooks by name."
            )
        )
        self._list.setAccessibleName(self.tr("The station's own fields"))
        self._list.tell_nothing(
            self.tr("The station has no fields of its own. Add what else the county asks for with the button below.")
        )
        texts = {
            "add_field": self.tr("&New field…"),
            "change_field": self.tr("&Change…"),
            "field_up": self.tr("&Up"),
            "field_down": self.tr("&Down"),
            "retire_field": self.tr("&Retire…"),
            "bring_back_field": self.tr("Re&store"),
        }
        for key, text in texts.items():
            self._buttons[key].setText(text)
        self._show(list(self._lines.values()))

    def refresh(self) -> None:
        """Fetch the fields."""
        fields = self.services.station_fields
        self.tasks.look(lambda _progress: fields.list(), owner=self, done=self._show, instead_of="list")

    def primary(self) -> None:
        """Add a field."""
        self._add()

    def _show(self, lines: "Sequence[StationFieldLine]") -> None:
        self._lines = {line.field.number: line for line in lines}
        subjects = self.services.station_fields.subjects()
        rows = {number: _row(line, worded(subjects[line.field.subject])) for number, line in self._lines.items()}
        self._list.show_records(list(rows), lambda ids: [rows[number] for number in ids], list(rows.values()))
        self._enable()

    def _chosen(self) -> StationField | None:
        line = self._lines.get(self._list.current_id())
        return line.field if line else None

    def _enable(self) -> None:
        may = self.services.station.session.actor.may(Right.MANAGE_SETTINGS)
        field = self._chosen()
        for name, button in self._buttons.items():
            fits = name == "add_field" or (field is not None and field.retired == (name == "bring_back_field"))
            button.setEnabled(may and fits)

    def _keep(self, deed: Callable[[], object], said: str) -> None:
        def work(_progress: Progress) -> object:
            return deed()

        self.tasks.change(work, owner=self, done=lambda _: self.navigator.say(said))

    def _add(self) -> None:
        if self._buttons["add_field"].isEnabled():
            dialog = FieldDialog(self.services, self.tasks, self.talk, self)
            dialog.accepted.connect(
                lambda: self.navigator.say(self.tr("The field is added and shown on every page now."))
            )
            dialog.open()

    def _change(self) -> None:
        field = self._chosen()
        if field is not None and self._buttons["change_field"].isEnabled():
            dialog = FieldDialog(self.services, self.tasks, self.talk, self, field)
            dialog.accepted.connect(lambda: self.navigator.say(self.tr("The field is changed.")))
            dialog.open()

    def _move(self, steps: int) -> None:
        field = self._chosen()
        if field is not None:
            self._keep(
                lambda: self.services.station_fields.move(field.key, steps),
                self.tr("The order of the fields is changed."),
            )

    def _retire(self) -> None:
        field = self._chosen()
        if field is None:
            return
        question = Question(
            self.tr("Retire the field “{name}”?").format(name=field.label.zh),
            self.tr("&Retire the field"),
            self.tr("&Keep it"),
            self.tr("It is no longer shown. Its values are kept, and it can be restored with them."),
            destructive=True,
        )
        said = self.tr("The field “{name}” is retired.").format(name=field.label.zh)
        self.talk.ask(question, lambda: self._keep(lambda: self.services.station_fields.retire(field.key), said))

    def _bring_back(self) -> None:
        field = self._chosen()
        if field is not None:
            said = self.tr("The field “{name}” is shown again.").format(name=field.label.zh)
            self._keep(lambda: self.services.station_fields.bring_back(field.key), said)


def _row(line: "StationFieldLine", subject: str) -> Row:
    field = line.field
    state = (
        Status(Tone.DRAFT, shown("fields", _RETIRED)) if field.retired else Status(Tone.GOOD, shown("fields", _IN_USE))
    )
    marks = " / ".join(shown("fields", word) for name, word in _MARKS.items() if getattr(field, name))
    return (worded(field.label), shown("fields", KIND_NAMES[field.kind]), subject, state, f"{line.values:,}", marks)
