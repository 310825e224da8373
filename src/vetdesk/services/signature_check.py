"""Checks every signature of a station: all deeds, all cases, and that the tables of staff and keys say what deeds said.

`vetdesk check` does it at once; a window does it in portions while nobody waits (`in_portions`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.case_deeds import earlier_routes
from vetdesk.domain.cases import Case
from vetdesk.domain.key_register import Place, Register
from vetdesk.domain.signatures import Fault
from vetdesk.domain.signed_cases import EventFault
from vetdesk.domain.workflow import Workflow
from vetdesk.domain.wrong_deeds import Acknowledgement
from vetdesk.services.signatures import DeedFault, Signatures
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading
from vetdesk.storage.signed_events import SignedEvents

PORTION = 500
"""So many entries of the journal are judged in one look; cases are judged by twenty-five."""
_CASES = 25
_LAST = 1 << 62


@dataclass(frozen=True, slots=True)
class CaseFault:
    """A case whose events cannot be believed: its uid and number, and the first thing that is wrong."""

    uid: str
    number: str
    found: EventFault

    @property
    def name(self) -> str:
        """What it is called (domain/wrong_deeds)."""
        return f"case:{self.uid}:{self.found.seq}:{self.found.fault}"

    @property
    def text(self) -> str:
        """The finding in short."""
        where = f"step {self.found.seq}" if self.found.seq else "as a whole"
        return f"case {self.number or self.uid}, {where}: {self.found.fault}"


@dataclass(frozen=True, slots=True)
class Signed:
    """What a check found: wrong deeds, wrong cases, rows of staff or keys that no deed made (with their uids).

    `acknowledged` is what keepers have looked into so far; what they acknowledged stays among the findings.
    """

    deeds: tuple[DeedFault, ...] = ()
    cases: tuple[CaseFault, ...] = ()
    rows: tuple[str, ...] = ()
    acknowledged: tuple[Acknowledgement, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether everything is what it says."""
        return not (self.deeds or self.cases or self.rows)

    @property
    def count(self) -> int:
        """How many findings there are."""
        return len(self.deeds) + len(self.cases) + len(self.rows)

    def names(self) -> frozenset[str]:
        """What all findings are called."""
        return frozenset((*(one.name for one in self.deeds), *(one.name for one in self.cases), *self.rows))

    def open(self) -> frozenset[str]:
        """What nobody has acknowledged yet."""
        return self.names() - frozenset(name for one in self.acknowledged for name in one.names)

    def last_acknowledged(self) -> Acknowledgement | None:
        """The newest acknowledgement of what is found here; None if there is none."""
        about = [one for one in self.acknowledged if one.names & self.names()]
        return max(about, key=lambda one: one.at, default=None)

    def with_more(self, other: "Signed") -> "Signed":
        """These findings and those of another portion, each once."""
        deeds, cases, rows = ((*self.deeds, *other.deeds), (*self.cases, *other.cases), (*self.rows, *other.rows))
        known = other.acknowledged or self.acknowledged  # the later look knows at least as much
        return Signed(tuple(dict.fromkeys(deeds)), tuple(dict.fromkeys(cases)), tuple(dict.fromkeys(rows)), known)

    def texts(self) -> tuple[str, ...]:
        """The findings in short, for the report of `vetdesk check`; which were acknowledged is said."""
        waiting = self.open()
        deeds = [(one.name, f"journal {one.seq}, {one.label}: {one.fault}") for one in self.deeds]
        named = [*deeds, *((one.name, one.text) for one in self.cases), *((row, row) for row in self.rows)]
        return tuple(text if name in waiting else f"{text} (acknowledged)" for name, text in named)


class SignatureCheck:
    """The check of one station, by the definitions in force."""

    def __init__(self, database: Database, definitions: Definitions) -> None:
        self._database = database
        self._definitions = definitions

    def whole(self) -> Signed:
        """Everything at once."""
        with self._database.read() as look:
            return self.within(look)

    def within(self, look: Reading) -> Signed:
        """Everything, as one look sees it."""
        judging = Signatures(look, self._database.signers.roots)
        if not judging.begun and not self._database.signers.roots:
            return Signed()
        deeds = tuple(dict.fromkeys(one for some in judging.journal() for one in some))
        cases = self._cases(judging, look.cases.some(SignedEvents(look).every_case()))
        return Signed(deeds, tuple(cases), tuple(_foreign_rows(look, judging.register)), judging.acknowledged)

    def in_portions(self) -> Iterator[Signed]:
        """The same in short looks, for idle time; each tells what it found."""
        with self._database.read() as look:
            numbers = SignedEvents(look).every_case()
            portions = sum(end // PORTION + 1 for end, _ in SignedEvents(look).ends().values())
        for place in range(portions):
            with self._database.read() as look:
                judging = Signatures(look, self._database.signers.roots)
                yield _portion(judging, place)
        for place in range(0, len(numbers), _CASES):
            with self._database.read() as look:
                judging = Signatures(look, self._database.signers.roots)
                some = look.cases.some(numbers[place : place + _CASES])
                yield Signed(cases=tuple(self._cases(judging, some)), acknowledged=judging.acknowledged)
        with self._database.read() as look:
            judging = Signatures(look, self._database.signers.roots)
            rows = tuple(_foreign_rows(look, judging.register))
            yield Signed(rows=rows, acknowledged=judging.acknowledged)

    def cases(self, look: Reading, cases: Iterable[Case]) -> tuple[CaseFault, ...]:
        """Some cases, as one look sees them."""
        return tuple(self._cases(Signatures(look, self._database.signers.roots), cases))

    def _cases(self, judging: Signatures, cases: Iterable[Case]) -> Iterator[CaseFault]:
        for case in cases:
            found = judging.of_case(case, self._routes(case))
            if found:
                yield CaseFault(case.uid, case.number, found[0])

    def _routes(self, case: Case) -> list[Workflow]:
        known = self._definitions.workflows
        return [known[each] for each in ((case.kind, case.workflow_version), *earlier_routes(case))]


def _portion(judging: Signatures, place: int) -> Signed:
    """One portion of the journal; what was judged by earlier ones is remembered."""
    if not judging.begun:
        return Signed()
    portions = enumerate(judging.journal(PORTION))
    deeds = next((found for number, found in portions if number == place), ())
    return Signed(deeds, acknowledged=judging.acknowledged)


def _foreign_rows(look: Reading, register: Register) -> Iterator[str]:
    """Rows of staff and keys that say what no believed deed said: nobody relies on them, but somebody wrote them."""
    if not register.has_begun:
        yield "root: not the one of this station's recovery sheet"
        return
    place = Place(look.origin, _LAST, "")
    for person in look.staff.all():
        held = register.standing(person.uid, place)
        told = (person.user, frozenset(map(str, person.roles)), person.active)
        if told != (held.user, held.roles, held.active):
            yield f"staff {person.uid}: {Fault.KEYS}"
    issued = register.every_key()
    for line in look.keys.lines():
        if line.certificate and (line.staff, line.public_key) not in issued:
            yield f"key of {line.staff}: {Fault.KEYS}"
