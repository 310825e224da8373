"""Why something is not possible, or needs a thought: a code with facts, and the declared sentences for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from vetdesk.domain.forms import Label, Severity


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason by code. ERROR stops; ASK can be overridden with a written reason; WARNING is only told."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)
    severity: Severity = Severity.ERROR


@dataclass(frozen=True)
class ReasonTexts:
    """The declared sentences by code, with {facts} as blanks, and the words for codes among the facts.

    A fact named "duty" or "earlier_duty" with the value "examine" is shown by the word "duty.examine", if there is one.
    """

    sentences: Mapping[str, Label]
    words: Mapping[str, Label] = field(default_factory=dict)

    def label(self, reason: Reason) -> Label:
        """The sentence in both languages; a code without sentence (refused when definitions load) shows itself."""
        pattern = self.sentences.get(reason.code, Label(reason.code, reason.code))
        words = {name: self.word(name, value) for name, value in reason.facts.items()}
        return Label(
            pattern.zh.format_map({name: word.zh for name, word in words.items()}),
            pattern.en.format_map({name: word.en for name, word in words.items()}),
        )

    def word(self, name: str, value: str) -> Label:
        """The word for a fact's value, or the value itself."""
        return self.words.get(f"{name.rpartition('_')[2]}.{value}", Label(value, value))

    def with_words(self, words: Mapping[str, Label]) -> "ReasonTexts":
        """The same sentences with further words."""
        return ReasonTexts(self.sentences, {**self.words, **words})
