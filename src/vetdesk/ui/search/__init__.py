"""The search over everything (Ctrl+K): people, records, deeds and help, found while one types."""
