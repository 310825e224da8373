import random
from dataclasses import replace

import pytest

from tests.list_files import (
    accounts,
    changes,
    confirmations,
    deaths,
    failures,
    masked,
    payment,
    suspicions,
    villagers,
    visits,
)
from tests.services.outside_lists.list_desk import ACCOUNT, ListDesk, a_drawing, all_of
from vetdesk.domain.errors import InvalidFieldsError, NotPermittedError
from vetdesk.domain.outside_list_lines import OutsideList

PEOPLE = villagers(6)
ANNA, BERT, CARL, DORA, EMIL, FINN = PEOPLE


def journal_sources(desk: ListDesk, kind: str) -> set[str]:
    """The sources the journal names for changes of a kind of record."""
    with desk.services.station.database.read() as look:
        return {entry.source for entry in look.journal.entries(kind=kind)}


def test_a_payment_list_is_compared_with_what_the_archive_says_should_be_paid(desk: ListDesk) -> None:
    desk.settle(
        a_drawing(ANNA),
        a_drawing(BERT),
        a_drawing(CARL, "died", died_on="2025-05-11", held={"last_paid_month": "2025-05"}),
        a_drawing(DORA, "stopped", held={"stopped_on": "2025-06", "last_paid_month": "2025-05"}),
        a_drawing(FINN),
        a_drawing(("漏发人", villagers(9)[8][1], "柳林村")),
    )
    received = desk.take_in(payment(PEOPLE, [1800, 1750, 1800, 1800, 1800, "1,800.00元"]))
    assert desk.findings(received) == {
        ANNA[0]: "same", BERT[0]: "amount_differs", CARL[0]: "dead_paid", DORA[0]: "stopped_paid",
        EMIL[0]: "not_on_books", FINN[0]: "same", "漏发人": "not_paid",
    }  # fmt: skip
    view = desk.lists.view(received.id)
    assert view.counts.states == {"agreed": 2, "open": 5}


def test_the_month_of_death_is_paid_and_a_death_within_the_period_cuts_it(desk: ListDesk) -> None:
    desk.settle(a_drawing(ANNA, "died", died_on="2025-08-11", held={"last_paid_month": "2025-08"}), a_drawing(BERT))
    received = desk.take_in(payment([ANNA, BERT], [1200, 1800]))
    assert desk.findings(received) == {ANNA[0]: "same", BERT[0]: "same"}


def test_sums_by_category_and_village_add_up_to_the_fen(desk: ListDesk) -> None:
    people = villagers(40, ("石桥村", "柳林村", "青石村"))
    chance = random.Random(5)
    paid = [chance.choice([1800, 1799.99, 1800.01, 1750.5]) for _ in people]
    desk.settle(*all_of(people))
    found = desk.lists.reconciliation(desk.take_in(payment(people, paid)).id)
    assert found.whole.paid == round(sum(paid) * 100) * 100
    assert found.whole.expected == 40 * 1800 * 10_000
    for groups in (found.by_category, found.by_village):
        assert sum(one.paid for one in groups.values()) == found.whole.paid
        assert sum(one.expected for one in groups.values()) == found.whole.expected
        assert sum(one.lines for one in groups.values()) == found.whole.lines == 40
    assert sorted(found.by_village) == ["柳林村", "石桥村", "青石村"]


def test_a_failed_payment_is_corrected_told_and_sent_again(desk: ListDesk) -> None:
    kept = desk.settle(a_drawing(ANNA, account_number=ACCOUNT, account_name=ANNA[0]))[0]
    received = desk.take_in(failures([(ANNA, ACCOUNT, "账户久悬", 1800)]))
    line = desk.id_of(received, ANNA[0])
    assert desk.rows(received)[ANNA[0]].finding.key == "closed"
    form = desk.working.form(line, "correct_account")
    assert form.values == {"account_name": ANNA[0]}
    with pytest.raises(InvalidFieldsError) as same:
        desk.working.work_off([line], "correct_account", reason="本人提供新卡")
    assert same.value.problems[0].code == "list.account_same"
    desk.working.work_off([line], "correct_account", {"account_number": "6217000010001230026"}, "本人提供新卡")
    assert desk.person(kept.id).values["account_number"] == "6217000010001230026"
    desk.working.work_off([line], "tell", {"told_how": "电话告知本人"})
    assert desk.rows(received)[ANNA[0]].state == "open"
    desk.working.work_off([line], "resubmit")
    view = desk.lists.line(line)
    assert (view.line.state, view.line.deed) == ("done", "resubmit")
    assert [step.text for step in view.steps] == ["本人提供新卡", "2025-10-20 电话告知本人", "2025-10-20"]
    assert {step.who for step in view.steps} == {"张经办"}
    assert received.source in journal_sources(desk, "recipient")


def test_a_death_is_recorded_with_its_day_by_the_rules_of_the_record_page(desk: ListDesk) -> None:
    kept = desk.settle(a_drawing(ANNA, held={"last_paid_month": "2025-07"}), a_drawing(BERT))
    received = desk.take_in(deaths([(ANNA[0], ANNA[1], "2025-08-03"), ("外乡人", villagers(9)[7][1], "2025-08-05")]))
    assert desk.findings(received) == {ANNA[0]: "alive_on_books", "外乡人": "not_on_books"}
    line = desk.id_of(received, ANNA[0])
    with pytest.raises(InvalidFieldsError) as unexplained:
        desk.working.work_off([line], "record_death")
    assert unexplained.value.problems[0].code == "list.reason_missing"
    desk.working.work_off([line], "record_death", reason="殡仪馆火化证明")
    now = desk.person(kept[0].id)
    assert [one.status for one in now.identities] == ["died"]
    assert now.values["died_on"] == "2025-08-03"
    assert now.identities[0].values["last_paid_month"] == "2025-07"
    assert desk.person(kept[1].id) == kept[1]
    assert desk.working.compare_again(received.id) == 0
    assert desk.lists.line(line).row.deed == "已登记去世并停发"


def test_a_masked_line_means_one_person_by_name_birth_date_and_last_four(desk: ListDesk) -> None:
    namesake = (ANNA[0], villagers(9)[8][1], ANNA[2])
    desk.settle(a_drawing(ANNA), a_drawing(namesake), a_drawing(BERT))
    received = desk.take_in(
        suspicions(
            [(ANNA[0], masked(ANNA[1]), "1950-03-05", "疑似服刑"), (BERT[0], masked(BERT[1]), "", "领取职工养老金")]
        )
    )
    sure, unsure = desk.rows(received).values()
    assert (sure.matched, sure.finding.key) == ("姓名、出生日期、末四位一致", "prison")
    assert unsure.finding.key == "ask"
    assert desk.lists.line(unsure.line_id).offered[0].name == BERT[0]
    assert desk.working.accept_offered([sure.line_id, unsure.line_id]) == (unsure.line_id,)
    assert desk.findings(received)[BERT[0]] == "employee_pension"


def test_several_possible_people_are_offered_and_never_guessed(desk: ListDesk) -> None:
    twins = [(ANNA[0], villagers(9)[at][1], "石桥村") for at in (6, 8)]
    kept = desk.settle(*all_of(twins))
    received = desk.take_in(suspicions([(ANNA[0], "5299**************", "1950-03-05", "疑似死亡")]))
    line = desk.lists.line(desk.id_of(received, ANNA[0]))
    assert line.line.recipient_id is None
    assert [one.recipient_id for one in line.offered] == [one.id for one in kept]
    assert desk.working.accept_offered([line.line.id]) == ()
    desk.working.choose(line.line.id, kept[1].id)
    assert desk.lists.line(line.line.id).row.finding.key == "death"


def test_an_id_number_under_another_name_is_asked(desk: ListDesk) -> None:
    desk.settle(a_drawing(ANNA))
    received = desk.take_in(deaths([("别名人", ANNA[1], "2025-08-03")]))
    assert desk.findings(received) == {"别名人": "ask"}


def test_a_doubt_leads_to_a_case_with_the_list_as_its_source(desk: ListDesk) -> None:
    desk.settle(a_drawing(ANNA))
    received = desk.take_in(suspicions([(ANNA[0], ANNA[1], "1950-03-05", "疑似服刑")]))
    line = desk.id_of(received, ANNA[0])
    form = desk.working.form(line, "open_status_change")
    assert {one.field.key for one in form.case_fields} >= {"applied_on", "category", "new_status", "status_reason"}
    values = {one.field.key: one.proposal for one in form.case_fields}
    assert (values["new_status"], values["status_reason"]) == ("suspended", "imprisoned")
    desk.working.work_off([line], "open_status_change", {**values, "happened_on": "2025-09-01"}, "比对反馈")
    cases = desk.services.casework.list()
    assert [(one.kind, one.name) for one in cases] == [("status_change", ANNA[0])]
    assert journal_sources(desk, "case") == {received.source}
    assert desk.lists.line(line).line.facts["case"] == str(cases[0].case_id)


def test_results_of_confirmation_are_kept_by_person_and_year_and_the_rest_is_missing(desk: ListDesk) -> None:
    kept = desk.settle(*all_of(PEOPLE[:4]))
    received = desk.take_in(
        confirmations(
            [(ANNA, "已确认", "2025-09-18", "入户"), (BERT, "未确认", None, ""), (CARL, "通过", 20250920, "微信视频")]
        )
    )
    assert desk.findings(received) == {ANNA[0]: "confirmed", BERT[0]: "not_confirmed", CARL[0]: "confirmed"}
    ids = desk.lists.line_ids(received.id)
    assert desk.working.work_off(ids, "keep_confirmation").done == tuple(ids)
    with desk.services.station.database.read() as look:
        found = look.confirmations.of_recipient(kept[2].id)
    assert [(one.year, one.result, one.way, one.confirmed_on) for one in found] == [
        ("2025", "confirmed", "video", "2025-09-20")
    ]
    assert sorted(desk.lists.unconfirmed("2025")) == [kept[1].id, kept[3].id]


def test_accounts_are_checked_and_the_chosen_ones_kept_in_one_transaction(desk: ListDesk) -> None:
    desk.settle(
        a_drawing(ANNA, account_number=ACCOUNT),
        a_drawing(BERT),
        a_drawing(CARL, account_number="6217000010001239999"),
        a_drawing(DORA),
    )
    rows = [
        (ANNA, ACCOUNT, "6217000010001230026", ANNA[0]),
        (BERT, "", "6217000010001239999", BERT[0]),
        (CARL, "", "12345678", CARL[0]),
        (DORA, "", "6217000010001230034", "王代领"),
    ]
    received = desk.take_in(accounts(rows))
    assert desk.findings(received) == {
        ANNA[0]: "changed", BERT[0]: "shared", CARL[0]: "odd_length", DORA[0]: "other_holder",
    }  # fmt: skip
    ids = [desk.id_of(received, person[0]) for person in (ANNA, DORA)]
    before = _head(desk)
    assert desk.working.work_off(ids, "take_account", reason="村报更正").done == tuple(ids)
    with desk.services.station.database.read() as look:
        deeds = {entry.deed for entry in look.journal.whole() if entry.seq > before}
    assert len(deeds) == 1


def _head(desk: ListDesk) -> int:
    with desk.services.station.database.read() as look:
        return look.journal.head().seq


def test_of_many_lines_those_that_cannot_be_done_are_left_and_named(desk: ListDesk) -> None:
    desk.settle(a_drawing(ANNA), a_drawing(BERT, died_on="2024-01-02"))
    rows = [(ANNA[0], ANNA[1], "2025-08-03"), (BERT[0], BERT[1], "不详")]
    received = desk.take_in(deaths(rows))
    ids = desk.lists.line_ids(received.id)
    found = desk.working.work_off(ids, "record_death", reason="殡仪馆名单")
    assert found.done == (ids[0],)
    assert [one.name for one in found.left] == [BERT[0]]
    assert isinstance(found.left[0].error, InvalidFieldsError)
    assert desk.rows(received)[BERT[0]].state == "open"


CHANGED = [
    (ANNA, "去世", "2025-09-02", {"原发至月份": "2025-08"}),
    (BERT, "标准变动", "2025-08-01", {"现标准": 650}),
    (CARL, "账号变更", "2025-09-05", {"银行账号": "6217000010001230026"}),
    (DORA, "停发", "2025-09-05", {"停发月份": "2025-10", "原发至月份": "2025-09"}),
    (EMIL, "新增", "2025-09-01", {"民族": "汉族", "户口类别": "农村"}),
    (FINN, "迁出", "2025-09-01", {}),
]


def test_each_line_of_a_change_list_is_led_to_its_own_deed(desk: ListDesk) -> None:
    kept = desk.settle(*all_of([ANNA, BERT, CARL, DORA, FINN]))
    received = desk.take_in(changes(CHANGED))
    assert desk.findings(received) == {
        ANNA[0]: "died", BERT[0]: "standard", CARL[0]: "account", DORA[0]: "stopped", EMIL[0]: "new_unknown",
        FINN[0]: "moved_out",
    }  # fmt: skip
    work_all_off(desk, received, list(range(6)))
    told = outcome(desk, [one.id for one in kept])
    assert told[0] == ("died", "2025-09-02", 6_000_000, "", "2025-08")
    assert told[1] == ("drawing", "", 6_500_000, "", "")
    assert told[2] == ("drawing", "", 6_000_000, "6217000010001230026", "")
    assert told[3][0] == "stopped"
    new = desk.lists.line(desk.id_of(received, EMIL[0])).person
    assert new is not None
    assert new.identities == ("参战退役军人 · 受理",)
    assert desk.lists.view(received.id).counts.open == 0


DEEDS = {
    ANNA[0]: "record_death",
    BERT[0]: "set_standard",
    CARL[0]: "take_account",
    DORA[0]: "stop",
    EMIL[0]: "begin_archive",
    FINN[0]: "acknowledge",
}


def work_all_off(desk: ListDesk, received: OutsideList, order: list[int]) -> None:
    """Every line by its deed, in an order."""
    names = list(DEEDS)
    for at in order:
        desk.working.work_off([desk.id_of(received, names[at])], DEEDS[names[at]], reason="村报告")


def outcome(desk: ListDesk, ids: list[int]) -> list[tuple[object, ...]]:
    """What the archive says of people afterwards."""
    found = []
    for number in ids:
        person = desk.person(number)
        held = person.identities[0]
        facts = person.values.get("died_on", ""), held.values.get("monthly_standard", "")
        found.append(
            (held.status, *facts, person.values.get("account_number", ""), held.values.get("last_paid_month", ""))
        )
    return found


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_working_off_does_not_matter(desk: ListDesk, seed: int) -> None:
    kept = desk.settle(*all_of([ANNA, BERT, CARL, DORA, FINN]))
    received = desk.take_in(changes(CHANGED))
    order = list(range(6))
    random.Random(seed).shuffle(order)
    work_all_off(desk, received, order)
    assert [one[0] for one in outcome(desk, [one.id for one in kept])] == [
        "died", "drawing", "drawing", "stopped", "drawing",
    ]  # fmt: skip
    assert desk.lists.view(received.id).counts.states == {"done": 6}


def test_visits_are_logged_once_each_with_their_needs(desk: ListDesk) -> None:
    kept = desk.settle(*all_of([ANNA, BERT]))
    sheet = [
        (ANNA, "2025-09-18", "陈联络", "屋顶漏雨", "居家维修"),
        (ANNA, "2025.9.18", "陈联络", "再次写入", ""),
        (BERT, "", "陈联络", "身体好", ""),
    ]
    received = desk.take_in(visits(sheet))
    ids = desk.lists.line_ids(received.id)
    found = desk.working.work_off(ids, "log_visit")
    assert (found.done, [one.line_id for one in found.left]) == ((ids[0],), ids[1:])
    desk.working.work_off([ids[2]], "log_visit", {"visited_on": "2025-09-19"})
    seen = [desk.services.visiting.of_recipient(one.id) for one in kept]
    assert [(len(one.visits), one.visits[0].officer, one.visits[0].way) for one in seen] == [(1, "陈联络", "home")] * 2
    assert [(one.kind, one.text) for one in seen[0].needs] == [("home_repair", "居家维修")]
    assert desk.working.compare_again(received.id) == 1
    assert desk.lists.rows(received.id, [ids[1]])[0].finding.key == "logged_already"


def test_a_deed_that_is_not_offered_or_done_before_is_refused(desk: ListDesk) -> None:
    desk.settle(a_drawing(ANNA))
    received = desk.take_in(deaths([(ANNA[0], ANNA[1], "2025-08-03")]))
    line = desk.id_of(received, ANNA[0])
    with pytest.raises(InvalidFieldsError):
        desk.working.work_off([line], "log_visit")
    desk.working.work_off([line], "dismiss", reason="同名")
    with pytest.raises(InvalidFieldsError):
        desk.working.work_off([line], "record_death", reason="又报")


def test_whoever_may_not_import_sees_no_lists(tmp_path_factory: pytest.TempPathFactory) -> None:
    from tests.builders import a_station
    from vetdesk.wiring import Services

    station = a_station(tmp_path_factory.mktemp("li"), "chen")
    try:
        with pytest.raises(NotPermittedError):
            Services(station).outside_lists.lists()
    finally:
        station.close()


def test_months_paid_after_the_death_are_told_and_kept_only_with_a_reason(desk: ListDesk) -> None:
    kept = desk.settle(a_drawing(ANNA, held={"last_paid_month": "2025-10"}))[0]
    received = desk.take_in(deaths([(ANNA[0], ANNA[1], "2025-08-03")]))
    line = desk.id_of(received, ANNA[0])
    with pytest.raises(InvalidFieldsError) as late:
        desk.working.work_off([line], "record_death", reason="火化证明")
    assert [one.code for one in late.value.problems] == ["status.paid_after_death"]
    overrides = {"status.paid_after_death": "多发两个月，另行追缴"}
    desk.working.work_off([line], "record_death", {}, "火化证明", overrides)
    assert desk.person(kept.id).identities[0].values["last_paid_month"] == "2025-10"


def test_a_line_closed_by_mistake_is_opened_again_with_a_reason(desk: ListDesk) -> None:
    desk.settle(a_drawing(ANNA))
    received = desk.take_in(deaths([(ANNA[0], ANNA[1], "2025-08-03")]))
    line = desk.id_of(received, ANNA[0])
    desk.working.work_off([line], "dismiss", reason="误点")
    assert [one.key for one in desk.lists.line(line).deeds] == ["reopen"]
    desk.working.work_off([line], "reopen", reason="上一步误点")
    view = desk.lists.line(line)
    assert (view.line.state, view.line.deed, view.row.finding.key) == ("open", "", "alive_on_books")
    assert [step.text for step in view.steps] == ["误点", "上一步误点"]


def test_a_person_whom_a_confirmation_list_calls_dead_is_recorded_and_the_year_kept(desk: ListDesk) -> None:
    kept = desk.settle(a_drawing(ANNA, held={"last_paid_month": "2025-07"}))[0]
    received = desk.take_in(confirmations([(ANNA, "已去世", None, "")]))
    line = desk.id_of(received, ANNA[0])
    desk.working.work_off([line], "record_death", {"died_on": "2025-08-03"}, "村委会证明")
    with desk.services.station.database.read() as look:
        assert [one.result for one in look.confirmations.of_recipient(kept.id)] == ["died"]
    assert desk.person(kept.id).identities[0].status == "died"


def test_a_grade_is_known_however_it_is_written(desk: ListDesk) -> None:
    disabled = a_drawing(ANNA)
    held = replace(disabled.identities[0], category="11", values={"disability_grade": "6", "disability_cause": "duty"})
    desk.settle(replace(disabled, identities=(held,)))
    table = changes([(ANNA, "等级变动", "2025-09-05", {})])
    row = [*table.rows[0], "六级"]
    row[4] = "残疾军人"
    said = replace(table, headings=[*table.headings, "现等级"], rows=[row])
    assert desk.findings(desk.take_in(said)) == {ANNA[0]: "already"}
    raised = replace(said, rows=[[*row[:-1], "5级"]])
    received = desk.take_in(raised, name="再报.xlsx")
    line = desk.id_of(received, ANNA[0])
    assert desk.rows(received)[ANNA[0]].finding.key == "grade"
    assert desk.working.form(line, "set_grade").values == {"disability_grade": "5"}


def test_a_list_without_a_period_is_compared_once_somebody_says_which(desk: ListDesk) -> None:
    desk.settle(a_drawing(ANNA), a_drawing(BERT), a_drawing(CARL, held={"benefit_from": "2025-11"}))
    table = payment([ANNA], [1800], title="测试镇优抚对象补助发放花名册")
    bare = replace(table, headings=["月" if one == "发放月数" else one for one in table.headings])
    received = desk.take_in(bare)
    assert desk.findings(received) == {ANNA[0]: "cannot_tell", BERT[0]: "not_paid", CARL[0]: "not_paid"}
    with pytest.raises(InvalidFieldsError):
        desk.working.set_period(received.id, "三季度")
    assert desk.working.set_period(received.id, "2025-Q3") == 3
    assert desk.findings(received)[ANNA[0]] == "same"
    assert {name: row.state for name, row in desk.rows(received).items()} == {
        ANNA[0]: "agreed", BERT[0]: "open", CARL[0]: "agreed",
    }  # fmt: skip
    assert desk.lists.reconciliation(received.id).whole.expected == 3600 * 10_000
    assert desk.lists.view(received.id).received.period == "2025-Q3"


def test_a_visit_to_somebody_who_died_by_our_books_is_asked_about(desk: ListDesk) -> None:
    (anna,) = desk.settle(a_drawing(ANNA))
    with desk.services.station.database.write("a death", None) as work:
        person = work.people.get(anna.id)
        work.people.save(replace(person, identities=tuple(replace(one, status="died") for one in person.identities)))
    received = desk.take_in(visits([(ANNA, "2025-09-18", "陈联络", "身体好", "")]))
    assert desk.findings(received) == {ANNA[0]: "person_gone"}
    desk.working.work_off(desk.lists.line_ids(received.id), "log_visit")
    assert len(desk.services.visiting.of_recipient(anna.id).visits) == 1
