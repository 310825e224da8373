"""The demo's visits before Spring Festival: some needs are answered and called back, some wait, one is late."""

from datetime import date

from vetdesk.demo import cast
from vetdesk.demo.applications import Story
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.services.visiting import NewNeed, VisitEntry

TALKS = (
    ("medical", "膝关节疼痛，想到县医院看病，无人陪同", "done", "志愿者陪同就诊，药费已按规定报销。"),
    ("repair", "厨房水管漏水", "done", "已联系维修点上门修好。"),
    ("consult", "询问今年补助标准何时调整", "explained", "已讲解：标准由上级统一发布，发布后补发差额。"),
    ("medical", "想安装助听器", "", ""),
    ("other", "身份证上的出生日期与档案不一致", "", ""),
)


def visit_people(story: Story) -> None:
    """Log visits with needs, answer some, call one person back."""
    with story.as_user(cast.OFFICER, date(2025, 1, 21)) as services:
        visiting = services.visiting
        form = visiting.form()
        drawing = services.archives.row_ids(PeopleFilter(statuses=frozenset({"drawing"})))
        kinds = {choice.code for choice in form.need_kinds}
        needs = []
        for place, (kind, text, outcome, answer) in enumerate(TALKS):
            entry = VisitEntry(
                "2025-01-21", form.ways[0].code, form.occasions[1].code, {"problems": text}, "2025-04-21"
            )
            wanted = NewNeed(kind if kind in kinds else form.need_kinds[-1].code, text)
            view = visiting.log(drawing[place], entry, [wanted])
            needs += [(need, outcome, answer) for need in view.needs]
        visiting.log(drawing[len(TALKS)], VisitEntry("2025-01-21", form.ways[0].code, form.occasions[0].code))
        answered = [visiting.answer_need(need, outcome, text) for need, outcome, text in needs if outcome]
        pleased = next(choice.code for choice in form.satisfactions)
        visiting.call_back(answered[0], pleased, "很满意，谢谢。")
