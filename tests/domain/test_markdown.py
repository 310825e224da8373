"""Notes are parted into headings, paragraphs and lists with bold words; links are told apart from their words."""

from vetdesk.domain.markdown import Form, Part, Passage, Run, links, parts, passages

TEXT = """开头一段，
接着写。See
the note.

## 怎么办
- **三属**：去[服务站](policy://note/survivors)
2. 第二步
"""


def test_a_text_is_told_block_by_block() -> None:
    assert passages(TEXT) == [
        Passage(Form.PARAGRAPH, (Run("开头一段，接着写。See the note."),)),
        Passage(Form.HEADING, (Run("怎么办"),), level=2),
        Passage(Form.ITEM, (Run("三属", bold=True), Run("：去服务站")), mark="•"),
        Passage(Form.ITEM, (Run("第二步"),), mark="2."),
    ]


def test_links_are_found_and_parts_keep_deeper_headings() -> None:
    assert links(TEXT) == ["policy://note/survivors"]
    assert parts("前言\n## 甲\n### 问\n答\n## 乙\n", 2) == [Part("", "前言"), Part("甲", "### 问\n答"), Part("乙", "")]
    assert passages("") == []
