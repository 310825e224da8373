"""A station's own version of a route (本地流程版本), written as TOML: the version it goes on from and what differs."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vetdesk.definitions.source import DefinitionText
from vetdesk.definitions.workflows import KIND
from vetdesk.domain.forms import Value

FIRST_OF_STATION = 101
"""Station versions count from here on, so that a later shipped version 2 is not hidden by the station's own."""


@dataclass(frozen=True, slots=True)
class OwnVersion:
    """The version `extends` of a route with other parameters, in force from `valid_from` (ISO date) on."""

    kind: str
    version: int
    valid_from: str
    extends: int
    parameters: Mapping[str, Value]

    def text(self) -> DefinitionText:
        """The same as it is stored."""
        lines = [f"version = {self.version}", f"valid_from = {_written(self.valid_from)}", f"extends = {self.extends}"]
        lines += ["", "[parameters]"]
        lines += [f"{_written(key)} = {_written(value)}" for key, value in sorted(self.parameters.items())]
        return DefinitionText(KIND, self.kind, self.version, self.valid_from, "station", "\n".join(lines) + "\n")


def next_version(known: Iterable[int]) -> int:
    """The number of the next version that a station makes of a route."""
    return max([*known, FIRST_OF_STATION - 1]) + 1


def _written(value: Value) -> str:
    """A TOML value; a JSON string is a TOML string but for the one control character that JSON leaves as it is."""
    return str(value) if isinstance(value, int) else json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
