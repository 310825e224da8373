"""The paper loop (文书回传): a signed and stamped sheet comes back as a scan and files itself by the code on it.

What is found goes to the file of the person, marked with paper and number and with the stage of the case that it
belongs to. If the facts have changed since the printing, that is said, value by value. A code of another station, or
one that was tampered with, is told and nothing is filed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from vetdesk.domain import notice_papers
from vetdesk.domain.cases import Case
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import Label
from vetdesk.domain.material_states import noted
from vetdesk.domain.materials import OTHER, FiledMaterial, MaterialState, PageImage, Scan
from vetdesk.domain.paper_codes import BEGINS, parse_code, typed_letters
from vetdesk.domain.paper_sheets import PrintedSheet, ReturnedSheet, SheetState, differences
from vetdesk.domain.papers import PaperDefinition
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.files.pages.reader import PageReader
from vetdesk.services.complaint_papers import COMPLAINT
from vetdesk.services.complaint_standings import shown_to
from vetdesk.services.dossiers import DOSSIER, Dossiers
from vetdesk.services.filing_views import ScanFile, ScanView
from vetdesk.services.notice_papers import NOTICE
from vetdesk.services.notices import Notices
from vetdesk.services.open_station import OpenStation
from vetdesk.services.paper_filling import CASE, PaperFiller
from vetdesk.services.paper_numbers import was_voided
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.transaction import instant

AT_ONCE = 4
"""Pages that one child process looks at, so that stopping takes effect soon."""
UNTIL = "file.until"


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """A printing as windows show it; `stage` is where its case stands or stood for it, None for papers about people.

    `returned` are the scans of the signed sheet that came back. A sheet of a public notice has its `notice_id` and the
    notice's title as `name`, one of a complaint (信访事项) its `complaint_id` and the complaint's number.
    """

    sheet: PrintedSheet
    title: Label
    state: SheetState
    name: str
    recipient_id: int
    case_id: int | None = None
    case_number: str = ""
    stage: Label | None = None
    stage_key: str = ""
    step: str = ""
    returned: tuple[ReturnedSheet, ...] = ()
    notice_id: int | None = None
    complaint_id: int | None = None


@dataclass(frozen=True, slots=True)
class CameBack:
    """Pages of a file that belong to one sheet, and where they went.

    `letters` are those of the code read, "" if none could be; `paper` is None for a code that is not one of this
    station's papers. `scan` is what was filed, None if nothing was; `again` if the same picture was there already;
    `form` is the title of a paper that was printed blank and so names nobody.
    """

    file: str
    pages: tuple[int, ...]
    letters: str = ""
    paper: PrintedPaper | None = None
    scan: ScanView | None = None
    again: bool = False
    form: Label | None = None


class PaperLoop:
    """Finds out what scans are, files them, and tells whether printed papers are still right."""

    def __init__(
        self, station: OpenStation, notices: Notices, dossiers: Dossiers, reader: PageReader | None = None
    ) -> None:
        self._station = station
        self._notices = notices
        self._dossiers = dossiers
        self._reader = reader or PageReader()

    def take(self, file: ScanFile, progress: Progress | None = None) -> tuple[CameBack, ...]:
        """File every sheet in a scan whose code is known; what has none or an unknown one is only told.

        Pages of one sheet stay together; a file with several sheets is parted. Raises UnreadableScanError,
        CancelledError (nothing was filed then), NotPermittedError.
        """
        self._station.session.require(Right.EDIT_ARCHIVE)
        watcher = progress or Unwatched()
        parts = list(self._parts(file, watcher))
        whole = len(parts) == 1
        return tuple(self._filed(file, part, whole=whole) for part in parts)

    def take_typed(self, file: ScanFile, letters: str, pages: Sequence[int] = ()) -> CameBack:
        """File a scan whose code could not be read by the eight letters typed by hand.

        Raises NotFoundError for letters that no paper of this station bears.
        """
        self._station.session.require(Right.EDIT_ARCHIVE)
        paper = self.find(letters)
        found = self._reader.look_at(file.name, file.content)
        numbers = tuple(pages) or tuple(range(1, found.pages + 1))
        part = CameBack(file.name, numbers, paper.sheet.letters, paper)
        return self._filed(file, part, whole=len(numbers) == found.pages)

    def find(self, letters: str) -> PrintedPaper:
        """The newest printing that bears these eight letters, however they were typed; raises NotFoundError."""
        self._station.session.require(Right.SEE_ARCHIVE)
        typed = typed_letters(letters)
        with self._station.database.read() as look:
            sheets = look.paper_sheets.with_letters(typed) if typed else []
            sheets = [sheet for sheet in sheets if self._may_hear(look, sheet)]
            if not sheets:
                raise NotFoundError("paper_code", letters.strip())
            return self._printed(look, sheets[0])

    def page(self, file: ScanFile, number: int, width_px: int) -> PageImage:
        """One page of a scan that is being looked at, drawn in the guarded child; raises UnreadableScanError."""
        self._station.session.require(Right.EDIT_ARCHIVE)
        return self._reader.draw(file.name, file.content, number, width_px)

    def of_case(self, case_id: int) -> tuple[PrintedPaper, ...]:
        """What was printed of a case, newest first: when, by whom, its number, whether it is still right."""
        self._station.session.require(Right.SEE_CASES)
        with self._station.database.read() as look:
            return self._all(look, look.cases.get(case_id).uid)

    def of_recipient(self, recipient_id: int) -> tuple[PrintedPaper, ...]:
        """What was printed about a person beside the cases, newest first."""
        self._station.session.require(Right.SEE_ARCHIVE)
        with self._station.database.read() as look:
            return self._all(look, look.people.get(recipient_id).uid)

    def outdated(self, case_id: int) -> tuple[Label, ...]:
        """The papers of a case whose newest printing says otherwise than the case does now."""
        return outdated_of(self.of_case(case_id))

    def _parts(self, file: ScanFile, watcher: Progress) -> Iterator[CameBack]:
        """The file's pages by the sheets they belong to, neighbours together."""
        count = self._reader.look_at(file.name, file.content).pages
        codes: list[str] = []
        for first in range(1, count + 1, AT_ONCE):
            watcher.at(first - 1, count, file.name)
            last = min(first + AT_ONCE - 1, count)
            codes += [next(iter(own), "") for own in self._reader.codes(file.name, file.content, BEGINS, first, last)]
        for text, group in groupby(enumerate(codes, 1), key=lambda pair: pair[1]):
            yield self._known(CameBack(file.name, tuple(number for number, _ in group)), text)

    def _known(self, part: CameBack, text: str) -> CameBack:
        """Whose paper the code on these pages is."""
        code = parse_code(text) if text else None
        if code is None:
            return part
        known = self._station.definitions.papers.get(code.paper)
        part = replace(part, letters=code.letters, form=known.title if known and not code.record else None)
        with self._station.database.read() as look:
            sheets = [one for one in look.paper_sheets.with_letters(code.letters) if one.record == code.record]
            sheets = [sheet for sheet in sheets if self._may_hear(look, sheet)]
            if not sheets:
                return part
            return replace(part, paper=self._printed(look, sheets[0]))

    def _filed(self, file: ScanFile, part: CameBack, *, whole: bool) -> CameBack:
        """Put the pages into the file of the person, unless nobody's paper they are."""
        if part.paper is None or part.paper.complaint_id is not None:
            return part
        content = file.content if whole else self._reader.part(file.name, file.content, part.pages)
        name = file.name if whole else _part_name(file.name, part.pages)
        kept = ScanFile(name, content)
        if part.paper.notice_id is not None:
            return self._filed_to_notice(part, part.paper, kept)
        found = self._reader.look_at(name, content)
        attachment = self._station.attachments.put(content)
        actor = self._station.session.require(Right.EDIT_ARCHIVE)
        with self._station.database.write("file a returned paper", actor) as work:
            sheet = work.paper_sheets.get(part.paper.sheet.id)
            paper = part.paper if sheet.paper == DOSSIER else self._printed(work, sheet)
            material = self._material(work, paper)
            same = [one for one in work.scans.of_material(material.id) if one.attachment == attachment]
            scan = same[0] if same else work.scans.add(_scan(kept, found.media_type, found.pages, attachment, material))
            if not same:
                work.paper_sheets.add_return(_return(paper, scan.id, work))
                facts = {"paper": sheet.paper, "code": sheet.letters, "outdated": str(paper.state.outdated).lower()}
                work.scans.note([scan], "returned", **facts)
                work.touch(paper.sheet.kind, paper.case_id or paper.recipient_id)
        view = ScanView(
            scan.id, scan.name, scan.media_type, scan.pages, scan.size, scan.turned, scan.added_at, scan.version
        )
        return replace(part, paper=paper, scan=view, again=bool(same))

    def _filed_to_notice(self, part: CameBack, paper: PrintedPaper, file: ScanFile) -> CameBack:
        """A photograph of the posted sheet, or the signed report, goes to every open case of its notice."""
        assert paper.notice_id is not None, "called for sheets of notices"
        report = paper.sheet.paper == notice_papers.REPORT
        before = {scan.id for scan in self._on_notice(paper.notice_id, report=report)}
        added = self._notices.add_photos(paper.notice_id, [file], report=report)
        if not added:
            return part
        again = added[0].id in before
        if not again:
            actor = self._station.session.require(Right.EDIT_ARCHIVE)
            with self._station.database.write("file a returned paper", actor) as work:
                work.paper_sheets.add_return(_return(paper, added[0].id, work))
                work.touch(NOTICE, paper.notice_id)
        return replace(part, scan=added[0], again=again)

    def _on_notice(self, notice_id: int, *, report: bool) -> Sequence[ScanView]:
        view = self._notices.get(notice_id)
        return view.reports if report else view.photos

    def _material(self, work: Work, paper: PrintedPaper) -> FiledMaterial:
        """The line of the person's file for the signed copies of one paper about one record; made when first wanted."""
        title = f"{paper.title.zh}（签章件）"
        number = paper.sheet.number or paper.case_number
        for one in work.materials.of_recipient(paper.recipient_id):
            if one.category == OTHER and one.case_id is None and (one.title, one.document_number) == (title, number):
                return one
        key = work.materials.next_other(paper.recipient_id)
        line = FiledMaterial(0, "", paper.recipient_id, key, OTHER, title=title, document_number=number)
        day = day_at_station(self._station.now())
        return work.materials.add(noted(line, MaterialState.COPY, "", "", day))

    def _may_hear(self, look: Reading, sheet: PrintedSheet) -> bool:
        """Whether the person signed in may know of the sheet: a report is kept from the official it is about."""
        if sheet.kind != COMPLAINT:
            return True
        return shown_to(look.complaints.by_uid(sheet.record), self._station.session.actor)

    def _all(self, look: Reading, record: str) -> tuple[PrintedPaper, ...]:
        papers = {DOSSIER, *self._station.definitions.papers}
        known = [one for one in look.paper_sheets.of_record(record) if one.paper in papers]
        return tuple(self._printed(look, sheet) for sheet in known)

    def _printed(self, look: Reading, sheet: PrintedSheet) -> PrintedPaper:
        """A printing with the record as it is now; raises NotFoundError, MergedRecipientError."""
        if sheet.paper == DOSSIER:
            return self._printed_dossier(look, sheet)
        definitions = self._station.definitions
        sees_cases = self._station.session.actor.may(Right.SEE_CASES)
        filler = PaperFiller(look, definitions, self._station.now, sees_cases)
        paper = filler.paper(sheet.paper)
        state = _state(filler, paper, sheet)
        returned = tuple(look.paper_sheets.returns([sheet.id]))
        if sheet.kind == CASE:
            case = look.cases.by_uid(sheet.record)
            assert case is not None, "the state was just read from it"
            stage, step = stage_of(paper, case)
            route = definitions.workflows[case.kind, case.workflow_version]
            return PrintedPaper(
                sheet, paper.title, state, _name(look, case.recipient_id), case.recipient_id, case.id, case.number,
                route.stage(stage).label, stage, step, returned,
            )  # fmt: skip
        if sheet.kind == NOTICE:
            noticed = look.notices.by_uid(sheet.record)
            first = look.cases.get(noticed.people[0].case_id)
            return PrintedPaper(
                sheet, paper.title, state, noticed.title, first.recipient_id, returned=returned, notice_id=noticed.id
            )
        if sheet.kind == COMPLAINT:
            found = look.complaints.by_uid(sheet.record)
            return PrintedPaper(sheet, paper.title, state, found.number, 0, complaint_id=found.id)
        told = filler.told_of(paper, sheet.kind, sheet.record)
        person = told.people[0]
        return PrintedPaper(sheet, paper.title, state, _name(look, person), person, returned=returned)

    def _printed_dossier(self, look: Reading, sheet: PrintedSheet) -> PrintedPaper:
        """A dossier (个人档案): out of date once what it tells, papers and history apart, is otherwise."""
        person = look.people.by_uid(sheet.record)
        outdated = self._dossiers.version_now(sheet) != sheet.facts_version
        title = self._station.definitions.vocabulary.texts["dossier.title"]
        returned = tuple(look.paper_sheets.returns([sheet.id]))
        return PrintedPaper(sheet, title, SheetState(sheet, outdated), person.name, person.id, returned=returned)


def outdated_of(printed: Sequence[PrintedPaper]) -> tuple[Label, ...]:
    """The papers whose newest printing is out of date, of printings that begin with the newest."""
    newest: dict[str, PrintedPaper] = {}
    for one in printed:
        newest.setdefault(one.sheet.paper, one)
    return tuple(one.title for one in newest.values() if one.state.outdated)


def stage_of(paper: PaperDefinition, case: Case) -> tuple[str, str]:
    """The stage and the step of a case that a paper belongs to: the latest step that it follows or whose opinion it

    bears; before any of them was taken, where the case stands.
    """
    steps = paper.after | {source.step for sources in paper.opinions.values() for source in sources}
    for event in reversed(case.standing_events):
        if event.transition in steps:
            return event.from_stage or event.to_stage, event.transition
    return case.stage, ""


def _state(filler: PaperFiller, paper: PaperDefinition, sheet: PrintedSheet) -> SheetState:
    """Whether what the sheet shows is what the station knows now; a void number makes it out of date as well."""
    told = filler.told_of(paper, sheet.kind, sheet.record, sheet.values.get(UNTIL, ""))
    number = sheet.number
    if number and was_voided(filler.look, paper.key, sheet.record, number):
        number = ""
    now: dict[str, str] = {}
    same = False
    for filling in filler.fillings(paper, told, number=number):
        assert filling.code is not None, "only previews have no code"
        same = same or filling.code.version == sheet.facts_version
        if not now or filling.values.get("sheet.number") == sheet.values.get("sheet.number"):
            now = dict(filling.values)
    if same:
        return SheetState(sheet)
    found = differences(paper, sheet.values, now)
    changed = any(not one.is_filled_since for one in found)
    return SheetState(sheet, changed or paper.version != sheet.paper_version, found)


def _return(paper: PrintedPaper, scan_id: int, work: Work) -> ReturnedSheet:
    who = work.actor.staff.name if work.actor else ""
    sheet, at = paper.sheet, instant(work.now)
    return ReturnedSheet(0, "", sheet.id, scan_id, paper.stage_key, paper.step, paper.state.outdated, at, who)


def _scan(file: ScanFile, media_type: str, pages: int, attachment: str, material: FiledMaterial) -> Scan:
    return Scan(
        0,
        "",
        material.recipient_id,
        material.id,
        attachment,
        file.name[-120:],
        media_type,
        pages,
        len(file.content),
        0,
        "",
    )


def _part_name(name: str, pages: Sequence[int]) -> str:
    stem, dot, ending = name.rpartition(".")
    told = f"{pages[0]}" if len(pages) == 1 else f"{pages[0]}-{pages[-1]}"
    return f"{stem or ending}_p{told}{dot}{ending if stem else ''}"


def _name(look: Reading, recipient_id: int) -> str:
    return str(look.people.get(recipient_id).values.get("name", ""))
