"""The table of rules between fields (domain facts 2.10), row by row: what each finds, how much it weighs, and whether
the rules know an exception that is kept with a reason."""

from dataclasses import replace
from datetime import date

import pytest

from tests.people_world import a_person, definitions, id_number, with_identities
from vetdesk.domain.archive_checks import check_recipient, errors_left
from vetdesk.domain.entries import Entry
from vetdesk.domain.forms import Severity, Value
from vetdesk.domain.people import Identity, Recipient

VOCABULARY = definitions().vocabulary
TODAY = date(2025, 1, 20)
ERROR, WARNING, NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE
ACCOUNT = {"account_number": "6228000011112222"}


def one(category: str, status: str = "recognised", own: dict[str, Value] | None = None, **values: Value) -> Recipient:
    """A person with one identity, its values and values of their own."""
    return replace(a_person(**ACCOUNT, **(own or {})), identities=(Identity(7, "", category, status, values),))


def born(year: int, **own: Value) -> dict[str, Value]:
    return {"birth_date": f"{year}-03-05", "id_number": id_number(f"{year}0305"), **own}


RULES = [
    ("因病 ⇒ 等级 ≤ 6", one("11", disability_cause="illness", disability_grade="7"),
     "grade.illness_over_6", ERROR, True),
    ("因病 ⇒ 义务兵、初级军士", one("11", own={"rank": "副营职"}, disability_cause="illness", disability_grade="5"),
     "grade.illness_rank", WARNING, True),
    ("出生 < 入伍", one("42", own={"enlisted_on": "1949"}), "date.order", ERROR, False),
    ("入伍 < 退役", one("42", own={"enlisted_on": "1970", "discharged_on": "1969"}), "date.order", ERROR, False),
    ("退役 ≤ 今天", one("42", own={"discharged_on": "2025-02"}), "date.future", ERROR, False),
    ("入伍年龄 ≥ 16", one("42", own={"enlisted_on": "1965-03"}), "enlisted.too_young", ERROR, False),
    ("入伍年龄通常 17–30", one("42", own={"enlisted_on": "1982"}), "enlisted.unusual_age", WARNING, True),
    ("致残在服役期间", one("11", own={"discharged_on": "1975"}, injured_on="1980"),
     "date.order_unusual", WARNING, True),
    ("致残 ≤ 评定", one("11", injured_on="1980", assessed_on="1979"), "date.order_unusual", WARNING, True),
    ("评定 ≤ 发证", one("11", assessed_on="1980", certificate_issued_on="1979"), "date.order_unusual", WARNING, True),
    ("发证 ≤ 待遇起始", one("11", certificate_issued_on="1981", benefit_from="1980"),
     "date.order_unusual", WARNING, True),
    ("41 ⇒ 入伍 ≤ 1954-10-31", one("41", own={"enlisted_on": "1970-01"}), "category.enlisted_after_1954", ERROR, True),
    ("81 ⇒ 入伍 ≥ 1954-11-01", one("81", own=born(1930, enlisted_on="1950-01")),
     "category.enlisted_outside_81", ERROR, True),
    ("81 ⇒ 入伍 < 2011-11-01", one("81", own=born(1990, enlisted_on="2011-12")),
     "category.enlisted_outside_81", ERROR, True),
    ("81 ⇒ 年满60", one("81", own=born(1970)), "category.under_60", WARNING, False),
    ("81 ⇒ 入伍时农村户口", one("81", own={"enlisted_household_type": "urban"}), "category.not_rural", WARNING, True),
    ("81 ⇒ 无职工养老", one("81", own={"pension_cover": "employee"}), "category.employee_pension", WARNING, True),
    ("81 ⇒ 无退休金", one("81", own={"employment": "22"}), "category.employee_pension", WARNING, True),
    ("81 ⇒ 无其他国家定期待遇", with_identities(a_person(**ACCOUNT), ("51", "drawing"), ("81", "in_acceptance")),
     "category.other_recurring", WARNING, False),
    ("B1 ⇒ 年满60", one("B1", own=born(1970)), "category.under_60", WARNING, False),
    ("B1 ⇒ 18岁前未享受", one("B1", drew_before_18=1), "category.drew_before_18", WARNING, False),
    ("B1 ⇒ 农村或城镇无工作单位", one("B1", own={"household_type": "urban", "employment": "12"}),
     "category.employed", WARNING, False),
    ("遗属子女 ≥18 ⇒ 在校或残疾证明", one("21", survivor_relation="子女"), "category.adult_child", WARNING, False),
    ("51 ⇒ 服役与行动重合", one("51", own={"enlisted_on": "1980-01"}, combat_operation="12"),
     "category.outside_operation", WARNING, True),
    ("护理费 ⇒ 1–4级或5–6级精神障碍", one("11", disability_grade="5", nursing_allowance=1),
     "grade.care_allowance", ERROR, True),
    ("去世 ⇒ 死亡日期", one("81", "died", last_paid_month="2025-01"), "status.demands", ERROR, False),
    ("去世 ⇒ 发放至月份", one("81", "died", own={"died_on": "2025-01-03"}), "status.demands", ERROR, False),
    ("去世后不再发放", one("81", "died", own={"died_on": "2024-12-03"}, last_paid_month="2025-01"),
     "status.paid_after_death", ERROR, True),
    ("开户名 ≠ 姓名 ⇒ 关系和原因", one("81", own={"account_name": "李四"}), "account.other_name", WARNING, False),
    ("有死亡日期而状态不是去世", one("81", own={"died_on": "2024-12"}),
     "status.died_on_without_status", WARNING, False),
    ("享受待遇而无银行账号", with_identities(a_person(), ("81", "drawing")),
     "status.drawing_without_account", NOTICE, False),
    ("同时享受两项国家定期待遇", with_identities(a_person(**ACCOUNT), ("51", "drawing"), ("81", "drawing")),
     "category.two_recurring", WARNING, False),
    ("人户分离未标记", one("42", own={"household_area": "529901100200", "living_area": "529901100201"}),
     "address.not_marked", NOTICE, False),
    ("标记人户分离而地址相同",
     one("42", own={"lives_elsewhere": 1, "household_address": "红旗村1号", "living_address": "红旗村1号"}),
     "address.same", WARNING, False),
]  # fmt: skip


@pytest.mark.parametrize(("row", "person", "code", "severity", "exception"), RULES, ids=[rule[0] for rule in RULES])
def test_a_row_of_the_table(row: str, person: Recipient, code: str, severity: Severity, exception: bool) -> None:
    found = [problem for problem in check_recipient(VOCABULARY, person, TODAY) if problem.code == code]
    assert found, row
    assert {problem.severity for problem in found} == {severity}
    sentence = VOCABULARY.problems[code]
    assert sentence.overridable is exception
    left = errors_left(found, VOCABULARY, {code: "原档案如此"})
    assert bool(left) is (severity is ERROR and not exception)


def test_a_right_record_breaks_no_row() -> None:
    assert check_recipient(VOCABULARY, with_identities(a_person(**ACCOUNT), ("81", "drawing")), TODAY) == []


def change(day: str, kind: str = "adjusted") -> Entry:
    return Entry(1, "", 0, "grade_change", {"grade_change_kind": kind, "grade_changed_on": day}, identity_id=7)


def codes(person: Recipient, *entries: Entry) -> list[str]:
    return [problem.code for problem in check_recipient(VOCABULARY, person, TODAY, entries)]


@pytest.mark.parametrize(
    ("assessed", "adjusted", "too_early"),
    [
        ("2020-05-10", "2021-05-09", True),
        ("2020-05-10", "2021-05-10", False),
        ("2020-05", "2020-12", True),
        ("2020-05", "2021-05", False),
        ("2020", "2021", False),
    ],
)
def test_a_grade_is_adjusted_after_a_year_at_the_earliest(assessed: str, adjusted: str, too_early: bool) -> None:
    person = one("11", assessed_on=assessed)
    assert ("grade.readjusted_early" in codes(person, change(adjusted))) is too_early
    assert ("grade.readjusted_early" in codes(one("11"), change(assessed, "new"), change(adjusted))) is too_early
    assert VOCABULARY.problems["grade.readjusted_early"].overridable


def member(**values: Value) -> Entry:
    return Entry(2, "", 0, "family_member", {"member_name": "李四", "member_relation": "10", **values})


def test_the_family_member_who_holds_the_account_explains_its_name() -> None:
    person = one("42", own={"account_name": "李四"})
    assert codes(person, member()) == ["account.other_name"]
    assert codes(person, member(holds_account=1)) == []


def test_the_counts_of_a_household_are_held_against_its_members() -> None:
    counted = {"household_members": 3, "members_under_18": 0, "members_over_60": 1}
    person = one("42", own=counted)
    wife, child = (
        member(same_household=1, member_birth_date="1952-01-01"),
        member(same_household=1, member_birth_date="2010"),
    )
    problems = check_recipient(VOCABULARY, person, TODAY, [wife, child])
    assert {problem.field: problem.facts["counted"] for problem in problems} == {
        "members_under_18": "1",
        "members_over_60": "2",
    }
    assert codes(person, wife, member(same_household=1)) == []
    assert codes(person) == []
