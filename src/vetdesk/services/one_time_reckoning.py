"""What a one-time payment comes to (一次性待遇核算): from the archive, the rules and what a case or the clerk adds."""

from dataclasses import dataclass, field
from datetime import date

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.amounts import amount, to_fen
from vetdesk.domain.benefits.after_death import funeral_due, paid_after
from vetdesk.domain.benefits.derivation import CannotTell, Derived, Outcome, Step, reason_told, yuan_text
from vetdesk.domain.benefits.entitled import Interruptions
from vetdesk.domain.benefits.one_time import LumpSum, lump_sum
from vetdesk.domain.cases import Case
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.payments.one_time import FUNERAL, FUNERAL_CASE, Account, OneTimePayment
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.reasons import Reason
from vetdesk.storage.rates import RatedPeople
from vetdesk.storage.reading import Reading

_CHINESE = "zh_CN"


@dataclass(frozen=True, slots=True)
class NewOneTime:
    """What is proposed. `event_on` is a date as far as it is known; `decided` (1/10,000 yuan) is the sum of a decision

    (None: as derived, -1: not readable) and `why` its basis; `monthly_pay` 本人基本工资 a month (-1: not readable).
    """

    recipient_id: int = 0
    identity_id: int = 0
    kind: str = ""
    event_on: str = ""
    deceased: str = ""
    share: str = "1"
    monthly_pay: int | None = None
    honours: tuple[str, ...] = ()
    decided: int | None = None
    why: str = ""
    document_number: str = ""
    case_id: int = 0
    account: Account = field(default_factory=Account)


@dataclass(frozen=True, slots=True)
class OneTimeReckoning:
    """What it comes to: the whole of the event and this share of it in 1/10,000 yuan, rounded to the fen.

    `steps` derive the whole and name law and article; `doubts` are only told; `beside` are other payments for the same
    event, `owed` is what lists gave too much under the identity.
    """

    whole: int | None = None
    amount: int | None = None
    steps: tuple[Step, ...] = ()
    doubts: tuple[Reason, ...] = ()
    problems: tuple[Problem, ...] = ()
    beside: tuple[OneTimePayment, ...] = ()
    owed: int = 0
    unknown: Reason | None = None

    @property
    def law(self) -> str:
        """The law and article that give the sum."""
        return next((step.source for step in reversed(self.steps) if step.source), "")


class Reckoner:
    """Reckons over one look; `today` is the day here."""

    def __init__(self, definitions: Definitions, look: Reading, today: date) -> None:
        self._definitions = definitions
        self._book = definitions.rates
        self._look = look
        self._today = today

    def begin(self, person: Recipient, case: Case | None) -> NewOneTime:
        """What is known before anybody types: from the case, else from the archive."""
        died = str(person.values.get("died_on", ""))
        kind = self._kind_of(case) if case else FUNERAL if died else ""
        held = self._identity_for(person, kind)
        values = {key: str(value) for key, value in held.values.items()} if held else {}
        own = Account(*(str(person.values.get(key, "")) for key in ("bank_name", "account_name", "account_number")))
        deceased = values.get("deceased_name", "") if kind != FUNERAL else ""
        told = {key: str(value) for key, value in case.values.items()} if case else {}
        day = died if kind == FUNERAL else values.get("deceased_on", "") if deceased else told.get("decided_on", "")
        approved = told.get("approved_amount", "")
        rule = self._book.one_time.sums.get(kind)
        return NewOneTime(
            person.id, held.id if held else 0, kind, day, told.get("deceased_name", deceased),
            decided=int(approved) if approved.isdecimal() and rule is not None and rule.by_decision else None,
            document_number=told.get("decision_number", ""), case_id=case.id if case else 0,
            account=own if kind != FUNERAL else Account(relation=told.get("applicant_relation", "")),
        )  # fmt: skip

    def is_funeral_due(self, person: Recipient, held: Identity, interruptions: Interruptions) -> bool:
        """Whether the rules give a funeral grant, or would if the amount could be told."""
        outcome = funeral_due(person, held, self._book, interruptions=interruptions).outcome
        if isinstance(outcome, Derived):
            return outcome.amount > 0
        return outcome.reason.code not in {"no_death", "never_drew", "no_tail", "nothing_drawn", "highest_only"}

    def reckon(self, person: Recipient, held: Identity | None, new: NewOneTime) -> OneTimeReckoning:
        """The whole that an event comes to, what is doubtful, and what is wrong with the proposal."""
        problems = list(self._wrong(held, new))
        if held is None or (new.kind != FUNERAL and new.kind not in self._book.one_time.sums):
            return OneTimeReckoning(problems=tuple(problems))
        outcome, doubts = self._derived(person, held, new)
        if new.decided is not None and new.decided >= 0:
            return self._decided(outcome, doubts, problems, new)
        if isinstance(outcome, CannotTell):
            rule = self._book.one_time.sums.get(new.kind)
            if rule is None or not rule.by_decision:
                said = reason_told(outcome.reason, self._definitions.vocabulary, self._book.titles)
                problems.append(Problem("kind", "one_time.cannot_tell", Severity.ERROR, said.zh))
            return OneTimeReckoning(doubts=doubts, problems=tuple(problems), unknown=outcome.reason)
        return OneTimeReckoning(to_fen(outcome.amount), None, outcome.steps, doubts, tuple(problems))

    def _decided(
        self, outcome: Outcome, doubts: tuple[Reason, ...], problems: list[Problem], new: NewOneTime
    ) -> OneTimeReckoning:
        """A sum that was decided: beside a derived one it needs its basis, and both are told."""
        decided = new.decided or 0
        shown = {"amount": yuan_text(decided), "document": new.document_number.strip()}
        law = self._law(new.kind)
        if isinstance(outcome, CannotTell):
            return OneTimeReckoning(decided, None, (Step("decided", shown, law),), doubts, tuple(problems))
        if to_fen(outcome.amount) == decided:
            return OneTimeReckoning(decided, None, outcome.steps, doubts, tuple(problems))
        if not new.why.strip():
            problems.append(Problem("why", "one_time.basis_missing", Severity.ERROR))
        told = {"amount": yuan_text(decided), "derived": yuan_text(to_fen(outcome.amount)), "why": new.why.strip()}
        steps = (*outcome.steps, Step("decided_instead", told, law))
        return OneTimeReckoning(decided, None, steps, doubts, tuple(problems))

    def _derived(self, person: Recipient, held: Identity, new: NewOneTime) -> tuple[Outcome, tuple[Reason, ...]]:
        if new.kind == FUNERAL:
            known = RatedPeople(self._look).interruptions(self._book.habits)
            grant = funeral_due(person, held, self._book, interruptions=known)
            late = paid_after(str(held.values.get("last_paid_month", "")), str(person.values.get("died_on", "")))
            return grant.outcome, (*grant.doubts, *([Reason("paid_after_death")] if late else []))
        rule = self._book.one_time.sums[new.kind]
        if rule.by_decision:
            return CannotTell(Reason("by_decision")), ()
        year = _year(new.event_on)
        figure = self._book.figure_of(rule.income, year - 1) if year else None
        pay = new.monthly_pay if new.monthly_pay is not None and new.monthly_pay >= 0 else None
        honours = [key for key in new.honours if key in self._book.one_time.honours]
        return lump_sum(self._book.one_time, new.kind, figure.amount if figure else None, pay, honours), ()

    def _wrong(self, held: Identity | None, new: NewOneTime) -> list[Problem]:
        """What is missing or not readable, whatever it comes to."""
        rule = self._book.one_time.sums.get(new.kind)
        by_decision = rule is not None and rule.by_decision
        account_told = new.account.account_name.strip() and new.account.account_number.strip()
        faults = {
            ("identity", "identity_missing"): held is None,
            ("kind", "kind_missing"): new.kind != FUNERAL and rule is None,
            ("event_on", "event_wrong"): not self._is_event_day(new.event_on),
            ("monthly_pay", "pay_wrong"): new.monthly_pay is not None and new.monthly_pay < 0,
            ("decided", "amount_wrong"): (by_decision and not new.decided) or _no_fen(new.decided),
            ("document_number", "document_missing"): new.decided is not None and not new.document_number.strip(),
            ("account_number", "account_missing"): not account_told,
        }
        return [Problem(name, f"one_time.{code}", Severity.ERROR) for (name, code), wrong in faults.items() if wrong]

    def _is_event_day(self, text: str) -> bool:
        try:
            day = PartialDate.parse(text.strip())
        except ValueError:
            return False
        return day.month is not None and day.first_day() <= self._today

    def _law(self, kind: str) -> str:
        rule = self._book.one_time.sums.get(kind)
        return rule.law if rule else ""

    def _kind_of(self, case: Case) -> str:
        if case.kind == FUNERAL_CASE:
            return FUNERAL
        death = str(case.values.get("death_kind", ""))
        return next((key for key, one in self._book.one_time.sums.items() if _decides(case.kind, death, one)), "")

    def _identity_for(self, person: Recipient, kind: str) -> Identity | None:
        """The identity under which it is paid most likely: the one whose benefit was drawn, else the first."""
        if kind == FUNERAL:
            due = (one for one in person.identities if self.is_funeral_due(person, one, {}))
            return next(due, next(iter(person.identities), None))
        survivors = (one for one in person.identities if one.values.get("deceased_name"))
        return next(survivors, next(iter(person.identities), None))


def read_amount(text: str) -> int | None:
    """An amount as it was typed: None for nothing, -1 for what is none."""
    if not text.strip():
        return None
    found = amount(text)
    return -1 if found is None else found


def _decides(case: str, death: str, one: LumpSum) -> bool:
    return one.case == case and one.death_kind in {"", death}


def _no_fen(decided: int | None) -> bool:
    return decided is not None and (decided < 0 or to_fen(decided) != decided)


def _year(text: str) -> int:
    try:
        return PartialDate.parse(text.strip()).year
    except ValueError:
        return 0
