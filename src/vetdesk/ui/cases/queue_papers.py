"""Papers from the queue: blank forms, and one paper of all selected cases in one run."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from vetdesk.services.printing import PaperOffer
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.printing.paper_choice import PaperChoice
from vetdesk.ui.printing.print_order import PrintOrder
from vetdesk.ui.texts import worded


class QueuePapers(QObject):
    """Asks which paper, then shows it."""

    def __init__(self, page: Page, papers: PaperSaver) -> None:
        super().__init__(page)
        self._page = page
        self._papers = papers
        self.choice: PaperChoice | None = None

    def blank_forms(self) -> None:
        """Offer every form as it is printed blank; nobody is named, nothing is journalled."""
        printing = self._services.printing

        def show(key: str) -> None:
            order = PrintOrder(
                self.tr("{paper} (blank)").format(paper=worded(self._services.station.definitions.papers[key].title)),
                f"{key}.pdf", lambda: printing.make(key),
                lambda _purpose, printer, _progress: printing.make(key, printer=printer), ready=True, paper=key,
            )  # fmt: skip
            self._papers.offer(order)

        self._ask(self.tr("Blank forms"), printing.papers(), show)

    def of_cases(self, case_ids: Sequence[int]) -> None:
        """Offer the papers that all these cases have; the chosen one is made for each, as one file."""
        printing = self._services.printing

        def show(key: str) -> None:
            self._papers.offer_run(printing.run_of_stack(key, case_ids), f"{key}-{len(case_ids)}.pdf")

        def offer(papers: Sequence[PaperOffer]) -> None:
            if papers:
                self._ask(self.tr("One paper of {count} cases").format(count=len(case_ids)), papers, show)
            else:
                self._page.talk.tell(self.tr("These cases have no paper in common. Select cases of one kind."))

        self._page.tasks.look(lambda _progress: printing.papers_for_cases(case_ids), owner=self, done=offer)

    @property
    def _services(self) -> Desk:
        return self._page.services

    def _ask(self, title: str, papers: Sequence[PaperOffer], then: Callable[[str], None]) -> None:
        self.choice = PaperChoice(title, then, self._page.window())
        self.choice.show_papers(papers)
