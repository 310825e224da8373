"""What sizes of text and schemes of colours are called."""

from typing import Final

from vetdesk.ui.colours import Scheme
from vetdesk.ui.preferences import SYSTEM
from vetdesk.ui.texts import QT_TRANSLATE_NOOP
from vetdesk.ui.theme import TextSize

SIZE_NAMES: Final = {
    TextSize.STANDARD: QT_TRANSLATE_NOOP("appearance", "Standard"),
    TextSize.LARGE: QT_TRANSLATE_NOOP("appearance", "Large"),
    TextSize.EXTRA_LARGE: QT_TRANSLATE_NOOP("appearance", "Extra large"),
}
SCHEME_NAMES: Final = {
    SYSTEM: QT_TRANSLATE_NOOP("appearance", "Same as the computer"),
    Scheme.LIGHT.value: QT_TRANSLATE_NOOP("appearance", "Light"),
    Scheme.DARK.value: QT_TRANSLATE_NOOP("appearance", "Dark"),
    Scheme.CONTRAST.value: QT_TRANSLATE_NOOP("appearance", "High contrast"),
}
"""By what Preferences.scheme keeps."""
