"""What the steps of the assistant have in common: a title, and one deed that leads on."""

from abc import abstractmethod

from PySide6.QtCore import Signal

from vetdesk.ui.page import Translated


class Step(Translated):
    """One step. The page shows its title above and its deed on the primary button."""

    changed = Signal()
    """Title, deed or readiness is another one."""

    @abstractmethod
    def title(self) -> str:
        """What this step is about."""

    @abstractmethod
    def deed(self) -> str:
        """The verb on the primary button."""

    def ready(self) -> bool:
        """Whether the deed can be done now."""
        return True

    def hint(self) -> str:
        """Why it cannot be done, or what it will do."""
        return ""

    def focus_first(self) -> None:
        """Put the cursor where this step begins."""
