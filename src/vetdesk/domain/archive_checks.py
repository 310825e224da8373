"""Checks of one recipient's archive by itself (domain facts 2.7, 2.9, 2.10): single values, and values together.

What needs the rest of the station (duplicates, shared accounts) is added by services/archives.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from vetdesk.domain import identity_number
from vetdesk.domain.entries import Entry
from vetdesk.domain.entry_checks import check_grade_changes
from vetdesk.domain.field_checks import check_value, partial_date
from vetdesk.domain.forms import Problem, Severity, Value
from vetdesk.domain.households import counts
from vetdesk.domain.identities import is_recurring, missing_demands
from vetdesk.domain.identity_checks import check_identity, date_orders
from vetdesk.domain.names import is_usual
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.people import Recipient
from vetdesk.domain.service_years import full_years
from vetdesk.domain.vocabulary import Vocabulary

_ASKING = frozenset({"in_acceptance"})
"""Statuses under which a benefit is still asked for."""
_PAST = ("birth_date", "enlisted_on", "discharged_on", "died_on")


def check_recipient(
    vocabulary: Vocabulary, person: Recipient, today: date, entries: Sequence[Entry] = ()
) -> list[Problem]:
    """Every problem of the archive, in the order of its fields; each has the severity that is declared for it.

    `entries` are the person's own; what they say together with the archive is checked, not each by itself.
    """
    return [
        *_single_values(vocabulary, person, today),
        *_missing(vocabulary, person),
        *_name_and_number(vocabulary, person),
        *date_orders(vocabulary, person.values),
        *_dates(vocabulary, person, today),
        *_addresses(vocabulary, person),
        *_household(vocabulary, person, entries, today),
        *_account(vocabulary, person, entries),
        *_statuses(vocabulary, person),
        *check_grade_changes(vocabulary, person, entries),
        *(problem for held in person.identities for problem in check_identity(vocabulary, person, held, today)),
    ]


def errors_left(problems: list[Problem], vocabulary: Vocabulary, overrides: Mapping[str, str]) -> list[Problem]:
    """The problems that stop a change: errors, except where the rules know an exception and a reason is given.

    `overrides` gives the reason by the problem's code.
    """
    found = []
    for problem in problems:
        sentence = vocabulary.problems.get(problem.code)
        allowed = sentence is not None and sentence.overridable and overrides.get(problem.code, "").strip()
        if problem.severity is Severity.ERROR and not allowed:
            found.append(problem)
    return found


def _single_values(vocabulary: Vocabulary, person: Recipient, today: date) -> Iterator[Problem]:
    values: list[tuple[str, Value]] = [*person.values.items()]
    values += [item for held in person.identities for item in held.values.items()]
    for key, value in values:
        declaration = vocabulary.fields.get(key)
        if declaration is None:
            yield vocabulary.problem("field.unknown_field", key, key)
        elif not (key == "id_number" and person.temporary_number):
            yield from check_value(vocabulary, declaration, value, today)


def _missing(vocabulary: Vocabulary, person: Recipient) -> Iterator[Problem]:
    """Name and ID number must be there; other required fields are only asked for, because old archives have gaps."""
    if not person.name:
        yield vocabulary.problem("name.missing", "name")
    if not person.id_number and not person.temporary_number:
        yield vocabulary.problem("id.missing", "id_number")
    asked = [field.key for field in vocabulary.fields_for("recipient") if field.required]
    for key in asked:
        if key not in person.values and key not in {"name", "id_number"}:
            yield vocabulary.problem("field.required", key)


def _name_and_number(vocabulary: Vocabulary, person: Recipient) -> Iterator[Problem]:
    if person.name and not is_usual(person.name):
        yield vocabulary.problem("name.unusual", "name", person.name)
    number, values = person.id_number, person.values
    born = identity_number.birth_date(number) if len(number) == 18 and number[:17].isdecimal() else None
    if born is None or person.temporary_number:
        return
    written = partial_date(values.get("birth_date", ""))
    if written is not None and not written.agrees_with(PartialDate.of(born)):
        yield vocabulary.problem("birth.mismatch", "birth_date", str(written), from_id=born.isoformat())
    if values.get("sex") in {"male", "female"} and values["sex"] != identity_number.sex(number):
        yield vocabulary.problem("sex.mismatch", "sex", str(values["sex"]))


def _dates(vocabulary: Vocabulary, person: Recipient, today: date) -> Iterator[Problem]:
    for key in _PAST:
        day = partial_date(person.values.get(key, ""))
        if day is not None and day.surely_after(today):
            yield vocabulary.problem("birth.future" if key == "birth_date" else "date.future", key, str(day))
    born, enlisted = (partial_date(person.values.get(key, "")) for key in ("birth_date", "enlisted_on"))
    if born is None or enlisted is None or enlisted < born:
        return
    rule = vocabulary.checks.enlisted_age
    youngest, oldest = full_years(born, enlisted.first_day())[0], full_years(born, enlisted.last_day())[1]
    if oldest < rule.least:
        yield vocabulary.problem("enlisted.too_young", "enlisted_on", str(enlisted), age=str(oldest))
    elif oldest < rule.usual_from or youngest > rule.usual_to:
        age = str(oldest if oldest < rule.usual_from else youngest)
        yield vocabulary.problem("enlisted.unusual_age", "enlisted_on", str(enlisted), age=age)


def _addresses(vocabulary: Vocabulary, person: Recipient) -> Iterator[Problem]:
    """Registered address and residence against the mark that they differ (人户分离), where both are surely known."""
    values, apart = person.values, str(person.values.get("lives_elsewhere", "")) == "1"
    registered, living = str(values.get("household_area", "")), str(values.get("living_area", ""))
    if registered and living and registered != living and not apart:
        yield vocabulary.problem("address.not_marked", "lives_elsewhere", living)
    pairs = [("household_area", "living_area"), ("household_address", "living_address")]
    known = [(values[one], values[other]) for one, other in pairs if values.get(one) and values.get(other)]
    if apart and known and all(one == other for one, other in known):
        yield vocabulary.problem("address.same", "lives_elsewhere")


def _household(vocabulary: Vocabulary, person: Recipient, entries: Sequence[Entry], today: date) -> Iterator[Problem]:
    """The numbers of household members against the family members that are entered."""
    found = counts(person, entries, today)
    if found is None:
        return
    entered = {
        "household_members": found.members,
        "members_under_18": found.under_18,
        "members_over_60": found.over_60,
    }
    for key, number in entered.items():
        written = str(person.values.get(key, ""))
        if number is not None and written.isdecimal() and int(written) != number:
            yield vocabulary.problem("household.count_differs", key, written, counted=str(number))


def _account(vocabulary: Vocabulary, person: Recipient, entries: Sequence[Entry]) -> Iterator[Problem]:
    """An account of somebody else: explained by relation and reason, or by the family member who holds it."""
    values = person.values
    holder = str(values.get("account_name", ""))
    members = {str(entry.values.get("member_name", "")) for entry in entries if entry.is_set("holds_account")}
    explained = (values.get("account_relation") and values.get("account_reason")) or holder in members
    if holder and person.name and holder != person.name and not explained:
        yield vocabulary.problem("account.other_name", "account_name", holder)


def _statuses(vocabulary: Vocabulary, person: Recipient) -> Iterator[Problem]:
    for held in person.identities:
        for key in missing_demands(vocabulary, person, held):
            yield vocabulary.problem("status.demands", key, status=f"status:{held.status}")
    statuses = {held.status for held in person.identities}
    if person.values.get("died_on") and statuses and "died" not in statuses:
        yield vocabulary.problem("status.died_on_without_status", "died_on")
    drawing = [held.category for held in person.identities if is_recurring(vocabulary, held)]
    if len(drawing) > 1:
        yield vocabulary.problem("category.two_recurring", "category")
    if any(held.status == "drawing" for held in person.identities) and not person.values.get("account_number"):
        yield vocabulary.problem("status.drawing_without_account", "account_number")
    if len(drawing) == 1 and any(held.category == "81" and held.status in _ASKING for held in person.identities):
        category = f"category:{drawing[0]}"
        if drawing != ["81"]:
            yield vocabulary.problem("category.other_recurring", "category", category=category)
