"""Round sheets filled in as officers do, with dirt; and what has to come of each row when the workbook is back.

The person of row n is number n of the round; each row is typed in one of WAYS_TO_FILL_IN, by turns.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl

from tests.people_world import id_number, keep_village
from vetdesk.domain.people import Identity, Recipient
from vetdesk.services.outside_lists.views import LineFilter
from vetdesk.services.round_sheets import Round
from vetdesk.services.visiting import NeedFilter
from vetdesk.wiring import Services

Edit = tuple[int, int, str]
"""Row and column of the sheet from 0, and what is typed there as text."""
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"
NAMES = ("建国", "建军", "志强", "卫东", "国庆", "秀英", "玉兰", "桂芳", "明", "红")


@dataclass(frozen=True)
class Filling:
    """One way to fill a row in, and what follows: its finding, the days of its visits, the kinds of its needs.

    `by` is the deed by which a person settles it, "" where it is logged with all that need nothing.
    """

    cells: Mapping[str, str]
    finding: str = "to_log"
    days: Sequence[str] = ("2025-01-18",)
    needs: Sequence[str] = ()
    by: str = ""
    given: Mapping[str, str | int] = field(default_factory=dict)


WAYS_TO_FILL_IN = (
    Filling({"走访日期": "2025.1.18", "走访方式": "入户", "走访情况": "身体尚可"}),
    Filling({}, "not_visited", ()),
    Filling({"走访日期": "二〇二五年一月十八日", "走访方式": "电话", "反映的需求": "陪诊"}, needs=("medical_company",)),
    Filling({"走访日期": "20250118", "慰问金": "200元", "慰问品": "大米"}),
    Filling({"走访方式": "入户", "走访情况": "忘了写日期"}, "no_day", by="log_visit",
            given={"visited_on": "2025-01-18"}),
    Filling({"走访日期": "1月8日、1月18日"}, "several_days", ("2025-01-08", "2025-01-18"), by="log_visits"),
    Filling({"走访日期": "2025/1/18", "反映的需求": "修水管；子女入学"}, needs=("other", "schooling")),
    Filling({"走访日期": "元月十八", "走访情况": "很好"}, "no_day", by="log_visit"),
    Filling({"姓名": "诸葛无名", "走访日期": "2025-01-18"}, "ask"),
    Filling({"走访日期": "2025年1月18日", "慰问金": "伍佰元"}, "unclear", by="log_checked_visit",
            given={"gift_money": 5_000_000}),
    Filling({"姓名": "无名氏", "身份证号码": "", "走访日期": "2025.1.18", "反映的需求": "助餐"}, "ask",
            needs=("meals",)),
    Filling({"序号": "十二", "走访日期": " 2025-01-18 ", "走访情况": "配偶住院", "下次走访日期": "2025年2月18日"}),
    Filling({"走访日期": "25.1.18", "走访方式": "微信视频"}, "no_day", by="log_visit"),
)  # fmt: skip


@dataclass(frozen=True)
class FilledRound:
    """A workbook that went out, what is typed into it, of whom each row is, and who stood on it."""

    path: Path
    edits: Sequence[Edit]
    people: Sequence[tuple[int, Filling]]
    planned: Sequence[int]


def settle(services: Services, count: int) -> list[Recipient]:
    """That many people with names of their own in three villages."""
    database = services.station.database
    villages = [keep_village(database, name) for name in ("红星村", "兰溪村", "青山村")]
    people = []
    for number in range(count):
        home = villages[number % 3]
        name = f"{SURNAMES[number % 20]}{NAMES[number // 20]}"
        values = {"name": name, "id_number": id_number("19500305", number + 1), "living_address": f"{number:03d}号"}
        people.append(Recipient(0, "", values, (Identity(0, "", "51", "drawing"),), home.id, home.name))
    with database.write("set up", None) as work:
        return work.people.add_many(people)


def write_round(services: Services, folder: Path) -> FilledRound:
    """Write the round of everybody, and say what is typed into it; one row is typed over for the first person again."""
    stops = services.round_sheets.plan(Round())
    path = folder / "走访.xlsx"
    assert services.round_sheets.write(path, Round(), purpose="报县局").rows == len(stops)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    heads = {str(cell.value): cell.column - 1 for row in sheet.iter_rows(max_row=8) for cell in row if cell.value}
    first = next(row for row in range(1, 9) if sheet.cell(row, heads["序号"] + 1).value == 1) - 1
    fillings = [WAYS_TO_FILL_IN[at % len(WAYS_TO_FILL_IN)] for at in range(len(stops))]
    people = [stop.person.recipient_id for stop in stops]
    over = max(at for at, filling in enumerate(fillings) if not filling.cells)
    typed = {"姓名": stops[0].person.name, "身份证号码": stops[0].id_number, "走访日期": "2025-01-10"}
    fillings[over], people[over] = Filling(typed, days=("2025-01-10",)), people[0]
    edits = [
        (first + at, heads[head], text) for at, filling in enumerate(fillings) for head, text in filling.cells.items()
    ]  # fmt: skip
    planned = [stop.person.recipient_id for stop in stops]
    return FilledRound(path, edits, list(zip(people, fillings, strict=True)), planned)


def type_in(filled: FilledRound) -> Path:
    """Type it in without any program for workbooks."""
    book = openpyxl.load_workbook(filled.path)
    sheet = book.worksheets[0]
    for row, column, text in filled.edits:
        sheet.cell(row + 1, column + 1).value = text or None
    book.save(filled.path)
    return filled.path


def take_in(services: Services, filled: FilledRound, path: Path) -> dict[str, int]:
    """Take the workbook in, settle what is asked, and hold everything against what was typed; findings are counted."""
    lists = services.outside_lists
    (received,) = lists.take_in(path)
    rows = lists.lines(received.id, LineFilter())
    assert [row.finding.key for row in rows] == [filling.finding for _, filling in filled.people]
    ids = [row.line_id for row in rows]
    for line_id, (person, filling) in zip(ids, filled.people, strict=True):
        if filling.finding == "ask":
            assert lists.line(line_id).line.offered == (person,)
            lists.working.choose(line_id, person)
    ready = [row.line_id for row in lists.lines(received.id, LineFilter()) if row.finding.key == "to_log"]
    assert lists.working.work_off(ready, "log_visit").left == ()
    for line_id, (_person, filling) in zip(ids, filled.people, strict=True):
        if filling.by:
            lists.working.work_off([line_id], filling.by, filling.given)
    _hold(services, filled)
    assert {row.state for row in lists.lines(received.id, LineFilter())} == {"done", "agreed"}
    return {key: sum(row.finding.key == key for row in rows) for key in {row.finding.key for row in rows}}


def _hold(services: Services, filled: FilledRound) -> None:
    """Every visit and need that was told is there, and no other; whoever was not visited is still due."""
    made = services.visiting.visits("2024-01-01", "2025-12-31")
    told = [(person, day) for person, filling in filled.people for day in filling.days]
    assert sorted((visit.recipient_id, visit.visited_on) for visit, _ in made) == sorted(told)
    needs = services.visiting.needs(NeedFilter(), limit=10_000)[0]
    asked = [(person, kind) for person, filling in filled.people for kind in filling.needs]
    assert sorted((line.need.recipient_id, line.need.kind) for line in needs) == sorted(asked)
    gifts = [visit.values["gift_money"] for visit, _ in made if "gift_money" in visit.values]
    given = [filling for _, filling in filled.people if "慰问金" in filling.cells]
    assert len(gifts) == len(given)
    assert set(gifts) == {2_000_000, 5_000_000}
    in_person = {visit.recipient_id for visit, _ in made if visit.in_person}
    due = {line.person.recipient_id for line in services.visiting.due(limit=10_000).lines}
    assert due == set(filled.planned) - in_person, "who was not visited, or only called, is still due"
