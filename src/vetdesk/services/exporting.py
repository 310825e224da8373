"""Exporting (导出): the station's lists as workbooks in the official layouts."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.rosters import RosterFilter, RosterLayout
from vetdesk.files.workbook_writer import Record, RosterSheet
from vetdesk.services.category_statistics import counted, statistic_fields
from vetdesk.services.change_list import ChangeList
from vetdesk.services.export_deed import Content, ExportDeed, ExportReport
from vetdesk.services.payment_list import PaymentRows
from vetdesk.services.people_listing import settled_filter
from vetdesk.services.period_words import chinese_day, chinese_period, months_between
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.roster_cells import RosterCells, choices, with_own_columns
from vetdesk.services.session import Session
from vetdesk.services.village_sums import with_subtotals
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Work

SUBTOTAL = "{village}小计"
"""The label of subtotals in lists that have them on request only."""
_DIED = "died"


class Exporting:
    """What leaves the station as workbooks; `now` tells the moment.

    Every list needs a `purpose` and may tell `to_whom` it goes, for journal and register; with a `password` the
    workbook asks for it. All raise InvalidFieldsError for a blank purpose, NotPermittedError, NotWrittenError,
    CancelledError; then nothing was kept and the file that stood there is untouched.
    """

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._session = session
        self._definitions = definitions
        self._deed = ExportDeed(database, session, definitions, now)

    def roster(
        self,
        path: Path,
        wanted: RosterFilter | None = None,
        *,
        layout: str = "roster",
        purpose: str,
        to_whom: str = "",
        progress: Progress | None = None,
        password: str = "",
        subtotals: bool = False,
    ) -> ExportReport:
        """Write the roster (花名册) of those who stand on the books, or of a filter; one row per identity.

        The station's own fields that are marked for it stand behind the declared columns; `subtotals` adds one for
        each village. Raises also NotFoundError for an unknown layout.
        """
        vocabulary = self._definitions.vocabulary
        declared = with_own_columns(self._definitions.rosters.layout(layout), vocabulary)
        declared = replace(declared, subtotal=SUBTOTAL) if subtotals else declared
        chosen = self._settled(wanted or RosterFilter(statuses=self._standing()))

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            cells = RosterCells(declared, vocabulary, progress or Unwatched(), work.people.count())
            fields = [column.field for column in declared.columns]
            lists = choices(declared, vocabulary, work.villages.names().values())
            found = cells.rows(work.roster.rows(fields, chosen))
            records: Iterable[Record] = found
            if declared.subtotal:
                records = with_subtotals(declared, found, lambda: cells.last_id)
            sheet = RosterSheet(declared, declared.filled(facts), records, lists, cells.totals, keys=cells.uids)
            return Content(fields, cells.uids, cells.people_ids, [sheet], characters=cells.characters)

        return self._deed.carry_out(layout, path, purpose, content, password, to_whom=to_whom)

    def accounts(
        self,
        path: Path,
        wanted: RosterFilter | None = None,
        *,
        purpose: str,
        to_whom: str = "",
        progress: Progress | None = None,
        password: str = "",
    ) -> ExportReport:
        """Write the bank accounts (银行账号信息表) in the columns of the county's template; see `roster`."""
        return self.roster(
            path, wanted, layout="accounts", purpose=purpose, to_whom=to_whom, progress=progress, password=password
        )

    def public(
        self,
        path: Path,
        wanted: RosterFilter | None = None,
        *,
        purpose: str,
        to_whom: str = "",
        progress: Progress | None = None,
        password: str = "",
    ) -> ExportReport:
        """Write the list that stays posted over the year (长期公示): who draws what; see `roster`."""
        chosen, definitions = wanted or RosterFilter(), self._definitions
        categories = chosen.categories or frozenset(definitions.vocabulary.categories)
        drawing = replace(chosen, categories=categories, statuses=definitions.rosters.changes.counted)
        return self.roster(
            path, drawing, layout="public", purpose=purpose, to_whom=to_whom, progress=progress, password=password
        )

    def changes(
        self,
        path: Path,
        since: date,
        until: date,
        *,
        purpose: str,
        to_whom: str = "",
        progress: Progress | None = None,
        password: str = "",
    ) -> ExportReport:
        """Write the change list (变动情况表) of a span of days, both included, with the figures that reconcile.

        The first sheet lists who was added, removed or changed between the two days, by what the journal knows; the
        second gives for each category 上期人数 + 本期增 − 本期减 = 本期人数.
        """
        listed, balance = (self._definitions.rosters.layout(key) for key in ("changes", "balance"))

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            watched = progress or Unwatched()
            watched.at(0, 0)
            found = ChangeList(self._definitions).between(work, since, until)
            watched.at(len(found.rows), len(found.rows))
            texts = {**facts, "since": chinese_day(since), "until": chinese_day(until)}
            sheets = [
                RosterSheet(listed, listed.filled(texts), found.rows, totals=found.totals),
                RosterSheet(balance, balance.filled(texts), found.figures, totals=found.sums),
            ]
            return Content(_fields(listed), found.uids, found.people, sheets)

        return self._deed.carry_out("changes", path, purpose, content, password, to_whom=to_whom)

    def deaths(
        self,
        path: Path,
        since: date,
        until: date,
        *,
        purpose: str,
        to_whom: str = "",
        progress: Progress | None = None,
        password: str = "",
    ) -> ExportReport:
        """Write who died (去世人员名单), as far as it became known between two days, both included."""
        layout = self._definitions.rosters.layout("deaths")

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            (progress or Unwatched()).at(0, 0)
            found = ChangeList(self._definitions).between(work, since, until, layout, frozenset({_DIED}))
            texts = {**facts, "since": chinese_day(since), "until": chinese_day(until)}
            sheet = RosterSheet(layout, layout.filled(texts), found.rows, totals=found.totals)
            return Content(_fields(layout), found.uids, found.people, [sheet])

        return self._deed.carry_out("deaths", path, purpose, content, password, to_whom=to_whom)

    def payment(
        self,
        path: Path,
        first: date,
        last: date,
        wanted: RosterFilter | None = None,
        *,
        variant: str = "payment",
        purpose: str,
        to_whom: str = "",
        progress: Progress | None = None,
        password: str = "",
    ) -> ExportReport:
        """Write the payment list (发放花名册) of the months from one day's to another's, by what the archive holds now.

        `variant` is one of `payment_variants`; those for a category list only its people.
        """
        layout = self._definitions.rosters.layout(variant)
        months = months_between(first, last)
        chosen = wanted or RosterFilter()
        categories = (chosen.categories & layout.categories or layout.categories) or chosen.categories
        drawing = self._definitions.rosters.changes.counted
        chosen = self._settled(replace(chosen, categories=categories, statuses=drawing))

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            rows = PaymentRows(layout, self._definitions.vocabulary, months, progress or Unwatched())
            found = rows.rows(work.roster.rows(rows.fields, chosen))
            records = with_subtotals(layout, found, lambda: rows.last_id)
            texts = layout.filled({**facts, "period": chinese_period(months)})
            sheet = RosterSheet(layout, texts, records, totals=rows.totals, words=rows.words)
            return Content(rows.fields, rows.uids, rows.people_ids, [sheet])

        return self._deed.carry_out(variant, path, purpose, content, password, to_whom=to_whom)

    def payment_variants(self) -> tuple[RosterLayout, ...]:
        """The declared kinds of payment list: the general one, then those for a category."""
        layouts = self._definitions.rosters.layouts
        return tuple(layouts[key] for key in layouts if key == "payment" or key.startswith("payment_"))

    def statistics(
        self, path: Path, *, purpose: str, to_whom: str = "", progress: Progress | None = None, password: str = ""
    ) -> ExportReport:
        """Write how many of each kind every village has (优抚对象统计表), counting the identities that draw."""
        book = self._definitions.rosters
        layout, table = book.layout("statistics"), book.counts["statistics"]
        fields = statistic_fields(table)

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            (progress or Unwatched()).at(0, 0)
            drawing = RosterFilter(statuses=book.changes.counted)
            rows = (row for row in work.roster.rows(fields, drawing) if row.identity_uid)
            found = counted(table, layout, rows)
            sheet = RosterSheet(layout, layout.filled(facts), found.rows, totals=found.totals)
            return Content(("village", "category"), found.uids, found.people, [sheet])

        return self._deed.carry_out("statistics", path, purpose, content, password, to_whom=to_whom)

    def _settled(self, wanted: RosterFilter) -> RosterFilter:
        """The filter with the conditions of a list as their fields are declared."""
        if wanted.people is None:
            return wanted
        return replace(wanted, people=settled_filter(wanted.people, self._definitions.vocabulary, self._session))

    def _standing(self) -> frozenset[str]:
        statuses = self._definitions.vocabulary.statuses
        return frozenset(code for code, status in statuses.items() if not status.ended)


def _fields(layout: RosterLayout) -> list[str]:
    return [column.field for column in layout.columns]
