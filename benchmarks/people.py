"""A clean roster of any length, 40 columns: synthetic, the same for the same seed, ID numbers beginning with 529901."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from benchmarks.bare_workbook import write_bare
from vetdesk.domain.identity_number import check_character

HEADINGS = (
    "序号", "姓名", "身份证号码", "性别", "出生日期", "民族", "优抚对象类别", "户籍类别", "行政村", "户籍地址",
    "现住址", "联系电话", "入伍时间", "退役时间", "服役年限", "部队代号", "退伍证号", "优抚证号", "残疾等级",
    "残疾性质",
    "与烈士关系", "开户银行", "开户名", "银行账号", "月标准", "月数", "金额", "备注", "村民小组", "政治面貌",
    "文化程度", "婚姻状况", "健康状况", "与户主关系", "家庭人口", "立功情况", "职务", "参战类别", "护理费", "粮油补贴",
)  # fmt: skip
SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜单仇解查"
)
GIVEN = (
    "建国军明志强德福贵生荣华兴平安庆忠义勇文武成海山林松柏河川东南永长春秋和顺祥瑞光辉振业树根"
    "秀英桂兰玉珍凤霞丽淑芳翠萍月娥"
)
VILLAGE_NAMES = tuple(
    f"{first}{second}村" for first in "石大红柳龙枫上下青白双新长马古清岩平丰东" for second in "桥坪岩溪潭林河杠沙井"
)
CATEGORIES = ("60周岁以上农村籍退役士兵", "参战退役人员", "带病回乡退役军人", "残疾军人", "在乡复员军人")
WEIGHTS = (55, 20, 15, 8, 2)
FIRST_BORN, LAST_BORN = date(1938, 1, 1), date(1964, 1, 1)
ORDERS = 500


def people(count: int, seed: int = 20250120) -> Iterator[list[str]]:
    """The rows of `count` people, each a cell of text for each heading."""
    chance = random.Random(seed)
    days = (LAST_BORN - FIRST_BORN).days
    for serial in range(count):
        born = FIRST_BORN + timedelta(days=serial % days)
        male = chance.random() < 0.97
        yield _row(serial, born, serial // days % ORDERS * 2 + male, male, chance)


def _row(serial: int, born: date, order: int, male: bool, chance: random.Random) -> list[str]:
    body = f"529901{born:%Y%m%d}{order:03d}"
    name = chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=2 if chance.random() < 0.85 else 1))
    village = chance.choice(VILLAGE_NAMES)
    category = chance.choices(CATEGORIES, WEIGHTS)[0]
    enlisted = date(born.year + 18, 12, 1)
    years = chance.randint(2, 6)
    disabled = category == "残疾军人"
    group = f"{chance.randint(1, 12)}组"
    return [
        str(serial + 1), name, body + check_character(body), "男" if male else "女", born.isoformat(), "汉族",
        category, "农村", village, f"青川岭县柳溪镇{village}{group}",
        f"柳溪镇{village}{group}{chance.randint(1, 300)}号",
        f"1{chance.choice('3578')}{chance.randint(0, 999999999):09d}",
        enlisted.isoformat(), date(enlisted.year + years, 12, 1).isoformat(), str(years),
        f"{chance.randint(31000, 89999)}部队", f"退字{serial:07d}", f"优{serial:08d}",
        f"{chance.choice('五六七八九十')}级" if disabled else "", "因公" if disabled else "",
        "", "农村信用社", name, f"6228{serial:015d}", str(chance.randint(200, 900)), "3", "", "", group,
        chance.choice(("群众", "中共党员")), chance.choice(("小学", "初中", "高中")), "已婚",
        chance.choice(("一般", "较好", "较差")),
        "户主", str(chance.randint(1, 7)), "", "", "", "", "",
    ]  # fmt: skip


def roster(folder: Path, count: int) -> Path:
    """The workbook of `count` people in `folder`, written once."""
    path = folder / f"roster-{count}.xlsx"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        write_bare(unfinished, [HEADINGS, *people(count)], sheet="花名册")
        unfinished.replace(path)
    return path
