"""What a list asks, in plain values."""

import pytest

from tests.people_world import definitions
from vetdesk.domain.completeness import Share, paper_requirement, requirements
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import FieldKind
from vetdesk.domain.list_fields import filter_fields, list_field, list_order, operators_for, settled, shows_value
from vetdesk.domain.list_views import ListColumn, ListView, view_facts, view_of
from vetdesk.domain.people_list import NOWHERE, FieldCondition, Operator, PeopleFilter

WORDS = definitions().vocabulary


def test_the_index_alone_applies_only_categories_statuses_and_villages():
    assert PeopleFilter(frozenset({"11"}), frozenset({"drawing"}), frozenset({3})).by_terms
    assert not PeopleFilter(village_ids=frozenset({NOWHERE})).by_terms
    assert not PeopleFilter(conditions=(FieldCondition("recipient", "unit", Operator.EMPTY),)).by_terms
    assert not PeopleFilter(gaps=(paper_requirement("", "photo", frozenset()),)).by_terms


def test_every_declared_field_can_be_asked_in_some_way():
    keys = [field.key for field in filter_fields(WORDS)]
    assert keys[:3] == ["category", "status", "since"]
    assert {"employer", "disability_grade"} <= set(keys)
    for field in filter_fields(WORDS):
        assert {Operator.EMPTY, Operator.FILLED} <= set(operators_for(field.kind))
        assert list_field(WORDS, field.key).kind is field.kind


def test_a_condition_takes_subject_and_kind_from_the_declaration():
    asked = settled(WORDS, FieldCondition("", "birth_date", Operator.FROM, "1950"))
    assert (asked.subject, asked.kind) == ("recipient", FieldKind.DATE)
    with pytest.raises(NotFoundError):
        settled(WORDS, FieldCondition("recipient", "nonsense", Operator.EMPTY))
    with pytest.raises(NotFoundError):
        settled(WORDS, FieldCondition("nonsense", "", Operator.EMPTY))


def test_only_a_compared_sensitive_value_tells_something():
    assert shows_value(WORDS, FieldCondition("recipient", "phone", Operator.CONTAINS, "138"))
    assert not shows_value(WORDS, FieldCondition("recipient", "phone", Operator.EMPTY))
    assert not shows_value(WORDS, FieldCondition("recipient", "employer", Operator.CONTAINS, "138"))


def test_age_runs_against_the_birth_date():
    assert list_order(WORDS, "age").descending
    assert not list_order(WORDS, "age", descending=True).descending
    assert list_order(WORDS, "name").field is None


def test_a_view_comes_back_from_its_json_and_forgets_what_is_not_declared_any_more():
    known = requirements(definitions().completeness, definitions().materials)
    gaps = (known["phone"], known["paper::photo"])
    asked = FieldCondition("identity", "status", Operator.ONE_OF, ("drawing", "died"), FieldKind.CODE)
    filters = PeopleFilter(frozenset({"11"}), sex="male", born_from="1950", conditions=(asked,), gaps=gaps)
    view = ListView(filters, (ListColumn("name", 9),), "age", True, "红旗")
    assert view_of(view_facts(view), known) == view
    assert view_of(view_facts(view), {}).filters.gaps == ()
    assert view_of({}, known) == ListView()


def test_a_share_is_whole_only_if_everyone_has_it():
    assert Share(199, 200).percent == 99
    assert Share(200, 200).percent == 100
    assert (Share(0, 0).percent, Share(1, 3).lacking) == (None, 2)
