"""Carries out what people do with the papers of one file: asks what must be asked, does it, says what was done."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from vetdesk.domain.errors import VetDeskError
from vetdesk.domain.forms import Value
from vetdesk.domain.materials import MaterialState
from vetdesk.domain.station_time import at_station
from vetdesk.services.filing_views import ScanFile, ScanView
from vetdesk.services.progress import Progress
from vetdesk.ui.dropped import as_file, read_file
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.people.filing.material_lines import Line
from vetdesk.ui.people.filing.scan_folder import FoundFile
from vetdesk.ui.people.record_tab import RecordTab
from vetdesk.ui.printing.print_order import PrintOrder
from vetdesk.ui.tasks import Task
from vetdesk.ui.texts import worded

Reads = Callable[[], ScanFile]
"""Reads one file; runs in the change lane."""

LETTER = "missing_letter"
FILE_PAPERS = (LETTER, "file_cover", "file_catalogue", "note_sheet")
"""Papers about one person's file: letter, cover (封面), catalogue of the file (卷内目录), note sheet (备考表)."""


@dataclass(frozen=True)
class Filed:
    """What came of adding files: the scans that are there now, and an error for each file that is not."""

    scans: tuple[ScanView, ...] = ()
    errors: tuple[VetDeskError, ...] = ()
    done: tuple[FoundFile, ...] = ()
    left_there: tuple[FoundFile, ...] = ()


class FilingDeeds(QObject):
    """The deeds of the tab of papers, for the person whose file is shown."""

    happened = Signal()
    """Something was changed: fetch again."""
    filed = Signal(object, object)
    """Files were added to a Line: what came of it (Filed)."""
    working = Signal(object)
    """A Task that may take long."""

    def __init__(self, tab: RecordTab) -> None:
        super().__init__(tab)
        self._tab = tab
        self._filing = tab.services.filing
        self._papers = PaperSaver(tab)
        self.recipient_id = 0

    def mark(self, lines: Sequence[Line], state: MaterialState) -> None:
        """Note the state of some papers; why papers are not needed is asked."""
        if state is MaterialState.NOT_NEEDED:
            prompt = self.tr("Why is it not needed? The reason stands in the checklist.")
            self._tab.talk.ask_text(prompt, lambda reason: self._mark(lines, state, reason))
        else:
            self._mark(lines, state, "")

    def describe(
        self, line: Line, values: Mapping[str, Value], failed: Callable[[Exception], None], then: Callable[[], None]
    ) -> Task:
        """Write what the form of a paper says."""
        recipient_id, filing, material = self.recipient_id, self._filing, line.material
        assert material is not None, "a form is of a paper"
        category, case_id, key = line.place
        version = material.version
        return self._tab.tasks.change(
            lambda _progress: filing.describe_line(
                recipient_id, key, version, values, category=category, case_id=case_id
            ),
            owner=self._tab, done=lambda _number: self._described(then), failed=failed,
        )  # fmt: skip

    def add_paper(
        self, values: Mapping[str, Value], failed: Callable[[Exception], None], then: Callable[[], None]
    ) -> Task:
        """Add a paper that no list names."""
        recipient_id, filing = self.recipient_id, self._filing
        told = dict(values)
        title, received = str(told.pop("title", "")), str(told.pop("received_on", ""))
        return self._tab.tasks.change(
            lambda _progress: filing.add_other(recipient_id, title, received_on=received, values=told),
            owner=self._tab, done=lambda _number: self._described(then), failed=failed,
        )  # fmt: skip

    def take_from_file(self, line: Line) -> None:
        """Let the paper that lies elsewhere in the file serve a case."""
        recipient_id, filing, material, case_id = self.recipient_id, self._filing, line.material, line.checklist.case_id
        if material is not None and material.in_file is not None and case_id is not None:
            number = material.in_file.material_id
            self._change(
                lambda _progress: filing.take_from_file(recipient_id, case_id, number),
                self.tr("The paper in the file serves here too."),
            )

    def number_items(self) -> None:
        """Give item numbers to the papers that have none."""
        recipient_id, filing = self.recipient_id, self._filing
        text = self.tr("Papers that were given an item number: {count}.")
        self._tab.tasks.change(
            lambda _progress: filing.number_items(recipient_id),
            owner=self._tab, done=lambda count: self._say(text.format(count=count)),
        )  # fmt: skip

    def begin_list(self, category: str) -> None:
        """Begin a further checklist: its first paper is noted as missing, and with that the list is there."""
        recipient_id, filing = self.recipient_id, self._filing
        declared = self._tab.services.station.definitions.materials.at(category)
        if declared is not None and declared.needs:
            key = declared.needs[0].key
            self._change(
                lambda _progress: filing.set_state(recipient_id, key, MaterialState.MISSING, category=category),
                self.tr("The list “{list}” is started.").format(list=worded(declared.title)),
            )

    def add_files(self, line: Line, paths: Sequence[Path]) -> None:
        """File these files to a paper."""
        self._add(line, [partial(read_file, path, self._filing.largest_file) for path in paths])

    def add_picture(self, line: Line, picture: QImage) -> None:
        """File a picture that is in no file."""
        name, at = self.tr("Pasted picture"), at_station(self._tab.services.station.now())
        self._add(line, [partial(as_file, picture.copy(), name, at)])

    def add_found(self, line: Line, found: Sequence[FoundFile], *, delete: bool) -> None:
        """File files of the scan folder; `delete` them there once they are filed and unless they changed meanwhile."""
        reads = [partial(read_file, each.path, self._filing.largest_file) for each in found]
        self._add(line, reads, found, delete=delete)

    def move(self, scan_ids: Sequence[int], line: Line) -> None:
        """Put scans under another paper."""
        category, case_id, key = line.place
        filing = self._filing

        def move(_progress: Progress) -> None:
            for scan_id in scan_ids:
                filing.move_scan(scan_id, material_key=key, category=category, case_id=case_id)

        self._change(move, self.tr("Moved to “{paper}”.").format(paper=paper_name(line)))

    def put(self, scan_id: int, line: Line, places: int) -> None:
        """Move a scan by so many places among those of its paper."""
        order = [scan.id for scan in line.material.scans] if line.material is not None else []
        filing, place = self._filing, order.index(scan_id) + places if scan_id in order else -1
        if 0 <= place < len(order):
            order.remove(scan_id)
            order.insert(place, scan_id)
            self._change(lambda _progress: filing.reorder(order), self.tr("The order of the scans is changed."))

    def withdraw(self, scan_ids: Sequence[int]) -> None:
        """Take scans out of the file; the reason is asked."""
        filing = self._filing

        def withdraw(reason: str, _progress: Progress) -> None:
            for scan_id in scan_ids:
                filing.withdraw_scan(scan_id, reason)

        said = self.tr("Scans that were withdrawn: {count}.").format(count=len(scan_ids))

        prompt = self.tr("Why is the scan withdrawn? The reason is kept in the history.")
        self._tab.talk.ask_text(prompt, lambda reason: self._change(partial(withdraw, reason), said))

    def turn(self, scan_id: int, page: int) -> None:
        """Turn a page to the right by a quarter, for good."""
        filing = self._filing
        self._change(lambda _progress: filing.turn(scan_id, page), "")

    def print_paper(self, key: str, uid: str, case_id: int | None, until: str = "") -> None:
        """Show a paper about the file; the letter about missing papers speaks of the case, if one is meant.

        `until` is the day (ISO) by which the letter asks for them.
        """
        recipient_id, printing = self.recipient_id, self._tab.services.printing
        letter = key == LETTER
        purpose = self.tr("Asking for missing papers") if letter else self.tr("Keeping the paper file")
        case = case_id if letter else None
        person = None if case else recipient_id
        self._papers.offer(
            PrintOrder(
                worded(self._tab.services.station.definitions.papers[key].title), f"{uid[:8]}_{key}.pdf",
                lambda: printing.preview(key, recipient_id=person, case_id=case, until=until),
                lambda told, to, _progress: printing.make(
                    key, recipient_id=person, case_id=case, purpose=told, until=until, printer=to
                ),
                lambda: purpose, paper=key,
            )
        )  # fmt: skip

    def print_scans(self, scans: Sequence[ScanView]) -> None:
        """Show copies of scans to be printed or saved; that they were is journalled with the purpose."""
        ids, scanning = [scan.id for scan in scans], self._filing
        purpose = self.tr("Copy of the papers")
        self._papers.offer(
            PrintOrder(
                self.tr("Copies of scans"), f"{scans[0].name.rpartition('.')[0] or scans[0].name}.pdf",
                lambda: scanning.preview_scans(ids), lambda told, _to, _progress: scanning.print_scans(ids, told),
                lambda: purpose,
            )
        )  # fmt: skip

    def _mark(self, lines: Sequence[Line], state: MaterialState, reason: str) -> None:
        recipient_id, filing = self.recipient_id, self._filing

        def note(progress: Progress) -> None:
            for done, line in enumerate(lines):
                progress.at(done, len(lines))
                category, case_id, key = line.place
                filing.set_state(recipient_id, key, state, category=category, case_id=case_id, reason=reason)

        self._change(note, self.tr("Papers that were noted: {count}.").format(count=len(lines)))

    def _add(
        self, line: Line, reads: Sequence[Reads], found: Sequence[FoundFile] = (), *, delete: bool = False
    ) -> None:
        recipient_id, filing = self.recipient_id, self._filing
        category, case_id, key = line.place

        def add(progress: Progress) -> Filed:
            came = Filed()
            for place, read in enumerate(reads):
                progress.at(place, len(reads))
                try:
                    scans = filing.add_scans(
                        recipient_id, [read()], material_key=key, category=category, case_id=case_id
                    )
                except VetDeskError as error:
                    came = replace(came, errors=(*came.errors, error))
                else:
                    came = replace(came, scans=(*came.scans, *scans), done=(*came.done, *found[place : place + 1]))
            return replace(came, left_there=tuple(each for each in came.done if not (delete and _deleted(each))))

        done, failed = partial(self.filed.emit, line), self._stopped
        self.working.emit(self._tab.tasks.change(add, owner=self._tab, done=done, failed=failed))

    def _change(self, work: Callable[[Progress], object], said: str) -> None:
        self.working.emit(self._tab.tasks.change(work, owner=self._tab, done=lambda _done: self._say(said)))

    def _stopped(self, error: Exception) -> None:
        """What was filed before somebody stopped stays filed."""
        self.happened.emit()
        self._tab.talk.about_failure(error)

    def _say(self, text: str) -> None:
        if text:
            self._tab.navigator.say(text)
        self.happened.emit()

    def _described(self, then: Callable[[], None]) -> None:
        then()
        self._say(self.tr("The description of the paper is saved."))


def paper_name(line: Line) -> str:
    """What a paper is called: as its list calls it, or by the title it was given."""
    assert line.material is not None, "called for papers"
    return worded(line.material.label) or line.material.title


def _deleted(found: FoundFile) -> bool:
    """Delete a file that was filed, unless it was written to since."""
    if found.is_unchanged():
        with suppress(OSError):
            found.path.unlink()
            return True
    return False
