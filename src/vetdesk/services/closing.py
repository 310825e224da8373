"""The daily closing sheet (日结单): who did how many of what on a day, and where the journal ended, signed by two."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.anchors import Anchor, AnchorKind
from vetdesk.domain.journal import Head
from vetdesk.domain.papers import PaperFile, PrinterSetting
from vetdesk.domain.signatures import fingerprint
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import STATION_TIME, day_at_station
from vetdesk.services.clock_watch import unconfirmed
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.services.progress import Progress
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading
from vetdesk.storage.transaction import instant

SHEET = "closing_sheet"
CLOSE = "close the day"
REMIND_AFTER = "closing.remind_after_days"
"""Setting: after so many working days with decisions that were not closed Today reminds; 0 or nothing: never."""
LOOKS_BACK_DAYS = 31


@dataclass(frozen=True, slots=True)
class Worked:
    """What one person did on a day: deeds by name with their number, most first."""

    name: str
    deeds: tuple[tuple[str, int], ...]

    @property
    def count(self) -> int:
        """All of them."""
        return sum(number for _, number in self.deeds)


@dataclass(frozen=True, slots=True)
class DayClosing:
    """A day as its sheet tells it: entries of the journal from `first` to `last` (0: none), and the journal's end."""

    day: date
    people: tuple[Worked, ...]
    first: int
    last: int
    head: Head
    root: str


class Closing:
    """Closes days; `now` tells the moment."""

    def __init__(
        self,
        database: Database,
        session: Session,
        definitions: Definitions,
        printing: Printing,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._printing = printing
        self._now = now

    def today(self) -> DayClosing:
        """Today as it would be closed now; raises NotPermittedError."""
        self._session.require(Right.PRINT)
        with self._database.read() as look:
            return self._of(look, day_at_station(self._now()))

    def paper(self) -> PaperRun:
        """The sheet of today; printing it notes the journal's end as known outside, which the next sign-in compares."""

        def content() -> ListContent:
            return self._content(self.today())

        run = self._printing.run_of_list(SHEET, content, self._text("closing.purpose"))

        def make(purpose: str, printer: PrinterSetting | None, _progress: Progress) -> PaperFile:
            closed = self._close()
            return self._printing.make_list(SHEET, self._content(closed), purpose, printer)

        return replace(run, make=make)

    def closed_on(self) -> str:
        """The day that was closed last (ISO date), "" if none ever was."""
        with self._database.read() as look:
            return max((anchor.where for anchor in look.anchors.all(AnchorKind.CLOSING)), default="")

    def unclosed(self) -> list[date]:
        """Days with decisions before today that were not closed, if the station wants to be reminded of them."""
        today = day_at_station(self._now())
        with self._database.read() as look:
            after = look.settings.get(REMIND_AFTER)
            if not isinstance(after, int) or after <= 0:
                return []
            closed = {anchor.where for anchor in look.anchors.all(AnchorKind.CLOSING)}
            since = _instant(today - timedelta(days=LOOKS_BACK_DAYS))
            decided = {day_at_station(datetime.fromisoformat(at)) for at in look.anchors.decided_since(since)}
        open_days = sorted(day for day in decided if day < today and day.isoformat() not in closed)
        return open_days if len(open_days) >= after else []

    def _close(self) -> DayClosing:
        actor = self._session.require(Right.PRINT)
        with self._database.write(CLOSE, actor) as work:
            closing = self._of(work, day_at_station(work.now))
            anchor = Anchor(
                work.origin, closing.head.seq, closing.head.hash, closing.head.at, AnchorKind.CLOSING,
                closing.day.isoformat(),
            )  # fmt: skip
            work.anchors.note(anchor)
        return closing

    def _of(self, look: Reading, day: date) -> DayClosing:
        since, until = _instant(day), _instant(day + timedelta(days=1))
        names = {person.uid: person.name for person in look.staff.all()}
        found: dict[str, Counter[str]] = {}
        lines, (first, last) = look.anchors.deeds_between(look.origin, since, until)
        for staff, label, number in lines:
            who = names.get(staff, self._text("closing.program"))
            found.setdefault(who, Counter())[self._named(label)] += number
        people = tuple(Worked(name, tuple(deeds.most_common())) for name, deeds in sorted(found.items()))
        root = look.keys.first_root()
        return DayClosing(day, people, first, last, look.journal.head(), fingerprint(root) if root else "")

    def _named(self, label: str) -> str:
        texts = self._definitions.vocabulary.texts
        known = texts.get(f"deed.{label}") or texts.get(f"closing.deed.{label}")
        return known.zh if known else self._text("closing.other")

    def _content(self, closing: DayClosing) -> ListContent:
        lines = [
            {
                "number": str(number), "name": one.name, "count": str(one.count),
                "deeds": "、".join(f"{name}{count}" for name, count in one.deeds),
            }
            for number, one in enumerate(closing.people, 1)
        ]  # fmt: skip
        with self._database.read() as look:
            jumps = len(unconfirmed(look))
        values = {
            "list.day": closing.day.isoformat(),
            "list.first_entry": str(closing.first or self._text("closing.nothing")),
            "list.last_entry": str(closing.last or self._text("closing.nothing")),
            "list.head": _grouped(closing.head.hash[:32]),
            "list.root": _grouped(closing.root) if closing.root else self._text("closing.no_root"),
            "list.clock": str(jumps or self._text("closing.nothing")),
            "list.receipt": f"{closing.head.seq}:{closing.head.hash[:16]}",
        }
        return ListContent(lines, values)

    def _text(self, key: str) -> str:
        return self._definitions.vocabulary.texts[key].zh


def _grouped(digest: str) -> str:
    """Hexadecimal digits in groups of four, as people read them."""
    return " ".join(digest[place : place + 4] for place in range(0, len(digest), 4)).upper()


def _instant(day: date) -> str:
    """The moment at which a day begins at the station, as it is stored."""
    return instant(datetime.combine(day, time.min, STATION_TIME).astimezone(UTC))
