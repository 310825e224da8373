"""The demo's rates: the county's circular of February with tables in three layouts, a supplement, the average wage."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from vetdesk.demo import cast
from vetdesk.demo.applications import Story
from vetdesk.demo.xls import Cell, XlsSheet, xls_bytes
from vetdesk.domain.benefits.extras import Dated, Supplement, YearFigure
from vetdesk.domain.benefits.rate_tables import STATION, Confidence, Period
from vetdesk.domain.forms import Label
from vetdesk.services.circulars import TableAnswer
from vetdesk.wiring import Services

CIRCULAR = "柳溪区调标通知附表.xls"
NUMBER = "柳退役军人发〔2025〕2号"
DAY = date(2025, 2, 24)
_SINCE = "自2024年8月1日起执行"
_GRADES = "一二三四五六七八九十"
_DISABLED = (
    (123240, 117130, 112240), (111530, 103700, 98890), (97850, 90260, 83750), (80210, 71060, 64700),
    (62640, 53760, 49460), (48940, 45450, 38040), (36860, 32380), (23270, 20900), (19330, 15230), (13570, 11390),
)  # fmt: skip
_SURVIVORS = (("烈士遗属", 36910, 39120), ("因公牺牲军人遗属", 31690, 33270), ("病故军人遗属", 29820, 31310))
_OTHERS = (
    ("在乡复员军人", "每人每年24321元"), ("带病回乡退役军人", "每人每月931.5元"),
    ("参战、参试退役军人", "每人每月992元"),
    ("60周岁以上农村籍退役士兵", "每服一年义务兵役每人每月62元"), ("部分烈士子女", "每人每月721元"),
)  # fmt: skip


def set_rates(story: Story) -> None:
    """Read the circular, keep its tables, and enter what it leaves to the county."""
    path = story.folder / CIRCULAR
    path.write_bytes(xls_bytes(circular_sheets()))
    with story.as_user(cast.CLERK, DAY) as services:
        keep_circular(services, path)
        services.rates.keep_supplement(
            Supplement(
                "", Label("粮油补贴", "粮油补贴"), Dated("2025-01"), frozenset({"11", "21", "22", "23", "41"}), 300_000,
                source=NUMBER, confidence=Confidence.CERTAIN, origin=STATION,
            ),
            NUMBER,
        )  # fmt: skip
        wage = YearFigure(
            "average_wage", 2023, 91_320 * 10_000, Period.YEAR, "2024-01", "区统计局公布的城镇单位就业人员平均工资",
            Confidence.CERTAIN, STATION,
        )  # fmt: skip
        services.rates.keep_figure(wage, wage.source)


def keep_circular(services: Services, path: Path) -> None:
    """Keep every table of the circular as it was read."""
    reading = services.circulars.read(path)
    tables = [
        services.circulars.table(
            one,
            TableAnswer(services.rates.usual_title(one.benefit, one.valid_from), one.valid_from, one.period, NUMBER),
        )
        for one in reading.tables
        if one.period is not None
    ]
    services.circulars.keep(tables, reading)


def circular_sheets() -> list[XlsSheet]:
    """The circular: a grid of grades and causes, a list with old and new rates, a line for each category."""
    disabled: list[Sequence[Cell]] = [["附件1　残疾抚恤金标准表"], [f"{NUMBER} {_SINCE}", None, None, "单位：元/年"]]
    disabled.append(["残疾等级", "因战", "因公", "因病"])
    for grade, amounts in zip(_GRADES, _DISABLED, strict=True):
        disabled.append([f"{grade}级", *amounts, *(["—"] if len(amounts) < 3 else [])])
    survivors: list[Sequence[Cell]] = [["附件2　三属定期抚恤金标准表"], [_SINCE, None, None, "单位：元/年"]]
    survivors.append(["对象类别", "原标准", "提高额", "新标准"])
    survivors += [[category, old, new - old, new] for category, old, new in _SURVIVORS]
    others: list[Sequence[Cell]] = [["附件3　生活补助标准表"], [_SINCE], ["序号", "对象类别", "标准"]]
    others += [[place, category, amount] for place, (category, amount) in enumerate(_OTHERS, 1)]
    return [XlsSheet("残疾", disabled), XlsSheet("三属", survivors), XlsSheet("其他", others)]
