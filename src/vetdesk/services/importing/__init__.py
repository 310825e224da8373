"""Taking workbooks in (导入): read, ask, plan, keep in one transaction, report, undo."""

from vetdesk.services.importing.importing import BatchLine, BatchReport, Importing
from vetdesk.services.importing.undoing import BlockedRow, UndoReport

__all__ = ["BatchLine", "BatchReport", "BlockedRow", "Importing", "UndoReport"]
