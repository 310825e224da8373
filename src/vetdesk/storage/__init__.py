"""The encrypted database: one module per noun, the journal, key slots, upgrades and backups."""
