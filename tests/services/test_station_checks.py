from datetime import date

import pytest

from tests.builders import Clock, an_actor
from tests.people_world import a_person, definitions, id_number, keep, with_identities
from vetdesk.domain.visits import Visit
from vetdesk.services.archives import Archives
from vetdesk.services.session import Session
from vetdesk.services.station_checks import whole_station
from vetdesk.storage.database import Database

VOCABULARY = definitions().vocabulary
TODAY = date(2025, 1, 20)
ACCOUNT = {"account_number": "6228000011112222"}
OLD = {"birth_date": "1923-05-01", "id_number": id_number("19230501")}


def found(database: Database) -> list[tuple[str, str]]:
    with database.read() as look:
        return [(one.problem.code, one.name) for one in whole_station(VOCABULARY, look, TODAY)]


def test_what_the_table_only_reports_is_found_over_all_people(database: Database) -> None:
    keep(
        database,
        with_identities(a_person("安一", 1, **ACCOUNT), ("81", "drawing")),
        with_identities(a_person("丁二", 2, died_on="2024-12-01", **ACCOUNT), ("81", "drawing")),
        with_identities(a_person("丁三", 3, died_on="2024-12-01", **ACCOUNT), ("81", "died"), ("51", "cancelled")),
        a_person("丁四", 4, died_on="2024-12-01"),
        with_identities(a_person("付五", 5), ("81", "drawing")),
        with_identities(a_person("付六", 6), ("81", "stopped")),
        with_identities(a_person("高七", 7, **ACCOUNT), ("51", "drawing"), ("81", "drawing")),
        with_identities(a_person("高八", 8, **ACCOUNT), ("51", "drawing"), ("S2", "drawing")),
        with_identities(a_person("老九", 9, **{**OLD, **ACCOUNT}), ("41", "drawing")),
        with_identities(a_person("老十", 10, **{**OLD, "id_number": "", **ACCOUNT}), ("41", "stopped")),
    )
    assert found(database) == [
        ("status.died_on_without_status", "丁二"),
        ("status.drawing_without_account", "付五"),
        ("status.over_100_unconfirmed", "老九"),
        ("category.two_recurring", "高七"),
    ]


@pytest.mark.parametrize(("day", "left"), [("2025-01-03", 0), ("2024-12-30", 1)])
def test_the_very_old_are_met_once_a_year(database: Database, clock: Clock, day: str, left: int) -> None:
    (person,) = keep(database, with_identities(a_person(**{**OLD, **ACCOUNT}), ("41", "drawing")))
    archives = Archives(database, Session(an_actor()), definitions(), clock)
    (told,) = [one for one in archives.get(person.id).problems if one.code == "status.over_100_unconfirmed"]
    assert told.facts == {"age": "101"}
    with database.write("staff", None) as work:
        officer = work.staff.add(an_actor().staff)
    with database.write("visit", an_actor()) as work:
        work.visits.add(Visit(0, "", person.id, officer.id, officer.name, day, "home", "routine"))
    assert len(found(database)) == left
    codes = [one.code for one in archives.get(person.id).problems]
    assert codes.count("status.over_100_unconfirmed") == left


def test_a_withdrawn_record_is_not_reported(database: Database) -> None:
    (person,) = keep(database, with_identities(a_person(), ("81", "drawing")))
    with database.write("withdraw", an_actor()) as work:
        work.people.withdraw([person.id])
    assert found(database) == []


def test_the_report_is_the_archives_to_give(database: Database, clock: Clock) -> None:
    keep(database, with_identities(a_person(), ("81", "drawing")))
    archives = Archives(database, Session(an_actor()), definitions(), clock)
    (one,) = archives.whole_station()
    assert VOCABULARY.problem_text(one.problem, "zh_CN") == "正在享受待遇，但还没有登记银行账号。"
