"""What the verification found: findings make a station not sound, remarks do not."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

MOST = 200
"""So many findings of one kind are kept; all are counted."""
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. `check` and `what` name the rule, `facts` fill its sentence.

    `origin` and `seq` tell the entry of the journal that it is about (seq 0: none), `subject` the record.
    """

    check: str
    what: str
    origin: str = ""
    seq: int = 0
    subject: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """The rule in one word: "journal.content"."""
        return f"{self.check}.{self.what}"

    def told(self) -> dict[str, object]:
        """The finding as --json tells it."""
        place = {"origin": self.origin, "seq": self.seq, "subject": self.subject}
        return {"code": self.code, **place, "facts": dict(self.facts)}


@dataclass
class Verdict:
    """Everything that was found, and how much was looked at (`counts`)."""

    findings: list[Finding] = field(default_factory=list)
    remarks: list[Finding] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    heads: dict[str, tuple[int, str, str]] = field(default_factory=dict)
    roots: list[str] = field(default_factory=list)
    _kinds: Counter[str] = field(default_factory=Counter)

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self._kinds

    @property
    def first(self) -> Finding | None:
        """The earliest entry of the journal that differs, or the first finding if none is about an entry."""
        entries = [finding for finding in self.findings if finding.seq]
        if entries:
            return min(entries, key=lambda finding: (finding.seq, finding.origin))
        return self.findings[0] if self.findings else None

    @property
    def how_many(self) -> Mapping[str, int]:
        """How many findings there are of each kind."""
        return dict(self._kinds)

    def note(self, finding: Finding) -> None:
        """Note something that is wrong."""
        self._kinds[finding.code] += 1
        if self._kinds[finding.code] <= MOST:
            self.findings.append(finding)

    def wrong(
        self, check: str, what: str, *, origin: str = "", seq: int = 0, subject: str = "", **facts: object
    ) -> None:
        """Note something that is wrong, with the facts of its sentence."""
        self.note(Finding(check, what, plain(origin), seq, plain(subject), _texts(facts)))

    def remark(self, check: str, what: str, *, origin: str = "", seq: int = 0, **facts: object) -> None:
        """Note something that an inspector should know and that is not wrong by itself."""
        self.remarks.append(Finding(check, what, plain(origin), seq, facts=_texts(facts)))


def _texts(facts: Mapping[str, object]) -> dict[str, str]:
    return {name: plain(value) for name, value in facts.items()}


def plain(value: object) -> str:
    """A value as short text that any terminal and file takes: what it came from is trusted by nobody."""
    return str(value)[:LONGEST].encode("utf-8", "replace").decode()
