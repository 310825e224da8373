"""Workbooks, papers and packages: everything that is a file outside the station."""
