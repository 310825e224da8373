"""Leaflets (政策宣传单): what a policy note tells citizens, on one sheet in type as large as it allows."""

from dataclasses import dataclass

from vetdesk.domain.markdown import Passage
from vetdesk.domain.papers import A4, Sheet

A5 = Sheet(148.0, 210.0)
SHEETS = {"A4": A4, "A5": A5}
"""What a leaflet may be printed on."""


@dataclass(frozen=True, slots=True)
class Leaflet:
    """One leaflet: title, text, and what stands at its foot: a notice, who to ask, when and what it was made from."""

    title: str
    passages: tuple[Passage, ...]
    notice: str
    contact: tuple[str, ...]
    made: str
