from dataclasses import replace

import pytest

from tests.builders import an_actor
from tests.people_world import a_person, keep
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.materials import OTHER, FiledMaterial, MaterialState
from vetdesk.storage.database import Database


def test_a_material_is_kept_changed_and_journalled_with_whose_it_is(database: Database):
    (person,) = keep(database, a_person())
    with database.write("note a material", an_actor()) as work:
        new = FiledMaterial(0, "", person.id, "id_card", state=MaterialState.COPY, received_on="2025-01-06")
        stored = work.materials.add(new)
        changed = work.materials.save(replace(stored, state=MaterialState.ORIGINAL))
        assert changed.version == 2
        assert work.materials.get(stored.id) == changed
        assert work.materials.save(changed) == changed
    with database.read() as look:
        first, last = look.journal.entries(kind="material")
        assert look.materials.of_recipient(person.id) == [changed]
        assert look.materials.at(person.id, "id_card") == changed
        assert look.materials.at(person.id, "id_card", "51") is None
    assert first.new == {
        "category": "", "key": "id_card", "received_on": "2025-01-06", "recipient": person.uid, "state": "copy",
    }  # fmt: skip
    assert (last.old, last.new) == ({"state": "copy"}, {"state": "original"})


def test_a_line_saved_meanwhile_is_not_overwritten(database: Database):
    (person,) = keep(database, a_person())
    with database.write("note a material", an_actor()) as work:
        stored = work.materials.add(FiledMaterial(0, "", person.id, "photo"))
        work.materials.save(replace(stored, state=MaterialState.COPY))
        with pytest.raises(StaleRecordError):
            work.materials.save(replace(stored, state=MaterialState.MISSING))
        with pytest.raises(NotFoundError):
            work.materials.get(stored.id + 1)


def test_further_papers_get_the_next_free_key(database: Database):
    (person,) = keep(database, a_person())
    with database.write("add papers", an_actor()) as work:
        for expected in ("other_1", "other_2"):
            key = work.materials.next_other(person.id)
            assert key == expected
            work.materials.add(FiledMaterial(0, "", person.id, key, OTHER, title="情况说明"))
