<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>DuePanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="53" />
            <source>Visits due</source>
            <translation>应访名单</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="54" />
            <source>No visit is due today. Visits become due by the rules and by promises.</source>
            <translation>今天没有应访对象。应访名单由走访规则和约定日期自动生成。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="55" />
            <source>People due: {count}</source>
            <translation>应访人数：{count}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="87" />
            <source>{officer} promised to come</source>
            <translation>{officer}约定再访</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="96" />
            <source>not yet</source>
            <translation>尚未走访</translation>
        </message>
    </context>
    <context>
        <name>MadePanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="53" />
            <source>Visits made</source>
            <translation>走访记录</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="54" />
            <source>No visit has been logged in the last twelve months.</source>
            <translation>近十二个月没有走访记录。</translation>
        </message>
    </context>
    <context>
        <name>NeedLines</name>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_lines.py" line="70" />
            <source>What the person needs</source>
            <translation>反映的需求</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_lines.py" line="71" />
            <source>Another &amp;need</source>
            <translation>增加一条需求(&amp;N)</translation>
        </message>
    </context>
    <context>
        <name>NeedSteps</name>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="58" />
            <source>&amp;The person is</source>
            <translation>回访评价(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="58" />
            <source>&amp;Outcome</source>
            <translation>办理结果(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="59" />
            <source>What they &amp;said</source>
            <translation>回访意见(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="59" />
            <source>What was done or e&amp;xplained</source>
            <translation>办理情况或答复说明(&amp;X)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="60" />
            <source>Keep the call-&amp;back</source>
            <translation>保存回访(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="60" />
            <source>Ans&amp;wer the need</source>
            <translation>登记办理结果(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="64" />
            <source>{name}: {need}</source>
            <translation>{name}：{need}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="92" />
            <source>The need is closed: answered and called back.</source>
            <translation>该需求已办结并回访，予以销号。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="94" />
            <source>The answer is kept. Next: call the person back.</source>
            <translation>办理结果已保存，下一步请回访本人。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="96" />
            <source>The person is not satisfied: the need is open again.</source>
            <translation>本人不满意，该需求重新办理。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="104" />
            <source>Opened again {count} times; last said: {text}</source>
            <translation>已重新办理 {count} 次；上次回访意见：{text}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="108" />
            <source>{day}: {outcome}. {text}</source>
            <translation>{day}　{outcome}。{text}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="112" />
            <source>Called back on {day}: {answer}. {text}</source>
            <translation>{day} 回访：{answer}。{text}</translation>
        </message>
    </context>
    <context>
        <name>NeedsPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="65" />
            <source>Needs</source>
            <translation>需求</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="66" />
            <source>Which needs</source>
            <translation>需求范围</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="69" />
            <source>There is no such need.</source>
            <translation>没有符合条件的需求。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="70" />
            <source>Needs: {count}</source>
            <translation>需求：{count} 件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="122" />
            <source>nobody yet</source>
            <translation>尚未派单</translation>
        </message>
    </context>
    <context>
        <name>VisitEntryPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="72" />
            <source>Visit to {name}</source>
            <translation>走访：{name}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="73" />
            <source>Da&amp;te</source>
            <translation>走访日期(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="73" />
            <source>&amp;Way</source>
            <translation>方式(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="73" />
            <source>&amp;Occasion</source>
            <translation>事由(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="73" />
            <source>&amp;Next visit promised for</source>
            <translation>约定下次走访(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="81" />
            <source>Leave without keeping</source>
            <translation>不保存，返回</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="82" />
            <source>&amp;Keep the visit</source>
            <translation>保存走访记录(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="83" />
            <source>“Visited, nothing changed” is a result too: no need has to be filled in.</source>
            <translation>“走访无异常”也是结果：没有需求可以不填。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="122" />
            <source>The visit to {name} is kept. Needs to follow: {count}</source>
            <translation>已保存对{name}的走访记录，需跟踪办理的需求 {count} 件。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="147" />
            <source>No visit has been logged before.</source>
            <translation>此前没有走访记录。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="151" />
            <source>Last visit on {day} by {officer}. {told}</source>
            <translation>上次走访：{day}，{officer}。{told}</translation>
        </message>
    </context>
    <context>
        <name>VisitsPage</name>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visits_page.py" line="50" />
            <source>Visits d&amp;ue</source>
            <translation>应访名单(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visits_page.py" line="50" />
            <source>&amp;Needs</source>
            <translation>需求办理(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visits_page.py" line="50" />
            <source>Visits &amp;made</source>
            <translation>走访记录(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visits_page.py" line="52" />
            <source>&amp;Log a visit</source>
            <translation>登记走访(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visits_page.py" line="53" />
            <source>&amp;Open the record</source>
            <translation>打开档案(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/visits_page.py" line="122" />
            <source>Choose a person in the list, or find anybody with Ctrl+K.</source>
            <translation>请在名单中选择一人，或按 Ctrl+K 查找任何人员。</translation>
        </message>
    </context>
    <context>
        <name>_Line</name>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_lines.py" line="33" />
            <source>Kind of need {number}</source>
            <translation>需求类别 {number}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_lines.py" line="34" />
            <source>Need {number}</source>
            <translation>需求 {number}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/need_lines.py" line="35" />
            <source>What the person asks for, in their own words</source>
            <translation>按本人原话填写诉求</translation>
        </message>
    </context>
    <context>
        <name>visits</name>
        <message>
            <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="18" />
            <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="19" />
            <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="19" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="19" />
            <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="20" />
            <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="20" />
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="20" />
            <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="23" />
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="21" />
            <source>Last met</source>
            <translation>上次走访</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="22" />
            <source>Why</source>
            <translation>依据</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="18" />
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="21" />
            <source>Way</source>
            <translation>方式</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="22" />
            <source>Occasion</source>
            <translation>事由</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="23" />
            <source>Officer</source>
            <translation>走访人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="24" />
            <source>Next visit</source>
            <translation>下次走访</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="21" />
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="22" />
            <source>What was asked for</source>
            <translation>需求内容</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="24" />
            <source>Responsible</source>
            <translation>责任人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="27" />
            <source>to be answered</source>
            <translation>待办理</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="28" />
            <source>to be called back</source>
            <translation>待回访</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="29" />
            <source>closed</source>
            <translation>已销号</translation>
        </message>
    </context>
</TS>
