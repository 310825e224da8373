from tests.people_world import a_person, keep, keep_village, with_identities
from vetdesk.storage.database import Database
from vetdesk.storage.station_reports import Reported, StationReports


def test_a_report_names_people_in_the_order_of_the_list(database: Database) -> None:
    village = keep_village(database, "红旗村")
    later, first = keep(
        database,
        with_identities(a_person("张三", 1, village=village.name), ("81", "drawing")),
        with_identities(a_person("安一", 2), ("81", "drawing")),
    )
    with database.read() as look:
        reports = StationReports(look)
        assert [one.id for one in reports.drawing_without_account()] == [first.id, later.id]
        assert reports.drawing_without_account()[0] == Reported(first.id, "安一", "", "1950-03-05")
        assert reports.drawing_several(["81"]) == []
        assert reports.died_without_status() == []
        assert [one.id for one in reports.drawing_unmet("1950", "2025-01-01")] == [first.id, later.id]
        assert reports.drawing_unmet("1949", "2025-01-01") == []
        assert not reports.met_since(first.id, "2025-01-01")
