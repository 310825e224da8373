"""A station with a few people and an officer, for tests of visiting, today and exporting."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.builders import Clock, confirming
from vetdesk import paths
from vetdesk.definitions.catalogue import Definitions, load
from vetdesk.definitions.source import shipped
from vetdesk.domain.forms import Value
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.staff import Actor, Right, Role, Staff
from vetdesk.domain.stations import StationDetails
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.uids import new_uid


@cache
def definitions() -> Definitions:
    """The shipped definitions, read once per test run."""
    return load(shipped(Path(paths.resources()) / "definitions"))


@dataclass
class Desk:
    """What the services of these tests are built from."""

    database: Database
    session: Session
    clock: Clock

    def person(self, name: str, held: Mapping[str, str], **values: Value) -> Recipient:
        """A stored recipient with identities by category and status."""
        identities = tuple(Identity(0, "", category, status) for category, status in held.items())
        with self.database.write("set up", self.session.actor) as work:
            return work.people.add(Recipient(0, "", {"name": name, **values}, identities))

    def people(self, people: Sequence[Recipient]) -> list[Recipient]:
        """Many recipients at once."""
        with self.database.write("set up", self.session.actor) as work:
            return work.people.add_many(people)


def a_desk(database: Database, clock: Clock, rights: frozenset[Right] = frozenset(Right)) -> Desk:
    """A station with its details and one officer, who is signed in."""
    with database.write("set up", None) as work:
        work.station.add(new_uid(), StationDetails("云杉镇退役军人服务站", "529901001"))
        roles = frozenset({Role.LIAISON_OFFICER, Role.CLERK})
        officer = work.staff.add(Staff(0, "", "li", "李联络", roles))
    return Desk(database, confirming(Session(Actor(officer, rights))), clock)
