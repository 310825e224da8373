"""The work of the assistant beside the window: read, compare, keep. Values in, values out; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from vetdesk.domain.importing.answers import Answers, Question, QuestionKind
from vetdesk.services.progress import Progress
from vetdesk.ui.importing.draft import Draft, Review

if TYPE_CHECKING:  # the window is painted before the reader is needed
    from vetdesk.services.importing import BatchReport, Importing


def understand(importing: "Importing", path: Path, progress: Progress) -> Draft:
    """Read a file; headings answered when such a file was kept before are answered alike."""
    reading = importing.read(path, progress)
    return Draft(path, reading, Answers(headings=importing.remembered_headings(reading)))


def read_again(importing: "Importing", draft: Draft, progress: Progress) -> Draft:
    """Read the file with the new answers about its headings; the other answers stay."""
    headings = draft.all_headings()
    reading = importing.read(draft.path, progress, headings)
    answers = replace(draft.answers, headings=headings, kept=frozenset(), left=frozenset(), taken=frozenset())
    return Draft(draft.path, reading, answers, new_villages=draft.new_villages)


def open_questions(importing: "Importing", draft: Draft, progress: Progress) -> tuple[Sequence[Question], Review]:
    """What there is to ask besides headings, and what would become of the rows as answered so far."""
    bare = importing.plan(draft.reading, Answers(headings=draft.answers.headings), progress)
    questions = [question for question in bare.questions if question.kind is not QuestionKind.HEADING]
    return questions, compare(importing, draft, progress) if questions else Review.of(bare, draft.reading)


def compare(importing: "Importing", draft: Draft, progress: Progress) -> Review:
    """A verdict for every row by the answers given so far."""
    return Review.of(importing.plan(draft.reading, draft.answers, progress), draft.reading)


@dataclass(frozen=True)
class Kept:
    """What keeping came to: the report, or, where the villages added changed what rows do, the new review."""

    report: "BatchReport | None"
    review: Review


def keep(importing: "Importing", draft: Draft, review: Review, progress: Progress) -> Kept:
    """Add the villages that were asked for, then keep everything in one transaction.

    The register comes first because people point to it; if that changes what becomes of a row, nothing else is kept
    and the review is shown again.
    """
    if draft.new_villages:
        importing.add_villages(draft.village_names)
        compared = compare(importing, draft, progress)
        if compared.plan.totals() != review.plan.totals():
            return Kept(None, compared)
        review = compared
    return Kept(importing.keep(review.plan, draft.answers, progress), review)
