import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.roster_changes import ABSENT, ChangeKind, ChangeRules, Direction, RosterChange, Standing, balances

KINDS = (
    ChangeKind("restored", "恢复", Direction.PLUS, frozenset({"stopped"})),
    ChangeKind("taken_over", "接收存量", Direction.PLUS, taken_over=True, listed=False),
    ChangeKind("new", "新增", Direction.PLUS, frozenset({""})),
    ChangeKind("died", "去世", Direction.MINUS, frozenset({"died"})),
    ChangeKind("other_out", "其他", Direction.MINUS),
    ChangeKind("account", "账号变更", Direction.NONE, fields=("account_number",)),
)
RULES = ChangeRules(frozenset({"drawing"}), KINDS)
DRAWING = Standing("51", "drawing")


def kinds(before: Standing, after: Standing) -> list[tuple[str, str]]:
    return [(change.kind.key, change.category) for change in RULES.between(1, before, after)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (ABSENT, DRAWING, [("new", "51")]),
        (ABSENT, Standing("51", "drawing", taken_over=True), [("taken_over", "51")]),
        (Standing("51", "stopped"), DRAWING, [("restored", "51")]),
        (DRAWING, Standing("51", "died"), [("died", "51")]),
        (DRAWING, Standing("51", "somewhere"), [("other_out", "51")]),
        (DRAWING, Standing("61", "drawing"), [("other_out", "51"), ("new", "61")]),
        (Standing("51", "stopped"), Standing("51", "died"), []),
        (DRAWING, DRAWING, []),
    ],
)
def test_a_change_is_named_by_where_the_person_came_from_or_went(
    before: Standing, after: Standing, expected: list[tuple[str, str]]
) -> None:
    assert kinds(before, after) == expected


def test_a_changed_value_is_listed_and_counts_nobody() -> None:
    before = Standing("51", "drawing", values={"account_number": "1"})
    after = Standing("51", "drawing", values={"account_number": "2"})
    assert kinds(before, after) == [("account", "51")]
    (figure,) = balances({"51": 4}, [], RULES.between(1, before, after))
    assert (figure.before, figure.plus, figure.minus, figure.after) == (4, 0, 0, 4)


standings = st.builds(
    Standing, st.sampled_from(["51", "61"]), st.sampled_from(["drawing", "stopped", "died", "recognised"])
) | st.just(ABSENT)


@given(st.lists(st.tuples(standings, standings, standings), max_size=30))
def test_the_figures_always_reconcile(people: list[tuple[Standing, Standing, Standing]]) -> None:
    def count(at: int, category: str) -> int:
        return sum(person[at].status == "drawing" and person[at].category == category for person in people)

    within: list[RosterChange] = []
    later: list[RosterChange] = []
    for number, (first, middle, last) in enumerate(people):
        within += RULES.between(number, first, middle)
        later += RULES.between(number, middle, last)
    for figure in balances({code: count(2, code) for code in ("51", "61")}, later, within):
        assert figure.before == count(0, figure.category)
        assert figure.after == count(1, figure.category)
        assert figure.before + figure.plus - figure.minus == figure.after
