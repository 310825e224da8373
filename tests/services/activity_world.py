"""A station with villagers, for tests of activities: whom the office invites, and whose turn it is."""

from dataclasses import dataclass

from tests.builders import Clock
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.domain.activities import Activity
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.services.activities import Activities
from vetdesk.services.printing import Printing
from vetdesk.storage.database import Database

CLINIC = Activity(
    0, "", "clinic_day", "春季义诊", "2025-01-20", place="镇卫生院", places=3, cost_plan=20_000_000,
    values={"hospital": "县人民医院", "departments": "骨科、眼科"},
)  # fmt: skip
BATCH = Activity(
    0, "", "recuperation", "第1批短期疗养", "2025-05-06", "2025-05-12", "县优抚医院", 2, 80_000_000,
    values={"year": 2025, "batch": "1", "cost_per_head": 40_000_000},
)  # fmt: skip


@dataclass
class World:
    """The station of these tests."""

    desk: Desk
    activities: Activities
    village: Village

    def person(self, name: str, held: Identity | None = None, **values: str | int) -> int:
        """A villager who draws, cares for themselves, and was recognised in a year of their own."""
        fields = {"name": name, "living_ability": "1", **values}
        identities = (held or veteran("1998-01"),)
        one = Recipient(0, "", fields, identities, village_id=self.village.id, village=self.village.name)
        return self.desk.people([one])[0].id


def veteran(approved_on: str = "", category: str = "51", status: str = "drawing", **values: str) -> Identity:
    """An identity with the day of its recognition."""
    return Identity(0, "", category, status, {**({"approved_on": approved_on} if approved_on else {}), **values})


def a_world(database: Database, clock: Clock) -> World:
    """A station with one village and an officer who is signed in."""
    desk = a_desk(database, clock)
    with database.write("set up", desk.session.actor) as work:
        village = work.villages.add(Village(0, "", "红星村", "", (), "", "", None))
    printing = Printing(database, definitions(), desk.session, clock)
    return World(desk, Activities(database, desk.session, definitions(), printing, clock), village)
