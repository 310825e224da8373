from dataclasses import replace
from datetime import date

import pytest

from tests.builders import an_actor
from tests.people_world import a_person, found, keep
from vetdesk.domain.errors import InvalidFieldsError, NotPermittedError
from vetdesk.domain.staff import Actor, Right
from vetdesk.services.session import Session
from vetdesk.services.villages import Villages
from vetdesk.storage.database import Database


@pytest.fixture
def villages(database: Database) -> Villages:
    return Villages(database, Session(an_actor()))


def with_right(right: Right) -> Actor:
    return replace(an_actor(), rights=frozenset({right}))


def village_of(database: Database, recipient_id: int) -> tuple[int | None, str]:
    with database.read() as look:
        person = look.people.get(recipient_id)
    return person.village_id, person.village


def test_a_new_village_takes_in_the_people_who_were_written_there(database: Database, villages: Villages) -> None:
    (person,) = keep(database, replace(a_person(), village="红旗村委会"))
    red = villages.add("红旗村", "529901001201")
    assert village_of(database, person.id) == (red.id, "红旗村")
    (line,) = villages.list()
    assert (line.village, line.people, line.in_use) == (red, 1, True)


def test_the_keeper_of_the_register_sees_it_and_nobody_elses_archive(database: Database, villages: Villages) -> None:
    villages.add("红旗村")
    keeper = Villages(database, Session(with_right(Right.MANAGE_VILLAGES)))
    assert [line.village.name for line in keeper.list()] == ["红旗村"]
    with pytest.raises(NotPermittedError):
        Villages(database, Session(with_right(Right.MANAGE_STAFF))).list()


def test_an_alias_takes_people_in_too(database: Database, villages: Villages) -> None:
    (person,) = keep(database, replace(a_person(), village="大队部"))
    red = villages.add("红旗村")
    assert village_of(database, person.id) == (None, "大队部")
    villages.add_alias(red, "大队部")
    assert village_of(database, person.id) == (red.id, "红旗村")


def test_a_renamed_village_is_found_by_both_names(database: Database, villages: Villages) -> None:
    red = villages.add("红旗村")
    keep(database, replace(a_person(), village_id=red.id))
    renamed = villages.rename(red, "红星村")
    assert renamed.aliases == ("红旗村",)
    assert villages.resolve("红旗村") == villages.resolve("红星村") == renamed
    assert found(database, "红旗") == found(database, "红星") == ["张三丰"]


def test_merging_moves_the_people_and_leads_on_the_names(database: Database, villages: Villages) -> None:
    first, second, third = (villages.add(name) for name in ("前进村", "红旗村", "东风村"))
    (person,) = keep(database, replace(a_person(), village_id=first.id))
    villages.merge(first, second, date(2019, 5, 1))
    assert village_of(database, person.id) == (second.id, "红旗村")
    villages.merge(second, third, date(2020, 5, 1))
    assert village_of(database, person.id) == (third.id, "东风村")
    assert villages.resolve("前进村") == third
    assert found(database, "前进") == ["张三丰"]
    assert [line.village.name for line in villages.list() if line.in_use] == ["东风村"]


def test_a_name_belongs_to_one_village(villages: Villages) -> None:
    red, east = villages.add("红旗村", aliases=("大队部",)), villages.add("东风村")
    for deed in (
        lambda: villages.add("红旗村"),
        lambda: villages.rename(east, "大队部"),
        lambda: villages.add_alias(east, "红旗村"),
        lambda: villages.merge(red, red, date(2020, 1, 1)),
    ):
        with pytest.raises(InvalidFieldsError) as caught:
            deed()
        assert caught.value.problems[0].code == "village.taken"


def test_a_closed_village_stays_in_the_register(villages: Villages) -> None:
    red = villages.add("红旗村")
    villages.close(red, date(2024, 12, 31))
    (line,) = villages.list()
    assert not line.in_use
    assert line.village.valid_to == "2024-12-31"
