<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ComplaintListPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/list_panel.py" line="80"/>
        <source>Open</source>
        <translation>办理中</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/list_panel.py" line="81"/>
        <source>Closed</source>
        <translation>已归档</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/list_panel.py" line="82"/>
        <source>Which complaints</source>
        <translation>哪些信访事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/list_panel.py" line="83"/>
        <source>Complaints</source>
        <translation>信访事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/list_panel.py" line="85"/>
        <source>Complaints: {count}</source>
        <translation>信访事项：{count} 件</translation>
    </message>
</context>
<context>
    <name>ComplaintsButton</name>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/complaints_button.py" line="40"/>
        <source>Complaints: {count}</source>
        <translation>信访：{count}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/complaints_button.py" line="40"/>
        <source>Complaints</source>
        <translation>信访</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/complaints_button.py" line="70"/>
        <source>Register a complaint…</source>
        <translation>登记信访事项…</translation>
    </message>
</context>
<context>
    <name>ComplaintsPage</name>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/complaints_page.py" line="62"/>
        <source>Com&amp;plaints</source>
        <translation>信访事项(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/complaints_page.py" line="63"/>
        <source>Reception da&amp;ys</source>
        <translation>接待日(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/complaints_page.py" line="64"/>
        <source>Co&amp;unts</source>
        <translation>统计(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/complaints_page.py" line="65"/>
        <source>&amp;Open the complaint</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/complaints_page.py" line="66"/>
        <source>&amp;Register a complaint</source>
        <translation>登记信访事项(&amp;R)</translation>
    </message>
</context>
<context>
    <name>CountsPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="85"/>
        <source>Whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="85"/>
        <source>1st quarter</source>
        <translation>第一季度</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="85"/>
        <source>2nd quarter</source>
        <translation>第二季度</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="85"/>
        <source>3rd quarter</source>
        <translation>第三季度</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="86"/>
        <source>4th quarter</source>
        <translation>第四季度</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="90"/>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="91"/>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="92"/>
        <source>Counts of complaints</source>
        <translation>信访统计</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="93"/>
        <source>Complaints behind the figure</source>
        <translation>该数字所含的信访事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="94"/>
        <source>By the day received; complaints are counted, not people. Enter shows the list behind a figure.</source>
        <translation>按收到日期统计，不按个人统计；按回车键查看数字所含的事项。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="95"/>
        <source>P&amp;rint or export</source>
        <translation>打印、导出(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="96"/>
        <source>Print the counts…</source>
        <translation>打印统计表…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="97"/>
        <source>Export the counts as a workbook…</source>
        <translation>导出统计表（工作簿）…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="98"/>
        <source>Export the register of complaints as a workbook…</source>
        <translation>导出信访登记台账（工作簿）…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="99"/>
        <source>&amp;Show the list</source>
        <translation>查看明细(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="100"/>
        <source>&amp;Back to the counts</source>
        <translation>返回统计(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="166"/>
        <source>{figure}: {count}</source>
        <translation>{figure}：{count}件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="177"/>
        <source>Complaint counts {period}.xlsx</source>
        <translation>信访事项统计表（{period}）.xlsx</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="178"/>
        <source>Export the counts</source>
        <translation>导出统计表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="178"/>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="183"/>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="182"/>
        <source>Register of complaints {period}.xlsx</source>
        <translation>信访事项登记台账（{period}）.xlsx</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="183"/>
        <source>Export the register</source>
        <translation>导出登记台账</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="194"/>
        <source>{file} is written.</source>
        <translation>已写出{file}。</translation>
    </message>
</context>
<context>
    <name>CoursePanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="63"/>
        <source>&amp;Back to the list</source>
        <translation>返回列表(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="64"/>
        <source>&amp;Correct the register…</source>
        <translation>更正登记(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="65"/>
        <source>&amp;Papers</source>
        <translation>文书(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="67"/>
        <source>Limits</source>
        <translation>办理期限</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="67"/>
        <source>What was brought forward</source>
        <translation>登记内容</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="67"/>
        <source>Course</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="67"/>
        <source>Papers made</source>
        <translation>已出具的文书</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="81"/>
        <source>Received: {day}</source>
        <translation>收到日期：{day}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="82"/>
        <source>Dealt with by: {name}</source>
        <translation>承办人：{name}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="83"/>
        <source>In the archive: {name}</source>
        <translation>档案：{name}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="84"/>
        <source>Case: {number}</source>
        <translation>业务：{number}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="85"/>
        <source>Repeats: {number}</source>
        <translation>同一事实：{number}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="90"/>
        <source>Nothing was done yet.</source>
        <translation>尚未办理。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="107"/>
        <source>{limit} — done on {day}</source>
        <translation>{limit}——已于{day}办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="108"/>
        <source>{limit} — late</source>
        <translation>{limit}——已超期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="113"/>
        <source>A benefit was refused: reconsideration and lawsuit are counted from its delivery.</source>
        <translation>该待遇不予批准：行政复议、行政诉讼期限自送达之日起算。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="114"/>
        <source>{remedy}: until {day}</source>
        <translation>{remedy}：至{day}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="126"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="127"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="140"/>
        <source>{label}: {text}</source>
        <translation>{label}：{text}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="143"/>
        <source>Answer {number}: {text}</source>
        <translation>第{number}项答复：{text}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/course_panel.py" line="148"/>
        <source>{number} (void)</source>
        <translation>{number}（作废）</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{what} ({more})</source>
        <translation>{what}（{more}）</translation>
    </message>
</context>
<context>
    <name>LinksForm</name>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/links_form.py" line="49"/>
        <source>Find in the archive</source>
        <translation>在档案中查找</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/links_form.py" line="49"/>
        <source>Person in the archive</source>
        <translation>档案中的人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/links_form.py" line="49"/>
        <source>About a case</source>
        <translation>关联业务</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/links_form.py" line="50"/>
        <source>Same facts as an earlier complaint</source>
        <translation>与以前的信访事项为同一事实</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/links_form.py" line="50"/>
        <source>About a member of staff (does not see it)</source>
        <translation>反映的工作人员（本人看不到）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/links_form.py" line="55"/>
        <source>Name, then Enter</source>
        <translation>输入姓名后按回车</translation>
    </message>
</context>
<context>
    <name>ReceptionPanel</name>
    <message>
        <source>Reception day {day}</source>
        <translation>接访日 {day}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/reception_panel.py" line="73"/>
        <source>Reception days</source>
        <translation>接待日</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/reception_panel.py" line="74"/>
        <source>No reception day has been recorded yet. Record who received people, and when, with the button below.</source>
        <translation>还没有接待日记录。可用下方按钮登记何人何时接待。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/reception_panel.py" line="75"/>
        <source>&amp;New reception day</source>
        <translation>新增接待日(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/reception_panel.py" line="76"/>
        <source>Pape&amp;rs</source>
        <translation>文书(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/reception_panel.py" line="77"/>
        <source>Coming days, to be posted…</source>
        <translation>打印接待日安排表（张贴）…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/reception_panel.py" line="78"/>
        <source>The chosen day…</source>
        <translation>打印所选接待日登记表…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/reception_panel.py" line="79"/>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/reception_panel.py" line="80"/>
        <source>&amp;Save</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/reception_panel.py" line="131"/>
        <source>The reception day is saved.</source>
        <translation>接待日已保存。</translation>
    </message>
</context>
<context>
    <name>RegisterPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/register_panel.py" line="53"/>
        <source>Register a complaint</source>
        <translation>登记信访事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/register_panel.py" line="53"/>
        <source>Correct the register</source>
        <translation>更正登记</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/register_panel.py" line="54"/>
        <source>All fields and &amp;links</source>
        <translation>全部项目和关联(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/register_panel.py" line="55"/>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/register_panel.py" line="56"/>
        <source>&amp;Register</source>
        <translation>登记(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/register_panel.py" line="56"/>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/register_panel.py" line="57"/>
        <source>Write down faithfully what was said; the person signs the printed form.</source>
        <translation>口头提出的，如实记录；打印登记表由信访人签字确认。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/register_panel.py" line="101"/>
        <source>The complaint is registered. The limits are counted from the day received.</source>
        <translation>已登记。办理期限从收到之日起算。</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/step_panel.py" line="61"/>
        <source>&amp;Member of staff *</source>
        <translation>工作人员(&amp;M) *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/step_panel.py" line="62"/>
        <source>Member of staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/step_panel.py" line="63"/>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/step_panel.py" line="67"/>
        <source>Take the step</source>
        <translation>办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/step_panel.py" line="106"/>
        <source>{step}: kept.</source>
        <translation>{step}：已保存。</translation>
    </message>
</context>
<context>
    <name>complaints</name>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/list_panel.py" line="17"/>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/list_panel.py" line="18"/>
        <source>Received</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/list_panel.py" line="19"/>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/list_panel.py" line="20"/>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/list_panel.py" line="21"/>
        <source>Where it stands</source>
        <translation>办理阶段</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/list_panel.py" line="22"/>
        <source>Next limit</source>
        <translation>最近期限</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/list_panel.py" line="30"/>
        <source>None running</source>
        <translation>无在计期限</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/list_panel.py" line="23"/>
        <source>Dealt with by</source>
        <translation>承办人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/reception_panel.py" line="24"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/reception_panel.py" line="25"/>
        <source>Leader</source>
        <translation>接待领导</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/reception_panel.py" line="26"/>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/reception_panel.py" line="27"/>
        <source>Visitors</source>
        <translation>来访人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/reception_panel.py" line="28"/>
        <source>Matters</source>
        <translation>反映事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/reception_panel.py" line="29"/>
        <source>Assigned to</source>
        <translation>交办</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/reception_panel.py" line="30"/>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="25"/>
        <source>Counted</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="26"/>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="27"/>
        <source>How many</source>
        <translation>件数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/complaints/counts_panel.py" line="28"/>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
</TS>
