"""VetDesk (优抚工作台): the offline desk of a township veterans' service station."""

__version__ = "0.1.0"
