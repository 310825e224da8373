"""A district station, files of its townships in every kind, and a township station with a key of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tests.builders import Clock, a_station
from tests.domain.county import County
from tests.list_files import Table, write
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.stations import StationDetails
from vetdesk.domain.township_rosters import RosterLine, Township, TownshipRoster
from vetdesk.services.district import Level
from vetdesk.services.township_rosters import Intake, TownshipRosters
from vetdesk.wiring import Services

NAMES = dict(zip("abcdef", ("云杉镇", "柳溪镇", "石桥乡", "白塔街道", "新云杉镇", "河口镇"), strict=True))
CODES = dict(zip("abcdef", (f"5299011{at:02d}" for at in range(1, 7)), strict=True))
_HEADINGS = (
    "序号", "村", "姓名", "性别", "身份证号码", "出生日期", "优抚对象类别", "优抚对象状态", "银行账号", "月标准",
)  # fmt: skip
_WORDS = {"11": "残疾军人", "51": "参战退役军人", "61": "参试退役军人", "81": "农村籍退役士兵"}
KINDS = (".xlsx", ".xls", ".csv")


@dataclass
class TownshipWorld:
    """The district's services, and a folder for files."""

    services: Services
    folder: Path

    @property
    def rosters(self) -> TownshipRosters:
        """The service under test."""
        return self.services.township_rosters

    def settle(self, county: County) -> None:
        """Make the station a district's and fill its archive."""
        self.services.district.set_level(Level.DISTRICT)
        database, actor = self.services.station.database, self.services.station.session.actor
        with database.write("set up", actor) as work:
            codes = {uid: f"{code}201" for uid, code in CODES.items()}
            places = {uid: work.villages.add(Village(0, "", f"{NAMES[uid]}村", code)).id for uid, code in codes.items()}
            people: dict[str, list[RosterLine]] = {}
            for line in county.archive:
                people.setdefault(line.person, []).append(line)
            work.people.add_many([_recipient(lines, places[lines[0].township]) for lines in people.values()])

    def write(self, uid: str, lines: Iterable[RosterLine], period: str, suffix: str = ".xlsx") -> Path:
        """One township's roster as a file."""
        title = f"{NAMES[uid]}{period}优抚对象花名册"
        rows = [_cells(number, line) for number, line in enumerate(lines, 1)]
        path = self.folder / f"{NAMES[uid]}{period}{suffix}"
        return write(path, Table("花名册", title, _HEADINGS, rows))

    def take_in(self, path: Path, uid: str = "", **wanted: object) -> TownshipRoster:
        """Take a file in; with `uid` as that of a township chosen by a person."""
        offered = self.rosters.examine(path)
        chosen = self.township(uid) if uid else None
        return self.rosters.take_in(offered, Intake(chosen, **wanted))  # type: ignore[arg-type]  # keywords of Intake

    def township(self, uid: str) -> Township:
        """A township as it is known, or as a person enters it."""
        known = {one.name: one for one in self.rosters.townships()}
        return known.get(NAMES[uid], Township(0, "", NAMES[uid], CODES[uid]))

    def take_all(self, county: County, order: Iterable[str] = "abcdef") -> None:
        """The rosters of both periods, each township in another kind of file."""
        for at, uid in enumerate(order):
            for lines, period in ((county.before[uid], "2025年二季度"), (county.now[uid], "2025年三季度")):
                self.take_in(self.write(uid, lines, period, KINDS[at % len(KINDS)]), uid)


def a_township(folder: Path, clock: Clock, uid: str, lines: Iterable[RosterLine]) -> Services:
    """The station of a township with the people of its roster."""
    folder.mkdir()
    services = Services(a_station(folder, clock=clock))
    with services.station.database.write("set up", services.station.session.actor) as work:
        details = work.station.details()
        work.station.save(replace(details, name=f"{NAMES[uid]}退役军人服务站", area_code=CODES[uid]))
        village = work.villages.add(Village(0, "", f"{NAMES[uid]}村", f"{CODES[uid]}201"))
        work.people.add_many([_recipient([line], village.id) for line in lines])
    return services


def trust(district: Services, township: Services, folder: Path) -> int:
    """Let the district know the township's key."""
    path = folder / "key.json"
    township.partners.write_own_key(path)
    return district.partners.take_in(district.partners.offered(path)).id


def details_of(services: Services) -> StationDetails:
    """The details of a station."""
    with services.station.database.read() as look:
        return look.station.details()


def _recipient(lines: list[RosterLine], village: int) -> Recipient:
    line = lines[0]
    values = {"name": line.name, "birth_date": line.birth_date, "sex": line.text("sex")}
    values |= {"id_number": line.id_number, "account_number": line.text("account_number")}
    held = tuple(
        Identity(0, "", one.category, one.status, {"monthly_standard": int(one.text("monthly_standard"))})
        for one in lines
    )
    return Recipient(0, "", values, held, village)


def _cells(number: int, line: RosterLine) -> list[str | int]:
    values: Mapping[str, str] = line.values
    sex = {"male": "男", "female": "女"}[values["sex"]]
    status = {"drawing": "享受待遇", "died": "去世"}[line.status]
    shown = line.id_number or line.shown
    standard = int(values["monthly_standard"]) // 10_000
    told = values["village"], line.name, sex, shown, line.birth_date, _WORDS[line.category], status
    return [number, *told, values["account_number"], standard]
