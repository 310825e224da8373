"""People of the week taken up with the mouse and let go on a day; the typed day (Ctrl+Shift+D) is the same deed."""

from collections.abc import Iterable, Sequence
from typing import ClassVar
from uuid import uuid4

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.record_list import Column, RecordList
from vetdesk.ui.widgets.record_model import Index, RecordModel

MIME = "application/x-vetdesk-people"
_HERE = uuid4().hex
"""This running VetDesk: numbers that come from another one would name other people."""


def packed(people: Iterable[int]) -> QMimeData:
    """What is carried: recipients by their numbers, and where from."""
    data = QMimeData()
    data.setData(MIME, " ".join((_HERE, *map(str, people))).encode())
    return data


def people_in(data: QMimeData) -> tuple[int, ...]:
    """The recipients that are carried; nobody if it is something else."""
    here, *people = bytes(data.data(MIME).data()).decode().split() or [""]
    return tuple(map(int, people)) if here == _HERE else ()


def carry(people: Iterable[int], source: QObject) -> None:
    """Let people be carried until the button is let go; what comes of it is for the day they are put on."""
    drag = QDrag(source)
    drag.setMimeData(packed(people))
    drag.exec(Qt.DropAction.MoveAction)


class _Carried(RecordModel):
    """Rows that can be taken up."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: what can be done with a row."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class WaitingList(RecordList):
    """Who is due and not planned; those who are selected can be taken up."""

    MODEL: ClassVar[type[RecordModel]] = _Carried

    def __init__(self, columns: Sequence[Column], tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(columns, tasks, parent)
        self.setDragEnabled(True)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Qt: a selected row is pulled."""
        carry(self.selected_ids(), self)
