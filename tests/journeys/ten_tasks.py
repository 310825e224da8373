"""The ten main tasks, each as the keys that somebody presses; nothing here touches a service or a mouse.

What is typed is what a practised clerk types: a heading in the window is led to by its key or its letter, Enter moves
on, a thing of a list is chosen by a part of its name.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt

from tests.builders import PASSWORD
from tests.journeys.hands import Hands
from tests.journeys.keyboard import ALT, CTRL
from tests.journeys.office import CONFLICTS
from tests.people_world import id_number

KEY = Qt.Key


def find(hands: Hands) -> None:
    """Anybody by the initials of the name."""
    hands.think()
    hands.press(KEY.Key_K, CTRL)
    hands.type("lgh")
    hands.press(KEY.Key_Return)


def visit(hands: Hands) -> None:
    """A visit at home, what the person needs, and the day on which somebody comes again."""
    find(hands)
    hands.think()
    hands.press(KEY.Key_L, ALT)
    for _ in range(3):  # the day, the way and the occasion stand there
        hands.press(KEY.Key_Return)
    hands.think()
    hands.type("+30")
    hands.press(KEY.Key_Return)
    hands.think()
    hands.spell("就医", "jiuyi")
    hands.press(KEY.Key_Return)
    hands.think()
    hands.spell("看病没人陪", "kanbingmeirenpei")
    hands.press(KEY.Key_S, CTRL)


def add_person(hands: Hands) -> None:
    """Twelve fields: category, name, number, sex and birth (from the number), ethnic group, registration, village,
    address, phone, and the two dates of service."""
    hands.think()
    hands.press(KEY.Key_N, CTRL)
    hands.press(KEY.Key_C, ALT)
    hands.think()
    hands.spell("农村籍", "nongcunji")
    hands.press(KEY.Key_Return)
    hands.think()
    hands.spell("欧阳海", "ouyanghai")
    hands.press(KEY.Key_Return)
    hands.think()
    hands.type(id_number("19550101", 751))
    hands.press(KEY.Key_Return, times=3)  # sex and date of birth stand in the number
    hands.press(KEY.Key_Down)  # the usual ethnic group is the first of the list
    hands.press(KEY.Key_Return, times=3)
    hands.think()
    hands.press(KEY.Key_Down)
    hands.press(KEY.Key_Return, times=2)
    hands.think()
    hands.spell("石桥", "shiqiao")
    hands.press(KEY.Key_Return, times=2)
    hands.think()
    hands.spell("石桥村", "shiqiaocun")
    hands.type("12")
    hands.spell("号", "hao")
    hands.press(KEY.Key_Return, times=4)
    hands.think()
    hands.type("13812345678")
    hands.think()
    hands.press(KEY.Key_F, CTRL)
    hands.type("ruwu")
    hands.press(KEY.Key_Return)
    hands.think()
    hands.type("197412")
    hands.press(KEY.Key_Return, times=3)
    hands.think()
    hands.type("197802")
    hands.press(KEY.Key_S, CTRL)


def pass_on(hands: Hands) -> None:
    """The leader signs the application that waits, with a usual wording."""
    hands.think()
    hands.press(KEY.Key_3, ALT)
    hands.press(KEY.Key_Return)
    hands.think()
    hands.press(KEY.Key_Return, CTRL)
    hands.think()
    hands.press(KEY.Key_U, ALT)
    hands.press(KEY.Key_1)
    hands.press(KEY.Key_Return, CTRL)


def print_form(hands: Hands) -> None:
    """The approval form of the case in front, in two copies."""
    hands.think()
    hands.press(KEY.Key_P, CTRL)
    hands.press(KEY.Key_Return)
    hands.think()
    hands.press(KEY.Key_C, ALT)
    hands.type("2")
    hands.press(KEY.Key_Return, CTRL)


def import_return(hands: Hands) -> None:
    """The roster that came back: the file offered, its five conflicts decided one by one, taken in."""
    hands.think()
    hands.press(KEY.Key_I, CTRL)
    hands.think()
    hands.press(KEY.Key_Return)
    hands.press(KEY.Key_C, ALT)
    for number in range(CONFLICTS):
        hands.think()
        hands.press(KEY.Key_2)
        if number < CONFLICTS - 1:
            hands.press(KEY.Key_N)
    hands.think()
    hands.press(KEY.Key_Return, CTRL)


def undo_import(hands: Hands) -> None:
    """Everything as it was before the file was taken in."""
    hands.think()
    hands.press(KEY.Key_U, ALT)


def change_text_size(hands: Hands) -> None:
    """Larger text."""
    hands.think()
    hands.press(KEY.Key_Equal, CTRL)


def hand_over(hands: Hands) -> None:
    """Everything that a clerk who leaves has in hand goes to a colleague."""
    hands.think()
    hands.press(KEY.Key_3, ALT)
    hands.press(KEY.Key_M, ALT)
    hands.press(KEY.Key_H)
    hands.think()
    hands.spell("张", "zhang")
    hands.press(KEY.Key_Return)
    hands.think()
    hands.spell("李", "li")
    hands.press(KEY.Key_Return)
    hands.think()
    hands.press(KEY.Key_Down)
    hands.press(KEY.Key_Return, CTRL)


def restore_backup(hands: Hands) -> None:
    """Yesterday's backup: the newest is the one made on closing, yesterday's stands below it."""
    hands.think()
    hands.press(KEY.Key_F, ALT)
    hands.press(KEY.Key_R)
    hands.think()
    hands.press(KEY.Key_Down)
    hands.press(KEY.Key_Return)
    hands.think()
    hands.type(PASSWORD)
    hands.press(KEY.Key_Return)
    hands.think()
    hands.press(KEY.Key_R, ALT)


@dataclass(frozen=True)
class Task:
    """A task in the documentation: what it is, what is pressed, and the most keys and seconds it may take.

    `keys` is what the plan allows in keys and clicks together: whoever has only the keyboard presses a key where
    others click.
    """

    do: Callable[[Hands], None]
    name: str
    pressed: str
    keys: int
    seconds: float


TASKS: Final = (
    Task(find, "find a person by initials and open", "Ctrl+K, three initials, Enter", 6, 4),
    Task(
        visit, "log a home visit with one promise",
        "Ctrl+K, initials, Enter; Alt+L; Enter past day, way and occasion; `+30`, Enter; the kind of need, Enter; what "
        "is needed; Ctrl+S", 63, 45,
    ),
    Task(
        add_person, "add a person with 12 required fields",
        "Ctrl+N; Alt+C and the category; name, number, Down for the usual ethnic group and registration, village, "
        "address, phone, each left by Enter; Ctrl+F `ruwu` Enter to the service; two months; Ctrl+S", 124, 90,
    ),
    Task(
        pass_on, "pass a complete case on with a stock phrase",
        "Alt+3, Enter opens the first; Ctrl+Enter begins the step; Alt+U, 1; Ctrl+Enter", 12, 15,
    ),
    Task(print_form, "print an approval form, 2 copies", "Ctrl+P, Enter, Alt+C, 2, Ctrl+Enter", 5, 8),
    Task(
        import_return, "import a 1,200-row return with 5 conflicts",
        "Ctrl+I, Enter takes the newest file, Alt+C compares it with what was sent; 2 and N five times; Ctrl+Enter",
        45, 240,
    ),
    Task(undo_import, "undo that import", "Alt+U", 6, 20),
    Task(
        restore_backup, "restore yesterday's backup",
        f"Alt+F, R; Down; Enter; the password ({len(PASSWORD)} keys); Enter; Alt+R", 7 + len(PASSWORD), 60,
    ),
    Task(change_text_size, "change text size", "Ctrl+=", 2, 2),
    Task(
        hand_over, "hand over a leaving clerk's work",
        "Alt+3, Alt+M, H; who, Enter; to whom, Enter; Down for the usual reason; Ctrl+Enter", 18, 90,
    ),
)  # fmt: skip
