"""Entitlements (待遇核查): who gets nothing of what they are entitled to, who draws what they should not, and why.

Rules propose; a named person looks and answers. The scan goes over everybody under all rules; what it found is kept as
a list with the day on which each finding was first noticed. The explanation is always worked out from today's facts.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.findings import Answered, FindingAnswer, Found, ScanCounts, check_answer
from vetdesk.domain.forms import Label
from vetdesk.domain.rules.evaluating import Trace
from vetdesk.domain.rules.rules import Finding, FindingKind, Rule, RuleBook
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.rule_words import ExplainedFact, RuleWords
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.findings import FindingFilter, FindingLine, Key, Scan
from vetdesk.storage.reading import Reading
from vetdesk.storage.rule_scans import RuleScan

__all__ = ["Entitlements", "ExplainedFact", "FindingFilter", "FindingRow", "FindingView", "Overview", "RuleCount"]

KINDS = (FindingKind.UNCLAIMED, FindingKind.OVERPAID, FindingKind.SOON, FindingKind.CANNOT_TELL)
"""In the order in which they are worked off."""


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How many findings of one rule and kind are open, and how many answered."""

    rule: str
    kind: str
    title: Label
    open: int
    answered: int


@dataclass(frozen=True, slots=True)
class Overview:
    """What the last scan left: when it was made (None: never), whether facts changed since, and the sums by rule.

    `people` is how many archives there are now.
    """

    scan: Scan | None
    outdated: bool
    counts: tuple[RuleCount, ...]
    people: int

    def open_of(self, kind: str) -> int:
        """How many findings of a kind are open."""
        return sum(one.open for one in self.counts if one.kind == kind)


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding as the list shows it, with the facts that decide in one line; `gone` if today's facts say otherwise."""

    line: FindingLine
    title: Label
    deciding: str
    gone: bool


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding explained: the rule it rests on, every fact of it, what was answered before, and open cases (numbers).

    `rule` is None for a rule that is no longer declared; then and if the facts changed, `gone` is true.
    """

    line: FindingLine
    rule: Rule | None
    facts: tuple[ExplainedFact, ...]
    gone: bool
    answers: tuple[FindingAnswer, ...]
    open_cases: tuple[tuple[int, str], ...] = ()


class Entitlements:
    """Scans, lists, explains and takes answers; `now` tells the moment."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    @property
    def rules(self) -> RuleBook:
        """The rules in force and those that were."""
        return self._definitions.rules

    def overview(self) -> Overview:
        """The sums of the last scan, and whether another one is needed."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            scan, counts = look.findings.newest_scan(), look.findings.counts()
            outdated, people = self._outdated(look, scan), look.people.count()
        lines = [RuleCount(rule, kind, self._title(rule), *sums) for (kind, rule), sums in counts.items()]
        order = {kind: place for place, kind in enumerate(KINDS)}
        lines.sort(key=lambda one: (order.get(FindingKind(one.kind), len(order)), one.rule))
        return Overview(scan, outdated, tuple(lines), people)

    def scan(self, progress: Progress | None = None) -> ScanCounts:
        """Go over everybody at once and keep what is found; raises CancelledError if the progress says so."""
        watched, begun = progress or Unwatched(), self.journal_length()
        found: list[Found] = []
        for done, total, some in self.steps():
            found += some
            watched.at(done, total)
        return self.keep(found, begun)

    def journal_length(self) -> int:
        """How far the archives are edited; read before a scan begins, it tells what that may have missed."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return look.findings.journal_length()

    def steps(self) -> Iterator[tuple[int, int, Sequence[Found]]]:
        """The scan in short looks: how many parts are done, of how many, and what the last one found."""
        self._session.require(Right.SEE_ARCHIVE)
        today, book = self._today(), self.rules
        parts = RuleScan(self._database.read, book, today)
        for done, some in enumerate(parts, 1):
            yield done, len(parts), some

    def found_apart(self, progress: Progress) -> Sequence[Found] | None:
        """What a scan in a process of its own finds; None where none could do it, so that it must go by `steps`.

        Raises CancelledError if the progress says so or the station is locked.
        """
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.meanwhile("scan the rules"):
            return self._database.scan_processes.found(self.rules, self._today(), progress.at)

    def keep(self, found: Sequence[Found], begun: int | None = None) -> ScanCounts:
        """Let the list be what a scan found: one named change. `begun` is the journal's length when it began."""
        actor = self._session.require(Right.SEE_ARCHIVE)
        today = self._today()
        with self._database.write("scan the rules", actor) as work:
            answers = self._holding(work, found, today)
            return work.findings.keep_scan(found, answers, today.isoformat(), self.mark_of_rules(), begun)

    def ids(self, wanted: FindingFilter) -> list[int]:
        """The findings of a filter, those known longest first."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return look.findings.ids(wanted)

    def rows(self, ids: Sequence[int], language: str) -> list[FindingRow]:
        """These findings with today's facts that decide, in the order asked for."""
        words, today = self._words(language), self._today()
        with self._database.read() as look:
            lines = look.findings.lines(ids)
            found = self._found_now(look, {line.found.recipient_id for line in lines}, today)
        return [self._row(line, found.get(line.found.key), words) for line in lines]

    def explain(self, finding_id: int, language: str) -> FindingView:
        """One finding with its rule and every fact; raises NotFoundError if it is gone from the list."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return self._view(look, look.findings.get(finding_id), language)

    def of_recipient(self, recipient_id: int, language: str) -> list[FindingView]:
        """What is found of one person, worked out now, with or without a scan."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            ids = look.findings.ids(FindingFilter(recipient_id=recipient_id, answered=None))
            return [self._view(look, line, language) for line in look.findings.lines(ids)]

    def answer(self, finding_ids: Sequence[int], answer: str, reason: str = "") -> int:
        """Answer findings and return how many; an answer holds as long as the deciding facts stay the same.

        What today's facts no longer bear out is left out: the next scan takes it off the list.
        Raises InvalidFieldsError for an unknown answer or a missing reason.
        """
        actor = self._session.require(Right.WORK_CASES)
        if problems := check_answer(answer, reason, self._definitions.vocabulary.codes("finding_answer")):
            raise InvalidFieldsError(problems)
        today = self._today()
        with self._database.write("answer a finding", actor, reason=reason.strip()) as work:
            lines = work.findings.lines(finding_ids)
            now = self._found_now(work, {line.found.recipient_id for line in lines}, today)
            for line, found in ((line, now[line.found.key]) for line in lines if line.found.key in now):
                key = line.found.key
                cases = self._open_cases(work, key[0]) if answer == Answered.CASE_OPENED else ()
                new = FindingAnswer(
                    0, "", key[0], key[1] or None, key[2], answer, today.isoformat(), actor.staff.id, reason.strip(),
                    cases[0][0] if cases else None, facts_of(found.trace),
                )  # fmt: skip
                work.findings.answer(new)
        return sum(line.found.key in now for line in lines)

    def take_back(self, finding_ids: Sequence[int]) -> None:
        """Let findings be open again; what was answered stays in the history."""
        actor, today = self._session.require(Right.WORK_CASES), self._today().isoformat()
        with self._database.write("take back an answer", actor) as work:
            for line in work.findings.lines(finding_ids):
                if line.answer is not None:
                    taken = replace(line.answer, answer=Answered.TAKEN_BACK, reason="", case_id=None)
                    work.findings.answer(replace(taken, id=0, uid="", answered_on=today, staff_id=actor.staff.id))

    def mark_of_rules(self) -> str:
        """What changes whenever a rule is changed."""
        texts = self._definitions.of_kind("rules")
        return sha256("".join(sorted(one.sha256 for one in texts)).encode()).hexdigest()[:16]

    def _outdated(self, look: Reading, scan: Scan | None) -> bool:
        if scan is None or scan.on_day != self._today().isoformat() or scan.rules != self.mark_of_rules():
            return True
        return look.findings.facts_changed_since(scan)

    def _holding(self, look: Reading, found: Sequence[Found], today: date) -> dict[Key, int]:
        """The answers that still hold, by finding; that a case was opened holds until the case is closed."""
        newest = look.findings.newest_answers()
        over = look.findings.closed_cases(one.case_id for one in newest.values() if one.case_id)
        newest = {key: one for key, one in newest.items() if one.case_id not in over}
        asked = {one.key for one in found} & newest.keys()
        now = self._found_now(look, {key[0] for key in asked}, today)
        return {key: newest[key].id for key in asked if key in now and newest[key].holds(facts_of(now[key].trace))}

    def _found_now(self, look: Reading, people: set[int], today: date) -> Mapping[Key, Finding]:
        """What the rules find of some people by today's facts."""
        found: dict[Key, Finding] = {}
        for recipient_id, facts in look.rule_facts.of_people(sorted(people)).items():
            for one in self.rules.findings_of(facts, today):
                found[recipient_id, one.identity_id or 0, one.rule.code] = one
        return found

    def _row(self, line: FindingLine, now: Finding | None, words: RuleWords) -> FindingRow:
        deciding = words.deciding(now.trace) if now else ""
        return FindingRow(line, self._title(line.found.rule), deciding, now is None)

    def _view(self, look: Reading, line: FindingLine, language: str) -> FindingView:
        today = self._today()
        now = self._found_now(look, {line.found.recipient_id}, today).get(line.found.key)
        facts = self._words(language).explained(now.trace) if now else ()
        answers = tuple(look.findings.answers_of(line.found.key))
        cases = self._open_cases(look, line.found.recipient_id)
        return FindingView(line, now.rule if now else None, facts, now is None, answers, cases)

    def _open_cases(self, look: Reading, recipient_id: int) -> tuple[tuple[int, str], ...]:
        found = [case for case in look.cases.of_recipient(recipient_id) if not case.closed]
        routes = self._definitions.workflows
        titles = {case.id: routes[case.kind, case.workflow_version].title.zh for case in found}
        return tuple((case.id, f"{titles[case.id]} {case.number}".strip()) for case in found)

    def _title(self, code: str) -> Label:
        rule = next((one for one in self.rules.rules if one.code == code), None)
        return rule.title if rule else Label(code, code)

    def _words(self, language: str) -> RuleWords:
        lists = {key: kind.label for key, kind in self._definitions.outside_lists.kinds.items()}
        return RuleWords(self._definitions.vocabulary, lists, language)

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of kinds and answers."""
        return self._definitions.vocabulary

    def _today(self) -> date:
        return day_at_station(self._now())


def facts_of(trace: Trace) -> dict[str, str]:
    """The facts that decide, by field, as an answer keeps them."""
    found: dict[str, str] = {}
    for leaf in trace.deciding:
        for asked, value in leaf.values:
            name = f"{leaf.looked_at or asked.subject}.{asked.key}"
            found[name] = "" if value is None else str(value)
    return found
