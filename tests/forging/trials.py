"""Tries forgeries at an office whose honest decisions all stand: what `check`, the case's page and the next step say.

Each trial is a transaction that is undone, so that thousands can be tried at one open station.
"""

import os
import pickle
import shutil
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from random import Random

from tests.attacks import insider
from tests.attacks.insider import Insider
from tests.attacks.world import Office, an_office
from tests.builders import CHEAP, PASSWORD, Clock, confirming
from tests.forging.forger import Forger, NoChanceError
from tests.forging.forgeries import FORGERIES
from tests.services.case_desk import DETAILS, definitions
from vetdesk.domain import journal, signatures
from vetdesk.domain.errors import RuleError, StepRefusedError
from vetdesk.domain.journal import verify_chain
from vetdesk.domain.staff import Role
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.case_pictures import CasePicture
from vetdesk.services.case_taking import StepRequest, take_step
from vetdesk.services.case_views import PinKind
from vetdesk.services.casework import Casework
from vetdesk.services.opening import OpenStation, sign_in
from vetdesk.services.signature_check import SignatureCheck
from vetdesk.services.staff_rules import NewStaff
from vetdesk.services.staffing import Staffing
from vetdesk.storage import sqlite
from vetdesk.storage.reading import Work
from vetdesk.storage.signing import Signer

ISSUED, OWN = "first of the keeper", "a horse of one's own"


@dataclass
class Score:
    """How many were tried and accepted, by their kinds; `nothing`: the office gave no chance for it."""

    tried: Counter[str] = field(default_factory=Counter)
    accepted: list[str] = field(default_factory=list)
    nothing: int = 0

    def add(self, other: "Score") -> None:
        """Count another score in."""
        self.tried += other.tried
        self.accepted += other.accepted
        self.nothing += other.nothing


class _UndoneError(Exception):
    """Takes a trial back."""


@dataclass
class Scene:
    """The office with everything a forger there could have got hold of: keys by sign-in name."""

    office: Office
    keys: dict[str, Signer]


def a_scene(place: Path) -> Scene:
    """An office in which a leader came who has not chosen a password, somebody's key was replaced, a role was lent."""
    office, clock, keys = an_office(place, people=6, periods=2), Clock(), {}
    clock.move(days=30)
    with _open(office.folder, "zhang", clock) as station:
        staff = {person.user: person for person in Staffing(station).list()}
        for user in ("zhang", "li", "chen", "wang"):
            keys[user] = Signer(station.slots.open(user, PASSWORD).signing_key)
        staffing = Staffing(station, CHEAP)
        roles = frozenset({Role.LEADER})
        staffing.add(NewStaff("sun", "孙副站长", roles, password=ISSUED))
        keys["sun"] = Signer(station.slots.open("sun", ISSUED).signing_key)
        clock.move(minutes=5)
        staffing.change_roles(staff["li"].id, roles)
        clock.move(days=1)
        staffing.change_roles(staff["li"].id, frozenset({Role.EXAMINER}))
        staffing.reset_password(staff["wang"].id, ISSUED)
    clock.move(hours=1)
    with _open(office.folder, "wang", clock, ISSUED) as station:
        Staffing(station, CHEAP).change_own_password(ISSUED, OWN)
    with _open(office.folder, "zhao", clock) as station, station.database.read() as look:
        people = {person.user: person.uid for person in look.staff.all()}
    return Scene(Office(office.folder, office.earlier, office.key, people), keys)


@contextmanager
def _open(folder: Path, user: str, clock: Clock, password: str = PASSWORD) -> Iterator[OpenStation]:
    station = sign_in(folder, user, password, clock, clock_is_right=True)
    try:
        yield station
    finally:
        station.close()


@dataclass
class Reader:
    """Whoever looks at the office afterwards: the leader, at an honest program."""

    station: OpenStation
    casework: Casework
    checking: SignatureCheck

    def verdict(self, work: Work, case_id: int) -> list[str]:
        """Which of the three accept the case: the check, its page, its next step."""
        broken = verify_chain(work.journal.whole())
        assert broken is None, f"the forger left the journal in disorder: {broken}"
        assert not work.cases.broken(), "the forger left events in disorder"
        said = []
        if self.checking.within(work).sound:
            said.append("check")
        picture = self.casework.pictures(work, [work.cases.get(case_id)], self.station.session.actor)[0]
        view = picture.view()
        if not any(pin.kind is PinKind.FORGED for pin in view.pins) or any(step.allowed for step in view.steps):
            said.append("page")
        if not self._refused(work, picture):
            said.append("step")
        return said

    def _refused(self, work: Work, picture: CasePicture) -> bool:
        """Whether the next step is refused because of signatures, whoever wants to take it."""
        step = next(iter(picture.workflow.steps_from(picture.case.stage)), None)
        try:
            take_step(work, picture, StepRequest(step.key if step else "grant", "继续办理。", {}))
        except StepRefusedError as refused:
            return any("签名核验不通过" in why.zh for why in refused.why)
        except RuleError:
            return False
        return False


@contextmanager
def a_reader(scene: Scene) -> Iterator[Reader]:
    """The leader signs in and looks."""
    clock = Clock()
    clock.move(days=60)
    with _open(scene.office.folder, "zhao", clock) as station:
        session = confirming(station.session)
        casework = Casework(station.database, session, definitions(), lambda: day_at_station(clock()))
        yield Reader(station, casework, SignatureCheck(station.database, definitions()))


def take_guards_away(station: OpenStation) -> None:
    """What the forger does first, and once."""
    with station.database.write("take the guards away", None) as work:
        raw = sqlite.driver(work.connection)
        for (guard,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f'DROP TRIGGER "{guard}"')


def one_trial(reader: Reader, scene: Scene, name: str, dice: Random) -> list[str] | None:
    """Who accepts one forgery; None if the office gave no chance for it."""
    said: list[str] | None = None
    me = dice.choice(("li", "chen", "zhang"))
    with suppress(_UndoneError, NoChanceError), reader.station.database.write("trial", None) as work:
        raw = sqlite.driver(work.connection)
        forger = Forger(
            Insider(raw, dice, _own(scene, me)), dice, reader.station.slots.station, scene.office.people, me, scene.keys
        )
        said = reader.verdict(work, FORGERIES[name](forger))
        raise _UndoneError
    return said


def _own(scene: Scene, me: str) -> Callable[[str, str], str | None]:
    uid, signer = scene.office.people[me], scene.keys[me]
    return lambda who, text: signer.sign(text.encode()) if who == uid else None


def try_some(scene: Scene, seeds: Iterable[int]) -> Score:
    """One forgery for each seed; where the office gives no chance for it another one is drawn."""
    score = Score()
    with a_reader(scene) as reader:
        take_guards_away(reader.station)
        for seed in seeds:
            dice = Random(seed)
            names = [list(FORGERIES)[seed % len(FORGERIES)], *dice.sample(list(FORGERIES), len(FORGERIES))]
            for name in names:
                said = one_trial(reader, scene, name, dice)
                if said is None:
                    score.nothing += 1
                    continue
                score.tried[name] += 1
                score.accepted += [f"{name} (seed {seed}): {', '.join(said)}"] if said else []
                break
    return score


def tried(scene: Scene, seeds: range, place: Path, at_once: int) -> Score:
    """The same in several processes, each at a copy of the office."""
    children = {}
    for number in range(at_once):
        copy, answer = place / f"office-{number}", place / f"score-{number}"
        shutil.copytree(scene.office.folder, copy)
        here = Scene(Office(copy, (), scene.office.key, scene.office.people), scene.keys)
        child = os.fork()
        if child == 0:
            os._exit(_told(here, seeds[number::at_once], answer))
        children[child] = (copy, answer)
    score = Score()
    for child, (copy, answer) in children.items():
        _, status = os.waitpid(child, 0)
        assert status == 0, answer.read_text(encoding="utf-8")
        score.add(pickle.loads(answer.read_bytes()))
        shutil.rmtree(copy)
    return score


@contextmanager
def remembering() -> Iterator[None]:
    """Hash an entry once: most are the same in every trial."""
    plain = journal.entry_hash
    modules = (journal, signatures, insider)
    for module in modules:
        module.entry_hash = lru_cache(maxsize=1 << 13)(plain) if module is journal else journal.entry_hash
    try:
        yield
    finally:
        for module in modules:
            module.entry_hash = plain


def _told(scene: Scene, seeds: range, answer: Path) -> int:
    """In a child: try, and leave the score in a file; 0 if nothing went wrong."""
    try:
        with remembering():
            answer.write_bytes(pickle.dumps(try_some(scene, seeds)))
    except Exception:  # noqa: BLE001 - whatever it was goes to the parent, which fails
        answer.write_text(traceback.format_exc(), encoding="utf-8")
        return 1
    return 0


def honest(reader: Reader) -> list[str]:
    """Who does not accept an honest office: everything is checked, every case looked at, and led on where it can be."""
    with reader.station.database.read() as look:
        found = reader.checking.within(look)
        cases = look.cases.find()
    said = [text for text in found.texts() if "keep people" not in text]
    for case in cases:
        view = reader.casework.get(case.id)
        said += [f"case {case.id}: pinned" for pin in view.pins if pin.kind is PinKind.FORGED]
    return said


def led_on(reader: Reader) -> int:
    """Honest steps that are taken as ever: the leader signs what waits for him; each is taken back again."""
    with reader.station.database.read() as look:
        waiting = [case.id for case in look.cases.find(stages=("sign_off",))]
    for number in waiting:
        request = StepRequest("sign", "情况属实，同意。", DETAILS["sign"])
        view = reader.casework.take(number, request)
        assert view.case.stage == "reporting"
        assert not [pin for pin in view.pins if pin.kind is PinKind.FORGED]
        reader.casework.take(number, StepRequest("recall", "再核一次。"))
    return len(waiting)
