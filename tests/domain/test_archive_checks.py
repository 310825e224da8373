from dataclasses import replace
from datetime import date

import pytest

from tests.people_world import a_person, definitions, id_number, with_identities
from vetdesk.domain.archive_checks import check_recipient, errors_left
from vetdesk.domain.forms import Severity, Value
from vetdesk.domain.people import Identity, Recipient

VOCABULARY = definitions().vocabulary
TODAY = date(2025, 1, 20)


def codes(person: Recipient) -> list[str]:
    return [problem.code for problem in check_recipient(VOCABULARY, person, TODAY)]


def holding(category: str, status: str = "recognised", **values: Value) -> tuple[Identity, ...]:
    return (Identity(0, "", category, status, values),)


def test_a_complete_archive_has_no_problem() -> None:
    assert codes(with_identities(a_person(), ("81", "recognised"))) == []


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": ""}, "name.missing"),
        ({"name": "张三（已故）"}, "name.unusual"),
        ({"id_number": ""}, "id.missing"),
        ({"id_number": "52990119500305001"}, "id.length"),
        ({"id_number": id_number()[:17] + "A"}, "id.checksum"),
        ({"birth_date": "1951"}, "birth.mismatch"),
        ({"sex": "female"}, "sex.mismatch"),
        ({"ethnic_group": ""}, "field.required"),
        ({"household_type": "moon"}, "field.unknown_code"),
        ({"enlisted_on": "1970年"}, "field.not_a_date"),
        ({"yearly_income": "many"}, "field.not_a_number"),
        ({"childless_elder": 2}, "field.not_a_number"),
        ({"phone": "12345"}, "phone.bad"),
        ({"account_number": "6228 E+18"}, "account.characters"),
        ({"household_area": "529901"}, "field.not_an_area"),
        ({"postcode": "1234567"}, "field.too_long"),
        ({"shoe_size": "42"}, "field.unknown_field"),
        ({"discharged_on": "2025-02"}, "date.future"),
        ({"birth_date": "2025-06"}, "birth.future"),
        ({"enlisted_on": "1970", "discharged_on": "1969"}, "date.order"),
        ({"enlisted_on": "1949"}, "date.order"),
        ({"enlisted_on": "1965-03"}, "enlisted.too_young"),
        ({"enlisted_on": "1966-10"}, "enlisted.unusual_age"),
        ({"enlisted_on": "1982"}, "enlisted.unusual_age"),
        ({"account_name": "李四"}, "account.other_name"),
        ({"died_on": "2024-12"}, "status.died_on_without_status"),
    ],
)
def test_each_thing_wrong_with_a_person_is_told(values: dict[str, Value], code: str) -> None:
    assert code in codes(with_identities(a_person(**values), ("42", "recognised")))


@pytest.mark.parametrize(
    "values",
    [
        {"birth_date": "1950"},
        {"birth_date": "1950-03"},
        {"enlisted_on": "1970", "discharged_on": "1970"},
        {"enlisted_on": "1968-03", "discharged_on": "1968-03-01"},
        {"phone": "0539-2345678"},
        {"account_name": "李四", "account_relation": "child", "account_reason": "本人无卡"},
    ],
)
def test_what_may_be_so_is_not_told(values: dict[str, Value]) -> None:
    assert codes(with_identities(a_person(**values), ("42", "recognised"))) == []


@pytest.mark.parametrize(
    ("category", "values", "own", "code"),
    [
        ("11", {"disability_cause": "illness", "disability_grade": "7"}, {}, "grade.illness_over_6"),
        ("11", {"disability_cause": "illness", "disability_grade": "5"}, {"rank": "副营职"}, "grade.illness_rank"),
        ("11", {"disability_grade": "5", "nursing_allowance": 1}, {}, "grade.care_allowance"),
        ("11", {"certificate_number": "鲁军00001"}, {}, "certificate.pattern"),
        ("11", {"injured_on": "1980"}, {"discharged_on": "1975"}, "date.order_unusual"),
        ("11", {"approved_on": "1990", "benefit_from": "1989"}, {}, "date.order_unusual"),
        ("41", {}, {"enlisted_on": "1970-01"}, "category.enlisted_after_1954"),
        ("81", {}, {"enlisted_on": "2011-11-01"}, "category.enlisted_outside_81"),
        ("81", {}, {"birth_date": "1970", "id_number": id_number("19700305")}, "category.under_60"),
        ("81", {}, {"enlisted_household_type": "urban"}, "category.not_rural"),
        ("81", {}, {"pension_cover": "employee"}, "category.employee_pension"),
        ("B1", {"drew_before_18": 1}, {}, "category.drew_before_18"),
        ("21", {"survivor_relation": "子女"}, {}, "category.adult_child"),
        ("51", {"combat_operation": "12"}, {"enlisted_on": "1980-01"}, "category.outside_operation"),
        ("51", {"combat_operation": "12"}, {"discharged_on": "1979-01"}, "category.outside_operation"),
        ("99", {}, {}, "category.unknown"),
        ("81", {"last_paid_month": "2025-01"}, {"died_on": "2024-12-03"}, "status.paid_after_death"),
    ],
)
def test_each_thing_wrong_with_an_identity_is_told(
    category: str, values: dict[str, Value], own: dict[str, Value], code: str
) -> None:
    assert code in codes(replace(a_person(**own), identities=holding(category, **values)))


@pytest.mark.parametrize(
    ("category", "values", "own"),
    [
        ("11", {"disability_cause": "duty", "disability_grade": "7"}, {}),
        ("11", {"disability_cause": "illness", "disability_grade": "6"}, {"rank": "义务兵"}),
        ("11", {"disability_grade": "5", "nursing_allowance": 1}, {"mental_illness": 1}),
        ("11", {"certificate_number": "鲁军A000123"}, {}),
        ("41", {}, {"enlisted_on": "1954", "birth_date": "1930-03-05", "id_number": id_number("19300305")}),
        ("81", {}, {"enlisted_on": "1970-01"}),
        ("21", {"survivor_relation": "子女", "survivor_disabled": 1}, {}),
        ("51", {"combat_operation": "12"}, {"enlisted_on": "1979-02", "discharged_on": "1982"}),
        ("51", {"combat_operation": "16"}, {"enlisted_on": "1968-04"}),
    ],
)
def test_what_the_rules_allow_is_not_told(category: str, values: dict[str, Value], own: dict[str, Value]) -> None:
    assert codes(replace(a_person(**own), identities=holding(category, **values))) == []


def test_a_number_issued_by_the_forces_is_compared_with_the_archive() -> None:
    number = "1975" + "0102" + "2" + "07" + "500305" + "1" + "0001"
    right = holding("11", certificate_number=number, disability_cause="duty", disability_grade="7")
    assert codes(replace(a_person(), identities=right)) == []
    wrong = holding("11", certificate_number=number, disability_cause="war", disability_grade="6")
    problems = check_recipient(VOCABULARY, replace(a_person(sex="female"), identities=wrong), TODAY)
    mismatched = {problem.field for problem in problems if problem.code == "certificate.mismatch"}
    assert mismatched == {"disability_cause", "disability_grade", "sex"}


def test_two_recurring_benefits_must_be_chosen_from() -> None:
    person = a_person(account_number="6228000011112222")
    assert codes(with_identities(person, ("51", "drawing"), ("81", "drawing"))) == ["category.two_recurring"]
    assert codes(with_identities(person, ("51", "drawing"), ("81", "recognised"))) == []


def test_death_without_its_facts_is_an_error() -> None:
    problems = check_recipient(VOCABULARY, with_identities(a_person(), ("81", "died")), TODAY)
    assert {problem.field for problem in problems if problem.severity is Severity.ERROR} == {
        "died_on",
        "last_paid_month",
    }


def test_a_temporary_number_is_not_measured_as_an_id_number() -> None:
    person = replace(a_person(id_number="L202500001"), temporary_number=True)
    assert codes(with_identities(person, ("42", "recognised"))) == []


def test_a_persons_own_dates_are_told_once_for_all_identities() -> None:
    person = a_person(enlisted_on="1970", discharged_on="1969")
    assert codes(with_identities(person, ("51", "recognised"), ("42", "recognised"))).count("date.order") == 1


def test_only_errors_without_a_reasoned_exception_stop() -> None:
    person = replace(a_person(sex="female", enlisted_on="1970-01"), identities=holding("41"))
    problems = check_recipient(VOCABULARY, person, TODAY)
    assert [problem.code for problem in errors_left(problems, VOCABULARY, {})] == ["category.enlisted_after_1954"]
    assert errors_left(problems, VOCABULARY, {"category.enlisted_after_1954": "档案注明"}) == []
    assert errors_left(problems, VOCABULARY, {"category.enlisted_after_1954": " "}) != []
