"""What the papers about a public notice (公示) print: the sheet that is posted, and the report on its result."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from vetdesk.domain.clocks import ClockUnit
from vetdesk.domain.notices import Notice, NoticedPerson, NoticeState, Objection, Outcome, result_of
from vetdesk.domain.paper_lines import Line
from vetdesk.domain.vocabulary import Vocabulary

SHEET, REPORT = "notice_list", "notice_report"
"""The papers: the notice with its people (公示（名单）), and the report on the result (公示结果报告)."""
PURPOSES = {SHEET: "张贴公示", REPORT: "报告公示结果"}
"""What each is printed for."""
CHINESE = "zh_CN"


def notice_values(notice: Notice, objections: Sequence[Objection], photos: int, words: Vocabulary) -> dict[str, str]:
    """Everything above and below the table; what is not known yet is left out and stays open for the pen."""
    unit = "notice.workdays" if notice.unit is ClockUnit.WORKDAY else "notice.days"
    values = {
        "notice.title": notice.title,
        "notice.text": notice.text,
        "notice.place": notice.places,
        "notice.days": words.texts[unit].zh.format(days=notice.days),
        "notice.from": notice.begins_on,
        "notice.to": notice.ends_on,
        "notice.posted_by": notice.posted_by,
        "notice.photos": str(photos) if photos else "",
        "notice.result": _result(notice, objections, words),
        "notice.objections": "\n".join(_course(notice, objections, words)),
    }
    for name, opinion in (("village", notice.village), ("township", notice.township)):
        values |= {f"notice.{name}": opinion.text, f"notice.{name}_signer": opinion.signer}
        values[f"notice.{name}_on"] = opinion.signed_on
    return {key: value for key, value in values.items() if value}


def notice_lines(notice: Notice, objections: Sequence[Objection], words: Vocabulary) -> list[Line]:
    """A line for everybody on the notice; who was taken off stands on no sheet."""
    return [
        {"number": str(number), **_line(person), "outcome": _outcome(notice, person, objections, words)}
        for number, person in enumerate(notice.posted_people, 1)
    ]


def _line(person: NoticedPerson) -> Mapping[str, str]:
    names = ("name", "sex", "born", "place", "service", "grants")
    return dict(zip(names, person.texts(), strict=True))


def _result(notice: Notice, objections: Sequence[Objection], words: Vocabulary) -> str:
    if notice.state is not NoticeState.CLOSED:
        return ""
    return words.texts[f"notice_result.{result_of(objections)}"].text(CHINESE)


def _outcome(notice: Notice, person: NoticedPerson, objections: Sequence[Objection], words: Vocabulary) -> str:
    """How the notice ended for one person."""
    if notice.state is not NoticeState.CLOSED:
        return ""
    return words.texts[f"notice_result.{result_of(one for one in objections if one.about(person.case_id))}"].zh


def _course(notice: Notice, objections: Sequence[Objection], words: Vocabulary) -> Iterator[str]:
    """Every objection with its inquiry and outcome; that there was none once the notice is closed."""
    names = {person.case_id: person.name for person in notice.people}
    if not objections and notice.state is NoticeState.CLOSED:
        yield words.texts["notice.none"].zh
    for number, one in enumerate(objections, 1):
        facts = {
            "number": number,
            "made_on": _day(one.made_on),
            "objector": one.objector or words.texts["notice.anonymous"].zh,
            "way": words.texts[f"notice_way.{one.way}"].zh,
            "about": names.get(one.case_id or 0, ""),
            "text": one.text,
            "inquiry": one.inquiry,
            "outcome": words.texts[f"notice_outcome.{one.outcome}"].zh,
            "answered": "，".join(filter(None, (_day(one.answered_on), one.inquirer))),
        }
        yield words.texts["notice.objection"].zh.format_map(facts)
        if one.outcome is not Outcome.OPEN:
            yield words.texts["notice.answer"].zh.format_map(facts)


def _day(day: str) -> str:
    """An ISO day as papers write it."""
    if not day:
        return ""
    whole = date.fromisoformat(day)
    return f"{whole.year}年{whole.month}月{whole.day}日"
