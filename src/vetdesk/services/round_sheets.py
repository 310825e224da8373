"""Rounds (走访安排): whom to visit next, on paper with room to write, or as a workbook that comes back filled in.

What comes back is read as a visit sheet (outside lists): each row becomes a visit, doubtful ones are asked about.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.forms import Label
from vetdesk.domain.needs import NeedState
from vetdesk.domain.people import Recipient
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.visit_plans import Stop, in_order, last_answers
from vetdesk.domain.visits import PersonLine
from vetdesk.files.workbook_writer import RosterSheet
from vetdesk.services.export_deed import Content, ExportDeed, ExportReport
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.services.roster_cells import CHINESE, choices
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.due_visits import DueLine, DueVisits, Promise
from vetdesk.storage.officers import these
from vetdesk.storage.reading import Reading, Work

SHEET = "round_sheet"
"""The declared layout of the workbook, and the declared paper."""
ROOM = 11
"""So many columns behind the officer's name are left for what the visit finds."""
MOST = 500
"""So many people are one round at most."""


@dataclass(frozen=True, slots=True)
class Round:
    """Which visits are planned: those due within `ahead_days`, of one officer (None: of all) and one village (0: all).

    `people` keeps to these recipients, where the officer chose some of the list. With `on`, the day of a plan (计划),
    they all stand on it, whether a visit is due or not.
    """

    officer: int | None = None
    village_id: int = 0
    ahead_days: int = 7
    people: tuple[int, ...] = ()
    on: str = ""


class RoundSheets:
    """Plans rounds; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self,
        database: Database,
        session: Session,
        definitions: Definitions,
        printing: Printing,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._printing = printing
        self._now = now
        self._deed = ExportDeed(database, session, definitions, now)

    def plan(self, wanted: Round) -> list[Stop]:
        """Who is visited on the round, village by village: promised visits, and those that rules or facts ask for."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return self._stops(look, wanted)

    def paper(self, wanted: Round) -> PaperRun:
        """The sheet to carry along; raises what Printing.make raises."""

        def content() -> ListContent:
            with self._database.read() as look:
                stops = self._stops(look, wanted)
                values = {**self._named(look, wanted), "list.day": wanted.on, "list.on": self._today().isoformat()}
            lines = [_line(number, stop) for number, stop in enumerate(stops, 1)]
            return ListContent(lines, values, [stop.person.recipient_id for stop in stops])

        return self._printing.run_of_list(SHEET, content, "走访")

    def write(self, path: Path, wanted: Round, *, purpose: str, password: str = "") -> ExportReport:
        """The same as a workbook with room to fill in; raises NotPermittedError, NotWrittenError.

        It names everybody with the ID number, so that what comes back is nobody else's; the journal says so, and
        `password` locks it.
        """
        layout, words = self._definitions.rosters.layout(SHEET), self._definitions.vocabulary

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            stops, told = self._stops(work, wanted), self._named(work, wanted)
            officer = told["list.officer"] if wanted.officer else ""
            uids = [stop.uid for stop in stops]
            texts = layout.filled({**facts, "words": told["list.officer"], "village": told["list.area"]})
            rows = [_row(number, stop, officer) for number, stop in enumerate(stops, 1)]
            sheet = RosterSheet(layout, texts, rows, choices(layout, words, work.villages.names().values()), keys=uids)
            people = {stop.person.recipient_id for stop in stops}
            return Content(["name", "id_number", "living_address", "phone"], uids, people, [sheet])

        return self._deed.carry_out(SHEET, path, purpose, content, password)

    def _stops(self, look: Reading, wanted: Round) -> list[Stop]:
        due, promised = self._due(look, wanted)
        chosen = [*promised, *(number for number in due if number not in promised)]
        if wanted.on:
            chosen = list(wanted.people)
        elif wanted.people:
            chosen = [number for number in chosen if number in set(wanted.people)]
        stops = []
        for person in look.people.many(chosen[:MOST]):
            line, promise = due.get(person.id), promised.get(person.id)
            on = promise.promised_on if promise else line.due.due_on if line else wanted.on
            why = line.due.demand.label if line else self._text("promised" if promise else "planned")
            stops.append(self._stop(look, person, on, why))
        return in_order(stops)

    def _due(self, look: Reading, wanted: Round) -> tuple[Mapping[int, DueLine], Mapping[int, Promise]]:
        """Who is due and who was promised a visit, by recipient."""
        today, rules = self._today(), self._definitions.visits
        whose = None if wanted.officer is None else look.officers.whose(wanted.officer, today.isoformat())
        if wanted.on:
            whose = these(wanted.people)
        asked = DueVisits(look, look.villages.names, self._ended(), today, whose)
        raised = asked.raised(rules.raised, wanted.village_id, wanted.ahead_days)
        demands = rules.demands(today, wanted.ahead_days)
        lines = asked.by_demands(demands, MOST, wanted.village_id, raised)
        until = (today + timedelta(days=wanted.ahead_days)).isoformat()
        promises = asked.promises(until, MOST, wanted.village_id)
        return {one.person.recipient_id: one for one in lines}, {one.person.recipient_id: one for one in promises}

    def _stop(self, look: Reading, person: Recipient, due_on: str, why: Label) -> Stop:
        """What an officer needs to know at this door."""
        rules, words = self._definitions.visits, self._definitions.vocabulary
        last = next(iter(look.visits.of_recipient(person.id, limit=1)), None)
        needs = [one for one in look.needs.of_recipient(person.id) if one.state != NeedState.CLOSED]

        def told(*keys: str) -> str:
            return next((str(person.values[key]) for key in keys if person.values.get(key)), "")

        return Stop(
            PersonLine(person.id, person.name, person.village, told("phone", "other_phone")),
            person.uid,
            told("id_number"),
            told("living_address", "household_address"),
            due_on,
            why,
            last.visited_on if last else "",
            last_answers(last, rules.fields, words, CHINESE),
            tuple(f"{words.code_label('need_kind', one.kind, CHINESE)}：{one.text}" for one in needs),
        )

    def _named(self, look: Reading, wanted: Round) -> dict[str, str]:
        """Whose round it is and where, as paper and workbook say it."""
        officer = look.staff.get(wanted.officer).name if wanted.officer else ""
        area = look.villages.names().get(wanted.village_id, "") if wanted.village_id else ""
        words = self._definitions.vocabulary.texts
        everybody = words["round.nobodys" if wanted.officer == 0 else "round.all_officers"].zh
        return {"list.officer": officer or everybody, "list.area": area or words["round.all_villages"].zh}

    def _text(self, why: str) -> Label:
        """A promise asks for the visit by itself, and so does a plan."""
        return self._definitions.vocabulary.texts[f"round.{why}"]

    def _ended(self) -> tuple[str, ...]:
        return tuple(code for code, status in self._definitions.vocabulary.statuses.items() if status.ended)

    def _today(self) -> date:
        return day_at_station(self._now())


def _home(stop: Stop) -> str:
    """Village and address; a village that the address names already is not said twice."""
    named = stop.person.village and stop.person.village in stop.address
    return stop.address if named else f"{stop.person.village} {stop.address}".strip()


def _line(number: int, stop: Stop) -> Mapping[str, str]:
    """One person on the paper."""
    last = f"{stop.last_on} {stop.last}".strip()
    return {
        "number": str(number), "name": stop.person.name, "address": _home(stop),
        "phone": stop.person.phone, "why": stop.why.zh, "due": stop.due_on, "last": last,
        "needs": "；".join(stop.needs),
    }  # fmt: skip


def _row(number: int, stop: Stop, officer: str) -> Sequence[str | int | float | None]:
    """One person in the workbook: what is known, then room for what the visit finds."""
    last = "；".join(part for part in (stop.last, *stop.needs) if part)
    known = (number, stop.person.name, stop.id_number, stop.person.village, stop.address, stop.person.phone)
    return [*known, stop.why.zh, stop.due_on, stop.last_on, last, None, officer or None, *[None] * ROOM]
