"""Surveys (满意度调查): declared questions, filled forms, workbooks that come back, and results that name nobody."""
