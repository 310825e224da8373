"""One visit that was logged: what was found, the needs told, the gifts with who signed, the photos to look at."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QImage, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vetdesk.domain.forms import FieldDeclaration, FieldKind, Value
from vetdesk.domain.staff import Right
from vetdesk.domain.vocabulary import money_text
from vetdesk.services.progress import Progress
from vetdesk.services.visit_photos import ScanView
from vetdesk.services.visiting import VisitView
from vetdesk.ui.desk import Desk
from vetdesk.ui.dropped import holds_scans
from vetdesk.ui.page import Navigator
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.people.filing.scan_viewer import ScanViewer
from vetdesk.ui.photo_line import PhotoLine, file_photos
from vetdesk.ui.scrolling.overflow import overflowing
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import labelled, language, strung
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.page_view import picture
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel

THUMBNAIL = 160
"""Pixels across."""
_ID = Qt.ItemDataRole.UserRole


class VisitCard(SteadyPanel):
    """Shows a visit; photos can be added to it at any time."""

    left = Signal()
    """Back to where one came from."""
    correct_wanted = Signal(object, str)
    """This Visit is to be put right; the name of the person."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.services, self.tasks, self.talk, self.navigator = services, tasks, talk, navigator
        self._view: VisitView | None = None
        self._name = ""
        self._photos: tuple[ScanView, ...] = ()
        self._papers = PaperSaver(self)
        self._stack = CurrentStack(self)
        self._title, self._facts, self._needs = (QLabel(self) for _ in range(3))
        give_role(self._title, role="title")
        for label in (self._facts, self._needs):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setObjectName("visit_facts")
        self.photos = QListWidget(self)
        self.photos.setObjectName("visit_photos")
        self.photos.setViewMode(QListWidget.ViewMode.IconMode)
        self.photos.setIconSize(QSize(THUMBNAIL, THUMBNAIL))
        self.photos.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.photos.setMovement(QListWidget.Movement.Static)
        self.photos.itemActivated.connect(lambda item: self._look(item.data(_ID)))
        self.viewer = ScanViewer(services.visit_photos.page, tasks, talk, self)
        self.viewer.left.connect(lambda: self._stack.setCurrentIndex(0))
        self.viewer.show_back(needed=True)
        self.line = PhotoLine(services.station, talk, lambda: services.visit_photos.largest_file, self)
        self.line.added.connect(self._file)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_visit_card", self.left.emit)
        self._person = self.buttons.add("visit_person", self._open_person)
        self._receipt = self.buttons.add("visit_receipt", self._print_receipt)
        self._withdraw = self.buttons.add("withdraw_visit", self._take_back, right=True)
        self._correct = self.buttons.add("correct_visit", self._put_right, right=True)
        self._arrange()
        self.setAcceptDrops(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._leave.setText(self.tr("&Back"))
        self._person.setText(self.tr("&Open the record"))
        self._receipt.setText(self.tr("Gift &receipt…"))
        self._withdraw.setText(self.tr("&Take back…"))
        self._correct.setText(self.tr("P&ut right…"))
        may = self.services.station.session.actor.may
        for button, right in (
            (self._withdraw, Right.LOG_VISIT), (self._correct, Right.LOG_VISIT), (self._receipt, Right.PRINT),
        ):  # fmt: skip
            button.setEnabled(may(right))
        self.viewer.back.setText(self.tr("Back to the visit"))
        self.photos.setAccessibleName(self.tr("Photos of the visit"))
        self._tell()

    def show_visit(self, visit_id: int) -> None:
        """Fetch a visit and show it."""
        services = self.services

        def fetch(_progress: Progress) -> tuple[VisitView, str, tuple[ScanView, ...]]:
            view = services.visiting.visit(visit_id)
            name = services.archives.describe(view.visit.recipient_id).name
            return view, name, services.visit_photos.of_visit(visit_id)

        self.tasks.look(fetch, owner=self, done=self._show, instead_of="visit_card")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: photos may be dropped here."""
        if holds_scans(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: photos were dropped."""
        self.line.take(event.mimeData())
        event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Ctrl+V files what was copied."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.line.paste()
        else:
            super().keyPressEvent(event)

    def _show(self, found: tuple[VisitView, str, tuple[ScanView, ...]]) -> None:
        self._view, self._name, self._photos = found
        self._stack.setCurrentIndex(0)
        self.photos.clear()
        for photo in self._photos:
            item = QListWidgetItem(photo.name, self.photos)
            item.setData(_ID, photo.id)
            item.setSizeHint(QSize(THUMBNAIL + 24, THUMBNAIL + 2 * self.fontMetrics().height()))
            self._draw(photo.id, self.photos.row(item))
        self.viewer.show_scans(self._photos)
        self._tell()

    def _draw(self, scan_id: int, row: int) -> None:
        """Fetch the small picture of one photo; what cannot be drawn stays a name."""
        pages = self.services.visit_photos.page

        def show(image: QImage) -> None:
            item = self.photos.item(row)
            if item is not None and item.data(_ID) == scan_id:
                item.setIcon(QIcon(QPixmap.fromImage(image)))

        self.tasks.look(
            lambda _progress: picture(pages(scan_id, 1, THUMBNAIL)), owner=self, done=show,
            failed=lambda _error: None,
        )  # fmt: skip

    def _look(self, scan_id: int) -> None:
        self._stack.setCurrentWidget(self.viewer)
        self.viewer.show_scans(self._photos, scan_id)
        self.viewer.view.setFocus()

    def _tell(self) -> None:
        self.photos.setVisible(bool(self._photos))
        if self._view is None:
            return
        visit = self._view.visit
        self._title.setText(self.tr("Visit to {name} on {day}").format(name=self._name, day=visit.visited_on))
        self._facts.setText("\n".join(self._lines()))
        words = self.services.station.definitions.vocabulary
        kinds = [words.code_label("need_kind", one.kind, language()) for one in self._view.needs]
        needs = [labelled(kind, one.text) for kind, one in zip(kinds, self._view.needs, strict=True)]
        self._needs.setText(self.tr("Needs: {needs}").format(needs=strung(needs)))
        self._needs.setVisible(bool(needs))
        self._receipt.setVisible(bool(self.services.gift_receipts.with_gifts([visit])))

    def _lines(self) -> Iterator[str]:
        assert self._view is not None, "told for a visit"
        visit, words = self._view.visit, self.services.station.definitions.vocabulary
        way = words.code_label("visit_way", visit.way, language())
        occasion = words.code_label("visit_occasion", visit.occasion, language())
        yield " · ".join((way, occasion, visit.officer))
        for field in self.services.station.definitions.visits.fields:
            if (value := visit.values.get(field.key, "")) not in {"", 0}:
                yield self.tr("{field}: {value}").format(
                    field=field.label.text(language()), value=self._text(field, value)
                )
        if visit.next_on:
            yield self.tr("Next visit promised for {day}").format(day=visit.next_on)

    def _text(self, field: FieldDeclaration, value: Value) -> str:
        words = self.services.station.definitions.vocabulary
        if field.kind is FieldKind.CODE:
            return words.code_label(field.vocabulary, value, language())
        if field.kind is FieldKind.FLAG:
            return words.texts["flag.yes"].text(language())
        return money_text(int(value)) if field.kind is FieldKind.MONEY else str(value)

    def _open_person(self) -> None:
        if self._view is not None:
            self.navigator.open("recipient", self._view.visit.recipient_id)

    def _put_right(self) -> None:
        if self._view is not None:
            self.correct_wanted.emit(self._view.visit, self._name)

    def _take_back(self) -> None:
        """Ask why, and take a visit back that was logged by mistake; its needs stay."""
        if self._view is not None:
            self.talk.ask_text(self.tr("Why is the visit taken back? The reason is kept."), self._withdrawn)

    def _withdrawn(self, reason: str) -> None:
        if self._view is not None:
            seen, visiting = self._view.visit, self.services.visiting
            self.tasks.change(
                lambda _progress: visiting.withdraw(seen, reason), owner=self, done=lambda _done: self.left.emit()
            )

    def _print_receipt(self) -> None:
        if self._view is not None:
            run = self.services.gift_receipts.of_visits([self._view.visit.id])
            self._papers.offer_run(run, self.tr("Gift receipt.pdf"))

    def _file(self) -> None:
        """File what was put to the visit at once."""
        if self._view is None or not (reads := self.line.reads()):
            return
        number = self._view.visit.id
        self.line.clear()
        self.tasks.change(
            lambda _progress: file_photos(self.services, number, reads), owner=self,
            done=lambda _kept: self.show_visit(number),
        )  # fmt: skip

    def _arrange(self) -> None:
        shown = QWidget(self)
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(overflowing((self._facts, self._needs, self.line, self.photos), shown), 1)
        column.addWidget(self.buttons)
        self.photos.setMinimumHeight(THUMBNAIL + 3 * self.fontMetrics().height())
        self._stack.addWidget(shown)
        self._stack.addWidget(self.viewer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
