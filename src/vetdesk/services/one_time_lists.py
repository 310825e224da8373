"""Lists of one-time payments (一次性待遇发放名册): what is approved is paid by a list of its own, as other lists pay.

Prepared by one person, approved by another, sent to the bank, failures worked off (services/payments).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import InvalidFieldsError, PaymentListError
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.payments.lists import ONCE, ListState, Payee, PaymentLine, PaymentList, digest_of
from vetdesk.domain.payments.one_time import FUNERAL, OneTimePayment, OneTimeState, over_given
from vetdesk.domain.payments.recoveries import to_recover
from vetdesk.domain.people import Recipient
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work

PART = "once"
"""The one kind of part that a line of such a list has."""
KIND, EVENT, RELATION = "once_kind", "once_event", "once_relation"
"""Facts of a line: what is paid (key), for which event, and how the payee is related."""


@dataclass(frozen=True, slots=True)
class PreparedOnce:
    """A list that was prepared, and those that were left out because their event would be paid twice."""

    list: PaymentList
    left_out: tuple[int, ...] = ()


class OneTimeLists:
    """Prepares lists of one-time payments; `now` tells the moment."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def usual_title(self) -> str:
        """The title of a list that is prepared today."""
        day = day_at_station(self._now())
        return self._definitions.vocabulary.texts["one_time.list_title"].zh.format(month=f"{day.year}年{day.month}月")

    def prepare(self, payment_ids: Sequence[int], title: str) -> PreparedOnce:
        """Put approved payments on a list of their own, for another person to approve.

        Whatever is on a list already, or would be paid twice, is left out. Raises InvalidFieldsError without a title,
        PaymentListError if nothing is left to pay.
        """
        actor = self._session.require(Right.PREPARE_PAYMENTS)
        if not title.strip():
            raise InvalidFieldsError((Problem("title", "payment.title_missing", Severity.ERROR),))
        with self._database.write("prepare a list of one-time payments", actor) as work:
            everybody = work.one_time.all()
            listed = work.one_time.listed(everybody)
            twice = over_given(everybody, self._definitions.rates.one_time)
            chosen = [
                one for one in everybody
                if one.id in payment_ids and one.state == OneTimeState.APPROVED and one.list_id not in listed
            ]  # fmt: skip
            ready = [one for one in chosen if one.id not in twice]
            if not ready:
                raise PaymentListError("list_nobody_once", title.strip())
            lines = self._lines(work, ready)
            today = day_at_station(self._now()).isoformat()
            head = PaymentList(
                0, "", title.strip(), (), today[:7], today[:7], ListState.PREPARED, today, actor.staff.id,
                len(lines), sum(line.total for _, line in lines), digest_of([line for _, line in lines]), kind=ONCE,
            )  # fmt: skip
            kept = work.payments.add(head, [line for _, line in lines])
            for one, line in lines:
                work.one_time.save(replace(one, list_id=kept.id, place=line.place))
        return PreparedOnce(kept, tuple(one.id for one in chosen if one.id in twice))

    def _lines(self, work: Work, payments: Sequence[OneTimePayment]) -> list[tuple[OneTimePayment, PaymentLine]]:
        """The line of each payment; what a recovery agreed on is kept back, from each identity once."""
        people = {one.id: one for one in work.people.many([each.recipient_id for each in payments])}
        villages, owed = work.villages.names(), to_recover(work.payments.standings())
        found = []
        for one in payments:
            person = people[one.recipient_id]
            payee = self._payee(person, one, villages.get(person.village_id or 0, person.village))
            kept_back = min(owed.get(one.identity_id, 0), one.amount)
            owed[one.identity_id] = owed.get(one.identity_id, 0) - kept_back
            found.append((one, PaymentLine(0, payee, (), {PART: one.amount}, recovery=kept_back)))
        found.sort(key=lambda pair: (pair[1].payee.village, pair[1].payee.name, pair[0].id))
        return [(one, replace(line, place=place)) for place, (one, line) in enumerate(found, 1)]

    def _payee(self, person: Recipient, one: OneTimePayment, village: str) -> Payee:
        held = next(each for each in person.identities if each.id == one.identity_id)
        account = one.account
        event = f"{one.deceased}{one.event_on}"
        facts = {KIND: one.kind, EVENT: event, RELATION: account.relation}
        return Payee(
            person.id, held.id, person.name, person.id_number, village, held.category, held.status,
            str(held.values.get("certificate_number", "")), account.bank_name, account.account_name,
            account.account_number, {key: value for key, value in facts.items() if value},
        )  # fmt: skip


def once_remark(definitions: Definitions, line: PaymentLine) -> str:
    """What a line of such a list pays, in Chinese: the kind, the event, and who is paid; "" for other lines."""
    kind = line.payee.facts.get(KIND, "")
    if not kind:
        return ""
    texts, rule = definitions.vocabulary.texts, definitions.rates.one_time.sums.get(kind)
    title = texts["one_time.funeral"].zh if kind == FUNERAL else rule.title.zh if rule else kind
    relation = line.payee.facts.get(RELATION, "")
    who = texts["one_time.remark_relation"].zh.format(relation=relation) if relation else ""
    return texts["one_time.remark"].zh.format(kind=title, event=line.payee.facts.get(EVENT, ""), relation=who)


def accounts_today(look: Reading, list_id: int) -> dict[int, tuple[str, str, str]]:
    """Bank, holder and number of every line of a list of one-time payments as they are today, by place."""
    return {
        place: (one.account.bank_name, one.account.account_name, one.account.account_number)
        for place, one in look.one_time.of_list(list_id).items()
    }
