"""Small worlds for tests: real encrypted databases with a clock that the test moves."""

import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from vetdesk.domain.second_person import Confirmation, Leaving
from vetdesk.domain.staff import Actor, Right, Role, Staff
from vetdesk.domain.stations import StationDetails
from vetdesk.services.opening import NewStaff, OpenStation, create_station, sign_in
from vetdesk.services.second_persons import SecondPersons
from vetdesk.services.session import Session
from vetdesk.storage import upgrade
from vetdesk.storage.database import Database
from vetdesk.storage.keyslots import KeyCost
from vetdesk.storage.signing import Signer

KEY = bytes(range(32))
ORIGIN = "0190a000-0000-7000-8000-000000000001"


@dataclass
class Clock:
    """A clock that stands still until the test moves it; pass the object itself as `now`."""

    at: datetime = field(default_factory=lambda: datetime(2025, 1, 20, 1, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.at

    def move(self, **by: float) -> datetime:
        """Move on by days=, hours=, minutes=…"""
        self.at += timedelta(**by)
        return self.at


@cache
def _empty_database() -> Path:
    """A migrated database made once per test run: copying it is a hundred times faster than migrating."""
    path = Path(tempfile.mkdtemp(prefix="vetdesk-tests-")) / "station.db"
    upgrade.create(path, KEY)
    return path


def a_database(folder: Path, clock: Clock | None = None) -> Database:
    """A migrated, encrypted, empty database in the folder; the test closes it (fixture `database` does)."""
    path = folder / "station.db"
    shutil.copyfile(_empty_database(), path)
    return Database(path, KEY, origin=ORIGIN, now=clock or Clock())


def an_actor(*roles: Role, user: str = "zhang", name: str = "张经办", staff_id: int = 1) -> Actor:
    """Someone with these roles (clerk if none is given) and every right; not stored anywhere."""
    uid = f"0190a000-0000-7000-8000-0000000001{staff_id:02d}"
    return Actor(Staff(staff_id, uid, user, name, frozenset(roles or (Role.CLERK,))), frozenset(Right))


PASSWORD = "correct horse"
CHEAP = KeyCost(memory_kib=64, passes=1)
"""Argon2id parameters that cost a test nothing."""

DETAILS = StationDetails(
    name="测试镇退役军人服务站",
    area_code="529901100000",
    address="测试镇人民路1号",
    phone="0750-5550000",
    government="测试镇人民政府",
    authority="测试区退役军人事务局",
)
FOUNDERS = (
    NewStaff("zhang", "张经办", frozenset({Role.CLERK, Role.KEEPER}), password=PASSWORD, own=True),
    NewStaff("li", "李复核", frozenset({Role.EXAMINER}), password=PASSWORD, own=True),
    NewStaff("wang", "王监督", frozenset({Role.SUPERVISOR}), password=PASSWORD, own=True),
    NewStaff("zhao", "赵站长", frozenset({Role.LEADER}), password=PASSWORD, own=True),
    NewStaff("chen", "陈联络", frozenset({Role.LIAISON_OFFICER}), password=PASSWORD, own=True),
)


@cache
def _template_station() -> tuple[Path, str]:
    folder = Path(tempfile.mkdtemp(prefix="vetdesk-tests-")) / "station"
    return folder, create_station(folder, DETAILS, FOUNDERS, Clock(), CHEAP).text


def a_station_folder(tmp_path: Path) -> Path:
    """A closed station with the people of FOUNDERS, copied from one made once per test run."""
    folder = tmp_path / "station"
    shutil.copytree(_template_station()[0], folder)
    return folder


def recovery_key() -> str:
    """The printed recovery key of every `a_station_folder`."""
    return _template_station()[1]


def a_station(tmp_path: Path, user: str = "zhang", clock: Clock | None = None) -> OpenStation:
    """An open station, signed in as one of FOUNDERS (zhang: clerk and keeper, li: examiner, wang: supervisor, zhao:
    leader, chen: liaison officer); the test closes it (fixture `station` does)."""
    return with_second(sign_in(a_station_folder(tmp_path), user, PASSWORD, clock or Clock()))


def with_keys(station: OpenStation) -> OpenStation:
    """The station with the private keys of all FOUNDERS at hand, for tests in which people take turns at one desk."""
    with station.database.read() as look:
        people = {person.user: person for person in look.staff.all()}
    for user in {each.user for each in FOUNDERS} & set(people):
        opened = station.slots.open(user, PASSWORD)
        station.database.signers.hold(people[user].uid, Signer(opened.signing_key))
    for number in range(1, 10):  # whoever is stored nowhere has a key that counts for nothing
        station.database.signers.hold(an_actor(staff_id=number).staff.uid, Signer.new())
    return station


def with_second(station: OpenStation) -> OpenStation:
    """The station with another of FOUNDERS at the desk, who confirms by his own password whatever is sent."""
    second, session = SecondPersons(with_keys(station)), station.session
    others = {"li": "zhao"}
    session.seconds.ask = lambda leaving: second.confirm(leaving, others.get(session.actor.staff.user, "li"), PASSWORD)
    return station


def confirming(session: Session) -> Session:
    """A session without a station behind it: whatever is sent leaves by exception, as nobody else is at work."""

    def yes(leaving: Leaving) -> None:
        first, at = session.actor.staff.uid, "2000-01-01T00:00:00Z"
        session.seconds.note(_Standing(first, leaving.what, leaving.purpose, at, None, "只有一人在岗"))

    session.seconds.ask = yes
    return session


class _Standing(Confirmation):
    """A confirmation that never ends, for worlds whose clock moves."""

    def holds_at(self, now: datetime, minutes: int) -> bool:
        return True
