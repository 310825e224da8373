"""The lists of what a search found: pairs that may be one person, and alarms."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from vetdesk.domain.matching import Alarm, Pair
from vetdesk.domain.people_list import PersonRow
from vetdesk.ui.desk import Desk
from vetdesk.ui.people.duplicates.words import ALARMS
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated, shown
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status

PAIR_COLUMNS = (
    Column("points", "duplicates", QT_TRANSLATE_NOOP("duplicates", "Points"), 10, must_show=True),
    Column("first", "duplicates", QT_TRANSLATE_NOOP("duplicates", "One record"), 32, must_show=True),
    Column("second", "duplicates", QT_TRANSLATE_NOOP("duplicates", "Other record"), 32, must_show=True),
    Column("verdict", "duplicates", QT_TRANSLATE_NOOP("duplicates", "Decided"), 14),
)
ALARM_COLUMNS = (
    Column("kind", "duplicates", QT_TRANSLATE_NOOP("duplicates", "What is wrong"), 32, must_show=True),
    Column("people", "duplicates", QT_TRANSLATE_NOOP("duplicates", "People"), 40),
)
_NAMED = 6
_CONFIRMED = QT_TRANSLATE_NOOP("duplicates", "One person")


def person_cell(row: PersonRow | None) -> str:
    """A record in a cell."""
    return " ".join(part for part in (row.name, row.birth_date, row.village) if part) if row is not None else "—"


class PairList(RecordList):
    """The pairs of a report; record numbers are their places from 1 on."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget) -> None:
        super().__init__(PAIR_COLUMNS, tasks, parent)
        self._services = services
        self.pairs: list[Pair] = []
        self.setObjectName("pairs")

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show these pairs."""
        self.pairs = list(pairs)
        self.show_records(range(1, len(self.pairs) + 1), self._rows)

    def pair(self, place: int) -> Pair:
        """The pair with this record number."""
        return self.pairs[place - 1]

    def _rows(self, places: Sequence[int]) -> list[Row]:
        pairs = [self.pair(place) for place in places]
        ids = sorted({number for pair in pairs for number in (pair.first, pair.second)})
        people = {row.id: row for row in self._services.duplicates.rows(ids)}
        rules = self._services.duplicates.rules
        return [
            (
                Status(Tone.LATE if rules.band(pair.score.points) == "stop" else Tone.DUE_SOON, str(pair.score.points)),
                person_cell(people.get(pair.first)),
                person_cell(people.get(pair.second)),
                shown("duplicates", _CONFIRMED) if pair.verdict else "",
            )
            for pair in pairs
        ]


class AlarmList(RecordList):
    """The alarms of a report; record numbers are their places from 1 on."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget) -> None:
        super().__init__(ALARM_COLUMNS, tasks, parent)
        self._services = services
        self.alarms: list[Alarm] = []
        self.setObjectName("alarms")

    def show_alarms(self, alarms: Sequence[Alarm]) -> None:
        """Show these alarms."""
        self.alarms = list(alarms)
        self.show_records(range(1, len(self.alarms) + 1), self._rows)

    def alarm(self, place: int) -> Alarm:
        """The alarm with this record number."""
        return self.alarms[place - 1]

    def _rows(self, places: Sequence[int]) -> list[Row]:
        rows: list[Row] = []
        for place in places:
            alarm = self.alarm(place)
            people = self._services.duplicates.rows(alarm.people[:_NAMED])
            names = enumerated(row.name for row in people) + ("…" if len(alarm.people) > _NAMED else "")
            rows.append((shown("duplicates", ALARMS[alarm.kind]), names))
        return rows
