"""Usual wordings of an opinion (意见常用语): a button whose menu writes one of them into the opinion."""

from functools import partial

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QPushButton, QTextEdit, QWidget

from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.domain.workflow import TransitionKind
from vetdesk.services.case_views import StepView

MOST_NUMBERED = 9


class UsualWords(QPushButton):
    """Offers the wordings declared for a step's duty, each by its number; the person may change what was written."""

    def __init__(self, vocabulary: Vocabulary, target: QTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("usual_words")
        self._vocabulary = vocabulary
        self._target = target
        self._menu = QMenu(self)
        self.setMenu(self._menu)

    def offer_for(self, step: StepView) -> None:
        """Offer what is usual at this step; hidden where nothing is declared."""
        name = "opinion_return" if step.kind is TransitionKind.RETURN else f"opinion_{step.duty}"
        lists = self._vocabulary.code_lists
        codes = lists.get(name, {}) if step.kind in {TransitionKind.RETURN, TransitionKind.FORWARD} else {}
        self._menu.clear()
        for number, named in enumerate(codes.values(), start=1):
            words = named.label.text("zh_CN")  # papers print what stands here
            mark = f"&{number}  " if number <= MOST_NUMBERED else ""
            self._menu.addAction(mark + words).triggered.connect(partial(self._write, words))
        self.setVisible(bool(codes))

    def _write(self, words: str, _checked: bool = False) -> None:
        """Put the words behind what was typed, as one change that can be taken back."""
        cursor = self._target.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(words)
        self._target.setTextCursor(cursor)
        self._target.setFocus()
