"""The PCs (电脑) of the station: packages made for the stick and taken in from it; setting up a further PC."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.exchange.package_fields import words_of
from vetdesk.ui.exchange.package_review import PackageReview
from vetdesk.ui.exchange.pc_card import PcCard
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.progress_panel import ProgressPanel
from vetdesk.ui.widgets.small_screens import CurrentStack

if TYPE_CHECKING:  # imported with the service when it is first asked
    from vetdesk.services.further_pcs import SetUp
    from vetdesk.services.packages import Made, OtherPc, Review, Taken

SUFFIX = ".vdp"


class PackagesPage(Page):
    """Quiet where the station has one PC: a sentence that says what this is for, and one deed."""

    SHOWS = ("station", "recipient", "case", "visit", "need", "staff", "village", "package")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._others: Sequence[OtherPc] = ()
        self._own_name = ""
        self._cards: list[PcCard] = []
        self._alone = EmptyState(self)
        self._begin = self._alone.add_button("set_up_first", self._ask_name)
        self._several = QWidget(self)
        self._about = QLabel(self._several)
        self._about.setWordWrap(True)
        self._column = QVBoxLayout()
        self._bar = ButtonBar(self._several)
        self._further = self._bar.add("set_up_further", self._ask_name)
        self._take = self._bar.add_primary("take_package", self._choose)
        self._progress = ProgressPanel(self)
        self.review = PackageReview(self)
        self.review.merge.use_words(*words_of(services.station.definitions.vocabulary))
        self.review.wanted.connect(self._take_in)
        self.review.left.connect(self._back)
        self._arrange()
        self._allow()
        self.retranslate()

    def _arrange(self) -> None:
        give_role(self._about, role="soft")
        cards = QWidget()
        self._column = QVBoxLayout(cards)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch()
        scroll = Overflow(cards, self._several)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QVBoxLayout(self._several)
        inside.setContentsMargins(0, 0, 0, 0)
        for part in (self._about, scroll, self._bar):
            inside.addWidget(part)
        self._stack = CurrentStack(self)
        for page in (self._alone, self._several, self.review):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.addWidget(self._stack, 1)
        column.addWidget(self._progress)

    def _allow(self) -> None:
        actor = self.services.station.session.actor
        keeper = actor.may(Right.MANAGE_SETTINGS)
        self._begin.setEnabled(keeper)
        self._further.setEnabled(keeper)
        self._take.setEnabled(actor.may(Right.IMPORT))
        for card in self._cards:
            card.allow(make=actor.may(Right.EXPORT), end=keeper)

    def retranslate(self) -> None:
        """Set every text."""
        self._alone.set_text(
            self.tr(
                "This station works on one PC. If a colleague needs a second PC that is not on a network, the "
                "administrator sets it up here: each PC then works on its own, and changes are exchanged on a "
                "USB stick, encrypted and signed."
            )
        )
        self._begin.setText(self.tr("Set &up another PC…"))
        self._further.setText(self.tr("Set &up another PC…"))
        self._take.setText(self.tr("Receive a &package…"))
        self._about.setText(
            self.tr(
                "This PC is “{name}”. Make a package for each other PC, carry it there on a stick and take it in; then "
                "do the same the other way round. A lost package does no harm: the next one holds everything again."
            ).format(name=self._own_name)
        )

    def refresh(self) -> None:
        """Fetch which PCs there are."""

        def look(_progress: Progress) -> tuple[str, Sequence["OtherPc"]]:
            this = self.services.packages.this()
            return (this.name if this is not None else "", self.services.packages.others())

        self.tasks.look(look, owner=self, done=self._show, instead_of="pcs")

    def primary(self) -> None:
        """The main deed: take in a package, or what was looked at."""
        if self._stack.currentWidget() is self.review:
            self.review.primary()
        elif self._own_name:
            self._choose()

    def has_unsaved(self) -> bool:
        """Whether decisions would be lost."""
        return self._stack.currentWidget() is self.review and self.review.has_decisions()

    def _show(self, found: tuple[str, Sequence["OtherPc"]]) -> None:
        self._own_name, self._others = found
        for card in self._cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self._cards = [PcCard(one, self._maker(one), self._ender(one), self._several) for one in self._others]
        for place, card in enumerate(self._cards):
            self._column.insertWidget(place, card)
        if self._stack.currentWidget() is not self.review:
            self._stack.setCurrentWidget(self._several if self._own_name else self._alone)
        self.count_changed.emit(sum(one.waiting for one in self._others if not one.ended_at))
        self._allow()
        self.retranslate()

    # ---- out

    def _maker(self, pc: "OtherPc") -> Callable[[], None]:
        return lambda: self._choose_target(pc)

    def _choose_target(self, pc: "OtherPc") -> None:
        def ask(suggested: str) -> None:
            kinds = self.tr("Change packages (*.vdp)")
            self.talk.choose_target(
                self.tr("Package for {name}, best on the stick").format(name=pc.name),
                suggested,
                kinds,
                lambda path: self._make(pc, path),
            )

        self.tasks.look(lambda _progress: self.services.packages.suggested_name(pc.uid), owner=self, done=ask)

    def _make(self, pc: "OtherPc", path: Path) -> None:
        target = path if path.suffix else path.with_suffix(SUFFIX)

        def work(progress: Progress) -> "Made":
            return self.services.packages.make(pc.uid, target, progress)

        self._progress.follow(self.tasks.change(work, owner=self, done=lambda made: self._made(pc, made)))

    def _made(self, pc: "OtherPc", made: "Made") -> None:
        self.navigator.say(
            self.tr(
                "Package {number} for {name} is written: {records} records, {scans} scans. The stick may be taken out."
            ).format(number=made.number, name=pc.name, records=made.records, scans=made.scans)
        )
        self.refresh()

    # ---- in

    def _choose(self) -> None:
        kinds = self.tr("Change packages (*.vdp)")
        self.talk.choose_file(self.tr("Package of another PC"), kinds, self.examine)

    def examine(self, path: Path) -> None:
        """Look at a package before anything is taken in."""
        spoken = language()

        def work(_progress: Progress) -> "Review":
            return self.services.packages.examine(path, spoken)

        self._progress.follow(self.tasks.change(work, owner=self, done=self._reviewed))

    def _reviewed(self, review: "Review") -> None:
        self.review.show_review(review)
        self._stack.setCurrentWidget(self.review)

    def _take_in(self) -> None:
        review, decided = self.review.found, self.review.decided()
        if review is None:
            return

        def work(progress: Progress) -> "Taken":
            self.services.backups.before_large_change()
            return self.services.packages.take(review.path, decided, progress)

        self._progress.follow(self.tasks.change(work, owner=self, done=self._taken))

    def _taken(self, taken: "Taken") -> None:
        self.navigator.say(
            self.tr("Taken in from {name}: {new} new, {changed} changed, {decided} decided, {scans} scans.").format(
                name=taken.sender, new=taken.new, changed=taken.changed, decided=taken.decided, scans=taken.scans
            )
        )
        self._back()
        if taken.same_people:
            self._ask_duplicates(taken)

    def _ask_duplicates(self, taken: "Taken") -> None:
        question = Question(
            self.tr("People who were entered on both PCs with the same ID number: {count}").format(
                count=len(taken.same_people)
            ),
            self.tr("&Open the first"),
            self.tr("&Later"),
            self.tr("Nothing was lost: each has two records now. The duplicates under People list them for merging."),
        )
        self.talk.ask(question, lambda: self.navigator.open("recipient", taken.same_people[0][0]))

    def _back(self) -> None:
        self._stack.setCurrentWidget(self._several if self._own_name else self._alone)
        self.refresh()

    # ---- the PCs themselves

    def _ask_name(self) -> None:
        self.talk.ask_text(self.tr("What is the other PC called? For example: Window 2"), self._ask_own_name)

    def _ask_own_name(self, name: str) -> None:
        if self._own_name:
            self._choose_set_up(name, self._own_name)
        else:
            self.talk.ask_text(
                self.tr("And this one?"), lambda own: self._choose_set_up(name, own), self.tr("Window 1")
            )

    def _choose_set_up(self, name: str, own_name: str) -> None:
        self.talk.choose_target(
            self.tr("File that sets up “{name}”, best on the stick").format(name=name),
            f"{name}{SUFFIX}",
            self.tr("Set-up files (*.vdp)"),
            lambda path: self._set_up(name, own_name, path),
        )

    def _set_up(self, name: str, own_name: str, path: Path) -> None:
        target = path if path.suffix else path.with_suffix(SUFFIX)

        def work(progress: Progress) -> "SetUp":
            return self.services.further_pcs.set_up(name, target, own_name, progress)

        self._progress.follow(self.tasks.change(work, owner=self, done=self._set_up_done))

    def _set_up_done(self, made: "SetUp") -> None:
        self.talk.tell(
            self.tr(
                "“{name}” is set up. On that PC start VetDesk, choose “Set up this PC from a file”, take the file "
                "{file} and type this passphrase, which is shown only this once:\n\n{passphrase}\n\nOpen the file on "
                "one PC only. Write the passphrase on paper; do not put it on the stick."
            ).format(name=made.pc.name, file=made.path.name, passphrase=made.passphrase)
        )
        self.refresh()

    def _ender(self, pc: "OtherPc") -> Callable[[], None]:
        def ask() -> None:
            question = Question(
                self.tr("Is “{name}” no longer in use?").format(name=pc.name),
                self.tr("&No longer in use"),
                self.tr("&Keep it"),
                self.tr("Take in its last package first. After that nothing of it is taken in any more."),
                destructive=True,
            )
            self.talk.ask(question, lambda: self._end(pc))

        return ask

    def _end(self, pc: "OtherPc") -> None:
        self.tasks.change(
            lambda _progress: self.services.further_pcs.end(pc.uid, ""),
            owner=self,
            done=lambda _none: self.refresh(),
        )
