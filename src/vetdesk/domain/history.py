"""History (历史) as it is shown: deeds with the lines of what each changed, and who saw what is sensitive."""

from dataclasses import dataclass
from datetime import date

from vetdesk.domain.forms import Label

RECORD_KINDS = frozenset({"recipient", "identity", "entry", "exception"})
PAPER_KINDS = frozenset({"material", "scan"})
CASE_KINDS = frozenset({"case"})
VISIT_KINDS = frozenset({"visit", "need", "participant", "assignment", "planned_visit"})
MERGE_KINDS = frozenset({"merging", "pair_verdict"})
CHANGES = RECORD_KINDS | PAPER_KINDS | CASE_KINDS | VISIT_KINDS | MERGE_KINDS
"""Every kind of record whose change belongs to the history of people."""

LOOKS = frozenset({"reveal", "scan", "paper", "dossier", "export"})
"""Every kind of journal entry that tells that somebody saw, printed or took out sensitive fields."""


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which changes: of one recipient or all (0), of one field, by one member of staff (uid), in a span of days.

    `since` and `until` are both included; `kinds` are kinds of the journal, empty means all of CHANGES.
    """

    recipient_id: int = 0
    field: str = ""
    staff: str = ""
    since: date | None = None
    until: date | None = None
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One field of one record changed once. `about` names the record within the archive (an identity, a case …).

    `before` and `after` are texts ready to show in the language asked for, masked where the field is sensitive.
    """

    kind: str
    recipient_id: int
    name: str
    about: str
    field: str
    label: Label
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CorrectedDeed:
    """The deed that another one corrects or takes back: its label, who did it, and when (UTC, ISO)."""

    label: str
    who: str
    at: str


@dataclass(frozen=True, slots=True)
class DeedLines:
    """What one save (deed) changed: by whom, when (UTC, ISO), from where, why; `more` lines are not listed.

    `label` is the deed's name as the journal keeps it; `corrects` the deed that it takes back, if it does.
    """

    deed: str
    label: str
    at: str
    who: str
    source: str
    reason: str
    corrects: CorrectedDeed | None
    lines: tuple[ChangeLine, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class LookLine:
    """Sensitive fields were looked at, printed or taken out: `kind` is one of LOOKS, `what` says which, in words.

    `people` is how many people it was about; `recipient_id` and `name` are set where it was one.
    """

    at: str
    who: str
    kind: str
    recipient_id: int
    name: str
    what: str
    purpose: str
    people: int = 1
