"""The service directory (服务资源目录): who serves which needs, what nobody serves, and the form of one provider."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.providers import Provider, ProviderForm, ProviderLine
from vetdesk.ui.desk import Desk
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language
from vetdesk.ui.theme import Tone
from vetdesk.ui.visits.provider_form import ProviderFormPanel
from vetdesk.ui.visits.providers_unmet import UnmetPanel
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel

COLUMNS = (
    Column("name", "providers", QT_TRANSLATE_NOOP("providers", "Provider"), 20, must_show=True),
    Column("kind", "providers", QT_TRANSLATE_NOOP("providers", "Kind"), 16),
    Column("serves", "providers", QT_TRANSLATE_NOOP("providers", "Serves"), 26, must_show=True),
    Column("area", "providers", QT_TRANSLATE_NOOP("providers", "Area"), 16),
    Column("price", "providers", QT_TRANSLATE_NOOP("providers", "Price"), 12),
    Column("phone", "providers", QT_TRANSLATE_NOOP("providers", "Contact"), 22),
    Column("until", "providers", QT_TRANSLATE_NOOP("providers", "Agreement"), 14),
    Column("answers", "providers", QT_TRANSLATE_NOOP("providers", "Call-backs"), 26),
)


class ProvidersPanel(SteadyPanel):
    """The list of providers; the form of one and the list of what nobody serves come in its place."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._lines: dict[int, ProviderLine] = {}
        self._form: ProviderForm | None = None
        self.ended_too = QCheckBox(self)
        self.ended_too.setObjectName("ended_providers")
        self.ended_too.toggled.connect(lambda _on: self.refresh())
        self._empty = EmptyState(self)
        self._first = self._empty.add_button("first_provider", self.add)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("providers")
        self.list.opened.connect(lambda _id: self.change())
        self.list.chosen.connect(lambda _id: self._enable())
        self.form = ProviderFormPanel(services, tasks, talk, self)
        self.form.draft_opener = self._continue
        self.form.left.connect(self._back)
        self.unmet = UnmetPanel(services, tasks, talk, self)
        self.unmet.left.connect(self._back)
        self.buttons = ButtonBar(self)
        self._unmet = self.buttons.add("unmet_needs", self.show_unmet)
        self._end = self.buttons.add("end_provider", self.end)
        self._change = self.buttons.add("change_provider", self.change)
        self._add = self.buttons.add("add_provider", self.add, right=True)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Providers"))
        self.ended_too.setText(self.tr("Include ended agreements"))
        self._empty.set_text(
            self.tr(
                "This lists who helps with what people need: doctors, repair firms, shops, canteens, legal aid. "
                "Needs are given to them, and what they did is counted."
            )
        )
        self._first.setText(self.tr("Add the first one…"))
        self._unmet.setText(self.tr("Unmet needs…"))
        self._end.setText(self.tr("End…"))
        self._change.setText(self.tr("Change…"))
        self._add.setText(self.tr("New provider…"))
        rows = self._rows()
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        self._enable()

    def refresh(self, _today: str = "") -> None:
        """Fetch the directory."""
        providers, ended_too = self._services.providers, self.ended_too.isChecked()
        self._tasks.look(
            lambda _progress: (providers.form(), providers.lines(ended_too=ended_too)), owner=self,
            done=lambda found: self._show(*found), instead_of="providers",
        )  # fmt: skip

    def add(self) -> None:
        """Begin a new provider."""
        if self._form is not None:
            self._stack.setCurrentWidget(self.form)
            self.form.begin(self._form, Provider(0, "", "", "", ()))

    def change(self) -> None:
        """Put the chosen provider right."""
        chosen = self._lines.get(self.list.current_id())
        if chosen is not None and self._form is not None and self._may():
            self._stack.setCurrentWidget(self.form)
            self.form.begin(self._form, chosen.provider)

    def _continue(self, record: str) -> None:
        """Somebody goes on with a draft: of a new provider, or of one that is changed."""
        line = self._lines.get(int(record or 0))
        if line is not None and self._form is not None:
            self._stack.setCurrentWidget(self.form)
            self.form.begin(self._form, line.provider)
        elif not record:
            self.add()

    def end(self) -> None:
        """Ask why, and take the chosen provider out of the directory."""
        if self._lines.get(self.list.current_id()) is not None:
            self._talk.ask_text(self.tr("Why is this provider ended?"), self._ended)

    def show_unmet(self) -> None:
        """Show what nobody serves."""
        self._stack.setCurrentWidget(self.unmet)
        self.unmet.begin()

    def _ended(self, reason: str) -> None:
        chosen = self._lines.get(self.list.current_id())
        if chosen is not None:
            self._tasks.change(
                lambda _progress: self._services.providers.end(chosen.provider, reason), owner=self,
                done=lambda _ended: self.refresh(),
            )  # fmt: skip

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()

    def _show(self, form: ProviderForm, lines: Sequence[ProviderLine]) -> None:
        self._form = form
        self._lines = {line.provider.id: line for line in lines}
        self.retranslate()

    def _rows(self) -> Mapping[int, Row]:
        return {number: self._row(line) for number, line in self._lines.items()}

    def _row(self, line: ProviderLine) -> Row:
        one, words = line.provider, self._services.station.definitions.vocabulary
        said = language()
        serves = self.tr(", ").join(words.code_label("need_kind", code, said) for code in one.serves)
        answers = self.tr(", ").join(
            self.tr("{answer}: {count}").format(answer=words.code_label("satisfaction", code, said), count=count)
            for code, count in sorted(line.answers.items(), key=lambda pair: _place(words.codes("satisfaction"), pair))
        )
        return (
            one.name,
            words.code_label("provider_kind", one.kind, said),
            serves,
            self.tr(", ").join(line.villages) or self.tr("everywhere"),
            words.code_label("provider_price", one.price, said),
            " ".join(part for part in (one.contact, one.phone) if part),
            self._agreement(line),
            answers or "—",
        )

    def _agreement(self, line: ProviderLine) -> Status:
        one = line.provider
        if not one.active:
            return Status(Tone.DRAFT, self.tr("ended"))
        if line.in_force:
            return Status(Tone.GOOD, one.until or self.tr("in force"))
        if one.since > self._today():
            return Status(Tone.WAITING, self.tr("from {day}").format(day=one.since))
        return Status(Tone.LATE, one.until)

    def _today(self) -> str:
        return day_at_station(self._services.station.now()).isoformat()

    def _may(self) -> bool:
        return self._services.station.session.actor.may(Right.CLOSE_NEED)

    def _enable(self) -> None:
        chosen = self._lines.get(self.list.current_id())
        for button in (self._add, self._first):
            button.setEnabled(self._may())
        self._change.setEnabled(self._may() and chosen is not None)
        self._end.setEnabled(self._may() and chosen is not None and chosen.provider.active)
        self.buttons.set_hint("" if self._may() else self.tr("Staff who follow up needs maintain this directory."))

    def _arrange(self) -> None:
        overview = QWidget(self)
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.ended_too)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        for panel in (overview, self.form, self.unmet):
            self._stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)


def _place(codes: Mapping[str, object], pair: tuple[str, int]) -> int:
    return list(codes).index(pair[0]) if pair[0] in codes else len(codes)
