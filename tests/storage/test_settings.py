def test_a_setting_is_none_until_set(database):
    with database.read() as look:
        assert look.settings.get("idle_minutes") is None


def test_setting_the_same_value_again_is_no_change(database):
    with database.write("set", None) as work:
        work.settings.set("idle_minutes", 5)
        work.settings.set("idle_minutes", 5)
        work.settings.set("idle_minutes", 10)
    with database.read() as look:
        entries = look.journal.entries(kind="setting")
    assert [(entry.old, entry.new) for entry in entries] == [({}, {"value": 5}), ({"value": 5}, {"value": 10})]


def test_null_is_a_value_too(database):
    with database.write("set", None) as work:
        work.settings.set("printer", "A")
        work.settings.set("printer", None)
        assert work.settings.get("printer") is None
