"""Everything planted in a county is found, and nothing else, in whatever order rosters and lines come."""

import random
from collections import Counter
from dataclasses import replace

import pytest

from tests.domain.county import TOWNSHIPS, County, a_county, a_line, told
from vetdesk.domain.township_findings import Finding, FindingKind
from vetdesk.domain.township_reconciling import reconcile
from vetdesk.domain.township_rosters import Source

SEEDS = range(80)


def kinds(county: County) -> list[FindingKind]:
    return [one.kind for one in reconcile(county.rosters).findings]


def a_pair(**changes: str) -> County:
    """One person of township a in both periods, township b empty; the line of now with these changes."""
    line = a_line(1, "a")
    now = replace(line, **changes)  # type: ignore[arg-type]  # all fields that tests change are texts
    county = County({"a": [now], "b": []}, {"a": [replace(line, source=Source.BEFORE)], "b": []})
    county.archive.append(replace(line, source=Source.ARCHIVE))
    return county


@pytest.mark.parametrize("seed", SEEDS)
def test_all_that_is_planted_is_found_and_nothing_is_invented(seed: int) -> None:
    county = a_county(seed)
    found = reconcile(county.rosters)
    assert told(found.findings) == county.truth
    keys = [one.key for one in found.findings]
    assert len(keys) == len(set(keys)), "a decision belongs to one finding"


@pytest.mark.parametrize("seed", SEEDS)
def test_previous_and_came_less_went_is_now_in_every_township_and_category(seed: int) -> None:
    county = a_county(seed)
    balances = reconcile(county.rosters).balances
    assert [one for one in balances if not one.adds_up] == []
    ended = county.rosters.ended
    for uid in TOWNSHIPS:
        mine = [one for one in balances if one.township == uid]
        standing = [line for line in county.now[uid] if line.status not in ended]
        assert sum(one.now + one.repeated for one in mine) == len(standing)
        assert sum(one.previous for one in mine) == len(county.before[uid])


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_rosters_and_lines_does_not_matter(seed: int) -> None:
    county, chance = a_county(seed), random.Random(seed)
    first = reconcile(county.rosters)
    for rosters in (county.now, county.before):
        for lines in rosters.values():
            chance.shuffle(lines)
    county.now = dict(chance.sample(sorted(county.now.items()), len(county.now)))
    chance.shuffle(county.archive)
    again = reconcile(county.rosters)
    assert [(one.key, one.facts) for one in again.findings] == [(one.key, one.facts) for one in first.findings]
    assert again.balances == first.balances


def test_enough_of_every_kind_is_planted() -> None:
    counted = Counter(kind for seed in SEEDS for kind, _ in a_county(seed).truth)
    assert set(counted) == set(FindingKind)
    assert min(counted.values()) >= 40


def test_a_township_that_has_not_sent_makes_nobody_missing_moved_or_new() -> None:
    county = a_pair()
    moved = replace(county.now["a"][0], township="b")
    county.now = {"b": [moved]}
    assert kinds(county) == []
    (balance,) = reconcile(county.rosters).balances
    assert balance.came == {"known": 1}


def test_who_was_in_the_last_roster_is_not_new_though_no_archive_knows_them() -> None:
    county = a_pair()
    county.archive = []
    county.now["a"].append(a_line(5, "a"))
    (new,) = reconcile(county.rosters).findings
    assert (new.kind, new.person) == (FindingKind.NEW, a_line(5, "a").person)


@pytest.mark.parametrize("seed", range(20))
def test_without_an_archive_only_what_rosters_say_of_each_other_is_found(seed: int) -> None:
    county = a_county(seed)
    was = {line.person for lines in county.before.values() for line in lines}
    county.archive = []
    needs_archive = {FindingKind.DIFFERS, FindingKind.ENDED}
    wanted = {(kind, person) for kind, person in county.truth if kind not in needs_archive}
    wanted = {one for one in wanted if one[0] is not FindingKind.MISSING or one[1] in was}
    found = set(told(reconcile(county.rosters).findings))
    assert found == wanted


def test_a_first_collection_calls_nobody_new() -> None:
    county = a_pair()
    county.before, county.archive = {}, []
    assert kinds(county) == []


def test_who_is_twice_at_once_was_in_one_before_and_counts_as_double_where_they_came() -> None:
    county = a_pair()
    county.now["b"] = [replace(county.now["a"][0], township="b")]
    found = reconcile(county.rosters)
    assert [(one.kind, one.townships) for one in found.findings] == [(FindingKind.DOUBLE, ("a", "b"))]
    assert [one.came for one in found.balances] == [{}, {"double": 1}]


def test_what_a_line_does_not_say_it_does_not_deny() -> None:
    county = a_pair(birth_date="1941")
    line = county.now["a"][0]
    county.now["a"] = [replace(line, values={}, status="")]
    assert kinds(county) == []


def test_a_masked_number_with_another_birth_date_is_offered_to_nobody() -> None:
    county = a_pair()
    line = county.now["a"][0]
    shown = f"{line.id_number[:6]}********{line.id_number[-4:]}"
    masked = replace(line, id_number="", shown=shown, birth_date="1960-01-01")
    county.now["a"] = [masked]
    assert kinds(county) == [FindingKind.MISSING]
    county.now["a"] = [replace(masked, birth_date="")]
    assert kinds(county) == [FindingKind.LIKELY]


def test_a_decision_does_not_survive_other_facts() -> None:
    def only(county: County) -> Finding:
        (found,) = reconcile(county.rosters).findings
        return found

    county = a_pair()
    ours = county.now["a"][0]
    county.now["a"] = [replace(ours, values={**ours.values, "monthly_standard": "1"})]
    first = only(county)
    county.now["a"] = [replace(ours, values={**ours.values, "monthly_standard": "2"})]
    second = only(county)
    assert first.key == second.key
    assert first.facts != second.facts
