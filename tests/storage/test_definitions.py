from vetdesk.storage.definitions import DefinitionRow

ROUTE = DefinitionRow("workflows", "subsidy", 1, "2025-01-01", "shipped", "version = 1")


def test_new_versions_join_and_old_ones_stay(database):
    second = DefinitionRow("workflows", "subsidy", 2, "2026-01-01", "shipped", "version = 2")
    with database.write("take in", None) as work:
        assert work.definitions.put([ROUTE]) == 1
        assert work.definitions.put([ROUTE, second]) == 1
        assert work.definitions.all() == [ROUTE, second]


def test_a_corrected_text_of_a_version_is_taken_and_journalled(database):
    corrected = DefinitionRow("workflows", "subsidy", 1, "2025-01-01", "shipped", "version = 1 # corrected")
    with database.write("take in", None) as work:
        work.definitions.put([ROUTE])
        work.definitions.put([corrected])
        assert work.definitions.all() == [corrected]
        entry = work.journal.entries(kind="definition")[-1]
    assert entry.old == {"sha256": ROUTE.sha256}
    assert entry.new == {"sha256": corrected.sha256, "origin": "shipped"}


def test_a_stations_own_text_stands_beside_the_shipped_one(database):
    own = DefinitionRow("workflows", "subsidy", 1, "2025-01-01", "station", "version = 1 # ours")
    with database.write("take in", None) as work:
        work.definitions.put([ROUTE, own])
        assert {row.origin for row in work.definitions.all()} == {"shipped", "station"}
