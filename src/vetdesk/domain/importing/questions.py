"""Gathering what must be asked about a file, each thing once."""

from collections import Counter

from vetdesk.domain.importing.answers import AmbiguousMonth, Answers, Question, QuestionKind
from vetdesk.domain.importing.row_person import RowPerson
from vetdesk.domain.reading.result import ReadRow
from vetdesk.domain.village_names import VillageIndex


class QuestionList:
    """Counts how many rows wait for each answer that nobody gave yet."""

    def __init__(self, answers: Answers, villages: VillageIndex) -> None:
        self._answers = answers
        self._villages = villages
        self._headings: list[Question] = []
        self._months = 0
        self._categories: Counter[str] = Counter()
        self._places: Counter[str] = Counter()

    def about_headings(self, row: ReadRow, sheet: str) -> None:
        """A heading that may mean another person; the reading has it only while it is unanswered."""
        for finding in row.findings:
            if finding.code == "heading.ambiguous":
                self._headings.append(Question(QuestionKind.HEADING, finding.column, 0, sheet, finding.as_written))

    def about(self, person: RowPerson, *, fresh_identity: bool, month: bool) -> None:
        """What one row that would be kept leaves open."""
        if fresh_identity and person.category and self._answers.status_of(person.category) is None:
            self._categories[person.category] += 1
        if month and self._answers.month is AmbiguousMonth.UNANSWERED:
            self._months += 1
        if person.village and person.village not in self._answers.villages:
            self._places[person.village] += 1

    def all(self) -> tuple[Question, ...]:
        """Every open question: headings first, since their answers change what is read."""
        unknown = [text for text in self._places if self._villages.resolve(text) is None]
        return (
            *self._headings,
            *([Question(QuestionKind.MONTH, "", self._months)] if self._months else []),
            *(Question(QuestionKind.TAKE_OVER, code, self._categories[code]) for code in sorted(self._categories)),
            *(Question(QuestionKind.VILLAGE, text, self._places[text]) for text in unknown),
        )
