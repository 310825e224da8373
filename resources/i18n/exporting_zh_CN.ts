<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>ChangesPanel</name>
        <message>
            <source>Who was added, removed or changed, by what the journal knows; on a second sheet for each category: before + added − removed = now.</source>
            <translation>按日志列出本期增加、减少和变更的对象；第二张表按类别核对：上期人数＋本期增－本期减＝本期人数。</translation>
        </message>
        <message>
            <source>&amp;Month</source>
            <translation>月份(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Purpose, for the journal</source>
            <translation>用途（记入日志）(&amp;P)</translation>
        </message>
        <message>
            <source>{year}-{month}</source>
            <translation>{year}年{month}月</translation>
        </message>
        <message>
            <source>&amp;Write the change list …</source>
            <translation>生成变动情况表(&amp;W)…</translation>
        </message>
        <message>
            <source>Change list</source>
            <translation>变动情况表</translation>
        </message>
        <message>
            <source>Changes written: {rows}. Export {year}-{number}, file {path}</source>
            <translation>已写出变动{rows}条。导出编号{year}-{number}，文件：{path}</translation>
        </message>
    </context>
    <context>
        <name>DecisionsPanel</name>
        <message>
            <source>Choose the workbook that came back. You see what becomes of each row before anything is kept.</source>
            <translation>请选择区县局返回的工作簿。保存之前，先逐行显示处理结果。</translation>
        </message>
        <message>
            <source>The file holds no new decision.</source>
            <translation>文件中没有新的审批结果。</translation>
        </message>
        <message>
            <source>The district's decisions</source>
            <translation>区县局审批结果</translation>
        </message>
        <message>
            <source>Decisions taken in from {file}: {count}</source>
            <translation>已从“{file}”接收审批结果{count}条</translation>
        </message>
    </context>
    <context>
        <name>ExportPanel</name>
        <message>
            <source>Write the workbook</source>
            <translation>保存工作簿</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
    </context>
    <context>
        <name>ExportingPage</name>
        <message>
            <source>W&amp;hat</source>
            <translation>内容(&amp;H)</translation>
        </message>
        <message>
            <source>What to send or receive</source>
            <translation>导出或接收的内容</translation>
        </message>
        <message>
            <source>Your roles do not include sending or receiving workbooks.</source>
            <translation>您的岗位没有导出或接收工作簿的权限。</translation>
        </message>
    </context>
    <context>
        <name>ReceivedPanel</name>
        <message>
            <source>Rows of the workbook</source>
            <translation>工作簿各行</translation>
        </message>
        <message>
            <source>&amp;Another file …</source>
            <translation>换一个文件(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Choose a workbook …</source>
            <translation>选择工作簿(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Take them in</source>
            <translation>确认接收(&amp;T)</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx *.xls *.ods *.csv)</source>
            <translation>工作簿 (*.xlsx *.xls *.ods *.csv)</translation>
        </message>
        <message>
            <source>{file}, rows {count}: {totals}</source>
            <translation>{file}，共{count}行：{totals}</translation>
        </message>
    </context>
    <context>
        <name>ReportPanel</name>
        <message>
            <source>The selected cases are sent with this roster; step and workbook belong together.</source>
            <translation>选中的事项随本花名册上报，上报环节与工作簿同时生效。</translation>
        </message>
        <message>
            <source>&amp;Reported on</source>
            <translation>上报日期(&amp;R)</translation>
        </message>
        <message>
            <source>Reported on</source>
            <translation>上报日期</translation>
        </message>
        <message>
            <source>Cases for the district</source>
            <translation>上报区县局的事项</translation>
        </message>
        <message>
            <source>No case stands before the district now.</source>
            <translation>目前没有待上报的事项。</translation>
        </message>
        <message>
            <source>&amp;Report and write …</source>
            <translation>上报并生成花名册(&amp;R)…</translation>
        </message>
        <message>
            <source>Select the cases first (Ctrl+A: all).</source>
            <translation>请先选择事项（Ctrl+A 全选）。</translation>
        </message>
        <message>
            <source>Cases reported</source>
            <translation>上报花名册</translation>
        </message>
        <message>
            <source>reported before</source>
            <translation>此前已上报</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>可以上报</translation>
        </message>
        <message>
            <source>not mine</source>
            <translation>非本人办理</translation>
        </message>
        <message>
            <source>Selected: {chosen} of {all}</source>
            <translation>已选{chosen}件，共{all}件</translation>
        </message>
        <message>
            <source>Cases on the roster: {count}, reported now: {new}. Export {number}, file {path}</source>
            <translation>花名册共{count}件，其中本次上报{new}件。导出编号{number}，文件：{path}</translation>
        </message>
    </context>
    <context>
        <name>RosterPanel</name>
        <message>
            <source>One row per identity, in the official layout.</source>
            <translation>一人有几种身份就列几行，按规定格式写出。</translation>
        </message>
        <message>
            <source>&amp;Village</source>
            <translation>村（社区）(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Category</source>
            <translation>对象类别(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Status</source>
            <translation>对象状态(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Purpose, for the journal</source>
            <translation>用途（记入日志）(&amp;P)</translation>
        </message>
        <message>
            <source>All villages</source>
            <translation>全部村（社区）</translation>
        </message>
        <message>
            <source>All categories</source>
            <translation>全部类别</translation>
        </message>
        <message>
            <source>All who are on the books</source>
            <translation>全部在册对象</translation>
        </message>
        <message>
            <source>Everybody, the ended ones too</source>
            <translation>全部对象（含已终止的）</translation>
        </message>
        <message>
            <source>&amp;Write the roster …</source>
            <translation>生成花名册(&amp;W)…</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>优抚对象花名册</translation>
        </message>
        <message>
            <source>Rows written: {rows}. Export {year}-{number}, file {path}</source>
            <translation>已写出{rows}行。导出编号{year}-{number}，文件：{path}</translation>
        </message>
        <message>
            <source>Kept in the workbook, though this computer may show them as boxes: {characters}</source>
            <translation>这些字已照原样写入表格，但电脑上可能显示为方框：{characters}</translation>
        </message>
    </context>
    <context>
        <name>exporting</name>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>受理编号</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>处理结果</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>decision taken in</source>
            <translation>已接收</translation>
        </message>
        <message>
            <source>known before</source>
            <translation>此前已接收</translation>
        </message>
        <message>
            <source>no decision given</source>
            <translation>未填审批意见</translation>
        </message>
        <message>
            <source>cannot be used</source>
            <translation>无法接收</translation>
        </message>
        <message>
            <source>will be taken in</source>
            <translation>将接收</translation>
        </message>
        <message>
            <source>Roster of the station</source>
            <translation>本站花名册</translation>
        </message>
        <message>
            <source>Change list of a month</source>
            <translation>月度变动情况表</translation>
        </message>
        <message>
            <source>Cases for the district</source>
            <translation>上报区县局的事项</translation>
        </message>
        <message>
            <source>Decisions from the district</source>
            <translation>接收区县局审批结果</translation>
        </message>
        <message>
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <source>To report</source>
            <translation>上报情况</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>事项</translation>
        </message>
    </context>
</TS>
