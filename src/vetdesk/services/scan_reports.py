"""The scan as a report (核查报告): every open finding by number and rule, and what is due or stuck, without names."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vetdesk.domain.forms import Label
from vetdesk.domain.rules.rules import Rule
from vetdesk.services.entitlements import KINDS, Entitlements, FindingFilter
from vetdesk.services.today import Today, TodayGroup
from vetdesk.storage.database import Database

_PRESSING = (TodayGroup.OVERDUE, TodayGroup.THIS_WEEK, TodayGroup.STUCK)


@dataclass(frozen=True, slots=True)
class ReportedFinding:
    """One open finding: the uid of the recipient and the number of the identity (0: the person as such)."""

    recipient: str
    identity: int
    kind: str
    category: str
    benefit: str
    since: str
    rule: Rule | None
    code: str


@dataclass(frozen=True, slots=True)
class ScanReport:
    """What a scan found: `counts` of open findings by kind and rule with its title, `pressing` by group of the day."""

    found: int
    new: int
    gone: int
    counts: Mapping[tuple[str, str], int]
    titles: Mapping[str, Label]
    pressing: Mapping[TodayGroup, int]

    def of(self, kind: str) -> int:
        """How many findings of a kind are open."""
        return sum(count for (one, _), count in self.counts.items() if one == kind)


class ScanReports:
    """Scans and reports; for unattended use."""

    def __init__(self, database: Database, entitlements: Entitlements, today: Today) -> None:
        self._database = database
        self._entitlements = entitlements
        self._today = today

    def scan(self) -> ScanReport:
        """Go over everybody, keep what is found, and sum it up."""
        counts = self._entitlements.scan()
        lines = self._entitlements.overview().counts
        sums: Counter[tuple[str, str]] = Counter({(one.kind, one.rule): one.open for one in lines if one.open})
        titles = {one.rule: one.title for one in lines}
        groups = {one.group: one.total for one in self._today.items()}
        pressing = {group: groups.get(group, 0) for group in _PRESSING}
        return ScanReport(counts.standing, counts.new, counts.gone, sums, titles, pressing)

    def findings(self) -> Iterator[ReportedFinding]:
        """Every open finding in the order in which they are worked off."""
        rules = {rule.code: rule for rule in self._entitlements.rules.rules}
        for kind in KINDS:
            ids = self._entitlements.ids(FindingFilter(kind=kind))
            with self._database.read() as look:
                lines = look.findings.lines(ids)
                uids = look.findings.uids(line.found.recipient_id for line in lines)
            for line in lines:
                one = line.found
                yield ReportedFinding(
                    uids[one.recipient_id], one.identity_id, one.kind, one.category, one.benefit, line.first_noticed,
                    rules.get(one.rule), one.rule,
                )  # fmt: skip
