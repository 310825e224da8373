"""Settings: the office, its staff, villages, working days, backups, and the look of the window."""
