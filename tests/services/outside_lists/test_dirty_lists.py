"""Dirty lists, by chance: each row is one line or a named other row; sums add up; twice is nothing."""

import random
from collections.abc import Sequence

import pytest

from tests.list_files import Cell, Person, Table, masked, payment, villagers, write
from tests.services.outside_lists.list_desk import ListDesk, all_of
from vetdesk.domain.errors import ListTakenInError

VILLAGES = ("石桥村", "柳林村", "青石村")


def written(amount: int, chance: random.Random) -> Cell:
    """An amount in fen as somebody may write it."""
    yuan = amount / 100
    return chance.choice([yuan, f"{yuan:.2f}", f"{yuan:,.2f}元", f"￥{yuan:.2f}", f" {yuan:.2f} "])


def dirty_name(name: str, chance: random.Random) -> str:
    """A name with blanks, a remark or as it is."""
    return chance.choice([name, f"{name[0]}　{name[1:]}", f" {name}", name, name])


def a_dirty_list(people: Sequence[Person], fen: Sequence[int], chance: random.Random) -> list[Table]:
    """One or two sheets with captions, sub-totals, blank rows, repeated headings, notes, masked and spoilt numbers."""
    dirty = []
    for name, number, village in people:
        spoilt: list[str] = [number, number, f" {number}", number.lower(), masked(number), number[:14] + "0000"]
        dirty.append((dirty_name(name, chance), chance.choice(spoilt), village))
    cut = chance.choice([len(people), len(people) // 2])
    tables = []
    for at, (first, last) in enumerate(((0, cut), (cut, len(people)))):
        if first == last:
            continue
        table = payment(dirty[first:last], [written(one, chance) for one in fen[first:last]])
        rows = list(table.rows)
        for _ in range(chance.randrange(3)):
            rows.insert(chance.randrange(len(rows)), [None])
        if chance.random() < 0.5:
            rows.insert(len(rows) // 2, list(table.headings))
        below = [*table.below, ["注：本表一式三份"]] if chance.random() < 0.5 else table.below
        tables.append(Table(f"表{at + 1}", table.title, table.headings, rows, table.above, below))
    return tables


@pytest.mark.parametrize(("seed", "ending"), [(1, "xlsx"), (2, "xls"), (3, "xlsx"), (4, "xls"), (5, "xlsx")])
def test_no_row_of_a_dirty_list_is_lost_or_doubled_and_no_fen(desk: ListDesk, seed: int, ending: str) -> None:
    chance = random.Random(seed)
    people = villagers(24, VILLAGES)
    fen = [chance.choice([180_000, 175_050, 179_999, 195_001]) for _ in people]
    kept = desk.settle(*all_of(people))
    tables = a_dirty_list(people, fen, chance)
    path = write(desk.folder / f"名册.{ending}", *tables)
    (received,) = desk.lists.take_in(path)
    with desk.services.station.database.read() as look:
        lines = [line for line in look.outside_lists.lines(received.id) if line.row]
    reading = desk.lists.read(path)
    assert sum(received.totals.values()) == len(reading.rows) == sum(len(table.cells()) for table in tables)
    assert received.totals["record"] == len(lines) == len(people)
    assert len({(line.sheet, line.row) for line in lines}) == len(lines)
    assert sum(line.number("paid") or 0 for line in lines) == sum(fen) * 100
    assert [line.text("name") for line in lines] == [name for name, _, _ in people]
    sums = desk.lists.reconciliation(received.id)
    assert sum(one.paid for one in sums.by_village.values()) == sums.whole.paid == sum(fen) * 100
    with pytest.raises(ListTakenInError):
        desk.lists.take_in(path)
    assert [desk.person(one.id) for one in kept] == kept


@pytest.mark.parametrize("seed", range(2))
def test_whoever_settles_the_doubtful_lines_first_ends_with_the_same_findings(desk: ListDesk, seed: int) -> None:
    people = villagers(12, VILLAGES)
    desk.settle(*all_of(people))
    tables = a_dirty_list(people, [180_000] * 12, random.Random(99))
    received = desk.lists.take_in(write(desk.folder / "名册.xlsx", *tables))[0]
    offered = [line.line_id for line in desk.lists.lines(received.id) if line.finding.key == "ask"]
    assert offered
    random.Random(seed).shuffle(offered)
    for number in offered:
        assert desk.working.accept_offered([number]) == (number,)
    assert set(desk.findings(received).values()) == {"same"}
    assert desk.lists.view(received.id).counts.open == 0
