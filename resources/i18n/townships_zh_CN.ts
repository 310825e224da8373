<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>DecisionForm</name>
    <message>
        <source>De&amp;cision</source>
        <translation>处理意见(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reason (goes to the township)</source>
        <translation>原因（随反馈表下发）(&amp;R)</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>处理意见</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Belongs to {township}</source>
        <translation>归{township}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>恢复为待处理</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Back to the &amp;list</source>
        <translation>返回疑点列表(&amp;L)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部疑点</translation>
    </message>
    <message>
        <source>All townships</source>
        <translation>全部乡镇</translation>
    </message>
    <message>
        <source>{period}: findings {count}, open {open}</source>
        <translation>{period}：疑点{count}条，待处理{open}条</translation>
    </message>
    <message>
        <source>Findings chosen: {count}</source>
        <translation>已选疑点：{count}条</translation>
    </message>
</context>
<context>
    <name>TownshipIntake</name>
    <message>
        <source>T&amp;ownship</source>
        <translation>乡镇(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Name of the new township</source>
        <translation>新增乡镇名称(&amp;N)</translation>
    </message>
    <message>
        <source>Area &amp;code (9 or 12 digits)</source>
        <translation>行政区划代码（9位或12位）(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Period (2025-Q3, 2025-09, 2025)</source>
        <translation>所属期（2025-Q3、2025-09、2025）(&amp;P)</translation>
    </message>
    <message>
        <source>Anothe&amp;r roster of this period</source>
        <translation>本期已有花名册(&amp;R)</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>This one replaces it</source>
        <translation>用这份替换</translation>
    </message>
    <message>
        <source>Both belong together</source>
        <translation>两份合并使用</translation>
    </message>
    <message>
        <source>A township that is not listed</source>
        <translation>列表中没有的乡镇</translation>
    </message>
    <message>
        <source>{file}: people {count}</source>
        <translation>{file}：{count}人次</translation>
    </message>
    <message>
        <source>The file does not say surely which township it is of. Please choose.</source>
        <translation>文件未明确是哪个乡镇的，请选择。</translation>
    </message>
    <message>
        <source>Of this period there is already: {files}</source>
        <translation>本期已接收：{files}</translation>
    </message>
    <message>
        <source>This file is older than: {files}</source>
        <translation>这份文件早于：{files}</translation>
    </message>
</context>
<context>
    <name>TownshipsOverview</name>
    <message>
        <source>&amp;Period</source>
        <translation>所属期(&amp;P)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>所属期</translation>
    </message>
    <message>
        <source>Townships</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>No roster of a township has been taken in yet. Choose the files that the townships sent, or drop them here: they are compared with each other, with the last ones and with the archive.</source>
        <translation>还没有接收乡镇花名册。请选择或拖入各乡镇报来的文件：接收后在乡镇之间、与上期花名册、与本级档案逐人比对。</translation>
    </message>
    <message>
        <source>Sent: {sent} of {all}.</source>
        <translation>已报{sent}个，共{all}个乡镇。</translation>
    </message>
    <message>
        <source>Not yet: {names}</source>
        <translation>未报：{names}</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>open findings</source>
        <translation>有待处理疑点</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已处理完</translation>
    </message>
</context>
<context>
    <name>TownshipsPage</name>
    <message>
        <source>taking in {file}</source>
        <translation>接收花名册 {file}</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Findin&amp;gs</source>
        <translation>疑点(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>Save the &amp;merged roster…</source>
        <translation>保存汇总花名册(&amp;M)…</translation>
    </message>
    <message>
        <source>Save the answer to this to&amp;wnship…</source>
        <translation>保存该乡镇反馈表(&amp;W)…</translation>
    </message>
    <message>
        <source>Save the answers to a&amp;ll townships…</source>
        <translation>保存全部乡镇反馈表(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Undo taking in the last roster…</source>
        <translation>撤销最近一次接收(&amp;U)…</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.xls *.ods *.csv *.et *.htm *.html *.xml);;All files (*)</source>
        <translation>工作簿 (*.xlsx *.xls *.ods *.csv *.et *.htm *.html *.xml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the roster of a township</source>
        <translation>选择乡镇花名册</translation>
    </message>
    <message>
        <source>Password of “{file}”</source>
        <translation>“{file}”的密码</translation>
    </message>
    <message>
        <source>Taken in: {file}, people {count}</source>
        <translation>已接收：{file}，{count}人次</translation>
    </message>
    <message>
        <source>{file} is older than what is here; it was kept and does not count.</source>
        <translation>{file}早于已接收的花名册，已留存，不参与比对。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>已停止，没有保存任何内容。</translation>
    </message>
    <message>
        <source>&amp;Take it in</source>
        <translation>接收(&amp;T)</translation>
    </message>
    <message>
        <source>Decide what is cho&amp;sen</source>
        <translation>处理所选疑点(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take in rosters…</source>
        <translation>接收花名册(&amp;T)…</translation>
    </message>
    <message>
        <source>Your roles do not include taking in lists.</source>
        <translation>您的岗位没有接收名单的权限。</translation>
    </message>
    <message>
        <source>Decided: findings {count}</source>
        <translation>已处理疑点{count}条</translation>
    </message>
    <message>
        <source>Undo taking in “{file}”?</source>
        <translation>撤销接收“{file}”？</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>No archive was changed by it. The file can be taken in again.</source>
        <translation>接收时没有改动档案；文件可以重新接收。</translation>
    </message>
    <message>
        <source>The roster was taken back.</source>
        <translation>已撤销接收。</translation>
    </message>
    <message>
        <source>Merged roster {period}</source>
        <translation>汇总花名册{period}</translation>
    </message>
    <message>
        <source>Save the merged roster</source>
        <translation>保存汇总花名册</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>保存反馈表</translation>
    </message>
    <message>
        <source>Choose where the answers are to lie</source>
        <translation>选择反馈表存放的文件夹</translation>
    </message>
    <message>
        <source>Answer {township} {period}</source>
        <translation>{township}{period}疑点反馈</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
        <message>
            <source>Checking rosters {period}</source>
            <translation>花名册核对 {period}</translation>
        </message>
    </context>
<context>
    <name>townships</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Townships</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>处理意见</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>疑点说明</translation>
    </message>
    <message>
        <source>No stamp: a person says whose it is.</source>
        <translation>没有回收标记，由经办人确认是哪个乡镇的。</translation>
    </message>
    <message>
        <source>Signed by a known key: it is certain whose it is.</source>
        <translation>由已登记单位签名，乡镇已确定。</translation>
    </message>
    <message>
        <source>Its stamp is damaged, so it counts as a file without one.</source>
        <translation>回收标记已损坏，按普通文件处理。</translation>
    </message>
    <message>
        <source>Signed by a key that is not known: a person says whose it is.</source>
        <translation>签名单位未登记，由经办人确认是哪个乡镇的。</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>本期增</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>本期减</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Last roster</source>
        <translation>最近花名册</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>接收时间</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>Townships</source>
        <translation>乡镇</translation>
    </message>
</context>
</TS>
