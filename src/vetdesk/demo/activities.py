"""The demo's activities: a clinic day that was held, with results and a need, and a recuperation batch in planning."""

from dataclasses import replace
from datetime import date

from vetdesk.demo import cast
from vetdesk.demo.applications import Story
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.services.activities import Activity
from vetdesk.services.activity_lists import Invitation, NewNeed, Reply
from vetdesk.services.turns import Turns
from vetdesk.wiring import Services

DAY = date(2025, 1, 21)
PATIENTS, PLACES = 12, 8
ASKED = "电话询问本人，生活能自理，无严重疾病、传染病"
RESULTS = (
    ("no_finding", ""), ("advised", "血压偏高，按时服药"), ("medicine", "调整降压药"),
    ("examine_further", "膝关节需到县医院拍片"), ("advised", "白内障，择期手术"),
)  # fmt: skip


def hold_activities(story: Story) -> None:
    """Hold the clinic day from the plan to its closing; plan the batch with the list that the turns propose."""
    with story.as_user(cast.OFFICER, DAY) as services:
        _clinic_day(services)
        _batch(services)


def _clinic_day(services: Services) -> None:
    activities, lists = services.activities, services.activities.lists
    values = {"hospital": "县人民医院", "doctors": "骨科、眼科、心内科各1名", "departments": "骨科、眼科、心内科",
              "transport": "上午8时各村村委会集中乘车"}  # fmt: skip
    held = activities.plan(Activity(
        0, "", "clinic_day", "春节前义诊日", DAY.isoformat(), place="镇卫生院", places=PATIENTS, cost_plan=20_000_000,
        staff_id=services.station.session.actor.staff.id, values=values,
    ))  # fmt: skip
    drawing = lists.fitting(PeopleFilter(statuses=frozenset({"drawing"})))
    lists.put_on(held.id, drawing[:PATIENTS])

    def listed() -> list[int]:
        return [line.participant.id for line in activities.view(held.id).people]

    lists.invite([line.participant for line in activities.view(held.id).people], Invitation("phone"))
    people = [line.participant for line in activities.view(held.id).people]
    lists.answer(people[:2], Reply("no", "away", "在外地子女家中"))
    lists.answer(people[2:], Reply("yes", transport="pick_up"))
    lists.attendance(held.id, listed()[-1:])
    people = [line.participant for line in activities.view(held.id).people]
    for one, (result, text) in zip(people[2:], RESULTS, strict=False):
        noted = lists.note(replace(one, result=result, result_text=text, wish="骨科"))
        if result == "examine_further":
            lists.open_need(noted, NewNeed("medical_company", "陪同到县人民医院拍片"))
    costs = {"transport_cost": 9_600_000, "medicine_cost": 7_350_000}
    held = activities.note_cost(activities.view(held.id).activity, costs, "到场9人，1人转县医院进一步检查。")
    activities.close(held)


def _batch(services: Services) -> None:
    values: dict[str, str | int] = {"year": 2025, "batch": "1", "cost_per_head": 28_000_000}
    planned = services.activities.plan(Activity(
        0, "", "recuperation", "2025年第1批短期疗养", "2025-05-06", "2025-05-12", "市优抚医院疗养区", PLACES,
        PLACES * 28_000_000, staff_id=services.station.session.actor.staff.id, values=values,
    ))  # fmt: skip
    turns: Turns = services.activities.turns
    chosen = [line.person.recipient_id for line in turns.proposal(planned.id).lines if line.proposed]
    reasons = {number: ASKED for number, _ in turns.deviating(planned.id, chosen)}
    turns.confirm(planned.id, chosen, reasons)
