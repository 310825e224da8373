"""Visits (走访) by liaison officers (联络员) and what the person told them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from vetdesk.domain.forms import Value


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit or call. `values` are the fields of the declared visit form; `next_on` the promised next date.

    `in_person` follows from the way (方式) as it was declared when the visit was logged. A visit without any need is
    a complete one: "visited, nothing changed" is a result.
    """

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
    in_person: bool = True
    version: int = 1


@dataclass(frozen=True, slots=True)
class PersonLine:
    """What a list of visits or needs shows of a person; `phone` is masked or not by whoever shows it."""

    recipient_id: int
    name: str
    village: str
    phone: str
    birth_date: str = ""
