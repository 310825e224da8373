"""The daily closing sheet counts what everybody did, and its end of the journal is known outside from then on."""

from datetime import date

from tests.builders import Clock
from tests.files.papers.pdf_reading import text_of
from tests.people_world import a_person
from vetdesk.domain.anchors import AnchorKind
from vetdesk.domain.papers import PrinterSetting
from vetdesk.services.closing import REMIND_AFTER, Closing
from vetdesk.services.open_station import OpenStation
from vetdesk.services.printing import Printing
from vetdesk.services.progress import Unwatched


def closing_of(station: OpenStation) -> Closing:
    printing = Printing(station.database, station.definitions, station.session, station.now)
    return Closing(station.database, station.session, station.definitions, printing, station.now)


def test_the_sheet_counts_deeds_and_names_no_recipient(station: OpenStation, clock: Clock) -> None:
    clock.move(days=1)
    for serial in (1, 2, 3):
        with station.database.write("log a visit", station.session.actor) as work:
            work.people.add_many([a_person(f"某人{serial}", serial)])
    closing = closing_of(station)
    told = closing.today()
    assert [(one.name, one.deeds) for one in told.people] == [("张经办", (("登记走访", 3),))]
    assert 0 < told.first <= told.last == told.head.seq
    run = closing.paper()
    printed = text_of(run.make(run.purpose, PrinterSetting(), Unwatched()).content)
    for words in ("日结单", "张经办", "登记走访3", f"{told.head.seq}:{told.head.hash[:16]}"):
        assert words in "".join(printed.split())
    assert "某人" not in printed
    with station.database.read() as look:
        (anchor,) = look.anchors.all(AnchorKind.CLOSING)
    assert (anchor.seq, anchor.hash, anchor.where) == (told.head.seq, told.head.hash, "2025-01-21")
    assert closing.closed_on() == "2025-01-21"


def test_days_with_decisions_that_were_not_closed_are_named_only_if_the_station_wants_it(
    station: OpenStation, clock: Clock
) -> None:
    closing = closing_of(station)
    assert closing.unclosed() == []
    with station.database.write("set", station.session.actor) as work:
        work.settings.set(REMIND_AFTER, 1)
    assert closing.unclosed() == []
    _decide(station)
    assert closing.unclosed() == []
    clock.move(days=1)
    assert closing.unclosed() == [date(2025, 1, 20)]


def _decide(station: OpenStation) -> None:
    from tests.services.case_desk import KIND, OPENING
    from vetdesk.services.casework import Casework

    with station.database.write("keep people", station.session.actor) as work:
        (person,) = work.people.add_many([a_person(enlisted_on="1969-12", discharged_on="1974-02")])
    desk = Casework(station.database, station.session, station.definitions, lambda: date(2025, 1, 20))
    desk.open_case(KIND, person.id, OPENING)
