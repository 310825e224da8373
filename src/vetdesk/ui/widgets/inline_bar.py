"""A message inside the page: what was done, with Undo or another deed beside it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from vetdesk.ui.page import Translated
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.sign_button import SignButton


class InlineBar(Translated):
    """Hidden until it has something to say. Never takes the focus away from what is being typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = QFrame(self)
        self._frame.setObjectName("inline_bar")
        self._text = QLabel(self._frame)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._deed = QPushButton(self._frame)
        self._deed.setObjectName("inline_deed")
        self._deed.clicked.connect(self._do)
        self._close = SignButton("close", "inline_close", self._frame)
        self._close.clicked.connect(self.hide)
        self._then: Callable[[], None] | None = None
        inner = QHBoxLayout(self._frame)
        inner.setContentsMargins(10, 4, 4, 4)
        inner.addWidget(self._text, 1)
        inner.addWidget(self._deed, 0, Qt.AlignmentFlag.AlignVCenter)
        inner.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)
        self.hide()
        self.retranslate()

    def show_message(
        self, text: str, deed: str = "", then: Callable[[], None] | None = None, tone: Tone = Tone.GOOD
    ) -> None:
        """Show a sentence; `deed` is the verb on the button and `then` what it does. Replaces what was shown."""
        give_role(self._frame, tone=tone.name.lower())
        give_role(self._text)
        self._text.setText(f"{tone.sign} {text}")
        self._deed.setText(deed)
        self._deed.setVisible(bool(deed))
        self._then = then
        self.show()

    @property
    def text(self) -> str:
        """What is shown, without its sign."""
        return self._text.text().partition(" ")[2]

    def retranslate(self) -> None:
        """Name the button that closes the bar."""
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))

    def _do(self) -> None:
        then, self._then = self._then, None
        self.hide()
        if then is not None:
            then()
