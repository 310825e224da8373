"""Merging two records of one person, and taking it back."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import Clock, a_station
from tests.people_world import a_person, keep
from tests.services.merging_world import World, a_world, everything, hits
from tests.tiers import tries
from vetdesk.domain.merging_people import Side
from vetdesk.services.merging import MergePreview
from vetdesk.storage.database import Database
from vetdesk.storage.tables.schema import metadata
from vetdesk.wiring import build_services

REASON = "两次登记的是同一人"


def some_choices(preview: MergePreview, world: World) -> dict[str, Side]:
    """A choice for every field that needs one, and sometimes for another."""
    sides = (Side.KEPT, Side.GONE)
    return {
        one.key: world.random.choice(sides)
        for one in preview.fields
        if one.default is None or (one.differs and world.random.random() < 0.3)
    }


def merge(world: World, keep: int, gone: int) -> int:
    merging = build_services(world.station).merging
    preview = merging.preview(keep, gone)
    return merging.merge(keep, gone, some_choices(preview, world), REASON, preview.versions)


@settings(max_examples=tries(6, 60))
@given(seed=st.integers(0, 10**6), deeds=st.integers(0, 25), turned=st.booleans())
def test_after_any_history_unmerging_gives_back_every_row_and_column(
    tmp_path_factory: pytest.TempPathFactory, seed: int, deeds: int, turned: bool
) -> None:
    check_there_and_back(tmp_path_factory.mktemp("merging"), seed, deeds, turned=turned)


def check_nothing_points_to_the_one_that_went(database: Database, gone: int) -> None:
    """Whatever is live belongs to the record that stayed; what the kept one had already stays where it was."""
    with database.read() as look:
        counts = look.mergings.counts(gone)
        links = look.entries.linked_to(gone)
    assert {table for table, _ in counts} <= {"material", "kept_exception", "old_name"}
    assert links == ()


def check_every_change_is_journalled(database: Database, before: dict[str, list[tuple[Any, ...]]]) -> None:
    """Every row with a uid that looks different now has an entry in the merging's deed."""
    with database.read() as look:
        (own,) = look.journal.entries(kind="merging")
        told = {entry.subject for entry in look.journal.entries(deed=own.deed)}
    after = everything(database)
    for table in metadata.sorted_tables:
        if table.name in before and "uid" in table.columns:
            names = [column.name for column in table.columns if column.name not in {"version", "recipient_version"}]
            changed = set(after[table.name]) - set(before[table.name])
            assert {row[names.index("uid")] for row in changed} <= told, table.name


def check_there_and_back(folder: Path, seed: int, deeds: int, *, turned: bool) -> None:
    station = a_station(folder, clock=Clock())
    world = a_world(station, seed, deeds)
    keep, gone = world.ids[:2] if not turned else world.ids[1::-1]
    before, found = everything(station.database), hits(station.database)
    number = merge(world, keep, gone)
    merging = build_services(station).merging
    check_nothing_points_to_the_one_that_went(station.database, gone)
    check_every_change_is_journalled(station.database, before)
    assert merging.can_unmerge(number) == ()
    merging.unmerge(number, "原来是两个人")
    after = everything(station.database)
    for table, rows in before.items():
        assert after[table] == rows, table
    assert hits(station.database) == found
    station.database.close()


def test_the_number_of_the_record_that_went_finds_the_one_that_stayed_over_several_steps(tmp_path: Path) -> None:
    station = a_station(tmp_path, clock=Clock())
    first, second, third = keep(station.database, *(a_person("贺远山", serial) for serial in (1, 2, 3)))
    services = build_services(station)
    for stays, goes in ((second, first), (third, second)):
        services.merging.merge(stays.id, goes.id, {"id_number": Side.KEPT}, REASON)
    found = services.archives.find(first.id_number.lower())
    assert [row.id for row in found.rows] == [third.id]
    assert services.archives.hit_ids(second.id_number) == (third.id,)
    assert services.archives.hit_ids("529901190001010019") == ()
    station.database.close()
