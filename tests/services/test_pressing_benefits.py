"""Benefits in the day's list: findings by kind, lists to approve for whoever may, failed payments."""

from dataclasses import replace

from tests.builders import Clock
from tests.people_world import a_person, keep
from tests.services.test_entitlements import ex_conscript
from vetdesk.domain.payments.ledger import LineResult, Result
from vetdesk.domain.people import Identity
from vetdesk.domain.staff import Right
from vetdesk.services.opening import OpenStation
from vetdesk.services.payments import NewList
from vetdesk.services.today import TodayGroup, TodayItem
from vetdesk.wiring import Services


def told(services: Services) -> list[TodayItem]:
    groups = services.today.items()
    return [item for group in groups if group.group is TodayGroup.BENEFITS for item in group.items]


def test_findings_lists_to_approve_and_failed_payments_wait_for_whoever_may(station: OpenStation, clock: Clock) -> None:
    drawing = Identity(0, "", "51", "drawing", {"benefit_from": "2010-01", "monthly_standard": 9_500_000})
    keep(station.database, ex_conscript("史长河", 31), replace(a_person("单雄", 5), identities=(drawing,)))
    services = Services(station)
    services.entitlements.scan()
    found = {item.kind: item.reason.zh for item in told(services)}
    assert found["finding_unclaimed"] == "应享未享1条，待核实处理"
    wanted = NewList("一季度参战名册", "2025-01", "2025-03", ("51",), with_arrears=False)
    prepared = services.payments.prepare(wanted)
    assert "payment_list" not in {item.kind for item in told(services)}
    session = station.session
    with station.database.read() as look:
        boss = next(one for one in look.staff.all() if one.id != session.actor.staff.id)
    clerk, session.actor = session.actor, replace(session.actor, staff=boss, rights=frozenset(Right))
    item = next(item for item in told(services) if item.kind == "payment_list")
    assert (item.record_id, item.name) == (prepared.id, "一季度参战名册")
    services.payments.approve(prepared)
    assert "payment_list" not in {item.kind for item in told(services)}
    session.actor = clerk
    services.payments.record(prepared.id, [LineResult(prepared.id, 1, Result.FAILED, "2025-01-20", "账户销户")])
    assert "发放失败1人" in next(item.reason.zh for item in told(services) if item.kind == "payment_list")
    services.payments.record(prepared.id, [LineResult(prepared.id, 1, Result.PAID, "2025-01-20")])
    assert "payment_list" not in {item.kind for item in told(services)}
