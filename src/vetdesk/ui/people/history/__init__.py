"""Looking back (历史查询): what was changed by whom, who looked, and a record as it was on a day."""
