"""Checks of a recipient that need the rest of the station: duplicates and shared accounts (domain facts 2.7)."""

from collections.abc import Iterator, Sequence

from vetdesk.domain.forms import Problem
from vetdesk.domain.people import Recipient
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.storage.database import Reading
from vetdesk.storage.matching import Match

_NAMED = 3
"""So many others are named in a sentence; more are counted as an ellipsis."""


def check_in_station(vocabulary: Vocabulary, look: Reading, person: Recipient) -> list[Problem]:
    """The same ID number elsewhere (error), the same name and birth date, the same account (warnings)."""
    return [
        *_same_number(vocabulary, look, person),
        *_same_name(vocabulary, look, person),
        *_same_account(vocabulary, look, person),
        *_village(vocabulary, person),
    ]


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


def _names(others: Sequence[Match]) -> str:
    names = "、".join(one.name for one in others[:_NAMED])
    return names if len(others) <= _NAMED else names + "…"
