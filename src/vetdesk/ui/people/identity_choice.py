"""Choosing the category of another identity for a person."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.small_screens import SteadyPanel


class IdentityChoice(SteadyPanel):
    """Offers the categories that the person does not hold yet."""

    wanted = Signal(str)
    """An identity of this category is to be added."""
    left = Signal()
    """The user goes back."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._name = ""
        self._free: tuple[str, ...] = ()
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self.category = CodeEdit(self)
        self.category.setObjectName("new_category")
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("leave_identity", self.left.emit)
        self._add = self.buttons.add_primary("choose_identity", self.choose)
        self.category.currentIndexChanged.connect(lambda _place: self._offer())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._told, self.category):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Another identity for {name}").format(name=self._name))
        self._told.setText(
            self.tr(
                "A new identity starts as “In acceptance”; a case decides whether it is recognised and draws a benefit."
            )
        )
        self.category.setAccessibleName(self.tr("Category"))
        if line := self.category.lineEdit():
            give_hint(line, self.tr("Category: choose one, or type part of its name"))
        words = self._vocabulary
        self.category.offer([(code, words.code_label("category", code, language())) for code in self._free])
        self._back.setText(self.tr("Back without adding"))
        self._add.setText(self.tr("Add the identit&y"))
        self._offer()

    def begin(self, name: str, free: Sequence[str]) -> None:
        """Offer categories for a person."""
        self._name, self._free = name, tuple(free)
        self.category.choose("")
        self.retranslate()
        self.category.setFocus()

    def _offer(self) -> None:
        """Without a category there is nothing to add."""
        self._add.setEnabled(bool(self.category.value()))

    def choose(self) -> None:
        """Add the chosen category."""
        self.category.settle()
        if self.category.value():
            self.wanted.emit(self.category.value())
