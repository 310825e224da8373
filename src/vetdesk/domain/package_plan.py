"""What taking in a change package (变更包) comes to: record by record, and what must be asked before.

Pure: whoever calls says how each record stands here and which records of two PCs are one.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from vetdesk.domain.packages import (
    FIRST,
    GONE,
    WHOLE,
    Dot,
    Heads,
    RecordState,
    Settled,
    Side,
    merged,
    merged_whole,
    settle,
    settle_whole,
)

Place = tuple[str, str]
"""A record: its table and its key."""
Decided = Mapping[tuple[str, str, str], bool]
"""Whether theirs is taken, by table, key and name of the value."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A record of a package, with its number and its version on the PC it came from."""

    state: RecordState
    id_there: int = 0
    version_there: int = 0


@dataclass(frozen=True, slots=True)
class Met:
    """A record that both PCs have: as it stands here, as it came, and what becomes of each of its values."""

    ours: RecordState
    incoming: Incoming
    settled: tuple[Settled, ...]
    kept: bool = False

    @property
    def asked(self) -> tuple[Settled, ...]:
        """The values of which neither PC knew the other's."""
        return () if self.kept else tuple(one for one in self.settled if one.asked)

    @property
    def soft(self) -> bool:
        """Whether both PCs changed it, in different values: both are kept."""
        if any(one.asked for one in self.settled):
            return False
        mine = any(self.ours.dot(one.name) == one.dot and one.ours != one.theirs for one in self.settled)
        other = any(one.value != one.ours for one in self.settled)
        return mine and other


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything a package brings: records that are new here, and those that both PCs have."""

    new: tuple[Incoming, ...] = ()
    met: tuple[Met, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def asked(self) -> tuple[Met, ...]:
        """The records about which somebody must decide."""
        return tuple(one for one in self.met if one.asked)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A record as it is to stand here: `before` as it stood (None: it is new)."""

    state: RecordState
    before: RecordState | None
    id_there: int
    version_there: int


def plan(
    incoming: Iterable[Incoming],
    ours: Callable[[Place], RecordState | None],
    heads: Heads,
    heads_there: Heads,
    *,
    whole: Callable[[str], bool],
    grows: Callable[[str], bool] = lambda _table: False,
    kept: Callable[[Incoming], bool] = lambda _one: False,
) -> Plan:
    """What becomes of each record; `whole` tells tables that are taken as one, `grows`
    those whose records never change, `kept` records that stay as here."""
    new, met = [], []
    for one in incoming:
        mine = ours((one.state.table, one.state.key))
        if mine is None:
            new.append(one)
            continue
        here, there = Side(mine, heads), Side(one.state, heads_there)
        table = one.state.table
        settled = (settle_whole(here, there, grows=grows(table)),) if whole(table) else tuple(settle(here, there))
        met.append(Met(mine, one, settled, kept(one)))
    changed = [one for one in met if _changes(one)]
    counts = {"new": len(new), "changed": len(changed), "asked": sum(len(one.asked) for one in met)}
    return Plan(tuple(new), tuple(met), {**counts, "soft": sum(1 for one in met if one.soft)})


def _changes(one: Met) -> bool:
    if any(settled.name == WHOLE for settled in one.settled):
        return one.settled[0].value == "theirs"
    return any(settled.value != settled.ours for settled in one.settled)


def undecided(found: Plan, decided: Decided) -> list[tuple[str, str, str]]:
    """What is asked and not decided yet."""
    places = [(met.ours.table, met.ours.key, one.name) for met in found.asked for one in met.asked]
    return [place for place in places if place not in decided]


def outcomes(found: Plan, decided: Decided, dot: Dot) -> list[Outcome]:
    """Every record as it is to stand; `dot` is where the decisions are written."""
    told = [Outcome(one.state, None, one.id_there, one.version_there) for one in found.new]
    return told + [
        Outcome(_decided(one, decided, dot), one.ours, one.incoming.id_there, one.incoming.version_there)
        for one in found.met
    ]


def _decided(one: Met, decided: Decided, dot: Dot) -> RecordState:
    place = (one.ours.table, one.ours.key)

    def take(name: str) -> bool:
        return decided[(*place, name)]

    first = one.settled[0] if one.settled else None
    if first is not None and first.name == WHOLE and one.kept:
        return replace(one.ours, dots={FIRST: dot})
    if first is not None and first.name == WHOLE:
        return merged_whole(first, dot, one.ours, one.incoming.state, take_theirs=first.asked and take(WHOLE))
    settled = [_kept(each, dot) for each in one.settled] if one.kept else one.settled
    state = merged(settled, take, dot, one.ours)
    first_dot = max(one.ours.dot(FIRST), one.incoming.state.dot(FIRST))
    return RecordState(state.table, state.key, state.values, {**state.dots, FIRST: first_dot}, state.base)


def _kept(one: Settled, dot: Dot) -> Settled:
    """A value that stays as it is here although the other PC has another one, and is told so."""
    return one if one.ours == one.theirs else one._replace(asked=False, dot=dot, value=one.ours)


def is_gone(state: RecordState) -> bool:
    """Whether a record is not there any more."""
    return GONE in state.values
