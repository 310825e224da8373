"""Scanning (扫描): pictures of papers come into the file, are looked at, turned, put in order, moved, taken out.

A scan is sensitive: who added, looked at, printed or withdrew one is journalled (kind "scan"). Pages are drawn in a
guarded child process and kept in memory only.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Lock

from vetdesk.domain.errors import DamagedStationError, InvalidFieldsError, LostScanError, NotFoundError
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.material_states import noted
from vetdesk.domain.materials import OTHER, FiledMaterial, MaterialState, PageImage, Scan
from vetdesk.domain.papers import PaperFile
from vetdesk.domain.second_person import Leaving, Way
from vetdesk.domain.staff import Actor, Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.files.pages.reader import Looked, PageReader
from vetdesk.services.file_pictures import scan_view
from vetdesk.services.filing_views import ScanFile, ScanView
from vetdesk.services.open_station import OpenStation
from vetdesk.services.second_persons import Gate, Sent, told_purpose
from vetdesk.storage.reading import Work
from vetdesk.storage.transaction import instant

REMEMBERED_BYTES = 64 << 20
"""How many bytes of drawn pages are kept, so that turning back and forth is quick."""
NAME_LENGTH = 120
PRINT_WIDTH = 1600
SCANS = "scans"
"""What copies of scans are called in the register of exports."""
"""Pixels across a printed copy: 200 to the inch."""


class Scanning:
    """What people do with scans of a recipient's papers."""

    def __init__(self, station: OpenStation, reader: PageReader | None = None) -> None:
        self._station = station
        self._reader = reader or PageReader()
        self._pages = _RememberedPages()
        self._looked: set[tuple[int, int, str]] = set()

    @property
    def largest_file(self) -> int:
        """How many bytes a scan may have at most."""
        return self._reader.limits.file_bytes

    def add_scans(
        self,
        recipient_id: int,
        files: Sequence[ScanFile],
        *,
        material_key: str = "",
        category: str = "",
        case_id: int | None = None,
    ) -> tuple[ScanView, ...]:
        """Add files to a material, or with no key to the file as a whole; all of them or none.

        A material of which nothing was noted is then there as a copy. The same picture is never filed twice for one
        material. Raises UnreadableScanError for what is no scan, NotFoundError, InvalidFieldsError for a closed case.
        """
        actor = self._station.session.require(Right.EDIT_ARCHIVE)
        self._may_touch(case_id)
        return self.file(
            actor, "add scans", recipient_id, files,
            lambda work: self._material(work, recipient_id, material_key, category, case_id),
        )  # fmt: skip

    def file(
        self,
        actor: Actor,
        label: str,
        recipient_id: int,
        files: Sequence[ScanFile],
        material_of: Callable[[Work], FiledMaterial | None],
    ) -> tuple[ScanView, ...]:
        """The same for whoever asked for the rights; `material_of` finds or begins the material within the change."""
        looked = [self._reader.look_at(file.name, file.content) for file in files]
        attachments = self._station.attachments
        names = [attachments.put(file.content) for file in files]
        with self._station.database.write(label, actor) as work:
            work.people.get(recipient_id)
            material = material_of(work)
            own = {scan.attachment: scan for scan in self._beside(work, recipient_id, material)}
            kept: list[Scan] = []
            for file, found, name in zip(files, looked, names, strict=True):
                new = _scan(file, found, name)
                new = replace(new, recipient_id=recipient_id, material_id=material.id if material else None)
                new = replace(new, added_at=instant(work.now))
                own[name] = own.get(name) or work.scans.add(new)
                kept.append(own[name])
        return tuple(scan_view(scan) for scan in dict.fromkeys(kept))

    def move_scan(
        self, scan_id: int, *, material_key: str = "", category: str = "", case_id: int | None = None
    ) -> ScanView:
        """Put a scan under another material of the same person, behind what is there; raises NotFoundError."""
        actor = self._station.session.require(Right.EDIT_ARCHIVE)
        self._may_touch(case_id)
        with self._station.database.write("move a scan", actor) as work:
            scan = work.scans.get(scan_id)
            material = self._material(work, scan.recipient_id, material_key, category, case_id)
            place = max((one.position for one in self._beside(work, scan.recipient_id, material)), default=0) + 1
            moved = replace(scan, material_id=material.id if material else None, position=place)
            return scan_view(work.scans.save(moved))

    def turn(self, scan_id: int, number: int, quarters: int = 1) -> ScanView:
        """Turn a page (numbered from 1) by quarter turns to the right, for good; raises NotFoundError."""
        actor = self._station.session.require(Right.EDIT_ARCHIVE)
        with self._station.database.write("turn a page of a scan", actor) as work:
            scan = self._with_page(work.scans.get(scan_id), number)
            return scan_view(work.scans.save(replace(scan, turned=scan.with_turn(number, quarters))))

    def reorder(self, scan_ids: Sequence[int]) -> None:
        """Put the scans of a material into this order; raises NotFoundError."""
        actor = self._station.session.require(Right.EDIT_ARCHIVE)
        with self._station.database.write("put scans in order", actor) as work:
            for place, scan_id in enumerate(scan_ids, 1):
                work.scans.save(replace(work.scans.get(scan_id), position=place))

    def withdraw_scan(self, scan_id: int, reason: str) -> None:
        """Take a scan out of the file, for a reason that is kept; raises InvalidFieldsError without one."""
        actor = self._station.session.require(Right.EDIT_ARCHIVE)
        if not reason.strip():
            raise InvalidFieldsError((Problem("reason", "material.withdraw_reason", Severity.ERROR),))
        with self._station.database.write("withdraw a scan", actor, reason=reason.strip()) as work:
            work.scans.withdraw(work.scans.get(scan_id))

    def page(self, scan_id: int, number: int, width_px: int, purpose: str = "") -> PageImage:
        """One page, at most so many pixels wide, as it was turned; looking is journalled once a day and person.

        Raises NotFoundError, NotPermittedError, UnreadableScanError, LostScanError.
        """
        actor = self._station.session.require(Right.REVEAL_SENSITIVE)
        with self._station.database.read() as look:
            scan = look.scans.get(scan_id)
        return self.look_at(actor, scan, number, width_px, purpose)

    def look_at(self, actor: Actor, scan: Scan, number: int, width_px: int, purpose: str = "") -> PageImage:
        """The same of a known scan, for whoever asked for the rights."""
        self._note_look(actor, [self._with_page(scan, number)], purpose)
        return self._drawn(scan, number, width_px)

    def print_scans(self, scan_ids: Sequence[int], purpose: str) -> PaperFile:
        """Copies of scans as one PDF, a sheet a page; journalled with the purpose, an entry per scan.

        Raises InvalidFieldsError for a blank purpose, NotFoundError, NotPermittedError, UnreadableScanError,
        LostScanError, SecondPersonNeededError.
        """
        actor = self._station.session.require(Right.PRINT)
        purpose = told_purpose(self._station.definitions, purpose)
        file, scans = self._copies(scan_ids)
        leaving = Leaving(Way.PAPER, SCANS, purpose, len({scan.recipient_id for scan in scans}), record=True)
        gate = Gate(self._station.session, self._station.definitions, self._station.now)
        with self._station.database.write("print scans", actor, reason=purpose) as work:
            work.scans.note(scans, "print", **gate.let_out(work, leaving, Sent(lines=len(scans))))
        return file

    def preview_scans(self, scan_ids: Sequence[int]) -> PaperFile:
        """The copies as they would be printed; looking is journalled as it is for single pages. Raises the same."""
        actor = self._station.session.require(Right.PRINT)
        file, scans = self._copies(scan_ids)
        self._note_look(actor, scans)
        return file

    def _copies(self, scan_ids: Sequence[int]) -> tuple[PaperFile, list[Scan]]:
        from vetdesk.files.pages.prints import copies

        self._station.session.require(Right.REVEAL_SENSITIVE)
        with self._station.database.read() as look:
            scans = [look.scans.get(number) for number in scan_ids]
        pages = (self._drawn(scan, number, PRINT_WIDTH) for scan in scans for number in range(1, scan.pages + 1))
        return copies(pages, "、".join(dict.fromkeys(scan.name for scan in scans))), scans

    def _note_look(self, actor: Actor, scans: Sequence[Scan], purpose: str = "") -> None:
        """Journal that scans were looked at, once a day and person."""
        day = day_at_station(self._station.now()).isoformat()
        new = [scan for scan in scans if (actor.staff.id, scan.id, day) not in self._looked]
        if new:
            with self._station.database.write("look at a scan", actor, reason=purpose.strip()) as work:
                work.scans.note(new, "look")
            self._looked |= {(actor.staff.id, scan.id, day) for scan in new}

    def _drawn(self, scan: Scan, number: int, width: int) -> PageImage:
        key = (scan.attachment, number, width, scan.turns(number))
        known = self._pages.get(key)
        if known is None:
            content = self._content(scan)
            known = self._reader.draw(scan.name, content, number, width, scan.turns(number))
            self._pages.put(key, known)
        return known

    def _may_touch(self, case_id: int | None) -> None:
        """A case's papers are for those who work on cases."""
        if case_id is not None:
            self._station.session.require(Right.WORK_CASES)

    def _content(self, scan: Scan) -> bytes:
        """The file as it was filed; raises LostScanError, which names it, where it is gone or altered."""
        try:
            return self._station.attachments.get(scan.attachment)
        except NotFoundError:
            raise LostScanError(scan.name, "gone") from None
        except DamagedStationError:
            raise LostScanError(scan.name, "altered") from None

    @staticmethod
    def _with_page(scan: Scan, number: int) -> Scan:
        if not 1 <= number <= scan.pages:
            raise NotFoundError("page", f"{scan.name} {number}")
        return scan

    @staticmethod
    def _beside(work: Work, recipient_id: int, material: FiledMaterial | None) -> list[Scan]:
        """The scans a new one would lie beside."""
        if material is not None:
            return work.scans.of_material(material.id)
        return [scan for scan in work.scans.of_recipient(recipient_id) if scan.material_id is None]

    def _material(
        self, work: Work, recipient_id: int, key: str, category: str, case_id: int | None
    ) -> FiledMaterial | None:
        """The material that a scan shows, which is then there at least as a copy; None for the file as a whole."""
        if not key:
            return None
        line = self._line_at(work, recipient_id, key, category, case_id)
        if line.state in {MaterialState.NONE, MaterialState.MISSING}:
            line = noted(line, MaterialState.COPY, "", "", day_at_station(self._station.now()))
        return work.materials.save(line) if line.id else work.materials.add(line)

    def _line_at(self, work: Work, recipient_id: int, key: str, category: str, case_id: int | None) -> FiledMaterial:
        """The line of a checklist, a new one if nothing was noted yet; refuses closed cases and unknown materials."""
        definitions = self._station.definitions
        if case_id is not None:
            category, case = "", work.cases.get(case_id)
            if case.recipient_id != recipient_id:
                raise NotFoundError("case", str(case_id))
            if case.closed:
                raise InvalidFieldsError((Problem("state", "material.case_closed", Severity.ERROR),))
            known = {one.key for one in definitions.workflows[case.kind, case.workflow_version].materials}
        else:
            declared = definitions.materials.at(category) if category != OTHER else None
            known = {need.key for need in declared.needs} if declared else set()
        found = work.materials.at(recipient_id, key, category, case_id)
        if found is None and key not in known:
            raise NotFoundError("material", key)
        return found or FiledMaterial(0, "", recipient_id, key, category, case_id)


def _scan(file: ScanFile, found: Looked, attachment: str) -> Scan:
    """What is known of a file before it has its place."""
    name = file.name.strip()[-NAME_LENGTH:]
    return Scan(0, "", 0, None, attachment, name, found.media_type, found.pages, len(file.content), 0, "")


class _RememberedPages:
    """Drawn pages by what they show, the ones looked at last; only ever in memory."""

    def __init__(self) -> None:
        self._pages: OrderedDict[tuple[str, int, int, int], PageImage] = OrderedDict()
        self._bytes = 0
        self._guard = Lock()

    def get(self, key: tuple[str, int, int, int]) -> PageImage | None:
        """The page, which thereby counts as looked at just now."""
        with self._guard:
            if key in self._pages:
                self._pages.move_to_end(key)
            return self._pages.get(key)

    def put(self, key: tuple[str, int, int, int], page: PageImage) -> None:
        """Keep a page; the ones nobody looked at for longest make room."""
        with self._guard:
            if key in self._pages:
                return
            self._pages[key] = page
            self._bytes += len(page.rgba)
            while self._bytes > REMEMBERED_BYTES and len(self._pages) > 1:
                self._bytes -= len(self._pages.popitem(last=False)[1].rgba)
