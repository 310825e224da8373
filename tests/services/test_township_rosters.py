"""A district takes in the rosters of its townships, compares and decides, and answers each of them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock, a_station
from tests.domain.county import County, a_county, a_line, told
from tests.list_files import Table, write
from tests.services.township_world import CODES, NAMES, TownshipWorld, a_township, trust
from tests.tiers import tries
from vetdesk.domain.errors import RosterRefusedError, RosterTakenInError
from vetdesk.domain.stamps import Room, StampVerdict
from vetdesk.domain.township_findings import FindingKind
from vetdesk.domain.township_rosters import Source
from vetdesk.services.township_rosters import Intake
from vetdesk.wiring import Services

PERIOD = "2025-Q3"


@pytest.fixture
def world(tmp_path: Path, clock: Clock) -> Iterator[TownshipWorld]:
    services = Services(a_station(tmp_path, clock=clock))
    yield TownshipWorld(services, tmp_path)
    services.station.close()


@pytest.fixture
def township(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    """The station of township a with three people."""
    services = a_township(tmp_path / "township", clock, "a", [a_line(at, "a") for at in range(3)])
    yield services
    services.station.close()


def small() -> County:
    """Township a with three people and b with two, of whom one is also in a."""
    county = County({}, {})
    county.now = {"a": [a_line(at, "a") for at in range(3)], "b": [a_line(9, "b"), replace(a_line(1, "b"))]}
    county.archive = [replace(a_line(9, "b"), source=Source.ARCHIVE)]
    return county


def take_small(world: TownshipWorld) -> None:
    county = small()
    world.settle(county)
    for uid, lines in county.now.items():
        world.take_in(world.write(uid, lines, "2025年三季度"), uid)


@pytest.mark.parametrize(("seed", "order"), [(3, "abcdef"), (8, "fdbeca")][: tries(1, 2)])
def test_all_that_is_planted_in_a_county_is_found_in_its_files_and_totals_add_up(
    world: TownshipWorld, seed: int, order: str
) -> None:
    county = a_county(seed, people=12)
    county.archive = [
        replace(line, status="stopped") if line.person in county.reported else line for line in county.archive
    ]
    world.settle(county)
    world.take_all(county, order)
    merged = world.rosters.reconcile(PERIOD)
    masked = {line.person for line in merged.lines if not line.sure}
    found = {(kind, "masked" if person in masked else person) for kind, person in told(merged.findings)}
    assert found == {(kind, "masked" if person.startswith("?") else person) for kind, person in county.truth}
    assert all(one.adds_up for one in merged.balances)
    assert merged.waiting == ()
    assert sum(one.now for one in merged.standings) == sum(one.now for one in merged.balances)


def test_a_township_is_recognised_when_it_is_known_and_asked_for_when_not(world: TownshipWorld) -> None:
    county = small()
    world.settle(county)
    path = world.write("a", county.now["a"], "2025年三季度")
    offered = world.rosters.examine(path)
    assert (offered.told, offered.signed, offered.period) == ((), False, PERIOD)
    with pytest.raises(RosterRefusedError) as refused:
        world.rosters.take_in(offered)
    assert refused.value.reason == "no_township"
    world.rosters.take_in(offered, Intake(world.township("a")))
    later = world.rosters.examine(world.write("a", county.now["a"], "2025年四季度"))
    assert [one.name for one in later.told] == [NAMES["a"]]
    assert later.period == "2025-Q4"


def test_without_a_period_nothing_is_taken_in(world: TownshipWorld) -> None:
    world.settle(small())
    path = write(
        world.folder / "名单.xlsx", Table("表", "", ["姓名", "身份证号码"], [["赵甲", a_line(1, "a").id_number]])
    )
    offered = world.rosters.examine(path)
    with pytest.raises(RosterRefusedError) as refused:
        world.rosters.take_in(offered, Intake(world.township("a")))
    assert refused.value.reason == "no_period"
    assert world.rosters.take_in(offered, Intake(world.township("a"), "2025-08")).until == "2025-08"


def test_the_same_file_twice_is_named_and_brings_nothing(world: TownshipWorld) -> None:
    take_small(world)
    before = world.rosters.reconcile(PERIOD)
    copy = world.folder / "副本花名册.xlsx"
    copy.write_bytes((world.folder / f"{NAMES['a']}2025年三季度.xlsx").read_bytes())
    with pytest.raises(RosterTakenInError) as refused:
        world.rosters.examine(copy)
    assert (refused.value.file, refused.value.township, refused.value.who) == ("副本花名册.xlsx", NAMES["a"], "张经办")
    assert world.rosters.reconcile(PERIOD) == before


def test_a_second_roster_of_one_period_replaces_or_adds_as_a_person_says(world: TownshipWorld) -> None:
    take_small(world)
    path = world.write("a", [a_line(4, "a")], "2025年3季度")
    with pytest.raises(RosterRefusedError) as refused:
        world.take_in(path, "a")
    assert refused.value.reason == "second_roster"
    added = world.take_in(path, "a", instead=False)
    assert _now(world, "a") == 4
    world.rosters.undo(added.id)
    assert _now(world, "a") == 3
    replacing = world.take_in(path, "a", instead=True)
    assert _now(world, "a") == 1
    world.rosters.undo(replacing.id)
    assert _now(world, "a") == 3


def test_an_older_roster_is_named_and_does_not_disturb_the_newer(world: TownshipWorld) -> None:
    take_small(world)
    offered = world.rosters.examine(world.write("a", [a_line(5, "a")], "2025年二季度"))
    assert [one.period for one in offered.newer(world.township("a"), offered.period)] == [PERIOD]
    world.rosters.take_in(offered)
    assert _now(world, "a") == 3


def test_only_a_district_takes_rosters_in(world: TownshipWorld) -> None:
    with pytest.raises(RosterRefusedError) as refused:
        world.rosters.examine(world.write("a", [a_line(1, "a")], "2025年三季度"))
    assert refused.value.reason == "not_district"


def test_a_signed_roster_says_whose_it_is_and_the_newer_export_counts_in_any_order(
    world: TownshipWorld, township: Services, tmp_path: Path
) -> None:
    world.settle(small())
    trust(world.services, township, tmp_path)
    first = township.exporting.roster(tmp_path / "1.xlsx", purpose="报县局").path
    with township.station.database.write("set up", township.station.session.actor) as work:
        work.people.withdraw([work.people.by_id_number(a_line(2, "a").id_number)[0].id])
    second = township.exporting.roster(tmp_path / "2.xlsx", purpose="报县局").path
    offered = world.rosters.examine(second)
    assert offered.signed
    assert offered.judged.verdict is StampVerdict.PARTNER
    assert [one.short for one in offered.told] == [NAMES["a"]]
    world.rosters.take_in(offered, Intake(period=PERIOD))
    late = world.rosters.examine(first)
    assert len(late.newer(late.told[0], PERIOD)) == 1
    assert not world.rosters.take_in(late, Intake(period=PERIOD)).counts
    assert _now(world, "a") == 2


def test_a_revoked_key_and_another_county_are_refused_by_name(
    world: TownshipWorld, township: Services, tmp_path: Path
) -> None:
    world.settle(small())
    partner = trust(world.services, township, tmp_path)
    path = township.exporting.roster(tmp_path / "1.xlsx", purpose="报县局").path
    world.services.partners.revoke(partner, "遗失")
    with pytest.raises(RosterRefusedError) as refused:
        world.rosters.examine(path)
    assert (refused.value.reason, refused.value.sender) == ("roster_revoked", f"{NAMES['a']}退役军人服务站")
    with township.station.database.write("set up", township.station.session.actor) as work:
        work.station.save(replace(work.station.details(), area_code="529902101"))
    own = world.services.exporting.roster(tmp_path / "own.xlsx", purpose="报县局").path
    for foreign, reason in ((_unsigned(tmp_path), "other_county"), (own, "own_export")):
        with pytest.raises(RosterRefusedError) as refused:
            world.rosters.examine(foreign)
        assert refused.value.reason == reason


def test_who_has_not_sent_is_told(world: TownshipWorld, township: Services, tmp_path: Path) -> None:
    county = small()
    world.settle(county)
    trust(world.services, township, tmp_path)
    world.take_in(world.write("b", county.now["b"], "2025年三季度"), "b")
    assert [one.short for one in world.rosters.reconcile(PERIOD).waiting] == [NAMES["a"]]


def test_decisions_hold_while_the_facts_are_the_same_and_can_be_taken_back(world: TownshipWorld) -> None:
    take_small(world)
    merged = world.rosters.reconcile(PERIOD)
    (double,) = [one for one in merged.findings if one.kind is FindingKind.DOUBLE]
    owner = double.townships[0]
    world.rosters.decide(PERIOD, [double], "belongs", owner, "户籍在此")
    kept = world.rosters.reconcile(PERIOD).decided(double)
    assert kept is not None
    assert (kept.decision, kept.township, kept.note) == ("belongs", owner, "户籍在此")
    world.rosters.decide(PERIOD, [double], "")
    assert world.rosters.reconcile(PERIOD).decided(double) is None
    world.rosters.decide(PERIOD, [double], "accepted")
    changed = replace(a_line(1, "b"), values={**a_line(1, "b").values, "monthly_standard": "9900000"})
    world.take_in(world.write("b", [a_line(9, "b"), changed], "2025年第三季度"), "b", instead=True)
    again = world.rosters.reconcile(PERIOD)
    (double,) = [one for one in again.findings if one.kind is FindingKind.DOUBLE]
    assert again.decided(double) is None, "it was decided on other facts"


def test_the_merged_roster_lists_everybody_once_as_decided(world: TownshipWorld, tmp_path: Path) -> None:
    take_small(world)
    merged = world.rosters.reconcile(PERIOD)
    (double,) = [one for one in merged.findings if one.kind is FindingKind.DOUBLE]
    report = world.rosters.workbooks.merged(PERIOD, tmp_path / "汇总.xlsx", purpose="报县局")
    assert report.rows == 5
    owner = next(one.township.uid for one in merged.standings if one.township.name == NAMES["a"])
    world.rosters.decide(PERIOD, [double], "belongs", owner)
    report = world.rosters.workbooks.merged(PERIOD, tmp_path / "汇总2.xlsx", purpose="报县局")
    assert report.rows == 4
    sheet, figures = openpyxl.load_workbook(report.path).worksheets[:2]
    rows = [row for row in sheet.iter_rows(min_row=4, values_only=True) if isinstance(row[0], int)]
    assert [(row[1], row[3]) for row in rows] == [(NAMES[one.township], one.name) for one in (
        a_line(0, "a"), a_line(1, "a"), a_line(2, "a"), a_line(9, "b"))]  # fmt: skip
    assert sheet["A1"].value == "测试镇退役军人服务站2025年三季度优抚对象汇总花名册"
    total = next(row for row in figures.iter_rows(values_only=True) if row[0] == "合计")
    assert (total[2], total[-2]) == (0, 5)


def test_answers_reach_the_township_as_a_list_of_doubts_that_changes_no_archive(
    world: TownshipWorld, township: Services, tmp_path: Path
) -> None:
    take_small(world)
    trust(township, world.services, tmp_path)
    merged = world.rosters.reconcile(PERIOD)
    uid = {one.township.name: one.township.uid for one in merged.standings}
    (double,) = [one for one in merged.findings if one.kind is FindingKind.DOUBLE]
    world.rosters.decide(PERIOD, [double], "belongs", uid[NAMES["b"]], "已迁往柳溪镇")
    path = tmp_path / "反馈.xlsx"
    assert world.rosters.workbooks.answers(PERIOD, uid[NAMES["a"]], path, purpose="报县局").rows == 1
    row = next(openpyxl.load_workbook(path).worksheets[0].iter_rows(min_row=4, values_only=True))
    assert row[1] == a_line(1, "a").name
    assert row[7:10] == (NAMES["b"], "归其他乡镇，请从花名册中去除", "已迁往柳溪镇")

    before = _archive(township)
    received = township.receiving.look(path)
    assert (received.judged.verdict, received.room) == (StampVerdict.PARTNER, Room.LIST)
    (kept,) = township.outside_lists.take_in(path)
    assert kept.kind == "data_matching"
    (line,) = township.outside_lists.lines(kept.id)
    assert line.name == a_line(1, "a").name
    assert _archive(township) == before


def test_accepted_findings_ask_nothing_of_a_township(world: TownshipWorld, tmp_path: Path) -> None:
    take_small(world)
    merged = world.rosters.reconcile(PERIOD)
    world.rosters.decide(PERIOD, merged.findings, "accepted")
    for one in merged.standings:
        assert (
            world.rosters.workbooks.answers(
                PERIOD, one.township.uid, tmp_path / f"{one.township.id}.xlsx", purpose="报县局"
            ).rows
            == 0
        )


def _now(world: TownshipWorld, uid: str) -> int:
    merged = world.rosters.reconcile(PERIOD)
    return next(one.now for one in merged.standings if one.township.short == NAMES[uid])


def _archive(services: Services) -> list[object]:
    with services.station.database.read() as look:
        return list(look.people.many(range(1, 20)))


def _unsigned(folder: Path) -> Path:
    rows = [["赵甲", a_line(1, "a").id_number, f"{CODES['a'].replace('529901', '529902')}201"]]
    return write(folder / "外县.xlsx", Table("表", "2025年三季度花名册", ["姓名", "身份证号码", "村"], rows))
