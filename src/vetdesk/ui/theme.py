"""How VetDesk looks: Fusion style with our palette, a short style sheet, three text sizes, our font and icons.

Sizes are for the base text; everything interactive grows with it (notes on ageing-friendly design: text never below
12 pt, targets 36, 44 and 60 px high). Contrast of text on its ground is at least 4.5 : 1 everywhere.
"""

from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QImage, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from vetdesk import paths


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


@dataclass(frozen=True)
class Tint:
    """How a status is shown: a sign, the colour of its text and of its ground. The word always stands beside it."""

    sign: str
    text: str
    ground: str


class Tone(Enum):
    """What a status means to the one who sees it; text on ground has a contrast of 6.8 : 1 or more."""

    DRAFT = Tint("◌", "#374151", "#E5E7EB")
    WAITING = Tint("●", "#1E3A8A", "#DBEAFE")
    DUE_SOON = Tint("▲", "#7A4100", "#FFE8C2")
    LATE = Tint("■", "#8B1A1A", "#FDE0DC")
    GOOD = Tint("✔", "#064E3B", "#D1F2E5")
    RETURNED = Tint("↩", "#5B2183", "#EEDFF8")

    @property
    def sign(self) -> str:
        """The shape that tells the tone apart without colour."""
        return self.value.sign


GROUND: Final = "#F4F6F9"
PAPER: Final = "#FFFFFF"
INK: Final = "#1B2430"
SOFT_INK: Final = "#4A5665"
LINE: Final = "#C5CDD8"
EDGE: Final = "#7C8898"
ACCENT: Final = "#1F5FA8"
ACCENT_DEEP: Final = "#17497F"
ACCENT_PALE: Final = "#E3EEFA"
STRIPE: Final = "#F7F9FC"

_SHEET: Final = """
QWidget#rail {{ background: #22344D; }}
QWidget#rail QToolButton {{ color: #FFFFFF; background: transparent; border: 0; border-left: 4px solid transparent;
  padding: 6px 10px; min-height: {button}px; text-align: left; }}
QWidget#rail QToolButton[narrow="true"] {{ padding: 3px 10px; min-height: 30px; }}
QWidget#rail QToolButton:hover {{ background: #2F4768; }}
QWidget#rail QToolButton:focus {{ background: #2F4768; border-left-color: #FFFFFF; }}
QWidget#rail QToolButton:checked {{ background: #3A5780; border-left-color: #8FC1F7; font-weight: bold; }}
QPushButton, QToolButton#plain {{ background: #FFFFFF; border: 1px solid #7C8898; border-radius: 4px; padding: 2px 14px;
  min-height: {inner_button}px; }}
QPushButton:hover {{ background: #E3EEFA; }}
QPushButton:pressed {{ background: #CADDF3; }}
QPushButton:focus, QToolButton#plain:focus {{ border: 2px solid #1F5FA8; padding: 1px 13px; }}
QPushButton:disabled {{ color: #5C6673; background: #E9EDF2; border-color: #C5CDD8; }}
QPushButton[primary="true"] {{ color: #FFFFFF; background: #1F5FA8; border-color: #17497F; font-weight: bold; }}
QPushButton[primary="true"]:hover {{ background: #17497F; }}
QPushButton[primary="true"]:focus {{ border: 2px solid #0B2745; }}
QPushButton[primary="true"]:disabled {{ color: #FFFFFF; background: #66748A; border-color: #66748A; }}
QPushButton[flat="true"] {{ background: transparent; border-color: transparent; color: #17497F; }}
QPushButton[flat="true"]:hover {{ text-decoration: underline; }}
QPushButton[flat="true"]:focus {{ border: 2px solid #1F5FA8; }}
QSpinBox {{ min-height: {inner_field}px; }}
QComboBox::drop-down {{ border: 0; width: 28px; }}
QComboBox::down-arrow {{ image: url("{icons}/arrow_down.svg"); width: 16px; height: 16px; }}
QLineEdit, QComboBox, QPlainTextEdit, QTextEdit {{ background: #FFFFFF; border: 1px solid #7C8898;
  border-radius: 4px; padding: 2px 6px; min-height: {inner_field}px; selection-background-color: #1F5FA8;
  selection-color: #FFFFFF; }}
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid #1F5FA8;
  padding: 1px 5px; }}
QLineEdit:read-only, QComboBox:disabled, QLineEdit:disabled {{ background: #E9EDF2; }}
*[wrong="error"] {{ border: 2px solid #B42318; }}
*[wrong="warning"] {{ border: 2px solid #9A5B00; }}
QCheckBox, QRadioButton {{ min-height: {inner_field}px; spacing: 8px; }}
QTableView, QTreeView, QListView {{ background: #FFFFFF; border: 1px solid #C5CDD8; alternate-background-color: #F7F9FC;
  selection-background-color: #CADDF3; selection-color: #1B2430; gridline-color: #DFE4EB; }}
QTableView:focus, QTreeView:focus, QListView:focus {{ border: 2px solid #1F5FA8; }}
QListWidget::item {{ min-height: {inner_field}px; padding: 0 6px; border: 0; }}
QListWidget::item:selected {{ background: #CADDF3; color: #1B2430; }}
QHeaderView::section {{ background: #E9EDF2; color: #1B2430; border: 0; border-right: 1px solid #C5CDD8;
  border-bottom: 1px solid #C5CDD8; padding: 4px 8px; min-height: {inner_field}px; }}
QTabBar::tab {{ min-height: {inner_field}px; padding: 2px 14px; background: #E9EDF2; border: 1px solid #C5CDD8;
  border-bottom: 0; margin-right: 2px; }}
QTabBar::tab:selected {{ background: #FFFFFF; border-top: 3px solid #1F5FA8; font-weight: bold; }}
QTabBar::tab:focus {{ color: #17497F; text-decoration: underline; }}
QMenuBar {{ background: #FFFFFF; border-bottom: 1px solid #C5CDD8; }}
QMenuBar::item {{ padding: 5px 10px; }}
QMenuBar::item:selected {{ background: #CADDF3; }}
QMenu::item {{ padding: 6px 28px 6px 24px; }}
QMenu::item:selected {{ background: #CADDF3; color: #1B2430; }}
QStatusBar {{ background: #FFFFFF; border-top: 1px solid #C5CDD8; }}
QStatusBar::item {{ border: 0; }}
QStatusBar QToolButton {{ border: 1px solid transparent; border-radius: 4px; padding: 2px 8px; min-height: 26px;
  min-width: 26px; }}
QStatusBar QToolButton:hover, QStatusBar QToolButton:focus {{ border-color: #1F5FA8; background: #E3EEFA; }}
QStatusBar QToolButton:checked {{ background: #CADDF3; }}
QToolTip {{ background: #FFFBE6; color: #1B2430; border: 1px solid #7C8898; padding: 4px; }}
QFrame#card {{ background: #FFFFFF; border: 1px solid #C5CDD8; border-radius: 6px; }}
QLabel[role="title"] {{ font-size: {title}pt; font-weight: bold; }}
QLabel[role="heading"] {{ font-weight: bold; }}
QLabel[role="soft"] {{ color: #4A5665; }}
QLabel[role="problem"] {{ color: #8B1A1A; }}
QLabel[role="warning"] {{ color: #7A4100; }}
QLabel[role="stage_passed"] {{ color: #1F5B2E; padding: 1px 4px; }}
QLabel[role="stage_here"] {{ color: #FFFFFF; background: #1F5FA8; border-radius: 4px; padding: 1px 8px; }}
QLabel[role="stage_arrow"] {{ color: #4A5665; }}
"""


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
    """Dresses the application; changes the size of text while it runs."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._family = load_font()
        self.size = TextSize.STANDARD
        self._dressed = False
        QTimer.singleShot(_RARE_AFTER, load_rare_fonts)
        application.setStyle("Fusion")
        application.setPalette(_palette())

    def use(self, size: TextSize) -> None:
        """Show all text in a size from now on."""
        if self._dressed and size is self.size:
            return
        self.size, self._dressed = size, True
        font = QFont(self._application.font())
        if self._family:
            font.setFamilies([self._family, *RARE_FONTS.values()])
        font.setPointSize(size.points)
        font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        self._application.setFont(font)
        self._application.setProperty("text_size", size.name)
        self._application.setStyleSheet(
            _SHEET.format(
                button=size.button - 12,
                inner_button=size.button - 6,
                inner_field=size.field - 6,
                title=size.points + 4,
                icons=(paths.resources() / "icons").as_posix(),
            )
        )


def text_size() -> TextSize:
    """The size of text the application shows now."""
    application = QApplication.instance()
    name = application.property("text_size") if application is not None else None
    return TextSize[str(name)] if name in TextSize.__members__ else TextSize.STANDARD


def give_role(widget: QWidget, **properties: object) -> None:
    """Set style-sheet properties (role, primary, wrong …) and let them show at once."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def icon(name: str, colour: str = INK) -> QIcon:
    """One of our drawn icons (resources/icons/NAME.svg) in a colour."""
    return QIcon(_pixmap(name, colour))


@cache
def _drawing(path: Path) -> bytes:
    return path.read_bytes()


def _pixmap(name: str, colour: str) -> QPixmap:
    drawing = _drawing(paths.resources() / "icons" / f"{name}.svg").replace(b"currentColor", colour.encode())
    return QPixmap.fromImage(QImage.fromData(drawing))


def _palette() -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, colour in (
        (role.Window, GROUND),
        (role.WindowText, INK),
        (role.Base, PAPER),
        (role.AlternateBase, STRIPE),
        (role.Text, INK),
        (role.Button, PAPER),
        (role.ButtonText, INK),
        (role.PlaceholderText, SOFT_INK),
        (role.Highlight, ACCENT),
        (role.HighlightedText, PAPER),
        (role.Link, ACCENT_DEEP),
        (role.ToolTipBase, "#FFFBE6"),
        (role.ToolTipText, INK),
        (role.Mid, LINE),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor("#5C6673"))
    return palette
