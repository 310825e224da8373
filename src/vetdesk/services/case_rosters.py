"""The roster on which cases go to the district and come back (上报花名册): its sheets written, its rows read again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain import decisions
from vetdesk.domain.columns import heading_key
from vetdesk.domain.decisions import DecisionRow
from vetdesk.domain.effects import FINDING
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import Value
from vetdesk.domain.reading.result import ReadRow, ReadSheet, WorkbookReading
from vetdesk.domain.rosters import CellKind, RosterColumn, RosterLayout
from vetdesk.domain.second_person import Leaving, Way
from vetdesk.domain.station_time import as_utc
from vetdesk.domain.workflow import Exchange, Workflow
from vetdesk.files.workbook_writer import RosterSheet, Stamp, write_workbook
from vetdesk.files.workbooks.reader import WorkbookReader
from vetdesk.services.case_pictures import CasePicture
from vetdesk.services.importing.reading import READING
from vetdesk.services.practice import as_practised
from vetdesk.services.progress import Progress
from vetdesk.services.second_persons import Gate, Sent
from vetdesk.services.session import Session
from vetdesk.services.stamping import Export, StampOf, note_sent
from vetdesk.storage.export_reach import ExportReach
from vetdesk.storage.reading import Work
from vetdesk.storage.uids import new_uid

_SERIAL, _VILLAGE = "serial", "recipient.village"
Cells = Callable[[CasePicture], Mapping[str, Value]]
"""What a case shows in columns of the roster beside its own values, by the columns' keys."""


@dataclass(frozen=True, slots=True)
class Reported:
    """What the title of a sheet says: the township's kind of case ("" unknown), and who reports."""

    kind: str
    township: str


@dataclass(frozen=True)
class CaseRosters:
    """Writes and reads rosters by the exchanges that the routes declare."""

    definitions: Definitions
    today: Callable[[], date]

    def sheet(self, pictures: Sequence[CasePicture], station: str, cells: Cells) -> RosterSheet:
        """One list of cases of one kind as official lists look."""
        route = pictures[0].workflow
        exchange, reasons = exchange_of(route), decisions.reasons_of(route)
        layout = _layout(exchange, {decisions.ANSWER, decisions.REASON} if reasons else {decisions.ANSWER})
        texts = layout.filled({"station": station, "date": f"{self.today():%Y-%m-%d}", "count": str(len(pictures))})
        records = [
            [_cell(picture, {_SERIAL: place, **cells(picture)}, column.key) for column in exchange.columns]
            for place, picture in enumerate(pictures, 1)
        ]
        return RosterSheet(
            layout, texts, records, {decisions.ANSWER: list(exchange.answers), decisions.REASON: reasons}
        )

    def write(
        self,
        work: Work,
        path: Path,
        layout: str,
        sheets: Sequence[RosterSheet],
        pictures: Sequence[CasePicture],
        *,
        session: Session,
        to_whom: str = "",
    ) -> str:
        """Write the lists with their stamp and journal what left, to whom; returns the export number.

        Raises SecondPersonNeededError, NotWrittenError.
        """
        uid, head, year = new_uid(), work.journal.head(), self.today().year
        serial = work.numbers.next("export", year, uid)
        number = f"{year}-{serial}"
        uids = [picture.case.uid for picture in pictures]
        columns = [column.field for column in sheets[0].layout.columns]
        people = {picture.case.recipient_id for picture in pictures}
        purpose = sheets[0].layout.sheet
        leaving = Leaving(Way.WORKBOOK, layout, purpose, len(people), ("id_number",), to_whom=to_whom)
        gate = Gate(session, self.definitions, lambda: work.now)
        told = gate.let_out(work, leaving, Sent(number, len(uids), path.name))
        export = Export(uid, number, layout, columns, uids, head)
        write_workbook(path, as_practised(work, sheets), as_utc(work.now), Stamp(StampOf(work, export).facts, uids))
        note_sent(work, export, path)
        told |= {"layout": layout, "number": number, "rows": len(uids), "file": path.name, "cases": uids}
        told |= {"people": len(people), "reach": ExportReach(work).keep(uid, people), "sensitive": ["id_number"]}
        work.journal.record("export", uid, serial, {}, told)
        return number

    def read(self, path: Path, progress: Progress, password: str = "") -> WorkbookReading:
        """The file as the importer reads it, knowing also the headings of the exchange."""
        columns = self.definitions.columns
        columns = replace(columns, known=columns.known | frozenset(self._headings()))
        reader = WorkbookReader(columns, self.definitions.vocabulary, self.today())
        return reader.read(path, lambda done, total: progress.at(done, total, READING), password=password)

    def rows(self, reading: WorkbookReading) -> list[DecisionRow]:
        """The records of the file by the keys of the exchange's columns."""
        by_heading = self._headings()
        return [_decision_row(reading.sheets[row.sheet], row, by_heading) for row in reading.records]

    def reported(self, sheet: ReadSheet) -> Reported:
        """What the title of a sheet says about the report: the name of the office, then that of its roster."""
        told = "".join(sheet.titles)
        titles = {route.exchange.title.zh: kind for (kind, _), route in self._routes().items() if route.exchange}
        found = max((title for title in titles if title in told), key=len, default="")
        return Reported(titles.get(found, ""), told.partition(found)[0] if found else "")

    def _routes(self) -> Mapping[tuple[str, int], Workflow]:
        return self.definitions.workflows

    def _headings(self) -> dict[str, str]:
        """The columns of every route's exchange by their headings."""
        by_heading: dict[str, str] = {}
        for route in self._routes().values():
            if route.exchange:
                by_heading = {**decisions.columns_by_heading(route.exchange), **by_heading}
        return by_heading


def exchange_of(route: Workflow) -> Exchange:
    """The declared exchange with the district; NotFoundError for a route that has none."""
    if route.exchange is None:
        raise NotFoundError("exchange", route.kind)
    return route.exchange


def _layout(exchange: Exchange, chosen: set[str]) -> RosterLayout:
    """The roster as official lists look; columns whose words are `chosen` from a list offer it in each cell."""
    columns = tuple(
        RosterColumn(
            column.key,
            column.label.zh,
            column.width,
            CellKind.NUMBER if column.key == _SERIAL else CellKind.CENTRED,
            choices=column.key if column.key in chosen else "",
        )
        for column in exchange.columns
    )
    lines = ("填报单位：{station}", "日期：{date}", "共{count}人")
    foot = ("负责人：", "审核人：", "填表人：", "联系电话：")
    return RosterLayout("reported", "上报花名册", "{station}" + exchange.title.zh, lines, columns, "", foot, 2)


def _cell(picture: CasePicture, given: Mapping[str, Value], key: str) -> str | int | None:
    """One cell of the roster; the district's own columns are empty unless they are given, or the township proposes."""
    if key == _VILLAGE:
        return picture.facts.recipient.village
    column = next(one for one in exchange_of(picture.workflow).columns if one.key == key)
    against = column.proposed and picture.step.value(FINDING) == "against"
    own = picture.step.value(key) if against or not column.filled_by_district else ""
    value = decisions.written(picture.workflow, key, given.get(key, own))
    return None if value == "" else value


def _decision_row(sheet: ReadSheet, row: ReadRow, by_heading: Mapping[str, str]) -> DecisionRow:
    """A record by the exchange's columns; whatever field the importer sees in a column, its heading counts here."""
    texts: dict[str, str] = {}
    for name, value in row.values.items():
        heading = sheet.headings.get(name, name.removeprefix("extra:"))
        if key := by_heading.get(heading_key(heading)):
            texts[key] = str(value)
    return DecisionRow(sheet.name, row.row, texts)
