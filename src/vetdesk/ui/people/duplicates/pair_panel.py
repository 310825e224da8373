"""One pair of records that may be one person: what speaks for it, both side by side, and what is decided."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.matching import Pair
from vetdesk.domain.people_list import PersonRow
from vetdesk.services.merging import MergePreview
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Translated
from vetdesk.ui.people.duplicates.full_sides import FullSides
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import SteadyPanel
from vetdesk.ui.widgets.status_chip import StatusChip


def who(row: PersonRow) -> str:
    """A record in two lines, the number in one of its own: it is never broken."""
    named = " · ".join(fact for fact in (row.name, row.village) if fact)
    return "\n".join(fact for fact in (named, row.id_number) if fact)


class Explanation(Translated):
    """The score of a pair in words: each reason with its points."""

    def __init__(self, services: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._pair: Pair | None = None
        self._chip = StatusChip(self)
        self._chip.setObjectName("pair_points")
        self._why = QLabel(self)
        self._why.setObjectName("pair_reasons")
        self._why.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._chip)
        column.addWidget(self._why)
        self.retranslate()

    def show_pair(self, pair: Pair | None) -> None:
        """Explain a pair; an alarm has no score."""
        self._pair = pair
        self.setVisible(pair is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        if self._pair is None:
            return
        score = self._pair.score
        tone, word = {
            "stop": (Tone.LATE, self.tr("{points} points: very likely the same person")),
            "warn": (Tone.DUE_SOON, self.tr("{points} points: perhaps")),
        }.get(
            self._services.duplicates.rules.band(score.points),
            (Tone.WAITING, self.tr("{points} points: hardly the same person")),
        )
        self._chip.show_status(tone, word.format(points=score.points))
        line = self.tr("{label} {points:+d}")
        explained = self._services.duplicates.explain(score)
        self._why.setText("\n".join(line.format(points=one.points, label=worded(one.label)) for one in explained))


class PairPanel(SteadyPanel):
    """Two records side by side, with the verdicts."""

    left = Signal()
    opened = Signal(int)
    decided = Signal(int, int, str)
    """The two ids and the verdict kept."""
    merge_wanted = Signal(int, int)

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._talk = services, tasks, talk
        self._ids = (0, 0)
        self._preview: MergePreview | None = None
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="title")
        self.explanation = Explanation(services, self)
        self.sides = FullSides(services, tasks, talk, self, choosing=False)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 4, 0)
        for widget in (self._title, self.explanation, self.sides):
            column.addWidget(widget)
        column.addStretch()
        area = Overflow(inner, self)
        area.setObjectName("pair_area")
        self.buttons = ButtonBar(self)
        self._arrange_buttons()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area, 1)
        outer.addWidget(self.buttons)
        self.retranslate()

    def _arrange_buttons(self) -> None:
        add = self.buttons.add
        self._back = add("back_to_pairs", self.left.emit)
        self._open_first = self.sides.add_button("open_first_record")
        self._open_first.clicked.connect(lambda _checked=False: self.opened.emit(self._ids[0]))
        self._open_second = self.sides.add_button("open_second_record")
        self._open_second.clicked.connect(lambda _checked=False: self.opened.emit(self._ids[1]))
        self._different = add("different_people", lambda: self._decide("different"))
        self._same = add("same_person", lambda: self._decide("same"))
        self._merge = self.buttons.add_primary("merge_pair", lambda: self.merge_wanted.emit(*self._ids))

    def show_pair(self, first: int, second: int, pair: Pair | None) -> None:
        """Fetch both records and show them."""
        self._ids = (first, second)
        self.explanation.show_pair(pair)
        self._tasks.look(
            lambda _progress: self._services.merging.preview(first, second), owner=self, done=self._show,
            instead_of="pair",
        )  # fmt: skip

    def _show(self, preview: MergePreview) -> None:
        self._preview = preview
        self.sides.show_preview(preview, (who(preview.kept), who(preview.gone)))
        self.retranslate()
        self._different.setFocus()

    def primary(self) -> None:
        """Ctrl+Enter: go on to merging."""
        if self._merge.isEnabled():
            self._merge.click()

    def retranslate(self) -> None:
        """Set every text."""
        names = (self._preview.kept.name, self._preview.gone.name) if self._preview else ("", "")
        self._title.setText(self.tr("{first} and {second}: the same person?").format(first=names[0], second=names[1]))
        self._back.setText(self.tr("&Back to the pairs"))
        self._open_first.setText(self.tr("Open the &left record"))
        self._open_second.setText(self.tr("Open the &right record"))
        self._different.setText(self.tr("Different &people…"))
        self._same.setText(self.tr("The &same person…"))
        self._merge.setText(self.tr("&Merge…"))
        refused = self._preview is not None and bool(self._preview.refusal)
        self._merge.setEnabled(self._preview is not None and not refused)
        hint = self.tr("One of them names the other as a member of the family, so they cannot be merged.")
        self.buttons.set_hint(hint if refused else "")

    def _decide(self, verdict: str) -> None:
        prompt = {
            "different": self.tr("How do you know that they are different people? The answer is kept."),
            "same": self.tr("How do you know that they are one person? The answer is kept."),
        }[verdict]
        self._talk.ask_text(prompt, lambda reason: self._keep(verdict, reason))

    def _keep(self, verdict: str, reason: str) -> None:
        first, second = self._ids

        def decide(_progress: Progress) -> str:
            self._services.duplicates.verdict(first, second, verdict, reason)
            return verdict

        self._tasks.change(decide, owner=self, done=self._kept)

    def _kept(self, verdict: str) -> None:
        self.decided.emit(*self._ids, verdict)
