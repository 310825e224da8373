"""Read what is declared about honour services: plates, cards, merit notices, birthdays, the working calendar.

A table may stand in any file of the kind; codes of categories, statuses, code lists and fields must exist.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.forms import Label
from vetdesk.domain.honours.merits import MERIT_NOTICE
from vetdesk.domain.honours.rules import (
    CardKind,
    Ground,
    HomeApplication,
    HonourRules,
    MeritStep,
    MonthlyWork,
    Standing,
)
from vetdesk.domain.vocabulary import Vocabulary

_T = TypeVar("_T")
_Make = Callable[[DefinitionText, str, Mapping[str, Any]], _T]
_TABLES = {"standing", "ground", "card", "card_stage", "home", "merit_step", "deliverer", "work"}
_SINGLE = {
    "look_again_years", "replaced_when", "card_states", "card_ready", "card_held", "birthdays", "ahead_days",
    "after_days",
}  # fmt: skip
LISTS = frozenset({"month", "birthdays", "plates", "cards", "merits", "coverage"})
"""The lists of the Honours tab that a line of the working calendar may open."""
_MONTHS = range(1, 13)


def read(texts: Sequence[DefinitionText], words: Vocabulary) -> HonourRules:
    """All rules of all texts together; raises DefinitionError naming file and key."""
    return _Reader(texts, words).rules()


class _Reader:
    """Reads the texts against the words that exist."""

    def __init__(self, texts: Sequence[DefinitionText], words: Vocabulary) -> None:
        for text in texts:
            check_keys(text, "top", text.content, {"version", "valid_from", *_TABLES, *_SINGLE})
        self._texts = texts
        self._words = words

    def rules(self) -> HonourRules:
        states, _ = self._codes_of("card_states", "card_state")
        steps = tuple(self._collect("merit_step", self._step).values())
        ages, text = self._single("birthdays", list)
        if not steps:
            raise self._texts[0].wrong("merit_step", "there must be a step")
        if not ages or any(not isinstance(age, int) or age < 1 for age in ages):
            raise text.wrong("birthdays", "must be ages in years")
        return HonourRules(
            standings=self._standings(),
            grounds=tuple(self._collect("ground", self._ground).values()),
            replaced_when=frozenset(self._codes_of("replaced_when", "plaque_condition")[0]),
            look_again_years=self._days("look_again_years", 0),
            card_kinds=tuple(self._collect("card", self._card).values()),
            card_states=states,
            card_ready=self._one_of("card_ready", states),
            card_held=self._one_of("card_held", states),
            card_stages=self._stages(states),
            home=self._home(),
            merit_steps=steps,
            deliverers=self._collect("deliverer", self._deliverer),
            birthdays=tuple(sorted(ages)),
            ahead_days=self._days("ahead_days", 1),
            after_days=self._days("after_days", 0),
            months=tuple(self._collect("work", self._work).values()),
        )

    def _single(self, key: str, kind: type[_T]) -> tuple[_T, DefinitionText]:
        for text in self._texts:
            value = text.content.get(key)
            if value is not None:
                if not isinstance(value, kind) or isinstance(value, bool):
                    raise text.wrong(key, f"must be {kind.__name__}")
                return value, text
        raise self._texts[0].wrong(key, "is missing") if self._texts else ValueError("no definitions of honours")

    def _days(self, key: str, least: int) -> int:
        value, text = self._single(key, int)
        if value < least:
            raise text.wrong(key, f"must be a whole number from {least} on")
        return value

    def _one_of(self, key: str, allowed: Sequence[str]) -> str:
        value, text = self._single(key, str)
        if value not in allowed:
            raise text.wrong(key, f"is none of {', '.join(allowed)}")
        return value

    def _codes_of(self, key: str, code_list: str) -> tuple[tuple[str, ...], DefinitionText]:
        codes, text = self._single(key, list)
        return self._known(text, key, codes, self._words.codes(code_list)), text

    def _collect(self, table: str, make: "_Make[_T]") -> dict[str, _T]:
        found: dict[str, _T] = {}
        for text in self._texts:
            for key, raw in text.content.get(table, {}).items():
                where = f"{table}.{key}"
                if key in found:
                    raise text.wrong(where, "declared twice")
                if not isinstance(raw, dict):
                    raise text.wrong(where, "must be a table")
                found[key] = make(text, key, raw)
        return found

    def _table(self, name: str) -> tuple[Mapping[str, Any], DefinitionText]:
        for text in self._texts:
            if name in text.content:
                return text.content[name], text
        raise self._texts[0].wrong(name, "is missing")

    @staticmethod
    def _known(text: DefinitionText, where: str, codes: object, known: Mapping[str, object]) -> tuple[str, ...]:
        if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
            raise text.wrong(where, "must be a list of codes")
        if missing := set(codes) - set(known):
            raise text.wrong(where, f"no such code: {min(missing)!r}")
        return tuple(codes)

    def _standings(self) -> dict[str, Standing]:
        table, text = self._table("standing")
        check_keys(text, "standing", table, {one.value for one in Standing if one is not Standing.NONE})
        found: dict[str, Standing] = {}
        for name, codes in table.items():
            for status in self._known(text, f"standing.{name}", codes, self._words.statuses):
                if status in found:
                    raise text.wrong(f"standing.{name}", f"declared twice: {status!r}")
                found[status] = Standing(name)
        return found

    def _categories(self, text: DefinitionText, where: str, raw: Mapping[str, Any]) -> frozenset[str]:
        codes = self._known(text, f"{where}.categories", raw.get("categories"), self._words.categories)
        if not codes:
            raise text.wrong(f"{where}.categories", "must name categories")
        return frozenset(codes)

    def _ground(self, text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Ground:
        where = f"ground.{key}"
        check_keys(text, where, raw, {"zh", "en", "categories"})
        return Ground(key, label(text, where, raw), self._categories(text, where, raw))

    def _card(self, text: DefinitionText, key: str, raw: Mapping[str, Any]) -> CardKind:
        where = f"card.{key}"
        check_keys(text, where, raw, {"zh", "en", "categories"})
        if key not in self._words.codes("card_kind"):
            raise text.wrong(where, "no such kind of card")
        return CardKind(key, label(text, where, raw), self._categories(text, where, raw))

    def _stages(self, states: Sequence[str]) -> dict[str, str]:
        table, text = self._table("card_stage")
        for stage, state in table.items():
            if state not in states:
                raise text.wrong(f"card_stage.{stage}", f"no such state: {state!r}")
        return dict(table)

    def _home(self) -> HomeApplication:
        table, text = self._table("home")
        check_keys(text, "home", table, {"age_from", "self_care", "living_ability"})
        age = table.get("age_from")
        if not isinstance(age, int) or age < 1:
            raise text.wrong("home.age_from", "must be an age in years")
        care, ability = self._words.codes("visit_self_care"), self._words.codes("living_ability")
        return HomeApplication(
            age,
            frozenset(self._known(text, "home.self_care", table.get("self_care", []), care)),
            frozenset(self._known(text, "home.living_ability", table.get("living_ability", []), ability)),
        )

    def _step(self, text: DefinitionText, key: str, raw: Mapping[str, Any]) -> MeritStep:
        where = f"merit_step.{key}"
        check_keys(text, where, raw, {"zh", "en", "day", "fields", "within"})
        own = {field.key: field for field in self._words.fields_for(MERIT_NOTICE)}
        (day,) = self._known(text, f"{where}.day", [raw.get("day", "")], own)
        fields = self._known(text, f"{where}.fields", raw.get("fields", []), own)
        within = raw.get("within", 0)
        if not isinstance(within, int) or within < 0:
            raise text.wrong(f"{where}.within", "must be a number of working days")
        return MeritStep(key, label(text, where, raw), day, fields, within)

    def _deliverer(self, text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Label:
        where = f"deliverer.{key}"
        check_keys(text, where, raw, {"zh", "en"})
        if key not in self._words.codes("merit_kind"):
            raise text.wrong(where, "no such kind of merit")
        return label(text, where, raw)

    @staticmethod
    def _work(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> MonthlyWork:
        where = f"work.{key}"
        check_keys(text, where, raw, {"zh", "en", "months", "opens"})
        months = raw.get("months")
        if not isinstance(months, list) or not months or not set(months) <= set(_MONTHS):
            raise text.wrong(f"{where}.months", "must be months from 1 to 12")
        opens = raw.get("opens", "")
        kind, _, name = str(opens).partition(":")
        if opens and not (kind == "page" and name) and not (kind == "honours" and name in LISTS):
            raise text.wrong(f"{where}.opens", "must be page:KEY or honours:LIST")
        return MonthlyWork(key, label(text, where, raw), frozenset(months), opens)
