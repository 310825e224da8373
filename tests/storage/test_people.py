from dataclasses import replace

import pytest

from tests.builders import an_actor
from tests.people_world import a_person, definitions, found, id_number, keep, keep_village, with_identities
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.people import Identity
from vetdesk.storage.database import Database
from vetdesk.storage.people_rows import IDENTITY_FIELDS, RECIPIENT_FIELDS


def test_every_declared_field_has_its_column_and_every_column_its_field() -> None:
    vocabulary = definitions().vocabulary
    assert set(RECIPIENT_FIELDS) == vocabulary.keys("recipient") - {"village"}
    assert set(IDENTITY_FIELDS) == vocabulary.keys("identity")


def test_a_recipient_comes_back_as_it_was_kept(database: Database) -> None:
    village = keep_village(database, "红旗村")
    new = replace(
        with_identities(a_person(phone="13800001234", childless_elder=1, remarks="无"), ("81", "drawing")),
        village_id=village.id,
        extra={"领取人签字": "张三"},
        as_written={"birth_date": "1950.3.5"},
        temporary_number=True,
    )
    held = replace(new.identities[0], values={"monthly_standard": 550_000}, taken_over=True, since="2012-01")
    (stored,) = keep(database, replace(new, identities=(held,)))
    with database.read() as look:
        again = look.people.get(stored.id)
        assert look.people.by_uid(stored.uid) == again
        assert look.people.by_id_number(new.id_number) == (again,)
    assert again == replace(stored, village="红旗村")
    assert again.identities[0].values == {"monthly_standard": 550_000}
    assert (again.extra, again.as_written) == (new.extra, new.as_written)


def test_saving_journals_only_what_changed_and_counts_the_version(database: Database) -> None:
    (person,) = keep(database, a_person(phone="13800001234", remarks="旧"))
    values = {**person.values, "phone": "13900005678"}
    del values["remarks"]
    with database.write("change", an_actor()) as work:
        saved = work.people.save(replace(person, values=values))
    assert saved.version == 2
    with database.read() as look:
        assert look.people.get(person.id) == saved
        last = look.people.history(person.id)[-1]
    assert last.old == {"phone": "13800001234", "remarks": "旧"}
    assert last.new == {"phone": "13900005678", "remarks": None}


def test_saving_what_is_equal_writes_nothing(database: Database) -> None:
    (person,) = keep(database, with_identities(a_person(), ("81", "drawing")))
    with database.write("nothing", an_actor()) as work:
        before = work.journal.head()
        saved = work.people.save(person)
        assert work.journal.head() == before
    assert saved == person


def test_a_stale_record_is_refused_and_names_who_saved_it(database: Database) -> None:
    (person,) = keep(database, a_person())
    actor = an_actor()
    with database.write("staff", None) as work:
        colleague = work.staff.add(replace(actor.staff, id=0, uid=""))
    with database.write("first", replace(actor, staff=colleague)) as work:
        work.people.save(replace(person, values={**person.values, "remarks": "先到"}))
    with pytest.raises(StaleRecordError) as caught, database.write("second", actor) as work:
        work.people.save(replace(person, values={**person.values, "remarks": "后到"}))
    assert (caught.value.subject, caught.value.who) == ("张三丰", colleague.name)


def test_nobody_is_changed_twice_at_once(database: Database) -> None:
    (person,) = keep(database, a_person())
    with pytest.raises(ValueError, match="twice"), database.write("change", an_actor()) as work:
        work.people.save_many([person, person])


def test_a_changed_identity_gives_the_person_a_new_version(database: Database) -> None:
    (person,) = keep(database, with_identities(a_person(), ("81", "drawing")))
    held = replace(person.identities[0], status="stopped", values={"stopped_on": "2025-01"})
    with database.write("stop", an_actor()) as work:
        saved = work.people.save(replace(person, identities=(held,)))
    assert saved.version == 2
    assert (saved.identities[0].status, saved.identities[0].version) == ("stopped", 2)
    with database.read() as look:
        entry = next(one for one in look.people.history(person.id)[::-1] if one.kind == "identity")
    assert (entry.old, entry.new) == ({"status": "drawing"}, {"status": "stopped", "stopped_on": "2025-01"})


def test_identities_that_are_not_named_stay(database: Database) -> None:
    (person,) = keep(database, with_identities(a_person(), ("81", "drawing")))
    with database.write("another", an_actor()) as work:
        saved = work.people.save(replace(person, identities=(Identity(0, "", "51", "recognised"),)))
    assert [one.category for one in saved.identities] == ["81", "51"]


def test_withdrawn_people_are_shown_nowhere_and_revived_by_saving_them(database: Database) -> None:
    (person,) = keep(database, with_identities(a_person(), ("81", "drawing")))
    with database.write("undo", an_actor()) as work:
        work.people.withdraw([person.id])
    with database.read() as look:
        assert look.people.many([person.id]) == []
        assert look.people.by_id_number(person.id_number) == ()
        assert not look.search.ids()
        assert look.people.count() == 0
        (asleep,) = look.people.with_withdrawn([person.id])
        (match,) = look.matching.by_id_numbers([person.id_number])[person.id_number]
        with pytest.raises(NotFoundError):
            look.people.get(person.id)
    assert found(database, "张三丰") == []
    assert match.withdrawn
    with database.write("again", an_actor()) as work:
        work.people.save(replace(asleep, withdrawn=False))
    assert found(database, "张三丰") == ["张三丰"]
    with database.read() as look:
        assert look.people.get(person.id).values == person.values


def test_a_withdrawn_identity_is_revived_when_its_category_comes_again(database: Database) -> None:
    (person,) = keep(database, with_identities(a_person(), ("81", "drawing"), ("51", "recognised")))
    unwanted = person.identities[1]
    with database.write("undo", an_actor()) as work:
        work.people.withdraw_identities([person.id], [unwanted.id])
        left = work.people.get(person.id)
    assert [one.category for one in left.identities] == ["81"]
    with database.write("again", an_actor()) as work:
        back = work.people.save(replace(left, identities=(*left.identities, Identity(0, "", "51", "drawing"))))
    assert [(one.id, one.category, one.status) for one in back.identities] == [
        (person.identities[0].id, "81", "drawing"),
        (unwanted.id, "51", "drawing"),
    ]


def test_the_same_category_twice_is_refused_by_the_database(database: Database) -> None:
    with pytest.raises(Exception, match="UNIQUE"):
        keep(database, with_identities(a_person(), ("81", "drawing"), ("81", "drawing")))


def test_a_cleared_note_of_how_a_value_was_written_leaves_no_row(database: Database) -> None:
    (person,) = keep(database, replace(a_person(), as_written={"birth_date": "1950.3"}, extra={"签字": "按印"}))
    with database.write("clear", an_actor()) as work:
        work.people.save(replace(person, as_written={}, extra={}))
        rows = work.connection.exec_driver_sql("SELECT count(*) FROM field_value").scalar_one()
    assert rows == 0


def test_many_people_are_matched_at_once(database: Database) -> None:
    people = keep(
        database, *(a_person(f"王{chr(0x4E00 + n)}", n, account_number=f"62280000{n % 3}") for n in range(1, 9))
    )
    with database.read() as look:
        by_number = look.matching.by_id_numbers([one.id_number for one in people] + [id_number("19990101", 7)])
        assert {number: [one.id for one in matches] for number, matches in by_number.items()} == {
            one.id_number: [one.id] for one in people
        }
        assert [one.id for one in look.matching.by_accounts(["622800001"])["622800001"]] == [1, 4, 7]
        tail = people[3].id_number[-4:]
        assert [one.id for one in look.matching.by_name_and_birth(people[3].name, "1950-03-05", tail)] == [4]
        assert look.matching.by_name_and_birth(people[3].name, "1950-03-05", "0000") == []
        assert list(look.matching.by_names([people[0].name])) == [people[0].name]


def test_people_touched_are_told_to_listeners(database: Database) -> None:
    (person,) = keep(database, a_person())
    told = []
    database.subscribe(told.append)
    with database.write("change", an_actor()) as work:
        work.people.save(replace(person, values={**person.values, "remarks": "新"}))
    assert told[0].touched == {("recipient", person.id)}


def test_further_fields_come_back_too_for_those_who_have_any(database: Database) -> None:
    plain, further = keep(database, a_person(), a_person("李四", 2, house_area="86.5", plaque_hung=0, box="12"))
    with database.read() as look:
        fetched = look.people.many([further.id, plain.id])
    assert [person.values for person in fetched] == [further.values, plain.values]
    assert fetched[0].values["plaque_hung"] == 0
