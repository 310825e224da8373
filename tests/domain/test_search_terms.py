from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.search_terms import Places, SearchFacts, chinese_runs, really_matches, terms_of, words_of
from vetdesk.storage.readings import readings

NOWHERE = Places()


def met(query: str, facts: SearchFacts) -> bool:
    """What the index decides: every word has a way whose terms are all there."""
    terms = set(terms_of(facts, readings()).split())

    def has(term: str) -> bool:
        return any(one.startswith(term[:-1]) for one in terms) if term.endswith("*") else term in terms

    words = words_of(query, NOWHERE)
    return bool(words) and all(any(all(map(has, way)) for way in word.ways) for word in words)


def test_words_are_split_at_blanks_and_where_the_script_changes() -> None:
    assert [word.text for word in words_of("红旗zs 1234", NOWHERE)] == ["红旗", "zs", "1234"]
    assert [word.text for word in words_of("鲁军A000123", NOWHERE)] == ["鲁军a000123"]
    assert [word.text for word in words_of("张12", NOWHERE)] == ["张", "12"]
    assert words_of(" ·- ", NOWHERE) == []
    assert chinese_runs("红旗zs 东风12") == {"红旗", "东风"}


def test_a_long_number_is_looked_for_in_the_record_itself() -> None:
    scattered = SearchFacts([], ["12345", "34567"])
    (word,) = words_of("1234567", NOWHERE)
    assert met("1234567", scattered)
    assert not really_matches(word, scattered, NOWHERE)
    assert really_matches(word, SearchFacts([], ["0-1234-567"]), NOWHERE)


def test_broad_words_meet_ready_made_terms_instead_of_prefixes() -> None:
    for query in ("z", "zh", "zhang", "zhangs"):
        assert not any(term.endswith("*") for word in words_of(query, NOWHERE) for way in word.ways for term in way)


def test_a_village_outside_the_register_is_found_by_its_text() -> None:
    facts = SearchFacts(["张三"], [], 0, "石桥村")
    assert met("石桥", facts)
    assert not met("石村", facts)


@given(st.text("张三丰单曾𬴂㛃", min_size=1, max_size=5), st.data())
def test_any_part_of_a_name_and_of_its_initials_meets_it(name: str, data: st.DataObject) -> None:
    facts = SearchFacts([name], [])
    start = data.draw(st.integers(0, len(name) - 1))
    end = data.draw(st.integers(start + 1, len(name)))
    assert met(name[start:end], facts)
    for spelling in readings().spellings(name):
        assert met("".join(syllable[0] for syllable in spelling[start:end]), facts)
        assert met("".join(spelling[start:]), facts)


@given(st.text("0123456789x", min_size=4, max_size=20), st.data())
def test_any_four_or_more_digits_of_a_number_meet_it(number: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(number) - 4))
    end = data.draw(st.integers(start + 4, len(number)))
    part = number[start:end]
    if any(character.isdigit() for character in part):
        assert met(part, SearchFacts([], [number]))
