<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>BulkPanel</name>
        <message>
            <source>change of {count} people</source>
            <translation>批量修改{count}人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_panel.py" line="64" />
            <source>Change many people</source>
            <translation>批量修改</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_panel.py" line="67" />
            <source>Add a fie&amp;ld</source>
            <translation>添加修改项(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_panel.py" line="126" />
            <source>Changed: {count} people.</source>
            <translation>已修改 {count} 人。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_panel.py" line="129" />
            <source>Left out, because somebody changed them meanwhile: those below.</source>
            <translation>下列人员在预览后已被他人修改或不再符合，未作修改。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_panel.py" line="130" />
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_panel.py" line="139" />
            <source>Restored: {count} people.</source>
            <translation>已恢复 {count} 人。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_panel.py" line="142" />
            <source>Those below were changed again later and stay as they are.</source>
            <translation>下列人员此后又有改动，保持不变。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_panel.py" line="169" />
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_panel.py" line="173" />
            <source>&amp;Back to the list</source>
            <translation>返回列表(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_panel.py" line="175" />
            <source>&amp;See what would change</source>
            <translation>预览修改结果(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_panel.py" line="178" />
            <source>&amp;Change {count} people</source>
            <translation>修改 {count} 人(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>BulkRow</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_row.py" line="64" />
            <source>What is changed</source>
            <translation>修改项目</translation>
        </message>
        <message>
            <source>Choose what to change, or type part of its name</source>
            <translation>选择要修改的项目，可输入名称的一部分</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_row.py" line="67" />
            <location filename="../../src/vetdesk/ui/people/lists/bulk_row.py" line="68" />
            <source>Do not change this</source>
            <translation>不修改此项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_row.py" line="128" />
            <source>Will be emptied</source>
            <translation>将清空</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_row.py" line="134" />
            <source>New value</source>
            <translation>新内容</translation>
        </message>
    </context>
    <context>
        <name>BulkVerdicts</name>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>{label}: {value}</source>
            <translation>{label}：{value}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_verdicts.py" line="58" />
            <source>What becomes of each person</source>
            <translation>每个人的修改结果</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_verdicts.py" line="101" />
            <source>Stays changed</source>
            <translation>未恢复</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_verdicts.py" line="102" />
            <source>Changed later: {deed}, {who}</source>
            <translation>此后有改动：{deed}，{who}</translation>
        </message>
    </context>
    <context>
        <name>BulkWhat</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_what.py" line="62" />
            <source>The selected people: {count}</source>
            <translation>已选人员：{count} 人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_what.py" line="63" />
            <source>Everybody on the list: {count}</source>
            <translation>列表中的全部人员：{count} 人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_what.py" line="65" />
            <source>Fields of identities and the status: of which cate&amp;gory</source>
            <translation>身份信息和状态：修改哪一类别的身份(&amp;G)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_what.py" line="69" />
            <source>Every identity</source>
            <translation>全部身份</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_what.py" line="70" />
            <source>&amp;Why is it changed? (written into the journal)</source>
            <translation>修改原因（记入日志）(&amp;W)</translation>
        </message>
    </context>
    <context>
        <name>ChecksPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/checks_panel.py" line="62" />
            <source>Checks of all records</source>
            <translation>全站档案疑点核查</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/checks_panel.py" line="67" />
            <source>None of this blocks your work. Enter opens the record; what you correct is no longer listed next time.</source>
            <translation>以下疑点不影响日常办理。按回车打开档案，更正后下次不再列出。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/checks_panel.py" line="69" />
            <source>Nothing to check: the records hold no contradictions.</source>
            <translation>没有需要核查的内容：档案中没有发现矛盾。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/checks_panel.py" line="70" />
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/checks_panel.py" line="71" />
            <source>&amp;Open the record</source>
            <translation>打开档案(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/checks_panel.py" line="96" />
            <source>To check: {count}</source>
            <translation>需要核查：{count} 条</translation>
        </message>
    </context>
    <context>
        <name>ColumnPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_panel.py" line="86" />
            <source>Columns of the list</source>
            <translation>列表的列</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_panel.py" line="89" />
            <source>Space ticks a column, Alt+Up and Alt+Down move it. The name is always shown.</source>
            <translation>空格键勾选，Alt+上、下方向键调整顺序。姓名始终显示。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_panel.py" line="90" />
            <location filename="../../src/vetdesk/ui/people/lists/column_panel.py" line="91" />
            <source>Find a column</source>
            <translation>查找列</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_panel.py" line="92" />
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_panel.py" line="93" />
            <source>&amp;Up</source>
            <translation>上移(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_panel.py" line="94" />
            <source>Dow&amp;n</source>
            <translation>下移(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_panel.py" line="95" />
            <source>Usua&amp;l columns</source>
            <translation>默认列(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_panel.py" line="96" />
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_panel.py" line="97" />
            <source>&amp;Show these columns</source>
            <translation>按所选列显示(&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>CompletenessPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/completeness_panel.py" line="76" />
            <source>Completeness of the records</source>
            <translation>档案完整度</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/completeness_panel.py" line="79" />
            <source>Percentages of the people an item applies to. Enter shows who lacks it.</source>
            <translation>百分比以该项应有人数为基数。按回车键查看缺项人员。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/completeness_panel.py" line="81" />
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/completeness_panel.py" line="82" />
            <source>E&amp;xport…</source>
            <translation>导出(&amp;X)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/completeness_panel.py" line="83" />
            <source>Show &amp;who lacks it</source>
            <translation>查看缺项人员(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/completeness_panel.py" line="112" />
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/completeness_panel.py" line="113" />
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/completeness_panel.py" line="115" />
            <source>All</source>
            <translation>合计</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/completeness_panel.py" line="127" />
            <source>Whole station</source>
            <translation>全站</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/completeness_panel.py" line="127" />
            <source>No village</source>
            <translation>未归村</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/completeness_panel.py" line="162" />
            <source>{have} of {concerned} have it, {lacking} lack it</source>
            <translation>应有 {concerned} 人，已有 {have} 人，缺 {lacking} 人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/completeness_panel.py" line="172" />
            <source>Save the table as</source>
            <translation>统计表保存到哪里？</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/completeness_panel.py" line="172" />
            <source>Completeness.xlsx</source>
            <translation>档案完整度统计表.xlsx</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/completeness_panel.py" line="179" />
            <source>Saved: {file}</source>
            <translation>已保存：{file}</translation>
        </message>
    </context>
    <context>
        <name>FilterChips</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_chips.py" line="46" />
            <source>Remove all</source>
            <translation>全部清除</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_chips.py" line="47" />
            <source>Remove all conditions</source>
            <translation>清除全部条件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_chips.py" line="89" />
            <source>+{count} more</source>
            <translation>另 {count} 项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_chips.py" line="115" />
            <source>Remove the condition: {text}</source>
            <translation>清除条件：{text}</translation>
        </message>
    </context>
    <context>
        <name>FilterPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_panel.py" line="59" />
            <source>Filter the list</source>
            <translation>筛选列表</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_panel.py" line="62" />
            <source>All conditions must be met; those about identities by one and the same identity.</source>
            <translation>须同时符合全部条件；关于身份的条件须由同一身份符合。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_panel.py" line="63" />
            <source>Add a &amp;condition</source>
            <translation>添加条件(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_panel.py" line="64" />
            <source>&amp;Remove all</source>
            <translation>全部清除(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_panel.py" line="65" />
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_panel.py" line="66" />
            <source>&amp;Show the list</source>
            <translation>查看列表(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_panel.py" line="91" />
            <source>A condition has no value yet.</source>
            <translation>有条件还没有填写内容。</translation>
        </message>
    </context>
    <context>
        <name>FilterRow</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_row.py" line="105" />
            <source>What is asked</source>
            <translation>筛选项目</translation>
        </message>
        <message>
            <source>Choose a field, or type part of its name</source>
            <translation>选择筛选项目，可输入名称的一部分</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_row.py" line="108" />
            <source>How it is compared</source>
            <translation>比较方式</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_row.py" line="109" />
            <location filename="../../src/vetdesk/ui/people/lists/filter_row.py" line="110" />
            <source>Remove this condition</source>
            <translation>删除此条件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_row.py" line="111" />
            <source>Any of these</source>
            <translation>以下任一项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_row.py" line="207" />
            <source>Value</source>
            <translation>内容</translation>
        </message>
    </context>
    <context>
        <name>ListDeeds</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/list_deeds.py" line="36" />
            <source>Export this list as a roster…</source>
            <translation>按当前列表导出花名册…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/list_deeds.py" line="39" />
            <source>Archive catalogue of {count} people…</source>
            <translation>打印档案目录（{count} 人）…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/list_deeds.py" line="45" />
            <source>What is the list exported for? The answer is written into the journal.</source>
            <translation>导出花名册作什么用途？所填内容记入日志。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/list_deeds.py" line="51" />
            <source>Save the roster as</source>
            <translation>花名册保存到哪里？</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/list_deeds.py" line="52" />
            <source>Roster.xlsx</source>
            <translation>优抚对象花名册.xlsx</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/list_deeds.py" line="61" />
            <source>Saved: {file}, {count} rows</source>
            <translation>已保存：{file}，共 {count} 行</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/list_deeds.py" line="76" />
            <source>Archive catalogue.pdf</source>
            <translation>档案目录.pdf</translation>
        </message>
        <message>
            <source>Copy {count} people in full…</source>
            <translation>完整复制{count}人…</translation>
        </message>
        <message>
            <source>Copied in full: {count}. The clipboard is emptied after a minute.</source>
            <translation>已完整复制{count}人，剪贴板一分钟后自动清空。</translation>
        </message>
    </context>
    <context>
        <name>PeopleList</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="123" />
            <source>Name, pinyin, ID number, phone, certificate or village</source>
            <translation>姓名、拼音、身份证号、电话、证件号或村</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="124" />
            <source>Find people</source>
            <translation>查找人员</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="125" />
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="126" />
            <source>All villages</source>
            <translation>全部村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="126" />
            <source>All categories</source>
            <translation>全部类别</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="126" />
            <source>All statuses</source>
            <translation>全部状态</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="135" />
            <source>&amp;List</source>
            <translation>列表(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="136" />
            <source>Import a roster…</source>
            <translation>导入花名册…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="229" />
            <source>Columns…</source>
            <translation>选择列…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="232" />
            <source>Select all</source>
            <translation>全选</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="238" />
            <source>Change many…</source>
            <translation>批量修改…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="134" />
            <source>Fil&amp;ter…</source>
            <translation>筛选(&amp;T)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="338" />
            <source>{name} (formerly {former})</source>
            <translation>{name}（曾用名：{former}）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="339" />
            <source>no ID number</source>
            <translation>无身份证号</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="349" />
            <source>At least {count} people</source>
            <translation>至少 {count} 人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="350" />
            <source>People: {count}</source>
            <translation>共 {count} 人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="353" />
            <source>Selected: {picked}</source>
            <translation>已选 {picked} 人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="356" />
            <source>Nobody was found for “{words}”.</source>
            <translation>没有找到“{words}”。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="358" />
            <source>Nobody matches the filter.</source>
            <translation>没有符合筛选条件的人员。</translation>
        </message>
        <message>
            <source>Selected: {picked}, of them not shown now: {hidden}</source>
            <translation>已选 {picked} 人，其中 {hidden} 人当前未显示</translation>
        </message>
    </context>
    <context>
        <name>ViewBox</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/view_box.py" line="44" />
            <location filename="../../src/vetdesk/ui/people/lists/view_box.py" line="46" />
            <source>Saved views</source>
            <translation>常用视图</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/view_box.py" line="77" />
            <source>Save this view as…</source>
            <translation>另存为视图…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/view_box.py" line="83" />
            <source>Save what was changed in “{name}”</source>
            <translation>保存对“{name}”的改动</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/view_box.py" line="86" />
            <source>Rename “{name}”…</source>
            <translation>重命名“{name}”…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/view_box.py" line="87" />
            <source>“{name}” is everyone's</source>
            <translation>全站共用“{name}”</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/view_box.py" line="91" />
            <source>The list begins with “{name}”</source>
            <translation>打开列表时使用“{name}”</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/view_box.py" line="95" />
            <source>Remove “{name}”</source>
            <translation>删除“{name}”</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/view_box.py" line="105" />
            <source>{name} (everyone's)</source>
            <translation>{name}（共用）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/view_box.py" line="120" />
            <source>“{name}”: conditions left out because their fields are no longer in use: {count}</source>
            <translation>视图“{name}”中有 {count} 项条件所用字段已停用，未按这些条件筛选</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/view_box.py" line="123" />
            <source>Under which name is the view saved?</source>
            <translation>视图用什么名称保存？</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/view_box.py" line="131" />
            <source>The view “{name}” is saved.</source>
            <translation>视图“{name}”已保存。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/view_box.py" line="146" />
            <source>What should the view be called?</source>
            <translation>视图改用什么名称？</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/view_box.py" line="169" />
            <source>The saved views are changed.</source>
            <translation>常用视图已更新。</translation>
        </message>
    </context>
    <context>
        <name>people_bulk</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_verdicts.py" line="22" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_verdicts.py" line="23" />
            <source>Result</source>
            <translation>结论</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_verdicts.py" line="24" />
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_verdicts.py" line="25" />
            <source>What changes, or why not</source>
            <translation>修改内容或不能修改的原因</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_verdicts.py" line="28" />
            <source>Allowed</source>
            <translation>可以修改</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_verdicts.py" line="29" />
            <source>Is so already</source>
            <translation>无需修改</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_verdicts.py" line="30" />
            <source>Not allowed</source>
            <translation>不能修改</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_verdicts.py" line="31" />
            <source>Changed meanwhile</source>
            <translation>已被他人修改</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/bulk_verdicts.py" line="32" />
            <source>No longer there</source>
            <translation>已不在档案中</translation>
        </message>
    </context>
    <context>
        <name>people_filter</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_words.py" line="17" />
            <source>is</source>
            <translation>是</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_words.py" line="18" />
            <source>is one of</source>
            <translation>属于</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_words.py" line="19" />
            <source>is not</source>
            <translation>不是</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_words.py" line="20" />
            <source>contains</source>
            <translation>包含</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_words.py" line="21" />
            <source>from</source>
            <translation>自（含）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_words.py" line="22" />
            <source>up to</source>
            <translation>至（含）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_words.py" line="23" />
            <source>is empty</source>
            <translation>为空</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_words.py" line="24" />
            <source>is filled in</source>
            <translation>已填写</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_words.py" line="92" />
            <source>No village</source>
            <translation>未归村</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/filter_words.py" line="128" />
            <source>Missing: {what}</source>
            <translation>缺：{what}</translation>
        </message>
    </context>
    <context>
        <name>people_lists</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/checks_panel.py" line="23" />
            <location filename="../../src/vetdesk/ui/people/lists/column_choice.py" line="14" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/checks_panel.py" line="25" />
            <source>To check</source>
            <translation>疑点</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_choice.py" line="15" />
            <source>ID number</source>
            <translation>身份证号码</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_choice.py" line="16" />
            <source>Born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/checks_panel.py" line="24" />
            <location filename="../../src/vetdesk/ui/people/lists/column_choice.py" line="17" />
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_choice.py" line="18" />
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_choice.py" line="19" />
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_choice.py" line="20" />
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_choice.py" line="24" />
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_choice.py" line="25" />
            <source>Last visit</source>
            <translation>最近走访</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_choice.py" line="26" />
            <source>Missing papers</source>
            <translation>缺材料数</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_choice.py" line="66" />
            <source>Person</source>
            <translation>本人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/lists/column_choice.py" line="68" />
            <source>Identity</source>
            <translation>身份</translation>
        </message>
    </context>
</TS>
