"""Workbooks from outside: what a file really is, its cells, and the guarded child process that reads it."""
