"""Goes through the whole station for duplicates (重复核对), in small steps, so that others may look in between."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from vetdesk.domain.blocking import PARTITIONS, Blocks, KeyFacts, keys_of, pairs_of
from vetdesk.domain.matching import (
    SAME_ACCOUNT,
    SAME_ID,
    Alarm,
    Compared,
    MatchingRules,
    Pair,
    Score,
    compare,
    compared_hash,
    pair_order,
)
from vetdesk.storage.duplicates import PairVerdict
from vetdesk.storage.reading import Reading

READING, SORTING, COMPARING = "reading people", "sorting people", "comparing people"
"""What a step is about."""

PEOPLE_AT_ONCE = 400
PAIRS_AT_ONCE = 150
LARGEST_ACCOUNT = 30
"""An account that more people share is told as one alarm of that many, and never cleared pair by pair."""

_BITS = 24
_MASK = (1 << _BITS) - 1


@dataclass(frozen=True, slots=True)
class DuplicateReport:
    """What the search found: pairs, the most certain first, and alarms, which are no duplicates.

    `people` were looked at, `compared` pairs compared; `left_out` keys are shared by too many to tell anything (an
    office's phone): their pairs were compared only where something else agreed, too.
    """

    pairs: tuple[Pair, ...]
    alarms: tuple[Alarm, ...]
    people: int
    compared: int
    left_out: int


@dataclass(frozen=True, slots=True)
class Step:
    """How far the search is."""

    done: int
    total: int
    what: str


class DuplicateSearch:
    """One search. Go through `steps()`, each of which takes some milliseconds; then `report` is there."""

    def __init__(self, read: Callable[[], AbstractContextManager[Reading]], rules: MatchingRules) -> None:
        self._read = read
        self._rules = rules
        self._blocks = Blocks()
        self._accounts: dict[str, list[int]] = {}
        self._first_with: dict[int, int] = {}
        self._pairs: set[int] = set()
        self._found: list[Pair] = []
        self._alarms: list[Alarm] = []
        self._bearers: dict[str, int] = {}
        self._people = 0
        self._left_out = 0
        self.report: DuplicateReport | None = None

    def steps(self) -> Iterator[Step]:
        """Do the work; stop asking to cancel it."""
        yield from self._collect()
        yield from self._sort()
        pairs = sorted(self._pairs)
        self._pairs.clear()
        yield from self._compare(pairs)
        yield from self._compare_accounts()
        self._found.sort(key=pair_order)
        self._alarms.sort(key=lambda alarm: (alarm.kind, alarm.people))
        self.report = DuplicateReport(tuple(self._found), tuple(self._alarms), self._people, len(pairs), self._left_out)

    def _collect(self) -> Iterator[Step]:
        with self._read() as look:
            total = look.people.count()
        last = 0
        while True:
            with self._read() as look:
                facts = look.duplicates.key_facts(last, PEOPLE_AT_ONCE)
            if not facts:
                return
            for one in facts:
                self._note(one)
            last = facts[-1].id
            self._people += len(facts)
            yield Step(self._people, max(total, self._people), READING)

    def _note(self, facts: KeyFacts) -> None:
        self._blocks.add(facts.id, keys_of(facts))
        if not facts.account:
            return
        digest = hash(facts.account)
        known = self._first_with.setdefault(digest, facts.id)
        if known != facts.id:
            self._accounts.setdefault(facts.account, [known]).append(facts.id)

    def _sort(self) -> Iterator[Step]:
        self._first_with.clear()
        for part in range(PARTITIONS):
            for group in self._blocks.groups(part):
                self._pair_up(group)
            self._blocks.parts[part] = self._blocks.parts[part][:0]
            yield Step(part + 1, PARTITIONS, SORTING)
        for people in self._accounts.values():
            self._pair_up(people)

    def _pair_up(self, group: Sequence[int]) -> None:
        if len(group) > self._rules.largest_block:
            self._left_out += 1
            return
        self._pairs.update(first << _BITS | second for first, second in pairs_of(group))

    def _compare(self, pairs: Sequence[int]) -> Iterator[Step]:
        for start in range(0, len(pairs), PAIRS_AT_ONCE):
            some = [(number >> _BITS, number & _MASK) for number in pairs[start : start + PAIRS_AT_ONCE]]
            with self._read() as look:
                self._judge(look, some)
            yield Step(min(start + PAIRS_AT_ONCE, len(pairs)), len(pairs), COMPARING)

    def _judge(self, look: Reading, pairs: Sequence[tuple[int, int]]) -> None:
        people = look.duplicates.compared(sorted({number for pair in pairs for number in pair}))
        present = [(first, second) for first, second in pairs if first in people and second in people]
        self._count_bearers(look, [people[first].name for first, _ in present])
        told = []
        for first, second in present:
            score = compare(people[first], people[second], self._rules, self._bearers.get(people[first].name, 0))
            if score.points >= self._rules.warn or (score.has("id_same") and score.has("name_different")):
                told.append((first, second, score))
        verdicts = look.duplicates.verdicts([first for first, _, _ in told]) if told else {}
        for first, second, score in told:
            self._tell(people[first], people[second], score, verdicts.get((first, second)))

    def _count_bearers(self, look: Reading, names: Sequence[str]) -> None:
        unknown = {name for name in names if name and name not in self._bearers}
        if unknown:
            self._bearers.update(look.duplicates.bearers(unknown))

    def _tell(self, first: Compared, second: Compared, score: Score, verdict: PairVerdict | None) -> None:
        if verdict is not None and verdict.compared != compared_hash(first, second):
            verdict = None
        if verdict is not None and verdict.verdict == "different":
            return
        if score.has("id_same") and score.has("name_different"):
            self._alarms.append(Alarm(SAME_ID, (first.id, second.id)))
        else:
            self._found.append(Pair(first.id, second.id, score, verdict.verdict if verdict else ""))

    def _compare_accounts(self) -> Iterator[Step]:
        """Accounts of several people, unless they are one household, one person, or were cleared."""
        same = {(pair.first, pair.second) for pair in self._found}
        groups = [sorted(people) for people in self._accounts.values()]
        for place, people in enumerate(groups):
            with self._read() as look:
                if self._is_alarm(look, people, same):
                    self._alarms.append(Alarm(SAME_ACCOUNT, tuple(people)))
            yield Step(place + 1, len(groups), COMPARING)

    @staticmethod
    def _is_alarm(look: Reading, people: Sequence[int], same: set[tuple[int, int]]) -> bool:
        if len(people) > LARGEST_ACCOUNT:
            return True
        left = [pair for pair in pairs_of(people) if pair not in same]
        if not left:
            return False
        verdicts = look.duplicates.verdicts(people)
        compared = look.duplicates.compared(people)
        households = look.duplicates.households(people)
        return any(
            not _settled(verdicts.get(pair), compared[pair[0]], compared[pair[1]])
            for pair in left
            if pair not in households and pair[0] in compared and pair[1] in compared
        )


def _settled(verdict: PairVerdict | None, first: Compared, second: Compared) -> bool:
    return verdict is not None and verdict.verdict == "different" and verdict.compared == compared_hash(first, second)
