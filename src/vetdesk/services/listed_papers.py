"""Lists on paper: hand-over sheet (移交清单), monthly exceptions (例外办理月报表), register of numbers (编号登记簿)."""

from collections.abc import Iterator
from datetime import date

from vetdesk.domain.paper_lines import Line
from vetdesk.services.exceptions import ExceptionList
from vetdesk.services.handing_over import HandOverList
from vetdesk.services.handing_over_visits import HandedVisits, named
from vetdesk.services.paper_numbers import REGISTER, PaperNumbers
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.services.queues import Queues

HAND_OVER, EXCEPTIONS = "hand_over_list", "exception_report"


class ListedPapers:
    """Fills the declared lists from what the deeds told; everybody on a list is journalled as printed."""

    def __init__(self, printing: Printing, queues: Queues, numbers: PaperNumbers) -> None:
        self._printing = printing
        self._queues = queues
        self._numbers = numbers

    def hand_over(self, told: HandOverList) -> PaperRun:
        """The sheet that giver and taker sign; raises what Printing.make raises."""
        values = {
            "list.from_staff": told.giver, "list.to_staff": told.taker, "list.on": told.on.isoformat(),
            "list.reason": told.reason,
        }  # fmt: skip

        def content() -> ListContent:
            people = self._people([case.case_id for case in told.cases])
            people += named(HandedVisits(told.areas, told.promises, told.overdue))
            return ListContent(_numbered(_handed(told)), values, people)

        return self._printing.run_of_list(HAND_OVER, content, told.reason)

    def exceptions(self, told: ExceptionList, today: date) -> PaperRun:
        """The list of one month, with what stood when it was made; raises what Printing.make raises."""
        values = {"list.year": str(told.year), "list.month": str(told.month), "list.made_on": today.isoformat()}
        lines = [
            {
                "on": line.recorded_on.isoformat(), "case_number": line.number, "name": line.recipient,
                "matter": line.title.zh, "officer": line.person, "duty": line.further_duty.zh, "reason": line.reason,
                "second_signature": line.second_signature,
            }
            for line in told.lines
            if not line.taken_back
        ]  # fmt: skip
        lines += [
            {
                "on": line.on.isoformat(), "case_number": line.number, "matter": f"导出（{line.people}人）",
                "officer": line.person, "duty": "双人确认", "reason": line.reason,
            }
            for line in told.exports
        ]  # fmt: skip

        def content() -> ListContent:
            return ListContent(_numbered(iter(lines)), values, self._people([line.case_id for line in told.lines]))

        return self._printing.run_of_list(EXCEPTIONS, content, "例外办理月报")

    def number_register(self, paper: str, title: str, year: int) -> PaperRun:
        """The register of a series of numbers (文书编号登记簿) of one year; `title` is that of the numbered paper."""

        def content() -> ListContent:
            people = [one.recipient_id for one in self._numbers.register(paper, year) if one.recipient_id]
            values = {"list.title": title, "list.year": str(year)}
            return ListContent(self._numbers.register_lines(paper, year), values, people)

        return self._printing.run_of_list(REGISTER, content)

    def _people(self, case_ids: list[int]) -> list[int]:
        return [entry.line.recipient_id for entry in self._queues.lines(case_ids)]


def _handed(told: HandOverList) -> Iterator[dict[str, str]]:
    for case in told.cases:
        due = case.due.isoformat() if case.due else ""
        remark = "" if case.able else "该环节由他人办理"
        yield {
            "case_number": case.number, "name": case.name, "matter": case.title.zh, "stage": case.stage.zh, "due": due,
            "materials": str(case.materials), "remarks": remark,
        }  # fmt: skip
    for need in told.needs:
        yield {"name": need.name, "matter": f"需求：{need.text}", "due": need.due_on}
    for held in told.activities:
        yield {"matter": f"活动：{held.title}", "due": held.since}
    for area in told.areas:
        who = f"单独联系：{area.village}" if area.recipient_id else f"{area.name}（{area.people}人）"
        yield {"name": area.name if area.recipient_id else "", "matter": f"联系片区：{who}", "stage": f"自{area.since}"}
    for promise in told.promises:
        officer = f"{promise.officer}约定" if promise.officer else ""
        yield {
            "name": promise.name, "matter": f"约定走访（{promise.village}）", "due": promise.promised_on,
            "remarks": officer,
        }  # fmt: skip
    for visit in told.overdue:
        yield {"name": visit.name, "matter": f"超期走访：{visit.why.zh}", "due": visit.due_on, "remarks": visit.village}


def _numbered(lines: Iterator[dict[str, str]]) -> list[Line]:
    return [{"number": str(place), **line} for place, line in enumerate(lines, 1)]
