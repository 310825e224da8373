"""What a rotation (轮次) needs to know of everybody, read in a few passes over the station."""

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, select

from vetdesk.domain.activities import Activity
from vetdesk.domain.activity_rules import CASE, IDENTITY, RECIPIENT, VISIT, ActivityRules, Rotation
from vetdesk.domain.rotations import Candidate, HeldIdentity, PastTurn, Turn, became
from vetdesk.storage.activities import Activities
from vetdesk.storage.participants import Participants, still_here
from vetdesk.storage.people_fields import value_of
from vetdesk.storage.tables.activities import activity
from vetdesk.storage.tables.cases import case_file
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.tables.visits import contact
from vetdesk.storage.transaction import Transaction

_YEAR = re.compile(r"(?:19|20)\d\d")
_Turns = dict[int, list[PastTurn]]


class RotationFacts:
    """Reads the candidates of rotations; `ended` are statuses under which nothing is due any more."""

    def __init__(self, transaction: Transaction, rules: ActivityRules, ended: Sequence[str], today: str) -> None:
        self._transaction = transaction
        self._rules = rules
        self._ended = ended
        self._today = today

    def candidates(self, rotation: Rotation, but: int = 0) -> list[Candidate]:
        """Everybody who holds an identity that counts, with facts and past turns, those of activity `but` left out."""
        held = self._identities(rotation)
        people = self._people(rotation, held)
        turns, of_cases = self._turns(rotation, but), self._cases(rotation)
        found = []
        for number, (uid, facts) in people.items():
            told, earlier = of_cases.get(number, ({}, []))
            found.append(
                Candidate(number, uid, tuple(held[number]), {**facts, **told}, (*turns.get(number, ()), *earlier))
            )
        return found

    def _identities(self, rotation: Rotation) -> Mapping[int, list[HeldIdentity]]:
        """The identities that count, by recipient."""
        fields = [rule.field for rule in rotation.of_subject(IDENTITY)]
        since = [func.nullif(_of_identity(name), "") for name in rotation.recognised]
        recognised = func.coalesce(*since, "")
        query = select(identity.c.recipient_id, identity.c.category, recognised)
        query = query.add_columns(*(value_of(IDENTITY, name) for name in fields))
        query = query.where(identity.c.withdrawn == 0, identity.c.status.in_(sorted(rotation.statuses)))
        if rotation.categories:
            query = query.where(identity.c.category.in_(sorted(rotation.categories)))
        found: dict[int, list[HeldIdentity]] = defaultdict(list)
        for row in self._transaction.connection.execute(query):
            facts = dict(zip(fields, map(_text, row[3:]), strict=True))
            found[row[0]].append(HeldIdentity(row[1], row[2] or "", facts))
        return found

    def _people(
        self, rotation: Rotation, held: Mapping[int, object]
    ) -> dict[int, tuple[str, dict[tuple[str, str], str]]]:
        """The uid and the facts of everybody of these who is alive and has not moved away."""
        keys = [(rule.subject, rule.field) for rule in rotation.conditions if rule.subject in {RECIPIENT, VISIT}]
        columns = [value_of(RECIPIENT, name) if subject == RECIPIENT else contact.c[name] for subject, name in keys]
        query = select(recipient.c.id, recipient.c.uid, *columns)
        query = query.outerjoin(contact, contact.c.recipient_id == recipient.c.id).where(still_here(self._ended))
        rows = self._transaction.connection.execute(query)
        return {
            number: (uid, dict(zip(keys, map(_text, values), strict=True)))
            for number, uid, *values in rows
            if number in held
        }

    def _turns(self, rotation: Rotation, but: int) -> _Turns:
        """What became of the places on the lists of the rotation, cancelled activities left out."""
        kinds = [kind.key for kind in self._rules.kinds.values() if kind.rotation == rotation.key]
        query = select(activity.c.id).where(
            activity.c.kind.in_(kinds), activity.c.cancelled_on == "", activity.c.id != but
        )
        held = Activities(self._transaction).many(list(self._transaction.connection.execute(query).scalars()))
        lists = Participants(self._transaction).of_activities(one.id for one in held)
        found: _Turns = defaultdict(list)
        for one in held:
            for person in lists[one.id]:
                if not person.passed_over:
                    how = self._became(rotation, one, person.why, expected=person.expected, attended=person.attended)
                    found[person.recipient_id].append(PastTurn(one.since, how))
        return found

    def _became(self, rotation: Rotation, held: Activity, why: str, *, expected: bool, attended: str) -> Turn:
        decline = self._rules.declines.get(why)
        return became(
            expected=expected, attended=attended, over=held.last_day < self._today,
            keeps_place=decline is None or decline.keeps_place, absent_keeps=rotation.absent_keeps_place,
        )  # fmt: skip

    def _cases(self, rotation: Rotation) -> dict[int, tuple[dict[tuple[str, str], str], list[PastTurn]]]:
        """What applications tell: the facts of the newest one, and turns that were taken through them."""
        if not rotation.case_kind:
            return {}
        fields = [rule.field for rule in rotation.of_subject(CASE)]
        (took_part, yes), earlier_key = rotation.case_took_part, rotation.case_earlier
        query = select(case_file.c.recipient_id, case_file.c.applied_on, case_file.c.case_values)
        query = query.where(case_file.c.kind == rotation.case_kind).order_by(case_file.c.applied_on, case_file.c.id)
        found: dict[int, tuple[dict[tuple[str, str], str], list[PastTurn]]] = {}
        for number, applied_on, written in self._transaction.connection.execute(query):
            facts, turns = found.setdefault(number, ({}, []))
            values = json.loads(written)
            facts |= {(CASE, name): _text(values.get(name)) for name in fields}
            if values.get(took_part) == yes:
                day = next((str(values[key]) for key in rotation.case_days if values.get(key)), applied_on)
                turns.append(PastTurn(day, Turn.TOOK_PART))
            if years := _YEAR.findall(str(values.get(earlier_key, ""))):
                turns.append(PastTurn(max(years), Turn.TOOK_PART))
        return found


def _of_identity(name: str) -> ColumnElement[Any]:
    return identity.c[name] if name in identity.c else value_of(IDENTITY, name)


def _text(value: object) -> str:
    return "" if value is None else str(value)
