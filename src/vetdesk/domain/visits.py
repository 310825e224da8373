"""Visits (走访) by liaison officers (联络员) and what the person told them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from vetdesk.domain.forms import Value


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit or call. `values` are the fields of the declared visit form; `next_on` the promised next date."""

    id: int
    uid: str
    recipient_id: int
    officer_id: int
    officer: str
    visited_on: str
    way: str
    occasion: str
    values: Mapping[str, Value] = field(default_factory=dict)
    next_on: str = ""
    version: int = 1
