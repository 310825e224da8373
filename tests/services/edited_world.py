"""A small archive under random edits of every kind, and the copies of it that somebody kept each evening."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random

from tests.builders import Clock, an_actor
from tests.people_world import a_person, definitions, with_identities
from vetdesk.domain.entries import Entry
from vetdesk.domain.errors import NotThereThenError
from vetdesk.domain.merging_people import Side
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.importing.undoing import undo_batch
from vetdesk.services.looking_back import record_then
from vetdesk.services.merging import Merging
from vetdesk.services.progress import Unwatched
from vetdesk.services.session import Session
from vetdesk.storage.batches import Batches, BatchRow
from vetdesk.storage.database import Database
from vetdesk.storage.entries import Entries
from vetdesk.storage.reading import Reading, Work

TEXTS = ("name", "remarks", "household_address", "phone", "account_number", "former_name", "enlisted_on", "unit")
NUMBERS = ("yearly_income", "childless_elder", "served_in_combat")
IDENTITY_TEXTS = ("certificate_number", "disability_grade", "approved_on", "benefit_from")
CATEGORIES = ("11", "14", "51", "61", "71", "81")
STATUSES = ("in_acceptance", "drawing", "stopped", "died", "suspended")
WORDS = ("", "甲", "乙丙", "13800001234", "1950-03", "𠮷野", "东村一组", "6228000011112222")
NUMBER = ("", 0, 1, 36_000_000)

Copy = tuple[Recipient, tuple[Entry, ...]] | None
"""A record as it was kept: the person and the entries; None while it was withdrawn."""


def _unversioned(person: Recipient) -> Recipient:
    held = tuple(replace(one, version=1) for one in person.identities)
    return replace(person, identities=held, version=1)


def copy_of(person: Recipient, entries: tuple[Entry, ...]) -> Copy:
    """A record to compare: without the counts of its saves."""
    return _unversioned(person), tuple(replace(one, version=1) for one in entries)


class EditedWorld:
    """Edits at random, one deed at a time; `copies` holds for each day and recipient what was there at its end."""

    def __init__(self, database: Database, clock: Clock, seed: int) -> None:
        self._database = database
        self._clock = clock
        self._random = Random(seed)
        self._batches: list[int] = []
        self._merged: list[int] = []
        self._merging = Merging(database, Session(an_actor()), definitions(), clock)
        self.copies: dict[date, dict[int, Copy]] = {}
        with database.write("begin", an_actor()) as work:
            for name in ("石桥村", "东风村", "新河村"):
                work.villages.add(Village(0, "", name))
            people = [with_identities(a_person(f"人{n}", n), (CATEGORIES[n % 6], "drawing")) for n in range(1, 7)]
            work.people.add_many(people)

    def edits(self, count: int, days: int) -> None:
        """So many edits, spread over so many days; a copy of everybody is kept each evening."""
        for day in range(days):
            for _ in range(count * (day + 1) // days - count * day // days):
                self._edit()
                self._clock.move(minutes=1)
            self._keep_copies()
            self._clock.move(days=1)

    def _edit(self) -> None:
        kinds: list[tuple[Callable[[Work], None], int]] = [
            (self._change_fields, 8),
            (self._change_identity, 6),
            (self._add_identity, 3),
            (self._add_person, 1),
            (self._entries, 5),
            (self._move_entry, 1),
            (self._bulk, 1),
            (self._village, 1),
            (self._reveal, 1),
        ]
        if self._random.random() < 0.14:
            self._random.choice((self._take_in, self._undo, self._merge, self._unmerge))()
            return
        edit = self._random.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])[0]
        with self._database.write(edit.__name__.strip("_"), an_actor()) as work:
            edit(work)

    def _someone(self, work: Work) -> Recipient:
        live = [one for one in work.people.with_withdrawn(self._ids(work)) if not one.withdrawn]
        return self._random.choice(live)

    @staticmethod
    def _ids(work: Reading) -> list[int]:
        return [row[0] for row in work.connection.exec_driver_sql("SELECT id FROM recipient ORDER BY id")]

    def _changed(self, person: Recipient, work: Work) -> Recipient:
        """The person with some fields, the village, a further column and a text as written set or cleared."""
        random, values = self._random, dict(person.values)
        for key in random.sample(TEXTS, 2):
            values[key] = random.choice(WORDS) or (person.name if key == "name" else "")
        key = random.choice(NUMBERS)
        values[key] = random.choice(NUMBER)
        values = {key: value for key, value in values.items() if value != ""}
        changed = replace(person, values=values, temporary_number=random.random() < 0.1)
        if random.random() < 0.3:
            village = random.choice([None, *work.villages.all()])
            changed = replace(
                changed, village_id=village.id if village else None, village=village.name if village else "外地"
            )
        if random.random() < 0.2:
            changed = replace(changed, extra={} if person.extra else {"备注2": random.choice(WORDS[1:])})
        if random.random() < 0.2:
            changed = replace(changed, as_written={} if person.as_written else {"birth_date": "五0年"})
        return changed

    def _change_fields(self, work: Work) -> None:
        work.people.save(self._changed(self._someone(work), work))

    def _changed_identity(self, held: Identity) -> Identity:
        random = self._random
        values = {**held.values, random.choice(IDENTITY_TEXTS): random.choice(WORDS), "monthly_standard": 5_000_000}
        values = {key: value for key, value in values.items() if value != ""}
        since, taken_over = random.choice(("", "2020-01", "2021-07")), random.random() < 0.2
        return replace(held, values=values, status=random.choice(STATUSES), since=since, taken_over=taken_over)

    def _change_identity(self, work: Work) -> None:
        person = self._someone(work)
        work.people.save(replace(person, identities=tuple(map(self._changed_identity, person.identities))))

    def _add_identity(self, work: Work) -> None:
        person = self._someone(work)
        free = sorted(set(CATEGORIES) - {one.category for one in person.identities})
        if free:
            new = self._changed_identity(Identity(0, "", self._random.choice(free), "in_acceptance"))
            work.people.save(replace(person, identities=(*person.identities, new)))

    def _add_person(self, work: Work) -> None:
        work.people.add(self._changed(a_person("新人", self._random.randrange(100, 400)), work))

    def _entries(self, work: Work) -> None:
        person = self._someone(work)
        known = Entries(work).of([person.id]).get(person.id, ())
        values = {"member_name": self._random.choice(WORDS[1:]), "same_household": self._random.choice((0, 1))}
        if not known or self._random.random() < 0.4:
            Entries(work).add(Entry(0, "", person.id, "family_member", values))
        elif self._random.random() < 0.3:
            Entries(work).withdraw(self._random.choice(known).id)
        else:
            Entries(work).save(replace(self._random.choice(known), values=values, linked_id=self._someone(work).id))

    def _move_entry(self, work: Work) -> None:
        giver, taker = self._someone(work), self._someone(work)
        known = Entries(work).of([giver.id]).get(giver.id, ())
        if known:
            Entries(work).move([self._random.choice(known).id], taker.id)

    def _bulk(self, work: Work) -> None:
        """The same change for several people in one deed."""
        live = [one for one in work.people.with_withdrawn(self._ids(work)) if not one.withdrawn]
        chosen = self._random.sample(live, min(4, len(live)))
        word = self._random.choice(WORDS[1:])
        work.people.save_many([replace(one, values={**one.values, "remarks": word}) for one in chosen])

    def _village(self, work: Work) -> None:
        one = self._random.choice(work.villages.all())
        work.villages.save(replace(one, name=f"{one.name[:2]}{self._random.randrange(100)}村"))

    def _reveal(self, work: Work) -> None:
        """Somebody looks: the journal tells of the person, but nothing of the record changes."""
        person = self._someone(work)
        work.journal.record("reveal", person.uid, person.id, {}, {"field": "phone"})
        work.journal.record("exception", person.uid, person.id, {}, {"code": "x", "field": "name", "reason": "核实"})

    def _take_in(self) -> None:
        """What keeping a plan does: adds, updates, revives, all in one batch."""
        batch = Batches.new("花名册.xls", f"{self._random.random()}", "h")
        with self._database.write("import a workbook", an_actor(), source=batch.source) as work:
            people = work.people.with_withdrawn(self._ids(work))
            known = self._random.sample(people, min(3, len(people)))
            saved = work.people.save_many([replace(self._changed(one, work), withdrawn=False) for one in known])
            new = with_identities(a_person("导入", self._random.randrange(400, 499)), ("81", "drawing"))
            added = work.people.add_many([self._changed(new, work)])
            rows = [BatchRow("S", n, "update", one.id, one.version) for n, one in enumerate(saved)]
            rows += [BatchRow("S", 10 + n, "add", one.id, one.version) for n, one in enumerate(added)]
            self._batches.append(work.batches.add(batch, rows).id)

    def _undo(self) -> None:
        if not self._batches:
            return
        number = self._batches.pop(self._random.randrange(len(self._batches)))
        with self._database.read() as look:
            batch = look.batches.get(number)
        with self._database.write("undo an import", an_actor(), source=batch.source) as work:
            undo_batch(work, batch, Unwatched())

    def _merge(self) -> None:
        """Two records become one, where the rules allow it."""
        with self._database.read() as look:
            live = [one.id for one in look.people.with_withdrawn(self._ids(look)) if not one.withdrawn]
        keep, gone = self._random.sample(live, 2)
        preview = self._merging.preview(keep, gone)
        if not preview.refusal:
            unsettled = {one.key for one in preview.fields if one.default is None or one.differs}
            choices = {key: self._random.choice((Side.KEPT, Side.GONE)) for key in sorted(unsettled)}
            self._merged.append(self._merging.merge(keep, gone, choices, "同一人"))

    def _unmerge(self) -> None:
        if self._merged:
            number = self._random.choice(self._merged)
            if not self._merging.can_unmerge(number):
                self._merging.unmerge(number, "原来是两个人")
                self._merged.remove(number)

    def _keep_copies(self) -> None:
        with self._database.read() as look:
            ids = [row[0] for row in look.connection.exec_driver_sql("SELECT id FROM recipient")]
            entries = Entries(look).of(ids)
            kept = {
                one.id: None if one.withdrawn else copy_of(one, entries.get(one.id, ()))
                for one in look.people.with_withdrawn(ids)
            }
        self.copies[day_at_station(self._clock())] = kept


def differences(database: Database, world: EditedWorld) -> list[str]:
    """Every day and recipient for which looking back does not give what was kept that day."""
    wrong = []
    with database.read() as look:
        for day, kept in world.copies.items():
            for number, copy in kept.items():
                try:
                    then = record_then(look, number, day)
                    found = copy_of(then.person, then.entries)
                except NotThereThenError:
                    found = None
                if found != copy:
                    wrong.append(f"{day} {number}: {found} instead of {copy}")
    return wrong


def declared() -> None:
    """Every field the edits use is declared; a typing error here would test nothing."""
    vocabulary = definitions().vocabulary
    for key in (*TEXTS, *NUMBERS, *IDENTITY_TEXTS):
        vocabulary.field(key)
