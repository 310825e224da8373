from dataclasses import replace
from datetime import date

import pytest

from tests.builders import DETAILS, PASSWORD, a_station
from vetdesk.domain.errors import DefinitionError, NotPermittedError
from vetdesk.services.opening import sign_in
from vetdesk.services.stations import Stations


def test_details_are_changed_by_the_keeper_and_journalled(station):
    stations = Stations(station.database, station.session)
    stations.save(replace(DETAILS, phone="0750-5551111"))
    stations.save(replace(DETAILS, phone="0750-5551111"))
    assert stations.details().phone == "0750-5551111"
    with station.database.read() as look:
        entries = look.journal.entries(kind="station")
    changed = [(entry.old, entry.new) for entry in entries if entry.old]
    assert changed == [({"phone": DETAILS.phone}, {"phone": "0750-5551111"})]


def test_others_may_only_look(tmp_path):
    station = a_station(tmp_path, "li")
    stations = Stations(station.database, station.session)
    with pytest.raises(NotPermittedError):
        stations.save(DETAILS)
    assert stations.details() == DETAILS
    station.close()


def test_a_year_added_by_hand_counts_from_the_next_sign_in(station, clock):
    stations = Stations(station.database, station.session)
    stations.add_year(2027, [date(2027, 1, 1)], [])
    stations.add_year(2027, [date(2027, 1, 1), date(2027, 1, 4)], [date(2027, 1, 9)])
    station.close()
    again = sign_in(station.folder, "zhang", PASSWORD, clock)
    calendar = again.definitions.calendar
    again.close()
    assert not calendar.is_workday(date(2027, 1, 4))
    assert calendar.is_workday(date(2027, 1, 9))
    assert calendar.is_workday(date(2027, 1, 5))


def test_a_year_added_by_hand_counts_at_once_for_whoever_holds_the_definitions(station):
    held = station.definitions
    assert held.calendar.is_workday(date(2027, 1, 4))
    Stations(station.database, station.session).add_year(2027, [date(2027, 1, 4)], [])
    assert station.definitions is held
    assert not held.calendar.is_workday(date(2027, 1, 4))


def test_a_year_that_contradicts_itself_is_refused_by_name(station):
    with pytest.raises(DefinitionError) as caught:
        Stations(station.database, station.session).add_year(2027, [date(2027, 1, 9)], [date(2027, 1, 9)])
    assert caught.value.file == "calendars/2027.toml"
