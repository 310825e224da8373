"""Rosters nobody has seen: random order and names of columns, titles, blocks, dirt; each with its exact truth."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.samples import dirt
from vetdesk.domain import identity_number
from vetdesk.domain.reading.cells import Damaged, Sheet

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨欧阳司马上官"
GIVEN = "建国强军明德福安平志华春生永祥文海荣宝成根林松柏庆贵"
VILLAGES = ["云杉村", "石桥村", "柳树湾村", "白鹭社区", "三官庙村"]
ALWAYS = ("name", "id_number")
GROUPS = {
    "服役情况": ("enlisted_on", "discharged_on", "unit"),
    "开户信息": ("bank_name", "account_name", "account_number"),
    "残疾情况": ("disability_grade", "disability_cause"),
    "补助发放": ("monthly_standard", "months", "amount"),
}
"""Headings over headings, and which of them."""
PERIODS = ["服役起止时间", "入伍、退役时间", "起止时间"]
BOTH = ["残疾等级及性质", "伤残等级性质", "残疾等级"]
TITLES = ["青川岭县优抚对象花名册", "（2025年度）", "云杉镇二〇二五年三季度抚恤补助发放名册", "2025年9月优抚对象一览表"]
UNIT_LINES = [
    ["填报单位：云杉镇", "", "", "单位：元"],
    ["单位：元/月"],
    ["填报单位（盖章）：云杉镇", "", "日期：2025年9月28日"],
    ["注：各村于9月底前上报，带*为必填。"],
]
CAPTIONS = [
    "一、{}", "（二）{}", "{}", "三、{}（12人）", "{}：", "1.{}", "【{}】", "第一类 {}", "{}（共3人）", "类别：{}",
]  # fmt: skip
VILLAGE_CAPTIONS = ["{}", "一、{}", "{}：", "（一）{}", "{}（3人）", "【{}】"]
SUBTOTALS = ["小计", "合 计", "{}小计", "本页合计", "合计：", "小　计", "{} 小计", "合计3人"]
NOTES = [
    "注：本表一式三份。", "说明：红色为新增人员。", "备注：公示期为7天", "※ 以退伍证为准", "以下空白",
    "1.本表一式两份，镇、村各一份。",
]  # fmt: skip
SIGNATURES = [
    ["制表人：", "", "审核人："],
    ["经办人：李明  分管领导：  2025年9月28日"],
    ["", "", "负责人（签字）："],
    ["2025年9月28日"],
]


@dataclass
class TrueRow:
    """What a row really is and says; `free` are fields that may be told or not."""

    kind: str
    values: dict = field(default_factory=dict)
    codes: set = field(default_factory=set)


@dataclass
class Roster:
    """One sheet and its truth, row by row; `columns` is what each column of its first table means."""

    sheet: Sheet
    truth: list[TrueRow]
    columns: dict = field(default_factory=dict)
    asked: set = field(default_factory=set)


def id_of(day, order):
    body = f"529901{day:%Y%m%d}{order:03d}"
    return body + identity_number.check_character(body)


class RosterMaker:
    """Makes one roster from a seed. `untyped` files (csv, HTML) hold text only; `dirty` is the share of dirty cells."""

    def __init__(self, seed, *, untyped=False, dirty=0.5):
        self.random = random.Random(seed)
        self.untyped = untyped
        self.dirty = dirty
        self.used = set()

    def roster(self, name="Sheet1"):
        self.rows, self.truth, self.merges = [], [], []
        self.columns, self.asked = {}, set()
        for _ in range(self.random.choice([1, 1, 1, 2])):
            self._table()
        rows = [[_as_text(cell) for cell in row] for row in self.rows] if self.untyped else self.rows
        sheet = Sheet(name, rows, tuple(self.merges), untyped=self.untyped)
        return Roster(sheet, self.truth, self.columns, self.asked)

    def _table(self):
        pick = self.random
        self.left = pick.choice([0, 0, 0, 0, 1, 2])
        self._choose_fields()
        for _ in range(pick.randint(0, 3)):
            self._add([pick.choice(TITLES)], TrueRow("title"))
        if pick.random() < 0.4:
            self._add(pick.choice(UNIT_LINES), TrueRow("note"))
        header = self._headings()
        if pick.random() < 0.15:
            self._add([float(n) for n in range(1, len(header) + 1)], TrueRow("header"))
        for _ in range(pick.randint(1, 4)):
            self._block_of_people(header)
        if pick.random() < 0.5:
            self._add(self._words("总计"), TrueRow("subtotal"))
        if pick.random() < 0.5:
            self._add([pick.choice(NOTES)], TrueRow("note"))
        if pick.random() < 0.5:
            self._add(pick.choice(SIGNATURES), TrueRow("signature"))

    def _choose_fields(self):
        pick = self.random
        others = [name for name in dirt.HEADINGS if name not in {*ALWAYS, "serial"}]
        fields = [*ALWAYS, *pick.sample(others, pick.randint(3, len(others)))]
        pick.shuffle(fields)
        for group in GROUPS.values():  # those under one heading stand side by side
            own = [name for name in group if name in fields]
            if len(own) > 1 and pick.random() < 0.6:
                at = fields.index(own[0])
                fields = [name for name in fields if name not in own[1:]]
                fields[at + 1 : at + 1] = own[1:]
        if pick.random() < 0.8:
            fields.insert(0, "serial")
        self.period = pick.random() < 0.2 and {"enlisted_on", "discharged_on"} <= {*fields}
        self.both = pick.random() < 0.3 and {"disability_grade", "disability_cause"} <= {*fields}
        hidden = {"discharged_on"} if self.period else set()
        hidden |= {"disability_cause"} if self.both else set()
        self.fields = [name for name in fields if name not in hidden]
        self.by_caption = "category" not in fields and pick.random() < 0.5
        self.by_village_caption = "village" not in fields and not self.by_caption and pick.random() < 0.4
        self.block = pick.choice(["every", "first", "merged", "ditto"]) if "village" in fields else ""

    def _headings(self):
        pick = self.random
        own = [pick.choice(dirt.HEADINGS[name]) for name in self.fields]
        if self.period:
            own[self.fields.index("enlisted_on")] = pick.choice(PERIODS)
        if self.both:
            own[self.fields.index("disability_grade")] = pick.choice(BOTH[:2])
        spans = self._group_spans() if pick.random() < 0.5 else []
        first = len(self.rows)
        if spans:
            top, below = list(own), [""] * len(own)
            for start, end, word in spans:
                below[start : end + 1] = own[start : end + 1]
                top[start : end + 1] = [word] + [""] * (end - start)
            self._add(top, TrueRow("header"))
            self._add(below, TrueRow("header"))
            if not self.untyped and pick.random() < 0.7:
                self._merge_headings(first, spans)
        else:
            self._add(own, TrueRow("header"))
        if not self.columns:
            self._note_columns(own)
        return own

    def _group_spans(self):
        """First and last column and word of each group whose fields stand side by side."""
        spans = []
        for word, group in GROUPS.items():
            places = sorted(self.fields.index(name) for name in group if name in self.fields)
            if len(places) > 1 and places[-1] - places[0] == len(places) - 1:
                spans.append((places[0], places[-1], word))
        return spans

    def _merge_headings(self, first, spans):
        grouped = {column for start, end, _ in spans for column in range(start, end + 1)}
        self.merges += [(first, self.left + start, first, self.left + end) for start, end, _ in spans]
        alone = [column for column in range(len(self.fields)) if column not in grouped]
        self.merges += [(first, self.left + column, first + 1, self.left + column) for column in alone]

    def _note_columns(self, headings):
        for at, (name, heading) in enumerate(zip(self.fields, headings, strict=True), self.left):
            meaning = name
            if name.startswith("ask:"):
                meaning = f"extra:{''.join(heading.split())}"
                self.asked.add(at)
            if name == "enlisted_on" and self.period:
                meaning = "enlisted_on+discharged_on"
            if name == "disability_grade" and self.both:
                meaning = "disability_grade+disability_cause"
            self.columns[at] = meaning

    def _block_of_people(self, header):
        pick = self.random
        category, village = pick.choice([*dirt.CATEGORIES]), pick.choice(VILLAGES)
        if self.by_caption:
            caption = pick.choice(CAPTIONS).format(dirt.CATEGORIES[category][0])
            self._add([caption], TrueRow("caption"))
        if self.by_village_caption:
            self._add([pick.choice(VILLAGE_CAPTIONS).format(village)], TrueRow("caption"))
        first, count = len(self.rows), pick.randint(2, 8)
        for index in range(count):
            self._add_person(category, village, index)
        if self.block == "merged":
            column = self.left + self.fields.index("village")
            self.merges.append((first, column, first + count - 1, column))
        self._end_block(village, header)

    def _add_person(self, category, village, index):
        person = self._person(category, village)
        cells = [person[name][0] for name in self.fields]
        values, codes = {}, set()
        for name in self.fields:
            _, value, code = person[name]
            self._take(name, value, values)
            codes |= {code} - {""}
        if self.block and index and self.block != "every":
            cells[self.fields.index("village")] = "〃" if self.block == "ditto" else ""
        if self.block or self.by_village_caption:
            values["village"] = village
        if self.by_caption:
            values["category"] = category
        self._add(cells, TrueRow("record", values, codes))

    def _take(self, name, value, values):
        if value is None:
            return
        if name == "enlisted_on" and self.period:
            values["enlisted_on"], values["discharged_on"] = value
        elif name == "disability_grade" and self.both:
            values["disability_grade"], values["disability_cause"] = value
        else:
            values[f"extra:{name.removeprefix('ask:')}" if name.startswith("ask:") else name] = value

    def _end_block(self, village, header):
        pick, ending = self.random, self.random.random()
        if ending < 0.35:
            self._add(self._words(pick.choice(SUBTOTALS).format(village)), TrueRow("subtotal"))
        elif ending < 0.5:
            self._add(["", "", ""], TrueRow("blank"))
        elif ending < 0.55 and "serial" in self.fields:
            self._add([9.0], TrueRow("blank"))
        elif ending < 0.65 and len(self.truth) > 1 and self.truth[-1].kind == "record":
            self._add(header, TrueRow("repeated_header"))

    def _words(self, word):
        cells = [""] * len(self.fields)
        cells[self.random.choice([0, self.fields.index("name")])] = word
        if "amount" in self.fields:
            cells[self.fields.index("amount")] = 12345.0
        return cells

    def _add(self, cells, true):
        self.rows.append([""] * self.left + list(cells))
        self.truth.append(true)

    def _form(self, forms):
        """Mostly the plain form, which stands first."""
        return self.random.choice(forms) if self.random.random() < self.dirty else forms[0]

    def _person(self, category, village):
        """Field → cell, value or None, problem code or ""."""
        pick = self.random
        born = date(1935, 1, 1) + timedelta(days=pick.randint(0, 11000))
        number = id_of(born, pick.randint(100, 999))
        while number in self.used or number.endswith("000"):
            number = id_of(born, pick.randint(100, 999))
        self.used.add(number)
        enlisted = date(born.year + 18, pick.randint(1, 12), pick.randint(1, 28))
        discharged = date(enlisted.year + 4, pick.randint(1, 12), pick.randint(1, 28))
        who = self._who(number, born, category, village)
        if not (who["name"][0].strip() and who["id_number"][2] != "id.missing"):
            who["name"] = ("欧阳建国", "欧阳建国", "")  # somebody without name and number is nobody
        return {
            **who,
            **self._service(enlisted, discharged),
            **self._money(),
            **self._extras(),
        }

    def _who(self, number, born, category, village):
        pick = self.random
        name = pick.choice(["欧阳", *SURNAMES]) + "".join(pick.sample(GIVEN, pick.randint(1, 2)))
        sex, place = identity_number.sex(number), f"云杉镇{village}三组{pick.randint(1, 99)}号"
        household = pick.choice(["rural", "urban"])
        return {
            "serial": (float(pick.randint(1, 99)), None, ""),
            "name": self._form(dirt.names(name)),
            "id_number": self._form(dirt.id_numbers(number, untyped=self.untyped)),
            "sex": self._form(dirt.codes("sex", sex)),
            "birth_date": self._form(dirt.dates(born, untyped=self.untyped)),
            "ethnic_group": self._form(dirt.ethnic_groups(pick.choice(["汉", "苗", "土家"]))),
            "category": self._form(dirt.categories(category)),
            "village": (village, village, ""),
            "household_address": (f"青川岭县{place}",) * 2 + ("",),
            "living_address": (place, place, ""),
            "household_type": self._form(dirt.codes("household_type", household)),
            "phone": self._form(dirt.phones(f"139{pick.randint(10**7, 10**8 - 1)}")),
            "died_on": ("", None, ""),
            "change_reason": pick.choice([("", None, ""), ("因病去世", "因病去世", "")]),
            "changed_on": pick.choice([("2025-09-12", "2025-09-12", ""), ("2025年9月", "2025-09", ""), ("", None, "")]),
        }

    def _service(self, enlisted, discharged):
        pick = self.random
        grade, cause = pick.randint(1, 6), pick.choice(["war", "duty", "illness"])
        years = pick.randint(2, 9)
        found = {
            "enlisted_on": self._form(dirt.dates(enlisted, untyped=self.untyped)),
            "discharged_on": self._form(dirt.dates(discharged, untyped=self.untyped)),
            "service_years": pick.choice([(float(years), years, ""), (f"{years}年", years, "")]),
            "unit": ("99813部队三营", "99813部队三营", ""),
            "discharge_certificate": ("青退字第9769号", "青退字第9769号", ""),
            "certificate_number": ("岭抚51-05853", "岭抚51-05853", ""),
            "disability_grade": self._form(dirt.grades(grade)),
            "disability_cause": self._form(dirt.codes("disability_cause", cause)),
        }
        if self.period:
            found["enlisted_on"] = self._form(dirt.periods(enlisted, discharged))
        if self.both:
            found["disability_grade"] = self._form(dirt.grades_with_cause(grade, cause))
        return found

    def _money(self):
        pick = self.random
        standard = pick.choice([890, 2026.5, 120, 1234.5])
        account = "62990" + "".join(pick.choices("0123456789", k=13)) + pick.choice("123456789")
        return {
            "bank_name": ("农商行", "农商行", ""),
            "account_name": ("张三", "张三", ""),
            "account_number": self._form(dirt.accounts(account, untyped=self.untyped)),
            "monthly_standard": self._form(dirt.amounts(standard)),
            "months": self._form(dirt.months(3)),
            "amount": self._form(dirt.amounts(standard * 3)),
            "remarks": pick.choice([("", None, ""), ("低保", "低保", ""), ("—", None, "")]),
        }

    def _extras(self):
        pick = self.random
        texts = {
            "extra:年龄": (68.0, "68"),
            "extra:是否孤老": pick.choice([("是", "是"), ("", None)]),
            "extra:鞋码": (42.0, "42"),
            "extra:领取人签字": ("", None),
            "extra:镇（街道）": ("云杉镇", "云杉镇"),
            "extra:原标准": (800.0, "800"),
            "extra:护理费": (120.5, "120.5"),
            "extra:配偶姓名": ("王芳", "王芳"),
            "extra:优待证号": ("川A0001", "川A0001"),
            "ask:户主姓名": ("李大", "李大"),
            "ask:领款人身份证号": ("529901196210126996", "529901196210126996"),
            "ask:代领人": ("李二", "李二"),
            "ask:联系人电话": ("13800000000", "13800000000"),
        }
        return {name: (cell, value, "") for name, (cell, value) in texts.items()} | self._broken()

    def _broken(self):
        """Now and then a formula that was never calculated, or an error cell."""
        if self.untyped or self.random.random() > 0.1:
            return {}
        damage = self.random.choice([("", "formula.no_value"), ("#N/A", "cell.error"), ("#REF!", "cell.error")])
        return {"extra:鞋码": (Damaged(damage[0]), None, damage[1])}


def _as_text(cell):
    """A cell as a csv file has it."""
    if isinstance(cell, Damaged):
        return cell.text
    if isinstance(cell, float):
        return str(int(cell)) if cell == int(cell) else repr(cell)
    return str(cell)
