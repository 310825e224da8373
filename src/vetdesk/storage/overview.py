"""Who and what stands behind the director's figures: ids only, each by one narrow statement."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select, text

from vetdesk.domain.payments.lists import ListState
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.statistics import OF_LINE
from vetdesk.storage.tables.cases import case_event, case_file
from vetdesk.storage.tables.findings import finding
from vetdesk.storage.tables.payments import payment_line, payment_list, payment_result
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.tables.visits import contact, need, visit
from vetdesk.storage.transaction import Transaction

_OF_STAGES = text("""
    SELECT from_stage, case_id, days FROM (
        SELECT from_stage, case_id, at,
            julianday(at) - julianday(lag(at) OVER (PARTITION BY case_id ORDER BY seq)) AS days
        FROM case_event WHERE set_aside = 0 AND from_stage <> to_stage
    ) WHERE days IS NOT NULL AND at >= :since ORDER BY days DESC, case_id
""")
"""How long each case stood at a stage that it left, the longest first."""

_LINES = payment_line.join(payment_list, payment_list.c.id == payment_line.c.list_id)


@dataclass(frozen=True, slots=True)
class PaidLine:
    """What the lines of a year's approved lists come to by the bank's newest result ("" for none)."""

    result: str
    lines: int
    amount: int


class OverviewCounts:
    """Asks within one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection

    def identities(self, statuses: Sequence[str]) -> list[int]:
        """Identities with one of these statuses."""
        query = select(identity.c.id).where(identity.c.withdrawn == 0, identity.c.status.in_(statuses))
        return self._ids(query.join(recipient, recipient.c.id == identity.c.recipient_id))

    def people(self, statuses: Sequence[str], *conditions: ColumnElement[bool]) -> list[int]:
        """People with an identity of one of these statuses for whom the conditions hold."""
        held = select(identity.c.recipient_id).where(identity.c.withdrawn == 0, identity.c.status.in_(statuses))
        query = select(recipient.c.id).outerjoin(contact, contact.c.recipient_id == recipient.c.id)
        return self._ids(query.where(recipient.c.id.in_(held), *conditions))

    def born(self, statuses: Sequence[str], first: str, last: str, categories: Sequence[str] = ()) -> list[int]:
        """Those born from one day to another, both included; of some categories, if any are named."""
        about: list[ColumnElement[bool]] = [recipient.c.birth_date.between(first, last)]
        if categories:
            held = select(identity.c.recipient_id).where(identity.c.withdrawn == 0, identity.c.category.in_(categories))
            about.append(recipient.c.id.in_(held))
        return self.people(statuses, *about)

    def alone(self, statuses: Sequence[str]) -> list[int]:
        """Those who live alone: by the archive, or by the last visit."""
        return self.people(statuses, or_(recipient.c.lives_alone == 1, contact.c.living == "alone"))

    def dependent(self, statuses: Sequence[str]) -> list[int]:
        """Those who cannot look after themselves: by the archive, or by the last visit."""
        return self.people(statuses, or_(recipient.c.living_ability == "2", contact.c.self_care == "none"))

    def met(self, since: str, *, in_person: bool = True) -> list[int]:
        """People met since a day."""
        query = select(recipient.c.id).join(visit, visit.c.recipient_id == recipient.c.id)
        query = query.where(visit.c.withdrawn == 0, visit.c.visited_on >= since)
        return self._ids(query.where(visit.c.in_person == 1) if in_person else query)

    def needs(self, *, state: str = "", since: str = "", satisfaction: str = "") -> list[int]:
        """Needs in a state, called back since a day, with this answer."""
        query = select(need.c.id).join(recipient, recipient.c.id == need.c.recipient_id)
        pairs = ((need.c.state, state), (need.c.satisfaction, satisfaction))
        query = query.where(*(column == wanted for column, wanted in pairs if wanted))
        return self._ids(query.where(need.c.called_back_on >= since) if since else query)

    def findings(self, kind: str) -> list[int]:
        """People with an open finding of a kind."""
        query = select(recipient.c.id).join(finding, finding.c.recipient_id == recipient.c.id)
        return self._ids(query.where(finding.c.kind == kind, finding.c.answer_id.is_(None)))

    def open_cases(self, stages: Sequence[str] = ()) -> list[int]:
        """Open cases, at one of these stages if any are named."""
        query = select(case_file.c.id).join(recipient, recipient.c.id == case_file.c.recipient_id)
        query = query.where(case_file.c.closed == 0)
        return self._ids(query.where(case_file.c.stage.in_(stages)) if stages else query)

    def stages_of_open(self) -> list[tuple[int, str]]:
        """Every open case with the stage at which it stands."""
        query = select(case_file.c.id, case_file.c.stage).join(recipient, recipient.c.id == case_file.c.recipient_id)
        query = query.where(case_file.c.closed == 0, recipient.c.withdrawn == 0).order_by(recipient.c.sort_key)
        return [(number, stage) for number, stage in self._connection.execute(query)]

    def kinds_of_needs(self) -> list[tuple[int, str, str]]:
        """Every need with its kind and where it stands."""
        query = select(need.c.id, need.c.kind, need.c.state).join(recipient, recipient.c.id == need.c.recipient_id)
        query = query.where(recipient.c.withdrawn == 0).order_by(recipient.c.sort_key)
        return [(number, kind, state) for number, kind, state in self._connection.execute(query)]

    def villages_of(self, ids: Iterable[int]) -> dict[int, int]:
        """The village (0: none) of these people."""
        found: dict[int, int] = {}
        for some in chunks(sorted(ids)):
            query = select(recipient.c.id, recipient.c.village_id).where(recipient.c.id.in_(some))
            found.update({number: village_id or 0 for number, village_id in self._connection.execute(query)})
        return found

    def closed_cases(self, since: str, stages: Sequence[str]) -> list[int]:
        """Cases that ended at one of these stages since a day."""
        last = select(func.max(case_event.c.at)).where(case_event.c.case_id == case_file.c.id).scalar_subquery()
        query = select(case_file.c.id).join(recipient, recipient.c.id == case_file.c.recipient_id)
        return self._ids(query.where(case_file.c.closed == 1, case_file.c.stage.in_(stages), last >= since))

    def applied(self, kind: str, since: str) -> list[int]:
        """Cases of a kind applied for since a day."""
        query = select(case_file.c.id).join(recipient, recipient.c.id == case_file.c.recipient_id)
        return self._ids(query.where(case_file.c.kind == kind, case_file.c.applied_on >= since))

    def stages(self, since: str) -> dict[str, list[tuple[int, float]]]:
        """By stage: the cases that left it since a day, each time with the days it stood there, the longest first."""
        found: dict[str, list[tuple[int, float]]] = {}
        for stage, case_id, days in self._connection.execute(_OF_STAGES, {"since": since}):
            found.setdefault(stage, []).append((case_id, float(days)))
        return found

    def paid(self, year: int) -> list[PaidLine]:
        """The lines of a year's approved lists by their newest result."""
        result = func.coalesce(_newest_result(), "")
        query = select(result, func.count(), func.coalesce(func.sum(OF_LINE), 0)).select_from(_LINES)
        rows = self._connection.execute(query.where(*_approved(year)).group_by(result))
        return [PaidLine(str(name), count, int(amount)) for name, count, amount in rows]

    def unpaid(self, year: int) -> list[int]:
        """The identities of lines that the bank could not pay or sent back, each once."""
        failed = _newest_result().in_(("failed", "returned"))
        query = select(payment_line.c.identity_id).select_from(_LINES).where(*_approved(year), failed)
        return list(self._connection.execute(query.distinct()).scalars())

    def paid_by_month(self, year: int) -> dict[str, tuple[int, list[int]]]:
        """What approved lists of a year pay, by their first month, and which lists these are."""
        query = select(payment_list.c.first_month, payment_list.c.id, payment_list.c.total).where(*_approved(year))
        found: dict[str, tuple[int, list[int]]] = {}
        for month, number, total in self._connection.execute(query.order_by(payment_list.c.id)):
            before, lists = found.get(month, (0, []))
            found[month] = (before + int(total or 0), [*lists, number])
        return found

    def _ids(self, query: Select[Any]) -> list[int]:
        query = query.where(recipient.c.withdrawn == 0).order_by(recipient.c.sort_key)
        return list(dict.fromkeys(self._connection.execute(query).scalars()))


def _approved(year: int) -> tuple[ColumnElement[bool], ...]:
    return payment_list.c.state == ListState.APPROVED, payment_list.c.first_month.startswith(f"{year}-")


def _newest_result() -> ColumnElement[Any]:
    own = (payment_result.c.list_id == payment_line.c.list_id, payment_result.c.place == payment_line.c.place)
    query = select(payment_result.c.result).where(*own).order_by(payment_result.c.id.desc()).limit(1)
    return query.correlate(payment_line).scalar_subquery()
