"""Lists of cases on paper: the hand-over sheet (移交清单) and the monthly list of exceptions (例外办理月报表)."""

from collections.abc import Iterator
from datetime import date

from vetdesk.domain.paper_lines import Line
from vetdesk.domain.papers import PaperFile
from vetdesk.services.exceptions import ExceptionList
from vetdesk.services.handing_over import HandOverList
from vetdesk.services.printing import Printing
from vetdesk.services.queues import Queues

HAND_OVER, EXCEPTIONS = "hand_over_list", "exception_report"


class ListedPapers:
    """Fills the declared lists from what the deeds told; everybody on a list is journalled as printed."""

    def __init__(self, printing: Printing, queues: Queues) -> None:
        self._printing = printing
        self._queues = queues

    def hand_over(self, told: HandOverList) -> PaperFile:
        """The sheet that giver and taker sign; raises what Printing.make raises."""
        values = {
            "list.from_staff": told.giver, "list.to_staff": told.taker, "list.on": told.on.isoformat(),
            "list.reason": told.reason,
        }  # fmt: skip
        people = self._people([case.case_id for case in told.cases])
        return self._printing.make_list(HAND_OVER, _numbered(_handed(told)), values, people, told.reason)

    def exceptions(self, told: ExceptionList, today: date) -> PaperFile:
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
        people = self._people([line.case_id for line in told.lines])
        return self._printing.make_list(EXCEPTIONS, _numbered(iter(lines)), values, people, "exceptions")

    def _people(self, case_ids: list[int]) -> list[int]:
        return [entry.line.recipient_id for entry in self._queues.lines(case_ids)]


def _handed(told: HandOverList) -> Iterator[dict[str, str]]:
    for case in told.cases:
        due = case.due.isoformat() if case.due else ""
        remark = "" if case.able else "该环节由他人办理"
        yield {
            "case_number": case.number, "name": case.name, "matter": case.title.zh, "stage": case.stage.zh, "due": due,
            "remarks": remark,
        }  # fmt: skip
    for need in told.needs:
        yield {"name": need.name, "matter": f"需求：{need.text}", "due": need.due_on}
    for promise in told.promises:
        yield {"name": promise.name, "matter": "约定走访", "due": promise.promised_on}


def _numbered(lines: Iterator[dict[str, str]]) -> list[Line]:
    return [{"number": str(place), **line} for place, line in enumerate(lines, 1)]
