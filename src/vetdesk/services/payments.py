"""Payment lists (发放名册): worked out, prepared by one person, approved by another, sent, and what the bank did.

What a list says is worked out from the archive and the rates of the day it is prepared, and then never changes.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.benefits.course import NEVER_DREW
from vetdesk.domain.benefits.entitled import entitled
from vetdesk.domain.benefits.month_due import MonthDue, PartKind
from vetdesk.domain.benefits.months import month_after
from vetdesk.domain.errors import InvalidFieldsError, PaymentListError
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.payments.changes import ChangedLine, changes
from vetdesk.domain.payments.ledger import Difference, Entry, LineResult, Result, covered, difference, paid_for
from vetdesk.domain.payments.lists import Held, ListState, Payee, PaymentLine, PaymentList, digest_of, overlapping
from vetdesk.domain.payments.recoveries import to_recover
from vetdesk.domain.payments.working_out import Earlier, WorkedOut, work_out
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.session import Session
from vetdesk.storage.database import Database, Reading
from vetdesk.storage.rates import RatedPeople

__all__ = ["Draft", "ListLine", "ListView", "NewList", "Payments"]


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
class Overpaid:
    """Whom earlier lists gave too much, in 1/10,000 yuan: to be looked at, never taken back by itself."""

    payee: Payee
    amount: int


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
            return [self._line(look, one) for one in look.payments.lists()]

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
            return ListView(self._line(look, head), lines, results, changed, digest_of(lines) == head.digest)

    def record(self, list_id: int, results: Sequence[LineResult]) -> int:
        """Keep what the bank did with lines of an approved list; returns how many results are new."""
        actor = self._session.require(Right.PREPARE_PAYMENTS)
        with self._database.write("record results of the bank", actor) as work:
            head = work.payments.get(list_id)
            if head.state != ListState.APPROVED:
                raise PaymentListError("list_not_approved", head.title)
            return work.payments.record_results(head, results)

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
                lines = look.payments.lines(head.id) if bad else []
                found += [(head, line, bad[line.place]) for line in lines if line.place in bad]
        return found

    def differences(self, progress: Progress | None = None) -> list[tuple[Payee, Difference]]:
        """Where paid and due differ over the months that approved lists covered, each with its reason."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            approved = [one for one in look.payments.lists() if one.state == ListState.APPROVED]
            if not approved:
                return []
            after = month_after(max(one.last_month for one in approved))
            asked = _Asked(self._definitions, look, self._listed(approved), progress or Unwatched())
            return list(asked.differences(after))

    def ledger_of(self, recipient_id: int) -> list[tuple[PaymentList, Entry]]:
        """Every payment of one person by approved lists, the newest first."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            heads = {one.id: one for one in look.payments.lists()}
            person = look.people.get(recipient_id)
            entries = look.payments.entries([one.id for one in person.identities]) if person.identities else {}
        found = [(heads[one.list_id], one) for several in entries.values() for one in several]
        return sorted(found, key=lambda pair: (pair[0].first_month, pair[0].id), reverse=True)

    def _draft(self, look: Reading, wanted: NewList, staff_id: int, progress: Progress) -> Draft:
        self._check(wanted)
        head = wanted.head(self._today(), staff_id)
        every = frozenset(self._definitions.vocabulary.categories)
        asked = _Asked(self._definitions, look, frozenset(head.categories) or every, progress)
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
        """The lines of the last approved list for the same categories."""
        approved = (one for one in look.payments.lists() if one.state == ListState.APPROVED)
        earlier = [one for one in approved if one.last_month < head.first_month and one.categories == head.categories]
        return look.payments.lines(earlier[0].id) if earlier else []

    def _line(self, look: Reading, head: PaymentList) -> ListLine:
        names = {one.id: one.name for one in look.staff.all()}
        results = Counter(one.result for one in look.payments.results(head.id).values())
        return ListLine(head, names.get(head.prepared_by, ""), names.get(head.approved_by or 0, ""), results)

    def _today(self) -> str:
        return day_at_station(self._now()).isoformat()


class _Asked:
    """Everybody of some categories, worked out in portions over one look."""

    def __init__(self, definitions: Definitions, look: Reading, categories: frozenset[str], progress: Progress) -> None:
        self._book = definitions.rates
        self._look = look
        self._categories = categories
        self._progress = progress
        self._entries = look.payments.entries()
        self._to_recover = to_recover(look.payments.standings())
        self._villages = look.villages.names()
        self._columns = _further_columns(definitions)
        self._people = RatedPeople(look)
        self._interruptions = self._people.interruptions(definitions.rates.habits)
        self.overpaid: list[Overpaid] = []

    def worked_out(self, head: PaymentList, *, with_arrears: bool) -> Iterable[WorkedOut]:
        """A line, or why there is none, for every identity that is to be paid or was paid before."""
        for person, held in self._identities():
            due = self._due(person, held, head.first_month, head.last_month)
            earlier = self._earlier(person, held, head.first_month) if with_arrears else Earlier()
            payee = self._payee(person, held)
            found = work_out(payee, due, earlier, self._to_recover.get(held.id, 0))
            if found.overpaid:
                self.overpaid.append(Overpaid(payee, found.overpaid))
            yield found

    def differences(self, before: str) -> Iterable[tuple[Payee, Difference]]:
        """Where paid and due differ for the months before one."""
        for person, held in self._identities():
            entries = self._entries.get(held.id, [])
            span = covered(entries, _granted_here(held), before)
            if span is None:
                continue
            due = self._due(person, held, *span)
            if (found := difference(held.id, due, entries)) is not None:
                yield self._payee(person, held), found

    def _identities(self) -> Iterable[tuple[Recipient, Identity]]:
        ids, done = self._people.ids(self._categories), 0
        for some in self._people.people(ids):
            self._progress.at(done, len(ids))
            for person in some:
                for held in person.identities:
                    if held.category in self._categories and held.status not in NEVER_DREW:
                        yield person, held
            done += len(some)

    def _earlier(self, person: Recipient, held: Identity, before: str) -> Earlier:
        entries = self._entries.get(held.id, [])
        span = covered(entries, _granted_here(held), before)
        if span is None:
            return Earlier()
        return Earlier(self._due(person, held, *span), paid_for(entries, before))

    def _due(self, person: Recipient, held: Identity, first: str, last: str) -> tuple[MonthDue, ...]:
        """What lists pay for the months; a funeral grant (丧葬补助) is applied for and paid by a case of its own."""
        months = entitled(person, held, first, last, self._book, interruptions=self._interruptions)
        return tuple(
            replace(one, parts=tuple(part for part in one.parts if part.kind is not PartKind.FUNERAL)) for one in months
        )

    def _payee(self, person: Recipient, held: Identity) -> Payee:
        def told(key: str) -> str:
            return str(person.values.get(key, ""))

        village = self._villages.get(person.village_id or 0, person.village)
        certificate = str(held.values.get("certificate_number", ""))
        both = {**person.values, **held.values}
        return Payee(
            person.id, held.id, person.name, person.id_number, village, held.category, held.status, certificate,
            told("bank_name"), told("account_name"), told("account_number"),
            {key: str(both[key]) for key in self._columns if both.get(key) not in (None, "")},
        )  # fmt: skip


def _further_columns(definitions: Definitions) -> frozenset[str]:
    """The declared fields that any official payment list shows."""
    layouts = definitions.rosters.layouts.items()
    shown = {column.field for key, one in layouts if key.startswith("payment") for column in one.columns}
    return frozenset(shown & definitions.vocabulary.fields.keys() - frozenset(Payee.__dataclass_fields__))


def _granted_here(held: Identity) -> str:
    """From which month this station has to answer for an identity that it granted itself; "" for one taken over."""
    begin = str(held.values.get("benefit_from", ""))[:7]
    if held.taken_over or len(begin) < len("2025-01"):
        return ""
    paid_until = str(held.values.get("last_paid_month", ""))[:7]
    return max(begin, month_after(paid_until)) if len(paid_until) == len("2025-01") else begin


def _order(line: PaymentLine) -> tuple[str, str, str, int]:
    payee = line.payee
    return payee.village, payee.category, payee.name, payee.identity_id
