"""Answers as JSON values, to be kept with a batch, a layout or a draft, and read back from there."""

from collections.abc import Mapping
from typing import Any

from vetdesk.domain.importing.answers import (
    AmbiguousMonth,
    Answers,
    MaskedNumbers,
    Repeated,
    RowKey,
    Side,
    TakeOver,
    TwoPeople,
)

Plain = Mapping[str, Any]
"""JSON values that `plain` made."""


def plain(answers: Answers) -> dict[str, Any]:
    """The answers as JSON values; what was not answered is left out."""
    told = {
        "headings": {sheet: dict(columns) for sheet, columns in answers.headings.items()},
        "month": str(answers.month),
        "masked": str(answers.masked),
        "repeated": str(answers.repeated),
        "two_people": str(answers.two_people),
        "values": {name: dict(codes) for name, codes in answers.values.items()},
        "take_over": {code: [one.status, one.since] for code, one in answers.take_over.items()},
        "villages": dict(answers.villages),
        "repairs": [[*key, dict(texts)] for key, texts in sorted(answers.repairs.items())],
        "chosen": [[*key, _sides(fields)] for key, fields in sorted(answers.chosen.items())],
        "chosen_all": _sides(answers.chosen_all),
        "kept": sorted(map(list, answers.kept)),
        "left": sorted(map(list, answers.left)),
        "keep_errors": answers.keep_errors,
    }
    return {key: value for key, value in told.items() if value}


def answers_of(told: Plain) -> Answers:
    """The answers that `plain` made into JSON values."""
    return Answers(
        headings=told.get("headings", {}),
        month=AmbiguousMonth(told.get("month", "")),
        masked=MaskedNumbers(told.get("masked", "")),
        repeated=Repeated(told.get("repeated", "")),
        two_people=TwoPeople(told.get("two_people", "")),
        values=told.get("values", {}),
        take_over={code: TakeOver(*pair) for code, pair in told.get("take_over", {}).items()},
        villages=told.get("villages", {}),
        repairs={(sheet, row): texts for sheet, row, texts in told.get("repairs", ())},
        chosen={
            (sheet, row): {name: Side(side) for name, side in fields.items()}
            for sheet, row, fields in told.get("chosen", ())
        },
        chosen_all={name: Side(side) for name, side in told.get("chosen_all", {}).items()},
        kept=_keys(told.get("kept", ())),
        left=_keys(told.get("left", ())),
        keep_errors=bool(told.get("keep_errors", False)),
    )


def _sides(fields: Mapping[str, Side]) -> dict[str, str]:
    return {name: str(side) for name, side in fields.items()}


def _keys(told: Any) -> frozenset[RowKey]:  # noqa: ANN401 - JSON
    return frozenset((int(sheet), int(row)) for sheet, row in told)
