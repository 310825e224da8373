"""Judges the signatures of a station (签名核验): of one case before it is shown or led on, and of everything by and by.

What was judged once is remembered while the program runs: the register for as long as its deeds are the same, a part of
the journal for as long as its last entry is. Nothing is remembered on disk, where whoever forges could write it, too.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from vetdesk.domain.cases import Case
from vetdesk.domain.key_register import Place, Register
from vetdesk.domain.signatures import Fault, SignedDeed
from vetdesk.domain.signed_cases import EventFault, faults_of, place_of
from vetdesk.domain.staff import Role
from vetdesk.domain.workflow import Workflow
from vetdesk.domain.wrong_deeds import KIND, Acknowledgement, name_of_deed
from vetdesk.storage.reading import Reading
from vetdesk.storage.signed_events import SignedEvents
from vetdesk.storage.signing import verify

_KEPT: Final = 4
_REWRITTEN: Final = frozenset({Fault.CONTENT, Fault.LINK, Fault.TIME, Fault.UNSIGNED, Fault.SIGNATURE})
"""Faults of deeds which show that the journal was written anew: then no case that is older may be led on."""

Routes = Callable[[Case], Sequence[Workflow]]


@dataclass(frozen=True, slots=True)
class DeedFault:
    """A deed of the journal that cannot be believed: where, what it is called, who is said to have done it.

    `name` tells what exactly stands there (domain/wrong_deeds).
    """

    origin: str
    seq: int
    label: str
    staff: str
    fault: Fault
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Judged:
    """A part of a chain that was judged: from one entry to another, whose hash it had, and what was wrong there."""

    first: int
    last: int
    end: str
    faults: tuple[DeedFault, ...]


_registers: OrderedDict[tuple[str, str, frozenset[str]], Register] = OrderedDict()
_parts: OrderedDict[tuple[str, str], _Judged] = OrderedDict()


class Signatures:
    """The signatures as one look sees them; `roots` are those that the slot of whoever is signed in names."""

    def __init__(self, look: Reading, roots: frozenset[str] = frozenset()) -> None:
        self._look = look
        self._signed = SignedEvents(look)
        self._here = look.origin
        self._roots = roots
        self._digest = self._signed.register_digest()
        self._ends = self._signed.ends()
        self._confirmed: set[str] = set()

    @cached_property
    def register(self) -> Register:
        """Who worked here, in which roles, with which keys, anywhere in the journal."""
        key = (self._signed.station(), self._digest, self._roots)
        if key not in _registers:
            _registers[key] = Register.read(key[0], self._signed.register_deeds(), verify, self._roots)
        _registers.move_to_end(key)
        while len(_registers) > _KEPT:
            _registers.popitem(last=False)
        return _registers[key]

    @property
    def begun(self) -> bool:
        """Whether this station signs; with a root that is not ours everything is as good as unsigned."""
        return self.register.has_begun

    @cached_property
    def acknowledged(self) -> tuple[Acknowledgement, ...]:
        """What keepers acknowledged of wrong deeds, by deeds that are believed themselves, the first one first."""
        names = {one.uid: one.name for one in self._look.staff.all()}
        found = []
        for deed in self._signed.deeds_with(KIND):
            one = deed.last
            held = self.register.standing(one.staff, Place(one.origin, one.seq, one.at))
            if self.register.judged(deed) is None and Role.KEEPER.value in held.roles:
                told = {str(name) for entry in deed.entries if entry.kind == KIND for name in entry.new["names"]}
                found.append(Acknowledgement(one.at, names.get(one.staff, ""), one.reason, frozenset(told)))
        return tuple(found)

    def is_acknowledged(self, name: str) -> bool:
        """Whether a keeper looked into a finding of this name."""
        return any(name in one.names for one in self.acknowledged)

    def of_case(self, case: Case, routes: Sequence[Workflow]) -> tuple[EventFault, ...]:
        """What speaks against a case; `routes` are the present one and those it followed before."""
        register = self.register
        if not register.has_begun:
            return (EventFault(0, Fault.NO_KEY),) if self._roots else ()
        told = self._signed.told(case)
        signed = self._signed.of_case(case, told)
        if len(signed) != len(case.events) or not signed:
            return (EventFault(0, Fault.LINK),)
        found = faults_of(case, signed, register, routes)
        if not found and (self._signed.left_out(case, signed, told) or not self._is_of(case, told)):
            found = [EventFault(0, Fault.STANDING)]
        last = signed[-1].told
        if not found and last is not None:
            rewritten = (each for each in self.since(place_of(last)) if each.fault in _REWRITTEN)
            found = [EventFault(0, each.fault) for each in rewritten if not self.is_acknowledged(each.name)][:1]
        return tuple(found)

    def _is_of(self, case: Case, told: Sequence[SignedDeed]) -> bool:
        """Whether the journal says that the case is that person's; numbers of other PCs' records may differ here."""
        naming = [deed for deed in told if "recipient_id" in deed.first.new]
        if any(deed.last.origin != self._here for deed in naming):
            return True
        believed = [deed for deed in naming if self.register.judged(deed) is None]
        return not believed or case.recipient_id == believed[-1].first.new["recipient_id"]

    # ---- the journal

    def since(self, place: Place) -> tuple[DeedFault, ...]:
        """What is wrong in a chain from a place of it to its end."""
        end, _ = self._ends.get(place.origin, (0, ""))
        if place.seq >= end:
            return ()
        return tuple(each for each in self._judge(place.origin, place.seq + 1, end) if each.seq > place.seq)

    def journal(self, portion: int = 0) -> Iterator[tuple[DeedFault, ...]]:
        """Every chain from its end to its beginning, in portions of entries (0: as a whole); yields what is wrong."""
        for origin, (end, _) in sorted(self._ends.items()):
            step = portion or end
            for first in range(max(end - step + 1, 1), 1 - step, -step):
                yield self._judge(origin, max(first, 1), end)

    def _judge(self, origin: str, first: int, end: int) -> tuple[DeedFault, ...]:
        """The faults of a chain from `first` to its end; what was judged before is not judged again."""
        key, known = (origin, self._digest), _parts.get((origin, self._digest))
        if known is not None and origin in self._confirmed and known.first <= first:
            return known.faults
        first = self._signed.deed_start(origin, first)
        if known is not None and (known.last > end or self._signed.hash_at(origin, known.last) != known.end):
            known = None
        if known is None:
            known = _Judged(end + 1, end, self._ends[origin][1], ())
        faults = list(known.faults)
        if first < known.first:
            faults = [*self._faults(origin, first, known.first - 1), *faults]
        if known.last < end:
            faults += self._faults(origin, known.last + 1, end)
        _parts[key] = _Judged(min(first, known.first), end, self._ends[origin][1], tuple(faults))
        self._confirmed.add(origin)
        _parts.move_to_end(key)
        while len(_parts) > _KEPT * _KEPT:
            _parts.popitem(last=False)
        return tuple(faults)

    def _faults(self, origin: str, first: int, last: int) -> Iterator[DeedFault]:
        register, before = self.register, self._signed.hash_at(origin, first - 1)
        at, refused = "", {(wrong.place.origin, wrong.place.seq): wrong.fault for wrong in register.wrong}
        for deed in self._signed.deeds_between(origin, first, last):
            wrong = refused.get((deed.last.origin, deed.last.seq))
            fault = self._linked(deed, before, at) or wrong or register.judged(deed)
            before, at = deed.last.hash, max(at, deed.last.at)
            if fault is not None:
                one = deed.last
                yield DeedFault(one.origin, one.seq, one.label, one.staff, fault, name_of_deed(deed))

    @staticmethod
    def _linked(deed: SignedDeed, before: str, at: str) -> Fault | None:
        if before and deed.first.prev_hash != before:
            return Fault.LINK
        return Fault.TIME if deed.last.at < at else None
