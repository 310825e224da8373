"""A station full of texts that look like formulas: in every free text of people, villages, visits, activities …"""

import json
from itertools import cycle
from typing import Any

from tests.canary.formulas import PAYLOADS
from vetdesk.storage.database import Database

COLUMNS = {
    "recipient": (
        "name", "former_name", "household_address", "living_address", "phone", "other_phone", "contact_name",
        "medical_number", "employer", "employer_address", "remarks", "bank_name", "account_name", "account_number",
        "account_reason", "unit", "higher_unit", "discharge_certificate", "id_number", "merits",
    ),
    "identity": (
        "certificate_number", "recognition_basis", "injured_unit", "injured_place", "injury_reason", "injured_part",
        "deceased_name", "deceased_unit", "deceased_post", "deceased_place", "deceased_certificate", "service_illness",
        "martyr_name", "conscript_name", "placement_certificate", "father", "mother",
    ),
    "village": ("name",), "station": ("name",), "staff": ("name",),
    "activity": ("title", "place", "summary"), "participant": ("why", "answer_text", "wish", "result_text"),
    "training": ("topic", "held_by", "place", "remark"), "provider": ("name", "contact", "address", "note"),
    "need": ("text", "outcome_text"), "survey_run": ("title",), "outside_list": ("title", "sender"),
    "outside_line": ("village", "reason"), "payment_result": ("reason",),
}  # fmt: skip
"""Every free text that some workbook shows, by table."""
JSON_COLUMNS = {"outside_line": ("values", "written"), "complaint": ("form",), "payment_line": ("payee",)}


def poison(database: Database) -> int:
    """Put such texts everywhere; returns how many columns. The guards of the tables are taken away for it."""
    texts, done = cycle(PAYLOADS), 0
    with database.write("poison", None) as work:
        run = work.connection.exec_driver_sql
        for (name,) in run(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name <> 'journal'"
        ).fetchall():
            run(f'DROP TRIGGER "{name}"')
        for table, columns in COLUMNS.items():
            for column in columns:
                ids = [row[0] for row in run(f'SELECT id FROM {table} WHERE "{column}" IS NOT NULL').fetchall()]
                for number in ids:
                    suffix = f"~{number}" if column == "id_number" else ""
                    run(f'UPDATE {table} SET "{column}" = ? WHERE id = ?', (next(texts) + suffix, number))
                done += bool(ids)
        for table, columns in JSON_COLUMNS.items():
            for column in columns:
                for number, text in run(f'SELECT id, "{column}" FROM {table}').fetchall():
                    told = {key: _poisoned(value, texts) for key, value in json.loads(text).items()}
                    run(
                        f'UPDATE {table} SET "{column}" = ? WHERE id = ?',
                        (json.dumps(told, ensure_ascii=False), number),
                    )
                done += 1
    return done


def _poisoned(value: Any, texts: "cycle[str]") -> Any:
    """A free text is one that holds Han characters; codes, days and numbers stay."""
    han = isinstance(value, str) and any("\u4e00" <= sign <= "\u9fff" for sign in value)
    return next(texts) if han else value
