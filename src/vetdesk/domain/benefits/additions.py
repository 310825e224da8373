"""What comes beside the rate: nursing fee (护理费), local supplements (地方补贴), a conscript family's yearly grant.

Each gives an amount with its derivation, the reason why none can be told, or nothing where nothing is due.
"""

from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from vetdesk.domain.benefits.derivation import CannotTell, Derived, Outcome, Step, share_text, yuan_text
from vetdesk.domain.benefits.extras import NursingShare, Supplement
from vetdesk.domain.benefits.rate_tables import Benefit
from vetdesk.domain.benefits.rates import AVERAGE_WAGE, Facts, RateBook
from vetdesk.domain.forms import Severity
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.reasons import Reason
from vetdesk.domain.rules import truth
from vetdesk.domain.rules.conditions import is_timed
from vetdesk.domain.rules.evaluating import Trace, evaluate
from vetdesk.domain.rules.facts import Facts as RuleFacts
from vetdesk.domain.rules.truth import Truth

RECORDED_RATE, RECORDED_NURSING = "monthly_standard", "nursing_allowance"
_ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Addition:
    """One addition: what it amounts to, or why none can be told; `doubt` is told beside it."""

    key: str
    outcome: Outcome
    doubt: Reason | None = None


def recorded(facts: Facts, field: str, key: str) -> Derived | None:
    """An amount that the archive itself has (月标准, 护理费)."""
    text = facts.get(field, "")
    if not text.isdecimal() or not int(text):
        return None
    return Derived(Fraction(int(text)), (Step(key, {"amount": yuan_text(int(text))}, _ARCHIVE),))


def nursing_fee(book: RateBook, facts: Facts, month: str) -> Addition | None:
    """The nursing fee of a month: the declared share of last year's local average wage, else what the archive has."""
    rule, answer = _nursing_rule(book, facts, month)
    if rule is None:
        return None
    noted = recorded(facts, RECORDED_NURSING, "nursing_recorded")
    if answer is Truth.CANNOT_TELL and noted is None:
        return None
    doubt = Reason("nursing_by_record", {}, Severity.NOTICE) if answer is Truth.CANNOT_TELL else None
    wage = book.figure(AVERAGE_WAGE, month)
    if wage is None:
        missing = CannotTell(Reason("no_wage"))
        return Addition(RECORDED_NURSING, noted or missing, doubt or missing.reason if noted else None)
    amount = wage.monthly * rule.share
    shown = {
        "year": str(wage.year),
        "wage": yuan_text(wage.monthly),
        "share": share_text(rule.share),
        "result": yuan_text(amount),
    }
    return Addition(RECORDED_NURSING, Derived(amount, (Step("nursing", shown, rule.law),)), doubt)


def _nursing_rule(book: RateBook, facts: Facts, month: str) -> tuple[NursingShare | None, Truth]:
    open_rule: NursingShare | None = None
    for rule in book.nursing:
        if rule.dated.holds(month) and facts["category"] in rule.categories:
            answer = _met(rule.facts, facts)
            if answer is Truth.YES:
                return rule, answer
            open_rule = open_rule or (rule if answer is Truth.CANNOT_TELL else None)
    return open_rule, Truth.CANNOT_TELL


def supplements_due(
    book: RateBook, facts: Facts, month: str, rate: Derived | None, *, withheld: bool, asked: Callable[[], RuleFacts]
) -> Iterator[Addition]:
    """Every supplement of a month; where the rate is withheld only those that are paid beside another benefit.

    `asked` gives the same facts for conditions of the rules' language.
    """
    for one in book.supplements:
        if facts["category"] not in one.categories or not one.dated.holds(month):
            continue
        if withheld and not one.beside_other:
            continue
        trace = evaluate(one.condition, asked(), _last_day(month)) if one.written else Trace(Truth.YES)
        answer = truth.both((_met(one.conditions, facts), _old_enough(one, facts, month), trace.answer))
        if answer is Truth.CANNOT_TELL:
            missing = next(iter(trace.missing), "") or _missing(one, facts)
            named = {"supplement": f"supplement:{one.key}", "field": f"field:{missing}"}
            yield Addition(one.key, CannotTell(Reason("supplement_fact_missing", named)))
        elif answer is Truth.YES and (due := _supplement(one, rate)) is not None:
            yield Addition(one.key, due)


def _supplement(one: Supplement, rate: Derived | None) -> Derived | None:
    named = {"supplement": f"supplement:{one.key}", "amount": yuan_text(one.amount), "from": one.dated.valid_from}
    if one.share:
        if rate is None:
            return None
        amount = rate.amount * one.share
        shown = {**named, "share": share_text(one.share), "rate": yuan_text(rate.amount), "result": yuan_text(amount)}
        return Derived(amount, (Step("supplement_share", shown, one.source),))
    amount = Fraction(one.amount) / one.period.months
    step = Step(f"supplement_{one.period}", {**named, "result": yuan_text(amount)}, one.source)
    return Derived(amount, (step,))


def yearly_grant(book: RateBook, benefit: Benefit, facts: Facts, month: str) -> Outcome:
    """A grant paid once a year (义务兵家庭优待金): the whole yearly rate, times what a place of service adds."""
    rate = book.monthly(benefit.key, facts, month)
    if isinstance(rate, CannotTell):
        return rate
    steps = rate.steps[:-1] if rate.steps[-1].key == "twelfth" else rate.steps
    derived = Derived(rate.amount * 12, steps)
    for one in book.factors:
        if one.benefit == benefit.key and facts.get(one.fact) == one.value:
            amount = derived.amount * one.factor
            shown = {"reason": f"{one.fact}:{one.value}", "factor": f"{float(one.factor):g}"}
            step = Step("factor", {**shown, "result": yuan_text(amount)}, one.source)
            derived = derived.then(amount, step)
    return derived


def _met(conditions: Mapping[str, frozenset[str]], facts: Facts) -> Truth:
    """Whether the facts are among those asked; a fact that is missing leaves it open."""
    return truth.both(
        truth.of(facts[fact] in values) if facts.get(fact) else Truth.CANNOT_TELL for fact, values in conditions.items()
    )


def is_timed_for(book: RateBook, category: str) -> bool:
    """Whether some supplement of a category may begin or end although neither archive nor rates change."""
    return any(one.written and category in one.categories and is_timed(one.condition) for one in book.supplements)


def _last_day(month: str) -> date:
    year, number = int(month[:4]), int(month[5:7])
    return date(year, number, monthrange(year, number)[1])


def _missing(one: Supplement, facts: Facts) -> str:
    return next((fact for fact in one.conditions if not facts.get(fact)), "birth_date")


def ages_reached(book: RateBook, facts: Facts) -> Iterator[str]:
    """The months in which a person reaches an age that some supplement asks."""
    for one in book.supplements:
        if one.age_from and (months := _birthday_months(one, facts)):
            yield from months


def _birthday_months(one: Supplement, facts: Facts) -> tuple[str, str] | None:
    """The first and the last month in which the age may be reached; None without a birth date."""
    try:
        birth = PartialDate.parse(facts.get("birth_date", ""))
    except ValueError:
        return None
    first, last = (f"{day.year + one.age_from:04d}-{day.month:02d}" for day in (birth.first_day(), birth.last_day()))
    return first, last


def _old_enough(one: Supplement, facts: Facts, month: str) -> Truth:
    """Whether the age is reached in a month: that of the birthday counts."""
    if not one.age_from:
        return Truth.YES
    months = _birthday_months(one, facts)
    if months is None:
        return Truth.CANNOT_TELL
    earliest, latest = months
    return Truth.YES if month >= latest else Truth.NO if month < earliest else Truth.CANNOT_TELL


def as_doubt(reason: Reason) -> Reason:
    """A reason that is only told."""
    return replace(reason, severity=Severity.NOTICE)
