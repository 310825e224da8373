"""Rules as a county sets them: read in words, tried out before keeping, kept as its own version, taken back."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.builders import a_station, an_actor
from tests.people_world import keep
from tests.services.test_entitlements import ex_conscript
from vetdesk.definitions.rule_texts import own_rule, own_rule_key
from vetdesk.domain.errors import DefinitionError, InvalidFieldsError, NotPermittedError
from vetdesk.domain.rules.rules import Confidence
from vetdesk.domain.staff import Right, Role
from vetdesk.services.rule_settings import RuleSettings
from vetdesk.wiring import Services

COUNTY = """\
[[rule]]
code = "county_phone"
title = { zh = "没有联系电话", en = "No telephone" }
law = "LOCAL"
article = "县办〔2025〕3号"
effect = "warn"
kind = "soon"
valid_from = "2025-01-01"
confidence = "certain"
source = "县办〔2025〕3号"
condition = { field = "phone", has_value = false }

[[rule.example]]
title = "没有电话"
on = "2025-01-20"
person = {}
finding = "soon"

[[rule.example]]
title = "有电话"
on = "2025-01-20"
person = { phone = "13800000000" }
finding = ""
"""


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    station = a_station(tmp_path_factory.mktemp("rules"))
    keep(station.database, ex_conscript("史长河", 31), ex_conscript("单雄", 32, phone="13800000001"))
    yield Services(station)
    station.close()


@pytest.fixture
def rules(services: Services) -> RuleSettings:
    return RuleSettings(services.station)


def test_each_rule_is_told_in_words_with_its_law_settings_and_examples(rules: RuleSettings) -> None:
    lines = rules.lines()
    assert any(line.benefit is not None and line.in_force for line in lines)
    for line in lines:
        for spoken in ("zh_CN", "en"):
            sheet = rules.sheet(line.rule.code, line.rule.valid_from, spoken)
            assert sheet.condition
            assert all(sentence.text for sentence in (*sheet.scope, *sheet.condition, *sheet.drawn))
    sheet = rules.sheet("old_age_subsidy", _newest(rules, "old_age_subsidy"), "zh_CN")
    told = [(one.depth, one.text) for one in sheet.condition]
    assert told[0] == (0, "同时符合以下各项：")
    assert any("60周岁" in text for _, text in told)
    assert not any("（年）" in text for _, text in told), "an age is one of years by itself"
    assert {one.key for one in sheet.parameters} >= {"old_age"}


def test_what_is_least_sure_stands_first_among_the_settings(rules: RuleSettings) -> None:
    lines = rules.settings()
    known = [(line.shipped or line.parameter).confidence for line in lines]
    assert known[0] is Confidence.UNSURE
    assert known == sorted(known, key=[Confidence.UNSURE, Confidence.LIKELY, Confidence.CERTAIN].index)
    assert all(line.parameter.source for line in lines)
    assert next(line for line in lines if line.parameter.key == "old_age").rules


def test_a_setting_is_tried_out_kept_with_its_basis_and_taken_back(rules: RuleSettings) -> None:
    later = rules.read_setting("old_age", "70", "县〔2025〕1号")
    effect = rules.try_settings({"old_age": later})
    assert effect.going["unclaimed"] == 2
    assert {one.name for one in effect.changes if one.kind == "unclaimed"} == {"史长河", "单雄"}
    assert rules.book.parameters["old_age"].value == 60
    rules.keep_settings({"old_age": later}, "本县从70岁起")
    assert rules.book.parameters["old_age"].value == 70
    line = next(line for line in rules.settings() if line.parameter.key == "old_age")
    assert line.own
    assert line.shipped is not None
    assert line.shipped.value == 60
    rules.revert_setting("old_age", "")
    assert rules.book.parameters["old_age"].value == 60


def test_a_value_that_cannot_be_read_or_has_no_basis_is_refused(rules: RuleSettings) -> None:
    for written, source in (("六十", "县"), ("60", " ")):
        with pytest.raises(InvalidFieldsError):
            rules.read_setting("old_age", written, source)
    with pytest.raises(InvalidFieldsError):
        rules.read_setting("old_age_counting", "week", "县")
    assert rules.read_setting("employed", "11，12 21", "县").value == ("11", "12", "21")


def test_a_county_adds_a_rule_sees_who_it_finds_and_takes_it_back(services: Services, rules: RuleSettings) -> None:
    assert rules.check(COUNTY).origin == "station"
    effect = rules.try_rule(COUNTY)
    assert effect.coming == {"soon": 1}
    assert [one.name for one in effect.changes] == ["史长河"]
    assert not any(line.own for line in rules.lines())
    assert rules.keep_rule(COUNTY, "县里的要求") == "county_phone"
    assert [line.rule.code for line in rules.lines() if line.own] == ["county_phone"]
    assert rules.text_of("county_phone") == COUNTY
    rules.revert_rule("county_phone", "")
    assert not any(line.own for line in rules.lines())
    with services.station.database.read() as look:
        kept = [one for one in look.definitions.all() if one.key == "own_rule_county_phone"]
    assert [one.version for one in kept] == [1, 2]


def test_a_shipped_rule_is_changed_from_a_day_on_and_stays_readable_before(rules: RuleSettings) -> None:
    for line in rules.lines():
        assert own_rule(rules.text_of(line.rule.code), 1, "2025-01-01").key == own_rule_key(line.rule.code)
    code = "old_age_subsidy"
    text = rules.text_of(code)
    before = _newest(rules, code)
    changed = text.replace(f'valid_from = "{before}"', 'valid_from = "2025-01-10"', 1)
    changed = changed[: changed.find("earlier")] + changed[changed.find("\n", changed.find("earlier")) + 1 :]
    rules.keep_rule(changed, "本县细则")
    versions = [line for line in rules.lines() if line.rule.code == code]
    assert [line.own for line in versions][:2] == [True, False]
    assert versions[0].rule.valid_from == "2025-01-10"
    assert versions[1].rule.valid_to == "2025-01-09"
    rules.revert_rule(code, "")
    assert _newest(rules, code) == before


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        (COUNTY.replace('field = "phone"', 'field = "fone"'), "condition"),
        (COUNTY.replace('finding = "soon"', 'finding = ""'), "county_phone"),
        (COUNTY.replace("confidence", "confidense"), "confidense"),
        (COUNTY.replace("[[rule.example]]", "[[rule.example", 1), ""),
        (COUNTY.replace('valid_from = "2025-01-01"', 'valid_from = "2025-01-01"\nvalid_to = "2024-01-01"'), "county"),
        (COUNTY + COUNTY.replace("county_phone", "other"), "rule.code"),
        (COUNTY + COUNTY, "county_phone"),
        ("", "rule.code"),
    ],
)
def test_a_wrong_text_is_refused_and_the_place_is_named(rules: RuleSettings, wrong: str, named: str) -> None:
    with pytest.raises(DefinitionError) as refused:
        rules.check(wrong)
    assert named in refused.value.key
    with pytest.raises(DefinitionError):
        rules.keep_rule(wrong, "")


def test_who_may_not_set_rates_may_read_but_not_change_rules(services: Services, rules: RuleSettings) -> None:
    session = services.station.session
    clerk = session.actor
    session.actor = replace(an_actor(Role.LIAISON_OFFICER), rights=clerk.rights - {Right.SET_RATES})
    try:
        assert rules.lines()
        with pytest.raises(NotPermittedError):
            rules.keep_rule(COUNTY, "")
    finally:
        session.actor = clerk


def _newest(rules: RuleSettings, code: str) -> str:
    return next(line.rule.valid_from for line in rules.lines() if line.rule.code == code)
