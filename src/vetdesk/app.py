"""Puts it together: the one place where every layer is known and connected."""
