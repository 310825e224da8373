"""A new payment list: for whom and which months; worked out and looked through before it is prepared."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.benefits.months import month_after
from vetdesk.domain.payments.changes import ChangedLine, LineChange
from vetdesk.domain.payments.lists import PaymentLine, PaymentList
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.vocabulary import money_text
from vetdesk.services.payments import Draft, NewList
from vetdesk.services.period_words import chinese_period, months_between
from vetdesk.ui.benefits.payments.words import LINE_COLUMNS, line_row
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.months import month_words
from vetdesk.ui.page import Navigator
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.current_tabs import CurrentTabs
from vetdesk.ui.widgets.progress_panel import ProgressPanel
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel

HELD_COLUMNS = (
    Column("name", "payments", QT_TRANSLATE_NOOP("payments", "Name"), 10, must_show=True),
    Column("village", "payments", QT_TRANSLATE_NOOP("payments", "Village"), 12),
    Column("category", "payments", QT_TRANSLATE_NOOP("payments", "Category"), 20),
    Column("why", "payments", QT_TRANSLATE_NOOP("payments", "Why"), 40, must_show=True),
)
CHANGE_COLUMNS = (
    Column("name", "payments", QT_TRANSLATE_NOOP("payments", "Name"), 10, must_show=True),
    Column("village", "payments", QT_TRANSLATE_NOOP("payments", "Village"), 12),
    Column("change", "payments", QT_TRANSLATE_NOOP("payments", "Change"), 14, must_show=True),
    Column("what", "payments", QT_TRANSLATE_NOOP("payments", "What"), 18),
    Column("before", "payments", QT_TRANSLATE_NOOP("payments", "Last list"), 12, right=True),
    Column("now", "payments", QT_TRANSLATE_NOOP("payments", "Now"), 12, right=True),
)
MONTHS = 36
QUARTER = 3


class NewListPanel(Drafted, SteadyPanel):
    """Form above, what comes of it below."""

    DRAFT = "payment_list"
    left = Signal()
    prepared = Signal(int)
    """A list was prepared; its number."""
    person_wanted = Signal(int)
    recovery_wanted = Signal(int, int, object)
    """Recipient, identity and what was paid too much, in 1/10,000 yuan."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__()
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self._words = services.station.definitions.vocabulary
        self.draft: Draft | None = None
        self._heading, self._told = QLabel(self), QLabel(self)
        give_role(self._heading, role="title")
        self._told.setWordWrap(True)
        self._told.setObjectName("draft_told")
        self.list_title = QLineEdit(self)
        self.list_title.setObjectName("list_title")
        self.kind, self.first, self.last = (QComboBox(self) for _ in range(3))
        for box, name in ((self.kind, "list_kind"), (self.first, "first_month"), (self.last, "last_month")):
            box.setObjectName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.arrears = QCheckBox(self)
        self.arrears.setObjectName("with_arrears")
        self.arrears.setChecked(True)
        self._labels = [QLabel(self) for _ in range(4)]
        self._lists = self._make_lists()
        self.tabs = CurrentTabs(self)
        self.tabs.setObjectName("draft_tabs")
        for one in self._lists:
            self.tabs.addTab(one, "")
        self._progress = ProgressPanel(self)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("back_to_lists", self.left.emit)
        self._work_out = self.buttons.add("work_out", self.work_out, right=True)
        self._prepare = self.buttons.add_primary("prepare_list", self.primary)
        self._fill_choices()
        for box in (self.kind, self.first, self.last):
            box.currentIndexChanged.connect(lambda _place: self._look_again())
        self.arrears.toggled.connect(lambda _checked: self._look_again())
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("New payment list"))
        texts = (self.tr("For &whom"), self.tr("Fro&m month"), self.tr("&Until month"), self.tr("&Title"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.kind.setItemText(0, self.tr("All categories in one list"))
        for place in range(1, self.kind.count()):
            names = [self._words.code_label("category", code, language()) for code in self.kind.itemData(place)]
            self.kind.setItemText(place, ", ".join(names))
        for box in (self.first, self.last):
            for place in range(box.count()):
                box.setItemText(place, month_words(box.itemData(place)))
        self.arrears.setText(self.tr("With arrea&rs for earlier months"))
        self._back.setText(self.tr("&Back to the lists"))
        self._work_out.setText(self.tr("W&ork it out"))
        self._prepare.setText(self.tr("&Prepare for approval"))
        for place, name in enumerate(self._tab_names()):
            self.tabs.setTabText(place, name)
        for one, name in zip(self._lists, self._tab_names(), strict=True):
            one.setAccessibleName(name)
            one.tell_nothing(self.tr("Nobody stands on this page of the draft."))
        self._show()

    def begin(self) -> None:
        """Begin a list for the quarter before this one."""
        self.draft = None
        self._name_list()
        self._show()
        self.draft_begun()
        self.kind.setFocus()

    def draft_parts(self) -> tuple[QWidget, ...]:
        """What was chosen; what it comes to is worked out again."""
        return (self.kind, self.first, self.last, self.arrears, self.list_title)

    def draft_title(self) -> str:
        """The title of the list."""
        return f"{self._heading.text()} {self.list_title.text()}"

    def wanted(self) -> NewList:
        """What the form says."""
        categories = tuple(self.kind.currentData() or ())
        title, months = self.list_title.text(), (str(self.first.currentData()), str(self.last.currentData()))
        return NewList(title, *months, categories, self.arrears.isChecked())

    def work_out(self) -> None:
        """Show what the list would be."""
        wanted, service = self.wanted(), self._services.payments
        self._progress.follow(
            self._tasks.look(
                lambda progress: service.draft(wanted, progress), owner=self, done=self._take, instead_of="draft"
            )
        )

    def primary(self) -> None:
        """Prepare the list, as it is worked out then."""
        wanted, service = self.wanted(), self._services.payments
        self._progress.follow(
            self._tasks.change(lambda progress: service.prepare(wanted, progress), owner=self, done=self._prepared)
        )

    def _take(self, draft: Draft) -> None:
        self.draft = draft
        self._show()

    def _prepared(self, made: PaymentList) -> None:
        self._navigator.say(self.tr("Prepared. Another person approves it."))
        self.draft_saved()
        self.prepared.emit(made.id)

    def _show(self) -> None:
        draft = self.draft
        self.tabs.setVisible(draft is not None)
        self._prepare.setEnabled(draft is not None and bool(draft.lines))
        if draft is None:
            self._told.setText(self.tr("Work it out first: nothing is kept by that."))
            return
        told = self.tr("People: {count}. Sum: {sum} yuan. Cannot be worked out: {held}. Paid too much before: {much}.")
        sums = {"count": len(draft.lines), "held": len(draft.held), "much": len(draft.overpaid)}
        self._told.setText(told.format(sum=money_text(draft.total), **sums))
        rows: Sequence[Mapping[int, Row]] = (
            {line.place: line_row(line, None, self._words) for line in draft.lines},
            {place: self._held(place - 1) for place in range(1, len(draft.held) + 1)},
            {place: self._much(place - 1) for place in range(1, len(draft.overpaid) + 1)},
            dict(enumerate((self._change(one) for one in self._changed(draft)), 1)),
            {line.place: self._doubtful(line) for line in draft.lines if line.doubts},
        )
        for one, several in zip(self._lists, rows, strict=True):
            one.show_records(list(several), partial(_some, several), list(several.values()))
        for place, name in enumerate(self._tab_names()):
            self.tabs.setTabText(place, f"{name} ({len(rows[place])})")

    def _held(self, place: int) -> Row:
        assert self.draft is not None
        held = self.draft.held[place]
        category = self._words.code_label("category", held.payee.category, language())
        why = "; ".join(self._reason(code) for code in held.reasons)
        return (held.payee.name, held.payee.village, category, why)

    def _doubtful(self, line: PaymentLine) -> Row:
        category = self._words.code_label("category", line.payee.category, language())
        return (line.payee.name, line.payee.village, category, "; ".join(map(self._reason, line.doubts)))

    def _much(self, place: int) -> Row:
        assert self.draft is not None
        one = self.draft.overpaid[place]
        category = self._words.code_label("category", one.payee.category, language())
        return (one.payee.name, one.payee.village, category, money_text(one.amount))

    def _change(self, one: ChangedLine) -> Row:
        line = one.now or one.before
        assert line is not None
        change = self._words.code_label("payment_change", one.change, language())
        status = [self._words.code_label("status", one.status, language())] if one.status else []
        differing = (self._words.texts[f"payment.differs.{name}"].text(language()) for name in one.what)
        what = ", ".join((*status, *differing))
        before, now = (money_text(side.total) if side else "" for side in (one.before, one.now))
        return (line.payee.name, line.payee.village, change, what, before, now)

    @staticmethod
    def _changed(draft: Draft) -> list[ChangedLine]:
        return [one for one in draft.changed if one.change is not LineChange.UNCHANGED]

    def _reason(self, code: str) -> str:
        text = self._words.texts.get(f"payment.reason.{code}") or self._words.texts.get(f"derivation.{code}")
        return text.text(language()).split("{")[0].rstrip("：: ") if text else code

    def _tab_names(self) -> tuple[str, ...]:
        return (
            self.tr("Lines"), self.tr("Cannot be worked out"), self.tr("Paid too much before"),
            self.tr("Changes against the last list"), self.tr("To be checked"),
        )  # fmt: skip

    def _make_lists(self) -> tuple[RecordList, ...]:
        columns = (LINE_COLUMNS, HELD_COLUMNS, HELD_COLUMNS, CHANGE_COLUMNS, HELD_COLUMNS)
        names = ("draft_lines", "draft_held", "draft_much", "draft_changes", "draft_doubtful")
        found = []
        for shown, name in zip(columns, names, strict=True):
            one = RecordList(shown, self._tasks, self)
            one.setObjectName(name)
            found.append(one)
        found[0].opened.connect(lambda place: self._open(place, 0))
        found[1].opened.connect(lambda place: self._open(place, 1))
        found[2].opened.connect(self._recover)
        found[4].opened.connect(lambda place: self._open(place, 0))
        return tuple(found)

    def _open(self, place: int, which: int) -> None:
        if self.draft is not None:
            several = (self.draft.lines, self.draft.held)[which]
            self.person_wanted.emit(several[place - 1].payee.recipient_id)

    def _recover(self, place: int) -> None:
        if self.draft is not None:
            one = self.draft.overpaid[place - 1]
            self.recovery_wanted.emit(one.payee.recipient_id, one.payee.identity_id, one.amount)

    def _fill_choices(self) -> None:
        self.kind.addItem("", ())
        layouts = self._services.station.definitions.rosters.layouts
        for key, layout in layouts.items():
            if key.startswith("payment_") and layout.categories:
                self.kind.addItem("", tuple(sorted(layout.categories)))
        today = day_at_station(self._services.station.now()).isoformat()[:7]
        months = [month_after(today, -count) for count in range(-QUARTER, MONTHS)]
        for month in months:
            self.first.addItem("", month)
            self.last.addItem("", month)
        begins = f"{today[:4]}-{(int(today[5:7]) - 1) // QUARTER * QUARTER + 1:02d}"
        self.first.setCurrentIndex(months.index(month_after(begins, -QUARTER)))
        self.last.setCurrentIndex(months.index(month_after(begins, -1)))

    def _look_again(self) -> None:
        """What was worked out was another list: nothing is prepared that nobody looked through."""
        self.draft = None
        self._name_list()
        self._show()

    def _name_list(self) -> None:
        """Propose a title; whoever wrote one of their own keeps it."""
        if self.list_title.isModified():
            return
        first, last = (date.fromisoformat(f"{box.currentData()}-01") for box in (self.first, self.last))
        months = chinese_period(months_between(first, last))
        whom = "优抚对象" if self.kind.currentIndex() <= 0 else self._words.code_label(
            "category", self.kind.currentData()[0], "zh_CN"
        )  # fmt: skip
        self.list_title.setText(f"{months}{whom}抚恤补助发放名册")

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        fields: tuple[QWidget, ...] = (self.kind, self.first, self.last, self.list_title)
        for label, field in zip(self._labels, fields, strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        form.addRow(self.arrears)
        column = QVBoxLayout()
        column.addWidget(self._heading)
        column.addLayout(form)
        for widget in (self._told, self._progress):
            column.addWidget(widget)
        column.addWidget(self.tabs, 1)
        column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scrolled(column, self), 1)
        layout.addWidget(self.buttons)


def _some(rows: Mapping[int, Row], places: Sequence[int]) -> list[Row]:
    return [rows[place] for place in places]
