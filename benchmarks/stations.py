"""A station with many people, written straight into its archive; made once and kept for the next run."""

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path

from benchmarks.people import VILLAGE_NAMES, people
from vetdesk import paths
from vetdesk.domain.forms import Value
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.staff import Role
from vetdesk.domain.stations import StationDetails
from vetdesk.services.opening import NewStaff, OpenStation, create_station, sign_in
from vetdesk.services.second_persons import SecondPersons

USER, PASSWORD = "bench", "bench-mark-2025"
CODES = {
    "60周岁以上农村籍退役士兵": "81",
    "参战退役人员": "51",
    "带病回乡退役军人": "42",
    "残疾军人": "11",
    "在乡复员军人": "41",
}
AT_ONCE = 10_000


def now() -> datetime:
    """The moment, with this computer's zone."""
    return datetime.now().astimezone()


def empty_station(folder: Path) -> Path:
    """A new station in `folder`, which is emptied first; USER may do everything."""
    shutil.rmtree(folder, ignore_errors=True)
    details = StationDetails(
        name="柳溪镇退役军人服务站",
        area_code="529901100000",
        address="柳溪镇人民路1号",
        phone="0750-5550000",
        government="柳溪镇人民政府",
        authority="青川岭县退役军人事务局",
    )
    create_station(folder, details, [NewStaff(USER, "测速", frozenset(Role), password=PASSWORD, own=True)], now)
    return folder


def opened(folder: Path) -> OpenStation:
    """The station, signed in to; nobody else works there, so what leaves does so by a recorded exception."""
    station = sign_in(folder, USER, PASSWORD, now)
    second = SecondPersons(station)
    station.session.seconds.ask = lambda leaving: second.make_exception(leaving, "测速，只有一人在岗")
    return station


def populated_station(work: Path, count: int) -> Path:
    """A closed station with `count` people; made anew when the shape of the data has changed."""
    folder = work / f"station-{count}-{_shape()}"
    if not folder.exists():
        unfinished = work / "station.part"
        station = opened(empty_station(unfinished))
        try:
            fill(station, count)
        finally:
            station.close()
        for old in work.glob(f"station-{count}-*"):
            shutil.rmtree(old)
        unfinished.rename(folder)
    return folder


def fill(station: OpenStation, count: int) -> None:
    """Add people to an open station, some thousands in each deed."""
    with station.database.write("benchmark: villages", station.session.actor) as work:
        villages = {name: work.villages.add(Village(0, "", name)) for name in VILLAGE_NAMES}
    rows = people(count)
    while batch := list(islice(rows, AT_ONCE)):
        with station.database.write("benchmark: people", station.session.actor) as work:
            work.people.add_many([_recipient(row, villages[row[8]]) for row in batch])


def _recipient(row: Sequence[str], village: Village) -> Recipient:
    values: dict[str, Value] = {
        "name": row[1],
        "id_number": row[2],
        "sex": "male" if row[3] == "男" else "female",
        "birth_date": row[4],
        "ethnic_group": row[5],
        "household_type": "rural",
        "household_address": row[9],
        "living_address": row[10],
        "phone": row[11],
        "enlisted_on": row[12],
        "discharged_on": row[13],
        "unit": row[15],
        "discharge_certificate": row[16],
        "bank_name": row[21],
        "account_name": row[22],
        "account_number": row[23],
    }
    identity = Identity(0, "", CODES[row[6]], "drawing", {"certificate_number": row[17], "monthly_standard": row[24]})
    return Recipient(0, "", values, (identity,), village.id, village.name)


def _shape() -> str:
    """Changes whenever a migration or the generator of people does."""
    digest = hashlib.sha256()
    for path in _sources():
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


def _sources() -> Iterator[Path]:
    yield from sorted((paths.migrations() / "versions").glob("*.py"))
    yield from (Path(__file__), Path(__file__).with_name("people.py"))
