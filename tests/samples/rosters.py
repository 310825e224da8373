"""Rosters nobody has seen: random order and names of columns, titles, blocks, dirt; each with its exact truth."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from vetdesk.domain import identity_number
from vetdesk.domain.reading.cells import Sheet

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨欧阳司马上官"
GIVEN = "建国强军明德福安平志华春生永祥文海荣宝成根林松柏庆贵"
VILLAGES = ["云杉村", "石桥村", "柳树湾村", "白鹭社区", "三官庙村"]
CATEGORIES = {
    "11": ["残疾军人", "伤残军人"],
    "21": ["烈士遗属", "烈属"],
    "41": ["在乡复员军人", "老复员"],
    "42": ["带病回乡退伍军人", "带病回乡退役军人", "带病"],
    "51": ["参战退役人员", "参战退役军人", "参战"],
    "81": ["60周岁以上农村籍退役士兵", "农村籍退役士兵", "老义务兵"],
}
HEADINGS = {
    "serial": ["序号", "序\n号", "编 号", "No."],
    "name": ["姓名", "姓　名", "优抚对象姓名", "*姓名", "姓名*", "对象姓名："],
    "id_number": [
        "身份证号",
        "身份证件号码",
        "公民身份号码",
        "居民身份证\n号码",
        "身份证号码*",
        "本人身份证号",
        "伤残人员身份证号",
    ],
    "sex": ["性别", "性 别"],
    "birth_date": ["出生日期", "出生年月", "出生年月日"],
    "ethnic_group": ["民族", "名族"],
    "category": ["优抚对象类别", "类别", "人员类别", "对象类别"],
    "village": ["村别", "行政村", "村（居）", "所属村", "村（社区）"],
    "phone": ["联系电话", "手机号码", "联系方式\n（手机）", "电话"],
    "enlisted_on": ["入伍时间", "入伍年月", "参军时间"],
    "discharged_on": ["退役时间", "退伍时间", "退出现役时间"],
    "living_address": ["家庭住址", "现住址", "详细地址"],
    "account_number": ["银行账号", "银行帐号", "一卡通账号", "社保卡号"],
    "bank_name": ["开户银行", "开户行"],
    "monthly_standard": ["月标准", "标准", "补助标准（元）"],
    "amount": ["发放金额", "金额（元）", "实发金额"],
    "remarks": ["备注", "备　注"],
    "extra:是否孤老": ["是否孤老"],
    "extra:鞋码": ["鞋码"],
    "extra:领取人签字": ["领取人签字"],
}
ALWAYS = ("name", "id_number")


@dataclass
class TrueRow:
    """What a row really is and says."""

    kind: str
    values: dict = field(default_factory=dict)
    codes: set = field(default_factory=set)


@dataclass
class Roster:
    """One sheet and its truth, row by row."""

    sheet: Sheet
    truth: list[TrueRow]


def id_of(day, order):
    body = f"529901{day:%Y%m%d}{order:03d}"
    return body + identity_number.check_character(body)


class RosterMaker:
    """Makes one roster from a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.used = set()

    def roster(self):
        rows, truth = [], []
        for _ in range(self.random.choice([1, 1, 1, 2])):
            self._table(rows, truth)
        return Roster(Sheet("Sheet1", rows), truth)

    def _table(self, rows, truth):
        pick = self.random
        others = [name for name in HEADINGS if name not in ALWAYS]
        fields = [*ALWAYS, *pick.sample(others, pick.randint(3, len(others)))]
        self.by_caption = "category" not in fields and pick.random() < 0.5
        pick.shuffle(fields)
        if "serial" in fields:
            fields.remove("serial")
            fields.insert(0, "serial")
        self.fields, self.block = fields, "village" in fields and pick.random() < 0.5
        for _ in range(pick.randint(0, 3)):
            title = pick.choice(["青川岭县优抚对象花名册", "（2025年度）", "云杉镇二〇二五年三季度抚恤补助发放名册"])
            self._add(rows, truth, [title], TrueRow("title"))
        if pick.random() < 0.4:
            self._add(rows, truth, ["填报单位：云杉镇", "", "", "单位：元"], TrueRow("note"))
        header = [pick.choice(HEADINGS[name]) for name in fields]
        self._add(rows, truth, header, TrueRow("header"))
        for _ in range(pick.randint(1, 4)):
            self._block_of_people(rows, truth, header)
        if pick.random() < 0.5:
            self._add(rows, truth, self._words("总计"), TrueRow("subtotal"))
        if pick.random() < 0.5:
            self._add(rows, truth, ["注：本表一式三份。"], TrueRow("note"))
        if pick.random() < 0.5:
            self._add(rows, truth, ["制表人：", "", "审核人："], TrueRow("signature"))

    def _block_of_people(self, rows, truth, header):
        pick = self.random
        category, village = pick.choice([*CATEGORIES]), pick.choice(VILLAGES)
        if self.by_caption:
            caption = pick.choice(["一、{}", "（二）{}", "{}", "三、{}（12人）", "{}："]).format(
                CATEGORIES[category][0]
            )
            self._add(rows, truth, [caption], TrueRow("caption"))
        for index in range(pick.randint(2, 8)):
            person = self._person(category, village)
            cells = [person[name][0] for name in self.fields]
            true = {n: v for n, (_, v, _) in person.items() if v is not None and n in self.fields}
            if self.block and index:
                cells[self.fields.index("village")] = ""
            if "village" in self.fields:
                true["village"] = village
            if self.by_caption:
                true["category"] = category
            codes = {code for n, (_, _, code) in person.items() if code and n in self.fields}
            self._add(rows, truth, cells, TrueRow("record", true, codes))
        ending = pick.random()
        if ending < 0.3:
            self._add(rows, truth, self._words(pick.choice(["小计", f"{village}小计", "合 计"])), TrueRow("subtotal"))
        elif ending < 0.5:
            self._add(rows, truth, ["", "", ""], TrueRow("blank"))
        elif ending < 0.6:
            self._add(rows, truth, header, TrueRow("repeated_header"))

    def _words(self, word):
        cells = [""] * len(self.fields)
        cells[self.random.choice([0, self.fields.index("name")])] = word
        if "amount" in self.fields:
            cells[self.fields.index("amount")] = 12345.0
        return cells

    def _add(self, rows, truth, cells, true):
        rows.append(list(cells))
        truth.append(true)

    def _person(self, category, village):
        """Field → cell, value or None, problem code or ""."""
        pick = self.random
        born = date(1935, 1, 1) + timedelta(days=pick.randint(0, 11000))
        number = id_of(born, pick.randint(100, 999))
        while number in self.used:
            number = id_of(born, pick.randint(100, 999))
        self.used.add(number)
        sex = identity_number.sex(number)
        name = pick.choice(["欧阳", *SURNAMES]) + "".join(pick.sample(GIVEN, pick.randint(1, 2)))
        enlisted = date(born.year + 18, pick.randint(1, 12), pick.randint(1, 28))
        discharged = date(enlisted.year + 4, pick.randint(1, 12), pick.randint(1, 28))
        account = "62990" + "".join(pick.choices("0123456789", k=14))
        standard = pick.choice([890, 2026.5, 120])
        return {
            "serial": (float(pick.randint(1, 99)), None, ""),
            "name": self._name(name),
            "id_number": self._id(number),
            "sex": (pick.choice({"male": ["男", "1-男", "M"], "female": ["女", "F"]}[sex]), sex, ""),
            "birth_date": self._date(born),
            "ethnic_group": pick.choice([("汉", "汉族", ""), ("苗族", "苗族", "")]),
            "category": self._category(category),
            "village": (village, village, ""),
            "phone": self._phone(f"139{pick.randint(10**7, 10**8 - 1)}"),
            "enlisted_on": self._date(enlisted),
            "discharged_on": self._date(discharged),
            "living_address": (f"云杉镇{village}三组{pick.randint(1, 99)}号",) * 2 + ("",),
            "account_number": pick.choice(
                [
                    (account, account, ""),
                    (" ".join([account[:4], account[4:]]), account, ""),
                    (float(account), None, "account.scientific"),
                ]
            ),
            "bank_name": ("农商行", "农商行", ""),
            "monthly_standard": pick.choice(
                [(standard, standard, ""), (f"￥{standard}元", standard, ""), (f"{standard}元/月", standard, "")]
            ),
            "amount": (standard * 3, standard * 3, ""),
            "remarks": pick.choice([("", None, ""), ("低保", "低保", ""), ("—", None, "")]),
            "extra:是否孤老": pick.choice([("是", "是", ""), ("", None, "")]),
            "extra:鞋码": (42.0, "42", ""),
            "extra:领取人签字": ("", None, ""),
        }

    def _name(self, name):
        pick = self.random
        spaced = " ".join(name) if len(name) == 2 else name
        return pick.choice(
            [(name, name, "")] * 6
            + [
                (spaced, name, ""),
                (f"{name}（已故）", name, "name.remark_in_cell"),
                (f"{name}/李四", None, "two_people_in_cell"),
            ]
        )

    def _id(self, number):
        pick = self.random
        wrong = number[:17] + ("1" if number[17] != "1" else "2")
        masked = number[:6] + "********" + number[14:]
        truncated = "id.truncated_by_excel"
        numeric = (float(number[:15] + "000"), None, truncated)
        return pick.choice(
            [(number, number, "")] * 12
            + [
                (f" {number}\u00a0", number, ""),
                (f"'{number}", number, ""),
                (number.lower(), number, ""),
                (f"{number[:6]} {number[6:14]} {number[14:]}", number, ""),
                ("".join(chr(ord(c) + 0xFEE0) for c in number), number, ""),
                (wrong, None, "id.checksum" if not wrong.endswith("000") else truncated),
                (number[:17], None, "id.length"),
                (masked, None, "id.masked"),
                ("5.29901E+17", None, truncated),
                numeric,
                ("", None, "id.missing"),
                ("不详", None, "id.missing"),
            ]
        )

    def _date(self, day):
        pick = self.random
        full, month = f"{day:%Y-%m-%d}", f"{day:%Y-%m}"
        forms = [
            (day, full, ""),
            (full, full, ""),
            (f"{day.year}.{day.month}.{day.day}", full, ""),
            (f"{day.year}/{day.month}/{day.day}", full, ""),
            (f"{day.year}年{day.month}月{day.day}日", full, ""),
            (f"{day:%Y%m%d}", full, ""),
            (float((day - date(1899, 12, 30)).days), full, ""),
            (f"{day.year}.{day.month:02d}", month, ""),
            (f"{day.year}年{day.month}月", month, ""),
            (f"{day.year % 100}.{day.month:02d}", month, ""),
            (float(f"{day.year}{day.month:02d}"), month, ""),
            (f"{day.year}年", str(day.year), ""),
            ("不详", None, ""),
            ("—", None, ""),
            (f"{day.year}.13.5", None, "date.impossible"),
            (float(f"{day.year}.1"), None, "date.ambiguous"),
        ]
        return pick.choice(forms)

    def _category(self, category):
        typos = {"41": ("复原军人", "41", "category.typo"), "21": ("烈士遗嘱", "21", "category.typo")}
        forms = [(word, category, "") for word in CATEGORIES[category]] * 3
        forms += [(f"{category}-{CATEGORIES[category][0]}", category, ""), ("两参", None, "category.unknown")]
        return self.random.choice(forms + ([typos[category]] if category in typos else []))

    def _phone(self, phone):
        spaced = f"{phone[:3]} {phone[3:7]} {phone[7:]}"
        forms = [(phone, phone, ""), (float(phone), phone, ""), (spaced, phone, ""), (f"+86{phone}", phone, "")]
        return self.random.choice([*forms, (phone[:10], None, "phone.bad"), ("0999-6004065", "0999-6004065", "")])
