from tests.files.papers.shipped_papers import shipped_papers
from vetdesk.domain.paper_lines import SUBTOTAL, numbered_binding, sheets

CATALOGUE = shipped_papers()["file_catalogue"]
ROOM = CATALOGUE.lines["item"]


def test_a_repeated_row_numbers_its_own_bindings_alone():
    assert numbered_binding("{item.title:text:4_}　{recipient.name}", "item", 3) == (
        "{item.3.title:text:4_}　{recipient.name}"
    )
    assert {"item.1.title", f"item.{ROOM}.remarks"} <= CATALOGUE.keys
    assert "item.title" not in CATALOGUE.keys


def test_a_list_goes_on_over_as_many_sheets_as_it_needs():
    lines = [{"title": f"第{number}件", "remarks": ""} for number in range(1, 2 * ROOM + 2)]
    first, second, third = sheets(CATALOGUE, {"item": lines})
    assert (first["item.1.title"], second["item.1.title"]) == ("第1件", f"第{ROOM + 1}件")
    assert third["item.1.title"] == f"第{2 * ROOM + 1}件"
    assert "item.2.title" not in third
    assert "item.1.remarks" not in first
    assert [one["sheet.number"] + "/" + one["sheet.count"] for one in (first, second, third)] == ["1/3", "2/3", "3/3"]


def test_an_empty_list_is_one_empty_sheet_and_a_full_one_no_more_than_one():
    assert sheets(CATALOGUE, {"item": []}) == [{"sheet.number": "1", "sheet.count": "1"}]
    assert len(sheets(CATALOGUE, {"item": [{"title": "一"}] * ROOM})) == 1


PAYMENT = shipped_papers()["payment_roster"]


def test_each_page_of_a_payment_roster_is_added_up_and_the_whole_in_words():
    room = PAYMENT.lines["line"]
    lines = [{"name": "王㛃", "amount": "1,300.10", "arrears": "", "total": "1300.10"}] * (room + 2)
    first, last = sheets(PAYMENT, {"line": lines})
    assert (first["page.lines"], last["page.lines"], last["total.lines"]) == (str(room), "2", str(room + 2))
    assert (last["page.amount"], last["total.amount"]) == ("2600.20", first["total.amount"])
    assert ("page.arrears" in last, last["total.total_words"]) == (False, "壹万玖仟伍佰零壹元伍角整")


def test_what_is_added_up_for_a_village_is_not_added_again():
    lines = [{"total": "1300.00"}, {"total": "700.00"}, {"total": "2000.00", SUBTOTAL: "小计"}]
    (only,) = sheets(PAYMENT, {"line": lines})
    assert (only["page.total"], only["total.total"], only["total.lines"]) == ("2000.00", "2000.00", "2")


def test_an_amount_that_cannot_be_read_leaves_the_sum_open_for_the_pen():
    (only,) = sheets(PAYMENT, {"line": [{"amount": "300.00"}, {"amount": "三百"}]})
    assert "total.amount" not in only
    assert only["total.lines"] == "2"


def test_a_list_without_amounts_still_counts_its_lines():
    (only,) = sheets(shipped_papers()["hand_over_list"], {"line": [{"name": "王㛃"}]})
    assert (only["page.lines"], only["total.lines"]) == ("1", "1")
