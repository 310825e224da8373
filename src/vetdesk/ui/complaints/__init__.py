"""Complaints (信访事项): the list with its deadlines, the register, the course of one, reception days."""
