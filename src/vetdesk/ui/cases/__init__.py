"""Cases: the queue, one case with its course, the form of a step, and opening a case for a person."""
