"""One-time payments (一次性待遇): reckoned by the rules, proposed by one person, approved by another, never paid twice.

A payment that is approved is paid by a list of its own (services/one_time_lists).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.benefits.months import month_after
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError, OneTimeError
from vetdesk.domain.forms import Label, Problem, Severity
from vetdesk.domain.payments.ledger import Result
from vetdesk.domain.payments.one_time import (
    FUNERAL,
    FUNERAL_CASE,
    Account,
    OneTimePayment,
    OneTimeState,
    amount_of,
    check_share,
    over_given,
    share_of,
    share_written,
    taken,
)
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.visits import PersonLine
from vetdesk.services.one_time_reckoning import NewOneTime, OneTimeReckoning, Reckoner
from vetdesk.services.people_paid import PeoplePaid
from vetdesk.services.progress import Unwatched
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.rates import RatedPeople
from vetdesk.storage.reading import Reading

__all__ = ["NewOneTime", "OneTimeLine", "OneTimePayments", "OneTimeReckoning", "OneTimeStart", "OneTimeView"]

DUE, LISTED, PAID, FAILED = "due", "listed", "paid", "failed"
"""Further states that a line shows: a death nobody proposed a grant for; on a list; what the bank did."""
LOOK_BACK_MONTHS = 24
"""For how long deaths without a funeral grant are shown."""


@dataclass(frozen=True, slots=True)
class OneTimeLine:
    """One payment, or one death without any (`payment` None), in the list; `state` is a code of `one_time_state`."""

    person: PersonLine
    identity_id: int
    kind: str
    event_on: str
    state: str
    payment: OneTimePayment | None = None
    list_title: str = ""


@dataclass(frozen=True, slots=True)
class OneTimeStart:
    """What a form begins with: the person, identities and open or decided cases by number, and what is known."""

    person: PersonLine
    identities: tuple[tuple[int, Label], ...]
    cases: tuple[tuple[int, str], ...]
    known: NewOneTime


@dataclass(frozen=True, slots=True)
class OneTimeView:
    """One payment whole: who proposed and approved it, its case and list, other payments for the same event."""

    line: OneTimeLine
    proposed_by: str
    approved_by: str
    case: str = ""
    beside: tuple[OneTimePayment, ...] = ()
    twice: bool = False
    """Whether the event is paid more than once with it: it cannot be put on a list."""


class OneTimePayments:
    """Reckons, proposes, approves, withdraws; `now` tells the moment."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def kinds(self) -> dict[str, Label]:
        """What can be paid once, by key, in the order of the rules: funeral grant first."""
        texts, sums = self._definitions.vocabulary.texts, self._definitions.rates.one_time.sums
        return {FUNERAL: texts["one_time.funeral"]} | {key: one.title for key, one in sums.items()}

    def lines(self, *, with_deaths: bool = True) -> list[OneTimeLine]:
        """Deaths for which a grant may be due, then every payment, the newest first."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            payments = look.one_time.all()
            found = self._deaths(look) if with_deaths else []
            return [*found, *self._lines(look, payments)]

    def of_recipient(self, recipient_id: int) -> list[OneTimeLine]:
        """The payments of one person, the newest first."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return self._lines(look, look.one_time.of_recipient(recipient_id))

    def view(self, payment_id: int) -> OneTimeView:
        """One payment; raises NotFoundError."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            one, everybody = look.one_time.get(payment_id), look.one_time.all()
            rules = self._definitions.rates.one_time
            beside = tuple(taken(one, everybody, rules))
            names = {member.id: member.name for member in look.staff.all()}
            case = look.cases.get(one.case_id) if one.case_id else None
            return OneTimeView(
                self._lines(look, [one])[0], names.get(one.proposed_by, ""), names.get(one.approved_by or 0, ""),
                (case.number or case.uid) if case else "", beside, one.id in over_given([one, *beside], rules),
            )  # fmt: skip

    def start(self, recipient_id: int, case_id: int = 0) -> OneTimeStart:
        """What a proposal for a person begins with, from their archive or from a case; raises NotFoundError."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            if case_id:
                recipient_id = look.cases.get(case_id).recipient_id
            person = look.people.get(recipient_id)
            shown = look.honours.people([recipient_id])
            if recipient_id not in shown:
                raise NotFoundError("recipient", str(recipient_id))
            named = self._definitions.vocabulary.categories
            held = tuple((one.id, named[one.category].label) for one in person.identities)
            cases = [one for one in look.cases.of_recipient(recipient_id) if one.kind in self._case_kinds()]
            chosen = next((one for one in cases if one.id == case_id), None)
            known = Reckoner(self._definitions, look, self._today()).begin(person, chosen)
            return OneTimeStart(
                shown[recipient_id], held, tuple((one.id, one.number or one.uid) for one in cases), known
            )

    def reckon(self, new: NewOneTime) -> OneTimeReckoning:
        """What a proposal would come to, with every step, what is doubtful and what is wrong; nothing is kept."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return self._reckon(look, new)

    def propose(self, new: NewOneTime) -> OneTimePayment:
        """Keep a proposal for another person to approve; raises InvalidFieldsError."""
        actor = self._session.require(Right.PREPARE_PAYMENTS)
        with self._database.write("propose a one-time payment", actor, reason=new.why.strip()) as work:
            found = self._reckon(work, new)
            wrong = [one for one in found.problems if one.severity is Severity.ERROR]
            if wrong or found.whole is None or found.amount is None:
                raise InvalidFieldsError(tuple(wrong))
            proposed = replace(
                self._as_payment(new), whole=found.whole, share=share_written(share_of(new.share) or Fraction(1)),
                amount=found.amount, steps=found.steps, proposed_on=self._today().isoformat(),
                proposed_by=actor.staff.id, decided=new.why.strip(), document_number=new.document_number.strip(),
                case_id=new.case_id or None,
            )  # fmt: skip
            return work.one_time.add(proposed)

    def approve(self, seen: OneTimePayment) -> OneTimePayment:
        """Approve a proposal; raises OneTimeError for whoever proposed it, and where the event is paid already."""
        actor = self._session.require(Right.APPROVE_PAYMENTS)
        with self._database.write("approve a one-time payment", actor) as work:
            known = work.one_time.get(seen.id)
            if known.proposed_by == actor.staff.id:
                raise OneTimeError("once_own")
            if known.state != OneTimeState.PROPOSED:
                raise OneTimeError("once_not_open")
            rules = self._definitions.rates.one_time
            if known.id in over_given([known, *taken(known, work.one_time.all(), rules)], rules):
                raise OneTimeError("once_twice")
            approved = replace(
                seen, state=OneTimeState.APPROVED, approved_on=self._today().isoformat(), approved_by=actor.staff.id
            )
            return work.one_time.save(approved)

    def withdraw(self, seen: OneTimePayment, reason: str) -> OneTimePayment:
        """Take back what no list pays; the event may then be paid by another proposal. Raises OneTimeError."""
        actor = self._session.require(Right.PREPARE_PAYMENTS)
        if not reason.strip():
            raise InvalidFieldsError((Problem("reason", "one_time.reason_missing", Severity.ERROR),))
        with self._database.write("withdraw a one-time payment", actor, reason=reason.strip()) as work:
            known = work.one_time.get(seen.id)
            if known.state == OneTimeState.WITHDRAWN:
                raise OneTimeError("once_not_open")
            if known.list_id in work.one_time.listed([known]):
                raise OneTimeError("once_listed")
            return work.one_time.save(replace(seen, state=OneTimeState.WITHDRAWN, note=reason.strip()))

    def correct_account(self, seen: OneTimePayment, account: Account) -> OneTimePayment:
        """Another account, after a failure or before the list; a list that is sent again uses it."""
        actor = self._session.require(Right.PREPARE_PAYMENTS)
        if not account.account_name.strip() or not account.account_number.strip():
            raise InvalidFieldsError((Problem("account_number", "one_time.account_missing", Severity.ERROR),))
        with self._database.write("correct the account of a one-time payment", actor) as work:
            return work.one_time.save(replace(seen, account=account))

    # ---- what the deeds share

    def _reckon(self, look: Reading, new: NewOneTime) -> OneTimeReckoning:
        if not new.recipient_id:
            return OneTimeReckoning(problems=(Problem("person", "one_time.person_missing", Severity.ERROR),))
        person = look.people.get(new.recipient_id)
        held = next((one for one in person.identities if one.id == new.identity_id), None)
        found = Reckoner(self._definitions, look, self._today()).reckon(person, held, new)
        if found.whole is None:
            return found
        others = taken(self._as_payment(new), look.one_time.all(), self._definitions.rates.one_time)
        share = share_of(new.share)
        problems = [*found.problems, *check_share(share, others)]
        amount = amount_of(found.whole, share, others) if share is not None and share <= 1 else None
        if amount == 0 and not problems:
            problems.append(Problem("kind", "one_time.nothing", Severity.ERROR))
        owed = self._given_too_much(look, person, held) if new.kind == FUNERAL else 0
        return replace(found, amount=amount, problems=tuple(problems), beside=tuple(others), owed=owed)

    @staticmethod
    def _as_payment(new: NewOneTime) -> OneTimePayment:
        """As far as its event goes."""
        return OneTimePayment(
            0, "", new.recipient_id, new.identity_id, new.kind, new.event_on.strip(), new.deceased.strip(), 0, "1", 0,
            (), new.account, OneTimeState.PROPOSED, "", 0,
        )  # fmt: skip

    def _given_too_much(self, look: Reading, person: Recipient, held: Identity | None) -> int:
        """What lists gave under the identity beyond what is due: months after the death above all."""
        if held is None:
            return 0
        paid = PeoplePaid(self._definitions, look, frozenset({held.category}), Unwatched())
        return paid.given_too_much(person, held)

    def _deaths(self, look: Reading) -> list[OneTimeLine]:
        """Deaths of the last two years for which the rules give a grant and nobody proposed one."""
        book = self._definitions.rates
        tails = {code for tail in book.tails if tail.months for code in tail.categories}
        since = f"{month_after(self._today().isoformat()[:7], -LOOK_BACK_MONTHS)}-01"
        pairs = look.one_time.deaths_without(since, tails)
        people = {one.id: one for one in look.people.many([number for number, _ in pairs])}
        shown, interruptions = look.honours.people(people), RatedPeople(look).interruptions(book.habits)
        reckoner, found = Reckoner(self._definitions, look, self._today()), {}
        for number, identity_id in pairs:
            person = people[number]
            held = next(one for one in person.identities if one.id == identity_id)
            if number not in found and number in shown and reckoner.is_funeral_due(person, held, interruptions):
                died = str(person.values.get("died_on", ""))
                found[number] = OneTimeLine(shown[number], identity_id, FUNERAL, died, DUE)
        return list(found.values())

    def _lines(self, look: Reading, payments: Sequence[OneTimePayment]) -> list[OneTimeLine]:
        listed = look.one_time.listed(payments)
        titles = {number: look.payments.get(number).title for number in listed}
        results = {number: look.payments.results(number) for number in listed}
        shown = look.honours.people(one.recipient_id for one in payments)
        found = []
        for one in payments:
            if one.recipient_id in shown:
                result = results.get(one.list_id or 0, {}).get(one.place)
                state = _state(one, listed, result.result if result else "")
                title = titles.get(one.list_id or 0, "")
                found.append(
                    OneTimeLine(shown[one.recipient_id], one.identity_id, one.kind, one.event_on, state, one, title)
                )
        return found

    def follows(self, case_kind: str) -> bool:
        """Whether a case of a kind may end with such a payment."""
        return case_kind in self._case_kinds()

    def _case_kinds(self) -> set[str]:
        sums = self._definitions.rates.one_time.sums.values()
        return {FUNERAL_CASE, *(one.case for one in sums if one.case)}

    def _today(self) -> date:
        return day_at_station(self._now())


def _state(one: OneTimePayment, listed: Mapping[int, str], result: str) -> str:
    if one.state != OneTimeState.APPROVED or one.list_id not in listed:
        return one.state
    if not result:
        return LISTED
    return PAID if result == Result.PAID else FAILED
