"""Scans as a scanner makes them, and how they are dropped."""

from io import BytesIO

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtWidgets import QWidget
from reportlab.pdfgen import canvas


def a_pdf(pages: int = 1) -> bytes:
    """A PDF of A4 pages that bear their numbers."""
    content = BytesIO()
    drawn = canvas.Canvas(content, pagesize=(595, 842), invariant=1)
    for page in range(pages):
        drawn.drawString(100, 700, f"Page {page + 1}")
        drawn.showPage()
    drawn.save()
    return content.getvalue()


def a_picture(width: int = 60, height: int = 80) -> QImage:
    """A picture in one colour."""
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("#E0C080"))
    return picture


def drop(widget: QWidget, data: QMimeData, place: QPoint) -> None:
    """Let something go over a widget, as the window system tells it."""
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(place), action, data, button, Qt.KeyboardModifier.NoModifier, QEvent.Type.Drop)
    widget.dropEvent(event)
