"""The demo's visits before Spring Festival: some needs are answered and called back, some wait, one is late."""

from collections.abc import Sequence
from datetime import date

from vetdesk.demo import cast
from vetdesk.demo.applications import Story
from vetdesk.demo.filing import a_photo
from vetdesk.domain.forms import Value
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.services.visit_photos import ScanFile
from vetdesk.services.visiting import NewNeed, VisitEntry
from vetdesk.wiring import Services

GIFTS = 3
"""How many people get something before the festival."""

TALKS = (
    ("medical", "膝关节疼痛，想到县医院看病，无人陪同", "done", "志愿者陪同就诊，药费已按规定报销。"),
    ("repair", "厨房水管漏水", "done", "已联系维修点上门修好。"),
    ("consult", "询问今年补助标准何时调整", "explained", "已讲解：标准由上级统一发布，发布后补发差额。"),
    ("medical", "想安装助听器", "", ""),
    ("other", "身份证上的出生日期与档案不一致", "", ""),
)


def visit_people(story: Story) -> None:
    """Give the villages to officers; log visits with needs, answer some, call one person back; bring gifts."""
    _give_areas(story)
    with story.as_user(cast.OFFICER, date(2025, 1, 21)) as services:
        visiting = services.visiting
        form = visiting.form()
        drawing = services.archives.row_ids(PeopleFilter(statuses=frozenset({"drawing"})))
        kinds = {choice.code for choice in form.need_kinds}
        needs = []
        for place, (kind, text, outcome, answer) in enumerate(TALKS):
            entry = VisitEntry("2025-01-21", form.ways[0].code, "festival", {"problems": text}, "2025-04-21")
            wanted = NewNeed(kind if kind in kinds else form.need_kinds[-1].code, text)
            view = visiting.log(drawing[place], entry, [wanted])
            needs += [(need, outcome, answer) for need in view.needs]
        visiting.log(drawing[len(TALKS)], VisitEntry("2025-01-21", form.ways[0].code, form.occasions[0].code))
        answered = [visiting.answer_need(need, outcome, text) for need, outcome, text in needs if outcome]
        pleased = next(choice.code for choice in form.satisfactions)
        visiting.call_back(answered[0], pleased, "很满意，谢谢。")
        _bring_gifts(services, drawing[len(TALKS) + 1 :][:GIFTS])


def _give_areas(story: Story) -> None:
    """The liaison officer has all villages but the last one, which therefore is named; one person is the leader's."""
    with story.as_user(cast.LEADER, date(2025, 1, 20)) as services:
        staff = {one.user: one.id for one in services.officers.officers()}
        villages = [one.id for one in services.officers.villages()]
        drawing = services.archives.row_ids(PeopleFilter(statuses=frozenset({"drawing"})))
        services.officers.assign(staff[cast.OFFICER], villages[:-1], since="2025-01-01", reason="分片包干")
        services.officers.assign(staff[cast.LEADER], people=drawing[:1], since="2025-01-20", reason="站长联系户")


def _bring_gifts(services: Services, people: Sequence[int]) -> None:
    """Visits before the festival with money and goods that were signed for; one has a photo."""
    for place, recipient_id in enumerate(people):
        name = services.archives.describe(recipient_id).name
        values: dict[str, Value] = {
            "met": "self", "living": "spouse", "self_care": "full", "gift_money": 5_000_000,
            "gift_goods": "大米10公斤、食用油5升", "gift_signed": 1, "gift_signed_by": name,
        }  # fmt: skip
        view = services.visiting.log(recipient_id, VisitEntry("2025-01-21", "home", "festival", values))
        if not place:
            services.visit_photos.add(view.visit.id, [ScanFile("春节走访.jpg", a_photo(f"走访{name}"))])
