"""What has no entries of its own is held against those of what it belongs to: notices, mergings, templates, lists."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import PASSWORD
from tests.county_template import county_template
from tests.people_world import a_person, keep
from tests.services.notice_desk import a_notice_desk
from tests.verify.conftest import Spoil
from vetdesk.domain.merging_people import Side
from vetdesk.domain.outside_list_lines import ListLine, OutsideList
from vetdesk.domain.township_rosters import RosterLine, Source, TownshipRoster
from vetdesk.verify.keys import by_password
from vetdesk.verify.verifying import Known, verify

DIGEST = "5" * 64


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station with a notice, two records that became one, a template, a list and a township's roster."""
    place = tmp_path_factory.mktemp("lists")
    with a_notice_desk(place) as desk:
        desk.posted()
        services, database = desk.services, desk.services.station.database
        one, other = keep(database, a_person("同名", 71), a_person("同名", 72))
        preview = services.merging.preview(one.id, other.id)
        choices = {field.key: Side.KEPT for field in preview.fields if field.default is None}
        services.merging.merge(one.id, other.id, choices, "同一人", preview.versions)
        services.templates.take_in(county_template(place / "县模板.xlsx"))
        with database.write("take in a list", services.station.session.actor) as work:
            lines = [ListLine(0, "", 0, number, "名单", number, {"name": "甲"}, {"姓名": "甲"}) for number in (1, 2)]
            kept = work.outside_lists.add(
                OutsideList(0, work.outside_lists.new_uid(), "death", "名单", "民政", "2025", "a.xlsx", DIGEST), lines
            )
            (first, _) = work.outside_lists.lines(kept.id)
            town = work.township_rosters.add_township("石桥镇", "529901002")
            rows = [RosterLine(Source.NOW, town.uid, name, sheet="表", row=3) for name in ("甲", "乙")]
            work.township_rosters.add(
                TownshipRoster(0, "", town.id, "2025", "花名册", "b.xlsx", DIGEST, "unstamped"), rows
            )
        with database.write("work off a line", services.station.session.actor) as work:
            line = work.outside_lists.line(first.id)
            work.outside_lists.save(replace(line, state="dismissed", deed="dismiss", reason="不符"))
        folder = Path(services.station.folder)
        copied = place / "copied"
        services.station.close()
        shutil.copytree(folder, copied)
    return copied


def wrong(folder: Path) -> set[tuple[str, str, str]]:
    """What is said of records: which kind, what is wrong, which field."""
    found = verify(folder, by_password(folder, "zhang", PASSWORD), Known()).findings
    return {(one.subject.split()[0], one.what, one.facts.get("field", "")) for one in found if one.check == "record"}


def test_an_honest_station_is_believed(told: Path):
    verdict = verify(told, by_password(told, "zhang", PASSWORD), Known())
    assert [one for one in verdict.findings if one.check == "record"] == []
    assert (verdict.counts["notices"], verdict.counts["lists"]) == (1, 2)


@pytest.mark.parametrize(
    ("statement", "kind", "what", "field"),
    [
        ("UPDATE notice SET text = 'other'", "notice", "value", "text"),
        ("UPDATE notice SET ends_on = '2025-02-18'", "notice", "value", "ends_on"),
        ("UPDATE notice_person SET grants = 'more' WHERE position = 1", "notice", "value", "people"),
        ("DELETE FROM notice_person WHERE position = 1", "notice", "value", "people"),
        ("UPDATE merging SET reason = 'other'", "merging", "value", "reason"),
        ("UPDATE merging SET at = '2025-02-01T00:00:00.000Z'", "merging", "value", "at"),
        ("UPDATE merging SET kept_id = gone_id, gone_id = kept_id", "merging", "value", "kept"),
        ("UPDATE merging SET choices = '{}'", "merging", "value", "choices"),
        ("UPDATE template SET content = x'00'", "template", "value", "content"),
        ("UPDATE template SET form = '{}'", "template", "value", "form"),
        ("UPDATE outside_list SET sender = 'other'", "outside_list", "value", "sender"),
        ("UPDATE outside_line SET \"values\" = '{}' WHERE place = 2", "outside_list", "value", "lines"),
        ("DELETE FROM outside_line WHERE place = 2", "outside_list", "value", "lines"),
        ("UPDATE outside_line SET reason = 'other' WHERE place = 1", "outside_line", "value", "reason"),
        ("UPDATE outside_line SET deed = 'close' WHERE place = 2", "outside_line", "untold", ""),
        ("UPDATE township_roster SET period = '2024'", "township_roster", "value", "period"),
        ("UPDATE township_line SET name = '丙' WHERE place = 2", "township_roster", "value", "lines"),
    ],
)
def test_whatever_is_changed_behind_the_journal_is_named(  # noqa: PLR0917 - a table
    told: Path, tmp_path: Path, spoil: Spoil, statement: str, kind: str, what: str, field: str
):
    folder = Path(shutil.copytree(told, tmp_path / "station"))
    spoil(folder, statement)
    assert (kind, what, field) in wrong(folder)


def test_a_record_that_no_entry_tells_of_or_that_is_gone_is_named(told: Path, tmp_path: Path, spoil: Spoil):
    folder = Path(shutil.copytree(told, tmp_path / "station"))
    spoil(folder, "UPDATE template SET uid = 'another'")
    assert {("template", "missing", ""), ("template", "untold", "")} <= wrong(folder)
