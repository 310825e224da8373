"""What the rosters of townships come to in one period (比对结果): who sent, what was found, what was decided."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.township_findings import Balance, Finding, Rosters
from vetdesk.domain.township_reconciling import reconcile
from vetdesk.domain.township_rosters import RosterLine, Source, Township, TownshipRoster, last_month
from vetdesk.storage.reading import Reading
from vetdesk.storage.township_rosters import KeptDecision

DRAWING = frozenset({"drawing"})
"""Whom of our archive a roster is expected to list."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one township stands: its rosters of the period that count, its last one of all, and the figures."""

    township: Township
    sent: tuple[TownshipRoster, ...]
    last: TownshipRoster | None
    previous: int
    came: int
    went: int
    now: int
    findings: int
    open: int


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """One period: townships, findings, figures, and the decisions that still rest on the same facts."""

    period: str
    standings: tuple[Standing, ...]
    findings: tuple[Finding, ...]
    balances: tuple[Balance, ...]
    lines: tuple[RosterLine, ...]
    decisions: Mapping[str, KeptDecision] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def waiting(self) -> tuple[Township, ...]:
        """The townships that have not sent a roster of the period."""
        return tuple(one.township for one in self.standings if not one.sent)

    def decided(self, finding: Finding) -> KeptDecision | None:
        """What was decided about a finding, None while it is open."""
        return self.decisions.get(finding.key)

    def of_township(self, uid: str) -> list[Finding]:
        """The findings that concern a township."""
        return [one for one in self.findings if uid in one.townships]


def in_touch(look: Reading) -> list[Township]:
    """The townships that have sent a roster, then those whose key is known and that lie in our county."""
    known = look.township_rosters.townships()
    county = look.station.details().area_code[:6]
    found = list(known)
    for one in look.exchanges.partners():
        new = not any(one.name == other.name or other.covers(one.area_code) for other in known)
        if new and not one.revoked_at and county and one.area_code.startswith(county) and len(one.area_code) >= 9:
            found.append(Township(0, one.uid, one.name, one.area_code))
    return found


def reconciliation_of(look: Reading, definitions: Definitions, period: str) -> Reconciliation:
    """Compare all rosters of a period within one look."""
    until, townships = last_month(period), in_touch(look)
    uids = {one.id: one.uid for one in townships if one.id}
    counting = [one for one in look.township_rosters.all() if one.counts]
    now, before = _of_period(counting, until), _before(counting, until)
    statuses = definitions.vocabulary.statuses
    rosters = Rosters(
        _lines(look, now, uids, Source.NOW),
        _lines(look, before, uids, Source.BEFORE),
        _archive(look, townships),
        look.township_rosters.reported(),
        frozenset(code for code, one in statuses.items() if one.ended),
        DRAWING,
    )
    found = reconcile(rosters)
    kept = look.township_rosters.decisions(until)
    valid = {
        one.key: kept[one.key]
        for one in found.findings
        if one.key in kept and kept[one.key].decision and kept[one.key].facts == one.facts
    }
    standings = tuple(_standing(one, now, counting, found.balances, found.findings, valid) for one in townships)
    lines = tuple(line for several in rosters.now.values() for line in several if line.status not in rosters.ended)
    names = {one.uid: one.short for one in townships}
    return Reconciliation(period, standings, found.findings, found.balances, lines, valid, names)


def _of_period(rosters: Sequence[TownshipRoster], until: str) -> dict[int, list[TownshipRoster]]:
    found: dict[int, list[TownshipRoster]] = {}
    for one in sorted(rosters, key=lambda roster: roster.sha256):
        if one.until == until:
            found.setdefault(one.township_id, []).append(one)
    return found


def _before(rosters: Sequence[TownshipRoster], until: str) -> dict[int, list[TownshipRoster]]:
    """The last rosters of each township before the period; several that end alike belong together."""
    earlier = [one for one in rosters if one.until < until]
    ends = {number: max(one.until for one in earlier if one.township_id == number) for number in _ids(earlier)}
    return {number: _of_period(earlier, end)[number] for number, end in ends.items()}


def _ids(rosters: Sequence[TownshipRoster]) -> set[int]:
    return {one.township_id for one in rosters}


def _lines(
    look: Reading, rosters: Mapping[int, Sequence[TownshipRoster]], uids: dict[int, str], source: Source
) -> dict[str, list[RosterLine]]:
    return {uids[number]: look.township_rosters.lines(some, uids, source) for number, some in rosters.items()}


def _archive(look: Reading, townships: Sequence[Township]) -> list[RosterLine]:
    """Our archive, each line with the township in which its village lies, as far as area codes tell."""
    places: dict[str, str] = {}
    found = []
    for code, line in look.township_rosters.archive():
        if code not in places:
            places[code] = next((one.uid for one in townships if one.covers(code)), "")
        found.append(replace(line, township=places[code]))
    return found


def _standing(  # noqa: PLR0917 - one row of the page from everything that was found
    township: Township,
    now: Mapping[int, Sequence[TownshipRoster]],
    counting: Sequence[TownshipRoster],
    balances: Sequence[Balance],
    findings: Sequence[Finding],
    decided: Mapping[str, KeptDecision],
) -> Standing:
    own = [one for one in balances if one.township == township.uid]
    sums: Counter[str] = Counter()
    for one in own:
        sums += Counter({"previous": one.previous, "now": one.now})
        sums += Counter({"came": sum(one.came.values()), "went": sum(one.went.values())})
    concerned = [one for one in findings if township.uid in one.townships]
    still = sum(1 for one in concerned if one.key not in decided)
    mine = [one for one in counting if one.township_id == township.id] if township.id else []
    last = max(mine, key=lambda one: (one.until, one.taken_at), default=None)
    sent = tuple(now.get(township.id, ())) if township.id else ()
    figures = sums["previous"], sums["came"], sums["went"], sums["now"], len(concerned), still
    return Standing(township, sent, last, *figures)
