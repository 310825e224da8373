from dataclasses import replace

import pytest

from tests.builders import DETAILS, a_station
from vetdesk.domain.errors import NotPermittedError
from vetdesk.services.stations import Stations


def test_details_are_changed_by_the_keeper_and_journalled(station):
    stations = Stations(station.database, station.session)
    stations.save(replace(DETAILS, phone="0750-5551111"))
    stations.save(replace(DETAILS, phone="0750-5551111"))
    assert stations.details().phone == "0750-5551111"
    with station.database.read() as look:
        entries = look.journal.entries(kind="station")
    assert [(entry.old, entry.new) for entry in entries[1:]] == [({"phone": DETAILS.phone}, {"phone": "0750-5551111"})]


def test_others_may_only_look(tmp_path):
    station = a_station(tmp_path, "li")
    stations = Stations(station.database, station.session)
    with pytest.raises(NotPermittedError):
        stations.save(DETAILS)
    assert stations.details() == DETAILS
    station.close()
