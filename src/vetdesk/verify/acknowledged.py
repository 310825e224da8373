"""Wrong deeds that a keeper looked into (异常办理的核查确认): who acknowledged which of them, when and why.

An acknowledgement makes nothing right. It is told of what it names, and only if it is signed by somebody who was a
keeper (系统管理员) then, and if its own entries are as they were signed. Deeds are named by a digest of what stands
there, so that whatever was altered afterwards is acknowledged by nobody.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from vetdesk.verify.chains import Deed
from vetdesk.verify.findings import Finding, Verdict
from vetdesk.verify.opening import Station
from vetdesk.verify.signers import LOOKED_INTO, Signers

MOST_NAMED = 8
"""So many numbers of entries or cases a remark names; further ones are counted."""


@dataclass(frozen=True, slots=True)
class _Acknowledgement:
    """One believed acknowledgement: its deed, the user name of the keeper, what it names."""

    deed: Deed
    who: str
    names: frozenset[str]


def check_acknowledged(station: Station, deeds: list[Deed], signers: Signers, verdict: Verdict) -> None:
    """Remark every acknowledgement that counts, and tell of each finding that one of them names who looked into it."""
    found = [_read(deed, signers) for deed in signers.looked_into if not deed.flawed]
    if not found or "case_file" not in station.tables():
        return
    stands = {deed.name: deed for deed in deeds}
    cases = {str(uid): str(number or uid) for uid, number in station.rows("SELECT uid, number FROM case_file")}
    about: dict[str, str] = {}
    for one in found:
        _remark(one, stands, cases, verdict)
        about |= dict.fromkeys(one.names, f"{one.who} {one.deed.place.at[:19]}")
    parts = _Parts.of(about, stands, cases)
    verdict.findings = [_told_of(finding, parts) for finding in verdict.findings]


def _read(deed: Deed, signers: Signers) -> _Acknowledgement:
    """What a deed acknowledges."""
    told = (each.after.get("names") for each in deed.told if each.kind == LOOKED_INTO)
    names = frozenset(str(name) for some in told if isinstance(some, list) for name in some)
    return _Acknowledgement(deed, signers.standing(deed.staff, deed.place).user or deed.staff, names)


def _remark(one: _Acknowledgement, stands: dict[str, Deed], cases: dict[str, str], verdict: Verdict) -> None:
    place = one.deed.place
    entries = [str(stands[name].place.seq) for name in one.names if name in stands]
    known = [cases.get(uid, uid) for uid, _, _ in _cases(one.names)]
    rows = [name for name in one.names if not name.startswith(("deed:", "case:"))]
    facts = {"who": one.who, "at": place.at[:19], "reason": one.deed.reason, "rows": str(len(rows))}
    facts |= {"entries": _listed(sorted(entries, key=int)), "cases": _listed(sorted(set(known)))}
    verdict.remark("acknowledged", "deeds", origin=place.origin, seq=place.seq, **facts)
    changed = sorted(int(seq) for seq in _changed(one.names, stands))
    if changed:
        facts = {"who": one.who, "entries": _listed([str(seq) for seq in changed])}
        verdict.remark("acknowledged", "changed", origin=place.origin, seq=place.seq, **facts)


def _changed(names: Iterable[str], stands: dict[str, Deed]) -> Iterator[str]:
    """The numbers of entries that were acknowledged and that are not, or no longer, what was acknowledged."""
    for name in names:
        parts = name.split(":")
        if len(parts) == 4 and parts[0] == "deed" and name not in stands and parts[2].isdecimal():
            yield parts[2]


def _cases(names: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """The uid of a case, the step (0: the case as a whole) and what was wrong with it, of each name of a case."""
    for name in names:
        parts = name.split(":")
        if len(parts) == 4 and parts[0] == "case":
            yield parts[1], parts[2], parts[3]


def _listed(texts: list[str]) -> str:
    more = f" … ({len(texts)})" if len(texts) > MOST_NAMED else ""
    return ", ".join(texts[:MOST_NAMED]) + more if texts else "—"


@dataclass(frozen=True, slots=True)
class _Parts:
    """Who looked into which entries (chain; first, last) and which steps of cases (number or uid, step, what)."""

    entries: dict[str, list[tuple[int, int, str]]]
    steps: dict[tuple[str, str, str], str]

    @classmethod
    def of(cls, about: dict[str, str], stands: dict[str, Deed], cases: dict[str, str]) -> "_Parts":
        """By the names that were acknowledged, of what still stands as it stood then."""
        entries: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for name, who in about.items():
            if (deed := stands.get(name)) is not None:
                entries[deed.place.origin].append((deed.first, deed.place.seq, who))
        steps = {}
        for name, who in about.items():
            for uid, step, what in _cases((name,)):
                steps[cases.get(uid, uid), step, what] = who
        return cls(dict(entries), steps)


def _told_of(finding: Finding, parts: _Parts) -> Finding:
    """The finding, with who looked into it if somebody did."""
    who = ""
    if finding.check in {"journal", "signature"}:
        own = parts.entries.get(finding.origin, ())
        who = next((told for first, last, told in own if first <= finding.seq <= last), "")
    elif finding.check == "case":
        who = parts.steps.get((finding.subject, finding.facts.get("step", "0"), finding.what), "")
    return replace(finding, facts={**finding.facts, "looked_into": who}) if who else finding
