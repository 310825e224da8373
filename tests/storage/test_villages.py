from dataclasses import replace

import pytest

from tests.builders import an_actor
from tests.people_world import keep_village
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.people import Village
from vetdesk.storage.database import Database


def test_a_village_comes_back_as_it_was_kept(database: Database) -> None:
    new = Village(0, "", "红旗村", "529901001201", ("大队部",), "2001-01-01")
    with database.write("add", an_actor()) as work:
        stored = work.villages.add(new)
    with database.read() as look:
        assert look.villages.all() == (stored,)
        assert look.villages.get(stored.id) == stored
        with pytest.raises(NotFoundError):
            look.villages.get(99)
    assert replace(stored, id=0, uid="") == new


def test_a_merged_village_leads_to_the_other_one(database: Database) -> None:
    old, new = keep_village(database, "前进村"), keep_village(database, "红旗村")
    with database.write("merge", an_actor()) as work:
        work.villages.save(replace(old, merged_into=new.id, valid_to="2020-01-01"))
        assert work.villages.resolve("前进村").id == new.id
        assert work.villages.names()[old.id] == "红旗村"


def test_a_stale_village_is_refused(database: Database) -> None:
    village = keep_village(database, "红旗村")
    with database.write("rename", an_actor()) as work:
        work.villages.save(replace(village, name="红星村"))
    with pytest.raises(StaleRecordError), database.write("again", an_actor()) as work:
        work.villages.save(replace(village, name="东风村"))
