"""What a deed on a line would write (处理建议): the fields it asks and the values that line and archive propose."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from vetdesk.domain import identity_number
from vetdesk.domain.forms import FieldDeclaration, Label, Value
from vetdesk.domain.outside_list_lines import ListLine
from vetdesk.domain.outside_list_visits import DAY
from vetdesk.domain.outside_lists import DeedWords, LineFinding
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.domain.workflow import Workflow
from vetdesk.services.case_views import FieldView


@dataclass(frozen=True, slots=True)
class DeedForm:
    """What a deed asks before it is done, with the `values` proposed.

    For a deed that opens a case `case_fields` is its opening form, and `why_not` what speaks against opening it.
    """

    deed: DeedWords
    fields: tuple[FieldDeclaration, ...]
    values: Mapping[str, Value]
    case_fields: tuple[FieldView, ...] = ()
    why_not: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What every proposal needs: the words of codes, and the day."""

    vocabulary: Vocabulary
    today: date


def held_by(line: ListLine, person: Recipient | None) -> Identity | None:
    """The identity that a line is about."""
    identities: Sequence[Identity] = person.identities if person else ()
    return next((one for one in identities if one.id == line.identity_id), None)


def proposed(
    deed: DeedWords, line: ListLine, person: Recipient | None, finding: LineFinding, known: Known
) -> dict[str, Value]:
    """The values that a deed starts from; what nobody knows is left out."""
    vocabulary, today = known.vocabulary, known.today
    held = held_by(line, person)
    found = {**_of_line(deed, line, person, vocabulary), **_days(deed, line, person, today)}
    if deed.does == "begin_archive":
        found = {**_told_by_number(line), **{key: line.values[key] for key in deed.fields if key in line.values}}
    if deed.does == "open_case":
        found |= {**_for_case(line, held), **finding.values}
    return {key: value for key, value in found.items() if value != ""}


def _of_line(deed: DeedWords, line: ListLine, person: Recipient | None, vocabulary: Vocabulary) -> dict[str, Value]:
    """Account, rate and grade that the line gives; where a payment failed, the account on file to be put right."""
    if deed.does == "correct_account":
        names = ("bank_name", "account_name", "account_number")
        if deed.lasting and person is not None:  # a payment failed: the number on file is typed anew, or stays
            return {name: person.values.get(name, "") for name in names[:2]}
        return {name: line.text(name) or (person.values.get(name, "") if person else "") for name in names}
    if deed.does == "set_values":
        grade = line.text("disability_grade")
        values: dict[str, Value] = {
            "monthly_standard": line.values.get("standard", ""),
            "disability_grade": vocabulary.code_of("disability_grade", grade) if grade else "",
        }
        return {name: values[name] for name in deed.fields if name in values}
    return {}


def _days(deed: DeedWords, line: ListLine, person: Recipient | None, today: date) -> dict[str, Value]:
    held = held_by(line, person)
    own = {field.key: today.isoformat() for field in deed.own_fields if field.key in {"told_on", "resubmitted_on"}}
    holders = (held,) if held else person.identities if person else ()
    known = max((str(one.values.get("last_paid_month", "")) for one in holders), default="")
    if deed.does == "record_death":
        died = line.text("died_on") or line.text("changed_on")
        return {"died_on": died, "last_paid_month": line.text("paid_until") or known or died[:7]}
    if deed.does == "change_status":
        stopped = line.text("benefit_month") or line.text("changed_on")
        return {"stopped_on": stopped, "last_paid_month": line.text("paid_until") or known}
    if deed.does == "log_visit":
        return _days_visited(deed, line)
    if deed.does == "open_case":
        return {"applied_on": today.isoformat()}
    return dict(own)


def _days_visited(deed: DeedWords, line: ListLine) -> dict[str, Value]:
    """The days that the row means or may mean, in the order of the fields that ask for them; and what it says else."""
    days = (line.facts.get("days") or line.facts.get("day") or line.text(DAY)).split("、")
    asked = [one.key for one in deed.own_fields if one.key.startswith(DAY)]
    others = {one.key: line.values.get(one.key, "") for one in deed.own_fields if one.key not in asked}
    return {**others, **dict(zip(asked, days, strict=False))}


def _told_by_number(line: ListLine) -> dict[str, Value]:
    """Sex and birth date as a valid ID number tells them."""
    number = line.text("id_number")
    born = identity_number.birth_date(number) if number else None
    return {"sex": identity_number.sex(number), "birth_date": born.isoformat()} if born else {}


def fitting(route: Workflow, values: Mapping[str, Value]) -> dict[str, Value]:
    """Those of the values that the form opening a case of this route asks, codes only where it knows them."""
    found = {}
    for key in route.opening_fields:
        field = route.field(key)
        known = field is None or not field.choices or values.get(key) in dict(field.choices)
        if key in values and known:
            found[key] = values[key]
    return found


def _for_case(line: ListLine, held: Identity | None) -> dict[str, Value]:
    """What the line tells for the form that opens a case."""
    day = line.text("changed_on") or line.text("died_on")
    told: dict[str, Value] = {
        "category": held.category if held else line.text("category"),
        "died_on": line.text("died_on"),
        "happened_on": day,
        "moved_on": day,
    }
    paid, due = line.number("paid"), line.facts.get("expected", "")
    if paid is not None and due.isdecimal() and paid > int(due):
        over = paid - int(due)
        told["overpaid_amount"] = f"{over // 10_000}.{over % 10_000 // 100:02d}"
    return told
