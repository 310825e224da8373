"""Shows the typing test of VetDesk as the real program would, and writes down what arrives: run by test_typing."""

import sys
from pathlib import Path

from vetdesk.ui.input_method import prepare

METHOD = prepare()

from PySide6.QtCore import QTimer  # noqa: E402 - Qt reads the environment when it is imported
from PySide6.QtWidgets import QApplication  # noqa: E402

from vetdesk.ui.help.sheets import TypingTest  # noqa: E402

application = QApplication(sys.argv)
sheet = TypingTest(METHOD, None)
sheet.move(40, 40)
sheet.show()
sheet.line.setFocus()
arrived = Path(sys.argv[1])
arrived.write_text(f"{METHOD.chosen}\n", encoding="utf-8")
sheet.line.textChanged.connect(lambda text: arrived.write_text(f"{METHOD.chosen}\n{text}", encoding="utf-8"))
sheet.line.returnPressed.connect(application.quit)
QTimer.singleShot(60_000, application.quit)
sys.exit(application.exec())
