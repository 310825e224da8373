"""A payment list on sheets: the official roster, the bank's file, the change list, from the lines as they were kept."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import PaymentListError
from vetdesk.domain.money_words import money_words
from vetdesk.domain.payments.changes import ChangedLine, LineChange
from vetdesk.domain.payments.ledger import LineResult, Result
from vetdesk.domain.payments.lists import ListState, PaymentLine, PaymentList
from vetdesk.domain.rosters import RosterLayout
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.files.workbook_writer import RosterSheet
from vetdesk.services.export_deed import Content, ExportDeed, ExportReport
from vetdesk.services.one_time_lists import accounts_today, once_remark
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.payments import to_send_again
from vetdesk.services.period_words import chinese_day, chinese_months
from vetdesk.services.printed_lists import PAYMENT, payment_lines
from vetdesk.services.printing import Printing
from vetdesk.services.roster_cells import CHINESE, Cells, wording_table, yuan
from vetdesk.services.session import Session
from vetdesk.services.village_sums import with_subtotals
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Work

BANK, CHANGED = "bank_transfer", "list_changes"
_GENERAL, _ONCE = "payment", "once_roster"
_ACCOUNT = ("bank_name", "account_name", "account_number")


class PaymentSheets:
    """Writes and prints lists that are kept; `now` tells the moment."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, printing: Printing,
        now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        self._database = database
        self._definitions = definitions
        self._printing = printing
        self._now = now
        self._deed = ExportDeed(database, session, definitions, now)

    def write(self, list_id: int, path: Path, *, purpose: str, to_whom: str = "", password: str = "") -> ExportReport:
        """Write the official roster (发放花名册) with village subtotals and the sum in capital numerals.

        Raises like every export: InvalidFieldsError for a blank purpose, NotPermittedError, NotWrittenError.
        """

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            head, lines = work.payments.get(list_id), work.payments.lines(list_id)
            layout = self._layout(head)
            sheet, people = self._sheet(layout, head, lines, {**facts, "period": _period(head)})
            return Content([column.field for column in layout.columns], [], people, [sheet])

        return self._deed.carry_out(_GENERAL, path, purpose, content, password, to_whom=to_whom)

    def write_for_bank(
        self,
        list_id: int,
        path: Path,
        *,
        purpose: str,
        to_whom: str = "",
        only_failed: bool = False,
        password: str = "",
    ) -> ExportReport:
        """Write what the bank is to pay: account, holder, amount; or only what failed, with the bank's reason.

        What failed is sent to the account that the archive has today: that is what was put right meanwhile.
        Raises PaymentListError for a list that is not approved.
        """

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            head, results = work.payments.get(list_id), work.payments.results(list_id)
            if head.state != ListState.APPROVED:
                raise PaymentListError("list_not_approved", head.title)
            failed = {place: one for place, one in results.items() if _failed(one)}
            lines = to_send_again(work, list_id, failed) if only_failed else work.payments.lines(list_id)
            lines = [line for line in lines if line.total > 0]
            if only_failed:
                lines = self._put_right(work, head, lines)
            layout = self._definitions.rosters.layout(BANK)
            rows = [_bank_row(number, line, results.get(line.place)) for number, line in enumerate(lines, 1)]
            total = sum(line.total for line in lines)
            texts = layout.filled({**facts, "period": _period(head)})
            sheet = RosterSheet(layout, texts, rows, totals={"account_name": f"{len(lines)}笔", "paid": yuan(total)})
            people = {line.payee.recipient_id for line in lines}
            return Content([column.field for column in layout.columns], [], people, [sheet])

        return self._deed.carry_out(BANK, path, purpose, content, password, to_whom=to_whom)

    def write_changes(
        self, head: PaymentList, changed: Sequence[ChangedLine], path: Path, *, purpose: str
    ) -> ExportReport:
        """Write what changed against the last list (变动明细): everybody but those who stay as they were."""
        layout = self._definitions.rosters.layout(CHANGED)
        told = [one for one in changed if one.change is not LineChange.UNCHANGED]

        def content(_work: Work, facts: Mapping[str, str]) -> Content:
            rows = [self._changed_row(number, one) for number, one in enumerate(told, 1)]
            texts = layout.filled({**facts, "period": _period(head)})
            sheet = RosterSheet(layout, texts, rows, totals=_change_totals(told))
            people = {_payee_of(one) for one in told}
            return Content([column.field for column in layout.columns], [], people, [sheet])

        return self._deed.carry_out(CHANGED, path, purpose, content)

    def paper(self, list_id: int) -> PaperRun:
        """The roster to be signed and paid by."""

        def content() -> ListContent:
            with self._database.read() as look:
                head, lines = look.payments.get(list_id), look.payments.lines(list_id)
            layout = self._layout(head)
            rows = _Rows(layout, self._definitions, lines)
            told = list(payment_lines(layout, with_subtotals(layout, rows.cells(), lambda: rows.last_id)))
            values = {
                "list.title": _period(head), "list.from": head.first_month, "list.until": head.last_month,
                "list.made_on": head.prepared_on,
            }  # fmt: skip
            return ListContent(told, values, sorted({line.payee.recipient_id for line in lines}))

        return self._printing.run_of_list(PAYMENT, content)

    def _put_right(self, work: Work, head: PaymentList, lines: Sequence[PaymentLine]) -> list[PaymentLine]:
        """Lines with the account as it is today; whoever is off the books keeps what the line says.

        Another account than that of the list is kept with the day: the bank answers with it.
        """
        accounts = accounts_today(work, head.id) if head.kind else _accounts_of_archive(work, lines)
        found = []
        for line in lines:
            known = accounts.get(line.place, ("", "", ""))
            was = tuple(str(getattr(line.payee, key)) for key in _ACCOUNT)
            bank, holder, number = (new or old for new, old in zip(known, was, strict=True))
            payee = replace(line.payee, bank_name=bank, account_name=holder, account_number=number)
            found.append(replace(line, payee=payee))
        other = {
            new.place: (new.payee.account_name, new.payee.account_number)
            for old, new in zip(lines, found, strict=True) if old.payee != new.payee
        }  # fmt: skip
        work.one_time.note_sent(head.id, day_at_station(self._now()).isoformat(), other)
        return found

    def _sheet(
        self, layout: RosterLayout, head: PaymentList, lines: Sequence[PaymentLine], facts: Mapping[str, str]
    ) -> tuple[RosterSheet, set[int]]:
        rows = _Rows(layout, self._definitions, lines)
        records = with_subtotals(layout, rows.cells(), lambda: rows.last_id)
        texts = layout.filled({**facts, "date": chinese_day_of(head)})
        sheet = RosterSheet(layout, texts, records, totals=rows.totals(), words=rows.words())
        return sheet, {line.payee.recipient_id for line in lines}

    def _layout(self, head: PaymentList) -> RosterLayout:
        """The official list for its categories; the general one where they are mixed; one of their own for one-time

        payments.
        """
        if head.kind:
            return self._definitions.rosters.layout(_ONCE)
        layouts, wanted = self._definitions.rosters.layouts, set(head.categories)
        fitting = (one for key, one in layouts.items() if key.startswith("payment_") and one.categories)
        found = next((one for one in fitting if wanted and wanted <= one.categories), None)
        return found or layouts[_GENERAL]

    def _changed_row(self, number: int, one: ChangedLine) -> list[str | int | float | None]:
        words, line = self._definitions.vocabulary, one.now or one.before
        assert line is not None
        before, now = (None if side is None else yuan(side.total) for side in (one.before, one.now))
        return [
            number, line.payee.village, line.payee.name, line.payee.id_number,
            words.code_label("category", line.payee.category, CHINESE),
            words.code_label("payment_change", one.change, CHINESE),
            "、".join(_reasons(one, words)), before, now,
            None if one.now is None or not one.now.arrears else yuan(one.now.arrears), line.payee.account_number,
        ]  # fmt: skip


class _Rows:
    """The cells of an official list from lines as they were kept."""

    def __init__(self, layout: RosterLayout, definitions: Definitions, lines: Sequence[PaymentLine]) -> None:
        self._layout = layout
        self._definitions = definitions
        self._lines = lines
        self.last_id = 0
        fields = [column.field for column in layout.columns]
        self._wordings = {key: table for key in fields if (table := wording_table(key, definitions.vocabulary))}

    def cells(self) -> Iterator[Cells]:
        """A row for each line."""
        for line in self._lines:
            self.last_id = line.payee.recipient_id
            values = self._values(line)
            yield [values.get(column.field) for column in self._layout.columns]

    def totals(self) -> dict[str, str | int | float | None]:
        """The last row."""
        people = {line.payee.recipient_id for line in self._lines}
        told: dict[str, str | int | float | None] = {
            key: yuan(sum(of(line) for line in self._lines)) for key, of in _SUMMED.items()
        }
        return told | {"name": f"{len(people)}人"}

    def words(self) -> list[str]:
        """The whole in capital numerals, where the layout says it."""
        total = sum(line.total for line in self._lines)
        return [self._layout.words.format(words=money_words(total))] if self._layout.words else []

    def _values(self, line: PaymentLine) -> Mapping[str, str | int | float | None]:
        payee = line.payee
        plain = {**payee.facts, "category": payee.category}
        worded = {key: self._wordings[key].get(value, value) for key, value in plain.items() if key in self._wordings}
        monthly = None if not line.months else yuan(_amount(line) // len(line.months) // 100 * 100)
        rest = (("care", _care(line)), ("local", _local(line)), ("arrears", line.arrears))
        return {
            **payee.facts, **worded, "serial": line.place, "village": payee.village, "name": payee.name,
            "id_number": payee.id_number, "certificate_number": payee.certificate_number,
            "account_number": payee.account_number, "account_name": payee.account_name or payee.name,
            "bank_name": payee.bank_name, "months": len(line.months) or None, "monthly_standard": monthly,
            "amount": yuan(_amount(line)), **{key: yuan(value) if value else None for key, value in rest},
            "paid": yuan(line.total), "remarks": self._remark(line),
        }  # fmt: skip

    def _remark(self, line: PaymentLine) -> str:
        told = [once_remark(self._definitions, line)]
        told += [f"补发{line.arrears_from}至{line.arrears_to}"] if line.arrears else []
        told += [f"扣回{yuan(line.recovery)}元"] if line.recovery else []
        return "；".join(filter(None, told))


def _amount(line: PaymentLine) -> int:
    return sum(amount for kind, amount in line.amounts.items() if kind != "nursing")


def _care(line: PaymentLine) -> int:
    return line.amounts.get("nursing", 0)


def _local(line: PaymentLine) -> int:
    return sum(amount for _, amount in line.supplements)


def _arrears(line: PaymentLine) -> int:
    return line.arrears


def _total(line: PaymentLine) -> int:
    return line.total


_SUMMED: Mapping[str, Callable[[PaymentLine], int]] = {
    "amount": _amount,
    "care": _care,
    "local": _local,
    "arrears": _arrears,
    "paid": _total,
}
"""The columns that the last row adds up."""


def _failed(result: LineResult | None) -> bool:
    return result is not None and result.result != Result.PAID


def _accounts_of_archive(work: Work, lines: Sequence[PaymentLine]) -> dict[int, tuple[str, ...]]:
    """Bank, holder and number that the archive has today, by place."""
    people = {one.id: one.values for one in work.people.many([line.payee.recipient_id for line in lines])}
    return {
        line.place: tuple(str(people.get(line.payee.recipient_id, {}).get(key) or "") for key in _ACCOUNT)
        for line in lines
    }


def _bank_row(number: int, line: PaymentLine, result: LineResult | None) -> list[str | int | float | None]:
    payee = line.payee
    reason = result.reason if result is not None and _failed(result) else ""
    holder = payee.account_name or payee.name
    return [
        number,
        holder,
        payee.id_number,
        payee.bank_name,
        payee.account_number,
        yuan(line.total),
        payee.name,
        reason,
    ]


def _reasons(one: ChangedLine, words: Vocabulary) -> Iterator[str]:
    """Everything in which a line differs: the status that it came to, then each respect."""
    if one.status:
        yield words.code_label("status", one.status, CHINESE)
    yield from (words.texts[f"payment.differs.{what}"].zh for what in one.what)


def _change_totals(told: Iterable[ChangedLine]) -> dict[str, str | int | float | None]:
    known = list(told)
    before = sum(one.before.total for one in known if one.before is not None)
    now = sum(one.now.total for one in known if one.now is not None)
    return {"name": f"{len(known)}人", "before": yuan(before), "now": yuan(now)}


def _payee_of(one: ChangedLine) -> int:
    line = one.now or one.before
    assert line is not None
    return line.payee.recipient_id


def _period(head: PaymentList) -> str:
    """The months of a list as its title says them."""
    return chinese_months(head.first_month, head.last_month)


def chinese_day_of(head: PaymentList) -> str:
    """The day on which the list was prepared."""
    return chinese_day(datetime.fromisoformat(head.prepared_on).date())
