<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>RegisterPage</name>
        <message>
            <location filename="../../src/vetdesk/ui/exporting/register_page.py" line="67" />
            <source>&amp;Month</source>
            <translation>月份(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exporting/register_page.py" line="68" />
            <source>Month</source>
            <translation>月份</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exporting/register_page.py" line="74" />
            <source>Everything that left the station as a workbook, on paper or as a package. Entries cannot be changed.</source>
            <translation>以工作簿、纸质或变更包形式外出的数据均登记在此，任何人不能修改。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exporting/register_page.py" line="75" />
            <source>Register of exports</source>
            <translation>数据导出登记簿</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exporting/register_page.py" line="76" />
            <source>Nothing left the station this month. Files with personal data that leave are entered here automatically.</source>
            <translation>本月没有数据外出。凡含人员信息的文件外出，系统自动在此登记。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exporting/register_page.py" line="77" />
            <source>Preview and prin&amp;t…</source>
            <translation>预览打印(&amp;T)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exporting/register_page.py" line="107" />
            <source>Alone: {reason}</source>
            <translation>例外：{reason}</translation>
        </message>
    </context>
    <context>
        <name>exporting</name>
        <message>
            <location filename="../../src/vetdesk/ui/exporting/register_page.py" line="26" />
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exporting/register_page.py" line="27" />
            <source>Who</source>
            <translation>经办人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exporting/register_page.py" line="28" />
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exporting/register_page.py" line="29" />
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exporting/register_page.py" line="30" />
            <source>Second person</source>
            <translation>确认人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exporting/register_page.py" line="31" />
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exporting/register_page.py" line="32" />
            <source>Shown in full</source>
            <translation>完整显示</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exporting/register_page.py" line="33" />
            <source>To</source>
            <translation>去向</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exporting/register_page.py" line="34" />
            <source>File or code</source>
            <translation>文件或编号</translation>
        </message>
    </context>
    <context>
        <name>exchange</name>
        <message>
            <source>Register</source>
            <translation>导出登记</translation>
        </message>
    </context>
    <context>
        <name>outgoing</name>
        <message>
            <source>Figures for reporting</source>
            <translation>统计上报</translation>
        </message>
        <message>
            <source>What is it written for? The register of exports tells it.</source>
            <translation>导出用途是什么？导出登记簿上会写明。</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
    </context>
</TS>
