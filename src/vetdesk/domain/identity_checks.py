"""Checks of one identity (身份) together with the person who holds it: domain facts 2.9 and 2.10."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from vetdesk.domain.field_checks import partial_date
from vetdesk.domain.forms import Problem, Value
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.service_years import full_years
from vetdesk.domain.vocabulary import Vocabulary

_JUNIOR = ("义务兵", "列兵", "上等兵", "初级士官", "初级军士", "下士", "中士", "战士")
_MILITARY = re.compile(r"\d{8}([123])(\d{2})(\d{6})(\d)\d{4}")
"""Numbers issued by the forces: year, two units, cause, grade, birth, sex, serial (domain facts 2.9)."""
_EMPLOYED = frozenset({"11", "12", "13"})
_RETIRED = frozenset({"21", "22"})
"""Codes of the list employment (就业状况)."""
_CAUSES = {"1": "war", "2": "duty", "3": "illness"}


def check_identity(vocabulary: Vocabulary, person: Recipient, held: Identity, today: date) -> list[Problem]:
    """What contradicts the rules of the identity's category; dates only where they surely do."""
    if held.category not in vocabulary.categories:
        return [vocabulary.problem("category.unknown", "category", held.category)]
    together = _Together(vocabulary, person, held, today)
    return [
        *date_orders(vocabulary, person.values, held.values),
        *together.grades(),
        *together.certificate(),
        *together.category_rule(),
        *together.survivor(),
        *together.operation(),
    ]


def date_orders(
    vocabulary: Vocabulary, values: Mapping[str, Value], of_identity: Mapping[str, Value] | None = None
) -> Iterator[Problem]:
    """Dates that lie surely in the wrong order: among `values`, or those that `of_identity` takes part in."""
    together = {**values, **(of_identity or {})}
    for order in vocabulary.checks.orders:
        pair = (order.earlier, order.later)
        if of_identity is not None and not any(key in of_identity for key in pair):
            continue
        earlier, later = (partial_date(together.get(key, "")) for key in pair)
        if earlier is not None and later is not None and earlier.surely_after(later):
            facts = {"earlier": f"field:{order.earlier}", "later": f"field:{order.later}", "before": str(earlier)}
            yield Problem(order.later, order.code, order.severity, str(later), facts)


class _Together:
    """The values of a person and one identity, looked at as a whole."""

    def __init__(self, vocabulary: Vocabulary, person: Recipient, held: Identity, today: date) -> None:
        self._vocabulary = vocabulary
        self._values: dict[str, Value] = {**person.values, **held.values}
        self._category = held.category
        self._group = vocabulary.categories[held.category].group
        self._today = today

    def _day(self, key: str) -> PartialDate | None:
        return partial_date(self._values.get(key, ""))

    def _age(self) -> tuple[int, int] | None:
        """The youngest and oldest age today, None without a birth date."""
        born = self._day("birth_date")
        return None if born is None else full_years(born, self._today)

    def grades(self) -> Iterator[Problem]:
        """Grades that the cause does not allow (Regulation, articles 25, 27 and 34)."""
        values, rules = self._values, self._vocabulary.checks.grades
        grade = str(values.get("disability_grade", ""))
        if grade and values.get("disability_cause") == rules.cause:
            if grade not in rules.grades:
                yield self._vocabulary.problem("grade.illness_over_6", "disability_grade", grade)
            rank = str(values.get("rank", ""))
            if rank and not any(junior in rank for junior in _JUNIOR):
                yield self._vocabulary.problem("grade.illness_rank", "rank", rank)
        if values.get(rules.care_field) and self._group == "disabled":
            mental = rules.care_grades_mental if values.get("mental_illness") else frozenset()
            if grade not in rules.care_grades | mental:
                yield self._vocabulary.problem("grade.care_allowance", rules.care_field, grade)

    def certificate(self) -> Iterator[Problem]:
        """A disability certificate whose number follows no pattern; old numbers may stay."""
        rules = self._vocabulary.checks
        number = str(self._values.get("certificate_number", ""))
        if not number or self._category not in rules.certificate_categories:
            return
        if not any(pattern.fullmatch(number) for pattern in rules.certificate_patterns):
            yield self._vocabulary.problem("certificate.pattern", "certificate_number", number)
        told = _MILITARY.fullmatch(number)
        if told is None:
            return
        cause, grade, birth, sex = told.groups()
        found = {"disability_cause": _CAUSES.get(cause), "disability_grade": str(int(grade))}
        found |= {"birth_date": birth, "sex": "male" if sex == "1" else "female"}
        for key, value in found.items():
            known = str(self._values.get(key, ""))
            if known and value and value != (known.replace("-", "")[2:] if key == "birth_date" else known):
                yield self._vocabulary.problem("certificate.mismatch", key, number)

    def category_rule(self) -> Iterator[Problem]:
        """Enlistment and age that the category presupposes."""
        rule = self._vocabulary.checks.categories.get(self._category)
        if rule is None:
            return
        enlisted = self._day("enlisted_on")
        if enlisted is not None:
            early = rule.enlisted_from is not None and enlisted.surely_before(rule.enlisted_from)
            late = rule.enlisted_to is not None and enlisted.surely_after(rule.enlisted_to)
            if early or late:
                yield self._vocabulary.problem(rule.problem, "enlisted_on", str(enlisted))
        age = self._age()
        if rule.age is not None and age is not None and age[1] < rule.age:
            category = f"category:{self._category}"
            yield self._vocabulary.problem("category.under_60", "birth_date", str(age[1]), category=category)
        yield from self._rural_conscript()

    def _rural_conscript(self) -> Iterator[Problem]:
        """What a rural ex-conscript must not be: urban at enlistment, retired, or drawing an employee's pension."""
        if self._category != "81":
            return
        if self._values.get("enlisted_household_type") == "urban":
            yield self._vocabulary.problem("category.not_rural", "enlisted_household_type")
        if self._values.get("pension_cover") in {"employee", "state"}:
            yield self._vocabulary.problem("category.employee_pension", "pension_cover")
        elif self._values.get("employment") in _RETIRED:
            yield self._vocabulary.problem("category.employee_pension", "employment")

    def survivor(self) -> Iterator[Problem]:
        """A survivor's child of age without school or disability (Regulation, article 19); a pension before 18."""
        values, age = self._values, self._age()
        child = self._group == "survivor" and values.get("survivor_relation") == "子女"
        if (
            child
            and age is not None
            and age[0] >= 18
            and not (values.get("at_school") or values.get("survivor_disabled"))
        ):
            yield self._vocabulary.problem("category.adult_child", "survivor_relation")
        if self._group == "child" and values.get("drew_before_18"):
            yield self._vocabulary.problem("category.drew_before_18", "drew_before_18")
        if self._group == "child" and values.get("household_type") == "urban" and values.get("employment") in _EMPLOYED:
            yield self._vocabulary.problem("category.employed", "employment")

    def operation(self) -> Iterator[Problem]:
        """A time of service that does not overlap the operation."""
        days = self._vocabulary.checks.operations.get(str(self._values.get("combat_operation", "")))
        if days is None:
            return
        enlisted, discharged = self._day("enlisted_on"), self._day("discharged_on")
        after = enlisted is not None and enlisted.surely_after(days[1])
        before = discharged is not None and discharged.surely_before(days[0])
        if after or before:
            yield self._vocabulary.problem("category.outside_operation", "combat_operation")
