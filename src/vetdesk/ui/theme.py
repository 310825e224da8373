"""How VetDesk looks: Fusion style with the palette and sheet of a scheme (colours.py), three text sizes, our font.

Sizes are for the base text; everything interactive grows with it (notes on ageing-friendly design: text never below
12 pt, targets 36, 44 and 60 px high).
"""

from enum import Enum
from typing import Final

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from vetdesk import paths
from vetdesk.ui import colours as colours_in_use
from vetdesk.ui.colours import Scheme, Tone, colours
from vetdesk.ui.icons import icon
from vetdesk.ui.sheet_pictures import SheetPictures
from vetdesk.ui.style_sheet import style_sheet

__all__ = ["RARE_FONTS", "TextSize", "Theme", "Tone", "give_role", "icon", "load_font", "load_rare_fonts", "text_size"]


class TextSize(Enum):
    """A size of text: points, height of a table row, of a field and of a button in pixels at 96 dpi."""

    STANDARD = (12, 32, 36, 36)
    LARGE = (14, 40, 42, 44)
    EXTRA_LARGE = (18, 48, 50, 60)

    def __init__(self, points: int, row: int, field: int, button: int) -> None:
        self.points = points
        self.row = row
        self.field = field
        self.button = button

    @property
    def larger(self) -> "TextSize":
        """The next larger size, or this one if it is the largest."""
        sizes = list(TextSize)
        return sizes[min(sizes.index(self) + 1, len(sizes) - 1)]

    @property
    def smaller(self) -> "TextSize":
        """The next smaller size, or this one if it is the smallest."""
        sizes = list(TextSize)
        return sizes[max(sizes.index(self) - 1, 0)]


RARE_FONTS: Final = {"HanaMinB": "HanaMinB", "NotoSerifSC-Regular": "Noto Serif SC"}
"""Files and families of the fonts for characters that the usual one lacks, in the order in which they are asked."""
_RARE_AFTER: Final = 300
"""Milliseconds until they are loaded: after the first window is painted, before anybody's name is shown."""


def load_rare_fonts() -> None:
    """Load the fonts for rare characters (25 ms); whatever is painted from now on uses them."""
    for file in RARE_FONTS:
        QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / f"{file}.ttf"))


def load_font() -> str:
    """Load the Chinese font that is shipped (5 ms) and name its family; empty if this build has none."""
    folder = paths.resources() / "fonts"
    family = ""
    for file in sorted(folder.glob("NotoSansSC*.ttf")):
        families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
        family = family or next(iter(families), "")
    return family


class Theme:
    """Dresses the application; changes the size of text and the scheme of colours while it runs."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._family = load_font()
        self.size = TextSize.STANDARD
        self._dressed = False
        self._pictures = SheetPictures()
        QTimer.singleShot(_RARE_AFTER, load_rare_fonts)
        application.setStyle("Fusion")
        application.setPalette(_palette())

    def use(self, size: TextSize) -> None:
        """Show all text in a size from now on."""
        if self._dressed and size is self.size:
            return
        self.size, self._dressed = size, True
        self._application.setProperty("text_size", size.name)
        self._put_on()

    def use_scheme(self, scheme: Scheme) -> None:
        """Show everything in a scheme of colours from now on."""
        if scheme is colours_in_use.scheme():
            return
        colours_in_use.use(scheme)
        self._application.setPalette(_palette())
        if self._dressed:
            self._put_on()

    def _put_on(self) -> None:
        """Give the window the font and the style sheet of the size and the scheme.

        The old sheet is taken off first: where one replaces another, Qt dresses each widget once for every widget that
        it lies in, which takes ten times as long.
        """
        scheme, size = colours_in_use.scheme(), self.size
        self._application.setStyleSheet("")
        self._application.setFont(self._font())
        pictures = self._pictures.folder(scheme).as_posix()
        self._application.setStyleSheet(
            style_sheet(scheme, button=size.button, field=size.field, title=size.points + 4, pictures=pictures)
        )

    def _font(self) -> QFont:
        font = QFont(self._application.font())
        if self._family:
            font.setFamilies([self._family, *RARE_FONTS.values()])
        font.setPointSize(self.size.points)
        font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        return font


def text_size() -> TextSize:
    """The size of text the application shows now."""
    application = QApplication.instance()
    name = application.property("text_size") if application is not None else None
    return TextSize[str(name)] if name in TextSize.__members__ else TextSize.STANDARD


def give_role(widget: QWidget, **properties: object) -> None:
    """Set style-sheet properties (role, primary, wrong …) and let them show at once."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    if isinstance(widget, QFrame):  # a label asks for its border and padding only when it is told of another style
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _palette() -> QPalette:
    role = QPalette.ColorRole
    palette, now = QPalette(), colours()
    for which, colour in (
        (role.Window, now.ground),
        (role.WindowText, now.ink),
        (role.Base, now.paper),
        (role.AlternateBase, now.stripe),
        (role.Text, now.ink),
        (role.Button, now.paper),
        (role.ButtonText, now.ink),
        (role.PlaceholderText, now.soft_ink),
        (role.Highlight, now.accent),
        (role.HighlightedText, now.on_accent),
        (role.Link, now.link),
        (role.ToolTipBase, now.tip),
        (role.ToolTipText, now.ink),
        (role.LinkVisited, now.link),
        (role.BrightText, now.problem),
        (role.Light, now.paper),
        (role.Midlight, now.quiet),
        (role.Mid, now.line),
        (role.Dark, now.edge),
        (role.Shadow, now.edge),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(now.faint_ink))
    return palette
