"""A station with people and lists of every kind, for tests of the tab of lists."""

from pathlib import Path

from tests.list_files import (
    Table,
    accounts,
    changes,
    confirmations,
    deaths,
    failures,
    masked,
    payment,
    suspicions,
    villagers,
    visits,
    write,
)
from tests.services.outside_lists.list_desk import ACCOUNT, ListDesk, a_drawing
from vetdesk.domain.outside_list_lines import OutsideList
from vetdesk.wiring import Services

PEOPLE = villagers(8)
ANNA, BERT, CARL, DORA, EMIL, FINN, GRIT, HANS = PEOPLE


def tables() -> dict[str, Table]:
    """One list of each kind."""
    return {
        "payment": payment(PEOPLE, [1800, 1750, 1800, 1800, 1800, 1800, 1950, 1800]),
        "payment_failure": failures(
            [(ANNA, ACCOUNT, "账户久悬", 1800), (BERT, ACCOUNT, "户名不符", 1800), (EMIL, ACCOUNT, "账号不存在", 1800)]
        ),
        "death": deaths([(DORA[0], DORA[1], "2025-08-03"), (FINN[0], masked(FINN[1]), "2025.8.19")]),
        "data_matching": suspicions(
            [(GRIT[0], masked(GRIT[1]), "1950-03-05", "疑似服刑"), (HANS[0], masked(HANS[1]), "", "领取职工养老金")]
        ),
        "confirmation": confirmations([(ANNA, "已确认", "2025-09-18", "入户"), (BERT, "未确认", None, "")]),
        "account": accounts([(ANNA, ACCOUNT, "6217000010001230026", ANNA[0]), (BERT, "", "12345", BERT[0])]),
        "change": changes([(CARL, "停发", "2025-09-05", {"停发月份": "2025-10"}), (EMIL, "新增", "2025-09-01", {})]),
        "visit": visits([(ANNA, "2025-09-18", "陈联络", "屋顶漏雨", "居家维修")]),
    }


class Received:
    """People of two villages; a list of a kind is taken in when it is asked for first."""

    def __init__(self, services: Services, folder: Path) -> None:
        self._desk = ListDesk(services, folder)
        self._lists: dict[str, OutsideList] = {}
        held = [a_drawing(one, account_number=ACCOUNT, account_name=one[0]) for one in PEOPLE[:3]]
        held.append(a_drawing(DORA, "stopped", held={"stopped_on": "2025-06", "last_paid_month": "2025-05"}))
        self._desk.settle(*held, *(a_drawing(one) for one in (FINN, GRIT, HANS)))

    def __getitem__(self, kind: str) -> OutsideList:
        if kind not in self._lists:
            self._lists[kind] = self._desk.take_in(tables()[kind], name=f"{kind}.xlsx")
        return self._lists[kind]


def write_list(folder: Path, kind: str) -> Path:
    """A file of a kind that was not taken in."""
    return write(folder / "新名单.xlsx", tables()[kind])
