"""The service directory: entered, changed, ended, suggested for needs; what nobody serves, as a list and a workbook."""

from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.domain.errors import InvalidFieldsError, NotPermittedError, StaleRecordError
from vetdesk.domain.history import HistoryFilter
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.staff import Actor, Right
from vetdesk.services.deed_pages import DeedPages
from vetdesk.services.providers import Provider, Providers
from vetdesk.services.visiting import NewNeed, Visiting
from vetdesk.storage.database import Database

REPAIR = Provider(
    0, "", "repair", "云杉家电维修部", ("home_repair",), (), "half", "上门费减半", "周师傅", "0571-00000000",
    "云杉街1号", "2025-01-01", "2025-12-31",
)  # fmt: skip


@dataclass
class Office:
    """A station with two villages."""

    desk: Desk
    providers: Providers
    visiting: Visiting
    hong: Village
    lan: Village

    def person(self, name: str, village: Village | None) -> int:
        at = {"village_id": village.id, "village": village.name} if village else {}
        held = (Identity(0, "", "51", "drawing"),)
        return self.desk.people([Recipient(0, "", {"name": name}, held, **at)])[0].id


@pytest.fixture
def office(database: Database, clock: Clock) -> Office:
    desk = a_desk(database, clock)
    with database.write("set up", desk.session.actor) as work:
        hong, lan = (work.villages.add(Village(0, "", name, "", (), "", "", None)) for name in ("红星村", "兰溪村"))
    parts = (database, desk.session, definitions(), clock)
    return Office(desk, Providers(*parts), Visiting(*parts), hong, lan)


def test_a_provider_is_entered_put_right_and_ended_and_its_past_stays(office: Office) -> None:
    kept = office.providers.add(replace(REPAIR, villages=(office.lan.id, office.hong.id)))
    changed = office.providers.change(replace(kept, villages=(office.hong.id,), phone="0571-11111111"))
    (line,) = office.providers.lines()
    assert (line.provider, line.villages, line.in_force, dict(line.answers)) == (changed, ("红星村",), True, {})
    with pytest.raises(StaleRecordError):
        office.providers.change(kept)
    office.providers.change(replace(changed, villages=(office.lan.id, office.hong.id)))
    assert set(office.providers.lines()[0].villages) == {"红星村", "兰溪村"}
    office.providers.end(office.providers.lines()[0].provider, "不再营业")
    assert office.providers.lines() == []
    assert [one.provider.active for one in office.providers.lines(ended_too=True)] == [False]


def test_what_is_wrong_or_not_allowed_is_refused_and_nothing_kept(office: Office) -> None:
    with pytest.raises(InvalidFieldsError):
        office.providers.add(replace(REPAIR, serves=("flying",)))
    office.desk.session.actor = Actor(office.desk.session.actor.staff, frozenset({Right.SEE_ARCHIVE}))
    with pytest.raises(NotPermittedError):
        office.providers.add(REPAIR)
    assert office.providers.lines(ended_too=True) == []


def test_a_need_is_offered_to_who_serves_its_kind_and_village_with_an_agreement(office: Office) -> None:
    here = office.providers.add(replace(REPAIR, villages=(office.hong.id,)))
    free = office.providers.add(replace(REPAIR, name="志愿服务队", kind="volunteers", price="free"))
    for other in (
        replace(REPAIR, villages=(office.lan.id,)),
        replace(REPAIR, serves=("legal",)),
        replace(REPAIR, until="2025-01-19"),
        replace(REPAIR, since="2025-01-21"),
    ):
        office.providers.add(other)
    need = office.visiting.open_need(office.person("甲", office.hong), NewNeed("home_repair", "修水管"))
    assert office.providers.suggestions(need) == [free, here]
    lost = office.visiting.open_need(office.person("乙", None), NewNeed("home_repair", "修水管"))
    assert office.providers.suggestions(lost) == [free]


def test_a_village_that_went_into_another_is_served_with_it(office: Office) -> None:
    kept = office.providers.add(replace(REPAIR, villages=(office.hong.id,)))
    need = office.visiting.open_need(office.person("甲", office.lan), NewNeed("home_repair", "修水管"))
    assert office.providers.suggestions(need) == []
    with office.desk.database.write("merge", None) as work:
        work.villages.save(replace(office.hong, merged_into=office.lan.id))
    assert [one.id for one in office.providers.suggestions(need)] == [kept.id]


def test_a_need_goes_to_a_provider_with_its_limit_and_the_call_back_counts_for_it(office: Office) -> None:
    kept, over = office.providers.add(REPAIR), office.providers.add(replace(REPAIR, until="2025-01-19"))
    person = office.person("甲", office.hong)
    need = office.visiting.open_need(person, NewNeed("home_repair", "修水管"))
    with pytest.raises(InvalidFieldsError):
        office.visiting.assign_need(need, None, provider_id=over.id)
    given = office.visiting.assign_need(need, None, "2025-01-31", kept.id)
    assert (given.provider_id, given.assigned_to, given.due_on) == (kept.id, None, "2025-01-31")
    answered = office.visiting.answer_need(given, "done", "已修好")
    office.visiting.call_back(answered, "mostly")
    counts = {line.provider.id: dict(line.answers) for line in office.providers.lines(ended_too=True)}
    assert counts == {kept.id: {"mostly": 1}, over.id: {}}
    with office.desk.database.read() as look:
        deeds = DeedPages(look, definitions(), "zh_CN").deeds(HistoryFilter(recipient_id=person), 20)
    told = [(line.label.zh, line.after) for deed in deeds for line in deed.lines if line.field == "provider_id"]
    assert told == [("承接单位", REPAIR.name)]


def test_what_nobody_serves_is_listed_and_written_without_names(office: Office, tmp_path: Path) -> None:
    office.providers.add(replace(REPAIR, villages=(office.hong.id,)))
    for name, village in (("甲", office.hong), ("乙", office.lan), ("丙", None)):
        office.visiting.open_need(office.person(name, village), NewNeed("home_repair", "修水管"))
    hopeless = office.visiting.open_need(office.person("丁", office.hong), NewNeed("housing", "建房"))
    office.visiting.answer_need(hopeless, "impossible", "不符合建房条件，已书面说明")
    report = office.providers.unmet()
    found = {(line.kind, line.village_id): (line.told, line.impossible, line.providers) for line in report.lines}
    assert found == {
        ("home_repair", None): (1, 0, 0), ("home_repair", office.lan.id): (1, 0, 0),
        ("housing", office.hong.id): (1, 1, 0),
    }  # fmt: skip
    assert office.providers.unmet("2024-01-01", "2024-12-31").lines == ()
    office.providers.write_unmet(tmp_path / "a.xlsx", purpose="报县局")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    text = "\n".join(str(value) for row in rows for value in row)
    assert "云杉镇退役军人服务站未满足服务需求统计表" in text
    assert [row[1:] for row in rows if row[0] == 3] == [["住房、危房", "红星村", 1, 1, 0]]
    assert [row[3:5] for row in rows if row[0] == "合计"] == [[3, 1]]
    assert not {"甲", "乙", "丙", "丁"} & {value for row in rows for value in row}
