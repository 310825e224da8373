"""The demo's benefits: a scan with one finding answered, lists with a failure and a recovery, a confirmation."""

from dataclasses import replace
from datetime import date

from vetdesk.demo import cast
from vetdesk.demo.applications import Story
from vetdesk.domain.findings import Answered
from vetdesk.domain.payments.lists import PaymentList
from vetdesk.domain.payments.one_time import Account, OneTimePayment
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.domain.rules.rules import FindingKind
from vetdesk.services.confirming import NewResult
from vetdesk.services.entitlements import FindingFilter
from vetdesk.services.payments import NewList
from vetdesk.services.recoveries import NewRecovery
from vetdesk.wiring import Services

DAY = date(2025, 2, 24)
_YUAN = 10_000
_FAILED = "账户已销户"
_CONFIRMED = 6


def look_after_benefits(story: Story) -> None:
    """Scan, answer, pay, ask back, and begin to confirm."""
    with story.as_user(cast.CLERK, DAY) as services:
        _note_changes(services)
        _scan(services)
        prepared = services.payments.prepare(
            NewList("2024年第四季度抚恤补助发放名册", "2024-10", "2024-12", with_arrears=False)
        )
        helped = _propose_help(services, prepared)
    with story.as_user(cast.LEADER, DAY) as services:
        services.payments.approve(prepared)
        services.one_time.approve(helped)
    with story.as_user(cast.CLERK, DAY) as services:
        services.payments.all_paid_except(prepared.id, {1: _FAILED}, "2025-01-06")
        _ask_back(services, prepared)
        services.payments.prepare(NewList("2025年第一季度抚恤补助发放名册", "2025-01", "2025-03", with_arrears=False))
        _begin_confirming(services)


def _note_changes(services: Services) -> None:
    """What visits brought to light and nobody drew a conclusion from: the rules will."""
    conscripts, disabled = (
        services.archives.row_ids(PeopleFilter(categories=frozenset({code}), statuses=frozenset({"drawing"})))
        for code in ("81", "11")
    )
    for recipient_id in conscripts[:2]:
        view = services.archives.get(recipient_id)
        services.archives.save(recipient_id, view.version, {"pension_cover": "employee"})
    found = ({"disability_grade": "4"}, {"disability_grade": "3"}, {"certificate_to": "2025-04-10"})
    for recipient_id, fact in zip(disabled, found, strict=False):
        view = services.archives.get(recipient_id)
        held = next(one.identity.id for one in view.identities if one.identity.category == "11")
        services.archives.save(recipient_id, view.version, {}, identities={held: fact})


def _scan(services: Services) -> None:
    """Scan, and answer the finding that is known longest."""
    services.entitlements.scan()
    found = services.entitlements.ids(FindingFilter(kind=FindingKind.UNCLAIMED))
    if found:
        told = "2月20日电话告知本人，其表示由子女赡养，暂不申请。"
        services.entitlements.answer(found[:1], Answered.TOLD_DECLINED, told)


def _ask_back(services: Services, paid: PaymentList) -> None:
    """Somebody was paid twice for a month and pays it back by instalments."""
    line = services.payments.view(paid.id).lines[-1]
    services.recoveries.agree(
        NewRecovery(
            line.payee.recipient_id, line.payee.identity_id, 600 * _YUAN, 200 * _YUAN,
            "2024年6月补贴重复发放，本人书面同意分期退回", "柳溪追缴〔2025〕1号",
        )
    )  # fmt: skip


def _propose_help(services: Services, paid: PaymentList) -> OneTimePayment:
    """Two people get help that the district decided on; one proposal waits."""
    found = []
    for place, line in enumerate(services.payments.view(paid.id).lines[:2], 1):
        known = services.one_time.start(line.payee.recipient_id).known
        account = Account("农商银行", line.payee.name, f"62200000{place:04d}")
        found.append(
            services.one_time.propose(
                replace(
                    known, kind="temporary_help", event_on="2025-02-20", decided=place * 1500 * _YUAN,
                    document_number=f"优抚救助〔2025〕{place}号", account=account,
                )
            )
        )  # fmt: skip
    return found[0]


def _begin_confirming(services: Services) -> None:
    """Begin this year's round, note the first who were seen, and what is different with one of them."""
    begun = services.confirming.begin(f"{DAY:%Y}", f"{DAY:%Y}-12-31")
    people = [line.person.recipient_id for line in services.confirming.lines(begun.id)][:_CONFIRMED]
    services.confirming.record(begun.id, people, NewResult("confirmed", "village", DAY.isoformat()))
    found: dict[str, str | int] = {"living_address": "县城东街18号（随子女居住）", "lives_alone": 0}
    services.confirming_changes.note(begun.id, people[0], found, {"remarried": "2024年10月再婚，仍赡养公婆"})
