"""A small station whose roster leaves, is edited in the workbook and in the station, and comes back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.services.visit_desk import Desk, definitions
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.three_way import Decisions, Side
from vetdesk.services.exporting import Exporting
from vetdesk.services.receiving import Received, Receiving, Taken

FIRST = 5
"""The row of the first record: below title, line and a heading of two rows."""


@dataclass
class ReturnedWorld:
    """The desk of a station, with what exports and receives."""

    desk: Desk
    folder: Path

    @property
    def exporting(self) -> Exporting:
        """What writes rosters."""
        return Exporting(self.desk.database, self.desk.session, definitions(), self.desk.clock)

    @property
    def receiving(self) -> Receiving:
        """What takes them in again."""
        return Receiving(self.desk.database, self.desk.session, definitions(), self.desk.clock)

    def village(self, name: str) -> int:
        """A village of the register."""
        with self.desk.database.write("set up", self.desk.session.actor) as work:
            return work.villages.add(Village(0, "", name)).id

    def export(self, name: str = "roster.xlsx") -> Path:
        """The roster as it leaves."""
        return self.exporting.roster(self.folder / name, purpose="报县局").path

    def change(
        self, person: Recipient, values: Mapping[str, object], identity: Mapping[str, object] | None = None
    ) -> None:
        """An edit in the station meanwhile."""
        with self.desk.database.write("edit", self.desk.session.actor) as work:
            now = work.people.get(person.id)
            held = now.identities
            if identity:
                held = (replace(held[0], values={**held[0].values, **identity}), *held[1:])
            work.people.save(replace(now, values={**now.values, **values}, identities=held))

    def look(self, path: Path) -> Received:
        """What came back, undecided."""
        return self.receiving.look(path)

    def keep(self, path: Path, side: Side | None = None) -> Taken:
        """Take it in, every conflict decided for one side."""
        received = self.look(path)
        return self.receiving.keep(received, all_for(received, side))

    def now(self, person: Recipient) -> Recipient:
        """A person as the archive has them now."""
        with self.desk.database.read() as look:
            return look.people.with_withdrawn([person.id])[0]


def all_for(received: Received, side: Side | None) -> Decisions:
    """Every conflict decided alike."""
    if side is None:
        return {}
    return {(record.uid, cell.field): side for record in received.records for cell in record.conflicts}


_GIVEN = "安柏曹戴恩范高何江康雷马南欧潘秦任孙唐韦夏杨章"
"""In the order in which a roster sorts them."""


def name_of(number: int) -> str:
    """Names of which the first ones stand in the order of their numbers."""
    size = len(_GIVEN)
    return f"赵{_GIVEN[number]}" if number < size else f"钱{_GIVEN[number % size]}{chr(0x4E00 + number // size)}"


def a_person(number: int, village: int, *, categories: tuple[str, ...] = ("51",)) -> Recipient:
    """Somebody with a full row; numbers tell them apart."""
    values = {
        "name": name_of(number), "sex": "male", "id_number": id_number(number),
        "birth_date": f"19{50 + number % 20}-03-05", "phone": f"139{number:08d}",
        "household_address": f"柳溪镇{number}号",
        "bank_name": "农村信用社", "account_name": name_of(number), "account_number": f"62178{number:014d}",
    }  # fmt: skip
    held = tuple(
        Identity(0, "", code, "drawing", {"certificate_number": f"证{code}{number:05d}", "monthly_standard": 8_200_000})
        for code in categories
    )
    return Recipient(0, "", values, held, village)


def id_number(number: int) -> str:
    """A valid ID number of nobody."""
    body = f"529901{1950 + number % 20}0305{number // 20 % 1000:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True)) % 11]


def edited(path: Path, edit: Callable[[Worksheet], None], target: Path | None = None) -> Path:
    """The workbook after somebody worked on its first sheet."""
    book = openpyxl.load_workbook(path)
    edit(book.worksheets[0])
    book.save(target or path)
    return target or path


def column(sheet: Worksheet, heading: str) -> int:
    """The number of the column under a heading."""
    for row in sheet.iter_rows(3, 4):
        for cell in row:
            if cell.value == heading:
                return int(cell.column)
    raise AssertionError(heading)


def put(sheet: Worksheet, row: int, heading: str, value: object) -> None:
    """Write into a cell of the list, by its heading; the first record is row 0."""
    sheet.cell(FIRST + row, column(sheet, heading)).value = value
