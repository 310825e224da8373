"""Annual confirmation (年度确认): whether a person was found alive and entitled in a year, when and how."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The result for one person and year: `result` confirmed, not_confirmed, not_found, deferred or died.

    `way` village, office, home, video, phone, elsewhere or ""; `confirmer` as written; `line_id` the line of a list
    from outside that told it. `id` is 0 until stored.
    """

    id: int
    uid: str
    recipient_id: int
    year: str
    result: str
    way: str = ""
    confirmed_on: str = ""
    confirmer: str = ""
    remarks: str = ""
    line_id: int | None = None
    version: int = 1
