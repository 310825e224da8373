from datetime import date

from tests.people_world import a_person
from vetdesk.domain.entries import Entry
from vetdesk.domain.forms import Value
from vetdesk.domain.households import HouseholdCounts, counts, household_view, lives_there
from vetdesk.domain.people import Recipient

TODAY = date(2025, 1, 20)


def archive(number: int, name: str, **values: Value) -> Recipient:
    return Recipient(number, "", {"name": name, **values})


def member(of: int, entry_id: int = 1, linked: int | None = None, **values: Value) -> Entry:
    return Entry(entry_id, "", of, "family_member", {"same_household": 1, **values}, linked)


def test_who_died_or_was_withdrawn_or_lives_elsewhere_is_not_in_the_household() -> None:
    assert lives_there(member(1))
    assert not lives_there(member(1, member_died_on="2024"))
    assert not lives_there(member(1, same_household=0))
    assert not lives_there(Entry(1, "", 1, "family_member", {"same_household": 1}, withdrawn=True))
    assert not lives_there(Entry(1, "", 1, "device", {"same_household": 1}))


def test_links_join_archives_however_long_the_chain() -> None:
    people = {number: archive(number, name) for number, name in enumerate("甲乙丙丁戊", start=1)}
    entries = [member(1, 1, 2), member(3, 2, 2), member(3, 3, 4)]
    for number in (1, 2, 3, 4):
        found = {one.name for one in household_view(number, people, entries, []).people}
        assert found == set("甲乙丙丁") - {people[number].name}
    assert household_view(5, people, entries, []).people == ()


def test_the_same_member_entered_twice_counts_once() -> None:
    people = {1: archive(1, "甲"), 2: archive(2, "乙", id_number="529901195203050022")}
    entries = [
        member(1, 1, 2),
        member(1, 2, member_name="丙", member_birth_date="2010"),
        member(2, 3, member_name="丙", member_birth_date="2010"),
        member(2, 4, member_name="丙", member_birth_date="2012"),
        member(1, 5, member_name="乙某", member_id_number="529901195203050022"),
    ]
    assert [one.entry_id for one in household_view(1, people, entries, []).people] == [1, 2, 4]


def test_an_archive_that_is_gone_is_shown_by_what_was_entered() -> None:
    people = {1: archive(1, "甲")}
    guardian = member(1, 1, 9, member_name="乙", member_relation="70", is_guardian=1)
    view = household_view(1, people, [guardian], [member(8, 2, 1)])
    assert [(one.name, one.recipient_id, one.relation) for one in view.guardians] == [("乙", None, "70")]
    assert view.named_by == ()


def test_counts_need_every_birth_date() -> None:
    person = a_person()
    child, wife = member(1, member_birth_date="2010-05"), member(1, member_birth_date="1952")
    assert counts(person, [child, wife], TODAY) == HouseholdCounts(3, 1, 2)
    assert counts(person, [child, member(1)], TODAY) == HouseholdCounts(3, None, None)
    assert counts(person, [member(1, same_household=0)], TODAY) is None
