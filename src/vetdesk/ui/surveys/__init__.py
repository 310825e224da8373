"""Satisfaction surveys in the window: runs, quick entry, workbooks that come back, results."""
