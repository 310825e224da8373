"""Payment lists (发放名册): worked out, prepared by one person, approved by another, sent, and what the bank did.

What a list says is worked out from the archive and the rates of the day it is prepared, and then never changes.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.benefits.months import month_after
from vetdesk.domain.errors import InvalidFieldsError, PaymentListError
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.payments.changes import ChangedLine, changes
from vetdesk.domain.payments.ledger import Difference, Entry, LineResult, Result, paid_since
from vetdesk.domain.payments.lists import Held, ListState, Payee, PaymentLine, PaymentList, digest_of, overlapping
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.people_paid import Overpaid, PeoplePaid
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading

__all__ = ["Draft", "ListLine", "ListView", "NewList", "Payments", "Recorded"]


@dataclass(frozen=True, slots=True)
class NewList:
    """What a list is to be for: its months ("2025-07"), categories (none: all), and whether arrears come with it."""

    title: str
    first_month: str
    last_month: str
    categories: tuple[str, ...] = ()
    with_arrears: bool = True

    def head(self, on: str, staff_id: int) -> PaymentList:
        """The head of the list before its lines are known."""
        return PaymentList(
            0, "", self.title.strip(), tuple(sorted(self.categories)), self.first_month, self.last_month,
            ListState.PREPARED, on, staff_id,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """A list as it would be today, with those who cannot be worked out, those paid too much, and what changed."""

    head: PaymentList
    lines: tuple[PaymentLine, ...]
    held: tuple[Held, ...]
    overpaid: tuple[Overpaid, ...]
    changed: tuple[ChangedLine, ...] = ()

    @property
    def total(self) -> int:
        """The sum of all lines."""
        return sum(line.total for line in self.lines)


@dataclass(frozen=True, slots=True)
class ListLine:
    """A list in the list of lists: who prepared and approved it, and how its payments stand."""

    list: PaymentList
    prepared_by: str
    approved_by: str
    results: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ListView:
    """One list with its lines, the newest result of each (by place), and what changed against the one before."""

    line: ListLine
    lines: tuple[PaymentLine, ...]
    results: Mapping[int, LineResult]
    changed: tuple[ChangedLine, ...]
    whole: bool
    """Whether the lines are those that were prepared: their digest is the one of that day."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """How many results are new, and what was left out: name, and the later list that pays what failed."""

    count: int
    left_out: tuple[tuple[str, str], ...] = ()


class Payments:
    """Works lists out and keeps them; `now` tells the moment."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def lists(self) -> list[ListLine]:
        """Every list that was not discarded, the newest period first."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            names, results = self._names(look), look.payments.result_counts()
            return [self._line(one, names, results.get(one.id, {})) for one in look.payments.lists()]

    def draft(self, wanted: NewList, progress: Progress | None = None) -> Draft:
        """Work a list out without keeping it; raises InvalidFieldsError."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return self._draft(look, wanted, 0, progress or Unwatched())

    def prepare(self, wanted: NewList, progress: Progress | None = None) -> PaymentList:
        """Fix a list as it is worked out now, for another person to approve.

        Raises InvalidFieldsError, and PaymentListError if its months are paid already or nobody would be paid.
        """
        actor = self._session.require(Right.PREPARE_PAYMENTS)
        with self._database.write("prepare a payment list", actor) as work:
            draft = self._draft(work, wanted, actor.staff.id, progress or Unwatched())
            if (other := overlapping(draft.head, work.payments.lists())) is not None:
                raise PaymentListError("list_overlaps", other.title)
            if not draft.lines:
                raise PaymentListError("list_nobody", draft.head.title)
            head = replace(
                draft.head, lines=len(draft.lines), total=draft.total, digest=digest_of(draft.lines),
            )  # fmt: skip
            return work.payments.add(head, draft.lines)

    def approve(self, seen: PaymentList) -> PaymentList:
        """Approve a prepared list; raises PaymentListError for whoever prepared it and for lines that were touched."""
        actor = self._session.require(Right.APPROVE_PAYMENTS)
        with self._database.write("approve a payment list", actor) as work:
            known = work.payments.get(seen.id)
            if known.prepared_by == actor.staff.id:
                raise PaymentListError("list_own", known.title)
            if known.state != ListState.PREPARED:
                raise PaymentListError("list_not_open", known.title)
            if digest_of(work.payments.lines(known.id)) != known.digest:
                raise PaymentListError("list_touched", known.title)
            approved_ones = [one for one in work.payments.lists() if one.state == ListState.APPROVED]
            if (other := overlapping(known, approved_ones)) is not None:
                raise PaymentListError("list_overlaps", other.title)
            approved = replace(seen, state=ListState.APPROVED, approved_on=self._today(), approved_by=actor.staff.id)
            return work.payments.save(approved)

    def discard(self, seen: PaymentList, reason: str) -> PaymentList:
        """Take a prepared list back; an approved one stays for ever."""
        actor = self._session.require(Right.PREPARE_PAYMENTS)
        if seen.state != ListState.PREPARED:
            raise PaymentListError("list_not_open", seen.title)
        with self._database.write("discard a payment list", actor, reason=reason.strip()) as work:
            return work.payments.save(replace(seen, state=ListState.DISCARDED, note=reason.strip()))

    def view(self, list_id: int) -> ListView:
        """One list whole; raises NotFoundError."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            head, lines = look.payments.get(list_id), tuple(look.payments.lines(list_id))
            results = look.payments.results(list_id)
            changed = changes(self._before(look, head), lines, look.payments.statuses())
            counted = Counter(one.result for one in results.values())
            return ListView(
                self._line(head, self._names(look), counted), lines, results, changed, digest_of(lines) == head.digest
            )

    def record(self, list_id: int, results: Sequence[LineResult]) -> int:
        """Keep what the bank did with lines of an approved list; returns how many results are new.

        Raises PaymentListError, keeping nothing, if a later list pays one of the lines.
        """
        actor = self._session.require(Right.PREPARE_PAYMENTS)
        with self._database.write("record results of the bank", actor) as work:
            head = self._approved(work, list_id)
            refused = _paid_twice(work, head, results)
            if refused:
                raise PaymentListError("list_paid_since", next(iter(refused.values())))
            return work.payments.record_results(head, results)

    def record_possible(self, list_id: int, results: Sequence[LineResult]) -> Recorded:
        """The same for many: those that would be paid twice are left out and named, all others kept."""
        actor = self._session.require(Right.PREPARE_PAYMENTS)
        with self._database.write("record results of the bank", actor) as work:
            head = self._approved(work, list_id)
            refused = _paid_twice(work, head, results)
            count = work.payments.record_results(head, [one for one in results if one.place not in refused])
            names = {line.place: line.payee.name for line in work.payments.lines(list_id)} if refused else {}
        return Recorded(count, tuple((names[place], title) for place, title in refused.items()))

    @staticmethod
    def _approved(work: Reading, list_id: int) -> PaymentList:
        head = work.payments.get(list_id)
        if head.state != ListState.APPROVED:
            raise PaymentListError("list_not_approved", head.title)
        return head

    def all_paid_except(self, list_id: int, failed: Mapping[int, str], on: str) -> int:
        """Every line that has no result yet counts as paid on a day, those named as failed with the bank's reason."""
        with self._database.read() as look:
            known, lines = look.payments.results(list_id), look.payments.lines(list_id)
        told = [
            LineResult(list_id, line.place, Result.FAILED, on, failed[line.place])
            if line.place in failed
            else LineResult(list_id, line.place, Result.PAID, on)
            for line in lines
            if line.place in failed or line.place not in known
        ]
        return self.record(list_id, told)

    def failed(self) -> list[tuple[PaymentList, PaymentLine, LineResult]]:
        """Every line whose newest result is a failure: to be put right and sent again."""
        self._session.require(Right.SEE_ARCHIVE)
        found = []
        with self._database.read() as look:
            for head in look.payments.lists():
                results = look.payments.results(head.id)
                bad = {place: one for place, one in results.items() if one.result != Result.PAID}
                found += [(head, line, bad[line.place]) for line in to_send_again(look, head.id, bad)]
        return found

    def differences(self, progress: Progress | None = None) -> list[tuple[Payee, Difference]]:
        """Where paid and due differ over the months that approved lists covered, each with its reason."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            approved = [one for one in look.payments.lists() if one.state == ListState.APPROVED and not one.kind]
            if not approved:
                return []
            listed = self._listed(approved)
            last = {code: max(one.last_month for one in approved if one.is_for(code)) for code in listed}
            asked = PeoplePaid(self._definitions, look, listed, progress or Unwatched())
            return list(asked.differences({code: month_after(month) for code, month in last.items()}))

    def ledger_of(self, recipient_id: int) -> list[tuple[PaymentList, Entry]]:
        """Every payment of one person by approved lists, the newest first."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            heads = {one.id: one for one in look.payments.lists()}
            person = look.people.get(recipient_id)
            held = [one.id for one in person.identities]
            entries = look.payments.entries(held, once_too=True) if held else {}
        found = [(heads[one.list_id], one) for several in entries.values() for one in several]
        return sorted(found, key=lambda pair: (pair[0].first_month, pair[0].id), reverse=True)

    def _draft(self, look: Reading, wanted: NewList, staff_id: int, progress: Progress) -> Draft:
        self._check(wanted)
        head = wanted.head(self._today(), staff_id)
        every = frozenset(self._definitions.vocabulary.categories)
        asked = PeoplePaid(self._definitions, look, frozenset(head.categories) or every, progress, prepared_too=True)
        found = list(asked.worked_out(head, with_arrears=wanted.with_arrears))
        lines = sorted((one.line for one in found if one.line is not None), key=_order)
        placed = tuple(replace(line, place=place) for place, line in enumerate(lines, 1))
        held = tuple(sorted((one.held for one in found if one.held is not None), key=lambda one: one.payee.name))
        changed = changes(self._before(look, head), placed, look.payments.statuses())
        return Draft(head, placed, held, tuple(asked.overpaid), changed)

    def _listed(self, lists: Sequence[PaymentList]) -> frozenset[str]:
        """The categories that lists are for."""
        if all(one.categories for one in lists):
            return frozenset(code for one in lists for code in one.categories)
        return frozenset(self._definitions.vocabulary.categories)

    def _check(self, wanted: NewList) -> None:
        found = []
        if not wanted.title.strip():
            found.append(Problem("title", "payment.title_missing", Severity.ERROR))
        if wanted.first_month > wanted.last_month or len(wanted.first_month) != len("2025-01"):
            found.append(Problem("first_month", "payment.months_wrong", Severity.ERROR, wanted.first_month))
        if found:
            raise InvalidFieldsError(tuple(found))

    def _before(self, look: Reading, head: PaymentList) -> list[PaymentLine]:
        """The lines of the last approved list of each category, whether it was for that one or for several.

        One-time payments have none before them.
        """
        if head.kind:
            return []
        approved = (one for one in look.payments.lists() if one.state == ListState.APPROVED)
        earlier = [one for one in approved if one.last_month < head.first_month]
        last: dict[int, set[str]] = {}
        for code in head.categories or self._definitions.vocabulary.categories:
            if (found := next((one.id for one in earlier if one.is_for(code)), None)) is not None:
                last.setdefault(found, set()).add(code)
        return [
            line
            for number, codes in last.items()
            for line in look.payments.lines(number)
            if line.payee.category in codes
        ]

    @staticmethod
    def _names(look: Reading) -> dict[int, str]:
        return {one.id: one.name for one in look.staff.all()}

    @staticmethod
    def _line(head: PaymentList, names: Mapping[int, str], results: Mapping[str, int]) -> ListLine:
        return ListLine(head, names.get(head.prepared_by, ""), names.get(head.approved_by or 0, ""), results)

    def _today(self) -> str:
        return day_at_station(self._now()).isoformat()


def to_send_again(look: Reading, list_id: int, bad: Mapping[int, LineResult]) -> list[PaymentLine]:
    """The lines among the failed ones of a list, by place, that no later list pays as arrears."""
    lines = [line for line in look.payments.lines(list_id) if line.place in bad] if bad else []
    entries = look.payments.entries([line.payee.identity_id for line in lines], prepared_too=True) if lines else {}
    return [
        line for line in lines
        if paid_since(Entry(list_id, line, bad[line.place]), entries.get(line.payee.identity_id, [])) is None
    ]  # fmt: skip


def _paid_twice(look: Reading, head: PaymentList, results: Sequence[LineResult]) -> dict[int, str]:
    """The results that would pay a line twice, with the title of the list that pays it already, by place."""
    said = {one.place for one in results if one.result == Result.PAID}
    return {place: title for place, title in brought_since(look, head).items() if place in said} if said else {}


def brought_since(look: Reading, head: PaymentList) -> dict[int, str]:
    """Lines of a list that failed and that a later list pays as arrears: its title, by the place of the line."""
    bad = {place: one for place, one in look.payments.results(head.id).items() if one.result != Result.PAID}
    lines = [line for line in look.payments.lines(head.id) if line.place in bad] if bad else []
    entries = look.payments.entries([line.payee.identity_id for line in lines], prepared_too=True) if lines else {}
    found = {}
    for line in lines:
        other = paid_since(Entry(head.id, line, bad[line.place]), entries.get(line.payee.identity_id, []))
        if other is not None:
            found[line.place] = look.payments.get(other.list_id).title
    return found


def _order(line: PaymentLine) -> tuple[str, str, str, int]:
    payee = line.payee
    return payee.village, payee.category, payee.name, payee.identity_id
