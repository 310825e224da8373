"""One-time payments at a real station: reckoned by the rules, proposed, approved by another, listed, paid once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError

from tests.builders import Clock, a_station
from tests.people_world import a_person, keep
from vetdesk.domain.errors import InvalidFieldsError, NotPermittedError, OneTimeError, PaymentListError
from vetdesk.domain.payments.ledger import LineResult, Result
from vetdesk.domain.payments.lists import ListState
from vetdesk.domain.payments.one_time import FUNERAL, Account, OneTimePayment, OneTimeState
from vetdesk.domain.people import Identity, Recipient
from vetdesk.services.one_time import NewOneTime
from vetdesk.services.opening import sign_in
from vetdesk.wiring import Services

YUAN = 10_000
SON = Account("农业银行", "甲子", "6228000000001", "儿子")
LUMP = NewOneTime(
    2, 2, "died_of_illness", "2021-05-03", "丙某", monthly_pay=6000 * YUAN, honours=("merit_third", "merit_second"),
    account=SON,
)  # fmt: skip


def people() -> tuple[Recipient, ...]:
    """Somebody disabled who died in 2023, and the survivor of somebody who died of illness."""
    facts: dict[str, str | int] = {"disability_grade": "6", "disability_cause": "duty", "benefit_from": "2019-01"}
    facts |= {"monthly_standard": 3340 * YUAN}
    dead = a_person("甲某", 1, died_on="2023-03-05", account_number="622000001", account_name="甲某")
    survivor = a_person("乙某", 2, account_number="622000002", account_name="乙某")
    deceased = {"deceased_name": "丙某", "deceased_on": "2021-05-03"}
    return (
        replace(dead, identities=(Identity(0, "", "11", "died", facts, taken_over=True),)),
        replace(survivor, identities=(Identity(0, "", "23", "recognised", deceased),)),
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tmp_path = tmp_path_factory.mktemp("once")
    station = a_station(tmp_path)
    keep(station.database, *people())
    station.close()
    return tmp_path / "station"


@contextmanager
def signed_in(folder: Path, user: str, clock: Clock) -> Iterator[Services]:
    station = sign_in(folder, user, "correct horse", clock)
    try:
        yield Services(station)
    finally:
        station.close()


def codes(error: InvalidFieldsError) -> list[str]:
    return [one.code for one in error.problems]


def approved(folder: Path, clock: Clock, new: NewOneTime) -> OneTimePayment:
    with signed_in(folder, "zhang", clock) as clerk:
        proposed = clerk.one_time.propose(new)
    with signed_in(folder, "zhao", clock) as leader:
        return leader.one_time.approve(proposed)


def test_a_funeral_grant_from_the_death_to_the_bank_and_never_twice(folder: Path, clock: Clock) -> None:
    with signed_in(folder, "zhang", clock) as clerk:
        (waiting,) = clerk.one_time.lines()
        assert (waiting.person.name, waiting.kind, waiting.state) == ("甲某", FUNERAL, "due")
        known = clerk.one_time.start(waiting.person.recipient_id).known
        assert (known.kind, known.event_on, known.account.account_number) == (FUNERAL, "2023-03-05", "")
        with pytest.raises(InvalidFieldsError) as refused:
            clerk.one_time.propose(known)
        assert codes(refused.value) == ["one_time.account_missing"]
        wanted = replace(known, account=SON)
        found = clerk.one_time.reckon(wanted)
        assert (found.whole, found.amount) == (12 * 3340 * YUAN, 12 * 3340 * YUAN)
        assert found.law == "《军人抚恤优待条例》第三十二条"
        assert {one.code for one in found.doubts} == {"no_table", "tail_assumes_illness"}
        proposed = clerk.one_time.propose(wanted)
        with pytest.raises(NotPermittedError):
            clerk.one_time.approve(proposed)
        with pytest.raises(InvalidFieldsError) as refused:
            clerk.one_time.propose(replace(wanted, event_on="2023-03"))
        assert codes(refused.value) == ["one_time.paid_already"]
        assert [one.state for one in clerk.one_time.lines()] == ["proposed"]
    with signed_in(folder, "zhao", clock) as leader:
        assert "one_time_payment" in {item.kind for group in leader.today.items() for item in group.items}
        paid = leader.one_time.approve(proposed)
        assert "one_time_payment" not in {item.kind for group in leader.today.items() for item in group.items}
        with pytest.raises(OneTimeError, match="once_not_open"):
            leader.one_time.approve(paid)
    with signed_in(folder, "zhang", clock) as clerk:
        made = clerk.one_time_lists.prepare([paid.id], clerk.one_time_lists.usual_title())
        assert (made.list.kind, made.list.total, made.left_out) == ("once", 12 * 3340 * YUAN, ())
        with pytest.raises(PaymentListError, match="list_nobody_once"):
            clerk.one_time_lists.prepare([paid.id], "再来一次")
        with pytest.raises(OneTimeError, match="once_listed"):
            clerk.one_time.withdraw(clerk.one_time.view(paid.id).line.payment or paid, "改主意")
        assert clerk.payments.view(made.list.id).whole
    with signed_in(folder, "zhao", clock) as leader:
        assert leader.payments.approve(made.list).state == ListState.APPROVED
    with signed_in(folder, "zhang", clock) as clerk:
        clerk.payments.record(made.list.id, [LineResult(made.list.id, 1, Result.FAILED, "2025-01-05", "账户销户")])
        seen = clerk.one_time.view(paid.id).line
        assert (seen.state, seen.list_title) == ("failed", made.list.title)
        assert [line.place for _, line, _ in clerk.payments.failed()] == [1]
        assert seen.payment is not None
        clerk.one_time.correct_account(seen.payment, replace(SON, account_number="6228000000002"))
        ((_, entry),) = clerk.payments.ledger_of(seen.person.recipient_id)
        assert (entry.line.total, entry.line.months) == (12 * 3340 * YUAN, ())
        assert clerk.payments.differences() == [], "a one-time payment is no month that was paid"


def test_a_lump_sum_is_shared_among_survivors_and_comes_to_the_whole(folder: Path, clock: Clock) -> None:
    """Died of illness (R24 Art 16): 2 × the income of the year before + 40 months of pay, raised by 15 % (highest)."""
    whole = round((2 * 43834 + 40 * 6000) * 1.15 * YUAN)
    with signed_in(folder, "zhang", clock) as clerk:
        thirds = [clerk.one_time.propose(replace(LUMP, share="1/3")) for _ in range(2)]
        found = clerk.one_time.reckon(replace(LUMP, share="1/2"))
        assert [one.code for one in found.problems] == ["one_time.share_too_much"]
        assert [one.as_written for one in found.problems] == ["1/3"]
        thirds.append(clerk.one_time.propose(replace(LUMP, share="1/3", event_on="2021-05")))
        assert sum(one.amount for one in thirds) == thirds[0].whole == whole
        with pytest.raises(InvalidFieldsError) as refused:
            clerk.one_time.propose(replace(LUMP, kind="killed_on_duty", share="1/3"))
        assert codes(refused.value) == ["one_time.paid_already"], "one death has one lump-sum pension"
        with pytest.raises(InvalidFieldsError) as refused:
            clerk.one_time.withdraw(thirds[1], " ")
        clerk.one_time.withdraw(thirds[1], "亲属放弃")
        again = clerk.one_time.propose(replace(LUMP, share="1/3"))
        assert again.amount == thirds[1].amount


def test_a_missing_figure_is_named_and_a_decided_sum_needs_its_basis(folder: Path, clock: Clock) -> None:
    other = replace(LUMP, deceased="丁某", event_on="2015-05-03")
    help_ = NewOneTime(2, 2, "temporary_help", "2025-01-02", account=SON)
    with signed_in(folder, "zhang", clock) as clerk:
        found = clerk.one_time.reckon(other)
        assert found.unknown is not None
        assert found.unknown.code == "no_figure"
        assert clerk.one_time.reckon(replace(LUMP, deceased="丁某", monthly_pay=None)).unknown is not None
        decided = replace(LUMP, deceased="丁某", decided=200_000 * YUAN, document_number="优抚〔2021〕9号")
        assert [one.code for one in clerk.one_time.reckon(decided).problems] == ["one_time.basis_missing"]
        proposed = clerk.one_time.propose(replace(decided, why="县局核定基本工资"))
        assert (proposed.amount, proposed.steps[-1].key) == (200_000 * YUAN, "decided_instead")
        wrong = clerk.one_time.reckon(replace(help_, decided=-1, event_on="2099-01"))
        assert {one.code for one in wrong.problems} >= {
            "one_time.event_wrong", "one_time.amount_wrong", "one_time.document_missing",
        }  # fmt: skip
        paid = clerk.one_time.propose(replace(help_, decided=3000 * YUAN, document_number="救助〔2022〕1号"))
        assert (paid.amount, paid.steps[0].key) == (3000 * YUAN, "decided")


def test_what_was_proposed_and_approved_is_never_changed_past_the_program(folder: Path, clock: Clock) -> None:
    one = approved(folder, clock, replace(LUMP, deceased="戊某"))
    with signed_in(folder, "zhang", clock) as clerk:
        for statement in (
            "UPDATE one_time_payment SET amount = amount + 100", "UPDATE one_time_payment SET steps = '[]'",
            f"UPDATE one_time_payment SET state = 'proposed' WHERE id = {one.id}", "DELETE FROM one_time_payment",
            "UPDATE one_time_payment SET state = 'approved', approved_by = proposed_by WHERE state = 'proposed'",
        ):  # fmt: skip
            write = clerk.station.database.write("tamper", clerk.station.session.actor)
            with pytest.raises(DatabaseError, match="one-time payment"), write as work:
                work.connection.exec_driver_sql(statement)
        assert clerk.one_time.view(one.id).line.state == OneTimeState.APPROVED
