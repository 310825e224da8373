"""Working days: which years are known, and adding one as the State Council announced it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QSpinBox, QVBoxLayout

from vetdesk.domain.holiday_notices import Announced
from vetdesk.domain.staff import Right
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.scrolling.in_sight import bring_into_sight
from vetdesk.ui.settings.days_written import days_as_written, days_written
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import enumerated
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.growing_text import GrowingText
from vetdesk.ui.widgets.inline_bar import InlineBar


class CalendarSection(Drafted, Page):
    """Deadlines count by these years; a year nobody added counts weekends only."""

    DRAFT = "settings_calendar"
    SHOWS = ("definition",)

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        give_role(self._hint, role="soft")
        self._years = QListWidget(self)
        self._years.setObjectName("years")
        self._years.setMaximumHeight(150)
        self._years.itemActivated.connect(lambda item: self._show_known(int(item.data(Qt.ItemDataRole.UserRole))))
        self._labels = [QLabel(self) for _ in range(4)]
        self._notice = GrowingText(self)
        self._notice.setObjectName("pasted_notice")
        self._year = QSpinBox(self)
        self._year.setObjectName("year")
        self._year.setRange(2010, 2099)
        self._year.setValue(max(services.station.definitions.calendar.years, default=date.today().year) + 1)
        self._off, self._makeup = GrowingText(self, least=2), GrowingText(self, least=2)
        for name, edit in (("days_off", self._off), ("makeup_days", self._makeup)):
            edit.setObjectName(name)
            edit.textChanged.connect(self._count)
        self._sources = ButtonBar(self)
        self._read = self._sources.add("read_notice", self.read_notice)
        self._file = self._sources.add("read_calendar_file", self._choose_file)
        form = QVBoxLayout()  # a form's layout gives wrapping labels the width of its first column
        for label, field in zip(self._labels, (self._notice, self._year, self._off, self._makeup), strict=True):
            label.setBuddy(field)
            label.setWordWrap(True)
            form.addWidget(label)
            form.addWidget(field)
            if field is self._notice:
                form.addWidget(self._sources)
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
                self.tr("&Paste the notice of the State Council here (国务院办公厅关于部分节假日安排的通知)"),
                self.tr("&Year"),
                self.tr("Days &off (for example 1-1, 2-15~2-23, 10月1日至10月7日)"),
                self.tr("Weekend days &worked instead (for example 2-14, 2-28)"),
            ),
            strict=True,
        ):
            label.setText(text)
        self._read.setText(self.tr("&Read the notice"))
        self._file.setText(self.tr("From a file…"))
        self._add.setText(self.tr("&Add the year"))
        self._show()
        self._count()

    def refresh(self) -> None:
        """Show the years; they are part of the definitions in force."""
        self._show()
        if not self.has_unsaved():
            self.draft_begun()

    def draft_title(self) -> str:
        """Which year is added."""
        return self.tr("Working days of {year}").format(year=self._year.value())

    def primary(self) -> None:
        """Add the year."""
        self.save()

    def open_record(self, kind: str, record_id: int) -> None:
        """Ready to load a year, because a deadline reaches into it; 0: just the section."""
        if record_id:
            self._show_known(record_id)
            self._notice.setFocus()

    def read_notice(self) -> None:
        """Take the days out of the pasted notice, to be looked at and added."""
        self._take(self.services.stations.announced(self._notice.toPlainText(), self._year.value()))

    def _choose_file(self) -> None:
        kinds = self.tr("Calendars (*.toml *.txt *.csv *.xlsx)")
        self.talk.choose_file(self.tr("Calendar of a year"), kinds, self._read_file)

    def _read_file(self, path: Path) -> None:
        year = self._year.value()
        self.tasks.look(
            lambda _progress: self.services.stations.announced_in(path, year), owner=self, done=self._take,
            instead_of="calendar",
        )  # fmt: skip

    def _take(self, found: Announced) -> None:
        """Fill in what a notice says and name what is doubtful; nothing is added before the person says so."""
        if not found.holidays:
            text = self.tr(
                "No days off were found in it. Nothing was changed; paste the whole notice, or type the days."
            )
            self._problem.show_message(text, tone=Tone.LATE)
            bring_into_sight(self._problem)
            return
        self._year.setValue(found.year)
        self._off.setPlainText(days_as_written(found.holidays))
        self._makeup.setPlainText(days_as_written(found.makeup_days))
        if found.doubts:
            text = self.tr("Read, but look at these again: {text}. Correct the days below, then add the year.")
            self._problem.show_message(text.format(text=enumerated(found.doubts)), tone=Tone.DUE_SOON)
        else:
            text = self.tr(
                "Read: {off} days off, {makeup} worked instead. Compare them with the notice, then add the year."
            )
            self._problem.show_message(text.format(off=len(found.holidays), makeup=len(found.makeup_days)))
        bring_into_sight(self._problem)

    def _show_known(self, year: int) -> None:
        """Choose a year and, if it is known, show its days to be changed by hand."""
        self._year.setValue(year)
        known = self.services.station.definitions.calendar.years.get(year)
        if known is not None:
            self._off.setPlainText(days_as_written(known.holidays))
            self._makeup.setPlainText(days_as_written(known.makeup_days))

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
            text = self.tr("{year}: {off} days off, {makeup} weekend days worked")
            item = QListWidgetItem(text.format(year=year, off=len(days.holidays), makeup=len(days.makeup_days)))
            item.setData(Qt.ItemDataRole.UserRole, year)
            self._years.addItem(item)

    def _saved(self, year: int) -> None:
        for edit in (self._notice, self._off, self._makeup):
            edit.clear()
        self._problem.hide()
        self._show()
        self.draft_saved()
        self.navigator.say(self.tr("The year {year} is added; deadlines follow it from now on.").format(year=year))
