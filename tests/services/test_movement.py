"""The movement of the roster: at every level and over any history, before + added − removed = now."""

import random
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock
from tests.services.visit_desk import Desk, a_desk, definitions
from tests.statistics_world import settle_people
from vetdesk.domain.people import Recipient
from vetdesk.domain.roster_changes import Direction
from vetdesk.services.movement import Level, Movement, Span
from vetdesk.storage import standings
from vetdesk.storage.database import Database

Snapshot = dict[Level, Counter[str]]
OTHERS = ("stopped", "died", "moved", "suspended", "recognised", "drawing", "drawing")


def test_a_span_is_a_month_a_quarter_or_a_year() -> None:
    assert (Span(2025).since, Span(2025).until) == (date(2025, 1, 1), date(2025, 12, 31))
    assert (Span(2025, 4).since, Span(2025, 4).until) == (date(2025, 10, 1), date(2025, 12, 31))
    assert (Span(2024, 0, 2).since, Span(2024, 0, 2).until) == (date(2024, 2, 1), date(2024, 2, 29))


@pytest.mark.parametrize(("seed", "many"), [(0, standings.MANY), (1, 0)])
def test_every_line_reconciles_with_what_stood_there_on_the_day(
    database: Database, clock: Clock, seed: int, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standings, "MANY", many)  # beyond it, all identities are gone through at once
    chance = random.Random(seed)
    desk = a_desk(database, clock)
    settle_people(desk, chance, 40)
    service = Movement(database, desk.session, definitions(), clock)
    ends = {}
    for month in (1, 2, 3, 4):
        clock.at = clock.at.replace(month=month, day=20)
        for _ in range(12):
            _something_happens(desk, chance)
        ends[month] = _standing(desk)
    for first, last, span in ((1, 2, Span(2025, 0, 2)), (2, 3, Span(2025, 0, 3)), (3, 4, Span(2025, 2))):
        for level in Level:
            view = service.view(span, level)
            for row in (*view.rows, view.total):
                assert row.figure("before") + row.figure("plus") - row.figure("minus") == row.figure("after")
                assert set(row.ids["after"]) == set(row.ids["before"]) - set(row.ids["minus"]) | set(row.ids["plus"])
            for column, month in (("before", first), ("after", last)):
                counted = {row.label.zh: row.figure(column) for row in view.rows if row.figure(column)}
                assert counted == ends[month][level], (span, level, column)
            _kinds_add_up(service, span, level)


def test_behind_a_figure_stand_those_who_came_for_that_reason(database: Database, clock: Clock) -> None:
    desk = a_desk(database, clock)
    person = desk.person("某甲", {"51": "drawing"})
    clock.move(days=40)
    _save(desk, replace(person, identities=(replace(person.identities[0], status="died"),)))
    service = Movement(database, desk.session, definitions(), clock)
    view = service.view(Span(2025, 0, 3), Level.CATEGORY)
    assert [(row.label.zh, row.figure("before"), row.figure("died"), row.figure("after")) for row in view.rows] == [
        ("参战退役军人", 1, 1, 0)
    ]
    assert [one.recipient_id for one in service.behind(view.rows[0], "died")] == [person.id]
    assert service.view(Span(2025, 0, 2), Level.CATEGORY).total.figure("after") == 1


def test_the_workbook_has_a_sheet_by_category_and_one_by_village(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    desk = a_desk(database, clock)
    settle_people(desk, random.Random(4), 30)
    service = Movement(database, desk.session, definitions(), clock)
    book = openpyxl.load_workbook(service.write(tmp_path / "a.xlsx", Span(2025), purpose="报县局").path)
    assert [sheet.title for sheet in book if sheet.sheet_state == "visible"] == ["增减汇总", "分村增减汇总"]
    for name, level in (("增减汇总", Level.CATEGORY), ("分村增减汇总", Level.VILLAGE)):
        view = service.view(Span(2025), level)
        total = next(row for row in book[name].iter_rows(values_only=True) if row[0] == "合计")
        assert total[1:] == tuple(view.total.figure(column) for column, _ in view.columns)


def _kinds_add_up(service: Movement, span: Span, level: Level) -> None:
    kinds = definitions().rosters.changes.kinds
    total = service.view(span, level).total
    for direction in (Direction.PLUS, Direction.MINUS):
        keys = [kind.key for kind in kinds if kind.direction is direction]
        assert sum(total.figure(key) for key in keys) == total.figure(direction)


def _something_happens(desk: Desk, chance: random.Random) -> None:
    with desk.database.read() as look:
        villages = [None, *look.villages.names()]
        person = chance.choice(look.people.many(range(1, 60)))
    deed = chance.randrange(4)
    if deed == 0:
        kept = desk.person("新人", {chance.choice(("51", "81")): chance.choice(OTHERS)})
        _save(desk, replace(kept, village_id=chance.choice(villages)))
    elif deed == 1:
        _save(desk, replace(person, village_id=chance.choice(villages), village=""))
    elif person.identities:
        held = replace(person.identities[0], status=chance.choice(OTHERS))
        if deed == 2 and "42" not in {one.category for one in person.identities}:
            held = replace(held, category="42")
        _save(desk, replace(person, identities=(held, *person.identities[1:])))


def _save(desk: Desk, person: Recipient) -> None:
    with desk.database.write("edit", desk.session.actor) as work:
        work.people.save(person)


def _standing(desk: Desk) -> Snapshot:
    """Who draws today, counted from the archive itself."""
    words = definitions().vocabulary
    with desk.database.read() as look:
        people, villages = look.people.many(range(1, 200)), look.villages.names()
    found: Snapshot = {level: Counter() for level in Level}
    for person in people:
        for held in person.identities:
            if held.status == "drawing":
                found[Level.CATEGORY][words.categories[held.category].label.zh] += 1
                found[Level.VILLAGE][villages.get(person.village_id or 0, "未分村")] += 1
    return found
