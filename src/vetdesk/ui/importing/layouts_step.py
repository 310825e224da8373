"""How files of earlier senders are read: what is remembered, to be seen and forgotten."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.importing.row_words import field_word, told
from vetdesk.ui.importing.step import Step
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row

if TYPE_CHECKING:  # needed only when layouts are listed
    from collections.abc import Sequence

    from vetdesk.services.importing.importing import LayoutLine

COLUMNS = (
    Column("sender", "importing", QT_TRANSLATE_NOOP("importing", "Sender"), 14, must_show=True),
    Column("file", "importing", QT_TRANSLATE_NOOP("importing", "Last file"), 22, must_show=True),
    Column("at", "importing", QT_TRANSLATE_NOOP("importing", "When"), 17),
    Column("who", "importing", QT_TRANSLATE_NOOP("importing", "Who"), 10),
    Column("answers", "importing", QT_TRANSLATE_NOOP("importing", "What is remembered"), 34),
)


class LayoutsStep(Step):
    """Beside the way of an import: the list of what is remembered."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        tasks: TaskRunner,
        local_time: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._local_time = local_time
        self._lines: dict[int, LayoutLine] = {}
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("layouts")
        self.list.chosen.connect(lambda _id: self._explain())
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self._about)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._empty.set_text(
            self.tr("Nothing is remembered of any file yet. How a file was read is remembered with its import.")
        )
        self.list.setAccessibleName(self.tr("How files were read"))
        self._show_lines()

    def title(self) -> str:
        """What this step is about."""
        return self.tr("How files of earlier senders are read")

    def deed(self) -> str:
        """The verb on the primary button."""
        return self.tr("Forge&t this layout")

    def ready(self) -> bool:
        """Whether there is one to forget."""
        return bool(self.current())

    def focus_first(self) -> None:
        """The list is walked with the arrow keys at once."""
        self.list.setFocus()

    def show_layouts(self, lines: "Sequence[LayoutLine]") -> None:
        """Show what is remembered."""
        self._lines = {line.layout.id: line for line in lines}
        self._show_lines()
        self.changed.emit()

    def current(self) -> int:
        """The id of the chosen layout, 0 for none."""
        return self.list.current_id() if self.list.current_id() in self._lines else 0

    def _show_lines(self) -> None:
        rows: Mapping[int, Row] = {number: self._row(line) for number, line in self._lines.items()}
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        if rows and not self.list.current_id():
            self.list.step(0)
        self._explain()

    def _row(self, line: "LayoutLine") -> Row:
        layout = line.layout
        sender = layout.sender or self.tr("not said")
        remembered = "; ".join(self._answers(line))
        return (sender, layout.file_name, self._local_time(layout.read_at), line.read_by, remembered)

    def _answers(self, line: "LayoutLine") -> list[str]:
        """What is remembered, shortly."""
        answers = line.layout.answers
        kept = self.tr("kept under its own heading")
        said = [
            told(heading.partition("#")[0], field_word(name, self._vocabulary) if name else kept)
            for heading, name in answers.get("headings", {}).items()
        ]
        words = {text: code for codes in answers.get("values", {}).values() for text, code in codes.items() if code}
        said += [f"{text} → {self._code(answers, text, code)}" for text, code in words.items()]
        villages = answers.get("villages", {})
        if villages:
            said.append(self.tr("Villages: {count}").format(count=len(villages)))
        if answers.get("take_over"):
            said.append(self.tr("statuses of new people"))
        return said

    def _code(self, answers: "Mapping[str, Mapping[str, Mapping[str, str]]]", text: str, code: str) -> str:
        name = next((name for name, codes in answers.get("values", {}).items() if text in codes), "")
        return self._vocabulary.code_label(name, code, language())

    def _explain(self) -> None:
        line = self._lines.get(self.current())
        self._about.setText("" if line is None else "; ".join(self._answers(line)))
        self._about.setVisible(bool(self._about.text()))
