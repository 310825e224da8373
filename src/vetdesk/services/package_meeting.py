"""Where a package meets the station: what changed here since the last exchange, which records of two PCs are one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from vetdesk.domain.errors import PackageRefusedError
from vetdesk.domain.package_plan import Incoming, Place, Plan, plan
from vetdesk.domain.packages import FIRST, Dot, Heads, RecordState, Stored, Values
from vetdesk.services.package_content import Content, Header
from vetdesk.storage.reading import Reading
from vetdesk.storage.shared_records import Found
from vetdesk.storage.shared_states import SharedStates, renamed
from vetdesk.storage.shared_tables import EXCHANGED, Alike, in_order

SAME = "same_record"


@dataclass(frozen=True, slots=True)
class Renaming:
    """A record here that becomes one with another PC's and bears that one's uid from now on."""

    table: str
    gone: str
    kept: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """What taking in a package comes to, as the station stands in this moment."""

    plan: Plan
    renamings: tuple[Renaming, ...]
    changed_here: tuple[RecordState, ...]


class Meet:
    """Works out one meeting within one look, or within the change that takes the package in."""

    def __init__(self, look: Reading, file_name: str, dot: Dot, shared: Heads, heads: Heads) -> None:
        self._states = SharedStates(look)
        self._file, self._dot, self._heads = file_name, dot, heads
        self._changed = {(one.table, one.key): one for one, _ in self._states.changes(dot, shared)}
        self._names = _resolved(self._states.same_records())
        self._renamings: list[Renaming] = []
        self._same: list[Incoming] = []
        self._kept: set[Place] = set()

    def with_package(self, header: Header, content: Content) -> Meeting:
        """Meet a package whose header and chains were found to be in order."""
        told = {str(one.state.key): str(one.state.values["kept"]) for one in content.records if one.state.table == SAME}
        self._names = _resolved({**self._names, **told})
        self._rename_known()
        by_table: defaultdict[str, list[Incoming]] = defaultdict(list)
        for one in content.records:
            by_table[one.state.table].append(one)
        arriving: list[Incoming] = []
        for table in in_order():
            arriving += self._arriving(table.name, by_table.get(table.name, ()))
        found = plan(
            [*arriving, *self._same],
            self._ours,
            self._heads,
            header.heads,
            whole=lambda table: EXCHANGED[table].whole,
            grows=lambda table: EXCHANGED[table].grows,
            kept=lambda one: (one.state.table, one.state.key) in self._kept,
        )
        return Meeting(found, tuple(self._renamings), tuple(self._changed.values()))

    def _ours(self, place: Place) -> RecordState | None:
        """How a record stands here, after those that become one were put together."""
        for renaming in self._renamings:
            if renaming.kept in place[1]:
                before = (place[0], place[1].replace(renaming.kept, renaming.gone))
                if (old := self._stands(before)) is not None:
                    return renamed(old, {renaming.gone: renaming.kept})
        return self._stands(place)

    def _stands(self, place: Place) -> RecordState | None:
        return self._changed.get(place) or self._states.get(*place)

    def _rename_known(self) -> None:
        """Records here that became one with others elsewhere take the uid that stayed."""
        for gone, kept in self._names.items():
            for table in (name for name, shared in EXCHANGED.items() if shared.alike):
                if self._stands((table, gone)) is not None and self._stands((table, kept)) is None:
                    self._renamings.append(Renaming(table, gone, kept))

    def _arriving(self, table: str, records: Sequence[Incoming]) -> list[Incoming]:
        if table == SAME:
            return list(records)
        records = [replace(one, state=renamed(one.state, self._names)) for one in records]
        alike = EXCHANGED[table].alike
        if not alike or not records:
            return records
        here = self._places_here(table, alike)
        coming = {one.state.key for one in records}
        return [self._met(one, _twin(one.state.values, alike, here, one.state.key, coming)) for one in records]

    def _places_here(self, table: str, alike: Iterable[Alike]) -> dict[tuple[Stored, ...], str]:
        names = {one.gone: one.kept for one in self._renamings}
        here: dict[tuple[Stored, ...], str] = {}
        of = next(each for each in in_order() if each.name == table)
        for found in self._states.records.read(of):
            state = renamed(RecordState(table, found.key, found.values, {}), {**self._names, **names})
            for number, one in enumerate(alike):
                if one.only(state.values):
                    here[_place(number, one, state.values)] = state.key
        return here

    def _met(self, one: Incoming, twin: tuple[Alike, str] | None) -> Incoming:
        """A record that came, under the uid that it shares with one that was begun here for the same thing."""
        if twin is None:
            return one
        alike, mine = twin
        table, theirs = one.state.table, one.state.key
        if alike.never:
            told = {name: str(one.state.values.get(name, "")) for name in alike.columns}
            raise PackageRefusedError(self._file, "number_twice", {"number": "-".join(told.values())})
        if self._ours((table, theirs)) is not None:
            self._kept.add((table, theirs))
            return one
        kept, gone = min(mine, theirs), max(mine, theirs)
        self._names = _resolved({**self._names, gone: kept})
        if gone == mine:
            self._renamings.append(Renaming(table, gone, kept))
        values: Values = {"gone": gone, "kept": kept}
        self._same.append(Incoming(RecordState(SAME, gone, values, {FIRST: self._dot})))
        return replace(one, state=renamed(one.state, {gone: kept}))


def _place(number: int, alike: Alike, values: Values) -> tuple[Stored, ...]:
    told = [values.get(name) for name in alike.columns]
    ordered = sorted(map(str, told)) if alike.columns == ("first_id", "second_id") else told
    return (number, *ordered)


def _twin(
    values: Values, alike: Sequence[Alike], here: Mapping[tuple[Stored, ...], str], key: str, coming: set[str]
) -> tuple[Alike, str] | None:
    """The record here that stands where this one wants to stand, unless it moves away with the same package."""
    for number, one in enumerate(alike):
        other = here.get(_place(number, one, values)) if one.only(values) else None
        if other is not None and other != key and other not in coming:
            return one, other
    return None


def _resolved(names: Mapping[str, str]) -> dict[str, str]:
    """Each uid that went with the one that stayed in the end."""
    found = {}
    for gone in names:
        kept = names[gone]
        while kept in names and names[kept] != gone:
            kept = names[kept]
        found[gone] = kept
    return found


def numbers_there(found: Iterable[Found]) -> dict[str, tuple[int, int]]:
    """The number and version that records have on this PC, by key."""
    return {one.key: (one.id, one.version) for one in found}
