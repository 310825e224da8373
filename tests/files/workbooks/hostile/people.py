"""The few people of hostile workbooks: a damaged file must look like a roster as long as it can."""

from datetime import date, timedelta

from tests.samples.rosters import GIVEN, SURNAMES, id_of

HEADINGS = ("序号", "姓名", "身份证号", "性别", "类别", "联系电话")


def rows(pick, count=6):
    """Rows of cells, all text."""
    found = []
    for number in range(1, count + 1):
        born = date(1950, 1, 1) + timedelta(days=pick.randrange(5000))
        name = pick.choice(SURNAMES[:20]) + pick.choice(GIVEN) + pick.choice(GIVEN)
        found.append((str(number), name, id_of(born, pick.randrange(499) * 2 + 1), "男", "参战退役人员", "13800000000"))
    return found
