import pytest

from vetdesk.files.workbooks.row_shift import RowShift, copied_formula, shifted_formula

MORE = RowShift(5, 8, 10)
FEWER = RowShift(5, 8, 1)
INTO_NOTHING = RowShift(5, 4, 3)


@pytest.mark.parametrize(
    ("shift", "before", "after"),
    [
        (MORE, "B4", "B4"),
        (MORE, "B9", "B15"),
        (MORE, "$B$9", "$B$15"),
        (MORE, "K5:K8", "K5:K14"),
        (MORE, "K5", "K5"),
        (MORE, "A1:K9", "A1:K15"),
        (MORE, "$1:$4", "$1:$4"),
        (MORE, "$A:$C", "$A:$C"),
        (MORE, "A5:A1048576", "A5:A1048576"),
        (MORE, "A1:K3000", "A1:K3006"),
        (FEWER, "K5:K8", "K5:K5"),
        (FEWER, "K9", "K6"),
        (FEWER, "K7", "K5"),
        (INTO_NOTHING, "K5", "K8"),
        (INTO_NOTHING, "K1:K5", "K1:K8"),
        (INTO_NOTHING, "K4", "K4"),
    ],
)
def test_addresses_follow_their_rows(shift: RowShift, before: str, after: str) -> None:
    assert shift.reference(before) == after


def test_several_ranges_follow_together() -> None:
    assert MORE.references("A5:A8 C1 D9:D10") == "A5:A14 C1 D15:D16"


@pytest.mark.parametrize(
    ("formula", "on_sheet", "after"),
    [
        ("SUM(K5:K8)", True, "SUM(K5:K14)"),
        ("SUM(K5:K8)", False, "SUM(K5:K8)"),
        ("SUM('花 名'!K5:K8)+K9", False, "SUM('花 名'!K5:K14)+K9"),
        ("SUM(别的!K5:K8)", True, "SUM(别的!K5:K8)"),
        ('IF(A9="K9",LOG10(B9),名称)', True, 'IF(A15="K9",LOG10(B15),名称)'),
        ("VLOOKUP($C9,字典!$A$2:$B$9,2,FALSE)", True, "VLOOKUP($C15,字典!$A$2:$B$9,2,FALSE)"),
    ],
)
def test_formulas_follow_the_sheet_they_speak_of(formula: str, on_sheet: bool, after: str) -> None:
    assert shifted_formula(formula, MORE, "花 名", on_sheet=on_sheet) == after


def test_a_copied_formula_speaks_of_its_own_row() -> None:
    assert copied_formula("K5*$L$1+字典!A5", "M5", "M9") == "K9*$L$1+字典!A9"
