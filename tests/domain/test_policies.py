"""Which version of a note is in force on a day; which articles a place in a law names."""

import pytest

from vetdesk.domain.forms import Label
from vetdesk.domain.policies import SHIPPED, STATION, LawPlace, LibraryTexts, PolicyLibrary, PolicyNote, PolicyText

HEADINGS = LibraryTexts(Label("常见问题", "Questions"), Label("工作提示", "Staff"))


def a_note(version: int, origin: str, valid_from: str, **more: object) -> PolicyNote:
    return PolicyNote("moving", 1, version, origin, valid_from, "all", PolicyText("迁移", "正文"), **more)  # type: ignore[arg-type]  # any part of a note


def library(*notes: PolicyNote) -> PolicyLibrary:
    return PolicyLibrary(notes, {}, {"all": Label("全部", "All")}, HEADINGS)


def test_the_stations_own_note_counts_from_its_day_until_it_is_withdrawn() -> None:
    old, new = a_note(1, SHIPPED, "2024-10-01"), a_note(3, SHIPPED, "2025-06-01")
    own, back = a_note(2, STATION, "2025-02-01", based_on=1), a_note(4, STATION, "2025-08-01", withdrawn=True)
    held = library(old, own, new, back)
    assert held.at("moving", "2024-09-30") is None
    assert [held.at("moving", day) for day in ("2024-10-01", "2025-02-01", "2025-07-01", "2025-08-01")] == [
        old, own, own, new,
    ]  # fmt: skip
    assert held.newer_shipped(own) == new
    assert held.next_version("moving") == 5
    assert held.next_number() == 1001


def test_a_note_ends_with_its_last_day() -> None:
    held = library(a_note(1, SHIPPED, "2024-10-01", valid_to="2024-12-31"))
    assert held.at("moving", "2024-12-31") is not None
    assert held.in_force("2025-01-01") == []


@pytest.mark.parametrize(("articles", "named"), [("19-22、25", {19, 20, 22, 25}), ("8", {8}), ("", set())])
def test_articles_are_named_one_by_one_and_in_ranges(articles: str, named: set[int]) -> None:
    assert {number for number in (8, 19, 20, 22, 23, 25) if LawPlace("x", articles).has(number)} == named
