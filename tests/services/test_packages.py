"""Two and three PCs of one station: packages arrive, are decided, refused, lost, and everything becomes equal."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import CHEAP, DETAILS, FOUNDERS, PASSWORD
from tests.package_world import (
    Desk,
    Office,
    add_staff,
    carry_about,
    go_on_with_case,
    open_case,
    work_apart,
)
from tests.people_world import a_person, with_identities
from tests.tiers import tries
from vetdesk.domain.cases import Case
from vetdesk.domain.errors import PackageRefusedError
from vetdesk.domain.people import Identity, Recipient
from vetdesk.services.further_pcs import FurtherPcs, open_set_up
from vetdesk.services.number_gaps import gap_lines, with_gaps
from vetdesk.services.opening import create_station, sign_in
from vetdesk.storage import backup, checks, restoring
from vetdesk.storage.wiping import own_copy
from vetdesk.wiring import Services


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path, 2)
    yield made
    made.close()


def keep(desk: Desk, person: Recipient) -> Recipient:
    stored: Recipient = desk.do("keep", lambda work: work.people.add(person))
    return stored


def by_uid(desk: Desk, uid: str) -> Recipient:
    with desk.station.database.read() as look:
        return look.people.by_uid(uid)


def edit(desk: Desk, uid: str, **values: str) -> None:
    person = by_uid(desk, uid)
    desk.do("edit", lambda work: work.people.save(replace(person, values={**person.values, **values})))


def refused(office: Office, desk: Desk, path: Path) -> str:
    with pytest.raises(PackageRefusedError) as caught:
        desk.packages.examine(path)
    with pytest.raises(PackageRefusedError):
        desk.packages.take(path, {})
    return caught.value.reason


def the_case(desk: Desk) -> Case:
    with desk.station.database.read() as look:
        return look.cases.find()[0]


# ---- two PCs


def test_a_further_pc_is_the_same_station_with_an_origin_of_its_own(office: Office):
    one, other = office.desks
    assert one.station.slots.station == other.station.slots.station
    assert one.station.database.origin != other.station.database.origin
    assert [one.name, other.name] == ["PC 1", "PC 2"]
    office.assert_equal_content()


def test_a_new_person_arrives_with_identities_and_is_found(office: Office):
    one, other = office.desks
    stored = keep(one, with_identities(a_person(), ("combat_veteran", "drawing")))
    review = office.take(other, office.make(one, other))
    assert (review.sender, review.plan.counts["new"], review.plan.asked) == ("PC 1", review.plan.counts["new"], ())
    arrived = by_uid(other, stored.uid)
    assert (arrived.name, arrived.id) == (stored.name, stored.id)
    assert [held.category for held in arrived.identities] == ["combat_veteran"]
    office.assert_equal_after_settling()


def test_different_fields_are_both_kept_and_the_same_field_is_asked(office: Office):
    one, other = office.desks
    uid = keep(one, a_person()).uid
    office.exchange(one, other)
    edit(one, uid, phone="13900000001", address="东街1号")
    edit(other, uid, phone="13900000002", remarks="听力差")
    path = office.make(one, other)
    review = other.packages.examine(path)
    (record,) = [one for one in review.records if one.conflicts]
    (cell,) = record.conflicts
    assert (cell.field, cell.ours, cell.theirs) == ("phone", "13900000002", "13900000001")
    assert record.title == "张三丰"
    assert refused_undecided(other, path)
    office.take(other, path, lambda *_place: True)
    kept = by_uid(other, uid).values
    assert (kept["phone"], kept["address"], kept["remarks"]) == ("13900000001", "东街1号", "听力差")
    office.exchange(other, one)
    assert by_uid(one, uid).values == kept
    office.assert_equal_after_settling()


def refused_undecided(desk: Desk, path: Path) -> bool:
    before = desk.station.database
    with pytest.raises(PackageRefusedError) as caught:
        desk.packages.take(path, {})
    assert before is desk.station.database
    return caught.value.reason == "undecided"


def test_a_decision_is_journalled_with_both_values_and_asked_nowhere_again(office: Office):
    one, other = office.desks
    uid = keep(one, a_person(phone="13900000000")).uid
    office.exchange(one, other)
    edit(one, uid, phone="13900000001")
    edit(other, uid, phone="13900000002")
    office.take(other, office.make(one, other), lambda *_place: False)
    with other.station.database.read() as look:
        line = look.journal.entries(kind="recipient", subject=uid)[-1]
    assert (line.label, line.old, line.new) == (
        "take in a change package",
        {"phone": "13900000001"},
        {"phone": "13900000002"},
    )
    assert line.source.startswith("exchange:")
    review = office.take(one, office.make(other, one))
    assert review.plan.asked == ()
    assert by_uid(one, uid).values["phone"] == "13900000002"


def test_the_same_identity_begun_on_both_pcs_becomes_one(office: Office):
    one, other = office.desks
    uid = keep(one, a_person()).uid
    office.exchange(one, other)
    for desk, number in ((one, "优1"), (other, "优2")):
        person = by_uid(desk, uid)
        new = Identity(0, "", "combat_veteran", "drawing", {"certificate_number": number})
        desk.do("add", lambda work, person=person, new=new: work.people.save(replace(person, identities=(new,))))
    review = office.take(other, office.make(one, other), lambda *_place: True)
    assert [one.name for met in review.plan.asked for one in met.asked] == ["certificate_number"]
    assert [held.values["certificate_number"] for held in by_uid(other, uid).identities] == ["优1"]
    office.assert_equal_after_settling()


def test_one_person_entered_on_both_pcs_stays_two_records_for_the_room_of_duplicates(office: Office):
    one, other = office.desks
    first, second = keep(one, a_person()), keep(other, a_person())
    taken = other.packages.take(office.make(one, other), {})
    assert taken.same_people == ((first.id, second.id),)
    office.assert_equal_after_settling()


def test_sign_in_names_given_on_both_pcs_become_one_person(office: Office):
    for desk in office.desks:
        for _ in range(6):
            desk.do("staff", lambda work, desk=desk: add_staff(desk, work))
    office.assert_equal_after_settling()


# ---- cases and numbers


def test_a_case_that_one_pc_went_on_with_gets_its_steps_appended(office: Office):
    one, other = office.desks
    keep(one, a_person())
    one.do("open", lambda work: open_case(one, work))
    office.exchange(one, other)
    other.do("step", lambda work: go_on_with_case(other, work))
    review = office.take(one, office.make(other, one))
    assert review.plan.asked == ()
    assert [event.seq for event in the_case(one).events] == [1, 2]
    office.assert_equal_after_settling()


@pytest.mark.parametrize("theirs", [True, False])
def test_a_case_that_both_went_on_with_is_decided_as_a_whole_and_nothing_is_deleted(office: Office, theirs: bool):
    one, other = office.desks
    keep(one, a_person())
    one.do("open", lambda work: open_case(one, work))
    office.exchange(one, other)
    for desk in office.desks:
        desk.do("step", lambda work, desk=desk: go_on_with_case(desk, work))
    sides = {True: the_case(one), False: the_case(other)}
    office.take(other, office.make(one, other), lambda *_place: theirs)
    office.settle()
    for desk in office.desks:
        case = the_case(desk)
        assert case.events == sides[theirs].events
        assert case.stage == sides[theirs].stage
        with desk.station.database.read() as look:
            aside = look.cases.set_aside(case.id)
            assert look.cases.broken() == []
        assert aside == sides[not theirs].events[1:]
        shown = Services(desk.station).casework.get(case.id)
        assert [view.event for view in shown.set_aside] == list(aside)
    office.assert_equal_content()


def test_no_two_pcs_give_the_same_number_and_the_blocks_follow_each_other(office: Office):
    for desk in office.desks:
        keep(desk, a_person(serial=1))
        desk.do("numbers", lambda work: [work.numbers.next("case", 2025, "x") for _ in range(105)])
    numbers = [issued(desk) for desk in office.desks]
    assert numbers[0] == [*range(1, 101), *range(801, 806)]
    assert numbers[1] == [*range(101, 201), *range(901, 906)]
    office.assert_equal_after_settling()


def test_gaps_between_blocks_are_explained_in_the_register(office: Office):
    one = office.desks[0]
    kind = "case"
    one.do("numbers", lambda work: [work.numbers.next(kind, 2025, "x") for _ in range(101)])
    with one.station.database.read() as look:
        (gap,) = gap_lines(look, kind, 2025)
    assert (gap["number"], gap["remarks"]) == ("101–800", "号段归PC 2使用，尚未用到")
    lines = with_gaps([{"number": "100"}, {"number": "801"}], [gap])
    assert [line["number"] for line in lines] == ["100", "101–800", "801"]


def issued(desk: Desk) -> list[int]:
    with desk.station.database.read() as look:
        return [serial for serial, _, _ in look.numbers.issued("case", 2025)]


def test_a_station_with_one_pc_numbers_as_ever(tmp_path: Path):
    alone = Office(tmp_path, 1)
    for _ in range(3):
        alone.desks[0].do("number", lambda work: work.numbers.next("case", 2025, "x"))
    assert issued(alone.desks[0]) == [1, 2, 3]
    assert alone.desks[0].packages.this() is None
    assert alone.desks[0].packages.others() == []
    alone.close()


def test_numbers_given_before_the_second_pc_stay_the_first_ones(tmp_path: Path):
    made = Office(tmp_path, 1)
    for _ in range(3):
        made.desks[0].do("number", lambda work: work.numbers.next("case", 2025, "x"))
    made.add_pc("PC 2")
    for desk in made.desks:
        desk.do("number", lambda work: work.numbers.next("case", 2025, "x"))
    assert [issued(desk)[-1] for desk in made.desks] == [4, 201]
    made.close()


# ---- refusals


def test_a_package_is_taken_in_once(office: Office):
    one, other = office.desks
    keep(one, a_person())
    path = office.make(one, other)
    office.take(other, path)
    assert refused(office, other, path) == "again"


def test_an_older_package_is_named(office: Office):
    one, other = office.desks
    keep(one, a_person())
    older = office.make(one, other)
    keep(one, a_person("李长河", 2))
    review = office.take(other, office.make(one, other))
    assert review.missed == 1
    assert refused(office, other, older) == "older"


def test_a_package_for_another_pc_or_of_another_station_is_refused(office: Office, tmp_path: Path):
    one, other = office.desks
    assert refused(office, one, office.make(one, other)) == "not_for_us"
    create_station(tmp_path / "apart", DETAILS, FOUNDERS, office.clock, CHEAP)
    stranger = Desk(sign_in(tmp_path / "apart", "zhang", PASSWORD, office.clock), one.rng)
    made = FurtherPcs(stranger.station).set_up("PC 2", tmp_path / "two.vdp", "PC 1")
    stranger.packages.make(made.pc.uid, tmp_path / "strange.vdp")
    assert refused(office, other, tmp_path / "strange.vdp") == "other_station"
    assert refused(office, other, made.path) == "foreign"
    stranger.station.close()


def test_cut_off_or_altered_packages_are_refused_wherever_they_are_touched(office: Office):
    one, other = office.desks
    keep(one, a_person())
    path = office.make(one, other)
    whole = path.read_bytes()
    for place in (0, 3, 5, 40, len(whole) // 2, len(whole) - 70, len(whole) - 1):
        path.write_bytes(whole[:place])
        assert refused(office, other, path) == "cut_off", place
    for place in range(0, len(whole), max(len(whole) // 40, 1)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert refused(office, other, path) in {
            "foreign", "altered", "cut_off", "signature", "not_for_us", "other_station", "unknown_pc", "newer",
        }  # fmt: skip
    path.write_bytes(whole)
    office.take(other, path)


def test_a_pc_that_was_ended_sends_and_gets_nothing(office: Office):
    one, other = office.desks
    path = office.make(other, one)
    FurtherPcs(one.station).end(other.uid, "坏了")
    assert refused(office, one, path) == "ended_pc"
    with pytest.raises(PackageRefusedError):
        office.make(one, other)


def test_a_set_up_file_opened_twice_is_found_out(office: Office, tmp_path: Path):
    one = office.desks[0]
    made = FurtherPcs(one.station).set_up("PC 3", tmp_path / "three.vdp")
    twice = tmp_path / "copy.vdp"
    twice.write_bytes(made.path.read_bytes())
    for number, path in enumerate((made.path, twice)):
        open_set_up(path, made.passphrase, tmp_path / f"third{number}")
    thirds = [Desk(sign_in(tmp_path / f"third{number}", "zhang", PASSWORD, office.clock), one.rng) for number in (0, 1)]
    office.take(one, office.make(thirds[0], one))
    assert refused(office, one, office.make(thirds[1], one)) == "opened_twice"
    for third in thirds:
        third.station.close()


def test_the_wrong_passphrase_opens_nothing_and_leaves_no_folder(office: Office, tmp_path: Path):
    made = FurtherPcs(office.desks[0].station).set_up("PC 3", tmp_path / "three.vdp")
    with pytest.raises(PackageRefusedError) as caught:
        open_set_up(made.path, "AAAA-BBBB", tmp_path / "third")
    assert caught.value.reason == "key"
    assert not (tmp_path / "third" / backup.DATABASE).exists()


# ---- restored copies


def test_a_restored_pc_goes_on_as_a_new_installation_and_gives_no_number_again(office: Office, tmp_path: Path):
    one, other = office.desks
    keep(other, a_person())
    other.do("open", lambda work: open_case(other, work))
    made = backup.make(other.station.folder, other.station.keys.data_key, tmp_path / "backups", office.clock())
    other.do("open", lambda work: open_case(other, work))
    office.exchange(other, one)
    before, key = other.station.database.origin, own_copy(other.station.keys.data_key)
    other.station.close()
    keys = restoring.RestoreKeys.of_backup(made.folder, key)
    restoring.restore(made.folder, keys, tmp_path / "restored", office.clock())
    again = Desk(sign_in(tmp_path / "restored", "zhang", PASSWORD, office.clock), other.rng)
    office.desks[1] = again
    assert again.station.database.origin != before
    again.do("open", lambda work: open_case(again, work))
    assert issued(again)[-1] > 200
    gap = office.make(one, again)
    assert refused(office, again, gap) == "gap"
    office.exchange(again, one)
    office.assert_equal_after_settling()
    assert checks.check(again.station.database).sound


# ---- random offices


@pytest.mark.parametrize(("pcs", "seed"), [(2, 1), (3, 3), (2, 2)][: tries(2, 3)])
def test_random_offices_become_equal(tmp_path: Path, pcs: int, seed: int):
    office = Office(tmp_path, pcs, seed)
    waiting: list[tuple[Path, Desk]] = []
    for _ in range(tries(4, 8)):
        work_apart(office, 12)
        carry_about(office, waiting)
    office.settle()
    office.assert_equal_content()
    office.close()


def test_the_package_follows_the_work(office: Office):
    """Whatever changed is counted for the other PC until it is known to have it."""
    one, other = office.desks
    keep(one, a_person())
    assert one.packages.others()[0].waiting > 0
    office.exchange(one, other)
    office.exchange(other, one)
    assert one.packages.others()[0].waiting == 0
