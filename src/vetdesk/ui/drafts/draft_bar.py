"""The bar above a form: there is an unsaved draft. It never fills anything in by itself."""

from collections.abc import Callable, Iterable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFormLayout,
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.drafts import Draft
from vetdesk.ui.drafts.moments import told
from vetdesk.ui.page import Translated
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.flow_layout import FlowLayout


class DraftBar(Translated):
    """Offers to continue, compare or discard one draft."""

    def __init__(
        self, parent: QWidget, *, go_on: Callable[[], None], compare: Callable[[], None], discard: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._now: datetime | None = None
        self._changed = False
        self.setObjectName("draft_bar")
        self._frame = QFrame(self)
        self._frame.setObjectName("inline_bar")
        give_role(self._frame, tone=Tone.DUE_SOON.name.lower())
        self._text = QLabel(self._frame)
        self._text.setObjectName("draft_text")
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = QWidget(self._frame)
        row = FlowLayout(self._row)
        self._buttons = []
        for name, deed in (("draft_continue", go_on), ("draft_compare", compare), ("draft_discard", discard)):
            button = QPushButton(self._row)
            button.setObjectName(name)
            button.clicked.connect(lambda _checked=False, deed=deed: deed())
            row.addWidget(button)
            self._buttons.append(button)
        self._inner = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._frame)
        self._inner.setContentsMargins(10, 4, 10, 4)
        self._inner.addWidget(self._text, 1)
        self._inner.addWidget(self._row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 4)
        outer.addWidget(self._frame)
        self.hide()
        self.retranslate()

    def offer(self, draft: Draft, now: datetime, *, changed: bool) -> None:
        """Offer a draft; `changed`: the record is not what it was when the draft was begun."""
        self._draft, self._now, self._changed = draft, now, changed
        self.retranslate()
        self.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Buttons beside the words where there is room, else below."""
        wanted = sum(button.sizeHint().width() + 6 for button in self._buttons)
        direction = QBoxLayout.Direction
        beside = self._text.fontMetrics().horizontalAdvance(self._text.text()) + wanted + 40 <= self.width()
        self._inner.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._row.setMinimumWidth(wanted if beside else 0)

    def retranslate(self) -> None:
        """Set every text."""
        names = (self.tr("Continue"), self.tr("Compare"), self.tr("Discard"))  # no letters: forms have taken them
        for button, name in zip(self._buttons, names, strict=True):
            button.setText(name)
        if self._draft is None:
            return
        text = self.tr("Unsaved draft from {moment}").format(moment=told(self._draft.saved_at, self._now))
        if self._changed:
            text += self.tr(". The record has been changed since: compare before you go on.")
        self._text.setText(f"{Tone.DUE_SOON.sign} {text}")
        self._text.setToolTip(self._draft.title)


def tabs_around(form: QWidget) -> list[str]:
    """The names of the tabs on which a form stands, the outermost first."""
    found, around = list[str](), form.parentWidget()
    while around is not None:
        if isinstance(around, QTabWidget):
            pages = [around.widget(place) for place in range(around.count())]
            found += [_tab_name(page) for page in pages if page is form or page.isAncestorOf(form)]
        around = around.parentWidget()
    return found[::-1]


def turn_to(window: QWidget, tabs: Iterable[str]) -> None:
    """Turn to tabs by their names, as far as they are there."""
    for name in tabs:
        around: list[QTabWidget] = list(window.findChildren(QTabWidget))
        for one in [each for each in around if each.isVisible()]:
            for page in [page for page in map(one.widget, range(one.count())) if _tab_name(page) == name]:
                one.setCurrentWidget(page)


def _tab_name(page: QWidget) -> str:
    return page.objectName() or type(page).__name__


def put_above(bar: QWidget, form: QWidget) -> None:
    """Put a bar above what a form shows; a form laid out side by side gets it from whatever stands around it."""
    layout = form.layout()
    if isinstance(layout, QVBoxLayout):
        layout.insertWidget(0, bar)
    elif isinstance(layout, QFormLayout):
        layout.insertRow(0, bar)
    elif (around := form.parentWidget()) is not None and not form.isWindow():
        outside = around.layout()
        if isinstance(outside, QBoxLayout) and outside.direction() is QBoxLayout.Direction.TopToBottom:
            outside.insertWidget(max(outside.indexOf(form), 0), bar, 0, Qt.AlignmentFlag.AlignTop)
