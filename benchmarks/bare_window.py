"""The floor of the start: a bare PySide6 window with a table, and the encrypted file opened; prints when painted.

`python -m benchmarks.bare_window DATABASE KEY_IN_HEX`
"""

import sys
import time


def main() -> None:
    """Show a table of forty rows, read one value of the database, print the monotonic time of the first paint."""
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem
    from sqlcipher3 import dbapi2

    application = QApplication(sys.argv[:1])
    connection = dbapi2.connect(sys.argv[1])
    connection.execute(f"PRAGMA key=\"x'{sys.argv[2]}'\"")
    rows = connection.execute("SELECT name, type FROM sqlite_schema LIMIT 40").fetchall()

    class Table(QTableWidget):
        """Tells when it has been painted."""

        def paintEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
            super().paintEvent(event)
            print(time.monotonic(), flush=True)
            application.quit()

    table = Table(40, 6)
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.setItem(at, column, QTableWidgetItem(str(text)))
    window = QMainWindow()
    window.setCentralWidget(table)
    window.resize(1280, 800)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
