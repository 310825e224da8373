"""Whether texts stand out from their ground, and what has the keyboard from what has not: measured on the picture."""

from collections.abc import Iterator
from functools import lru_cache

from PIL import Image, ImageChops
from PySide6.QtCore import QAbstractListModel, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from tests.ui.audit_widgets import called, seen_in

Colour = tuple[int, int, int]
ENOUGH, LARGE_ENOUGH, DISABLED = 4.5, 3.0, 3.0
"""WCAG 1.4.3: text 4.5 : 1, large text (18 pt, or 14 pt bold) 3 : 1. Text that cannot be used now is exempt there; here
it has 3 : 1, for it tells what could be done."""
LARGE_POINTS, LARGE_BOLD_POINTS = 18, 14
LEAST_PIXELS = 3
"""Fewer pixels are a corner of something, no text."""
MOST_ROWS = 12
WIDE_ENOUGH = 40
"""Pixels of a cell in which some of its text must be."""
RING = 2
"""Pixels that a ring of focus is wide, at least."""
CORNERS = 0.8
"""So much of a ring is left where its corners are round."""


def low_contrasts(root: QWidget) -> list[str]:
    """Texts in sight that do not stand out from their ground."""
    picture = pictured(root)
    return [
        f"low contrast: {found:.1f} < {wanted}: {told}"
        for told, area, wanted in _texts(root)
        if (found := contrast_in(picture, area)) < wanted
    ]


def pictured(root: QWidget, area: QRect | None = None) -> Image.Image:
    """What a window looks like now."""
    image = (
        (root.grab(area) if area is not None else root.grab()).toImage().convertToFormat(QImage.Format.Format_RGB888)
    )
    return Image.frombytes(
        "RGB", (image.width(), image.height()), bytes(image.constBits()), "raw", "RGB", image.bytesPerLine(), 1
    )


def contrast_in(picture: Image.Image, area: QRect) -> float:
    """How far the colour that differs most stands out from the one that there is most of; 21 where there is no text."""
    box = (area.left(), area.top(), area.right() + 1, area.bottom() + 1)
    counted = picture.crop(box).getcolors(area.width() * area.height()) or []
    if len(counted) < 2:
        return 21.0
    ground = max(counted)[1]
    left = LEAST_PIXELS
    for ratio, count in sorted(((contrast(ground, colour), count) for count, colour in counted), reverse=True):
        left -= count
        if left <= 0:
            return ratio
    return 21.0


@lru_cache(maxsize=100_000)
def contrast(one: Colour, other: Colour) -> float:
    """WCAG's contrast of two colours, 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=100_000)
def _luminance(colour: Colour) -> float:
    red, green, blue = (
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _wanted(widget: QWidget) -> float:
    if not widget.isEnabled():
        return DISABLED
    font = widget.font()
    points = font.pointSizeF()
    return LARGE_ENOUGH if points >= LARGE_POINTS or (font.bold() and points >= LARGE_BOLD_POINTS) else ENOUGH


def _texts(root: QWidget) -> Iterator[tuple[str, QRect, float]]:
    """Every text in sight: what a fault calls it, where it is in the picture, the contrast it needs."""
    for widget in seen_in(root):
        for told, area, needed in _texts_in(widget):
            seen = area.intersected(widget.visibleRegion().boundingRect())
            if seen.width() > WIDE_ENOUGH // 2 and seen.height() >= area.height() * 0.8:
                yield told, QRect(widget.mapTo(root, seen.topLeft()), seen.size()), needed


def _texts_in(widget: QWidget) -> Iterator[tuple[str, QRect, float]]:  # noqa: PLR0912 - one for each kind of widget
    wanted = _wanted(widget)
    if isinstance(widget, QLabel):
        if widget.text().strip():
            yield called(widget), widget.contentsRect(), wanted
    elif isinstance(widget, QPushButton | QToolButton | QGroupBox):
        if (widget.title() if isinstance(widget, QGroupBox) else widget.text()) or isinstance(widget, QToolButton):
            yield called(widget), widget.rect().adjusted(5, 5, -5, -5), wanted
    elif isinstance(widget, QCheckBox | QRadioButton):
        if widget.text():
            yield called(widget), widget.rect().adjusted(28, 3, -3, -3), wanted
    elif isinstance(widget, QLineEdit):
        told = widget.text() or widget.placeholderText()
        if told and not isinstance(widget.parent(), QComboBox):
            yield called(widget), widget.rect().adjusted(4, 4, -4, -4), wanted
    elif isinstance(widget, QComboBox):
        if widget.currentText():
            yield called(widget), widget.rect().adjusted(4, 4, -26, -4), wanted
    elif isinstance(widget, QTabBar):
        arrows = [arrow.geometry() for arrow in widget.findChildren(QToolButton) if arrow.isVisible()]
        for place in range(widget.count()):
            area = widget.tabRect(place)
            if widget.rect().contains(area) and not any(area.intersects(arrow) for arrow in arrows):
                yield f"tab {widget.tabText(place)!r}", area.adjusted(4, 4, -4, -4), wanted
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _cells(widget)


def _cells(view: QAbstractItemView) -> Iterator[tuple[str, QRect, float]]:
    model, wanted = view.model(), _wanted(view)
    if model is None:
        return
    offset = view.viewport().pos()
    port = view.viewport().rect()
    for row in range(min(model.rowCount(), MOST_ROWS)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            index = model.index(row, column)
            whole = view.visualRect(index)
            area = whole.intersected(port)
            shown = index.data()
            if area.right() < whole.right() and _is_right(index.data(Qt.ItemDataRole.TextAlignmentRole)):
                continue  # what stands at the right has to be scrolled to
            if shown and str(shown).strip() and area.width() > WIDE_ENOUGH and area.height() == whole.height():
                enabled = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
                told = f"cell {str(shown)[:30]!r} of {type(view).__name__} {view.objectName()!r}"
                yield told, area.translated(offset).adjusted(2, 2, -2, -2), wanted if enabled else DISABLED
    if isinstance(view, QTableView) and view.horizontalHeader().isVisible():
        yield from _headings(view.horizontalHeader(), wanted)


def _headings(header: QHeaderView, wanted: float) -> Iterator[tuple[str, QRect, float]]:
    model = header.model()
    for column in range(model.columnCount()):
        left, width = header.sectionViewportPosition(column), header.sectionSize(column)
        aligned = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        seen = min(left + width, header.width()) - max(left, 0)
        if seen < width and not _is_left(aligned):
            continue  # what stands in the middle or at the right has to be scrolled to
        if seen > WIDE_ENOUGH // 2:
            area = QRect(header.x() + left, header.y(), seen, header.height())
            told = f"heading {model.headerData(column, Qt.Orientation.Horizontal)!r}"
            yield told, area.adjusted(3, 3, -3, -3), wanted


def _is_left(alignment: object) -> bool:
    return alignment is not None and bool(Qt.AlignmentFlag(alignment) & Qt.AlignmentFlag.AlignLeft)


def _is_right(alignment: object) -> bool:
    return alignment is not None and bool(Qt.AlignmentFlag(alignment) & Qt.AlignmentFlag.AlignRight)


# --- focus


def hidden_focus(root: QWidget, controls: list[QWidget]) -> list[str]:
    """Controls that look alike with and without the keyboard: what changes is less than a ring around them.

    Each is scrolled to, as Tab does; of buttons of which Tab visits one, all are asked: arrows visit the others.
    """
    found = []
    before = QApplication.focusWidget()
    bars = [bar for area in root.findChildren(QScrollArea) for bar in _bars(area)]
    stood = [bar.value() for bar in bars]
    root.activateWindow()
    for control in dict.fromkeys(one for each in controls for one in _visited_with(each)):
        changed, needed = _changed(root, control)
        if changed < needed:
            found.append(f"focus unseen: {changed} pixels of {needed}: {called(control)}")
    for bar, value in zip(bars, stood, strict=True):
        bar.setValue(value)
    if before is not None:
        before.setFocus()
    return found


def _bars(area: QScrollArea) -> tuple[QScrollBar, QScrollBar]:
    return area.horizontalScrollBar(), area.verticalScrollBar()


def _visited_with(control: QWidget) -> list[QWidget]:
    """A control, and of a group of buttons every one that can have the keyboard."""
    group = control.group() if isinstance(control, QAbstractButton) else None
    if group is None:
        return [control]
    return [one for one in group.buttons() if one.isVisible() and one.isEnabled()]


def _scroll_to(control: QWidget) -> None:
    above = control.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(control)
        above = above.parentWidget()


def _changed(root: QWidget, control: QWidget) -> tuple[int, int]:
    control.setFocus(Qt.FocusReason.TabFocusReason)
    _scroll_to(control)
    QApplication.processEvents()
    shown = control.parentWidget() if isinstance(control.parentWidget(), QComboBox) else control  # it shows it around
    seen = shown.visibleRegion().boundingRect()
    if not control.hasFocus() or seen.width() < 8 or seen.height() < 8:
        return 1, 0  # it cannot have the keyboard now
    area = QRect(shown.mapTo(root, seen.topLeft()), seen.size()).adjusted(-3, -3, 3, 3)
    focused = pictured(root, area)
    control.clearFocus()
    QApplication.processEvents()
    plain = pictured(root, area)
    difference = ImageChops.difference(focused, plain).convert("L").point(lambda value: 255 if value > 16 else 0)
    around = isinstance(control, QPushButton | QToolButton | QLineEdit | QComboBox | QAbstractItemView)
    needed = RING * _around(shown.rect(), seen) * CORNERS if around else RING * min(seen.width(), 100)
    return difference.histogram()[255], int(needed)


def _around(whole: QRect, seen: QRect) -> int:
    """How long the edges in sight are of a control that may reach beyond what scrolls it."""
    upright = sum((seen.left() == whole.left(), seen.right() == whole.right()))
    level = sum((seen.top() == whole.top(), seen.bottom() == whole.bottom()))
    return level * seen.width() + upright * seen.height()
