"""A station with people, and lists from outside taken in, for tests of their services."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tests.list_files import Person, Table, write
from tests.people_world import a_person, keep, keep_village
from vetdesk.domain.forms import Value
from vetdesk.domain.outside_list_lines import OutsideList
from vetdesk.domain.people import Identity, Recipient
from vetdesk.services.outside_lists import OutsideLists
from vetdesk.services.outside_lists.taking_in import Intake
from vetdesk.services.outside_lists.views import LineFilter, LineRow
from vetdesk.services.outside_lists.working_off import WorkingOff
from vetdesk.wiring import Services

ACCOUNT = "6217000010001230018"


@dataclass
class ListDesk:
    """The services with what tests ask of them."""

    services: Services
    folder: Path

    @property
    def lists(self) -> OutsideLists:
        """The service under test."""
        return self.services.outside_lists

    @property
    def working(self) -> WorkingOff:
        """Its deeds on lines."""
        return self.services.outside_lists.working

    def settle(self, *people: Recipient) -> list[Recipient]:
        """Keep people, their villages in the register."""
        for name in sorted({one.village for one in people if one.village}):
            keep_village(self.services.station.database, name)
        with self.services.station.database.read() as look:
            found = {name: look.villages.resolve(name) for name in {one.village for one in people if one.village}}
        placed = [replace(one, village_id=found[one.village].id) if one.village else one for one in people]
        return keep(self.services.station.database, *placed)

    def take_in(self, *tables: Table, name: str = "名单.xlsx", period: str = "") -> OutsideList:
        """Write the sheets and take them in as the kind they are recognised as."""
        return self.lists.take_in(write(self.folder / name, *tables), Intake(period=period))[0]

    def rows(self, received: OutsideList, **wanted: object) -> dict[str, LineRow]:
        """The lines by name."""
        return {row.name: row for row in self.lists.lines(received.id, LineFilter(**wanted))}  # type: ignore[arg-type]  # keywords of the filter

    def findings(self, received: OutsideList) -> dict[str, str]:
        """What was found, by name."""
        return {name: row.finding.key for name, row in self.rows(received).items()}

    def person(self, recipient_id: int) -> Recipient:
        """Somebody as stored."""
        with self.services.station.database.read() as look:
            return look.people.get(recipient_id)

    def id_of(self, received: OutsideList, name: str) -> int:
        """The line of a person."""
        return self.rows(received)[name].line_id


def a_drawing(
    person: Person, status: str = "drawing", rate: int = 600, held: dict[str, Value] | None = None, **values: Value
) -> Recipient:
    """A combat veteran who draws 600 yuan a month since 2010, as the archive knows them."""
    name, number, village = person
    facts: dict[str, Value] = {"monthly_standard": rate * 10_000, "benefit_from": "2010-01", **(held or {})}
    identity = Identity(0, "", "51", status, {"combat_operation": "12", **facts})
    known = a_person(name, id_number=number, **{"sex": "male" if int(number[16]) % 2 else "female", **values})
    return replace(known, identities=(identity,), village=village)


def all_of(people: Sequence[Person]) -> list[Recipient]:
    """Everyone drawing."""
    return [a_drawing(person) for person in people]
