"""Results of a survey: counts by question and village; groups so small that somebody might be known are merged.

A village with fewer forms than the declared least goes with the other small ones; where these together are still too
few, the next larger village goes with them, so that nothing can be found by taking the rest from the whole.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from vetdesk.domain.surveys.forms import Question, QuestionKind, Survey, SurveySheet


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """Answers to one question in one group of forms: how often each option was ticked, of how many who answered."""

    question: Question
    counts: Mapping[str, int]
    answered: int

    def share(self, code: str) -> Fraction:
        """The part of those who answered that ticked an option; 0 where nobody answered."""
        return Fraction(self.counts.get(code, 0), self.answered) if self.answered else Fraction(0)

    @property
    def mean(self) -> Fraction | None:
        """The mean step of a scale; None for other questions and where nobody answered."""
        if self.question.kind is not QuestionKind.SCALE or not self.answered:
            return None
        place = {option.code: number for number, option in enumerate(self.question.options, 1)}
        return Fraction(sum(place[code] * count for code, count in self.counts.items()), self.answered)


@dataclass(frozen=True, slots=True)
class GroupResult:
    """Results of some villages together (ids, 0: not known); `forms` is how many forms they are."""

    villages: frozenset[int]
    forms: int
    questions: tuple[QuestionResult, ...]


@dataclass(frozen=True, slots=True)
class SurveyResults:
    """Everything that may be shown. With fewer forms than the least, only how many there are.

    `texts` are answers in own words by question, without village or number and in the order of their letters.
    """

    forms: int
    whole: GroupResult | None
    groups: tuple[GroupResult, ...]
    texts: Mapping[str, tuple[str, ...]]


def survey_results(survey: Survey, sheets: Sequence[SurveySheet]) -> SurveyResults:
    """The results of a run."""
    if len(sheets) < survey.smallest_group:
        return SurveyResults(len(sheets), None, (), {})
    by_village: dict[int, list[SurveySheet]] = {}
    for sheet in sheets:
        by_village.setdefault(sheet.village_id or 0, []).append(sheet)
    sizes = {village: len(several) for village, several in by_village.items()}
    groups = [
        _group(survey, villages, [sheet for village in sorted(villages) for sheet in by_village[village]])
        for villages in merged_groups(sizes, survey.smallest_group)
    ]
    texts = {
        question.key: tuple(sorted(filter(None, (sheet.answers.get(question.key, "") for sheet in sheets))))
        for question in survey.questions
        if question.kind is QuestionKind.TEXT
    }
    return SurveyResults(len(sheets), _group(survey, frozenset(by_village), sheets), tuple(groups), texts)


def merged_groups(sizes: Mapping[int, int], least: int) -> list[frozenset[int]]:
    """The groups that may be shown: villages that are large enough each by itself, all others together, last.

    No group has fewer than `least` forms; there is none if all villages together have fewer.
    """
    in_order = sorted(sizes, key=lambda village: (-sizes[village], village))
    alone = [village for village in in_order if sizes[village] >= least]
    others = [village for village in in_order if sizes[village] < least]
    while others and alone and sum(sizes[village] for village in others) < least:
        others.insert(0, alone.pop())
    if sum(sizes[village] for village in others) < least:
        others = []
    return [frozenset({village}) for village in sorted(alone)] + ([frozenset(others)] if others else [])


def _group(survey: Survey, villages: frozenset[int], sheets: Sequence[SurveySheet]) -> GroupResult:
    asked = (question for question in survey.questions if question.kind is not QuestionKind.TEXT)
    return GroupResult(villages, len(sheets), tuple(_result(question, sheets) for question in asked))


def _result(question: Question, sheets: Iterable[SurveySheet]) -> QuestionResult:
    counts: Counter[str] = Counter()
    answered = 0
    for sheet in sheets:
        codes = question.codes(sheet.answers.get(question.key, ""))
        counts.update(codes)
        answered += bool(codes)
    return QuestionResult(question, {option.code: counts[option.code] for option in question.options}, answered)
