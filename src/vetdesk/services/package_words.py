"""What a package would do, in words for the page that compares: whom a record is about, values as people read them."""

import json
from collections.abc import Mapping

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.package_plan import Decided, Met, Place, Plan
from vetdesk.domain.packages import GONE, WHOLE, RecordState, Settled, Stored
from vetdesk.domain.station_time import minute_at_station
from vetdesk.domain.three_way import CellMerge, Decisions, Outcome, RecordMerge, Side
from vetdesk.storage.reading import Reading
from vetdesk.storage.shared_records import CHAIN, SharedRecords, links_in, table_named
from vetdesk.storage.shared_writing import KINDS

_NAMED = ("name", "title", "number", "user", "file_name", "key", "field", "text")
_SHORT = 60


class PackageWords:
    """Names records and values of one plan."""

    def __init__(
        self, look: Reading, definitions: Definitions, plan: Plan, language: str,
        kept_from: frozenset[Place] = frozenset(),
    ) -> None:  # fmt: skip
        self._look = look
        self._kept_from = kept_from
        self._definitions = definitions
        self._language = language
        self._people = SharedRecords(look.connection).names()
        self._people |= {
            one.state.key: str(one.state.values.get("name", "")) for one in plan.new if one.state.table == "recipient"
        }
        self._plan = plan

    def records(self) -> tuple[RecordMerge, ...]:
        """Every record that both PCs have and that changes or must be decided, those to be decided first."""
        told = (met for met in self._plan.met if (met.ours.table, met.ours.key) not in self._kept_from)
        shown = [merge for met in told if (merge := self._record(met)) is not None]
        return tuple(sorted(shown, key=lambda one: (not one.conflicts, not one.soft, one.kind, one.title)))

    def _record(self, met: Met) -> RecordMerge | None:
        cells = tuple(cell for one in met.settled if (cell := self._cell(met, one)) is not None)
        if not cells or not (met.asked or met.soft or any(cell.outcome is Outcome.THEIRS for cell in cells)):
            return None
        kind = KINDS.get(met.ours.table, met.ours.table)
        return RecordMerge(kind, f"{met.ours.table}|{met.ours.key}", self._title(met), cells)

    def _cell(self, met: Met, one: Settled) -> CellMerge | None:
        if one.name == WHOLE:
            ours, theirs = self._whole(met.ours), self._whole(met.incoming.state)
            outcome = Outcome.CONFLICT if one.asked else Outcome.THEIRS if one.value == "theirs" else Outcome.SAME
            return None if outcome is Outcome.SAME else CellMerge(WHOLE, "", ours, theirs, outcome)
        if one.ours == one.theirs:
            return None
        base, ours, theirs = (self._value(met, one.name, value) for value in (one.base, one.ours, one.theirs))
        if one.asked and not met.kept:
            return CellMerge(one.name, base, ours, theirs, Outcome.CONFLICT)
        outcome = Outcome.THEIRS if one.value == one.theirs else Outcome.OURS
        return CellMerge(one.name, base, ours, theirs, outcome)

    def _title(self, met: Met) -> str:
        values: Mapping[str, Stored] = {**met.incoming.state.values, **met.ours.values}
        table = table_named(met.ours.table)
        whose = [self._people.get(uid, "") for _, target, uid in _links(table.name, values) if target == "recipient"]
        if met.ours.table == "recipient":
            whose = [str(values.get("name", ""))]
        own = [self._short(values[name]) for name in _NAMED if values.get(name) and met.ours.table != "recipient"][:1]
        return " · ".join(part for part in (*whose[:1], *own) if part) or met.ours.key

    def _value(self, met: Met, name: str, value: Stored) -> str:
        """A value as people read it: names instead of uids, words instead of codes."""
        if value is None:
            return ""
        target = {column: table for column, table, _ in _links(met.ours.table, {**met.ours.values, name: value})}
        if target.get(name) == "recipient":
            return self._people.get(str(value), str(value))
        if target.get(name) == "staff":
            person = self._look.staff.by_uid(str(value))
            return person.name if person is not None else str(value)
        return self._short(value)

    def _whole(self, state: RecordState) -> str:
        if GONE in state.values:
            return ""
        if state.table == "case_file":
            return f"{self._stage(state)} · {self._last_step(state)}"
        if state.table == "complaint":
            return self._complaint(state)
        told = [state.values.get(name) for name in ("value", "text", "verdict", "as_written")]
        return next((self._short(one) for one in told if one), "")

    def _stage(self, state: RecordState) -> str:
        """Where a case stands on one side, in the words of its route."""
        kind, version = str(state.values.get("kind", "")), int(state.values.get("workflow_version") or 0)
        key = str(state.values.get("stage", ""))
        route = self._definitions.workflows.get((kind, version))
        known = {one.key: one.label for one in route.stages} if route is not None else {}
        return known[key].text(self._language) if key in known else key

    def _complaint(self, state: RecordState) -> str:
        """Where a complaint stands on one side, and with whom."""
        stage = self._definitions.complaints.stages.get(str(state.values.get("state")))
        officer = state.values.get("officer_id")
        person = self._look.staff.by_uid(str(officer)) if officer else None
        told = (stage.label.text(self._language) if stage else "", person.name if person else "")
        return " · ".join(filter(None, told))

    def _last_step(self, state: RecordState) -> str:
        """The last step of a case on one side: who took it, and when."""
        end = state.values.get(CHAIN)
        for one in self._plan.new:
            values = one.state.values
            if one.state.table == "case_event" and values.get("hash") == end:
                return f"{values.get('actor', '')} {minute_at_station(str(values.get('at', '')))}"
        case = self._look.cases.by_uid(state.key)
        if case is None or not case.events:
            return ""
        last = case.events[-1]
        return f"{last.actor} {last.at:%Y-%m-%d %H:%M}"

    @staticmethod
    def _short(value: Stored) -> str:
        text = str(value)
        return text if len(text) <= _SHORT else text[: _SHORT - 1] + "…"


def decided_of(plan: Plan, decisions: Decisions) -> Decided:
    """What the page that compares decided, by table, key and value."""
    found = {}
    for met in plan.asked:
        for one in met.asked:
            side = decisions.get((f"{met.ours.table}|{met.ours.key}", one.name))
            if side is not None:
                found[met.ours.table, met.ours.key, one.name] = side is Side.THEIRS
    return found


def _links(table: str, values: Mapping[str, Stored]) -> list[tuple[str, str, str]]:
    return list(links_in(table_named(table), values))


def decision_told(met: Met, taken: Mapping[str, bool]) -> tuple[str, str, dict[str, Stored], dict[str, Stored]]:
    """A decision as the journal tells it: kind, subject, the values that gave way, and those that stay."""
    ours, theirs = met.ours, met.incoming.state
    if WHOLE in taken:
        winner, loser = (theirs, ours) if taken[WHOLE] else (ours, theirs)
        names = sorted({*ours.values, *theirs.values} - {GONE})
        changed = [name for name in names if ours.values.get(name) != theirs.values.get(name)]
        before, after = ({name: side.values.get(name) for name in changed} for side in (loser, winner))
        return _whole_told(ours, before, after)
    before = {one.name: one.ours if taken[one.name] else one.theirs for one in met.asked}
    after = {one.name: one.theirs if taken[one.name] else one.ours for one in met.asked}
    return KINDS.get(ours.table, ours.table), ours.key, before, after


def _whole_told(
    ours: RecordState, before: dict[str, Stored], after: dict[str, Stored]
) -> tuple[str, str, dict[str, Stored], dict[str, Stored]]:
    """The same of a record that is taken as one; a value of the station's own field is told of whoever has it."""
    if ours.table == "field_value":
        kind, subject, field = json.loads(ours.key)
        return kind, subject, {field: before.get("value")}, {field: after.get("value")}
    for side in (before, after):
        if CHAIN in side:
            side["chain"] = side.pop(CHAIN)
    return KINDS.get(ours.table, ours.table), ours.key, before, after
