"""An independent model of who may take which step of a case: read from the texts of the routes by a few lines of its
own, it keeps a history of its own, and knows nothing of the program's permissions, duties, blocks or composing.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from vetdesk import paths

CASE_ROLES = {"clerk", "examiner", "supervisor", "leader"}
Row = dict[str, Any]


@cache
def _text(folder: str, name: str) -> Row:
    path: Path = paths.resources() / "definitions" / folder / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Person:
    """Somebody at the desk, as the model sees them."""

    number: int
    roles: frozenset[str]
    active: bool = True
    is_subject: bool = False
    is_relative: bool = False


@dataclass
class Deed:
    """One event of the model's own history."""

    person: int
    step: str
    duty: str
    stage_before: str
    stage_after: str
    stands: bool = True
    named: str = ""
    further_duty: str = ""


@dataclass
class Table:
    """What a route's texts say: for each stage its kind, for each step who takes it where."""

    stages: dict[str, Row] = field(default_factory=dict)
    steps: dict[str, Row] = field(default_factory=dict)
    clocks: dict[str, Row] = field(default_factory=dict)
    values: Row = field(default_factory=dict)

    def lay(self, text: Row) -> None:
        """Put the rows of a text over those known."""
        for known, rows in ((self.stages, "stage"), (self.steps, "transition"), (self.clocks, "clock")):
            for row in text.get(rows, ()):
                old = known.setdefault(row["key"], {})
                also = [*old.get("also_from", ()), *row.get("also_from", ())]
                old.update(row)
                old["also_from"] = also
        self.values.update(text.get("parameters", {}))

    def begins_at(self, step: str) -> set[str]:
        """The stages where a step begins."""
        row = self.steps[step]
        found = set(row["also_from"])
        for name in row.get("from", ()):
            found |= {key for key, stage in self.stages.items() if self._in_group(name, key, stage)}
        return found

    def _in_group(self, name: str, key: str, stage: Row) -> bool:
        kind, settled = stage["kind"], stage.get("settled", False)
        clock = self.clocks.get(stage.get("clock", ""), {})
        timed = kind == "work" and not stage.get("steady", False)
        groups = {
            "@all": kind != "start",
            "@open": kind != "end" and not settled,
            "@work": kind == "work" and not settled,
            "@pausable": timed and bool(clock.get("pausable")),
            "@extendable": timed and bool(clock.get("extendable_by")),
        }
        return groups.get(name, name == key)


def district(kind: str) -> bool:
    """Whether a kind is the district's side of a township's route."""
    return kind.startswith("district_")


@cache
def table(kind: str) -> Table:
    """A shipped route's table, put together from its parts in their order; the district's side is one for all kinds."""
    text, found = _text("route_parts", "district_side") if district(kind) else _text("workflows", kind), Table()
    for part in text.get("parts", ()):
        found.lay(_text("route_parts", part.partition("@")[0]))
    found.lay(text)
    for gone in text.get("drop", ()):
        rows, _, key = gone.partition(".")
        {"transition": found.steps, "stage": found.stages, "clock": found.clocks}.get(rows, {}).pop(key, None)
    return found


@dataclass
class Model:
    """One case, and what is forbidden in it."""

    table: Table
    stage: str
    deeds: list[Deed]
    exceptions_allowed: bool = False

    def standing(self) -> list[Deed]:
        """What was not taken back."""
        return [deed for deed in self.deeds if deed.stands]

    def offered(self) -> set[str]:
        """The steps that begin where the case stands."""
        return {step for step in self.table.steps if self.stage in self.table.begins_at(step)}

    def forbidden(self, person: Person, step: str) -> set[str]:
        """Every rule of authority that speaks against this person taking this step now; empty: none does."""
        return set(self._rules(person, self.table.steps[step]))

    def _rules(self, person: Person, row: Row) -> Iterator[str]:
        if not person.active:
            yield "inactive"
        if row["kind"] == "reverse" and "role" not in row:
            yield from self._recall(person)
            return
        wanted = {row["role"]} if "role" in row else CASE_ROLES
        if not person.roles & wanted:
            yield "role"
        if row["kind"] == "reverse" and self.standing()[-1].step == "":
            yield "nothing to take back"
        if row["kind"] == "withdraw":
            return
        yield from self._keeping_out(person, row.get("duty", ""))
        yield from self._waiting(person, row)

    def _recall(self, person: Person) -> Iterator[str]:
        last = self.deeds[-1]
        kind = self.table.steps[last.step]["kind"] if last.step else "opening"
        ended = self.table.stages[last.stage_after]["kind"] == "end"
        if kind in {"opening", "reverse", "withdraw"} or ended:
            yield "nothing to take back"
        elif last.person != person.number:
            yield "somebody else's"

    def _keeping_out(self, person: Person, duty: str) -> Iterator[str]:
        if person.is_subject:
            yield "own case"
        if not duty:
            return
        if person.is_relative and not person.is_subject:
            yield "relative"
        if any(deed.step == "recuse" and deed.named == str(person.number) for deed in self.standing()):
            yield "recused"
        did = {deed.duty for deed in self.deeds if deed.person == person.number and deed.duty}
        excepted = any(
            deed.step == "record_exception" and (deed.named, deed.further_duty) == (str(person.number), duty)
            for deed in self.standing()
        )
        if did - {duty} and not excepted:
            yield "second duty"

    def _waiting(self, person: Person, row: Row) -> Iterator[str]:
        objected = self._last("supervisor_objects", "objection_answered")
        asked = self._last("ask_opinion", "give_opinion")
        effects = set(row.get("effects", ()))
        if row["kind"] == "forward" and (objected or asked):
            yield "waits"
        if "objection_answered" in effects and not objected:
            yield "no objection"
        if "ask_opinion" in effects and asked:
            yield "asked already"
        if "give_opinion" in effects and (asked is None or asked.named != str(person.number)):
            yield "not asked"

    def _last(self, raising: str, answering: str) -> Deed | None:
        found = None
        for deed in self.standing():
            effects = self.table.steps[deed.step].get("effects", ()) if deed.step else ()
            found = deed if raising in effects else None if answering in effects else found
        return found

    def take(self, deed: Deed) -> "Model":
        """The case after a step; one that takes back leaves itself and the last standing deed out."""
        deeds = [Deed(**vars(each)) for each in self.deeds]
        if deed.step and self.table.steps[deed.step]["kind"] == "reverse":
            deed.stands = False
            next(each for each in reversed(deeds) if each.stands).stands = False
        return Model(self.table, deed.stage_after, [*deeds, deed], self.exceptions_allowed)

    def picture(self) -> tuple[object, ...]:
        """What the verdicts depend on: two cases with the same picture are judged alike."""
        last = self.deeds[-1]
        done = frozenset((deed.person, deed.duty) for deed in self.deeds if deed.duty)
        told = frozenset((d.step, d.named, d.further_duty) for d in self.standing() if d.named)
        open_now = (
            self._last("supervisor_objects", "objection_answered") is None,
            self._last("ask_opinion", "give_opinion") is None,
        )
        return self.stage, done, told, open_now, last.person, last.step, last.stands


def people(numbers: Iterable[int]) -> Iterator[Person]:
    """Every set of roles there is, each borne by somebody who did nothing yet in the case."""
    roles = sorted(CASE_ROLES | {"liaison_officer", "keeper"})
    sets = [frozenset(role for place, role in enumerate(roles) if bits >> place & 1) for bits in range(2 ** len(roles))]
    yield from (Person(number, chosen) for number, chosen in zip(numbers, sets, strict=False))
