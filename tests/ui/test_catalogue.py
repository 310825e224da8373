"""Translations read straight from .ts files."""

from pathlib import Path

from vetdesk.ui.catalogue import CHINESE, ENGLISH, read_catalogue

FILE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context><name>Page</name>
  <message><source>Save &amp; go</source><translation>保存 &amp; 继续</translation></message>
  <message><source>Later</source><translation type="unfinished">以后</translation></message>
  <message><source>Empty</source><translation></translation></message>
</context>
</TS>
"""


def test_finished_translations_are_found(tmp_path: Path) -> None:
    (tmp_path / "page_zh_CN.ts").write_text(FILE, encoding="utf-8")
    catalogue = read_catalogue(tmp_path, CHINESE)
    assert catalogue.text("Page", "Save & go") == "保存 & 继续"
    assert len(catalogue) == 1


def test_what_is_missing_unfinished_or_empty_stays_english(tmp_path: Path) -> None:
    (tmp_path / "page_zh_CN.ts").write_text(FILE, encoding="utf-8")
    catalogue = read_catalogue(tmp_path, CHINESE)
    assert [catalogue.text("Page", text) for text in ("Later", "Empty", "Unknown")] == ["Later", "Empty", "Unknown"]
    assert catalogue.find("Other", "Save & go") == ""


def test_english_needs_no_file(tmp_path: Path) -> None:
    (tmp_path / "page_zh_CN.ts").write_text(FILE, encoding="utf-8")
    assert len(read_catalogue(tmp_path, ENGLISH)) == 0
