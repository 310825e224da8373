"""Setting a route's parameters (办理参数调整): limits, days and words that a county has otherwise, as a new version."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from vetdesk.definitions.catalogue import load
from vetdesk.definitions.route_versions import OwnVersion, next_version
from vetdesk.definitions.source import DefinitionText
from vetdesk.definitions.workflows import KIND, Routes
from vetdesk.domain.errors import NotFoundError, StepRefusedError
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.opinion_boxes import BOX, has_boxes
from vetdesk.domain.reasons import Reason
from vetdesk.domain.route_changes import REASON, VALID_FROM, date_fault, faults_of, settled
from vetdesk.domain.route_differences import Difference, differences
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.workflow import EditableParameter, Workflow
from vetdesk.services.open_station import OpenStation, definition_texts
from vetdesk.storage.definitions import DefinitionRow
from vetdesk.storage.reading import Reading

CHANGE_LABEL = Label("调整办理参数", "Set parameters")
SHIPPED = "shipped"


@dataclass(frozen=True, slots=True)
class ParameterLine:
    """One parameter that may be set: as it is in the newest version, and as VetDesk brought it (None: it did not)."""

    parameter: EditableParameter
    value: Value
    shipped: Value | None


@dataclass(frozen=True, slots=True)
class SettingFault:
    """What is wrong with a proposed version; `key` is the parameter, "reason" or "valid_from"."""

    key: str
    sentence: Label


@dataclass(frozen=True, slots=True)
class RouteVersion:
    """One version of a route: since when it holds, who made it and why (blank if shipped), what it changed.

    `cases` counts the open cases that follow it.
    """

    version: int
    valid_from: str
    own: bool
    in_force: bool
    cases: int
    made_by: str
    made_on: str
    reason: str
    differences: tuple[Difference, ...]


class RouteSettings:
    """What Settings shows and changes of the routes. Cases that run keep the version that they began with."""

    def __init__(self, station: OpenStation) -> None:
        self._station = station

    def parameters_of(self, kind: str) -> tuple[ParameterLine, ...]:
        """The parameters of a route that a county may set, in declared order; raises NotFoundError.

        Those about opinion boxes are left out where no paper of the route has any.
        """
        routes = self._station.definitions.workflows
        route, brought = self._newest(routes, kind), _newest_shipped(routes, kind)
        papers = self._station.definitions.papers.values()
        boxed = any(kind in paper.cases and has_boxes(paper) for paper in papers)
        return tuple(
            ParameterLine(each, route.parameters[key], brought.parameters.get(key) if brought else None)
            for key, each in route.editable.items()
            if key in route.parameters and (boxed or not key.startswith(BOX))
        )

    def propose(
        self, kind: str, changes: Mapping[str, Value], reason: str = "", valid_from: str = ""
    ) -> tuple[SettingFault, ...]:
        """Everything that speaks against saving these changes, as sentences; empty if nothing does."""
        route = self._newest(self._station.definitions.workflows, kind)
        found = self._faults(route, changes, reason, valid_from or self._today().isoformat())
        return tuple(SettingFault(key, route.texts.label(fault)) for key, fault in found)

    def save(self, kind: str, changes: Mapping[str, Value], reason: str, valid_from: str = "") -> int:
        """Keep the changes as a new version, in force from `valid_from` (ISO date; today if left out) on.

        Returns the number of the version. Raises StepRefusedError with every fault, NotPermittedError, NotFoundError.
        """
        actor = self._station.session.require(Right.MANAGE_SETTINGS)
        if faults := self.propose(kind, changes, reason, valid_from):
            why = tuple(fault.sentence for fault in faults)
            raise StepRefusedError(CHANGE_LABEL, why, tuple(fault.key for fault in faults))
        with self._station.database.write("set the parameters of a route", actor, reason=reason.strip()) as work:
            texts = definition_texts(work)
            routes = load(texts).workflows
            new = self._version(routes, kind, changes, valid_from or self._today().isoformat())
            _ = load([*texts, new]).workflows[kind, new.version]  # raises DefinitionError if it is wrong
            work.definitions.put([DefinitionRow(KIND, kind, new.version, new.valid_from, new.origin, new.text)])
        return new.version

    def versions(self, kind: str) -> tuple[RouteVersion, ...]:
        """Every version of a route, newest first, each with what it changed."""
        routes = self._station.definitions.workflows
        texts = routes.texts_of(kind)
        present = routes.newest(kind, self._today().isoformat()).version
        with self._station.database.read() as look:
            made = _who_made(look, kind, texts)
            counts = look.cases.counts_by_version(kind)
        lines = []
        for before, text in zip((None, *texts), texts, strict=False):
            changed = differences(routes[kind, before.version], routes[kind, text.version]) if before else ()
            in_force, open_cases = text.version == present, counts.get(text.version, 0)
            own, told = text.origin != SHIPPED, made[text.version]
            lines.append(RouteVersion(text.version, text.valid_from, own, in_force, open_cases, *told, changed))
        return tuple(reversed(lines))

    def _faults(
        self, route: Workflow, changes: Mapping[str, Value], reason: str, valid_from: str
    ) -> Iterator[tuple[str, Reason]]:
        yield from faults_of(route, changes)
        if not settled(route, changes):
            yield "", Reason("setting.nothing_new")
        if not reason.strip():
            yield REASON, Reason("setting.no_reason")
        earliest = max(self._today(), date.fromisoformat(route.valid_from))
        if fault := date_fault(valid_from, earliest):
            yield VALID_FROM, fault

    @staticmethod
    def _version(routes: Routes, kind: str, changes: Mapping[str, Value], valid_from: str) -> DefinitionText:
        newest = routes.newest(kind)
        number = next_version(text.version for text in routes.texts_of(kind))
        return OwnVersion(kind, number, valid_from, newest.version, settled(newest, changes)).text()

    @staticmethod
    def _newest(routes: Routes, kind: str) -> Workflow:
        try:
            return routes.newest(kind)
        except KeyError as error:
            raise NotFoundError("workflow", kind) from error

    def _today(self) -> date:
        return day_at_station(self._station.now())


def _newest_shipped(routes: Routes, kind: str) -> Workflow | None:
    shipped = [text for text in routes.texts_of(kind) if text.origin == SHIPPED]
    return routes[kind, shipped[-1].version] if shipped else None


def _who_made(look: Reading, kind: str, texts: tuple[DefinitionText, ...]) -> dict[int, tuple[str, str, str]]:
    """By version who made it, on which day and why; blanks for those that were brought along."""
    names = {person.uid: person.name for person in look.staff.all()}
    made: dict[int, tuple[str, str, str]] = {}
    for text in texts:
        entries = look.journal.entries(kind="definition", subject=f"{KIND}/{kind}@{text.version}", limit=1)
        own = bool(entries) and text.origin != SHIPPED
        made[text.version] = _told(entries[0], names) if own else ("", "", "")
    return made


def _told(entry: JournalEntry, names: Mapping[str, str]) -> tuple[str, str, str]:
    return names.get(entry.staff, ""), entry.at[:10], entry.reason
