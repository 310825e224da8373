"""Papers for people: which ones a case calls for, made with its present values, and each printing in the journal.

A printing is one change: the number is given, what stands on each sheet is kept, and the journal says so; only then is
the file drawn and handed out. So nothing leaves the office that the journal does not know.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from vetdesk import paths
from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import Label
from vetdesk.domain.materials import PageImage
from vetdesk.domain.paper_lines import Line
from vetdesk.domain.paper_sheets import PrintedSheet, shown_values
from vetdesk.domain.paper_values import station_values
from vetdesk.domain.papers import PaperCode, PaperDefinition, PaperFile, PaperFilling, PrinterSetting
from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.stations import StationDetails
from vetdesk.services.paper_filling import CASE, HEAD_LENGTH, PRESETS, PROVINCE, RECIPIENT, VISIT, PaperFiller
from vetdesk.services.paper_numbers import give_number, held_number
from vetdesk.services.paper_subjects import Told
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.session import Session
from vetdesk.storage.database import Database, Reading, Work
from vetdesk.storage.transaction import instant

__all__ = ["HEAD_LENGTH", "PRESETS", "PRINTER", "PROVINCE", "PaperOffer", "Printing", "recovery_sheet"]

Now = Callable[[], datetime]

PRINTER = "printer"
"""Setting: shifts in millimetres and `values_only` of the station's printer, where a computer has none of its own."""
RECOVERY_SHEET = "recovery_sheet"


@dataclass
class _Run:
    """What one deed of printing puts on paper."""

    kind: str
    fillings: list[PaperFilling] = field(default_factory=list)
    printed: list[tuple[int, PaperFilling]] = field(default_factory=list)

    def add(self, told: Told, fillings: Sequence[PaperFilling]) -> None:
        """Take up the sheets about one subject: journalled once with each person they name."""
        self.fillings += fillings
        self.printed += [(person, fillings[0]) for person in told.people]


@dataclass(frozen=True, slots=True)
class PaperOffer:
    """A paper that can be made; `called_for` tells that the case has taken a step that asks for it."""

    key: str
    title: Label
    subject: str
    called_for: bool = False


class Printing:
    """Makes papers, for people with the right to print. All but blank forms are journalled with their purpose."""

    def __init__(self, database: Database, definitions: Definitions, session: Session, now: Now) -> None:
        self._database = database
        self._now = now
        self._definitions = definitions
        self._session = session
        self._seen: set[tuple[int, str, str, str]] = set()

    def papers(self, subject: str = "") -> list[PaperOffer]:
        """Every paper that may be printed blank, or those about a subject: case, recipient or visit."""
        papers = [paper for paper in self._definitions.papers.values() if paper.key != RECOVERY_SHEET]
        return [_offer(paper) for paper in papers if subject in ("", paper.subject)]

    def papers_for_case(self, case_id: int) -> list[PaperOffer]:
        """The papers of a case's kind, those that its steps call for first."""
        with self._database.read() as look:
            case = look.cases.get(case_id)
        taken = {event.transition for event in case.standing_events}
        category = self._definitions.workflows[case.kind, case.workflow_version].category_of(case.values)
        offers = [
            _offer(paper, not paper.after or bool(paper.after & taken))
            for paper in self._definitions.papers.values()
            if paper.subject == "case" and paper.is_for(case.kind, category)
        ]
        return sorted(offers, key=lambda offer: not offer.called_for)

    def make(
        self,
        paper_key: str,
        *,
        case_id: int | None = None,
        recipient_id: int | None = None,
        visit_id: int | None = None,
        purpose: str = "",
        until: str = "",
        printer: PrinterSetting | None = None,
    ) -> PaperFile:
        """Make a paper about a case, a recipient or a visit, or without any of them a blank one.

        `until` is the day (ISO) by which a letter asks for what is missing; "" leaves it open for the pen. `printer`
        corrects the printer that is meant; None is the station's own. The purpose of a paper about a case is the case,
        unless another one is given. Raises NotFoundError for an unknown paper or record, NotPermittedError without
        the right to print.
        """
        paper = self.paper(paper_key)
        actor = self._session.require(Right.PRINT)
        if case_id is None and recipient_id is None and visit_id is None:
            return self._blank(paper, printer)
        record = (case_id, recipient_id, visit_id)
        with self._database.read() as look:
            reason = purpose.strip() or self._own_purpose(look, case_id)
        with self._database.write("print a paper", actor, reason=reason) as work:
            told = self._told(work, paper, record, until)
            run = self._filled(work, paper, _kind(record), [told])
            self._keep(work, paper, run, reason)
            setting = printer or _printer(work.settings.get(PRINTER))
        return _draw(paper, run.fillings, setting)

    def preview(
        self,
        paper_key: str,
        *,
        case_id: int | None = None,
        recipient_id: int | None = None,
        visit_id: int | None = None,
        until: str = "",
    ) -> PaperFile:
        """The paper as it would be made, to be looked at: without code, and without a number if it has none yet.

        It shows what is sensitive, so looking is journalled once a day. Raises what `make` raises.
        """
        paper = self.paper(paper_key)
        actor = self._session.require(Right.PRINT)
        record = (case_id, recipient_id, visit_id)
        if not any(record):
            return self._blank(paper, PrinterSetting())
        day = day_at_station(self._now())
        with self._database.read() as look:
            told = self._told(look, paper, record, until)
            number = held_number(look, paper, told.record, day)
            fillings = self._filler(look).fillings(paper, told, number=number, coded=False)
        seen = (actor.staff.id, paper.key, told.record, day.isoformat())
        if told.people and seen not in self._seen:
            with self._database.write("look at a paper", actor) as work:
                for person in told.people:
                    work.journal.record("paper", told.record, person, {}, {"paper": paper.key, "act": "preview"})
            self._seen.add(seen)
        return _draw(paper, fillings)

    def test_page(self, setting: PrinterSetting) -> PaperFile:
        """A sheet with rulers, shifted as the printer is corrected now: what it is off by is read off with a ruler."""
        from vetdesk.files.fonts import Fonts
        from vetdesk.files.papers.rulers import draw_rulers

        self._session.require(Right.PRINT)
        return draw_rulers(Fonts(paths.resources() / "fonts"), setting)

    def page(self, file: PaperFile, number: int, width_px: int) -> PageImage:
        """One page (from 1) of a finished paper as a picture so many pixels wide, drawn in the guarded child."""
        from vetdesk.files.pages.reader import PageReader

        return PageReader().draw("paper.pdf", file.content, number, width_px)

    def purpose_of(self, case_id: int) -> str:
        """What a paper of a case is printed for, unless somebody says otherwise: the case itself."""
        with self._database.read() as look:
            return self._own_purpose(look, case_id)

    def make_for_people(self, paper_key: str, recipient_ids: Sequence[int], purpose: str = "") -> PaperFile:
        """Make one PDF about several people: a paper with a line for each (档案目录), else a paper for each.

        The lines stand in the order of the volume numbers; journalled as one deed, an entry per person. Raises what
        `make` raises.
        """
        paper = self.paper(paper_key)
        actor = self._session.require(Right.PRINT)
        with self._database.write("print a paper", actor, reason=purpose) as work:
            subjects = self._filler(work).subjects(paper)
            if "person" in paper.lines:
                all_told = [subjects.of_people(recipient_ids)]
            else:
                all_told = [subjects.of_recipient(number) for number in recipient_ids]
            run = self._filled(work, paper, RECIPIENT, all_told)
            self._keep(work, paper, run, purpose)
            printer = _printer(work.settings.get(PRINTER))
        return _draw(paper, run.fillings, printer)

    def make_list(
        self,
        paper_key: str,
        lines: Sequence[Line],
        values: Mapping[str, str] | None = None,
        recipient_ids: Sequence[int] = (),
        purpose: str = "",
    ) -> PaperFile:
        """Make a list with a line for each thing (移交清单、例外办理月报表、花名册), over as many sheets as it needs.

        `values` are what stands above the table, by binding key; the people on it are journalled as one deed. Raises
        what `make` raises.
        """
        paper = self.paper(paper_key)
        actor = self._session.require(Right.PRINT)
        told = Told(people=tuple(dict.fromkeys(recipient_ids)), lines={"line": lines}, beside=values or {})
        if not told.people:
            with self._database.read() as look:
                fillings = self._filler(look).fillings(paper, told)
                printer = _printer(look.settings.get(PRINTER))
            return _draw(paper, fillings, printer)
        with self._database.write("print a paper", actor, reason=purpose) as work:
            run = self._filled(work, paper, "", [told])
            self._keep(work, paper, run, purpose)
            printer = _printer(work.settings.get(PRINTER))
        return _draw(paper, run.fillings, printer)

    def make_stack(
        self, paper_key: str, case_ids: Sequence[int], purpose: str = "", progress: Progress | None = None
    ) -> PaperFile:
        """Make one PDF with a paper for each case, in the order given; journalled as one deed, an entry per case.

        Raises what `make` raises, and CancelledError when the watcher stops it; then nothing is journalled.
        """
        paper, watcher = self.paper(paper_key), progress or Unwatched()
        actor = self._session.require(Right.PRINT)
        with self._database.write("print a paper", actor, reason=purpose) as work:
            printer = _printer(work.settings.get(PRINTER))
            all_told = []
            for done, case_id in enumerate(case_ids):
                watcher.at(done, len(case_ids))
                all_told.append(self._filler(work).subjects(paper).of_case(case_id))
            run = self._filled(work, paper, CASE, all_told)
            self._keep(work, paper, run, purpose)
            watcher.at(len(case_ids), len(case_ids))
        return _draw(paper, run.fillings, printer)

    def _blank(self, paper: PaperDefinition, printer: PrinterSetting | None) -> PaperFile:
        """A form that knows nobody: not journalled."""
        with self._database.read() as look:
            fillings = self._filler(look).fillings(paper, Told())
            setting = printer or _printer(look.settings.get(PRINTER))
        return _draw(paper, fillings, setting)

    def _told(
        self, look: Reading, paper: PaperDefinition, record: tuple[int | None, int | None, int | None], until: str
    ) -> Told:
        """What the paper tells of the case, the recipient or the visit."""
        case_id, recipient_id, visit_id = record
        subjects = self._filler(look).subjects(paper)
        if case_id is not None:
            return subjects.of_case(case_id, until)
        if visit_id is not None:
            return subjects.of_visit(visit_id)
        return Told() if recipient_id is None else subjects.of_recipient(recipient_id, until)

    def _filled(self, work: Work, paper: PaperDefinition, kind: str, all_told: Sequence[Told]) -> _Run:
        """The sheets of one deed, each paper with its number."""
        run, day, filler = _Run(kind), day_at_station(self._now()), self._filler(work)
        head = filler.head()
        for told in all_told:
            number = give_number(work, paper, told.record, day) if told.record else ""
            run.add(told, filler.fillings(paper, told, number=number, head=head))
        return run

    def _keep(self, work: Work, paper: PaperDefinition, run: _Run, purpose: str) -> None:
        """Journal every sheet, and keep what stands on those about one record."""
        for person, filling in run.printed:
            code = filling.code
            assert code is not None, "only previews have no code"
            facts = _printed(code, purpose, filling.values.get("paper.number", ""))
            work.journal.record("paper", code.record, person, {}, facts)
        who, at = work.actor.staff.name if work.actor else "", instant(work.now)
        for code, filling in {filling.code: filling for filling in run.fillings}.items():
            if code is not None and code.record and run.kind:
                sheet = _sheet(paper, filling, run.kind, purpose)
                work.paper_sheets.add(replace(sheet, printed_at=at, printed_by=who))

    def _filler(self, look: Reading) -> PaperFiller:
        sees_cases = self._session.actor.may(Right.SEE_CASES)
        return PaperFiller(look, self._definitions, self._now, sees_cases)

    def _own_purpose(self, look: Reading, case_id: int | None) -> str:
        if case_id is None:
            return ""
        case = look.cases.get(case_id)
        route = self._definitions.workflows[case.kind, case.workflow_version]
        return f"办理{route.title.zh}{f'（{case.number}）' if case.number else ''}"

    def save(self, made: PaperFile, path: Path) -> None:
        """Write a finished paper to a file, whole or not at all; raises NotWrittenError."""
        from vetdesk.files.safe_write import replaced

        with replaced(path, lambda written: written.read_bytes() == made.content) as stream:
            stream.write(made.content)

    def paper(self, key: str) -> PaperDefinition:
        """The declaration of a paper, without the row of the station's own fields if none are; raises NotFoundError."""
        with self._database.read() as look:
            return self._filler(look).paper(key)

    def case_id(self, uid: str) -> int:
        """The case of a uid; raises NotFoundError."""
        with self._database.read() as look:
            case = look.cases.by_uid(uid)
        if case is None:
            raise NotFoundError("case", uid)
        return case.id

    def recipient_id(self, uid: str) -> int:
        """The recipient of a uid; raises NotFoundError."""
        with self._database.read() as look:
            return look.people.by_uid(uid).id


def recovery_sheet(
    definitions: Definitions, station: StationDetails, key: RecoveryKey, made_on: str, number: int = 1
) -> PaperFile:
    """The sheet with the recovery key (恢复密钥), to be sealed; its code names no record and nothing is journalled.

    `made_on` is the ISO date; the key is in no log, file or journal: only in the bytes that are returned.
    """
    paper = definitions.papers[RECOVERY_SHEET]
    values = station_values(station) | {"recovery.made_on": made_on, "recovery.number": str(number)}
    values |= {f"recovery.group{place}": group for place, group in enumerate(key.text.split("-"), 1)}
    code = PaperCode(paper.key, "", "", "")
    return _draw(paper, [PaperFilling(values, code)])


def _draw(paper: PaperDefinition, fillings: Sequence[PaperFilling], printer: PrinterSetting | None = None) -> PaperFile:
    """Draw with the shipped fonts. reportlab is heavy: it is imported for the first paper, not for the window."""
    from vetdesk.files.fonts import Fonts
    from vetdesk.files.papers.drawing import draw

    return draw(paper, fillings, Fonts(paths.resources() / "fonts"), printer)


def _offer(paper: PaperDefinition, called_for: bool = False) -> PaperOffer:
    return PaperOffer(paper.key, paper.title, paper.subject, called_for)


def _kind(record: tuple[int | None, int | None, int | None]) -> str:
    return next(kind for kind, number in zip((CASE, RECIPIENT, VISIT), record, strict=True) if number is not None)


def _printed(code: PaperCode, purpose: str, number: str) -> dict[str, str]:
    """What the journal keeps of a printing: enough to recognise the sheet, nothing of its contents."""
    facts = {"paper": code.paper, "code": code.letters, "version": code.version, "head": code.head}
    return facts | {"purpose": purpose} | ({"number": number} if number else {})


def _sheet(paper: PaperDefinition, filling: PaperFilling, kind: str, purpose: str) -> PrintedSheet:
    """What is kept of a sheet; who printed it and when is put in where it is kept."""
    code = filling.code
    assert code is not None, "only previews have no code"
    return PrintedSheet(
        0, "", paper.key, paper.version, code.letters, kind, code.record, code.version, code.head,
        filling.values.get("paper.number", ""), shown_values(paper, filling.values), purpose, "", "",
    )  # fmt: skip


def _printer(setting: Mapping[str, float | bool] | None) -> PrinterSetting:
    if not setting:
        return PrinterSetting()
    right, down = float(setting.get("shift_right", 0)), float(setting.get("shift_down", 0))
    return PrinterSetting(right, down, bool(setting.get("values_only", False)))
