"""Papers for people: which ones a case calls for, made with its present values, and each printing in the journal."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vetdesk import paths
from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import Label
from vetdesk.domain.paper_lines import Line, sheets
from vetdesk.domain.paper_values import (
    OWN_FIELDS,
    facts_version,
    paper_values,
    station_values,
)
from vetdesk.domain.papers import PaperCode, PaperDefinition, PaperFile, PaperFilling, PrinterSetting
from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.domain.staff import Actor, Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.stations import StationDetails
from vetdesk.services.paper_subjects import PaperSubjects, Told
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.session import Session
from vetdesk.storage.database import Database, Reading

Now = Callable[[], datetime]

HEAD_LENGTH = 8
"""How many characters of the journal's newest hash stand on a paper."""
PROVINCE = "station.province"
"""Setting: the words before the titles of forms that carry the province's name."""
PRINTER = "printer"
"""Setting: shifts in millimetres and `values_only` of the station's printer."""
PRESETS = "papers.presets"
"""Setting: by paper and key the words that the office sets otherwise than the paper presets them."""
RECOVERY_SHEET = "recovery_sheet"


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
    ) -> PaperFile:
        """Make a paper about a case, a recipient or a visit, or without any of them a blank one.

        `until` is the day (ISO) by which a letter asks for what is missing; "" leaves it open for the pen.
        Raises NotFoundError for an unknown paper or record, NotPermittedError without the right to print.
        """
        paper = self.paper(paper_key)
        actor = self._session.require(Right.PRINT)
        with self._database.read() as look:
            subjects = self._subjects(look, paper)
            if case_id is not None:
                told = subjects.of_case(case_id, until)
            elif visit_id is not None:
                told = subjects.of_visit(visit_id)
            else:
                told = Told() if recipient_id is None else subjects.of_recipient(recipient_id, until)
            fillings = self._fillings(paper, look, told)
            printer = _printer(look.settings.get(PRINTER))
        file = _draw(paper, fillings, printer)
        if told.people:
            self._journal(actor, [(number, fillings[0].code) for number in told.people], purpose)
        return file

    def make_for_people(self, paper_key: str, recipient_ids: Sequence[int], purpose: str = "") -> PaperFile:
        """Make one PDF about several people: a paper with a line for each (档案目录), else a paper for each.

        The lines stand in the order of the volume numbers; journalled as one deed, an entry per person. Raises what
        `make` raises.
        """
        paper = self.paper(paper_key)
        actor = self._session.require(Right.PRINT)
        fillings: list[PaperFilling] = []
        printed: list[tuple[int, PaperCode]] = []
        with self._database.read() as look:
            subjects = self._subjects(look, paper)
            if "person" in paper.lines:
                all_told = [subjects.of_people(recipient_ids)]
            else:
                all_told = [subjects.of_recipient(number) for number in recipient_ids]
            for told in all_told:
                own = self._fillings(paper, look, told)
                fillings += own
                printed += [(number, own[0].code) for number in told.people]
            printer = _printer(look.settings.get(PRINTER))
        file = _draw(paper, fillings, printer)
        self._journal(actor, printed, purpose)
        return file

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
        with self._database.read() as look:
            fillings = self._fillings(paper, look, told)
            printer = _printer(look.settings.get(PRINTER))
        file = _draw(paper, fillings, printer)
        if told.people:
            self._journal(actor, [(number, fillings[0].code) for number in told.people], purpose)
        return file

    def make_stack(
        self, paper_key: str, case_ids: Sequence[int], purpose: str = "", progress: Progress | None = None
    ) -> PaperFile:
        """Make one PDF with a paper for each case, in the order given; journalled as one deed, an entry per case.

        Raises what `make` raises, and CancelledError when the watcher stops it; then nothing is journalled.
        """
        paper, watcher = self.paper(paper_key), progress or Unwatched()
        actor = self._session.require(Right.PRINT)
        stack: list[tuple[int, PaperFilling]] = []
        with self._database.read() as look:
            printer = _printer(look.settings.get(PRINTER))
            for done, case_id in enumerate(case_ids):
                watcher.at(done, len(case_ids))
                told = self._subjects(look, paper).of_case(case_id)
                stack += [(told.people[0], filling) for filling in self._fillings(paper, look, told)]
        file = _draw(paper, [filling for _, filling in stack], printer)
        watcher.at(len(case_ids), len(case_ids))
        self._journal(actor, [(recipient_id, filling.code) for recipient_id, filling in stack], purpose)
        return file

    def _journal(self, actor: Actor, sheets: Sequence[tuple[int, PaperCode]], purpose: str) -> None:
        with self._database.write("print a paper", actor, reason=purpose) as work:
            for recipient_id, code in sheets:
                work.journal.record("paper", code.record, recipient_id, {}, _printed(code, purpose))

    def save(self, made: PaperFile, path: Path) -> None:
        """Write a finished paper to a file, whole or not at all; raises NotWrittenError."""
        from vetdesk.files.safe_write import replaced

        with replaced(path, lambda written: written.read_bytes() == made.content) as stream:
            stream.write(made.content)

    def paper(self, key: str) -> PaperDefinition:
        """The declaration of a paper, without the row of the station's own fields if none are; raises NotFoundError."""
        found = self._definitions.papers.get(key)
        if found is None:
            raise NotFoundError("paper", key)
        return found if self._definitions.vocabulary.own_fields else found.without(OWN_FIELDS)

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

    def _subjects(self, look: Reading, paper: PaperDefinition) -> PaperSubjects:
        return PaperSubjects(look, self._definitions, paper, sees_cases=self._session.actor.may(Right.SEE_CASES))

    def _fillings(self, paper: PaperDefinition, look: Reading, told: Told) -> list[PaperFilling]:
        """What stands on the sheet, or on each of the sheets that a list of lines needs."""
        values = station_values(look.station.details(), str(look.settings.get(PROVINCE) or ""))
        if told.subject is not None:
            values |= paper_values(paper, told.subject, self._definitions.vocabulary)
        values |= _presets(look.settings.get(PRESETS), paper)
        if told.people or told.beside:
            values |= {"paper.printed_on": day_at_station(self._now()).isoformat(), **told.beside}
        head = look.journal.head().hash[:HEAD_LENGTH]
        own = sheets(paper, told.lines) if told.lines else [{}]
        filled = [values | more for more in own]
        return [
            PaperFilling(each, PaperCode(paper.key, told.record, facts_version(paper, each), head)) for each in filled
        ]


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


def _printed(code: PaperCode, purpose: str) -> dict[str, str]:
    """What the journal keeps of a printing: enough to recognise the sheet, nothing of its contents."""
    facts = {"paper": code.paper, "code": code.letters, "version": code.version, "head": code.head}
    return facts | {"purpose": purpose}


def _presets(setting: Mapping[str, Mapping[str, str]] | None, paper: PaperDefinition) -> dict[str, str]:
    """The words that the office has set otherwise, as far as the paper knows them."""
    own = (setting or {}).get(paper.key, {})
    return {key: own[name] for key in paper.presets if (name := key.partition(".")[2]) in own}


def _printer(setting: Mapping[str, float | bool] | None) -> PrinterSetting:
    if not setting:
        return PrinterSetting()
    right, down = float(setting.get("shift_right", 0)), float(setting.get("shift_down", 0))
    return PrinterSetting(right, down, bool(setting.get("values_only", False)))
