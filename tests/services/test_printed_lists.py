from datetime import date
from pathlib import Path

from tests.builders import Clock
from tests.files.papers.pdf_reading import text_of
from tests.services.test_exporting import a_disabled_person, a_village
from tests.services.visit_desk import a_desk, definitions
from vetdesk.services.printed_changes import PrintedChanges
from vetdesk.services.printing import Printing
from vetdesk.services.progress import Unwatched
from vetdesk.storage.database import Database


def test_the_change_list_prints_who_came_and_the_figures_that_reconcile(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    desk = a_desk(database, clock)
    desk.people([a_disabled_person(a_village(desk, "云杉村"))])
    printing = Printing(desk.database, definitions(), desk.session, desk.clock)
    changes = PrintedChanges(printing, desk.database, definitions(), desk.clock)
    run = changes.run(date(2025, 1, 1), date(2025, 1, 31))
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
