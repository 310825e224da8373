"""Benchmarks: each figure as a ratio to its floor, measured in the same run."""
