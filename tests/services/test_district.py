"""Two stations: a township that reports cases and the district that decides them, each with people of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock, a_database, confirming
from tests.services.case_desk import Desk, a_desk, definitions
from tests.services.test_case_exchange import SIGNED, another, outcomes
from vetdesk.domain.cases import Case
from vetdesk.domain.decisions import Outcome
from vetdesk.domain.errors import DutyConflictError, NotPermittedError, StepRefusedError
from vetdesk.domain.forms import Value
from vetdesk.domain.staff import Role
from vetdesk.services.casework import Casework, StepRequest
from vetdesk.services.district import District, Level
from vetdesk.services.session import Session

YES, NO, BACK = "approve", "refuse", "return_report"
DECISIONS: dict[str, dict[str, Value]] = {
    YES: {
        "decision_number": "岭退役发〔2025〕12号", "decided_on": "2025-01-20", "approved_years": 5,
        "first_month": "2011-08",
    },
    NO: {
        "decision_number": "岭退役发〔2025〕13号", "decided_on": "2025-01-20", "refusal_reason": "pension",
        "refusal_basis": "民发〔2011〕110号",
    },
    BACK: {"decided_on": "2025-01-20"},
}  # fmt: skip
NOTES = {YES: "", NO: "退役时为城镇户籍。", BACK: "请补退伍证原件。"}
OPINIONS = (("take_up", Role.CLERK), ("examine", Role.EXAMINER), ("no_objection", Role.SUPERVISOR))


@dataclass
class Bureau:
    """The district's people at their desk."""

    desk: Desk

    def district(self, role: Role = Role.CLERK) -> District:
        desk = self.desk
        casework = desk.casework(role)
        return District(
            desk.database, confirming(Session(desk.people[role])), definitions(), desk.today, casework.pictures
        )

    def casework(self, role: Role) -> Casework:
        return self.desk.casework(role)

    def cases(self) -> list[Case]:
        with self.desk.database.read() as look:
            return look.cases.find()

    def decide(self, case: Case, step: str) -> None:
        for key, role in OPINIONS:
            self.casework(role).take(case.id, StepRequest(key, "情况属实。"))
        self.casework(Role.LEADER).take(case.id, StepRequest(step, NOTES[step], DECISIONS[step]))

    def send(self, path: Path) -> int:
        (lines,) = self.district().waiting().values()
        return self.district().send_decisions([one.line.case_id for one in lines], path).newly_reported


@pytest.fixture
def township(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    (tmp_path / "township").mkdir()
    opened = a_database(tmp_path / "township", clock)
    yield a_desk(opened, clock)
    opened.close()


@pytest.fixture
def bureau(tmp_path: Path, clock: Clock) -> Iterator[Bureau]:
    (tmp_path / "district").mkdir()
    opened = a_database(tmp_path / "district", clock)
    found = Bureau(a_desk(opened, clock))
    found.district(Role.KEEPER).set_level(Level.DISTRICT)
    yield found
    opened.close()


@pytest.fixture
def report(township: Desk, tmp_path: Path) -> Path:
    """Three cases at the district, on one roster."""
    views = [township.reach(*SIGNED)]
    for name, number in (("邓春国", "529901195301119012"), ("方守田", "529901194811024318")):
        another(township, name, number)
        views.append(township.reach(*SIGNED))
    path = tmp_path / "上报花名册.xlsx"
    township.casework(Role.CLERK).report_to_district([view.case.id for view in views], path)
    return path


def test_what_a_township_reports_comes_back_decided_and_twice_changes_nothing(
    township: Desk, bureau: Bureau, report: Path, tmp_path: Path
) -> None:
    received = bureau.district().receive_report(report)
    assert outcomes(received.rows) == [(name, Outcome.APPLIED) for name in ("史长河", "邓春国", "方守田")]
    assert set(outcomes(bureau.district().receive_report(report).rows)) == {
        (name, Outcome.ALREADY) for name in ("史长河", "邓春国", "方守田")
    }
    cases = bureau.cases()
    assert len(cases) == 3
    for case, step in zip(cases, (YES, NO, BACK), strict=True):
        bureau.decide(case, step)
    answer = tmp_path / "审批结果.xlsx"
    assert bureau.send(answer) == 3
    assert bureau.district().waiting() == {}

    clerk = township.casework(Role.CLERK)
    rows = clerk.receive_decisions(answer).rows
    assert {row.outcome for row in rows} == {Outcome.APPLIED}, [row.text for row in rows]
    decided = {row.name: clerk.get(row.case_id or 0) for row in rows}
    assert {name: view.stage.key for name, view in decided.items()} == {
        "史长河": "posting", "邓春国": "not_recognised", "方守田": "examination",
    }  # fmt: skip
    values = decided["史长河"].case.values
    assert {key: values[key] for key in DECISIONS[YES]} == DECISIONS[YES]
    assert decided["邓春国"].case.events[-1].note == NOTES[NO]
    assert decided["方守田"].case.events[-1].note == NOTES[BACK]
    again = clerk.receive_decisions(answer).rows
    assert {row.outcome for row in again} == {Outcome.ALREADY}


def test_the_districts_case_refers_to_the_townships_and_holds_what_it_reported(
    township: Desk, bureau: Bureau, report: Path
) -> None:
    bureau.district().receive_report(report)
    first = bureau.cases()[0]
    with township.database.read() as look:
        own = look.cases.by_uid(str(first.values["township_uid"]))
        name = look.station.details().name
    assert own is not None
    assert (first.kind, first.values["township_number"]) == ("district_rural_ex_conscript", own.number)
    assert (first.values["township"], first.values["converted_years"]) == (name, 5)
    with bureau.desk.database.read() as look:
        person = look.people.get(first.recipient_id)
    assert (person.name, person.values["birth_date"]) == ("史长河", "1950-03-05")


def test_a_person_who_is_known_is_not_made_again(bureau: Bureau, report: Path) -> None:
    with bureau.desk.database.read() as look:
        before = look.people.count()
    bureau.district().receive_report(report)
    with bureau.desk.database.read() as look:
        assert look.people.count() == before + 2  # 史长河 was there before
        (known,) = look.people.by_id_number("529901195003055719")
    assert known.id == bureau.desk.applicant.id


def test_what_was_returned_and_reported_again_is_a_case_anew_but_an_old_file_is_not(
    township: Desk, bureau: Bureau, report: Path, tmp_path: Path
) -> None:
    bureau.district().receive_report(report)
    for case in bureau.cases():
        bureau.decide(case, BACK)
    bureau.send(tmp_path / "退回.xlsx")
    clerk = township.casework(Role.CLERK)
    rows = clerk.receive_decisions(tmp_path / "退回.xlsx").rows
    township.clock.move(days=1)
    view = clerk.get(rows[0].case_id or 0)
    for key in ("examine", "no_objection", "sign"):
        view = township.take(view, key)
    second = tmp_path / "再次上报.xlsx"
    clerk.report_to_district([view.case.id], second)
    assert outcomes(bureau.district().receive_report(report).rows)[0] == ("史长河", Outcome.ALREADY)
    assert outcomes(bureau.district().receive_report(second).rows) == [("史长河", Outcome.APPLIED)]
    assert outcomes(bureau.district().receive_report(second).rows) == [("史长河", Outcome.ALREADY)]


def test_nobody_performs_two_duties_in_a_case_of_the_district(bureau: Bureau, report: Path) -> None:
    bureau.district().receive_report(report)
    case = bureau.cases()[0]
    both = bureau.desk.person("both", "两职", Role.EXAMINER, Role.LEADER)
    bureau.casework(Role.CLERK).take(case.id, StepRequest("take_up"))
    bureau.desk.of(both).take(case.id, StepRequest("examine", "属实"))
    bureau.casework(Role.SUPERVISOR).take(case.id, StepRequest("no_objection"))
    with pytest.raises(DutyConflictError):
        bureau.desk.of(both).take(case.id, StepRequest(YES, "", DECISIONS[YES]))


def test_nothing_is_sent_before_the_head_of_the_bureau_decided(bureau: Bureau, report: Path, tmp_path: Path) -> None:
    bureau.district().receive_report(report)
    case = bureau.cases()[0]
    bureau.casework(Role.CLERK).take(case.id, StepRequest("take_up"))
    with pytest.raises(StepRefusedError):
        bureau.district().send_decisions([case.id], tmp_path / "审批结果.xlsx")
    assert not (tmp_path / "审批结果.xlsx").exists()


def test_a_row_without_a_valid_number_or_with_another_name_is_told_and_opens_nothing(
    bureau: Bureau, report: Path
) -> None:
    book = openpyxl.load_workbook(report)
    sheet = book.worksheets[0]
    heading = next(row[0].row for row in sheet.iter_rows(max_col=1) if row[0].value == "序号")
    sheet.cell(heading + 1, 2, "史长江")
    sheet.cell(heading + 2, 3, "529901195301119010")
    book.save(report)
    received = bureau.district().receive_report(report)
    assert [row.outcome for row in received.rows] == [Outcome.ERROR, Outcome.ERROR, Outcome.APPLIED]
    assert "史长河" in received.rows[0].text.zh
    assert len(bureau.cases()) == 1


def test_a_look_keeps_nothing(bureau: Bureau, report: Path) -> None:
    received = bureau.district().receive_report(report, keep=False)
    assert received.totals[Outcome.APPLIED] == 3
    assert bureau.cases() == []


def test_a_township_receives_no_reports_and_only_the_keeper_sets_the_level(township: Desk, report: Path) -> None:
    own = Bureau(township)
    assert own.district().level() is Level.TOWNSHIP
    with pytest.raises(StepRefusedError):
        own.district().receive_report(report)
    with pytest.raises(NotPermittedError):
        own.district(Role.CLERK).set_level(Level.DISTRICT)


def test_what_the_township_proposes_stands_on_the_roster_and_the_district_lists_what_it_decided(
    township: Desk, bureau: Bureau, tmp_path: Path
) -> None:
    proposed: dict[str, Value] = {"refusal_reason": "too_young", "refusal_basis": "民发〔2011〕110号第一条"}
    against = township.reach("record_village_opinion", "accept")
    against = township.take(against, "propose_refusal", **proposed)
    another(township, "邓春国", "529901195301119012")
    views = [against, township.reach(*SIGNED[:-2])]
    for key in SIGNED[-2:]:
        views = [township.take(view, key) for view in views]
    path, answer = tmp_path / "上报.xlsx", tmp_path / "结果.xlsx"
    clerk = township.casework(Role.CLERK)
    clerk.report_to_district([view.case.id for view in views], path)
    received = bureau.district().receive_report(path)
    assert {row.outcome for row in received.rows} == {Outcome.APPLIED}, [row.text for row in received.rows]
    told = {case.values["township_number"]: case for case in bureau.cases()}
    first, second = (told[clerk.get(view.case.id).case.number] for view in views)
    assert {key: first.values[key] for key in proposed} == proposed
    assert (first.values["township_finding"], second.values["township_finding"]) == ("against", "for")
    assert "refusal_reason" not in second.values
    for key, role in OPINIONS:
        for case in (first, second):
            bureau.casework(role).take(case.id, StepRequest(key, "情况属实。"))
    leader = bureau.casework(Role.LEADER)
    decided = {key: value for key, value in DECISIONS[NO].items() if key != "decision_number"}
    leader.take(first.id, StepRequest(NO, "档案已核。", decided))
    leader.take(second.id, StepRequest(NO, "档案已核。", decided))
    (lines,) = bureau.district().waiting().values()
    assert [(one.decision, one.reason) for one in lines] == [("不同意", "军龄已计入职工养老待遇；档案已核。")] * 2
    assert [one.number for one in lines] == ["优抚字〔2025〕1号", "优抚字〔2025〕2号"]
    bureau.send(answer)
    rows = clerk.receive_decisions(answer).rows
    assert {row.outcome for row in rows} == {Outcome.APPLIED}, [row.text for row in rows]
    assert clerk.get(views[0].case.id).case.values["refusal_reason"] == "pension"


def test_a_number_that_somebody_types_stays_and_uses_none_of_the_series(bureau: Bureau, report: Path) -> None:
    bureau.district().receive_report(report)
    first, second, _ = bureau.cases()
    bureau.decide(first, NO)
    bureau.decide(second, YES)
    with bureau.desk.database.read() as look:
        assert look.cases.get(first.id).values["decision_number"] == "岭退役发〔2025〕13号"
        assert look.numbers.issued("paper.decision", 2025) == []


def test_amounts_and_codes_make_the_way_there_and_back(township: Desk, bureau: Bureau, tmp_path: Path) -> None:
    asked: dict[str, Value] = {"applied_on": "2025-01-20", "help_kind": "medical", "requested_amount": "5000"}
    clerk = township.casework(Role.CLERK)
    case_id = township.bring_materials(clerk.open_case("temporary_help", township.applicant.id, asked)).case.id
    steps: tuple[tuple[str, dict[str, Value]], ...] = (
        ("record_village_opinion", {"village_result": "agree", "village_on": "2025-01-20"}),
        ("accept", {"accepted_on": "2025-01-20", "help_kind": "medical"}),
        ("examine", {"proposed_amount": "4000"}),
        ("no_objection", {}),
        ("sign", {"signed_on": "2025-01-20"}),
    )
    for key, details in steps:
        transition = definitions().workflow("temporary_help").transition(key)
        assert transition is not None
        casework = township.casework(transition.role or Role.CLERK)
        casework.take(case_id, StepRequest(key, "情况属实。", details))
    report, answer = tmp_path / "上报.xlsx", tmp_path / "结果.xlsx"
    clerk.report_to_district([case_id], report)
    assert outcomes(bureau.district().receive_report(report).rows) == [("史长河", Outcome.APPLIED)]
    (case,) = bureau.cases()
    assert case.values["proposed_amount"] == 40_000_000
    for key, role in OPINIONS:
        bureau.casework(role).take(case.id, StepRequest(key, "情况属实。"))
    refusal: dict[str, Value] = {
        "decision_number": "7号", "decided_on": "2025-01-20", "refusal_reason": "other", "refusal_basis": "本地规定",
    }  # fmt: skip
    bureau.casework(Role.LEADER).take(case.id, StepRequest(NO, "已由其他部门救助。", refusal))
    bureau.send(answer)
    (row,) = clerk.receive_decisions(answer).rows
    assert row.outcome is Outcome.APPLIED, row.text
    taken = clerk.get(case_id).case
    assert (taken.stage, taken.values["refusal_reason"]) == ("not_recognised", "other")
