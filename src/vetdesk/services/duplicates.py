"""Duplicates (重复核对): who may be somebody already known, what speaks for it, and what a person decided about it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.archive_edits import Edits, stored_value
from vetdesk.domain.compared_people import COMPARED_FIELDS, compared_person
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.masking import masked_id_number, masked_phone
from vetdesk.domain.matching import Compared, MatchingRules, Score, compare, compared_hash
from vetdesk.domain.people_list import PersonRow
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.duplicate_search import DuplicateReport, DuplicateSearch
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading
from vetdesk.storage.readings import readings

DIFFERENT, SAME = "different", "same"


@dataclass(frozen=True, slots=True)
class ExplainedPoint:
    """One reason of a score in words: so many points for or against."""

    points: int
    label: Label


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody of the archive who may be the person in question. `band` is "stop" or "warn" (`domain.matching`)."""

    row: PersonRow
    score: Score
    band: str
    explained: tuple[ExplainedPoint, ...]


class Duplicates:
    """What people do about duplicates; looking needs the right to see archives, deciding the right to change them.

    So does asking about values that are typed: an answer to a guessed ID or account number tells whether it is right.
    """

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    @property
    def rules(self) -> MatchingRules:
        """The rules in force."""
        return self._definitions.matching

    def candidates(self, values: Edits, recipient_id: int = 0, category: str = "") -> tuple[Candidate, ...]:
        """Who of the archive a person with these values may be, the likeliest first; five at most, often nobody.

        For a new record all values as typed (with `category` its identity's, to which a "certificate_number" among
        them belongs); for a stored one those that change. Pairs that were cleared do not come again.
        """
        self._session.require(Right.EDIT_ARCHIVE if values else Right.SEE_ARCHIVE)
        with self._database.read() as look:
            one = self._compared(look, values, recipient_id, category)
            people = look.duplicates.compared(look.duplicates.suspects(one))
            bearers = look.duplicates.bearers([one.name])[one.name] if one.name else 0
            scored = [(compare(one, other, self.rules, bearers), other) for other in people.values()]
            likely = [(score, other) for score, other in scored if self.rules.band(score.points)]
            likely = self._without_cleared(look, one, likely)
            likely.sort(key=lambda found: (-found[0].points, found[1].id))
            best = likely[: self.rules.most_candidates]
            rows = {row.id: masked(row) for row in look.search.rows([other.id for _, other in best])}
        return tuple(
            Candidate(rows[other.id], score, self.rules.band(score.points), self.explain(score))
            for score, other in best
        )

    def _compared(self, look: Reading, edits: Edits, recipient_id: int, category: str) -> Compared:
        vocabulary, today = self._definitions.vocabulary, day_at_station(self._now())
        known = {key: value for key, value in edits.items() if key in COMPARED_FIELDS}
        typed = {key: stored_value(vocabulary.field(key), value, today) for key, value in known.items()}
        values: dict[str, Value] = {}
        village, written, certificates = "", "", [(category, edits.get("certificate_number", ""))]
        if recipient_id:
            person = look.people.get(recipient_id)
            values = {key: value for key, value in person.values.items() if key in COMPARED_FIELDS}
            village = str(person.village_id) if person.village_id is not None else person.village
            certificates = [(held.category, held.values.get("certificate_number", "")) for held in person.identities]
            if person.temporary_number and "id_number" not in typed:
                written = person.as_written.get("id_number", "")
        if "village" in edits:
            village = _village(look, str(edits["village"]).strip())
        return compared_person(
            recipient_id,
            {**values, **typed},
            readings(),
            certificates=certificates,
            village=village,
            id_as_written=written,
        )

    @staticmethod
    def _without_cleared(
        look: Reading, one: Compared, found: list[tuple[Score, Compared]]
    ) -> list[tuple[Score, Compared]]:
        if not one.id or not found:
            return found
        verdicts = look.duplicates.verdicts([one.id])

        def cleared(other: Compared) -> bool:
            verdict = verdicts.get(_ordered(one.id, other.id))
            known = verdict is not None and verdict.verdict == DIFFERENT
            return known and verdict is not None and verdict.compared == compared_hash(one, other)

        return [(score, other) for score, other in found if not cleared(other)]

    def explain(self, score: Score) -> tuple[ExplainedPoint, ...]:
        """Every point of a score in words; the points add up to the score."""
        weights = self.rules.weights
        return tuple(
            ExplainedPoint(one.points, _filled(weights[one.code].label, one.facts)) for one in score.contributions
        )

    def search(self) -> DuplicateSearch:
        """A search through the whole station, to be gone through step by step."""
        self._session.require(Right.SEE_ARCHIVE)
        return DuplicateSearch(self._database.read, self.rules)

    def find_all(self, progress: Progress | None = None) -> DuplicateReport:
        """Go through the whole station at once; raises CancelledError if the progress says so."""
        watched, search = progress or Unwatched(), self.search()
        for step in search.steps():
            watched.at(step.done, step.total, step.what)
        if search.report is None:
            raise RuntimeError("the search ended without a report")
        return search.report

    def rows(self, ids: Sequence[int]) -> list[PersonRow]:
        """The lines to show for these people, ID numbers and phones masked."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return [masked(row) for row in look.search.rows(ids)]

    def verdict(self, first: int, second: int, verdict: str, reason: str) -> None:
        """Decide that two records are one person ("same") or two ("different"), with a reason, whoever asks later.

        A cleared pair comes back only when something changes that was compared. Raises NotFoundError if one of them
        is not there any more, InvalidFieldsError without a reason.
        """
        actor = self._session.require(Right.EDIT_ARCHIVE)
        if verdict not in {SAME, DIFFERENT}:
            raise ValueError(verdict)
        pair = _ordered(first, second)
        if not reason.strip():
            raise InvalidFieldsError((self._definitions.vocabulary.problem("pair.reason_missing", "reason"),))
        with self._database.write("decide on a pair", actor, reason=reason.strip()) as work:
            people = work.duplicates.compared(pair)
            for number in pair:
                if number not in people:
                    raise NotFoundError("recipient", str(number))
            digest = compared_hash(people[pair[0]], people[pair[1]])
            work.duplicates.put_verdict(pair, verdict, reason.strip(), digest)


def _village(look: Reading, typed: str) -> str:
    known = look.villages.resolve(typed) if typed else None
    return str(known.id) if known else typed


def _ordered(first: int, second: int) -> tuple[int, int]:
    if first == second:
        raise ValueError("a record and itself are no pair")
    return (first, second) if first < second else (second, first)


def _filled(label: Label, facts: Mapping[str, str]) -> Label:
    return Label(label.zh.format(**facts), label.en.format(**facts)) if facts else label


def masked(row: PersonRow) -> PersonRow:
    """A line that shows the birth date, so of the ID number only its beginning."""
    return replace(row, id_number=masked_id_number(row.id_number), phone=masked_phone(row.phone))
