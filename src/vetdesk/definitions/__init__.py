"""Reads and checks declared data (TOML) into domain values; an error names file and key."""
