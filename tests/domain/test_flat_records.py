from dataclasses import replace

from tests.builders import an_actor
from tests.people_world import a_person, keep, keep_village, with_identities
from vetdesk.domain.flat_records import (
    difference,
    identity_facts,
    recipient_facts,
    rolled_back,
    with_facts,
    with_identity_facts,
)
from vetdesk.domain.people import Identity, Recipient
from vetdesk.storage.database import Database


def full() -> Recipient:
    person = with_identities(a_person(remarks="旧"), ("81", "drawing"))
    return replace(
        person,
        village="石桥村",
        extra={"签字": "按印"},
        as_written={"sex": "男性"},
        temporary_number=True,
        withdrawn=True,
    )


def test_a_record_laid_flat_comes_back_whole() -> None:
    person = full()
    assert with_facts(Recipient(0, "", {}, person.identities), recipient_facts(person)) == person
    held = Identity(1, "u", "81", "drawing", {"service_years": 4}, True, "2012-01")
    assert with_identity_facts(Identity(1, "u", "", ""), identity_facts(held)) == held


def test_a_difference_names_changed_added_and_gone() -> None:
    assert difference({"a": 1, "b": 2, "c": 3}, {"a": 1, "b": 5, "d": 4}) == (
        {"b": 2, "c": 3},
        {"b": 5, "c": None, "d": 4},
    )
    assert difference({"a": 1}, {"a": 1}) == ({}, {})


def test_a_deed_is_taken_back_in_every_field(database: Database) -> None:
    village = keep_village(database, "红旗村")
    first = replace(full(), withdrawn=False)
    (before,) = keep(database, first)
    held = replace(before.identities[0], status="stopped", values={"stopped_on": "2025-01"})
    values = {**before.values, "phone": "13800001234", "sex": "female"}
    del values["remarks"]
    with database.write("import", an_actor(), source="batch:one") as work:
        changed = work.people.save(
            replace(
                before,
                values=values,
                village_id=village.id,
                extra={"领款人": "李四"},
                as_written={},
                temporary_number=False,
                identities=(held, Identity(0, "", "51", "drawing")),
            )
        )
    with database.read() as look:
        entries = [one for one in look.people.history(before.id) if one.source == "batch:one"]
    earlier, unborn = rolled_back(changed, entries)
    assert unborn == (changed.identities[1].id,)
    with database.write("undo", an_actor()) as work:
        work.people.save(earlier)
        work.people.withdraw_identities([before.id], unborn)
        again = work.people.get(before.id)
    assert recipient_facts(again) == recipient_facts(before)
    assert [identity_facts(one) for one in again.identities] == [identity_facts(one) for one in before.identities]


def test_an_identity_revived_by_a_deed_did_not_exist_before_it(database: Database) -> None:
    (person,) = keep(database, with_identities(a_person(), ("81", "drawing")))
    with database.write("undo", an_actor()) as work:
        work.people.withdraw_identities([person.id], [person.identities[0].id])
        bare = work.people.get(person.id)
    with database.write("import", an_actor(), source="batch:two") as work:
        back = work.people.save(replace(bare, identities=(Identity(0, "", "81", "drawing"),)))
    with database.read() as look:
        entries = [one for one in look.people.history(person.id) if one.source == "batch:two"]
    assert rolled_back(back, entries)[1] == (person.identities[0].id,)
