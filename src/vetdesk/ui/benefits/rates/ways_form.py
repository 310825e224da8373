"""How the county pays (发放办法): months at both ends, transfers, funeral grants and first months it settles itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.benefits.extras import LOCAL_STARTS, LOCAL_TAILS, CountyWays, Habits
from vetdesk.domain.service_years import StartMonth
from vetdesk.ui.benefits.rates.field_grid import FieldGrid
from vetdesk.ui.benefits.rates.keeping import RateKeeping
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import SteadyPanel

_MONTHS = range(1, 13)
_MOST = 24


class WaysForm(Drafted, SteadyPanel):
    """Takes what differs from county to county; a blank first month leaves it to each approval."""

    DRAFT = "rate_ways"
    left = Signal()
    """Kept, or the user left it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._heading = QLabel(self)
        give_role(self._heading, role="heading")
        self.flags = {name: QCheckBox(self) for name in ("month_of_death", "month_of_stop", "transfer_to_december")}
        self.yearly_month, self.source = CodeEdit(self), QLineEdit(self)
        self.tails = {code: QLineEdit(self) for code in LOCAL_TAILS}
        self.starts = {code: CodeEdit(self) for code in LOCAL_STARTS}
        edits: dict[str, QWidget] = {"source": self.source, "yearly_month": self.yearly_month}
        edits |= {f"tail_{code}": edit for code, edit in self.tails.items()}
        edits |= {f"start_{code}": edit for code, edit in self.starts.items()}
        self.fields = FieldGrid(edits, "ways", self)
        self.fields.add_below(*self.flags.values())
        for name, flag in self.flags.items():
            flag.setObjectName(f"ways_{name}")
        self.keeping = RateKeeping(services, tasks, talk, self)
        self.keeping.effect.hide()
        self.keeping.kept.connect(self.draft_saved)
        self.keeping.kept.connect(self.left)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_ways", self.left.emit)
        self._keep = self.buttons.add_primary("keep_ways", self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._heading, self.keeping):
            layout.addWidget(widget)
        layout.addWidget(self.fields, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        words, said = self._services.station.definitions.vocabulary, language()
        self._heading.setText(self.tr("How the county pays"))
        names = {"source": self.tr("Basis *"), "yearly_month": self.tr("Yearly grants are paid in")}
        for code in LOCAL_TAILS:
            text = self.tr("Funeral grant, months: {category}")
            names[f"tail_{code}"] = text.format(category=words.code_label("category", code, said))
        for code in LOCAL_STARTS:
            text = self.tr("First month: {category}")
            names[f"start_{code}"] = text.format(category=words.code_label("category", code, said))
        self.fields.name_all(names)
        told = (
            self.tr("The month of a death is still paid"),
            self.tr("The month named as stopped is still paid"),
            self.tr("Old place pays to December after a move"),
        )
        for flag, text in zip(self.flags.values(), told, strict=True):
            flag.setText(text)
        months = [(str(month), self.tr("month {number}").format(number=month)) for month in _MONTHS]
        self.yearly_month.offer(months, empty=False)
        rules = [(one.code, one.label.text(said)) for one in words.code_lists["start_month"].values()]
        for edit in self.starts.values():
            edit.set_placeholder(self.tr("as approved"))
            edit.offer(rules)
        self._leave.setText(self.tr("Back"))
        self._keep.setText(self.tr("Keep it so"))

    def begin(self) -> None:
        """Show how it is now."""
        ways = self._services.rates.ways()
        self.keeping.clear()
        self.source.clear()
        for name, flag in self.flags.items():
            flag.setChecked(bool(getattr(ways.habits, name)))
        self.yearly_month.choose(str(ways.habits.yearly_month))
        for code, tail in self.tails.items():
            tail.setText(str(ways.tails[code]) if code in ways.tails else "")
        for code, start in self.starts.items():
            start.choose(ways.starts[code].value if code in ways.starts else "")
        self.draft_begun()
        self.source.setFocus()

    def keep(self) -> None:
        """Keep what is filled in."""
        words, reason = self._services.station.definitions.vocabulary, self.source.text().strip()
        wrong = [text for edit in self.tails.values() if not _is_count(text := edit.text().strip())]
        problems = [words.problem("rate.months_wrong", "tails", text) for text in wrong]
        problems += [] if reason else [words.problem("rate.no_source", "source")]
        self.keeping.show_problems(problems)
        if not problems:
            ways = self._entered()
            self.keeping.carry_out(lambda _progress: self._services.rates.keep_ways(ways, reason))

    def _entered(self) -> CountyWays:
        flags = {name: flag.isChecked() for name, flag in self.flags.items()}
        tails = {code: int(edit.text()) for code, edit in self.tails.items() if edit.text().strip()}
        starts = {code: StartMonth(edit.value()) for code, edit in self.starts.items() if edit.value()}
        return CountyWays(Habits(**flags, yearly_month=int(self.yearly_month.value())), tails, starts)


def _is_count(text: str) -> bool:
    return not text or (text.isdecimal() and int(text) <= _MOST)
