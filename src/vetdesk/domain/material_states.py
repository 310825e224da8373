"""What may be noted of a material (材料), and what is wrong with a note."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from vetdesk.domain.field_checks import partial_date
from vetdesk.domain.forms import Problem, Severity, Value
from vetdesk.domain.materials import BROUGHT, DESCRIBED, FiledMaterial, MaterialState

TITLE_LENGTH = 200
TEXTS = ("title", "responsible", "document_number", "remarks")
NUMBERS = ("pages", "item_number")
MOST = 9999


def noted(before: FiledMaterial, state: MaterialState, reason: str, received_on: str, today: date) -> FiledMaterial:
    """The material in its new state; without a day it came in, or was found not to be needed, today.

    A paper that was there already keeps the day it came in.
    """
    dated = state in BROUGHT or state is MaterialState.NOT_NEEDED
    known = before.received_on if before.state is state or (before.brought and state in BROUGHT) else ""
    day = (received_on.strip() or known or today.isoformat()) if dated else ""
    kept = before.served_by if state in BROUGHT and state is before.state else None
    return dataclasses.replace(before, state=state, reason=reason.strip(), received_on=day, served_by=kept)


def state_problems(after: FiledMaterial, today: date) -> tuple[Problem, ...]:
    """What is wrong with a noted state: a day to come or none at all, a paper not needed without a reason."""
    return tuple(_state_problems(after, today))


def _state_problems(after: FiledMaterial, today: date) -> Iterator[Problem]:
    if after.received_on:
        try:
            day = date.fromisoformat(after.received_on)
        except ValueError:
            yield _problem("received_on", "no_day", after.received_on)
        else:
            if day > today:
                yield _problem("received_on", "future", after.received_on)
    if after.state is MaterialState.NOT_NEEDED and not after.reason:
        yield _problem("reason", "reason_missing")


def described(before: FiledMaterial, values: Mapping[str, Value]) -> FiledMaterial:
    """The material with other words for the catalogue; keys not given stay, "" empties one."""
    changes: dict[str, str | int | None] = {}
    for key in DESCRIBED:
        if key in values:
            text = str(values[key]).strip()
            changes[key] = (int(text) if text.isascii() and text.isdigit() else None) if key in NUMBERS else text
    return dataclasses.replace(before, **changes)  # type: ignore[arg-type]  # keys and kinds match by construction


def description_problems(
    after: FiledMaterial, values: Mapping[str, Value], others: Sequence[FiledMaterial] = ()
) -> tuple[Problem, ...]:
    """What is wrong with the words for the catalogue; `others` are the materials of the same file."""
    return tuple(_description_problems(after, values, others))


def _description_problems(
    after: FiledMaterial, values: Mapping[str, Value], others: Sequence[FiledMaterial]
) -> Iterator[Problem]:
    for key in NUMBERS:
        text = str(values.get(key, "")).strip()
        if text and not (text.isascii() and text.isdigit() and 1 <= int(text) <= MOST):
            yield _problem(key, key, text)
    for key in TEXTS:
        if len(getattr(after, key)) > TITLE_LENGTH:
            yield _problem(key, "title_length", getattr(after, key), limit=str(TITLE_LENGTH))
    if after.dated_on and partial_date(after.dated_on) is None:
        yield _problem("dated_on", "dated_on", after.dated_on)
    taken = [one for one in others if one.id != after.id and one.item_number == after.item_number]
    if after.item_number is not None and taken:
        yield _problem("item_number", "item_number_taken", str(after.item_number), title=taken[0].title or taken[0].key)


def _problem(field: str, code: str, as_written: str = "", **facts: str) -> Problem:
    return Problem(field, f"material.{code}", Severity.ERROR, as_written, facts)
