"""Rules (核查规则) as the county sets them: read in words, changed as dated versions of its own, tried out, taken back.

Each keeping is one named change with a reason: a new version of a text, read as a whole before it is kept. What the
program brought stays readable beside it, and so do all earlier versions.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from vetdesk.definitions import rules as rules_read
from vetdesk.definitions.catalogue import load
from vetdesk.definitions.rule_texts import (
    KIND,
    OWN_SETTINGS,
    STATION,
    OwnSetting,
    body_of,
    cut_out,
    own_rule,
    own_rule_key,
    read_setting,
    rule_of_key,
    settings_text,
    starting_text,
    withdrawn,
)
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.forms import Label, Problem, Value
from vetdesk.domain.rules.rules import Confidence, Effect, Parameter, Rule, RuleBook
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.open_station import OpenStation, definition_texts
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.rule_effects import RuleEffect, effect_of
from vetdesk.services.rule_sentences import Sentence, sentences
from vetdesk.services.rule_words import RuleWords
from vetdesk.storage.definitions import DefinitionRow

__all__ = ["OwnSetting", "RuleLine", "RuleSettings", "RuleSheet", "SettingLine"]

Making = Callable[[Iterable[DefinitionText]], DefinitionText]
"""Makes the text that is to be kept from all texts that are."""
_DOUBT = {Confidence.UNSURE: 0, Confidence.LIKELY: 1, Confidence.CERTAIN: 2}


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A version of a rule in the list: its benefit (None: none), and whether it holds today."""

    rule: Rule
    benefit: Label | None
    in_force: bool

    @property
    def own(self) -> bool:
        """Whether the station wrote it."""
        return self.rule.origin == STATION


@dataclass(frozen=True, slots=True)
class RuleSheet:
    """One rule explained: who is looked at, what is asked of them, who draws (for rules of entitlement), its settings.

    `categories` are the kinds of recipients it examines; empty means the person as a whole.
    """

    line: RuleLine
    categories: tuple[Label, ...]
    scope: tuple[Sentence, ...]
    condition: tuple[Sentence, ...]
    drawn: tuple[Sentence, ...]
    parameters: tuple[Parameter, ...]


@dataclass(frozen=True, slots=True)
class SettingLine:
    """A setting with what the program brought (None: the station's own setting), and the rules that rest on it."""

    parameter: Parameter
    shipped: Parameter | None
    rules: tuple[Label, ...]

    @property
    def own(self) -> bool:
        """Whether the station set it."""
        return self.parameter.origin == STATION

    @property
    def choices(self) -> tuple[tuple[str, Label], ...]:
        """What its value may be; what the station sets says only which it is."""
        return (self.shipped or self.parameter).choices


class RuleSettings:
    """Looks raise NotPermittedError for people who may not see archives; keeping needs the right to set rates."""

    def __init__(self, station: OpenStation) -> None:
        self._station = station

    @property
    def book(self) -> RuleBook:
        """All rules, in force and past."""
        return self._station.definitions.rules

    @property
    def today(self) -> date:
        """The station's day."""
        return day_at_station(self._station.now())

    def lines(self) -> tuple[RuleLine, ...]:
        """Every rule in every version: in the order of the texts, the newest version of each first."""
        self._station.session.require(Right.SEE_ARCHIVE)
        places = {code: place for place, code in enumerate(dict.fromkeys(rule.code for rule in self.book.rules))}
        newest_first = sorted(self.book.rules, key=lambda rule: rule.valid_from, reverse=True)
        return tuple(self._line(rule) for rule in sorted(newest_first, key=lambda rule: places[rule.code]))

    def sheet(self, code: str, valid_from: str, language: str) -> RuleSheet:
        """One version of a rule in words; raises NotFoundError."""
        self._station.session.require(Right.SEE_ARCHIVE)
        rule = next((one for one in self.book.rules if (one.code, one.valid_from) == (code, valid_from)), None)
        if rule is None:
            raise NotFoundError("rule", code)
        definitions, words = self._station.definitions, self._words(language)
        named = definitions.vocabulary.categories
        categories = tuple(named[one].label for one in sorted(rule.applies_to))
        drawn = sentences(rule.drawn, words) if rule.effect is Effect.ELIGIBLE else ()
        settings = tuple(self.book.parameters[key] for key in rule.parameters)
        said = (sentences(rule.scope, words), sentences(rule.condition, words), drawn)
        return RuleSheet(self._line(rule), categories, *said, settings)

    def settings(self) -> tuple[SettingLine, ...]:
        """What a county may set here, what is least sure first; months after a death are set with the rates."""
        self._station.session.require(Right.SEE_ARCHIVE)
        shipped = self._shipped_book().parameters
        users: dict[str, dict[str, Label]] = {}
        for rule in self.book.rules:
            for key in rule.parameters:
                users.setdefault(key, {})[rule.code] = rule.title
        lines = [
            SettingLine(one, shipped.get(key), tuple(users.get(key, {}).values()))
            for key, one in self.book.parameters.items()
            if not one.of_rates
        ]
        return tuple(sorted(lines, key=lambda line: _DOUBT[(line.shipped or line.parameter).confidence]))

    def text_of(self, code: str) -> str:
        """A rule's text to go on from: the station's own, or the shipped one; raises NotFoundError."""
        texts = self._station.definitions.of_kind(KIND)
        own = next((body_of(one) for one in texts if one.key == own_rule_key(code)), "")
        found = own if own.strip() else next((part for one in texts if (part := cut_out(one, code))), "")
        if not found:
            raise NotFoundError("rule", code)
        return found

    def starting_text(self) -> str:
        """The text that a new rule begins with."""
        return starting_text(self.today)

    def check(self, text: str) -> Rule:
        """The rule of a text, read with all others and its examples run; raises DefinitionError naming the place."""
        self._station.session.require(Right.SEE_ARCHIVE)
        own = own_rule(text, 1, self.today.isoformat())
        book = self._book_with([own])
        return next(rule for rule in reversed(book.rules) if rule.code == rule_of_key(own.key))

    def try_rule(self, text: str, progress: Progress | None = None) -> RuleEffect:
        """Who would change under this text; raises DefinitionError."""
        return self._effect([own_rule(text, 1, self.today.isoformat())], progress)

    def try_settings(self, given: Mapping[str, OwnSetting], progress: Progress | None = None) -> RuleEffect:
        """Who would change under these settings; raises DefinitionError."""
        return self._effect([self._settings_text(given, self._texts())], progress)

    def read_setting(self, key: str, written: str, source: str) -> OwnSetting:
        """What was typed for a setting; raises InvalidFieldsError."""
        value = read_setting(self.book.parameters[key], written)
        choices = dict(SettingLine(self.book.parameters[key], self._shipped_book().parameters.get(key), ()).choices)
        if choices and value not in choices:
            value = None
        words = self._station.definitions.vocabulary
        problems: list[Problem] = []
        if value is None:
            problems.append(words.problem("rule_setting.value_wrong", "value", written))
        if not source.strip():
            problems.append(words.problem("rule_setting.source_missing", "source"))
        if problems or value is None:
            raise InvalidFieldsError(tuple(problems))
        return OwnSetting(value, source.strip())

    def keep_rule(self, text: str, reason: str) -> str:
        """Keep a rule as the station's own and return its code; raises DefinitionError."""
        own = own_rule(text, 1, self.today.isoformat())
        self._put("set a rule", lambda texts: own_rule(text, _next(texts, own.key), own.valid_from), reason)
        return rule_of_key(own.key)

    def keep_settings(self, given: Mapping[str, OwnSetting], reason: str) -> None:
        """Keep settings beside those the station has set already; raises DefinitionError."""
        self._put("set what rules rest on", lambda texts: self._settings_text(given, texts), reason)

    def revert_rule(self, code: str, reason: str) -> None:
        """Take the station's own text of a rule back: the shipped one counts again, if there is one."""
        key = own_rule_key(code)
        day = self.today.isoformat()
        self._put("take back a rule", lambda texts: withdrawn(key, _next(texts, key), day), reason)

    def revert_setting(self, key: str, reason: str) -> None:
        """Let the shipped value of a setting count again."""
        self._put("take back what rules rest on", lambda texts: self._settings_text({}, texts, without=key), reason)

    def _line(self, rule: Rule) -> RuleLine:
        benefit = self.book.benefits.get(rule.benefit)
        return RuleLine(rule, benefit.label if benefit else None, rule.is_in_force(self.today))

    def _words(self, language: str) -> RuleWords:
        definitions = self._station.definitions
        lists = {key: kind.label for key, kind in definitions.outside_lists.kinds.items()}
        return RuleWords(definitions.vocabulary, lists, language)

    def _settings_text(
        self, given: Mapping[str, OwnSetting], texts: Iterable[DefinitionText], without: str = ""
    ) -> DefinitionText:
        book, kept = self.book, {}
        for key, one in book.parameters.items():
            if one.origin == STATION:
                kept[key] = OwnSetting(_words_of(one.value), one.source)
        kept = {key: one for key, one in {**kept, **given}.items() if key != without}
        named = {key: (book.parameters[key].label, one) for key, one in kept.items()}
        return settings_text(named, _next(texts, OWN_SETTINGS), self.today.isoformat())

    def _texts(self) -> list[DefinitionText]:
        with self._station.database.read() as look:
            return definition_texts(look)

    def _shipped_book(self) -> RuleBook:
        texts = [one for one in self._texts() if one.kind == KIND and one.origin != STATION]
        return self._read(load(texts).of_kind(KIND))

    def _book_with(self, own: Sequence[DefinitionText]) -> RuleBook:
        """The book as it would be with these texts in place of the station's own of the same keys."""
        new = {one.key for one in own}
        beside = [one for one in self._station.definitions.of_kind(KIND) if one.key not in new]
        return self._read([*beside, *own])

    def _read(self, texts: Sequence[DefinitionText]) -> RuleBook:
        definitions = self._station.definitions
        return rules_read.read(texts, definitions.vocabulary, definitions.outside_lists, definitions.rates.tails)

    def _effect(self, own: Sequence[DefinitionText], progress: Progress | None) -> RuleEffect:
        self._station.session.require(Right.SEE_ARCHIVE)
        after = self._book_with(own)
        return effect_of(self._station.database, self.book, after, self.today, progress or Unwatched())

    def _put(self, label: str, make: Making, reason: str) -> None:
        """One named change; the whole book is read anew before anything is kept."""
        actor = self._station.session.require(Right.SET_RATES)
        with self._station.database.write(label, actor, reason=reason.strip()) as work:
            texts = definition_texts(work)
            new = make(texts)
            self._read(load([*texts, new]).of_kind(KIND))  # raises DefinitionError if it is wrong
            work.definitions.put([DefinitionRow(KIND, new.key, new.version, new.valid_from, STATION, new.text)])


def _next(texts: Iterable[DefinitionText], key: str) -> int:
    """The next version of a text of the station's."""
    return max((one.version for one in texts if (one.kind, one.key) == (KIND, key)), default=0) + 1


def _words_of(value: Value | tuple[Value, ...]) -> int | str | tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, tuple) else value
