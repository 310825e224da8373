"""Read the rates (待遇标准): benefits, dated tables, supplements, nursing fee, tails, figures of a year.

Tables of a file: [benefit.KEY], [table.KEY] with its [table.KEY.amounts], [supplement.KEY], [lump_sum.KEY],
[honour.KEY], [[nursing]], [[tail]], [[start]], [[factor]], [[figure]] and [habits]. Months are "2025-08"; amounts are
yuan, whole or as text ("31.5"), a raise is text with "%". An amount's key are the values of the table's `keys`, parted
by blanks, "*" for any.
"""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any, TypeVar

from vetdesk.definitions.rate_rows import RowReader, share
from vetdesk.definitions.rate_texts import inline
from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.benefits.extras import Habits, Supplement
from vetdesk.domain.benefits.one_time import Honour, LumpSum, OneTimeRules
from vetdesk.domain.benefits.rate_checks import Values, faults_of
from vetdesk.domain.benefits.rate_tables import STATION, Benefit, BenefitKind, Mode, Period, RateTable
from vetdesk.domain.benefits.rates import RateBook
from vetdesk.domain.rules.conditions import ALWAYS
from vetdesk.domain.vocabulary import Vocabulary

KIND = "rates"
_T = TypeVar("_T")
_ROWS = {"nursing", "tail", "start", "factor", "figure"}
_TABLES = {"benefit", "table", "supplement", "lump_sum", "honour", "habits"}
_BENEFIT = {"zh", "en", "kind", "categories", "keys", "times", "never", "alone", "most_years", "law"}
_TABLE = {"benefit", "zh", "en", "from", "to", "per", "keys", "amounts", "change", "of", "round_to", "gaps", "in_force"}
_SUPPLEMENT = {"zh", "en", "from", "to", "categories", "amount", "share", "per", "conditions", "age_from"}
_LUMP_SUM = {
    "zh", "en", "times_income", "months_of_pay", "income", "law", "raised_by_honours", "once", "by_decision",
    "case", "death_kind",
}  # fmt: skip
_TOLD = {"source", "confidence"}
_NAMED = {"withdrawn"}


def read(texts: Sequence[DefinitionText], words: Vocabulary) -> RateBook:
    """The book of all texts together; raises DefinitionError naming file and key. Withdrawn texts count no more."""
    for text in texts:
        check_keys(text, "top", text.content, _ROWS | _TABLES | _NAMED | {"version", "valid_from"})
    standing = [text for text in texts if not text.content.get("withdrawn")]
    rows = RowReader(words)
    benefits = _collect(standing, "benefit", lambda text, key, raw: _benefit(rows, text, key, raw))
    reader = _TableReader(rows, benefits)
    tables = _collect(standing, "table", reader.table)
    own_first = sorted(standing, key=lambda text: text.origin != STATION)
    own_last = sorted(standing, key=lambda text: text.origin == STATION)
    book = RateBook(
        benefits=benefits,
        tables=tables,
        supplements=tuple(_collect(standing, "supplement", lambda *one: _supplement(rows, *one)).values()),
        nursing=rows.all(own_first, "nursing", rows.nursing),
        tails=rows.all(own_last, "tail", rows.tail),
        starts=rows.all(own_last, "start", rows.start),
        factors=rows.all(own_first, "factor", rows.factor),
        figures=rows.all(standing, "figure", rows.figure),
        habits=_habits(own_last),
        one_time=_one_time(standing),
    )
    _check(standing, book, rows.values(book.benefits))
    return book


def _collect(
    texts: Sequence[DefinitionText], name: str, one: Callable[[DefinitionText, str, Mapping[str, Any]], _T]
) -> dict[str, _T]:
    found: dict[str, _T] = {}
    for text in texts:
        for key, raw in text.content.get(name, {}).items():
            if key in found:
                raise text.wrong(f"{name}.{key}", "declared twice")
            found[key] = one(text, key, raw)
    return found


def _check(texts: Sequence[DefinitionText], book: RateBook, values: Values) -> None:
    """Refuse what is wrong between the tables."""
    for text in texts:
        for key in text.content.get("table", {}):
            table = book.tables[key]
            faults = faults_of(table, book.benefits[table.benefit], book.tables, values)
            if faults:
                told = ", ".join(f"{name} {fact}" for name, fact in faults[0].facts.items())
                raise text.wrong(f"table.{key}", f"{faults[0].code}: {told}")


def _benefit(rows: RowReader, text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Benefit:
    where = f"benefit.{key}"
    check_keys(text, where, raw, _BENEFIT)
    for fact in raw.get("keys", ()):
        rows.list_of(text, f"{where}.keys", fact)
    never = ({fact: frozenset(map(str, values)) for fact, values in one.items()} for one in raw.get("never", ()))
    return Benefit(
        key=key,
        label=label(text, where, raw),
        kind=_choice(text, f"{where}.kind", BenefitKind, raw.get("kind")),
        categories=rows.categories(text, where, raw),
        keys=tuple(raw.get("keys", ())),
        times=raw.get("times", ""),
        never=tuple(never),
        alone=raw.get("alone", False),
        most_years=raw.get("most_years", 0),
        law=raw.get("law", ""),
    )


class _TableReader:
    """Reads tables against the benefits that exist."""

    def __init__(self, rows: RowReader, benefits: Mapping[str, Benefit]) -> None:
        self._rows = rows
        self._benefits = benefits

    def table(self, text: DefinitionText, key: str, raw: Mapping[str, Any]) -> RateTable:
        """One table."""
        where = f"table.{key}"
        check_keys(text, where, raw, _TABLE | _TOLD)
        if raw.get("benefit") not in self._benefits:
            raise text.wrong(f"{where}.benefit", f"no such benefit: {raw.get('benefit')!r}")
        mode = _choice(text, f"{where}.change", Mode, raw.get("change", "amount"))
        dated = self._rows.dated(text, where, raw)
        return RateTable(
            key=key,
            benefit=raw["benefit"],
            title=label(text, where, raw),
            valid_from=dated.valid_from,
            valid_to=dated.valid_to,
            period=_choice(text, f"{where}.per", Period, raw.get("per")),
            keys=tuple(raw.get("keys", ())),
            amounts=self._amounts(text, where, raw, mode),
            mode=mode,
            changes=raw.get("of", ""),
            round_to=self._rows.money(text, f"{where}.round_to", raw.get("round_to", 0)),
            gaps=tuple(_combination(gap) for gap in raw.get("gaps", ())),
            in_force=raw.get("in_force", True),
            source=raw.get("source", ""),
            confidence=self._rows.confidence(text, where, raw),
            origin=text.origin,
        )

    def _amounts(
        self, text: DefinitionText, where: str, raw: Mapping[str, Any], mode: Mode
    ) -> dict[tuple[str, ...], int]:
        found = {}
        for combination, amount in raw.get("amounts", {}).items():
            at = f"{where}.amounts.{combination}"
            raised = mode is Mode.SHARE
            found[_combination(combination)] = (
                int(share(text, at, amount) * 10_000) if raised else self._rows.money(text, at, amount)
            )
        if not found:
            raise text.wrong(f"{where}.amounts", "has no amounts")
        return found


def _combination(text: str) -> tuple[str, ...]:
    return tuple(text.split()) if text != "all" else ()


def _supplement(rows: RowReader, text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Supplement:
    where = f"supplement.{key}"
    check_keys(text, where, raw, _SUPPLEMENT | _TOLD | {"beside_other", "condition"})
    if ("amount" in raw) is ("share" in raw):
        raise text.wrong(where, "needs either amount or share")
    return Supplement(
        key=key,
        title=label(text, where, raw),
        dated=rows.dated(text, where, raw),
        categories=rows.categories(text, where, raw),
        amount=rows.money(text, f"{where}.amount", raw.get("amount", 0)),
        share=share(text, f"{where}.share", raw["share"]) if "share" in raw else Fraction(0),
        period=_choice(text, f"{where}.per", Period, raw.get("per", "month")),
        conditions=rows.conditions(text, f"{where}.conditions", raw.get("conditions", {})),
        condition=rows.condition(text, f"{where}.condition", raw["condition"]) if "condition" in raw else ALWAYS,
        written=inline(raw["condition"]) if "condition" in raw else "",
        age_from=raw.get("age_from", 0),
        beside_other=raw.get("beside_other", False),
        source=raw.get("source", ""),
        confidence=rows.confidence(text, where, raw),
        origin=text.origin,
    )


def _habits(texts: Sequence[DefinitionText]) -> Habits:
    """How the county pays: the station's own text wins, being the last."""
    known = {"month_of_death", "month_of_stop", "transfer_to_december", "yearly_month"}
    found: dict[str, Any] = {}
    for text in texts:
        raw = text.content.get("habits", {})
        check_keys(text, "habits", raw, known)
        found |= raw
    return Habits(**found)


def _one_time(texts: Sequence[DefinitionText]) -> OneTimeRules:
    return OneTimeRules(_collect(texts, "lump_sum", _lump_sum), _collect(texts, "honour", _honour))


def _lump_sum(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> LumpSum:
    """One kind of one-time payment: by income and pay, or as a decision names it."""
    where = f"lump_sum.{key}"
    check_keys(text, where, raw, _LUMP_SUM)
    by_decision = raw.get("by_decision", False) is True
    if by_decision and {"times_income", "months_of_pay", "raised_by_honours"} & raw.keys():
        raise text.wrong(where, "is by_decision: no rule tells its sum")
    try:
        return LumpSum(
            key=key,
            title=label(text, where, raw),
            times_income=Fraction(0 if by_decision else raw["times_income"]),
            months_of_pay=raw.get("months_of_pay", 0),
            income="" if by_decision else raw["income"],
            law=raw["law"],
            raised_by_honours=raw.get("raised_by_honours", False),
            once=raw.get("once", key),
            by_decision=by_decision,
            case=raw.get("case", ""),
            death_kind=raw.get("death_kind", ""),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise text.wrong(where, f"is incomplete: {error}") from error


def _honour(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Honour:
    check_keys(text, f"honour.{key}", raw, {"share", "law"})
    return Honour(key, share(text, f"honour.{key}.share", raw.get("share")), raw.get("law", ""))


_E = TypeVar("_E", BenefitKind, Mode, Period)


def _choice(text: DefinitionText, where: str, kind: type[_E], value: object) -> _E:
    try:
        return kind(str(value))
    except ValueError as error:
        raise text.wrong(where, str(error)) from error
