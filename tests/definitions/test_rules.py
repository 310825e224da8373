"""The shipped rules: whole people and what is found of them, the table in docs/rules.md, what is refused in a text."""

import os
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.people_world import definitions
from vetdesk.definitions import rules
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.benefits.extras import Dated, Tail
from vetdesk.domain.entries import Entry
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.forms import FieldKind, Value
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.rules.conditions import AgeAt, FactField, Op
from vetdesk.domain.rules.facts import Listed, PersonFacts
from vetdesk.domain.rules.rules import Confidence, Effect, Finding, Rule, RuleBook

HERE = Path(__file__).parent
DOCUMENT = Path(__file__).parents[2] / "docs" / "rules.md"
Example = Mapping[str, Any]


def book() -> RuleBook:
    return definitions().rules


@cache
def examples() -> list[Example]:
    found: list[Example] = tomllib.loads((HERE / "worked_rules.toml").read_text(encoding="utf-8"))["example"]
    return found


def values(raw: Mapping[str, Any]) -> dict[str, Value]:
    money = {key for key in raw if key in definitions().vocabulary.fields}
    money = {key for key in money if definitions().vocabulary.field(key).kind is FieldKind.MONEY}
    return {key: value * 10_000 if key in money else value for key, value in raw.items()}


def identity_of(number: int, raw: Mapping[str, Any]) -> Identity:
    rest = {key: value for key, value in raw.items() if key not in {"category", "status"}}
    return Identity(number, str(number), raw["category"], raw["status"], values(rest))


def person_of(example: Example) -> PersonFacts:
    held = tuple(identity_of(number, one) for number, one in enumerate(example["identities"], 1))
    entries = tuple(
        Entry(0, "", 1, kind, values(one)) for kind, several in example.get("entries", {}).items() for one in several
    )
    listed = tuple(Listed(kind, finding) for kind, finding in example.get("listed", ()))
    person = Recipient(1, "1", values(example.get("person", {})), held)
    return PersonFacts(person, entries, listed, frozenset(example.get("confirmed", ())))


def findings(example: Example) -> tuple[Finding, ...]:
    return book().findings_of(person_of(example), date.fromisoformat(example["on"]))


@pytest.mark.parametrize("example", examples(), ids=lambda one: one["title"])
def test_everything_that_is_found_of_a_person(example: Example) -> None:
    found = findings(example)
    assert sorted(f"{one.rule.code}: {one.kind}" for one in found) == sorted(example["finds"])
    if found:
        told = {field.key for leaf in found[0].trace.deciding for field, _ in leaf.values}
        assert set(example.get("deciding", ())) <= told
        assert set(found[0].trace.missing) == set(example.get("missing", ()))


def test_there_are_enough_examples_each_with_its_source() -> None:
    assert len(examples()) >= 55
    assert all(one["source"] for one in examples())
    inside = [one for rule in book().rules for one in rule.examples]
    assert len(inside) >= 200
    assert all(one.source for one in inside)


def test_every_rule_names_its_law_and_how_sure_it_is() -> None:
    for rule in book().rules:
        assert rule.law.zh
        assert rule.law.en
        assert rule.source
        assert rule.valid_from
        assert rule.article or rule.law.zh.startswith(("民发", "本地", "伤残抚恤管理办法")), rule.code


def test_every_recurring_category_has_its_conditions() -> None:
    eligible = [rule for rule in book().in_force(date(2025, 1, 20)) if rule.effect is Effect.ELIGIBLE]
    covered = {code for rule in eligible for code in rule.applies_to}
    assert {code for code, one in definitions().vocabulary.categories.items() if one.recurring} <= covered
    listed = book().parameters["recurring_categories"].value
    assert isinstance(listed, tuple)
    assert {*listed, "81"} == {code for code, one in definitions().vocabulary.categories.items() if one.recurring}


def test_the_law_of_october_2024_has_its_own_versions() -> None:
    for code in ("disability_pension", "survivor_pension", "old_age_subsidy", "combat_subsidy", "nursing_fee"):
        assert book().rule(code, date(2024, 9, 30)).law != book().rule(code, date(2024, 10, 1)).law


def test_the_document_lists_every_rule() -> None:
    text = document()
    if os.environ.get("VETDESK_WRITE_DOCS"):
        DOCUMENT.write_text(text, encoding="utf-8")
    assert DOCUMENT.read_text(encoding="utf-8") == text


HEAD = """# Rules / 规则

What VetDesk compares every archive with (`resources/definitions/rules`): who is entitled, who should not draw, what is
about to change. Rules propose, a named person decides. A county changes and adds rules and settings of its own; each
rule runs its examples when it is read. Written by `VETDESK_WRITE_DOCS=1 pytest tests/definitions/test_rules.py`.

Confidence / 可信度: *certain* 见法规原文或两处来源 · *likely* 见一处官方来源 · *unsure* 待本地确认。

| rule 规则 | categories 类别 | finds 核查 | law, article 依据 | valid 有效期 | confidence 可信度 | examples 示例 |
|---|---|---|---|---|---|---|
"""
SETTINGS = """
## Settings / 参数

A county may set these otherwise; all rules that name them follow.

| setting 参数 | value 值 | confidence 可信度 | source 来源 |
|---|---|---|---|
"""


def document() -> str:
    lines = [line(rule) for rule in sorted(book().rules, key=lambda rule: (rule.code, rule.valid_from))]
    settings = [
        f"| {one.label.zh}<br>{one.label.en} (`{key}`) | {written(one.value)} | {one.confidence} | {one.source} |\n"
        for key, one in book().parameters.items()
    ]
    return HEAD + "".join(lines) + SETTINGS + "".join(settings)


def line(rule: Rule) -> str:
    kinds = definitions().vocabulary.codes("finding_kind")
    found = [rule.kind] if rule.kind else ["unclaimed", "overpaid"]
    law = f"{rule.law.zh} {rule.article}<br>{rule.law.en}"
    cells = (
        f"{rule.title.zh}<br>{rule.title.en} (`{rule.code}`)",
        " ".join(sorted(rule.applies_to)) or "person 本人",
        "<br>".join(f"{kind} {kinds[kind].label.zh}" for kind in found),
        law,
        f"{rule.valid_from} – {rule.valid_to}",
        str(rule.confidence),
        str(len(rule.examples)),
    )
    return "| " + " | ".join(cells) + " |\n"


def written(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)


RULE = """
version = 1
valid_from = "2025-01-01"
[law]
L = { zh = "办法", en = "Measures" }
[benefit]
b = { zh = "补助", en = "Subsidy" }
[parameter]
old = { zh = "年龄", en = "Age", value = 60, confidence = "unsure", source = "county" }
[[rule]]
code = "county"
title = { zh = "条件", en = "Conditions" }
law = "L"
article = "1"
effect = "eligible"
benefit = "b"
applies_to = ["81"]
valid_from = "2025-01-01"
confidence = "certain"
source = "county"
condition = { age_of = "birth_date", at_least = { parameter = "old" } }
[[rule.example]]
title = { zh = "六十五岁", en = "Aged 65" }
on = "2025-01-20"
person = { birth_date = "1960" }
answer = "yes"
[[rule.example]]
title = { zh = "五十五岁", en = "Aged 55" }
on = "2025-01-20"
person = { birth_date = "1970" }
answer = "no"
"""


def read(text: str, *others: str) -> RuleBook:
    made = [
        DefinitionText("rules", f"text{number}", 1, "2025-01-01", "shipped" if number == 0 else "station", one)
        for number, one in enumerate((text, *others))
    ]
    return rules.read(made, definitions().vocabulary, definitions().outside_lists, definitions().rates.tails)


@pytest.mark.parametrize(
    ("good", "bad", "key"),
    [
        ('age_of = "birth_date"', 'age_of = "birthday"', "rule.county.condition.age_of"),
        ('age_of = "birth_date"', 'age_of = "sex"', "rule.county.condition.age_of"),
        ("at_least = {", "at_leest = {", "rule.county.condition.at_leest"),
        ('parameter = "old" }', 'parameter = "young" }', "rule.county.condition.at_least"),
        ('applies_to = ["81"]', 'applies_to = ["99"]', "rule.county.applies_to"),
        ('benefit = "b"', 'benefit = "c"', "rule.county.benefit"),
        ('law = "L"', 'law = "M"', "rule.county.law"),
        ('effect = "eligible"', 'effect = "grant"', "rule.county.effect"),
        ('source = "county"\ncondition', "condition", "rule.county.source"),
        ('confidence = "certain"', 'confidence = "quite"', "rule.county.confidence"),
        ('valid_from = "2025-01-01"\nconfidence', 'valid_from = "2025"\nconfidence', "rule.county.valid_from"),
        ('birth_date = "1970"', 'birth_date = "1930"', "rule.county"),
        ('birth_date = "1970"', 'born = "1970"', "rule.county.example.1.person.born"),
        (', en = "Aged 55"', "", "rule.county.example.1.title"),
        ("condition = {", 'asks = ["everybody"]\ncondition = {', "rule.county.asks"),
        ("condition = {", 'kind = "soon"\ncondition = {', "rule.county.kind"),
        ("condition = {", 'scope = { use = "nothing" }\ncondition = {', "rule.county.scope"),
        ("condition = {", 'scope = { field = "sex", is = "man" }\ncondition = {', "rule.county.scope.is"),
        ("condition = {", 'scope = { field = "sex", more = 3 }\ncondition = {', "rule.county.scope.more"),
        ("condition = {", 'scope = { field = "at_school", is = "yes" }\ncondition = {', "rule.county.scope.is"),
        ("condition = {", 'scope = { list = ["deaths"], says = ["x"] }\ncondition = {', "rule.county.scope.list"),
        ("condition = {", 'scope = { any_entry = "children" }\ncondition = {', "rule.county.scope.any_entry"),
        ("condition = {", "scope = { season = [9, 13] }\ncondition = {", "rule.county.scope.season"),
        ("condition = {", 'scope = { confirmed = "ever" }\ncondition = {', "rule.county.scope.confirmed"),
        ("condition = {", "scope = {}\ncondition = {", "rule.county.scope"),
        ("[[rule]]", "[rules]\n[[rule]]", ".rules"),
    ],
)  # fmt: skip
def test_an_error_names_file_and_key(good: str, bad: str, key: str) -> None:
    assert good in RULE
    with pytest.raises(DefinitionError) as refused:
        read(RULE.replace(good, bad))
    assert (refused.value.file, refused.value.key) == ("rules/text0.toml", key)


def test_a_county_sets_a_parameter_otherwise_while_examples_are_run_as_they_were_written() -> None:
    county = """version = 1
valid_from = "2025-01-01"
[parameter]
old = { zh = "年龄", en = "Age", value = 50, confidence = "certain", source = "county" }
"""
    changed = read(RULE, county)
    assert changed.rules[0].condition == AgeAt(FactField("birth_date", "recipient", FieldKind.DATE), Op.AT_LEAST, 50)
    assert (changed.parameters["old"].value, changed.parameters["old"].origin) == (50, "station")
    assert changed.rules[0].parameters == ("old",)


def test_a_county_adds_its_own_version_of_a_rule_from_a_day_on() -> None:
    start = RULE.index("[[rule]]")
    later = RULE[start:].replace('valid_from = "2025-01-01"', 'valid_from = "2025-07-01"')
    county = RULE[: RULE.index("[law]")] + later
    changed = read(RULE, county)
    assert [(rule.valid_from, rule.valid_to, rule.origin) for rule in changed.rules] == [
        ("2025-01-01", "2025-06-30", "shipped"),
        ("2025-07-01", "", "station"),
    ]
    assert changed.rules[0].confidence is Confidence.CERTAIN


def test_months_after_a_death_are_those_of_the_rates_and_stand_nowhere_else() -> None:
    words, lists, tails = definitions().vocabulary, definitions().outside_lists, definitions().rates.tails
    texts = definitions().of_kind("rules")
    book = rules.read(texts, words, lists, tails)
    months = {key: one.value for key, one in book.parameters.items() if one.of_rates}
    assert months == {
        "tail_disabled": 12, "tail_survivor": 6, "tail_combat": 6, "tail_combat_before": 0, "tail_returned_ill": 0,
        "tail_old_age": 0, "tail_martyr_child": 6, "tail_demobilised": 0, "tail_red_army": 0,
    }  # fmt: skip
    own = Tail(Dated(), frozenset({"81"}), 3, "本县规定", origin="station")
    changed = rules.read(texts, words, lists, (*tails, own))
    assert changed.parameters["tail_old_age"].value == 3
    with pytest.raises(DefinitionError, match="differently after a death"):
        rules.read(texts, words, lists, (*tails, Tail(Dated(), frozenset({"31"}), 3, "本县规定", origin="station")))
    set_twice = DefinitionText(
        "rules", "own_settings", 1, "2025-01-01", "station",
        'version = 1\nvalid_from = "2025-01-01"\n[parameter]\n'
        'tail_old_age = { zh = "x", en = "x", value = 3, confidence = "certain", source = "x" }\n',
    )  # fmt: skip
    with pytest.raises(DefinitionError, match="only there"):
        rules.read((*texts, set_twice), words, lists, tails)
