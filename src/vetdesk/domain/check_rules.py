"""The declared rules between fields of an archive (domain facts 2.9, 2.10): values that archive_checks applies."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from vetdesk.domain.forms import Severity
from vetdesk.domain.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class DateOrder:
    """One date lies before another; `code` is the problem if it surely does not."""

    earlier: str
    later: str
    severity: Severity
    code: str


@dataclass(frozen=True, slots=True)
class CategoryRule:
    """What a category presupposes: enlistment within days (both included) and an age in years; None asks nothing."""

    enlisted_from: PartialDate | None = None
    enlisted_to: PartialDate | None = None
    problem: str = ""
    age: int | None = None


@dataclass(frozen=True, slots=True)
class EnlistedAge:
    """Below `least` years nobody enlists; outside `usual_from` to `usual_to` it is worth a second look."""

    least: int
    usual_from: int
    usual_to: int


@dataclass(frozen=True, slots=True)
class GradeRules:
    """Grades (残疾等级) that a cause allows, and those that draw the care allowance kept in `care_field`."""

    cause: str
    grades: frozenset[str]
    care_field: str
    care_grades: frozenset[str]
    care_grades_mental: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reassessment:
    """How long after an assessment a change of grade of these `kinds` (调整) may follow, in months."""

    kinds: frozenset[str]
    months: int


@dataclass(frozen=True, slots=True)
class CheckRules:
    """All of them. `operations` are the days of combat operations; `certificate_categories` have a number pattern."""

    orders: tuple[DateOrder, ...]
    enlisted_age: EnlistedAge
    grades: GradeRules
    certificate_categories: frozenset[str]
    certificate_patterns: tuple[re.Pattern[str], ...]
    reassessment: Reassessment
    categories: Mapping[str, CategoryRule]
    operations: Mapping[str, tuple[PartialDate, PartialDate]]
