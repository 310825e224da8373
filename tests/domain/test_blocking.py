from itertools import combinations

from tests.planted_duplicates import a_town, id_number
from vetdesk.domain.blocking import PARTITIONS, Blocks, KeyFacts, keys_of, pairs_of

NUMBER = id_number("1950-03-05", 11)


def share_a_key(one: KeyFacts, other: KeyFacts) -> bool:
    return bool(set(keys_of(one)) & set(keys_of(other)))


def test_slips_of_the_number_meet_the_right_one() -> None:
    right = KeyFacts(1, id_number=NUMBER)
    wrong = NUMBER[:9] + "7" + NUMBER[10:]
    for slip in (wrong, NUMBER[:4] + NUMBER[5:], NUMBER[:6] + NUMBER[8:17], NUMBER[:15] + "000", NUMBER.lower()):
        assert share_a_key(right, KeyFacts(2, id_number=slip)), slip


def test_a_reading_meets_itself_when_one_part_of_the_birth_date_is_wrong() -> None:
    one = KeyFacts(1, [77], birth="1950-03-05")
    for birth in ("1950-03-05", "1951-03-05", "1950-08-05", "1950-03-15", "1950-05-03"):
        assert share_a_key(one, KeyFacts(2, [77], birth=birth)), birth
        assert not share_a_key(one, KeyFacts(2, [78], birth=birth))
    assert not share_a_key(one, KeyFacts(2, [77], birth="1961-08-21"))


def test_blocks_give_every_pair_that_shares_a_key_once_per_key() -> None:
    facts = [
        KeyFacts(place + 1, [hash(one["name"]) % 1000], str(one["id_number"]), str(one["birth_date"]))
        for place, one in enumerate(a_town(200, 40, 20, seed=4).people)
    ]
    blocks = Blocks()
    for one in facts:
        blocks.add(one.id, keys_of(one))
    groups = [group for part in range(PARTITIONS) for group in blocks.groups(part)]
    assert all(group == sorted(set(group)) for group in groups)
    found = {pair for group in groups for pair in pairs_of(group)}
    assert found == {(one.id, other.id) for one, other in combinations(facts, 2) if share_a_key(one, other)}
