"""Works lines off (名单办理): says whom they mean, compares them again, does the deeds that are offered.

Each deed is one named transaction for all lines chosen, with the list as its source in the journal.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import CancelledError, InvalidFieldsError, NotFoundError, VetDeskError
from vetdesk.domain.forms import Problem, Severity, Value
from vetdesk.domain.outside_list_lines import LineState, ListLine, Matched, OutsideList
from vetdesk.domain.outside_list_payments import parse_period
from vetdesk.domain.outside_lists import ListKind
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.casework import Casework
from vetdesk.services.importing.collection import collection_paused
from vetdesk.services.outside_lists.comparing import Comparison, kind_of
from vetdesk.services.outside_lists.line_deeds import RIGHTS, Bench, Order, carry_out, today_of
from vetdesk.services.outside_lists.proposals import DeedForm, Known, fitting, proposed
from vetdesk.services.outside_lists.views import offered_deeds
from vetdesk.services.session import Session
from vetdesk.services.visiting import Visiting
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work

WORK_OFF = "work off lines of a list"
SETTLE = "settle whom a line means"
AGAIN = "compare a list again"
PERIOD = "set the period of a list"


@dataclass(frozen=True, slots=True)
class LeftLine:
    """A line that a deed for many could not be done with, and why."""

    line_id: int
    name: str
    error: VetDeskError


@dataclass(frozen=True, slots=True)
class WorkedOff:
    """What became of a deed for one or many lines."""

    done: tuple[int, ...]
    left: tuple[LeftLine, ...] = ()


@dataclass(frozen=True, slots=True)
class ListSources:
    """Services whose rules count for what lines lead to."""

    casework: Casework
    visiting: Visiting


class WorkingOff:
    """What is done with lines; asks for the right to import, and for that of each deed."""

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
        self._sources = sources
        self._now = now

    def choose(self, line_id: int, recipient_id: int) -> None:
        """Say whom a line means; it is compared anew. Raises NotFoundError, InvalidFieldsError for a closed line."""
        self._settle({line_id: recipient_id})

    def accept_offered(self, line_ids: Sequence[int]) -> tuple[int, ...]:
        """For each line to which exactly one person is offered: it is that person. Gives the lines so settled."""
        self._session.require(Right.IMPORT)
        with self._database.read() as look:
            lines = look.outside_lists.lines_by_id(line_ids)
        chosen = {line.id: line.offered[0] for line in lines if line.matched == Matched.OFFERED.value}
        self._settle(chosen)
        return tuple(chosen)

    def _settle(self, chosen: Mapping[int, int]) -> None:
        actor = self._session.require(Right.IMPORT)
        if not chosen:
            return
        with self._database.read() as look:
            received = self._list_of(look, list(chosen))
        with self._database.write(SETTLE, actor, source=received.source) as work:
            lines = work.outside_lists.lines_by_id(list(chosen))
            if any(line.state in {LineState.DONE, LineState.DISMISSED} for line in lines):
                raise InvalidFieldsError((Problem("name", "list.not_offered", Severity.ERROR),))
            for line in lines:
                person = work.people.get(chosen[line.id])
                told = replace(line, recipient_id=person.id, matched=Matched.CHOSEN.value, offered=())
                work.outside_lists.save(Comparison(self._definitions, work, received).examined([told])[0])
            self._turn_up(work, received)

    def compare_again(self, list_id: int) -> int:
        """Compare every line that is not worked off with the archive of now; gives how many findings changed."""
        actor = self._session.require(Right.IMPORT)
        with self._database.read() as look:
            received = in_force(look, list_id)
        with collection_paused(), self._database.write(AGAIN, actor, source=received.source) as work:
            return self._compare(work, received)

    def set_period(self, list_id: int, period: str) -> int:
        """Say which period a list is of (2025-Q3, 2025-09, 2025) and compare it again; gives how many findings changed.

        Raises InvalidFieldsError for what is no period.
        """
        actor = self._session.require(Right.IMPORT)
        if parse_period(period) is None:
            raise InvalidFieldsError((Problem("period", "list.period_unknown", Severity.ERROR, period),))
        with self._database.read() as look:
            received = in_force(look, list_id)
        with collection_paused(), self._database.write(PERIOD, actor, source=received.source) as work:
            return self._compare(work, work.outside_lists.set_period(received, period))

    def _compare(self, work: Work, received: OutsideList) -> int:
        before = work.outside_lists.lines(received.id)
        after = Comparison(self._definitions, work, received).examined(before)
        changed = [new for old, new in zip(before, after, strict=True) if old != new]
        for line in changed:
            work.outside_lists.save(line)
        self._turn_up(work, received)
        return len(changed)

    def _turn_up(self, work: Work, received: OutsideList) -> None:
        """Whoever our books missed on the list and is on it after all is no longer missing."""
        lines = work.outside_lists.lines(received.id)
        listed = {line.recipient_id for line in lines if line.row}
        for line in lines:
            if not line.row and line.state == LineState.OPEN and line.recipient_id in listed:
                work.outside_lists.save(replace(line, finding="same", state=LineState.AGREED.value))

    def form(self, line_id: int, deed: str) -> DeedForm:
        """What a deed asks before it is done with a line, with the values it proposes."""
        self._session.require(Right.IMPORT)
        with self._database.read() as look:
            line = look.outside_lists.line(line_id)
            person = look.people.get(line.recipient_id) if line.recipient_id else None
            finding = self._kind(look, line).finding(line.finding)
        words, vocabulary = self._definitions.outside_lists.deeds[deed], self._definitions.vocabulary
        values = proposed(words, line, person, finding, Known(vocabulary, day_at_station(self._now())))
        if words.does == "open_case" and person is not None:
            opening = self._sources.casework.opening_form(words.case, person.id)
            values = fitting(self._sources.casework.route_in_force(words.case), values)
            known = [replace(one, proposal=values.get(one.field.key, one.proposal)) for one in opening.fields]
            return DeedForm(words, (), values, tuple(known), opening.why_not)
        # What a list says is shown to be checked, also where the archive would mask it.
        asked = (replace(vocabulary.field(key), sensitive=False) for key in words.fields)
        return DeedForm(words, (*asked, *words.own_fields), values)

    def work_off(
        self,
        line_ids: Sequence[int],
        deed: str,
        values: Mapping[str, Value] | None = None,
        reason: str = "",
        overrides: Mapping[str, str] | None = None,
    ) -> WorkedOff:
        """Do a deed with lines of one list in one transaction; each starts from its own proposal, `values` win.

        With one line whatever its rules raise comes through; of many, those that cannot be done are left and named.
        `overrides` are reasons for keeping values against rules that know exceptions, by the code of the rule.
        """
        words = self._definitions.outside_lists.deeds[deed]
        actor = self._session.require(Right.IMPORT)
        self._session.require(RIGHTS.get(words.does, Right.IMPORT))
        with self._database.read() as look:
            received = self._list_of(look, line_ids)
        done, left = [], []
        with self._database.write(WORK_OFF, actor, source=received.source, reason=reason.strip()) as work:
            bench = self._bench(work, received)
            for line in work.outside_lists.lines_by_id(line_ids):
                try:
                    order = Order(words, line, None, values or {}, reason, overrides or {})
                    self._one(bench, order)
                    done.append(line.id)
                except CancelledError:
                    raise
                except VetDeskError as error:
                    if len(line_ids) == 1:
                        raise
                    left.append(LeftLine(line.id, line.text("name"), error))
        return WorkedOff(tuple(done), tuple(left))

    def _one(self, bench: Bench, order: Order) -> None:
        line, deed = order.line, order.deed
        kind = self._kind(bench.work, line)
        if deed.key not in offered_deeds(kind, line):
            raise InvalidFieldsError((Problem("deed", "list.not_offered", Severity.ERROR),))
        person = bench.work.people.get(line.recipient_id) if line.recipient_id else None
        known = Known(self._definitions.vocabulary, bench.today)
        given = proposed(deed, line, person, kind.finding(line.finding), known)
        if deed.does == "open_case":
            given = fitting(self._sources.casework.route_in_force(deed.case), given)
        carry_out(bench, replace(order, person=person, values={**given, **order.values}))

    def _kind(self, look: Reading, line: ListLine) -> ListKind:
        return kind_of(self._definitions, look.outside_lists.get(line.list_id))

    def _bench(self, work: Work, received: OutsideList) -> Bench:
        comparison = Comparison(self._definitions, work, received)
        sources = self._sources
        return Bench(work, self._definitions, comparison, sources.casework, sources.visiting, today_of(work))

    def _list_of(self, look: Reading, line_ids: Sequence[int]) -> OutsideList:
        """The one list to which lines belong; raises NotFoundError."""
        lists = {line.list_id for line in look.outside_lists.lines_by_id(line_ids)}
        if len(lists) != 1:
            raise NotFoundError("outside_line", ", ".join(map(str, line_ids)))
        return in_force(look, lists.pop())


def in_force(look: Reading, list_id: int) -> OutsideList:
    """A list that was not taken back; raises NotFoundError."""
    found = look.outside_lists.get(list_id)
    if found.undone_at:
        raise NotFoundError("outside_list", found.title)
    return found
