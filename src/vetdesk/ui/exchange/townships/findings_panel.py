"""The findings of one period: filters and list at the left, all sides of one finding and its decision at the right."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.ui.exchange.townships.decision_form import DecisionForm
from vetdesk.ui.exchange.townships.sides import sides_as_text
from vetdesk.ui.people.filing.two_panes import TwoPanes
from vetdesk.ui.scrolling.overflow import overflowing
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated, language
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.flow_layout import FlowLayout
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import Steady, SteadyPanel
from vetdesk.ui.widgets.whole_choice import WholeChoice

if TYPE_CHECKING:  # needed only when findings are shown
    from vetdesk.domain.township_findings import Finding
    from vetdesk.domain.vocabulary import Vocabulary
    from vetdesk.services.township_reconciliation import Reconciliation
    from vetdesk.services.township_words import TownshipWords

COLUMNS = (
    Column("name", "townships", QT_TRANSLATE_NOOP("townships", "Name"), 9, must_show=True),
    Column("kind", "townships", QT_TRANSLATE_NOOP("townships", "Finding"), 29, must_show=True),
    Column("townships", "townships", QT_TRANSLATE_NOOP("townships", "Townships"), 18),
    Column("decision", "townships", QT_TRANSLATE_NOOP("townships", "Decision"), 18),
    Column("told", "townships", QT_TRANSLATE_NOOP("townships", "What was found"), 60),
)
_GRAVE = frozenset({"double", "double_category", "ended", "missing", "shared_account"})


class FindingsPanel(SteadyPanel):
    """Shows findings; one or many are decided at once."""

    decided = Signal(object, str, str, str)
    """Findings, the decision, the township it names, the reason."""

    def __init__(self, vocabulary: "Vocabulary", tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._merged: Reconciliation | None = None
        self._shown: list[Finding] = []
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self.filters: dict[str, QComboBox] = {name: WholeChoice(self) for name in ("state", "kind", "township")}
        for name, box in self.filters.items():
            box.setObjectName(f"finding_{name}")
            box.currentIndexChanged.connect(lambda _place: self._list())
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("township_findings")
        self.list.chosen.connect(lambda _id: self._show())
        self.list.picked.connect(lambda _count: self._show())
        self.list.opened.connect(lambda _id: self.panes.show_second())
        self.about = QLabel(self)
        self.about.setObjectName("finding_sides")
        self.about.setWordWrap(True)
        self.form = DecisionForm(vocabulary, self)
        self.form.decided.connect(self._decide)
        self._back = QPushButton(self)
        self._back.setObjectName("back_to_findings")
        self.panes: TwoPanes = TwoPanes(self._left(), self._right(), self)
        self.panes.setMinimumWidth(1)  # both beside each other must not make a small window wider before they fold
        self._back.clicked.connect(self.panes.show_first)
        self.panes.folded.connect(self._back.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.panes, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        names = {"state": self.tr("Status"), "kind": self.tr("Finding"), "township": self.tr("Township")}
        for name, box in self.filters.items():
            box.setAccessibleName(names[name])
        self.list.setAccessibleName(self.tr("Findings"))
        self.list.tell_nothing(self.tr("No finding fits what is chosen above. Choose “all” to see every finding."))
        self._back.setText(self.tr("Back to the &list"))
        if self._merged is not None:
            self.show_merged(self._merged)

    def show_merged(self, merged: "Reconciliation", township: str | None = None) -> None:
        """Show a period; with `township` the findings of that one, "" for all."""
        self._merged = merged
        chosen = {name: box.currentData() for name, box in self.filters.items()}
        if township is not None:
            chosen["township"] = township
        kinds = dict.fromkeys(one.kind for one in merged.findings)
        offers = {
            "state": [("open", self.tr("Open")), ("decided", self.tr("Decided"))],
            "kind": [(str(kind), self._vocabulary.code_label("township_finding", kind, language())) for kind in kinds],
            "township": [(one.township.uid, one.township.short) for one in merged.standings],
        }
        everything = {
            "state": self.tr("All states"),
            "kind": self.tr("All kinds"),
            "township": self.tr("All townships"),
        }
        for name, box in self.filters.items():
            box.blockSignals(True)
            box.clear()
            box.addItem(everything[name], "")
            for key, word in offers[name]:
                box.addItem(word, key)
            box.setCurrentIndex(max(box.findData(chosen[name] or ""), 0))
            box.blockSignals(False)
        still = sum(1 for one in merged.findings if merged.decided(one) is None)
        text = self.tr("{period}: findings {count}, open {open}")
        self._title.setText(text.format(period=merged.period, count=f"{len(merged.findings):,}", open=f"{still:,}"))
        self._list()

    def show_open(self) -> None:
        """Show only what nobody has decided."""
        self.filters["state"].setCurrentIndex(self.filters["state"].findData("open"))

    def focus_filter(self) -> None:
        """The first filter."""
        self.filters["state"].setFocus()

    def selected(self) -> "list[Finding]":
        """The findings that were chosen."""
        places = self.list.selected_ids() or [self.list.current_id()]
        return [self._shown[place - 1] for place in places if 0 < place <= len(self._shown)]

    @property
    def _words(self) -> "TownshipWords":
        from vetdesk.services.township_words import TownshipWords

        return TownshipWords(self._vocabulary, language())

    def _list(self) -> None:
        merged = self._merged
        if merged is None:
            return
        state, kind, township = (str(box.currentData() or "") for box in self.filters.values())
        wanted: Sequence[Callable[[Finding], bool]] = (
            lambda one: not state or (merged.decided(one) is None) == (state == "open"),
            lambda one: kind in {"", str(one.kind)},
            lambda one: not township or township in one.townships,
        )
        place = self.list.current_id()
        self._shown = [one for one in merged.findings if all(fits(one) for fits in wanted)]
        words, found = self._words, self._shown

        def rows(places: Sequence[int]) -> Sequence[Row]:
            return [_row(found[at - 1], merged, words) for at in places]

        ids = range(1, len(found) + 1)
        self.list.show_records(ids, rows, rows(ids[:64]))
        if found and not self.list.choose(min(max(place, 1), len(found))):
            self.list.step(0)
        self._show()

    def _show(self) -> None:
        merged, chosen = self._merged, self.selected()
        if merged is None:
            return
        if len(chosen) == 1:
            self.about.setText(sides_as_text(chosen[0], merged, self._words))
        else:
            self.about.setText(self.tr("Findings chosen: {count}").format(count=len(chosen)) if chosen else "")
        self.about.setVisible(bool(chosen))
        self.form.offer(chosen, merged)

    def _decide(self, decision: str, owner: str, note: str) -> None:
        self.decided.emit(self.selected(), decision, owner, note)
        self.panes.show_first()
        self.list.setFocus()

    def _left(self) -> QWidget:
        left = Steady(self)
        line = FlowLayout()
        for box in self.filters.values():
            line.addWidget(box)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self.list, 1)
        return left

    def _right(self) -> QWidget:
        right = Steady(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(6, 0, 0, 0)
        column.addWidget(self._back)
        column.addWidget(overflowing([self.about, self.form], right), 1)
        self._back.hide()
        return right


def _row(one: "Finding", merged: "Reconciliation", words: "TownshipWords") -> Row:
    said = words.decision(one, merged)
    tone = Tone.GOOD if said else Tone.LATE if one.kind in _GRAVE else Tone.WAITING
    places = enumerated(merged.names[uid] for uid in one.townships if uid in merged.names)
    return (one.name, Status(tone, words.kind(one)), places, said, words.told(one, merged))
