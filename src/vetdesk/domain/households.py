"""Households (家庭): who lives with whom, read from family members and the archives they are linked to.

Whoever is entered as living in the household of a recipient lives with them; where such a member has an archive of
their own, so do the members entered there. The household is thus the connected component of these links.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from vetdesk.domain.entries import FAMILY_MEMBER, Entry
from vetdesk.domain.field_checks import partial_date
from vetdesk.domain.people import Recipient
from vetdesk.domain.service_years import full_years


@dataclass(frozen=True, slots=True)
class HouseholdPerson:
    """Somebody in a household, or tied to it. `recipient_id` is None for people without an archive here.

    `relation` is a code of the list household_relation and says what they are to `told_by`, the recipient in whose
    archive they are entered (an id); `entry_id` is that entry.
    """

    name: str
    recipient_id: int | None = None
    relation: str = ""
    told_by: int = 0
    entry_id: int | None = None


@dataclass(frozen=True, slots=True)
class HouseholdView:
    """A recipient's household without themselves, and who is whose guardian (监护人) or account holder (代为开户).

    `guardians` and `account_holders` are theirs; `guardian_of` and `holds_account_of` are people who name them so;
    `named_by` are all who enter them as a family member.
    """

    people: tuple[HouseholdPerson, ...] = ()
    guardians: tuple[HouseholdPerson, ...] = ()
    account_holders: tuple[HouseholdPerson, ...] = ()
    guardian_of: tuple[HouseholdPerson, ...] = ()
    holds_account_of: tuple[HouseholdPerson, ...] = ()
    named_by: tuple[HouseholdPerson, ...] = ()


def lives_there(entry: Entry) -> bool:
    """Whether an entry is a living family member of the same household."""
    alive = not entry.values.get("member_died_on")
    return entry.kind == FAMILY_MEMBER and not entry.withdrawn and alive and entry.is_set("same_household")


def household_view(
    recipient_id: int, component: Mapping[int, Recipient], entries: Iterable[Entry], named: Sequence[Entry]
) -> HouseholdView:
    """The household of one recipient.

    `component` are the archives of the household by id (see `neighbours`), the recipient's own included, `entries`
    their family members, `named` the entries of others that name the recipient, whose archives may be missing.
    """
    known = [entry for entry in entries if entry.kind == FAMILY_MEMBER and not entry.withdrawn]
    own = [entry for entry in known if entry.recipient_id == recipient_id]
    others = [entry for entry in named if entry.kind == FAMILY_MEMBER and entry.recipient_id in component]
    return HouseholdView(
        people=tuple(_people(recipient_id, component, [entry for entry in known if lives_there(entry)])),
        guardians=tuple(_member(entry, component) for entry in own if entry.is_set("is_guardian")),
        account_holders=tuple(_member(entry, component) for entry in own if entry.is_set("holds_account")),
        guardian_of=tuple(_namer(entry, component) for entry in others if entry.is_set("is_guardian")),
        holds_account_of=tuple(_namer(entry, component) for entry in others if entry.is_set("holds_account")),
        named_by=tuple(_namer(entry, component) for entry in others),
    )


def neighbours(entries: Iterable[Entry]) -> set[int]:
    """The archives at both ends of the links that make a household."""
    linked = [entry for entry in entries if entry.linked_id is not None and lives_there(entry)]
    return {number for entry in linked for number in (entry.recipient_id, entry.linked_id) if number is not None}


def _people(recipient_id: int, component: Mapping[int, Recipient], living: Sequence[Entry]) -> list[HouseholdPerson]:
    """Everybody of the household once: those with an archive first, then those only entered as members."""
    inside = _reached(recipient_id, living)
    first = sorted(living, key=lambda entry: entry.recipient_id != recipient_id)
    told = {entry.linked_id: entry for entry in reversed(first) if entry.recipient_id in inside}
    found = [
        _member(told[number], component) if number in told else HouseholdPerson(component[number].name, number)
        for number in sorted(inside - {recipient_id})
        if number in component
    ]
    seen = {_who(component[number].name, component[number].id_number, "") for number in inside if number in component}
    for entry in first:
        name, number, born = (str(entry.values.get(f"member_{key}", "")) for key in ("name", "id_number", "birth_date"))
        who = _who(name, number, born)
        if entry.linked_id is None and entry.recipient_id in inside and who not in seen:
            seen.add(who)
            found.append(_member(entry, component))
    return found


def _reached(recipient_id: int, living: Sequence[Entry]) -> set[int]:
    """The archives that the links join to the recipient's."""
    inside, grown = {recipient_id}, True
    pairs = [{entry.recipient_id, entry.linked_id} for entry in living if entry.linked_id is not None]
    while grown:
        grown = False
        for pair in pairs:
            ends = {number for number in pair if number is not None}
            if ends & inside and not ends <= inside:
                inside |= ends
                grown = True
    return inside


def _who(name: str, number: str, born: str) -> tuple[str, str]:
    """What makes two entered members the same person: the ID number, else name and birth date."""
    return ("number", number) if number else (name, born)


def _member(entry: Entry, component: Mapping[int, Recipient]) -> HouseholdPerson:
    linked = component.get(entry.linked_id or 0)
    name = linked.name if linked else str(entry.values.get("member_name", ""))
    relation = str(entry.values.get("member_relation", ""))
    return HouseholdPerson(name, linked.id if linked else None, relation, entry.recipient_id, entry.id)


def _namer(entry: Entry, component: Mapping[int, Recipient]) -> HouseholdPerson:
    relation = str(entry.values.get("member_relation", ""))
    return HouseholdPerson(
        component[entry.recipient_id].name, entry.recipient_id, relation, entry.recipient_id, entry.id
    )


@dataclass(frozen=True, slots=True)
class HouseholdCounts:
    """Members of a household, the person included; a count is None where birth dates are missing."""

    members: int
    under_18: int | None
    over_60: int | None


def counts(person: Recipient, entries: Sequence[Entry], today: date) -> HouseholdCounts | None:
    """What the entered family members add up to; None if nobody is entered as living in the household."""
    living = [entry for entry in entries if lives_there(entry)]
    if not living:
        return None
    births = [person.values.get("birth_date", ""), *(entry.values.get("member_birth_date", "") for entry in living)]
    days = [partial_date(born) for born in births]
    ages = [full_years(day, today)[1] for day in days if day is not None]
    if len(ages) < len(days):
        return HouseholdCounts(len(living) + 1, None, None)
    return HouseholdCounts(len(living) + 1, sum(age < 18 for age in ages), sum(age >= 60 for age in ages))
