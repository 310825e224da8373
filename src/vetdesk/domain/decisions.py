"""What a row of the district's workbook says about a case: headings found again, answer and values read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from vetdesk.domain.columns import heading_key
from vetdesk.domain.forms import FieldKind, Value
from vetdesk.domain.reading.dates import read_date_text
from vetdesk.domain.vocabulary import money_text
from vetdesk.domain.workflow import CaseField, Exchange, Workflow

NUMBER, ID_NUMBER, ANSWER, NOTE = "case.number", "recipient.id_number", "answer", "note"
REASON, OTHER = "refusal_reason", "other"
"""The case field with the condition not met (不符合的条件), and its code for a reason that the route does not list."""
UID = "case.uid"
"""The column by which a case is known on both sides, however its row was moved or renumbered."""
_DISTRICT = "district_"


class Outcome(StrEnum):
    """What became of a row: taken in, known already, left as it is, or not usable."""

    APPLIED = "applied"
    ALREADY = "already"
    UNCHANGED = "unchanged"
    ERROR = "error"


def of_the_district(kind: str) -> str:
    """The kind of the district's case for a township's kind of case."""
    return f"{_DISTRICT}{kind}"


def of_the_township(kind: str) -> str:
    """The township's kind of case for the district's; "" for a kind that is none of the district's."""
    return kind.removeprefix(_DISTRICT) if kind.startswith(_DISTRICT) else ""


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One row as read: by the keys of the exchange's columns, text as it stands in the cell."""

    sheet: str
    row: int
    texts: Mapping[str, str] = field(default_factory=dict)

    def text(self, key: str) -> str:
        """A cell's text without surrounding blanks, "" if empty."""
        return self.texts.get(key, "").strip()


def columns_by_heading(exchange: Exchange) -> dict[str, str]:
    """The exchange's columns by the normalised heading under which they are found again."""
    return {heading_key(column.label.zh): column.key for column in exchange.columns}


def step_of_answer(exchange: Exchange, answer: str) -> str:
    """The step that records an answer such as 同意; "" if it is not understood."""
    bare = heading_key(answer)
    return next((step for word, step in exchange.answers.items() if heading_key(word) == bare), "")


def details_of(workflow: Workflow, step: str, row: DecisionRow) -> dict[str, Value]:
    """The values that a row gives for the fields of a step; what cannot be read stays as text and is refused later."""
    transition = workflow.transition(step)
    return values_of(workflow, transition.fields if transition else (), row)


def reasons_of(workflow: Workflow) -> list[str]:
    """The words of the reasons for a refusal that the route lists; a roster offers them in its cells."""
    known = workflow.field(REASON)
    return [label.zh for _, label in known.choices] if known else []


def unlisted_reason(workflow: Workflow, details: Mapping[str, Value]) -> str:
    """The reason for a refusal in the office's own words, where the route does not list them; "" if it does."""
    known, told = workflow.field(REASON), str(details.get(REASON, ""))
    return told if known and told and told not in dict(known.choices) and OTHER in dict(known.choices) else ""


def values_of(workflow: Workflow, keys: Iterable[str], row: DecisionRow) -> dict[str, Value]:
    """The values that a row gives for fields of the case; amounts stay texts in yuan."""
    found = [(each, row.text(key)) for key in keys if (each := workflow.field(key))]
    return {case_field.key: _value(case_field, text) for case_field, text in found if text}


def written(workflow: Workflow, key: str, value: Value) -> Value:
    """A value as it stands in a cell of the roster: codes by their Chinese words, amounts in yuan."""
    case_field = workflow.field(key)
    if case_field is None or value == "":
        return value
    if case_field.declaration.kind is FieldKind.MONEY:
        return money_text(int(value))
    return next((label.zh for code, label in case_field.choices if code == str(value)), value)


def _value(case_field: CaseField, text: str) -> Value:
    if case_field.declaration.kind is FieldKind.DATE:
        return _date(text, by_month=case_field.by_month)
    if case_field.declaration.kind is FieldKind.INTEGER:
        return _whole(text)
    bare = heading_key(text)
    return next((code for code, label in case_field.choices if heading_key(label.zh) == bare), text)


def _date(text: str, *, by_month: bool) -> str:
    """The stored form of a date as offices write it; a month's first day in a date cell means the month."""
    stored, _ = read_date_text(text)
    return stored[:7] if stored and by_month else stored or text


def _whole(text: str) -> Value:
    """A whole number written as 5, 5.0 or 5年."""
    bare = text.removesuffix("年").removesuffix(".0")
    return int(bare) if bare.isdecimal() else text
