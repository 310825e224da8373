"""What pages show of lists from outside: one line per list, one per line, and a line with its person beside it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.masking import STAR, masked_account, masked_id_number, masked_text
from vetdesk.domain.outside_list_lines import LineState, ListLine, Matched, OutsideList
from vetdesk.domain.outside_lists import CellUse, DeedWords, LineFinding, ListColumn, ListKind
from vetdesk.domain.people import Recipient
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.storage.outside_lists import LineCounts, LineFilter

__all__ = ["LineFilter", "LineRow", "LineView", "ListView", "PersonBeside"]

REOPEN = "reopen"
"""The deed by which a closed line is worked on again."""
_UNIT = 10_000
_HALF_MASKED = re.compile(r"(\d{4})\d{0,4}\*{4,}[\dXx]{1,6}", re.ASCII)
"""An ID number as lists mask it: with the birth date beside it, its end would tell it."""
_CHECKED = (
    "died_on", "last_paid_month", "monthly_standard", "benefit_from", "stopped_on", "bank_name", "account_name",
    "account_number", "phone",
)  # fmt: skip
"""Fields of the archive that stand beside a line."""


@dataclass(frozen=True, slots=True)
class ListView:
    """One list as it is listed; `who` took it in."""

    received: OutsideList
    kind: ListKind
    counts: LineCounts
    who: str

    @property
    def lines(self) -> int:
        """How many lines it has, those from our own books included."""
        return sum(self.counts.states.values())

    @property
    def can_undo(self) -> bool:
        """Whether no line has been worked off."""
        return not (self.counts.states.get("done") or self.counts.states.get("dismissed"))


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line as it is listed: sensitive values are masked; `cells` are the columns that the kind shows."""

    line_id: int
    place: str
    name: str
    id_number: str
    village: str
    category: str
    matched: str
    finding: LineFinding
    state: str
    deed: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonBeside:
    """What the archive says of somebody whom a line means or may mean; `facts` are labelled, masked where sensitive."""

    recipient_id: int
    name: str
    id_number: str
    birth_date: str
    village: str
    identities: tuple[str, ...]
    facts: tuple[tuple[Label, str], ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """One deed that was done: what, when (stored instant), by whom, and its text."""

    deed: Label
    at: str
    who: str
    text: str


@dataclass(frozen=True, slots=True)
class LineView:
    """One line with everything that belongs to it; `deeds` are offered, the proposed one first.

    `written` are heading and text of the file; `facts` what the finding rests on, labelled.
    """

    line: ListLine
    row: LineRow
    kind: ListKind
    person: PersonBeside | None
    offered: tuple[PersonBeside, ...]
    written: tuple[tuple[str, str], ...]
    facts: tuple[tuple[Label, str], ...]
    deeds: tuple[DeedWords, ...]
    steps: tuple[StepView, ...]

    @property
    def case_id(self) -> int:
        """The case that was opened for the line, 0 for none."""
        return int(self.line.facts.get("case", "0"))


_FACTS: Mapping[str, Label] = {
    "expected": Label("应发金额", "Expected"),
    "rate": Label("档案月标准", "Rate on file"),
    "last": Label("应发至月份", "Entitled until"),
    "known": Label("档案去世日期", "Died, on file"),
    "told": Label("名单去世日期", "Died, on the list"),
    "paid_until": Label("已发至月份", "Paid until"),
    "old": Label("档案账号", "Account on file"),
    "new": Label("新账号", "New account"),
    "old_told": Label("名单所列原账号", "Old account on the list"),
    "others": Label("账号同属", "Account also of"),
    "holder": Label("户名", "Holder"),
    "kept": Label("已登记结果", "Result kept"),
    "died_on": Label("档案去世日期", "Died, on file"),
    "day": Label("可能的走访日期", "May be this day"),
    "days": Label("可能的走访日期", "May be these days"),
    "unread": Label("未能识别的栏目", "Not understood"),
}
_MONEY_FACTS, _ACCOUNT_FACTS = frozenset({"expected", "rate"}), frozenset({"old", "new", "old_told"})


class LineWords:
    """Words lines for one kind of list in one language."""

    def __init__(self, definitions: Definitions, kind: ListKind, language: str) -> None:
        self._vocabulary = definitions.vocabulary
        self._book = definitions.outside_lists
        self._kind = kind
        self._language = language

    def row(self, line: ListLine) -> LineRow:
        """The line as it is listed."""
        kind, deeds, language = self._kind, self._book.deeds, self._language
        done = deeds[line.deed].outcome.text(language) if line.deed in deeds else self._last_step(line)
        category = line.text("category")
        return LineRow(
            line.id,
            f"{line.sheet} {line.row}".strip() if line.row else "",
            line.text("name"),
            masked_id_number(line.text("id_number")),
            line.village,
            self._vocabulary.code_label("category", category, language) if category else "",
            self._vocabulary.code_label("list_matched", line.matched, language),
            kind.finding(line.finding),
            line.state,
            done,
            tuple(self._cell(key, line.values.get(key, "")) for key in kind.shown),
        )

    def _last_step(self, line: ListLine) -> str:
        deed = self._book.deeds.get(str(line.steps[-1]["deed"])) if line.steps else None
        return deed.outcome.text(self._language) if deed else ""

    def _cell(self, key: str, value: Value) -> str:
        column = self._kind.columns.get(key)
        return shown_value(column, value) if column else str(value)

    def facts(self, line: ListLine) -> tuple[tuple[Label, str], ...]:
        """What the finding rests on."""
        return tuple((_FACTS[key], _fact(key, text)) for key, text in line.facts.items() if key in _FACTS and text)

    def deeds(self, line: ListLine) -> tuple[DeedWords, ...]:
        """The deeds that are offered for a line."""
        return tuple(self._book.deeds[key] for key in offered_deeds(self._kind, line))

    def steps(self, line: ListLine, names: Mapping[str, str]) -> tuple[StepView, ...]:
        """The deeds that were done."""
        return tuple(
            StepView(self._book.deeds[str(one["deed"])].label, str(one["at"]), names.get(one["by"], ""), one["text"])
            for one in line.steps
            if one["deed"] in self._book.deeds
        )

    def written(self, line: ListLine) -> tuple[tuple[str, str], ...]:
        """The texts of the file, ID and account numbers masked."""
        return tuple((heading, _HALF_MASKED.sub(_wholly, masked_text(text))) for heading, text in line.written.items())

    def beside(self, person: Recipient) -> PersonBeside:
        """What the archive says of somebody."""
        vocabulary, language = self._vocabulary, self._language
        held = tuple(
            f"{vocabulary.code_label('category', one.category, language)}"
            f" · {vocabulary.code_label('status', one.status, language)}"
            for one in person.identities
        )
        number = masked_id_number(person.id_number)
        born = str(person.values.get("birth_date", ""))
        return PersonBeside(
            person.id, person.name, number, born, person.village, held, tuple(_beside(vocabulary, person, language))
        )


def _wholly(found: re.Match[str]) -> str:
    return found[1] + STAR * (len(found[0]) - 4)


def offered_deeds(kind: ListKind, line: ListLine) -> tuple[str, ...]:
    """The keys of the deeds that may be done with a line now: one that is closed may only be opened again."""
    if line.state in {LineState.DONE.value, LineState.DISMISSED.value}:
        return (REOPEN,)
    return kind.finding(line.finding).deeds if line.state == LineState.OPEN else ()


def shown_value(column: ListColumn, value: Value) -> str:
    """A value of a list's own column as people read it."""
    if value == "":
        return ""
    if column.use is CellUse.MONEY and isinstance(value, int):
        return yuan(value)
    return f"…{str(value)[-4:]}" if column.use is CellUse.ACCOUNT else str(value)


def yuan(amount: int) -> str:
    """An amount in 1/10,000 yuan with two decimals and commas, more where it has them."""
    whole, rest = divmod(abs(amount), _UNIT)
    decimals = f"{rest:04d}".rstrip("0").ljust(2, "0")
    return f"{'-' if amount < 0 else ''}{whole:,}.{decimals}"


def _fact(key: str, text: str) -> str:
    if key in _MONEY_FACTS:
        return yuan(int(text))
    if key in _ACCOUNT_FACTS:
        return masked_account(text)
    return "—" if text == "0000-00" else text


def _beside(vocabulary: Vocabulary, person: Recipient, language: str) -> "Sequence[tuple[Label, str]]":
    found = []
    for key in _CHECKED:
        field = vocabulary.field(key)
        holders = person.identities if field.subject == "identity" else (person,)
        texts = [vocabulary.value_text(key, one.values[key], language) for one in holders if key in one.values]
        if texts:
            text = "、".join(dict.fromkeys(map(str, texts)))
            found.append((field.label, masked_account(text) if key == "account_number" else masked_text(text)))
    return found


def settled(line: ListLine) -> bool:
    """Whether it is settled whom a line means."""
    return line.matched not in {Matched.OFFERED.value, Matched.SEVERAL.value}
