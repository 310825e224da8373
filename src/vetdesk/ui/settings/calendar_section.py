"""Working days: which years are known, and adding one as the State Council announced it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QFormLayout, QLabel, QListWidget, QPlainTextEdit, QSpinBox, QVBoxLayout

from vetdesk.domain.staff import Right
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.settings.days_written import days_written
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar


class CalendarSection(Page):
    """Deadlines count by these years; a year nobody added counts weekends only."""

    SHOWS = ("definition",)

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        give_role(self._hint, role="soft")
        self._years = QListWidget(self)
        self._years.setObjectName("years")
        self._years.setMaximumHeight(150)
        self._labels = [QLabel(self) for _ in range(3)]
        self._year = QSpinBox(self)
        self._year.setObjectName("year")
        self._year.setRange(2024, 2099)
        self._year.setValue(max(services.station.definitions.calendar.years, default=date.today().year) + 1)
        self._off, self._makeup = QPlainTextEdit(self), QPlainTextEdit(self)
        for name, edit in (("days_off", self._off), ("makeup_days", self._makeup)):
            edit.setObjectName(name)
            edit.setTabChangesFocus(True)
            edit.setMinimumHeight(edit.fontMetrics().lineSpacing() * 2 + 20)
            edit.textChanged.connect(self._count)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for label, field in zip(self._labels, (self._year, self._off, self._makeup), strict=True):
            label.setBuddy(field)
            label.setWordWrap(True)
            form.addRow(label, field)
        self._problem = InlineBar(self)
        self._bar = ButtonBar(self)
        self._add = self._bar.add_primary("add_year", self.save)
        column = QVBoxLayout(self)
        for part in (self._hint, self._years):
            column.addWidget(part)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addWidget(self._bar)
        self._year.valueChanged.connect(lambda _year: self._count())
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._hint.setText(
            self.tr(
                "Deadlines in working days follow these years. Each November the State Council announces the next one; "
                "until it is added, only weekends are left out and the deadline is marked as provisional."
            )
        )
        self._years.setAccessibleName(self.tr("Known years"))
        for label, text in zip(
            self._labels,
            (
                self.tr("&Year"),
                self.tr("Days &off (for example 1-1, 2-15~2-23, 10月1日至10月7日)"),
                self.tr("Weekend days &worked instead (for example 2-14, 2-28)"),
            ),
            strict=True,
        ):
            label.setText(text)
        self._add.setText(self.tr("&Add the year"))
        self._show()
        self._count()

    def refresh(self) -> None:
        """Show the years; they are part of the definitions in force."""
        self._show()

    def primary(self) -> None:
        """Add the year."""
        self.save()

    def save(self) -> None:
        """Add the year that was typed."""
        off, makeup, wrong = self._written()
        if wrong or not off:
            self._problem.show_message(
                self.tr("This is not understood: {text}. Nothing was saved; correct it and add the year again.").format(
                    text=" / ".join(wrong) or self.tr("no day off")
                ),
                tone=Tone.LATE,
            )
            return
        self._problem.hide()
        year = self._year.value()

        def work(_progress: Progress) -> None:
            self.services.stations.add_year(year, off, makeup)

        self.tasks.change(work, owner=self, done=lambda _nothing: self._saved(year))

    def has_unsaved(self) -> bool:
        """Whether days were typed."""
        return bool(self._off.toPlainText().strip() or self._makeup.toPlainText().strip())

    def _written(self) -> tuple[frozenset[date], frozenset[date], Sequence[str]]:
        year = self._year.value()
        off, wrong_off = days_written(self._off.toPlainText(), year)
        makeup, wrong_makeup = days_written(self._makeup.toPlainText(), year)
        return off, makeup, (*wrong_off, *wrong_makeup)

    def _count(self) -> None:
        off, makeup, wrong = self._written()
        may = self.services.station.session.actor.may(Right.MANAGE_SETTINGS)
        self._add.setEnabled(may and self.has_unsaved())
        text = self.tr("Days off: {off}; worked instead: {makeup}; not understood: {wrong}")
        self._bar.set_hint(text.format(off=len(off), makeup=len(makeup), wrong=len(wrong)))

    def _show(self) -> None:
        self._years.clear()
        known = self.services.station.definitions.calendar.years
        for year, days in sorted(known.items(), reverse=True):
            text = self.tr("{year}: days off {off}, worked instead {makeup}")
            self._years.addItem(text.format(year=year, off=len(days.holidays), makeup=len(days.makeup_days)))

    def _saved(self, year: int) -> None:
        self._off.clear()
        self._makeup.clear()
        self._show()
        self.navigator.say(self.tr("The year {year} is added; deadlines follow it from now on.").format(year=year))
