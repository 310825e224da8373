"""How complete the archives are, counted from a small station by hand."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from tests.builders import DETAILS, ORIGIN, Clock, an_actor
from tests.people_world import a_person, definitions, keep, keep_village, with_identities
from vetdesk.domain.completeness import Share
from vetdesk.domain.people_list import NOWHERE
from vetdesk.services.archives import Archives
from vetdesk.services.completeness import Completeness
from vetdesk.services.session import Session
from vetdesk.storage.database import Database


@pytest.fixture
def station(database: Database) -> Database:
    east, west = keep_village(database, "东风社区"), keep_village(database, "西山村")
    bank = {"bank_name": "农行", "account_name": "甲", "account_number": "6228000011112222"}
    keep(
        database,
        replace(with_identities(a_person("甲", 1, phone="13800000000", **bank), ("11", "drawing")), village_id=east.id),
        replace(with_identities(a_person("乙", 2, other_phone="0750"), ("51", "drawing")), village_id=east.id),
        replace(with_identities(a_person("丙", 3), ("11", "died")), village_id=east.id),
        replace(with_identities(a_person("丁", 4), ("71", "recognised")), village_id=west.id),
        with_identities(a_person("戊", 5), ("11", "in_acceptance"), ("51", "drawing")),
    )
    return database


@pytest.fixture
def completeness(station: Database, clock: Clock) -> Completeness:
    return Completeness(station, Session(an_actor()), definitions(), clock)


def test_every_village_has_its_share_of_every_item(completeness: Completeness) -> None:
    table = completeness.table()
    assert [(line.name, line.people) for line in table.lines] == [("东风社区", 3), ("西山村", 1), ("", 1)]
    shares = [(line.shares["phone"], line.shares["bank_account"]) for line in table.lines]
    assert shares == [(Share(2, 2), Share(1, 2)), (Share(0, 1), Share(0, 0)), (Share(0, 1), Share(0, 1))]
    assert (table.station.people, table.station.shares["phone"]) == (5, Share(2, 4))
    assert (table.station.shares["phone"].percent, Share(0, 0).percent, Share(199, 200).percent) == (50, None, 99)
    assert table.lines[0].total == sum(table.lines[0].shares.values(), Share())


def test_behind_each_figure_stands_the_list_of_those_who_lack_it(
    completeness: Completeness, station: Database, clock: Clock
) -> None:
    archives = Archives(station, Session(an_actor()), definitions(), clock)
    table = completeness.table()
    for item in table.items:
        for line in table.lines:
            found = archives.row_ids(completeness.lacking(item.key, line.village_id))
            assert len(found) == line.shares[item.key].lacking, (item.key, line.name)
        assert len(archives.row_ids(completeness.lacking(item.key))) == table.station.shares[item.key].lacking
    nowhere = archives.rows(archives.row_ids(completeness.lacking("phone", NOWHERE)))
    assert [row.name for row in nowhere] == ["戊"]


def test_one_missing_paper_can_be_asked_for_and_counted(
    completeness: Completeness, station: Database, clock: Clock
) -> None:
    archives = Archives(station, Session(an_actor()), definitions(), clock)
    before = {row.name: row.values["missing_papers"] for row in archives.rows(archives.row_ids(), ["missing_papers"])}
    with station.write("file a photo", an_actor()) as work:
        insert = "INSERT INTO material (uid, recipient_id, category, key, state) VALUES ('a', 1, '', 'photo', 'copy')"
        work.connection.exec_driver_sql(insert)
    after = {row.name: row.values["missing_papers"] for row in archives.rows(archives.row_ids(), ["missing_papers"])}
    assert int(after["甲"]) == int(before["甲"]) - 1
    without = archives.rows(archives.row_ids(completeness.lacking("paper::photo")))
    assert sorted(row.name for row in without) == ["丁", "乙", "戊"]
    assert list(archives.row_ids(sort="missing_papers"))[-1] == 3


def test_the_table_is_written_as_a_workbook(completeness: Completeness, station: Database, tmp_path: Path) -> None:
    with station.write("details", an_actor()) as work:
        work.station.add(ORIGIN, DETAILS)
        work.staff.add(an_actor().staff)
    assert completeness.write(tmp_path / "完整度.xlsx", purpose="报县局") == 3
    sheet = openpyxl.load_workbook(tmp_path / "完整度.xlsx").worksheets[0]
    rows = [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]
    assert rows[4][:6] == [1, "东风社区", 3, 2, 2, "100%"]
    assert rows[7][0] == "合计"
