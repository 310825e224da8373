"""The policy library, questions asked and the training register, over one small station."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from tests.builders import Clock
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.definitions.catalogue import Definitions, load
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError, NotPermittedError
from vetdesk.domain.people import Village
from vetdesk.domain.staff import Actor, Right
from vetdesk.services.leaflets import Leaflets
from vetdesk.services.open_station import definition_texts
from vetdesk.services.policies import Policies
from vetdesk.services.printing import Printing
from vetdesk.services.progress import Unwatched
from vetdesk.services.questions import Questions
from vetdesk.services.training import Trainings
from vetdesk.storage.database import Database
from vetdesk.storage.definitions import DefinitionRow
from vetdesk.storage.tables.station import journal

TODAY = "2025-01-20"
TRAINING = {
    "held_on": "2025-01-03",
    "topic": "残疾抚恤政策",
    "hours": "1.5",
    "held_by": "县局优抚科",
    "place": "会议室",
}


class Office:
    """A station with its definitions as rows, as a real one has them."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.desk: Desk = a_desk(database, clock)
        self.database = database
        self.definitions: Definitions = load(definitions().texts)
        ours = [text for text in definitions().texts if text.kind == "policies"]
        with database.write("take in definitions", None) as work:
            work.definitions.put(DefinitionRow(t.kind, t.key, t.version, t.valid_from, t.origin, t.text) for t in ours)
            self.hong = work.villages.add(Village(0, "", "红星村"))
        database.subscribe(lambda changes: self.renew() if changes.concern("definition") else None)
        parts = (database, self.desk.session, self.definitions, clock)
        self.policies, self.leaflets, self.questions = Policies(*parts), Leaflets(*parts), Questions(*parts)
        printing = Printing(database, self.definitions, self.desk.session, clock)
        self.trainings = Trainings(database, self.desk.session, self.definitions, printing, clock)

    def renew(self) -> None:
        """As an open station does after each change of definitions."""
        with self.database.read() as look:
            own = [text for text in definition_texts(look) if text.kind == "policies"]
        shipped = [text for text in definitions().texts if text.kind != "policies"]
        self.definitions.renew([*shipped, *own])

    def newest(self) -> tuple[str, str, str]:
        """The newest entry of the journal: its deed, kind and subject."""
        with self.database.read() as look:
            query = select(journal.c.label, journal.c.kind, journal.c.subject).order_by(journal.c.seq.desc())
            label, kind, subject = look.connection.execute(query).first()
        return label, kind, subject

    def only(self, *rights: Right) -> None:
        """Whoever is signed in has these rights and no others."""
        self.desk.session.actor = Actor(self.desk.session.actor.staff, frozenset(rights))


@pytest.fixture
def office(database: Database, clock: Clock) -> Office:
    return Office(database, clock)


def test_notes_are_found_by_words_initials_and_category(office: Office) -> None:
    find = office.policies.lines
    assert len(find()) == 24
    assert next(line.key for line in find("cjjr")) == "disabled"
    assert [line.key for line in find("志愿兵 年限")] == ["rural_ex_conscript"]
    assert "conscript_family" in [line.key for line in find("Tibet", language="en")]
    assert [line.key for line in find(category="22")] == ["survivors"]
    assert find("没有这种说法") == []


def test_pages_link_notes_with_kinds_of_case_and_laws(office: Office) -> None:
    note = office.policies.page("note/rural_ex_conscript", "zh_CN")
    assert (note.note, note.number, note.own) == ("rural_ex_conscript", 7, False)
    assert "policy://case/rural_ex_conscript" in note.markdown
    assert "policy://law/preference_regulation#62" in note.markdown
    case = office.policies.page("case/rural_ex_conscript", "en")
    assert "policy://note/rural_ex_conscript" in case.markdown
    assert "policy://law/" in case.markdown
    law = office.policies.page("law/preference_regulation#42", "zh_CN")
    assert "policy://note/conscript_family" in law.markdown
    assert "policy://note/survivors" not in law.markdown
    with pytest.raises(NotFoundError):
        office.policies.page("note/nowhere", "en")


def test_a_station_puts_its_own_note_in_force_and_the_shipped_one_stays_readable(office: Office) -> None:
    draft = office.policies.draft("recuperation")
    changed = replace(draft, body=f"{draft.body.replace('短期疗养', '轮养')}\n\n### 今年去哪里？\n云杉山疗养院。")
    assert office.policies.keep(changed) == "recuperation"
    page = office.policies.page("note/recuperation", "zh_CN")
    assert page.own
    assert "云杉山疗养院" in page.markdown
    assert "随程序提供" in office.policies.page("note/recuperation@shipped-1", "zh_CN").markdown
    assert [name for name, _ in office.policies.versions("recuperation")] == ["station-2", "shipped-1"]
    assert office.newest() == ("change a policy note", "policy", "recuperation")
    office.policies.restore("recuperation", "恢复原说明")
    assert not office.policies.page("note/recuperation", "zh_CN").own


def test_a_note_of_the_station_takes_effect_on_its_day_and_gives_way_to_nothing(office: Office) -> None:
    draft = replace(
        office.policies.draft(""), title="村医上门", body="每月一次，见[疗养](policy://note/recuperation)。"
    )
    key = office.policies.keep(replace(draft, valid_from="2025-02-01", categories=("S3",)))
    assert key not in [line.key for line in office.policies.lines()]
    note = office.policies.library.at(key, "2025-02-01")
    assert note is not None
    assert (note.number, note.origin, note.group) == (1001, "station", "own")


def test_what_is_wrong_with_a_note_is_said_beside_its_part(office: Office) -> None:
    gone = "[没有](policy://note/nowhere)"
    wrong = replace(office.policies.draft("transfer"), title="", body=gone, title_en="", valid_from="1月")
    with pytest.raises(InvalidFieldsError) as refused:
        office.policies.keep(wrong)
    assert {problem.field for problem in refused.value.problems} == {"title", "body", "title_en", "valid_from"}
    office.only(Right.LOG_VISIT)
    with pytest.raises(NotPermittedError):
        office.policies.keep(office.policies.draft("transfer"))


def test_a_later_shipped_note_is_told_beside_the_stations_own(office: Office) -> None:
    office.policies.keep(office.policies.draft("transfer"))
    texts = [text for text in office.definitions.texts if text.key == "transfer.zh_CN" and text.origin == "shipped"]
    newer = [
        DefinitionText(one.kind, one.key, 2, one.valid_from, "shipped", one.text.replace("version = 1", "version = 2"))
        for one in texts
    ]
    office.definitions.renew([*office.definitions.texts, *newer])
    assert "程序已更新" in office.policies.page("note/transfer", "zh_CN").markdown
    assert office.policies.page("note/transfer", "zh_CN").own


def test_questions_are_counted_by_matter_and_answered_for_everybody(office: Office) -> None:
    for day, key in (("2025-01-02", "transfer"), ("2025-01-04", "transfer"), ("2025-01-04", "")):
        office.questions.note({"asked_on": day, "text": "迁走以后怎么领？", "category": "21"}, key, office.hong.id)
    assert [(line.note, line.total, dict(line.months)) for line in office.questions.counts(2025)] == [
        ("transfer", 2, {"2025-01": 2}), ("", 1, {"2025-01": 1}),
    ]  # fmt: skip
    newest = office.questions.lines()[1]
    answer = office.questions.answer(newest.question, "迁走以后钱谁发？", "当年由原地发。")
    assert "当年由原地发。" in office.policies.page("note/transfer", "zh_CN").markdown
    assert [line.key for line in office.policies.lines("由原地发")] == ["transfer"]
    assert [line.unanswered for line in office.questions.counts(2025)] == [1, 1]
    office.questions.withdraw_answer(answer, "已写入说明")
    assert all(line.answer is None for line in office.questions.lines())
    with pytest.raises(NotFoundError):
        office.questions.answer(office.questions.lines()[0].question, "问", "答")
    with pytest.raises(InvalidFieldsError):
        office.questions.note({"asked_on": "2025-12-01", "text": "以后的问题"})


def test_training_counts_hours_and_tells_what_nobody_covered(office: Office, tmp_path: Path) -> None:
    officer = office.desk.session.actor.staff.id
    one = office.trainings.keep(None, TRAINING, ["disabled", "transfer"], [officer])
    office.trainings.keep(None, {**TRAINING, "held_on": "2025-03-01"}, ["survivors"], [officer])
    (line,) = office.trainings.by_staff(2025)
    assert (line.learned.minutes, line.learned.trainings, len(line.never)) == (90, 1, 22)
    assert [line.planned for line in office.trainings.lines()] == [True, False]
    actor = office.desk.session.actor
    office.desk.session.actor = Actor(replace(actor.staff, id=officer + 1), frozenset({Right.LOG_VISIT}))
    assert office.trainings.by_staff(2025) == []
    office.desk.session.actor = actor
    changed = office.trainings.keep(one, {**TRAINING, "hours": "2"}, ["disabled"], [officer])
    assert changed.minutes == 120
    with pytest.raises(InvalidFieldsError) as refused:
        office.trainings.keep(None, {"held_on": "1月", "hours": "0.7"}, [], [])
    assert {one.field for one in refused.value.problems} == {"held_on", "topic", "hours", "held_by", "staff"}
    report = office.trainings.write(tmp_path / "培训.xlsx", 2025)
    cells = [cell.value for row in openpyxl.load_workbook(report.path).worksheets[0].iter_rows() for cell in row]
    assert "残疾抚恤政策" in cells
    assert "李联络" in cells


def test_what_to_read_first_follows_the_role_and_the_text(office: Office) -> None:
    before = office.trainings.reading()
    assert before
    assert not any(line.read_on for line in before)
    office.trainings.mark_read("township_duties")
    assert [line.read_on for line in office.trainings.reading() if line.key == "township_duties"] == [TODAY]
    office.policies.keep(office.policies.draft("township_duties"))
    renewed = next(line for line in office.trainings.reading() if line.key == "township_duties")
    assert (renewed.read_on, renewed.renewed) == ("", True)


def test_papers_of_training_and_leaflets_are_seen_and_made(office: Office) -> None:
    one = office.trainings.keep(None, TRAINING, ["disabled"], [office.desk.session.actor.staff.id])
    assert office.trainings.attendance_sheet(one.id).preview().pages == 1
    assert office.trainings.register_paper(2025).preview().pages == 1
    run = office.leaflets.run(["disabled", "transfer"], "A5", "zh_CN")
    assert run.preview().pages == 2
    assert run.make("集市宣传", None, Unwatched()).pages == 2
    assert office.newest() == ("print leaflets", "policy", "transfer")
