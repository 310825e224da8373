"""What the keeper fills in for a field of the station's own: a new one, or other words and marks of one there is."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.errors import InvalidFieldsError, VetDeskError
from vetdesk.domain.forms import FieldKind, Label
from vetdesk.domain.names import split_list
from vetdesk.domain.station_fields import IDENTITY, KINDS, RECIPIENT, StationField, with_wordings
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.settings.deed_dialog import DeedDialog
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown, worded

KIND_NAMES: Final = {
    FieldKind.TEXT: QT_TRANSLATE_NOOP("fields", "a line of text"),
    FieldKind.LONG_TEXT: QT_TRANSLATE_NOOP("fields", "a longer text"),
    FieldKind.CODE: QT_TRANSLATE_NOOP("fields", "one of several choices"),
    FieldKind.DATE: QT_TRANSLATE_NOOP("fields", "a date"),
    FieldKind.INTEGER: QT_TRANSLATE_NOOP("fields", "a whole number"),
    FieldKind.MONEY: QT_TRANSLATE_NOOP("fields", "an amount of money"),
    FieldKind.FLAG: QT_TRANSLATE_NOOP("fields", "yes or no"),
}


class FieldDialog(DeedDialog):
    """One field; what it holds and of whom is fixed once it is kept."""

    DRAFT = "station_field"

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None, field: StationField | None = None
    ) -> None:
        super().__init__(tasks, talk, parent)
        self._services = services
        self._field = field or StationField("", Label("", ""))
        self._zh, self._en, self._synonyms = (self._line(name) for name in ("label_zh", "label_en", "synonyms"))
        self._kind = self._choice("kind", [(kind.value, shown("fields", KIND_NAMES[kind])) for kind in KINDS])
        subjects = services.station_fields.subjects()
        self._subject = self._choice("subject", [(key, worded(label)) for key, label in subjects.items()])
        self._codes = QPlainTextEdit(self)
        self._codes.setObjectName("codes")
        self._codes.setTabChangesFocus(True)
        self._codes.setFixedHeight(self._codes.fontMetrics().lineSpacing() * 4 + 16)
        self._categories = self._category_list()
        self._marks = {name: self._mark(name) for name in ("in_roster", "searchable", "sensitive")}
        self._form = QFormLayout()
        self._parts: dict[QWidget, QWidget] = {}
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._lay_out()
        self._show()
        self.finish(
            self.tr("A field of the station's own"), self.tr("&Save the field") if field else self.tr("&Add the field")
        )
        self.resize(600, 560)

    def draft_record(self) -> str:
        """The field that is changed, "" for a new one."""
        return self._field.key

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        return line

    def _choice(self, name: str, choices: Sequence[tuple[str, str]]) -> CodeEdit:
        choice = CodeEdit(self)
        choice.setObjectName(name)
        choice.offer(choices, empty=False)
        choice.setEnabled(not self._field.key)
        choice.currentIndexChanged.connect(lambda _place: self._fit())
        return choice

    def _mark(self, name: str) -> QCheckBox:
        box = QCheckBox(self)
        box.setObjectName(name)
        return box

    def _category_list(self) -> QListWidget:
        """Every category with a box; none ticked means all."""
        found = QListWidget(self)
        found.setObjectName("categories")
        found.setFixedHeight(found.fontMetrics().lineSpacing() * 7)
        for code, category in self._services.station.definitions.vocabulary.categories.items():
            item = QListWidgetItem(category.label.text(language()), found)
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            ticked = code in self._field.categories
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        return found

    def _lay_out(self) -> None:
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("&Name on screen and in workbooks"), self._zh),
            (self.tr("Name in &English (may stay empty)"), self._en),
            (self.tr("T&ype of content"), self._kind),
            (self.tr("Choices, one on a &line"), self._codes),
            (self.tr("A&bout"), self._subject),
            (self.tr("Only for these ca&tegories (none ticked: all)"), self._categories),
            (self.tr("&Other headings in workbooks, separated by 、"), self._synonyms),
        )
        for text, field in rows:
            label = QLabel(text, self)
            label.setWordWrap(True)
            label.setBuddy(field)
            part = self._parts[field] = QWidget(self)  # a form gives names above their fields less than its width
            both = QVBoxLayout(part)
            both.setContentsMargins(0, 0, 0, 0)
            both.addWidget(label)
            both.addWidget(field)
            self._form.addRow(part)
        self._marks["in_roster"].setText(self.tr("A column of the &roster"))
        self._marks["searchable"].setText(self.tr("&Found by the search box"))
        self._marks["sensitive"].setText(self.tr("Sens&itive: hidden until revealed"))
        for box in self._marks.values():
            self._form.addRow(box)
        inner = QWidget(self)
        inner.setLayout(self._form)
        area = Overflow(inner, self)
        self.column.addWidget(area, 1)

    def _show(self) -> None:
        field = self._field
        self._zh.setText(field.label.zh)
        self._en.setText("" if field.label.en == field.label.zh else field.label.en)
        self._kind.choose(field.kind.value)
        self._subject.choose(field.subject)
        self._codes.setPlainText("\n".join(_line_of(code.label) for code in field.codes))
        self._synonyms.setText("、".join(field.synonyms))
        for name, box in self._marks.items():
            box.setChecked(getattr(field, name))
        self._fit()

    def _fit(self) -> None:
        """Show only what the kind of field and its subject call for."""
        if not hasattr(self, "_form"):
            return
        subject = self._subject.value()
        self._form.setRowVisible(self._parts[self._codes], self._kind.value() == FieldKind.CODE.value)
        self._form.setRowVisible(self._parts[self._categories], subject == IDENTITY)
        of_person = subject in {RECIPIENT, IDENTITY}
        for widget in (self._synonyms, self._marks["in_roster"], self._marks["searchable"]):
            self._form.setRowVisible(self._parts.get(widget, widget), of_person)

    def _try(self) -> None:
        field, wordings = self._filled(), self._wordings()
        fields = self._services.station_fields
        if not field.key:
            self.carry_out(lambda: fields.add(with_wordings(field, wordings)))
            return

        def change() -> None:
            if field.kind is FieldKind.CODE:
                fields.change_codes(field.key, wordings)
            fields.change(field)

        self.carry_out(change)

    def _filled(self) -> StationField:
        items = [self._categories.item(place) for place in range(self._categories.count())]
        ticked = {item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked}
        return replace(
            self._field,
            label=Label(self._zh.text(), self._en.text()),
            kind=FieldKind(self._kind.value()),
            subject=self._subject.value(),
            categories=frozenset(ticked) if self._subject.value() == IDENTITY else frozenset(),
            synonyms=split_list(self._synonyms.text()),
            in_roster=self._marks["in_roster"].isChecked(),
            searchable=self._marks["searchable"].isChecked(),
            sensitive=self._marks["sensitive"].isChecked(),
        )

    def _wordings(self) -> list[Label]:
        if self._kind.value() != FieldKind.CODE.value:
            return []
        lines = [line.strip() for line in self._codes.toPlainText().split("\n") if line.strip()]
        return [Label(zh.strip(), en.strip()) for zh, _, en in (line.partition("/") for line in lines)]

    def words_for(self, error: VetDeskError) -> str:
        """The sentences of what is wrong with the field; anything else in its usual words."""
        if not isinstance(error, InvalidFieldsError):
            return super().words_for(error)
        words = self._services.station.definitions.vocabulary
        return "\n".join(words.problem_text(problem, language()) for problem in error.problems)


def _line_of(label: Label) -> str:
    return label.zh if label.en == label.zh else f"{label.zh} / {label.en}"
