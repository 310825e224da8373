"""A station that lives at random, backed up at random moments; every backup must restore to the state of its moment."""

import hashlib
import shutil
from contextlib import closing
from pathlib import Path
from random import Random

from tests.builders import Clock, a_station
from tests.people_world import a_person, keep
from tests.ui.cases.case_world import NAMES, open_cases
from vetdesk.services.open_station import OpenStation
from vetdesk.storage import backup, restoring, sqlite
from vetdesk.storage.attachments import Attachments
from vetdesk.storage.wiping import own_copy
from vetdesk.wiring import Services

State = dict[str, str]
"""The hash of each table's rows by its name; attachments under their own."""


def state_of(folder: Path, key: bytes, attachments: Attachments) -> State:
    """Everything a station holds, as far as it can be told; the mark of a restored copy does not count."""
    state = {name: hashlib.sha256(attachments.get(name)).hexdigest() for name in attachments.names()}
    with closing(sqlite.open_file(folder / backup.DATABASE, key)) as raw:
        for table in sqlite.row_counts(raw):
            rows = sorted(repr(row) for row in raw.execute(f'SELECT * FROM "{table}"').fetchall())
            text = "\n".join(rows).replace(f"{restoring.RESTORED}:", "")
            state[table] = hashlib.sha256(text.encode()).hexdigest()
    return state


class RandomLife:
    """Deeds of a small office in an order that chance gives."""

    def __init__(self, station: OpenStation, clock: Clock, chance: Random) -> None:
        self._station = station
        self._services = Services(station)
        self._clock = clock
        self._chance = chance
        self._people = 0
        open_cases(self._services, 2)

    def deeds(self, count: int) -> None:
        """So many of them."""
        for _ in range(count):
            self._clock.move(minutes=self._chance.randrange(1, 300))
            self._chance.choice((self._person, self._person, self._word, self._scan, self._edit, self._case))()

    def _person(self) -> None:
        self._people += 1
        keep(self._station.database, a_person(f"人{self._people}", 1000 + self._people))

    def _word(self) -> None:
        with self._station.database.write("set a word", self._station.session.actor) as work:
            work.settings.set(f"word {self._chance.randrange(9)}", self._chance.random())

    def _scan(self) -> None:
        self._station.attachments.put(self._chance.randbytes(self._chance.randrange(1, 5000)))

    def _edit(self) -> None:
        with self._station.database.write("edit", self._station.session.actor) as work:
            numbers = [row[0] for row in work.connection.exec_driver_sql("SELECT id FROM recipient")]
            work.connection.exec_driver_sql(
                "UPDATE recipient SET version = version + 1 WHERE id = ?", (self._chance.choice(numbers),)
            )
            work.settings.set("edited", self._chance.random())

    def _case(self) -> None:
        cases = self._services.casework
        number = self._chance.randrange(len(NAMES[:2])) + 1
        cases.assign(cases.get(number).case, self._chance.randrange(1, 5))


def differing_points(folder: Path, seed: int, points: int) -> list[str]:
    """Live, make backups at so many moments, restore them in another order: the tables in which any of them differs."""
    chance, clock = Random(seed), Clock()
    station = a_station(folder, clock=clock)
    life, known = RandomLife(station, clock, chance), []
    key, store = own_copy(station.keys.data_key), folder / "store"
    for _ in range(points):
        life.deeds(chance.randrange(1, 6))
        made = backup.make(station.folder, key, store, clock())
        known.append((made, state_of(station.folder, key, station.attachments)))
    keys = station.slots.attachment_keys(key)
    station.close()
    chance.shuffle(known)
    different = []
    for made, state in known:
        target = folder / "restored"
        shutil.rmtree(target, ignore_errors=True)
        restoring.restore(made.folder, restoring.RestoreKeys.of_backup(made.folder, key), target, clock())
        found = state_of(target, key, Attachments(target, keys))
        different += [f"{made.folder.name} {name}" for name in {*state, *found} if state.get(name) != found.get(name)]
    return different
