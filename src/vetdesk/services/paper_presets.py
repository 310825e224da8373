"""The words that an office sets otherwise than a paper presets them (复议机关、退款账户): remedy, terms, account."""

from collections.abc import Mapping
from dataclasses import dataclass

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Label, Problem, Severity
from vetdesk.domain.staff import Right
from vetdesk.services.open_station import OpenStation
from vetdesk.services.paper_filling import PRESETS

LONGEST = 400
"""Characters that one place of a paper takes."""


@dataclass(frozen=True, slots=True)
class PaperPreset:
    """One place of a paper: what it is called, the words shipped, and those that are printed now."""

    name: str
    label: Label
    shipped: str
    text: str


class PaperPresets:
    """Shows and sets the words of papers; every change is journalled as a setting."""

    def __init__(self, station: OpenStation) -> None:
        self._station = station

    def of(self, paper: str) -> tuple[PaperPreset, ...]:
        """The places of a paper whose words an office may set, in the order in which it declares them."""
        declared = self._station.definitions.papers.get(paper)
        if declared is None or not declared.presets:
            return ()
        with self._station.database.read() as look:
            own = (look.settings.get(PRESETS) or {}).get(paper, {})
        words = self._station.definitions.vocabulary.texts
        return tuple(
            PaperPreset(name, words[key], shipped, str(own.get(name, shipped)))
            for key, shipped in declared.presets.items()
            if (name := key.partition(".")[2])
        )

    def may_set(self) -> bool:
        """Whether the person signed in may set words of the office."""
        return self._station.session.actor.may(Right.MANAGE_SETTINGS)

    def set(self, paper: str, texts: Mapping[str, str]) -> None:
        """Print these words from now on; those that are as shipped follow what is shipped later.

        Raises NotPermittedError, InvalidFieldsError for a text that is too long.
        """
        actor = self._station.session.require(Right.MANAGE_SETTINGS)
        shipped = {one.name: one.shipped for one in self.of(paper)}
        problems = tuple(
            Problem(name, "paper_preset.long", Severity.ERROR, str(LONGEST))
            for name, text in texts.items()
            if len(text) > LONGEST
        )
        if problems:
            raise InvalidFieldsError(problems)
        own = {name: text for name, text in texts.items() if name in shipped and text != shipped[name]}
        with self._station.database.write("set the words of a paper", actor) as work:
            before: Mapping[str, Mapping[str, str]] = work.settings.get(PRESETS) or {}
            others = {key: words for key, words in before.items() if key != paper}
            work.settings.set(PRESETS, {**others, paper: own} if own else others)
