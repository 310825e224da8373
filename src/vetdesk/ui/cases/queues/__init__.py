"""Queues of cases: the list with its filters and order, and the ways out for what is stuck."""
