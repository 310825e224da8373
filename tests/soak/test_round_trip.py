"""A roster leaves, is opened and saved by LibreOffice, and comes back: nothing is lost, doubled or guessed."""

import random
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock
from tests.libre_office import FILTERS, Edit, LibreOffice, needs_libre_office
from tests.services.returned_world import FIRST, ReturnedWorld, a_person
from tests.services.visit_desk import a_desk
from vetdesk.domain.people import Recipient
from vetdesk.domain.three_way import Side
from vetdesk.services.receiving import Received
from vetdesk.storage.database import Database

EDITED = ("phone", "household_address", "account_number", "account_name")
CATEGORIES = (("51",), ("81",), ("11", "51"), ("42",))
Record = Callable[[str, object], None]


def a_town(world: ReturnedWorld, rng: random.Random, people: int) -> list[Recipient]:
    """Random people in twelve villages; some hold two identities, some lack this or that."""
    villages = [world.village(f"{name}村") for name in "东西南北上下左右前后新老"]
    found = []
    for number in range(people):
        person = a_person(number, rng.choice(villages), categories=rng.choice(CATEGORIES))
        left_out = {name for name in ("bank_name", "phone", "household_address") if rng.random() < 0.1}
        values = {name: value for name, value in person.values.items() if name not in left_out}
        if rng.random() < 0.3:
            values["enlisted_on"] = rng.choice(("1970", "1970-10", "1970-12-31"))
        found.append(Recipient(0, "", values, person.identities, person.village_id))
    return world.desk.people(found)


def cells_of(path: Path) -> tuple[dict[str, int], dict[str, int]]:
    """The columns of the roster by field (from 0), and the row of each key (from 0)."""
    book = openpyxl.load_workbook(path, read_only=True)
    fields = dict(book["_vetdesk"].iter_rows(max_col=2, values_only=True))["columns"].split(",")
    rows = {
        str(row[len(fields)]): at
        for at, row in enumerate(book.worksheets[0].iter_rows(values_only=True))
        if at >= FIRST - 1 and len(row) > len(fields) and row[len(fields)]
    }
    return {name: at for at, name in enumerate(fields)}, rows


def new_value(rng: random.Random, field: str, side: str) -> str:
    """Something else for a field, as one of the sides would write it."""
    if field == "phone":
        return f"13{'6' if side == 'theirs' else '7'}{rng.randrange(10**8):08d}"
    if field == "account_number":
        return f"62{'11' if side == 'theirs' else '22'}{rng.randrange(10**14):014d}"
    return f"{'区' if side == 'theirs' else '站'}改{rng.randrange(10**6)}"


class Edits:
    """Random cells: some edited by them only, some by us only, some by both, differently."""

    def __init__(self, rng: random.Random, people: list[Recipient], each: int, both: int) -> None:
        cells = rng.sample([(person.id, field) for person in people for field in EDITED], 2 * each - both)
        self.common = cells[:both]
        self.theirs = {cell: new_value(rng, cell[1], "theirs") for cell in cells[:each]}
        self.ours = {cell: new_value(rng, cell[1], "ours") for cell in [*cells[:both], *cells[each:]]}

    def in_workbook(self, path: Path, people: dict[int, Recipient]) -> list[Edit]:
        """What somebody types; who has two rows is edited in one of them."""
        columns, rows = cells_of(path)
        return [
            (rows[people[number].identities[0].uid], columns[field], text)
            for (number, field), text in self.theirs.items()
        ]

    def in_station(self, world: ReturnedWorld, people: dict[int, Recipient]) -> None:
        """What the station changes meanwhile."""
        for (number, field), text in self.ours.items():
            world.change(people[number], {field: text})


def check_merged(world: ReturnedWorld, received: Received, edits: Edits, people: dict[int, Recipient]) -> None:
    """Exactly the right cells are taken, exactly the right ones asked, and nothing else changes."""
    assert received.conflicts == len(edits.common)
    assert sum(len(record.taken) for record in received.records) == len(edits.theirs) - len(edits.common)
    expected = {number: dict(world.now(person).values) for number, person in people.items()}
    for number, field in edits.theirs.keys() - set(edits.common):
        expected[number][field] = edits.theirs[number, field]
    decided = {(record.uid, cell.field): Side.OURS for record in received.records for cell in record.conflicts}
    world.receiving.keep(received, decided)
    for number, person in people.items():
        assert dict(world.now(person).values) == expected[number]


def round_trip(world: ReturnedWorld, seed: int, size: tuple[int, int, int], record: Record) -> None:
    """The whole of it: `size` is people, cells edited on each side, cells edited on both."""
    rng = random.Random(seed)
    many, each, both = size
    people = {person.id: person for person in a_town(world, rng, many)}
    office = LibreOffice(world.folder)
    path = world.export()
    for kind in FILTERS:
        received = world.look(office.saved_as(path, kind))
        assert received.brings_nothing, received.records[:3]
        assert received.records == ()
        assert received.plan is not None
        assert received.plan.totals()["same"] == sum(len(person.identities) for person in people.values())
    edits = Edits(rng, list(people.values()), each, both)
    back = office.saved_as(path, "xlsx", edits.in_workbook(path, people))
    edits.in_station(world, people)
    check_merged(world, world.look(back), edits, people)
    assert all(not cells.taken for cells in world.look(back).records)
    record("round_trip_people", many)
    record("round_trip_taken", each - both)
    record("round_trip_conflicts", both)


@needs_libre_office
def test_a_town_comes_back_from_libreoffice(database: Database, clock: Clock, tmp_path: Path) -> None:
    round_trip(ReturnedWorld(a_desk(database, clock), tmp_path), 1, (60, 20, 4), lambda _name, _value: None)


@pytest.mark.soak
@needs_libre_office
def test_ten_thousand_people_come_back_from_libreoffice(
    database: Database, clock: Clock, tmp_path: Path, record_property: Record, seed: int
) -> None:
    world = ReturnedWorld(a_desk(database, clock), tmp_path)
    round_trip(world, seed, (10_000, 500, 50), record_property)
