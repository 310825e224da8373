<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BehindPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/reports/behind_panel.py" line="56"/>
        <source>People behind the figure</source>
        <translation>数字对应的名单</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/behind_panel.py" line="57"/>
        <source>&amp;Back to the figures</source>
        <translation>返回统计(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/behind_panel.py" line="58"/>
        <source>&amp;Open the record</source>
        <translation>打开档案(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/behind_panel.py" line="85"/>
        <source>{figure}: {count}</source>
        <translation>{figure}：{count}</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <location filename="../../src/vetdesk/ui/widgets/chart.py" line="126"/>
        <source>Nothing to show yet</source>
        <translation>暂无数据</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>Export as &amp;workbook…</source>
        <translation>导出工作簿(&amp;W)…</translation>
    </message>
    <message>
        <source>Where is the workbook saved?</source>
        <translation>工作簿保存到哪里？</translation>
    </message>
    <message>
        <source>Charts.xlsx</source>
        <translation>图表.xlsx</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/charts_page.py" line="52"/>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/charts_page.py" line="53"/>
        <source>Arrow keys move from figure to figure; Enter shows the list behind one.</source>
        <translation>方向键在各数字间移动，按回车键查看名单。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/charts_page.py" line="54"/>
        <source>&amp;Print charts…</source>
        <translation>打印图表(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/charts_page.py" line="55"/>
        <source>&amp;Show the list</source>
        <translation>查看名单(&amp;S)</translation>
    </message>
</context>
<context>
    <name>MovementPage</name>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="54"/>
        <source>1st quarter</source>
        <translation>第一季度</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="54"/>
        <source>2nd quarter</source>
        <translation>第二季度</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="54"/>
        <source>3rd quarter</source>
        <translation>第三季度</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="54"/>
        <source>4th quarter</source>
        <translation>第四季度</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="57"/>
        <source>Whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="59"/>
        <source>By category</source>
        <translation>按类别</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="60"/>
        <source>By village</source>
        <translation>按村</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="61"/>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="62"/>
        <source>Quarter or month</source>
        <translation>季度或月份</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="63"/>
        <source>By what</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="64"/>
        <source>People drawing benefits: before + added − removed = now. Enter shows the list.</source>
        <translation>享受待遇人数：上期人数＋本期增加－本期减少＝本期人数。按回车键查看名单。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="65"/>
        <source>Movement of the roster</source>
        <translation>人员增减变动</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="66"/>
        <source>Export as &amp;workbook…</source>
        <translation>导出工作簿(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="67"/>
        <source>&amp;Show the list</source>
        <translation>查看名单(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="142"/>
        <source>Movement {year} {part}.xlsx</source>
        <translation>增减变动 {year} {part}.xlsx</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="144"/>
        <source>Where is the workbook saved?</source>
        <translation>工作簿保存在哪里？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/movement_page.py" line="144"/>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <location filename="../../src/vetdesk/ui/reports/overview_page.py" line="45"/>
        <source>Counted from the records now. Enter shows the list behind a figure.</source>
        <translation>按当前档案现算，只有合计。按回车键查看数字对应的名单。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/overview_page.py" line="46"/>
        <source>Figures of the station</source>
        <translation>本站各项数字</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/overview_page.py" line="47"/>
        <source>&amp;Show the list</source>
        <translation>查看名单(&amp;S)</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <location filename="../../src/vetdesk/ui/reports/reports_page.py" line="60"/>
        <source>Parts of reports</source>
        <translation>报表各部分</translation>
    </message>
</context>
<context>
    <name>TablesPage</name>
    <message>
        <location filename="../../src/vetdesk/ui/reports/tables_page.py" line="51"/>
        <source>Table</source>
        <translation>统计表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/tables_page.py" line="52"/>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/tables_page.py" line="53"/>
        <source>Everybody is counted in one column. Enter shows the list behind a figure.</source>
        <translation>每个对象只计入一列。按回车键查看数字对应的名单。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/tables_page.py" line="54"/>
        <source>Export as &amp;workbook</source>
        <translation>导出工作簿(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/tables_page.py" line="55"/>
        <source>Export this table…</source>
        <translation>导出本表…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/tables_page.py" line="56"/>
        <source>Export all tables…</source>
        <translation>导出全部统计表…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/tables_page.py" line="57"/>
        <source>&amp;Show the list</source>
        <translation>查看名单(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/tables_page.py" line="153"/>
        <source>All statistics</source>
        <translation>全部统计表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/tables_page.py" line="158"/>
        <source>Where is the workbook saved?</source>
        <translation>工作簿保存在哪里？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/tables_page.py" line="158"/>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <location filename="../../src/vetdesk/ui/reports/behind_panel.py" line="18"/>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/behind_panel.py" line="19"/>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/behind_panel.py" line="20"/>
        <source>Category or case</source>
        <translation>类别或业务</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/behind_panel.py" line="21"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/reports_page.py" line="18"/>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/reports_page.py" line="25"/>
        <source>Tables</source>
        <translation>统计表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/reports_page.py" line="32"/>
        <source>Movement</source>
        <translation>增减变动</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/reports_page.py" line="39"/>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/overview_page.py" line="19"/>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/reports/overview_page.py" line="18"/>
        <source>Count or sum</source>
        <translation>数字</translation>
    </message>
</context>
</TS>
