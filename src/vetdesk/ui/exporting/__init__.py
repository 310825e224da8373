"""Exporting (导出): workbooks that leave, and the decisions that come back."""
