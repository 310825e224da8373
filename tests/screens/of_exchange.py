"""Screens of the Exchange page, with files of every kind."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import openpyxl
from PySide6.QtWidgets import QAbstractItemView

from tests.builders import Clock, a_station
from tests.domain.county import County, a_line
from tests.package_world import Office
from tests.people_world import a_person
from tests.screens.data import cells_of
from tests.screens.leads import lead, page, press, tab, then
from tests.screens.screen import Lead, Screen
from tests.screens.shown_desk import ShownDesk
from tests.screens.world import made
from tests.services.returned_world import edited, put
from tests.services.township_world import TownshipWorld
from tests.ui.exchange.list_world import Received, write_list
from tests.ui.importing.rosters import a_roster
from vetdesk.demo import cast
from vetdesk.demo.people import ROSTER
from vetdesk.domain.township_rosters import Source
from vetdesk.services.district import Level
from vetdesk.ui.exchange.exchange_page import ExchangePage
from vetdesk.ui.exporting.exporting_page import AT_A_DISTRICT, OFFERS, ExportingPage
from vetdesk.ui.importing.importing_page import ImportingPage
from vetdesk.ui.widgets.record_list import RecordList
from vetdesk.wiring import Services

_TIMES = count()


def at(desk: ShownDesk, kind: str) -> object:
    """The tab of a kind, brought to the front."""
    shown = desk.page("exchange")
    assert isinstance(shown, ExchangePage)
    shown.tabs.setCurrentWidget(shown.pages[kind])
    desk.settle()
    return shown.pages[kind]


def export(key: str) -> Lead:
    """A kind of export, chosen."""

    def do(desk: ShownDesk) -> None:
        shown = at(desk, "export")
        assert isinstance(shown, ExportingPage)
        shown.choose(key)

    return do


def taking_in(step: str, file: Callable[[ShownDesk], Path]) -> Lead:
    """The assistant with a file, up to a step."""

    def do(desk: ShownDesk) -> None:
        shown = at(desk, "batch")
        assert isinstance(shown, ImportingPage)
        path = file(desk)
        desk.written += [path.name, *cells_of(path)]
        shown.take_file(path)
        desk.settle()
        for _ in range(3):
            if shown.step is not getattr(shown, step):
                shown.primary()
                desk.settle()
        assert shown.step is getattr(shown, step), shown.bar.text

    return do


def known_file(desk: ShownDesk) -> Path:
    """The demo's own file, which was taken in before."""
    return desk.world.folder / ROSTER


def _new(desk: ShownDesk) -> Path:
    """A small file of the station's own township, of villages that nobody knows."""
    path = a_roster(desk.scratch / "柳溪镇花名册.xlsx")
    book = openpyxl.load_workbook(path)
    book["花名册"]["A1"], book["花名册"]["A2"] = "柳溪镇优抚对象花名册", "填报单位：柳溪镇"
    book.save(path)
    return path


def _layouts(desk: ShownDesk) -> None:
    at(desk, "batch")
    desk.press("remembered_layouts")


# --- another station for each kind of file


def elsewhere(name: str, make: Callable[[Path], Services], *deeds: Lead) -> Lead:
    """At another station than the world's, made once."""

    def do(desk: ShownDesk) -> None:
        desk.sit_down(services=desk.elsewhere(name, make))
        for deed in deeds:
            deed(desk)
            desk.settle()

    return do


def a_copy(folder: Path) -> Services:
    """The services of the clerk over a copy of the world, which others do not see."""
    return Services(made().station(cast.CLERK, folder / "copy"))


def _imported(desk: ShownDesk) -> None:
    """A file that is taken in once is known from then on: each time another station."""
    elsewhere(f"importing {next(_TIMES)}", a_copy, then(taking_in("result", _new)))(desk)


def _lists(folder: Path) -> Services:
    clock = Clock()
    services = Services(a_station(folder, clock=clock))
    clock.move(days=273)
    received = Received(services, folder)
    for kind in ("payment", "payment_failure", "death", "data_matching", "confirmation", "account", "change", "visit"):
        received[kind]
    return services


def _list(place: int) -> Lead:
    def do(desk: ShownDesk) -> None:
        at(desk, "outside_list")
        desk.choose("outside_lists", place)
        shown = desk.shown(QAbstractItemView, "outside_lists")
        assert isinstance(shown, RecordList)
        shown.opened.emit(shown.current_id())
        desk.settle()
        desk.choose("list_lines")

    return do


def _new_list(desk: ShownDesk) -> None:
    shown = at(desk, "outside_list")
    shown.take_file(write_list(desk.scratch, "payment"))  # type: ignore[attr-defined]  # it is the page of lists


def _townships(folder: Path) -> Services:
    services = Services(a_station(folder))
    world = TownshipWorld(services, folder)
    world.settle(County(archive=[replace(a_line(at, "a"), source=Source.ARCHIVE) for at in range(4)]))
    dearer = replace(a_line(1, "a"), values={**a_line(1, "a").values, "monthly_standard": "9900000"})
    world.take_in(world.write("a", [a_line(0, "a"), dearer, a_line(2, "a")], "2025年三季度"), "a")
    world.take_in(world.write("b", [a_line(0, "b"), a_line(9, "b")], "2025年三季度"), "b")
    world.write("c", [a_line(5, "c")], "2025年三季度")
    assert services.district.level() == Level.DISTRICT
    return services


def _township_file(desk: ShownDesk) -> None:
    shown = at(desk, "township_roster")
    shown.take_files([next((desk.scratch / "townships").glob("石桥乡*"))])  # type: ignore[attr-defined]  # its page


def _pcs(folder: Path) -> Services:
    office = Office(folder, 2)
    one, other = office.desks
    stored = one.do("keep", lambda work: work.people.add(a_person(phone="13900000000")))
    office.exchange(one, other)
    for desk, phone in ((one, "13900000001"), (other, "13900000002")):
        with desk.station.database.read() as look:
            person = look.people.by_uid(stored.uid)
        changed = replace(person, values={**person.values, "phone": phone})
        desk.do("edit", lambda work, changed=changed: work.people.save(changed))
    office.make(one, other).rename(folder / "package.vdp")
    one.station.close()
    return Services(other.station)


def _package(desk: ShownDesk) -> None:
    shown = at(desk, "package")
    shown.examine(desk.scratch / "pcs" / "package.vdp")  # type: ignore[attr-defined]  # it is the page of the PCs


def _answered(desk: ShownDesk) -> None:
    """A roster that came back with another phone number and a wish."""
    path = desk.scratch / "answered.xlsx"
    if not path.exists():
        sent = desk.services().exporting.roster(desk.scratch / "roster.xlsx", purpose="报县局").path

        def edit(sheet: object) -> None:
            put(sheet, 0, "联系电话", "13800009999")  # type: ignore[arg-type]  # a sheet
            put(sheet, 1, "备注", "删除")  # type: ignore[arg-type]  # a sheet

        edited(sent, edit, path)
    desk.written += [path.name, *cells_of(path)]
    shown = at(desk, "received")
    shown.take_file(path)  # type: ignore[attr-defined]  # it is the page for what comes back


SCREENS = (
    *(Screen(f"export-{key}", f"Export: {name}", lead(then(export(key)))) for key, name, _, _ in OFFERS),
    *(
        Screen(f"export-{key}", f"Export: {name}", elsewhere("townships", _townships, then(export(key))))
        for key, name, _, _ in AT_A_DISTRICT
    ),
    Screen("import-columns", "Import: columns", lead(then(taking_in("columns", known_file)))),
    Screen("import-questions", "Import: questions", lead(then(taking_in("questions", _new)))),
    Screen("import-rows", "Import: rows", lead(then(taking_in("rows", known_file)))),
    Screen("import-result", "Import: what was kept", _imported),
    Screen("import-layouts", "Import: remembered layouts", lead(then(_layouts))),
    Screen("received-file", "A file that came back", lead(then(_answered))),
    Screen("received-partners", "Keys of partners", lead(page("exchange"), tab(3), press("show_partners"))),
    Screen("list-new", "A list to be taken in", elsewhere("lists", _lists, _new_list)),
    *(
        Screen(f"list-{place}", f"A list of an office, {place + 1}", elsewhere("lists", _lists, _list(place)))
        for place in range(8)
    ),
    Screen(
        "list-deed",
        "A line of a list, worked off",
        elsewhere("lists", _lists, lambda desk: at(desk, "outside_list"), _list(0), press("deed_dismiss")),
    ),
    Screen(
        "list-sums",
        "Figures of lists",
        elsewhere("lists", _lists, lambda desk: at(desk, "outside_list"), _list(7), press("list_sums")),
    ),
    Screen(
        "townships",
        "Rosters of townships",
        elsewhere("townships", _townships, lambda desk: at(desk, "township_roster")),
    ),
    Screen("townships-file", "A township's roster", elsewhere("townships", _townships, _township_file)),
    Screen(
        "townships-findings",
        "Rosters compared",
        elsewhere("townships", _townships, lambda desk: at(desk, "township_roster"), press("township_look")),
    ),
    Screen("pcs-several", "PCs of one station", elsewhere("pcs", _pcs, lambda desk: at(desk, "package"))),
    Screen("pcs-package", "A package to be taken in", elsewhere("pcs", _pcs, _package)),
)
