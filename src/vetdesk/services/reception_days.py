"""Reception days (领导接待日): announced, then written down: who came, with what, to whom it went, the result.

What people bring as a report about an official is no line of a reception day, which the whole office reads: it is
registered as a complaint, which the official does not see.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from itertools import zip_longest

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import FieldDeclaration, Problem, Severity
from vetdesk.domain.paper_lines import Line
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.services.session import Session
from vetdesk.storage.complaints import ReceptionDay
from vetdesk.storage.database import Database

__all__ = ["ReceptionDay", "ReceptionDays"]

REGISTER, PLAN = "reception_register", "reception_plan"
"""The papers: one day as it was, and the days that are announced (领导接待日安排)."""
PER_VISITOR = ("visitors", "matters", "assigned", "result")
"""The fields in which each visitor has a line, in the order of the visitors."""


class ReceptionDays:
    """Keeps reception days for staff with the right to complaints; `now` tells the moment."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, printing: Printing,
        now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        self._database = database
        self._session = session
        self._definitions = definitions
        self._printing = printing
        self._now = now

    @property
    def fields(self) -> tuple[FieldDeclaration, ...]:
        """What is asked about a day."""
        return self._definitions.complaints.reception

    def today(self) -> str:
        """The station's day (ISO)."""
        return day_at_station(self._now()).isoformat()

    def all(self) -> list[ReceptionDay]:
        """Every day, newest first; those to come are the plan."""
        self._session.require(Right.WORK_COMPLAINTS)
        with self._database.read() as look:
            return look.complaints.reception_days()

    def keep(self, values: Mapping[str, str], day: ReceptionDay | None = None) -> None:
        """Keep a new day, or what changed of one; raises InvalidFieldsError, StaleRecordError.

        Matters that name a member of staff are refused: everybody reads this register (信访工作条例 第三十条).
        """
        actor = self._session.require(Right.WORK_COMPLAINTS)
        held = {key: text for key, value in values.items() if (text := str(value).rstrip()).strip()}
        missing = [one.key for one in self.fields if one.required and not held.get(one.key)]
        problems = [Problem(key, "complaint.missing", Severity.ERROR) for key in missing]
        people = len(_lines(held, "visitors"))
        problems += [
            Problem(
                key,
                "complaint.more_than_visitors",
                Severity.ERROR,
                str(len(_lines(held, key))),
                {"people": str(people)},
            )
            for key in PER_VISITOR[1:]
            if len(_lines(held, key)) > max(people, 1)
        ]
        with self._database.read() as look:
            staff = [one.name for one in look.staff.all() if one.active and one.name in held.get("matters", "")]
        problems += [Problem("matters", "complaint.about_staff", Severity.ERROR, name) for name in staff]
        if problems:
            raise InvalidFieldsError(tuple(problems))
        with self._database.write("keep a reception day", actor) as work:
            if day is None:
                work.complaints.add_reception_day(held["held_on"], held)
            else:
                work.complaints.save_reception_day(ReceptionDay(day.id, day.uid, held["held_on"], held, day.version))

    def register(self, day: ReceptionDay) -> PaperRun:
        """The register of one day (领导接待日登记表), a line for each visitor; raises what Printing.make raises."""

        def content() -> ListContent:
            told = {f"list.{key}": text for key, text in day.values.items() if key not in PER_VISITOR}
            return ListContent([*visitor_lines(day)], told | {"list.made_on": self.today()})

        return self._printing.run_of_list(REGISTER, content)

    def plan(self) -> PaperRun:
        """The days to come, to be posted (领导接待日安排表); raises what Printing.make raises."""

        def content() -> ListContent:
            coming = sorted((one for one in self.all() if one.held_on >= self.today()), key=lambda one: one.held_on)
            lines = [
                {key: one.values.get(key, "") for key in ("held_on", "hours", "place")}
                | {"number": str(place), "name": one.values.get("leader", "")}
                for place, one in enumerate(coming, 1)
            ]
            return ListContent(lines, {"list.made_on": self.today()})

        return self._printing.run_of_list(PLAN, content)


def visitor_lines(day: ReceptionDay) -> Iterator[Line]:
    """A line for each visitor: who (name), with what, to whom it was given, with which result."""
    columns = (_lines(day.values, key) for key in PER_VISITOR)
    for place, line in enumerate(zip_longest(*columns, fillvalue=""), 1):
        yield {"number": str(place), **dict(zip(("name", *PER_VISITOR[1:]), line, strict=True))}


def _lines(values: Mapping[str, str], key: str) -> list[str]:
    """The lines of a field; one left empty in between keeps its visitor's place."""
    return [line.strip() for line in values.get(key, "").rstrip().splitlines()]
