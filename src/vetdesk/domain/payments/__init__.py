"""Payment lists (发放名册), what the bank said of them, and overpayments that are paid back."""
