<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>AsItWasPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/as_it_was_panel.py" line="64" />
            <source>As it was at the e&amp;nd of</source>
            <translation>截至此日的档案(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/as_it_was_panel.py" line="65" />
            <source>Day to show</source>
            <translation>回看日期</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/as_it_was_panel.py" line="66" />
            <source>Sho&amp;w that day</source>
            <translation>查看当日(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/as_it_was_panel.py" line="67" />
            <source>Only what was chan&amp;ged since</source>
            <translation>只看此后有变更的项目(&amp;G)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/as_it_was_panel.py" line="68" />
            <source>The record then and now</source>
            <translation>当日与现在的档案</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/as_it_was_panel.py" line="91" />
            <source>Type a whole date, such as 2025-03-05.</source>
            <translation>请输入完整日期，例如2025-03-05。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/as_it_was_panel.py" line="111" />
            <source>Read only. Fields changed since that day: {changed} of {all}.</source>
            <translation>仅供查看。共 {all} 项，其中此后有变更的 {changed} 项。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/as_it_was_panel.py" line="130" />
            <source>Changed</source>
            <translation>有变更</translation>
        </message>
    </context>
    <context>
        <name>DeedList</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="78" />
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="97" />
            <source>… and {count} more</source>
            <translation>……另有{count}项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="117" />
            <source>Corrects: {deed}, {who}, {when}</source>
            <translation>更正：{when} {who} {deed}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="129" />
            <source>{field}: {before} → {after}</source>
            <translation>{field}：{before} → {after}</translation>
        </message>
    </context>
    <context>
        <name>DossierPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/dossier_panel.py" line="65" />
            <source>Dossier</source>
            <translation>打印档案</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/dossier_panel.py" line="72" />
            <source>Everything kept about this person as one PDF. Who made it, when and what for goes into the journal and appears on each page.</source>
            <translation>把此人的全部档案内容生成一份PDF文件。打印人、时间和用途记入日志，打印人和时间印在每一页上。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/dossier_panel.py" line="73" />
            <source>Sensitive fields &amp;masked</source>
            <translation>隐去敏感信息(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/dossier_panel.py" line="74" />
            <source>Everything in f&amp;ull</source>
            <translation>全部内容(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/dossier_panel.py" line="75" />
            <source>Parts</source>
            <translation>内容</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/dossier_panel.py" line="79" />
            <source>Only in full: scanned pages show what they show.</source>
            <translation>仅在打印全部内容时可选：扫描件上的信息无法隐去。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/dossier_panel.py" line="80" />
            <source>Purpose, for the &amp;journal</source>
            <translation>用途，记入日志(&amp;J)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/dossier_panel.py" line="81" />
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/dossier_panel.py" line="109" />
            <source>Say what the dossier is for. Nothing was made yet.</source>
            <translation>请填写用途。尚未生成文件。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/dossier_panel.py" line="113" />
            <source>Dossier of {name}</source>
            <translation>{name}个人档案</translation>
        </message>
        <message>
            <source>Preview, print or &amp;save…</source>
            <translation>预览、打印或保存(&amp;S)…</translation>
        </message>
    </context>
    <context>
        <name>HistoryFilters</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/filters.py" line="55" />
            <source>Field</source>
            <translation>项目</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/filters.py" line="56" />
            <source>Member of staff</source>
            <translation>工作人员</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/filters.py" line="57" />
            <source>Kind of record</source>
            <translation>记录类型</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/filters.py" line="58" />
            <source>F&amp;rom</source>
            <translation>自(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/filters.py" line="59" />
            <source>&amp;Until</source>
            <translation>至(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/filters.py" line="60" />
            <source>First day</source>
            <translation>起始日期</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/filters.py" line="61" />
            <source>Last day</source>
            <translation>截止日期</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/filters.py" line="62" />
            <source>All fields</source>
            <translation>全部项目</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/filters.py" line="90" />
            <source>All staff</source>
            <translation>全部经办人</translation>
        </message>
    </context>
    <context>
        <name>HistoryTab</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/history_tab.py" line="65" />
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/history_tab.py" line="67" />
            <source>&amp;Show</source>
            <translation>查看(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/history_tab.py" line="68" />
            <source>What to show</source>
            <translation>查看内容</translation>
        </message>
    </context>
    <context>
        <name>LookList</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/look_list.py" line="44" />
            <source>Who looked</source>
            <translation>查阅记录</translation>
        </message>
    </context>
    <context>
        <name>PersonChoice</name>
        <message>
            <location filename="../../src/vetdesk/ui/person_choice.py" line="44" />
            <source>All, or a name</source>
            <translation>全部，或输入姓名</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/person_choice.py" line="45" />
            <location filename="../../src/vetdesk/ui/person_choice.py" line="46" />
            <source>Person</source>
            <translation>姓名</translation>
        </message>
    </context>
    <context>
        <name>StationHistoryPanel</name>
        <message>
            <source>&amp;Open the record</source>
            <translation>打开档案(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/station_history_panel.py" line="59" />
            <source>Change history</source>
            <translation>历史查询</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/station_history_panel.py" line="62" />
            <source>&amp;Back to the list</source>
            <translation>返回列表(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/station_history_panel.py" line="63" />
            <source>What to show</source>
            <translation>查看内容</translation>
        </message>
    </context>
    <context>
        <name>history</name>
        <message>
            <source>List from outside</source>
            <translation>业务名单</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/as_it_was_panel.py" line="28" />
            <source>Part</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/as_it_was_panel.py" line="29" />
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="24" />
            <source>Field</source>
            <translation>项目</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/as_it_was_panel.py" line="30" />
            <source>Changed since</source>
            <translation>此后变更</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/as_it_was_panel.py" line="31" />
            <source>On that day</source>
            <translation>当日</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/as_it_was_panel.py" line="32" />
            <source>Today</source>
            <translation>现在</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="18" />
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="19" />
            <source>Who</source>
            <translation>经办人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="20" />
            <source>Person</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="22" />
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="25" />
            <source>Before → after</source>
            <translation>变更前 → 变更后</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="27" />
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="28" />
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="31" />
            <source>Screen</source>
            <translation>手工录入</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="32" />
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="33" />
            <source>Case</source>
            <translation>事项办理</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="34" />
            <source>Exchange</source>
            <translation>数据交换</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="35" />
            <source>Command</source>
            <translation>命令行</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/filters.py" line="19" />
            <source>All kinds</source>
            <translation>全部类型</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/deed_list.py" line="23" />
            <location filename="../../src/vetdesk/ui/people/history/filters.py" line="20" />
            <source>Record</source>
            <translation>档案内容</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/filters.py" line="21" />
            <source>Papers</source>
            <translation>档案材料</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/filters.py" line="22" />
            <source>Cases</source>
            <translation>事项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/filters.py" line="23" />
            <source>Visits and needs</source>
            <translation>走访与需求</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/filters.py" line="24" />
            <source>Duplicates and merges</source>
            <translation>重复核对与合并</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/history_tab.py" line="24" />
            <source>What was changed</source>
            <translation>变更记录</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/history_tab.py" line="25" />
            <source>Who looked, printed or exported</source>
            <translation>敏感信息查阅、打印、导出记录</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/history_tab.py" line="26" />
            <source>The record on a given day</source>
            <translation>某日的档案</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/look_list.py" line="17" />
            <source>What was seen</source>
            <translation>查阅内容</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/look_list.py" line="18" />
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history/look_list.py" line="19" />
            <source>People</source>
            <translation>人数</translation>
        </message>
    </context>
</TS>
