"""Whether a package may be taken in here at all: whose it is, for whom, whether it comes next, whether chains hold."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from vetdesk.domain.errors import PackageRefusedError
from vetdesk.domain.packages import Heads, covers
from vetdesk.domain.signatures import Fault
from vetdesk.domain.station_time import at_station
from vetdesk.files.packages.sealed import SealedFile
from vetdesk.services.package_content import Content, Header
from vetdesk.services.signature_check import SignatureCheck
from vetdesk.storage.pcs import TAKEN, PackageLine, Pc, ThisPc
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.shared_journal import SharedJournal


@dataclass(frozen=True, slots=True)
class Accepted:
    """A package that comes next: who sent it, and how many before it never arrived (all they held is in this one)."""

    sender: Pc
    missed: int
    restored: bool


def who_sent(look: Reading, file: SealedFile, header: Header, station: str, this: ThisPc) -> Pc:
    """The PC that wrote the package; raises PackageRefusedError for a foreign, forged or misdirected one."""
    name = file.path.name
    if header.station != station:
        raise PackageRefusedError(name, "other_station")
    pcs = {one.uid: one for one in look.pcs.all()}
    if header.receiver != this.pc:
        other = pcs.get(header.receiver)
        raise PackageRefusedError(name, "not_for_us", {"pc": other.name if other else "?"})
    sender = pcs.get(header.sender)
    if sender is None:
        raise PackageRefusedError(name, "unknown_pc")
    if not file.signed_by(sender.sign_key):
        raise PackageRefusedError(name, "signature", {"pc": sender.name})
    if sender.ended_at:
        raise PackageRefusedError(name, "ended_pc", {"pc": sender.name, "on": sender.ended_at[:10]})
    return sender


def accept(look: Reading, file: SealedFile, header: Header, sender: Pc) -> Accepted:
    """Whether it is this package's turn; raises PackageRefusedError naming what is wrong."""
    name, here = file.path.name, SharedJournal(look).heads()
    taken = look.pcs.packages(sender.uid, TAKEN)
    restored = bool(sender.origin) and header.origin != sender.origin
    if restored and (sender.origin not in header.came_from.split(",") or _used_up(taken, header.origin)):
        raise PackageRefusedError(name, "opened_twice", {"pc": sender.name})
    if again := next((one for one in taken if one.digest == file.digest), None):
        raise PackageRefusedError(name, "again", {"pc": sender.name, "on": _day(again.at)})
    if covers(here, header.heads):
        raise PackageRefusedError(name, "older", {"pc": sender.name, "number": str(header.number)})
    if header.heads.get(look.origin, 0) > here.get(look.origin, 0):
        raise PackageRefusedError(name, "rolled_back", {"pc": sender.name})
    if not covers(here, header.since):
        raise PackageRefusedError(name, "gap", {"pc": sender.name, "number": str(header.number)})
    before = [one.number for one in taken if one.origin == header.origin]
    missed = max(header.number - max(before, default=0) - 1, 0)
    return Accepted(sender, missed, restored)


def _used_up(taken: list[PackageLine], origin: str) -> bool:
    """Whether an earlier installation of a restored PC tries again after the new one has sent something."""
    origins = [one.origin for one in taken]
    return origin in origins and origins[-1] != origin


def check_chains(look: Reading, file: SealedFile, header: Header, content: Content) -> None:
    """Whether the journal lines go on from the chains here and lead to the ends that the header names."""
    broken = SharedJournal(look).first_break(content.lines)
    if broken is not None:
        raise PackageRefusedError(file.path.name, "fork", {"number": f"{broken.seq}"})
    ends: dict[str, int] = dict(header.since)
    for line in content.lines:
        ends[line.origin] = max(ends.get(line.origin, 0), line.seq)
    if not same_ends(ends, header.heads):
        raise PackageRefusedError(file.path.name, "altered")


def refuse_forged(work: Work, file: SealedFile, sender: Pc, cases: Iterable[str], check: SignatureCheck) -> None:
    """Look at the cases that a package touched, as they would stand: a forged decision keeps all of it out."""
    found = [case for uid in cases if (case := work.cases.by_uid(uid)) is not None]
    for wrong in check.cases(work, found):
        if wrong.found.fault not in CONTRADICTIONS:
            number = wrong.number or wrong.uid
            raise PackageRefusedError(file.path.name, "forged", {"pc": sender.name, "number": number})


CONTRADICTIONS = frozenset({Fault.STEP, Fault.DUTY, Fault.STANDING})
"""What is signed truly but goes against the route: two PCs may do so in good faith. It is marked where it is shown."""


def same_ends(one: Heads, other: Heads) -> bool:
    """Whether two PCs have the same journals."""
    return covers(one, other) and covers(other, one)


def _day(moment: str) -> str:
    return f"{at_station(datetime.fromisoformat(moment)):%Y-%m-%d %H:%M}"
