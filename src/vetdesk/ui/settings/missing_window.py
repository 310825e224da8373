"""What a restored backup did not hold: a list to work off, deed by deed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from vetdesk.domain.missing_deeds import MissingDeed
from vetdesk.domain.station_time import minute_at_station
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar

NAMES = ("name", "title", "number")
"""The fields by which somebody knows what a change was about, the plainest first."""


@dataclass(frozen=True)
class _View:
    """The deeds, and the names of those who did them by uid."""

    deeds: Sequence[MissingDeed]
    staff: dict[str, str]


class MissingWindow(QDialog):
    """Shows each deed with who did it, when and on what; it is struck off with a note once it was done again."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What the restored backup did not hold"))
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._view = _View((), {})
        hint = QLabel(self)
        hint.setWordWrap(True)
        hint.setText(
            self.tr(
                "These changes stood in the data that was replaced, and the backup was older than they are. Enter them "
                "again from the papers, then strike them off. The replaced data is kept."
            )
        )
        give_role(hint, role="soft")
        self._list = QListWidget(self)
        self._list.setObjectName("missing_deeds")
        self._list.setAccessibleName(self.windowTitle())
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(lambda _row: self._show_details())
        self._details = QPlainTextEdit(self)
        self._details.setObjectName("missing_details")
        self._details.setAccessibleName(self.tr("What it changed"))
        self._details.setReadOnly(True)
        bar = ButtonBar(self)
        bar.add("close_missing", self.accept).setText(self.tr("&Close"))
        self._settle = bar.add_primary("settle_missing", self._ask_note)
        self._settle.setText(self.tr("&Strike it off…"))
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addWidget(self._list, 3)
        column.addWidget(self._details, 2)
        column.addWidget(bar)
        self.resize(760, 460)
        self._fetch()

    def _fetch(self) -> None:
        def look(_progress: Progress) -> _View:
            staff = {person.uid: person.name for person in self._services.staffing.list()}
            return _View(self._services.backups.missing_deeds(), staff)

        self._tasks.look(look, owner=self, done=self._show, instead_of="missing")

    def _show(self, view: _View) -> None:
        row = max(0, self._list.currentRow())
        self._view = view
        self._list.clear()
        for deed in view.deeds:
            item = QListWidgetItem(self._line(deed))
            item.setData(Qt.ItemDataRole.UserRole, deed.uid)
            self._list.addItem(item)
        self._list.setCurrentRow(min(row, len(view.deeds) - 1))
        self._show_details()

    def _line(self, deed: MissingDeed) -> str:
        who = self._view.staff.get(deed.staff, "")
        counts = Counter(self._kind(str(change["kind"])) for change in deed.changes)
        what = self.tr(", ").join(f"{kind} ×{count}" if count > 1 else kind for kind, count in counts.items())
        about = self.tr(", ").join(dict.fromkeys(filter(None, map(_name, deed.changes))))
        told = "  ".join(filter(None, (minute_at_station(deed.at), who, what, about)))
        return self.tr("{line}  (struck off: {note})").format(line=told, note=deed.note) if deed.done_at else told

    def _kind(self, kind: str) -> str:
        label = self._services.station.definitions.vocabulary.texts.get(f"history.kind.{kind}")
        return worded(label) if label is not None else self.tr("other data")

    def _chosen(self) -> MissingDeed | None:
        row = self._list.currentRow()
        return self._view.deeds[row] if 0 <= row < len(self._view.deeds) else None

    def _show_details(self) -> None:
        deed = self._chosen()
        self._settle.setEnabled(deed is not None and not deed.done_at)
        self._details.setPlainText("\n".join(map(self._detail, deed.changes)) if deed is not None else "")

    def _detail(self, change: dict[str, object]) -> str:
        """A change in words: declared fields with their values, except sensitive ones, which the papers tell."""
        vocabulary, after = self._services.station.definitions.vocabulary, change["after"]
        parts = []
        for key, value in after.items() if isinstance(after, dict) else ():
            field = vocabulary.fields.get(key)
            if field is None:
                continue
            text = self.tr("(see the paper)") if field.sensitive else vocabulary.value_text(key, value, language())
            parts.append(f"{worded(field.label)}: {text}")
        return f"{self._kind(str(change['kind']))}  {_name(change)}  {'; '.join(parts)}".rstrip()

    def _ask_note(self) -> None:
        self._talk.ask_text(self.tr("What was done about it?"), self._strike_off)

    def _strike_off(self, note: str) -> None:
        deed = self._chosen()
        if deed is None:
            return
        uid = deed.uid

        def work(_progress: Progress) -> None:
            self._services.backups.settle_missing(uid, note)

        self._tasks.change(work, owner=self, done=lambda _nothing: self._fetch())


def _name(change: dict[str, object]) -> str:
    after = change["after"]
    if not isinstance(after, dict):
        return ""
    return next((str(after[key]) for key in NAMES if isinstance(after.get(key), str)), "")
