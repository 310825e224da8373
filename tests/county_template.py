"""A county's template as counties make them: starred headings, lists on another sheet, looks, a total that calculates.

Made with openpyxl, so that no binary file lies in the repository. All names are invented.
"""

from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

FIRST_HEADINGS = [
    "序号", "行政区划*", "村（居）*", "姓名*", "身份证号*", "性别*", "民族",
    "出生日期*", "户籍类别*", "户口簿住址*", "联系电话", "优抚对象类别*",
    "优抚对象状态*", "残疾等级", "残疾性质", "入伍时间", "退役时间", "开户银行*",
    "开户名称*", "银行账号*", "月标准", "发放月数", "发放金额", "主要诉求", "备注",
]  # fmt: skip
FILLERS = [f"附加信息{number}" for number in range(1, 34)]
HEADINGS = [*FIRST_HEADINGS, *FILLERS]
"""58 columns, as many as the longest of the county's templates but eight."""
HEADING_ROW, FIRST_ROW, LAST_ROW, TOTALS_ROW = 3, 4, 9, 10
SHEET, LISTS = "残疾人员", "type"
_THIN = Side(style="thin", color="FF336699")


def county_template(path: Path) -> Path:
    """Write the template; its sample rows 4 to 9 are styled, row 4 says what an entry looks like."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = SHEET
    sheet["A1"] = "青川岭县优抚对象信息采集导入表"
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(HEADINGS))
    sheet["A1"].font = Font(name="黑体", size=18, bold=True)
    sheet["A2"] = "填报单位："
    sheet["C2"] = f"=COUNTA(D{FIRST_ROW}:D{LAST_ROW})"
    for at, heading in enumerate(HEADINGS, 1):
        cell = sheet.cell(HEADING_ROW, at, heading)
        cell.fill = PatternFill("solid", fgColor="FFD9E1F2")
        cell.border = Border(_THIN, _THIN, _THIN, _THIN)
        sheet.column_dimensions[get_column_letter(at)].width = 8 + at % 7
    sheet["E3"].comment = Comment("十八位，文本格式", "县局")
    _samples(sheet)
    _below(sheet)
    _around(book, sheet)
    book.save(path)
    return path


def _samples(sheet: Worksheet) -> None:
    for row in range(FIRST_ROW, LAST_ROW + 1):
        sheet.row_dimensions[row].height = 21 if row % 2 else 24
        for at, heading in enumerate(HEADINGS, 1):
            cell = sheet.cell(row, at)
            cell.border = Border(_THIN, _THIN, _THIN, _THIN)
            cell.font = Font(name="仿宋", size=11, bold=row == LAST_ROW)
            cell.number_format = "#,##0.00" if heading in {"月标准", "发放金额"} else "@"
            if heading == "退役时间":
                cell.number_format = "yyyy-mm-dd"
        sheet.cell(row, HEADINGS.index("发放月数") + 1).number_format = "0"
        sheet.cell(row, HEADINGS.index("发放金额") + 1, f"=U{row}*V{row}")
    sheet.cell(FIRST_ROW, 4, "样例甲")
    sheet.cell(FIRST_ROW, 5, "52990119500101001X")


def _below(sheet: Worksheet) -> None:
    sheet.cell(TOTALS_ROW, 1, "合计")
    for column in ("U", "W"):
        sheet[f"{column}{TOTALS_ROW}"] = f"=SUM({column}{FIRST_ROW}:{column}{LAST_ROW})"
    sheet.merge_cells(f"A{TOTALS_ROW}:C{TOTALS_ROW}")
    sheet[f"A{TOTALS_ROW + 1}"] = "填表人：　　　　审核人："
    sheet[f"A{TOTALS_ROW + 1}"].comment = Comment("手签", "县局")
    sheet.merge_cells(f"A{TOTALS_ROW + 1}:H{TOTALS_ROW + 1}")
    for row in range(TOTALS_ROW, TOTALS_ROW + 2):
        sheet.cell(row, 1).alignment = Alignment(horizontal="left")


def _around(book: Workbook, sheet: Worksheet) -> None:
    lists = book.create_sheet(LISTS)
    table = {
        "优抚对象类别": ["11-残疾军人", "12-伤残国家机关工作人员", "51-参战退役人员"],
        "性别": ["1-男", "2-女"],
        "户籍类别": ["1-农业", "2-非农业"],
        "残疾等级": ["一级", "二级", "三级", "四级", "五级", "六级", "七级", "八级", "九级", "十级"],
    }
    for at, (heading, entries) in enumerate(table.items(), 1):
        for row, text in enumerate([heading, *entries], 1):
            lists.cell(row, at, text)
    lists["H1"] = f"=SUM({SHEET}!W{FIRST_ROW}:W{LAST_ROW})"
    book.defined_names["类别表"] = DefinedName("类别表", attr_text=f"{LISTS}!$A$2:$A$4")
    book.defined_names["全部金额"] = DefinedName("全部金额", attr_text=f"{SHEET}!$W${FIRST_ROW}:$W${LAST_ROW}")
    for column, source in (
        ("L", "类别表"),
        ("F", f"{LISTS}!$B$2:$B$3"),
        ("I", f"{LISTS}!$C$2:$C$3"),
        ("O", '"因战,因公,因病"'),
    ):
        rule = DataValidation(type="list", formula1=source, allow_blank=True)
        rule.add(f"{column}{FIRST_ROW}:{column}{LAST_ROW}")
        sheet.add_data_validation(rule)
    red = PatternFill("solid", bgColor="FFFF9999")
    sheet.conditional_formatting.add(
        f"U{FIRST_ROW}:U{LAST_ROW}", CellIsRule(operator="greaterThan", formula=[f"$U${TOTALS_ROW}"], fill=red)
    )
    sheet.freeze_panes = "E4"
    sheet.print_title_rows = "1:3"
    sheet.print_area = f"A1:Y{TOTALS_ROW + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 8
    sheet.oddFooter.center.text = "第 &P 页"
    sheet.auto_filter.ref = f"A{HEADING_ROW}:Y{LAST_ROW}"
    sheet.column_dimensions["Y"].hidden = True
    notes = book.create_sheet("导入注意事项")
    notes["A1"] = "导入注意事项"
    notes["A2"] = "1. 带*的为必填项，不得为空。"
    notes.sheet_state = "hidden"
