"""A draft laid open: what was typed beside what stands now, or by itself where its form cannot be shown any more."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.drafts import Draft
from vetdesk.ui import clipboard
from vetdesk.ui.drafts.moments import told
from vetdesk.ui.drafts.typed import Line
from vetdesk.ui.page import Translated
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar

NOTHING = "—"


class DraftSheet(QDialog):
    """Compares; decides nothing until a button is pressed."""

    def __init__(
        self, draft: Draft, lines: Sequence[Line], parent: QWidget, *, go_on: Callable[[], None] | None,
        discard: Callable[[], None],
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("draft_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._view = _Comparison(draft, lines, self, with_form=go_on is not None)
        self.buttons = ButtonBar(self)
        self._close = self.buttons.add("close_draft", self.reject)
        self._discard = self.buttons.add("discard_draft", lambda: self._end(discard))
        self._copy = self.buttons.add("copy_draft", self._view.copy)
        self._go_on = self.buttons.add_primary("continue_draft", lambda: self._end(go_on))
        self._go_on.setVisible(go_on is not None)
        layout = QVBoxLayout(self)
        layout.addWidget(self._view, 1)
        layout.addWidget(self.buttons)
        self.setWindowTitle(draft.title)
        self.resize(760, 420)
        self._close.setText(self.tr("C&lose"))
        self._discard.setText(self.tr("&Discard the draft"))
        self._copy.setText(self.tr("Copy what I &typed"))
        self._go_on.setText(self.tr("&Continue with the draft"))

    def _end(self, deed: Callable[[], None] | None) -> None:
        self.close()
        if deed is not None:
            deed()


class _Comparison(Translated):
    """The lines of a draft as a table."""

    def __init__(self, draft: Draft, lines: Sequence[Line], parent: QWidget, *, with_form: bool) -> None:
        super().__init__(parent)
        self._draft = draft
        self._lines = lines
        self._with_form = with_form
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self.table = QTableWidget(len(lines), 3 if with_form else 2, self)
        self.table.setObjectName("draft_lines")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setWordWrap(True)
        for row, line in enumerate(lines):
            for column, text in enumerate(
                (line.label, line.typed or NOTHING, line.now or NOTHING)[: self.table.columnCount()]
            ):
                self.table.setItem(row, column, QTableWidgetItem(text))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self._hint.setHidden(with_form)
        give_role(self._hint, role="soft")
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addWidget(self.table, 1)
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: in sight, and as wide as it is: long texts are shown whole."""
        super().showEvent(event)
        self.table.resizeRowsToContents()

    def retranslate(self) -> None:
        """Set every text."""
        moment = told(self._draft.saved_at)
        self._title.setText(self.tr("{title} · typed until {moment}").format(title=self._draft.title, moment=moment))
        self._hint.setText(
            self.tr(
                "The form of this draft cannot be shown from here. It is offered where the form is opened again; "
                "or copy what you typed."
            )
        )
        headings = [self.tr("What"), self.tr("What you typed"), self.tr("What stands now")]
        self.table.setHorizontalHeaderLabels(headings[: self.table.columnCount()])
        self.table.setAccessibleName(self.tr("What you typed and what stands now"))

    def copy(self) -> None:
        """Copy what was typed, a line each."""
        clipboard.put("\n".join(f"{line.label}: {line.typed}" for line in self._lines))
