"""Read the rules between fields: table [check] of the vocabulary."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from vetdesk.definitions.source import DefinitionText, check_keys
from vetdesk.domain.check_rules import CategoryRule, CheckRules, DateOrder, EnlistedAge, GradeRules, Reassessment
from vetdesk.domain.forms import FieldDeclaration, Severity
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.vocabulary import Category

_KEYS = {
    "enlisted_age",
    "certificate",
    "illness_grades",
    "care_allowance",
    "order",
    "category",
    "operation",
    "reassessment",
}
_CODES = {Severity.ERROR: "date.order", Severity.WARNING: "date.order_unusual"}


def read_check_rules(
    texts: Sequence[DefinitionText], fields: Mapping[str, FieldDeclaration], categories: Mapping[str, Category]
) -> CheckRules:
    """The one table [check] of the texts; raises DefinitionError if it is missing, doubled or wrong."""
    declared = [text for text in texts if "check" in text.content]
    if len(declared) != 1:
        raise (declared or list(texts))[-1].wrong("check", "must be declared once")
    source = declared[0]
    table = source.content["check"]
    check_keys(source, "check", table, _KEYS)
    try:
        certificate, age = table["certificate"], table["enlisted_age"]
        return CheckRules(
            orders=tuple(_order(source, place, raw, fields) for place, raw in enumerate(table["order"])),
            enlisted_age=EnlistedAge(age["least"], age["usual_from"], age["usual_to"]),
            grades=_grades(table["illness_grades"], table["care_allowance"]),
            certificate_categories=frozenset(
                code for code, one in categories.items() if one.group in certificate["categories"]
            ),
            certificate_patterns=tuple(re.compile(pattern) for pattern in certificate["patterns"]),
            reassessment=Reassessment(frozenset(table["reassessment"]["kinds"]), int(table["reassessment"]["months"])),
            categories={code: _category(source, code, raw, categories) for code, raw in table["category"].items()},
            operations={code: _days(source, code, raw) for code, raw in table["operation"].items()},
        )
    except KeyError as error:
        raise source.wrong(f"check.{error.args[0]}", "is missing") from error
    except re.error as error:
        raise source.wrong("check.certificate.patterns", str(error)) from error


def _order(
    source: DefinitionText, place: int, raw: Mapping[str, Any], fields: Mapping[str, FieldDeclaration]
) -> DateOrder:
    where = f"check.order.{place}"
    check_keys(source, where, raw, {"earlier", "later", "severity", "code"})
    for key in (raw["earlier"], raw["later"]):
        if key not in fields:
            raise source.wrong(where, f"no such field: {key!r}")
    severity = Severity(raw["severity"])
    return DateOrder(raw["earlier"], raw["later"], severity, raw.get("code", _CODES[severity]))


def _grades(illness: Mapping[str, Any], care: Mapping[str, Any]) -> GradeRules:
    return GradeRules(
        illness["cause"],
        frozenset(illness["grades"]),
        care["field"],
        frozenset(care["grades"]),
        frozenset(care["grades_if_mental_illness"]),
    )


def _category(
    source: DefinitionText, code: str, raw: Mapping[str, Any], categories: Mapping[str, Category]
) -> CategoryRule:
    where = f"check.category.{code}"
    check_keys(source, where, raw, {"enlisted_from", "enlisted_to", "problem", "age"})
    if code not in categories:
        raise source.wrong(where, "no such category")
    days = [_day(source, where, raw[key]) if key in raw else None for key in ("enlisted_from", "enlisted_to")]
    return CategoryRule(days[0], days[1], raw.get("problem", ""), raw.get("age"))


def _days(source: DefinitionText, code: str, raw: Mapping[str, Any]) -> tuple[PartialDate, PartialDate]:
    where = f"check.operation.{code}"
    check_keys(source, where, raw, {"from", "to"})
    return _day(source, where, raw["from"]), _day(source, where, raw["to"])


def _day(source: DefinitionText, where: str, raw: object) -> PartialDate:
    try:
        return PartialDate.parse(str(raw))
    except ValueError as error:
        raise source.wrong(where, str(error)) from error
