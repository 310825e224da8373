"""The paper file (纸质档案) of a recipient in the window: checklists, scans, what the scanner brings."""
