"""Views under names: one's own and everyone's."""

from dataclasses import replace

import pytest

from tests.builders import an_actor
from tests.people_world import definitions
from vetdesk.domain.bulk_changes import BulkEdits
from vetdesk.domain.errors import NotFoundError, NotPermittedError, StaleRecordError
from vetdesk.domain.forms import Label
from vetdesk.domain.list_fields import filter_fields
from vetdesk.domain.list_views import ListColumn, ListView
from vetdesk.domain.people_list import FieldCondition, Operator, PeopleFilter
from vetdesk.domain.staff import Actor, Right, Staff
from vetdesk.domain.station_fields import StationField
from vetdesk.services.open_station import OpenStation
from vetdesk.services.session import Session
from vetdesk.services.views import Views
from vetdesk.storage.database import Database
from vetdesk.wiring import Services

CLERK = frozenset({Right.SEE_ARCHIVE})


@pytest.fixture
def people(database: Database) -> dict[str, Actor]:
    with database.write("staff", an_actor()) as work:
        stored = [work.staff.add(Staff(0, "", user, user, frozenset())) for user in ("zhang", "li", "keeper")]
    rights = (CLERK | {Right.REVEAL_SENSITIVE}, CLERK, CLERK | {Right.MANAGE_SETTINGS})
    return {one.user: Actor(one, right) for one, right in zip(stored, rights, strict=True)}


def views(database: Database, actor: Actor) -> Views:
    return Views(database, Session(actor), definitions())


def a_view() -> ListView:
    asked = FieldCondition("recipient", "household_type", Operator.ONE_OF, ("rural", "urban"))
    gap = definitions().completeness.items[0].requirement
    filters = PeopleFilter(frozenset({"11"}), village_ids=frozenset({3}), conditions=(asked,), gaps=(gap,))
    return ListView(filters, (ListColumn("name", 14), ListColumn("age")), "age", True, "红旗")


def test_a_view_comes_back_as_it_was_kept(database: Database, people: dict[str, Actor]) -> None:
    mine = views(database, people["zhang"])
    kept = mine.add(" 农村伤残 ", a_view())
    (line,) = mine.mine()
    assert (line.saved, line.maker, line.may_change) == (kept, "zhang", True)
    assert (kept.name, kept.view) == ("农村伤残", a_view())
    assert not views(database, people["li"]).mine()


def test_everyones_view_is_seen_by_all_and_changed_by_its_maker_or_the_keeper(
    database: Database, people: dict[str, Actor]
) -> None:
    kept = views(database, people["zhang"]).add("共用", ListView(), shared=True)
    assert [line.may_change for line in views(database, people["li"]).mine()] == [False]
    with pytest.raises(NotPermittedError):
        views(database, people["li"]).rename(kept.id, kept.version, "别的", shared=True)
    views(database, people["keeper"]).rename(kept.id, kept.version, "村级", shared=True)
    with pytest.raises(StaleRecordError):
        views(database, people["zhang"]).change(kept.id, kept.version, a_view())
    views(database, people["zhang"]).change(kept.id, kept.version + 1, a_view())
    (line,) = views(database, people["li"]).mine()
    assert (line.saved.name, line.saved.view) == ("村级", a_view())


def test_a_withdrawn_view_is_gone_and_can_be_taken_back(database: Database, people: dict[str, Actor]) -> None:
    mine = views(database, people["zhang"])
    kept = mine.add("一", ListView())
    mine.withdraw(kept.id, kept.version)
    assert not mine.mine()
    with pytest.raises(NotFoundError):
        mine.rename(kept.id, kept.version + 1, "二", shared=False)
    mine.restore(kept.id)
    assert [line.saved.name for line in mine.mine()] == ["一"]
    with database.read() as look:
        told = [(entry.label, entry.kind) for entry in look.journal.entries(kind="view")]
    assert told == [("save a view", "view"), ("withdraw a view", "view"), ("take a view back", "view")]


def test_the_list_begins_with_ones_own_view_before_everyones(database: Database, people: dict[str, Actor]) -> None:
    mine, other = views(database, people["zhang"]), views(database, people["li"])
    shared, own, newer = mine.add("共", ListView(), shared=True), mine.add("己", ListView()), mine.add("新", ListView())
    assert mine.first() is None
    mine.begin_with(shared.id, shared.version, begins=True)
    mine.begin_with(own.id, own.version, begins=True)
    first = mine.first()
    assert first is not None
    assert first.name == "己"
    mine.begin_with(newer.id, newer.version, begins=True)
    first, theirs = mine.first(), other.first()
    assert first is not None
    assert theirs is not None
    assert (first.name, theirs.name) == ("新", "共")
    mine.begin_with(newer.id, first.version, begins=False)
    first = mine.first()
    assert first is not None
    assert first.name == "共"


def test_a_view_on_a_sensitive_value_is_only_for_those_who_may_see_it(
    database: Database, people: dict[str, Actor]
) -> None:
    asked = ListView(PeopleFilter(conditions=(FieldCondition("recipient", "health", Operator.IS, "poor"),)))
    filled = ListView(PeopleFilter(conditions=(FieldCondition("recipient", "health", Operator.FILLED),)))
    views(database, people["zhang"]).add("敏感", asked, shared=True)
    views(database, people["zhang"]).add("已填", filled, shared=True)
    assert [line.saved.name for line in views(database, people["li"]).mine()] == ["已填"]
    with pytest.raises(NotPermittedError):
        views(database, people["li"]).add("试", asked)


def test_a_view_that_names_a_field_no_longer_in_use_comes_without_that_condition(
    database: Database, people: dict[str, Actor]
) -> None:
    mine = views(database, people["zhang"])
    kept = mine.add("特困", a_view())
    with database.write("a field is retired", an_actor()) as work:
        stored = work.views.get(kept.id)
        asked = {"subject": "recipient", "field": "own_7", "operator": "is", "value": "1", "kind": "text"}
        content = stored.content | {"conditions": [*stored.content["conditions"], asked]}
        work.views.save(replace(stored, content=content))
    (line,) = mine.mine()
    assert line.saved.gone == ("own_7",)
    assert line.saved.view == a_view()


def test_a_condition_on_a_field_that_the_station_retired_is_left_out_until_it_comes_back(station: OpenStation) -> None:
    desk = Services(station)
    field = desk.station_fields.add(StationField("", Label("网格编号", "")))
    asked = FieldCondition("recipient", field.key, Operator.IS, "1")
    desk.views.add("网格", ListView(PeopleFilter(conditions=(asked,))))
    desk.station_fields.retire(field.key)
    (line,) = desk.views.mine()
    assert (line.saved.gone, line.saved.view.filters.conditions) == ((field.key,), ())
    assert field.key not in {one.key for one in filter_fields(station.definitions.vocabulary)}
    with pytest.raises(NotFoundError):
        desk.bulk_changes.dry_run([1], BulkEdits(person={field.key: "2"}))
    desk.station_fields.bring_back(field.key)
    (line,) = desk.views.mine()
    assert (line.saved.gone, line.saved.view.filters.conditions) == ((), (asked,))
