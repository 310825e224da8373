"""What is declared about honour services (尊崇服务): grounds, states, steps, ages, months; the code is the engine.

Sources: 国办发〔2018〕72号 (plates), 退役军人、其他优抚对象优待证管理办法（试行） (cards),
立功受奖军人家庭送喜报工作办法 (merit notices); domain facts 2.4, 3.3 (m, n, o), 5.5.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from vetdesk.domain.forms import Label


class Standing(StrEnum):
    """Where a person stands for honour services: here, dead, moved away, or without a ground (identity refused)."""

    HERE = "here"
    DIED = "died"
    MOVED = "moved"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a household has a plate (悬挂依据): whoever holds one of these categories gives it; the first one counts."""

    key: str
    label: Label
    categories: frozenset[str]


@dataclass(frozen=True, slots=True)
class CardKind:
    """A kind of preference card (优待证种类) and who may have it; of two that fit the first is proposed."""

    key: str
    label: Label
    categories: frozenset[str]


@dataclass(frozen=True, slots=True)
class HomeApplication:
    """Whom the station calls on to apply (上门办理): from an age on, or by what is known of self-care.

    `self_care` are codes of what visits found, `living_ability` codes of the archive.
    """

    age_from: int
    self_care: frozenset[str] = frozenset()
    living_ability: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class MeritStep:
    """One step of a merit notice (接收 登记 核实 送达 反馈); `day` is the field that keeps when it was taken.

    `fields` are asked with it; `within` is how many working days after the first step it is due, 0 for no limit.
    """

    key: str
    label: Label
    day: str
    fields: tuple[str, ...] = ()
    within: int = 0


@dataclass(frozen=True, slots=True)
class MonthlyWork:
    """A line of the working calendar (工作日历): in which months what is to be done, and what it `opens`.

    `opens` is "honours:LIST" (a list of the Honours tab), "page:KEY" (a page of the window) or "".
    """

    key: str
    label: Label
    months: frozenset[int]
    opens: str = ""

    @property
    def seasonal(self) -> bool:
        """Whether it is work of some months, and not of every one."""
        return len(self.months) < 12


@dataclass(frozen=True, slots=True)
class HonourRules:
    """Everything declared. `standings` tells for a status of an identity where the person stands by it.

    `replaced_when` are the codes of the plate's condition (光荣牌现状) that ask for another one; a plate is to be
    looked at again `look_again_years` after it was hung (0: never). `card_states` are the states of a card in their
    order, of which `card_held` means that the person has it and `card_ready` that the station does; `card_stages` gives
    the state for the stage of a case. `birthdays` are the ages that are celebrated; a birthday is told `ahead_days`
    before and until `after_days` behind.
    """

    standings: Mapping[str, Standing]
    grounds: tuple[Ground, ...]
    replaced_when: frozenset[str]
    look_again_years: int
    card_kinds: tuple[CardKind, ...]
    card_states: tuple[str, ...]
    card_ready: str
    card_held: str
    card_stages: Mapping[str, str]
    home: HomeApplication
    merit_steps: tuple[MeritStep, ...]
    deliverers: Mapping[str, Label]
    birthdays: tuple[int, ...]
    ahead_days: int
    after_days: int
    months: tuple[MonthlyWork, ...] = field(default=())

    def standing(self, statuses: tuple[str, ...], *, died: bool) -> Standing:
        """Where somebody stands by the statuses of all identities; who has none stands here."""
        found = {self.standings.get(status, Standing.NONE) for status in statuses}
        if died or Standing.DIED in found:
            return Standing.DIED
        if not found or Standing.HERE in found:
            return Standing.HERE
        return Standing.MOVED if Standing.MOVED in found else Standing.NONE

    def gives_ground(self, status: str) -> bool:
        """Whether an identity of this status is a ground: whoever died or moved away had one."""
        return self.standings.get(status, Standing.NONE) is not Standing.NONE

    def ground_of(self, categories: frozenset[str]) -> Ground | None:
        """The first ground that these categories give."""
        return next((one for one in self.grounds if one.categories & categories), None)

    def cards_of(self, categories: frozenset[str]) -> tuple[CardKind, ...]:
        """The cards that these categories entitle to, the proposed one first."""
        return tuple(one for one in self.card_kinds if one.categories & categories)

    def merit_step(self, key: str) -> MeritStep:
        """A declared step by its key; the caller has it from here."""
        return next(step for step in self.merit_steps if step.key == key)

    def work_of(self, month: int) -> tuple[MonthlyWork, ...]:
        """What is to be done in a month (1 to 12): the work of the season first."""
        found = [one for one in self.months if month in one.months]
        return tuple(sorted(found, key=lambda one: not one.seasonal))
