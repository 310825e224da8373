"""Completeness (档案完整度) of the archives: percent by village and item, whom each figure is about, as a workbook."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import reduce
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.completeness import CompletenessItem, Requirement, Share, VillageShares, requirements
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.domain.rosters import RosterLayout
from vetdesk.domain.second_person import Leaving, Way
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.files.workbook_writer import RosterSheet, write_workbook
from vetdesk.services.period_words import chinese_day
from vetdesk.services.second_persons import Gate, Sent, told_purpose
from vetdesk.services.session import Session
from vetdesk.storage.database import Database

TOTAL = "total"
"""The key of the last column: all items together."""


@dataclass(frozen=True, slots=True)
class CompletenessTable:
    """The figures: a line per village, and one for the whole station."""

    items: tuple[CompletenessItem, ...]
    lines: tuple[VillageShares, ...]
    station: VillageShares


class Completeness:
    """Counts, lists and exports what the archives lack."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    @property
    def requirements(self) -> dict[str, Requirement]:
        """Everything that can be asked for, by its key: the items, then each required material of each list."""
        return requirements(self._definitions.completeness, self._definitions.materials)

    def table(self) -> CompletenessTable:
        """The figures of today."""
        self._session.require(Right.SEE_ARCHIVE)
        items = self._definitions.completeness.items
        with self._database.read() as look:
            lines = tuple(look.completeness.by_village(items))
        shares = {item.key: reduce(Share.__add__, (line.shares[item.key] for line in lines), Share()) for item in items}
        return CompletenessTable(items, lines, VillageShares(0, "", sum(line.people for line in lines), shares))

    def lacking(self, key: str, village_id: int | None = None) -> PeopleFilter:
        """Whom a figure is about: who lacks an item, in a village (0: of none in the register), or anywhere."""
        villages = frozenset() if village_id is None else frozenset({village_id})
        return PeopleFilter(village_ids=villages, gaps=(self.requirements[key],))

    def write(self, path: Path, *, purpose: str) -> int:
        """Write the table as a workbook and return how many lines it has; raises NotWrittenError.

        It names nobody, so it carries no stamp; that it was written is journalled and registered.
        """
        actor = self._session.require(Right.EXPORT)
        leaving = Leaving(Way.WORKBOOK, "completeness", told_purpose(self._definitions, purpose))
        table, today = self.table(), day_at_station(self._now())
        layout = self._layout(table)
        fields = [column.field for column in layout.columns]
        totals = dict(zip(fields, _cells(None, table.station, table), strict=True))
        gate = Gate(self._session, self._definitions, self._now)
        with self._database.write("export a workbook", actor, reason=leaving.purpose) as work:
            texts = layout.filled({"station": work.station.details().name, "date": chinese_day(today)})
            records = [_cells(number, line, table) for number, line in enumerate(table.lines, 1)]
            write_workbook(path, [RosterSheet(layout, texts, records, {}, totals)], self._now())
            told = {"layout": layout.key, "rows": len(records), "file": path.name}
            gate.let_out(work, leaving, Sent(lines=len(records), file=path.name))
            work.journal.record("export", work.deed.uid, 0, {}, told)
        return len(table.lines)

    def _layout(self, table: CompletenessTable) -> RosterLayout:
        """The declared columns, the last three of them again for every item and for all together."""
        layout = self._definitions.rosters.layout("completeness")
        *fixed, concerned, have, percent = layout.columns
        labels = [(item.key, item.label.zh) for item in table.items]
        repeated = [
            replace(column, field=f"{key}.{column.field}", band=label)
            for key, label in (*labels, (TOTAL, layout.total))
            for column in (concerned, have, percent)
        ]
        return replace(layout, columns=(*fixed, *repeated))


def _cells(number: int | None, line: VillageShares, table: CompletenessTable) -> list[str | int | float | None]:
    cells: list[str | int | float | None] = [number, line.name, line.people]
    for share in (*(line.shares[item.key] for item in table.items), line.total):
        cells += [share.concerned, share.have, "—" if share.percent is None else f"{share.percent}%"]
    return cells
