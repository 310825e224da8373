"""The statistic of recipients: every identity that draws counted once, all figures adding up."""

import random
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock
from tests.services.visit_desk import a_desk, definitions
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.services.exporting import Exporting
from vetdesk.storage.database import Database


@pytest.mark.parametrize("seed", range(3))
def test_every_figure_adds_up_and_nobody_is_counted_twice_or_not_at_all(
    database: Database, clock: Clock, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    desk, words = a_desk(database, clock), definitions()
    with database.write("set up", desk.session.actor) as work:
        villages = [work.villages.add(Village(0, "", f"村{at}")).id for at in range(4)]
    drawing = 0
    people = []
    for number in range(120):
        codes = chance.sample(sorted(words.vocabulary.categories), chance.choice((1, 1, 2)))
        held = []
        for code in codes:
            status = chance.choice(("drawing", "drawing", "stopped"))
            drawing += status == "drawing"
            values = {"nuclear_kind": chance.choice("123")} if code == "61" and chance.random() < 0.6 else {}
            values |= {"martyr_child_kind": chance.choice("12")} if code == "B1" and chance.random() < 0.6 else {}
            held.append(Identity(0, "", code, status, values))
        village = chance.choice([*villages, None])
        people.append(Recipient(0, "", {"name": f"人{number}"}, tuple(held), village))
    desk.people(people)
    exporting = Exporting(database, desk.session, words, desk.clock)
    report = exporting.statistics(tmp_path / "a.xlsx", purpose="报县局")
    book, table = openpyxl.load_workbook(report.path), words.rosters.counts["statistics"]
    fields = [column.field for column in words.rosters.layout("statistics").columns]
    rows = [list(row)[: len(fields)] for row in book["统计表"].iter_rows(5, values_only=True)]
    figures = [dict(zip(fields, row, strict=True)) for row in rows[:-1]]
    assert [one["village"] for one in figures] == ["村0", "村1", "村2", "村3", "未分村", "合计"]
    for one in figures:
        for key, parts in table.sums.items():
            assert one[key] == sum(int(str(one[part])) for part in parts)
    for key in fields[1:]:
        assert figures[-1][key] == sum(int(str(one[key])) for one in figures[:-1])
    assert figures[-1]["all"] == drawing == report.rows
