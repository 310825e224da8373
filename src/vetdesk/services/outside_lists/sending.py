"""Lists that go back (名单反馈): the sender's columns as they came, with finding, outcome, reason and clerk behind.

The same workbook is the follow-up of failed payments; another one lists who is not confirmed for a year.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.columns import heading_key
from vetdesk.domain.outside_list_lines import LineState, ListLine
from vetdesk.domain.people import Recipient
from vetdesk.domain.rosters import RosterColumn, RosterLayout
from vetdesk.domain.station_time import minute_at_station
from vetdesk.files.workbook_writer import RosterSheet
from vetdesk.services.export_deed import Content, ExportDeed, ExportReport
from vetdesk.services.outside_lists.comparing import kind_of
from vetdesk.services.outside_lists.working_off import in_force
from vetdesk.services.roster_cells import CHINESE
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work

LAYOUT, UNCONFIRMED = "outside_list", "outside_list_unconfirmed"
_BEFORE = 3
"""The sender's columns stand behind so many of ours."""
_WIDTHS = (8, 24)
_OURS = ("serial", "name", "village")
Cell = str | int | float | None


class SendingBack:
    """Writes lists with what became of their lines; asks for the right to export."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._definitions = definitions
        self._deed = ExportDeed(database, session, definitions, now)

    def write(self, list_id: int, path: Path, *, purpose: str, to_whom: str = "", password: str = "") -> ExportReport:
        """Write a list with an outcome for every line; raises NotPermittedError, NotFoundError, NotWrittenError."""

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            received = in_force(work, list_id)
            lines = work.outside_lists.lines(list_id)
            headings = self._own_headings(lines)
            layout = self._layout(headings, lines)
            names = {one.uid: one.name for one in work.staff.all()}
            words = _Words(self._definitions, received.kind, names)
            rows = [words.row(number, line, headings) for number, line in enumerate(lines, 1)]
            texts = layout.filled({**facts, "title": received.title, "sender": received.sender or "—"})
            people = {line.recipient_id for line in lines if line.recipient_id}
            told: dict[str, object] = {"list": received.uid, "kind": kind_of(self._definitions, received).key}
            columns = ["name", "id_number", "account_number"]
            return Content(columns, [line.uid for line in lines], people, [RosterSheet(layout, texts, rows)], told=told)

        return self._deed.carry_out(LAYOUT, path, purpose, content, password, to_whom=to_whom)

    def write_unconfirmed(self, year: str, path: Path, *, purpose: str, password: str = "") -> ExportReport:
        """Write who draws a benefit and is not confirmed for a year, village by village."""
        layout = self._definitions.rosters.layout(UNCONFIRMED)

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            ids = work.confirmations.missing(year, ["drawing"])
            people = work.people.many(ids)
            rows = self._missing_rows(work, people, year)
            texts = layout.filled({**facts, "period": year})
            uids = [one.uid for one in people]
            return Content(["name", "phone"], uids, set(ids), [RosterSheet(layout, texts, rows)])

        return self._deed.carry_out(UNCONFIRMED, path, purpose, content, password)

    def _missing_rows(self, work: Reading, people: Sequence[Recipient], year: str) -> list[list[Cell]]:
        words = self._definitions.vocabulary
        known = work.confirmations.of_year(year, [one.id for one in people])
        rows: list[list[Cell]] = []
        for number, one in enumerate(people, 1):
            held = "、".join(words.code_label("category", each.category, CHINESE) for each in one.identities)
            result = known[one.id].result if one.id in known else ""
            said = words.code_label("confirmation_result", result, CHINESE) if result else ""
            rows.append([number, one.name, one.village, held, str(one.values.get("phone", "")), said])
        return rows

    def _own_headings(self, lines: Sequence[ListLine]) -> list[str]:
        """The sender's headings in their order, without those that stand in our first columns."""
        fields = self._definitions.columns.fields
        ours = {key for field in _OURS for key in fields[field]}
        return [
            text
            for text in dict.fromkeys(head for line in lines for head in line.written)
            if heading_key(text) not in ours
        ]

    def _layout(self, headings: Sequence[str], lines: Sequence[ListLine]) -> RosterLayout:
        declared = self._definitions.rosters.layout(LAYOUT)
        own = tuple(RosterColumn(f"own:{text}", "".join(text.split()), _width(text, lines)) for text in headings)
        return replace(declared, columns=(*declared.columns[:_BEFORE], *own, *declared.columns[_BEFORE:]))


class _Words:
    """The cells of one list's lines; station documents are Chinese."""

    def __init__(self, definitions: Definitions, kind: str, names: Mapping[str, str]) -> None:
        self._kind = definitions.outside_lists.kind(kind)
        self._deeds = definitions.outside_lists.deeds
        self._states = definitions.vocabulary
        self._names = names

    def row(self, number: int, line: ListLine, headings: Sequence[str]) -> list[Cell]:
        """One line: ours, the sender's columns, the outcome."""
        last = line.steps[-1] if line.steps else {}
        reason = "；".join(str(step["text"]) for step in line.steps if step["text"])
        return [
            number,
            line.text("name"),
            line.village,
            *(line.written.get(text, "") for text in headings),
            self._kind.finding(line.finding).label.zh,
            self._outcome(line),
            reason,
            minute_at_station(str(last["at"]))[:10] if last else "",
            self._names.get(str(last.get("by", "")), ""),
        ]

    def _outcome(self, line: ListLine) -> str:
        done = [self._deeds[str(step["deed"])].outcome.zh for step in line.steps if step["deed"] in self._deeds]
        state = self._states.code_label("list_line_state", line.state, CHINESE)
        return "、".join(dict.fromkeys(done)) or (state if line.state != LineState.OPEN else "待办")


def _width(heading: str, lines: Sequence[ListLine]) -> float:
    longest = max((_cells(line.written.get(heading, "")) for line in lines[:200]), default=0)
    least, most = _WIDTHS
    return float(min(max(longest, _cells(heading), least), most))


def _cells(text: str) -> int:
    """How many characters of half a Han character a text takes."""
    return sum(2 if ord(sign) > 0x2E7F else 1 for sign in text) + 1
