"""What journeys share with the other tests of the window."""

from tests.ui.patience import qtbot

__all__ = ["qtbot"]
