"""A dirty roster (花名册) of synthetic people, as a township might hand it to a new station.

Every person, number and place is invented: ID numbers begin with 529901, a prefix that no county uses. The same
`people` and `seed` always give the same rows. What is dirty in it is what offices really have: numbers spoiled by a
spreadsheet, villages only in the first row of a block, captions, sub-totals, remarks in names, dates of all kinds.
"""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from vetdesk.demo.xls import Cell, XlsSheet
from vetdesk.domain.identity_number import check_character

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜"
RARE_SURNAMES = ("单", "仇", "解", "查", "盖", "区", "覃", "缪", "欧阳", "上官", "尉迟")
GIVEN_MEN = "建国军明志强德福贵生荣华兴平安庆忠义勇文武成海山林松柏河川东南永长春秋和顺祥瑞光辉振业树根"
GIVEN_WOMEN = "秀英桂兰玉珍凤霞丽华淑芳翠萍月娥金花素琴美云春梅巧莲"
VILLAGES = tuple(
    f"{name}村"
    for name in (
        "石桥", "大坪", "红岩", "柳溪", "龙潭", "枫林", "上河", "下河", "青杠", "白沙",
        "双井", "杨家湾", "新田", "长岭", "马鞍", "古寨", "清泉", "岩脚", "平安", "丰收",
    )
)  # fmt: skip
BANKS = ("农村信用社", "农业银行", "邮政储蓄银行", "农村商业银行")
HEADINGS = (
    "序\n号", "村 别", "姓　名", "性别", "身份证号码", "民族", "出生年月", "户口性质",
    "家庭住址", "联系电话", "入伍时间", "退役时间", "服役部队", "残疾等级", "残疾性质",
    "优抚证号", "开户银行", "银行帐号", "月标准（元）", "备 注",
)  # fmt: skip
WIDTHS = (6, 10, 9, 5, 21, 6, 11, 9, 26, 14, 10, 10, 12, 9, 9, 14, 14, 22, 10, 18)
CAPTIONS = (
    ("一、残疾军人", 0.10), ("二、烈士遗属", 0.05), ("三、病故军人遗属", 0.04), ("四、在乡复员军人", 0.03),
    ("五、带病回乡退伍军人", 0.14), ("六、参战退役人员", 0.20), ("七、参试退役人员", 0.05),
    ("八、60周岁以上农村籍退役士兵", 0.35), ("九、部分烈士子女", 0.04),
)  # fmt: skip
SURVEY_TITLE = "柳溪镇即将年满60周岁农村籍退役士兵摸底表"
SURVEY_HEADINGS = (
    "序号", "村（社区）", "姓名", "性别", "公民身份号码", "民族", "户籍性质",
    "现住址", "联系电话", "入伍时间", "退役时间", "原部队代号", "备注",
)  # fmt: skip
SURVEYED = 12
TODAY = date(2025, 1, 6)


@dataclass(frozen=True)
class Person:
    """One synthetic person; `serial` makes the ID number unique."""

    name: str
    male: bool
    born: date
    serial: int
    village: str

    @property
    def id_number(self) -> str:
        """A well-formed ID number (身份证号) with the reserved area prefix 529901."""
        order = (self.serial * 2 + (1 if self.male else 0)) % 1000
        body = f"529901{self.born:%Y%m%d}{order:03d}"
        return body + check_character(body)


def roster_sheets(people: int = 300, seed: int = 20250106) -> list[XlsSheet]:
    """The roster of those who draw: all `people` but the few of the survey; at least 40 in all."""
    if people < 40:
        raise ValueError("a demo roster needs at least 40 people")
    return [_drawing_sheet(people - SURVEYED, random.Random(seed)), _value_list_sheet()]


def survey_sheets(people: int = 300, seed: int = 20250106) -> list[XlsSheet]:
    """The survey (摸底表) of those who turn 60 about now; `people` as for the roster, so that nobody is in both."""
    return [_survey_sheet(people, random.Random(seed + 1))]


def _drawing_sheet(count: int, chance: random.Random) -> XlsSheet:
    sheet = XlsSheet("优抚对象花名册", widths=WIDTHS)
    last = len(HEADINGS) - 1
    sheet.rows += [
        ["柳溪镇优抚对象花名册"],
        ["填报单位：柳溪镇退役军人服务站　　2024年12月　　单位：元"],
        list(HEADINGS),
    ]
    sheet.merged += [(0, 0, 0, last), (1, 1, 0, last)]
    serial = 0
    for caption, number in _shares(count):
        sheet.rows.append([caption])
        sheet.merged.append((len(sheet.rows) - 1, len(sheet.rows) - 1, 0, last))
        block = sorted((_person(serial + index, caption, chance) for index in range(number)), key=_village_order)
        villages_before = ["", *(person.village for person in block)]
        for person, village_before in zip(block, villages_before, strict=False):
            sheet.rows.append(_row(serial + 1, person, caption, person.village != village_before, chance))
            serial += 1
        sheet.rows.append(["小计", None, f"{number}人"])
    sheet.rows += [
        ["合计", None, f"{count}人"],
        ["注：残疾等级以证件为准。"],
        ["制表人：　　　　审核人：　　　　分管领导："],
    ]
    return sheet


def _shares(count: int) -> list[tuple[str, int]]:
    shares = [(caption, max(1, round(count * share))) for caption, share in CAPTIONS]
    others = sum(number for caption, number in shares[:-2]) + shares[-1][1]
    return [*shares[:-2], (shares[-2][0], count - others), shares[-1]]


def _village_order(person: Person) -> int:
    return VILLAGES.index(person.village)


def _person(serial: int, caption: str, chance: random.Random) -> Person:
    survivor = "遗属" in caption or "子女" in caption
    male = chance.random() < (0.4 if survivor else 0.98)
    oldest, youngest = (1931, 1936) if "复员" in caption else (1938, 1958) if "参" in caption else (1940, 1964)
    born = date(chance.randint(oldest, youngest), 1, 1) + timedelta(days=chance.randint(0, 364))
    if "60" in caption:
        born = min(born, date(TODAY.year - 60, 1, 1) - timedelta(days=chance.randint(1, 300)))
    return Person(_name(serial, male, chance), male, born, serial, VILLAGES[chance.randrange(len(VILLAGES))])


def _name(serial: int, male: bool, chance: random.Random) -> str:
    if serial == 7:
        return "王㛃"
    if serial == 23:
        return "李𬴂"
    surname = chance.choice(RARE_SURNAMES) if chance.random() < 0.06 else chance.choice(SURNAMES)
    given = GIVEN_MEN if male else GIVEN_WOMEN
    return surname + "".join(chance.choice(given) for _ in range(1 if chance.random() < 0.2 else 2))


def _row(number: int, person: Person, caption: str, show_village: bool, chance: random.Random) -> list[Cell]:
    served = "遗属" not in caption and "子女" not in caption
    enlisted, discharged = _service(person, caption, chance) if served else ("", "")
    grade, cause = _disability(caption, chance)
    return [
        number,
        person.village if show_village else None,
        _written_name(person.name, chance),
        "男" if person.male else "女",
        _written_id(person.id_number, number),
        "汉族" if chance.random() < 0.8 else chance.choice(["彝族", "苗族", "回族", "藏族"]),
        _written_month(person.born, chance),
        chance.choice(["农村", "农业", "农村"]),
        f"{person.village}{chance.randint(1, 9)}组",
        _phone(chance),
        enlisted,
        discharged,
        f"{chance.randint(31000, 89999)}部队" if served else None,
        grade,
        cause,
        f"川优{2000 + number:06d}" if "60" not in caption else None,
        chance.choice(BANKS),
        _account(number, chance),
        _standard(caption, chance),
        _remark(number),
    ]


def _service(person: Person, caption: str, chance: random.Random) -> tuple[str, str]:
    start = 1951 if "复员" in caption else person.born.year + chance.randint(18, 20)
    years = chance.randint(2, 6)
    return f"{start}.{chance.choice([1, 2, 11, 12]):02d}", f"{start + years}.{chance.choice([1, 3, 10, 12]):02d}"


def _disability(caption: str, chance: random.Random) -> tuple[Cell, Cell]:
    if "残疾" not in caption:
        return None, None
    cause = chance.choice(["因战", "因公", "因公", "因病"])
    grade = chance.randint(5, 6) if cause == "因病" else chance.randint(5, 10)
    digits = "一二三四五六七八九十"[grade - 1]
    written: list[Cell] = [f"{digits}级", f"{grade}级", grade]
    return chance.choice(written), cause


def _written_name(name: str, chance: random.Random) -> str:
    if len(name) == 2 and chance.random() < 0.5:
        return chance.choice([f"{name[0]} {name[1]}", f"{name[0]}　{name[1]}"])
    return name


def _written_id(id_number: str, number: int) -> Cell:
    """Most numbers are right; the serial decides who carries which damage."""
    damaged: dict[int, Cell] = {
        13: float(id_number[:15] + "000"),
        29: f" {id_number[:6]} {id_number[6:14]} {id_number[14:]} ",
        41: "".join(chr(ord(sign) + 0xFEE0) for sign in id_number),
        53: id_number[:17],
        61: f"'{id_number}",
        71: None,
        83: id_number.replace("X", "×"),
    }
    return damaged.get(number % 97, id_number)


def _written_month(born: date, chance: random.Random) -> str:
    month = f"{born.month:02d}"
    return chance.choice([f"{born.year}.{month}", f"{born.year}-{month}", f"{born.year}年{born.month}月",
                          f"{born.year}{month}{born.day:02d}", f"{born.year}/{born.month}/{born.day}"])  # fmt: skip


def _phone(chance: random.Random) -> Cell:
    number = f"1{chance.choice('3589')}{chance.randint(0, 999_999_999):09d}"
    written: list[Cell] = [number, number, float(number), None]
    return chance.choice(written)


def _account(number: int, chance: random.Random) -> Cell:
    account = f"62{chance.randint(10**16, 10**17 - 1)}"
    if number % 89 == 31:
        return f"{account[:4]} {account[4:8]} {account[8:]}"
    return account if number % 89 != 47 else float(account)


def _standard(caption: str, chance: random.Random) -> Cell:
    if "60" in caption:
        return None
    standard = chance.choice([630, 873, 973, 1520, 2280])
    written: list[Cell] = [standard, f"{standard}.00", f"{standard}元"]
    return chance.choice(written)


def _remark(number: int) -> Cell:
    return {17: "随子女居住", 58: "独居，行动不便", 101: "外出务工", 149: "长期住院"}.get(number)


def _survey_sheet(people: int, chance: random.Random) -> XlsSheet:
    """Those who turn 60 about now: nobody draws yet, and their applications are the demo's cases."""
    sheet = XlsSheet("即将满60周岁", widths=(6, 12, 9, 5, 21, 6, 9, 26, 14, 11, 11, 12, 18))
    sheet.rows += [[SURVEY_TITLE], list(SURVEY_HEADINGS)]
    sheet.merged.append((0, 0, 0, len(SURVEY_HEADINGS) - 1))
    for index in range(SURVEYED):
        born = date(1964, 3, 10) + timedelta(days=23 * index)
        village = VILLAGES[index % len(VILLAGES)]
        person = Person(_name(people + index, True, chance), True, born, people + index, village)
        start = date(born.year + 18, 11, 1 + index)
        years = 3 + index % 4
        sheet.rows.append([
            index + 1, village, person.name, "男", person.id_number, "汉族", "农村",
            f"{village}{1 + index % 6}组", _phone(chance), f"{start.year}.{start.month}.{start.day}",
            f"{start.year + years}.12", f"{32000 + index}部队", None,
        ])  # fmt: skip
    return sheet


def _value_list_sheet() -> XlsSheet:
    return XlsSheet("字典", [["户口性质"], ["农村"], ["城镇"], ["残疾性质"], ["因战"], ["因公"], ["因病"]], hidden=True)
