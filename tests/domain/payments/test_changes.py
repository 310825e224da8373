"""One list against the one before it."""

import pytest

from tests.domain.payments.paid_world import line, payee
from vetdesk.domain.payments.changes import Balance, LineChange, balance, changes

OTHER = payee(identity_id=12, name="李四")


def only(before, now, statuses=None):
    (found,) = changes(before, now, statuses or {})
    return found


def test_the_same_line_is_unchanged():
    found = only([line()], [line(7)])
    assert (found.change, found.what, found.status) == (LineChange.UNCHANGED, (), "")
    assert (found.before.place, found.now.place) == (1, 7)


def test_somebody_new_and_somebody_gone():
    new, gone = changes([line()], [line(who=OTHER)], {11: "drawing"})
    assert (new.change, new.before, new.now.payee.identity_id) == (LineChange.NEW, None, 12)
    assert (gone.change, gone.now, gone.before.payee.identity_id) == (LineChange.ENDED, None, 11)
    assert (gone.what, gone.status, new.status) == ((), "drawing", "")


@pytest.mark.parametrize(
    ("status", "change"),
    [("died", LineChange.DIED), ("moved", LineChange.MOVED), ("stopped", LineChange.ENDED), ("", LineChange.ENDED)],
)
def test_why_somebody_is_no_longer_paid(status, change):
    found = only([line()], [], {11: status} if status else {})
    assert (found.change, found.status) == (change, status)


@pytest.mark.parametrize(
    ("now", "what"),
    [
        (line(base=1900_0000), ("amount",)),
        (line(months=("2025-07", "2025-08")), ("amount", "months")),
        (line(arrears=1), ("arrears",)),
        (line(recovery=1), ("recovery",)),
        (line(who=payee(account_number="1")), ("account",)),
        (line(who=payee(account_name="李四")), ("account",)),
        (line(who=payee(bank_name="工行")), ("account",)),
        (line(who=payee(name="张三")), ("name",)),
        (line(who=payee(village="双河村")), ("village",)),
        (line(base=1, recovery=1, who=payee(name="张三")), ("amount", "recovery", "name")),
    ],
)
def test_in_which_respects_a_line_differs(now, what):
    found = only([line()], [now])
    assert (found.change, found.what) == (LineChange.CHANGED, what)


def test_arrears_of_the_last_list_that_are_gone_are_no_change():
    assert only([line(arrears=5)], [line()]).change is LineChange.UNCHANGED


def test_lines_without_months_are_compared_by_their_sum():
    without = line(months=(), base=5)
    assert only([without], [without]).change is LineChange.UNCHANGED
    assert only([without], [line(months=(), base=6)]).what == ("amount",)


def test_who_died_or_moved_and_is_still_paid_is_told_as_that():
    died = line(who=payee(status="died"))
    found = only([line()], [died])
    assert (found.change, found.what, found.status) == (LineChange.DIED, (), "died")
    moved = only([line()], [line(who=payee(status="moved"), base=5)])
    assert (moved.change, moved.what, moved.status) == (LineChange.MOVED, ("amount",), "moved")
    again = only([died], [died])
    assert (again.change, again.status) == (LineChange.UNCHANGED, "")
    less = only([died], [line(who=payee(status="died"), base=5)])
    assert (less.change, less.what, less.status) == (LineChange.DIED, ("amount",), "")


def test_another_status_alone_is_told_but_no_change_of_the_line():
    found = only([line()], [line(who=payee(status="suspended"))])
    assert (found.change, found.status) == (LineChange.UNCHANGED, "suspended")


def test_todays_status_does_not_rewrite_what_a_list_was_prepared_with():
    assert only([line()], [line()], {11: "died"}).change is LineChange.UNCHANGED


def test_the_balance_counts_people():
    gone = [line(2, who=payee(identity_id=13)), line(3, who=payee(identity_id=14)), line(4, who=payee(identity_id=15))]
    found = changes([line(), *gone], [line(), line(2, who=OTHER)], {})
    assert balance(found) == Balance(before=4, come=1, gone=3, now=2)
    assert balance(()) == Balance(0, 0, 0, 0)
