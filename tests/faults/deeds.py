"""What is disturbed: decisions, imports, backups, upgrades, key slots. Each deed is a row of acts on a closed station.

`wrong` looks at what is left, like the next person who opens the station, and lists whatever an act had promised and is
not there, or is there by half.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import pairwise
from pathlib import Path

from tests.builders import CHEAP, PASSWORD, Clock
from tests.faults.world import ANSWERS, ROSTERS, STEPS, World, check_folder, enter, later, take, wrong_in
from vetdesk.domain.errors import WrongPasswordError
from vetdesk.services.open_station import OpenStation
from vetdesk.services.staffing import Staffing
from vetdesk.storage import backup, sqlite
from vetdesk.storage.database import Database
from vetdesk.storage.keyslots import KeySlots
from vetdesk.storage.reading import Reading
from vetdesk.wiring import build_services

Act = tuple[str, Callable[[], None]]
"""What an act is called when it is acknowledged, and the act."""

WORDS = (PASSWORD, "battery staple", "staple horse")
"""Passwords chosen one after the other."""


PAPERS = 4

HALF = """
SELECT uid FROM case_file WHERE stage <>
    (SELECT to_stage FROM case_event WHERE case_id = case_file.id ORDER BY seq DESC LIMIT 1)
"""


class Deed:
    """One kind of work that is disturbed. Trials with seeds of one variant do the same."""

    name = ""

    def __init__(self, world: World) -> None:
        self.world = world

    def variant(self, _seed: int) -> int:
        """Which of the deed's variants a seed means."""
        return 0

    def variants(self, _seed: int) -> list[int]:
        """Seeds of the variants of which power cuts are tried."""
        return [0]

    def newest(self) -> int:
        """The seed of the variant whose I/O operations fail in turn."""
        return 0

    def template(self, _seed: int) -> Path:
        """The closed station on whose copy a trial works."""
        return self.world.station

    def copy(self, folder: Path, seed: int) -> Path:
        """A fresh copy of the template in place of whatever is there."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.template(seed), folder)
        return folder

    @contextmanager
    def at_work(self, folder: Path, seed: int) -> Iterator[list[Act]]:
        """The acts, ready to be done one after the other by somebody signed in."""
        raise NotImplementedError

    def wrong(self, folder: Path, done: Sequence[str], seed: int, *, full: bool = True) -> list[str]:
        """What of the acknowledged acts is not there, what is there by half, and any damage.

        `full` signs in, lets the program check the station, and goes on working; otherwise the file alone is looked at.
        """
        if not full:
            return self.glance(folder, done, seed)
        station = enter(folder, self.user(seed), clock=later())
        try:
            with station.database.read() as look:
                found = self.missing(look, done, seed)
            return wrong_in(station) + found + self.go_on(station, seed)
        finally:
            station.close()

    def is_open(self, folder: Path, act: str, seed: int) -> bool:
        """Whether an act that was refused is still to be done, by the file of a station that somebody has open."""
        path = folder / backup.DATABASE
        with closing(Database.of_station(path, self.world.key, later())) as database, database.read() as look:
            return bool(self.missing(look, [act], seed))

    def glance(self, folder: Path, done: Sequence[str], seed: int) -> list[str]:
        """The same as cheaply as thousands of states allow: the file, its pages, its chain, its records."""
        with closing(sqlite.open_file(folder / backup.DATABASE, self.world.key)) as raw:
            pages = [f"damage: {row[0]}" for row in raw.execute("PRAGMA cipher_integrity_check").fetchall()]
            entries = raw.execute("SELECT seq, hash, prev_hash FROM journal ORDER BY seq").fetchall()
            broken = any(b[0] != a[0] + 1 or b[2] != a[1] for a, b in pairwise(entries))
            return pages + (["chain: broken"] if broken else []) + self.told_by(raw, folder, done, seed)

    def told_by(self, raw: sqlite.Raw, folder: Path, done: Sequence[str], seed: int) -> list[str]:
        """What is missing or there by half, by the bare file."""
        events = {f"{case} {step}" for case, step in raw.execute("SELECT case_id, transition FROM case_event")}
        lost = [f"lost: {act}" for act in done if act[0].isdigit() and act not in events]
        return lost + [f"half: case {row[0]}" for row in raw.execute(HALF)]

    def user(self, _seed: int) -> str:
        """Who does the acts."""
        return "zhang"

    def missing(self, look: Reading, done: Sequence[str], seed: int) -> list[str]:
        """What was acknowledged and is not there, and what is there by half."""
        raise NotImplementedError

    def go_on(self, station: OpenStation, seed: int) -> list[str]:
        """Do what comes next, and tell what of it went wrong."""
        raise NotImplementedError


class Decisions(Deed):
    """Steps in cases by the person whose turn it is."""

    name = "decisions"

    def variants(self, _seed: int) -> list[int]:
        return list(range(len(STEPS)))

    def variant(self, seed: int) -> int:
        return seed % len(STEPS)

    def user(self, seed: int) -> str:
        return list(STEPS)[self.variant(seed)]

    def steps(self, seed: int) -> list[tuple[int, str]]:
        """The cases and steps of this person, in order."""
        user = self.user(seed)
        return [(case_id, step) for case_id in self.world.waiting[user] for step in STEPS[user]]

    @contextmanager
    def at_work(self, folder: Path, seed: int) -> Iterator[list[Act]]:
        station = enter(folder, self.user(seed))
        yield [(f"{number} {step}", lambda at=(number, step): take(station, *at)) for number, step in self.steps(seed)]
        station.close()

    def missing(self, look: Reading, done: Sequence[str], seed: int) -> list[str]:
        cases = [look.cases.get(number) for number in self.world.waiting[self.user(seed)]]
        taken = {f"{case.id} {event.transition}" for case in cases for event in case.events}
        lost = [f"lost: {act}" for act in done if act not in taken]
        return lost + [f"half: case {case.id}" for case in cases if case.stage != case.events[-1].to_stage]

    def go_on(self, station: OpenStation, seed: int) -> list[str]:
        with station.database.read() as look:
            numbers = self.world.waiting[self.user(seed)]
            taken = {(number, event.transition) for number in numbers for event in look.cases.get(number).events}
        for step in [step for step in self.steps(seed) if step not in taken][:1]:
            take(station, *step)
        return []


class Imports(Deed):
    """Rosters from another office."""

    name = "imports"

    @contextmanager
    def at_work(self, folder: Path, seed: int) -> Iterator[list[Act]]:
        station = enter(folder)
        yield [(f"import {n}", lambda n=n: self._import(station, n)) for n in range(len(ROSTERS))]
        station.close()

    def _import(self, station: OpenStation, number: int) -> None:
        importing = build_services(station).importing
        importing.keep(importing.plan(self.world.readings[number], ANSWERS), ANSWERS)

    def missing(self, look: Reading, done: Sequence[str], seed: int) -> list[str]:
        return self._compared(look.people.count() - self.world.people, len(look.batches.all()), len(done))

    @staticmethod
    def _compared(people: int, kept: int, done: int) -> list[str]:
        found = [] if kept in {done, done + 1} else [f"lost: {done} imports acknowledged, {kept} kept"]
        return found + ([] if people == sum(ROSTERS[:kept]) else [f"half: {people} people of {kept} imports"])

    def told_by(self, raw: sqlite.Raw, folder: Path, done: Sequence[str], seed: int) -> list[str]:
        people = raw.execute("SELECT count(*) FROM recipient").fetchone()[0] - self.world.people
        kept = raw.execute("SELECT count(*) FROM batch").fetchone()[0]
        return self._compared(people, kept, len(done))

    def go_on(self, station: OpenStation, seed: int) -> list[str]:
        with station.database.read() as look:
            kept = len(look.batches.all())
        if kept < len(ROSTERS):
            self._import(station, kept)
        return []


class Backups(Deed):
    """A verified backup and a decision in turn."""

    name = "backups"

    @contextmanager
    def at_work(self, folder: Path, seed: int) -> Iterator[list[Act]]:
        clock = Clock()
        station = enter(folder, clock=clock)

        def back_up() -> None:
            clock.move(minutes=1)
            station.back_up()

        acts: list[Act] = [("backup 0", back_up)]
        step = STEPS["zhang"][0]
        for number, case_id in enumerate(self.world.waiting["zhang"][:1]):
            acts.append((f"{case_id} {step}", lambda at=case_id: take(station, at, step)))
            acts.append((f"backup {number + 1}", back_up))
        yield acts
        station.close()

    def wrong(self, folder: Path, done: Sequence[str], seed: int, *, full: bool = True) -> list[str]:
        return self._backups(folder, done) + super().wrong(folder, done, seed, full=full)

    def told_by(self, raw: sqlite.Raw, folder: Path, done: Sequence[str], seed: int) -> list[str]:
        return self._backups(folder, done) + super().told_by(raw, folder, done, seed)

    def _backups(self, folder: Path, done: Sequence[str]) -> list[str]:
        backups, found = backup.list_backups(folder / backup.FOLDER), []
        for each in backups:
            sound = backup.verify(each.folder, self.world.key)
            found += [] if sound.sound else [f"half: backup {each.folder.name}: {sound.what}"]
        made = sum(act.startswith("backup") for act in done)
        return found + ([f"lost: {made} backups acknowledged, {len(backups)} there"] if len(backups) < made else [])

    def missing(self, look: Reading, done: Sequence[str], seed: int) -> list[str]:
        steps = [act.split() for act in done if not act.startswith("backup")]
        taken = {number: {event.transition for event in look.cases.get(int(number)).events} for number, _ in steps}
        return [f"lost: {number} {step}" for number, step in steps if step not in taken[number]]

    def go_on(self, station: OpenStation, seed: int) -> list[str]:
        take(station, self.world.waiting["zhang"][-1], STEPS["zhang"][0])
        again = station.back_up()
        return [] if again and again.folder.is_dir() else ["no further backup"]


class Upgrades(Deed):
    """The first sign-in with a newer program: a backup, then every migration that is missing."""

    name = "upgrades"

    def variant(self, seed: int) -> int:
        return seed % len(self.world.old.revisions)

    def newest(self) -> int:
        return len(self.world.old.revisions) - 8  # the upgrade that last released stations will go through

    def template(self, seed: int) -> Path:
        return self.world.old.folder(self.revision(seed))

    def revision(self, seed: int) -> str:
        """Which earlier program's station it is."""
        return self.world.old.revisions[self.variant(seed)]

    def is_open(self, folder: Path, act: str, seed: int) -> bool:
        return True  # whoever was refused signs in again

    @contextmanager
    def at_work(self, folder: Path, seed: int) -> Iterator[list[Act]]:
        yield [("upgrade", lambda: enter(folder).close())]

    def variants(self, seed: int) -> list[int]:
        return [seed, self.newest()]

    def glance(self, folder: Path, done: Sequence[str], seed: int) -> list[str]:
        return self.wrong(folder, done, seed, full=False)

    def told_by(self, raw: sqlite.Raw, folder: Path, done: Sequence[str], seed: int) -> list[str]:
        return []

    def wrong(self, folder: Path, done: Sequence[str], seed: int, *, full: bool = True) -> list[str]:
        old, revision = self.world.old, self.revision(seed)
        found = old.between(folder, revision, finished=bool(done))
        if not full:
            return found + super().glance(folder, (), seed)
        usual = old.usual(revision)
        return found + [each for each in check_folder(folder) if each not in usual] + old.lost(folder, revision)


class Keys(Deed):
    """A person chooses a new password, twice."""

    name = "keys"

    @contextmanager
    def at_work(self, folder: Path, seed: int) -> Iterator[list[Act]]:
        station = enter(folder)
        staffing = Staffing(station, CHEAP)
        yield [
            (f"password {n}", lambda n=n: staffing.change_own_password(WORDS[n], WORDS[n + 1]))
            for n in range(len(WORDS) - 1)
        ]
        station.close()

    def is_open(self, folder: Path, act: str, seed: int) -> bool:
        try:
            KeySlots.load(folder).open("zhang", WORDS[int(act.split()[1]) + 1])
        except WrongPasswordError:
            return True
        return False

    def wrong(self, folder: Path, done: Sequence[str], seed: int, *, full: bool = True) -> list[str]:
        opening = [word for word in WORDS[len(done) : len(done) + 2] if _opens(folder, word)]
        found = [] if len(opening) == 1 else [f"lost: {len(opening)} passwords open the station after {list(done)}"]
        return found + (check_folder(folder, opening[0]) if opening and full else [])

    def glance(self, folder: Path, done: Sequence[str], seed: int) -> list[str]:
        return self.wrong(folder, done, seed, full=False)


def _opens(folder: Path, password: str) -> bool:
    try:
        KeySlots.load(folder).open("zhang", password)
    except WrongPasswordError:
        return False
    return True


class Papers(Deed):
    """Scans are put into the station's folder."""

    name = "papers"

    @contextmanager
    def at_work(self, folder: Path, seed: int) -> Iterator[list[Act]]:
        station = enter(folder)
        yield [(f"paper {n}", lambda n=n: self._put(station, n)) for n in range(PAPERS)]
        station.close()

    @staticmethod
    def _put(station: OpenStation, number: int) -> None:
        station.attachments.put(_paper(number))

    def is_open(self, folder: Path, act: str, seed: int) -> bool:
        return True  # the same paper may be put twice

    def wrong(self, folder: Path, done: Sequence[str], seed: int, *, full: bool = True) -> list[str]:
        station = enter(folder, clock=later())
        try:
            return (wrong_in(station) if full else []) + self._lost(station, done)
        finally:
            station.close()

    def glance(self, folder: Path, done: Sequence[str], seed: int) -> list[str]:
        return self.wrong(folder, done, seed, full=False)

    @staticmethod
    def _lost(station: OpenStation, done: Sequence[str]) -> list[str]:
        kept, names = station.attachments, station.attachments.names()
        whole = {kept.get(name) for name in names}  # raises if one is there by half
        return [f"lost: {act}" for act in done if _paper(int(act.split()[1])) not in whole]


def _paper(number: int) -> bytes:
    return b"a paper of %d" % number * 3000


def every_deed(world: World) -> list[Deed]:
    """Everything that is disturbed."""
    return [Decisions(world), Imports(world), Backups(world), Upgrades(world), Keys(world), Papers(world)]
