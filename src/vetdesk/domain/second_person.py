"""The second person (双人确认): what leaves the station in bulk or unmasked is confirmed by another member of staff.

Approval of copying personal information out in bulk: GB/T 35273-2020 7.1. The limits are declared data
(resources/definitions/exports); this module says what they mean for one thing that leaves.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from vetdesk.domain.forms import FieldDeclaration
from vetdesk.domain.journal import canonical_json
from vetdesk.domain.staff import Actor, Right, Role, Staff, rights_of

_GRACE = timedelta(minutes=1)


class Way(StrEnum):
    """The ways out of the station."""

    WORKBOOK = "workbook"
    PAPER = "paper"
    COPY = "copy"
    PACKAGE = "package"


@dataclass(frozen=True, slots=True)
class ExportRules:
    """The declared limits: more than `people` people, or whole numbers of kinds in `unmasked`, need a second person.

    `minutes` is how long a confirmation holds for the same two people, purpose and layout. `figures` are layouts and
    papers that list nobody, `always` papers about one person that need a second one. With `locked_for_partner` a
    roster that is locked with a password and goes to a registered partner needs one person only. `diagonal` are
    papers with a light text across, `no_mark` those without even a line at the foot.
    """

    people: int = 50
    unmasked: frozenset[str] = frozenset({"id_number", "account", "phone"})
    minutes: int = 30
    locked_for_partner: bool = False
    figures: frozenset[str] = frozenset()
    always: frozenset[str] = frozenset()
    diagonal: frozenset[str] = frozenset()
    no_mark: frozenset[str] = frozenset()

    def numbers_among(self, keys: Collection[str], fields: Mapping[str, FieldDeclaration]) -> tuple[str, ...]:
        """Those of the fields whose values are numbers that may not leave in full unnoticed."""
        known = (fields[key] for key in sorted(set(keys)) if key in fields)
        return tuple(field.key for field in known if field.sensitive and field.kind.value in self.unmasked)


@dataclass(frozen=True, slots=True)
class Leaving:
    """One thing that is about to leave: `what` is the key of its layout or paper, `people` how many it is about.

    `unmasked` are the fields whose whole numbers it shows. `record` is True for papers about single records, such as
    applications: their numbers are what the form is for. `locked` with a password; `to_whom` names who gets it, ""
    where that is not said, `partner` that it is one of the station's registered partners.
    """

    way: Way
    what: str
    purpose: str
    people: int = 0
    unmasked: tuple[str, ...] = ()
    record: bool = False
    locked: bool = False
    to_whom: str = ""
    partner: bool = False


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Somebody confirmed what `first` sends: the second person, or (nobody else is active) a reason.

    `signature` is by the second person's own key over `signed_text`; "" for an exception.
    """

    first: str
    what: str
    purpose: str
    at: str
    second: Staff | None = None
    exception: str = ""
    signature: str = ""

    def covers(self, first: str, leaving: Leaving) -> bool:
        """Whether it was given to this person (uid) for the same layout and purpose."""
        return (self.first, self.what, self.purpose) == (first, leaving.what, leaving.purpose)

    def holds_at(self, now: datetime, minutes: int) -> bool:
        """Whether it still holds; a clock that was set back ends it.

        The moment of a deed is when it began, so it may lie a little before the confirmation it asked for.
        """
        given = datetime.fromisoformat(self.at)
        return given - _GRACE <= now <= given + timedelta(minutes=minutes)


def why_second(leaving: Leaving, rules: ExportRules) -> str:
    """Why a second person is needed: "people", "unmasked" or "always"; "" if one person is enough."""
    if leaving.what in rules.figures:
        return ""
    if leaving.way is Way.WORKBOOK and leaving.locked and leaving.partner and rules.locked_for_partner:
        return ""
    if leaving.what in rules.always:
        return "always"
    if leaving.people > rules.people:
        return "people"
    return "unmasked" if leaving.unmasked and not leaving.record else ""


def signed_text(station: str, first: str, second: str, leaving: Leaving, at: str) -> str:
    """What the second person signs: who confirmed for whom what and what for, at which moment (UTC, ISO)."""
    return canonical_json(["vetdesk second person", 1, station, first, second, leaving.what, leaving.purpose, at])


def may_confirm(staff: Staff, first: Actor, table: Mapping[Role, frozenset[Right]]) -> bool:
    """Whether somebody can be the second person: active, another one, and with the right."""
    rights = rights_of(staff.roles, table)
    return staff.active and staff.uid != first.staff.uid and Right.CONFIRM_EXPORT in rights
