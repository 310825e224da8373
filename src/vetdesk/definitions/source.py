"""Where a definition comes from, and the checked reading of its TOML that all kinds share."""

import hashlib
import itertools
import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.forms import Label

FENCE = "+++"
"""The line above and below the head of a text in Markdown."""


@dataclass(frozen=True)
class DefinitionText:
    """One definition as it is stored: `kind` is its folder, `key` its file name without ending.

    `origin` is "shipped" or "station"; a station's own text of the same key wins over a shipped one. `whole` is the
    content in JSON where it was composed of several texts.
    """

    kind: str
    key: str
    version: int
    valid_from: str
    origin: str
    text: str
    whole: str = ""

    @property
    def file(self) -> str:
        """How error messages name this definition."""
        return f"{self.kind}/{self.key}.{'md' if self.text.startswith(FENCE) else 'toml'}"

    @cached_property
    def sha256(self) -> str:
        """The digest that tells two versions apart."""
        return hashlib.sha256((self.whole or self.text).encode()).hexdigest()

    @cached_property
    def content(self) -> dict[str, Any]:
        """The parsed TOML; raises DefinitionError if it is none."""
        if self.whole:
            composed: dict[str, Any] = json.loads(self.whole)
            return composed
        declared = self.text.split(FENCE, 2)[1] if self.text.startswith(FENCE) else self.text
        try:
            return _parsed(declared)
        except tomllib.TOMLDecodeError as error:
            raise DefinitionError(self.file, "", str(error)) from error

    @cached_property
    def body(self) -> str:
        """What stands below the head of a text in Markdown; "" for a definition that is TOML and nothing else."""
        return self.text.split(FENCE, 2)[-1].strip() if self.text.startswith(FENCE) else ""

    @cached_property
    def top(self) -> dict[str, Any]:
        """What stands above the first table: read in a fraction of the time that the whole takes."""
        lines = itertools.takewhile(lambda line: not line.startswith("["), self.text.splitlines())
        try:
            return tomllib.loads("\n".join(lines))
        except tomllib.TOMLDecodeError as error:
            raise DefinitionError(self.file, "", str(error)) from error

    def wrong(self, key: str, problem: str) -> DefinitionError:
        """The error for a key of this file."""
        return DefinitionError(self.file, key, problem)


@lru_cache(maxsize=512)
def _parsed(declared: str) -> dict[str, Any]:
    """The same text is parsed once, however often a station is opened or its definitions are renewed."""
    return tomllib.loads(declared)


def shipped_files(folder: Path, kind: str = "*") -> list[Path]:
    """The files that are definitions: TOML, and texts in Markdown with a head."""
    return sorted([*folder.glob(f"{kind}/*.toml"), *folder.glob(f"{kind}/*.md")])


def shipped(folder: Path, kind: str = "*") -> list[DefinitionText]:
    """Every definition below `folder`, or those of one kind; each file declares `version` and `valid_from` on top."""
    texts = []
    for path in shipped_files(folder, kind):
        text = path.read_text(encoding="utf-8")
        bare = DefinitionText(path.parent.name, path.stem, 0, "", "shipped", text)
        version, valid_from = bare.content.get("version"), bare.content.get("valid_from")
        if not isinstance(version, int):
            raise bare.wrong("version", "must be a whole number")
        if not isinstance(valid_from, str):
            raise bare.wrong("valid_from", "must be a date as text")
        texts.append(DefinitionText(path.parent.name, path.stem, version, valid_from, "shipped", text))
    return texts


def check_keys(source: DefinitionText, where: str, table: Mapping[str, Any], allowed: Iterable[str]) -> None:
    """Raise DefinitionError for a key that nobody reads: a misspelt key must not pass silently."""
    unknown = set(table) - set(allowed)
    if unknown:
        raise source.wrong(f"{where}.{min(unknown)}", "unknown key")


def label(source: DefinitionText, where: str, raw: object) -> Label:
    """A label from `{zh = "…", en = "…"}`; both languages are required."""
    if not isinstance(raw, dict) or not isinstance(raw.get("zh"), str) or not isinstance(raw.get("en"), str):
        raise source.wrong(where, "needs a text for zh and for en")
    return Label(raw["zh"], raw["en"])
