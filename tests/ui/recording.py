"""Stand-ins at the window's edges: a Talk that records and answers, a Navigator that remembers."""

from collections.abc import Callable
from pathlib import Path

from vetdesk.domain.errors import VetDeskError
from vetdesk.ui.talk import Question, Talk


class RecordingTalk(Talk):
    """Opens nothing. `answers` are taken one by one: True or False for questions, texts and paths for the others;
    where none is left, a question is accepted. An error of ours (no VetDeskError) fails the test at once."""

    def __init__(self) -> None:
        super().__init__(None)
        self.failures: list[VetDeskError] = []
        self.told: list[str] = []
        self.asked: list[Question | str] = []
        self.answers: list[object] = []

    def about_failure(self, error: BaseException) -> None:
        if not isinstance(error, VetDeskError):
            raise error
        self.failures.append(error)

    def tell(self, text: str) -> None:
        self.told.append(text)

    def ask(self, question: Question, then: Callable[[], None]) -> None:
        self.asked.append(question)
        if not self.answers or self.answers.pop(0):
            then()

    def ask_text(self, prompt: str, then: Callable[[str], None], text: str = "") -> None:
        self._give(prompt, then)

    def ask_password(self, prompt: str, then: Callable[[str], None]) -> None:
        self._give(prompt, then)

    def choose_file(self, title: str, kinds: str, then: Callable[[Path], None]) -> None:
        self._give(title, then)

    def choose_target(self, title: str, suggested: str, kinds: str, then: Callable[[Path], None]) -> None:
        self._give(title, then)

    def choose_folder(self, title: str, then: Callable[[Path], None]) -> None:
        self._give(title, then)

    def _give(self, asked: str, then: Callable[..., None]) -> None:
        self.asked.append(asked)
        if self.answers:
            answer = self.answers.pop(0)
            if answer is not None:
                then(answer)


class RecordingNavigator:
    """Remembers where a page wanted to take the user."""

    def __init__(self) -> None:
        self.opened: list[tuple[str, int]] = []
        self.pages: list[str] = []
        self.said: list[str] = []
        self.undoables: dict[str, Callable[[], None]] = {}

    def open(self, kind: str, record_id: int) -> None:
        self.opened.append((kind, record_id))

    def show_page(self, key: str) -> None:
        self.pages.append(key)

    def undoable(self, name: str, take_back: Callable[[], None]) -> Callable[[], None]:
        self.undoables[name] = take_back
        return take_back

    def say(self, text: str) -> None:
        self.said.append(text)
