"""Setting parameters of a route: bounds, a version of its own, running cases, who and why."""

from collections.abc import Mapping

import pytest

from tests.builders import PASSWORD, Clock
from tests.files.papers.pdf_reading import text_of
from vetdesk.domain.errors import NotFoundError, NotPermittedError, StepRefusedError
from vetdesk.domain.forms import Label, Value
from vetdesk.services.casework import Casework
from vetdesk.services.opening import OpenStation
from vetdesk.services.routes import RouteSettings
from vetdesk.wiring import build_services

KIND = "rural_ex_conscript"
WHY = "区局2025年第3号通知"


@pytest.fixture
def settings(station: OpenStation) -> RouteSettings:
    return RouteSettings(station)


def casework(station: OpenStation) -> Casework:
    return build_services(station).casework


def an_open_case(station: OpenStation, id_number: str = "529901195003055719") -> int:
    services = build_services(station)
    values: Mapping[str, Value] = {"name": "史长河", "id_number": id_number, "birth_date": "1950-03-05"}
    with station.database.write("add the applicant", station.session.actor) as work:
        from vetdesk.domain.people import Recipient

        person = work.people.add(Recipient(0, "", values))
    return services.casework.open_case(KIND, person.id, {"applied_on": "2025-01-20"}).case.id


def test_the_parameters_show_label_bounds_present_value_and_what_was_brought(settings: RouteSettings) -> None:
    lines = {line.parameter.key: line for line in settings.parameters_of(KIND)}
    days = lines["notice_days"]
    assert (days.parameter.label.zh, days.parameter.least, days.parameter.most) == ("公示天数", 1, 60)
    assert (days.value, days.shipped) == (3, 3)
    assert [code for code, _ in lines["notice_unit"].parameter.choices] == ["workday", "calendar"]
    with pytest.raises(NotFoundError):
        settings.parameters_of("no such route")


@pytest.mark.parametrize(
    ("changes", "key", "sentence"),
    [
        ({"notice_days": 61}, "notice_days", "公示天数应为1至60之间的整数，不能是“61”。"),
        ({"notice_days": "七"}, "notice_days", "公示天数应为1至60之间的整数，不能是“七”。"),
        ({"notice_unit": "week"}, "notice_unit", "公示天数的单位没有“week”这个选项。"),
        ({"notice_place": " "}, "notice_place", "公示地点应填写，且不超过100字。"),
        ({"box_village": "6"}, "box_village", "村（居）意见栏没有“6”这个选项。"),
        ({"box_village": "2", "box_county": "2"}, "box_county", "意见栏第2栏已由另一级使用，请另选位置。"),
        ({"least_years": 3}, "least_years", "“least_years”不是可以调整的参数。"),
        ({"notice_days": "3"}, "", "参数没有变化，不需要保存。"),
    ],
)
def test_a_wrong_change_is_refused_with_a_sentence(
    settings: RouteSettings, changes: Mapping[str, Value], key: str, sentence: str
) -> None:
    (fault,) = settings.propose(KIND, changes, WHY)
    assert (fault.key, fault.sentence.zh) == (key, sentence)
    with pytest.raises(StepRefusedError) as refused:
        settings.save(KIND, changes, WHY)
    assert refused.value.fields == (key,)


def test_a_version_needs_a_reason_and_a_day_to_come(settings: RouteSettings) -> None:
    found = {fault.key: fault.sentence.zh for fault in settings.propose(KIND, {"notice_days": 5}, " ", "2025-01-19")}
    assert found == {
        "reason": "请写明调整原因或者依据的文件。",
        "valid_from": "生效日期“2025-01-19”不能早于2025-01-20。",
    }
    (fault,) = settings.propose(KIND, {"notice_days": 5}, WHY, "明年")
    assert fault.sentence.zh == "生效日期“明年”不是完整日期，请写成2025-01-20。"


def test_a_saved_version_is_in_force_at_once_and_running_cases_keep_theirs(
    settings: RouteSettings, station: OpenStation
) -> None:
    running = an_open_case(station)
    version = settings.save(KIND, {"notice_days": "7", "notice_place": '村"务"\\栏'}, WHY)
    assert version > 100
    routes = station.definitions.workflows
    assert routes.newest(KIND).number("notice_days") == 7
    assert routes.newest(KIND).text("notice_place") == '村"务"\\栏'
    assert routes.newest(KIND).sha256 != routes[KIND, 1].sha256
    assert casework(station).get(running).case.workflow_version == 1
    lines = {line.parameter.key: line for line in settings.parameters_of(KIND)}
    assert (lines["notice_days"].value, lines["notice_days"].shipped) == (7, 3)


def test_a_version_for_later_waits_for_its_day(settings: RouteSettings, station: OpenStation, clock: Clock) -> None:
    settings.save(KIND, {"notice_days": 7}, WHY, "2025-02-01")
    today = station.definitions.workflows.newest(KIND, "2025-01-31")
    assert today.number("notice_days") == 3
    (fault,) = settings.propose(KIND, {"notice_days": 9}, WHY, "2025-01-25")
    assert fault.sentence.zh == "生效日期“2025-01-25”不能早于2025-02-01。"
    second = settings.save(KIND, {"township_days": 15}, WHY, "2025-02-01")
    newest = station.definitions.workflows.newest(KIND, "2025-02-01")
    assert (newest.version, newest.number("notice_days"), newest.number("township_days")) == (second, 7, 15)
    clock.move(days=30)
    assert [line.in_force for line in settings.versions(KIND)] == [True, False, False]


def test_a_new_version_has_its_own_opinion_boxes_on_papers_and_running_cases_keep_theirs(
    settings: RouteSettings, station: OpenStation
) -> None:
    services = build_services(station)
    running = an_open_case(station)
    settings.save(KIND, {"box_village": "none", "box_city": "3", "box_county_words": "区退役军人事务局意见"}, WHY)
    other = an_open_case(station, "529901195003055735")
    old, new, blank = (
        text_of(services.printing.make("rural_subsidy_approval", **case).content)
        for case in ({"case_id": running}, {"case_id": other}, {})
    )
    assert ("村（居）委会" in old, "市级" in old, "区退役军人事务局意见" in old) == (True, False, False)
    for text in (new, blank):
        assert ("材料属实" in text, "市级" in text, "区退役军人事务局意见" in text) == (False, True, True)
    both = services.printing.make_stack("rural_subsidy_approval", [running, other], purpose="报县局")
    assert both.pages == 2


def test_a_route_whose_papers_have_no_opinion_boxes_offers_none(settings: RouteSettings) -> None:
    keys = {line.parameter.key for line in settings.parameters_of("merit_notice")}
    assert not any(key.startswith("box_") for key in keys)
    assert "box_village" in {line.parameter.key for line in settings.parameters_of(KIND)}


def test_the_versions_tell_who_made_them_why_and_what_changed(settings: RouteSettings, station: OpenStation) -> None:
    an_open_case(station)
    settings.save(KIND, {"notice_days": 7, "notice_unit": "calendar"}, WHY)
    own, shipped = settings.versions(KIND)
    assert (own.own, own.in_force, own.cases) == (True, True, 0)
    assert (own.made_by, own.made_on, own.reason) == ("张经办", "2025-01-20", WHY)
    assert [(each.what.zh, each.before.zh, each.after.zh) for each in own.differences] == [
        ("公示天数", "3", "7"),
        ("公示天数的单位", "工作日", "日"),
    ]
    assert (shipped.own, shipped.in_force, shipped.cases, shipped.made_by) == (False, False, 1, "")


def test_only_who_keeps_the_settings_may_save(tmp_path, clock: Clock) -> None:
    from tests.builders import a_station

    station = a_station(tmp_path, "li", clock)
    try:
        with pytest.raises(NotPermittedError):
            RouteSettings(station).save(KIND, {"notice_days": 5}, WHY)
    finally:
        station.close()


def test_the_kinds_of_case_are_listed_without_putting_the_routes_together(
    settings: RouteSettings, station: OpenStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.save(KIND, {"notice_days": 5}, WHY)
    monkeypatch.setitem(vars(station.definitions.workflows), "_known", {})  # whatever other stations have asked for
    kinds = {kind.key: kind for kind in casework(station).kinds()}
    assert len(kinds) == 30
    assert kinds[KIND].title == Label("农村籍退役士兵老年生活补助", "Old-age subsidy for rural ex-conscripts")
    assert kinds[KIND].category == "81"
    assert not vars(station.definitions.workflows)["_known"]


def test_a_station_is_opened_again_with_its_own_versions(tmp_path, clock: Clock) -> None:
    from tests.builders import a_station
    from vetdesk.services.opening import sign_in

    station = a_station(tmp_path, clock=clock)
    version = RouteSettings(station).save(KIND, {"notice_days": 5}, WHY)
    folder = station.folder
    station.close()
    again = sign_in(folder, "zhang", PASSWORD, clock)
    try:
        assert again.definitions.workflows.newest(KIND).version == version
    finally:
        again.close()
