"""Checks of single values against their declaration (domain facts 2.1, 2.7, 2.8)."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from vetdesk.domain import identity_number
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Problem, Value
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.vocabulary import Vocabulary

_MOBILE_OR_LANDLINE = re.compile(r"1[3-9]\d{9}|(?:0\d{2,3}-?)?[2-9]\d{6,7}(?:-\d{1,6})?")
_ACCOUNT = re.compile(r"\d{8,30}")
_AREA = re.compile(r"\d{12}")
_MEASURE = re.compile(r"\d{1,8}(?:\.\d{1,2})?", re.ASCII)


def partial_date(value: Value) -> PartialDate | None:
    """The date of a stored value, None if it is none."""
    try:
        return PartialDate.parse(str(value))
    except ValueError:
        return None


def check_value(vocabulary: Vocabulary, field: FieldDeclaration, value: Value, today: date) -> list[Problem]:
    """What is wrong with one value that is not empty."""
    text = str(value)
    if field.max_length and len(text) > field.max_length:
        return [vocabulary.problem("field.too_long", field.key, text, limit=str(field.max_length))]
    code = _wrong(vocabulary, field, text, today)
    return [vocabulary.problem(code, field.key, text)] if code else []


def _wrong(vocabulary: Vocabulary, field: FieldDeclaration, text: str, today: date) -> str:
    """The problem code for a value's form, "" if it is right."""
    if field.kind is FieldKind.CODE:
        return "" if text in vocabulary.codes(field.vocabulary) else "field.unknown_code"
    if field.kind is FieldKind.ID_NUMBER:
        return identity_number.examine(text, today).code
    check = _FORMS.get(field.kind)
    return "" if check is None or check[0](text) else check[1]


def _is_phone(text: str) -> bool:
    return bool(_MOBILE_OR_LANDLINE.fullmatch(text.replace(" ", "")))


_FORMS: Mapping[FieldKind, tuple[Callable[[str], object], str]] = {
    FieldKind.DATE: (partial_date, "field.not_a_date"),
    FieldKind.INTEGER: (str.isdecimal, "field.not_a_number"),
    FieldKind.MONEY: (str.isdecimal, "field.not_a_number"),
    FieldKind.FLAG: ({"0", "1"}.__contains__, "field.not_a_number"),
    FieldKind.PHONE: (_is_phone, "phone.bad"),
    FieldKind.ACCOUNT: (_ACCOUNT.fullmatch, "account.characters"),
    FieldKind.AREA: (_AREA.fullmatch, "field.not_an_area"),
    FieldKind.MEASURE: (_MEASURE.fullmatch, "field.not_a_number"),
}
"""For each kind the test of a value's form and the problem if it fails; texts may be anything."""
