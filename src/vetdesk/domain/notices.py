"""Public notices (公示) as objects: what is posted about whom, where, from when to when, and how it ended.

One notice is about one or several cases of one kind, for instance those of a village. It tells name, sex, month of
birth, village or unit, service and what is to be granted; 「对涉及隐私或不宜公开的，不公示」: it never tells ID
numbers, accounts, telephone numbers of persons, whole dates of birth or illnesses.

draft → posted → closed, or withdrawn. Whether it runs or is over follows from the day and is never stored.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vetdesk.domain.clocks import ClockUnit
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.people import Recipient
from vetdesk.domain.workdays import DAY, Calendar, Count

_NUMBER = re.compile(r"(?<!\d)\d(?:[\s-]?\d){11,}[Xx]?(?!\d)", re.ASCII)
"""An ID number or an account, also one written in groups."""
_PHONE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)", re.ASCII)
_DAY_OF_BIRTH = re.compile(r"(?:19|20)\d{2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}", re.ASCII)


class NoticeState(StrEnum):
    """What was done with a notice."""

    DRAFT = "draft"
    POSTED = "posted"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Standing(StrEnum):
    """What a notice waits for on a day."""

    TO_POST = "to_post"
    RUNNING = "running"
    OBJECTED = "objected"
    OVER = "over"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Outcome(StrEnum):
    """What became of an objection (异议)."""

    OPEN = ""
    DISMISSED = "dismissed"
    UPHELD = "upheld"


@dataclass(frozen=True, slots=True)
class NoticedPerson:
    """One line of a notice (公示对象): what the public may read of a person and of what is to be granted.

    `left_out` is the reason why the person is not, or no longer, posted (涉及隐私或不宜公开，或异议成立), "" for all
    who are.
    """

    case_id: int
    name: str
    sex: str = ""
    born: str = ""
    place: str = ""
    service: str = ""
    grants: str = ""
    left_out: str = ""

    def texts(self) -> Iterator[str]:
        """Everything that stands in the line."""
        yield from (self.name, self.sex, self.born, self.place, self.service, self.grants)


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a body puts under the result of a notice (公示结果意见): its opinion, who signed, and when (ISO date)."""

    text: str = ""
    signer: str = ""
    signed_on: str = ""

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return all((self.text, self.signer, self.signed_on))


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice. `kind` is that of its cases; `days` and `unit` how long it is posted, the first day counted.

    `begins_on` and `ends_on` are ISO dates, set when it is posted; `checked_by` is who looked whether it tells anything
    private; `village` and `township` sign the result (公示结果报告); `reason` why it was withdrawn.
    """

    id: int
    uid: str
    kind: str
    title: str
    text: str
    places: str
    days: int
    unit: ClockUnit
    people: tuple[NoticedPerson, ...] = ()
    begins_on: str = ""
    ends_on: str = ""
    posted_by: str = ""
    checked_by: str = ""
    state: NoticeState = NoticeState.DRAFT
    village: Opinion = Opinion()
    township: Opinion = Opinion()
    closed_on: str = ""
    reason: str = ""
    version: int = 1

    @property
    def posted_people(self) -> tuple[NoticedPerson, ...]:
        """The people who are on the sheet."""
        return tuple(person for person in self.people if not person.left_out)

    def over(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.state is NoticeState.POSTED and today.isoformat() > self.ends_on


@dataclass(frozen=True, slots=True)
class Objection:
    """One objection to a notice (异议): against one person's case, or with `case_id` None against the whole notice.

    `objector` is "" for somebody who gave no name; `inquiry` tells how it was looked into (调查情况) and `told_on` when
    the objector was told the outcome.
    """

    id: int
    uid: str
    notice_id: int
    case_id: int | None
    made_on: str
    objector: str
    way: str
    text: str
    inquiry: str = ""
    inquirer: str = ""
    outcome: Outcome = Outcome.OPEN
    answered_on: str = ""
    told_on: str = ""
    version: int = 1

    def about(self, case_id: int) -> bool:
        """Whether it is about this case, alone or with all others."""
        return self.case_id in {None, case_id}


def last_day(begins: date, days: int, unit: ClockUnit, calendar: Calendar) -> Count:
    """The last day of a notice; the day of posting counts (公示期自张贴之日起算)."""
    if unit is ClockUnit.WORKDAY:
        return calendar.notice_end(begins, days)
    return Count(begins + DAY * (days - 1))


def standing(notice: Notice, objections: Iterable[Objection], today: date) -> Standing:
    """What the notice waits for today."""
    if notice.state is not NoticeState.POSTED:
        return {
            NoticeState.DRAFT: Standing.TO_POST,
            NoticeState.CLOSED: Standing.CLOSED,
            NoticeState.WITHDRAWN: Standing.WITHDRAWN,
        }[notice.state]
    if any(objection.outcome is Outcome.OPEN for objection in objections):
        return Standing.OBJECTED
    return Standing.OVER if notice.over(today) else Standing.RUNNING


def noticed(recipient: Recipient, case_id: int, sex: str, grants: str) -> NoticedPerson:
    """What the public may read of a recipient; `sex` in words, `grants` what the case is to give."""
    values = recipient.values
    service = [_month(str(values.get(key, ""))) for key in ("enlisted_on", "discharged_on")]
    return NoticedPerson(
        case_id,
        name=recipient.name,
        sex=sex,
        born=_month(str(values.get("birth_date", ""))),
        place=recipient.village or str(values.get("employer", "")),
        service="至".join(service) if all(service) else "",
        grants=grants,
    )


def private_parts(text: str, words: Sequence[str] = (), *, births: bool = False) -> tuple[str, ...]:
    """What a text tells that must not be posted: numbers of persons, names of illnesses.

    With `births` whole dates too: beside a name they are dates of birth.
    """
    found = [match.group() for match in _NUMBER.finditer(text)]
    found += [match.group() for match in _PHONE.finditer(text)] if births else []
    found += [match.group() for match in _DAY_OF_BIRTH.finditer(text)] if births else []
    return tuple(dict.fromkeys([*found, *(word for word in words if word in text)]))


def posting_problems(notice: Notice, words: Sequence[str]) -> Iterator[Problem]:
    """Why a notice cannot be posted as it is; `words` are those that no notice may contain."""
    if not notice.posted_people:
        yield problem("people", "no_people")
    for field in ("title", "text", "places", "begins_on", "posted_by"):
        if not getattr(notice, field).strip():
            yield problem(field, f"no_{field}")
    for found in private_parts(notice.title + notice.text, words):
        yield problem("text", "private", found)
    for person in notice.posted_people:
        for text in person.texts():
            for found in private_parts(text, words, births=True):
                yield problem(f"person:{person.case_id}", "private", found)
    if not notice.checked_by:
        yield problem("checked", "not_checked")


def closing_problems(notice: Notice, objections: Iterable[Objection], today: date) -> Iterator[Problem]:
    """Why a notice cannot be closed: it still runs, an objection is open, or an opinion is not written and signed."""
    if not notice.over(today):
        yield problem("ends_on", "still_running", notice.ends_on)
    if any(one.outcome is Outcome.OPEN for one in objections):
        yield problem("objections", "objection_open")
    for field, opinion in (("village", notice.village), ("township", notice.township)):
        if not opinion.complete:
            yield problem(field, "opinion_missing")
        elif not notice.ends_on < opinion.signed_on <= today.isoformat():
            yield problem(field, "signed_outside", opinion.signed_on)


def result_of(objections: Iterable[Objection]) -> str:
    """The outcome of the notice as the cases record it: whether there was an objection that did not hold."""
    return "objection_dismissed" if any(objections) else "no_objection"


def objection_problems(objection: Objection, notice: Notice, today: date) -> Iterator[Problem]:
    """What is missing when somebody objects: the day, the way it came and what is objected to."""
    for field, code in (("way", "no_way"), ("text", "no_objection")):
        if not getattr(objection, field).strip():
            yield problem(field, code)
    if not notice.begins_on <= objection.made_on <= today.isoformat():
        yield problem("made_on", "outside", objection.made_on)


def answer_problems(objection: Objection, today: date) -> Iterator[Problem]:
    """What is missing in the answer to an objection: what became of it and what the inquiry found."""
    if objection.outcome is Outcome.OPEN:
        yield problem("outcome", "no_outcome")
    if not objection.inquiry.strip():
        yield problem("inquiry", "no_inquiry")
    if objection.told_on and not objection.made_on <= objection.told_on <= today.isoformat():
        yield problem("told_on", "outside", objection.told_on)


def problem(field: str, code: str, as_written: str = "") -> Problem:
    """Something wrong with a notice; its sentence is declared with the vocabulary."""
    return Problem(field, f"notice.{code}", Severity.ERROR, as_written)


def _month(day: str) -> str:
    """A date as precise as a notice may tell it: year and month."""
    year, _, rest = day.partition("-")
    month = rest[:2]
    return f"{year}年{int(month)}月" if month.isdecimal() else f"{year}年" if year.isdecimal() else ""
