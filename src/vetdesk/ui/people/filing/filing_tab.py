"""The tab of papers (档案材料): checklists with states, scans and their pages, what the scanner brings."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError, VetDeskError
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.record_views import RecordView
from vetdesk.domain.staff import Right
from vetdesk.services.filing_views import Checklist, ListOffer
from vetdesk.ui.desk import Desk
from vetdesk.ui.dropped import KINDS, files_in, holds_scans, picture_in, read_file
from vetdesk.ui.messages import sentence
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.filing.filing_deeds import FILE_PAPERS, LETTER, Filed, FilingDeeds, paper_name
from vetdesk.ui.people.filing.filing_menus import FilingMenus
from vetdesk.ui.people.filing.filing_offers import PLACES, STATES, deeds_for
from vetdesk.ui.people.filing.folder_watch import FolderWatch
from vetdesk.ui.people.filing.incoming import IncomingPanel
from vetdesk.ui.people.filing.letter_panel import LetterPanel
from vetdesk.ui.people.filing.material_lines import Line
from vetdesk.ui.people.filing.material_list import MaterialList
from vetdesk.ui.people.filing.paper_panel import PaperPanel
from vetdesk.ui.people.filing.scan_folder import FoundFile
from vetdesk.ui.people.filing.scan_viewer import ScanViewer
from vetdesk.ui.people.filing.two_panes import TwoPanes
from vetdesk.ui.people.record_tab import RecordTab
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language, shown, worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.flow_layout import FlowingRow
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.progress_panel import ProgressPanel
from vetdesk.ui.widgets.small_screens import CurrentStack, is_low


class FilingTab(RecordTab):
    """The paper file of the person shown. What may be done and what is missing, the service says."""

    SHOWS: ClassVar[tuple[str, ...]] = ("material", "scan", "case")

    def __init__(
        self,
        services: Desk,
        tasks: TaskRunner,
        talk: Talk,
        navigator: Navigator,
        parent: QWidget | None = None,
        *,
        preferences: Preferences | None = None,
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        vocabulary = services.station.definitions.vocabulary
        self._recipient_id, self._uid = 0, ""
        self._case_id: int | None = None
        self._titles: Mapping[str, Label] = {}
        self.deeds = FilingDeeds(self)
        self.watch = FolderWatch(tasks, preferences or Preferences.in_use(), self)
        self.menus = FilingMenus(self)
        self.list = MaterialList(vocabulary, self)
        self.viewer = ScanViewer(services.filing.page, tasks, talk, self)
        self.paper = PaperPanel(vocabulary, self)
        self.incoming = IncomingPanel(self.watch, tasks, self)
        self.letter = LetterPanel(self)
        self.bar = InlineBar(self)
        self._progress = ProgressPanel(self)
        self._missing = QLabel(self)
        self._missing.setObjectName("missing_papers")
        give_role(self._missing, role="heading")
        self._folder = QPushButton(self)
        self._folder.setObjectName("scan_folder")
        self._head = FlowingRow(self, fill=False)
        self._right = CurrentStack(self)
        self._panes = self._arrange()
        self._connect()
        self.setAcceptDrops(True)
        self.setFocusProxy(self.list)
        self.retranslate()

    def title(self) -> str:
        """The name of the tab."""
        return self.tr("Papers")

    def retranslate(self) -> None:
        """Set every text."""
        self.menus.retranslate()
        self._offer_papers()
        self.list.retranslate()
        self._show_missing()
        self._show_found()
        self._offer()

    def show_record(self, view: RecordView) -> None:
        """Show the paper file of a person."""
        self.show_file(view.id, view.uid)

    def show_file(self, recipient_id: int, uid: str, case_id: int | None = None) -> None:
        """Show the paper file of a person, or only what one of the person's cases asks for."""
        if (recipient_id, case_id) != (self._recipient_id, self._case_id):
            self._recipient_id = self.deeds.recipient_id = recipient_id
            self._uid, self._case_id = uid, case_id
            self.list.show_lists(())
            self.bar.hide()
            self._to_list()
        self._fetch()

    def has_unsaved(self) -> bool:
        """Whether a description was typed and not saved."""
        return self._right.currentWidget() is self.paper and self.paper.is_changed()

    def begin_adding(self) -> None:
        """Ctrl+Enter: save the description, file what is new in the scan folder, or else add a file to the paper."""
        shown_here = self._right.currentWidget()
        if shown_here is self.paper:
            self.paper.save()
        elif shown_here is self.letter:
            self.letter.save()
        elif shown_here is self.incoming:
            self.incoming.file_chosen()
        else:
            self._do("from_file")

    def focus_filter(self) -> None:
        """Ctrl+F: to the list of papers."""
        self._panes.show_first()
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Ctrl+V files what was copied."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._do("paste")
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: something is dragged over the tab."""
        if holds_scans(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: files or a picture are let go: they go to the chosen paper."""
        self._take(event.mimeData(), self.list.current())
        event.acceptProposedAction()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: in sight; so is what the scanner brings."""
        super().showEvent(event)
        self.watch.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: out of sight."""
        super().hideEvent(event)
        self.watch.rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room: where it is low, the scan folder is found in the menu of scans only."""
        super().resizeEvent(event)
        self._folder.setHidden(is_low(self.height()))
        self._head.fit()

    # --- what is shown

    def _fetch(self) -> None:
        filing, recipient_id = self.services.filing, self._recipient_id
        self.tasks.look(
            lambda _progress: (filing.checklists(recipient_id), filing.more_lists(recipient_id)),
            owner=self, done=lambda found: self._show(*found), instead_of="lists",
        )  # fmt: skip
        if not self._titles:
            self.tasks.look(lambda _progress: self._paper_titles(), owner=self, done=self._take_titles)

    def _paper_titles(self) -> Mapping[str, Label]:
        return {offer.key: offer.title for offer in self.services.printing.papers("recipient")}

    def _take_titles(self, titles: Mapping[str, Label]) -> None:
        self._titles = titles
        self._offer_papers()

    def _offer_papers(self) -> None:
        self.menus.offer_papers([(key, worded(self._titles[key])) for key in FILE_PAPERS if key in self._titles])

    def _show(self, checklists: Sequence[Checklist], more: Sequence[ListOffer]) -> None:
        if self._case_id is not None:
            checklists, more = [one for one in checklists if one.case_id == self._case_id], ()
        self.list.show_lists(checklists)
        self.menus.offer_lists(more)
        self.menus.offer_places(checklists)
        self._show_missing()

    def _show_missing(self) -> None:
        missing = {line.key for one in self.list.checklists if not one.closed for line in one.missing}
        none = self.tr("Nothing is missing")
        self._missing.setText(self.tr("Missing: {count}").format(count=len(missing)) if missing else none)
        give_role(self._missing, role="problem" if missing else "heading")

    def _show_found(self) -> None:
        count = len(self.watch.files)
        text = self.tr("Scan folder (&J)")
        self._folder.setText(self.tr("Scan folder: {count} new (&J)").format(count=count) if count else text)

    def _line_changed(self) -> None:
        """Another line is chosen: its scans are shown, files would go to it."""
        line = self.list.current()
        material = line.material if line is not None else None
        hint = self.tr("No scans of this paper yet. Drop a file here, press Ctrl+V, or take one from the scan folder.")
        if material is None:
            hint = self.tr("Choose a paper in the list.")
        scan_id = line.scan.id if line is not None and line.scan is not None else 0
        self.viewer.show_scans(material.scans if material is not None else (), scan_id, hint)
        self.incoming.show_target(paper_name(line) if line is not None and material is not None else "")
        self._offer()

    def _offer(self) -> None:
        """Offer what can be done with what is chosen."""
        may = self.services.station.session.actor.may
        copy = may(Right.PRINT) and may(Right.REVEAL_SENSITIVE)
        line, lines, scans = self.list.current(), self.list.chosen_lines(), self._scans_meant()
        self.menus.allow(deeds_for(line, lines, scans, may_edit=may(Right.EDIT_ARCHIVE), may_copy=copy))

    def _scans_meant(self) -> list[int]:
        """The chosen scans, or the one that is looked at."""
        chosen = self.list.chosen_scans()
        current = self.viewer.current_id
        return chosen or ([current] if current else [])

    # --- what is done

    def _do(self, key: str) -> None:
        line, lines = self.list.current(), self.list.chosen_lines()
        if key in STATES:
            self.deeds.mark(lines, STATES[key])
        elif key == "new_paper":
            self._describe(None)
        elif key == "number":
            self.deeds.number_items()
        elif key == "from_folder":
            self._to_folder()
        elif key == "withdraw":
            self.deeds.withdraw(self._scans_meant())
        elif line is None or line.material is None:
            self.bar.show_message(self.tr("Choose the paper in the list first."), tone=Tone.WAITING)
        else:
            self._do_with_paper(key, line)

    def _do_with_paper(self, key: str, line: Line) -> None:
        if key == "look":
            self._look()
        elif key == "print_scans":
            material = line.material
            meant, scans = self._scans_meant(), material.scans if material is not None else ()
            self.deeds.print_scans([scan for scan in scans if scan.id in meant] or list(scans))
        elif key == "paste":
            self._take(QGuiApplication.clipboard().mimeData(), line)
        elif key == "from_file":
            kinds = " ".join(f"*.{ending}" for ending in KINDS)
            title = self.tr("Choose a scan of “{paper}”").format(paper=paper_name(line))
            filters = self.tr("Scans ({kinds})").format(kinds=kinds)
            self.talk.choose_file(title, filters, lambda path: self.deeds.add_files(line, [path]))
        elif key == "describe":
            self._describe(line)
        elif key == "take_from_file":
            self.deeds.take_from_file(line)
        elif key in PLACES:
            for scan_id in self._scans_meant()[:1]:
                self.deeds.put(scan_id, line, PLACES[key])

    def _take(self, data: QMimeData, line: Line | None) -> None:
        """File what was dropped or pasted."""
        if not holds_scans(data):
            told = self.tr("There is no picture and no file to paste. Copy one first; nothing was changed.")
            self.bar.show_message(told, tone=Tone.WAITING)
        elif line is None or line.material is None:
            told = self.tr("Choose the paper in the list first, or drop the file on its line. Nothing was filed.")
            self.bar.show_message(told, tone=Tone.WAITING)
        elif line.checklist.closed:
            told = self.tr("This case is closed; its papers can only be viewed. Nothing was filed.")
            self.bar.show_message(told, tone=Tone.WAITING)
        elif paths := files_in(data):
            self.deeds.add_files(line, paths)
        else:
            self.deeds.add_picture(line, picture_in(data))

    def _print(self, key: str) -> None:
        """Print a paper about the file; for the letter a day is asked first."""
        if key == LETTER:
            self._right.setCurrentWidget(self.letter)
            self._panes.show_second()
            self.letter.begin()
        else:
            self._save_print(key)

    def _save_print(self, key: str, until: str = "") -> None:
        line = self.list.current()
        self.deeds.print_paper(key, self._uid, line.checklist.case_id if line is not None else None, until)

    def _save_letter(self, until: str) -> None:
        self._save_print(LETTER, until)
        self._to_list()

    def _file_found(self, found: Sequence[FoundFile]) -> None:
        line = self.list.current()
        if line is not None and line.material is not None:
            self.deeds.add_found(line, found, delete=self.incoming.delete.isChecked())

    def _file_by_codes(self, found: Sequence[FoundFile]) -> None:
        """Signed papers file themselves, whosever they are; a window tells what became of each."""
        from vetdesk.ui.printing.returned_window import ReturnedWindow

        most = self.services.filing.largest_file
        window = ReturnedWindow(self.services, self.tasks, self.talk, self.navigator, self.window())
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.taken.connect(lambda: self.watch.leave_out(list(found)))
        window.take([partial(read_file, each.path, most) for each in found])

    def _filed(self, line: Line, came: Filed) -> None:
        """Tell what came of adding files."""
        self.watch.leave_out(list(came.done))
        if came.scans:
            told = self.tr("Filed to “{paper}”: {count}.").format(paper=paper_name(line), count=len(came.scans))
            self.navigator.say(told)
        if came.errors:
            told = "\n".join(self._told(error) for error in came.errors)
            self.bar.show_message(told, tone=Tone.LATE)
        elif self.incoming.delete.isChecked() and came.left_there:
            names = ", ".join(each.path.name for each in came.left_there)
            told = self.tr("Filed, but these could not be deleted in the scan folder: {names}").format(names=names)
            self.bar.show_message(told, tone=Tone.DUE_SOON)
        else:
            self.bar.hide()
        self._fetch()

    def _told(self, error: VetDeskError) -> str:
        if not isinstance(error, InvalidFieldsError):
            return sentence(error, shown)
        words = self.services.station.definitions.vocabulary
        return "\n".join(words.problem_text(problem, language()) for problem in error.problems)

    def _look(self) -> None:
        self._right.setCurrentWidget(self.viewer)
        self._panes.show_second()
        self.viewer.view.setFocus()

    def _describe(self, line: Line | None) -> None:
        self.paper.about = f"{self._recipient_id}:{self._case_id or ''}"
        self.paper.show_paper(line)
        self._right.setCurrentWidget(self.paper)
        self._panes.show_second()
        self.paper.form.focus()

    def _save_paper(self, line: Line | None, values: Mapping[str, Value]) -> None:
        if line is None:
            self.deeds.add_paper(values, self._refused, self._described)
        else:
            self.deeds.describe(line, values, self._refused, self._described)

    def _described(self) -> None:
        self.paper.draft_saved()
        self._to_list()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, InvalidFieldsError):
            self.paper.show_problem_list(error.problems)
        else:
            self.talk.about_failure(error)

    def _to_folder(self) -> None:
        self._right.setCurrentWidget(self.incoming)
        self._panes.show_second()
        self.incoming.begin()

    def _choose_folder(self) -> None:
        self.talk.choose_folder(self.tr("Choose the folder where the scanner saves its files"), self._watch)

    def _watch(self, folder: Path) -> None:
        self.watch.watch(folder)

    def _to_list(self) -> None:
        """Back to the list; the scans take their place beside it again."""
        self._right.setCurrentWidget(self.viewer)
        self._panes.show_first()
        self.list.setFocus()

    def _fold(self, folded: bool) -> None:
        self.viewer.show_back(needed=folded)
        self.incoming.show_back(needed=folded)

    # --- making it

    def _connect(self) -> None:
        self.deeds.happened.connect(self._fetch)
        self.deeds.filed.connect(self._filed)
        self.deeds.working.connect(self._progress.follow)
        self.menus.wanted.connect(self._do)
        self.menus.print_wanted.connect(self._print)
        self.menus.list_wanted.connect(self.deeds.begin_list)
        self.menus.move_wanted.connect(lambda line: self.deeds.move(self._scans_meant(), line))
        self.list.chosen.connect(self._line_changed)
        self.list.itemSelectionChanged.connect(self._offer)
        self.list.opened.connect(self._look)
        self.list.menu_wanted.connect(self.menus.open_at)
        self.list.withdraw_wanted.connect(lambda: self._do("withdraw"))
        self.list.brought.connect(self._take)
        self.list.moved.connect(self.deeds.move)
        self.viewer.left.connect(self._to_list)
        self.viewer.turn_wanted.connect(self.deeds.turn)
        self.paper.left.connect(self._to_list)
        self.paper.save_wanted.connect(self._save_paper)
        self.letter.left.connect(self._to_list)
        self.letter.save_wanted.connect(self._save_letter)
        self.incoming.left.connect(self._to_list)
        self.incoming.file_wanted.connect(self._file_found)
        self.incoming.folder_wanted.connect(self._choose_folder)
        self.incoming.codes_wanted.connect(self._file_by_codes)
        self.watch.changed.connect(self._show_found)
        self._folder.clicked.connect(lambda _checked=False: self._to_folder())

    def _arrange(self) -> TwoPanes:
        self._missing.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._head.add(self._missing, *self.menus.buttons.values(), self._folder)
        for panel in (self.viewer, self.paper, self.incoming, self.letter):
            self._right.addWidget(panel)
        panes = TwoPanes(self.list, self._right, self)
        panes.folded.connect(self._fold)
        panes.covered.connect(self._head.setHidden)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        for widget in (self._head, self.bar, self._progress):
            layout.addWidget(widget)
        layout.addWidget(panes, 1)
        return panes
