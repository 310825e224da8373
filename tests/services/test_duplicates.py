"""Asking before saving, verdicts, and alarms, on a real station."""

from pathlib import Path

import pytest

from tests.builders import a_station
from tests.people_world import a_person, id_number, keep, keep_village, with_identities
from vetdesk.domain.entries import Entry
from vetdesk.domain.errors import InvalidFieldsError, NotPermittedError
from vetdesk.domain.people import Recipient
from vetdesk.services.duplicates import Duplicates
from vetdesk.services.open_station import OpenStation
from vetdesk.wiring import build_services

RIGHT = id_number(serial=1)
WRONG = RIGHT[:9] + "7" + RIGHT[10:]


@pytest.fixture
def duplicates(station: OpenStation) -> Duplicates:
    return build_services(station).duplicates


def kept(station: OpenStation) -> list[Recipient]:
    village = keep_village(station.database, "石桥村")
    zhang = with_identities(a_person("张三丰", 1, village=village.name, phone="138 0000 0001"), ("81", "drawing"))
    return keep(station.database, zhang, a_person("李建国", 4, birth_date="1944-01-02"), a_person("王秀英", 7))


@pytest.mark.parametrize(
    ("typed", "band"),
    [
        ({"id_number": RIGHT, "name": "张三丰"}, "stop"),
        ({"id_number": WRONG, "name": "章三丰"}, "stop"),
        ({"id_number": RIGHT[:6] + RIGHT[8:17]}, "stop"),
        ({"name": "张 三丰", "birth_date": "1950-03-05"}, "warn"),
        ({"name": "章三丰", "birth_date": "1950-03-15", "phone": "13800000001"}, "warn"),
        ({"name": "张三丰", "birth_date": "1961-08-21"}, ""),
        ({"name": "赵六"}, ""),
        ({}, ""),
    ],
)
def test_somebody_new_is_compared_before_they_are_saved(
    station: OpenStation, duplicates: Duplicates, typed: dict[str, str], band: str
) -> None:
    kept(station)
    found = duplicates.candidates(typed)
    assert [one.band for one in found] == ([band] if band else [])
    for one in found:
        assert one.row.name == "张三丰"
        assert sum(reason.points for reason in one.explained) == one.score.points
        assert RIGHT not in one.row.id_number


def test_five_are_shown_at_most_and_the_best_first(station: OpenStation, duplicates: Duplicates) -> None:
    same = [a_person("张三丰", place, id_number="") for place in range(1, 9)]
    keep(station.database, *same, a_person("张三丰", 1, phone="13800000001"))
    found = duplicates.candidates({"name": "张三丰", "birth_date": "1950-03-05", "phone": "13800000001"})
    assert len(found) == 5
    points = [one.score.points for one in found]
    assert points == sorted(points, reverse=True)
    assert found[0].row.phone.startswith("138")


def test_a_stored_record_is_not_its_own_duplicate(station: OpenStation, duplicates: Duplicates) -> None:
    zhang, *_ = kept(station)
    assert duplicates.candidates({}, zhang.id) == ()
    assert duplicates.candidates({"phone": "13900000000"}, zhang.id) == ()


def test_a_cleared_pair_comes_back_only_when_something_compared_changes(
    station: OpenStation, duplicates: Duplicates
) -> None:
    zhang, *_ = kept(station)
    (other,) = keep(station.database, a_person("章三丰", 1, id_number=WRONG))
    assert [(pair.first, pair.second) for pair in duplicates.find_all().pairs] == [(zhang.id, other.id)]
    duplicates.verdict(other.id, zhang.id, "different", "父子，村委会证明")
    archives = build_services(station).archives
    assert duplicates.find_all().pairs == ()
    assert duplicates.candidates({}, zhang.id) == ()
    archives.save(zhang.id, 1, {"remarks": "独居"})
    assert duplicates.find_all().pairs == ()
    archives.save(zhang.id, 2, {"phone": "13900000009"})
    assert len(duplicates.find_all().pairs) == 1
    assert len(duplicates.candidates({}, zhang.id)) == 1


def test_a_verdict_is_journalled_with_who_and_why_and_may_be_changed(
    station: OpenStation, duplicates: Duplicates
) -> None:
    first, second, _ = kept(station)
    duplicates.verdict(first.id, second.id, "different", "见过本人")
    duplicates.verdict(first.id, second.id, "same", "看错了")
    with station.database.read() as look:
        entries = look.journal.entries(kind="pair_verdict")
        (known,) = look.duplicates.verdicts().values()
    assert [(entry.new["verdict"], entry.reason) for entry in entries] == [
        ("different", "见过本人"),
        ("same", "看错了"),
    ]
    assert entries[0].new["first"] == first.uid
    assert (known.first, known.second, known.verdict) == (first.id, second.id, "same")
    assert known.staff == station.session.actor.staff.uid


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_verdict_needs_a_reason(station: OpenStation, duplicates: Duplicates, reason: str) -> None:
    first, second, _ = kept(station)
    with pytest.raises(InvalidFieldsError) as caught:
        duplicates.verdict(first.id, second.id, "different", reason)
    assert [one.code for one in caught.value.problems] == ["pair.reason_missing"]


def test_a_record_and_itself_are_no_pair(station: OpenStation, duplicates: Duplicates) -> None:
    first, *_ = kept(station)
    with pytest.raises(ValueError, match="itself"):
        duplicates.verdict(first.id, first.id, "different", "x")


def test_one_number_under_two_names_is_an_alarm_and_no_pair(station: OpenStation, duplicates: Duplicates) -> None:
    zhang, *_ = kept(station)
    (other,) = keep(station.database, a_person("孙悟空", 1))
    report = duplicates.find_all()
    assert [(alarm.kind, alarm.people) for alarm in report.alarms] == [("same_id", (zhang.id, other.id))]
    assert report.pairs == ()
    duplicates.verdict(zhang.id, other.id, "different", "录入错误，已上报")
    assert duplicates.find_all().alarms == ()


def two_with_one_account(station: OpenStation) -> tuple[Recipient, Recipient]:
    account = "6217000000000000001"
    first = a_person("李建国", 4, birth_date="1944-01-02", account_number=account)
    second = a_person("王秀英", 7, birth_date="1961-11-12", account_number=account)
    kept_first, kept_second = keep(station.database, first, second)
    return kept_first, kept_second


def test_one_account_of_two_people_is_an_alarm(station: OpenStation, duplicates: Duplicates) -> None:
    first, second = two_with_one_account(station)
    assert [(alarm.kind, alarm.people) for alarm in duplicates.find_all().alarms] == [
        ("same_account", (first.id, second.id))
    ]


@pytest.mark.parametrize("flag", ["same_household", "holds_account"])
@pytest.mark.parametrize("linked", [True, False])
def test_one_account_of_one_household_is_none(
    station: OpenStation, duplicates: Duplicates, flag: str, linked: bool
) -> None:
    first, second = two_with_one_account(station)
    wife = Entry(0, "", first.id, "family_member", {"member_name": "王秀英", flag: 1}, second.id if linked else None)
    with station.database.write("add a wife", station.session.actor) as work:
        work.entries.add(wife)
    assert duplicates.find_all().alarms == ()


def test_a_number_kept_as_written_beside_a_temporary_one_is_compared(
    station: OpenStation, duplicates: Duplicates
) -> None:
    kept(station)
    person = a_person("章三丰", 1, id_number="临2025-00001")
    person = Recipient(0, "", person.values, as_written={"id_number": WRONG}, temporary_number=True)
    keep(station.database, person)
    (pair,) = duplicates.find_all().pairs
    assert pair.score.has("id_typo")
    found = duplicates.candidates({"id_number": RIGHT, "name": "张三丰"})
    assert {one.row.name for one in found} == {"张三丰", "章三丰"}


def test_a_cleared_pair_without_valid_numbers_stays_cleared(station: OpenStation, duplicates: Duplicates) -> None:
    told = {"name": "张三丰", "sex": "male", "birth_date": "1950-03-04", "phone": "13800000001"}
    archives = build_services(station).archives
    one = archives.add(told | {"id_number": RIGHT[:17]}, no_number_because="证件号码不全")
    two = archives.add(told, no_number_because="没有证件")
    assert [found.row.id for found in duplicates.candidates({}, one.id)] == [two.id]
    duplicates.verdict(one.id, two.id, "different", "同名两人")
    assert duplicates.candidates({}, one.id) == duplicates.candidates({}, two.id) == ()


def test_only_whoever_changes_archives_may_ask_about_typed_values(tmp_path: Path) -> None:
    station = a_station(tmp_path, "chen")
    try:
        asking = build_services(station).duplicates
        (person,) = keep(station.database, a_person("张三丰", 1))
        assert asking.candidates({}, person.id) == ()
        with pytest.raises(NotPermittedError):
            asking.candidates({"id_number": RIGHT})
    finally:
        station.close()
