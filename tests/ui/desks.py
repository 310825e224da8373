"""A desk for tests of pages: the real services over a small station with a few people."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.builders import Clock, a_station
from tests.people_world import a_person, id_number, keep, keep_village, with_identities
from vetdesk.domain.people import Recipient
from vetdesk.wiring import Services


@contextmanager
def a_desk(tmp_path: Path, user: str = "zhang", clock: Clock | None = None) -> Iterator[Services]:
    """Services over a station of its own, closed at the end."""
    station = a_station(tmp_path, user, clock)
    try:
        yield Services(station)
    finally:
        station.close()


def settle_people(services: Services) -> list[Recipient]:
    """Three people: one who draws, one who may apply for the rural subsidy, one without identity."""
    village = keep_village(services.station.database, "石桥村")
    drawing = with_identities(a_person("王㛃", 1, village=village.name), ("51", "drawing"))
    applicant = a_person(
        "史长河", 2, id_number=id_number("19640310", 5), birth_date="1964-03-10",
        enlisted_on="1982-11", discharged_on="1986-01", phone="13800000000",
    )  # fmt: skip
    return keep(services.station.database, drawing, applicant, a_person("单雄", 3))
