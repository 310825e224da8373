from collections.abc import Callable

import pytest

from tests.builders import Clock, an_actor
from tests.people_world import a_person, definitions, keep, with_identities
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError, NotPermittedError, StaleRecordError
from vetdesk.domain.staff import Actor, Right
from vetdesk.services.entries import FurtherEntries
from vetdesk.services.session import Session
from vetdesk.storage.database import Database


@pytest.fixture
def entries(database: Database, clock: Clock) -> FurtherEntries:
    return FurtherEntries(database, Session(an_actor()), definitions(), clock)


def codes(call: Callable[[], object]) -> list[str]:
    with pytest.raises(InvalidFieldsError) as caught:
        call()
    return [problem.code for problem in caught.value.problems]


SON = {"member_name": "张 小明", "member_relation": "20", "same_household": 1, "member_phone": "13800001234"}


def test_an_entry_is_kept_drawn_from_its_declarations_and_masked(database: Database, entries: FurtherEntries) -> None:
    (person,) = keep(database, a_person())
    kept = entries.add(person.id, "family_member", SON)
    (block,) = [block for block in entries.of(person.id) if block.rows]
    assert (block.kind.label.zh, block.rows) == ("家庭成员", (kept,))
    assert (kept.title, kept.value("same_household"), kept.value("member_phone")) == ("张小明", 1, "138****1234")
    assert entries.reveal(kept.id, "member_phone", "核对联系方式") == "13800001234"
    with database.read() as look:
        (told,) = look.journal.entries(kind="reveal")
    assert (told.subject, told.reason, told.new["field"]) == (person.uid, "核对联系方式", "member_phone")
    assert codes(lambda: entries.reveal(kept.id, "member_phone", " ")) == ["reveal.purpose_missing"]


def test_kinds_of_an_identity_show_only_for_its_categories(database: Database, entries: FurtherEntries) -> None:
    plain, disabled = keep(database, a_person(), with_identities(a_person("李四", 2), ("11", "drawing")))
    assert "device" not in {block.kind.key for block in entries.of(plain.id)}
    assert {"device", "grade_change"} <= {block.kind.key for block in entries.of(disabled.id)}
    kept = entries.add(disabled.id, "device", {"device_kind": "walking", "device_name": "轮椅"})
    assert kept.identity_id == disabled.identities[0].id
    assert codes(lambda: entries.add(plain.id, "device", {"device_kind": "walking"})) == ["entry.identity_missing"]
    with pytest.raises(NotFoundError):
        entries.add(plain.id, "device", {"device_kind": "walking"}, identity_id=kept.identity_id)


def test_what_adds_up_is_computed(database: Database, entries: FurtherEntries) -> None:
    (person,) = keep(database, with_identities(a_person(), ("71", "recognised")))
    one = entries.add(
        person.id,
        "conscript_payment",
        {"payment_year": "2023", "payment_amount": 120_000_000, "payment_merit": 5_000_000},
    )
    entries.add(person.id, "conscript_payment", {"payment_year": "2024", "payment_amount": 130_000_000})
    (block,) = [block for block in entries.of(person.id) if block.rows]
    assert [figure.value for figure in one.computed] == ["12500.00"]
    assert [(figure.label.en, figure.value) for figure in block.computed] == [
        ("Times", "2"),
        ("Total (yuan)", "25500.00"),
    ]


def test_a_wrong_entry_is_refused_an_incomplete_one_asked_about(database: Database, entries: FurtherEntries) -> None:
    (person,) = keep(database, a_person())
    add = lambda **values: entries.add(person.id, "family_member", values)  # noqa: E731 - said ten times below
    assert codes(lambda: entries.add(person.id, "family_member", {})) == ["entry.empty"]
    assert codes(lambda: add(member_name="张小明", member_relation="77")) == ["field.unknown_code"]
    assert codes(lambda: add(member_id_number="529901195003050019")) == ["id.checksum"]
    assert codes(lambda: add(member_birth_date="1990", member_died_on="1980")) == ["date.order"]
    assert codes(lambda: add(device_kind="walking")) == ["field.unknown_field"]
    assert codes(lambda: entries.add(person.id, "family_member", {}, linked_id=person.id)) == ["entry.linked_self"]
    asked = add(member_name="张小明").problems
    assert [(one.code, one.field) for one in asked] == [("field.required", "member_relation")]


def test_an_entry_changes_with_its_version_and_is_withdrawn_with_a_reason(
    database: Database, entries: FurtherEntries
) -> None:
    (person,) = keep(database, a_person())
    kept = entries.add(person.id, "family_member", SON)
    changed = entries.save(kept.id, kept.version, {"member_phone": "", "member_occupation": "务农"})
    assert (changed.value("member_phone"), changed.value("member_occupation")) == ("", "务农")
    with pytest.raises(StaleRecordError):
        entries.save(kept.id, kept.version, {"member_occupation": "教师"})
    with pytest.raises(StaleRecordError):
        entries.withdraw(kept.id, kept.version, "录错人")
    assert codes(lambda: entries.withdraw(kept.id, changed.version, " ")) == ["entry.reason_missing"]
    entries.withdraw(kept.id, changed.version, "录错人")
    assert not [block for block in entries.of(person.id) if block.rows]
    with pytest.raises(NotFoundError):
        entries.save(kept.id, changed.version + 1, SON)


def test_a_linked_member_takes_what_is_known_from_the_archive(database: Database, entries: FurtherEntries) -> None:
    person, wife = keep(database, a_person(), a_person("李秀英", 2, sex="female", birth_date="1952-01-01"))
    kept = entries.add(person.id, "family_member", {"member_relation": "10"}, linked_id=wife.id)
    assert (kept.linked_name, kept.title) == ("李秀英", "李秀英")
    assert (kept.value("member_sex"), kept.value("member_birth_date")) == ("female", "1952-01-01")
    loose = entries.save(kept.id, kept.version, {}, linked_id=None)
    assert (loose.linked_id, loose.value("member_name")) == (None, "李秀英")


def test_a_household_is_all_who_are_joined_by_living_together(database: Database, entries: FurtherEntries) -> None:
    father, mother, son, stranger = keep(
        database, a_person("张大山", 1), a_person("李秀英", 2), a_person("张小明", 3), a_person("王五", 4)
    )
    entries.add(father.id, "family_member", {"member_relation": "10", "same_household": 1}, linked_id=mother.id)
    entries.add(son.id, "family_member", {"member_relation": "50", "same_household": 1}, linked_id=mother.id)
    for parent in (father, mother):
        entries.add(parent.id, "family_member", {"member_name": "张小丽", "member_relation": "30", "same_household": 1})
    entries.add(father.id, "family_member", {"member_relation": "99"}, linked_id=stranger.id)
    assert [one.name for one in entries.household(son.id).people] == ["张大山", "李秀英", "张小丽"]
    assert [one.name for one in entries.household(father.id).people] == ["李秀英", "张小明", "张小丽"]
    assert entries.household(father.id).people[0].relation == "10"
    assert entries.household(stranger.id).people == ()
    assert [one.name for one in entries.household(stranger.id).named_by] == ["张大山"]


def test_guardians_and_account_holders_are_known_from_both_sides(database: Database, entries: FurtherEntries) -> None:
    ward, guardian = keep(database, a_person("张大山", 1), a_person("李四", 2))
    duties = {"member_relation": "70", "is_guardian": 1, "holds_account": 1}
    entries.add(ward.id, "family_member", duties, linked_id=guardian.id)
    entries.add(ward.id, "family_member", {"member_name": "王五", "member_relation": "99", "is_guardian": 1})
    mine, theirs = entries.household(ward.id), entries.household(guardian.id)
    assert [one.name for one in mine.guardians] == ["李四", "王五"]
    assert [one.recipient_id for one in mine.account_holders] == [guardian.id]
    assert [one.name for one in theirs.guardian_of] == ["张大山"]
    assert [one.name for one in theirs.holds_account_of] == ["张大山"]


@pytest.mark.parametrize(
    ("right", "deed"),
    [
        (Right.SEE_ARCHIVE, lambda entries: entries.of(1)),
        (Right.SEE_ARCHIVE, lambda entries: entries.household(1)),
        (Right.SEE_ARCHIVE, lambda entries: entries.check(1, "family_member", {})),
        (Right.EDIT_ARCHIVE, lambda entries: entries.add(1, "family_member", {})),
        (Right.EDIT_ARCHIVE, lambda entries: entries.save(1, 1, {})),
        (Right.EDIT_ARCHIVE, lambda entries: entries.withdraw(1, 1, "录错")),
        (Right.REVEAL_SENSITIVE, lambda entries: entries.reveal(1, "member_phone", "核对")),
    ],
)
def test_every_deed_asks_for_its_right(
    database: Database, clock: Clock, right: Right, deed: Callable[[FurtherEntries], object]
) -> None:
    actor = an_actor()
    without = Actor(actor.staff, actor.rights - {right})
    with pytest.raises(NotPermittedError) as caught:
        deed(FurtherEntries(database, Session(without), definitions(), clock))
    assert caught.value.right == right.value
