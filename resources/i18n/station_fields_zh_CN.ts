<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CharactersSection</name>
    <message>
        <source>All characters of the general standard table and of Extensions A to F can be shown and printed, whatever fonts this computer has. Newer and self-made characters appear as a box with their code; write them in by hand after printing.</source>
        <translation>《通用规范汉字表》和扩展A至F区的汉字，不论这台电脑装了什么字体，窗口和文书上都能显示。更新的汉字和自造字显示为方框和编码，打印后请手写补上。</translation>
    </message>
    <message>
        <source>Characters without a glyph</source>
        <translation>没有字形的字</translation>
    </message>
    <message>
        <source>Places with such characters: {count}</source>
        <translation>共有 {count} 处</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>A field of the station's own</source>
        <translation>本站自定字段</translation>
    </message>
    <message>
        <source>&amp;Save the field</source>
        <translation>保存字段(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Add the field</source>
        <translation>添加字段(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Name on screen and in workbooks</source>
        <translation>字段名称，即花名册表头(&amp;N)</translation>
    </message>
    <message>
        <source>Name in &amp;English (may stay empty)</source>
        <translation>英文名称，可不填(&amp;E)</translation>
    </message>
    <message>
        <source>T&amp;ype of content</source>
        <translation>填写内容(&amp;H)</translation>
    </message>
    <message>
        <source>Choices, one on a &amp;line</source>
        <translation>选项，每行一个(&amp;L)</translation>
    </message>
    <message>
        <source>A&amp;bout</source>
        <translation>属于(&amp;W)</translation>
    </message>
    <message>
        <source>Only for these ca&amp;tegories (none ticked: all)</source>
        <translation>只用于这些类别，都不选即全部(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Other headings in workbooks, separated by 、</source>
        <translation>表格里的其他叫法，用“、”隔开(&amp;O)</translation>
    </message>
    <message>
        <source>A column of the &amp;roster</source>
        <translation>列入花名册(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Found by the search box</source>
        <translation>可以搜索(&amp;F)</translation>
    </message>
    <message>
        <source>Sens&amp;itive: hidden until revealed</source>
        <translation>敏感信息，平时遮盖(&amp;I)</translation>
    </message>
</context>
<context>
    <name>FieldsSection</name>
    <message>
        <source>Anything else the station records about its people. Like all other fields they appear on the record page, in the history and on the master sheet, and are imported from workbooks by name.</source>
        <translation>本站另外需要登记的内容。自定字段和其他字段一样，出现在档案页、变更记录和登记表上，导入表格时按名称识别。</translation>
    </message>
    <message>
        <source>The station's own fields</source>
        <translation>本站自定字段</translation>
    </message>
    <message>
        <source>&amp;New field…</source>
        <translation>新建字段(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>修改(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Retire…</source>
        <translation>停用(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>恢复使用(&amp;B)</translation>
    </message>
    <message>
        <source>The field is added and shown on every page now.</source>
        <translation>字段已添加，各页面现在就能使用。</translation>
    </message>
    <message>
        <source>The field is changed.</source>
        <translation>字段已修改。</translation>
    </message>
    <message>
        <source>The order of the fields is changed.</source>
        <translation>字段顺序已调整。</translation>
    </message>
    <message>
        <source>Retire the field “{name}”?</source>
        <translation>停用字段“{name}”？</translation>
    </message>
    <message>
        <source>&amp;Retire the field</source>
        <translation>停用字段(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>It is no longer shown. Its values are kept, and it can be restored with them.</source>
        <translation>停用后不再显示；已填的内容保留，恢复使用后照旧。</translation>
    </message>
    <message>
        <source>The field “{name}” is retired.</source>
        <translation>字段“{name}”已停用。</translation>
    </message>
    <message>
        <source>The field “{name}” is shown again.</source>
        <translation>字段“{name}”已恢复使用。</translation>
    </message>
</context>
<context>
    <name>characters</name>
    <message>
        <source>CJK Unified Ideographs</source>
        <translation>基本区</translation>
    </message>
    <message>
        <source>Ideographic number zero</source>
        <translation>数字〇</translation>
    </message>
    <message>
        <source>CJK Radicals Supplement</source>
        <translation>部首补充</translation>
    </message>
    <message>
        <source>CJK Compatibility Ideographs</source>
        <translation>兼容汉字区</translation>
    </message>
    <message>
        <source>Extension A</source>
        <translation>扩展A区</translation>
    </message>
    <message>
        <source>Extension B</source>
        <translation>扩展B区</translation>
    </message>
    <message>
        <source>Extension C</source>
        <translation>扩展C区</translation>
    </message>
    <message>
        <source>Extension D</source>
        <translation>扩展D区</translation>
    </message>
    <message>
        <source>Extension E</source>
        <translation>扩展E区</translation>
    </message>
    <message>
        <source>Extension F</source>
        <translation>扩展F区</translation>
    </message>
    <message>
        <source>Extension I</source>
        <translation>扩展I区</translation>
    </message>
    <message>
        <source>Extension G</source>
        <translation>扩展G区</translation>
    </message>
    <message>
        <source>Extension H</source>
        <translation>扩展H区</translation>
    </message>
    <message>
        <source>CJK Compatibility Ideographs Supplement</source>
        <translation>兼容汉字补充区</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Where it belongs</source>
        <translation>所属字符集</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>self-made</source>
        <translation>自造字</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>a line of text</source>
        <translation>一行文字</translation>
    </message>
    <message>
        <source>a longer text</source>
        <translation>较长文字</translation>
    </message>
    <message>
        <source>one of several choices</source>
        <translation>从选项中选一个</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>an amount of money</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>填写内容</translation>
    </message>
    <message>
        <source>About</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>已填</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>in the roster</source>
        <translation>列入花名册</translation>
    </message>
    <message>
        <source>searchable</source>
        <translation>可搜索</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>敏感</translation>
    </message>
</context>
</TS>
