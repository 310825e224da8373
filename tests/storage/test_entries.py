from contextlib import AbstractContextManager

import pytest

from tests.builders import an_actor
from tests.people_world import a_person, definitions, keep, with_identities
from vetdesk.domain.entries import Entry, entry_before
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.forms import FieldKind, Value
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Work
from vetdesk.storage.tables.entries import ENTRY_NUMBERS

NUMERIC = {FieldKind.FLAG, FieldKind.INTEGER, FieldKind.MONEY}


def member(recipient_id: int, linked_id: int | None = None, **values: Value) -> Entry:
    return Entry(0, "", recipient_id, "family_member", {"member_name": "李四", **values}, linked_id)


def write(database: Database) -> AbstractContextManager[Work]:
    return database.write("entries", an_actor())


def test_every_numeric_field_of_an_entry_comes_back_as_a_number() -> None:
    vocabulary = definitions().vocabulary
    fields = [field for kind in vocabulary.entry_kinds for field in vocabulary.fields_for(kind)]
    assert {field.key for field in fields if field.kind in NUMERIC} == ENTRY_NUMBERS


def test_an_entry_comes_back_as_it_was_kept(database: Database) -> None:
    one, two = keep(database, with_identities(a_person(), ("11", "drawing")), a_person("李四", 2))
    with write(database) as work:
        kept = work.entries.add(member(one.id, two.id, same_household=1, member_yearly_income=12_000_000))
        device = work.entries.add(
            Entry(0, "", one.id, "device", {"device_kind": "walking"}, identity_id=one.identities[0].id)
        )
    with database.read() as look:
        assert look.entries.get(kept.id) == kept
        assert look.entries.of([one.id, two.id]) == {one.id: (kept, device)}
        assert look.entries.linked_to(two.id) == (kept,)
        with pytest.raises(NotFoundError):
            look.entries.get(99)


def test_only_differences_are_written_and_a_stale_copy_is_refused(database: Database) -> None:
    (person,) = keep(database, a_person())
    with write(database) as work:
        kept = work.entries.add(member(person.id, member_phone="13800001234"))
    changed = Entry(kept.id, kept.uid, person.id, kept.kind, {"member_name": "李五"})
    with write(database) as work:
        assert work.entries.save(kept) == kept
        stored = work.entries.save(changed)
    assert (stored.values, stored.version) == ({"member_name": "李五"}, 2)
    with database.read() as look:
        first, second = look.journal.entries(kind="entry")
    assert first.new == {"recipient": person.uid, "kind": "family_member", **kept.values}
    assert second.old == {"member_name": "李四", "member_phone": "13800001234"}
    assert second.new == {"member_name": "李五", "member_phone": None}
    with write(database) as work, pytest.raises(StaleRecordError):
        work.entries.save(changed)


def test_a_withdrawn_entry_is_kept_but_listed_only_on_demand(database: Database) -> None:
    one, two = keep(database, a_person(), a_person("李四", 2))
    with write(database) as work:
        kept = work.entries.add(member(one.id, two.id))
        work.entries.withdraw(kept.id)
        work.entries.withdraw(kept.id)
    with database.read() as look:
        assert look.entries.of([one.id]) == {}
        assert look.entries.linked_to(two.id) == ()
        (hidden,) = look.entries.of([one.id], withdrawn=True)[one.id]
        assert (hidden.withdrawn, hidden.version) == (True, 2)
        assert len(look.journal.entries(kind="entry")) == 2


def test_entries_move_to_somebody_else_and_back(database: Database) -> None:
    one, two = keep(database, a_person(), a_person("李四", 2))
    with write(database) as work:
        kept = work.entries.add(member(one.id))
        work.entries.move([kept.id], two.id)
        work.entries.move([kept.id], two.id)
    with database.read() as look:
        assert [entry.id for entry in look.entries.of([two.id])[two.id]] == [kept.id]
        (_, moved) = look.journal.entries(kind="entry")
    assert (moved.old, moved.new) == ({"recipient": one.uid}, {"recipient": two.uid})
    with write(database) as work:
        work.entries.move([kept.id], one.id)
    with database.read() as look:
        assert [entry.id for entry in look.entries.of([one.id, two.id])[one.id]] == [kept.id]
        with pytest.raises(KeyError):
            look.entries.of([two.id])[two.id]


def test_an_entry_is_told_as_it_was_before_lines_of_the_journal(database: Database) -> None:
    one, two = keep(database, a_person(), a_person("李四", 2))
    with write(database) as work:
        first = work.entries.add(member(one.id, member_phone="13800001234"))
    with write(database) as work:
        second = work.entries.save(
            member(one.id, two.id).__class__(first.id, first.uid, one.id, first.kind, {}, two.id)
        )
    with write(database) as work:
        work.entries.move([first.id], two.id)
        work.entries.withdraw(first.id)
    with database.read() as look:
        now, lines = look.entries.get(first.id), look.journal.entries(kind="entry")
    earlier = entry_before(now, lines[2:])
    assert earlier is not None
    assert (earlier.values, earlier.linked_id, earlier.withdrawn) == (second.values, two.id, False)
    at_first = entry_before(now, lines[1:])
    assert at_first is not None
    assert (at_first.values, at_first.linked_id) == (first.values, None)
    assert entry_before(now, lines) is None


def test_a_change_of_an_entry_touches_both_people(database: Database) -> None:
    one, two = keep(database, a_person(), a_person("李四", 2))
    with write(database) as work:
        kept = work.entries.add(member(one.id, two.id))
        touched = work.changes().touched
    assert {("recipient", one.id), ("recipient", two.id), ("entry", kept.id)} <= touched
    with write(database) as work, pytest.raises(NotFoundError):
        work.entries.add(member(999))
