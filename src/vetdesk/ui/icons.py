"""Our drawn icons (resources/icons): one line width, one grid of 24, coloured by the scheme when they are painted."""

from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QImageReader, QPainter, QPixmap

from vetdesk import paths
from vetdesk.ui.colours import colours

_KEPT: Final = 256
"""So many drawn icons are kept."""


def icon(name: str, token: str = "ink") -> QIcon:
    """One of our icons (resources/icons/NAME.svg) in a colour named by its token; it follows the scheme by itself."""
    return QIcon(_Drawn(name, token))


def svg(name: str, colour: str) -> bytes:
    """The drawing itself in a colour, "#RRGGBB"."""
    return _drawing(paths.resources() / "icons" / f"{name}.svg").replace(b"currentColor", colour.encode())


class _Drawn(QIconEngine):
    """Asks for the colour each time it is painted; what cannot be used now is painted faint."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Qt: draw into a painter."""
        painter.drawPixmap(rect, self._pixmap(rect.size() * painter.device().devicePixelRatio(), mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Qt: draw as many pixels."""
        return self._pixmap(size, mode)

    def clone(self) -> QIconEngine:
        """Qt: the same once more."""
        return _Drawn(self._name, self._token)

    def _pixmap(self, size: QSize, mode: QIcon.Mode) -> QPixmap:
        token = "faint_ink" if mode is QIcon.Mode.Disabled else self._token
        return _drawn(self._name, str(getattr(colours(), token)), size.width(), size.height())


@lru_cache(maxsize=_KEPT)
def _drawn(name: str, colour: str, width: int, height: int) -> QPixmap:
    """An icon so large, drawn sharply from its lines."""
    buffer = QBuffer()
    buffer.setData(QByteArray(svg(name, colour)))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(width, height).scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    whole = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    whole.fill(Qt.GlobalColor.transparent)
    painter = QPainter(whole)
    painter.drawImage(QPoint((width - image.width()) // 2, (height - image.height()) // 2), image)
    painter.end()
    return QPixmap.fromImage(whole)


@cache
def _drawing(path: Path) -> bytes:
    return path.read_bytes()
