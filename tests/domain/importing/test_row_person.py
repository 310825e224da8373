from functools import cache

import pytest

from vetdesk import paths
from vetdesk.definitions import vocabulary
from vetdesk.definitions.source import shipped
from vetdesk.domain.forms import Severity
from vetdesk.domain.importing.answers import AmbiguousMonth
from vetdesk.domain.importing.row_person import RowMapper, masked_fits, merged_values
from vetdesk.domain.reading.result import Finding, ReadRow
from vetdesk.domain.reading.rows import RowKind

NUMBER = "529901195910112019"


@cache
def words():
    return vocabulary.read([t for t in shipped(paths.resources() / "definitions") if t.kind == "vocabulary"])


def person(values, findings=(), month=AmbiguousMonth.UNANSWERED, written=None):
    row = ReadRow(0, 2, RowKind.RECORD, values, list(findings), written=written or {})
    return RowMapper(words(), month).person(row)


def test_values_go_to_the_person_or_to_the_identity():
    found = person(
        {"name": "张三", "category": "11", "disability_grade": 6, "monthly_standard": 2026.5, "village": "云杉村"}
    )
    assert found.values == {"name": "张三"}
    assert found.identity == {"disability_grade": "6", "monthly_standard": 20_265_000}
    assert (found.category, found.village) == ("11", "云杉村")


def test_what_belongs_to_one_payment_is_not_kept():
    assert person({"serial": "1", "months": 3, "amount": 500, "import_result": "新增"}).extra == {}


def test_half_a_year_of_service_is_kept_as_text():
    found = person({"service_years": 2.5})
    assert (found.identity, found.extra) == ({}, {"service_years": "2.5"})


def test_sex_and_birth_date_come_from_the_number_where_the_row_is_silent():
    assert person({"id_number": NUMBER}).values == {"id_number": NUMBER, "sex": "male", "birth_date": "1959-10-11"}
    assert person({"id_number": NUMBER, "sex": "female"}).values["sex"] == "female"


@pytest.mark.parametrize(
    ("heading", "text", "field", "value"),
    [
        ("婚姻状况", "丧偶", "marital_status", "30"),
        ("是否孤老", "√", "childless_elder", 1),
        ("是否孤老", "否", "childless_elder", 0),
        ("家庭人口数", "4人", "household_members", 4),
        ("曾用名、别名", "张狗娃", "former_name", "张狗娃"),
    ],
)
def test_a_column_whose_label_is_declared_becomes_that_field(heading, text, field, value):
    assert person({f"extra:{heading}": text}).values == {field: value}


def test_a_text_that_does_not_fit_the_declared_field_stays_an_extra_column():
    found = person({"extra:婚姻状况": "不好说"})
    assert (found.values, found.extra) == ({}, {"婚姻状况": "不好说"})


def test_the_text_of_a_damaged_cell_is_kept_beside_the_value():
    finding = Finding("id_number", "id.checksum", Severity.ERROR, "529901195910112010", "D")
    found = person({"name": "张三"}, [finding], written={"enlisted_on": "78.12"})
    assert found.as_written == {"enlisted_on": "78.12", "id_number": "529901195910112010"}


@pytest.mark.parametrize(
    ("month", "value"),
    [("january", "1978-01"), ("october", "1978-10"), ("year_only", "1978"), ("", None)],
)
def test_an_ambiguous_month_follows_the_answer(month, value):
    finding = Finding("enlisted_on", "date.ambiguous", Severity.ASK, "1978.1", "E")
    found = person({}, [finding], AmbiguousMonth(month))
    assert found.values.get("enlisted_on") == value
    assert found.as_written == {"enlisted_on": "1978.1"}


def test_blank_never_erases_and_less_precise_never_replaces():
    old = {"phone": "1", "birth_date": "1950-03-05", "unit": "甲"}
    new = {"birth_date": "1950-03", "unit": "乙", "sex": "male"}
    assert merged_values(old, new) == {"phone": "1", "birth_date": "1950-03-05", "unit": "乙", "sex": "male"}
    assert merged_values({"birth_date": "1950"}, {"birth_date": "1950-03"}) == {"birth_date": "1950-03"}


@pytest.mark.parametrize("text", ["", "5299", NUMBER[:16], NUMBER[:17], NUMBER + "1", "某某"])
def test_a_number_that_is_none_gives_no_sex_and_no_birth_date_and_is_kept_as_text(text):
    found = person({"name": "张三", "id_number": text})
    assert (found.values, found.id_number, found.as_written) == ({"name": "张三"}, "", {"id_number": text})


def test_masked_numbers_fit_by_every_digit_that_shows():
    assert masked_fits("529901********2019", NUMBER)
    assert masked_fits("5299**********2019", NUMBER)
    assert masked_fits("5299***2019", NUMBER)
    assert not masked_fits("529902********2019", NUMBER)
