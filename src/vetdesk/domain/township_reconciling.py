"""Reconciling the rosters of townships (乡镇花名册比对): who is in two, who moved, is missing or new, what differs.

Pure: the same rosters give the same findings in whatever order they came. People are told apart by their ID number;
a masked or missing one is compared by name and birth date, and whoever fits is offered, never taken for the same.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from vetdesk.domain.importing.row_person import masked_fits
from vetdesk.domain.township_findings import COMPARED, Balance, Differing, Finding, FindingKind, Reconciled, Rosters
from vetdesk.domain.township_rosters import RosterLine, Source

DIED = "died"
KNOWN, REPORTED = "known", "reported"
"""Why an entry came or went beside the kinds of findings: our archive has it; its leaving was reported."""

Entry = tuple[str, str]
Entries = dict[Entry, list[RosterLine]]


def reconcile(rosters: Rosters) -> Reconciled:
    """Compare all rosters of a period."""
    comparison = _Comparison(rosters)
    findings = [*comparison.of_people(), *comparison.of_townships(), *comparison.of_accounts(), *comparison.offered()]
    order = list(FindingKind)
    findings.sort(key=lambda one: (order.index(one.kind), one.townships, one.name, one.key))
    return Reconciled(tuple(findings), tuple(comparison.balances()))


class _Comparison:
    """Holds the lines of one comparison by person and by entry."""

    def __init__(self, rosters: Rosters) -> None:
        self.rosters = rosters
        self.now = {uid: self._standing(lines) for uid, lines in sorted(rosters.now.items())}
        self.before = {uid: self._standing(lines) for uid, lines in sorted(rosters.before.items())}
        self.told_ended = {
            (uid, line.person) for uid, lines in rosters.now.items() for line in lines if line.status in rosters.ended
        }
        self.here = _by_person(line for entries in self.now.values() for lines in entries.values() for line in lines)
        self.last = _by_person(line for entries in self.before.values() for lines in entries.values() for line in lines)
        self.archive = _by_person(rosters.archive)
        self.archived = {line.township for line in rosters.archive if line.township}
        self.fitting = [(line, self._candidates(line)) for line in self._unsure()]

    def _standing(self, lines: Iterable[RosterLine]) -> Entries:
        """The lines of those whom a roster lists as standing, by entry."""
        found: Entries = defaultdict(list)
        for line in lines:
            if line.status not in self.rosters.ended:
                found[line.entry].append(line)
        return dict(found)

    # --- who is where

    def of_people(self) -> Iterable[Finding]:
        """In several townships at once; moved from one to another."""
        for person, lines in sorted(self.here.items()):
            if not lines[0].sure:
                continue
            townships = {line.township for line in lines}
            if len(townships) > 1:
                yield Finding(_double_kind(lines), person, _ordered(lines))
                continue
            left = [line for line in self._left(person) if line.township not in townships]
            if left and not self._was_here(person, lines[0].township):
                yield Finding(FindingKind.MOVED, person, _ordered([*lines, *left]))

    def _left(self, person: str) -> list[RosterLine]:
        """Where somebody was in the last roster, else by our archive, in townships that sent one without them."""
        known = self.last.get(person) or [line for line in self.archive.get(person, ()) if self._draws(line)]
        return [line for line in known if line.township in self.now]

    def _was_here(self, person: str, township: str) -> bool:
        return any(line.township == township for line in self.last.get(person, ()))

    def _draws(self, line: RosterLine) -> bool:
        return line.status in self.rosters.drawing

    # --- township by township

    def of_townships(self) -> Iterable[Finding]:
        """Twice in one roster, changed category, ended with us, differing, new; missing."""
        for uid, entries in self.now.items():
            for (person, _), lines in sorted(entries.items()):
                if len(lines) > 1:
                    yield Finding(FindingKind.TWICE, person, _ordered(lines))
                if lines[0].sure:
                    yield from self._of_line(uid, lines[0])
            yield from self._missing(uid)

    def _of_line(self, uid: str, line: RosterLine) -> Iterable[Finding]:
        person = line.person
        if changed := self._changed_from(uid, line):
            yield Finding(FindingKind.CATEGORY, person, (line, *changed))
        ours = self.archive.get(person, [])
        if over := self._over(line, ours):
            yield Finding(FindingKind.ENDED, person, (line, *over))
        elif ours:
            same = [one for one in ours if one.category == line.category] or ours[:1]
            if cells := _differing(same[0], line, [one.category for one in ours]):
                yield Finding(FindingKind.DIFFERS, person, (line, same[0]), cells)
        elif self._is_new(uid, line):
            yield Finding(FindingKind.NEW, person, (line,))

    def _is_new(self, uid: str, line: RosterLine) -> bool:
        """Whether nobody knew of the entry, where there is something to know it by."""
        comparable = uid in self.before or uid in self.archived
        came = line.entry not in self.before.get(uid, {}) and self._came_as(uid, line) == FindingKind.NEW
        return comparable and came

    def _over(self, line: RosterLine, ours: Sequence[RosterLine]) -> list[RosterLine]:
        """Our lines by which the benefit ended: of this category, or because the person died."""
        return [
            one
            for one in ours
            if one.status == DIED or (one.status in self.rosters.ended and one.category == line.category)
        ]

    def _changed_from(self, uid: str, line: RosterLine) -> list[RosterLine]:
        """The lines of the last roster of which this one took the place: the same person, another category."""
        then, now = self.before.get(uid, {}), self.now[uid]
        if line.entry in then or not then:
            return []
        gone = [one for one in self.last.get(line.person, ()) if one.township == uid and one.entry not in now]
        return gone[:1]

    def _missing(self, uid: str) -> Iterable[Finding]:
        expected = [lines[0] for entry, lines in self.before.get(uid, {}).items() if entry not in self.now[uid]]
        known = {line.entry for line in expected}
        for line in self.rosters.archive:
            ours = line.township == uid and line.sure and self._draws(line)
            if ours and line.entry not in known and not self._listed(line) and not self._elsewhere_last(line):
                expected.append(line)
        for line in sorted(expected, key=lambda one: one.entry):
            if line.sure and self._went_as(uid, line) == FindingKind.MISSING:
                yield Finding(FindingKind.MISSING, line.person, _ordered([line, *self._archived_twin(line)]))

    def _listed(self, line: RosterLine) -> bool:
        return line.person in self.here

    def _elsewhere_last(self, line: RosterLine) -> bool:
        """Whether the last rosters list somebody in another township than our archive does."""
        last = self.last.get(line.person, ())
        return bool(last) and all(one.township != line.township for one in last)

    def _archived_twin(self, line: RosterLine) -> list[RosterLine]:
        if line.source is Source.ARCHIVE:
            return []
        return [one for one in self.archive.get(line.person, ()) if one.category == line.category]

    # --- why somebody came or went

    def _came_as(self, uid: str, line: RosterLine) -> str:
        if not line.sure:
            return FindingKind.LIKELY
        if self._changed_from(uid, line):
            return FindingKind.CATEGORY
        if {one.township for one in self.here[line.person]} != {uid}:
            return FindingKind.DOUBLE
        if self._was_here(line.person, uid):
            return FindingKind.NEW
        if self._left(line.person):
            return FindingKind.MOVED if any(one.township != uid for one in self._left(line.person)) else KNOWN
        return KNOWN if line.person in self.archive or line.person in self.last else FindingKind.NEW

    def _went_as(self, uid: str, line: RosterLine) -> str:
        if line.person in self.rosters.reported or (uid, line.person) in self.told_ended or self._ended_with_us(line):
            return REPORTED
        if not line.sure or any(line.person in people for people in self._fitting_in(uid)):
            return FindingKind.LIKELY
        elsewhere = {one.township for one in self.here.get(line.person, ())}
        if elsewhere and uid not in elsewhere:
            return FindingKind.MOVED
        changed = any(line in self._changed_from(uid, one) for one in self.here.get(line.person, ()))
        return FindingKind.CATEGORY if changed else FindingKind.MISSING

    def _ended_with_us(self, line: RosterLine) -> bool:
        """Whether our archive says that the benefit ended, so that nobody is missed."""
        ours = self.archive.get(line.person, [])
        return bool(self._over(line, ours)) and line.source is not Source.ARCHIVE

    # --- accounts, and who may be the same

    def of_accounts(self) -> Iterable[Finding]:
        """One account of several people."""
        holders: dict[str, dict[str, RosterLine]] = defaultdict(dict)
        for lines in self.here.values():
            for line in lines:
                if account := line.text("account_number"):
                    holders[account].setdefault(line.person, line)
        for account, people in sorted(holders.items()):
            if len(people) > 1:
                yield Finding(FindingKind.SHARED_ACCOUNT, account, _ordered(people.values()))

    def offered(self) -> Iterable[Finding]:
        """Lines without a whole ID number that may mean somebody known."""
        for line, fitting in self.fitting:
            if fitting:
                yield Finding(FindingKind.LIKELY, line.person, (line, *fitting))

    def _unsure(self) -> list[RosterLine]:
        found = [lines[0] for entries in self.now.values() for lines in entries.values() if not lines[0].sure]
        return sorted(found, key=lambda line: (line.township, line.entry))

    def _candidates(self, line: RosterLine) -> tuple[RosterLine, ...]:
        found = {one.person: one for one in self._names.get(line.name, ()) if may_be(line, one)}
        return tuple(found[person] for person in sorted(found))

    @cached_property
    def _names(self) -> dict[str, list[RosterLine]]:
        """Everybody with a whole ID number by name; lines of the period are the last, so that they stand."""
        names: dict[str, list[RosterLine]] = defaultdict(list)
        for people in (self.archive, self.last, self.here):
            for lines in people.values():
                if lines[0].sure:
                    names[lines[0].name].append(lines[0])
        return names

    def _fitting_in(self, uid: str) -> Iterable[set[str]]:
        return ({one.person for one in fitting} for line, fitting in self.fitting if line.township == uid)

    # --- figures

    def balances(self) -> Iterable[Balance]:
        """The figures of each township that sent a roster, category by category."""
        for uid, now in self.now.items():
            before = self.before.get(uid, {})
            for category in sorted({entry[1] for entry in (*now, *before)}):
                there = {entry: lines for entry, lines in now.items() if entry[1] == category}
                then = {entry: lines for entry, lines in before.items() if entry[1] == category}
                came = Counter(str(self._came_as(uid, there[entry][0])) for entry in there.keys() - then.keys())
                went = Counter(str(self._went_as(uid, then[entry][0])) for entry in then.keys() - there.keys())
                repeated = sum(len(lines) - 1 for lines in there.values())
                yield Balance(uid, category, len(then), len(there), dict(came), dict(went), repeated)


def may_be(line: RosterLine, other: RosterLine) -> bool:
    """Whether nothing speaks against one person, and more than the name for it: birth date, or digits that show."""
    if line.name != other.name:
        return False
    masked = "*" in line.shown
    if masked and not masked_fits(line.shown, other.id_number):
        return False
    born, theirs = line.birth_date, other.birth_date or _born(other.id_number)
    if born and theirs:
        return theirs.startswith(born) or born.startswith(theirs)
    return masked


def _born(number: str) -> str:
    return f"{number[6:10]}-{number[10:12]}-{number[12:14]}" if number else ""


def _by_person(lines: Iterable[RosterLine]) -> dict[str, list[RosterLine]]:
    found: dict[str, list[RosterLine]] = defaultdict(list)
    for line in lines:
        found[line.person].append(line)
    return dict(found)


def _double_kind(lines: Sequence[RosterLine]) -> FindingKind:
    categories: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        categories[line.category].add(line.township)
    same = any(len(townships) > 1 for townships in categories.values())
    return FindingKind.DOUBLE if same else FindingKind.DOUBLE_CATEGORY


def _ordered(lines: Iterable[RosterLine]) -> tuple[RosterLine, ...]:
    order = list(Source)
    return tuple(sorted(lines, key=lambda one: (order.index(one.source), one.township, one.entry, one.file, one.row)))


def _differing(ours: RosterLine, theirs: RosterLine, categories: Sequence[str]) -> tuple[Differing, ...]:
    """The fields that both say, differently; a category only if we know none such."""
    found = []
    for key in COMPARED:
        here, there = ours.text(key), theirs.text(key)
        if not here or not there or here == there or (key == "category" and there in categories):
            continue
        if key == "birth_date" and (here.startswith(there) or there.startswith(here)):
            continue
        found.append(Differing(key, here, there))
    return tuple(found)
