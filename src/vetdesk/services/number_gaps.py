"""Why numbers are missing in a register (登记簿): blocks (号段) that belong to other PCs of the station."""

from vetdesk.domain.number_blocks import BLOCK, gaps, seat_of
from vetdesk.storage.reading import Reading


def gap_lines(look: Reading, kind: str, year: int) -> list[dict[str, str]]:
    """A line for each run of numbers between those given that nobody gave; none where the station has one PC."""
    if look.pcs.this() is None:
        return []
    shared_from = look.numbers.shared_from(kind, year)
    names = {one.seat: one.name for one in look.pcs.all()}
    serials = [serial for serial, _, _ in look.numbers.issued(kind, year)]
    return [_line(first, last, shared_from, names) for first, last in gaps(serials)]


def _line(first: int, last: int, shared_from: int, names: dict[int, str]) -> dict[str, str]:
    seats = dict.fromkeys(seat_of(serial, shared_from) for serial in {*range(first, last + 1, BLOCK), last})
    owners = [names[seat] for seat in sorted(seats) if seat in names]
    whose = "、".join(owners)
    remarks = f"号段归{whose}使用，尚未用到" if whose else "号段备用，尚未分给电脑"
    return {
        "number": f"{first}–{last}" if first < last else str(first), "text": "", "name": "", "case_number": "",
        "on": "", "clerk": "", "remarks": remarks, "after": str(first - 1),
    }  # fmt: skip


def with_gaps(lines: list[dict[str, str]], explained: list[dict[str, str]]) -> list[dict[str, str]]:
    """The lines of a register with those of its gaps in their places."""
    by_place = {line["after"]: {key: value for key, value in line.items() if key != "after"} for line in explained}
    told = []
    for line in lines:
        told.append(line)
        if line["number"] in by_place:
            told.append(by_place[line["number"]])
    return told
