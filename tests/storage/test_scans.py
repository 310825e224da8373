from dataclasses import replace

import pytest

from tests.builders import an_actor
from tests.people_world import a_person, keep
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.materials import FiledMaterial, Scan
from vetdesk.storage.database import Database

AT = "2025-01-20T01:00:00.000Z"


def a_scan(recipient_id: int, name: str, material_id: int | None = None) -> Scan:
    return Scan(0, "", recipient_id, material_id, "a" * 64, name, "image/png", 1, 100, 0, AT)


def test_scans_stand_in_the_order_they_came_and_may_be_put_in_another(database: Database):
    (person,) = keep(database, a_person())
    with database.write("add scans", an_actor()) as work:
        material = work.materials.add(FiledMaterial(0, "", person.id, "id_card"))
        first, second = (work.scans.add(a_scan(person.id, name, material.id)) for name in ("正面", "反面"))
        loose = work.scans.add(a_scan(person.id, "未归类"))
        assert [one.position for one in (first, second, loose)] == [1, 2, 1]
        work.scans.save(replace(first, position=3))
        assert [one.name for one in work.scans.of_material(material.id)] == ["反面", "正面"]
        assert {one.name for one in work.scans.of_recipient(person.id)} == {"正面", "反面", "未归类"}
        with pytest.raises(StaleRecordError):
            work.scans.save(replace(first, position=9))


def test_a_withdrawn_scan_is_shown_nowhere_but_its_journal_stays(database: Database):
    (person,) = keep(database, a_person())
    with database.write("add scans", an_actor()) as work:
        kept = work.scans.add(a_scan(person.id, "户口簿.jpg"))
        work.scans.note([kept], "look")
    with database.write("withdraw a scan", an_actor(), reason="传错了人") as work:
        work.scans.withdraw(kept)
        with pytest.raises(NotFoundError):
            work.scans.get(kept.id)
    with database.read() as look:
        assert look.scans.of_recipient(person.id) == []
        entries = look.journal.entries(kind="scan")
    assert [entry.new["act"] for entry in entries] == ["add", "look", "withdraw"]
    assert {entry.new["recipient"] for entry in entries} == {person.uid}
    assert entries[-1].reason == "传错了人"
