"""Whom rates concern: people who draw or drew under a category, in portions, and nobody else."""

from dataclasses import replace

from tests.builders import an_actor
from tests.people_world import a_person, keep, with_identities
from vetdesk.domain.benefits.course import Interruption
from vetdesk.domain.benefits.extras import Habits
from vetdesk.storage.database import Database
from vetdesk.storage.rates import RatedPeople


def test_people_who_draw_or_drew_are_found_with_all_their_identities(database: Database) -> None:
    people = keep(
        database,
        with_identities(a_person("甲", 1), ("51", "drawing"), ("11", "drawing")),
        with_identities(a_person("乙", 2), ("51", "died")),
        with_identities(a_person("丙", 3), ("51", "recognised")),
        with_identities(a_person("丁", 4), ("42", "drawing")),
        replace(a_person("戊", 5)),
    )
    with database.read() as look:
        found = RatedPeople(look)
        ids = found.ids({"51"})
        (portion,) = found.people(ids)
        assert list(found.people([])) == []
    assert ids == [people[0].id, people[1].id]
    assert [[held.category for held in person.identities] for person in portion] == [["51", "11"], ["51"]]


def test_interruptions_are_told_by_the_journal(database: Database) -> None:
    (person,) = keep(database, with_identities(a_person("甲", 1), ("51", "drawing")))
    held = person.identities[0]
    for status, day in (("suspended", "2024-10-01"), ("drawing", "2025-02-01")):
        with database.write("change a status", an_actor()) as work:
            known = work.people.get(person.id)
            changed = replace(known.identities[0], status=status, values={**held.values, "stopped_on": day})
            work.people.save(replace(known, identities=(changed,)))
    with database.read() as look:
        assert RatedPeople(look).interruptions(Habits()) == {
            held.id: (Interruption("2024-10", "2025-01", "suspended"),)
        }
