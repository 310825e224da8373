"""Lists from outside (业务名单): recognise, take in, look at, take back; nothing is ever done by itself."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import ListTakenInError, ListWorkedOffError, NotFoundError, UnreadableFileError
from vetdesk.domain.outside_list_lines import ListLine, OutsideList
from vetdesk.domain.outside_list_payments import PaymentLine, Reconciliation, reconcile
from vetdesk.domain.outside_lists import ListKind, ListWork, Recognition, recognise
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station, minute_at_station
from vetdesk.services.importing.collection import collection_paused
from vetdesk.services.importing.reading import read_workbook
from vetdesk.services.outside_lists.comparing import kind_of
from vetdesk.services.outside_lists.sending import SendingBack
from vetdesk.services.outside_lists.taking_in import Intake, keep_lists, settled_kinds
from vetdesk.services.outside_lists.views import LineFilter, LineRow, LineView, LineWords, ListView
from vetdesk.services.outside_lists.working_off import ListSources, WorkingOff, in_force
from vetdesk.services.progress import Progress
from vetdesk.services.real_people import refuse_real_people
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading

TAKE_IN = "take in a list"
UNDO = "undo taking in a list"


class OutsideLists:
    """What people do with lists from outside; asks for the right to import.

    `working` works their lines off, `sending` writes them for whoever sent them.
    """

    def __init__(
        self,
        database: Database,
        session: Session,
        definitions: Definitions,
        sources: ListSources,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now
        self.working = WorkingOff(database, session, definitions, sources, now)
        self.sending = SendingBack(database, session, definitions, now)

    # --- coming in

    def recognise(self, reading: WorkbookReading) -> ListKind | None:
        """The kind of list that a workbook is; None for a roster."""
        found = self.recognition(reading)
        return found.kind if found else None

    def recognition(self, reading: WorkbookReading) -> Recognition | None:
        """The same with the reason and the kinds that fit nearly as well."""
        return recognise(self._definitions.outside_lists, reading)

    def kinds(self) -> tuple[ListKind, ...]:
        """Every kind there is."""
        return tuple(self._definitions.outside_lists.kinds.values())

    def read(self, path: Path, progress: Progress | None = None, password: str = "") -> WorkbookReading:
        """Everything understood of a file; raises UnreadableFileError (no_table without any list of people)."""
        self._session.require(Right.IMPORT)
        today = day_at_station(self._now())
        reading = read_workbook(self._definitions, path, today, progress, password=password)
        if not any(sheet.is_roster for sheet in reading.sheets):
            raise UnreadableFileError(path.name, "no_table")
        with self._database.read() as look:
            refuse_real_people(look, reading)
        return reading

    def take_in(self, source: Path | WorkbookReading, wanted: Intake | None = None) -> tuple[OutsideList, ...]:
        """Keep a workbook as a list (as several, where its sheets are of different kinds); no archive changes.

        Raises ListTakenInError for the very same file, UnreadableFileError (reason no_list) if it is no such list and
        no kind was given, NotFoundError for an unknown kind.
        """
        actor = self._session.require(Right.IMPORT)
        reading = self.read(source) if isinstance(source, Path) else source
        asked = wanted or Intake()
        book = self._definitions.outside_lists
        kinds = settled_kinds(book, reading, self.recognition(reading), asked)
        if not kinds:
            raise UnreadableFileError(reading.file, "no_list")
        with collection_paused(), self._database.write(TAKE_IN, actor) as work:
            self._refuse_second(work, reading)
            return tuple(keep_lists(work, self._definitions, reading, kinds, asked))

    def _refuse_second(self, look: Reading, reading: WorkbookReading) -> None:
        if known := look.outside_lists.by_sha256(reading.sha256):
            names = {one.uid: one.name for one in look.staff.all()}
            first = known[0]
            day = minute_at_station(first.received_at)
            raise ListTakenInError(reading.file, first.title, day, names.get(first.received_by, ""))

    def undo(self, list_id: int) -> None:
        """Take a list back while none of its lines is worked off; ListWorkedOffError otherwise."""
        actor = self._session.require(Right.IMPORT)
        with self._database.write(UNDO, actor) as work:
            received = in_force(work, list_id)
            touched = [line for line in work.outside_lists.lines(list_id) if line.touched]
            if touched:
                raise ListWorkedOffError(received.title, len(touched))
            work.outside_lists.mark_undone(received)

    # --- looking

    def lists(self) -> list[ListView]:
        """Every list, the newest first."""
        self._session.require(Right.IMPORT)
        with self._database.read() as look:
            found = look.outside_lists.all()
            return self._views(look, found)

    def view(self, list_id: int) -> ListView:
        """One list; raises NotFoundError."""
        self._session.require(Right.IMPORT)
        with self._database.read() as look:
            return self._views(look, [in_force(look, list_id)])[0]

    def _views(self, look: Reading, found: Sequence[OutsideList]) -> list[ListView]:
        counts = look.outside_lists.counts([one.id for one in found])
        names = {one.uid: one.name for one in look.staff.all()}
        return [
            ListView(one, kind_of(self._definitions, one), counts[one.id], names.get(one.received_by, ""))
            for one in found
        ]

    def line_ids(self, list_id: int, wanted: LineFilter | None = None) -> list[int]:
        """The ids of the lines that a filter leaves, in the order of the file."""
        self._session.require(Right.IMPORT)
        with self._database.read() as look:
            return look.outside_lists.line_ids(in_force(look, list_id).id, wanted)

    def rows(self, list_id: int, ids: Sequence[int], language: str = "zh_CN") -> list[LineRow]:
        """The lines to paint for these ids."""
        self._session.require(Right.IMPORT)
        with self._database.read() as look:
            words = self._words(in_force(look, list_id), language)
            return [words.row(line) for line in look.outside_lists.lines_by_id(ids)]

    def lines(self, list_id: int, wanted: LineFilter | None = None, language: str = "zh_CN") -> list[LineRow]:
        """All lines that a filter leaves."""
        return self.rows(list_id, self.line_ids(list_id, wanted), language)

    def line(self, line_id: int, language: str = "zh_CN") -> LineView:
        """One line with its person beside it; raises NotFoundError."""
        self._session.require(Right.IMPORT)
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            line = look.outside_lists.line(line_id)
            received = in_force(look, line.list_id)
            words, names = self._words(received, language), {one.uid: one.name for one in look.staff.all()}
            people = {one.id: one for one in look.people.many([*filter(None, [line.recipient_id]), *line.offered])}
        person = people.get(line.recipient_id or 0)
        return LineView(
            line,
            words.row(line),
            kind_of(self._definitions, received),
            words.beside(person) if person else None,
            tuple(words.beside(people[number]) for number in line.offered if number in people),
            words.written(line),
            words.facts(line),
            words.deeds(line),
            words.steps(line, names),
        )

    def reconciliation(self, list_id: int) -> Reconciliation:
        """For a payment list: expected and paid by category and village, adding up to the whole."""
        self._session.require(Right.IMPORT)
        with self._database.read() as look:
            received = in_force(look, list_id)
            lines = look.outside_lists.lines(list_id)
        if kind_of(self._definitions, received).work is not ListWork.PAYMENTS:
            raise NotFoundError("reconciliation", received.title)
        return reconcile([_payment_line(line) for line in lines])

    def unconfirmed(self, year: str, village_id: int = 0) -> list[int]:
        """The ids of people drawing a benefit who are not confirmed for a year (未确认名单), village by village."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return look.confirmations.missing(year, ["drawing"], village_id)

    def _words(self, received: OutsideList, language: str) -> LineWords:
        return LineWords(self._definitions, kind_of(self._definitions, received), language)


def _payment_line(line: ListLine) -> PaymentLine:
    due = line.facts.get("expected", "")
    paid = line.number("paid")
    paid = line.number("total") if paid is None else paid
    return PaymentLine(line.text("category"), line.village, line.finding, int(due) if due.isdecimal() else 0, paid or 0)
