"""Small windows that only show something: the typing test, about VetDesk."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vetdesk import __version__
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown
from vetdesk.ui.theme import give_role

_REASONS = {
    "kept": QT_TRANSLATE_NOOP("typing", "The setting of your desktop is used."),
    "ibus_answers": QT_TRANSLATE_NOOP(
        "typing",
        "Your desktop wants Fcitx, for which this program has no plugin; Fcitx answers as IBus, so that is used.",
    ),
    "found": QT_TRANSLATE_NOOP(
        "typing", "Your desktop names no input method that this program knows; one answers as IBus, so that is used."
    ),
    "no_way": QT_TRANSLATE_NOOP(
        "typing",
        "Your desktop wants Fcitx, for which this program has no plugin, and nobody answers as IBus: Chinese cannot be "
        "typed. Install Fcitx 5 or IBus and start VetDesk again.",
    ),
    "system": QT_TRANSLATE_NOOP("typing", "The input method of the system is used."),
}


class Sheet(QDialog):
    """A window that closes by Esc or its button and is forgotten then."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        self._close = QPushButton(self)
        self._close.setObjectName("close_sheet")
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.close)

    def finish(self, title: str, *deeds: QPushButton) -> None:
        """Put the button at the foot, with what else can be done at the left of it, and name the window."""
        self.setWindowTitle(title)
        self._close.setText(self.tr("&Close"))
        foot = QHBoxLayout()
        for deed in deeds:
            foot.addWidget(deed)
        foot.addStretch(1)
        foot.addWidget(self._close)
        self.column.addLayout(foot)


class TypingTest(Sheet):
    """Which input method is active and why; a line to try it."""

    def __init__(self, method: InputMethod, parent: QWidget | None) -> None:
        super().__init__(parent)
        facts = QLabel(self)
        facts.setWordWrap(True)
        wanted, chosen = method.wanted or self.tr("none"), method.chosen or self.tr("system")
        locale = QGuiApplication.inputMethod().locale().name()
        facts.setText(
            "\n".join(
                [
                    self.tr("Wanted by the desktop: {name}").format(name=wanted),
                    self.tr("In use: {name} ({locale})").format(name=chosen, locale=locale),
                    shown("typing", _REASONS[method.reason]),
                ]
            )
        )
        prompt = QLabel(self.tr("&Type here, for example “zhangsan” and the space bar:"), self)
        self.line = QLineEdit(self)
        self.line.setObjectName("typing_line")
        prompt.setBuddy(self.line)
        self._echo = QLabel(self)
        self._echo.setWordWrap(True)
        give_role(self._echo, role="heading")
        self.line.textChanged.connect(self._show)
        for widget in (facts, prompt, self.line, self._echo):
            self.column.addWidget(widget)
        self.finish(self.tr("Typing test"))
        self.resize(560, 300)
        self._show("")

    def _show(self, text: str) -> None:
        chinese = any("\u3400" <= character <= "\u9fff" or character >= "\U00020000" for character in text)
        if not text:
            self._echo.setText(self.tr("Nothing has arrived yet."))
        elif chinese:
            self._echo.setText(self.tr("Arrived: {text}. Chinese can be typed.").format(text=text))
        else:
            self._echo.setText(self.tr("Arrived: {text}. No Chinese yet.").format(text=text))


class AboutSheet(Sheet):
    """Version and licence."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        title = QLabel(f"VetDesk {__version__}", self)
        give_role(title, role="title")
        text = QLabel(
            self.tr(
                "The offline desk of a veterans' service station. Data stays on this computer, encrypted; nothing is "
                "sent anywhere. Free software under the Apache License 2.0; fonts under the SIL Open Font License."
            ),
            self,
        )
        text.setWordWrap(True)
        self.column.addWidget(title)
        self.column.addWidget(text)
        self.finish(self.tr("About VetDesk"))
        self.resize(520, 240)
