"""Surveys (满意度调查): runs, and the forms that were filled in."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import func, select, update

from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.journal import canonical_json
from vetdesk.domain.surveys.forms import SurveyRun, SurveySheet
from vetdesk.storage.tables.surveys import survey_run, survey_sheet
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_RUN = ("survey", "survey_version", "title", "since", "until", "ended", "forms")
_RUN_COLUMNS = [survey_run.c[name] for name in ("id", "uid", *_RUN, "version")]
_SHEET = ("run_id", "number", "village_id", "answered_on", "answers", "named", "origin")
_SHEET_COLUMNS = [survey_sheet.c[name] for name in ("id", "uid", *_SHEET, "version")]


def _run(row: Sequence[Any]) -> SurveyRun:
    number, uid, survey, survey_version, title, since, until, ended, forms, version = row
    return SurveyRun(number, uid, survey, survey_version, title, since, until, bool(ended), forms, version)


def _run_values(one: SurveyRun) -> dict[str, Any]:
    return {name: getattr(one, name) for name in _RUN} | {"ended": int(one.ended)}


def _sheet(row: Sequence[Any]) -> SurveySheet:
    number, uid, run_id, form, village_id, answered_on, answers, named, origin, version = row
    return SurveySheet(number, uid, run_id, form, village_id, answered_on, json.loads(answers), named, origin, version)


def _sheet_values(one: SurveySheet) -> dict[str, Any]:
    return {name: getattr(one, name) for name in _SHEET} | {"answers": canonical_json(dict(one.answers))}


class Surveys:
    """The surveys of one transaction; forms taken back are shown and counted nowhere."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def runs(self) -> list[SurveyRun]:
        """Every run, the newest first."""
        query = select(*_RUN_COLUMNS).order_by(survey_run.c.since.desc(), survey_run.c.id.desc())
        return [_run(row) for row in self._transaction.connection.execute(query)]

    def run(self, run_id: int) -> SurveyRun:
        """One run; raises NotFoundError."""
        row = self._transaction.connection.execute(select(*_RUN_COLUMNS).where(survey_run.c.id == run_id)).first()
        if row is None:
            raise NotFoundError("survey_run", str(run_id))
        return _run(row)

    def counts(self) -> dict[int, int]:
        """How many forms each run has, by its id."""
        query = select(survey_sheet.c.run_id, func.count()).where(survey_sheet.c.withdrawn == 0)
        rows = self._transaction.connection.execute(query.group_by(survey_sheet.c.run_id))
        return {int(row[0]): int(row[1]) for row in rows}

    def add_run(self, new: SurveyRun) -> SurveyRun:
        """Keep a new run (id 0, uid empty) and return the stored one."""
        uid, values = new_uid(), _run_values(new)
        number = self._transaction.insert_row(survey_run, {"uid": uid, **values})
        self._transaction.journal.record("survey_run", uid, number, {}, values)
        return replace(new, id=number, uid=uid, version=1)

    def save_run(self, changed: SurveyRun) -> SurveyRun:
        """Keep a changed run; raises StaleRecordError if it was saved meanwhile."""
        before, after = _run_values(self.run(changed.id)), _run_values(changed)
        same = (survey_run.c.id == changed.id, survey_run.c.version == changed.version)
        statement = update(survey_run).where(*same).values(**after, version=changed.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("survey_run", changed.title)
        self._journal("survey_run", changed, before, after)
        return replace(changed, version=changed.version + 1)

    def sheets(self, run_id: int) -> list[SurveySheet]:
        """The forms of a run in the order in which they were entered."""
        query = select(*_SHEET_COLUMNS).where(survey_sheet.c.run_id == run_id, survey_sheet.c.withdrawn == 0)
        return [_sheet(row) for row in self._transaction.connection.execute(query.order_by(survey_sheet.c.id))]

    def numbered(self, run_id: int, number: str) -> SurveySheet | None:
        """The form of that number, or None."""
        query = select(*_SHEET_COLUMNS).where(
            survey_sheet.c.run_id == run_id, survey_sheet.c.number == number, survey_sheet.c.withdrawn == 0
        )
        row = self._transaction.connection.execute(query).first()
        return _sheet(row) if row is not None else None

    def add_sheet(self, new: SurveySheet) -> SurveySheet:
        """Keep a new form (id 0, uid empty) and return the stored one."""
        uid, values = new_uid(), _sheet_values(new)
        number = self._transaction.insert_row(survey_sheet, {"uid": uid, **values})
        told = {name: value for name, value in values.items() if value not in {"", None}}
        self._transaction.journal.record("survey_sheet", uid, number, {}, told)
        return replace(new, id=number, uid=uid, version=1)

    def withdraw_sheet(self, found: SurveySheet) -> None:
        """Take a form back that was entered by mistake; its journal stays."""
        same = (survey_sheet.c.id == found.id, survey_sheet.c.version == found.version, survey_sheet.c.withdrawn == 0)
        statement = update(survey_sheet).where(*same).values(withdrawn=1, version=found.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("survey_sheet", found.number)
        self._transaction.journal.record("survey_sheet", found.uid, found.id, {"withdrawn": 0}, {"withdrawn": 1})

    def _journal(self, kind: str, one: SurveyRun, before: dict[str, Any], after: dict[str, Any]) -> None:
        names = [name for name in after if before[name] != after[name]]
        old, new = {name: before[name] for name in names}, {name: after[name] for name in names}
        self._transaction.journal.record(kind, one.uid, one.id, old, new)
