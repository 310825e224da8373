"""What is known of a file before anything is asked, and unattended answers of every sort."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import Clock
from tests.people_made_up import id_number
from vetdesk.domain.errors import DefinitionError, NotFoundError
from vetdesk.domain.importing.answers import AmbiguousMonth, Answers, QuestionKind, Side, TakeOver
from vetdesk.domain.importing.doubts import DoubtKind
from vetdesk.domain.importing.plan import Verdict
from vetdesk.domain.people import Recipient
from vetdesk.services.importing import Importing
from vetdesk.services.importing.answer_file import read_answers
from vetdesk.services.importing.unattended import import_file
from vetdesk.services.open_station import OpenStation

ZHANG, LI, WANG = "529901195910112019", "52990119610209729X", id_number(7)
DRAWING = Answers(take_over={"": TakeOver("drawing")})
HEAD = ["户主姓名", "姓名", "身份证号", "类别", "村"]
Write = Callable[..., Path]


@pytest.fixture
def importing(station: OpenStation) -> Importing:
    return Importing(station.database, station.session, station.definitions, station.now)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(*rows: Sequence[str], name: str = "花名册.csv", head: Sequence[str] = HEAD) -> Path:
        path = tmp_path / name
        path.write_text("\n".join(",".join(row) for row in [head, *rows]), encoding="utf-8")
        return path

    return write


@pytest.fixture
def answered(tmp_path: Path, station: OpenStation) -> Callable[..., object]:
    def answered(**answers: object) -> object:
        path = tmp_path / "answers.json"
        path.write_text(json.dumps(answers), encoding="utf-8")
        return read_answers(path, station.definitions.vocabulary)

    return answered


def people(station: OpenStation) -> dict[str, Recipient]:
    with station.database.read() as look:
        ids = [row[0] for row in look.connection.exec_driver_sql("SELECT id FROM recipient WHERE withdrawn = 0")]
        return {one.name: one for one in look.people.many(ids)}


def keep(importing: Importing, path: Path, answers: Answers = DRAWING, sender: str = "云杉镇") -> None:
    reading = importing.read(path, headings=answers.headings)
    importing.keep(importing.plan(reading, answers), answers, sender=sender)


def test_a_layout_is_offered_with_its_answers_and_never_used_unasked(importing: Importing, write: Write) -> None:
    answers = replace(DRAWING, headings={"": {"A": "account_name"}}, month=AmbiguousMonth.OCTOBER)
    keep(importing, write(["张大", "张三", ZHANG, "参战", "红星村"]), answers)
    again = write(["李大", "李四", LI, "参战", "红星村"], name="二季度.csv")
    reading = importing.read(again)
    assert "account_name" not in reading.records[0].values, "nothing is applied before somebody says so"
    facts = importing.facts(reading)
    (earlier,) = facts.earlier
    assert (earlier.sender, earlier.file_name, earlier.who) == ("云杉镇", "花名册.csv", "张经办")
    assert earlier.answers.headings == {"": {"A": "account_name"}}
    assert (earlier.answers.month, earlier.answers.take_over) == (AmbiguousMonth.OCTOBER, DRAWING.take_over)
    assert facts.senders == ("云杉镇",)
    assert facts.sender == "云杉镇", "who sent such a file last is suggested"


def test_each_sender_has_answers_of_his_own(importing: Importing, write: Write, clock: Clock) -> None:
    path = write(["张大", "张三", ZHANG, "参战", "红星村"])
    keep(importing, path, replace(DRAWING, month=AmbiguousMonth.JANUARY), "云杉镇")
    clock.move(days=1)
    keep(importing, path, replace(DRAWING, month=AmbiguousMonth.OCTOBER), "石桥镇")
    earlier = importing.facts(importing.read(write(["", "李四", LI, "", ""], name="云杉镇.csv"))).earlier
    assert [(one.sender, one.answers.month) for one in earlier] == [("云杉镇", "january"), ("石桥镇", "october")]


def test_a_forgotten_layout_is_offered_no_more(importing: Importing, write: Write) -> None:
    path = write(["张大", "张三", ZHANG, "参战", "红星村"])
    keep(importing, path)
    (line,) = importing.layouts()
    assert (line.layout.sender, line.read_by) == ("云杉镇", "张经办")
    importing.forget_layout(line.layout.id)
    assert importing.layouts() == []
    assert importing.facts(importing.read(path)).earlier == ()
    with pytest.raises(NotFoundError):
        importing.forget_layout(line.layout.id)


def test_the_same_file_is_named_with_what_is_left_to_do(importing: Importing, write: Write) -> None:
    path = write(["", "张三", ZHANG, "参战", ""], ["", "李四", "529901", "参战", ""])
    assert importing.facts(importing.read(path)).same is None
    keep(importing, path)
    same = importing.facts(importing.read(path)).same
    assert same is not None
    assert (same.who, same.applied, same.not_applied) == ("张经办", 1, 1)
    assert same.answered.answers == DRAWING, "what was answered then is at hand"
    importing.undo(importing.batches()[0].batch.id)
    assert importing.facts(importing.read(path)).same is None, "an undone import counts as none"


def test_answers_to_a_file_outlast_a_lost_window_until_it_is_imported(importing: Importing, write: Write) -> None:
    reading = importing.read(write(["", "张三", ZHANG, "参战", ""]))
    given = replace(DRAWING, repairs={(0, 2): {"id_number": LI}}, left=frozenset({(0, 3)}))
    importing.keep_draft(reading, given, "云杉镇")
    draft = importing.facts(reading).draft
    assert draft is not None
    assert (draft.answers, draft.sender, draft.who) == (given, "云杉镇", "张经办")
    importing.keep(importing.plan(reading, given), given, sender="云杉镇")
    assert importing.facts(reading).draft is None


def test_a_village_kept_as_text_is_not_asked_about_again(importing: Importing, write: Write) -> None:
    keep(importing, write(["", "张三", ZHANG, "参战", "红星村"]), replace(DRAWING, villages={"红星村": 0}))
    other = write(["", "李四", LI, "参战", "红星村"], ["", "王五", WANG, "参战", "石桥村"], name="other.csv")
    asked = importing.plan(importing.read(other), DRAWING).questions
    assert [question.key for question in asked if question.kind is QuestionKind.VILLAGE] == ["石桥村"]


def test_a_village_nobody_answered_about_stays_text_and_is_not_asked_again(importing: Importing, write: Write) -> None:
    path = write(["", "张三", ZHANG, "参战", "红星村"])
    keep(importing, path)
    kinds = [question.kind for question in importing.plan(importing.read(path), DRAWING).questions]
    assert QuestionKind.VILLAGE not in kinds


def test_a_list_of_another_period_or_kind_than_expected_is_named(importing: Importing, write: Write) -> None:
    rows = (["姓名", "身份证号", "类别", "村"], ["张三", ZHANG, "参战", ""])
    keep(importing, write(*rows, head=["云杉镇2024年三季度优抚对象花名册"]))
    late = importing.read(write(*rows, head=["云杉镇2025年三季度优抚对象花名册"], name="late.csv"))
    doubts = {doubt.kind: doubt for doubt in importing.facts(late, "bank_accounts").doubts}
    assert (doubts[DoubtKind.PERIOD].found, doubts[DoubtKind.PERIOD].expected) == ("2025-Q3", "2024-Q4")
    assert doubts[DoubtKind.PERIOD].last == "花名册.csv"
    assert (doubts[DoubtKind.TEMPLATE].found, doubts[DoubtKind.TEMPLATE].expected) == ("roster", "bank_accounts")


def test_repairs_are_kept_with_the_batch_and_journalled(
    station: OpenStation, importing: Importing, write: Write
) -> None:
    path = write(["", "张三", "529901195910112010", "参战", ""])
    answers = replace(DRAWING, repairs={(0, 2): {"id_number": ZHANG}})
    reading = importing.read(path)
    plan = importing.plan(reading, answers)
    assert [str(row.verdict) for row in plan.rows] == ["skip", "add"]
    report = importing.keep(plan, answers)
    zhang = people(station)["张三"]
    assert (zhang.id_number, zhang.as_written["id_number"]) == (ZHANG, "529901195910112010")
    assert report.batch.answers["repairs"] == [[0, 2, {"id_number": ZHANG}]]
    with station.database.read() as look:
        entries = [(json.loads(one.before), json.loads(one.after)) for one in look.journal.entries(kind="batch")]
    assert ({" 2 id_number": "529901195910112010"}, {" 2 id_number": ZHANG}) in entries


def test_a_side_is_chosen_for_each_field(station: OpenStation, importing: Importing, write: Write) -> None:
    head = ["姓名", "身份证号", "类别", "联系电话", "备注"]
    keep(importing, write(["张三", ZHANG, "参战", "13900005452", "旧"], head=head))
    reading = importing.read(write(["张珊", ZHANG, "参战", "13800001111", "新"], head=head, name="again.csv"))
    (row,) = [row for row in importing.plan(reading, DRAWING).rows if row.verdict is Verdict.CONFLICT]
    assert row.undecided == ("name",)
    assert {change.field for change in row.changes} == {"name", "phone", "remarks"}
    chosen = replace(DRAWING, chosen={(0, 2): {"name": Side.ARCHIVE, "phone": Side.ARCHIVE}})
    plan = importing.plan(reading, chosen)
    assert ([one.field for one in plan.rows[1].changes], [one.field for one in plan.rows[1].declined]) == (
        ["remarks"], ["name", "phone"],
    )  # fmt: skip
    importing.keep(plan, chosen)
    zhang = people(station)["张三"]
    assert (zhang.values["phone"], zhang.values["remarks"]) == ("13900005452", "新")


def test_a_side_for_every_row_of_a_field_gives_way_to_one_chosen_for_a_row(
    station: OpenStation, importing: Importing, write: Write
) -> None:
    head = ["姓名", "身份证号", "类别"]
    keep(importing, write(["张三", ZHANG, "参战"], ["李四", LI, "参战"], head=head))
    reading = importing.read(write(["张珊", ZHANG, "参战"], ["李泗", LI, "参战"], head=head, name="again.csv"))
    answers = replace(DRAWING, chosen_all={"name": Side.ARCHIVE}, chosen={(0, 3): {"name": Side.FILE}})
    plan = importing.plan(reading, answers)
    assert [str(row.verdict) for row in plan.rows] == ["skip", "same", "update"]
    importing.keep(plan, answers)
    assert sorted(people(station)) == ["张三", "李泗"]


def test_another_birth_date_or_sex_than_the_archive_has_is_a_conflict(importing: Importing, write: Write) -> None:
    head = ["姓名", "身份证号", "类别", "出生日期", "性别"]
    keep(importing, write(["张三", ZHANG, "参战", "1959-10-11", "男"], head=head))
    reading = importing.read(write(["张三", ZHANG, "参战", "1959-10-12", "女"], head=head, name="again.csv"))
    assert importing.plan(reading, DRAWING).rows[1].undecided == ("sex", "birth_date")
    same = importing.read(write(["张三", ZHANG, "参战", "1959.10", ""], head=head, name="less.csv"))
    assert importing.plan(same, DRAWING).rows[1].verdict is Verdict.SAME, "a less precise date contradicts nothing"


def test_a_file_of_answers_settles_everything_without_anybody(
    station: OpenStation, importing: Importing, write: Write, answered: Callable[..., object]
) -> None:
    path = write(
        ["", "张三", ZHANG, "荣军", "红星村"],
        ["", "张三", ZHANG, "荣军", "石桥村"],
        ["", "李四/李五", LI, "参战", "石桥村"],
        ["", "王五", "529901", "参战", "石桥村"],
        ["", "赵六", "529901********2114", "参战", ""],
    )
    given = answered(
        sender="云杉镇", values={"category": {"荣军": "11"}}, repeated="last", two_people="first", masked="keep",
        villages={"红星村": "", "石桥村": ""}, repairs={"": {"5": {"C": WANG}}}, take_over={"": ["drawing", "2020-01"]},
    )  # fmt: skip
    job = import_file(importing, path, given)  # type: ignore[arg-type]  # the fixture says object
    assert [str(row.verdict) for row in job.plan.rows] == ["skip", "skip", "add", "add", "add", "add"]
    found = people(station)
    assert sorted(found) == ["张三", "李四", "王五", "赵六"]
    assert (found["张三"].village, found["王五"].id_number) == ("石桥村", WANG)
    assert [question.kind for question in job.plan.questions] == [QuestionKind.HEADING]


def test_remembered_answers_serve_without_anybody_if_the_file_of_answers_says_so(
    station: OpenStation, importing: Importing, write: Write, answered: Callable[..., object]
) -> None:
    first = replace(DRAWING, headings={"": {"A": "account_name"}})
    keep(importing, write(["张大", "张三", ZHANG, "参战", ""]), first)
    given = answered(remembered=True)
    job = import_file(importing, write(["李大", "李四", LI, "参战", ""], name="b.csv"), given)  # type: ignore[arg-type]
    assert job.plan.questions == ()
    li = people(station)["李四"]
    assert (li.values["account_name"], li.identities[0].status) == ("李大", "drawing")


@pytest.mark.parametrize(
    ("answers", "key"),
    [
        ({"repeated": "second"}, "repeated"),
        ({"values": {"category": {"荣军": "99"}}}, "values.category.荣军"),
        ({"fields": {"name": "ours"}}, "fields.name"),
        ({"repairs": {"": {"x": {"A": ""}}}}, "repairs."),
        ({"left": {"": 3}}, "left."),
        ({"wishes": True}, ""),
    ],
)
def test_a_mistake_in_the_answers_is_named(
    answered: Callable[..., object], answers: dict[str, object], key: str
) -> None:
    with pytest.raises(DefinitionError) as caught:
        answered(**answers)
    assert caught.value.key == key
