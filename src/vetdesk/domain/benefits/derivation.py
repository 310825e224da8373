"""How an amount was worked out (计算依据): steps that can be printed, each with its numbers and its source.

Amounts are exact Fractions of 1/10,000 yuan; nothing is rounded before a payment line is (domain/amounts.to_fen).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from vetdesk.domain.forms import Label
from vetdesk.domain.reasons import Reason

if TYPE_CHECKING:
    from vetdesk.domain.vocabulary import Vocabulary

_UNIT = 10_000
_SHOWN = 4
_FEN_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `key` names the sentence ("derivation.KEY" of the vocabulary), `facts` fill its blanks.

    A fact is text as it is printed, or "LIST:CODE" for a code ("disability_grade:6"); amounts are written by
    `yuan_text`. `source` tells where a figure comes from: the circular, the article, the archive.
    """

    key: str
    facts: Mapping[str, str] = field(default_factory=dict)
    source: str = ""


@dataclass(frozen=True, slots=True)
class Derived:
    """An amount in 1/10,000 yuan, exact, with how it came about."""

    amount: Fraction
    steps: tuple[Step, ...] = ()

    def then(self, amount: Fraction, step: Step) -> "Derived":
        """The next amount, one step further."""
        return Derived(amount, (*self.steps, step))


@dataclass(frozen=True, slots=True)
class CannotTell:
    """No amount can be told; `reason` says which fact or figure is missing ("derivation.CODE" has its sentence)."""

    reason: Reason


Outcome = Derived | CannotTell


def yuan_text(amount: Fraction | int) -> str:
    """An amount in 1/10,000 yuan as yuan: at least two decimals, and "…" where four do not show it whole."""
    exact = Fraction(amount)
    sign, exact = ("-" if exact < 0 else ""), abs(exact)
    whole = exact.numerator // exact.denominator
    yuan, part = divmod(whole, _UNIT)
    decimals = f"{part:0{_SHOWN}d}"
    cut = exact != whole
    return f"{sign}{yuan}.{decimals}…" if cut else f"{sign}{yuan}.{decimals.rstrip('0').ljust(_FEN_DECIMALS, '0')}"


def share_text(share: Fraction) -> str:
    """A share as per cent: "6%", "5.5%"."""
    return f"{float(share * 100):g}%"


def told(step: Step, words: "Vocabulary", titles: Mapping[str, Label] | None = None) -> Label:
    """The sentence of a step in both languages; `titles` are the names of tables, supplements and benefits."""
    key = f"derivation.{step.key}"
    pattern = words.texts.get(key, Label(key, key))
    wordings = {name: worded(fact, words, titles or {}) for name, fact in step.facts.items()}
    return Label(
        pattern.zh.format_map({name: word.zh for name, word in wordings.items()}),
        pattern.en.format_map({name: word.en for name, word in wordings.items()}),
    )


def reason_told(reason: Reason, words: "Vocabulary", titles: Mapping[str, Label] | None = None) -> Label:
    """The sentence of a reason why no amount can be told, or of a doubt about one."""
    return told(Step(reason.code, reason.facts), words, titles)


def worded(fact: str, words: "Vocabulary", titles: Mapping[str, Label]) -> Label:
    """A fact in words: a name of `titles`, codes such as "disability_grade:6 disability_cause:duty", or itself."""
    if fact in titles:
        return titles[fact]
    found = [_word(part, words) for part in fact.split(" ") if part] or [Label(fact, fact)]
    return Label("".join(one.zh for one in found), ", ".join(one.en for one in found))


def _word(fact: str, words: "Vocabulary") -> Label:
    kind, _, code = fact.partition(":")
    if kind == "field" and code in words.fields:
        return words.fields[code].label
    if kind in words.code_lists or kind in {"category", "status"}:
        return Label(*(words.code_label(kind, code, language) for language in ("zh_CN", "en")))
    return Label(fact, fact)
