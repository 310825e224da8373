"""Works out the change list (变动情况表) of a span of days from the journal."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.people import Recipient
from vetdesk.domain.roster_changes import Balance, Direction, RosterChange, Standing, balances
from vetdesk.domain.rosters import RosterLayout
from vetdesk.domain.station_time import STATION_TIME, day_at_station
from vetdesk.services.roster_cells import CHINESE, Cells, wording_table, yuan
from vetdesk.storage.reading import Reading
from vetdesk.storage.standings import Standings, TouchedIdentity

_FACTS = ("monthly_standard", "last_paid_month", "benefit_from", "stopped_on")
_STATES = ("status", "category", "withdrawn")
_INSTANT = "%Y-%m-%dT%H:%M:%S.000Z"


@dataclass
class ListedChanges:
    """The two sheets: rows of changes (`people`: whose they are), figures by category, and the totals of each."""

    rows: list[Cells] = field(default_factory=list)
    uids: list[str] = field(default_factory=list)
    people: set[int] = field(default_factory=set)
    figures: list[Cells] = field(default_factory=list)
    totals: dict[str, str | int | float | None] = field(default_factory=dict)
    sums: dict[str, str | int | float | None] = field(default_factory=dict)


class ChangeList:
    """Compares how everyone stood before the first day and after the last; what came and went between is not told."""

    def __init__(self, definitions: Definitions) -> None:
        self._vocabulary = definitions.vocabulary
        self._book = definitions.rosters
        self._rules = definitions.rosters.changes
        self._fields = tuple(
            dict.fromkeys((*_FACTS, *(key for kind in self._rules.kinds for key in (*kind.fields, kind.month_field))))
        )

    def between(
        self,
        look: Reading,
        since: date,
        until: date,
        layout: RosterLayout | None = None,
        kinds: frozenset[str] = frozenset(),
    ) -> ListedChanges:
        """The changes from the beginning of one day to the end of another, and the figures that reconcile.

        With a `layout` the rows are made for it, with `kinds` only changes of these kinds are listed.
        """
        first, end = _beginning(since), _beginning(until + timedelta(days=1))
        standings = Standings(look, self._fields)
        touched = standings.touched(first)
        by_id = {one.identity_id: one for one in touched}
        within = [change for one in touched for change in self._changes(one, one.at(first), one.at(end))]
        later = [change for one in touched for change in self._changes(one, one.at(end), one.at(_NEVER))]
        figures = balances(standings.counts(self._rules.counted), later, within)
        result = ListedChanges()
        listed = [change for change in within if change.kind.listed and (not kinds or change.kind.key in kinds)]
        layout = layout or self._book.layout("changes")
        self._add_rows(result, look, listed, by_id, (first, end), layout=layout)
        self._add_figures(result, figures, self._book.layout("balance"))
        return result

    def _changes(self, one: TouchedIdentity, before: Standing, after: Standing) -> Sequence[RosterChange]:
        return self._rules.between(one.identity_id, before, after)

    def _add_rows(
        self,
        result: ListedChanges,
        look: Reading,
        changes: Sequence[RosterChange],
        touched: Mapping[int, TouchedIdentity],
        span: tuple[str, str],
        *,
        layout: RosterLayout,
    ) -> None:
        ids = dict.fromkeys(touched[change.identity_id].recipient_id for change in changes)
        people = {person.id: person for person in look.people.with_withdrawn(list(ids))}
        order = {kind.key: at for at, kind in enumerate(self._rules.kinds)}
        wordings = self._wordings()
        for together in _by_line(
            sorted(changes, key=lambda change: (order[change.kind.key], change.category, change.identity_id))
        ):
            one = touched[together[0].identity_id]
            person = people[one.recipient_id]
            values = self._row(together, one, person, span)
            values["serial"] = len(result.rows) + 1
            result.rows.append(
                [
                    wordings.get(column.field, {}).get(value := values.get(column.field), value)
                    for column in layout.columns
                ]
            )
            result.uids.append(person.uid)
            result.people.add(person.id)
        result.totals = {"name": f"{len(ids)}人"}

    def _wordings(self) -> dict[str, Mapping[object, str]]:
        return {name: wording_table(name, self._vocabulary) for name in ("sex", "category")}

    def _row(
        self, together: Sequence[RosterChange], one: TouchedIdentity, person: Recipient, span: tuple[str, str]
    ) -> dict[str, str | int | float | None]:
        """The line of an identity: every kind of change, each reason once, the day of the latest."""
        change, kinds = together[0], [each.kind for each in together]
        now = {**change.before.values, **change.after.values}
        lasts = [one.last_change(kind.fields or _STATES, *span) for kind in kinds]
        own_days = [str(person.values.get(kind.day_field, "")) for kind in kinds if kind.day_field]
        days = [*filter(None, own_days)] or [str(_day_of(last.at)) for last in lasts if last]
        reasons = [last.reason or self._book.reasons.get(last.source.partition(":")[0], "") for last in lasts if last]
        known = {key: person.values.get(key) for key in ("name", "sex", "id_number", "account_number", "remarks")}
        return {
            **known,
            "category": change.category,
            "change_kind": "、".join(kind.label for kind in kinds),
            "change_reason": "；".join(dict.fromkeys(filter(None, reasons))),
            "changed_on": max(days, default=""),
            "old_standard": _money(change.before),
            "new_standard": _money(change.after),
            "last_paid_month": now.get("last_paid_month"),
            "benefit_month": next((now[kind.month_field] for kind in kinds if now.get(kind.month_field)), None),
            "village": person.village,
        }

    def _add_figures(self, result: ListedChanges, figures: Sequence[Balance], layout: RosterLayout) -> None:
        sums: Counter[str] = Counter()
        for figure in figures:
            fixed = {"before": figure.before, "plus": figure.plus, "minus": figure.minus, "after": figure.after}
            numbers = Counter(fixed) + Counter(figure.by_kind) + Counter()
            sums.update(numbers)
            label = self._vocabulary.code_label("category", figure.category, CHINESE)
            result.figures.append([label, *(numbers[column.field] for column in layout.columns[1:])])
        result.sums = {column.field: sums[column.field] for column in layout.columns if column.total}


_NEVER = "9999"


def _by_line(changes: Iterable[RosterChange]) -> list[list[RosterChange]]:
    """What stands on one line: everything that was changed of an identity that stays on the list; others by themselves.

    Whoever changes the category goes from one and comes to another, and is counted in both.
    """
    lines: dict[object, list[RosterChange]] = {}
    for change in changes:
        stays = change.kind.direction is Direction.NONE
        lines.setdefault(change.identity_id if stays else (change.identity_id, change.kind.key), []).append(change)
    return list(lines.values())


def _beginning(day: date) -> str:
    """The instant a day of the station begins, as the journal stores moments."""
    return datetime.combine(day, time.min, STATION_TIME).astimezone(UTC).strftime(_INSTANT)


def _day_of(instant: str) -> date:
    return day_at_station(datetime.fromisoformat(instant))


def _money(standing: Standing) -> int | float | None:
    amount = standing.values.get("monthly_standard")
    return yuan(int(amount)) if amount is not None else None
