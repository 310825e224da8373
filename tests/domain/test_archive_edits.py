from dataclasses import replace
from datetime import date

import pytest

from tests.people_world import a_person, definitions, id_number, with_identities
from vetdesk.domain.archive_edits import edited, identity_of, stored_value, with_identity
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import Value
from vetdesk.domain.people import Identity

VOCABULARY = definitions().vocabulary
TODAY = date(2025, 1, 20)


@pytest.mark.parametrize(
    ("key", "typed", "kept"),
    [
        ("name", " 张 三 ", "张三"),
        ("id_number", " 11010519491231002x ", "11010519491231002X"),
        ("id_number", "529901500305001", id_number()),
        ("id_number", "12", "12"),
        ("phone", "138 0000 1234", "13800001234"),
        ("account_number", "6228 0000 1111", "622800001111"),
        ("household_members", "4", 4),
        ("childless_elder", 1, 1),
        ("household_members", "four", "four"),
        ("remarks", " 两 句 ", "两 句"),
    ],
)
def test_what_was_typed_gets_its_one_spelling(key: str, typed: Value, kept: Value) -> None:
    assert stored_value(VOCABULARY.field(key), typed, TODAY) == kept


def test_an_empty_value_clears_and_what_is_not_named_stays() -> None:
    person = edited(a_person(remarks="旧", unit="某部"), VOCABULARY, {"remarks": " "}, TODAY)
    assert "remarks" not in person.values
    assert person.values["unit"] == "某部"


def test_a_text_as_written_goes_with_the_value_it_belonged_to() -> None:
    person = replace(a_person(), as_written={"birth_date": "1950.3.5", "sex": "男性"})
    assert edited(person, VOCABULARY, {"birth_date": "1950-03"}, TODAY).as_written == {"sex": "男性"}


def test_a_valid_id_number_ends_a_temporary_one() -> None:
    person = replace(a_person(id_number="L202500001"), temporary_number=True)
    assert edited(person, VOCABULARY, {"remarks": "补办中"}, TODAY).temporary_number
    assert edited(person, VOCABULARY, {"id_number": "123"}, TODAY).temporary_number
    assert not edited(person, VOCABULARY, {"id_number": id_number()}, TODAY).temporary_number


def test_an_identity_is_replaced_by_its_id_or_added() -> None:
    person = with_identities(a_person(), ("81", "drawing"))
    person = replace(person, identities=(replace(person.identities[0], id=7),))
    assert with_identity(person, Identity(7, "", "81", "stopped")).identities[0].status == "stopped"
    assert len(with_identity(person, Identity(0, "", "51", "drawing")).identities) == 2
    with pytest.raises(NotFoundError):
        identity_of(person, 8)
