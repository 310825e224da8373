"""Gathering what must be asked about a file, each thing once."""

from collections import Counter

from vetdesk.domain.importing.answers import (
    AmbiguousMonth,
    Answers,
    MaskedNumbers,
    Question,
    QuestionKind,
    Repeated,
    TwoPeople,
)
from vetdesk.domain.importing.row_person import RowPerson
from vetdesk.domain.importing.settling import MASKED_CODE, REPEATED_CODE, TWO_PEOPLE_CODES, UNKNOWN_VALUES
from vetdesk.domain.reading.result import ReadRow
from vetdesk.domain.village_names import VillageIndex


class QuestionList:
    """Counts how many rows wait for each answer that nobody gave yet.

    `texts_kept` are villages of which somebody said before that the text is kept: they are not asked about again.
    """

    def __init__(self, answers: Answers, villages: VillageIndex, texts_kept: frozenset[str] = frozenset()) -> None:
        self._answers = answers
        self._villages = villages
        self._texts_kept = texts_kept
        self._headings: list[Question] = []
        self._months = 0
        self._whole_file: Counter[QuestionKind] = Counter()
        self._values: Counter[tuple[str, str, str]] = Counter()
        self._categories: Counter[str] = Counter()
        self._places: Counter[str] = Counter()

    def about_headings(self, row: ReadRow, sheet: str) -> None:
        """A heading that may mean another person; the reading has it only while it is unanswered."""
        for finding in row.findings:
            if finding.code == "heading.ambiguous":
                self._headings.append(Question(QuestionKind.HEADING, finding.column, 0, sheet, finding.as_written))

    def about_cells(self, row: ReadRow) -> None:
        """What the cells of a row that is somebody leave open, whoever it may be."""
        codes = {finding.code for finding in row.findings}
        self._whole_file[QuestionKind.MASKED] += MASKED_CODE in codes
        self._whole_file[QuestionKind.REPEATED] += REPEATED_CODE in codes
        self._whole_file[QuestionKind.TWO_PEOPLE] += not codes.isdisjoint(TWO_PEOPLE_CODES)
        for finding in row.findings:
            answered = finding.as_written in self._answers.values.get(finding.field, {})
            if finding.code in UNKNOWN_VALUES and finding.as_written and not answered:
                guess = str(row.values.get(finding.field, ""))
                self._values[finding.field, finding.as_written, guess] += 1

    def about(self, person: RowPerson, *, fresh_identity: bool, month: bool, place: str = "") -> None:
        """What one row that would be kept leaves open; `place` is the village its person has in the archive."""
        if fresh_identity and person.category and self._answers.status_of(person.category) is None:
            self._categories[person.category] += 1
        if month and self._answers.month is AmbiguousMonth.UNANSWERED:
            self._months += 1
        known = {place} | self._texts_kept
        if person.village and person.village not in self._answers.villages and person.village not in known:
            self._places[person.village] += 1

    def all(self) -> tuple[Question, ...]:
        """Every open question: headings first, since their answers change what is read."""
        unknown = [text for text in self._places if self._villages.resolve(text) is None]
        return (
            *self._headings,
            *([Question(QuestionKind.MONTH, "", self._months)] if self._months else []),
            *self._about_the_file(),
            *(
                Question(QuestionKind.VALUE, name, rows, text=text, guess=guess)
                for (name, text, guess), rows in self._values.items()
            ),
            *(Question(QuestionKind.TAKE_OVER, code, self._categories[code]) for code in sorted(self._categories)),
            *(Question(QuestionKind.VILLAGE, text, self._places[text]) for text in unknown),
        )

    def _about_the_file(self) -> list[Question]:
        answers = self._answers
        open_kinds = {
            QuestionKind.MASKED: answers.masked is MaskedNumbers.UNANSWERED,
            QuestionKind.REPEATED: answers.repeated is Repeated.UNANSWERED,
            QuestionKind.TWO_PEOPLE: answers.two_people is TwoPeople.UNANSWERED,
        }
        return [
            Question(kind, "", self._whole_file[kind])
            for kind, is_open in open_kinds.items()
            if is_open and self._whole_file[kind]
        ]
