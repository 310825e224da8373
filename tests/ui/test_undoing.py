"""What was done last is named in the menu and taken back once; nothing of it outlives a lock."""

from PySide6.QtCore import QObject

from vetdesk.ui.undoing import MOST, Undoing


def test_the_last_deed_is_named_and_taken_back_first() -> None:
    done: list[str] = []
    window = QObject()
    undoing = Undoing(window)
    undoing.note("visit to 张三", lambda: done.append("visit"))
    undoing.note("status change of 张三", lambda: done.append("status"))
    assert undoing.name == "status change of 张三"
    undoing.undo()
    assert (undoing.name, done) == ("visit to 张三", ["status"])
    undoing.undo()
    undoing.undo()
    assert (undoing.name, done) == ("", ["status", "visit"])


def test_what_a_bar_took_back_is_not_offered_by_the_menu_and_the_other_way_round() -> None:
    done: list[str] = []
    window = QObject()
    undoing = Undoing(window)
    first = undoing.note("one", lambda: done.append("one"))
    undoing.note("two", lambda: done.append("two"))
    first()
    undoing.undo()
    first()
    undoing.undo()
    assert done == ["one", "two"]


def test_twenty_deeds_are_remembered_and_none_after_a_lock() -> None:
    window = QObject()
    undoing = Undoing(window)
    changes: list[None] = []
    undoing.changed.connect(lambda: changes.append(None))
    done: list[int] = []
    for number in range(MOST + 5):
        undoing.note(str(number), lambda number=number: done.append(number))
    for _ in range(MOST + 5):
        undoing.undo()
    assert done == list(range(MOST + 4, 4, -1))
    undoing.note("again", lambda: done.append(0))
    undoing.clear()
    assert undoing.name == ""
    assert changes
