"""Offices with several PCs that work apart and exchange packages: random deeds, and what must be equal in the end."""

import random
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from tests.builders import PASSWORD, Clock, a_station, with_second
from tests.people_world import a_person, with_identities
from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.complaints import Complaint, ComplaintEvent
from vetdesk.domain.entries import Entry
from vetdesk.domain.errors import PackageRefusedError
from vetdesk.domain.materials import FiledMaterial, MaterialState, Scan
from vetdesk.domain.needs import Need
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.staff import Role, Staff
from vetdesk.domain.visits import Visit
from vetdesk.services.further_pcs import FurtherPcs, open_set_up
from vetdesk.services.open_station import OpenStation
from vetdesk.services.opening import sign_in
from vetdesk.services.packages import Packages, Review
from vetdesk.storage import checks
from vetdesk.storage.batches import BatchRow
from vetdesk.storage.reading import Work
from vetdesk.storage.shared_records import SharedRecords
from vetdesk.storage.shared_tables import in_order
from vetdesk.storage.tables import metadata
from vetdesk.storage.uids import new_uid

Deed = Callable[["Desk", Work], None]
CATEGORIES = ("combat_veteran", "nuclear_test_veteran", "disabled_veteran")
NAMES = ("张三丰", "李长河", "王建国", "赵大海", "陈援朝", "周铁柱", "吴卫东", "郑解放")


@dataclass
class Desk:
    """One PC: its station, its packages, and its own chances."""

    station: OpenStation
    rng: random.Random

    @property
    def packages(self) -> Packages:
        return Packages(self.station)

    @property
    def uid(self) -> str:
        this = self.packages.this()
        assert this is not None
        return this.uid

    @property
    def name(self) -> str:
        this = self.packages.this()
        assert this is not None
        return this.name

    def knows(self, other: "Desk") -> bool:
        """Whether this PC has heard of the other one yet."""
        return other.uid in {one.uid for one in self.packages.others()}

    def do(self, label: str, deed: Callable[[Work], Any]) -> Any:
        """Any change, as whoever is signed in."""
        with self.station.database.write(label, self.station.session.actor) as work:
            return deed(work)

    def people(self, work: Work) -> list[Recipient]:
        ids = work.connection.exec_driver_sql("SELECT id FROM recipient WHERE withdrawn = 0").scalars().all()
        return work.people.many(ids)

    def some(self, work: Work) -> Recipient | None:
        people = self.people(work)
        return self.rng.choice(people) if people else None


def set_up(station: OpenStation, path: Path, name: str, folder: Path) -> None:
    """A further PC, made and opened once."""
    made = FurtherPcs(station).set_up(name, path, "PC 1")
    open_set_up(made.path, made.passphrase, folder)


@cache
def _template(pcs: int) -> Path:
    """A station with so many PCs, closed; made once per test run."""
    folder = Path(tempfile.mkdtemp(prefix="vetdesk-tests-"))
    (folder / "stick").mkdir()
    (folder / "pc0").mkdir()
    station = a_station(folder / "pc0")
    for number in range(1, pcs):
        set_up(station, folder / "stick" / f"{number}.vdp", f"PC {number + 1}", folder / f"PC {number + 1}")
    station.close()
    return folder


class Office:
    """Several PCs and the stick between them."""

    def __init__(self, folder: Path, pcs: int, seed: int = 0) -> None:
        self.folder, self.clock, self.rng = folder, Clock(), random.Random(seed)
        self.stick = folder / "stick"
        self.sticks = 0
        self.conflicts = 0
        shutil.copytree(_template(pcs), folder, dirs_exist_ok=True)
        names = ["pc0/station", *(f"PC {number + 1}" for number in range(1, pcs))]
        self.desks = [
            Desk(with_second(sign_in(folder / name, "zhang", PASSWORD, self.clock)), random.Random(seed * 100 + number))
            for number, name in enumerate(names)
        ]

    def add_pc(self, name: str) -> Desk:
        """Set up a further PC and open the station there."""
        folder = self.folder / name
        set_up(self.desks[0].station, self.stick / f"{name}.vdp", name, folder)
        self.desks.append(
            Desk(with_second(sign_in(folder, "zhang", PASSWORD, self.clock)), random.Random(len(self.desks)))
        )
        return self.desks[-1]

    def close(self) -> None:
        for desk in self.desks:
            desk.station.close()

    def make(self, one: Desk, other: Desk) -> Path:
        """A package from one PC for the other."""
        self.sticks += 1
        path = self.stick / f"{self.sticks}.vdp"
        one.packages.make(other.uid, path)
        return path

    def take(self, desk: Desk, path: Path, choose: Callable[[str, str, str], bool] | None = None) -> Review:
        """Take a package in, deciding by chance or as told; returns what was reviewed."""
        review = desk.packages.examine(path)
        pick = choose or (lambda *_place: desk.rng.random() < 0.5)
        decided = {
            (met.ours.table, met.ours.key, one.name): pick(met.ours.table, met.ours.key, one.name)
            for met in review.plan.asked
            for one in met.asked
        }
        self.conflicts += len(decided)
        desk.packages.take(path, decided)
        return review

    def exchange(self, one: Desk, other: Desk) -> None:
        """A package there."""
        self.take(other, self.make(one, other))

    def settle(self) -> None:
        """Exchange until nobody has anything for anybody: round and round, each with each."""
        for _ in range(2):
            for one in self.desks:
                for other in self.desks:
                    if one is not other:
                        self.exchange(one, other)

    def content(self, desk: Desk) -> dict[str, dict[str, Mapping[str, Any]]]:
        """Everything that is exchanged, by table and key."""
        with desk.station.database.read() as look:
            records = SharedRecords(look.connection)
            return {table.name: {found.key: found.values for found in records.read(table)} for table in in_order()}

    def assert_equal_after_settling(self) -> None:
        """Exchange everything, then compare."""
        self.settle()
        self.assert_equal_content()
        heads = [self.heads(desk) for desk in self.desks]
        assert all(set(head) == set(heads[0]) for head in heads)

    def assert_equal_content(self) -> None:
        """All PCs hold the same, and every chain of every journal is whole."""
        first = self.content(self.desks[0])
        for desk in self.desks[1:]:
            found = self.content(desk)
            for table, rows in first.items():
                assert found[table] == rows, table
        for desk in self.desks:
            sound = checks.check(desk.station.database)
            assert sound.sound, sound.what
            with desk.station.database.read() as look:
                assert look.cases.broken() == []
                assert not look.connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            assert self._all_found(desk)

    def heads(self, desk: Desk) -> dict[str, int]:
        with desk.station.database.read() as look:
            return {origin: head.seq for origin, head in look.journal.heads().items()}

    def _all_found(self, desk: Desk) -> bool:
        """Whether the search box finds everybody by the name of today."""
        with desk.station.database.read() as look:
            ids = look.connection.exec_driver_sql("SELECT id, name FROM recipient WHERE withdrawn = 0").all()
            for number, name in ids:
                if name and number not in look.search.find(name, limit=500).ids:
                    return False
        return True


# ---- deeds


def add_person(desk: Desk, work: Work) -> None:
    person = a_person(desk.rng.choice(NAMES), desk.rng.randint(1, 400))
    work.people.add(with_identities(person, (desk.rng.choice(CATEGORIES), "drawing")))


def edit_person(desk: Desk, work: Work) -> None:
    person = desk.some(work)
    if person is not None:
        key = desk.rng.choice(("phone", "address", "name", "remarks", "own_field", "health"))
        text = desk.rng.choice(NAMES) + ("" if key == "name" else f"{desk.rng.randint(1, 3)}")
        values = {**person.values, key: text}
        if desk.rng.random() < 0.2 and key not in {"name"}:
            values.pop(key)
        work.people.save(replace(person, values=values))


def add_identity(desk: Desk, work: Work) -> None:
    person = desk.some(work)
    if person is not None:
        free = [one for one in CATEGORIES if one not in {held.category for held in person.identities}]
        if free:
            new = Identity(
                0, "", desk.rng.choice(free), "drawing", {"certificate_number": f"Z{desk.rng.randint(1, 9)}"}
            )
            work.people.save(replace(person, identities=(*person.identities, new)))


def edit_identity(desk: Desk, work: Work) -> None:
    person = desk.some(work)
    if person is not None and person.identities:
        held = desk.rng.choice(person.identities)
        changed = replace(held, status=desk.rng.choice(("drawing", "suspended", "stopped")))
        work.people.save(replace(person, identities=(changed,)))


def add_entry(desk: Desk, work: Work) -> None:
    person, other = desk.some(work), desk.some(work)
    if person is not None and other is not None:
        linked = other.id if other.id != person.id else None
        values = {"member_name": desk.rng.choice(NAMES), "same_household": desk.rng.randint(0, 1)}
        work.entries.add(Entry(0, "", person.id, "family_member", values, linked))


def edit_entry(desk: Desk, work: Work) -> None:
    ids = work.connection.exec_driver_sql("SELECT id FROM entry WHERE withdrawn = 0").scalars().all()
    if ids:
        entry = work.entries.get(desk.rng.choice(ids))
        if desk.rng.random() < 0.3:
            work.entries.withdraw(entry.id)
        else:
            work.entries.save(replace(entry, values={**entry.values, "member_phone": str(desk.rng.randint(1, 5))}))


def add_visit(desk: Desk, work: Work) -> None:
    person, actor = desk.some(work), work.actor
    if person is not None and actor is not None:
        day = f"2025-01-{desk.rng.randint(1, 28):02d}"
        visit = Visit(0, "", person.id, actor.staff.id, actor.name, day, "home", "regular", {"living": "good"})
        stored = work.visits.add(visit)
        if desk.rng.random() < 0.5:
            work.needs.add(Need(0, "", person.id, stored.id, "medical", "看病", "2025-02-10", asked_on=day))


def edit_visit(desk: Desk, work: Work) -> None:
    ids = work.connection.exec_driver_sql("SELECT id FROM visit WHERE withdrawn = 0").scalars().all()
    if ids:
        visit = work.visits.get(desk.rng.choice(ids))
        if desk.rng.random() < 0.3:
            work.visits.withdraw(visit)
        else:
            work.visits.save(replace(visit, values={**visit.values, "living": desk.rng.choice(("good", "poor"))}))


def answer_need(desk: Desk, work: Work) -> None:
    ids = work.connection.exec_driver_sql("SELECT id FROM need").scalars().all()
    if ids:
        need = work.needs.get(desk.rng.choice(ids))
        work.needs.save(replace(need, state="done", outcome="done", outcome_text=f"{desk.rng.randint(1, 9)}"))


def open_case(desk: Desk, work: Work) -> None:
    person, actor = desk.some(work), work.actor
    if person is not None and actor is not None:
        uid = new_uid()
        number = f"2025-{work.numbers.next('case', 2025, uid):04d}"
        event = CaseEvent(1, actor.staff.id, actor.name, work.now, "open", "", "acceptance")
        held = person.identities[0].id if person.identities else None
        work.cases.add(
            Case(0, uid, number, "rural_ex_conscript", 1, person.id, held, "acceptance", "2025-01-20", {}, (event,))
        )


def go_on_with_case(desk: Desk, work: Work) -> None:
    ids = work.connection.exec_driver_sql("SELECT id FROM case_file WHERE closed = 0").scalars().all()
    actor = work.actor
    if ids and actor is not None:
        case = work.cases.get(desk.rng.choice(ids))
        to = desk.rng.choice(("examination", "correction", "sign_off"))
        person = desk.rng.choice(work.staff.all())  # somebody whom both PCs may have added
        event = CaseEvent(case.next_seq, actor.staff.id, actor.name, work.now, "examine", case.stage, to, note=to)
        values = {**case.values, "years": desk.rng.randint(1, 30)}
        work.cases.save(replace(case, stage=to, values=values, assigned_to=person.id, events=(*case.events, event)))


def complain(desk: Desk, work: Work) -> None:
    person, uid = desk.some(work), new_uid()
    number = f"信访〔2025〕{work.numbers.next('complaint', 2025, uid)}号"
    values = {"name": desk.rng.choice(NAMES), "kind": "appeal", "matter": "arrears", "requests": "补发差额"}
    recipient = person.id if person is not None else None
    work.complaints.add(
        Complaint(0, uid, number, "2025-01-02", "registered", values, "2025-01-02", "张经办", recipient)
    )


def go_on_with_complaint(desk: Desk, work: Work) -> None:
    ids = work.connection.exec_driver_sql("SELECT id FROM complaint").scalars().all()
    actor = work.actor
    if ids and actor is not None:
        found = work.complaints.get(desk.rng.choice(ids))
        to = desk.rng.choice(("told", "in_work", "answered"))
        work.complaints.save(replace(found, state=to, officer_id=actor.staff.id))
        event = ComplaintEvent("tell", found.state, to, "2025-01-10", work.now.isoformat(), actor.staff.id, "张经办")
        work.complaints.add_event(found.id, event)


def note_material(desk: Desk, work: Work) -> None:
    person = desk.some(work)
    if person is not None:
        key = desk.rng.choice(("id_card", "photo"))
        known = work.materials.at(person.id, key)
        state = desk.rng.choice((MaterialState.ORIGINAL, MaterialState.COPY))
        if known is None:
            known = work.materials.add(FiledMaterial(0, "", person.id, key, state=state))
        else:
            work.materials.save(replace(known, state=state, pages=desk.rng.randint(1, 4)))
        content = desk.rng.randbytes(200)
        name = desk.station.attachments.put(content)
        work.scans.add(Scan(0, "", person.id, known.id, name, "scan.png", "image/png", 1, 200, 0, "2025-01-20"))


def keep_village(desk: Desk, work: Work) -> None:
    villages = work.villages.all()
    if villages and desk.rng.random() < 0.5:
        one = desk.rng.choice(villages)
        work.villages.save(replace(one, name=f"云杉村{desk.rng.randint(1, 9)}"))
    else:
        work.villages.add(Village(0, "", f"石桥村{desk.rng.randint(1, 9)}"))


def set_setting(desk: Desk, work: Work) -> None:
    work.settings.set(desk.rng.choice(("papers.province", "tests.one")), f"{desk.rng.randint(1, 9)}")


def add_staff(desk: Desk, work: Work) -> None:
    user = f"clerk{desk.rng.randint(1, 4)}"
    if work.staff.by_user(user) is None:
        work.staff.add(Staff(0, "", user, desk.rng.choice(NAMES), frozenset({Role.CLERK})))


def import_batch(desk: Desk, work: Work) -> None:
    people = [a_person(name, desk.rng.randint(400, 900)) for name in desk.rng.sample(NAMES, 3)]
    stored = work.people.add_many(people)
    batch = replace(work.batches.new("花名册.xlsx", f"{desk.rng.random()}", "h"), mapping={"A": "name"})
    rows = [BatchRow("表1", number, "record", one.id, one.version) for number, one in enumerate(stored, 2)]
    work.batches.add(batch, rows)


def undo_batch(desk: Desk, work: Work) -> None:
    live = [one for one in work.batches.all() if not one.undone_at]
    if live:
        one = desk.rng.choice(live)
        ids = [row.recipient_id for row in work.batches.rows(one.id) if row.recipient_id is not None]
        work.people.withdraw(ids)
        work.batches.mark_undone(one)


def void_number(desk: Desk, work: Work) -> None:
    issued = work.numbers.issued("case", 2025)
    if issued:
        work.numbers.void("case", 2025, desk.rng.choice(issued)[0], f"写错{desk.rng.randint(1, 3)}")


DEEDS: tuple[Deed, ...] = (
    add_person, add_person, edit_person, edit_person, edit_person, add_identity, add_identity, edit_identity, add_entry,
    edit_entry, add_visit, edit_visit, answer_need, open_case, open_case, go_on_with_case, go_on_with_case,
    note_material, complain, go_on_with_complaint, keep_village, set_setting, add_staff, import_batch, undo_batch,
    void_number,
)  # fmt: skip


def work_apart(office: Office, deeds: int) -> None:
    """Random deeds on random PCs; now and then the clock moves."""
    for _ in range(deeds):
        desk = office.rng.choice(office.desks)
        deed = desk.rng.choice(DEEDS)
        desk.do(deed.__name__, lambda work, desk=desk, deed=deed: deed(desk, work))
        office.clock.move(minutes=office.rng.randint(0, 90))


def carry_about(office: Office, waiting: list[tuple[Path, Desk]]) -> None:
    """Packages are made, lost, taken in late, twice, or in another order than they were made."""
    one, other = office.rng.sample(office.desks, 2)
    if not one.knows(other):
        return
    waiting.append((office.make(one, other), other))
    chance = office.rng.random()
    if chance < 0.25:
        return  # it lies in a drawer
    if chance < 0.4:
        waiting.pop()  # it is lost
        return
    office.rng.shuffle(waiting)
    for path, desk in list(waiting):
        if office.rng.random() < 0.7:
            try_to_take(office, desk, path)
            if office.rng.random() < 0.8:
                waiting.remove((path, desk))


def try_to_take(office: Office, desk: Desk, path: Path) -> str:
    """Take a package in, or be told why not; "" if it was taken."""
    try:
        office.take(desk, path)
    except PackageRefusedError as error:
        if error.reason not in {"again", "older", "gap", "unknown_pc"}:
            raise
        return error.reason
    return ""


def row_counts(desk: Desk) -> dict[str, int]:
    """How many rows each table of the station has."""
    with desk.station.database.read() as look:
        return {
            name: look.connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one()
            for name in metadata.tables
        }


def forget(folder: Path) -> None:
    """Clear a stick."""
    shutil.rmtree(folder)
    folder.mkdir()
