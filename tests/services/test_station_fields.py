"""The station's own fields: kept as a definition, in force at once, and in every corner of the archive."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import PASSWORD, Clock, a_station
from tests.people_world import a_person, keep, with_identities
from tests.tiers import tries
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError, NotPermittedError
from vetdesk.domain.forms import FieldKind, Label
from vetdesk.domain.importing.answers import Answers, TakeOver
from vetdesk.domain.importing.plan import ImportPlan, Verdict
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.station_fields import StationField
from vetdesk.domain.vocabulary import Code
from vetdesk.services.opening import OpenStation, sign_in
from vetdesk.wiring import Services

ANSWERS = Answers(take_over={"": TakeOver("drawing", "2019-11")})
WORDS = (Code("1", Label("甲类", "Class A")), Code("2", Label("乙类", "Class B")))


def own(label: str, kind: FieldKind = FieldKind.TEXT, **more: object) -> StationField:
    return replace(StationField("", Label(label, "")), kind=kind, **more)


@pytest.fixture
def desk(station: OpenStation) -> Services:
    return Services(station)


def codes(call: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(InvalidFieldsError) as caught:
        call()
    return [(problem.field, problem.code) for problem in caught.value.problems]


def test_a_field_is_seen_at_once_by_services_made_before(desk: Services) -> None:
    (person,) = keep(desk.station.database, a_person())
    assert "本站自定信息" not in [block.title.zh for block in desk.archives.get(person.id).blocks]
    field = desk.station_fields.add(own("网格编号", searchable=True))
    assert (field.key, field.label) == ("own_1", Label("网格编号", "网格编号"))
    view = desk.archives.get(person.id)
    assert view.blocks[-1].title.zh == "本站自定信息"
    saved = desk.archives.save(person.id, person.version, {"own_1": " 柳河03-7 "})
    assert saved.value("own_1") == "柳河03-7"
    (line,) = [line for line in desk.archives.history(person.id) if line.field == "own_1"]
    assert (line.label.zh, line.before, line.after) == ("网格编号", "", "柳河03-7")


def test_a_field_is_found_again_at_the_next_sign_in_in_every_version(desk: Services, clock: Clock) -> None:
    desk.station_fields.add(own("网格编号"))
    desk.station_fields.add(own("帮扶等级", FieldKind.CODE, codes=WORDS))
    desk.station.close()
    again = Services(sign_in(desk.station.folder, "zhang", PASSWORD, clock))
    assert [line.field.label.zh for line in again.station_fields.list()] == ["网格编号", "帮扶等级"]
    assert again.station.definitions.vocabulary.code_label("own_2", "2", "en") == "Class B"
    with again.station.database.read() as look:
        versions = [row.version for row in look.definitions.all() if row.key == "station_fields"]
    again.station.close()
    assert versions == [1, 2]


@pytest.mark.parametrize(
    ("field", "told"),
    [
        (own(" "), [("zh", "station_field.no_label")]),
        (own("字" * 21), [("zh", "station_field.long_label")]),
        (own("姓名"), [("zh", "station_field.taken")]),
        (own("身份证号（18位）"), [("zh", "station_field.taken")]),
        (own("健康状况"), [("zh", "station_field.taken")]),
        (own("网格 编号"), [("zh", "station_field.taken")]),
        (own("帮扶", synonyms=("联系电话",)), [("synonyms", "station_field.taken")]),
        (own("序号"), [("zh", "station_field.taken")]),
        (own("帮扶", FieldKind.CODE), [("codes", "station_field.no_codes")]),
        (own("帮扶", FieldKind.CODE, codes=(WORDS[0], WORDS[0])), [("codes", "station_field.codes_twice")]),
        (own("帮扶", sensitive=True, searchable=True), [("searchable", "station_field.sensitive_search")]),
    ],
)
def test_what_would_be_misread_is_refused_beside_its_place(
    desk: Services, field: StationField, told: list[tuple[str, str]]
) -> None:
    desk.station_fields.add(own("网格编号"))
    assert codes(lambda: desk.station_fields.add(field)) == told
    assert len(desk.station_fields.list()) == 1


def test_only_who_keeps_the_settings_changes_fields(tmp_path: Path) -> None:
    station = a_station(tmp_path, "li")
    with pytest.raises(NotPermittedError):
        Services(station).station_fields.add(own("网格编号"))
    assert Services(station).station_fields.list() == ()
    station.close()


def test_a_field_is_worded_anew_moved_retired_and_brought_back(desk: Services) -> None:
    fields = desk.station_fields
    first, second = fields.add(own("网格编号")), fields.add(own("帮扶等级", FieldKind.CODE, codes=WORDS))
    (person,) = keep(desk.station.database, a_person())
    desk.archives.save(person.id, 1, {"own_1": "03", "own_2": "1"})
    fields.change(replace(first, label=Label("网格号", "Grid"), kind=FieldKind.FLAG, in_roster=True))
    fields.change_codes("own_2", [Label("一类", ""), Label("乙类", ""), Label("丙类", "")])
    fields.move("own_2", -1)
    assert [(line.field.label.zh, line.field.kind, line.values) for line in fields.list()] == [
        ("帮扶等级", FieldKind.CODE, 1),
        ("网格号", FieldKind.TEXT, 1),
    ]
    assert [code.label.zh for code in fields.list()[0].field.codes] == ["一类", "乙类", "丙类"]
    assert codes(lambda: fields.change_codes("own_2", [Label("一类", "")])) == [("codes", "station_field.code_gone")]
    fields.retire("own_2")
    assert [one.field.key for one in desk.archives.get(person.id).blocks[-1].fields] == ["own_1"]
    desk.archives.save(person.id, 2, {"own_1": "04"})
    assert fields.add(own("又一项")).key == "own_3"
    fields.bring_back("own_2")
    assert desk.archives.get(person.id).value("own_2") == "1"
    with pytest.raises(NotFoundError):
        fields.retire("own_9")
    with desk.station.database.read() as look:
        labels = [entry.label for entry in look.journal.entries(kind="station_field")]
        (retired,) = [entry for entry in look.journal.entries(kind="station_field") if entry.label == "retire a field"]
    assert labels[:3] == ["add a field", "add a field", "change a field"]
    assert (retired.subject, retired.old, retired.new) == (second.key, {"retired": 0}, {"retired": 1})


def test_a_label_of_a_retired_field_is_free_but_then_it_cannot_come_back(desk: Services) -> None:
    desk.station_fields.add(own("网格编号"))
    desk.station_fields.retire("own_1")
    desk.station_fields.add(own("网格编号"))
    assert codes(lambda: desk.station_fields.bring_back("own_1")) == [("zh", "station_field.taken")]


def test_searchable_texts_are_found_also_those_written_before(desk: Services) -> None:
    field = desk.station_fields.add(own("帮扶联系人"))
    desk.station_fields.add(own("网格编号", searchable=True, subject="identity"))
    drawing = with_identities(a_person("王海", 1), ("81", "drawing"))
    people = keep(desk.station.database, drawing, a_person("李四", 2), a_person("周五", 3))
    desk.archives.save(
        people[0].id, 1, {"own_1": "赵书记"}, identities={people[0].identities[0].id: {"own_2": "A-1207"}}
    )
    assert names(desk, "赵书记") == []
    assert names(desk, "A-1207") == names(desk, "207") == ["王海"]
    desk.station_fields.change(replace(field, searchable=True))
    assert names(desk, "赵书记") == names(desk, "书记") == names(desk, "wh 赵书") == ["王海"]
    desk.station_fields.retire("own_1")
    assert names(desk, "赵书记") == []


def names(desk: Services, query: str) -> list[str]:
    return [row.name for row in desk.archives.find(query).rows]


def test_fields_stand_on_the_master_sheet(desk: Services) -> None:
    (person,) = keep(desk.station.database, with_identities(a_person(), ("81", "drawing")))
    assert "recipient.own" not in desk.printing.paper("recipient_sheet").keys
    desk.station_fields.add(own("月补贴", FieldKind.MONEY))
    desk.station_fields.add(own("帮扶等级", FieldKind.CODE, subject="identity", codes=WORDS))
    held = {person.identities[0].id: {"own_2": "2"}}
    desk.archives.save(person.id, 1, {"own_1": 1_250_000}, identities=held)
    assert "recipient.own" in desk.printing.paper("recipient_sheet").keys
    text = text_of(desk.printing.make("recipient_sheet", recipient_id=person.id, purpose="归档").content)
    assert "月补贴：125.00；帮扶等级：乙类" in text


def text_of(content: bytes) -> str:
    from tests.files.papers.pdf_reading import text_of as read

    return read(content)


def test_a_workbook_brings_values_under_label_and_synonym(desk: Services, tmp_path: Path) -> None:
    desk.station_fields.add(own("帮扶等级", FieldKind.CODE, codes=WORDS, synonyms=("帮扶档次",)))
    desk.station_fields.add(own("入户日期", FieldKind.DATE))
    book = openpyxl.Workbook()
    book.active.append(["姓名", "身份证号", "优抚对象类别", "户籍地址", "帮扶档次", "入户日期"])
    person = a_person("周海", 7)
    book.active.append(["周海", person.id_number, "残疾军人", "上湾村", "乙类", "2025年1月5日"])
    book.save(tmp_path / "名单.xlsx")
    bring(desk, tmp_path / "名单.xlsx")
    view = desk.archives.get(1)
    assert (view.value("own_1"), view.value("own_2")) == ("2", "2025-01-05")
    assert view.extra == {}


def bring(desk: Services, path: Path) -> ImportPlan:
    plan = desk.importing.plan(desk.importing.read(path), ANSWERS)
    desk.importing.keep(plan, ANSWERS)
    return plan


SAID = st.text("网格帮扶联系甲乙丙丁一二三四ABCxyz019 ,。-/()（）=+@'\"\n\t０Ａ", min_size=1, max_size=30)
VALUES: dict[FieldKind, st.SearchStrategy[object]] = {
    FieldKind.TEXT: SAID,
    FieldKind.LONG_TEXT: SAID,
    FieldKind.CODE: st.sampled_from("12"),
    FieldKind.DATE: st.sampled_from(["1950", "1950-03", "2025-01-05"]),
    FieldKind.INTEGER: st.integers(0, 10**9),
    FieldKind.MONEY: st.integers(0, 10**10),
    FieldKind.FLAG: st.integers(0, 1),
}


@st.composite
def some_fields(draw: st.DrawFn) -> list[tuple[StationField, list[object]]]:
    """Fields for the roster, each with a value for either of two people."""
    labels = draw(st.lists(st.text("甲乙丙丁网格帮扶", min_size=3, max_size=8), min_size=1, max_size=5, unique=True))
    found = []
    for label in labels:
        kind = draw(st.sampled_from(list(VALUES)))
        subject = draw(st.sampled_from(["recipient", "identity"]))
        listed = WORDS if kind is FieldKind.CODE else ()
        field = own(f"本站{label}", kind, subject=subject, in_roster=True, codes=listed)
        found.append((field, draw(st.lists(VALUES[kind], min_size=2, max_size=2))))
    return found


@settings(max_examples=tries(5, 50), suppress_health_check=[HealthCheck.too_slow])
@given(told=some_fields())
def test_what_goes_out_in_a_roster_comes_back_without_a_change(told: list[tuple[StationField, list[object]]]) -> None:
    with a_desk() as (desk, folder):
        kept = [desk.station_fields.add(field) for field, _ in told]
        people = keep(
            desk.station.database,
            *(with_identities(a_person(f"王{n}", i), ("81", "drawing")) for i, n in enumerate("海山", 1)),
        )
        for place, person in enumerate(people):
            values = {field.key: said[place] for field, (_, said) in zip(kept, told, strict=True)}
            mine = {key: value for key, value in values.items() if subject_of(kept, key) == "recipient"}
            held = {key: value for key, value in values.items() if key not in mine}
            desk.archives.save(person.id, 1, mine, identities={person.identities[0].id: held})
        before = stored(desk)
        plan = bring(desk, desk.exporting.roster(folder / "花名册.xlsx", purpose="报县局").path)
        records = [row for row in plan.rows if row.kind is RowKind.RECORD]
        assert [row.verdict for row in records] == [Verdict.SAME, Verdict.SAME]
        assert stored(desk) == before


def subject_of(fields: list[StationField], key: str) -> str:
    return next(field.subject for field in fields if field.key == key)


def stored(desk: Services) -> list[object]:
    with desk.station.database.read() as look:
        return [(one.values, [held.values for held in one.identities], one.extra) for one in look.people.many([1, 2])]


@contextmanager
def a_desk() -> Iterator[tuple[Services, Path]]:
    with tempfile.TemporaryDirectory() as folder:
        station = a_station(Path(folder))
        yield Services(station), Path(folder)
        station.close()


def test_a_field_of_family_members_stands_in_their_lines(desk: Services) -> None:
    field = desk.station_fields.add(own("学籍号", subject="family_member"))
    (person,) = keep(desk.station.database, a_person())
    desk.entries.add(person.id, "family_member", {"member_name": "张小明", field.key: "XJ-0012"})
    (block,) = [one for one in desk.entries.of(person.id) if one.kind.key == "family_member"]
    assert [one.key for one in block.fields][-1] == field.key
    assert [row.value(field.key) for row in block.rows] == ["XJ-0012"]
    assert desk.station_fields.list()[0].values == 1
