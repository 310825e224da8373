"""Whom a payment list (发放名册) is about: everybody of some categories, each worked out from archive and rates."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.benefits.course import NEVER_DREW
from vetdesk.domain.benefits.entitled import entitled
from vetdesk.domain.benefits.month_due import MonthDue, PartKind
from vetdesk.domain.benefits.months import month_after
from vetdesk.domain.payments.ledger import Difference, after_all, came_as_arrears, covered, difference, paid_for
from vetdesk.domain.payments.lists import ListState, Payee, PaymentList
from vetdesk.domain.payments.recoveries import settled, to_recover
from vetdesk.domain.payments.working_out import Earlier, WorkedOut, work_out
from vetdesk.domain.people import Identity, Recipient
from vetdesk.services.progress import Progress
from vetdesk.storage.rates import RatedPeople
from vetdesk.storage.reading import Reading

PAID_UNTIL_MISSING = "paid_until_missing"
"""The doubt about a line whose earlier months may be nobody's."""


@dataclass(frozen=True, slots=True)
class Overpaid:
    """Whom earlier lists gave too much beyond what recoveries bring back, in 1/10,000 yuan; to be looked at."""

    payee: Payee
    amount: int


class PeoplePaid:
    """Everybody of some categories, worked out in portions over one look."""

    def __init__(
        self, definitions: Definitions, look: Reading, categories: frozenset[str], progress: Progress, *,
        prepared_too: bool = False,
    ) -> None:  # fmt: skip
        self._book = definitions.rates
        self._look = look
        self._categories = categories
        self._progress = progress
        self._entries = look.payments.entries(prepared_too=prepared_too)
        standings = look.payments.standings()
        self._to_recover, self._settled = to_recover(standings), settled(standings.values())
        self._villages = look.villages.names()
        self._columns = _further_columns(definitions)
        approved = [one for one in look.payments.lists() if one.state == ListState.APPROVED and not one.kind]
        self._first_month = {
            code: min(one.first_month for one in approved if one.is_for(code))
            for code in categories
            if any(one.is_for(code) for one in approved)
        }
        self._people = RatedPeople(look)
        self._interruptions = self._people.interruptions(definitions.rates.habits)
        self.overpaid: list[Overpaid] = []

    def worked_out(self, head: PaymentList, *, with_arrears: bool) -> Iterable[WorkedOut]:
        """A line, or why there is none, for every identity that is to be paid or was paid before."""
        for person, held in self._identities():
            later = came_as_arrears(after_all(self._entries.get(held.id, []), head.last_month))
            due = self._due(person, held, head.first_month, head.last_month)
            due = tuple(month for month in due if month.month not in later)
            earlier = self._earlier(person, held, head.first_month) if with_arrears and not later else Earlier()
            payee = self._payee(person, held)
            found = work_out(payee, due, earlier, self._to_recover.get(held.id, 0))
            if found.overpaid:
                self.overpaid.append(Overpaid(payee, found.overpaid))
            yield self._asked(held, found, head.first_month)

    def differences(self, before: Mapping[str, str]) -> Iterable[tuple[Payee, Difference]]:
        """Where paid and due differ for the months before one, by category."""
        for person, held in self._identities():
            entries = self._entries.get(held.id, [])
            since = self._since(held) or ("" if entries else self._first_month.get(held.category, ""))
            span = covered(entries, since, before[held.category])
            if span is None:
                continue
            due = self._due(person, held, *span)
            if (found := difference(held.id, due, entries, self._settled.get(held.id, 0))) is not None:
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
        span = covered(entries, self._since(held), before)
        if span is None:
            return Earlier()
        return Earlier(self._due(person, held, *span), paid_for(entries, before) - self._settled.get(held.id, 0))

    def given_too_much(self, person: Recipient, held: Identity) -> int:
        """What lists gave under an identity beyond what is due today, and no recovery brings back; 0 or more."""
        entries = self._entries.get(held.id, [])
        last = max((one.line.months[-1:] or (one.line.arrears_to,) for one in entries), default=("",))[0]
        span = covered(entries, "", month_after(last)) if last else None
        if span is None:
            return 0
        found = difference(held.id, self._due(person, held, *span), entries, self._settled.get(held.id, 0))
        return max(-found.difference, 0) if found is not None and not found.reasons else 0

    def _asked(self, held: Identity, found: WorkedOut, first_month: str) -> WorkedOut:
        """With the question that is open: whoever was taken over after lists began, and of whom the archive does not

        say until which month the place before paid (发放至月份), may have months that nobody pays.
        """
        begun = self._first_month.get(held.category, "")
        entries = self._entries.get(held.id, [])
        first = min((month for one in entries for month in (*one.line.months[:1], one.line.arrears_from) if month),
                    default=first_month)  # fmt: skip
        answered = not held.taken_over or len(str(held.values.get("last_paid_month", ""))) >= len("2025-01")
        drew_before = max(str(held.values.get("benefit_from", ""))[:7], begun) < first
        if answered or found.line is None or not begun or not drew_before:
            return found
        return replace(found, line=replace(found.line, doubts=(PAID_UNTIL_MISSING, *found.line.doubts)))

    def _since(self, held: Identity) -> str:
        """From which month this station has to answer for an identity; "" if the archive does not tell.

        Of one taken over it is the month after the last one paid elsewhere (发放至月份), not before the first list.
        """
        begin = str(held.values.get("benefit_from", ""))[:7]
        paid_until = str(held.values.get("last_paid_month", ""))[:7]
        after = month_after(paid_until) if len(paid_until) == len("2025-01") else ""
        if held.taken_over:
            first = self._first_month.get(held.category, "")
            return max(begin, after, first) if after and first else ""
        return max(begin, after) if len(begin) == len("2025-01") else ""

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
