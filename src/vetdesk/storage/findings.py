"""Findings (核查发现): the list that a scan leaves, and the answers to it."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, func, insert, literal_column, select, update

from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.findings import Answered, FindingAnswer, Found, ScanCounts
from vetdesk.domain.visits import PersonLine
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.person_lines import VillageNames, person_lines
from vetdesk.storage.tables.cases import case_file
from vetdesk.storage.tables.findings import finding, finding_answer, rule_scan
from vetdesk.storage.tables.people import recipient
from vetdesk.storage.transaction import Transaction, instant
from vetdesk.storage.uids import new_uid

_KEPT = tuple(name for name in FindingAnswer.__dataclass_fields__ if name not in {"id", "uid", "version"})
_ANSWER = tuple(finding_answer.c[name] for name in FindingAnswer.__dataclass_fields__)
_FOUND = (finding.c.recipient_id, finding.c.identity_id, finding.c.rule, finding.c.kind, finding.c.category)
_LINE = (finding.c.id, *_FOUND, finding.c.benefit, finding.c.first_noticed, finding.c.answer_id)

Key = tuple[int, int, str]

AT_ONCE = 500
"""So many findings are laid out together: a few milliseconds."""

_LAID_OUT = """
CREATE TEMP TABLE scanned (
    recipient_id INTEGER, identity_id INTEGER, rule TEXT, kind TEXT, category TEXT, benefit TEXT, answer_id INTEGER,
    PRIMARY KEY (recipient_id, identity_id, rule)
) WITHOUT ROWID
"""
_LAY_OUT = (
    "INSERT OR REPLACE INTO temp.scanned SELECT "
    + ", ".join(f"value ->> {place}" for place in range(7))
    + " FROM json_each(?)"
)
_SAME = "scanned.recipient_id = finding.recipient_id AND scanned.identity_id = finding.identity_id"
_SAME += " AND scanned.rule = finding.rule"
_IS_NEW = f"NOT EXISTS (SELECT 1 FROM finding WHERE {_SAME})"
_IS_GONE = f"NOT EXISTS (SELECT 1 FROM temp.scanned WHERE {_SAME})"
_COUNTS = (
    f"SELECT count(*) FROM temp.scanned WHERE {_IS_NEW}",
    f"SELECT count(*) FROM finding WHERE {_IS_GONE}",
    "SELECT count(*) FROM temp.scanned",
)
_LEAVE_OUT = f"DELETE FROM finding WHERE {_IS_GONE}"
_OTHERWISE = "kind, category, benefit, answer_id"
_PUT_RIGHT = f"""
UPDATE finding SET ({_OTHERWISE}) = (scanned.kind, scanned.category, scanned.benefit, scanned.answer_id)
FROM temp.scanned WHERE {_SAME} AND (finding.kind, finding.category, finding.benefit, finding.answer_id)
    IS NOT (scanned.kind, scanned.category, scanned.benefit, scanned.answer_id)
"""
_ADD = f"""
INSERT INTO finding (recipient_id, identity_id, rule, {_OTHERWISE}, first_noticed)
SELECT recipient_id, identity_id, rule, {_OTHERWISE}, ? FROM temp.scanned WHERE {_IS_NEW}
"""
"""Only what differs from the last scan is written: a day changes little, and looks wait for what is kept."""

_FACTS = ("recipient", "identity", "entry", "confirmation", "outside_line", "outside_list", "merging", "batch")
"""Kinds of journal entries behind which another fact may stand."""


@dataclass(frozen=True, slots=True)
class FindingFilter:
    """Which findings a list shows: of a kind, a rule, in a village (0: any), open or answered (None: both)."""

    kind: str = ""
    rule: str = ""
    village_id: int = 0
    answered: bool | None = False
    recipient_id: int = 0

    def conditions(self) -> list[ColumnElement[bool]]:
        """The same in SQL, over finding and recipient."""
        found: list[ColumnElement[bool]] = [recipient.c.withdrawn == 0]
        pairs = ((finding.c.kind, self.kind), (finding.c.rule, self.rule), (recipient.c.village_id, self.village_id))
        found += [column == wanted for column, wanted in pairs if wanted]
        if self.recipient_id:
            found.append(finding.c.recipient_id == self.recipient_id)
        if self.answered is not None:
            found.append(finding.c.answer_id.is_not(None) if self.answered else finding.c.answer_id.is_(None))
        return found


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding as a list shows it: the person, since when it is known (ISO date), and the answer that holds."""

    id: int
    found: Found
    first_noticed: str
    person: PersonLine
    answer: FindingAnswer | None = None


@dataclass(frozen=True, slots=True)
class Scan:
    """The newest scan: the moment, the station's day, the journal's length then, and a mark of the rules."""

    at: str
    on_day: str
    journal_seq: int
    rules: str
    counts: ScanCounts


class Findings:
    """The findings of one transaction."""

    def __init__(self, transaction: Transaction, village_names: VillageNames) -> None:
        self._transaction = transaction
        self._connection = transaction.connection
        self._village_names = village_names

    def keep_scan(
        self, found: Sequence[Found], answers: Mapping[Key, int], on_day: str, rules: str, begun: int | None = None
    ) -> ScanCounts:
        """Let the list be what a scan found; `answers` are the ids of the answers that hold, by finding.

        A finding that stood already keeps its first day. The journal gets one line for the scan: what it found can be
        computed again from the archives of that day. `begun` is the journal's length when the scan began: what was
        edited while it ran may have been read before.
        """
        self._lay_out(found, answers)
        counts = ScanCounts(*(int(self._connection.exec_driver_sql(query).scalar_one()) for query in _COUNTS))
        for statement in (_LEAVE_OUT, _PUT_RIGHT):
            self._connection.exec_driver_sql(statement)
        self._connection.exec_driver_sql(_ADD, (on_day,))
        self._connection.exec_driver_sql("DROP TABLE temp.scanned")
        self._note_scan(counts, on_day, rules, self.journal_length() if begun is None else begun)
        return counts

    def _lay_out(self, found: Sequence[Found], answers: Mapping[Key, int]) -> None:
        """Put what was found into a table beside the list, many at once: the thread lets others in while that runs."""
        self._connection.exec_driver_sql(_LAID_OUT)
        for start in range(0, len(found), AT_ONCE):
            some = found[start : start + AT_ONCE]
            rows = [(*one.key, one.kind, one.category, one.benefit, answers.get(one.key)) for one in some]
            self._connection.exec_driver_sql(_LAY_OUT, (json.dumps(rows),))

    def newest_scan(self) -> Scan | None:
        """The scan that made the list; None before the first."""
        row = self._connection.execute(select(rule_scan).order_by(rule_scan.c.id.desc()).limit(1)).mappings().first()
        if row is None:
            return None
        counts = ScanCounts(row["new"], row["gone"], row["found"])
        return Scan(row["at"], row["on_day"], row["journal_seq"], row["rules"], counts)

    def counts(self) -> Mapping[tuple[str, str], tuple[int, int]]:
        """By kind and rule: how many findings are open, and how many answered."""
        open_ones = func.count().filter(finding.c.answer_id.is_(None))
        query = select(finding.c.kind, finding.c.rule, open_ones, func.count())
        query = query.join(recipient, recipient.c.id == finding.c.recipient_id).where(recipient.c.withdrawn == 0)
        rows = self._connection.execute(query.group_by(finding.c.kind, finding.c.rule))
        return {(kind, rule): (int(left), int(total) - int(left)) for kind, rule, left, total in rows}

    def open_of(self, kinds: Iterable[str]) -> dict[str, int]:
        """How many findings of each of these kinds are open: counted in an index, less those of withdrawn people."""
        asked = (finding.c.kind.in_(sorted(kinds)), finding.c.answer_id.is_(None))
        every = select(finding.c.kind, func.count()).where(*asked).group_by(finding.c.kind)
        hidden = finding.c.recipient_id.in_(select(recipient.c.id).where(recipient.c.withdrawn == literal_column("1")))
        counted = Counter({kind: int(count) for kind, count in self._connection.execute(every)})
        counted.subtract({kind: int(count) for kind, count in self._connection.execute(every.where(hidden))})
        return dict(counted)

    def ids(self, wanted: FindingFilter) -> list[int]:
        """The findings a list shows, those known longest first, then in the order of the people."""
        query = select(finding.c.id).join(recipient, recipient.c.id == finding.c.recipient_id)
        query = query.where(*wanted.conditions()).order_by(finding.c.first_noticed, recipient.c.sort_key, finding.c.id)
        return list(self._connection.execute(query).scalars())

    def lines(self, ids: Sequence[int]) -> list[FindingLine]:
        """These findings, in the order asked for; those that are gone are left out."""
        rows: dict[int, Any] = {}
        for some in chunks(ids):
            for row in self._connection.execute(select(*_LINE).where(finding.c.id.in_(some))):
                rows[row[0]] = row
        people = person_lines(self._connection, self._village_names, (row[1] for row in rows.values()))
        answers = self._answers(finding_answer.c.id.in_([row[8] for row in rows.values() if row[8]]))
        by_id = {one.id: one for one in answers}
        there = [rows[number] for number in ids if number in rows and rows[number][1] in people]
        return [FindingLine(row[0], Found(*row[1:7]), row[7], people[row[1]], by_id.get(row[8])) for row in there]

    def get(self, finding_id: int) -> FindingLine:
        """One finding; raises NotFoundError if a scan or a merging made it go."""
        lines = self.lines([finding_id])
        if not lines:
            raise NotFoundError("finding", str(finding_id))
        return lines[0]

    def uids(self, recipient_ids: Iterable[int]) -> dict[int, str]:
        """The uids of recipients, by number."""
        found: dict[int, str] = {}
        for some in chunks(sorted(set(recipient_ids))):
            query = select(recipient.c.id, recipient.c.uid).where(recipient.c.id.in_(some))
            found |= {row[0]: row[1] for row in self._connection.execute(query)}
        return found

    def newest_answers(self) -> dict[Key, FindingAnswer]:
        """The newest answer to each finding that was ever answered."""
        return {one.key: one for one in self._answers()}

    def closed_cases(self, case_ids: Iterable[int]) -> set[int]:
        """Which of these cases are closed: a finding that still stands then was not settled by its case."""
        found: set[int] = set()
        for some in chunks(sorted(set(case_ids))):
            query = select(case_file.c.id).where(case_file.c.id.in_(some), case_file.c.closed == 1)
            found |= set(self._connection.execute(query).scalars())
        return found

    def answers_of(self, key: Key) -> list[FindingAnswer]:
        """Everything that was answered to one finding at all PCs, oldest first."""
        recipient_id, identity_id, rule = key
        same = (finding_answer.c.recipient_id == recipient_id, finding_answer.c.rule == rule)
        held = finding_answer.c.identity_id
        return self._answers(*same, held == identity_id if identity_id else held.is_(None))

    def answer(self, new: FindingAnswer) -> FindingAnswer:
        """Keep an answer (id 0, uid empty); it holds for its finding, which is open if it takes an answer back."""
        uid, values = new_uid(), {name: getattr(new, name) for name in _KEPT}
        values["facts"] = json.dumps(dict(new.facts), ensure_ascii=False, sort_keys=True)
        number = self._transaction.insert_row(finding_answer, {"uid": uid, **values})
        told = {name: value for name, value in values.items() if value not in ("", None)}
        self._transaction.journal.record("finding_answer", uid, number, {}, told)
        recipient_id, identity_id, rule = new.key
        holds = None if new.answer == Answered.TAKEN_BACK else number
        same = (finding.c.recipient_id == recipient_id, finding.c.identity_id == identity_id, finding.c.rule == rule)
        self._connection.execute(update(finding).where(*same).values(answer_id=holds))
        self._transaction.touch("finding", recipient_id)
        return replace(new, id=number, uid=uid)

    def by_village(self) -> Mapping[int, Counter[str]]:
        """Open findings by village (0: none) and kind."""
        place = func.coalesce(recipient.c.village_id, 0)
        query = select(place, finding.c.kind, func.count()).join(recipient, recipient.c.id == finding.c.recipient_id)
        query = query.where(recipient.c.withdrawn == 0, finding.c.answer_id.is_(None))
        found: dict[int, Counter[str]] = {}
        for village_id, kind, count in self._connection.execute(query.group_by(place, finding.c.kind)):
            found.setdefault(village_id, Counter())[kind] = count
        return found

    def _answers(self, *conditions: ColumnElement[bool]) -> list[FindingAnswer]:
        query = select(*_ANSWER).where(*conditions).order_by(finding_answer.c.uid)  # the same at every PC
        found = []
        for row in self._connection.execute(query):
            values = dict(zip(FindingAnswer.__dataclass_fields__, row, strict=True))
            found.append(FindingAnswer(**values | {"facts": json.loads(values["facts"])}))
        return found

    def _note_scan(self, counts: ScanCounts, on_day: str, rules: str, begun: int) -> None:
        transaction, deed = self._transaction, self._transaction.deed
        told = {"found": counts.standing, "new": counts.new, "gone": counts.gone, "rules": rules}
        transaction.journal.record("rule_scan", deed.uid, 0, {}, told)
        kept = {"at": instant(transaction.now), "on_day": on_day, "rules": rules}
        figures = {"found": counts.standing, "new": counts.new, "gone": counts.gone}
        self._connection.execute(insert(rule_scan).values(**kept, **figures, journal_seq=begun))
        transaction.touch_all("finding")

    def facts_changed_since(self, made: Scan) -> bool:
        """Whether anything that rules ask was changed after a scan."""
        kinds = ", ".join("?" * len(_FACTS))
        query = f"SELECT EXISTS (SELECT 1 FROM journal WHERE id > ? AND kind IN ({kinds}))"
        return bool(self._connection.exec_driver_sql(query, (made.journal_seq, *_FACTS)).scalar_one())

    def journal_length(self) -> int:
        """How many lines the journal has, this transaction's among them: what is behind it is newer than a scan."""
        return int(self._connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM journal").scalar_one())
