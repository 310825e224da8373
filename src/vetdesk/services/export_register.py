"""The export register (导出登记): who let out what, when, how many people, what for, confirmed by whom, to whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from vetdesk.domain.forms import Label
from vetdesk.domain.looking_back import beginning_of
from vetdesk.domain.paper_lines import Line
from vetdesk.domain.second_person import Way
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station, minute_at_station
from vetdesk.services.open_station import OpenStation
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.storage.export_lines import ExportLine, ExportLines
from vetdesk.storage.reading import Reading

REGISTER = "export_register"
"""The paper."""
_PACKAGE = "package"


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One line as it is shown; `at` is UTC, ISO, `what` in words, `unmasked` the labels of fields shown in full.

    `second` is the name of the second person, "" if none was needed or (then `exception` says why) none was there.
    """

    at: str
    who: str
    way: str
    what: Label
    number: str
    people: int
    unmasked: tuple[Label, ...]
    purpose: str
    second: str
    exception: str
    to_whom: str
    file: str


class ExportRegister:
    """Reads and prints the register; for whoever may export, or confirm what others export."""

    def __init__(self, station: OpenStation, printing: Printing) -> None:
        self._station = station
        self._printing = printing

    def lines(self, since: date | None = None, until: date | None = None, limit: int = 500) -> list[RegisterLine]:
        """What left in a span of days (both included), the newest first; raises NotPermittedError."""
        self._station.session.require(Right.CONFIRM_EXPORT, Right.EXPORT)
        bounds = beginning_of(since) if since else "", beginning_of(until + timedelta(days=1)) if until else ""
        with self._station.database.read() as look:
            found = [*self._entered(look, bounds, limit), *self._packages(look, bounds)]
        return sorted(found, key=lambda line: line.at, reverse=True)[:limit]

    def paper(self, since: date, until: date) -> PaperRun:
        """The register of a span of days on sheets to be signed; raises what Printing.make raises."""

        def content() -> ListContent:
            lines = [_printed(number, line) for number, line in enumerate(reversed(self.lines(since, until, 0)), 1)]
            made_on = day_at_station(self._station.now()).isoformat()
            told = {"list.from": since.isoformat(), "list.until": until.isoformat(), "list.made_on": made_on}
            return ListContent(lines, told)

        return self._printing.run_of_list(REGISTER, content, "导出登记")

    def _entered(self, look: Reading, bounds: tuple[str, str], limit: int) -> Iterator[RegisterLine]:
        names = {one.id: one.name for one in look.staff.all()}
        for line in ExportLines(look).between(*bounds, limit):
            yield self._line(line, names)

    def _line(self, line: ExportLine, names: dict[int, str]) -> RegisterLine:
        fields = self._station.definitions.vocabulary.fields
        unmasked = tuple(fields[key].label for key in line.unmasked.split(",") if key in fields)
        second = names.get(line.second_id, "") if line.second_id else ""
        return RegisterLine(
            line.at, names.get(line.staff_id, ""), line.way, self._called(line.what), line.number, line.people,
            unmasked, line.purpose, second, line.exception, line.to_whom, line.file,
        )  # fmt: skip

    def _packages(self, look: Reading, bounds: tuple[str, str]) -> Iterator[RegisterLine]:
        """Change packages have a register of their own; the journal tells who confirmed them."""
        names = {one.uid: one.name for one in look.staff.all()}
        for entry in look.journal.entries(kind=_PACKAGE):
            if "for" in entry.new and entry.at >= bounds[0] and (not bounds[1] or entry.at < bounds[1]):
                told, pc = entry.new, str(entry.new["for"])
                yield RegisterLine(
                    entry.at, names.get(entry.staff, ""), Way.PACKAGE.value, self._called(_PACKAGE), "", 0, (), pc,
                    names.get(str(told.get("second", "")), ""), str(told.get("second_exception", "")), pc, "",
                )  # fmt: skip

    def _called(self, what: str) -> Label:
        """What a layout, a paper or another way out is called."""
        definitions = self._station.definitions
        if words := definitions.vocabulary.texts.get(f"export.what.{what}"):
            return words
        if what in definitions.papers:
            return definitions.papers[what].title
        layout = definitions.rosters.layouts.get(what)
        return Label(layout.sheet, layout.sheet) if layout is not None else Label(what, what)


def _printed(number: int, line: RegisterLine) -> Line:
    """A line of the paper; station documents are Chinese."""
    second = line.second or (f"例外：{line.exception}" if line.exception else "")
    return {
        "number": str(number), "on": minute_at_station(line.at), "who": line.who, "topic": line.what.zh,
        "export_number": line.number, "people": str(line.people) if line.people else "",
        "unmasked": "、".join(one.zh for one in line.unmasked), "purpose": line.purpose, "second": second,
        "to_whom": line.to_whom, "file": line.file,
    }  # fmt: skip
