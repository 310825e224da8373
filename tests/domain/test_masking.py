import pytest

from tests.people_world import definitions
from vetdesk.domain.masking import masked_account, masked_id_number, masked_phone, masked_text, masked_value

NUMBER = "529901195003050018"


def test_beside_a_birth_date_only_the_beginning_of_an_id_number_shows() -> None:
    assert masked_id_number(NUMBER, birth_shown=True) == "5299**************"
    assert masked_id_number(NUMBER, birth_shown=False) == "529901********0018"
    assert masked_id_number("123", birth_shown=True) == "***"


@pytest.mark.parametrize(
    ("number", "shown"), [("13812345678", "138****5678"), ("0539-1234567", "053****4567"), ("1234", "**34")]
)
def test_the_middle_of_a_phone_number_is_hidden(number: str, shown: str) -> None:
    assert masked_phone(number) == shown


def test_an_account_shows_its_last_four_digits() -> None:
    assert masked_account("6228000011112222") == "************2222"
    assert masked_account("12345678") == "********"


@pytest.mark.parametrize(
    ("key", "value", "shown"),
    [
        ("id_number", NUMBER, "5299**************"),
        ("phone", "13812345678", "138****5678"),
        ("account_number", "6228000011112222", "************2222"),
        ("service_illness", "肺结核", "***"),
        ("phone", "", ""),
    ],
)
def test_each_sensitive_field_is_masked_by_its_kind(key: str, value: str, shown: str) -> None:
    assert masked_value(definitions().vocabulary.field(key), value) == shown


def test_a_temporary_number_is_shown_as_it_tells_nothing() -> None:
    assert masked_id_number("临2025-00001", birth_shown=True) == "临2025-00001"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"妻 {NUMBER}", "妻 5299**************"),
        ("代领人电话：13812345678、13900001234", "代领人电话：138****5678、139****1234"),
        ("6228000011112222333", "6228***************"),
        ("2025年第3批，补发1200.50元，档案号2019000123", "2025年第3批，补发1200.50元，档案号2019000123"),
    ],
)
def test_numbers_in_free_texts_are_masked(text: str, shown: str) -> None:
    assert masked_text(text) == shown
