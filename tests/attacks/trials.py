"""Tries attacks: each on a copy of the office, each verified with the ends that are known outside.

What the verifier finds beside those ends is told too: how much a chain with signatures shows without them.
"""

import os
import shutil
import traceback
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

import sqlcipher3.dbapi2 as cipher

from tests.attacks.attacks import ATTACKS
from tests.attacks.insider import own_key
from tests.attacks.world import Office
from tests.builders import PASSWORD
from vetdesk.storage.keyslots import KeySlots
from vetdesk.verify.opening import opened
from vetdesk.verify.outside import Anchor
from vetdesk.verify.verifying import Known, verify

EVERY = 10
INSIDERS = ("zhang", "li", "chen")
SEARCH = "search"
"""The search index is made from the records and can be made anew: a page of it holds no record."""


@dataclass
class Score:
    """How many attacks of a kind were tried, and found; `alone`: found without anything known outside.

    `named`: the first differing entry that the verifier tells lies no more than one interval of anchors behind the one
    touched. `empty`: pages put back that held no record (search index, free pages): no attack, and not counted.
    """

    tried: int = 0
    found: int = 0
    alone: int = 0
    named: int = 0
    empty: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def told(self) -> dict[str, int]:
        """The numbers as they are recorded."""
        return {name: getattr(self, name) for name in NUMBERS}


NUMBERS = ("tried", "found", "alone", "named", "empty")


def anchors_of(office: Office) -> tuple[Anchor, ...]:
    """Every tenth end of the journal, and the last one."""
    with opened(office.folder, office.key) as station:
        rows = list(station.rows("SELECT origin, seq, hash FROM journal ORDER BY origin, seq"))
    last = {origin: seq for origin, seq, _ in rows}
    kept = (row for row in rows if row[1] % EVERY == 0 or row[1] == last[row[0]])
    return tuple(Anchor(origin, seq, digest, "heads") for origin, seq, digest in kept)


def try_attacks(office: Office, place: Path, count: int, seed: int, *kinds: str) -> dict[str, Score]:
    """Try each kind of attack `count` times."""
    known = Known(anchors_of(office), beside=False)
    scores = {kind: Score() for kind in kinds or ATTACKS}
    for kind, score in scores.items():
        number = 0
        while score.tried < count:
            _try(office, place / "attacked", Random(f"{kind} {seed} {number}"), (kind, score, known))
            number += 1
    return scores


def _try(office: Office, place: Path, dice: Random, trial: tuple[str, Score, Known]) -> None:
    kind, score, known = trial
    copy = replace(office, folder=place)
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(office.folder, place)
    user = dice.choice(INSIDERS)
    sign = own_key(office.people[user], KeySlots.load(place).open(user, PASSWORD).signing_key)
    touched = ATTACKS[kind](copy, dice, sign)
    verdict = verify(place, office.key, known)
    if verdict.sound and _records(copy) == _records(office):
        score.empty += 1
        return
    first = verdict.first
    score.tried += 1
    score.found += not verdict.sound
    score.alone += any(finding.check != "anchor" for finding in verdict.findings)
    score.named += first is not None and (not touched or first.seq <= touched + EVERY)
    if verdict.sound:
        score.missed.append(f"{kind} {score.tried}")


def _records(office: Office) -> dict[str, list[str]]:
    """Everything that stands in the tables, but for the search index; read without the verifier."""
    with closing(cipher.connect(str(office.folder / "station.db"))) as raw:
        raw.execute(f"PRAGMA key = \"x'{office.key.hex()}'\"")
        tables = [row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = [name for name in tables if not name.startswith(SEARCH)]
        return {name: sorted(map(repr, raw.execute(f'SELECT * FROM "{name}"'))) for name in kept}


def in_processes(office: Office, place: Path, count: int, processes: int) -> Iterator[dict[str, Score]]:
    """The same spread over forked processes, each with its own part of the number."""
    children = []
    for part in range(processes):
        share = count // processes + (part < count % processes)
        child, read = _forked(office, place / str(part), share, part)
        children.append((child, read))
    for child, read in children:
        with os.fdopen(read) as pipe:
            yield _scores(pipe.read())
        os.waitpid(child, 0)


def _forked(office: Office, place: Path, count: int, seed: int) -> tuple[int, int]:
    read, write = os.pipe()
    child = os.fork()
    if child:
        os.close(write)
        return child, read
    with os.fdopen(write, "w") as pipe, _ending():
        place.mkdir(parents=True, exist_ok=True)
        for kind, one in try_attacks(office, place, count, seed).items():
            numbers = "\t".join(map(str, one.told.values()))
            pipe.write(f"{kind}\t{numbers}\t{'|'.join(one.missed)}\n")
    os._exit(0)


@contextmanager
def _ending() -> Iterator[None]:
    """A forked process never goes on with what its parent was doing; what it lacks is seen there."""
    try:
        yield
    except Exception:  # noqa: BLE001 - whatever happens, a forked process ends here
        traceback.print_exc()
        os._exit(1)


def _scores(text: str) -> dict[str, Score]:
    found = {}
    for line in text.splitlines():
        kind, *numbers, missed = line.split("\t")
        found[kind] = Score(*map(int, numbers), [one for one in missed.split("|") if one])
    return found


def together(parts: Iterable[dict[str, Score]]) -> dict[str, Score]:
    """The scores of several processes as one."""
    whole = {kind: Score() for kind in ATTACKS}
    for part in parts:
        for kind, one in part.items():
            sums = {name: getattr(whole[kind], name) + number for name, number in one.told.items()}
            whole[kind] = Score(**sums, missed=whole[kind].missed + one.missed)
    return whole
