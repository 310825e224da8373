"""Checks of one entry (条目) by itself: single values, the order of its dates, and what it must say."""

from collections.abc import Iterator, Sequence
from datetime import date

from vetdesk.domain import identity_number
from vetdesk.domain.clocks import add_months
from vetdesk.domain.entries import FAMILY_MEMBER, GRADE_CHANGE, Entry
from vetdesk.domain.field_checks import check_value, partial_date
from vetdesk.domain.forms import Problem
from vetdesk.domain.identity_checks import date_orders
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.people import Recipient
from vetdesk.domain.vocabulary import Vocabulary


def check_entry(vocabulary: Vocabulary, entry: Entry, today: date) -> list[Problem]:
    """Every problem of an entry. Required fields are asked for, as in the archive; an empty entry is an error."""
    if not entry.values and entry.linked_id is None:
        return [vocabulary.problem("entry.empty", "entry", kind=vocabulary.entry_kind(entry.kind).label.zh)]
    return [
        *_links(vocabulary, entry),
        *_values(vocabulary, entry, today),
        *date_orders(vocabulary, entry.values),
        *_number_of_member(vocabulary, entry),
    ]


def _links(vocabulary: Vocabulary, entry: Entry) -> Iterator[Problem]:
    if entry.linked_id == entry.recipient_id:
        yield vocabulary.problem("entry.linked_self", "entry")
    if vocabulary.entry_kind(entry.kind).categories and entry.identity_id is None:
        yield vocabulary.problem("entry.identity_missing", "category")


def _values(vocabulary: Vocabulary, entry: Entry, today: date) -> Iterator[Problem]:
    declared = {field.key: field for field in vocabulary.fields_for(entry.kind)}
    for key, value in entry.values.items():
        if key not in declared:
            yield vocabulary.problem("field.unknown_field", key, key)
            continue
        yield from check_value(vocabulary, declared[key], value, today)
        day = partial_date(value) if key == "member_died_on" else None
        if day is not None and day.surely_after(today):
            yield vocabulary.problem("date.future", key, str(day))
    for field in declared.values():
        if field.required and field.key not in entry.values:
            yield vocabulary.problem("field.required", field.key)


def _number_of_member(vocabulary: Vocabulary, entry: Entry) -> Iterator[Problem]:
    """A family member's birth date and sex against their ID number (domain facts 2.7)."""
    number = str(entry.values.get("member_id_number", ""))
    if entry.kind != FAMILY_MEMBER or len(number) != 18 or not number[:17].isdecimal():
        return
    born, written = identity_number.birth_date(number), partial_date(entry.values.get("member_birth_date", ""))
    if born is not None and written is not None and not written.agrees_with(PartialDate.of(born)):
        yield vocabulary.problem("birth.mismatch", "member_birth_date", str(written), from_id=born.isoformat())
    sex = entry.values.get("member_sex")
    if sex in {"male", "female"} and sex != identity_number.sex(number):
        yield vocabulary.problem("sex.mismatch", "member_sex", str(sex))


def check_grade_changes(vocabulary: Vocabulary, person: Recipient, entries: Sequence[Entry]) -> Iterator[Problem]:
    """Grades adjusted sooner than a year after the assessment before (Regulation, article 29), as far as sure."""
    rule = vocabulary.checks.reassessment
    for held in person.identities:
        changes = [one for one in entries if one.kind == GRADE_CHANGE and one.identity_id == held.id]
        days = [partial_date(one.values.get("grade_changed_on", "")) for one in changes]
        known = [day for day in (partial_date(held.values.get("assessed_on", "")), *days) if day is not None]
        for day, change in zip(days, changes, strict=True):
            if day is None or change.values.get("grade_change_kind") not in rule.kinds:
                continue
            before = max((one for one in known if one.surely_before(day)), default=None)
            if before is not None and add_months(before.first_day(), rule.months) > day.last_day():
                yield vocabulary.problem("grade.readjusted_early", "grade_changed_on", str(day), before=str(before))
