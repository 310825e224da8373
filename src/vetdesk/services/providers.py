"""The service directory (服务资源目录): who serves which needs, where and at what price; what nobody serves yet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.needs import Need
from vetdesk.domain.people import Village
from vetdesk.domain.providers import Provider, UnmetLine, check_provider, suggested, unmet
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.files.workbook_writer import RosterSheet
from vetdesk.services.export_deed import Content, ExportDeed, ExportReport
from vetdesk.services.roster_cells import CHINESE
from vetdesk.services.session import Session
from vetdesk.services.visiting import Choice
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work

__all__ = ["Provider", "ProviderForm", "ProviderLine", "Providers", "UnmetLine", "UnmetReport"]

LAYOUT = "unmet_needs"
"""The declared layout of the report's workbook."""


@dataclass(frozen=True, slots=True)
class ProviderForm:
    """The choices of the form of a provider."""

    kinds: tuple[Choice, ...]
    prices: tuple[Choice, ...]
    needs: tuple[Choice, ...]
    villages: tuple[Village, ...]


@dataclass(frozen=True, slots=True)
class ProviderLine:
    """A provider as the list shows it: with the names of its villages (none = everywhere), whether it can be asked

    today, and how many call-backs gave which answer (by code; counts of answers, never a score).
    """

    provider: Provider
    villages: tuple[str, ...]
    in_force: bool
    answers: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UnmetReport:
    """Kinds and villages without provider, and needs that could not be solved, told in a span of ISO days."""

    since: str
    until: str
    lines: tuple[UnmetLine, ...]
    villages: Mapping[int, str]


class Providers:
    """Keeps the directory and reads it for needs; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now
        self._deed = ExportDeed(database, session, definitions, now)

    def form(self) -> ProviderForm:
        """What can be chosen in the form, in declared order; villages are those that stand."""
        with self._database.read() as look:
            villages = [one for one in look.villages.all() if one.merged_into is None and not one.valid_to]
        kinds, prices, needs = (self._choices(name) for name in ("provider_kind", "provider_price", "need_kind"))
        return ProviderForm(kinds, prices, needs, tuple(villages))

    def lines(self, *, ended_too: bool = False) -> list[ProviderLine]:
        """The directory by name; without those that can be asked no more, unless `ended_too`."""
        self._session.require(Right.SEE_ARCHIVE)
        today = self._today()
        with self._database.read() as look:
            names, answers = look.villages.names(), look.providers.satisfaction()
            found = [one for one in look.providers.all() if ended_too or _not_over(one, today)]
        return [
            ProviderLine(
                one,
                tuple(names.get(place, "") for place in one.villages),
                one.in_force(today),
                answers.get(one.id, {}),
            )
            for one in found
        ]

    def add(self, new: Provider) -> Provider:
        """Enter a provider (id 0, uid empty); raises InvalidFieldsError, NotPermittedError."""
        actor = self._session.require(Right.CLOSE_NEED)
        kept = self._checked(new)
        with self._database.write("add a provider", actor) as work:
            return work.providers.add(kept)

    def change(self, changed: Provider) -> Provider:
        """Keep what was put right; raises InvalidFieldsError, NotPermittedError, StaleRecordError."""
        actor = self._session.require(Right.CLOSE_NEED)
        kept = self._checked(changed)
        with self._database.write("change a provider", actor) as work:
            return work.providers.save(kept)

    def end(self, seen: Provider, reason: str) -> Provider:
        """Take a provider out of the directory, with the reason; needs that it has stay with it until given anew."""
        actor = self._session.require(Right.CLOSE_NEED)
        with self._database.write("end a provider", actor, reason=reason.strip()) as work:
            return work.providers.save(replace(seen, active=False))

    def suggestions(self, need: Need) -> list[Provider]:
        """Who can serve this need today, by kind, village and agreement; the cheapest first."""
        self._session.require(Right.SEE_ARCHIVE)
        prices = tuple(self._definitions.vocabulary.codes("provider_price"))
        with self._database.read() as look:
            village = look.providers.village_of(need.recipient_id)
            return suggested(look.providers.all(), need.kind, village, self._today(), prices)

    def unmet(self, since: str = "", until: str = "") -> UnmetReport:
        """What nobody serves, of the needs told in a span of ISO days (the year so far)."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return self._unmet(look, since, until)

    def write_unmet(self, path: Path, since: str = "", until: str = "", *, purpose: str) -> ExportReport:
        """The same as a workbook, which names nobody; raises NotPermittedError, NotWrittenError."""
        layout = self._definitions.rosters.layout(LAYOUT)

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            found = self._unmet(work, since, until)
            rows = [self._row(number, line, found.villages) for number, line in enumerate(found.lines, 1)]
            texts = layout.filled({**facts, "period": f"{found.since}—{found.until}"})
            totals = {
                "told": sum(line.told for line in found.lines),
                "impossible": sum(line.impossible for line in found.lines),
            }
            columns = [column.field for column in layout.columns]
            return Content(columns, [], set(), [RosterSheet(layout, texts, rows, totals=totals)])

        return self._deed.carry_out(LAYOUT, path, purpose, content)

    def _unmet(self, look: Reading, since: str, until: str) -> UnmetReport:
        last = until or self._today()
        first = since or f"{last[:4]}-01-01"
        lines = unmet(look.providers.told_needs(first, last), look.providers.all(), self._today())
        return UnmetReport(first, last, tuple(lines), look.villages.names())

    def _row(self, number: int, line: UnmetLine, names: Mapping[int, str]) -> list[str | int | float | None]:
        words = self._definitions.vocabulary
        place = names.get(line.village_id or 0) or words.texts["unmet.no_village"].zh
        kind = words.code_label("need_kind", line.kind, CHINESE)
        return [number, kind, place, line.told, line.impossible, line.providers]

    def _checked(self, one: Provider) -> Provider:
        codes = self._definitions.vocabulary.codes
        known = {"kind": codes("provider_kind"), "price": codes("provider_price"), "serves": codes("need_kind")}
        if problems := check_provider(one, known):
            raise InvalidFieldsError(problems)
        return replace(one, name=one.name.strip(), villages=tuple(sorted(set(one.villages))))

    def _choices(self, code_list: str) -> tuple[Choice, ...]:
        codes = self._definitions.vocabulary.codes(code_list)
        return tuple(Choice(code, declared.label) for code, declared in codes.items())

    def _today(self) -> str:
        return day_at_station(self._now()).isoformat()


def _not_over(one: Provider, today: str) -> bool:
    return one.active and (not one.until or one.until >= today)
