"""Synthetic recipients for tests: ID numbers of the area 529901, which does not exist."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from tests.builders import an_actor
from vetdesk import paths
from vetdesk.definitions.catalogue import Definitions, load
from vetdesk.definitions.source import shipped
from vetdesk.domain.forms import Value
from vetdesk.domain.identity_number import check_character
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.storage.database import Database


@cache
def definitions() -> Definitions:
    """The shipped definitions."""
    return load(shipped(paths.resources() / "definitions"))


def id_number(birth: str = "19500305", serial: int = 1) -> str:
    """A valid number: birth as eight digits; an odd serial is a man's."""
    body = f"529901{birth}{serial:03d}"
    return body + check_character(body)


def a_person(name: str = "张三丰", serial: int = 1, **values: Value) -> Recipient:
    """A man born on 1950-03-05 with everything that is required; more or other values by keyword."""
    known: dict[str, Value] = {
        "name": name,
        "id_number": id_number(serial=2 * serial - 1),
        "sex": "male",
        "birth_date": "1950-03-05",
        "ethnic_group": "汉族",
        "household_type": "rural",
    }
    merged = {key: value for key, value in {**known, **values}.items() if value != ""}
    return Recipient(0, "", merged)


def with_identities(person: Recipient, *held: tuple[str, str]) -> Recipient:
    """The person with identities (category, status)."""
    return replace(person, identities=tuple(Identity(0, "", category, status) for category, status in held))


def keep(database: Database, *people: Recipient) -> list[Recipient]:
    """Keep people and return them as stored."""
    with database.write("keep people", an_actor()) as work:
        return work.people.add_many(people)


def keep_village(database: Database, name: str, aliases: Sequence[str] = ()) -> Village:
    """Keep a village and return it as stored."""
    with database.write("keep a village", an_actor()) as work:
        return work.villages.add(Village(0, "", name, aliases=tuple(aliases)))


def found(database: Database, query: str) -> list[str]:
    """The names of the people a query finds, in order."""
    words = definitions().vocabulary.category_words
    with database.read() as look:
        hits = look.search.find(query, categories=words)
        return [row.name for row in look.search.rows(hits.ids)]
