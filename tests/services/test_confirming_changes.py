"""What a confirmation finds: noted by an officer, accepted one by one by a clerk, never by itself; photos are filed."""

from dataclasses import replace

import pytest

from tests.files.pages.scan_pictures import a_picture
from tests.people_world import a_person, keep, with_identities
from vetdesk.domain.confirming_changes import FoundState
from vetdesk.domain.errors import InvalidFieldsError, StaleRecordError
from vetdesk.domain.people import Recipient
from vetdesk.services.confirming_changes import ScanFile
from vetdesk.services.merging import MergePreview
from vetdesk.services.open_station import OpenStation
from vetdesk.wiring import Services


@pytest.fixture
def desk(station: OpenStation) -> Services:
    return Services(station)


@pytest.fixture
def person(station: OpenStation) -> Recipient:
    one = with_identities(a_person("甲某", 1, living_address="旧址1号", phone="13800000001"), ("51", "drawing"))
    return keep(station.database, one)[0]


def archive(desk: Services, person: Recipient) -> dict[str, object]:
    with desk.station.database.read() as look:
        return dict(look.people.get(person.id).values)


def test_what_is_found_waits_for_a_clerk_and_changes_nothing_by_itself(desk: Services, person: Recipient) -> None:
    changes, one = desk.confirming_changes, desk.confirming.begin("2025", "2025-12-31")
    known = changes.of_person(one.id, person.id, "en")
    assert known.values == {"living_address": "旧址1号"}, "a phone number is sensitive and stands blank"
    found = {"living_address": "新址2号", "phone": "13900000002", "marital_status": "widowed"}
    assert changes.note(one.id, person.id, found, {"moved": "迁往邻县"}) == 4
    assert changes.note(one.id, person.id, {"living_address": "新址3号"}, {}) == 1, "noted anew, not beside"
    before = archive(desk, person)
    lines = {line.change.key: line for line in changes.waiting(one.id, "en")}
    assert (before["living_address"], len(lines)) == ("旧址1号", 4)
    assert (lines["living_address"].now, lines["living_address"].value) == ("旧址1号", "新址3号")
    assert (lines["phone"].value, lines["moved"].by_hand) == ("139****0002", True)
    with pytest.raises(InvalidFieldsError):
        changes.note(one.id, person.id, {"name": "他人"}, {})
    assert changes.note(one.id, person.id, {"living_address": "旧址1号"}, {}) == 0, "the archive has it already"
    accept_and_decline(desk, person, {key: line.change for key, line in lines.items()})


def accept_and_decline(desk: Services, person: Recipient, found: dict) -> None:
    changes = desk.confirming_changes
    changes.accept(found["living_address"])
    assert archive(desk, person)["living_address"] == "新址3号"
    assert archive(desk, person)["phone"] == "13800000001", "one by one"
    with pytest.raises(StaleRecordError):
        changes.accept(found["living_address"])
    with pytest.raises(InvalidFieldsError):
        changes.decline(found["phone"], " ")
    assert changes.decline(found["phone"], "号码是村干部的").state == FoundState.DECLINED
    assert changes.accept(found["moved"]).state == FoundState.ACCEPTED
    (left,) = changes.waiting(found["phone"].round_id, "en")
    assert left.change.key == "marital_status"


def test_what_an_archive_refuses_is_not_accepted(desk: Services, person: Recipient) -> None:
    changes, one = desk.confirming_changes, desk.confirming.begin("2025", "2025-12-31")
    changes.note(one.id, person.id, {"living_address": "远" * 300}, {})
    (line,) = changes.waiting(one.id, "en")
    with pytest.raises(InvalidFieldsError):
        changes.accept(line.change)
    assert changes.waiting(one.id, "en") == [line]


def test_photos_of_the_confirmed_are_a_paper_of_their_file(desk: Services, person: Recipient) -> None:
    changes, one = desk.confirming_changes, desk.confirming.begin("2025", "2025-12-31")
    first, second = (ScanFile(f"IMG.{kind}", a_picture(kind)) for kind in ("JPEG", "PNG"))
    changes.add_photos(one.id, person.id, [first, second])
    changes.add_photos(one.id, person.id, [first])
    photos = changes.of_person(one.id, person.id, "en").photos
    assert len(photos) == 2
    with desk.station.database.read() as look:
        (paper,) = [each for each in look.materials.of_recipient(person.id) if each.key == "confirmation_2025"]
    assert paper.title == "2025年度确认照片"


def test_being_reminded_survives_a_merging(desk: Services, station: OpenStation) -> None:
    pair = [with_identities(a_person(f"{name}某", place), ("51", "drawing")) for place, name in enumerate("甲乙", 1)]
    kept, gone = keep(station.database, *pair)
    one = desk.confirming.begin("2025", "2025-12-31")
    with station.database.write("remind", station.session.actor) as work:
        listed = next(each for each in work.confirming.people(one.id) if each.recipient_id == gone.id)
        work.confirming.save([replace(listed, reminded_on="2025-01-15")])
    preview: MergePreview = desk.merging.preview(kept.id, gone.id)
    choices = {each.key: each.default or "kept" for each in preview.fields}
    number = desk.merging.merge(kept.id, gone.id, choices, "同一人", preview.versions)
    (line,) = [each for each in desk.confirming.lines(one.id) if each.person.recipient_id == kept.id]
    assert line.listed.reminded_on == "2025-01-15"
    assert number
