"""The shipped route loads; a route with any fault is refused with file and key."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest

from vetdesk import paths
from vetdesk.definitions.materials import labels
from vetdesk.definitions.source import DefinitionText, shipped
from vetdesk.definitions.workflows import Routes, read
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.forms import Label
from vetdesk.domain.workflow import Workflow

ROUTE = "rural_ex_conscript"


@cache
def shipped_texts(kind: str = "workflows") -> tuple[DefinitionText, ...]:
    return tuple(text for text in shipped(paths.resources() / "definitions") if text.kind == kind)


def texts() -> dict[str, DefinitionText]:
    return {text.key: text for text in shipped_texts()}


def changed(key: str, old: str, new: str) -> tuple[list[DefinitionText], list[DefinitionText]]:
    """The shipped routes and parts with one text changed: that of the key, or the part in which it stands."""
    routes, parts = texts(), {part.key: part for part in shipped_texts("route_parts")}
    used = [name.partition("@")[0] for name in routes[ROUTE].content["parts"]]
    found = routes[key] if old in routes[key].text else next(parts[key] for key in used if old in parts[key].text)
    mended = replace(found, text=found.text.replace(old, new, 1), origin="station")
    (routes if found.kind == "workflows" else parts)[found.key] = mended
    return list(routes.values()), list(parts.values())


def the_route() -> Workflow:
    return routes_of(list(texts().values()), shipped_texts("route_parts"))[ROUTE, 1]


def routes_of(routes: Sequence[DefinitionText], parts: Sequence[DefinitionText]) -> Routes:
    return read(routes, parts, labels(shipped_texts("materials")))


def test_the_shipped_route_names_law_clocks_and_words_in_both_languages() -> None:
    route = the_route()
    assert "民发〔2011〕110号" in route.legal_basis[0].zh
    assert {clock.key: clock.budget for clock in route.clocks} == {"acceptance": 5, "township": 10, "district": 20}
    assert route.texts.word("earlier_duty", "sign") == Label("签批", "sign")
    assert route.texts.word("stage", "district").zh == "区县审批中"
    assert all(stage.label.zh and stage.label.en for stage in route.stages)


FAULTS = [
    ('key = "archived"\n', 'key = "archiving"\n', "stage.archiving", "declared twice"),
    ('to = "archived"', 'to = "nowhere"', "transition.archive", "unknown stage nowhere"),
    ('guards = ["notice_period_over"]', 'guards = ["guess"]', "transition.end_notice", "unknown guard guess"),
    ('effects = ["identity_drawing"]', 'effects = ["pay"]', "transition.grant", "unknown effect pay"),
    ('fields = ["signed_on"]', 'fields = ["signed"]', "transition.sign", "unknown field signed"),
    ('clock = "district"', 'clock = "province"', "stage.district.clock", "unknown clock province"),
    ('proposal = "today"', 'proposal = "yesterday"', "field.village_on.proposal", "unknown proposal yesterday"),
    ('notice_unit = "workday"', 'notice_unit = "week"', "parameters.notice_unit", "cannot be 'week'"),
    ("notice_days = 3", "notice_days = 0", "parameters.notice_days", "cannot be 0"),
    ("notice_days = 3", "notice_days = 90", "parameters.notice_days", "does not keep to its bounds"),
    ('start_month = "birthday_month"', 'start_month = "soon"', "parameters.start_month", "cannot be 'soon'"),
    ('"81-{year}-{serial:04}"', '"81-{yaer}"', "parameters.number_pattern", "cannot be"),
    ("least_age = 60\n", "", "parameters.least_age", "is missing"),
    ('age_reached = "ask"', 'age_reached = "perhaps"', "severities.age_reached", "must give a guard"),
    ('age_reached = "ask"', 'clock_works = "ask"', "severities.clock_works", "must give a guard"),
    ('kind = "start"', 'kind = "work"', "stage", "exactly one stage of kind start"),
    ('owner_role = "leader"\n', "", "stage.sign_off", "has no owner"),
    ('from = ["district"]\nto = "@next"', 'from = ["district"]\nto = "granting"', "stage.posting", "cannot be reached"),
    ('to = "@next"\nrole = "leader"', 'to = "@next"\nrole = "examiner"', "stage.sign_off",
     "its owner has no step forward"),
    ('from = ["sign_off"]\nto = "examination"', 'from = ["sign_off"]\nto = "archiving"',
     "transition.send_back", "archiving does not come before sign_off"),
    ('from = ["archiving"]', 'from = ["archiving", "withdrawn"]', "stage.withdrawn", "goes nowhere"),
    ('legal_basis', 'drop = ["transition.fly"]\nlegal_basis', "drop", "there is no transition.fly"),
    (', en = "Circular on the Old-age Subsidy for Rural Ex-conscripts (2011, No. 110)"', "",
     "legal_basis", "needs a text for zh and for en"),
    (', en = "unless local rules say otherwise"', "",
     "clock.township.basis", "needs a text for zh and for en"),
    ('legal_basis', 'extends = 7\nlegal_basis', "extends", "no such version"),
    ('sends = "report"', 'sends = "send"', "exchange", "unknown transition send"),
    ("district_days = 20", "district_days = 0", "parameters.district_days", "bounds"),
    ("budget = \"=district_days\"", "budget = 0", "clock.district.budget", "must be more than 0"),
    ("budget = \"=district_days\"", "budget = \"=county_days\"", "parameters.county_days", "is missing"),
    ('"district@1"', '"district@9"', "parts", "no such part: district@9"),
    ('"district@1"', '"shire@1"', "parts", "no such part: shire@1"),
    ('to = "archived"', 'to = "@next"', "transition.archive", "no next part"),
    ('extendable_by = "=township_extension"', "extendable_by = -1", "clock.township.budget", "must be more than 0"),
    ('starts_on = "field:reported_on"', 'starts_on = "field:sent_on"', "clock.district.starts_on", "unknown start"),
    ('kind = "reverse"', 'kind = "undo"', "transition.reverse.kind", "must be one of"),
    ('choices = "notice_result"', 'choices = "results"', "field.notice_result.choices", "unknown choices"),
    ('\nunit = "workday"', '\nunit = "week"', "clock.acceptance.unit", "must be one of"),
    ("requires_note = true", 'requires_note = "yes"', "transition.request_correction.requires_note", "true or false"),
    ('owner_role = "leader"', 'owner = "leader"', "stage.sign_off.owner", "unknown key"),
    ('kind = "record"\nfrom', 'kind = "record"\nto = "notice"\nfrom', "transition.pause", "has no target"),
    ('opening_fields = ["applied_on"', 'opening_fields = ["asked_on"', "opening_fields", "unknown field asked_on"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "key", "problem"), FAULTS)
def test_a_fault_is_refused_with_file_key_and_problem(old: str, new: str, key: str, problem: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        routes_of(*changed(ROUTE, old, new))[ROUTE, 1]
    assert caught.value.file == f"workflows/{ROUTE}.toml"
    assert caught.value.key == key
    assert problem in caught.value.problem


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('"person.inactive" =', '"person.retired" =', "sentences.person.retired"),
        ("缺少材料：{material}。", "缺少材料：{paper}。", "sentences.materials.missing"),
        ("缺少材料：{material}。", "缺少材料：{material。", "sentences.materials.missing"),
    ],
)
def test_a_sentence_that_cannot_be_said_is_refused(old: str, new: str, key: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        routes_of(*changed("reasons", old, new))
    assert (caught.value.file, caught.value.key) == ("workflows/reasons.toml", key)


def test_of_several_versions_the_one_in_force_on_the_day_counts() -> None:
    first = texts()[ROUTE]
    later = DefinitionText("workflows", ROUTE, 2, "2026-01-01", "station", first.text)
    routes = routes_of([*texts().values(), later], shipped_texts("route_parts"))
    assert routes.newest(ROUTE, "2025-12-31").version == 1
    assert routes.newest(ROUTE, "2026-01-01").version == routes.newest(ROUTE).version == 2
    with pytest.raises(KeyError):
        routes.newest(ROUTE, "2000-01-01")


def test_a_later_version_extends_an_earlier_one_and_changes_only_what_it_says() -> None:
    own = 'version = 2\nvalid_from = "2026-01-01"\nextends = 1\ndrop = ["transition.extend"]\n'
    own += "[parameters]\nnotice_days = 7\n"
    later = DefinitionText("workflows", ROUTE, 2, "2026-01-01", "station", own)
    routes = routes_of([*texts().values(), later], shipped_texts("route_parts"))
    first, second = routes[ROUTE, 1], routes[ROUTE, 2]
    assert (first.number("notice_days"), second.number("notice_days")) == (3, 7)
    assert first.transition("extend")
    assert second.transition("extend") is None
    assert [stage.key for stage in first.stages] == [stage.key for stage in second.stages]
    assert (second.valid_from, second.sha256 != first.sha256) == ("2026-01-01", True)


def test_the_links_of_a_composed_route_name_real_stages() -> None:
    sources = {step.key: step.sources for step in the_route().transitions}
    assert "archiving" not in sources["withdraw"]
    assert {"village", "granting"} <= set(sources["withdraw"])
    assert sources["extend"] == ("examination", "supervision", "sign_off", "reporting")
    assert next(step.target for step in the_route().steps_from("sign_off")) == "reporting"


def test_every_shipped_route_names_its_law_and_whom_it_is_about() -> None:
    routes = routes_of(list(texts().values()), shipped_texts("route_parts"))
    routes.check()
    assert len(routes) == 30
    for route in routes.values():
        assert route.legal_basis, route.kind
        assert route.text("reference_code"), route.kind
    numbers = [route.text("number_pattern") for route in routes.values()]
    assert len(set(numbers)) == len(numbers), "two kinds of case would share their numbers"


def test_the_roles_that_routes_need_are_found_without_putting_them_together() -> None:
    known = routes_of(list(texts().values()), shipped_texts("route_parts"))
    found = known.owner_roles()
    assert not vars(known)["_known"]
    owners = {stage.owner_role for key in known for stage in known[key].stages if stage.owner_role}
    assert set(found) == owners
