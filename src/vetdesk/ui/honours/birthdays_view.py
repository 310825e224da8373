"""Birthdays of 80, 90 and 100 (整寿): whose is near, a card for each, and who was greeted."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QCheckBox

from vetdesk.domain.forms import Value
from vetdesk.domain.honours.birthdays import BY, GIFT, ON, WAY
from vetdesk.domain.masking import masked_phone
from vetdesk.domain.staff import Right
from vetdesk.services.birthdays import BirthdayLine, BirthdaysWanted, Greeting
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.honours.honour_view import HonourView
from vetdesk.ui.page import Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Column, Row, Status

COLUMNS = (
    Column("name", "honours", QT_TRANSLATE_NOOP("honours", "Name"), 12, must_show=True),
    Column("age", "honours", QT_TRANSLATE_NOOP("honours", "Turns"), 6, right=True, must_show=True),
    Column("on", "honours", QT_TRANSLATE_NOOP("honours", "Birthday"), 12, must_show=True),
    Column("greeted", "honours", QT_TRANSLATE_NOOP("honours", "Greeted"), 22, must_show=True),
    Column("village", "honours", QT_TRANSLATE_NOOP("honours", "Village"), 14),
    Column("phone", "honours", QT_TRANSLATE_NOOP("honours", "Phone"), 14),
    Column("officer", "honours", QT_TRANSLATE_NOOP("honours", "Officer"), 12),
)
DAYS = (7, 30, 90, 365)


class BirthdaysView(HonourView):
    """The birthdays of the next days; the dead and those who moved away are never among them."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, COLUMNS, "birthdays")
        self._lines: Sequence[BirthdayLine] = ()
        self._papers = PaperSaver(page)
        self.days = CodeEdit(self)
        self.days.setObjectName("birthday_days")
        self.mine = QCheckBox(self)
        self.mine.setObjectName("my_birthdays")
        self._top.addWidget(self.days, 1)
        self._top.addWidget(self.mine)
        self._open = self.buttons.add("open_birthday_person", self.open_chosen)
        self._cards = self.buttons.add("greeting_cards", self.print_cards)
        self._greet = self.buttons.add_primary("greet", self.greet)
        self.retranslate()
        self.days.choose(str(page.services.station.definitions.honours.ahead_days))
        self.days.currentIndexChanged.connect(lambda _index: self.refresh())
        self.mine.toggled.connect(lambda _on: self.refresh())

    def retranslate(self) -> None:
        """Set every text."""
        self.days.setAccessibleName(self.tr("Days ahead"))
        self.days.offer([(str(days), self.tr("Next {days} days").format(days=days)) for days in DAYS], empty=False)
        self.mine.setText(self.tr("My people only"))
        self._empty.set_text(self.tr("Nobody turns 80, 90 or 100 in these days."))
        self.list.setAccessibleName(self.tr("Birthdays"))
        self._open.setText(self.tr("&Open the record"))
        self._cards.setText(self.tr("Greeting ca&rds…"))
        self._greet.setText(self.tr("&Greeted…"))
        super().retranslate()

    def refresh(self) -> None:
        """Fetch the birthdays."""
        services = self.page.services
        officer = services.station.session.actor.staff.id if self.mine.isChecked() else None
        wanted = BirthdaysWanted(int(self.days.value() or 0) or None, self._village_id, officer)
        self.look(lambda: services.birthdays.lines(wanted), self._show, "birthdays")

    def rows(self) -> Mapping[int, Row]:
        """The lines by recipient."""
        return {line.person.recipient_id: self._row(line) for line in self._lines}

    def print_cards(self) -> None:
        """Show a card for each selected person, or for all who were not greeted yet."""
        several = self.chosen() if self.list.selected_count() > 1 else []
        ids = several or [line.person.recipient_id for line in self._lines if not line.greeted_on] or self.everyone()
        run = self.page.services.honour_papers.greeting_cards(ids)
        self._papers.offer_run(run, self.tr("Greeting cards.pdf"))

    def greet(self) -> None:
        """Ask how the chosen people were greeted, and keep it."""
        ids = self.chosen()
        title = self.tr("Greeted on their birthday: {names}").format(names=self._names(ids))

        def deed(values: dict[str, Value]) -> None:
            told = {key: str(values.get(key, "")) for key in (ON, WAY, BY, GIFT)}
            self.page.services.birthdays.greet(ids, Greeting(told[ON], told[WAY], told[BY], told[GIFT]))

        proposed: dict[str, Value] = {ON: self.today(), WAY: "home", BY: self.page.services.station.session.actor.name}
        self.form.begin(title, self.fields(ON, WAY, BY, GIFT), proposed, deed)
        self.begin_form()

    def _names(self, ids: Sequence[int]) -> str:
        return enumerated(line.person.name for line in self._lines if line.person.recipient_id in set(ids))

    def _show(self, lines: Sequence[BirthdayLine]) -> None:
        self._lines = lines
        super().retranslate()

    def _row(self, line: BirthdayLine) -> Row:
        birthday, person = line.birthday, line.person
        if line.greeted_on:
            told = Status(Tone.GOOD, f"{line.greeted_on} {line.greeted_by}".strip())
        elif not birthday.exact:
            told = Status(Tone.DRAFT, self.tr("day not known"))
        elif birthday.on < self.today():
            told = Status(Tone.LATE, self.tr("not yet"))
        else:
            told = Status(Tone.WAITING, self.tr("not yet"))
        return (
            person.name,
            str(birthday.age),
            birthday.on,
            told,
            person.village,
            masked_phone(person.phone),
            line.officer,
        )

    def _offer(self) -> None:
        greeted = {line.person.recipient_id for line in self._lines if line.greeted_on}
        chosen = self.chosen()
        self._open.setEnabled(bool(chosen))
        self._cards.setEnabled(bool(self._lines) and self.may(Right.PRINT))
        self._greet.setEnabled(bool(chosen) and not greeted & set(chosen) and self.may(Right.LOG_VISIT))
