"""Deeds around cases: one step in many, everything of a colleague, another kind or version, the list of exceptions."""
