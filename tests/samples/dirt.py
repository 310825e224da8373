"""What people write into cells and headings (domain facts 8.2, 8.4), each with what it truly says.

Written from the facts, not from the reader: a form is (cell, value or None, problem code or ""). "|" in a heading is a
line break, "_" a blank, "＿" a wide one.
"""

from datetime import date, datetime

HEADINGS = {
    "serial": "序号 编号 序_号 序 No. 序|号",
    "name": "姓名 姓_名 姓＿名 优抚对象姓名 人员姓名 遗属姓名 对象姓名 名字 村民姓名 *姓名 姓名* 对象姓名：",
    "id_number": "身份证号 身份证号码 身份证件号码 身份证件号 公民身份号码 公民身份证号码 居民身份证号码 证件号码 "
    "证件号 身份证 本人身份证号 持证人身份证号 伤残身份证号* 参战人员身份证号* 三属人员身份证号* "
    "60岁退役士兵身份证号* 身份证|号码 身份证号（18位） 居民身份证|号码",
    "sex": "性别 性_别 性|别 *性别",
    "birth_date": "出生日期 出生年月 出生年月日 出生时间 生日 出生|年月",
    "ethnic_group": "民族 名族 民_族",
    "category": "优抚对象类别 优抚类别 对象类别 人员类别 类别 优抚对象类型 身份类别 享受类别 优抚属别 类_别",
    "village": "村（居） 村（社区） 所属村 行政村 村别 村组 村居 村名 所在村 村别* 户籍地（村）",
    "household_address": "户口簿住址 户口簿上住址 户口薄住址 户籍地址 户口所在地 户籍所在地",
    "living_address": "实际居住地址 现住址 现家庭住址 家庭住址 家庭地址 居住地址 居住地址（户籍地址） 详细地址 "
    "住址 地址",
    "household_type": "户籍类别 户口类别 户口性质 户籍性质 城乡类别 农村/城镇",
    "phone": "联系电话 电话 手机 手机号 手机号码 联系方式 联系方式(手机) 本人电话 联系方式|（手机） 联系电话*",
    "enlisted_on": "入伍时间 入伍日期 入伍年月 参军时间 入伍（参加工作）时间 服役起始时间",
    "discharged_on": "退役时间 退伍时间 退役日期 复员时间 退伍(离/退休)时间 退出现役时间",
    "service_years": "服役年限 所服义务兵折算年限 折算年限 义务兵年限 军龄 服义务兵役年限",
    "unit": "原部队代号 服役部队 部队番号 服役部队名称（番号） 原部队番号 原服役部队",
    "discharge_certificate": "退伍证号 退役证件号 退役证编号 复员证号 退伍证编号 转业证号",
    "certificate_number": "证书编号 优抚证号 优抚证书编号 残疾证号 残疾军人证号 伤残证号 伤残证件号码 "
    "定期抚恤证编号 生活补助证编号 定补证号 抚恤证编号",
    "disability_grade": "残疾等级 伤残等级 等级 残疾级别 伤残等级代码 伤残|等级",
    "disability_cause": "残疾性质 伤残性质 性质 致残性质 伤残|性质",
    "bank_name": "开户银行 开户行 银行名称 发放银行 开户银行名称 代发银行",
    "account_name": "开户名称 账户名 户名 开户名 账户名称 开户人 帐户名",
    "account_number": "银行账号 银行帐号 银行账户 账号 帐号 银行卡号 卡号 一卡通账号 社保卡号 存折号 开户账号",
    "monthly_standard": "标准 省标准 月标准 补助标准 发放标准 抚恤标准 每月标准（元） 补助标准（元/月）",
    "months": "发放月数 月数 补发月数 发放|月数",
    "amount": "发放金额 金额 应发金额 实发金额 发放资金总额 本次发放 应补金额 金额（元） 合计",
    "died_on": "去世时间 死亡时间 死亡日期 去世日期",
    "change_reason": "变动原因 变更原因 减员原因",
    "changed_on": "变动时间 变更时间 变动日期",
    "remarks": "备注 备_注 备＿注 说明",
    "extra:年龄": "年龄",
    "extra:是否孤老": "是否孤老",
    "extra:鞋码": "鞋码",
    "extra:领取人签字": "领取人签字",
    "extra:镇（街道）": "镇（街道）",
    "extra:原标准": "原标准",
    "extra:护理费": "护理费",
    "extra:配偶姓名": "配偶姓名",
    "extra:优待证号": "优待证号",
    "ask:户主姓名": "户主姓名",
    "ask:领款人身份证号": "领款人身份证号",
    "ask:代领人": "代领人",
    "ask:联系人电话": "联系人电话",
}
HEADINGS = {
    field: [w.replace("|", "\n").replace("_", " ").replace("＿", "\u3000") for w in words.split()]
    for field, words in HEADINGS.items()
}

CATEGORIES = {
    "11": ["残疾军人", "伤残军人", "11-残疾军人"],
    "21": ["烈士遗属", "烈属"],
    "22": ["因公牺牲军人遗属"],
    "23": ["病故军人遗属", "病故遗属"],
    "41": ["在乡复员军人", "老复员", "在乡老复员军人"],
    "42": ["带病回乡退伍军人", "带病回乡退役军人", "带病"],
    "51": ["参战退役人员", "参战退役军人", "参战"],
    "61": ["参试退役人员", "参试"],
    "81": ["60周岁以上农村籍退役士兵", "农村籍退役士兵", "老义务兵", "60岁", "年满60周岁农村籍退役士兵"],
    "B1": ["部分烈士子女"],
}
TYPOS = {"41": "复原军人", "21": "烈士遗嘱", "11": "残废军人", "51": "参站退役人员"}
NOTHING = ["", "无", "不详", "—", "/", "-"]
HAN = "〇一二三四五六七八九"


def han_year(year):
    return "".join(HAN[int(digit)] for digit in str(year))


def han_number(number):
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else HAN[tens] + "十") + (HAN[ones] if ones or not tens else "")


def dates(day, *, untyped=False):
    """Every way to write a day, as precise as it says."""
    y, m, d = day.year, day.month, day.day
    full, month, year = f"{day:%Y-%m-%d}", f"{day:%Y-%m}", str(y)
    forms = [
        (full, full), (f"{y}.{m}.{d}", full), (f"{y}/{m}/{d}", full), (f"{y}年{m}月{d}日", full),
        (f"{day:%Y%m%d}", full), (f"{y % 100:02d}.{m}.{d}", full), (f"{full} 00:00:00", full),
        (f"{y}年{m}月{d}号", full), (f"{y}—{m}—{d}", full),
        (f"{han_year(y)}年{han_number(m)}月{han_number(d)}日", full), (f" {full}\u00a0", full),
        (f"{y}.{m:02d}", month), (f"{y}年{m}月", month), (f"{y}-{m}", month), (f"{y}/{m:02d}", month),
        (f"{y}{m:02d}", month), (f"{y % 100:02d}.{m:02d}", month), (f"{y}年{m}月份", month), (f"{y}。{m:02d}", month),
        (f"{han_year(y)}年{han_number(m)}月", month), (f"{y}年 {m}月", month), (f"{y % 100:02d}年{m}月", month),
        ("".join(chr(ord(c) + 0xFEE0) for c in f"{y}.{m:02d}"), month),
        (f"{y}年", year), (str(y), year), (f"{y % 100:02d}年", year), (f"{han_year(y)}年", year),
        *((nothing, None) for nothing in (*NOTHING, "0", "1900-01-00")),
    ]  # fmt: skip
    if 1912 <= y <= 1949:
        forms += [(f"民国{y - 1911}年", year), (f"民国{han_number(y - 1911)}年{m}月", month)]
    found = [(cell, value, "") for cell, value in forms]
    found += [(f"{y}-2-30", None, "date.impossible"), (f"{y}.13.5", None, "date.impossible")]
    if untyped:
        return [*found, (f"{y}.1", None, "date.ambiguous")]
    serial = float((day - date(1899, 12, 30)).days)
    found += [
        (day, full, ""),
        (datetime(y, m, d, 8, 30), full, ""),
        (serial, full, ""),
        (float(f"{day:%Y%m%d}"), full, ""),
    ]
    found += [(float(f"{y}{m:02d}"), month, ""), (float(y), year, ""), (float(f"{y}.1"), None, "date.ambiguous")]
    return found + [(float(f"{y}.{m:02d}"), month, "")] * (m not in {1, 10})


def periods(first, last):
    """Two months in one cell, with what stands between them."""
    a, b = f"{first:%Y-%m}", f"{last:%Y-%m}"
    long, short = (f"{first.year}.{first.month}", f"{last.year}.{last.month}"), (f"{first:%y.%m}", f"{last:%y.%m}")
    cells = [f"{long[0]}{sign}{long[1]}" for sign in ("-", "—", "--", "~", "～", "至", " - ", "－")]
    cells += [f"{short[0]}-{short[1]}", f"{short[0]}—{short[1]}", f"{a}至{b}", f"{first:%Y%m}-{last:%Y%m}"]
    cells += [f"{first.year}年{first.month}月{sign}{last.year}年{last.month}月" for sign in ("-", "至", "—")]
    return [(cell, (a, b), "") for cell in cells]


def id_numbers(number, *, untyped=False):
    """An ID number with every sort of dirt."""
    wide = "".join(chr(ord(c) + 0xFEE0) for c in number)
    wrong = number[:17] + ("1" if number[17] != "1" else "2")
    other = "52990119610209729X"
    cells = [
        number, f" {number} ", f"{number}\u00a0", f"'{number}", f"`{number}", f"‘{number}", wide, f"{number}\t",
        f"{number}\u200b", number.lower(), number.replace("X", "×"), number.replace("X", "Х"),
        f"{number[:6]} {number[6:14]} {number[14:]}", f"{number[:6]}-{number[6:14]}-{number[14:]}",
        f"\u3000{number}", f"{number[:9]}\u200d{number[9:]}",
    ]  # fmt: skip
    found = [(cell, number, "") for cell in cells]
    found += [
        (wrong, None, "id.checksum"),
        (number[:17], None, "id.length"),
        (number + "1", None, "id.length"),
        (number[:6] + "********" + number[14:], None, "id.masked"),
        (number[:4] + "**********" + number[14:], None, "id.masked"),
        (f"{number}/{other}", None, "id.two_in_cell"),
        (f"{number}、{other}", None, "id.two_in_cell"),
        (f"{number[:10]}1345{number[14:]}", None, "id.birth_date"),
        (f"{number[0]}.{number[1:6]}E+17", None, "id.truncated_by_excel"),
        *((nothing, None, "id.missing") for nothing in NOTHING),
    ]
    if number[6:8] == "19":
        found.append((number[:6] + number[8:17], number, "id.legacy_15"))
    if not untyped:
        found.append((float(number[:15] + "000"), None, "id.truncated_by_excel"))
    return [form for form in found if not (form[2] == "id.checksum" and form[0].endswith("000"))]


def names(name):
    """A name with every sort of dirt."""
    cells = [name, f" {name}", f"{name}\u3000", f"{name}\u200b"]
    if len(name) == 2:
        cells += [" ".join(name), "\u3000".join(name), "  ".join(name)]
    found = [(cell, name, "") for cell in cells]
    remarks = [f"{name}（已故）", f"{name}(女)", f"{name}【孤老】", f"{name} 已故", f"{name}-已故", f"{name}（低保户）"]
    found += [(cell, name, "name.remark_in_cell") for cell in remarks]
    found += [(f"{name}{sign}李四", None, "two_people_in_cell") for sign in ("/", "、", "，", "\n")]
    return [*found, ("", None, "name.missing"), ("不详", None, "name.missing")]


def amounts(value):
    """Money as text and as a number."""
    told = f"{value:,.2f}"
    cells = [
        value,
        str(value),
        told,
        f"￥{told}",
        f"¥{value}",
        f"{value}元",
        f"{told}元/月",
        f"{value} ",
        f"人民币{value}元",
    ]
    cells.append("".join(chr(ord(c) + 0xFEE0) for c in f"{value:.2f}"))
    return [(cell, value, "") for cell in cells]


def months(value):
    return [(cell, value, "") for cell in (float(value), str(value), f"{value}个月", f"{value}月")]


def phones(phone):
    """A mobile number of eleven digits."""
    a, b, c = phone[:3], phone[3:7], phone[7:]
    cells = [
        phone,
        float(phone),
        f"{a} {b} {c}",
        f"{a}-{b}-{c}",
        f"+86{phone}",
        f"{phone}/0999-6004065",
        f"{phone}（子）",
    ]
    cells.append("".join(chr(ord(d) + 0xFEE0) for d in phone))
    found = [(cell, phone, "") for cell in cells] + [
        ("0999-6004065", "0999-6004065", ""),
        ("(0999)6004065", "0999-6004065", ""),
    ]
    bad = [phone[:10], phone + "1", phone.replace("1", "l", 1)]
    return found + [(cell, None, "phone.bad") for cell in bad] + [(nothing, None, "") for nothing in NOTHING]


def accounts(account, *, untyped=False):
    """A bank account of nineteen digits."""
    parted = " ".join(account[at : at + 4] for at in range(0, len(account), 4))
    cells = [account, parted, f"{account}\t", f"'{account}", parted.replace(" ", "-"), f" {account}"]
    found = [(cell, account, "") for cell in cells]
    found.append((f"{account[0]}.{account[1:6]}E+18", None, "account.scientific"))
    if not untyped:
        found.append((float(account), None, "account.scientific"))
    return found + [(nothing, None, "") for nothing in NOTHING]


def grades(grade):
    """A grade from 1 to 10; the old ones are no longer in force."""
    han, formal = "一二三四五六七八九十"[grade - 1], "壹贰叁肆伍陆柒捌玖拾"[grade - 1]
    cells = [f"{han}级", f"{grade}级", str(grade), float(grade), f"{formal}级", f"{han} 级"]
    old = ["特等", "一等", "二等甲级", "二等乙级", "三等甲级", "三等乙级", "十一级"]
    return [(cell, grade, "") for cell in cells] + [(cell, None, "grade.unknown") for cell in old]


def grades_with_cause(grade, cause):
    """Grade and cause in one cell."""
    han, word = "一二三四五六七八九十"[grade - 1], {"war": "因战", "duty": "因公", "illness": "因病"}[cause]
    cells = [f"{han}级{word}", f"{word}{han}级", f"{han}级（{word}）", f"{grade}级/{word}", f"{word}致残{han}级"]
    return [(cell, (grade, cause), "") for cell in cells]


CODES = {
    "sex": {"male": ["男", "1-男", "M", "男性", "m"], "female": ["女", "2-女", "F", "女性"]},
    "household_type": {
        "rural": ["农", "农村", "农业", "农业家庭户口", "农业户口"],
        "urban": ["非农", "城镇", "非农业", "非农业户口"],
    },
    "disability_cause": {"war": ["因战", "战"], "duty": ["因公", "公", "因公致残"], "illness": ["因病", "病"]},
}


def codes(field, code):
    return [(cell, code, "") for cell in CODES[field][code]]


def categories(code):
    forms = [(word, code, "") for word in CATEGORIES[code]] * 3
    forms += [("两参", None, "category.unknown"), ("低保户", None, "category.unknown")]
    return forms + ([(TYPOS[code], code, "category.typo")] if code in TYPOS else [])


def ethnic_groups(name):
    return [(name, name + "族", ""), (name + "族", name + "族", ""), (f"{name} 族", name + "族", "")]
