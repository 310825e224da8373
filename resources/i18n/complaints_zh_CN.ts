<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ComplaintListPanel</name>
    <message>
        <source>open</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Which complaints</source>
        <translation>哪些信访事项</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>信访事项</translation>
    </message>
    <message>
        <source>There is no such complaint. Oral ones are registered too.</source>
        <translation>没有这类信访事项。口头提出的也要登记。</translation>
    </message>
    <message>
        <source>Complaints: {count}</source>
        <translation>信访事项：{count}件</translation>
    </message>
</context>
<context>
    <name>ComplaintsPage</name>
    <message>
        <source>Com&amp;plaints</source>
        <translation>信访事项(&amp;P)</translation>
    </message>
    <message>
        <source>Reception da&amp;ys</source>
        <translation>接待日(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Register a complaint</source>
        <translation>登记信访事项(&amp;R)</translation>
    </message>
</context>
<context>
    <name>CoursePanel</name>
    <message>
        <source>&amp;Back to the list</source>
        <translation>返回列表(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Correct the register…</source>
        <translation>更正登记(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Papers</source>
        <translation>文书(&amp;P)</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>办理期限</translation>
    </message>
    <message>
        <source>What was brought forward</source>
        <translation>登记内容</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <source>Received: {day}</source>
        <translation>收到日期：{day}</translation>
    </message>
    <message>
        <source>Dealt with by: {name}</source>
        <translation>承办人：{name}</translation>
    </message>
    <message>
        <source>In the archive: {name}</source>
        <translation>档案：{name}</translation>
    </message>
    <message>
        <source>Case: {number}</source>
        <translation>业务：{number}</translation>
    </message>
    <message>
        <source>Repeats: {number}</source>
        <translation>同一事实：{number}</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>尚未办理。</translation>
    </message>
    <message>
        <source>{limit} — done on {day}</source>
        <translation>{limit}——已于{day}办理</translation>
    </message>
    <message>
        <source>{limit} — late</source>
        <translation>{limit}——已超期</translation>
    </message>
    <message>
        <source>A benefit was refused: reconsideration and lawsuit are counted from its delivery.</source>
        <translation>该待遇不予批准：行政复议、行政诉讼期限自送达之日起算。</translation>
    </message>
    <message>
        <source>{remedy}: until {day}</source>
        <translation>{remedy}：至{day}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>LinksForm</name>
    <message>
        <source>Find in the archive</source>
        <translation>在档案中查找</translation>
    </message>
    <message>
        <source>Person in the archive</source>
        <translation>档案中的人员</translation>
    </message>
    <message>
        <source>About a case</source>
        <translation>关联业务</translation>
    </message>
    <message>
        <source>Same facts as an earlier complaint</source>
        <translation>与以前的信访事项为同一事实</translation>
    </message>
    <message>
        <source>About a member of staff (does not see it)</source>
        <translation>反映的工作人员（本人看不到）</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>输入姓名后按回车</translation>
    </message>
</context>
<context>
    <name>ReceptionPanel</name>
    <message>
        <source>Reception days</source>
        <translation>接待日</translation>
    </message>
    <message>
        <source>No reception day was written down yet.</source>
        <translation>还没有登记接待日。</translation>
    </message>
    <message>
        <source>&amp;New reception day</source>
        <translation>新增接待日(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>The reception day is kept.</source>
        <translation>接待日已保存。</translation>
    </message>
</context>
<context>
    <name>RegisterPanel</name>
    <message>
        <source>Register a complaint</source>
        <translation>登记信访事项</translation>
    </message>
    <message>
        <source>Correct the register</source>
        <translation>更正登记</translation>
    </message>
    <message>
        <source>All fields and &amp;links</source>
        <translation>全部项目和关联(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>登记(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>Write down what was said faithfully; the person signs the printed form.</source>
        <translation>口头提出的，如实记录；打印登记表由信访人签字确认。</translation>
    </message>
    <message>
        <source>The complaint is registered. The limits are counted from the day received.</source>
        <translation>已登记。办理期限从收到之日起算。</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>&amp;Member of staff *</source>
        <translation>工作人员(&amp;M) *</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Take the step</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>{step}: kept.</source>
        <translation>{step}：已保存。</translation>
    </message>
</context>
<context>
    <name>complaints</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>办理阶段</translation>
    </message>
    <message>
        <source>Next limit</source>
        <translation>最近期限</translation>
    </message>
    <message>
        <source>Dealt with by</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>接待领导</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>来访人员</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>反映事项</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
</context>
</TS>
