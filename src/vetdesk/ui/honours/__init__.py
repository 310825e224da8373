"""Honour services and surveys in the window: two tabs of the page of visits."""
