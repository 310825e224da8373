from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.builders import Clock
from tests.files.papers.pdf_reading import text_of
from tests.people_world import a_person, with_identities
from tests.services.test_exporting import a_disabled_person, a_village
from tests.services.visit_desk import a_desk, definitions
from vetdesk.services.printed_lists import PrintedLists
from vetdesk.services.printing import Printing
from vetdesk.services.progress import Unwatched
from vetdesk.storage.database import Database


def test_the_change_list_prints_who_came_and_the_figures_that_reconcile(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    desk = a_desk(database, clock)
    desk.people([a_disabled_person(a_village(desk, "云杉村"))])
    printing = Printing(desk.database, definitions(), desk.session, desk.clock)
    changes = PrintedLists(printing, desk.database, definitions(), desk.clock)
    run = changes.changes(date(2025, 1, 1), date(2025, 1, 31))
    assert "邓春国" in text_of(run.preview().content)
    file = run.make("报区局", None, Unwatched())
    assert file.sheet.width > file.sheet.height
    words = text_of(file.content).split()
    for word in ("邓春国", "529901195301119018", "残疾军人", "新增", "2908", "上期人数", "0", "本期增加", "1"):
        assert word in words, word
    with database.read() as look:
        looked, printed = look.journal.entries(kind="paper")
    assert "preview" in looked.after
    assert "报区局" in printed.after


def test_the_payment_roster_adds_up_villages_pages_and_the_whole_in_words(database: Database, clock: Clock) -> None:
    desk = a_desk(database, clock)
    one, other = a_village(desk, "云杉村"), a_village(desk, "石桥村")
    told = (("邓春国", one, 1, 7_000_000), ("汤有田", one, 2, 3_000_000), ("罗大山", other, 3, 4_801_000))
    people = []
    for name, village, serial, standard in told:
        person = replace(with_identities(a_person(name, serial), ("81", "drawing")), village_id=village)
        held = {"monthly_standard": standard, "benefit_from": "2011-08"}
        people.append(replace(person, identities=(replace(person.identities[0], values=held),)))
    desk.people(people)
    printing = Printing(desk.database, definitions(), desk.session, desk.clock)
    run = PrintedLists(printing, desk.database, definitions(), desk.clock).payment(date(2025, 7, 1), date(2025, 9, 1))
    words = "".join(text_of(run.preview().content).split())
    assert "2025年三季度抚恤补助发放花名册" in words
    for word in ("云杉村小计", "3000.00", "石桥村小计", "1440.30", "4440.30", "肆仟肆佰肆拾元叁角整"):
        assert word in words, word
    assert words.count("3人次") == 2
