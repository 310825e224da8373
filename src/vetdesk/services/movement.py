"""The movement (增减变动) of the roster in a month, quarter or year, by category and village, from the journal."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.forms import Label
from vetdesk.domain.movement import VILLAGE, Level, Moved, MovementLine, Span, movement, together
from vetdesk.domain.roster_changes import Direction, Standing
from vetdesk.domain.rosters import RosterLayout
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import STATION_TIME, day_at_station
from vetdesk.files.workbook_writer import RosterSheet
from vetdesk.services.export_deed import Content, ExportDeed, ExportReport
from vetdesk.services.period_words import chinese_day
from vetdesk.services.roster_cells import Cells
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.standings import Standings, TouchedIdentity
from vetdesk.storage.statistics import Member

__all__ = ["Level", "Movement", "MovementRow", "MovementView", "Span"]

EXPORT = "movement"
_LAYOUT = "balance"
_INSTANT = "%Y-%m-%dT%H:%M:%S.000Z"


@dataclass(frozen=True, slots=True)
class MovementRow:
    """A line with its name, and the identities behind each of its figures by column."""

    label: Label
    ids: Mapping[str, tuple[int, ...]]

    def figure(self, column: str) -> int:
        """How many."""
        return len(self.ids[column])


@dataclass(frozen=True, slots=True)
class MovementView:
    """The movement of a span: columns with their names, a row per category or village, and all together."""

    span: Span
    level: Level
    columns: tuple[tuple[str, Label], ...]
    rows: tuple[MovementRow, ...]
    total: MovementRow


@dataclass(frozen=True, slots=True)
class _Course:
    """What the journal tells since a day, and who stands on the list today."""

    touched: Sequence[TouchedIdentity]
    now: Mapping[int, Standing]


class Movement:
    """Works movements out; `now` tells the moment."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now
        self._deed = ExportDeed(database, session, definitions, now)

    def this_month(self) -> Span:
        """The month in which we are."""
        today = self._today()
        return Span(today.year, 0, today.month)

    def view(self, span: Span, level: Level) -> MovementView:
        """The movement of a span; what came and went within it is not told."""
        return self.views([span], level)[0]

    def views(self, spans: Sequence[Span], level: Level) -> list[MovementView]:
        """The movements of several spans; the journal is read once for all of them."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            course = self._course(look, min(span.since for span in spans))
            return [self._view(look, course, span, level) for span in spans]

    def behind(self, row: MovementRow, column: str) -> list[Member]:
        """The identities behind a figure, by the readings of the names."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return look.statistics.identities(row.ids[column])

    def write(self, path: Path, span: Span, *, purpose: str) -> ExportReport:
        """The movement by category and by village as an official workbook, which names nobody."""

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            told = {**facts, "since": chinese_day(span.since), "until": chinese_day(span.until)}
            course = self._course(work, span.since)
            views = [self._view(work, course, span, level) for level in Level]
            sheets = [_sheet(self._layout(view.level), view, told) for view in views]
            return Content([view.level.value for view in views], [], set(), sheets)

        return self._deed.carry_out(EXPORT, path, purpose, content)

    def _course(self, look: Reading, since: date) -> "_Course":
        standings = Standings(look, (VILLAGE,))
        counted = self._definitions.rosters.changes.counted
        return _Course(standings.touched(_instant(since)), standings.standing_now(counted))

    def _view(self, look: Reading, course: "_Course", span: Span, level: Level) -> MovementView:
        rules, first, end = self._definitions.rosters.changes, _instant(span.since), _instant(span.until + timedelta(1))
        moved = [Moved(one.identity_id, one.at(first), one.at(end)) for one in course.touched]
        found = movement(rules, level, course.now, moved)
        fields = [column.field for column in self._layout(level).columns[1:]]
        signs = {kind.key: kind.direction for kind in rules.kinds}
        rows = [
            _row(label, found[group], fields, signs)
            for group, label in self._labels(look, level).items()
            if group in found
        ]
        kept = tuple(row for row in rows if any(row.ids.values()))
        whole = _row(self._text("statistic.total"), together(found.values()), fields, signs)
        return MovementView(span, level, tuple((field, self._word(field, level)) for field in fields), kept, whole)

    def _labels(self, look: Reading, level: Level) -> dict[str, Label]:
        if level is Level.CATEGORY:
            return {code: one.label for code, one in self._definitions.vocabulary.categories.items()}
        names = sorted(look.villages.names().items(), key=lambda pair: pair[1])
        return {str(number): Label(name, name) for number, name in names} | {"": self._text("statistic.village")}

    def _layout(self, level: Level) -> RosterLayout:
        layout = self._definitions.rosters.layout(_LAYOUT)
        if level is Level.CATEGORY:
            return layout
        words = {column.field: self._word(column.field, level).zh for column in layout.columns[1:]}
        first = replace(layout.columns[0], heading=self._text("movement.village").zh)
        columns = (first, *(replace(one, heading=words[one.field]) for one in layout.columns[1:]))
        name = self._text("movement.sheet.village").zh
        return replace(
            layout, key="balance_villages", sheet=name, title=f"{{station}}优抚对象{name}表", columns=columns
        )

    def _word(self, field: str, level: Level) -> Label:
        texts = self._definitions.vocabulary.texts
        return texts.get(f"movement.{level}.{field}") or texts[f"movement.{field}"]

    def _text(self, key: str) -> Label:
        return self._definitions.vocabulary.texts[key]

    def _today(self) -> date:
        return day_at_station(self._now())


def _row(label: Label, line: MovementLine, fields: list[str], signs: Mapping[str, Direction]) -> MovementRow:
    return MovementRow(label, {field: tuple(line.ids(field, signs)) for field in fields})


def _sheet(layout: RosterLayout, view: MovementView, facts: Mapping[str, str]) -> RosterSheet:
    fields = [column.field for column in layout.columns[1:]]
    rows: list[Cells] = [[row.label.zh, *(row.figure(field) for field in fields)] for row in view.rows]
    totals = {field: view.total.figure(field) for field in fields}
    return RosterSheet(layout, layout.filled(facts), rows, totals=totals)


def _instant(day: date) -> str:
    """The instant a day of the station begins, as the journal stores moments."""
    return datetime.combine(day, time.min, STATION_TIME).astimezone(UTC).strftime(_INSTANT)
