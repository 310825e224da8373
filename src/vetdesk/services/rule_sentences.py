"""A condition (条件) of a rule as sentences, each as deep as it stands in the tree: all of these, one of these, not."""

from collections.abc import Iterator
from dataclasses import dataclass

from vetdesk.domain.rules.conditions import ALWAYS, All, Any, Condition, Exists, HasValue, Not
from vetdesk.services.rule_words import RuleWords


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of a condition in words; `depth` 0 stands at the margin."""

    depth: int
    text: str


def sentences(condition: Condition, words: RuleWords) -> tuple[Sentence, ...]:
    """The condition in words; nothing for one that everybody meets."""
    return () if condition == ALWAYS else tuple(_said(condition, words, 0))


def _said(condition: Condition, words: RuleWords, depth: int) -> Iterator[Sentence]:
    match condition:
        case All((only,)) | Any((only,)):
            yield from _said(only, words, depth)
        case All() | Any():
            parts = _flat(condition)
            yield Sentence(depth, words.joined_by("all" if isinstance(condition, All) else "any"))
            for part in parts:
                yield from _said(part, words, depth + 1)
        case Not(HasValue() as asked):
            yield Sentence(depth, words.left_blank(asked))
        case Not(Any() as several) if len(several.parts) > 1:
            yield Sentence(depth, words.joined_by("none"))
            for part in _flat(several):
                yield from _said(part, words, depth + 1)
        case Not(part):
            yield Sentence(depth, words.joined_by("not"))
            yield from _said(part, words, depth + 1)
        case Exists():
            yield Sentence(depth, words.there_is(condition))
            yield from _said(condition.condition, words, depth + 1)
        case _:
            yield Sentence(depth, words.said(condition))


def _flat(condition: All | Any) -> Iterator[Condition]:
    """The parts, with those of parts of the same kind in their place: all of all of these are all of these."""
    for part in condition.parts:
        if isinstance(part, All | Any) and isinstance(part, type(condition)):
            yield from _flat(part)
        else:
            yield part
