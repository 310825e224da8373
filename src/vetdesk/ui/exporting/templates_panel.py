"""The county's own templates (上级模板): taken in, their columns mapped, filled with the people of a list."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.rosters import RosterFilter, roster_of
from vetdesk.ui.exporting.list_panel import ListPanel
from vetdesk.ui.exporting.template_columns import TemplateColumnsForm
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.talk import Question
from vetdesk.ui.theme import text_size
from vetdesk.ui.widgets.small_screens import CurrentStack

if TYPE_CHECKING:  # needed only when templates are listed
    from vetdesk.domain.templates import Template
    from vetdesk.services.export_deed import ExportReport
    from vetdesk.services.views import ViewLine

_FILL, _COLUMNS = 0, 1
_WIDE_FIELDS = 15
"""In a width of so many heights of a field the name of a template and a button beside it are whole."""


class TemplatesPanel(ListPanel):
    """Chooses a template and whom it lists; its columns are shown and changed on a page of their own."""

    key = "template"
    people = ("village", "category", "status")

    def choices(self) -> Mapping[str, QWidget]:
        """A saved view of the list of people, instead of the filters below it."""
        self._templates: Sequence[Template] = ()
        self.view = CodeEdit()
        self._views: dict[str, RosterFilter] = {}
        return {"view": self.view}

    def arrange(self) -> None:
        """The template and its deeds above, below them the form or the columns."""
        self._label = QLabel(self)
        self.template = QComboBox(self)
        self.template.setObjectName("template")
        self.template.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.template.currentIndexChanged.connect(lambda _place: self._show_template())
        self._label.setBuddy(self.template)
        self.take_in = self._button("take_in_template", self._choose_file)
        self.map = self._button("map_template", self._turn_over)
        self.retire = self._button("retire_template", self._ask_to_retire)
        self.columns = TemplateColumnsForm(self.tasks, self)
        self.columns.changed.connect(self.deed_changed)
        self._stack = CurrentStack(self)
        self._stack.addWidget(self.form)
        self._stack.addWidget(self.columns)
        self._above = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._above.setSpacing(4)
        line, deeds = QHBoxLayout(), QHBoxLayout()
        line.addWidget(self._label)
        line.addWidget(self.template, 1)
        for button in (self.take_in, self.map, self.retire):
            deeds.addWidget(button)
        deeds.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._above.addLayout(line, 1)
        self._above.addLayout(deeds)
        column.addLayout(self._above)
        column.addWidget(self._stack, 1)

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self._label.setText(self.tr("&Template"))
        self.template.setAccessibleName(self.tr("Template"))
        self.take_in.setText(self.tr("Ne&w…"))
        self.map.setText(self.tr("&Back to filling in") if self._mapping() else self.tr("C&olumns…"))
        self.retire.setText(self.tr("Stop &using…"))
        self.form.about.setText(
            self.tr(
                "People are written into the county's own file: its columns, lists, layout and print settings "
                "stay as they are."
            )
        )
        self.form.name("template_view", self.tr("Saved &list"))
        self.view.set_placeholder(self.tr("None: by the choices below"))

    def deed(self) -> str:
        """The verb on the primary button."""
        return self.tr("&Save the columns") if self._mapping() else self.tr("Fill the te&mplate…")

    def ready(self) -> bool:
        """There must be a template; columns are saved only if they were changed."""
        return self.columns.is_changed() if self._mapping() else self.chosen() is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._place_deeds()

    def inside(self) -> bool:
        """Its columns."""
        return self._mapping()

    def hint(self) -> str:
        """Why nothing can be filled yet."""
        if self.chosen() is None:
            return self.tr("Add the county's workbook (.xlsx) once; then it can be filled in as often as you like.")
        return ""

    def chosen(self) -> "Template | None":
        """The template that is chosen."""
        place = self.template.currentIndex()
        return self._templates[place] if 0 <= place < len(self._templates) else None

    def fetch(self) -> None:
        """Fetch templates, villages and saved lists."""
        super().fetch()
        self.tasks.look(
            lambda _progress: (self.services.templates.all(), self.services.views.mine()),
            owner=self,
            done=lambda found: self._show(*found),
            instead_of="templates",
        )

    def carry_out(self) -> None:
        """Fill the template, or keep the columns."""
        template = self.chosen()
        if template is None:
            return
        if self._mapping():
            form, templates = self.columns.form(), self.services.templates
            self.tasks.change(
                lambda _progress: templates.adjust(template, form), owner=self, done=lambda _kept: self._mapped()
            )
        else:
            self.choose_target(template.name, self._fill)

    def wanted(self) -> RosterFilter:
        """The people of the saved list, else those of the choices."""
        listed = self._views.get(self.view.value())
        if listed is None:
            return super().wanted()
        return listed if listed.statuses else replace(listed, statuses=super().wanted().statuses)

    def tell_written(self, report: "ExportReport") -> None:
        """Say what was written, and what the county will miss."""
        super().tell_written(report)
        parts = []
        if report.empty:
            lines = [f"{heading}: {count}" for heading, count in report.empty.items()]
            parts.append(self.tr("Columns that must be filled stay empty in so many rows:") + "\n" + "\n".join(lines))
        if report.unlisted:
            told = "\n".join(report.unlisted)
            parts.append(self.tr("The template's own lists do not know these values:") + "\n" + told)
        if parts:
            self.talk.tell("\n\n".join(parts))

    def _button(self, name: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: then())
        return button

    def _mapping(self) -> bool:
        return self._stack.currentIndex() == _COLUMNS

    def _turn_over(self) -> None:
        self._stack.setCurrentIndex(_FILL if self._mapping() else _COLUMNS)
        self._place_deeds()
        for button in (self.take_in, self.retire):  # while columns are looked at, they have the room
            button.setHidden(self._mapping())
        self._show_template()
        self.retranslate()
        self.deed_changed.emit()

    def _place_deeds(self) -> None:
        """Below the template, or the one way back from its columns beside it, where a row of them is worth more."""
        beside = self._mapping() and self.width() >= _WIDE_FIELDS * text_size().field
        self._above.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _mapped(self) -> None:
        self.columns.draft_saved()
        self.told.emit(self.tr("The columns are kept. The template is filled with them from now on."))
        self._turn_over()
        self.fetch()

    def _show(self, templates: "Sequence[Template]", views: "Sequence[ViewLine]") -> None:
        chosen = self.chosen()
        self._templates = templates
        self.template.blockSignals(True)
        self.template.clear()
        for one in templates:
            self.template.addItem(
                self.tr("{name} (edition {edition})").format(name=one.name, edition=one.edition), one.uid
            )
        if chosen is not None:
            self.template.setCurrentIndex(max(self.template.findData(chosen.uid), 0))
        self.template.blockSignals(False)
        self._views = {line.saved.uid: roster_of(line.saved.view.filters) for line in views}
        self.view.offer([(line.saved.uid, line.saved.name) for line in views])
        self._show_template()

    def _show_template(self) -> None:
        template = self.chosen()
        self.map.setEnabled(template is not None)
        self.retire.setEnabled(template is not None)
        if template is not None:
            self.columns.key, self.columns.named = template.uid, template.name
            self.columns.show_form(template.form, self.services.templates.meanings())
        self.deed_changed.emit()

    def _choose_file(self) -> None:
        kinds = self.tr("Workbooks (*.xlsx *.xls *.et)")
        self.talk.choose_file(self.tr("The county's template"), kinds, self._take_in)

    def _take_in(self, path: Path) -> None:
        templates = self.services.templates
        self.follow(
            self.tasks.change(
                lambda progress: templates.take_in(path, progress=progress), owner=self, done=self._taken_in
            )
        )

    def _taken_in(self, template: "Template") -> None:
        known = sum(bool(one.meaning) for one in template.form.columns)
        text = self.tr("Template taken in: {name}. Columns understood: {known} of {all}. Look them over once.")
        self.told.emit(text.format(name=template.name, known=known, all=len(template.form.columns)))
        self._templates = (template,)
        self.template.clear()
        self.template.addItem(template.name, template.uid)
        self.fetch()

    def _ask_to_retire(self) -> None:
        template = self.chosen()
        if template is None:
            return
        question = Question(
            self.tr("Remove the template “{name}”?").format(name=template.name),
            self.tr("Remove"),
            self.tr("Keep"),
            self.tr("It is not offered any more. What was filled with it stays in the journal."),
        )
        self.talk.ask(question, lambda: self._retire(template))

    def _retire(self, template: "Template") -> None:
        templates = self.services.templates
        self.tasks.change(lambda _progress: templates.retire(template), owner=self, done=lambda _none: self.fetch())

    def _fill(self, path: Path) -> None:
        template, wanted, templates = self.chosen(), self.wanted(), self.services.templates
        if template is not None:
            self.write(lambda told, progress: templates.fill(template.id, path, wanted, progress=progress, **told))
