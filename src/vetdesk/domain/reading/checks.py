"""Checks across the cells of a row and across all rows of a file."""

from collections.abc import Iterable, Mapping

from vetdesk.domain import identity_number
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.reading.fields import Scalar

Values = Mapping[str, Scalar]
_HIGHEST_BY_ILLNESS = 6


def row_problems(values: Values) -> list[tuple[str, str]]:
    """Field and code for every contradiction within one record (domain facts 2.7, 2.10)."""
    found = []
    number = values.get("id_number")
    if number:
        sex = values.get("sex")
        if sex and sex != identity_number.sex(str(number)):
            found.append(("sex", "sex.mismatch"))
        born = values.get("birth_date")
        if born and not f"{number}"[6:14].startswith(str(born).replace("-", "")):
            found.append(("birth_date", "birth.mismatch"))
    enlisted, discharged = values.get("enlisted_on"), values.get("discharged_on")
    if enlisted and discharged and discharged < enlisted and _surely_before(str(discharged), str(enlisted)):  # type: ignore[operator]  # both are stored dates
        found.append(("discharged_on", "date.order"))
    grade = values.get("disability_grade")
    if grade and values.get("disability_cause") == "illness" and int(grade) > _HIGHEST_BY_ILLNESS:
        found.append(("disability_grade", "grade.illness_over_6"))
    return found


def _surely_before(first: str, second: str) -> bool:
    return PartialDate.parse(first).surely_before(PartialDate.parse(second))


def file_problems(records: Iterable[Values]) -> list[tuple[int, str, str]]:
    """Index of the record, field and code for people and accounts that occur again in the file, over all sheets.

    Reported at the second and each later occurrence.
    """
    found: list[tuple[int, str, str]] = []
    categories: dict[Scalar, set[Scalar]] = {}
    holders: dict[Scalar, list[tuple[Scalar, Scalar]]] = {}
    for index, values in enumerate(records):
        number, name = values.get("id_number", ""), values.get("name", "")
        if number:
            category = values.get("category", "")
            earlier = categories.setdefault(number, set())
            if category in earlier:
                found.append((index, "id_number", "duplicate.in_file_same_category"))
            elif earlier:
                found.append((index, "id_number", "duplicate.multiple_identity"))
            earlier.add(category)
        account = values.get("account_number")
        if account:
            people = holders.setdefault(account, [])
            if people and any(_other_person(number, name, *person) for person in people):
                found.append((index, "account_number", "account.shared"))
            people.append((number, name))
    return found


def _other_person(number: Scalar, name: Scalar, other_number: Scalar, other_name: Scalar) -> bool:
    return number != other_number if number and other_number else name != other_name
