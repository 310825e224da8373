"""The demo's complaints: one is accepted, one answered and called back, one about a refused benefit shown the way."""

from collections.abc import Mapping
from datetime import date

from vetdesk.demo import cast
from vetdesk.demo.applications import Story
from vetdesk.domain.forms import Value
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.services.complaints import ComplaintLinks
from vetdesk.wiring import Services

REFUSED = 2
"""The place of the case that the district refuses."""
REFUSAL: Mapping[str, Value] = {
    "decision_number": "云退役发〔2025〕13号", "decided_on": "2025-02-19", "refusal_reason": "pension",
    "refusal_basis": "民发〔2011〕110号第一条",
}  # fmt: skip
ANSWER = {
    "verdict": "supported", "findings": "经核对发放名册，2024年8月至12月按原标准发放，每月少发31.50元。",
    "basis": "《信访工作条例》第三十二条", "answer.1": "差额157.50元随2025年一季度补助一并补发。",
    "answer.2": "标准调整文件见附件，已当面说明。",
}  # fmt: skip


def bring_complaints(story: Story) -> None:
    """Refuse a case, register three complaints and lead each as far as its part of the story says."""
    with story.as_user(cast.CLERK, date(2025, 2, 21)) as services:
        story.step(services, REFUSED, "record_refusal", "已随养老保险视同缴费，不符合条件。", REFUSAL)
    with story.as_user(cast.CLERK, date(2025, 2, 24)) as services:
        people = services.archives.row_ids(PeopleFilter(statuses=frozenset({"drawing"})))
        _accept(services, people[0])
        _answer(services, people[1])
        _show_the_way(services, story.cases[REFUSED])
        days = services.reception_days
        days.keep({
            "held_on": "2025-02-12", "hours": "9:00—11:30", "leader": "站长丁", "place": "退役军人服务站接待室",
            "visitors": "来访人一\n来访人二", "matters": "询问今年补助标准何时调整\n希望安装助听器",
            "assigned": "经办员甲，当场答复\n联络员戊，2月底前", "result": "已讲解政策\n已联系残联",
        })  # fmt: skip
        days.keep({"held_on": "2025-03-12", "hours": "9:00—11:30", "leader": "站长丁", "place": "退役军人服务站接待室"})


def _register(services: Services, person: int, links: ComplaintLinks, **values: str) -> int:
    name = services.archives.get(person).name
    return services.complaints.register({"channel": "visit", "name": name, "kind": "appeal", **values}, links)


def _accept(services: Services, person: int) -> None:
    """Received six days ago, told and accepted: the limit to finish it runs."""
    number = _register(
        services, person, ComplaintLinks(person), received_on="2025-02-18", matter="medical",
        requests="要求报销去年住院的自费部分",
    )  # fmt: skip
    _take(services, number, "tell", "2025-02-20")
    _take(services, number, "accept", "2025-02-21")


def _answer(services: Services, person: int) -> None:
    """Its whole way: accepted, answered matter by matter, served, called back."""
    number = _register(
        services, person, ComplaintLinks(person), received_on="2025-01-10", matter="arrears",
        requests="补发2024年8月以来生活补助的差额\n说明标准调整的文件依据",
    )  # fmt: skip
    _take(services, number, "accept", "2025-01-13")
    _take(services, number, "assign", "2025-01-13")
    _take(services, number, "answer", "2025-02-10", ANSWER)
    _take(services, number, "serve", "2025-02-11", {"delivery": "direct", "receipt": "本人"})
    called = {"carried_out": "差额已补发到账。", "satisfaction": "satisfied"}
    _take(services, number, "call_back", "2025-02-20", called)


def _show_the_way(services: Services, case: int) -> None:
    """A refused benefit is an administrative act: reconsideration or lawsuit instead (信访工作条例 第三十一条)."""
    person = services.casework.get(case).recipient.id
    number = _register(
        services, person, ComplaintLinks(person, case), received_on="2025-02-24", matter="identity",
        requests="不服不予认定老年生活补助的决定",
    )  # fmt: skip
    reason = {"reason": "该决定属于具体行政行为，可以依法申请行政复议或者提起行政诉讼。"}
    _take(services, number, "show_way", "2025-02-24", reason)


def _take(services: Services, number: int, step: str, on: str, details: Mapping[str, str] | None = None) -> None:
    """Take a step; whoever is signed in deals with what is to be given to somebody."""
    staff = services.station.session.actor.staff.id if services.complaints.rules.steps[step].staff else None
    services.complaints.take(services.complaints.view(number).complaint, step, on, details or {}, staff)
