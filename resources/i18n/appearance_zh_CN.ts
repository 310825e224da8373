<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
        <name>columns</name>
        <message>
            <source>Usual order and widths of the columns</source>
            <translation>恢复默认列序和列宽</translation>
        </message>
        <message>
            <source>Sort by {column}</source>
            <translation>按“{column}”排序</translation>
        </message>
    </context>
    <context>
        <name>AppearanceSection</name>
        <message>
            <location filename="../../src/vetdesk/ui/settings/appearance_section.py" line="54" />
            <source>How the window looks on this computer. Choices take effect at once and are kept.</source>
            <translation>本机窗口的显示方式，选择后立即生效，并保存在本机。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/settings/appearance_section.py" line="56" />
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/settings/appearance_section.py" line="56" />
            <source>Text size</source>
            <translation>字号</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/settings/appearance_section.py" line="56" />
            <source>Colours</source>
            <translation>配色</translation>
        </message>
    </context>
    <context>
        <name>LookBar</name>
        <message>
            <location filename="../../src/vetdesk/ui/appearance/look_bar.py" line="44" />
            <source>Smaller text</source>
            <translation>缩小字号</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/appearance/look_bar.py" line="45" />
            <source>Larger text</source>
            <translation>放大字号</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/appearance/look_bar.py" line="46" />
            <source>Colours</source>
            <translation>配色</translation>
        </message>
    </context>
    <context>
        <name>appearance</name>
        <message>
            <location filename="../../src/vetdesk/ui/appearance/words.py" line="11" />
            <source>Standard</source>
            <translation>标准</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/appearance/words.py" line="12" />
            <source>Large</source>
            <translation>大字</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/appearance/words.py" line="13" />
            <source>Extra large</source>
            <translation>特大字</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/appearance/words.py" line="16" />
            <source>Same as the computer</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/appearance/words.py" line="17" />
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/appearance/words.py" line="18" />
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/appearance/words.py" line="19" />
            <source>High contrast</source>
            <translation>高对比度</translation>
        </message>
    </context>
</TS>
