"""Help that needs no network: a page's topic, the keys, the typing test."""
