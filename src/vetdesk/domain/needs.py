"""Needs (需求): what a person asked for, followed until it is answered and called back (回访)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Need:
    """One need. `state` is open, done or closed; `outcome` done, explained or impossible, with its text.

    A need closes only with an outcome and a call-back; `satisfaction` is the person's answer then.
    """

    id: int
    uid: str
    recipient_id: int
    visit_id: int | None
    kind: str
    text: str
    due_on: str
    assigned_to: int | None = None
    state: str = "open"
    outcome: str = ""
    outcome_text: str = ""
    called_back_on: str = ""
    satisfaction: str = ""
    version: int = 1
