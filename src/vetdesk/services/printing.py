"""Papers for people: which ones a case calls for, made with its present values, and each printing in the journal."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vetdesk import paths
from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import Label
from vetdesk.domain.materials import settled_days
from vetdesk.domain.paper_values import (
    CaseMatter,
    PaperSubject,
    VisitMatter,
    facts_version,
    paper_values,
    station_values,
)
from vetdesk.domain.papers import PaperCode, PaperDefinition, PaperFile, PaperFilling, PrinterSetting
from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.domain.staff import Actor, Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.stations import StationDetails
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
        offers = [
            _offer(paper, not paper.after or bool(paper.after & taken))
            for paper in self._definitions.papers.values()
            if paper.subject == "case" and (not paper.cases or case.kind in paper.cases)
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
    ) -> PaperFile:
        """Make a paper about a case, a recipient or a visit, or without any of them a blank one.

        Raises NotFoundError for an unknown paper or record, NotPermittedError without the right to print.
        """
        paper = self.paper(paper_key)
        actor = self._session.require(Right.PRINT)
        with self._database.read() as look:
            subject, record = self._subject(look, case_id, recipient_id, visit_id)
            filling = self._filling(paper, look, subject, record)
            printer = _printer(look.settings.get(PRINTER))
        file = _draw(paper, [filling], printer)
        if subject is not None:
            self._journal(actor, [(subject.recipient.id, filling.code)], purpose)
        return file

    def make_stack(
        self, paper_key: str, case_ids: Sequence[int], purpose: str = "", progress: Progress | None = None
    ) -> PaperFile:
        """Make one PDF with a paper for each case, in the order given; journalled as one deed, an entry per case.

        Raises what `make` raises, and CancelledError when the watcher stops it; then nothing is journalled.
        """
        paper, watcher = self.paper(paper_key), progress or Unwatched()
        actor = self._session.require(Right.PRINT)
        sheets: list[tuple[int, PaperFilling]] = []
        with self._database.read() as look:
            printer = _printer(look.settings.get(PRINTER))
            for done, case_id in enumerate(case_ids):
                watcher.at(done, len(case_ids))
                subject, record = self._case_subject(look, case_id)
                sheets.append((subject.recipient.id, self._filling(paper, look, subject, record)))
        file = _draw(paper, [filling for _, filling in sheets], printer)
        watcher.at(len(case_ids), len(case_ids))
        self._journal(actor, [(recipient_id, filling.code) for recipient_id, filling in sheets], purpose)
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
        """The declaration of a paper; raises NotFoundError."""
        found = self._definitions.papers.get(key)
        if found is None:
            raise NotFoundError("paper", key)
        return found

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

    def _subject(
        self, look: Reading, case_id: int | None, recipient_id: int | None, visit_id: int | None
    ) -> tuple[PaperSubject | None, str]:
        """What the paper is about and the uid that its code carries; (None, "") for a blank one."""
        if case_id is not None:
            return self._case_subject(look, case_id)
        if visit_id is not None:
            visit = look.visits.get(visit_id)
            told = VisitMatter(visit, self._definitions.visits.fields, tuple(look.needs.of_visit(visit.id)))
            return PaperSubject(look.people.get(visit.recipient_id), visit=told), visit.uid
        if recipient_id is not None:
            recipient = look.people.get(recipient_id)
            return PaperSubject(recipient), recipient.uid
        return None, ""

    def _case_subject(self, look: Reading, case_id: int) -> tuple[PaperSubject, str]:
        case = look.cases.get(case_id)
        workflow = self._definitions.workflows[case.kind, case.workflow_version]
        matter = CaseMatter(case, workflow, self._brought(look, case.id), self._definitions.calendar)
        return PaperSubject(look.people.get(case.recipient_id), matter=matter), case.uid

    @staticmethod
    def _brought(look: Reading, case_id: int) -> dict[str, str]:
        return settled_days(look.materials.of_cases([case_id]).get(case_id, ()))

    def _filling(
        self, paper: PaperDefinition, look: Reading, subject: PaperSubject | None, record: str
    ) -> PaperFilling:
        values = station_values(look.station.details(), str(look.settings.get(PROVINCE) or ""))
        if subject is not None:
            values |= paper_values(paper, subject, self._definitions.vocabulary)
            values["paper.printed_on"] = day_at_station(self._now()).isoformat()
        head = look.journal.head().hash[:HEAD_LENGTH]
        return PaperFilling(values, PaperCode(paper.key, record, facts_version(paper, values), head))


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


def _printer(setting: Mapping[str, float | bool] | None) -> PrinterSetting:
    if not setting:
        return PrinterSetting()
    right, down = float(setting.get("shift_right", 0)), float(setting.get("shift_down", 0))
    return PrinterSetting(right, down, bool(setting.get("values_only", False)))
