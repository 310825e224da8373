"""Recoveries (追缴): agreed on in writing, kept back from lists by instalments or paid back, until nothing is left.

Basis: 军人抚恤优待条例 2024, Art 8 and 58. Who was paid too much is found by lists and differences; a named person
decides here. Whoever prepares payments may agree, enter repayments and end a recovery.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.amounts import to_fen
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.forms import Label, Problem, Severity
from vetdesk.domain.payments.recoveries import Recovery, Repayment, Standing, check_recovery
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.visits import PersonLine
from vetdesk.domain.vocabulary import money_text
from vetdesk.services.people_paid import PeoplePaid
from vetdesk.services.progress import Unwatched
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading

CASE_KIND = "overpayment_recovery"


@dataclass(frozen=True, slots=True)
class NewRecovery:
    """What is agreed on, in 1/10,000 yuan; None is an amount that could not be read, instalment 0 takes all at once."""

    recipient_id: int
    identity_id: int
    amount: int | None
    instalment: int | None
    reason: str
    document_number: str = ""
    case_id: int | None = None


@dataclass(frozen=True, slots=True)
class RecoveryLine:
    """A recovery in the list: the person, under which category, how it stands, and its case ("" without one)."""

    standing: Standing
    person: PersonLine
    category: str
    case: str = ""

    @property
    def done(self) -> bool:
        """Whether nothing is left to be kept back or paid back."""
        return bool(self.standing.recovery.ended_on) or not self.standing.left


@dataclass(frozen=True, slots=True)
class RecoveryStart:
    """What a form of a new recovery offers: the person, identities by number, open cases of recovery by number."""

    person: PersonLine
    identities: tuple[tuple[int, Label], ...]
    cases: tuple[tuple[int, str], ...]


class Recoveries:
    """Agrees, shows, takes repayments, ends; `now` tells the moment."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def lines(self, recipient_id: int = 0) -> list[RecoveryLine]:
        """Every recovery, or those of one person: open ones first, then the newest first."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            standings = [
                one for one in look.payments.standings().values()
                if recipient_id in {0, one.recovery.recipient_id}
            ]  # fmt: skip
            people = look.honours.people(one.recovery.recipient_id for one in standings)
            lines = [self._line(look, one, people) for one in standings if one.recovery.recipient_id in people]
        return sorted(lines, key=lambda line: (line.done, -line.standing.recovery.id))

    def start(self, recipient_id: int) -> RecoveryStart:
        """What a new recovery of a person begins with; raises NotFoundError."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            person = look.people.get(recipient_id)
            shown = look.honours.people([recipient_id])
            cases = [case for case in look.cases.of_recipient(recipient_id) if case.kind == CASE_KIND]
        if recipient_id not in shown:
            raise NotFoundError("recipient", str(recipient_id))
        named = self._definitions.vocabulary.categories
        held = tuple((one.id, named[one.category].label) for one in person.identities)
        open_cases = tuple((case.id, case.number or case.uid) for case in cases if not case.closed)
        return RecoveryStart(shown[recipient_id], held, open_cases)

    def agree(self, new: NewRecovery) -> Recovery:
        """Keep what was agreed on; the next list keeps the first instalment back. Raises InvalidFieldsError."""
        actor = self._session.require(Right.PREPARE_PAYMENTS)
        problems = [*check_recovery(new.amount, new.instalment, new.reason)]
        problems += [
            Problem(name, "recovery.fen", Severity.ERROR)
            for name, amount in (("amount", new.amount), ("instalment", new.instalment))
            if amount and to_fen(amount) != amount
        ]
        if not new.identity_id:
            problems.append(Problem("identity", "recovery.identity_missing", Severity.ERROR))
        if problems or new.amount is None or new.instalment is None:
            raise InvalidFieldsError(tuple(problems))
        with self._database.write("agree on a recovery", actor, reason=new.reason.strip()) as work:
            person = work.people.get(new.recipient_id)
            held = next((one for one in person.identities if one.id == new.identity_id), None)
            if held is None:
                raise NotFoundError("identity", str(new.identity_id))
            paid = PeoplePaid(self._definitions, work, frozenset({held.category}), Unwatched())
            agreed = Recovery(
                0, "", new.recipient_id, new.identity_id, new.amount, new.instalment, new.reason.strip(),
                self._today().isoformat(), new.document_number.strip(), new.case_id,
                of_lists=min(new.amount, paid.given_too_much(person, held)),
            )  # fmt: skip
            return work.payments.add_recovery(agreed)

    def repay(self, recovery_id: int, amount: int | None, on: str, way: str, note: str = "") -> Standing:
        """Enter money that came back otherwise, on an ISO day; raises InvalidFieldsError for more than is open."""
        actor = self._session.require(Right.PREPARE_PAYMENTS)
        with self._database.write("enter a repayment", actor) as work:
            standing = self._standing(work, recovery_id)
            if problems := self._wrong_repayment(standing, amount, on, way):
                raise InvalidFieldsError(problems)
            assert amount is not None
            work.payments.add_repayment(Repayment(recovery_id, amount, on, way, note.strip()))
            return self._standing(work, recovery_id)

    def end(self, seen: Recovery, reason: str) -> Recovery:
        """Nothing more is kept back from now on, whatever is left; raises StaleRecordError, InvalidFieldsError."""
        actor = self._session.require(Right.PREPARE_PAYMENTS)
        if not reason.strip():
            raise InvalidFieldsError((Problem("reason", "payment.reason_missing", Severity.ERROR),))
        with self._database.write("end a recovery", actor, reason=reason.strip()) as work:
            return work.payments.save_recovery(replace(seen, ended_on=self._today().isoformat()))

    def _line(self, look: Reading, standing: Standing, people: dict[int, PersonLine]) -> RecoveryLine:
        one = standing.recovery
        held = look.people.get(one.recipient_id).identities
        category = next((each.category for each in held if each.id == one.identity_id), "")
        case = look.cases.get(one.case_id) if one.case_id else None
        return RecoveryLine(standing, people[one.recipient_id], category, (case.number or case.uid) if case else "")

    @staticmethod
    def _standing(look: Reading, recovery_id: int) -> Standing:
        found = look.payments.standings().get(recovery_id)
        if found is None:
            raise NotFoundError("recovery", str(recovery_id))
        return found

    def _wrong_repayment(self, standing: Standing, amount: int | None, on: str, way: str) -> tuple[Problem, ...]:
        found = []
        if standing.recovery.ended_on:
            found.append(Problem("amount", "recovery.ended", Severity.ERROR))
        if not amount:
            found.append(Problem("amount", "payment.amount_wrong", Severity.ERROR))
        elif amount > standing.left:
            found.append(Problem("amount", "recovery.too_much", Severity.ERROR, money_text(amount)))
        elif to_fen(amount) != amount:
            found.append(Problem("amount", "recovery.fen", Severity.ERROR))
        if not self._is_past_day(on):
            found.append(Problem("on", "recovery.day_wrong", Severity.ERROR, on))
        if way not in self._definitions.vocabulary.codes("repayment_way"):
            found.append(Problem("way", "recovery.way_missing", Severity.ERROR))
        return tuple(found)

    def _is_past_day(self, text: str) -> bool:
        try:
            return date.fromisoformat(text) <= self._today()
        except ValueError:
            return False

    def _today(self) -> date:
        return day_at_station(self._now())
