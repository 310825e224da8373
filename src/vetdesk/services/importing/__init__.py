"""Taking workbooks in (导入): read, ask, plan, keep in one transaction, report, undo."""
