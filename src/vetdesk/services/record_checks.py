"""All checks of one record together, and the reasons that are kept where the rules know an exception."""

from collections.abc import Mapping, Sequence
from datetime import date

from vetdesk.domain.archive_checks import check_recipient, errors_left
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Problem
from vetdesk.domain.kept_exceptions import KeptException, split, value_of
from vetdesk.domain.people import Recipient
from vetdesk.domain.record_views import ExceptionView
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.station_checks import check_in_station
from vetdesk.storage.reading import Reading, Work

Reasons = Mapping[str, str]
"""Problem code → why the value stays nevertheless."""


class RecordChecks:
    """What is wrong with records, as seen from one look at the station."""

    def __init__(self, vocabulary: Vocabulary, look: Reading, today: date) -> None:
        self._vocabulary = vocabulary
        self._look = look
        self._today = today

    def problems(self, person: Recipient) -> tuple[Problem, ...]:
        """Everything that is wrong, whether or not a reason is kept."""
        entries = self._look.entries.of([person.id]).get(person.id, ()) if person.id else ()
        alone = check_recipient(self._vocabulary, person, self._today, entries)
        return (*alone, *check_in_station(self._vocabulary, self._look, person, self._today))

    def page(self, person: Recipient) -> tuple[list[Problem], list[ExceptionView]]:
        """What the page tells: problems without a reason, and those that stay with one."""
        left, explained = split(self.problems(person), self._look.kept_exceptions.of(person.id))
        names = {one.uid: one.name for one in self._look.staff.all()} if explained else {}
        return left, [
            ExceptionView(problem, kept.reason, names.get(kept.staff, ""), kept.at) for problem, kept in explained
        ]

    def unexplained(self, person: Recipient) -> list[Problem]:
        """The problems for which no reason is kept."""
        return split(self.problems(person), self._look.kept_exceptions.of(person.id))[0]

    def refuse_new_errors(self, before: Recipient, after: Recipient, reasons: Reasons) -> None:
        """Raise InvalidFieldsError for errors that an edit brings, unless an exception is known and has its reason."""
        self.refuse_errors_beyond(self.problems(before), after, reasons)

    def refuse_errors_beyond(self, before: Sequence[Problem], after: Recipient, reasons: Reasons) -> None:
        """The same, where the problems before the edit are known: what is written already counts as after it."""
        known = {(one.field, one.code, one.as_written) for one in before}
        found = [one for one in self.unexplained(after) if (one.field, one.code, one.as_written) not in known]
        refuse(errors_left(found, self._vocabulary, reasons))

    def refuse_errors(self, person: Recipient, reasons: Reasons) -> None:
        """The same for a new record."""
        refuse(errors_left(list(self.problems(person)), self._vocabulary, reasons))


def refuse(problems: Sequence[Problem]) -> None:
    """Raise InvalidFieldsError if there are any problems."""
    if problems:
        raise InvalidFieldsError(tuple(problems))


def keep_reasons(vocabulary: Vocabulary, work: Work, recipient_id: int, today: date, reasons: Reasons) -> None:
    """Keep the reasons given for problems that the stored record has and for which the rules know an exception."""
    given = {code: reason.strip() for code, reason in reasons.items() if reason.strip()}
    if not given:
        return
    problems = RecordChecks(vocabulary, work, today).unexplained(work.people.get(recipient_id))
    explained = [one for one in problems if one.code in given and vocabulary.problems[one.code].overridable]
    kept = [KeptException(one.code, one.field, value_of(one), given[one.code]) for one in explained]
    work.kept_exceptions.keep(recipient_id, kept)
