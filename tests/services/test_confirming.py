"""A round of annual confirmation: frozen list, progress by village, reminders, proposals that stop nothing."""

from dataclasses import replace

import pytest

from tests.builders import Clock
from tests.people_world import a_person, definitions, keep, keep_village, with_identities
from vetdesk.domain.confirming import Standing
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.people import Recipient
from vetdesk.services.confirming import Confirming, NewResult
from vetdesk.services.opening import OpenStation
from vetdesk.services.printing import Printing
from vetdesk.services.progress import Unwatched


@pytest.fixture
def service(station: OpenStation, clock: Clock) -> Confirming:
    printing = Printing(station.database, definitions(), station.session, clock)
    return Confirming(station.database, station.session, definitions(), printing, clock)


@pytest.fixture
def people(station: OpenStation) -> list[Recipient]:
    village = keep_village(station.database, "石桥村")
    drawing = [
        replace(with_identities(a_person(name, place), ("51", "drawing")), village_id=village.id)
        for place, name in enumerate(("甲某", "乙某", "丙某"), 11)
    ]
    return keep(station.database, *drawing, with_identities(a_person("丁某", 20), ("51", "stopped")))


def test_the_list_is_frozen_when_the_round_begins(
    station: OpenStation, service: Confirming, people: list[Recipient]
) -> None:
    one = service.begin("2025", "2025-02-28")
    before = service.view(one.id)
    named = {line.person.name for line in service.lines(one.id)}
    assert {"甲某", "乙某", "丙某"} <= named
    assert "丁某" not in named
    late = keep(station.database, with_identities(a_person("戊某", 21), ("51", "drawing")))
    after = service.view(one.id)
    assert (after.total, after.joined) == (before.total, 1)
    assert service.join(one) == 1
    assert service.view(one.id).total == before.total + 1
    assert late[0].id in {line.listed.recipient_id for line in service.lines(one.id)}
    with pytest.raises(InvalidFieldsError):
        service.begin("2025", "2025-02-28")
    with pytest.raises(InvalidFieldsError):
        service.begin("2026", "2024-12-31")


def test_the_list_masks_phone_numbers_as_every_list_does(station: OpenStation, service: Confirming) -> None:
    keep(station.database, with_identities(a_person("己某", 22, phone="13800000001"), ("51", "drawing")))
    (line,) = service.lines(service.begin("2025", "2025-02-28").id)
    assert line.person.phone == "138****0001"


def test_progress_is_counted_by_village(service: Confirming, people: list[Recipient]) -> None:
    one = service.begin("2025", "2025-02-28")
    first, second, third, _ = people
    assert service.record(one.id, [first.id], NewResult("confirmed", "home", "2025-01-19", "换了电话")) == 1
    assert service.record(one.id, [second.id], NewResult("not_found", remarks="外出务工")) == 1
    bridge = next(line for line in service.view(one.id).villages if line.village == "石桥村")
    assert bridge.counts == {Standing.CONFIRMED: 1, Standing.NOT_FOUND: 1, Standing.OPEN: 1}
    assert (bridge.total, bridge.left) == (3, 2)
    (line,) = service.lines(one.id, "石桥村", [Standing.CONFIRMED])
    assert line.result is not None
    assert (line.result.confirmer, line.result.remarks) == ("张经办", "换了电话")
    assert third.id in {line.listed.recipient_id for line in service.lines(one.id, "石桥村", [Standing.OPEN])}
    with pytest.raises(InvalidFieldsError):
        service.record(one.id, [first.id], NewResult("confirmed", on="2025-02-01"))


def test_nobody_is_proposed_who_was_not_reminded_in_time_and_a_proposal_stops_nothing(
    station: OpenStation, service: Confirming, people: list[Recipient], clock: Clock
) -> None:
    one = service.begin("2025", "2025-02-28")
    first, second, third, _ = people
    clock.move(days=45)
    assert service.propose(one.id, [first.id], "多次联系未果") == 0
    clock.move(days=-45)
    run = service.reminders(one.id, [first.id, second.id])
    assert run.preview().pages == 2
    assert not any(line.listed.reminded_on for line in service.lines(one.id)), "looking at a letter reminds nobody"
    run.make("年度确认", None, Unwatched())
    clock.move(days=45)
    service.record(one.id, [second.id], NewResult("confirmed", "office"))
    assert service.propose(one.id, [first.id, second.id, third.id], "多次联系未果") == 1
    proposed = [line for line in service.lines(one.id) if line.listed.proposed_on]
    assert [line.person.name for line in proposed] == ["甲某"]
    with station.database.read() as look:
        assert [held.status for held in look.people.get(first.id).identities] == ["drawing"]
    with pytest.raises(InvalidFieldsError):
        service.propose(one.id, [first.id], " ")


def test_the_lists_to_sign_and_to_look_into_are_printed(service: Confirming, people: list[Recipient]) -> None:
    one = service.begin("2025", "2025-02-28")
    service.record(one.id, [people[0].id], NewResult("confirmed", "village"))
    assert service.register(one.id, "石桥村").preview().pages == 1
    assert service.unconfirmed(one.id, "石桥村").preview().pages == 1


def test_the_dead_deferred_and_confirmed_get_no_reminder_and_do_not_count_as_reminded(
    station: OpenStation,
    service: Confirming,
    people: list[Recipient],
) -> None:
    one = service.begin("2025", "2025-02-28")
    first, second, third, _ = people
    service.record(one.id, [second.id], NewResult("deferred", remarks="住院"))
    with station.database.write("somebody died", station.session.actor) as work:
        known = work.people.get(third.id)
        work.people.save(replace(known, values={**known.values, "died_on": "2025-01-10"}))
    standings = {line.person.recipient_id: line.standing for line in service.lines(one.id)}
    assert (standings[second.id], standings[third.id]) == (Standing.DEFERRED, Standing.DIED)
    run = service.reminders(one.id, [each.id for each in people])
    assert run.preview().pages == 1
    run.make("年度确认", None, Unwatched())
    reminded = [line.person.name for line in service.lines(one.id) if line.listed.reminded_on]
    assert reminded == [first.name]
    assert service.view(one.id).left == service.view(one.id).total - 2


def test_somebody_confirmed_after_a_proposal_is_not_proposed_any_more(
    service: Confirming,
    people: list[Recipient],
    clock: Clock,
) -> None:
    one = service.begin("2025", "2025-02-28")
    service.reminders(one.id, [people[0].id]).make("年度确认", None, Unwatched())
    clock.move(days=45)
    assert service.propose(one.id, [people[0].id], "多次联系未果") == 1
    service.record(one.id, [people[0].id], NewResult("confirmed", "office"))
    line = next(line for line in service.lines(one.id) if line.person.recipient_id == people[0].id)
    assert line.listed.proposed_on == ""
    assert line.listed.reminded_on
