"""Merit notices (立功喜报): registered for a family and led through their steps, each by its day."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QCheckBox

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Problem, Severity, Value
from vetdesk.domain.staff import Right
from vetdesk.services.merit_notices import MeritLine
from vetdesk.ui.honours.honour_view import HonourView
from vetdesk.ui.honours.person_finder import PersonFinder
from vetdesk.ui.page import Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Column, Row, Status

COLUMNS = (
    Column("name", "honours", QT_TRANSLATE_NOOP("honours", "Family of"), 12, must_show=True),
    Column("merit", "honours", QT_TRANSLATE_NOOP("honours", "Award"), 28, must_show=True),
    Column("step", "honours", QT_TRANSLATE_NOOP("honours", "Next step"), 16, must_show=True),
    Column("due", "honours", QT_TRANSLATE_NOOP("honours", "By"), 12),
    Column("village", "honours", QT_TRANSLATE_NOOP("honours", "Village"), 14),
    Column("deliverer", "honours", QT_TRANSLATE_NOOP("honours", "Delivered by"), 28),
    Column("taken", "honours", QT_TRANSLATE_NOOP("honours", "Steps taken"), 40),
)


class MeritsView(HonourView):
    """Notices under way, those that are late first."""

    def __init__(self, page: Page) -> None:
        self._finder = PersonFinder(page, "merit")
        super().__init__(page, COLUMNS, "merits", self._finder)
        self._lines: Mapping[int, MeritLine] = {}
        self._papers = PaperSaver(page)
        self.done_too = QCheckBox(self)
        self.done_too.setObjectName("merits_done_too")
        self.done_too.toggled.connect(lambda _on: self.refresh())
        self._top.addWidget(self.done_too)
        self._open = self.buttons.add("open_merit_person", self.open_chosen)
        self._paper = self.buttons.add("merit_list", self.print_list)
        self._new = self.buttons.add("new_merit", self.register)
        self._step = self.buttons.add_primary("merit_step", self.take_step)
        self.retranslate()

    @property
    def finder(self) -> PersonFinder:
        """Finds the family of a new notice."""
        return self._finder

    def retranslate(self) -> None:
        """Set every text."""
        self.done_too.setText(self.tr("Include completed notices"))
        self._empty.set_text(self.tr("No merit notice is under way. One that came in is registered with New notice."))
        self.list.setAccessibleName(self.tr("Merit notices"))
        self._open.setText(self.tr("&Open the record"))
        self._paper.setText(self.tr("&Register to sign…"))
        self._new.setText(self.tr("Ne&w notice…"))
        self._step.setText(self.tr("Ne&xt step…"))
        super().retranslate()

    def refresh(self) -> None:
        """Fetch the notices."""
        village, done_too = self._village_id, self.done_too.isChecked()
        self.look(lambda: self.page.services.merit_notices.lines(village, done_too=done_too), self._show, "merits")

    def rows(self) -> Mapping[int, Row]:
        """The lines by entry."""
        return {number: self._row(line) for number, line in self._lines.items()}

    def person_of(self, line_id: int) -> int:
        """The family of a notice."""
        line = self._lines.get(line_id)
        return line.person.recipient_id if line is not None else 0

    def print_list(self) -> None:
        """Show the register on which the families sign: the selected notices, or all that are shown."""
        run = self.page.services.honour_papers.merits(self.everyone())
        self._papers.offer_run(run, self.tr("Merit notices.pdf"))

    def register(self) -> None:
        """Ask for a notice that came in, and keep it."""
        notices = self.page.services.merit_notices

        def deed(values: dict[str, Value]) -> object:
            person = self._finder.chosen()
            if not person:
                raise InvalidFieldsError((Problem("person", "honour.person_missing", Severity.ERROR),))
            return notices.register(person, values)

        self._finder.begin()
        self._finder.show()
        title = self.tr("A merit notice came in")
        self.form.begin(title, notices.fields(), {"notice_received_on": self.today()}, deed)
        self.begin_form()
        self._finder.words.setFocus()

    def take_step(self) -> None:
        """Ask for the next step of the chosen notice, and keep it."""
        line = self._lines.get(self.list.current_id())
        step = line.standing.next if line is not None else None
        if line is None or step is None:
            return
        notices = self.page.services.merit_notices
        proposed: dict[str, Value] = {step.day: self.today()}
        if line.standing.deliverer is not None and "notice_delivered_by" in step.fields:
            proposed["notice_delivered_by"] = line.standing.deliverer.zh
        self._finder.hide()
        title = f"{worded(step.label)}  {line.person.name}"
        self.form.begin(
            title, notices.fields(step), proposed, lambda values: notices.take_step(line.entry, step, values)
        )
        self.begin_form()

    def _show(self, lines: Sequence[MeritLine]) -> None:
        self._lines = {line.entry.id: line for line in lines}
        super().retranslate()

    def _row(self, line: MeritLine) -> Row:
        words, standing, said = self.page.services.station.definitions.vocabulary, line.standing, language()
        rules = self.page.services.station.definitions.honours
        kind = words.code_label("merit_kind", line.entry.values.get("merit_kind", ""), said)
        awarded = str(line.entry.values.get("merit_on", ""))
        step = worded(standing.next.label) if standing.next is not None else self.tr("completed")
        tone = Tone.LATE if line.late else Tone.WAITING if standing.next is not None else Tone.GOOD
        due = self.tr("{day} (not certain)").format(day=standing.due) if standing.provisional else standing.due
        deliverer = worded(standing.deliverer) if standing.deliverer is not None else ""
        taken = [
            f"{worded(one.label)} {standing.taken[one.key]}" for one in rules.merit_steps if one.key in standing.taken
        ]
        return (
            line.person.name, f"{kind} {awarded}".strip(), Status(tone, step), due, line.person.village, deliverer,
            "  ".join(taken),
        )  # fmt: skip

    def _offer(self) -> None:
        line = self._lines.get(self.list.current_id())
        edits = self.may(Right.EDIT_ARCHIVE)
        self._open.setEnabled(line is not None)
        self._paper.setEnabled(bool(self._lines) and self.may(Right.PRINT))
        self._new.setEnabled(edits)
        self._step.setEnabled(edits and line is not None and line.standing.next is not None)
