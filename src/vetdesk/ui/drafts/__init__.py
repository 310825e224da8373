"""Drafts: what was typed and not saved outlives a crash, a lock and a closed window, and is offered again."""
