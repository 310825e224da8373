"""The style sheet of the window: what Fusion and the palette cannot say, from the colours of a scheme and a size."""

from dataclasses import asdict
from typing import Final

from vetdesk.ui.colours import SCHEMES, Scheme, Tone

_RAIL: Final = """
QWidget#rail {{ background: {rail}; }}
QWidget#rail QToolButton {{ color: {rail_ink}; background: transparent; border: {ring}px solid transparent;
  border-left: 4px solid transparent; padding: {rail_air}px 8px; min-height: {button}px; text-align: left; }}
QWidget#rail QToolButton[narrow="true"] {{ padding: 0 8px; min-height: 32px; }}
QWidget#rail QToolButton:hover {{ background: {rail_hover}; }}
QWidget#rail QToolButton:checked {{ background: {rail_chosen}; border-left-color: {rail_mark}; font-weight: bold; }}
QWidget#rail QToolButton:focus {{ border-color: {rail_ink}; }}
"""
_BUTTONS: Final = """
QPushButton, QToolButton#plain {{ color: {ink}; background: {paper}; border: {border}px solid {edge};
  border-radius: 4px; padding: 2px 14px; min-height: {inner_button}px; }}
QPushButton:hover, QToolButton#plain:hover {{ background: {hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {chosen}; }}
QPushButton:focus, QToolButton#plain:focus {{ border: {ring}px solid {focus}; padding: 1px 13px; }}
QPushButton:disabled, QToolButton#plain:disabled {{ color: {faint_ink}; background: {quiet}; border-color: {line}; }}
QPushButton[primary="true"] {{ color: {on_accent}; background: {accent}; border-color: {accent_edge};
  font-weight: bold; }}
QPushButton[primary="true"]:hover {{ background: {accent_deep}; }}
QPushButton[primary="true"]:focus {{ border: {ring}px solid {accent_ring}; }}
QPushButton[primary="true"]:disabled {{ color: {on_accent_off}; background: {accent_off}; border-color: {accent_off}; }}
QPushButton::menu-indicator {{ image: url("{pictures}/arrow_down_ink.svg"); width: 14px; height: 14px;
  subcontrol-origin: padding; subcontrol-position: center right; }}
QPushButton[primary="true"]::menu-indicator {{ image: url("{pictures}/arrow_down_on_accent.svg"); }}
QToolButton#plain::menu-indicator, QToolButton#practice_menu::menu-indicator,
QStatusBar QToolButton::menu-indicator {{ image: none; }}
QToolButton[sign="true"] {{ background: transparent; border: {ring}px solid transparent; border-radius: 4px; }}
QToolButton[sign="true"]:hover {{ background: {hover}; border-color: {edge}; }}
QToolButton[sign="true"]:focus {{ border-color: {focus}; }}
QPushButton[flat="true"] {{ background: transparent; border-color: transparent; color: {link}; }}
QPushButton[flat="true"]:hover {{ text-decoration: underline; }}
QPushButton[flat="true"]:focus {{ border: {ring}px solid {focus}; }}
QPushButton[flat="true"]:disabled {{ color: {faint_ink}; }}
"""
_FIELDS: Final = """
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit {{ color: {ink}; background: {paper};
  border: {border}px solid {edge}; border-radius: 4px; padding: 2px 6px; min-height: {inner_field}px;
  selection-background-color: {accent}; selection-color: {on_accent}; placeholder-text-color: {soft_ink}; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus {{
  border: {ring}px solid {focus}; padding: 1px 5px; }}
QLineEdit:read-only, QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{ background: {quiet}; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{ color: {faint_ink}; border-color: {line}; }}
QAbstractSpinBox {{ padding-right: 28px; }}
QAbstractSpinBox QLineEdit {{ border: 0; padding: 0; background: transparent; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0; width: 26px; background: transparent; }}
QAbstractSpinBox::up-arrow {{ image: url("{pictures}/arrow_up_ink.svg"); width: 14px; height: 14px; }}
QAbstractSpinBox::down-arrow {{ image: url("{pictures}/arrow_down_ink.svg"); width: 14px; height: 14px; }}
QComboBox::drop-down {{ border: 0; width: 28px; }}
QComboBox::down-arrow {{ image: url("{pictures}/arrow_down_ink.svg"); width: 16px; height: 16px; }}
QComboBox::down-arrow:disabled {{ image: url("{pictures}/arrow_down_faint_ink.svg"); }}
QComboBox QAbstractItemView {{ color: {ink}; background: {paper}; border: 1px solid {edge};
  selection-background-color: {chosen}; selection-color: {ink}; }}
*[wrong="error"] {{ border: 2px solid {wrong}; }}
*[wrong="warning"] {{ border: 2px solid {doubt}; }}
"""
_TICKS: Final = """
QCheckBox, QRadioButton {{ min-height: {inner_field}px; spacing: 8px; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {faint_ink}; }}
QCheckBox:focus, QRadioButton:focus {{ text-decoration: underline; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {{ width: {tick}px; height: {tick}px;
  background: {paper}; border: {border}px solid {edge}; border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: {half_tick}px; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: {ring}px solid {focus}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{
  image: url("{pictures}/tick_on_accent.svg"); background: {accent}; border-color: {accent_edge}; }}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {{
  image: url("{pictures}/some_on_accent.svg"); background: {accent}; border-color: {accent_edge}; }}
QRadioButton::indicator:checked {{ image: url("{pictures}/dot_on_accent.svg"); background: {accent};
  border-color: {accent_edge}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {quiet}; border-color: {line}; }}
QCheckBox::indicator:checked:disabled {{ image: url("{pictures}/tick_faint_ink.svg"); }}
QRadioButton::indicator:checked:disabled {{ image: url("{pictures}/dot_faint_ink.svg"); }}
"""
_LISTS: Final = """
QTableView, QTreeView, QListView {{ color: {ink}; background: {paper}; border: {ring}px solid {line};
  alternate-background-color: {stripe}; selection-background-color: {chosen}; selection-color: {ink};
  gridline-color: {line}; }}
QTableView:focus, QTreeView:focus, QListView:focus {{ border-color: {focus}; }}
QStackedWidget[ringed="true"] {{ border: {ring}px solid transparent; }}
QStackedWidget[ringed="true"]:focus {{ border-color: {focus}; }}
QListWidget::item {{ min-height: {inner_field}px; padding: 0 6px; border: 0; }}
QListWidget::item:selected, QTreeView::item:selected {{ background: {chosen}; color: {ink}; }}
QHeaderView {{ background: {quiet}; border: 0; }}
QHeaderView::section {{ background: {quiet}; color: {ink}; border: 0; border-right: 1px solid {line};
  border-bottom: 1px solid {line}; padding: 4px 8px; min-height: {inner_field}px; }}
QTableCornerButton::section {{ background: {quiet}; border: 0; border-right: 1px solid {line};
  border-bottom: 1px solid {line}; }}
QTableView::corner, QTreeView::corner, QListView::corner {{ background: {quiet}; border: 0; }}
QInputDialog QDialogButtonBox {{ button-layout: 3; }}
QTabWidget::pane {{ background: {ground}; border: 0; border-top: {border}px solid {line}; padding-top: 6px; }}
QTabBar::tab {{ color: {ink}; min-height: {inner_tab}px; padding: 3px 14px; background: {quiet};
  border: {border}px solid {line}; border-bottom: 0; margin-right: 2px; }}
QTabBar::tab:selected {{ background: {paper}; border-top: 3px solid {focus}; font-weight: bold; }}
QTabBar::tab:selected:focus {{ border: {ring}px solid {focus}; border-top: 3px solid {focus};
  padding: 3px {tab_side}px {tab_foot}px {tab_side}px; }}
QTabBar::tab:disabled {{ color: {faint_ink}; }}
QTabBar::scroller {{ width: 60px; }}
QTabBar QToolButton {{ background: {paper}; border: {border}px solid {edge}; }}
QTabBar QToolButton:hover {{ background: {hover}; }}
QTabBar QToolButton:focus {{ border: {thick}px solid {focus}; }}
QTabBar QToolButton::left-arrow {{ image: url("{pictures}/arrow_left_ink.svg"); width: 16px; height: 16px; }}
QTabBar QToolButton::left-arrow:disabled {{ image: url("{pictures}/arrow_left_faint_ink.svg"); }}
QTabBar QToolButton::right-arrow {{ image: url("{pictures}/arrow_right_ink.svg"); width: 16px; height: 16px; }}
QTabBar QToolButton::right-arrow:disabled {{ image: url("{pictures}/arrow_right_faint_ink.svg"); }}
"""
_FRAME: Final = """
QMenuBar {{ background: {paper}; color: {ink}; border-bottom: 1px solid {line}; }}
QMenuBar::item {{ padding: 5px 10px; }}
QMenuBar::item:selected {{ background: {chosen}; }}
QMenu {{ background: {paper}; color: {ink}; border: 1px solid {edge}; }}
QMenu::item {{ padding: 6px 28px 6px 16px; }}
QMenu::item:selected {{ background: {chosen}; color: {ink}; }}
QMenu::item:disabled {{ color: {faint_ink}; }}
QMenu {{ icon-size: {tick}px; }}
QMenu::icon {{ padding-left: 10px; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QMenu::indicator {{ width: {tick}px; height: {tick}px; left: 6px; }}
QMenu::indicator:checked {{ image: url("{pictures}/tick_ink.svg"); }}
QMenu::right-arrow {{ image: url("{pictures}/arrow_right_ink.svg"); width: 14px; height: 14px; }}
QStatusBar {{ background: {paper}; color: {ink}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: 0; }}
QStatusBar QToolButton {{ color: {ink}; border: {ring}px solid transparent; border-radius: 4px; padding: 1px 7px;
  min-height: 26px; min-width: 26px; }}
QStatusBar QToolButton:hover {{ background: {hover}; }}
QStatusBar QToolButton:checked {{ background: {chosen}; }}
QStatusBar QToolButton:hover, QStatusBar QToolButton:focus {{ border-color: {focus}; }}
QToolTip {{ background: {tip}; color: {ink}; border: 1px solid {edge}; padding: 4px; }}
QProgressBar {{ color: {ink}; background: {quiet}; border: {border}px solid {edge}; border-radius: 4px;
  text-align: center; min-height: {bar}px; }}
QProgressBar::chunk {{ background: {chosen}; border-radius: 3px; }}
QScrollBar:vertical {{ background: {quiet}; width: 14px; margin: 0; }}
QScrollBar:horizontal {{ background: {quiet}; height: 14px; margin: 0; }}
QScrollBar::handle {{ background: {edge}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {soft_ink}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QFrame#card {{ background: {paper}; border: {border}px solid {line}; border-radius: 6px; }}
"""
_ROLES: Final = """
QLabel[role="title"] {{ font-size: {title}pt; font-weight: bold; }}
QLabel[role="heading"] {{ font-weight: bold; }}
QLabel[role="soft"] {{ color: {soft_ink}; }}
QLabel[role="problem"] {{ color: {problem}; }}
QLabel[role="warning"] {{ color: {warning}; }}
QLabel[role="stage_passed"] {{ color: {passed}; }}
QLabel[role="stage_here"] {{ color: {on_accent}; background: {accent}; border-radius: 4px; padding: 1px 8px; }}
QLabel[role="stage_arrow"] {{ color: {soft_ink}; }}
"""
_TONE: Final = """
QLabel[tone="{tone}"] {{ color: {text}; background: {ground}; border: 1px solid {edge}; border-radius: 4px;
  padding: 1px 7px; }}
QStatusBar QToolButton[tone="{tone}"] {{ color: {text}; background: {ground}; border-color: {edge}; }}
QStatusBar QToolButton[tone="{tone}"]:hover, QStatusBar QToolButton[tone="{tone}"]:focus {{ border-color: {focus}; }}
QFrame#inline_bar[tone="{tone}"] {{ background: {ground}; border: 1px solid {edge}; border-radius: 4px; }}
QFrame#inline_bar[tone="{tone}"] QLabel {{ color: {text}; }}
"""
TEMPLATE: Final = "".join((_BUTTONS, _FIELDS, _TICKS, _LISTS, _FRAME, _ROLES, _RAIL))
"""The sheet with the names of the colours' tokens in braces."""


def style_sheet(scheme: Scheme, *, button: int, field: int, title: int, pictures: str) -> str:
    """The sheet of a scheme. Sizes are the heights of a button and a field in pixels and a title's points.

    `pictures` is the folder with the drawings that the sheet names, coloured for this scheme: DRAWING_TOKEN.svg.
    """
    ring, border = SCHEMES[scheme].ring, SCHEMES[scheme].border
    sizes = {
        "button": button - 12,
        "inner_button": button - 6,
        "inner_field": field - 6,
        "inner_tab": field - 8,
        "tab_side": 14 - (ring - border),
        "tab_foot": 3 - ring,
        "rail_air": 6 - ring,
        "thick": ring + 1,
        "bar": field - 10,
        "title": title,
    }
    tick = max(18, field // 2)
    tokens = asdict(SCHEMES[scheme])
    sheet = TEMPLATE.format(**tokens, **sizes, tick=tick, half_tick=tick // 2, pictures=pictures)
    for tone in Tone:
        tint = tone.tint_in(scheme)
        colours = {"text": tint.text, "ground": tint.ground, "edge": tint.edge, "focus": SCHEMES[scheme].focus}
        sheet += _TONE.format(tone=tone.name.lower(), **colours)
    return sheet
