import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import a_database
from tests.storage.visit_world import a_person, a_visit, an_officer
from vetdesk.domain.forms import Label
from vetdesk.domain.visit_rules import Frequency, Group, Period, PersonFacts, VisitRules
from vetdesk.storage.database import Database
from vetdesk.storage.due_visits import DueVisits

TODAY = date(2026, 3, 10)
ENDED = ("stopped", "moved", "not_recognised", "died", "cancelled")
LABEL = Label("规则", "rule")
RULES = VisitRules(
    {}, {}, (), {}, {}, {},
    frequencies=(
        Frequency("alone", LABEL, Group(living=frozenset({"alone"})), 30, 1, False),
        Frequency("aged", LABEL, Group(age_from=80), 60, 2, False),
        Frequency("key", LABEL, Group(frozenset({"11", "51"})), 365, 1, True),
    ),
    periods=(Period("festival", LABEL, Group(frozenset({"51"})), (("2026-03-05", "2026-03-12"),), True),),
)  # fmt: skip


def due(database: Database, ahead: int = 0, limit: int = 100) -> list[tuple[str, str, str, str]]:
    with database.read() as look:
        lines = DueVisits(look, look.villages.names, ENDED, TODAY).by_demands(RULES.demands(TODAY, ahead), limit)
    return [(line.person.name, line.due.demand.key, line.due.due_on, line.due.last_on) for line in lines]


def test_everyone_due_stands_once_with_the_earliest_reason(database: Database) -> None:
    with database.write("set up", None) as work:
        officer = an_officer(work)
        seen = a_person(work, "常独居", [("51", "drawing")])
        a_visit(work, officer, seen, "2026-01-05", values={"living": "alone"})
        a_person(work, "从未见", [("11", "drawing")])
        met = a_person(work, "刚见过", [("51", "drawing")])
        a_visit(work, officer, met, "2026-03-08")
    assert due(database) == [("常独居", "alone", "2026-02-04", "2026-01-05"), ("从未见", "key", "2026-03-10", "")]


def test_no_plan_outlives_death_or_moving_away_or_an_import_undone(database: Database) -> None:
    with database.write("set up", None) as work:
        a_person(work, "已去世", [("51", "died"), ("11", "drawing")])
        a_person(work, "已迁出", [("51", "moved")])
        a_person(work, "已撤销", [("51", "drawing")], withdrawn=1)
        a_person(work, "一停一享", [("51", "stopped"), ("11", "drawing")])
    assert [name for name, *_ in due(database)] == ["一停一享"]


def test_a_promise_stands_until_the_next_visit_makes_it_good(database: Database) -> None:
    with database.write("set up", None) as work:
        officer = an_officer(work)
        waiting, kept, dead = (a_person(work, name, [("81", status)]) for name, status in
                               (("等着", "drawing"), ("已去过", "drawing"), ("已故", "died")))  # fmt: skip
        for person in (waiting, kept, dead):
            a_visit(work, officer, person, "2026-02-20", next_on="2026-03-05")
        a_visit(work, officer, kept, "2026-03-04", in_person=False)
    with database.read() as look:
        (promise,) = DueVisits(look, look.villages.names, ENDED, TODAY).promises("2026-03-10", 10)
    assert (promise.person.name, promise.promised_on, promise.officer) == ("等着", "2026-03-05", "李联络")


def test_a_village_and_a_limit_narrow_the_list_and_the_count_counts_all(database: Database) -> None:
    with database.write("set up", None) as work:
        for number in range(5):
            a_person(work, f"甲{number}", [("51", "drawing")])
    with database.read() as look:
        asked, demands = DueVisits(look, look.villages.names, ENDED, TODAY), RULES.demands(TODAY)
        assert len(asked.by_demands(demands, 2)) == 2
        assert asked.count(demands) == 5
        assert asked.count(demands, village_id=3) == 0
        assert asked.count(()) == 0


people = st.fixed_dictionaries(
    {
        "identities": st.dictionaries(
            st.sampled_from(["11", "51", "81"]), st.sampled_from(["drawing", "recognised", "moved", "died"]), max_size=2
        ),
        "birth_date": st.sampled_from(["", "1940-01-01", "1946", "1946-03-11", "1960-05-05"]),
        "visits": st.lists(
            st.tuples(st.integers(0, 400), st.booleans(), st.sampled_from(["", "alone", "spouse"])), max_size=4
        ),
    }
)


@settings(max_examples=25, deadline=None)
@given(st.lists(people, min_size=1, max_size=6), st.sampled_from([0, 7]))
def test_the_scan_of_the_station_says_of_everyone_what_the_rule_says_of_one(found: list[dict], ahead: int) -> None:
    database = a_database(Path(tempfile.mkdtemp(prefix="vetdesk-due-")))
    expected = {}
    with database.write("set up", None) as work:
        officer = an_officer(work)
        for number, facts in enumerate(found):
            name = f"人{number}"
            person = a_person(work, name, list(facts["identities"].items()), birth_date=facts["birth_date"])
            visits = sorted({entry[0]: entry for entry in facts["visits"]}.values(), reverse=True)
            for days, in_person, living in visits:
                day = (TODAY - timedelta(days=days)).isoformat()
                a_visit(work, officer, person, day, in_person=in_person, values={"living": living} if living else {})
            told = [living for _, _, living in visits if living]
            standing = frozenset(code for code, status in facts["identities"].items() if status not in ENDED)
            died = "died" in facts["identities"].values()
            known = PersonFacts(standing, facts["birth_date"], told[-1] if told else "", died=died)
            contacts = [((TODAY - timedelta(days=days)).isoformat(), in_person) for days, in_person, _ in visits]
            reasons = RULES.due_for(known, contacts, TODAY, ahead)
            if reasons:
                expected[name] = reasons[0].due_on
    assert {name: due_on for name, _, due_on, _ in due(database, ahead)} == expected
    database.close()


def test_correcting_or_withdrawing_a_visit_changes_who_is_due(database: Database) -> None:
    with database.write("set up", None) as work:
        officer = an_officer(work)
        person = a_person(work, "常独居", [("81", "drawing")])
        a_visit(work, officer, person, "2026-01-01", values={"living": "spouse"})
        kept = a_visit(work, officer, person, "2026-02-01", values={"living": "alone"})
    assert [(key, last) for _, key, _, last in due(database)] == [("alone", "2026-02-01")]
    with database.write("correct", None) as work:
        kept = work.visits.save(replace(kept, visited_on="2026-02-02"))
    assert [last for *_, last in due(database)] == ["2026-02-02"]
    with database.write("withdraw", None) as work:
        work.visits.withdraw(kept)
    assert due(database) == []
