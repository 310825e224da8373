"""Annual confirmation in the window."""
