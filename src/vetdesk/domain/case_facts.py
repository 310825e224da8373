"""What a step in a case is judged by, and its digest: the proof that a person decided on what they had seen."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from vetdesk.domain.cases import Case
from vetdesk.domain.forms import Value
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.workdays import Calendar
from vetdesk.domain.workflow import Workflow


@dataclass(frozen=True)
class CaseFacts:
    """The recipient, the identity the case is about (None before acceptance), the materials by key with the day they
    came in, the working-day calendar, and why materials are not needed (they are among `materials` too).

    `relatives` are the recipients of this archive who are family of the recipient, by id.
    """

    recipient: Recipient
    identity: Identity | None = None
    materials: Mapping[str, str] = field(default_factory=dict)
    calendar: Calendar = field(default_factory=Calendar)
    waived: Mapping[str, str] = field(default_factory=dict)
    relatives: frozenset[int] = frozenset()

    def archive_value(self, key: str) -> Value:
        """A field of the archive, from the identity first; "" if it is not filled in."""
        if self.identity is not None and self.identity.values.get(key, "") != "":
            return self.identity.values[key]
        return self.recipient.values.get(key, "")


@dataclass(frozen=True)
class Step:
    """One look at a case: what guards and proposals are asked about."""

    workflow: Workflow
    case: Case
    facts: CaseFacts
    today: date

    @property
    def category(self) -> str:
        """The category of recipients that the case is about, "" if none."""
        return self.workflow.category_of(self.case.values)

    def value(self, key: str) -> Value:
        """A value of the case, or with the prefix "recipient." one of the archive; "" if unknown."""
        if key.startswith(ARCHIVE):
            return self.facts.archive_value(key.removeprefix(ARCHIVE))
        return self.case.values.get(key, "")


ARCHIVE = "recipient."
"""Before a key: a field of the archive instead of the case."""


def grounds(step: Step) -> str:
    """The facts a decision rests on, as canonical JSON: kept with the event and never changed afterwards."""
    case, facts, identity = step.case, step.facts, step.facts.identity
    picture = {
        "route": [step.workflow.kind, step.workflow.version, step.workflow.sha256],
        "case": [case.uid, case.stage, len(case.events)],
        "values": dict(case.values),
        "recipient": {key: value for key, value in facts.recipient.values.items() if value != ""},
        "village": facts.recipient.village,
        "identity": None if identity is None else [identity.category, identity.status, dict(identity.values)],
        "identities": sorted([each.category, each.status] for each in facts.recipient.identities),
        "materials": dict(facts.materials),
        **({"waived": dict(facts.waived)} if facts.waived else {}),
    }
    return json.dumps(picture, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def facts_hash(step: Step) -> str:
    """The SHA-256 of the grounds, in hex."""
    return hashlib.sha256(grounds(step).encode()).hexdigest()
