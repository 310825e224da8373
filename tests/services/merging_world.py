"""Two records of one person in a station where other things go on: random histories, and the whole database as rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from random import Random
from typing import Any

from sqlalchemy import select

from tests.domain.case_builders import OPENING, route
from tests.people_world import a_person, with_identities
from vetdesk.domain.activities import Activity, Participant
from vetdesk.domain.case_steps import Filing, opened
from vetdesk.domain.entries import Entry
from vetdesk.domain.materials import FiledMaterial, MaterialState, Scan
from vetdesk.domain.needs import Need
from vetdesk.domain.people import Identity, Village
from vetdesk.domain.visits import Visit
from vetdesk.services.open_station import OpenStation
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Work
from vetdesk.storage.tables.schema import metadata
from vetdesk.storage.uids import new_uid

NOT_COMPARED = frozenset({"journal", "merging"})
"""The journal only grows, and a merging that was taken back stays known."""

AT = datetime(2025, 1, 6, 9, tzinfo=UTC)
NAMES = ("张三丰", "章三丰", "张三峰", "李建国", "王秀英")
FIELDS: Mapping[str, tuple[str, ...]] = {
    "phone": ("13800000001", "13800000002", ""),
    "remarks": ("腿有旧伤", "独居，需常联系", ""),
    "former_name": ("张老三", ""),
    "account_number": ("6217000000000000001", "6217000000000000002", ""),
    "household_address": ("石桥村1组", "石桥村一组", ""),
    "name": NAMES,
}
EXTRA = ("备注2", "序号.原")
CATEGORIES = ("11", "51", "81", "42")
MATERIALS = ("id_card", "household_book", "photo")


def everything(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table by table, without versions and what only the search index knows."""
    found = {}
    with database.read() as look:
        for table in metadata.sorted_tables:
            if table.name in NOT_COMPARED:
                continue
            columns = [column for column in table.columns if column.name not in {"version", "recipient_version"}]
            rows = look.connection.execute(select(*columns)).all()
            found[table.name] = sorted((tuple(row) for row in rows), key=repr)
    return found


def hits(database: Database) -> dict[str, tuple[int, ...]]:
    """What searches find."""
    queries = [*NAMES, "zsf", "zhang", "529901", "0001", "0002", "张老三", "13800000001", "优0000"]
    with database.read() as look:
        return {query: look.search.find(query, limit=100).ids for query in queries}


@dataclass
class World:
    """The two records (and a third person) with a random history of deeds, each a change of its own."""

    station: OpenStation
    random: Random
    ids: tuple[int, int, int]

    def deed(self) -> None:
        """One random deed on one of the people."""
        whose = self.random.choice(self.ids)
        self.do(self.random.choice(DEEDS), whose)

    def do(self, deed: "Deed", whose: int) -> None:
        """One deed on somebody."""
        with self.station.database.write("a deed", self.station.session.actor) as work:
            deed(work, whose, self.random, self.ids)


Deed = Callable[[Work, int, Random, tuple[int, int, int]], None]


def a_world(station: OpenStation, seed: int, deeds: int) -> World:
    """The people and their history."""
    random = Random(seed)
    with station.database.write("begin archives", station.session.actor) as work:
        work.villages.add(Village(0, "", "石桥村"))
        first = with_identities(a_person("张三丰", 1), ("81", "drawing"), ("51", "recognised"))
        second = with_identities(a_person("章三丰", 2, phone="13800000002"), ("81", "suspended"), ("42", "drawing"))
        third = a_person("李建国", 3)
        kept = work.people.add_many([first, replace(second, village="石桥村"), third])
    one, other, another = (person.id for person in kept)
    world = World(station, random, (one, other, another))
    for _ in range(deeds):
        world.deed()
    return world


def edit(work: Work, whose: int, random: Random, _ids: tuple[int, int, int]) -> None:
    person = work.people.get(whose)
    field = random.choice(list(FIELDS))
    values = {**person.values, field: random.choice(FIELDS[field])}
    written = {**person.as_written, field: "原文"} if random.random() < 0.2 and values[field] else person.as_written
    kept = {key: value for key, value in values.items() if value != ""}
    written = {key: text for key, text in written.items() if key in kept}
    extra = (
        {**person.extra, random.choice(EXTRA): random.choice(("甲", "乙"))} if random.random() < 0.3 else person.extra
    )
    work.people.save(replace(person, values=kept, extra=extra, as_written=written))


def move_house(work: Work, whose: int, random: Random, _ids: tuple[int, int, int]) -> None:
    person = work.people.get(whose)
    village = work.villages.resolve("石桥村") if random.random() < 0.5 else None
    text = village.name if village else random.choice(("某村", ""))
    work.people.save(replace(person, village_id=village.id if village else None, village=text))


def add_identity(work: Work, whose: int, random: Random, _ids: tuple[int, int, int]) -> None:
    person = work.people.get(whose)
    free = [code for code in CATEGORIES if code not in {held.category for held in person.identities}]
    if free:
        new = Identity(0, "", random.choice(free), "drawing")
        work.people.save(replace(person, identities=(*person.identities, new)))


def edit_identity(work: Work, whose: int, random: Random, _ids: tuple[int, int, int]) -> None:
    person = work.people.get(whose)
    if person.identities:
        held = random.choice(person.identities)
        number = f"优0000{random.randrange(3)}"
        changed = replace(held, values={**held.values, "certificate_number": number}, since="2020-01")
        rest = (changed if one.id == held.id else one for one in person.identities)
        work.people.save(replace(person, identities=tuple(rest)))


OFFICER_DAY = "2025-01-06"


def visit_of(work: Work, whose: int) -> None:
    """One visit to somebody."""
    officer = work.staff.all()[-1]
    work.visits.add(Visit(0, "", whose, officer.id, officer.name, OFFICER_DAY, "home", "routine", {}, "", True))


def visit(work: Work, whose: int, random: Random, _ids: tuple[int, int, int]) -> None:
    officer = work.staff.all()[-1]
    day = f"2025-01-{random.randrange(1, 20):02d}"
    values: dict[str, str | int] = {"living": random.choice(("alone", "spouse"))}
    new = Visit(0, "", whose, officer.id, officer.name, day, "home", "routine", values, "", in_person=True)
    stored = work.visits.add(new)
    if random.random() < 0.4:
        work.needs.add(Need(0, "", whose, stored.id, "medical", "买药困难", "2025-02-01", asked_on=day))
    if random.random() < 0.2:
        work.visits.withdraw(stored)


def case(work: Work, whose: int, random: Random, _ids: tuple[int, int, int]) -> None:
    actor = work.actor
    assert actor is not None
    held = work.people.get(whose).identities
    begun = opened(route(), new_uid(), whose, actor, Filing(AT, "", OPENING))
    stored = work.cases.add(replace(begun, identity_id=random.choice(held).id if held else None))
    if random.random() < 0.5:
        work.materials.add(FiledMaterial(0, "", whose, "application", case_id=stored.id, state=MaterialState.ORIGINAL))


def entry(work: Work, whose: int, random: Random, ids: tuple[int, int, int]) -> None:
    held = work.people.get(whose).identities
    if random.random() < 0.5 and held:
        new = Entry(0, "", whose, "device", {"device_name": "拐杖"}, identity_id=random.choice(held).id)
    else:
        linked = ids[2] if whose != ids[2] else random.choice(ids[:2])
        new = Entry(0, "", whose, "family_member", {"member_name": "李四"}, linked_id=linked)
    stored = work.entries.add(new)
    if random.random() < 0.2:
        work.entries.withdraw(stored.id)


def material(work: Work, whose: int, random: Random, _ids: tuple[int, int, int]) -> None:
    key = random.choice(MATERIALS)
    if work.materials.at(whose, key) is None:
        state = random.choice((MaterialState.ORIGINAL, MaterialState.MISSING))
        stored = work.materials.add(FiledMaterial(0, "", whose, key, state=state, title=f"材料{random.randrange(9)}"))
        file = Scan(0, "", whose, stored.id, new_uid(), "页.png", "image/png", 1, 10, 0, "2025-01-06T09:00:00.000Z")
        work.scans.add(file)


def exception(work: Work, whose: int, random: Random, _ids: tuple[int, int, int]) -> None:
    table = metadata.tables["kept_exception"]
    code = random.choice(("birth.mismatch", "sex.mismatch"))
    known = select(table.c.id).where(table.c.recipient_id == whose, table.c.code == code)
    if work.connection.execute(known).first() is None:
        row = {"uid": new_uid(), "recipient_id": whose, "code": code, "field": "birth_date", "as_written": "x"}
        work.insert_row(table, {**row, "reason": "档案如此", "at": "2025-01-06T09:00:00.000Z", "staff": ""})


def own_staff(work: Work, whose: int, _random: Random, _ids: tuple[int, int, int]) -> None:
    who = work.staff.all()[-1]
    work.staff.save(replace(who, recipient_id=whose))


def activity(work: Work, whose: int, random: Random, _ids: tuple[int, int, int]) -> None:
    held = next(iter(work.activities.of_year(2025)), None)
    held = held or work.activities.add(Activity(0, "", "symposium", "座谈会", OFFICER_DAY))
    if whose not in {one.recipient_id for one in work.participants.of_activity(held.id)}:
        noted = {"attended": random.choice(("", "yes")), "transport": random.choice(("", "own"))}
        stored = work.participants.add(replace(Participant(0, "", held.id, whose), **noted))
        if random.random() < 0.2:
            work.participants.take_off(stored)


DEEDS: tuple[Deed, ...] = (
    *(edit, edit, edit, move_house, add_identity, edit_identity, visit, visit),
    *(case, entry, entry, material, material, exception, own_staff, activity),
)
