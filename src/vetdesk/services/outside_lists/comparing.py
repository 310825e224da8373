"""Compares lines of a list with the archive (比对): whom each means, what is found of it, who is missing from it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.outside_list_findings import Surroundings, examined
from vetdesk.domain.outside_list_lines import LineState, ListLine, Matched, OutsideList, code_of
from vetdesk.domain.outside_list_matching import Known, Sought, match, narrowed
from vetdesk.domain.outside_list_payments import PaymentRules, expected, parse_period
from vetdesk.domain.outside_lists import CellUse, ListKind, ListWork
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.rosters import RosterFilter
from vetdesk.domain.station_time import day_at_station
from vetdesk.storage.matching import Match
from vetdesk.storage.reading import Reading

SETTLED = frozenset({LineState.DONE.value, LineState.DISMISSED.value})
NOT_PAID = "not_paid"


class Comparison:
    """Compares the lines of one list within one look at the station."""

    def __init__(self, definitions: Definitions, look: Reading, received: OutsideList) -> None:
        self._look = look
        self._list = received
        self._kind = definitions.outside_lists.kind(received.kind)
        ended = frozenset(code for code, one in definitions.vocabulary.statuses.items() if one.ended)
        self._seen: dict[int, Recipient] = {}
        self._rules = PaymentRules(ended, definitions.rates)

    def matched(self, pairs: Sequence[tuple[ListLine, Sought]]) -> list[ListLine]:
        """The lines with whom they mean."""
        look = self._look.matching
        by_number = look.by_id_numbers(one.id_number for _, one in pairs if one.id_number)
        by_name = look.by_names(one.name for _, one in pairs if one.name)
        found = []
        for line, one in pairs:
            known = match(one, _known(by_number.get(one.id_number, ())), _known(by_name.get(one.name, ())))
            if known.recipient_id is None and (of_key := self._of_key(one.key)):
                known = narrowed(known, of_key)
            found.append(
                replace(line, matched=known.matched.value, recipient_id=known.recipient_id, offered=known.offered)
            )
        return found

    def _of_key(self, key: str) -> int:
        """The person whom the hidden key of a row names, 0 if it names nobody."""
        try:
            return self._look.people.by_uid(key).id if key else 0
        except NotFoundError:
            return 0

    def examined(self, lines: Sequence[ListLine]) -> list[ListLine]:
        """The lines with what is found of them now; those worked off stay as they are."""
        ids = sorted({line.recipient_id for line in lines if line.recipient_id})
        people = self._seen = {person.id: person for person in self._look.people.many(ids)}
        around = self._surroundings(lines, ids)
        return [
            line if line.state in SETTLED else self._examined(line, people.get(line.recipient_id or 0), around)
            for line in lines
        ]

    def missing(self, lines: Sequence[ListLine]) -> list[ListLine]:
        """For payment lists: who is entitled by our books and is not on the list; as lines without a row."""
        if self._kind.work is not ListWork.PAYMENTS:
            return []
        there = {(line.recipient_id, line.identity_id) for line in lines}
        listed = {line.recipient_id for line in lines if line.identity_id is None} | {
            number for line in lines for number in line.offered if line.state not in SETTLED
        }
        absent = []
        for person, held in self._entitled(lines):
            if person.id in listed or (person.id, held.id) in there:
                continue
            due = expected(person, held, parse_period(self._list.period), None, self._rules)
            if due != 0:
                absent.append(_absent(person, held, due))
        start = max((line.place for line in lines), default=0) + 1
        return [replace(line, place=start + at, list_id=self._list.id) for at, line in enumerate(absent)]

    def _entitled(self, lines: Sequence[ListLine]) -> Iterable[tuple[Recipient, Identity]]:
        """People drawing a benefit in the categories of the list; of its one village, if it is about one only."""
        here = [line for line in lines if line.recipient_id and line.row]
        people = self._people([line.recipient_id or 0 for line in here])
        held = {(line.recipient_id, line.identity_id) for line in here}
        categories = frozenset(
            one.category for person in people.values() for one in person.identities if (person.id, one.id) in held
        )
        if not categories:
            return []
        villages = {one.village_id for one in people.values()}
        only = frozenset(number for number in villages if number) if len(villages) == 1 else frozenset[int]()
        wanted = RosterFilter(categories, frozenset({"drawing"}), only)
        ids = list(dict.fromkeys(row.recipient_id for row in self._look.roster.rows(["name"], wanted)))
        entitled = self._people(ids)
        return [
            (entitled[number], one)
            for number in ids
            for one in entitled[number].identities
            if one.category in categories and one.status == "drawing"
        ]

    def _people(self, ids: Sequence[int]) -> dict[int, Recipient]:
        """People by id; those who were just compared are not fetched again."""
        unknown = sorted({number for number in ids if number not in self._seen})
        self._seen |= {person.id: person for person in self._look.people.many(unknown)}
        return {number: self._seen[number] for number in dict.fromkeys(ids) if number in self._seen}

    def _examined(self, line: ListLine, person: Recipient | None, around: Surroundings) -> ListLine:
        if line.matched == Matched.BOOKS.value:
            return self._still_missing(line, person)
        found = examined(self._kind.work, line, person, around)
        settled = self._kind.finding(found.finding).settled
        return replace(found, state=(LineState.AGREED if settled else LineState.OPEN).value)

    def _still_missing(self, line: ListLine, person: Recipient | None) -> ListLine:
        """A line of our own books as the archive stands now: nothing is due any more, or so much."""
        held = next((one for one in person.identities if one.id == line.identity_id), None) if person else None
        if person is None or held is None or line.finding != NOT_PAID:
            return line
        due = expected(person, held, parse_period(self._list.period), None, self._rules)
        state = LineState.AGREED if due == 0 else LineState.OPEN
        return replace(line, facts={**line.facts, "expected": "" if due is None else str(due)}, state=state.value)

    def _surroundings(self, lines: Sequence[ListLine], ids: Sequence[int]) -> Surroundings:
        around = Surroundings(self._rules, parse_period(self._list.period), self.year, defaults=self._defaults())
        if self._kind.work is ListWork.ACCOUNTS:
            given = [line.text("account_number") for line in lines if line.text("account_number")]
            owners = self._look.matching.by_accounts(given)
            holders = {number: tuple((one.id, one.name) for one in several) for number, several in owners.items()}
            around = replace(around, holders=holders, shared=_shared(lines))
        if self._kind.work is ListWork.VISITS:
            visits = self._look.visits
            days = {(number, one.visited_on) for number in ids for one in visits.of_recipient(number)}
            around = replace(around, visited=frozenset(days), columns=self._kind.columns, received=self._received_on())
        if self._kind.work is ListWork.CONFIRMATIONS:
            kept = self._look.confirmations.of_year(self.year, ids)
            around = replace(around, confirmed={(one.recipient_id, one.year): one.result for one in kept.values()})
        return around

    def _received_on(self) -> str:
        return day_at_station(datetime.fromisoformat(self._list.received_at)).isoformat()

    @property
    def work(self) -> ListWork:
        """What the list's lines are compared with."""
        return self._kind.work

    @property
    def year(self) -> str:
        """The year that the list is of: by its period, else when it came in."""
        return self._list.period[:4] or self._list.received_at[:4]

    def _defaults(self) -> Mapping[str, str]:
        """What the title says for lines without such a cell: 死亡比对疑点名单."""
        said = f"{self._list.title} {self._list.file_name}"
        coded = [column for column in self._kind.columns.values() if column.use is CellUse.CODE]
        return {column.key: code for column in coded if (code := code_of(column, said))}


def kind_of(definitions: Definitions, received: OutsideList) -> ListKind:
    """The declared kind of a list."""
    return definitions.outside_lists.kind(received.kind)


def _known(matches: Iterable[Match]) -> list[Known]:
    live = [one for one in matches if not one.withdrawn]
    return [Known(one.id, one.name, one.id_number, one.birth_date) for one in live]


def _shared(lines: Iterable[ListLine]) -> frozenset[str]:
    """Accounts that the list gives to several people."""
    holders: dict[str, set[object]] = {}
    for line in lines:
        if account := line.text("account_number"):
            holders.setdefault(account, set()).add(line.recipient_id or line.text("name"))
    return frozenset(account for account, people in holders.items() if len(people) > 1)


def _absent(person: Recipient, held: Identity, due: int | None) -> ListLine:
    values = {"name": person.name, "id_number": person.id_number, "village": person.village, "category": held.category}
    rate = str(held.values.get("monthly_standard", ""))
    return ListLine(
        0,
        "",
        0,
        0,
        "",
        0,
        {key: value for key, value in values.items() if value},
        recipient_id=person.id,
        identity_id=held.id,
        matched=Matched.BOOKS.value,
        village=person.village,
        finding=NOT_PAID,
        facts={"expected": "" if due is None else str(due), "rate": rate, "last": ""},
    )
