import pytest

from tests.people_world import definitions
from vetdesk.domain import computed
from vetdesk.domain.entries import Entry
from vetdesk.domain.forms import Value

VOCABULARY = definitions().vocabulary


@pytest.mark.parametrize(
    ("values", "share"),
    [
        ({"house_area": "86.5", "household_members": 3}, "28.83"),
        ({"house_area": "100", "household_members": 8}, "12.50"),
        ({"house_area": "86.5"}, ""),
        ({"household_members": 3}, ""),
        ({"house_area": "86.5", "household_members": 0}, ""),
        ({"house_area": "大", "household_members": 3}, ""),
    ],
)
def test_floor_area_per_head(values: dict[str, Value], share: str) -> None:
    assert computed.area_per_head(values) == share
    assert [figure.value for figure in computed.of_block(VOCABULARY, "B", values)] == ([share] if share else [])


def test_income_of_support_in_all() -> None:
    values: dict[str, Value] = {"support_pension": 120_000_000, "support_other": 5_000, "yearly_income": 99}
    (figure,) = computed.of_block(VOCABULARY, "E", values)
    assert (figure.label.zh, figure.value) == ("生活费合计（元）", "12000.50")
    assert computed.of_block(VOCABULARY, "E", {}) == ()
    assert computed.of_block(VOCABULARY, "A", values) == ()


def test_entries_are_counted_and_their_sums_added_up() -> None:
    grants = [
        Entry(1, "", 1, "housing_grant", {"grant_state_amount": 10_000, "grant_own_amount": 5_000}),
        Entry(2, "", 1, "housing_grant", {"grant_kind": "repair", "grant_local_amount": 10_000}),
    ]
    assert [figure.value for figure in computed.of_entries(VOCABULARY, "housing_grant", grants)] == ["2", "2.50"]
    assert [computed.of_entry(VOCABULARY, grant) != () for grant in grants] == [True, False]
    members = [Entry(3, "", 1, "family_member", {"member_yearly_income": 10_000})]
    assert [figure.key for figure in computed.of_entries(VOCABULARY, "family_member", members)] == ["computed.people"]
    assert computed.of_entries(VOCABULARY, "family_member", []) == ()
