"""Payment lists in the window: made, approved, sent, and what the bank did."""
