from dataclasses import replace

import pytest

from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.staff import Role, Staff

PERSON = Staff(0, "", "zhang", "张经办", frozenset({Role.CLERK, Role.KEEPER}), phone="13800000000")


def test_a_person_is_stored_and_found_by_every_handle(database):
    with database.write("add", None) as work:
        stored = work.staff.add(PERSON)
    with database.read() as look:
        assert look.staff.get(stored.id) == look.staff.by_user("zhang") == look.staff.by_uid(stored.uid) == stored
        assert look.staff.all() == [stored]
        assert look.staff.by_user("li") is None
        with pytest.raises(NotFoundError):
            look.staff.get(99)


def test_only_what_changed_is_journalled(database):
    with database.write("add", None) as work:
        stored = work.staff.add(PERSON)
    with database.write("change", None) as work:
        saved = work.staff.save(replace(stored, phone="13900000000"))
    assert saved.version == 2
    with database.read() as look:
        entry = look.journal.entries(subject=stored.uid)[-1]
    assert (entry.old, entry.new) == ({"phone": "13800000000"}, {"phone": "13900000000"})


def test_a_record_saved_meanwhile_is_not_overwritten(database):
    with database.write("add", None) as work:
        stored = work.staff.add(PERSON)
        work.staff.save(replace(stored, name="张三"))
    with pytest.raises(StaleRecordError), database.write("change", None) as work:
        work.staff.save(replace(stored, name="李四"))
