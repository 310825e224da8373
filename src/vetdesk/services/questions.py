"""Questions that people ask (提问登记): noted without whoever asked, counted by matter, answered for everybody."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.forms import FieldDeclaration, Problem, Severity
from vetdesk.domain.learning import AskedQuestion, MatterLine, OwnAnswer, check_question, matters
from vetdesk.domain.people import Village
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.session import Session
from vetdesk.storage.database import Database

__all__ = ["AskedQuestion", "MatterLine", "OwnAnswer", "QuestionForm", "QuestionLine", "Questions"]

ANSWER_LENGTH = 2000


@dataclass(frozen=True, slots=True)
class QuestionForm:
    """The fields of the form and the villages that stand."""

    fields: tuple[FieldDeclaration, ...]
    villages: tuple[Village, ...]


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question in the list; `answer` is the station's answer that became of it, None if none did yet."""

    question: AskedQuestion
    village: str
    answer: OwnAnswer | None


class Questions:
    """Keeps the register; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def may_note(self) -> bool:
        """Whether the person signed in may note questions."""
        return any(map(self._session.actor.may, (Right.LOG_VISIT, Right.CHANGE_POLICIES)))

    def may_answer(self) -> bool:
        """Whether the person signed in may answer them for the office."""
        return self._session.actor.may(Right.CHANGE_POLICIES)

    def today(self) -> str:
        """The station's day."""
        return day_at_station(self._now()).isoformat()

    def form(self) -> QuestionForm:
        """What the form asks and offers."""
        with self._database.read() as look:
            villages = [one for one in look.villages.all() if one.merged_into is None and not one.valid_to]
        return QuestionForm(self._fields, tuple(villages))

    def lines(self) -> list[QuestionLine]:
        """Every question, the newest first."""
        with self._database.read() as look:
            asked, names = look.learning.questions.all(), look.villages.names()
            answers = {one.id: one for one in look.learning.answers.all()}
        asked.sort(key=lambda one: (one.asked_on, one.id), reverse=True)
        return [QuestionLine(one, names.get(one.village_id or 0, ""), answers.get(one.answer_id or 0)) for one in asked]

    def counts(self, year: int) -> list[MatterLine]:
        """How often each matter was asked about in a year, by month; sums only."""
        with self._database.read() as look:
            asked, trainings = look.learning.questions.all(), look.learning.trainings()
        of_year = (one for one in asked if one.asked_on.startswith(f"{year}-"))
        return matters(of_year, trainings, self.today())

    def note(self, values: Mapping[str, str], note: str = "", village_id: int | None = None) -> AskedQuestion:
        """Note a question; `note` is the key of the matter. Raises InvalidFieldsError, NotPermittedError."""
        actor = self._session.require(Right.LOG_VISIT, Right.CHANGE_POLICIES)
        new = self._filled(AskedQuestion(0, "", "", ""), values, note, village_id)
        with self._database.write("note a question", actor) as work:
            return work.learning.questions.add(new)

    def correct(
        self, seen: AskedQuestion, values: Mapping[str, str], note: str = "", village_id: int | None = None
    ) -> AskedQuestion:
        """Put a question right; raises what `note` raises, and StaleRecordError."""
        actor = self._session.require(Right.LOG_VISIT, Right.CHANGE_POLICIES)
        changed = self._filled(seen, values, note, village_id)
        with self._database.write("change a question", actor) as work:
            return work.learning.questions.save(changed)

    def take_out(self, seen: AskedQuestion, reason: str) -> None:
        """Take a question out that was noted by mistake; it stays in the journal."""
        actor = self._session.require(Right.LOG_VISIT, Right.CHANGE_POLICIES)
        with self._database.write("take a question out", actor, reason=reason.strip()) as work:
            work.learning.questions.save(replace(seen, withdrawn=True))

    def answer(self, seen: AskedQuestion, question: str, answer: str) -> OwnAnswer:
        """Add an answer to the note of the matter, for everybody who reads it.

        `question` is the wording that is shown. Raises InvalidFieldsError, NotFoundError where the matter has no note.
        """
        actor = self._session.require(Right.CHANGE_POLICIES)
        self._check_answer(question, answer)
        if self._definitions.policies.at(seen.note, self.today()) is None:
            raise NotFoundError("policy", seen.note)
        new = OwnAnswer(0, "", seen.note, question.strip(), answer.strip(), self.today())
        with self._database.write("answer a question", actor) as work:
            kept = work.learning.answers.add(new)
            work.learning.questions.save(replace(seen, answer_id=kept.id))
        return kept

    def change_answer(self, seen: OwnAnswer, question: str, answer: str) -> OwnAnswer:
        """Word an answer anew; raises InvalidFieldsError, StaleRecordError."""
        actor = self._session.require(Right.CHANGE_POLICIES)
        self._check_answer(question, answer)
        with self._database.write("change an answer", actor) as work:
            return work.learning.answers.save(replace(seen, question=question.strip(), answer=answer.strip()))

    def withdraw_answer(self, seen: OwnAnswer, reason: str) -> None:
        """Show an answer no more; the questions it answered are open again."""
        actor = self._session.require(Right.CHANGE_POLICIES)
        with self._database.write("withdraw an answer", actor, reason=reason.strip()) as work:
            work.learning.answers.save(replace(seen, withdrawn=True))
            for one in work.learning.questions.all():
                if one.answer_id == seen.id:
                    work.learning.questions.save(replace(one, answer_id=None))

    @property
    def _fields(self) -> tuple[FieldDeclaration, ...]:
        return self._definitions.policies.fields["question"]

    def _filled(
        self, one: AskedQuestion, values: Mapping[str, str], note: str, village_id: int | None
    ) -> AskedQuestion:
        held = {key: value.strip() for key, value in values.items()}
        categories = frozenset(self._definitions.vocabulary.categories)
        if problems := check_question(self._fields, held, categories, self.today()):
            raise InvalidFieldsError(tuple(problems))
        if note and not self._definitions.policies.versions(note):
            raise NotFoundError("policy", note)
        return replace(
            one, note=note, village_id=village_id, asked_on=held["asked_on"], text=held["text"],
            category=held.get("category", ""), remark=held.get("remark", ""),
        )  # fmt: skip

    def _check_answer(self, question: str, answer: str) -> None:
        texts = {"question": question.strip(), "answer": answer.strip()}
        problems = [Problem(name, "learning.missing", Severity.ERROR) for name, text in texts.items() if not text]
        problems += [
            Problem(name, "learning.too_long", Severity.ERROR, "", {"length": str(ANSWER_LENGTH)})
            for name, text in texts.items()
            if len(text) > ANSWER_LENGTH
        ]
        if problems:
            raise InvalidFieldsError(tuple(problems))
