"""The journal: whether it is what is known of it outside, where that is, closing the day, acknowledging a gap."""

from PySide6.QtWidgets import QLabel, QListWidget, QSizePolicy, QVBoxLayout

from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import minute_at_station
from vetdesk.services.evidence import EvidenceFacts
from vetdesk.services.progress import Progress
from vetdesk.services.signature_check import Signed
from vetdesk.ui.desk import Desk
from vetdesk.ui.evidence_words import known_in, wrong_in_words
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.status_chip import StatusChip


class EvidenceSection(Page):
    """What an inspector would ask about, and the deeds that keep the past in its place."""

    SHOWS = ("anchor", "anchors", "clock", "station", "wrong_deeds")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._facts: EvidenceFacts | None = None
        self._wrong: Signed | None = None
        self._saver = PaperSaver(self)
        self._state = StatusChip(self)
        self._state.setObjectName("journal_state")
        self._state.setWordWrap(True)  # a whole sentence
        self._state.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._labels = {name: QLabel(self) for name in ("hint", "missing", "wrong", "head", "clock", "closed")}
        for name, label in self._labels.items():
            label.setObjectName(name)
            label.setWordWrap(True)
        give_role(self._labels["hint"], role="soft")
        give_role(self._labels["missing"], role="problem")
        give_role(self._labels["wrong"], role="problem")
        self._ends = QListWidget(self)
        self._ends.setObjectName("ends")
        self._ends.setWordWrap(True)
        self._bar = ButtonBar(self)
        self._confirm = self._bar.add("confirm_clock", self._ask_about_clock)
        self._acknowledge = self._bar.add("acknowledge", self._ask_to_acknowledge)
        self._look_into = self._bar.add("acknowledge_wrong", self._ask_about_wrong)
        self._close = self._bar.add_primary("close_day", self._close_day)
        column = QVBoxLayout(self)
        for part in ("hint", "missing", "wrong"):
            column.addWidget(self._labels[part])
        column.addWidget(self._state)
        for part in ("head", "closed", "clock"):
            column.addWidget(self._labels[part])
        column.addWidget(self._ends, 1)
        column.addWidget(self._bar)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._labels["hint"].setText(
            self.tr(
                "Everything done is entered in the journal, chained and signed. Its latest entry is also "
                "recorded outside the data, on papers and on the closing sheet, so that later changes or missing "
                "entries are found."
            )
        )
        self._ends.setAccessibleName(self.tr("Where latest entries are recorded outside"))
        self._confirm.setText(self.tr("&Confirm the clock…"))
        self._acknowledge.setText(self.tr("&Acknowledge what is missing…"))
        self._look_into.setText(self.tr("Acknowledge &wrong entries…"))
        self._close.setText(self.tr("Close the da&y…"))
        self._close.setEnabled(self.services.station.session.actor.may(Right.PRINT))
        self._show_facts()

    def refresh(self) -> None:
        """Fetch how it stands."""
        self.tasks.look(
            lambda _progress: self.services.evidence.facts(), owner=self, done=self._show, instead_of="evidence"
        )
        self.tasks.look(
            lambda _progress: self.services.wrong_deeds.found(), owner=self, done=self._show_wrong, instead_of="wrong"
        )

    def primary(self) -> None:
        """Close the day."""
        self._close_day()

    def _show(self, facts: EvidenceFacts) -> None:
        self._facts = facts
        self._show_facts()

    def _show_wrong(self, found: Signed) -> None:
        self._wrong = found
        self._show_facts()

    def _show_facts(self) -> None:
        facts = self._facts
        self._labels["wrong"].setText(wrong_in_words(self._wrong) if self._wrong is not None else "")
        self._labels["wrong"].setVisible(bool(self._labels["wrong"].text()))
        self._labels["hint"].setHidden(bool(self._labels["wrong"].text()))  # the sentence that matters has the room
        self._look_into.setVisible(self._wrong is not None and bool(self._wrong.open()))
        self._look_into.setEnabled(facts is not None and facts.may_acknowledge)
        self._acknowledge.setVisible(facts is not None and not facts.comparison.sound)
        self._confirm.setVisible(facts is not None and bool(facts.jumps))
        if facts is None:
            return
        self._acknowledge.setEnabled(facts.may_acknowledge)
        self._confirm.setEnabled(facts.may_confirm)
        if facts.comparison.sound:
            self._state.show_status(Tone.GOOD, self.tr("The journal agrees with what is recorded outside it"))
        else:
            self._state.show_status(Tone.LATE, self.tr("Read-only: the journal is not what is known outside"))
        self._labels["missing"].setText(self._missing(facts))
        self._labels["missing"].setVisible(not facts.comparison.sound)
        self._labels["head"].setText(
            self.tr("Latest entry: {seq}, {hash}. Root of the keys: {root}").format(
                seq=facts.head.seq, hash=facts.head.short, root=facts.root or "—"
            )
        )
        self._labels["closed"].setText(self._closed(facts))
        jumps = [
            self.tr("{before} → {after} ({who})").format(before=j.before, after=j.after, who=j.who) for j in facts.jumps
        ]
        self._labels["clock"].setText(self.tr("The clock jumped: {jumps}").format(jumps=self.tr("; ").join(jumps)))
        self._labels["clock"].setVisible(bool(jumps))
        self._ends.clear()
        for end in facts.ends:
            self._ends.addItem(known_in(end))
        for partner in facts.partners_back:
            self._ends.addItem(self.tr("The journal of {partner} went back: ask there.").format(partner=partner))

    def _missing(self, facts: EvidenceFacts) -> str:
        if facts.comparison.sound:
            return ""
        first = facts.comparison.gaps[0]
        text = self.tr(
            "From entry {first} on the journal is missing or different; entry {known} is known outside, made {at}. "
            "Cases known outside: {cases}. Everything can be looked at, printed and exported; nothing can be changed "
            "until an administrator acknowledges this."
        )
        return text.format(
            first=facts.comparison.first_differing,
            known=facts.comparison.gaps[-1].seq,
            at=minute_at_station(first.at),
            cases=self.tr(", ").join(facts.comparison.told) or "—",
        )

    def _closed(self, facts: EvidenceFacts) -> str:
        text = self.tr("Last day closed: {day}").format(day=facts.closed_on or "—")
        if facts.unclosed:
            days = self.tr(", ").join(day.isoformat() for day in facts.unclosed)
            text += "\n" + self.tr("Not closed: {days}").format(days=days)
        return text

    def _close_day(self) -> None:
        run = self.services.evidence.closing.paper()
        day = f"{self.services.station.now():%Y%m%d}"
        self._saver.offer_run(run, self.tr("Closing sheet {day}.pdf").format(day=day))

    def _ask_to_acknowledge(self) -> None:
        prompt = self.tr("Why is it missing, and what was done about it? The reason is kept in the journal:")
        self.talk.ask_text(prompt, self._do_acknowledge)

    def _do_acknowledge(self, reason: str) -> None:
        def work(_progress: Progress) -> None:
            self.services.evidence.acknowledge(reason)

        self.tasks.change(work, owner=self, done=lambda _nothing: self._done(self.tr("Acknowledged; work goes on.")))

    def _ask_about_wrong(self) -> None:
        prompt = self.tr(
            "What was looked into, and with what result? The answer is kept in the journal, signed by you:"
        )
        self.talk.ask_text(prompt, self._do_acknowledge_wrong)

    def _do_acknowledge_wrong(self, reason: str) -> None:
        seen = self._wrong
        if seen is not None:
            said = self.tr("Acknowledged: {count}. What is forged stays marked; work goes on.")
            self.tasks.change(
                lambda _progress: self.services.wrong_deeds.acknowledge(seen, reason), owner=self,
                done=lambda count: self._done(said.format(count=count)),
            )  # fmt: skip

    def _ask_about_clock(self) -> None:
        prompt = self.tr("Why did the clock jump? The reason is kept in the journal:")
        self.talk.ask_text(prompt, self._do_confirm)

    def _do_confirm(self, reason: str) -> None:
        def work(_progress: Progress) -> int:
            return self.services.evidence.confirm_clock(reason)

        self.tasks.change(work, owner=self, done=lambda _count: self._done(self.tr("The clock was confirmed.")))

    def _done(self, text: str) -> None:
        self.navigator.say(text)
        self.refresh()
