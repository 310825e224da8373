"""Recoveries: agreed on, kept back by lists to the last fen and no further, paid back otherwise, ended."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import Clock, a_station
from tests.people_world import keep
from tests.services.test_payments import YUAN, Desk, disabled
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError, NotPermittedError
from vetdesk.domain.payments.ledger import LineResult, Result
from vetdesk.services.payments import NewList
from vetdesk.services.recoveries import NewRecovery, Recoveries


@pytest.fixture
def folder(tmp_path: Path, clock: Clock) -> Path:
    station = a_station(tmp_path, clock=clock)
    keep(station.database, disabled("甲某", 1), disabled("乙某", 2, "7"))
    station.close()
    return tmp_path / "station"


@pytest.fixture
def clerk(folder: Path, clock: Clock) -> Iterator[Desk]:
    with Desk(folder, clock, "zhang") as desk:
        yield desk


def recoveries(desk: Desk, clock: Clock) -> Recoveries:
    station = desk.station
    return Recoveries(station.database, station.session, station.definitions, clock)


def of_first(
    service: Recoveries, amount: int | None, instalment: int | None, reason: str = "迁出后多发"
) -> NewRecovery:
    start = service.start(1)
    assert start.person.name == "甲某"
    return NewRecovery(1, start.identities[0][0], amount, instalment, reason, "追缴〔2025〕1号")


def month(desk: Desk, number: int) -> tuple[int, int]:
    """Prepare the list of a month from 2021-09 on: its number, and what it keeps back from the first person."""
    name = f"2021-{8 + number:02d}"
    made = desk.payments.prepare(NewList(name, name, name, ("11",), with_arrears=False))
    lines = desk.payments.view(made.id).lines
    return made.id, next(line.recovery for line in lines if line.payee.name == "甲某")


def test_lists_keep_instalments_back_and_end_exactly_at_the_amount(clerk: Desk, clock: Clock) -> None:
    service = recoveries(clerk, clock)
    agreed = service.agree(of_first(service, 2_500 * YUAN + 100, 1_000 * YUAN))
    assert [month(clerk, number)[1] for number in (1, 2, 3, 4)] == [1_000 * YUAN, 1_000 * YUAN, 500 * YUAN + 100, 0]
    (line,) = service.lines()
    assert (line.standing.recovery.id, line.standing.kept_back, line.standing.left) == (agreed.id, agreed.amount, 0)
    assert line.done
    assert line.category == "11"


def test_a_list_that_is_discarded_or_a_line_that_failed_kept_nothing_back(
    folder: Path, clerk: Desk, clock: Clock
) -> None:
    service = recoveries(clerk, clock)
    service.agree(of_first(service, 1_000 * YUAN, 0))
    number, kept = month(clerk, 1)
    assert kept == 1_000 * YUAN
    assert service.lines()[0].standing.left == 0
    clerk.payments.discard(clerk.payments.view(number).line.list, "重新编制")
    assert service.lines()[0].standing.left == 1_000 * YUAN
    number, _ = month(clerk, 2)
    place = next(line.place for line in clerk.payments.view(number).lines if line.payee.name == "甲某")
    prepared = clerk.payments.view(number).line.list
    clerk.station.close()
    with Desk(folder, clock, "zhao") as leader:
        leader.payments.approve(prepared)
    with Desk(folder, clock, "zhang") as again:
        service = recoveries(again, clock)
        again.payments.record(number, [LineResult(number, place, Result.FAILED, "2025-01-20", "销户")])
        assert service.lines()[0].standing.left == 1_000 * YUAN
        again.payments.record(number, [LineResult(number, place, Result.PAID, "2025-01-20")])
        assert service.lines()[0].standing.left == 0


def test_money_that_comes_back_makes_less_to_keep_back_and_never_more_than_is_open(clerk: Desk, clock: Clock) -> None:
    service = recoveries(clerk, clock)
    agreed = service.agree(of_first(service, 600 * YUAN, 0))
    standing = service.repay(agreed.id, 400 * YUAN, "2025-01-19", "heirs", "其子代缴")
    assert (standing.repaid, standing.left, standing.next_deduction) == (400 * YUAN, 200 * YUAN, 200 * YUAN)
    wrong = [(201 * YUAN, "2025-01-19", "cash"), (None, "2025-01-19", "cash"), (1, "2025-01-19", "cash"),
             (YUAN, "2025-02-01", "cash"), (YUAN, "昨天", "cash"), (YUAN, "2025-01-19", "")]  # fmt: skip
    for amount, day, way in wrong:
        with pytest.raises(InvalidFieldsError):
            service.repay(agreed.id, amount, day, way)
    assert month(clerk, 1)[1] == 200 * YUAN
    with pytest.raises(NotFoundError):
        service.repay(99, YUAN, "2025-01-19", "cash")


def test_an_ended_recovery_keeps_nothing_back_and_says_why(clerk: Desk, clock: Clock) -> None:
    service = recoveries(clerk, clock)
    agreed = service.agree(of_first(service, 600 * YUAN, 0))
    with pytest.raises(InvalidFieldsError):
        service.end(agreed, " ")
    service.end(agreed, "区县局决定不再追缴")
    assert month(clerk, 1)[1] == 0
    with pytest.raises(InvalidFieldsError):
        service.repay(agreed.id, YUAN, "2025-01-19", "cash")


def test_an_agreement_names_amount_instalment_reason_and_identity(folder: Path, clerk: Desk, clock: Clock) -> None:
    service = recoveries(clerk, clock)
    for amount, instalment, reason in ((None, 0, "多发"), (YUAN, 2 * YUAN, "多发"), (YUAN, 0, " "), (YUAN + 1, 0, "x")):
        with pytest.raises(InvalidFieldsError):
            service.agree(of_first(service, amount, instalment, reason))
    with pytest.raises(NotFoundError):
        service.agree(NewRecovery(1, 999, YUAN, 0, "多发"))
    clerk.station.close()
    with Desk(folder, clock, "zhao") as leader, pytest.raises(NotPermittedError):
        recoveries(leader, clock).agree(NewRecovery(1, 1, YUAN, 0, "多发"))
