"""Checks that need the rest of the station (domain facts 2.7): duplicates, shared accounts; and reports over all of it.

What the cross-field rules only report (2.10) is found for everyone at once by `whole_station`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from vetdesk.domain.characters import code_point, is_private
from vetdesk.domain.field_checks import partial_date
from vetdesk.domain.forms import Problem
from vetdesk.domain.identities import is_recurring
from vetdesk.domain.people import Recipient
from vetdesk.domain.service_years import full_years
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.files.coverage import coverage
from vetdesk.storage.matching import Match
from vetdesk.storage.reading import Reading
from vetdesk.storage.station_reports import Reported, StationReports

_VERY_OLD = 100
"""Above this age somebody who draws is met or confirmed every year (domain facts 2.10)."""
_NAMED = 3
"""So many others are named in a sentence; more are counted as an ellipsis."""


@dataclass(frozen=True, slots=True)
class StationFinding:
    """One thing to look into: whose record, and what about it."""

    recipient_id: int
    name: str
    village: str
    problem: Problem


def whole_station(vocabulary: Vocabulary, look: Reading, today: date) -> list[StationFinding]:
    """What is to be looked into over all people, by kind of problem and then in the order of the list.

    A date of death without the status; a benefit without a bank account; somebody over 100 who draws and was not met
    this year; two national recurring benefits. Found by a few statements, however many people there are.
    """
    reports = StationReports(look)
    recurring = [code for code, category in vocabulary.categories.items() if category.recurring]
    return [
        *_findings(vocabulary, "status.died_on_without_status", "died_on", reports.died_without_status()),
        *_findings(vocabulary, "status.drawing_without_account", "account_number", reports.drawing_without_account()),
        *_very_old(vocabulary, reports, today),
        *_findings(vocabulary, "category.two_recurring", "category", reports.drawing_several(recurring)),
    ]


def _findings(vocabulary: Vocabulary, code: str, field: str, people: Sequence[Reported]) -> list[StationFinding]:
    problem = vocabulary.problem(code, field)
    return [StationFinding(one.id, one.name, one.village, problem) for one in people]


def _very_old(vocabulary: Vocabulary, reports: StationReports, today: date) -> Iterator[StationFinding]:
    for one in reports.drawing_unmet(_born_before(today), f"{today.year}-01-01"):
        born = partial_date(one.birth_date)
        age = full_years(born, today)[0] if born else 0
        if age > _VERY_OLD:
            problem = vocabulary.problem("status.over_100_unconfirmed", "birth_date", age=str(age))
            yield StationFinding(one.id, one.name, one.village, problem)


def _born_before(today: date) -> str:
    return f"{today.year - _VERY_OLD}"


def check_in_station(vocabulary: Vocabulary, look: Reading, person: Recipient, today: date) -> list[Problem]:
    """The same ID number elsewhere (error); the same name and birth date, the same account; nobody met the very old."""
    return [
        *_same_number(vocabulary, look, person),
        *_same_name(vocabulary, look, person),
        *_same_account(vocabulary, look, person),
        *_village(vocabulary, person),
        *_characters(vocabulary, person),
        *_unmet(vocabulary, look, person, today),
    ]


def _unmet(vocabulary: Vocabulary, look: Reading, person: Recipient, today: date) -> Iterator[Problem]:
    born = partial_date(person.values.get("birth_date", ""))
    age = full_years(born, today)[0] if born else 0
    if age <= _VERY_OLD or not person.id or not any(is_recurring(vocabulary, held) for held in person.identities):
        return
    if not StationReports(look).met_since(person.id, f"{today.year}-01-01"):
        yield vocabulary.problem("status.over_100_unconfirmed", "birth_date", age=str(age))


def _same_number(vocabulary: Vocabulary, look: Reading, person: Recipient) -> Iterator[Problem]:
    number = person.id_number
    others = look.matching.by_id_numbers([number]).get(number, []) if number else []
    others = [one for one in others if one.id != person.id and not one.withdrawn]
    if others:
        yield vocabulary.problem("duplicate.in_station", "id_number", number, name=_names(others))


def _same_name(vocabulary: Vocabulary, look: Reading, person: Recipient) -> Iterator[Problem]:
    born = str(person.values.get("birth_date", ""))
    if not person.name or not born:
        return
    others = [
        one
        for one in look.matching.by_name_and_birth(person.name, born)
        if one.id != person.id and one.id_number != person.id_number
    ]
    if others:
        yield vocabulary.problem("duplicate.same_name_and_birth", "name", person.name, name=_names(others))


def _same_account(vocabulary: Vocabulary, look: Reading, person: Recipient) -> Iterator[Problem]:
    account = str(person.values.get("account_number", ""))
    others = look.matching.by_accounts([account]).get(account, []) if account else []
    others = [one for one in others if one.id != person.id]
    if others:
        yield vocabulary.problem("account.shared", "account_number", account, names=_names(others))


def _village(vocabulary: Vocabulary, person: Recipient) -> Iterator[Problem]:
    if person.village and person.village_id is None:
        yield vocabulary.problem("village.unknown", "village", person.village)


def _characters(vocabulary: Vocabulary, person: Recipient) -> Iterator[Problem]:
    """Characters of the person's names that the window and papers can only show as a box with a code."""
    for key in ("name", "former_name"):
        text = str(person.values.get(key, ""))
        undrawn = coverage().missing(text)
        for code, found in (
            ("character.private", [one for one in undrawn if is_private(one)]),
            ("character.no_glyph", [one for one in undrawn if not is_private(one)]),
        ):
            if found:
                points = "、".join(map(code_point, found))
                yield vocabulary.problem(code, key, text, characters="".join(found), points=points)


def _names(others: Sequence[Match]) -> str:
    names = "、".join(one.name for one in others[:_NAMED])
    return names if len(others) <= _NAMED else names + "…"
