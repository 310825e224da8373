"""Draws any list of declared fields: an editor for each kind, and what is wrong with a value beside it."""
