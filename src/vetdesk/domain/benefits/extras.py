"""What is paid beside or after the rate: supplements, nursing fee, tails after death; and figures of a year.

All of it is dated data: the national rules with their article, local ones as the station enters them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from vetdesk.domain.benefits.rate_tables import SHIPPED, Confidence, Period
from vetdesk.domain.forms import Label
from vetdesk.domain.rules.conditions import ALWAYS, Condition
from vetdesk.domain.service_years import StartMonth


@dataclass(frozen=True, slots=True)
class Dated:
    """From which month to which something holds; "" for an open end."""

    valid_from: str = ""
    valid_to: str = ""

    def holds(self, month: str) -> bool:
        """Whether it holds in a month."""
        return self.valid_from <= month and (not self.valid_to or month <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Supplement:
    """A local supplement (地方补贴): named, dated, for categories and where the archive says so.

    `conditions` are values that facts must have; `condition` is one of the rules' language, asked on the last day of
    the month, and `written` the table it was read from ("" for none). Either an `amount` (1/10,000 yuan per period) or
    a `share` of the rate. `age_from` is an age in whole years, reached in the month of the birthday (0 for any).
    `beside_other` tells that it is paid although the rate itself is withheld for a higher benefit.
    """

    key: str
    title: Label
    dated: Dated
    categories: frozenset[str]
    amount: int = 0
    share: Fraction = Fraction(0)
    period: Period = Period.MONTH
    conditions: Mapping[str, frozenset[str]] = field(default_factory=dict)
    condition: Condition = ALWAYS
    written: str = ""
    age_from: int = 0
    beside_other: bool = False
    source: str = ""
    confidence: Confidence = Confidence.UNSURE
    origin: str = SHIPPED


@dataclass(frozen=True, slots=True)
class NursingShare:
    """A nursing fee (护理费): a share of the local monthly average wage of last year (R24 Art 34).

    `facts` tell to whom, by fact: grades, causes, and flags such as 是否精神病.
    """

    dated: Dated
    categories: frozenset[str]
    facts: Mapping[str, frozenset[str]]
    share: Fraction
    law: str


@dataclass(frozen=True, slots=True)
class Tail:
    """How many months the rate of the month of death goes on as funeral grant (丧葬补助, R24 Art 22, 32, 62).

    `dated` is about the month of death. `assumes` names what the archive does not say ("illness": death by illness).
    """

    dated: Dated
    categories: frozenset[str]
    months: int
    law: str
    assumes: str = ""
    origin: str = SHIPPED


@dataclass(frozen=True, slots=True)
class StartRule:
    """From which month a benefit is paid, by the month of its approval; `age` is the age it needs (60), or 0."""

    dated: Dated
    categories: frozenset[str]
    rule: StartMonth
    law: str
    age: int = 0


@dataclass(frozen=True, slots=True)
class Factor:
    """What a yearly grant is multiplied by where a fact has a value (进藏 ×2)."""

    benefit: str
    fact: str
    value: str
    factor: Fraction
    source: str = ""


@dataclass(frozen=True, slots=True)
class YearFigure:
    """A figure of one year (average wage, disposable income) in 1/10,000 yuan; used from the month `valid_from` on."""

    key: str
    year: int
    amount: int
    period: Period
    valid_from: str
    source: str = ""
    confidence: Confidence = Confidence.UNSURE
    origin: str = SHIPPED

    @property
    def monthly(self) -> Fraction:
        """The figure for one month."""
        return Fraction(self.amount) / self.period.months


@dataclass(frozen=True)
class CountyWays:
    """What a county settles for itself: its habits of paying, months of funeral grant and first months by category."""

    habits: "Habits"
    tails: Mapping[str, int] = field(default_factory=dict)
    starts: Mapping[str, StartMonth] = field(default_factory=dict)


LOCAL_TAILS = ("41", "42", "81", "B1")
"""Categories for which no national rule says how long the rate goes on after a death (domain facts 4.3)."""
LOCAL_STARTS = ("41", "42", "51", "61", "81", "B1")
"""Categories whose first month differs from county to county (domain facts 4.5)."""
AGE_OF_START = {"81": 60, "B1": 60}
"""The age that a benefit begins with, where the first month goes by the birthday."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How the county pays: whether the month of death and the month named as 停发 are paid, who pays out the year of a
    transfer (LS24 Art 22: the old place to December), and in which month yearly grants are paid."""

    month_of_death: bool = True
    month_of_stop: bool = False
    transfer_to_december: bool = True
    yearly_month: int = 7
