"""The work of the assistant beside the window: read, compare, keep. Values in, values out; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from vetdesk.domain.importing.answers import Answers, Question, QuestionKind
from vetdesk.domain.importing.layouts import period_of
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.importing.draft import Draft
from vetdesk.ui.importing.review import Review

if TYPE_CHECKING:  # the window is painted before the reader is needed
    from vetdesk.services.importing import BatchReport, Importing
    from vetdesk.services.importing.remembering import EarlierFile


def understand(services: Desk, path: Path, password: str, kind: str, progress: Progress) -> Draft:
    """Read a file, and see what is known of it; `kind` is the kind of file that was expected, "" for any."""
    reading = services.importing.read(path, progress, password=password)
    facts = services.importing.facts(reading, kind)
    listed = services.outside_lists.recognise(reading)
    return Draft(path, reading, facts, listed=listed, sender=facts.sender, password=password)


def take_in_list(services: Desk, draft: Draft) -> int:
    """Take the file in as the list that it is instead of a roster; gives the id of the (first) list."""
    from vetdesk.services.outside_lists.taking_in import Intake

    wanted = Intake(sender=draft.sender, period=period_of(draft.reading))
    return services.outside_lists.take_in(draft.reading, wanted)[0].id


def read_again(importing: "Importing", draft: Draft, progress: Progress) -> Draft:
    """Read the file with the new answers about its headings; what was answered about its rows goes with them."""
    headings = draft.all_headings()
    reading = importing.read(draft.path, progress, headings, draft.password)
    answers = replace(draft.answers.about_the_file(), headings=headings)
    fresh = replace(draft, reading=reading, answers=answers, pending={})
    keep_answers(importing, fresh)
    return fresh


def recall(importing: "Importing", draft: Draft, earlier: "EarlierFile", progress: Progress) -> Draft:
    """The same file with the answers that were given for one like it, or for this very one."""
    headings = {sheet: dict(columns) for sheet, columns in earlier.answers.headings.items()}
    reading = draft.reading
    if headings != {sheet: dict(columns) for sheet, columns in draft.answers.headings.items()}:
        reading = importing.read(draft.path, progress, headings, draft.password)
    sender = earlier.sender or draft.sender
    return replace(draft, reading=reading, answers=earlier.answers, sender=sender, pending={})


def open_questions(importing: "Importing", draft: Draft, progress: Progress) -> tuple[Sequence[Question], Review]:
    """What there is to ask besides headings, answered or not, and what would become of the rows as answered so far."""
    keep_answers(importing, draft)
    bare = Answers(headings=draft.answers.headings, repairs=draft.answers.repairs)
    plan = importing.plan(draft.reading, bare, progress)
    questions = [question for question in plan.questions if question.kind is not QuestionKind.HEADING]
    if draft.answers == bare:
        return questions, Review.of(plan, bare)
    return questions, compare(importing, draft, progress)


def compare(importing: "Importing", draft: Draft, progress: Progress) -> Review:
    """A verdict for every row by the answers given so far, which outlast a lost window from now on."""
    keep_answers(importing, draft)
    return Review.of(importing.plan(draft.reading, draft.answers, progress), draft.answers)


def keep_answers(importing: "Importing", draft: Draft) -> None:
    """Keep the answers to a file that is not imported yet; there is nothing to keep where nobody answered."""
    if draft.answers != Answers():
        importing.keep_draft(draft.reading, draft.answers, draft.sender)


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
    return Kept(importing.keep(review.plan, draft.answers, progress, draft.sender), review)
